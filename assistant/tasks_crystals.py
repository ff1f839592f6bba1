"""The words of a question about crystals: Upload, AskCrystal, and what can be asked. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Solvent = Literal["keep", "remove"]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was dropped: its name and its bytes."""

    name: str
    data: bytes


Subject = Literal[
    "card",
    "describe",
    "name",
    "formula",
    "cell",
    "space group",
    "density",
    "atoms",
    "metals",
    "nodes",
    "coordination",
    "linkers",
    "groups",
    "open metal sites",
    "oxidation state",
    "charge",
    "net",
    "catenation",
    "dimensionality",
    "chirality",
    "flexibility",
    "lcd",
    "pld",
    "lfpd",
    "channels",
    "surface",
    "inaccessible surface",
    "void fraction",
    "pore volume",
    "pore sizes",
    "fits",
    "standing",
    "uses",
    "compare",
    "doctor",
    "solvent",
    "powder",
]
"""What can be asked about a crystal, one word each."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is done to the atoms of the file before anything is computed: which solvent stays."""

    free_solvent: Solvent = "remove"
    bound_solvent: Solvent = "keep"


@dataclass(frozen=True, slots=True)
class AskCrystal:
    """Questions about one crystal, or about two side by side.

    Attributes
    ----------
    crystals
        The files, the one in focus first.
    what
        The subjects asked about, in order.
    probe
        Name of the probe of surface and volume, "" for one given by its radius alone.
    radius
        Radius of that probe in Å; 0 means that of the named probe.
    units
        Units that the answer shall be in ("m2/cm3", "nm"); without one the usual unit stands.
    radiation
        Anode and line of the powder pattern, "CuKa".
    guests
        Molecules asked about by "can it get in?".
    treatment
        Which solvent stays.
    unread
        Words of the message that play no part in the answer, told beside it.
    """

    crystals: tuple[Upload, ...]
    what: tuple[Subject, ...] = ("card",)
    probe: str = "N2"
    radius: float = 0.0
    units: tuple[str, ...] = ()
    radiation: str = "CuKa"
    guests: tuple[str, ...] = ()
    treatment: Treatment = Treatment()
    unread: tuple[str, ...] = ()
