"""Names: common names and their structures, IUPAC names by rule and read back, abbreviations, CAS numbers."""

from assistant.chem.names.common import NAMES, PREFERRED, NameHit, find_in, name_of, nearest, smiles_of

__all__ = ["NAMES", "PREFERRED", "NameHit", "find_in", "name_of", "nearest", "smiles_of"]
