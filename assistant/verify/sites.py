"""Counts by condition before the judge: every atom looked at one by one, no pattern; degrees from the neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rdkit import Chem

from assistant.answers import Check, Proposal
from assistant.facts_details import Details

Is = Callable[[Chem.Atom], bool]
_HALOGENS = {"F", "Cl", "Br", "I"}
_NOUNS: dict[str, Is] = {
    "halogen": lambda atom: atom.GetSymbol() in _HALOGENS,
    "heteroatom": lambda atom: atom.GetSymbol() not in ("C", "H"),
    "heavy": lambda atom: atom.GetAtomicNum() > 1,
    "CH3": lambda atom: _saturated(atom) and atom.GetTotalNumHs() == 3,
    "CH2": lambda atom: _saturated(atom) and atom.GetTotalNumHs() == 2,
    "CH": lambda atom: atom.GetSymbol() == "C" and atom.GetTotalNumHs() == 1,
    "NH": lambda atom: atom.GetSymbol() == "N" and atom.GetTotalNumHs() == 1,
    "NH2": lambda atom: atom.GetSymbol() == "N" and atom.GetTotalNumHs() == 2,
    "OH": lambda atom: atom.GetSymbol() == "O" and atom.GetTotalNumHs() == 1,
}
"""Nouns that are no element symbol."""
_CONDITIONS: dict[str, Is] = {
    "aromatic": lambda atom: atom.GetIsAromatic(), "not aromatic": lambda atom: not atom.GetIsAromatic(),
    "ring": lambda atom: atom.IsInRing(), "chain": lambda atom: not atom.IsInRing(),
    "sp3": lambda atom: str(atom.GetHybridization()) == "SP3",
    "sp2": lambda atom: str(atom.GetHybridization()) == "SP2",
    "sp": lambda atom: str(atom.GetHybridization()) == "SP",
    "H": lambda atom: atom.GetTotalNumHs() > 0, "no H": lambda atom: not atom.GetTotalNumHs(),
    "1 H": lambda atom: atom.GetTotalNumHs() == 1, "2 H": lambda atom: atom.GetTotalNumHs() == 2,
    "3 H": lambda atom: atom.GetTotalNumHs() == 3,
    "positive": lambda atom: atom.GetFormalCharge() > 0, "negative": lambda atom: atom.GetFormalCharge() < 0,
    "charged": lambda atom: bool(atom.GetFormalCharge()), "neutral": lambda atom: not atom.GetFormalCharge(),
    "on aromatic": lambda atom: any(near.GetIsAromatic() for near in atom.GetNeighbors()),
    "on aromatic C": lambda atom: any(near.GetIsAromatic() and near.GetSymbol() == "C" for near in atom.GetNeighbors()),
    "on heteroatom": lambda atom: any(near.GetSymbol() not in ("C", "H") for near in atom.GetNeighbors()),
    "on halogen": lambda atom: any(near.GetSymbol() in _HALOGENS for near in atom.GetNeighbors()),
    "on ring": lambda atom: any(near.IsInRing() for near in atom.GetNeighbors()),
}


def _saturated(atom: Chem.Atom) -> bool:
    return bool(atom.GetSymbol() == "C" and atom.GetTotalDegree() == 4)


def _is(atom: Chem.Atom, noun: str) -> bool:
    return bool(_NOUNS[noun](atom) if noun in _NOUNS else atom.GetSymbol() == noun)


def _meets(atom: Chem.Atom, condition: str) -> bool:
    kind, _, symbol = condition.rpartition(" ")
    if kind == "not" and condition not in _CONDITIONS:
        return bool(atom.GetSymbol() != symbol)
    if kind == "on" and condition not in _CONDITIONS:
        return any(near.GetSymbol() == symbol for near in atom.GetNeighbors())
    return bool(_CONDITIONS[condition](atom))


def sited(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The same atoms, each looked at on its own; ``columns`` say what was asked for."""
    noun, *conditions = details.columns
    again = [at.GetIdx() for at in mol.GetAtoms() if _is(at, noun) and all(_meets(at, one) for one in conditions)]
    value = proposal.values[0]
    same = again == sorted(mark.atoms[0] for mark in details.marks)
    yield Check(value.name, str(value.value), str(len(again)), same, source="atom by atom", standing=True)


_BONDS = {"any": "~", "single": "-;!:", "double": "=", "triple": "#", "aromatic": ":"}
_RINGS = {"in a ring": "@", "not in a ring": "!@", "not aromatic": "!:"}


def bonds(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The same bonds by a pattern; conjugated ones by a path of multiple, single and multiple bond."""
    one, other, order, *rest = details.columns
    if "H" in (one, other):
        yield _hydrogens(proposal, mol, other if one == "H" else one)
        return
    sign = ";".join((_BONDS[order], *(_RINGS[name] for name in rest if name in _RINGS)))
    found = _pairs(mol, f"[{_atom(one)}]{sign}[{_atom(other)}]")
    paths = _pairs(mol, "[*]=,#,:[*]-,:[*]=,#,:[*]")
    if "conjugated" in rest:
        found &= paths
    if "not conjugated" in rest:
        found -= paths
    told = {frozenset(mark.atoms) for mark in details.marks}
    value = proposal.values[0]
    yield Check(value.name, str(value.value), str(len(found)), found == told, source="pattern", standing=True)


def _hydrogens(proposal: Proposal, mol: Chem.Mol, heavy: str) -> Check:
    """Bonds to hydrogen, counted where the hydrogens are drawn."""
    smarts = Chem.MolFromSmarts(f"[#1]~[{_atom(heavy)}]")
    n = len(Chem.AddHs(mol).GetSubstructMatches(smarts, maxMatches=10_000))
    value = proposal.values[0]
    return Check(value.name, str(value.value), str(n), n == value.value, source="hydrogens drawn", standing=True)


def _atom(symbol: str) -> str:
    return "*;!#1" if symbol == "*" else f"#{Chem.GetPeriodicTable().GetAtomicNumber(symbol)}"


def _pairs(mol: Chem.Mol, smarts: str) -> set[frozenset[int]]:
    """The first two atoms of every match, in either direction of the pattern."""
    hits = mol.GetSubstructMatches(Chem.MolFromSmarts(smarts), uniquify=False, maxMatches=20_000)
    return {frozenset(hit[:2]) for hit in hits}


def degree(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The degree of each group from its neighbours: those of the carbon of an O–H, those of a nitrogen."""
    for value in proposal.values:
        told = [mark.atoms for mark in details.marks if mark.label == value.name]
        again = sum(_degree(mol, value.name.split()[1], atoms) == value.name.split()[0] for atoms in told)
        yield Check(value.name, str(value.value), str(again), again == value.value, source="neighbours counted",
                    standing=True)


def _degree(mol: Chem.Mol, group: str, atoms: tuple[int, ...]) -> str:
    held = [mol.GetAtomWithIdx(atom) for atom in atoms]
    if group == "alcohol":
        oxygen = next(atom for atom in held if atom.GetSymbol() == "O")
        n = sum(near.GetSymbol() == "C" for near in oxygen.GetNeighbors()[0].GetNeighbors())
    else:
        nitrogen = next(atom for atom in held if atom.GetSymbol() == "N")
        n = sum(near.GetAtomicNum() > 1 for near in nitrogen.GetNeighbors())
    return {1: "primary", 2: "secondary", 3: "tertiary"}.get(max(n, 1), "")
