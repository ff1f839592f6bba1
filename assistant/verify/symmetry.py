"""Checks of equivalent atoms and of chains: the molecule laid on itself, chains looked for as patterns."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem

from assistant.answers import Check, Proposal
from assistant.chem import equivalent
from assistant.chem.counting import ELEMENTS
from assistant.facts_details import Details

TWINS = 8
"""Atoms with several ends alike up to which the molecule is laid on itself: each multiplies the ways."""
MOST = 150
"""Atoms of an element up to which every pair is tried."""


def orbits(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """As many kinds as when the molecule is laid on itself and on its mirror image, an atom marked in each."""
    value = proposal.values[0]
    if not value.name.endswith(" environments"):
        return
    number = 1 if value.name.startswith("hydrogen") else _number(value.name.split()[0])
    full = _with_hydrogens(mol) if number == 1 else mol
    if sum(_counts(atom, number) for atom in full.GetAtoms()) > MOST or _twins(full) > TWINS:
        ranks = Chem.CanonicalRankAtoms(full, breakTies=False, includeChirality=False)
        least = len({ranks[atom.GetIdx()] for atom in full.GetAtoms() if _counts(atom, number)})
        yield Check(
            "no fewer kinds than in the graph",
            f"{least} or more",
            str(value.value),
            least <= int(value.value),
            standing=True,
        )
        return
    every = [_kinds(one, number) for one in equivalent.settled(full)]
    found = min(every, key=len)
    kinds = equivalent.merged(full, found) if number == 1 else found
    yield Check(
        "kinds of atoms, the molecule laid on itself",
        str(value.value),
        str(len(kinds)),
        len(kinds) == value.value,
        source="substructure matches of the molecule on itself, RDKit",
        standing=True,
    )
    told = sorted(sorted(set(row[1].split())) for row in details.rows)
    again = sorted(sorted({str(_bearer(full, at) + 1) for at in one}) for one in kinds)
    yield Check(
        "the same atoms in each kind", "all", "all" if told == again else "other ones", told == again, standing=True
    )


def _with_hydrogens(mol: Chem.Mol) -> Chem.Mol:
    """Hydrogens written, those of XH3 aside: they are alike, and their atom stands for them."""
    few = [atom.GetIdx() for atom in mol.GetAtoms() if atom.GetTotalNumHs() in (1, 2)]
    return Chem.AddHs(mol, onlyOnAtoms=few) if few else mol


def _counts(atom: Chem.Atom, number: int) -> bool:
    return bool(atom.GetAtomicNum() == number or (number == 1 and atom.GetTotalNumHs() > 2))


def _twins(mol: Chem.Mol) -> int:
    """Atoms that bear several ends of one element."""
    ends = [[n.GetAtomicNum() for n in atom.GetNeighbors() if n.GetDegree() == 1] for atom in mol.GetAtoms()]
    return sum(len(one) > len(set(one)) for one in ends)


def _number(word: str) -> int:
    symbol = next(symbol for symbol, name in ELEMENTS.items() if name == word)
    return Chem.GetPeriodicTable().GetAtomicNumber(symbol)


def _bearer(mol: Chem.Mol, at: int) -> int:
    atom = mol.GetAtomWithIdx(at)
    return int(atom.GetNeighbors()[0].GetIdx()) if atom.GetAtomicNum() == 1 and atom.GetDegree() else at


def _kinds(mol: Chem.Mol, number: int) -> equivalent.Classes:
    """Atoms of an element, together where one can be laid on the other."""
    base = _coded(equivalent.marked(mol, equivalent.SET[0]))
    images = (base, equivalent.mirrored(base))
    ranks = list(Chem.CanonicalRankAtoms(mol, breakTies=False, includeChirality=False))
    found: list[list[int]] = []
    for at in (atom.GetIdx() for atom in mol.GetAtoms() if _counts(atom, number)):
        same = next(
            (
                one
                for one in found
                if ranks[one[0]] == ranks[at] and any(_laid(base, at, image, one[0]) for image in images)
            ),
            None,
        )
        if same is None:
            found.append([at])
        else:
            same.append(at)
    return tuple(map(tuple, found))


def _coded(mol: Chem.Mol) -> Chem.Mol:
    """Charge, hydrogens and isotope as one number an atom that a match must respect; double bonds get sides."""
    made = Chem.Mol(mol)
    for bond in made.GetBonds():
        sides = equivalent.ends(bond)
        if sides and bond.GetStereo() <= Chem.BondStereo.STEREOANY:
            bond.SetStereoAtoms(sides[0][0], sides[1][0])
            bond.SetStereo(Chem.BondStereo.STEREOCIS)
    codes: dict[tuple[int, int, int], int] = {}
    for atom in made.GetAtoms():
        own = (atom.GetIsotope(), atom.GetFormalCharge(), atom.GetTotalNumHs())
        atom.SetIsotope(codes.setdefault(own, len(codes) + 1))
    return made


def _laid(base: Chem.Mol, at: int, image: Chem.Mol, onto: int) -> bool:
    """Whether the molecule can be laid on an image of itself with one atom on another."""
    one, other = Chem.Mol(base), Chem.Mol(image)
    one.GetAtomWithIdx(at).SetIsotope(equivalent.MARK)
    other.GetAtomWithIdx(onto).SetIsotope(equivalent.MARK)
    return bool(other.HasSubstructMatch(one, useChirality=True))


def chain(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """A chain of that many carbons outside rings is found as a pattern, and none of one more."""
    value = next((one for one in proposal.values if one.name == "longest carbon chain"), None)
    if value is None:
        return
    told = int(value.value)
    fits = told == 0 or mol.HasSubstructMatch(_run(told))
    more = mol.HasSubstructMatch(_run(told + 1))
    found = f"{told}" if fits and not more else f"not {told}"
    yield Check(
        "chain of carbons as a pattern, and none longer",
        str(told),
        found,
        fits and not more,
        source="SMARTS",
        standing=True,
    )
    joints = len(mol.GetSubstructMatches(Chem.MolFromSmarts("[#6;!R;$([#6](~[#6])(~[#6])~[#6])]"), maxMatches=10_000))
    branched = next(one for one in proposal.values if one.name == "branched carbons")
    yield Check(
        "branched carbons as a pattern",
        str(branched.value),
        str(joints),
        joints == branched.value,
        source="SMARTS",
        standing=True,
    )


def _run(n: int) -> Chem.Mol:
    return Chem.MolFromSmarts("~".join(["[#6;!R]"] * n))
