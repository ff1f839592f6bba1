"""The nine tasks of MiSI-Bench from complexes, by the recipe of arXiv:2512.10867, seeded.

Each complex gives questions by itself: which ones depends on the seed and its own name, not on what else is in the
folder (but for the partner of translation-rotation). Counts are those of the paper's test split: translation 2,
rotation 3, zooming 2, translation-rotation 3, rotation-rotation 3, docking 3, location 3, pocket-ligand 1 a complex,
and residue-ligand one for each residue with a hydrogen bond and as many without.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence

import numpy as np

from assistant.benchmarks import misi_choices as choices
from assistant.benchmarks.misi_choices import BINS, MOVES, ZOOMS
from assistant.benchmarks.misi_prompts import worded
from assistant.benchmarks.misi_words import LETTERS, TASKS, Entry, Parts, Question, Shot, Task, labels
from assistant.chem.geometry import AXES, Motion, spoken
from assistant.chem.views import VIEWS, ViewName, fitted

THREE: tuple[ViewName, ...] = ("front", "left", "top")
SIX: tuple[ViewName, ...] = ("front", "left", "top", "back", "right", "bottom")
Rng = np.random.Generator


def build(entries: Sequence[Entry], task: Task, seed: int = 7, n: int = 0) -> list[Question]:
    """The questions of one task, in the order of the complexes; with ``n``, that many drawn evenly at the most."""
    made = []
    for entry in entries:
        rng = np.random.default_rng([seed, zlib.crc32(entry.name.encode()), TASKS.index(task)])
        others = [one for one in entries if one.name != entry.name] or [entry]
        made += _BUILD[task](entry, others, rng)
    if not 0 < n < len(made):
        return made
    kept = np.random.default_rng([seed, TASKS.index(task)]).permutation(len(made))[:n]
    return [made[i] for i in sorted(kept.tolist())]


def shots(entry: Entry, names: Sequence[ViewName] = THREE, parts: Parts = "both", residue: int | None = None,
          places: np.ndarray | None = None) -> list[Shot]:
    """Preset views of a complex; of one residue and the ligand they are as close as these two allow."""
    front = entry.front
    if residue is not None:
        front = fitted(entry.complex.atoms.coord[entry.atoms("both", residue)], perspective=True)
    return [Shot(entry, front.after(*VIEWS[name]), parts, residue, places) for name in names]


def _single(task: Task, entry: Entry, motions: Sequence[Motion]) -> list[Question]:
    """One command, and the front view after it."""
    return [Question(task, f"{task}/{entry.name}/{number}", worded(task, entry.name), spoken([one], 0),
                     (*shots(entry), Shot(entry, entry.front.after(one))))
            for number, one in enumerate(motions, start=1)]


def _translation(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    return _single("translation", entry, [Motion("move", axis, float(rng.choice(MOVES))) for axis in ("x", "y")])


def _rotation(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    return _single("rotation", entry, [Motion("roll", axis, float(rng.choice(BINS))) for axis in AXES])


def _zooming(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    return _single("zooming", entry, [Motion("move", "z", float(rng.choice(ZOOMS))) for _ in range(2)])


def _translation_rotation(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    made = []
    for number in (1, 2, 3):
        target = others[int(rng.integers(len(others)))]
        both = (choices.a_move(rng), choices.a_roll(rng))
        options, right = choices.options(target.front, target, both, rng)
        prompt = worded("translation-rotation", f"reference {entry.name}, target {target.name}")
        made.append(Question("translation-rotation", f"translation-rotation/{entry.name}/{number}", prompt, right,
                             (*shots(entry), Shot(entry, entry.front.after(*both)), *shots(target), *options)))
    return made


def _rotation_rotation(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    made = []
    for number in (1, 2, 3):
        first = choices.a_roll(rng)
        second = choices.a_roll(rng, but=first.axis)
        after = entry.front.after(first, second)
        options, right = choices.options(after, entry, (first, second), rng)
        made.append(Question("rotation-rotation", f"rotation-rotation/{entry.name}/{number}",
                             worded("rotation-rotation", entry.name), right,
                             (*shots(entry), Shot(entry, after), *options)))
    return made


def _docking(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    made = []
    for number in (1, 2, 3):
        roll = choices.a_roll(rng)
        move = choices.aside(entry, right=bool(rng.integers(2)), spare=float(rng.integers(3)))
        places = choices.displaced(entry, move, roll)
        alone = shots(entry, parts="ligand", places=places)
        made.append(Question("docking", f"docking/{entry.name}/{number}", worded("docking", entry.name),
                             spoken([roll.back, move.back], 0),
                             (*shots(entry, parts="pocket"), *alone, Shot(entry, entry.front, places=places))))
    return made


def _location(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    made = []
    seen = entry.front.seen(entry.complex.atoms.coord)
    for number, i in enumerate(rng.permutation(len(entry.bonds))[:3].tolist(), start=1):
        bond = entry.bonds[i]
        x, y = (round(-value) for value in seen[[bond.atom, bond.ligand_atom]].mean(axis=0)[:2])
        options, right = choices.places(x, y, rng)
        theirs, mine = labels(entry, np.array([bond.atom, bond.ligand_atom]))
        chain, name, count, atom = theirs.split(" ")
        told = "\n".join([f"The hydrogen bond: chain {chain}, residue {name} {count}, atom {atom}; the ligand's atom "
                          f"{mine}.", *(f"{one}. {text}" for one, text in zip(LETTERS, options, strict=True))])
        made.append(Question("location", f"location/{entry.name}/{number}", worded("location", entry.name, told), right,
                             tuple(shots(entry, SIX)), options, (theirs, mine)))
    return made


def _residue_ligand(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    bonded = sorted({one.residue for one in entry.bonds})
    free = [one for one in entry.residues if one not in bonded]
    picked = rng.permutation(len(free))[:max(1, len(bonded))].tolist()
    made = []
    for residue in [*bonded, *sorted(free[i] for i in picked)]:
        rows = [short(entry, one.atom, one.ligand_atom) for one in entry.bonds if one.residue == residue]
        answer = f"Yes: {'; '.join(rows)}" if rows else "No"
        made.append(Question("residue-ligand", f"residue-ligand/{entry.name}/{entry.complex.residues[residue].id}",
                             worded("residue-ligand", entry.name), answer,
                             tuple(shots(entry, SIX, residue=residue))))
    return made


def _pocket_ligand(entry: Entry, others: Sequence[Entry], rng: Rng) -> list[Question]:
    """Only of a complex with a hydrogen bond: the paper's exact scores leave out the few without."""
    if not entry.bonds:
        return []
    answer = "; ".join(full(entry, one.atom, one.ligand_atom) for one in entry.bonds)
    return [Question("pocket-ligand", f"pocket-ligand/{entry.name}/1", worded("pocket-ligand", entry.name), answer,
                     tuple(shots(entry, SIX)))]


def short(entry: Entry, atom: int, ligand_atom: int) -> str:
    """``ARG NH2, O1B``."""
    names, residue = entry.complex.atoms.atom_name, entry.complex.residues[int(entry.complex.residue_of[atom])]
    return f"{residue.name} {names[atom]}, {names[ligand_atom]}"


def full(entry: Entry, atom: int, ligand_atom: int) -> str:
    """``ARG 45 NH2 A, O1B``."""
    names, residue = entry.complex.atoms.atom_name, entry.complex.residues[int(entry.complex.residue_of[atom])]
    return f"{residue.name} {residue.number}{residue.insertion} {names[atom]} {residue.chain}, {names[ligand_atom]}"


_BUILD: dict[Task, Callable[[Entry, Sequence[Entry], Rng], list[Question]]] = {
    "translation": _translation, "rotation": _rotation, "zooming": _zooming, "residue-ligand": _residue_ligand,
    "translation-rotation": _translation_rotation, "rotation-rotation": _rotation_rotation, "docking": _docking,
    "location": _location, "pocket-ligand": _pocket_ligand,
}
