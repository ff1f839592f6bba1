"""Which parts of the computation a subject needs, in the order in which they are done."""

from __future__ import annotations

from typing import Literal, get_args

from assistant.tasks import AskCrystal
from assistant.tasks_crystals import Subject

Part = Literal["file", "framework", "diameters", "net", "pores", "sizes", "powder"]
"""Reading; nodes and linkers; LCD and PLD; the net; surface and volume; the distribution; the powder pattern."""
PARTS: tuple[Part, ...] = get_args(Part)
EVERYTHING: frozenset[Part] = frozenset(PARTS)
_BUILD: frozenset[Part] = frozenset({"framework"})
NEEDS: dict[Subject, frozenset[Part]] = {
    "card": EVERYTHING,
    "describe": EVERYTHING,
    "compare": EVERYTHING - {"sizes", "powder"},
    "name": frozenset({"framework", "net"}),
    "formula": _BUILD,
    "cell": _BUILD,
    "space group": _BUILD,
    "density": _BUILD,
    "atoms": _BUILD,
    "metals": _BUILD,
    "nodes": _BUILD,
    "coordination": _BUILD,
    "linkers": _BUILD,
    "groups": _BUILD,
    "open metal sites": _BUILD,
    "oxidation state": _BUILD,
    "charge": _BUILD,
    "net": frozenset({"framework", "net"}),
    "catenation": frozenset({"framework", "net"}),
    "dimensionality": _BUILD,
    "chirality": _BUILD,
    "flexibility": _BUILD,
    "lcd": frozenset({"diameters"}),
    "pld": frozenset({"diameters"}),
    "lfpd": frozenset({"diameters"}),
    "channels": frozenset({"diameters", "pores"}),
    "surface": frozenset({"diameters", "pores"}),
    "inaccessible surface": frozenset({"diameters", "pores"}),
    "void fraction": frozenset({"diameters", "pores"}),
    "pore volume": frozenset({"diameters", "pores"}),
    "pore sizes": frozenset({"diameters", "sizes"}),
    "fits": frozenset({"diameters"}),
    "standing": frozenset({"framework", "diameters", "pores"}),
    "uses": frozenset({"framework", "diameters", "pores"}),
    "doctor": frozenset(),
    "solvent": _BUILD,
    "powder": frozenset({"powder"}),
}
PROGRESS: dict[Part, str] = {
    "file": "reading the file",
    "framework": "finding nodes and linkers",
    "diameters": "fitting spheres into the pores",
    "net": "naming the net",
    "pores": "measuring surface and volume",
    "sizes": "sampling pore sizes",
    "powder": "simulating the powder pattern",
}
"""What is said while a part is being computed."""


def parts(task: AskCrystal) -> tuple[Part, ...]:
    """The parts that a task needs, the file always first."""
    wanted = frozenset[Part]().union(*(NEEDS[subject] for subject in task.what))
    return tuple(part for part in PARTS if part == "file" or part in wanted)
