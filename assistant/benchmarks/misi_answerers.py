"""Who answers MiSI-Bench: geometry from coordinates, chance, the commonest answer, a model that looks at pictures."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from assistant.benchmarks.misi_choices import BINS, MOVES, ZOOMS
from assistant.benchmarks.misi_words import LETTERS, Answerer, Asked, Question, Scene, Task
from assistant.chem.geometry import AXES, Motion, between, centring, docking_back, parse, spoken, steps_between
from assistant.chem.interactions import interactions

See = Callable[[str, Sequence[bytes]], str]
"""A model that looks: a prompt and PNG pictures in order give its words."""
ORIGIN = np.zeros(3)
"""The centre of rotation of a front view: the middle of the screen."""


# geometry -------------------------------------------------------------------------------------------------------------


def geometry(asked: Asked) -> str:
    """The answer from where the atoms are before and after, and from the structure for hydrogen bonds."""
    return _GEOMETRY[asked.task](asked)


def _both(one: Scene, other: Scene) -> tuple[np.ndarray, np.ndarray]:
    """Places of the atoms that two pictures have in common."""
    _, first, second = np.intersect1d(one.serial, other.serial, return_indices=True)
    return one.at[first], other.at[second]


def _single(asked: Asked) -> str:
    before, after = _both(asked.scenes[0], asked.scenes[3])
    return spoken(steps_between(before, after, ORIGIN)[:1], 0)


def _same_again(asked: Asked, start: Scene, options: Sequence[Scene]) -> str:
    """The option that shows a picture after the motion from the first picture to the fourth."""
    motion = between(*_both(asked.scenes[0], asked.scenes[3]), ORIGIN)
    misses = []
    for option in options:
        here, there = _both(start, option)
        misses.append(float(np.mean(np.sum((motion.of(here) - there) ** 2, axis=1))))
    return LETTERS[int(np.argmin(misses))]


def _docking(asked: Asked) -> str:
    """Where the ligand belongs is not in the pictures: the structure says it, seen as the pocket is seen."""
    complex_ = asked.structure[0]
    pocket, displaced = asked.scenes[0], asked.scenes[3]
    frame = between(complex_.atoms.coord[pocket.serial].astype(float), pocket.at)
    home = frame.of(complex_.atoms.coord[displaced.serial].astype(float))
    return spoken(docking_back(displaced.at, home), 0)


def _location(asked: Asked) -> str:
    scene = asked.scenes[0]
    at = scene.at[[scene.labels.index(one) for one in asked.about]].mean(axis=0)
    wanted = _flat(centring(at))
    misses = [float(np.linalg.norm(_flat(parse(one)) - wanted)) for one in asked.options]
    return LETTERS[int(np.argmin(misses))]


def _flat(motions: Iterable[Motion]) -> np.ndarray:
    """The sum of moves in x and y."""
    total = np.zeros(2)
    for one in motions:
        total[AXES.index(one.axis)] += one.by
    return total


def _bonds(asked: Asked) -> list[tuple[int, int]]:
    """Atoms of protein and ligand of each hydrogen bond in the picture, by the engine's ChimeraX-like preset."""
    complex_, ligand = asked.structure
    drawn = set(asked.scenes[0].serial.tolist())
    found = {(one.atoms[0], one.ligand_atoms[0]) for one in interactions(complex_, ligand, preset="chimerax").hits
             if one.kind == "hydrogen bond"}
    return sorted(pair for pair in found if pair[0] in drawn)


def _residue_ligand(asked: Asked) -> str:
    complex_ = asked.structure[0]
    names = complex_.atoms.atom_name
    rows = [f"{complex_.residues[int(complex_.residue_of[i])].name} {names[i]}, {names[j]}" for i, j in _bonds(asked)]
    return f"Yes: {'; '.join(rows)}" if rows else "No"


def _pocket_ligand(asked: Asked) -> str:
    complex_ = asked.structure[0]
    names = complex_.atoms.atom_name
    rows = []
    for i, j in _bonds(asked):
        one = complex_.residues[int(complex_.residue_of[i])]
        rows.append(f"{one.name} {one.number}{one.insertion} {names[i]} {one.chain}, {names[j]}")
    return "; ".join(rows) or "No"


_GEOMETRY: dict[Task, Answerer] = {
    "translation": _single, "rotation": _single, "zooming": _single, "docking": _docking, "location": _location,
    "translation-rotation": lambda asked: _same_again(asked, asked.scenes[4], asked.scenes[7:11]),
    "rotation-rotation": lambda asked: _same_again(asked, asked.scenes[3], asked.scenes[4:8]),
    "residue-ligand": _residue_ligand, "pocket-ligand": _pocket_ligand,
}


# baselines ------------------------------------------------------------------------------------------------------------


def chance(seed: int = 7) -> Answerer:
    """Any answer of the right form, each as likely as any other; the same for the same question."""
    def answer(asked: Asked) -> str:
        rng = np.random.default_rng([seed, zlib.crc32(asked.id.encode())])
        axis, roll = AXES[int(rng.integers(3))], int(rng.choice(BINS))
        if asked.task == "translation":
            return f"move {AXES[int(rng.integers(2))]} {rng.choice(MOVES)}"
        if asked.task == "zooming":
            return f"move z {rng.choice(ZOOMS)}"
        if asked.task in ("rotation", "docking"):
            return f"roll {axis} {roll}" + (f", move x {int(rng.integers(-20, 21))}" if asked.task == "docking" else "")
        if asked.task in ("residue-ligand", "pocket-ligand"):
            return _any_pair(asked, rng)
        return LETTERS[int(rng.integers(4))]
    return answer


def _any_pair(asked: Asked, rng: np.random.Generator) -> str:
    """No, or one nitrogen or oxygen of the pocket with one of the ligand."""
    pocket = [one for one in asked.scenes[0].labels if " " in one and one.split()[-1][0] in "NO"]
    ligand = [one for one in asked.scenes[0].labels if " " not in one and one[0] in "NO"]
    if (asked.task == "residue-ligand" and rng.integers(2)) or not pocket or not ligand:
        return "No"
    chain, name, number, atom = str(rng.choice(pocket)).split(" ")
    other = rng.choice(ligand)
    if asked.task == "residue-ligand":
        return f"Yes: {name} {atom}, {other}"
    return f"{name} {number} {atom} {chain}, {other}"


def majority(questions: Iterable[Question]) -> Answerer:
    """The answer most often true in each task, of these very questions: the best a constant can do."""
    counts: dict[Task, Counter[str]] = {}
    for one in questions:
        counts.setdefault(one.task, Counter())[one.answer] += 1
    best = {task: min(rows, key=lambda text: (-rows[text], text)) for task, rows in counts.items()}
    return lambda asked: best.get(asked.task, "")


def looking(see: See) -> Answerer:
    """A model that looks at the pictures and reads the question, and nothing else."""
    return lambda asked: see(asked.prompt, asked.pictures())
