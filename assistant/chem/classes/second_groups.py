"""The second way for acids with a second group, chlorobenzenes, rings of lactones, ions: walks over the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rdkit import Chem

Test = Callable[[Chem.Mol], bool]
Atom = Chem.Atom
C, N, O = 6, 7, 8  # noqa: E741


def _oxo(atom: Atom) -> bool:
    return any(b.GetBondTypeAsDouble() == 2.0 and b.GetOtherAtom(atom).GetAtomicNum() == O for b in atom.GetBonds())


def _carboxy(mol: Chem.Mol, charge: int) -> list[Atom]:
    """Carbons of carboxy groups, or of carboxylates with charge -1."""
    return [a for a in mol.GetAtoms() if a.GetAtomicNum() == C and _oxo(a) and any(
        o.GetAtomicNum() == O and o.GetDegree() == 1 and o.GetFormalCharge() == charge
        and (charge or o.GetTotalNumHs() == 1) for o in a.GetNeighbors())]


def _beyond(acid: Atom, steps: int) -> Iterator[Atom]:
    """Carbons so many bonds from a carboxy carbon."""
    seen, layer = {acid.GetIdx()}, [acid]
    for _ in range(steps):
        layer = [n for a in layer for n in a.GetNeighbors() if n.GetAtomicNum() == C and n.GetIdx() not in seen]
        seen |= {a.GetIdx() for a in layer}
    yield from layer


def _acid_with(test: Callable[[Atom], bool], steps: int, charge: int = 0) -> Test:
    """One carboxy group alone, and what is asked for so many bonds away (anywhere for 0)."""
    def told(mol: Chem.Mol) -> bool:
        acids = _carboxy(mol, charge)
        if len(acids) != 1 or _carboxy(mol, -1 if not charge else 0):
            return False
        held = _beyond(acids[0], steps) if steps else (a for a in mol.GetAtoms() if a.GetIdx() != acids[0].GetIdx())
        return any(test(a) for a in held)
    return told


def _hydroxylated(atom: Atom) -> bool:
    return not _oxo(atom) and any(
        o.GetAtomicNum() == O and o.GetDegree() == 1 and o.GetTotalNumHs() == 1 for o in atom.GetNeighbors())


def _keto(atom: Atom) -> bool:
    """A carbonyl carbon of a ketone or aldehyde: carbons and hydrogens beside its oxygen."""
    return atom.GetAtomicNum() == C and _oxo(atom) and all(
        n.GetAtomicNum() == C for n in atom.GetNeighbors() if atom.GetOwningMol().GetBondBetweenAtoms(
            atom.GetIdx(), n.GetIdx()).GetBondTypeAsDouble() != 2.0)


def _ene(atom: Atom) -> bool:
    return any(b.GetBondTypeAsDouble() == 2.0 and b.GetOtherAtom(atom).GetAtomicNum() == C for b in atom.GetBonds())


def _chlorines(n: int) -> Test:
    """So many chlorines on one benzene ring, and none on another."""
    def told(mol: Chem.Mol) -> bool:
        rings = [r for r in mol.GetRingInfo().AtomRings() if len(r) == 6 and all(
            mol.GetAtomWithIdx(a).GetAtomicNum() == C and mol.GetAtomWithIdx(a).GetIsAromatic() for a in r)]
        counts = [sum(x.GetAtomicNum() == 17 for a in r for x in mol.GetAtomWithIdx(a).GetNeighbors()) for r in rings]
        return [one for one in counts if one] == [n]
    return told


def _lactone(sizes: range) -> Test:
    """A ring of such a size with an oxygen next to a carbon that has an oxo group."""
    def told(mol: Chem.Mol) -> bool:
        for ring in mol.GetRingInfo().AtomRings():
            held = set(ring)
            for at in ring if len(ring) in sizes else ():
                atom = mol.GetAtomWithIdx(at)
                beside = [n for n in atom.GetNeighbors() if n.GetIdx() in held]
                if atom.GetAtomicNum() == C and _oxo(atom) and {n.GetAtomicNum() for n in beside} == {C, O}:
                    return True
        return False
    return told


def _quaternary(mol: Chem.Mol) -> bool:
    return Chem.GetFormalCharge(mol) > 0 and any(
        a.GetAtomicNum() == N and a.GetFormalCharge() == 1 and a.GetDegree() == 4
        and all(n.GetAtomicNum() == C for n in a.GetNeighbors()) for a in mol.GetAtoms())


def _spiro(mol: Chem.Mol) -> bool:
    """A carbon of two rings, two oxygens on it, one in each ring."""
    rings = [set(r) for r in mol.GetRingInfo().AtomRings()]
    for atom in mol.GetAtoms():
        own = [r for r in rings if atom.GetIdx() in r]
        oxygens = [n.GetIdx() for n in atom.GetNeighbors() if n.GetAtomicNum() == O]
        if len(own) == 2 and len(own[0] & own[1]) == 1 and len(oxygens) == 2 and all(
                any(o in r for o in oxygens) for r in own):
            return True
    return False


WAYS: dict[str, Test] = {
    "2-hydroxy monocarboxylic acid": _acid_with(_hydroxylated, 1),
    "3-hydroxy monocarboxylic acid": _acid_with(_hydroxylated, 2),
    "oxo monocarboxylic acid": _acid_with(_keto, 0),
    "2-oxo monocarboxylic acid": _acid_with(_keto, 1),
    "2-oxo monocarboxylic acid anion": _acid_with(_keto, 1, -1),
    "alpha,beta-unsaturated monocarboxylic acid": _acid_with(lambda a: _ene(a) and not a.GetIsAromatic(), 1),
    "monochlorobenzenes": _chlorines(1),
    "dichlorobenzene": _chlorines(2),
    "delta-lactone": _lactone(range(6, 7)),
    "epsilon-lactone": _lactone(range(7, 8)),
    "macrolide": _lactone(range(12, 80)),
    "quaternary ammonium ion": _quaternary,
    "spiroketal": _spiro,
}
"""Classes told by walks."""
