"""Scaffold splits: MoleculeNet's deterministic one, the balanced random one of Chemprop and TDC, folds by scaffold."""

from __future__ import annotations

from collections import defaultdict
from random import Random

import numpy as np
import numpy.typing as npt
from rdkit import Chem, rdBase
from rdkit.Chem.Scaffolds import MurckoScaffold

Places = npt.NDArray[np.int64]
FEWEST = 50
"""Molecules with rare scaffolds below which all are used."""


def scaffolds(smiles: tuple[str, ...]) -> dict[str, list[int]]:
    """Places of the molecules of each Bemis-Murcko scaffold (no stereo), in the order in which they first come."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(smiles):
        with rdBase.BlockLogs():
            mol = Chem.MolFromSmiles(one)
        if mol is not None:
            found[_murcko(mol)].append(place)
    return dict(found)


def _murcko(mol: Chem.Mol) -> str:
    return str(MurckoScaffold.MurckoScaffoldSmiles(mol=mol, includeChirality=False))  # type: ignore[no-untyped-call]


def moleculenet(groups: dict[str, list[int]], train: float = 0.8, valid: float = 0.1) -> tuple[Places, Places, Places]:
    """Train, validation and test as DeepChem's ScaffoldSplitter makes them: the largest scaffolds first, no chance.

    Source: MoleculeNet, doi:10.1039/C7SC02664A.
    """
    ordered = sorted((sorted(group) for group in groups.values()), key=lambda g: (len(g), g[0]), reverse=True)
    total = sum(map(len, ordered))
    parts: tuple[list[int], list[int], list[int]] = ([], [], [])
    for group in ordered:
        if len(parts[0]) + len(group) <= train * total:
            parts[0].extend(group)
        elif len(parts[0]) + len(parts[1]) + len(group) <= (train + valid) * total:
            parts[1].extend(group)
        else:
            parts[2].extend(group)
    return np.array(parts[0]), np.array(parts[1]), np.array(parts[2])


def balanced(groups: dict[str, list[int]], seed: int, test: float = 0.2) -> tuple[Places, Places]:
    """Train and test by scaffolds in random order, those too large for the test always in training.

    The way of TDC's and Chemprop's scaffold split (arXiv:2102.09548; doi:10.1021/acs.jcim.9b00237).
    """
    total = sum(map(len, groups.values()))
    room = total - int(total * (1 - test))
    big = [group for group in groups.values() if len(group) > room / 2]
    small = [group for group in groups.values() if len(group) <= room / 2]
    Random(seed).shuffle(small)
    parts: tuple[list[int], list[int]] = ([], [])
    for group in big + small:
        parts[0 if len(parts[0]) + len(group) <= total - room else 1].extend(group)
    return np.array(sorted(parts[0])), np.array(sorted(parts[1]))


def tdc(groups: dict[str, list[int]], seed: int, train: float = 0.7,
        valid: float = 0.1) -> tuple[Places, Places, Places]:
    """Train, validation and test as TDC's scaffold split makes them from a seed (doi:10.48550/arXiv.2102.09548).

    Scaffolds too large for half of the validation come first, in random order, then the others; each goes to the first
    part that still has room for it.
    """
    total = sum(map(len, groups.values()))
    room = int(total * train), int(total * valid)
    most = min(room[1], total - sum(room)) / 2
    big = [group for group in groups.values() if len(group) > most]
    small = [group for group in groups.values() if len(group) <= most]
    random = Random(seed)
    random.shuffle(big)
    random.shuffle(small)
    parts: tuple[list[int], list[int], list[int]] = ([], [], [])
    for group in big + small:
        fits = [place for place in (0, 1) if len(parts[place]) + len(group) <= room[place]]
        parts[fits[0] if fits else 2].extend(group)
    return np.array(parts[0]), np.array(parts[1]), np.array(parts[2])


def rare(groups: dict[str, list[int]], members: Places) -> npt.NDArray[np.bool_]:
    """Which members have a scaffold that few share; all of them where those would be too few.

    A balanced split holds out such molecules only, and so a new scaffold is what intervals are calibrated for.
    """
    found = _few(groups, members)
    return found if found.sum() >= FEWEST else np.ones(len(members), bool)


def _few(groups: dict[str, list[int]], members: Places, most: float = 0.05) -> npt.NDArray[np.bool_]:
    """Which members have a scaffold of at most that share of all."""
    inside = set(members.tolist())
    kept = {name: [place for place in group if place in inside] for name, group in groups.items()}
    few = {place for name, group in kept.items() if name and len(group) <= most * len(members) for place in group}
    return np.array([place in few for place in members.tolist()])


def folds(groups: dict[str, list[int]], members: Places, seed: int, n: int = 5) -> npt.NDArray[np.int64]:
    """A fold for each member (others -1): whole scaffolds, but those that many share, and no ring at all, singly.

    A balanced split never holds the common scaffolds out either.
    """
    few = set(members[_few(groups, members)].tolist())
    kept = [[place] for place in members.tolist() if place not in few]
    kept += [[p for p in group if p in few] for group in groups.values()]
    Random(seed).shuffle(kept)
    total = 1 + max((max(group) for group in groups.values()), default=0)
    fold, sizes = np.full(total, -1), [0] * n
    for group in sorted(kept, key=len, reverse=True):
        least = sizes.index(min(sizes))
        fold[group] = least
        sizes[least] += len(group)
    return fold
