"""Broken SMILES: why RDKit refuses them, at which character, and the one change that mends them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from rdkit import Chem, rdBase

from assistant.chem import names
from assistant.chem.molecules import MAX_SMILES, shorten
from assistant.chem.smiles_repair import mend, readable
from assistant.chem.smiles_scan import Fault, Token, atom_tokens, fault
from assistant.errors import BadStructure

_WINDOW = 72
"""Most characters of a SMILES shown above its caret."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is wrong with a SMILES.

    Attributes
    ----------
    reason
        One sentence in plain words, "" where it is valid.
    position
        0-based character of ``smiles`` it is about, -1 where it is about the whole.
    repair
        A SMILES that one change makes of it, checked to be readable; "" where there is none.
    """

    smiles: str
    valid: bool
    reason: str = ""
    position: int = -1
    repair: str = ""

    def caret(self) -> str:
        """As `caret`."""
        return caret(self)


def diagnose(smiles: str) -> Diagnosis:
    """Whether a SMILES is a molecule and, if not, why, where, and what would mend it. Never raises."""
    text = smiles.strip()
    offset = len(smiles) - len(smiles.lstrip())
    found = _whole(text)
    if found is None and readable(text):
        return Diagnosis(smiles, True)
    found = found or _name(text) or _wildcard(text) or fault(text) or _chemistry(text)
    repair = _other_notation(text, found) or mend(text, found)
    position = found.position + offset if found.position >= 0 else -1
    where = f"at character {position + 1}, " if position >= 0 else ""
    return Diagnosis(smiles, False, where + found.reason, position, repair)


def caret(diagnosis: Diagnosis) -> str:
    """The SMILES and, on the line below, a ^ under the character in question."""
    shown, at = "".join(c if c.isprintable() else " " for c in diagnosis.smiles[: 2 * MAX_SMILES]), diagnosis.position
    start = max(0, min(at - _WINDOW // 2, len(shown) - _WINDOW))
    line = ("…" if start else "") + shown[start : start + _WINDOW] + ("…" if len(shown) > start + _WINDOW else "")
    if at < 0:
        return line
    return f"{line}\n{' ' * (at - start + bool(start))}^"


def raise_for(smiles: str) -> None:
    """Nothing for a valid SMILES.

    Raises
    ------
    BadStructure
        For any other, with the reason, the position and the repair.
    """
    found = diagnose(smiles)
    if found.valid:
        return
    works = f"Perhaps you meant {found.repair}" if found.repair else "Please check it, or give the molecule's name."
    message = f"“{shorten(smiles.strip())}” is not a molecule: {found.reason}."
    raise BadStructure(message, works, found.position, found.repair, found.smiles)


def _whole(text: str) -> Fault | None:
    """What is wrong with the text as a whole: it is empty, too long, or not a SMILES at all."""
    if not text:
        return Fault("empty", "there is nothing in it", -1)
    if len(text) > MAX_SMILES:
        return Fault("long", f"it has {len(text):,} characters, and up to {MAX_SMILES:,} are read", -1)
    if text.startswith("InChI="):
        return Fault("inchi", "it is an InChI, another notation", -1)
    if len(text) == 27 and text[14:15] == text[25:26] == "-" and text.replace("-", "").isupper():
        return Fault("inchi", "it is an InChIKey, from which no structure can be read", -1)
    arrow = _arrow(text)
    if arrow >= 0:
        return Fault("reaction", "it is a reaction (“>” parts reactants from products); one molecule is read", arrow)
    return _ringless(text)


def _ringless(text: str) -> Fault | None:
    """Aromatic atoms and no ring at all: seen here, for RDKit's time grows with the square of their number."""
    atom = re.search(r"[bcnops]", text)
    if atom is None or text.strip("bcnopsBCNOPSFI()=-#/\\."):
        return None
    return Fault("aromatic", f"“{atom.group()}” is written as aromatic but is in no ring", atom.start())


def _arrow(text: str) -> int:
    """Where a reaction's ``>`` stands; the ``>`` of a dative bond ``->`` is none."""
    return next((i for i, c in enumerate(text) if c == ">" and text[i - 1 : i] != "-"), -1)


def _wildcard(text: str) -> Fault | None:
    """A ``*`` or ``~`` in an otherwise readable SMILES."""
    if fault(text) is not None:
        return None
    for word in atom_tokens(text):
        if word.text == "*" or word.text.startswith(("[*", "[#0")):
            return Fault("wildcard", "“*” stands for any atom; a molecule needs every atom named", word.start)
    if "~" in text:
        return Fault("wildcard", "“~” stands for any bond; a molecule needs every bond named", text.index("~"))
    return None


def _name(text: str) -> Fault | None:
    """A name, or one misspelt, where a SMILES was expected."""
    if text.lower() in names.NAMES:
        return Fault("name", "it is a name, not a SMILES", -1)
    if len(text) < 5 or not text.isalpha() or not text[1:].islower() or not names.nearest(text, 1):
        return None
    return Fault("name", f"it is not a SMILES; the nearest name is {names.nearest(text, 1)[0]}", -1)


def _other_notation(text: str, found: Fault) -> str:
    """The structure where the text is an InChI or a name we know; "" otherwise."""
    if found.code == "name":
        return names.NAMES.get(text.lower()) or names.NAMES[names.nearest(text, 1)[0]]
    if found.code != "inchi" or not text.startswith("InChI="):
        return ""
    with rdBase.BlockLogs():
        mol = Chem.MolFromInchi(text)  # type: ignore[no-untyped-call]
    return str(Chem.MolToSmiles(mol)) if mol is not None and mol.GetNumAtoms() else ""


def _chemistry(text: str) -> Fault:
    """Why a well-spelt SMILES is no molecule: the first of RDKit's problems, tied to its character."""
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(text, sanitize=False)
        if mol is None:
            return Fault("unknown", "RDKit cannot read it", -1)
        try:
            Chem.SanitizeMol(mol)
        except Chem.MolSanitizeException as problem:
            return _explained(mol, problem.cause, atom_tokens(text))  # type: ignore[attr-defined]
    return Fault("unknown", "RDKit cannot read it", -1)


def _explained(mol: Chem.Mol, problem: Any, words: list[Token]) -> Fault:
    """One of RDKit's problems (its classes have no public names) as a fault."""
    at = [word.start for word in words]
    if problem.GetType() == "KekulizeException":
        return _kekule(mol, tuple(problem.GetAtomIndices()), at)
    atom = problem.GetAtomIdx()
    if problem.GetType() == "AtomKekulizeException":
        return Fault("aromatic", f"“{words[atom].text}” is written as aromatic but is in no ring", at[atom])
    return _valence(mol.GetAtomWithIdx(atom), at[atom])


def _kekule(mol: Chem.Mol, atoms: tuple[int, ...], at: list[int]) -> Fault:
    places = ", ".join(str(at[i] + 1) for i in atoms[:8]) + (", …" if len(atoms) > 8 else "")
    nitrogens = [i for i in atoms if mol.GetAtomWithIdx(i).GetAtomicNum() == 7]
    hint = "; a ring nitrogen that carries a hydrogen is written [nH]" if nitrogens else ""
    reason = f"no double bonds can be placed in the aromatic ring of the atoms at characters {places}{hint}"
    return Fault("kekule", reason, at[(nitrogens or list(atoms))[-1 if nitrogens else 0]])


def _valence(atom: Chem.Atom, at: int) -> Fault:
    table = Chem.GetPeriodicTable()
    allowed = [v for v in table.GetValenceList(atom.GetAtomicNum()) if v >= 0]
    bonds = round(sum(b.GetBondTypeAsDouble() for b in atom.GetBonds()) + atom.GetNumExplicitHs())
    name = table.GetElementName(atom.GetAtomicNum()).lower()
    charged = f" with charge {atom.GetFormalCharge():+d}" if atom.GetFormalCharge() else ""
    most = f"; uncharged {name} makes at most {max(allowed)}" if allowed else ""
    return Fault("valence", f"the {name}{charged} has {bonds} bond{'s' * (bonds != 1)}{most}", at)
