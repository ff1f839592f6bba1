"""What is drawn by chance: amounts of commands, options that are wrong in the paper's three ways, displaced ligands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from assistant.benchmarks.misi_words import LETTERS, Entry, Shot
from assistant.chem.geometry import AXES, Axis, Motion, matrix
from assistant.chem.views import View
from assistant.chem.views.camera import FIELD

MOVES = np.array([-4, -3, -2, -1, 1, 2, 3, 4])
"""Å of a translation: bins of 1 Å from -4 to 4, 0 left out."""
BINS = np.array([-90, -75, -60, -45, -30, -15, 15, 30, 45, 60, 75, 90])
"""Degrees of a roll: bins of 15° from -90° to 90°, 0 left out."""
ZOOMS = np.arange(40, 61)
"""Å towards the viewer."""
APART = 0.7
"""Å (root mean square over the atoms seen) by which the options of a question differ at the least."""
Rng = np.random.Generator


def a_move(rng: Rng) -> Motion:
    """A translation in x or y."""
    return Motion("move", AXES[int(rng.integers(2))], float(rng.choice(MOVES)))


def a_roll(rng: Rng, but: Axis | None = None) -> Motion:
    """A roll about any axis but one."""
    axes = [one for one in AXES if one != but]
    return Motion("roll", axes[int(rng.integers(len(axes)))], float(rng.choice(BINS)))


def options(start: View, entry: Entry, both: tuple[Motion, Motion], rng: Rng) -> tuple[list[Shot], str]:
    """Four front views after two commands, the true one among three decoys, shuffled; and the true one's letter.

    Decoys: other amounts of both; the first turned the other way and another amount of the second; another axis of the
    first and another amount of the second. They are drawn again until all four pictures differ.
    """
    points = entry.complex.atoms.coord[entry.atoms("both")]
    true = start.after(*both)
    while True:
        views = [true, *(start.after(*one) for one in _decoys(*both, rng))]
        seen = [one.seen(points) for one in views]
        if all(_rms(seen[i] - seen[j]) > APART for i in range(4) for j in range(i)):
            break
    order = rng.permutation(4).tolist()
    return [Shot(entry, views[i]) for i in order], LETTERS[order.index(0)]


def _decoys(first: Motion, second: Motion, rng: Rng) -> list[tuple[Motion, Motion]]:
    free = [one for one in (AXES[:2] if first.kind == "move" else AXES) if one != first.axis]
    if first.kind == "roll":
        free = [one for one in free if one != second.axis] or free
    other = Motion(first.kind, free[int(rng.integers(len(free)))], first.by)
    return [(_other(first, rng), _other(second, rng)), (first.back, _other(second, rng)), (other, _other(second, rng))]


def _other(one: Motion, rng: Rng) -> Motion:
    """The same command, the same way round, by another amount."""
    bins = MOVES if one.kind == "move" else BINS
    same = bins[(np.sign(bins) == np.sign(one.by)) & (bins != one.by)]
    return Motion(one.kind, one.axis, float(rng.choice(same)))


def _rms(difference: np.ndarray) -> float:
    return float(np.sqrt(np.mean(np.sum(difference ** 2, axis=1))))


def aside(entry: Entry, right: bool, spare: float) -> Motion:
    """The move along x that takes the ligand to the edge of the front view, ``spare`` Å short of it, in whole Å.

    The edge is where the picture ends at the ligand's mean depth; the paper measures the same on a complex of its own.
    """
    seen = entry.front.seen(entry.complex.atoms.coord[entry.mine])
    edge = float(np.tan(np.radians(0.5 * FIELD)) * (entry.front.distance - seen[:, 2].mean()))
    far = edge - float(seen[:, 0].max()) - spare if right else -edge - float(seen[:, 0].min()) + spare
    return Motion("move", "x", float(round(max(far, 1.0) if right else min(far, -1.0))))


def displaced(entry: Entry, move: Motion, roll: Motion) -> np.ndarray:
    """Places of all atoms of the complex, the ligand moved and then turned about its own centroid, on the front view's
    axes."""
    places = np.array(entry.complex.atoms.coord, dtype=float)
    seen = entry.front.seen(places[entry.ligand.atoms])
    middle = entry.front.seen(places[entry.mine]).mean(axis=0)
    turned = (seen - middle) @ matrix(roll.axis, roll.by).T + middle
    turned[:, AXES.index(move.axis)] += move.by
    places[entry.ligand.atoms] = entry.front.placed(turned)
    return places


def places(x: int, y: int, rng: Rng) -> tuple[tuple[str, ...], str]:
    """Four moves in x and y, the true one among three of other signs and amounts, shuffled; and its letter."""
    ways: Sequence[Callable[[], tuple[int, int]]] = (
        lambda: (_amount(x, rng), y), lambda: (_amount(x, rng), -y), lambda: (-x, _amount(y, rng)),
        lambda: (x, -y), lambda: (-x, y), lambda: (_amount(x, rng), _amount(y, rng)))
    found = [(x, y)]
    while len(found) < 4:
        one = ways[int(rng.integers(len(ways)))]()
        if all(abs(one[0] - a) + abs(one[1] - b) >= 2 for a, b in found):
            found.append(one)
    order = rng.permutation(4).tolist()
    texts = tuple(f"move x {found[i][0]}, move y {found[i][1]}" for i in order)
    return texts, LETTERS[order.index(0)]


def _amount(value: int, rng: Rng) -> int:
    """Another whole number of the same sign, within 6."""
    sign = -1 if value < 0 else 1
    return sign * int(rng.choice([one for one in range(1, abs(value) + 7) if one != abs(value)]))
