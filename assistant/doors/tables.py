"""Files of molecules (.smi, .csv, .sdf) read row by row: a bad row stays a row, with its reason."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from rdkit import Chem, rdBase

from assistant.chem import molecules
from assistant.chem.doctor import diagnose
from assistant.doors import named_rows
from assistant.errors import BadFile, BadStructure, RetortError

SMILES_COLUMNS = ("smiles", "canonical_smiles", "isomeric_smiles", "smi", "structure", "molecule", "mol")
NAME_COLUMNS = ("name", "title", "id", "compound", "drug", "molecule_name", "cid", "chembl_id")
WRITTEN_COLUMNS = ("iupac_name", "iupacname", "iupac", "name", "compound", "drug", "molecule_name", "cas")
"""Columns whose names are read where there is no SMILES."""
SMILES_SUFFIXES = (".smi", ".smiles", ".ism", ".can", ".txt")
SDF_SUFFIXES = (".sdf", ".sd", ".mol")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a file: a molecule, or the error that stands in its place. ``number`` counts from 1."""

    number: int
    name: str
    smiles: str
    mol: Chem.Mol | None = None
    error: RetortError | None = None


def read(path: Path) -> Iterator[Entry]:
    """The rows of a file, one at a time.

    Raises
    ------
    BadFile
        When the file cannot be read at all: missing, of an unknown kind, or a table without a SMILES column.
    """
    reader = _reader(path)
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            yield from reader(file)
    except OSError as error:
        raise BadFile(f"“{path}” cannot be read: {error.strerror}.", "Check the path.") from error


def _reader(path: Path) -> Callable[[TextIO], Iterator[Entry]]:
    suffix = path.suffix.lower()
    if suffix in SMILES_SUFFIXES:
        return read_smi
    if suffix in SDF_SUFFIXES:
        return read_sdf
    if suffix in (".csv", ".tsv"):
        return read_csv
    raise BadFile(f"“{path.name}” is not a kind of file that is read here.", "Give a .smi, .csv, .tsv or .sdf file.")


def read_smi(file: TextIO) -> Iterator[Entry]:
    """One molecule a line: SMILES, then its name. Empty lines, comments and a heading are passed over."""
    number = 0
    for text in file:
        smiles, _, name = text.strip().replace("\t", " ").partition(" ")
        if not smiles or smiles.startswith("#") or (number == 0 and smiles.lower() in SMILES_COLUMNS):
            continue
        number += 1
        whole = entry(number, "", text.strip()) if name and named_rows.like_a_name(smiles) else None
        yield whole if whole and whole.mol is not None else entry(number, name.strip(), smiles)


def read_csv(file: TextIO) -> Iterator[Entry]:
    """A table with a heading, separated by commas, semicolons or tabs; one column holds SMILES.

    Raises
    ------
    BadFile
        When no column is named like one of SMILES.
    """
    first = file.readline()
    file.seek(0)
    rows = csv.reader(file, delimiter=max(",;\t", key=first.count))
    heading = [cell.strip().lower() for cell in next(rows, [])]
    where = _column(heading, SMILES_COLUMNS)
    where = _column(heading, WRITTEN_COLUMNS) if where is None else where
    if where is None:
        raise BadFile(f"No column of this table is named “smiles”; it has {', '.join(heading) or 'no heading'}.",
                      "Name the column of structures “smiles”.")
    label = _column(heading, NAME_COLUMNS)
    for number, cells in enumerate((cells for cells in rows if cells), 1):
        yield entry(number, _cell(cells, label), _cell(cells, where))


def _column(heading: list[str], names: tuple[str, ...]) -> int | None:
    """Index of the first column so named, else of the first that contains the foremost name; None: there is none."""
    for name in names:
        if name in heading:
            return heading.index(name)
    return next((i for i, cell in enumerate(heading) if names[0] in cell), None)


def _cell(cells: list[str], index: int | None) -> str:
    return cells[index].strip() if index is not None and index < len(cells) else ""


def read_sdf(file: TextIO) -> Iterator[Entry]:
    """Mol blocks separated by ``$$$$`` lines (a single .mol file is one block)."""
    for number, block in enumerate(_blocks(file), 1):
        name = block.split("\n", 1)[0].strip()
        with rdBase.BlockLogs():
            mol = Chem.MolFromMolBlock(block)
        if mol is None or mol.GetNumAtoms() == 0:
            error = BadStructure(f"Record {number} is not a mol block that can be read.")
            yield Entry(number, name, "", error=error)
        else:
            yield entry(number, name, molecules.write(mol))


def _blocks(file: TextIO) -> Iterator[str]:
    lines: list[str] = []
    for text in file:
        if text.startswith("$$$$"):
            yield "".join(lines)
            lines = []
        else:
            lines.append(text.replace("\r\n", "\n"))
    if any(line.strip() for line in lines):
        yield "".join(lines)


def entry(number: int, name: str, smiles: str) -> Entry:
    """A row from its SMILES; what is not a molecule becomes a row with an error."""
    if not smiles:
        return Entry(number, name, smiles, error=BadStructure("This row holds no SMILES."))
    try:
        return Entry(number, name, smiles, mol=molecules.read(smiles))
    except BadStructure:
        return _from_name(number, name, smiles)
    except RetortError as error:
        return Entry(number, name, smiles, error=error)


def _from_name(number: int, name: str, text: str) -> Entry:
    """A row whose text is no SMILES: the structure of the name that it is, else what is wrong with it."""
    meant = named_rows.structure(text)
    if meant is None:
        return Entry(number, name, text, error=_complaint(text))
    if not meant.smiles:
        told = f"“{molecules.shorten(text)}” is neither a SMILES nor a name that is known here: {meant.problem}"
        return Entry(number, name, text, error=BadStructure(told.rstrip(".") + "."))
    return Entry(number, name or text, meant.smiles, mol=molecules.read(meant.smiles))


def _complaint(smiles: str) -> BadStructure:
    found = diagnose(smiles)
    repair = f"Perhaps {found.repair} was meant." if found.repair else ""
    return BadStructure(f"Not a valid SMILES: {found.reason}.", repair, found.position, found.repair)
