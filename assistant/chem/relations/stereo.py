"""Stereoisomers side by side: mirror images or not, and at how few stereocentres and double bonds they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rdkit import Chem, rdBase

from assistant.chem.relations.forms import canonical
from assistant.chem.relations.kinds import Relation

MOST_FLIPS = 400
"""Combinations of inverted elements that are tried."""
_TURNED = {
    Chem.BondStereo.STEREOE: Chem.BondStereo.STEREOZ, Chem.BondStereo.STEREOZ: Chem.BondStereo.STEREOE,
    Chem.BondStereo.STEREOCIS: Chem.BondStereo.STEREOTRANS, Chem.BondStereo.STEREOTRANS: Chem.BondStereo.STEREOCIS,
}
_ANOMERIC = Chem.MolFromSmarts("[CX4;R]([OX2;R])[OX2,NX3,SX2;!R]")
Element = tuple[int, ...]
"""A stereocentre (its atom) or a stereo double bond (its two atoms)."""


def compare(one: Chem.Mol, other: Chem.Mol) -> Relation:
    """The relation of two molecules of one constitution and different stereochemistry."""
    ours, theirs = _set(one), _set(other)
    if _open(one) != _open(other):
        return _left_open(one, other)
    target = canonical(other)
    centres, others = (tuple(e for e in all_ if len(e) == 1) for all_ in (ours, theirs))
    if canonical(_inverted(one, centres)) == target:
        return Relation("enantiomers", (_every(ours),), _atoms(centres), _atoms(others))
    flipped = _fewest(one, ours, target)
    back = _fewest(other, theirs, canonical(one)) if flipped else ()
    return Relation(_sort(one, flipped, ours), _where(one, flipped, ours), _atoms(flipped), _atoms(back))


def _set(mol: Chem.Mol) -> list[Element]:
    """Stereo elements whose configuration is written."""
    return [e for e, known in _elements(mol) if known]


def _open(mol: Chem.Mol) -> int:
    """Stereo elements whose configuration is not written."""
    return sum(not known for _, known in _elements(mol))


def _elements(mol: Chem.Mol) -> list[tuple[Element, bool]]:
    found: list[tuple[Element, bool]] = []
    with rdBase.BlockLogs():
        for info in Chem.FindPotentialStereo(Chem.Mol(mol)):
            known = info.specified == Chem.StereoSpecified.Specified
            if info.type == Chem.StereoType.Atom_Tetrahedral:
                known |= _tagged(mol.GetAtomWithIdx(info.centeredOn))  # of rings two centres may hang on each other
                found.append(((int(info.centeredOn),), known))
            elif info.type == Chem.StereoType.Bond_Double:
                bond = mol.GetBondWithIdx(info.centeredOn)
                found.append(((int(bond.GetBeginAtomIdx()), int(bond.GetEndAtomIdx())), known))
    listed = {element[0] for element, _ in found if len(element) == 1}
    return found + [((a.GetIdx(),), True) for a in mol.GetAtoms() if _tagged(a) and a.GetIdx() not in listed]


def _tagged(atom: Chem.Atom) -> bool:
    return bool(atom.GetChiralTag() in (Chem.ChiralType.CHI_TETRAHEDRAL_CW, Chem.ChiralType.CHI_TETRAHEDRAL_CCW))


def _left_open(one: Chem.Mol, other: Chem.Mol) -> Relation:
    ours = [e for e, known in _elements(one) if not known]
    theirs = [e for e, known in _elements(other) if not known]
    first = f"the first leaves {_words(ours)} open" if ours else ""
    second = f"the second leaves {_words(theirs)} open" if theirs else ""
    told = tuple(filter(None, (first, second)))
    return Relation("open", told, _atoms(ours), _atoms(theirs))


def _inverted(mol: Chem.Mol, elements: Sequence[Element]) -> Chem.Mol:
    """The molecule with these elements the other way round."""
    turned = Chem.Mol(mol)
    for element in elements:
        if len(element) == 1:
            turned.GetAtomWithIdx(element[0]).InvertChirality()
    turned.ClearComputedProps()  # else the pairs of ring centres are written as before
    Chem.AssignStereochemistry(turned, cleanIt=True, force=True)
    for bond in mol.GetBonds():
        if bond.GetStereo() in _TURNED:
            ends = {bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()}
            _set_bond(turned.GetBondWithIdx(bond.GetIdx()), bond, any(set(element) == ends for element in elements))
    return turned


def _set_bond(bond: Chem.Bond, was: Chem.Bond, over: bool) -> None:
    """The label of a double bond back, or ``over`` to the other one."""
    bond.SetStereoAtoms(*was.GetStereoAtoms())
    bond.SetStereo(_TURNED[was.GetStereo()] if over else was.GetStereo())


def _fewest(mol: Chem.Mol, elements: list[Element], target: str) -> tuple[Element, ...]:
    """The fewest elements that, inverted, give the other molecule; () where too many were to be tried."""
    for tried, chosen in enumerate(_subsets(elements)):
        if tried > MOST_FLIPS:
            return ()
        if canonical(_inverted(mol, list(chosen))) == target:
            return chosen
    return ()


def _subsets(elements: list[Element]) -> Iterator[tuple[Element, ...]]:
    for size in range(1, len(elements) + 1):
        yield from combinations(elements, size)


def _sort(mol: Chem.Mol, flipped: tuple[Element, ...], all_: list[Element]) -> str:
    """The finest name of a pair of diastereomers."""
    centres = [e for e in all_ if len(e) == 1]
    if flipped and all(len(e) == 2 for e in flipped):
        return "cis-trans"
    if len(flipped) == 1:
        if any(flipped[0][0] == match[0] for match in mol.GetSubstructMatches(_ANOMERIC)):
            return "anomers"
        if len(all_) == len(centres) == 2 and _one_ring(mol, centres):
            return "cis-trans"
        return "epimers" if len(centres) > 1 else "diastereomers"
    return "diastereomers"


def _one_ring(mol: Chem.Mol, centres: Sequence[Element]) -> bool:
    return any(all(e[0] in ring for e in centres) for ring in mol.GetRingInfo().AtomRings())


def _every(elements: list[Element]) -> str:
    n = sum(len(e) == 1 for e in elements)
    return f"the same connectivity, {'the one stereocentre' if n == 1 else f'all {n} stereocentres'} inverted"


def _where(mol: Chem.Mol, flipped: tuple[Element, ...], all_: list[Element]) -> tuple[str, ...]:
    if not flipped:
        return ("the same connectivity, other configuration",)
    rest = len(all_) - len(flipped)
    others = f", the other {rest} alike" if rest > 1 else ", the other one alike" if rest else ""
    return (f"the same connectivity, other configuration at {_words(list(flipped))} of the first{others}",)


def _words(elements: list[Element]) -> str:
    places = [f"{'atom' if len(e) == 1 else 'double bond'} {'='.join(str(at + 1) for at in e)}" for e in elements]
    return ", ".join(places) if len(places) < 5 else f"{len(places)} stereo elements"


def _atoms(elements: Sequence[Element]) -> tuple[int, ...]:
    return tuple(sorted({at for element in elements for at in element}))
