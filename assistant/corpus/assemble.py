"""Molecules put together from pieces, so that they hold exactly so many atoms or bonds. Random, quick, not clever."""

from __future__ import annotations

import random
from collections import Counter

from rdkit import Chem

from assistant.corpus.pieces import Library, Piece, alone

DRAWN = 14
"""Pieces looked at for one place before a single atom is taken."""
LARGEST = 60
ENDS = frozenset({9, 17, 35, 53})


class Assembly:
    """A molecule that grows by pieces."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.mol = Chem.RWMol()
        self.free: Counter[int] = Counter()

    def add(self, part: Piece) -> bool:
        """Join a piece by a single bond where both ends have a hydrogen to give; whether there was such a place."""
        own = {a.GetIdx(): min(2, a.GetTotalNumHs()) if a.GetAtomicNum() != 5 else a.GetTotalNumHs()
               for a in part.mol.GetAtoms() if a.GetTotalNumHs() and a.GetFormalCharge() == 0}
        size = self.mol.GetNumAtoms()
        joint = self._joint(part, own) if size else None
        if size and joint is None:
            return False
        self.mol.InsertMol(part.mol)
        if joint is not None:
            there, here = joint
            for index in (there, size + here):
                _drop_hydrogen(self.mol.GetAtomWithIdx(index))
            self.mol.AddBond(there, size + here, Chem.BondType.SINGLE)
            self.free[there] -= 1
            own[here] -= 1
        self.free.update({size + i: n for i, n in own.items()})
        self.free = +self.free
        return True

    def _joint(self, part: Piece, own: dict[int, int]) -> tuple[int, int] | None:
        """A pair of atoms to join: heteroatoms meet only where nothing else is free."""
        mine = [i for i in part.preferred if i in own] if self.rng.random() < 0.85 else list(own)
        mine = mine or list(own)
        theirs = list(self.free)
        if not mine or not theirs:
            return None
        pairs = [(self.rng.choice(theirs), self.rng.choice(mine)) for _ in range(10)]
        return min(pairs, key=lambda p: self._strain(p[0], part.mol.GetAtomWithIdx(p[1])))

    def _strain(self, there: int, here: Chem.Atom) -> float:
        atom = self.mol.GetAtomWithIdx(there)
        hetero = atom.GetAtomicNum() != 6 and here.GetAtomicNum() != 6
        carbonyl = any(b.GetBondTypeAsDouble() == 2 and not b.GetIsAromatic() for b in atom.GetBonds())
        crowded = atom.GetDegree() + here.GetDegree() > 4
        end = here.GetAtomicNum() in ENDS and not atom.GetIsAromatic()
        gem = here.GetAtomicNum() != 6 and any(n.GetAtomicNum() in (7, 8, 16) for n in atom.GetNeighbors())
        return 4.0 * hetero + 2.0 * carbonyl + 1.5 * gem + 0.7 * crowded + 0.5 * end

    def done(self) -> Chem.Mol | None:
        """The molecule, None where RDKit does not take it."""
        made = self.mol.GetMol()
        if Chem.SanitizeMol(made, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
            return None
        return Chem.MolFromSmiles(Chem.MolToSmiles(made))


def _drop_hydrogen(atom: Chem.Atom) -> None:
    if atom.GetNumExplicitHs():
        atom.SetNumExplicitHs(atom.GetNumExplicitHs() - 1)


def of_atoms(target: dict[str, int], library: Library, rng: random.Random) -> Chem.Mol | None:
    """A molecule of exactly these heavy atoms, None where the try failed."""
    left, parts = Counter(target), list[Piece]()
    while left:
        fits = [p for p in library.draw(rng, DRAWN) if all(left[e] >= n for e, n in p.atoms.items())]
        part = rng.choice(fits) if fits else alone(rng.choice(list(left)))
        parts.append(part)
        left = +(left - Counter(part.atoms))
    return _joined(parts, rng)


def of_bonds(target: dict[str, int], library: Library, rng: random.Random) -> Chem.Mol | None:
    """A molecule with exactly so many single, double, triple or aromatic bonds; kinds not named are free."""
    left, parts = dict(target), list[Piece]()
    while any(left.values()) and len(parts) < 60:
        join = 1 if parts else 0
        spare = {**left, "single": left.get("single", 99) - join}
        fits = [p for p in library.draw(rng, DRAWN) if _fit(p, spare, target)]
        if fits:
            part = rng.choice(fits)
        elif left.get("single", 0) and spare["single"] >= 0 and (parts or sum(left.values()) == left["single"]):
            part = alone("C")
        else:
            return None
        parts.append(part)
        for kind in left:
            left[kind] -= part.bonds.get(kind, 0) + (join if kind == "single" else 0)
    return _joined(parts, rng) if not any(left.values()) else None


def _fit(part: Piece, spare: dict[str, int], target: dict[str, int]) -> bool:
    """Whether a piece takes no more than is left, and something of it (or is small)."""
    if any(part.bonds.get(kind, 0) > spare[kind] for kind in (*target, "single")):
        return False
    takes = any(part.bonds.get(kind, 0) for kind in target)
    return takes or ("single" in target and part.mol.GetNumAtoms() <= 3)


def of_parts(parts: list[Piece], library: Library, rng: random.Random, extra: int) -> Chem.Mol | None:
    """A molecule of some pieces and a few more at random."""
    return _joined([*parts, *library.draw(rng, extra)], rng)


def _joined(parts: list[Piece], rng: random.Random) -> Chem.Mol | None:
    """Pieces joined at random, those with most places first, halogens last."""
    places = {id(p): sum(a.GetTotalNumHs() for a in p.mol.GetAtoms()) for p in parts}
    order = sorted(parts, key=lambda p: -min(places[id(p)], 8) + 3 * rng.random())
    assembly = Assembly(rng)
    for part in order:
        if not assembly.add(part):
            return None
    return assembly.done()
