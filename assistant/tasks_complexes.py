"""The words of a question about a complex: AskComplex, and what can be asked. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.tasks_crystals import Upload

ComplexSubject = Literal[
    "card",
    "describe",
    "interactions",
    "contact",
    "contacts",
    "near misses",
    "distance",
    "angle",
    "dihedral",
    "nearest",
    "pocket",
    "buried surface",
    "ligand",
    "ligands",
    "chains",
    "residues",
    "waters",
    "metals",
    "states",
    "clashes",
    "b-factors",
    "doctor",
    "where",
    "behind",
    "move",
    "turn",
    "compare",
    "analogues",
]
"""What can be asked about a complex, one word each."""
InteractionKind = Literal[
    "hydrogen bond",
    "salt bridge",
    "pi-stacking",
    "pi-cation",
    "halogen bond",
    "hydrophobic",
    "water bridge",
    "metal complex",
]
"""Kinds of interaction, in PLIP's words."""
Preset = Literal["plip", "prolif", "chimerax"]
"""Criteria of interactions by name."""
ViewName = Literal["front", "left", "top", "back", "right", "bottom"]
Side = Literal["left", "right", "above", "below", "in front", "behind"]
"""Directions on the screen: x to the right, y up, z to the viewer."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Something named in a question: an atom, a residue, or the ligand.

    Attributes
    ----------
    residue
        Three-letter name, "" where only a number was said; "LIG" stands for the ligand in focus.
    number
        Residue number with the insertion code, "" where only a name was said.
    atom
        Atom name, "" for the whole of it (its nearest atom in distances, its centroid in views).
    said
        As it was written.
    """

    residue: str = ""
    chain: str = ""
    number: str = ""
    atom: str = ""
    said: str = ""

    @property
    def is_ligand(self) -> bool:
        """Whether it means the ligand in focus."""
        return self.residue == "LIG"


@dataclass(frozen=True, slots=True)
class Step:
    """A movement of the whole picture, in the order said: ``move`` in Å, ``roll`` in degrees (right-hand rule)."""

    kind: Literal["move", "roll"]
    axis: Literal["x", "y", "z"]
    by: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A protein (or the whole complex), and a file of its ligand where that came beside it."""

    structure: Upload
    ligand: Upload | None = None


@dataclass(frozen=True, slots=True)
class AskComplex:
    """Questions about one complex, or about two side by side.

    Attributes
    ----------
    complexes
        The files, the one in focus first.
    what
        The subjects asked about, in order.
    ligand
        ``HETID:CHAIN:NUMBER`` or a three-letter name, "" for the first.
    smiles
        The ligand's SMILES where the user gave it: bond orders come from it.
    preset
        Criteria of interactions.
    kinds
        The kinds of interaction asked about; all where empty.
    spots
        Atoms, residues and ligands named, in order.
    side
        The direction asked about ("what is left of the ligand"), "" for none.
    view, steps
        The view that left and right are meant in: a preset view, then movements.
    within
        Å, for "residues within 4 Å"; 0 means the usual.
    unread
        Words of the message that play no part in the answer, told beside it.
    """

    complexes: tuple[Pair, ...]
    what: tuple[ComplexSubject, ...] = ("card",)
    ligand: str = ""
    smiles: str = ""
    preset: Preset = "plip"
    kinds: tuple[InteractionKind, ...] = ()
    spots: tuple[Spot, ...] = ()
    side: Side | Literal[""] = ""
    view: ViewName = "front"
    steps: tuple[Step, ...] = ()
    within: float = 0.0
    unread: tuple[str, ...] = ()
