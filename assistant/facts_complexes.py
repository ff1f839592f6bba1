"""What was found in a complex, in plain values: interactions, distances, directions, and the atoms to draw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from assistant.values import Value

Point = tuple[float, float, float]
"""Cartesian coordinates in Å."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One line of the doctor's report: what was found and what was done about it, how many times."""

    found: str
    done: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Contact:
    """One interaction between the ligand and a residue, or a near miss.

    Attributes
    ----------
    residue
        ``NAME:CHAIN:NUMBER``.
    atoms, ligand_atoms
        Names of the atoms on either side.
    places, ligand_places
        Indices of these atoms in the file as it was read (0-based).
    donor
        "protein" or "ligand" where one side gives a hydrogen, a charge or a halogen; "" where neither does.
    distance
        Å, between the atoms or centres named by ``between``.
    angles
        (name, degrees) of each angle that a criterion asks about.
    failed
        Of a near miss the criterion that is not met, with its number; "" for an interaction.
    start, end
        Ends of the line to draw, the ligand's first.
    via, middle
        The water between, its place and where it is; the distance is then that from the ligand to it.
    """

    kind: str
    residue: str
    atoms: tuple[str, ...]
    ligand_atoms: tuple[str, ...]
    places: tuple[int, ...]
    ligand_places: tuple[int, ...]
    distance: float
    angles: tuple[tuple[str, float], ...] = ()
    donor: str = ""
    between: str = ""
    margin: float = 0.0
    failed: str = ""
    note: str = ""
    start: Point = (0.0, 0.0, 0.0)
    end: Point = (0.0, 0.0, 0.0)
    via: tuple[int, ...] = ()
    middle: Point | None = None

    def lines(self) -> tuple[tuple[Point, Point], ...]:
        """The lines to draw: one, or two where something stands between."""
        if self.middle is None:
            return ((self.start, self.end),)
        return ((self.start, self.middle), (self.middle, self.end))


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A residue near the ligand (or near a spot that was named): nearest distance in Å and between which atoms."""

    residue: str
    kind: str
    distance: float
    atom: str
    ligand_atom: str
    buried: float | None = None
    side: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A distance (Å), angle or dihedral (degrees) between named places, with the points of its line."""

    kind: Literal["distance", "angle", "dihedral"]
    words: tuple[str, ...]
    value: float
    points: tuple[Point, ...]
    places: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Molecule3D:
    """A ligand of the file. ``orders``: where its bond orders come from; ``doubt``: why a SMILES would help, or ""."""

    id: str
    smiles: str
    formula: str
    atoms: int
    charge: int
    orders: str
    doubt: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """A protonation state that was assumed or read: residue and words."""

    residue: str
    words: str


@dataclass(frozen=True, slots=True)
class Turned:
    """A movement of the picture in words: what it does ("brings Arg45 NE to the centre") and the commands."""

    does: str
    commands: tuple[str, ...]
    off: float = 0.0


@dataclass(frozen=True, slots=True)
class Atom3D:
    """An atom to draw."""

    place: int
    element: str
    name: str
    residue: str
    chain: str
    number: int
    insertion: str
    at: Point
    part: Literal["backbone", "pocket", "ligand", "water", "metal", "other"]
    b_factor: float = 0.0


@dataclass(frozen=True, slots=True)
class ComplexPicture:
    """The atoms to draw, and the bonds of the ligand (places of both atoms, order).

    ``whole``: whether all of the protein's backbone is in it; else the surroundings of the ligand only.
    ``camera``: the view that was talked about, rows of the rotation and the centre in Å.
    """

    atoms: tuple[Atom3D, ...]
    bonds: tuple[tuple[int, int, int], ...] = ()
    centre: Point = (0.0, 0.0, 0.0)
    whole: bool = True
    rotation: tuple[Point, Point, Point] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


@dataclass(frozen=True, slots=True)
class ComplexFacts:
    """Everything found in one complex so far.

    ``name``: of the file. ``ligand``: ``HETID:CHAIN:NUMBER`` in focus. ``criteria``: each criterion of the preset, its
    number, unit and source. ``next``: what is being computed now, "" at the end. ``asked``: residues named. ``offers``:
    messages that go on from here, ``kept`` the part of the ligand that they keep. ``block``: the ligand in focus as a
    mol block of its heavy atoms, ``block_places`` the place of each.
    """

    name: str
    title: str = ""
    ligand: str = ""
    preset: str = ""
    values: tuple[Value, ...] = ()
    mends: tuple[Mend, ...] = ()
    ligands: tuple[Molecule3D, ...] = ()
    contacts: tuple[Contact, ...] = ()
    near: tuple[Contact, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    measures: tuple[Measure, ...] = ()
    states: tuple[State, ...] = ()
    turned: tuple[Turned, ...] = ()
    clashes: tuple[Contact, ...] = ()
    criteria: tuple[tuple[str, str, str, str], ...] = ()
    asked: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    kept: str = ""
    notes: tuple[str, ...] = ()
    troubles: tuple[str, ...] = ()
    picture: ComplexPicture | None = None
    block: str = ""
    block_places: tuple[int, ...] = ()
    next: str = ""

    def value(self, name: str) -> Value:
        """The value of that name; KeyError where it was not computed."""
        return {value.name: value for value in self.values}[name]

    def has(self, *names: str) -> bool:
        """Whether all of these were computed."""
        return set(names) <= {value.name for value in self.values}

    def of_kind(self, *kinds: str) -> tuple[Contact, ...]:
        """The interactions of these kinds; all without one."""
        return tuple(one for one in self.contacts if not kinds or one.kind in kinds)

    def beside(self, earlier: ComplexFacts) -> ComplexFacts:
        """These facts, and of what was found earlier in the same complex whatever is not among them."""
        known = {value.name: value for value in (*earlier.values, *self.values)}
        same = earlier.ligand == self.ligand and earlier.preset == self.preset
        of_ligand = ("contacts", "near", "neighbours", "criteria", "clashes") if same else ()
        parts = ("mends", "ligands", "states", *of_ligand)
        kept = {name: getattr(self, name) or getattr(earlier, name) for name in parts}
        return replace(self, values=tuple(known.values()), picture=self.picture or earlier.picture, **kept)
