"""The second way for sugars, peptides, steroids, flavones and oxo or hydroxy acids: blocks and walks, no SMARTS."""

from __future__ import annotations

from collections.abc import Callable

from rdkit import Chem

from assistant.chem import blocks
from assistant.chem.blocks import fischer

Test = Callable[[Chem.Mol], bool]
Ring = frozenset[int]
C, N, O, P = 6, 7, 8, 15  # noqa: E741


def _elements(mol: Chem.Mol, at: int, outside: Ring) -> list[int]:
    """Elements of the neighbours of an atom outside a ring."""
    return [n.GetAtomicNum() for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.GetIdx() not in outside]


def _sugar_rings(mol: Chem.Mol) -> list[tuple[Ring, int]]:
    """Rings of one oxygen and four or five saturated carbons, half of them bearing O or N, with the anomeric carbon."""
    found = []
    for ring in map(frozenset, mol.GetRingInfo().AtomRings()):
        atoms = [mol.GetAtomWithIdx(a) for a in ring]
        oxygens = [a for a in atoms if a.GetAtomicNum() == O]
        carbons = [a for a in atoms if a.GetAtomicNum() == C and not a.GetIsAromatic()]
        if len(oxygens) != 1 or len(ring) not in (5, 6) or len(carbons) != len(ring) - 1:
            continue
        bearing = [a.GetIdx() for a in carbons if set(_elements(mol, a.GetIdx(), ring)) & {O, N, 16}]
        beside = [n.GetIdx() for n in oxygens[0].GetNeighbors() if n.GetIdx() in bearing]
        if len(beside) == 1 and len(bearing) >= len(ring) - 3 and not _doubled_in(mol, ring):
            found.append((ring, beside[0]))
    return found


def _doubled_in(mol: Chem.Mol, ring: Ring) -> bool:
    return any(b.GetBondTypeAsDouble() != 1.0 and ring & {b.GetBeginAtomIdx(), b.GetEndAtomIdx()}
               for b in mol.GetBonds())


def _bonded_by(mol: Chem.Mol, ring: Ring, centre: int, element: int) -> list[Chem.Atom]:
    """What lies beyond the atom of that element on the anomeric carbon."""
    links = [n for n in mol.GetAtomWithIdx(centre).GetNeighbors()
             if n.GetAtomicNum() == element and n.GetIdx() not in ring]
    return [far for link in links for far in link.GetNeighbors() if far.GetIdx() != centre]


def _glycoside(mol: Chem.Mol) -> bool:
    return any(far.GetAtomicNum() == C and not _acyl(far)
               for ring, centre in _sugar_rings(mol) for far in _bonded_by(mol, ring, centre, O))


def _acyl(atom: Chem.Atom) -> bool:
    return any(b.GetBondTypeAsDouble() == 2.0 and b.GetOtherAtom(atom).GetAtomicNum() == O for b in atom.GetBonds())


def _glucoside(mol: Chem.Mol) -> bool:
    wanted = fischer.Projection("D", "gluco", "beta")
    right = {centre for centre, seen in fischer.projections(mol) if seen == wanted}
    return any(centre in right and any(far.GetAtomicNum() == C for far in _bonded_by(mol, ring, centre, O))
               for ring, centre in _sugar_rings(mol))


def _nucleotide(mol: Chem.Mol) -> bool:
    """A sugar bonded to a ring nitrogen, with O-P on the carbon beyond its other end."""
    for ring, centre in _sugar_rings(mol):
        base = any(n.GetAtomicNum() == N and n.IsInRing() for n in mol.GetAtomWithIdx(centre).GetNeighbors())
        tails = [n for at in ring for n in mol.GetAtomWithIdx(at).GetNeighbors()
                 if n.GetAtomicNum() == C and n.GetIdx() not in ring]
        if base and any(p.GetAtomicNum() == P for t in tails for o in t.GetNeighbors() for p in o.GetNeighbors()):
            return True
    return False


def _saccharide(least: int, most: int) -> Test:
    """So many sugar rings, C, H and O alone, two hydrogens a carbon but two less for each bond between them."""
    def told(mol: Chem.Mol) -> bool:
        rings, count = len(_sugar_rings(mol)), dict.fromkeys((1, C, O), 0)
        for atom in Chem.AddHs(mol).GetAtoms():
            if atom.GetAtomicNum() not in count:
                return False
            count[atom.GetAtomicNum()] += 1
        links = rings - 1
        return (least <= rings <= most and rings == mol.GetRingInfo().NumRings() and 5 * rings <= count[C] <= 7 * rings
                and count[1] == 2 * (count[C] - links) and count[C] - 2 * rings <= count[O] + links <= count[C]
                and len(Chem.GetMolFrags(mol)) == 1)
    return told


def _residues(least: int, most: int) -> Test:
    return lambda mol: least <= len(blocks.sequence(mol)) <= most


def _steroid_rings(mol: Chem.Mol) -> list[tuple[Ring, Ring, Ring, Ring]]:
    """Rings A to D of steroid skeletons: three of six and one of five carbons, each sharing a bond with the next."""
    rings = [frozenset(r) for r in mol.GetRingInfo().AtomRings()
             if all(mol.GetAtomWithIdx(a).GetAtomicNum() == C for a in r)]
    fused = {r: [s for s in rings if len(r & s) == 2] for r in rings}
    return [(a, b, c, d) for d in rings if len(d) == 5 for c in fused[d] if len(c) == 6 for b in fused[c] if len(b) == 6
            and b != d for a in fused[b] if len(a) == 6 and a not in (c, d) and not a & c and not b & d]


def _position(mol: Chem.Mol, which: int) -> list[int]:
    """Atoms at position 3 or 17 of every steroid skeleton."""
    found = []
    for a, b, c, d in _steroid_rings(mol):
        ring, inner, far = (a, a & b, b & c) if which == 3 else (d, d & c, c & b)
        near = next(x for x in inner if any(n.GetIdx() in far for n in mol.GetAtomWithIdx(x).GetNeighbors()))
        other = next(x for x in inner if x != near)
        steps = [n.GetIdx() for n in mol.GetAtomWithIdx(other).GetNeighbors()
                 if n.GetIdx() in ring and n.GetIdx() != near]
        if which == 17:  # C-13 bears C-17; C-14 is next to C-8
            found += steps
        else:  # C-5 is the fusion atom away from C-9; from it C-4, then C-3
            found += [n.GetIdx() for s in steps for n in mol.GetAtomWithIdx(s).GetNeighbors()
                      if n.GetIdx() in ring and n.GetIdx() not in inner]
    return found


def _bears(mol: Chem.Mol, at: int, order: float, hydrogens: int) -> bool:
    return any(b.GetBondTypeAsDouble() == order and o.GetAtomicNum() == O and o.GetTotalNumHs() == hydrogens
               and o.GetDegree() == 1 for b in mol.GetAtomWithIdx(at).GetBonds()
               for o in [b.GetOtherAtom(mol.GetAtomWithIdx(at))])


def _three_oxo_ene(mol: Chem.Mol) -> bool:
    """A double bond in ring A from the fusion atom C-5, next but one to the oxo carbon C-3."""
    for at in _position(mol, 3):
        fours = [n for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.IsInRing()]
        doubled = [b for n in fours for b in n.GetBonds() if b.GetBondTypeAsDouble() == 2.0 and b.IsInRing()
                   and mol.GetRingInfo().NumAtomRings(b.GetOtherAtomIdx(n.GetIdx())) > 1]
        if _bears(mol, at, 2.0, 0) and doubled:
            return True
    return False


def _twenty_oxo(mol: Chem.Mol) -> bool:
    tails = (n for at in _position(mol, 17) for n in mol.GetAtomWithIdx(at).GetNeighbors() if not n.IsInRing())
    return any(n.GetAtomicNum() == C and _bears(mol, n.GetIdx(), 2.0, 0) and
               sum(m.GetAtomicNum() == C for m in n.GetNeighbors()) == 2 for n in tails)


def _tail(mol: Chem.Mol, at: int) -> int:
    """Carbons of the open chain on a ring atom, without a ring in it."""
    seen, todo = {at}, [n for n in mol.GetAtomWithIdx(at).GetNeighbors() if not n.IsInRing()]
    count = 0
    while todo:
        atom = todo.pop()
        if atom.GetIdx() not in seen and atom.GetAtomicNum() == C and not atom.IsInRing():
            seen.add(atom.GetIdx())
            count += 1
            todo += atom.GetNeighbors()
    return count


def _flavone(group: str, n: int) -> Test:
    """So many hydroxy or methoxy groups on aromatic carbons of a molecule with the flavone skeleton, and no sugar."""
    skeleton = Chem.MolFromSmiles("C1=CC=C(C=C1)C2=CC(=O)C3=CC=CC=C3O2")

    def told(mol: Chem.Mol) -> bool:
        if len(mol.GetSubstructMatches(skeleton)) != 1 or _sugar_rings(mol):
            return False
        oxygens = [o for o in mol.GetAtoms()
                   if o.GetAtomicNum() == O and any(c.GetIsAromatic() for c in o.GetNeighbors())]
        hydroxy = sum(o.GetTotalNumHs() == 1 for o in oxygens)
        methoxy = sum(any(c.GetTotalNumHs() == 3 for c in o.GetNeighbors()) for o in oxygens)
        return (hydroxy if group == "hydroxy" else methoxy) == n
    return told


WAYS: dict[str, Test] = {
    "monosaccharide derivative": lambda m: bool(_sugar_rings(m)),
    "glycoside": _glycoside,
    "beta-D-glucoside": _glucoside,
    "nucleoside 5'-phosphate": _nucleotide,
    "monosaccharide": _saccharide(1, 1),
    "disaccharide": _saccharide(2, 2),
    "trisaccharide": _saccharide(3, 3),
    "oligosaccharide": _saccharide(3, 12),
    "dipeptide": _residues(2, 2),
    "tripeptide": _residues(3, 3),
    "oligopeptide": _residues(2, 20),
    "peptide": _residues(2, 99),
    "3-hydroxy steroid": lambda m: any(_bears(m, at, 1.0, 1) for at in _position(m, 3)),
    "sterol": lambda m: any(_bears(m, at, 1.0, 1) for at in _position(m, 3)) and any(
        _tail(m, at) >= 8 for at in _position(m, 17)),
    "3-oxo steroid": lambda m: any(_bears(m, at, 2.0, 0) for at in _position(m, 3)),
    "17-oxo steroid": lambda m: any(_bears(m, at, 2.0, 0) for at in _position(m, 17)),
    "17-hydroxy steroid": lambda m: any(_bears(m, at, 1.0, 1) for at in _position(m, 17)),
    "20-oxo steroid": _twenty_oxo,
    "3-oxo-Delta(4) steroid": _three_oxo_ene,
    "monohydroxyflavone": _flavone("hydroxy", 1),
    "trihydroxyflavone": _flavone("hydroxy", 3),
    "tetrahydroxyflavone": _flavone("hydroxy", 4),
    "pentahydroxyflavone": _flavone("hydroxy", 5),
    "monomethoxyflavone": _flavone("methoxy", 1),
    "dimethoxyflavone": _flavone("methoxy", 2),
    "trimethoxyflavone": _flavone("methoxy", 3),
}
"""Classes told by what they are built of, or by positions walked to."""
