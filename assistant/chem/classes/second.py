"""A second way to tell classes, without SMARTS: walks over atoms and bonds. It judges what the tables say.

`holds` answers for the classes of `WAYS` only; a class that has no second way here is held against ChEBI alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rdkit import Chem

from assistant.chem.classes import second_groups, second_more, second_natural, second_rings

Atom = Chem.Atom
Test = Callable[[Chem.Mol], bool]
C, N, O, S, P = 6, 7, 8, 16, 15  # noqa: E741


def near(atom: Atom, element: int = 0) -> list[Atom]:
    """The neighbours of an atom, of one element or all."""
    return [n for n in atom.GetNeighbors() if element in (0, n.GetAtomicNum())]


def bond(a: Atom, b: Atom) -> Chem.Bond:
    """The bond between two atoms that are bonded."""
    return a.GetOwningMol().GetBondBetweenAtoms(a.GetIdx(), b.GetIdx())


def doubled(atom: Atom, element: int) -> list[Atom]:
    """Neighbours of an element held by a double bond."""
    return [n for n in near(atom, element) if bond(atom, n).GetBondType() == Chem.BondType.DOUBLE]


def of(mol: Chem.Mol, element: int) -> Iterator[Atom]:
    """The atoms of an element."""
    return (a for a in mol.GetAtoms() if a.GetAtomicNum() == element)


def saturated(atom: Atom) -> bool:
    """A carbon with single bonds alone."""
    return (
        atom.GetAtomicNum() == C
        and not atom.GetIsAromatic()
        and all(b.GetBondType() == Chem.BondType.SINGLE for b in atom.GetBonds())
    )


def hydroxyls(mol: Chem.Mol) -> Iterator[tuple[Atom, Atom]]:
    """Each O-H (or O-) with the atom that bears it."""
    bare = (o for o in of(mol, O) if o.GetTotalNumHs() == 1 and not o.GetFormalCharge())
    return ((o, near(o)[0]) for o in bare if len(near(o)) == 1)


def carbonyls(mol: Chem.Mol) -> Iterator[Atom]:
    """Carbons with a double bond to oxygen, a ring's own included where aromaticity hides none."""
    return (c for c in of(mol, C) if any(len(near(o)) == 1 for o in doubled(c, O)))


def single_oxygens(carbon: Atom) -> list[Atom]:
    """Oxygens singly bonded to a carbon (or in its aromatic ring)."""
    twice = {o.GetIdx() for o in doubled(carbon, O)}
    return [o for o in near(carbon, O) if o.GetIdx() not in twice]


def _alcohol(carbons: tuple[int, ...]) -> Test:
    return lambda mol: any(
        saturated(c) and len(near(c, C)) in carbons for _, c in hydroxyls(mol) if c.GetAtomicNum() == C
    )


def _acids(mol: Chem.Mol, charged: bool = False) -> list[Atom]:
    def end(o: Atom) -> bool:
        return bool(o.GetFormalCharge() == -1 if charged else o.GetTotalNumHs() == 1)

    return [
        c for c in carbonyls(mol) if any(end(o) for o in single_oxygens(c)) and not near(c, N) and len(near(c, O)) == 2
    ]


def _esters(mol: Chem.Mol) -> Iterator[tuple[Atom, Atom, Atom]]:
    """Carbonyl carbon, oxygen and the carbon beyond, of each ester."""
    acyl = {c.GetIdx() for c in carbonyls(mol)}
    for c in carbonyls(mol):
        if near(c, C) or c.GetTotalNumHs():
            for o in single_oxygens(c):
                yield from (
                    (c, o, far) for far in near(o, C) if far.GetIdx() != c.GetIdx() and far.GetIdx() not in acyl
                )


def _amides(mol: Chem.Mol) -> Iterator[tuple[Atom, Atom]]:
    return (
        (c, n)
        for c in carbonyls(mol)
        if not single_oxygens(c) or near(c, C)
        for n in near(c, N)
        if bond(c, n).GetBondType() == Chem.BondType.SINGLE and (near(c, C) or c.GetTotalNumHs())
    )


def _ketones(mol: Chem.Mol) -> Iterator[Atom]:
    return (c for c in carbonyls(mol) if len(near(c, C)) == 2 and len(near(c)) == 3)


def _ene(atom: Atom) -> bool:
    return not atom.GetIsAromatic() and any(
        bond(atom, n).GetBondType() == Chem.BondType.DOUBLE and not n.GetIsAromatic() for n in near(atom, C)
    )


def _benzene_rings(mol: Chem.Mol) -> list[list[Atom]]:
    rings = [[mol.GetAtomWithIdx(i) for i in ring] for ring in mol.GetRingInfo().AtomRings() if len(ring) == 6]
    return [ring for ring in rings if all(a.GetAtomicNum() == C and a.GetIsAromatic() for a in ring)]


def _bears(atom: Atom, ring: list[Atom]) -> list[Atom]:
    held = {a.GetIdx() for a in ring}
    return [n for n in near(atom) if n.GetIdx() not in held]


def _ring_hydroxyls(ring: list[Atom]) -> list[int]:
    return [
        place
        for place, a in enumerate(ring)
        if any(n.GetAtomicNum() == O and n.GetTotalNumHs() == 1 and len(near(n)) == 1 for n in _bears(a, ring))
    ]


def _spaced(mol: Chem.Mol, steps: int) -> bool:
    """Two hydroxy groups on one benzene ring, so many bonds apart."""
    places = map(_ring_hydroxyls, _benzene_rings(mol))
    return any(min((a - b) % 6, (b - a) % 6) == steps for one in places for a in one for b in one if a != b)


def _halogen(number: int) -> Test:
    return lambda mol: any(near(x, C) for x in of(mol, number))


def _amine(hydrogens: int) -> Test:
    def plain(n: Atom) -> bool:
        beside = near(n)
        return (
            not n.GetIsAromatic()
            and not n.GetFormalCharge()
            and n.GetTotalNumHs() == hydrogens
            and len(beside) == 3 - hydrogens
            and all(a.GetAtomicNum() == C for a in beside)
            and all(saturated(a) or a.GetIsAromatic() for a in beside)
        )

    return lambda mol: any(plain(n) for n in of(mol, N))


def _sulfurs(mol: Chem.Mol, oxygens: int) -> Iterator[Atom]:
    return (s for s in of(mol, S) if len(doubled(s, O)) == oxygens)


def _ethers(mol: Chem.Mol) -> Iterator[tuple[Atom, Atom, Atom]]:
    acyl = {c.GetIdx() for c in carbonyls(mol)} | {c.GetIdx() for c in of(mol, C) if doubled(c, S) or doubled(c, N)}
    for o in of(mol, O):
        sides = near(o, C)
        if len(sides) == 2 and not o.GetIsAromatic() and not any(c.GetIdx() in acyl for c in sides):
            yield sides[0], o, sides[1]


WAYS: dict[str, Test] = {
    "carboxylic acid": lambda m: bool(_acids(m)),
    "monocarboxylic acid": lambda m: len(_acids(m)) == 1 and not _acids(m, True),
    "dicarboxylic acid": lambda m: len(_acids(m)) == 2 and not _acids(m, True),
    "tricarboxylic acid": lambda m: len(_acids(m)) == 3 and not _acids(m, True),
    "carboxylic acid anion": lambda m: bool(_acids(m, True)) and Chem.GetFormalCharge(m) < 0,
    "monocarboxylic acid anion": lambda m: (
        len(_acids(m, True)) == 1 and not _acids(m) and Chem.GetFormalCharge(m) == -1
    ),
    "dicarboxylic acid dianion": lambda m: (
        len(_acids(m, True)) == 2 and not _acids(m) and Chem.GetFormalCharge(m) == -2
    ),
    "tricarboxylic acid trianion": lambda m: len(_acids(m, True)) == 3 and Chem.GetFormalCharge(m) == -3,
    "dicarboxylic acid monoanion": lambda m: (
        len(_acids(m, True)) == len(_acids(m)) == 1 and Chem.GetFormalCharge(m) == -1
    ),
    "alcohol": lambda m: any(saturated(c) for _, c in hydroxyls(m)),
    "primary alcohol": _alcohol((0, 1)),
    "secondary alcohol": _alcohol((2,)),
    "tertiary alcohol": _alcohol((3,)),
    "phenols": lambda m: any(map(_ring_hydroxyls, _benzene_rings(m))),
    "catechols": lambda m: _spaced(m, 1),
    "resorcinols": lambda m: _spaced(m, 2),
    "hydroquinones": lambda m: _spaced(m, 3),
    "polyphenol": lambda m: sum(map(bool, map(_ring_hydroxyls, _benzene_rings(m)))) >= 2,
    "aldehyde": lambda m: any(c.GetTotalNumHs() == 1 and near(c, C) and len(near(c)) == 2 for c in carbonyls(m)),
    "ketone": lambda m: any(True for _ in _ketones(m)),
    "methyl ketone": lambda m: any(n.GetTotalNumHs() == 3 for c in _ketones(m) for n in near(c, C)),
    "enone": lambda m: any(_ene(n) and not n.GetIsAromatic() for c in _ketones(m) for n in near(c, C)),
    "cyclic ketone": lambda m: any(c.IsInRing() for c in _ketones(m)),
    "aromatic ketone": lambda m: any(n.GetIsAromatic() for c in _ketones(m) for n in near(c, C)),
    "carboxylic ester": lambda m: any(True for _ in _esters(m)),
    "methyl ester": lambda m: any(far.GetTotalNumHs() == 3 for _, _, far in _esters(m)),
    "ethyl ester": lambda m: any(
        far.GetTotalNumHs() == 2 and any(n.GetTotalNumHs() == 3 for n in near(far, C)) for _, _, far in _esters(m)
    ),
    "acetate ester": lambda m: any(n.GetTotalNumHs() == 3 for c, _, _ in _esters(m) for n in near(c, C)),
    "enoate ester": lambda m: any(
        _ene(n) for c, _, _ in _esters(m) if not c.IsInRing() or not _lactonic(c) for n in near(c, C)
    ),
    "lactone": lambda m: any(_lactonic(c) for c, _, _ in _esters(m)),
    "carboxamide": lambda m: any(True for _ in _amides(m)),
    "primary carboxamide": lambda m: any(n.GetTotalNumHs() == 2 for _, n in _amides(m)),
    "secondary carboxamide": lambda m: any(n.GetTotalNumHs() == 1 and len(near(n, C)) == 2 for _, n in _amides(m)),
    "tertiary carboxamide": lambda m: any(len(near(n, C)) == 3 for _, n in _amides(m)),
    "acetamides": lambda m: any(a.GetTotalNumHs() == 3 for c, _ in _amides(m) for a in near(c, C)),
    "lactam": lambda m: any(_same_ring(m, c, n) for c, n in _amides(m)),
    "primary amino compound": _amine(2),
    "secondary amino compound": _amine(1),
    "tertiary amino compound": _amine(0),
    "nitrile": lambda m: any(
        bond(n, c).GetBondType() == Chem.BondType.TRIPLE and near(c, C) for n in of(m, N) for c in near(n, C)
    ),
    "C-nitro compound": lambda m: any(
        len(near(n, O)) == 2 and near(n, C) and len(near(n)) == 3 and n.GetFormalCharge() == 1 for n in of(m, N)
    ),
    "sulfone": lambda m: any(len(near(s, C)) == 2 for s in _sulfurs(m, 2)),
    "sulfoxide": lambda m: any(len(near(s, C)) == 2 for s in _sulfurs(m, 1)),
    "sulfonamide": lambda m: any(near(s, N) for s in _sulfurs(m, 2)),
    "organic sulfide": lambda m: any(len(near(s, C)) == len(near(s)) == 2 and not s.GetIsAromatic() for s in of(m, S)),
    "thiol": lambda m: any(s.GetTotalNumHs() == 1 and len(near(s, C)) == 1 for s in of(m, S)),
    "organic disulfide": lambda m: any(near(s, S) and near(s, C) for s in of(m, S)),
    "thioester": lambda m: any(len(near(s)) == 2 for c in carbonyls(m) for s in near(c, S)),
    "epoxide": lambda m: any(o.IsInRingSize(3) for o in of(m, O)),
    "ether": lambda m: any(True for _ in _ethers(m)),
    "cyclic ether": lambda m: any(_same_ring(m, a, o) and _same_ring(m, o, b) for a, o, b in _ethers(m)),
    "aromatic ether": lambda m: any(a.GetIsAromatic() or b.GetIsAromatic() for a, _, b in _ethers(m)),
    "organofluorine compound": _halogen(9),
    "organochlorine compound": _halogen(17),
    "organobromine compound": _halogen(35),
    "organoiodine compound": _halogen(53),
    "olefinic compound": lambda m: any(_ene(c) for c in of(m, C)),
    "terminal acetylenic compound": lambda m: any(
        c.GetTotalNumHs() == 1 and any(bond(c, n).GetBondType() == Chem.BondType.TRIPLE for n in near(c, C))
        for c in of(m, C)
    ),
    "diol": lambda m: _hydroxyl_count(m) == 2,
    "triol": lambda m: _hydroxyl_count(m) == 3,
    "tetrol": lambda m: _hydroxyl_count(m) == 4,
    "hydroxy monocarboxylic acid": lambda m: len(_acids(m)) == 1 and _other_hydroxyl(m),
    "hydroxy monocarboxylic acid anion": lambda m: (
        len(_acids(m, True)) == 1 and _other_hydroxyl(m) and Chem.GetFormalCharge(m) == -1
    ),
    "benzenes": lambda m: bool(_benzene_rings(m)),
    "zwitterion": lambda m: (
        Chem.GetFormalCharge(m) == 0 and _lone(m, 1) and _lone(m, -1) and len(Chem.GetMolFrags(m)) == 1
    ),
    "organic cation": lambda m: Chem.GetFormalCharge(m) > 0 and any(True for _ in of(m, C)),
    "phenolate anion": lambda m: (
        Chem.GetFormalCharge(m) < 0
        and any(o.GetFormalCharge() == -1 and any(c.GetIsAromatic() for c in near(o)) for o in of(m, O))
    ),
    "organophosphate oxoanion": lambda m: (
        Chem.GetFormalCharge(m) < 0
        and any(
            any(o.GetFormalCharge() == -1 for o in near(p, O)) and any(near(o, C) for o in near(p, O)) for p in of(m, P)
        )
    ),
    "ammonium ion derivative": lambda m: any(n.GetFormalCharge() == 1 and n.GetTotalDegree() == 4 for n in of(m, N)),
}
"""Classes told by their definition alone, in a second way."""


def _hydroxyl_count(mol: Chem.Mol) -> int:
    return sum(saturated(c) and len(single_oxygens(c)) == 1 for _, c in hydroxyls(mol))


def _other_hydroxyl(mol: Chem.Mol) -> bool:
    acids = {c.GetIdx() for c in carbonyls(mol)}
    return any(c.GetIdx() not in acids and c.GetAtomicNum() == C for _, c in hydroxyls(mol))


def _same_ring(mol: Chem.Mol, a: Atom, b: Atom) -> bool:
    return any(a.GetIdx() in ring and b.GetIdx() in ring for ring in mol.GetRingInfo().AtomRings())


def _lactonic(carbon: Atom) -> bool:
    mol = carbon.GetOwningMol()
    return any(_same_ring(mol, carbon, o) for o in single_oxygens(carbon))


def _lone(mol: Chem.Mol, sign: int) -> bool:
    return any(
        a.GetFormalCharge() * sign > 0 and not any(n.GetFormalCharge() * sign < 0 for n in near(a))
        for a in mol.GetAtoms()
    )


_ALL = (WAYS, second_more.WAYS, second_natural.WAYS, second_groups.WAYS)


def holds(mol: Chem.Mol, name: str) -> bool | None:
    """Whether a molecule is of a class by the second way; None where there is none for it."""
    way = next((ways[name] for ways in _ALL if name in ways), None)
    return second_rings.holds(mol, name) if way is None else way(mol)
