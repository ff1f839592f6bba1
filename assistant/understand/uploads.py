"""Uploaded files: molecules from .smi, .sdf, .mol and .csv, bad rows said row by row."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rdkit import Chem, rdBase

from assistant.chem import doctor, molecules
from assistant.chem.molecules import shorten
from assistant.errors import BadFile, BadStructure, NotSupported, TooLarge
from assistant.tasks import Named, Upload

MAX_ROWS = 10_000
MAX_BYTES = 20_000_000
_LATER = (".cif", ".mmcif", ".pdb", ".ent", ".pdbqt", ".mol2", ".xyz", ".cdx", ".cdxml", ".rxn")
_SMILES_COLUMNS = (
    "smiles",
    "canonical_smiles",
    "canonicalsmiles",
    "isomeric_smiles",
    "structure",
    "molecule",
    "mol",
    "smi",
)
_NAME_COLUMNS = (
    "name",
    "id",
    "title",
    "compound",
    "compound_name",
    "molecule_name",
    "label",
    "chembl_id",
    "drug",
    "identifier",
)
Row = tuple[str, str]
_CRYSTALS = (".cif", ".cif.txt")
_STRUCTURES = (".pdb", ".ent", ".mmcif", ".bcif", ".pdbqt", ".pdb.txt")


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row: the molecule as written, and why it cannot be read ("" where it can). ``row`` counts from 1."""

    row: int
    named: Named
    problem: str = ""


def is_crystal(upload: Upload) -> bool:
    """Whether a file is, by its name or its first lines, one of a crystal; what is in it is told by reading it."""
    name = upload.name.lower()
    if is_structure(upload):
        return False
    if name.endswith(_CRYSTALS):
        return True
    return name.endswith((".txt", ".res")) and b"_cell_length_a" in upload.data[:100_000]


def is_structure(upload: Upload) -> bool:
    """Whether a file is, by its name or its first lines, one of a macromolecule (PDB or mmCIF)."""
    name = upload.name.lower().removesuffix(".gz")
    if name.endswith(_STRUCTURES):
        return True
    if name.endswith((".cif", ".cif.txt")):
        head = upload.data[:2_000_000]
        return b"_atom_site.Cartn_x" in head or b"_atom_site.label_comp_id" in head
    return False


def is_ligand(upload: Upload) -> bool:
    """Whether a file can be the ligand that came beside a structure."""
    return upload.name.lower().removesuffix(".gz").endswith((".sdf", ".sd", ".mol", ".mol2"))


def read_molecules(upload: Upload) -> tuple[Named, ...]:
    """The readable molecules of a file, in order.

    Raises
    ------
    BadFile
        Empty, damaged, without a single readable molecule, or of an unknown kind.
    NotSupported
        Crystal and protein files.
    TooLarge
        Over `MAX_BYTES` or `MAX_ROWS`.
    """
    rows = read_rows(upload)
    good = tuple(row.named for row in rows if not row.problem)
    if not good:
        why = f" The first row: {rows[0].problem}" if rows else ""
        raise BadFile(
            f"No molecule could be read from {_called(upload)}.{why}",
            "A .smi file has one SMILES a line, a name after it.",
        )
    return good


def read_rows(upload: Upload) -> tuple[FileRow, ...]:
    """Every row of a file, bad ones with their problem, aligned with the file.

    Raises
    ------
    BadFile, NotSupported, TooLarge
        As `read_molecules`, save that a file of bad rows only is returned.
    """
    name = upload.name.lower()
    if len(upload.data) > MAX_BYTES:
        raise TooLarge(
            f"{_called(upload)} has {len(upload.data) / 1e6:.1f} MB; up to {MAX_BYTES / 1e6:.0f} MB are read."
        )
    if name.endswith(_LATER):
        raise NotSupported(
            f"{_called(upload)} is not a file of small molecules, a crystal or a complex.",
            "Give a .smi, .sdf, .mol, .csv, .cif or .pdb file.",
        )
    if not upload.data.strip():
        raise BadFile(f"{_called(upload)} is empty.", "A .smi file has one SMILES a line.")
    reader = next((read for ending, read in _READERS.items() if name.endswith(ending)), None)
    if reader is None:
        raise BadFile(f"{_called(upload)} is of a kind that is not read.", "Give a .smi, .sdf, .mol or .csv file.")
    rows: list[FileRow] = []
    for row in reader(_text(upload)):
        if len(rows) >= MAX_ROWS:
            raise TooLarge(f"{_called(upload)} has more than {MAX_ROWS:,} rows.", "Split it, or use `retort props`.")
        rows.append(row)
    return tuple(rows)


def _called(upload: Upload) -> str:
    return f"“{shorten(upload.name, 40)}”"


def _text(upload: Upload) -> str:
    """The bytes as text; damaged characters are kept as marks, a zip or picture is refused."""
    if b"\x00" in upload.data[:4096] and not upload.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadFile(f"{_called(upload)} is not a text file.", "Give a .smi, .sdf, .mol or .csv file.")
    encoding = "utf-16" if upload.data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return upload.data.decode(encoding, errors="replace")


def _row(number: int, smiles: str, name: str) -> FileRow:
    named = Named(smiles, name)
    try:
        molecules.read(smiles)
    except TooLarge as error:
        return FileRow(number, named, str(error))
    except BadStructure:
        return FileRow(number, named, doctor.diagnose(smiles).reason or f"“{shorten(smiles)}” is not a valid SMILES.")
    return FileRow(number, named)


def _smi(text: str) -> Iterator[FileRow]:
    number = 0
    for line in text.splitlines():
        smiles, _, name = line.strip().replace("\t", " ").partition(" ")
        if not smiles or smiles.startswith("#"):
            continue
        number += 1
        if number == 1 and smiles.lower() in _SMILES_COLUMNS:
            number = 0
            continue
        yield _row(number, smiles, name.strip())


def _csv(text: str) -> Iterator[FileRow]:
    sample = text[:4096].splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=sample.count)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    header = next(rows, [])
    smiles, name = _columns(header)
    if smiles < 0:
        smiles, name = 0, 1 if len(header) > 1 else -1
        rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        for number, row in enumerate((row for row in rows if any(cell.strip() for cell in row)), start=1):
            yield _row(number, _cell(row, smiles), _cell(row, name))
    except csv.Error as error:
        raise BadFile(
            f"The table is damaged: {error}.", "Save it again as plain CSV with a column named smiles."
        ) from error


def _columns(header: list[str]) -> tuple[int, int]:
    lowered = [cell.strip().lower().replace(" ", "_") for cell in header]
    smiles = next((lowered.index(c) for c in _SMILES_COLUMNS if c in lowered), -1)
    return smiles, next((lowered.index(c) for c in _NAME_COLUMNS if c in lowered and lowered.index(c) != smiles), -1)


def _cell(row: list[str], column: int) -> str:
    return row[column].strip() if 0 <= column < len(row) else ""


def _sdf(text: str) -> Iterator[FileRow]:
    blocks = text.replace("\r\n", "\n").split("$$$$")
    for number, block in enumerate((b.removeprefix("\n") for b in blocks if b.strip()), start=1):
        yield _block(number, block)


def _mol(text: str) -> Iterator[FileRow]:
    yield _block(1, text.replace("\r\n", "\n"))


def _block(number: int, block: str) -> FileRow:
    name = block.split("\n", 1)[0].strip()
    with rdBase.BlockLogs():
        mol = Chem.MolFromMolBlock(block, sanitize=True, removeHs=True)
    if mol is None or mol.GetNumAtoms() == 0:
        return FileRow(number, Named("", name), "its mol block cannot be read (damaged, or an impossible valence).")
    return _row(number, str(Chem.MolToSmiles(mol)), name)


_READERS: dict[str, Callable[[str], Iterator[FileRow]]] = {
    ".smi": _smi,
    ".smiles": _smi,
    ".ism": _smi,
    ".txt": _smi,
    ".csv": _csv,
    ".tsv": _csv,
    ".sdf": _sdf,
    ".sd": _sdf,
    ".mol": _mol,
    ".mdl": _mol,
}
