"""The words of interactions: a criterion, what was measured, an interaction or a near miss."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["hydrogen bond", "salt bridge", "pi-stacking", "pi-cation", "halogen bond", "hydrophobic",
               "water bridge", "metal complex"]
Side = Literal["protein", "ligand", ""]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A bound on something measured: ``low`` to ``high`` in Å or degrees, with where it is from."""

    name: str
    low: float
    high: float
    unit: Literal["Å", "°"]
    source: str

    def margin(self, value: float) -> float:
        """What is left to the nearer bound; negative where it is not met."""
        return min(value - self.low, self.high - value)

    def words(self) -> str:
        """ "at most 4.1 Å", "100 to 180°"."""
        gap = " " if self.unit == "Å" else ""
        if self.low <= 0:
            return f"at most {self.high:g}{gap}{self.unit}"
        top = 180.0 if self.unit == "°" else 1e3
        if self.high >= top:
            return f"at least {self.low:g}{gap}{self.unit}"
        return f"{self.low:g} to {self.high:g}{gap}{self.unit}"


@dataclass(frozen=True, slots=True)
class Interaction:
    """One interaction of the ligand, or a near miss.

    Attributes
    ----------
    residue
        Index of the residue in the complex.
    atoms, ligand_atoms
        Indices into the complex, of a group all of its atoms.
    distance
        Å, between the two atoms or the centres of the two groups.
    angles
        Name and degrees of every angle that a criterion asks about.
    margins
        Criterion, what it leaves (negative: by how much it is missed), unit.
    donor
        The side that gives the hydrogen, the positive charge or the halogen.
    start, end
        The ends of its line, Å: the ligand's, the protein's.
    via
        The water between; the distance is that from the ligand to it.
    failed
        Of a near miss the criterion missed, in words.
    """

    kind: Kind
    residue: int
    atoms: tuple[int, ...]
    ligand_atoms: tuple[int, ...]
    distance: float
    angles: tuple[tuple[str, float], ...] = ()
    margins: tuple[tuple[str, float, str], ...] = ()
    donor: Side = ""
    start: tuple[float, float, float] = (0.0, 0.0, 0.0)
    end: tuple[float, float, float] = (0.0, 0.0, 0.0)
    failed: str = ""
    note: str = ""
    via: tuple[int, ...] = ()

    @property
    def margin(self) -> float:
        """What the bound on the distance leaves, Å."""
        return next((left for name, left, _ in self.margins if name in ("distance", "H···A")), 0.0)


@dataclass(frozen=True, slots=True)
class Found:
    """Every interaction of one ligand by one preset, the near misses, and the criteria.

    ``misses`` looks for the near misses, which takes as long again: it is called when ``near`` is asked for.
    """

    preset: str
    hits: tuple[Interaction, ...]
    misses: Callable[[], tuple[Interaction, ...]] = field(repr=False, compare=False)
    criteria: Mapping[Kind, tuple[Criterion, ...]] = field(default_factory=dict)
    hydrogens: bool = True
    seconds: float = 0.0

    @property
    def near(self) -> tuple[Interaction, ...]:
        """The near misses, looked for now."""
        return self.misses()
