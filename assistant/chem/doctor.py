"""Broken SMILES: why RDKit refuses them, at which character, and the one change that mends them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdkit import Chem, rdBase

from assistant.chem import names
from assistant.chem.molecules import MAX_SMILES, shorten
from assistant.chem.smiles_repair import mend
from assistant.chem.smiles_scan import Fault, atom_tokens, fault
from assistant.errors import BadStructure

_WINDOW = 72
"""Most characters of a SMILES shown above its caret."""
_UNSANITISED = Chem.SmilesParserParams()
_UNSANITISED.sanitize = False
_UNSANITISED.removeHs = False


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
    found = found or _wildcard(text) or fault(text) or _chemistry(text)
    repair = _other_notation(text) or mend(text, found)
    position = found.position + offset if found.position >= 0 else -1
    return Diagnosis(smiles, False, _sentence(found, text), position, repair)


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
    raise BadStructure(message, works, found.position, found.repair)


def readable(smiles: str) -> bool:
    """Whether RDKit reads one molecule, without spaces, wildcards or query bonds."""
    if not smiles or len(smiles) > MAX_SMILES or any(c.isspace() for c in smiles):
        return False
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(smiles)
    return mol is not None and mol.GetNumAtoms() > 0 and not _holes(mol)


def _holes(mol: Chem.Mol) -> bool:
    if any(atom.GetAtomicNum() == 0 for atom in mol.GetAtoms()):
        return True
    return any(bond.HasQuery() for bond in mol.GetBonds())


def _whole(text: str) -> Fault | None:
    """What is wrong with the text as a whole: it is empty, too long, or not a SMILES at all."""
    if not text:
        return Fault("empty", "there is nothing in it", -1)
    if len(text) > MAX_SMILES:
        return Fault("long", f"it has {len(text):,} characters, and up to {MAX_SMILES:,} are read", -1)
    if text.startswith("InChI="):
        return Fault("inchi", "it is an InChI, another notation", 0)
    if len(text) == 27 and text[14:15] == text[25:26] == "-" and text.replace("-", "").isupper():
        return Fault("inchi", "it is an InChIKey, from which no structure can be read", 0)
    arrow = _arrow(text)
    if arrow >= 0:
        return Fault("reaction", "it is a reaction (“>” parts reactants from products); one molecule is read", arrow)
    return None


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


def _other_notation(text: str) -> str:
    """The structure where the text is an InChI or a name we know; "" otherwise."""
    if text.lower() in names.NAMES:
        return names.NAMES[text.lower()]
    if not text.startswith("InChI=") or len(text) > MAX_SMILES:
        return ""
    with rdBase.BlockLogs():
        mol = Chem.MolFromInchi(text)
    return str(Chem.MolToSmiles(mol)) if mol is not None and mol.GetNumAtoms() else ""


def _sentence(found: Fault, text: str) -> str:
    """The reason with its character, counted from 1 as people do."""
    if text.lower() in names.NAMES:
        return "it is a name, not a SMILES"
    if found.position < 0 or found.code in {"inchi"}:
        return found.reason
    return f"at character {found.position + 1}, {found.reason}"


def _chemistry(text: str) -> Fault:
    """Why a well-spelt SMILES is no molecule: the first of RDKit's problems, tied to its character."""
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(text, _UNSANITISED)
        problems = Chem.DetectChemistryProblems(mol) if mol is not None else ()
    words = atom_tokens(text)
    for found in _explained(mol, tuple(problems), tuple(t.start for t in words), tuple(t.text for t in words)):
        return found
    return Fault("unknown", "RDKit cannot read it", -1)


def _explained(mol: Chem.Mol, problems: tuple[object, ...], at: tuple[int, ...], text: tuple[str, ...]) -> Iterator[Fault]:
    for problem in problems:
        kind = problem.GetType()  # type: ignore[attr-defined]
        if kind == "KekulizeException":
            atoms = tuple(problem.GetAtomIndices())  # type: ignore[attr-defined]
            yield _kekule(mol, atoms, at)
        elif kind == "AtomKekulizeException":
            atom = problem.GetAtomIdx()  # type: ignore[attr-defined]
            yield Fault("aromatic", f"“{text[atom]}” is written as aromatic but is in no ring", at[atom])
        else:
            atom = problem.GetAtomIdx()  # type: ignore[attr-defined]
            yield _valence(mol.GetAtomWithIdx(atom), at[atom])


def _kekule(mol: Chem.Mol, atoms: tuple[int, ...], at: tuple[int, ...]) -> Fault:
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
    return Fault("valence", f"the {name}{charged} has {bonds} bonds{most}", at)
