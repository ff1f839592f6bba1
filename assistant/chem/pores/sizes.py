"""Pore size distribution: for points of the void, the diameter of the largest free sphere that holds the point."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assistant.chem.pores.cell import Cell, field_of
from assistant.chem.pores.words import Distribution, Floats
from assistant.errors import Cancelled

BIN = 0.25
"""Å; width of a bin of diameters."""
MOST_CENTRES = 400_000
SAMPLES = 10_000
SLICE = 0.04
"""Å; spheres whose radii differ by less are taken together."""
# the fractional parts of multiples of these fill a cell evenly (the plastic number's generalisation for 3 axes)
_SPREAD = np.array([0.8191725133961645, 0.6710436067037893, 0.5497004779019703])


def distribution_of(cell: Cell, largest: float, corners: Floats, margin: float,
                    cancelled: Callable[[], bool] | None = None, step: float = 0.3) -> Distribution:
    """The distribution over the void of the atoms (radius-0 probe); after Gelb and Gubbins (doi:10.1021/la9808418).

    ``largest``: LCD in Å; ``corners``: where spheres touch four atoms, Å. SAMPLES points, evenly spread; each gets
    the largest sphere that overlaps no atom and holds the point, its centre at one of the corners or on a grid
    (``step`` Å, more in a huge cell). The best centre may lie up to sqrt(3)/2 steps from the nearest one tried, so
    a diameter is at most about one step too small.
    """
    step = max(step, (cell.volume / MOST_CENTRES) ** (1.0 / 3.0))
    field = field_of(cell, max(margin, largest / 2.0 + float(cell.radii.max()) + 0.1))
    samples = ((np.arange(1, SAMPLES + 1)[:, None] * _SPREAD) % 1.0) @ cell.lattice
    own = field.free(samples)
    samples, own = samples[own > 0.0], own[own > 0.0]
    edges = np.arange(0.0, largest + BIN, BIN)
    if len(edges) < 2 or not len(samples):
        return Distribution(np.array([0.0, BIN]), np.zeros(1), 0.0, SAMPLES, step)
    centres = np.vstack([_grid(cell, step), field.home(corners)])
    sizes = 2.0 * _largest_around(cell, centres, field.free(centres), samples, own, cancelled)
    counts, edges = np.histogram(np.minimum(sizes, edges[-1] - 1e-9), edges)
    return Distribution(edges, counts / counts.sum(), float(sizes.mean()), SAMPLES, step)


def _grid(cell: Cell, step: float) -> Floats:
    """Evenly spaced points of the cell, Å."""
    counts = np.maximum(np.ceil(np.linalg.norm(cell.lattice, axis=1) / step), 1).astype(int)
    frac = np.stack(np.meshgrid(*(np.arange(n) / n for n in counts), indexing="ij"), axis=-1).reshape(-1, 3)
    return np.asarray(frac @ cell.lattice)


def _largest_around(cell: Cell, centres: Floats, radius: Floats, samples: Floats, own: Floats,
                    cancelled: Callable[[], bool] | None) -> Floats:
    """Radius of the largest sphere (free radii ``radius`` about ``centres``) that holds each sample, at least its own.

    Centres are taken in slices of radius, widest first; a slice's own width is the error this adds.
    """
    from scipy.spatial import cKDTree

    best = own.copy()
    left = np.arange(len(samples))
    top = float(radius.max())
    while top > 0.0 and len(left):
        if cancelled is not None and cancelled():
            raise Cancelled("The pore size distribution was stopped.")
        low = top - SLICE
        chosen = np.flatnonzero((radius > low) & (radius <= top))
        # spheres that are larger than what the sample has already
        left = left[best[left] < top]
        if len(chosen) and len(left):
            tree = cKDTree(_with_images(cell, centres[chosen], top))
            away, _ = tree.query(samples[left], distance_upper_bound=top)
            held = away <= top - SLICE / 2.0
            best[left[held]] = np.maximum(best[left[held]], top - SLICE / 2.0)
            left = left[~held]
        top = low
    return best


def _with_images(cell: Cell, points: Floats, reach: float) -> Floats:
    """Points of the cell and their images within ``reach`` Å of its faces."""
    frac = points @ np.linalg.inv(cell.lattice)
    out = reach / cell.widths
    counts = np.ceil(out).astype(int)
    shifts = np.stack(np.meshgrid(*(np.arange(-n, n + 1) for n in counts), indexing="ij"), axis=-1).reshape(-1, 3)
    places = (frac[None] + shifts[:, None]).reshape(-1, 3)
    near = np.all((places >= -out) & (places <= 1.0 + out), axis=1)
    return np.asarray(places[near] @ cell.lattice)
