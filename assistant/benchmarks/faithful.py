"""Did an edit touch only what was asked? A second opinion, from the two SMILES alone.

Written apart from the assistant's own check and by another method, so that one can contradict the other:

add      put a hydrogen back where the new group sits: the start must come out, configurations included
replace  put one dummy atom for the old group and one for the new: both must be the same molecule
remove   take the group's atoms away: the rest, piece by piece, must be all there is in the result, every atom with its
         charge, its hydrogens, its bonds and its configuration; new bonds only where the group was bonded. Where they
         are elsewhere (the pieces whole, but joined at another atom) the reason is `ELSEWHERE`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem, rdBase
from rdkit.Chem import rdqueries


@dataclass(frozen=True, slots=True)
class Group:
    """``pieces``: SMARTS of a whole group that hangs on one atom (``:1`` marks the atom bonded to the rest);
    ``own``: SMARTS of what goes when it is removed (``:1`` marks its atoms).
    """

    pieces: tuple[str, ...]
    own: tuple[str, ...]


_PHENYL = "[c:1]1[cH][cH][cH][cH][cH]1"
_CARBOXYL = "[CX3:1](=[OX1])[OX2H]"
_HALO = "[F,Cl,Br,I;D1:1]"
GROUPS: dict[str, Group] = {
    "benzene ring": Group((_PHENYL,), ("[cR1:1]1[cR1:1][cR1:1][cR1:1][cR1:1][cR1:1]1",)),
    "hydroxyl": Group(("[OX2H:1]",), ("[OX2H:1]",)),
    "aldehyde": Group(("[CX3H:1]=[OX1]",), ("[CX3H:1](=[O:1])[#6]",)),
    "carboxyl": Group((_CARBOXYL,), ("[CX3:1](=[O:1])[OX2H:1]",)),
    "amide": Group(
        ("[CX3:1](=[OX1])[NX3H2]", "[NX3H:1][CX3H0](=[OX1])[CH3]", "[CX3:1](=[OX1])[NX3H][CH3]",
         "[CX3:1](=[OX1])[NX3]([CH3])[CH3]", "[$([CX3][NX3]):1](=[OX1])[CH3]",
         "[NX3H:1][CX3H0](=[OX1])c1[cH][cH][cH][cH][cH]1"),
        ("[NX3:1][CX3:1](=[OX1:1])[#6]",)),
    "amine": Group(("[NX3H2:1]", "[NX3H:1][CH3]"), ("[NX3;H2,H1;!$(NC=O):1]",)),
    "nitro": Group(("[NX3+:1](=[OX1])[O-]",), ("[NX3+:1](=[OX1:1])[O-:1]",)),
    "halo": Group((_HALO,), (_HALO,)),
    "nitrile": Group(("[CX2:1]#[NX1]",), ("[CX2:1]#[NX1:1]",)),
    "thiol": Group(("[SX2H:1]",), ("[SX2H:1]",)),
}
"""The ten groups of the benchmark's edit tasks, by name with a space ("benzene ring")."""

ELSEWHERE = "the pieces are whole but joined elsewhere"
MOST = 2_000
"""Most substructure matches looked at."""


def unfaithful(start: str, result: str, old: str = "", new: str = "") -> str:
    """Why an edit is not faithful, "" where it is. ``old`` goes, ``new`` comes; names as in `GROUPS`, or "".

    Raises
    ------
    KeyError
        When a name is not in `GROUPS`.
    ValueError
        When a SMILES cannot be read.
    """
    before, after = _read(start), _read(result)
    old, new = old.replace("_", " "), new.replace("_", " ")
    with rdBase.BlockLogs():
        if old and new:
            return "" if _replaced(before, after, GROUPS[old], GROUPS[new]) else f"{new} does not sit where {old} was"
        if new:
            return "" if _added(before, after, GROUPS[new]) else f"the start with one {new} more is something else"
        if _removed(before, after, GROUPS[old], in_place=True):
            return ""
        whole = _removed(before, after, GROUPS[old], in_place=False)
        return ELSEWHERE if whole else f"the start without one {old} is something else"


def _read(smiles: str) -> Chem.Mol:
    mol = Chem.MolFromSmiles(smiles)
    if mol is None:
        raise ValueError(f"“{smiles}” is not a valid SMILES.")
    return mol


@lru_cache(maxsize=64)
def _query(smarts: str) -> tuple[Chem.Mol, tuple[int, ...]]:
    query = Chem.MolFromSmarts(smarts)
    return query, tuple(atom.GetIdx() for atom in query.GetAtoms() if atom.GetAtomMapNum() == 1)


def _hanging(mol: Chem.Mol, group: Group) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Every (bonded atom of the group, atom it hangs on, all its atoms) where it hangs by one single bond."""
    for smarts in group.pieces:
        query, marked = _query(smarts)
        for hit in mol.GetSubstructMatches(query, uniquify=False, maxMatches=MOST):
            atoms, root = frozenset(hit), hit[marked[0]]
            links = [(a, n) for a in hit for n in _neighbours(mol, a) if n not in atoms]
            if len(links) == 1 and links[0][0] == root:
                yield root, links[0][1], atoms


def _neighbours(mol: Chem.Mol, atom: int) -> list[int]:
    return [n.GetIdx() for n in mol.GetAtomWithIdx(atom).GetNeighbors()]


def _capped(mol: Chem.Mol, root: int, atoms: frozenset[int], number: int) -> Chem.Mol | None:
    """The molecule with the group replaced by one atom (1: hydrogen, 0: dummy) in the same place, or None."""
    edit = Chem.RWMol(mol)
    cap = Chem.Atom(number)
    cap.SetNoImplicit(True)
    edit.ReplaceAtom(root, cap)
    edit.BeginBatchEdit()
    for atom in atoms - {root}:
        edit.RemoveAtom(atom)
    edit.CommitBatchEdit()
    if Chem.SanitizeMol(edit, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
        return None
    return Chem.MolFromSmiles(Chem.MolToSmiles(Chem.RemoveHs(edit)))


def _same(a: Chem.Mol, b: Chem.Mol) -> bool:
    return bool(Chem.MolToSmiles(a) == Chem.MolToSmiles(b))


def _without_configuration_at(mol: Chem.Mol, at: int) -> Chem.Mol:
    """A copy that says nothing about the configuration of one atom and of its double bonds."""
    copy = Chem.RWMol(mol)
    copy.GetAtomWithIdx(at).SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
    for bond in copy.GetAtomWithIdx(at).GetBonds():
        bond.SetStereo(Chem.BondStereo.STEREONONE)
        bond.SetBondDir(Chem.BondDir.NONE)
    return Chem.MolFromSmiles(Chem.MolToSmiles(copy))


def _centres(mol: Chem.Mol) -> set[int]:
    """Atoms that are, or could be, stereocentres."""
    found = Chem.FindPotentialStereo(mol)
    return {info.centeredOn for info in found if info.type == Chem.StereoType.Atom_Tetrahedral}


def _added(before: Chem.Mol, after: Chem.Mol, group: Group) -> bool:
    goal = _read(Chem.MolToSmiles(before))
    for root, site, atoms in _hanging(after, group):
        rest = _capped(after, root, atoms, 1)
        if rest is None or rest.GetNumAtoms() != goal.GetNumAtoms():
            continue
        if _same(rest, goal):
            return True
        if site not in _centres(after) and _same_but_one(goal, rest):
            return True
    return False


def _same_but_one(start: Chem.Mol, rest: Chem.Mol) -> bool:
    """Whether the start, with the configuration of one centre forgotten, is the rest (the group made it no centre)."""
    return any(_same(_without_configuration_at(start, centre), rest) for centre in _centres(start))


def _replaced(before: Chem.Mol, after: Chem.Mol, old: Group, new: Group) -> bool:
    goals = [(site in _centres(before), _capped(before, root, atoms, 0)) for root, site, atoms in _hanging(before, old)]
    for root, site, atoms in _hanging(after, new):
        rest = _capped(after, root, atoms, 0)
        for was_centre, goal in goals:
            if rest is None or goal is None or rest.GetNumAtoms() != goal.GetNumAtoms():
                continue
            lost = was_centre and site not in _centres(after)
            if _same(rest, goal) or (lost and _same_but_one(goal, rest)):
                return True
    return False


def _removed(before: Chem.Mol, after: Chem.Mol, group: Group, in_place: bool) -> bool:
    for smarts in group.own:
        query, marked = _query(smarts)
        for hit in before.GetSubstructMatches(query, maxMatches=MOST):
            gone = {hit[i] for i in marked}
            if before.GetNumAtoms() - len(gone) == after.GetNumAtoms() and _is_rest(before, gone, after, in_place):
                return True
    return False


def _is_rest(before: Chem.Mol, gone: set[int], after: Chem.Mol, in_place: bool) -> bool:
    """Whether ``after`` is ``before`` without those atoms, joined anew where they were (or, not in place, anywhere)."""
    cut = {n for a in gone for n in _neighbours(before, a)} - gone
    loose = cut if in_place else set(range(before.GetNumAtoms()))
    query, origin = _rest_query(before, gone, loose)
    if after.GetNumBonds() - query.GetNumBonds() >= max(len(cut), 1):
        return False  # more new bonds than it takes to join what was cut
    for match in after.GetSubstructMatches(query, uniquify=False, maxMatches=MOST):
        if not in_place or _configured(before, after, dict(zip(origin, match, strict=True)), cut):
            return True
    return False


def _rest_query(before: Chem.Mol, gone: set[int], loose: set[int]) -> tuple[Chem.Mol, list[int]]:
    query, origin = Chem.RWMol(), []
    for atom in before.GetAtoms():
        if atom.GetIdx() not in gone:
            origin.append(atom.GetIdx())
            query.AddAtom(_atom_query(atom, exact=atom.GetIdx() not in loose))
    place = {old: i for i, old in enumerate(origin)}
    for bond in before.GetBonds():
        a, b = bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()
        if a in place and b in place:
            query.AddBond(place[a], place[b], bond.GetBondType())
    return query.GetMol(), origin


def _atom_query(atom: Chem.Atom, exact: bool) -> Chem.Atom:
    query = rdqueries.AtomNumEqualsQueryAtom(atom.GetAtomicNum())
    query.ExpandQuery(rdqueries.FormalChargeEqualsQueryAtom(atom.GetFormalCharge()))
    query.ExpandQuery(rdqueries.IsotopeEqualsQueryAtom(atom.GetIsotope()))
    if exact:
        query.ExpandQuery(rdqueries.ExplicitDegreeEqualsQueryAtom(atom.GetDegree()))
        query.ExpandQuery(rdqueries.HCountEqualsQueryAtom(atom.GetTotalNumHs()))
    return query


def _configured(before: Chem.Mol, after: Chem.Mol, image: dict[int, int], cut: set[int]) -> bool:
    """Whether all that was set away from the cut kept its configuration (or is stereogenic no more)."""
    kept = {a for a in image if a not in cut}
    itself = {i: i for i in image.values()}
    still = _centres(after)
    for atom in before.GetAtoms():
        twin = after.GetAtomWithIdx(image[atom.GetIdx()]) if atom.GetIdx() in kept else None
        if twin is not None and twin.GetIdx() in still and _hand(atom, image) not in (0, _hand(twin, itself)):
            return False
    return all(_same_side(bond, after, image) for bond in before.GetBonds()
               if {bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()} <= kept and _side(bond))


def _hand(atom: Chem.Atom, image: dict[int, int]) -> int:
    """The turn (+1, -1) of the neighbours in rising order of their number in the result; 0 where it is not set."""
    if atom.GetChiralTag() == Chem.ChiralType.CHI_UNSPECIFIED:
        return 0
    order = [image[n.GetOtherAtomIdx(atom.GetIdx())] for n in atom.GetBonds()]
    swaps = sum(order[i] > order[j] for i in range(len(order)) for j in range(i + 1, len(order)))
    turn = 1 if atom.GetChiralTag() == Chem.ChiralType.CHI_TETRAHEDRAL_CW else -1
    return turn if swaps % 2 == 0 else -turn


def _side(bond: Chem.Bond) -> int:
    """+1 where the two reference neighbours of a double bond are on one side, -1 where not, 0 where it is not set."""
    return {Chem.BondStereo.STEREOZ: 1, Chem.BondStereo.STEREOCIS: 1,
            Chem.BondStereo.STEREOE: -1, Chem.BondStereo.STEREOTRANS: -1}.get(bond.GetStereo(), 0)


def _same_side(bond: Chem.Bond, after: Chem.Mol, image: dict[int, int]) -> bool:
    twin = after.GetBondBetweenAtoms(image[bond.GetBeginAtomIdx()], image[bond.GetEndAtomIdx()])
    if not _side(twin):
        return not any(info.type == Chem.StereoType.Bond_Double and info.centeredOn == twin.GetIdx()
                       for info in Chem.FindPotentialStereo(after))
    moved = {image[a] for a in bond.GetStereoAtoms()} - set(twin.GetStereoAtoms())
    return (_side(bond) == _side(twin)) is (len(moved) != 1)
