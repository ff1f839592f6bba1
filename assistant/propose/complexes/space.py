"""Directions and movements: what lies where in the view asked about, and what brings something to the middle."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from assistant.facts_complexes import ComplexFacts, Neighbour, Turned
from assistant.propose.complexes import computing, places
from assistant.propose.complexes.computing import Subject
from assistant.tasks import AskComplex
from assistant.tasks_complexes import Spot

if TYPE_CHECKING:
    from assistant.chem.complexes import Complex, Ligand
    from assistant.chem.views import View

POCKET = 6.0
"""Å around the ligand of the residues that directions are said of."""


def view_of(whole: Complex, ligand: Ligand, task: AskComplex) -> View:
    """The view that is talked about: a preset one of the ligand, after the movements said."""
    from assistant.chem.geometry import Motion
    from assistant.chem.views import look

    preset = look(task.view, whole.atoms.coord[ligand.atoms])
    return preset.after(*(Motion(step.kind, step.axis, step.by) for step in task.steps))


def sides(facts: ComplexFacts, subject: Subject, task: AskComplex) -> ComplexFacts:
    """The residues of the pocket (or those named) with the side of the ligand on which each lies."""
    from assistant.chem.interactions.measuring import neighbours
    from assistant.chem.views import behind, main_side, on_side, sides_of

    whole, mine = computing.structure(subject.pair, subject.smiles), computing.ligand(subject)
    if mine is None:
        return facts
    view, coord = view_of(whole, mine, task), whole.atoms.coord
    near = {one.residue: one for one in neighbours(whole, mine.atoms, POCKET)}
    groups = {whole.residues[k].id: coord[whole.residues[k].atoms] for k in near}
    named = [places.found(spot, whole, mine) for spot in task.spots if not spot.is_ligand]
    groups |= {place.residue: coord[place.atoms] for place in named}
    offsets = sides_of(view, coord[mine.atoms], groups)
    hidden = [one.name for one in behind(view, coord[mine.atoms], groups)] if task.side == "behind" else []
    rows = []
    for name, offset in offsets.items():
        on = task.side and not named and (name in hidden if task.side == "behind" else on_side(offset, task.side))
        side = task.side if on else main_side(offset)
        if task.side and not named and not on:
            continue
        rows.append(_row(whole, mine, name, side, offset, groups[name]))
    order = {name: k for k, name in enumerate(hidden)}
    if hidden:
        rows.sort(key=lambda row: order.get(row.residue, 999))
    note = ("Left and right are those of the picture: x to the right, y up, z to the viewer; a residue lies where its "
            "centroid is, seen from the ligand's.")
    return replace(facts, neighbours=tuple(rows), asked=tuple(place.residue for place in named),
                   notes=(*facts.notes, note))


def _row(whole: Complex, mine: Ligand, name: str, side: str, offset: np.ndarray, group: np.ndarray) -> Neighbour:
    gap = np.linalg.norm(whole.atoms.coord[mine.atoms][:, None] - group[None], axis=2)
    i, j = np.unravel_index(int(np.argmin(gap)), gap.shape)
    residue = next(one for one in whole.residues if one.id == name)
    at = next(k for k in residue.atoms if np.allclose(whole.atoms.coord[k], group[j]))
    return Neighbour(name, residue.kind, float(gap[i, j]), str(whole.atoms.atom_name[at]),
                     str(whole.atoms.atom_name[mine.atoms[i]]), None, side)


def movement(facts: ComplexFacts, subject: Subject, task: AskComplex) -> ComplexFacts:
    """What brings something named to the middle of the picture, or takes one view to another."""
    from assistant.chem.geometry import centring
    from assistant.chem.views import look

    whole, mine = computing.structure(subject.pair, subject.smiles), computing.ligand(subject)
    if mine is None:
        return facts
    coord = whole.atoms.coord
    view = view_of(whole, mine, task)
    if "move" in task.what:
        named = [places.found(spot, whole, mine) for spot in task.spots or (Spot("LIG"),)]
        middle = np.mean([coord[place.atoms].mean(axis=0) for place in named], axis=0)
        motions = centring(view.seen(middle[None])[0])
        left = view.after(*motions).seen(middle[None])[0]
        does = f"brings {' and '.join(place.words for place in named)} to the middle of the {task.view} view"
        made = Turned(does, tuple(f"{m.kind} {m.axis} {m.by:.1f}" for m in motions) or ("no move",),
                      float(np.hypot(left[0], left[1])))
    else:
        from assistant.chem.geometry import steps_between

        front = look("front", coord[mine.atoms])
        points = coord[mine.atoms]
        motions = steps_between(front.seen(points), view.seen(points), np.zeros(3))
        off = float(np.abs(front.after(*motions).seen(points) - view.seen(points)).max())
        made = Turned(f"takes the front view to the {task.view} view",
                      tuple(f"{m.kind} {m.axis} {m.by:.0f}" for m in motions) or ("no turn",), off)
    return replace(facts, turned=(made,))
