"""ChEBI-20 validation captions as the description benchmark reads them, cut into two halves by their id."""

from __future__ import annotations

import csv
import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import BadFile

FILE = "captions/chebi20_validation.tsv.gz"
PUBCHEM = "captions/pubchem_capmol_validation.tsv.gz"


@dataclass(frozen=True, slots=True)
class Caption:
    """One row: PubChem id, SMILES, caption; ``tuned``: of the half that rules were tuned on."""

    cid: str
    smiles: str
    text: str

    @property
    def tuned(self) -> bool:
        """Half of the rows, by a hash of their id."""
        return int(hashlib.sha1(f"7:{self.cid}".encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0


def captions(folder: Path, file: str = FILE) -> list[Caption]:
    """The rows of the file below a folder of data; backslashes are doubled in it.

    Raises
    ------
    BadFile
        Where it is not there.
    """
    path = folder / file
    if not path.is_file():
        raise BadFile(f"There is no {file} below {folder}.", "Give the folder that holds captions/.")
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Caption(row["CID"], row["SMILES"].replace("\\\\", "\\"), row["description"].strip('"')) for row in rows]
