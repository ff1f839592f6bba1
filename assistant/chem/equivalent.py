"""Atoms that symmetry makes equivalent: what a spectrum of a mobile molecule could tell apart, and no more."""

from __future__ import annotations

from collections import Counter

from rdkit import Chem
from rdkit.Chem import rdDistGeom
from rdkit.Chem.EnumerateStereoisomers import EnumerateStereoisomers, StereoEnumerationOptions

from assistant.errors import TooLarge

MOST = 8
"""Stereoisomers of an open configuration that are looked at."""
LARGEST = 200
"""Heavy atoms of the largest molecule that is looked at."""
MARK = 900
SEED = 7
SET = (Chem.ChiralType.CHI_TETRAHEDRAL_CW, Chem.ChiralType.CHI_TETRAHEDRAL_CCW)
Classes = tuple[tuple[int, ...], ...]


def settled(mol: Chem.Mol) -> tuple[Chem.Mol, ...]:
    """The stereoisomers that a structure stands for, one where its configuration is set; same order of atoms.

    Of open centres where rings meet only some combinations exist: one that can be embedded is taken.
    """
    if _bridged_open(mol):
        return (_embedded(mol),)
    options = StereoEnumerationOptions(  # type: ignore[no-untyped-call]
        onlyUnassigned=True, maxIsomers=MOST, unique=True
    )
    found = tuple(EnumerateStereoisomers(mol, options=options))  # type: ignore[no-untyped-call]
    return found or (mol,)


def _bridged_open(mol: Chem.Mol) -> bool:
    open_ = [
        s.centeredOn
        for s in Chem.FindPotentialStereo(mol)
        if s.specified == Chem.StereoSpecified.Unspecified and s.type == Chem.StereoType.Atom_Tetrahedral
    ]
    return any(mol.GetRingInfo().NumAtomRings(at) > 1 for at in open_)


def _embedded(mol: Chem.Mol) -> Chem.Mol:
    made = Chem.AddHs(mol)
    if rdDistGeom.EmbedMolecule(made, randomSeed=SEED, maxAttempts=20) != 0:
        return mol
    Chem.AssignStereochemistryFrom3D(made)
    tags = {atom.GetIdx(): atom.GetChiralTag() for atom in made.GetAtoms()}
    plain = Chem.RWMol(mol)
    for atom in plain.GetAtoms():
        atom.SetChiralTag(tags[atom.GetIdx()])
    return plain.GetMol()


def marked(mol: Chem.Mol, tag: Chem.ChiralType) -> Chem.Mol:
    """The molecule with a tag on each prochiral carbon too, so that what it bears twice can be told apart."""
    made = Chem.Mol(mol)
    for atom in made.GetAtoms():
        if atom.GetChiralTag() not in SET and _prochiral(made, atom):
            atom.SetChiralTag(tag)
    return made


def _prochiral(mol: Chem.Mol, atom: Chem.Atom) -> bool:
    """An sp3 carbon with four neighbours, of which two at most in rings, and one hydrogen at most not written."""
    return (
        atom.GetAtomicNum() == 6
        and atom.GetHybridization() == Chem.HybridizationType.SP3
        and atom.GetTotalNumHs() <= 1
        and atom.GetTotalDegree() == 4
        and sum(bond.IsInRing() for bond in atom.GetBonds()) <= 2
    )


def classes(mol: Chem.Mol, number: int) -> tuple[Classes, ...]:
    """Equivalent atoms of an element, for each stereoisomer that the structure stands for.

    Two atoms are equivalent where the molecule with the one marked is the molecule with the other marked, or its mirror
    image; molecules are compared by canonical SMILES.
    """
    if mol.GetNumHeavyAtoms() > LARGEST:
        raise TooLarge(
            f"Symmetry is looked for in molecules of up to {LARGEST} atoms; this one has {mol.GetNumHeavyAtoms()}.",
            "Ask it of a smaller part.",
        )
    return tuple(_classes(one, number) for one in settled(mol))


def _classes(mol: Chem.Mol, number: int) -> Classes:
    """Atoms alike in the graph are compared; one that is alone there is a kind of its own."""
    base = marked(mol, SET[1])
    ranks = Chem.CanonicalRankAtoms(mol, breakTies=False, includeChirality=False)
    alike = Counter(ranks)
    found: dict[str, list[int]] = {}
    for at in (atom.GetIdx() for atom in mol.GetAtoms() if atom.GetAtomicNum() == number):
        found.setdefault(f"{ranks[at]} {_key(base, at) if alike[ranks[at]] > 1 else ''}", []).append(at)
    return tuple(map(tuple, found.values()))


def _key(base: Chem.Mol, at: int) -> str:
    one = Chem.Mol(base)
    one.GetAtomWithIdx(at).SetIsotope(MARK + one.GetAtomWithIdx(at).GetIsotope())
    other = mirrored(one)
    return min(_written(one), _written(other))


def mirrored(mol: Chem.Mol) -> Chem.Mol:
    """The mirror image."""
    made = Chem.Mol(mol)
    for atom in made.GetAtoms():
        atom.InvertChirality()
    return made


def _written(mol: Chem.Mol) -> str:
    """Canonical SMILES of a marked molecule; ends of double bonds that the mark has made different are told too."""
    Chem.AssignStereochemistry(mol, cleanIt=True, force=True)
    ranks = list(Chem.CanonicalRankAtoms(mol, breakTies=False))
    for bond in mol.GetBonds():
        sides = ends(bond)
        if (
            sides
            and bond.GetStereo() <= Chem.BondStereo.STEREOANY
            and all(len(side) == 1 or ranks[side[0]] != ranks[side[1]] for side in sides)
        ):
            bond.SetStereoAtoms(sides[0][0], sides[1][0])
            bond.SetStereo(Chem.BondStereo.STEREOCIS)
    return str(Chem.MolToSmiles(mol))


def ends(bond: Chem.Bond) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The neighbours at both ends of a C=C or C=N outside rings, the lowest atom first; None for any other bond."""
    if bond.GetBondType() != Chem.BondType.DOUBLE or bond.IsInRing():
        return None
    first, last = bond.GetBeginAtom(), bond.GetEndAtom()
    found = [
        tuple(sorted(n.GetIdx() for n in a.GetNeighbors() if n.GetIdx() != b.GetIdx()))
        for a, b in ((first, last), (last, first))
    ]
    if any(sum(one.GetBondTypeAsDouble() == 2 for one in end.GetBonds()) > 1 for end in (first, last)):
        return None  # cumulated: no plane
    if first.GetIsAromatic() or last.GetIsAromatic():
        return None  # as good as single in another resonance form
    both = {first.GetAtomicNum(), last.GetAtomicNum()} <= {6, 7}
    return (found[0], found[1]) if both and all(found) else None


def merged(mol: Chem.Mol, found: Classes) -> Classes:
    """The classes with those put together that differ only as twins on one sp3 carbon do (diastereotopic)."""
    ranks = list(Chem.CanonicalRankAtoms(mol, breakTies=False, includeChirality=False))
    groups = [list(one) for one in found]
    for place in range(len(groups) - 1, 0, -1):
        partner = next(
            (one for one in groups[:place] if any(_twins(mol, ranks, a, b) for a in one for b in groups[place])), None
        )
        if partner is not None:
            partner += groups.pop(place)
    return tuple(map(tuple, groups))


def _twins(mol: Chem.Mol, ranks: list[int], a: int, b: int) -> bool:
    """Two atoms alike in the graph on one sp3 carbon, or hydrogens on two such atoms."""
    if ranks[a] != ranks[b]:
        return False
    left, right = ({n.GetIdx() for n in mol.GetAtomWithIdx(at).GetNeighbors()} for at in (a, b))
    if any(mol.GetAtomWithIdx(at).GetHybridization() == Chem.HybridizationType.SP3 for at in left & right):
        return True
    hydrogens = mol.GetAtomWithIdx(a).GetAtomicNum() == mol.GetAtomWithIdx(b).GetAtomicNum() == 1
    return hydrogens and any(_twins(mol, ranks, c, d) for c in left for d in right if c != d)
