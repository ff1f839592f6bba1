"""Did an edit touch only what was asked? Decided from start and result alone, without knowing how it was made.

Heavy atoms are compared as graphs (elements, charges, bond orders); hydrogens follow from them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from rdkit import Chem

from assistant.chem import attachments
from assistant.chem.motifs import matches, motif, own_atoms

MAX_CHOICES = 200
"""Most ways to choose the occurrences of a group that are tried."""


def elements(mol: Chem.Mol) -> Counter[int]:
    """Heavy atoms by atomic number."""
    return Counter(a.GetAtomicNum() for a in mol.GetAtoms() if a.GetAtomicNum() > 1)


def without(mol: Chem.Mol, atoms: frozenset[int]) -> Chem.Mol:
    """The molecule less some atoms, as a query; what is no stereocentre any more loses its configuration."""
    rest = Chem.RWMol(mol)
    rest.BeginBatchEdit()
    for index in atoms:
        _open_up_around(rest, index)
        rest.RemoveAtom(index)
    rest.CommitBatchEdit()
    left = rest.GetMol()
    if Chem.SanitizeMol(left, catchErrors=True) == Chem.SanitizeFlags.SANITIZE_NONE:
        Chem.AssignStereochemistry(left, cleanIt=True, force=True)
        return left
    return rest.GetMol()


def _open_up_around(rest: Chem.RWMol, index: int) -> None:
    """A neighbour of what goes may take a hydrogen or another bond instead, and so change its configuration."""
    for near in rest.GetAtomWithIdx(index).GetNeighbors():
        near.SetNoImplicit(False)
        near.SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
        for bond in near.GetBonds():
            bond.SetStereo(Chem.BondStereo.STEREONONE)


def occurrences(mol: Chem.Mol, name: str) -> list[frozenset[int]]:
    """Own atoms of every occurrence of a motif, or of the single atoms of "atom:X"."""
    if name.startswith("atom:"):
        symbol = name.removeprefix("atom:")
        return [frozenset({a.GetIdx()}) for a in mol.GetAtoms() if a.GetSymbol() == symbol]
    return [frozenset(atoms) for atoms in own_atoms(mol, name)]


def choices(mol: Chem.Mol, name: str, count: int) -> Iterator[frozenset[int]]:
    """Unions of ``count`` disjoint occurrences (0: all of them at once)."""
    found = occurrences(mol, name)
    if count == 0:
        if found:
            yield frozenset().union(*found)
        return
    for tried, chosen in enumerate(combinations(found, count)):
        if tried >= MAX_CHOICES:
            return
        union = frozenset().union(*chosen)
        if len(union) == sum(map(len, chosen)):
            yield union


def embeds(part: Chem.Mol, whole: Chem.Mol) -> bool:
    """Whether ``part`` (in one or more pieces) lies in ``whole`` on distinct atoms, with its set stereochemistry."""
    return part.GetNumAtoms() == 0 or bool(whole.HasSubstructMatch(part, useChirality=True))


def only_added(start: Chem.Mol, result: Chem.Mol, new: str, count: int, where: str = "") -> bool:
    """The start is a substructure of the result, and what came is ``count`` groups (on a ``where`` motif if given)."""
    came = result.GetNumHeavyAtoms() - start.GetNumHeavyAtoms()
    if came not in {count * size for size in attachments.sizes(new)} or not embeds(start, result):
        return False
    return not where or _came_on(start, result, where)


def _came_on(start: Chem.Mol, result: Chem.Mol, where: str) -> bool:
    sites = {i for hit in matches(start, motif(where).smarts) for i in hit}
    for image in result.GetSubstructMatches(start, uniquify=False, maxMatches=64):
        place = {atom: index for index, atom in enumerate(image)}
        bonds = [b for b in result.GetBonds() if (b.GetBeginAtomIdx() in place) != (b.GetEndAtomIdx() in place)]
        ends = [b.GetBeginAtomIdx() if b.GetBeginAtomIdx() in place else b.GetEndAtomIdx() for b in bonds]
        if ends and all(place[end] in sites for end in ends):
            return True
    return False


def only_removed(start: Chem.Mol, result: Chem.Mol, old: str, count: int) -> bool:
    """Only atoms of the group went, nothing came, and all the rest is still there (reconnected or capped)."""
    if elements(result) - elements(start):
        return False
    gone = elements(start) - elements(result)
    for chosen in choices(start, old, count):
        own = Counter(start.GetAtomWithIdx(i).GetAtomicNum() for i in chosen)
        if gone and not gone - own and embeds(without(start, chosen), result):
            return True
    return False


def only_replaced(start: Chem.Mol, result: Chem.Mol, old: str, new: str, count: int) -> bool:
    """The rest is unchanged and what came sits on the atoms that bore the old group."""
    times = count or len(occurrences(start, old))
    return any(_replaced_at(start, result, chosen, new, times) for chosen in choices(start, old, count))


def _replaced_at(start: Chem.Mol, result: Chem.Mol, chosen: frozenset[int], new: str, times: int) -> bool:
    rest = without(start, chosen)
    came = result.GetNumHeavyAtoms() - rest.GetNumAtoms()
    if came not in {times * size for size in attachments.sizes(new)}:
        return False
    kept = [i for i in range(start.GetNumAtoms()) if i not in chosen]
    anchors = {kept.index(n.GetIdx()) for i in chosen for n in start.GetAtomWithIdx(i).GetNeighbors()
               if n.GetIdx() not in chosen}
    if rest.GetNumAtoms() == 0:
        return True
    return any(_sits_on(result, image, anchors)
               for image in result.GetSubstructMatches(rest, uniquify=False, maxMatches=256))


def _sits_on(result: Chem.Mol, image: tuple[int, ...], anchors: set[int]) -> bool:
    """Every bond from the image to what came starts at the image of an anchor, and nothing else changed inside."""
    inside = {atom: index for index, atom in enumerate(image)}
    for bond in result.GetBonds():
        ends = (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())
        crossing = [e for e in ends if e in inside]
        if len(crossing) == 1 and inside[crossing[0]] not in anchors:
            return False
    return True
