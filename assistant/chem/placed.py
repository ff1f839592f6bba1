"""How two groups of a molecule sit to one another: in a ring, along bonds, on one side of a ring or on both."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem

from assistant.chem import counting_table
from assistant.chem.counting import Match

RELATIONS = {1: "ortho", 2: "meta", 3: "para"}
"""Bonds between two atoms of a six-membered ring (IUPAC Gold Book; of benzene, used for any such ring here)."""
GREEK = {1: "alpha", 2: "beta", 3: "gamma", 4: "delta", 5: "epsilon"}
ALONG = {0: "geminal", 1: "vicinal"}
OWN = {
    "hydroxy group": "[OX2H;$(O[#6]);!$(O[CX3]=O)]",
    "ring nitrogen": "[#7;R]",
    "ring oxygen": "[#8;R]",
    "ring sulfur": "[#16;R]",
    "amino group": "[NX3,NX4+;!$(N[C,S,P]=[O,S,N]);!$([NX3][#7]);!R;$(N[#6])]",
    "sulfonyl group": "[SX4](=O)(=O)",
    "butyl group": "[CH2;$([CH2][CH2][CH2][CH3])]",
    "acetamido group": "[NX3H1]C(=O)[CH3]",
    "carboxyl or carboxylate group": "[CX3](=O)[OX1H0-,OX2H1]",
    "oxo group": "[OX1;$(O=[#6])]",
    "trifluoromethoxy group": "[OX2]C(F)(F)F",
    "difluoromethyl group": "[CX4;H1](F)F",
}
"""Things asked about that the counting table has no row for."""


def instances(mol: Chem.Mol, name: str) -> tuple[Match, ...]:
    """Every group of that name: a row of the counting table or of `OWN`."""
    if name in OWN:
        return tuple(mol.GetSubstructMatches(Chem.MolFromSmarts(OWN[name])))
    found = [tuple(sorted(set(one))) for one in counting_table.find(mol, name)]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups: their atoms, the ring atoms they stand at, the bonds between those, the size of their ring.

    ``ring`` is () where they are on no common ring; ``apart`` then counts the bonds between the atoms that bear them.
    ``bonded``: one is bound to the other. ``aromatic``: their ring is.
    """

    first: Match
    second: Match
    ring: Match = ()
    apart: int = -1
    bonded: bool = False
    aromatic: bool = False

    @property
    def word(self) -> str:
        """ "ortho", "1,3 in a five-membered ring" is "1,3"; "vicinal" and so on where there is no ring."""
        if not self.ring:
            return ALONG.get(self.apart, f"1,{self.apart + 1}" if self.apart > 0 else "apart")
        if not self.apart:
            return "geminal"
        return RELATIONS[self.apart] if len(self.ring) == 6 else f"1,{self.apart + 1}"


def pairs(mol: Chem.Mol, one: str, other: str) -> tuple[Pair, ...]:
    """Every pair of a group of the first name and one of the second."""
    firsts, seconds = instances(mol, one), instances(mol, other)
    if one == other:
        both = [(a, b) for place, a in enumerate(firsts) for b in firsts[place + 1 :] if not set(a) & set(b)]
    else:
        both = [(a, b) for a in firsts for b in seconds if not set(a) & set(b)]
    return tuple(_pair(mol, a, b) for a, b in both)


def on_ring(mol: Chem.Mol, group: Match, ring: Match) -> set[int]:
    """Atoms of a ring that are of a group, or bear it."""
    own = set(group) & set(ring)
    return own or {
        at
        for at in ring
        for near in mol.GetAtomWithIdx(at).GetNeighbors()
        if near.GetIdx() in group and near.GetIdx() not in ring
    }


def hung(mol: Chem.Mol, group: Match, ring: Match) -> set[int]:
    """The ring atom from which a side chain with the group hangs, where the group is on no ring itself."""
    rings = mol.GetRingInfo().AtomRings()
    if any(on_ring(mol, group, one) for one in rings):
        return set()
    barred = frozenset(at for one in rings for at in one)
    near = steps_from(mol, set(group), barred)
    return {at for at in ring for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.GetIdx() in near}


def _pair(mol: Chem.Mol, first: Match, second: Match) -> Pair:
    bonded = any(mol.GetBondBetweenAtoms(a, b) is not None for a in first for b in second if a != b)
    found = []
    for ring in mol.GetRingInfo().AtomRings():
        for a in on_ring(mol, first, ring) or hung(mol, first, ring):
            for b in on_ring(mol, second, ring) or hung(mol, second, ring):
                step = abs(ring.index(a) - ring.index(b))
                found.append((min(step, len(ring) - step), len(ring), ring))
    if not found:
        return Pair(first, second, (), _between(mol, first, second), bonded)
    apart, _, ring = min(found, key=lambda one: (len(one[2]), one[0]))
    aromatic = all(mol.GetAtomWithIdx(at).GetIsAromatic() for at in ring)
    return Pair(first, second, ring, apart, bonded, aromatic)


def bearers(mol: Chem.Mol, group: Match) -> set[int]:
    """Atoms outside a group that are bound to it."""
    return {n.GetIdx() for at in group for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.GetIdx() not in group}


def _between(mol: Chem.Mol, first: Match, second: Match) -> int:
    """Bonds between the atoms that bear two groups, the fewest; -1 where there is no way."""
    starts, ends = bearers(mol, first) - set(second), bearers(mol, second) - set(first)
    steps = steps_from(mol, starts)
    return min((steps[at] for at in ends if at in steps), default=-1)


def steps_from(mol: Chem.Mol, starts: set[int], barred: frozenset[int] = frozenset()) -> dict[int, int]:
    """Bonds from a set of atoms to every atom that can be reached, none through the barred ones."""
    found = dict.fromkeys(starts, 0)
    edge = list(starts)
    for at in edge:
        for near in mol.GetAtomWithIdx(at).GetNeighbors():
            if near.GetIdx() not in found and near.GetIdx() not in barred:
                found[near.GetIdx()] = found[at] + 1
                edge.append(near.GetIdx())
    return found


def greek(mol: Chem.Mol, group: Match, reference: Match) -> int:
    """0: on the reference itself, 1: alpha, 2: beta ...; -1 where no chain of carbons leads there.

    Of a reference with a carbonyl or nitrile carbon it is counted from that carbon, never through its heteroatoms.
    """
    carbons = {at for at in reference if _carbonyl(mol, at)}
    others = frozenset(atom.GetIdx() for atom in mol.GetAtoms() if atom.GetAtomicNum() != 6)
    barred = (others | frozenset(reference) - carbons if carbons else others) - set(group)
    edges = steps_from(mol, carbons or set(reference), barred | frozenset(group))  # the group itself is no way further
    near = [edges[n.GetIdx()] + 1 for at in group for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.GetIdx() in edges]
    return min(near, default=0) - 1


def _carbonyl(mol: Chem.Mol, at: int) -> bool:
    atom = mol.GetAtomWithIdx(at)
    return atom.GetAtomicNum() == 6 and any(
        bond.GetBondTypeAsDouble() >= 2 and bond.GetOtherAtom(atom).GetAtomicNum() in (7, 8, 16)
        for bond in atom.GetBonds()
    )


def sides(mol: Chem.Mol, pair: Pair) -> str:
    """ "cis" or "trans" of two groups on one ring, by the configuration written; "" where it is not set."""
    found = []
    for group in (pair.first, pair.second):
        centres = on_ring(mol, group, pair.ring)
        sides_ = {_side(mol, centre, pair.ring, group) for centre in centres}
        found.append(sides_.pop() if len(sides_) == 1 else 0)
    if 0 in found:
        return ""
    return "cis" if found[0] == found[1] else "trans"


def across(mol: Chem.Mol, pair: Pair) -> str:
    """ "cis" or "trans" of two groups at the ends of a double bond; "not set" there, "" where they are not there."""
    for bond in mol.GetBonds():
        ends = (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())
        if bond.GetBondType() != Chem.BondType.DOUBLE:
            continue
        for a, b in (ends, ends[::-1]):
            on = [_on(mol, at, group, ends) for at, group in ((a, pair.first), (b, pair.second))]
            if all(on):
                return _told(bond, {on[0][0], on[1][0]})
    return ""


def _on(mol: Chem.Mol, at: int, group: Match, ends: tuple[int, int]) -> list[int]:
    return [n.GetIdx() for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.GetIdx() in group and n.GetIdx() not in ends]


def _told(bond: Chem.Bond, pair: set[int]) -> str:
    """The side of two neighbours by the stereo of the bond, which is told of its two stereo atoms."""
    same = {
        Chem.BondStereo.STEREOZ: True,
        Chem.BondStereo.STEREOCIS: True,
        Chem.BondStereo.STEREOE: False,
        Chem.BondStereo.STEREOTRANS: False,
    }.get(bond.GetStereo())
    if same is None:
        return "not set"
    return "cis" if same == (len(pair & set(bond.GetStereoAtoms())) != 1) else "trans"


def _side(mol: Chem.Mol, centre: int, ring: Match, group: Match) -> int:
    """+1 or -1: the side of the ring on which a group stands, walking the ring in its order; 0 where it is not set."""
    atom = mol.GetAtomWithIdx(centre)
    tag = {Chem.ChiralType.CHI_TETRAHEDRAL_CCW: 1, Chem.ChiralType.CHI_TETRAHEDRAL_CW: -1}.get(atom.GetChiralTag(), 0)
    at = ring.index(centre)
    ends = [ring[at - 1], ring[(at + 1) % len(ring)]]
    near = [n.GetIdx() for n in atom.GetNeighbors()]
    on = [n for n in near if n in group and n not in ring]
    if not tag or len(on) != 1:
        return 0
    rest = [n for n in near if n not in (*ends, on[0])]
    wanted = [*ends, on[0], *rest]
    return tag * _parity(near, wanted)


def _parity(first: list[int], second: list[int]) -> int:
    """+1 where an even number of exchanges leads from one order to the other of the neighbours."""
    order = [first.index(one) for one in second]
    swaps = sum(order[i] > order[j] for i in range(len(order)) for j in range(i + 1, len(order)))
    return -1 if swaps % 2 else 1
