"""Ridge regressions of what an estimate misses, a family each; residuals of rows whose scaffold was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from rdkit import Chem

from assistant.chem.acidity.correction import WIDE, Ridge
from assistant.chem.acidity.features import FAMILIES, LOCAL, family, features
from assistant.chem.acidity.sites import GROUPS, Site, neutral, sites
from assistant.corpus.acidity.measured import Measured

PENALTY = 20.0
"""Of the slopes; a ninth of it holds the value at the mean."""
FOLDS = 5
LEVEL = 0.9
ENOUGH = 19
"""Residuals of a group from which it has an interval of its own: with fewer no 90 % quantile is sure."""
Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Table:
    """What is learnt from: columns, family, what the estimate misses, group and scaffold of each row."""

    columns: Numbers
    family: Whole
    missing: Numbers
    groups: tuple[str, ...]
    scaffolds: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.missing)


def table(rows: Sequence[Measured]) -> Table:
    """The table of rows whose site was found."""
    kept = [(row, row.site) for row in rows if row.site is not None]
    return Table(np.array([features(row.mol, site, row.found) for row, site in kept]),
                 np.array([family(site) for _, site in kept]),
                 np.array([row.pka - site.estimate for row, site in kept]),
                 tuple(site.group.name for _, site in kept), tuple(row.scaffold for row, _ in kept))


@cache
def parents() -> tuple[Numbers, Whole]:
    """Columns and families of the parents of the table of groups: of them nothing is missing, by definition."""
    found: list[tuple[Chem.Mol, Site, tuple[Site, ...]]] = []
    for group in GROUPS:
        mol = neutral(Chem.MolFromSmiles(group.smiles))
        every = sites(mol)
        found += [(mol, one, every) for one in every if one.group.name == group.name][:1]
    return np.array([features(*one) for one in found]), np.array([family(one) for _, one, _ in found])


def fit(columns: Numbers, families: Whole, missing: Numbers, penalty: float = PENALTY) -> tuple[Ridge, ...]:
    """The line of each family, from measured rows and the parents."""
    more, more_families = parents()
    columns, families = np.concatenate([columns, more]), np.concatenate([families, more_families])
    missing = np.concatenate([missing, np.zeros(len(more))])
    return tuple(_line(columns[families == at], missing[families == at], penalty) for at in range(len(FAMILIES)))


def _line(columns: Numbers, missing: Numbers, penalty: float) -> Ridge:
    mean, deviation = columns.mean(axis=0), columns.std(axis=0)
    deviation = np.where(deviation < 1e-6, np.inf, deviation)
    inside = np.clip((columns - mean) / deviation, -WIDE, WIDE)
    design = np.column_stack([inside, 3.0 * np.ones(len(inside))])
    solved = np.linalg.solve(design.T @ design + penalty * np.eye(design.shape[1]), design.T @ missing)
    return Ridge(mean, np.where(np.isinf(deviation), 1e9, deviation), solved[: len(LOCAL)], 3.0 * float(solved[-1]))


def predicted(lines: tuple[Ridge, ...], columns: Numbers, families: Whole) -> Numbers:
    """The correction of each row; 0 in a family without a line."""
    return np.array([lines[at](row) if at >= 0 else 0.0 for row, at in zip(columns, families, strict=True)])


def folds(scaffolds: Sequence[str], seed: int) -> Whole:
    """Which fold a row falls in; whole scaffolds together."""
    every = np.array(sorted(set(scaffolds)))
    np.random.default_rng(seed).shuffle(every)
    place = {str(one): at % FOLDS for at, one in enumerate(every)}
    return np.array([place[one] for one in scaffolds])


def left_out(data: Table, seed: int, corrected: frozenset[str], penalty: float = PENALTY) -> tuple[Numbers, Whole]:
    """Measured less predicted of every row, by lines that have not seen its scaffold; and the folds."""
    part, errors = folds(data.scaffolds, seed), data.missing.copy()
    on = np.array([name in corrected for name in data.groups])
    for at in range(FOLDS):
        here, rest = part == at, part != at
        lines = fit(data.columns[rest], data.family[rest], data.missing[rest], penalty)
        errors[here] -= np.where(on[here], predicted(lines, data.columns[here], data.family[here]), 0.0)
    return errors, part


def halves(errors: Numbers, groups: Sequence[str], enough: int = ENOUGH) -> dict[str, float]:
    """Half width of the 90 % interval of each group: its own quantile; of few rows, not less than that of all rows."""
    pooled, names = _quantile(errors), np.array(groups)
    own = {name: errors[names == name] for name in dict.fromkeys(groups)}
    return {name: _quantile(one) if len(one) >= enough else max(pooled, _quantile(one)) for name, one in own.items()}


def _quantile(errors: Numbers) -> float:
    """The conformal quantile: the k-th smallest absolute error, k = ceil(0.9 (n + 1))."""
    sizes = np.sort(np.abs(errors))
    return float(sizes[min(int(np.ceil(LEVEL * (len(sizes) + 1))), len(sizes)) - 1])


def covered(data: Table, errors: Numbers, part: Whole, told: frozenset[str]) -> float:
    """Share of rows inside intervals whose width the other folds' errors gave; of the groups that are told one."""
    on, names = np.array([name in told for name in data.groups]), np.array(data.groups)
    enough, hits = ENOUGH * (FOLDS - 1) // FOLDS, []
    for at in range(FOLDS):
        rest, here = on & (part != at), on & (part == at)
        wide = halves(errors[rest], names[rest], enough)
        pooled = _quantile(errors[rest])
        hits += [abs(e) <= wide.get(str(name), pooled) for e, name in zip(errors[here], names[here], strict=True)]
    return float(np.mean(hits))
