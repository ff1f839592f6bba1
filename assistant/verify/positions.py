"""Checks of positions: bonds counted in the distance matrix, sides of a ring in space, names of rings read by OPSIN."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from rdkit import Chem
from rdkit.Chem import rdDistGeom, rdMolTransforms

from assistant.answers import Check, Proposal
from assistant.chem import ring_locants, ringsystems
from assistant.chem.names import java, opsin
from assistant.facts_details import Details

GREEK = ("on it", "alpha", "beta", "gamma", "delta", "epsilon")
STEPS = {"ortho": 1, "meta": 2, "para": 3, "vicinal": 1, "geminal": 0}
SEEDS = (11, 12, 13)


def _check(name: str, expected: str, found: str, source: str = "RDKit", note: str = "") -> Check:
    return Check(name, expected, found, expected == found, source=source, standing=True, note=note)


def _atoms(cell: str) -> list[int]:
    return [int(one) - 1 for one in cell.split()]


def relations(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Each relation that was told, found again from the atoms in its row."""
    if details.columns[:3:2] != ("group", "other group"):
        return
    for row in details.rows:
        first, second, word, ring = _atoms(row[1]), _atoms(row[3]), row[4], _atoms(row[5])
        title = f"{row[0]} {row[1]} to {row[2]} {row[3]}"
        if word in ("cis", "trans"):
            yield _check(f"{title}: sides of the ring in space", word, _in_space(mol, first, second, ring))
        elif word in GREEK:
            yield _check(f"{title}: carbons along the bonds", word, _greek(mol, first, second))
        elif word in STEPS or word.startswith("1,"):
            steps = STEPS.get(word, int(word[2:]) - 1 if word.startswith("1,") else 0)
            yield _check(
                f"{title}: bonds between their atoms",
                str(steps),
                str(_apart(mol, first, second, ring)),
                "distance matrix",
            )


def _apart(mol: Chem.Mol, first: list[int], second: list[int], ring: list[int]) -> int:
    """Bonds between what bears two groups: on the ring alone where they are on one."""
    far = _matrix(mol)
    if ring:
        inside = _matrix(_only(mol, ring))
        return int(min(inside[a, b] for a in _held(far, first, ring) for b in _held(far, second, ring)))
    return int(far[np.ix_(first, second)].min()) - 2


def _matrix(mol: Chem.Mol) -> np.ndarray:
    return np.array(Chem.GetDistanceMatrix(mol))


def _only(mol: Chem.Mol, ring: list[int]) -> Chem.Mol:
    """The molecule with only the bonds of one ring left."""
    made = Chem.RWMol(ring_locants.flat(mol))
    kept = {frozenset(pair) for pair in zip(ring, ring[1:] + ring[:1], strict=True)}
    for bond in list(made.GetBonds()):
        ends = bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()
        if frozenset(ends) not in kept:
            made.RemoveBond(*ends)
    return made.GetMol()


def _held(far: np.ndarray, group: list[int], ring: list[int]) -> list[int]:
    """Ring atoms nearest to a group, or of it."""
    near = far[np.ix_(group, ring)].min(axis=0)
    return [at for at, steps in zip(ring, near, strict=True) if steps == near.min()]


def _greek(mol: Chem.Mol, group: list[int], reference: list[int]) -> str:
    """How many carbons lie between a group and the reference: a chain of them is looked for as a pattern."""
    ends = ",".join("$([#6]" + bond + ")" for bond in ("=[#7,#8,#16]", "#[#7]"))
    carbons = [hit[0] for hit in mol.GetSubstructMatches(Chem.MolFromSmarts(f"[{ends}]")) if hit[0] in reference]
    first = "#6" if carbons else "*"
    for place in range(len(GREEK)):
        pattern = Chem.MolFromSmarts(f"[{first}]" + "~[#6]" * place + "~[*]")
        hits = mol.GetSubstructMatches(pattern, maxMatches=100_000, uniquify=False)
        if any(
            hit[0] in (carbons or reference) and hit[-1] in group and not set(hit[1:-1]) & set(group) for hit in hits
        ):
            return GREEK[place]
    return "apart"


def _in_space(mol: Chem.Mol, first: list[int], second: list[int], ring: list[int]) -> str:
    """Cis or trans by an embedded structure: on which side of the ring's mean plane the two groups stand."""
    full = Chem.AddHs(mol)
    if not ring:
        return _across(full, first, second)
    if next((seed for seed in SEEDS if rdDistGeom.EmbedMolecule(full, randomSeed=seed) == 0), None) is None:
        return "not embedded"
    at = full.GetConformer().GetPositions()
    middle = at[ring].mean(axis=0)
    normal = np.sum(
        [np.cross(at[a] - middle, at[b] - middle) for a, b in zip(ring, ring[1:] + ring[:1], strict=True)], axis=0
    )
    sides = [_side(full, at, group, ring, normal) for group in (first, second)]
    return "cis" if sides[0] == sides[1] else "trans"


def _across(full: Chem.Mol, first: list[int], second: list[int]) -> str:
    """Cis or trans at a double bond by the torsion of an embedded structure."""
    if next((seed for seed in SEEDS if rdDistGeom.EmbedMolecule(full, randomSeed=seed) == 0), None) is None:
        return "not embedded"
    pattern = Chem.MolFromSmarts("*~[*]=[*]~*")
    for hit in full.GetSubstructMatches(pattern, uniquify=False):
        if hit[0] in first and hit[3] in second:
            turn = rdMolTransforms.GetDihedralDeg(full.GetConformer(), *hit)
            return "cis" if abs(turn) < 90 else "trans"
    return "apart"


def _side(mol: Chem.Mol, at: np.ndarray, group: list[int], ring: list[int], normal: np.ndarray) -> bool:
    """Whether a group stands further up than the other substituent of its ring atom."""
    ups = []
    for centre in ring:
        out = [n.GetIdx() for n in mol.GetAtomWithIdx(centre).GetNeighbors() if n.GetIdx() not in ring]
        if set(out) & set(group):
            own = next(one for one in out if one in group)
            other = [one for one in out if one != own]
            ups.append(bool((at[own] - (at[other[0]] if other else at[centre])) @ normal > 0))
    return ups[0]


def locants(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """A name is made of the ring and the locants that were told and read by OPSIN; distances agree with the numbers."""
    if details.columns[:1] != ("position",) or not details.rows:
        return
    for ring in dict.fromkeys(row[2] for row in details.rows):
        rows = [row for row in details.rows if row[2] == ring]
        if ring.startswith("chain of "):
            yield from _along(details, mol, rows)
            continue
        known = next(one for one in ring_locants.rings() if one.name == ring)
        yield from (_ringed(mol, known, part) for part in _systems(mol, len(known.locants), rows))


def _systems(mol: Chem.Mol, size: int, rows: list[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    """Rows of one ring system of that size each; a spiro atom is of two."""
    for system in (one for one in ringsystems.systems(mol, spiro=False) if len(one.atoms) == size):
        own = [row for row in rows if int(row[3]) - 1 in system.atoms]
        if own:
            yield own


def _ringed(mol: Chem.Mol, ring: ring_locants.Ring, rows: list[tuple[str, ...]]) -> Check:
    """The ring with chlorine at each position told: its name as read by OPSIN against the same of the structure."""
    title = f"positions on {ring.name}"
    sites = {row[3]: row[0].split(" or ")[0] for row in rows}
    if len(set(sites.values())) < len(sites):  # equal numberings: any one of them is checked alone
        sites = dict([next(iter(sites.items()))])
    name = f"{','.join(sorted(sites.values(), key=ring_locants.order))}-{_TIMES[len(sites)]}chloro-{ring.parent}"
    read = opsin.parse([name])[0].smiles if java.available() and len(sites) < len(_TIMES) else ""
    own = _with_chlorine(mol, [int(at) - 1 for at in sites])
    if not read:
        return _distances(mol, ring, sites, title)
    other = Chem.MolToSmiles(ring_locants.flat(Chem.MolFromSmiles(read)))
    return Check(
        f"{title}: {name} read by OPSIN",
        "the same skeleton",
        "the same skeleton" if own == other else "another one",
        own == other,
        source="OPSIN",
        standing=True,
    )


_TIMES = ("", "", "di", "tri", "tetra", "penta", "hexa", "hepta", "octa", "nona", "deca")


def _with_chlorine(mol: Chem.Mol, sites: list[int]) -> str:
    """The ring system of some atoms alone, chlorine on those atoms, as a graph of elements."""
    own = next(
        (one.atoms for one in ringsystems.systems(mol, spiro=False) if set(sites) <= one.atoms), frozenset[int]()
    )
    bare = Chem.RWMol(ring_locants.flat(mol))
    for bond in list(mol.GetBonds()):
        ends = (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())
        if not bond.IsInRing() or not set(ends) <= own:
            bare.RemoveBond(*ends)
    for at in sites:
        bare.AddBond(at, bare.AddAtom(Chem.Atom(17)), Chem.BondType.SINGLE)
    for at in reversed(range(mol.GetNumAtoms())):
        if at not in own:
            bare.RemoveAtom(at)
    return str(Chem.MolToSmiles(ring_locants.flat(bare)))


def _distances(mol: Chem.Mol, ring: ring_locants.Ring, sites: dict[str, str], title: str) -> Check:
    """Without a name that can be read: bonds between the positions are as many as in the numbered ring."""
    far, flat = _matrix(mol), _matrix(ring_locants.skeleton(ring.smiles))
    pairs = [(a, b) for a in sites for b in sites if a < b]
    own = [int(far[int(a) - 1, int(b) - 1]) for a, b in pairs]
    told = [int(flat[ring.locants.index(sites[a]), ring.locants.index(sites[b])]) for a, b in pairs]
    return Check(
        f"{title}: bonds between them", str(told), str(own), own == told, source="distance matrix", standing=True
    )


def _along(details: Details, mol: Chem.Mol, rows: list[tuple[str, ...]]) -> Iterator[Check]:
    """A locant of a chain is one more than the bonds from carbon 1."""
    starts = sorted({mark.atoms[0] for mark in details.marks if mark.label == "carbon 1"})
    far = _matrix(mol)
    for row in rows:
        found = [int(far[start, int(row[3]) - 1]) + 1 for start in starts]
        told = [int(one) for one in row[0].split(" or ")]
        good = bool(set(found) & set(told))
        yield Check(
            f"{row[1]} at carbon {row[0]}: bonds from carbon 1",
            row[0],
            ", ".join(map(str, found)),
            good,
            source="distance matrix",
            standing=True,
        )
