"""Bytes of a PDB, mmCIF or PDBQT file to atoms: one model, one place for each atom, and what had to be left out."""

from __future__ import annotations

import gzip
import io
import re
import struct
import warnings
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rdkit import Chem

from assistant.chem.complexes.structure import Note
from assistant.errors import BadFile, TooLarge

if TYPE_CHECKING:
    from biotite.structure import AtomArray

MOST_BYTES = 80_000_000
MOST_ATOMS = 1_000_000
WORKS = "Give the .pdb or .cif file of a structure as the PDB or a docking program writes it."
_FOREIGN = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, struct.error, OSError,
            UnicodeError, EOFError, zlib.error, RuntimeError, MemoryError, AssertionError)
"""What a damaged file makes the reader raise."""
_CIF = re.compile(r"\A(?:\s|#.*\n)*data_\S*\s|^_atom_site[._]\S", re.MULTILINE)
_RECORD = re.compile(r"^(ATOM  |HETATM)", re.MULTILINE)


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """Atoms in file order without bonds; ``conect``: pairs of atoms joined by CONECT records, with their order."""

    atoms: AtomArray
    notes: tuple[Note, ...]
    title: str = ""
    conect: tuple[tuple[int, int, int], ...] = ()
    serials: np.ndarray | None = None


def parse(data: bytes, name: str, model: int = 1) -> Parsed:
    """The atoms of a file.

    Raises
    ------
    BadFile, TooLarge
        With one sentence on what came and what would work.
    """
    text = text_of(data, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if _CIF.search(text):  # rows of mmCIF begin with ATOM too
                return _cif(text, name, model)
            if _RECORD.search(text):
                return _pdb(text, name, model)
    except _FOREIGN as error:
        raise BadFile(f"“{name}” is damaged: {_reason(error)}.", WORKS) from error
    raise BadFile(f"“{name}” holds no ATOM records and no mmCIF atom table.", WORKS)


_PDB_GROUP = re.compile(r"^CRYST1.{49}([A-Z] [\d /]+?) {2,}", re.MULTILINE)
_CIF_GROUP = re.compile(r"^_symmetry\.space_group_name_H-M\s+['\"]?([A-Z] [\d /]+\d)", re.MULTILINE)


def _packed(group: re.Pattern[str], text: str) -> tuple[Note, ...]:
    """What a crystal has beyond the file."""
    found = group.search(text)
    if found is None or found.group(1).strip() == "P 1":
        return ()
    return (Note(f"a crystal ({found.group(1).strip()})", "only what the file lists is looked at: neighbours by "
                 "symmetry are absent, and a ligand at their side seems freer than it is"),)


def text_of(data: bytes, name: str, works: str = WORKS) -> str:
    """The bytes as text, unpacked where they are gzipped.

    Raises
    ------
    BadFile, TooLarge
        Empty, binary, or larger than is read.
    """
    if data[:2] == b"\x1f\x8b":
        data = _unpacked(data, name, works)
    if len(data) > MOST_BYTES:
        raise TooLarge(f"“{name}” has {len(data) / 1e6:.0f} MB; up to {MOST_BYTES / 1e6:.0f} MB are read.",
                       "Cut out the chains around the ligand.")
    if not data.strip():
        raise BadFile(f"“{name}” is empty.", works)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:4096]:
        raise BadFile(f"“{name}” is not a text file.", works)
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def _unpacked(data: bytes, name: str, works: str) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            text = packed.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise BadFile(f"“{name}” is a damaged .gz file.", works) from error
    if len(text) > MOST_BYTES:
        raise TooLarge(f"“{name}” unpacks to more than the {MOST_BYTES / 1e6:.0f} MB that are read.",
                       "Cut out the chains around the ligand.")
    return text


def _reason(error: Exception) -> str:
    if isinstance(error, OverflowError):
        return "a number in it is too large"
    words = " ".join(str(error).split())[:120].rstrip(".")
    for cause, said in (("hybrid-36", "a number of an atom or residue cannot be read"),
                        ("to float", "a coordinate is no number"), ("to int", "a number of a residue cannot be read")):
        if cause in words:
            return said
    return words if words and "\ufffd" not in words else "its atom records cannot be read"


# PDB ------------------------------------------------------------------------------------------------------------------


def _pdb(text: str, name: str, model: int) -> Parsed:
    from biotite.structure.io.pdb import PDBFile

    count = len(_RECORD.findall(text))
    _limit(count, name)
    text = _tidied(text)
    file = PDBFile.read(io.StringIO(text))
    models = file.get_model_count()
    chosen = min(max(1, model), models)
    fields = ["b_factor", "occupancy", "atom_id"]
    atoms = file.get_structure(model=chosen, altloc="all", extra_fields=fields)
    notes = _models(models, chosen)
    atoms, dropped = _one_place(atoms)
    conect = _conect(text, atoms.atom_id) if "\nCONECT" in text else ()
    notes = (*notes, *dropped, *_missing(text), *_packed(_PDB_GROUP, text))
    return Parsed(_settled(atoms, name), notes, _title(text), conect)


def _tidied(text: str) -> str:
    """The columns behind the B-factor left out where they hold no element (old files); AutoDock's types as elements."""
    lines = []
    docked = bool(_PDBQT.search(text))
    for line in text.split("\n"):
        if line.startswith(("ATOM  ", "HETATM")):
            line = line.ljust(80)[:80]
            element = line[76:78].strip()
            if docked:
                kind = line[77:79].strip()
                line = f"{line[:66]}{'':10}{_AUTODOCK.get(kind, kind)[:2].upper():>2}  "
            elif not (element.isalpha() and element.capitalize() in _SYMBOLS):
                line = f"{line[:66]}{'':10}{_element(line[12:16], line[17:20]):>2}  "
            if not re.fullmatch(r"[ 0-9][ +-]|  ", line[78:80]):
                line = f"{line[:78]}  "
            if not line[54:66].strip():  # no occupancy, no B-factor
                line = f"{line[:54]}  1.00  0.00{line[66:]}"
            if not _SERIAL.fullmatch(line[6:11].strip()):  # more atoms than the columns can count
                line = f"{line[:6]}    0{line[11:]}"
        lines.append(line)
    return "\n".join(lines)


_SERIAL = re.compile(r"-?\d{1,5}|[A-Z][0-9A-Z]{4}|[a-z][0-9a-z]{4}")
"""A number of an atom: decimal or hybrid-36; stars and hexadecimal ones of other programs count nothing here."""
_SYMBOLS = frozenset(Chem.GetPeriodicTable().GetElementSymbol(n) for n in range(1, 93)) | {"D"}


_PDBQT = re.compile(r"^(?:ATOM  |HETATM).{64}(?= *[-+]?\d*\.\d+ )[-+ .\d]{6} [A-Z]", re.MULTILINE)
"""An atom with a partial charge before its type."""
_AUTODOCK = {"A": "C", "OA": "O", "OS": "O", "NA": "N", "NS": "N", "SA": "S", "HD": "H", "HS": "H", "G": "C", "J": "C"}
"""Atom types of AutoDock that are no elements. doi:10.1002/jcc.21256"""
_TWO = frozenset(["CL", "BR", "ZN", "FE", "MG", "MN", "NI", "CU", "SE"])
"""Elements of two letters that begin an atom's name often enough to be read as such."""


def _element(atom: str, residue: str) -> str:
    """The element by the columns of an atom's name: two letters begin in the first column, one in the second."""
    letters = atom[:2].strip().strip("0123456789")
    two = atom[:1].isalpha() and len(letters) == 2 and letters.capitalize() in _SYMBOLS
    if two and (atom.strip() == residue.strip() or letters.upper() in _TWO):
        return letters.upper()
    found = re.search(r"[A-Za-z]", atom)
    return found.group().upper() if found else "C"


def _title(text: str) -> str:
    rows = re.findall(r"^TITLE {3}..(.{1,70})", text[:20_000], re.MULTILINE)
    return " ".join(" ".join(rows).split())[:120]


def _missing(text: str) -> list[Note]:
    """Residues that the file itself says are missing (REMARK 465)."""
    head = text[:400_000]
    count = len(re.findall(r"^REMARK 465 +(?:\d +)?[A-Z0-9]{1,3} [A-Z0-9] +-?\d+", head, re.MULTILINE))
    return [Note(f"{count} residues not seen in the experiment (so says the file)", "left as they are", count)][:count]


def _conect(text: str, serials: np.ndarray) -> tuple[tuple[int, int, int], ...]:
    """Pairs of places joined by CONECT records; a pair said twice from one side is a double bond."""
    place = {int(serial): i for i, serial in enumerate(serials.tolist())}
    found: dict[tuple[int, int], int] = {}
    for line in re.findall(r"^CONECT.*$", text, re.MULTILINE):
        numbers = [line[at:at + 5].strip() for at in range(6, 31, 5)]
        whole = [place.get(int(one), -1) for one in numbers if one.isdigit()]
        for other in whole[1:]:
            if whole[0] >= 0 and other >= 0 and whole[0] != other:
                found[(whole[0], other)] = found.get((whole[0], other), 0) + 1
    return tuple({(min(pair), max(pair), min(n, 3)): None for pair, n in found.items()})


# mmCIF ----------------------------------------------------------------------------------------------------------------


def _cif(text: str, name: str, model: int) -> Parsed:
    from biotite.structure.io.pdbx import CIFFile, get_model_count, get_structure

    if "_atom_site.Cartn_x" not in text:
        if "_cell_length_a" in text:
            raise BadFile(f"“{name}” is the CIF of a crystal, not of a protein.", "Ask about its pores or its linkers.")
        raise BadFile(f"“{name}” has no table of atoms (_atom_site).", WORKS)
    _limit(text.count("\nATOM ") + text.count("\nHETATM "), name)
    file = CIFFile.read(io.StringIO(text))
    models = get_model_count(file)
    chosen = min(max(1, model), models)
    atoms = get_structure(file, model=chosen, altloc="all", extra_fields=["b_factor", "occupancy"])
    atoms, dropped = _one_place(atoms)
    title = re.search(r"^_struct\.title +['\"]?(.{3,120}?)['\"]? *$", text, re.MULTILINE)
    notes = (*_models(models, chosen), *dropped, *_packed(_CIF_GROUP, text))
    return Parsed(_settled(atoms, name), notes, title.group(1) if title else "")


# both -----------------------------------------------------------------------------------------------------------------


def _limit(count: int, name: str) -> None:
    if count > MOST_ATOMS:
        raise TooLarge(f"“{name}” has {count:,} atoms; up to {MOST_ATOMS:,} are read.",
                       "Cut out the chains around the ligand.")


def _models(models: int, chosen: int) -> tuple[Note, ...]:
    return (Note(f"{models} models", f"model {chosen} is used", models),) if models > 1 else ()


def _one_place(atoms: AtomArray) -> tuple[AtomArray, tuple[Note, ...]]:
    """One alternative of each residue, the most occupied as a whole."""
    from biotite.structure import filter_highest_occupancy_altloc

    ids = getattr(atoms, "altloc_id", None)
    if ids is None or not np.any((ids != "") & (ids != ".") & (ids != " ") & (ids != "?")):
        return atoms, ()
    kept = filter_highest_occupancy_altloc(atoms, ids, atoms.occupancy)
    left = int((~kept).sum())
    split = np.flatnonzero(~kept)
    residues = {(atoms.chain_id[i], int(atoms.res_id[i]), atoms.ins_code[i]) for i in split.tolist()}
    note = Note(f"{len(residues)} residues in alternate places",
                f"the most occupied one of each is used, {left} atoms are left out", len(residues))
    return atoms[kept], (note,) if left else ()


def _settled(atoms: AtomArray, name: str) -> AtomArray:
    """Elements in one spelling, deuterium as hydrogen, no place that is no number."""
    if atoms.array_length() == 0:
        raise BadFile(f"“{name}” has no atoms.", WORKS)
    good = np.isfinite(atoms.coord).all(axis=1) & (np.abs(atoms.coord) < 1e5).all(axis=1)
    if not good.all():
        if good.sum() < 0.9 * len(good):
            raise BadFile(f"“{name}” has {int((~good).sum())} atoms without a place.", WORKS)
        atoms = atoms[good]
    atoms.element = np.array([_spelt(one) for one in atoms.element.tolist()])
    return atoms


def _spelt(symbol: str) -> str:
    symbol = symbol.strip().capitalize()
    if symbol in ("D", "T"):
        return "H"
    return next((one for one in (symbol, symbol[:1]) if one in _SYMBOLS), "C")
