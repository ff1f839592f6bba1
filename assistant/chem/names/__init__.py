"""Names: common names and their structures, IUPAC names by rule and read back, abbreviations, CAS numbers."""

from assistant.chem.names.common import NAMES, PREFERRED, NameHit, find_in, name_of, nearest, smiles_of

IUPAC = "IUPAC name"
COMMON = "common name"
MISSING = "missing from the name"
GIVEN = "name given"
MEANT = "structure of the name given"
UNREAD = "name given, unread"
"""What the names in an answer are called."""

__all__ = [
    "COMMON", "GIVEN", "IUPAC", "MEANT", "MISSING", "NAMES", "PREFERRED", "UNREAD", "NameHit", "find_in", "name_of",
    "nearest", "smiles_of",
]
