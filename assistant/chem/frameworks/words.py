"""The words of a framework: parts and links, metal sites, nodes, linkers, symmetry, powder pattern. Values only."""

from __future__ import annotations

from dataclasses import dataclass

Image = tuple[int, int, int]
"""A cell, counted in whole cell vectors from the cell of the file."""
Counts = tuple[tuple[str, int], ...]
"""Names with how many of each, in a fixed order."""


@dataclass(frozen=True, slots=True)
class Part:
    """One building block of one cell, whole: atom ``atoms[k]`` of cell ``images[k]``; together they hang together.

    ``kind``: "node", "linker", "terminal" (bound to one node only) or "guest" (bound to none). ``periodicity``: 0 for a
    cluster or molecule, 1 for a rod, 2 for a layer, 3; ``repeats`` are then its translations (rows of whole numbers).
    A metal held by one ligand alone (that of a porphyrin) is in the part of this ligand.
    """

    kind: str
    atoms: tuple[int, ...]
    images: tuple[Image, ...]
    periodicity: int = 0
    repeats: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One donor group of ligand ``part`` on ``node`` (indices of `Decomposition.parts`), that of cell ``image``.

    ``group`` names the donor group ("carboxylate", "pyridine N", ...), ``donors`` are its donor atoms (of the cell) and
    ``metals`` the metal atoms they bind.
    """

    part: int
    node: int
    image: Image
    group: str
    donors: tuple[int, ...] = ()
    metals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Decomposition:
    """The cell cut into parts, and the links between ligands (linkers, terminals) and nodes."""

    parts: tuple[Part, ...]
    links: tuple[Link, ...]

    def of(self, kind: str) -> tuple[int, ...]:
        """Indices of the parts of that kind."""
        return tuple(k for k, part in enumerate(self.parts) if part.kind == kind)


@dataclass(frozen=True, slots=True)
class MetalSite:
    """One kind of metal atom: same element, same donors, same shape.

    ``atoms``: indices in the crystal. ``donors``: donor elements, Hill order ("N2O4"). ``geometry``: nearest ideal
    shape; ``deviation``: continuous shape measure from it (0 identical, above about 3 distorted, nan where there is no
    ideal shape; doi:10.1021/ic9804925). ``oxidation``: by charge balance, None where it cannot be told.
    ``empty_angle``: half-angle in degrees of the widest cone at the metal that is free of bonded atoms; ``open``:
    whether a guest can bind there, ``reason`` why or why not.
    """

    symbol: str
    atoms: tuple[int, ...]
    coordination: int
    donors: str
    geometry: str
    deviation: float
    open: bool
    reason: str
    empty_angle: float
    oxidation: int | None = None

    @property
    def count(self) -> int:
        """How many of them in the cell."""
        return len(self.atoms)


@dataclass(frozen=True, slots=True)
class Node:
    """One kind of metal node. ``composition``: metals and bridging atoms, "Zn4O", "Zr6O4(OH)4"; per repeat for a rod.

    ``nuclearity``: metals in it. ``connectivity``: donor groups of linkers on it. ``label``: "paddlewheel" and the
    like, "" where there is no usual word. ``parts``: indices of `Decomposition.parts`; ``periodicity`` as in `Part`.
    """

    composition: str
    metals: Counts
    nuclearity: int
    connectivity: int
    periodicity: int
    label: str
    parts: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many of them in the cell."""
        return len(self.parts)


@dataclass(frozen=True, slots=True)
class Linker:
    """One kind of ligand that joins nodes.

    ``smiles``: its neutral, protonated form (the acid, the azole); ``charge``: its charge in the framework, in e.
    ``donors``: donor groups that bind metals ("carboxylate", 2); ``denticity``: donor atoms; ``metals_bound``: metal
    atoms; ``connectivity``: nodes. ``groups``: functional groups of the acid form by the motif table.
    ``name``, ``abbreviation``: "" where not in the table. ``metal``: one it holds itself (a porphyrin).
    ``parts``: indices of `Decomposition.parts`. ``notes``: what had to be assumed.
    """

    smiles: str
    parts: tuple[int, ...]
    charge: int
    donors: Counts
    denticity: int
    metals_bound: int
    connectivity: int
    groups: Counts
    name: str = ""
    abbreviation: str = ""
    formula: str = ""
    organic: bool = True
    metal: str = ""
    notes: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many of them in the cell."""
        return len(self.parts)


@dataclass(frozen=True, slots=True)
class Small:
    """One kind of small ligand or guest: ``role`` is "terminal", "bridging", "counter-ion" or "guest".

    ``species``: as a chemist writes it ("OH-", "H2O", "formate", or a SMILES); ``charge`` in e; ``atoms_bound``: metals
    that one of them binds (0 for a guest).
    """

    role: str
    species: str
    formula: str
    charge: int
    count: int
    atoms_bound: int = 0
    smiles: str = ""


@dataclass(frozen=True, slots=True)
class Symmetry:
    """Space group found in the atoms themselves. ``tolerance`` in Å. ``chiral``: whether it is a Sohncke group."""

    symbol: str
    number: int
    tolerance: float
    chiral: bool
    point_group: str = ""
    crystal_system: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Cell lengths in Å, angles in degrees, volume in Å3."""

    a: float
    b: float
    c: float
    alpha: float
    beta: float
    gamma: float
    volume: float


@dataclass(frozen=True, slots=True)
class Framework:
    """What a crystal is made of.

    ``kind``: "metal-organic", "covalent organic", "inorganic" or "molecular". ``formula``: of the whole cell, reduced,
    Hill order; ``unit``: as chemists write it, "Zn4O(C8H4O4)3"; ``z``: such units in the cell. ``density`` in g/cm3.
    ``metals``: element and atoms in the cell. ``charge``: of framework with its bound ligands per cell in e, None where
    unknown; ``dimensionality`` 0 to 3; ``catenation``: separate periodic nets (1: not interpenetrated; 0: none).
    ``notes``: assumptions, each a sentence.
    """

    kind: str
    formula: str
    unit: str
    z: int
    density: float
    mass: float
    cell: Cell
    symmetry: Symmetry
    metals: Counts
    sites: tuple[MetalSite, ...]
    nodes: tuple[Node, ...]
    linkers: tuple[Linker, ...]
    small: tuple[Small, ...]
    charge: int | None
    dimensionality: int
    catenation: int
    decomposition: Decomposition
    notes: tuple[str, ...] = ()

    @property
    def open_sites(self) -> tuple[MetalSite, ...]:
        """The metal sites that are open."""
        return tuple(site for site in self.sites if site.open)


@dataclass(frozen=True, slots=True)
class CommonName:
    """A recognised framework: its usual names, first the one to say, and a paper that reported it."""

    name: str
    aliases: tuple[str, ...]
    doi: str
    reason: str


@dataclass(frozen=True, slots=True)
class Peak:
    """One line of a powder pattern. ``two_theta`` in degrees, ``d`` in Å, ``intensity`` in % of the strongest line.

    ``hkl``: the families of planes in it, each with its multiplicity.
    """

    two_theta: float
    d: float
    intensity: float
    hkl: tuple[tuple[Image, int], ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A calculated powder pattern: ``wavelength`` in Å, peaks from ``start`` to ``stop`` degrees 2θ."""

    radiation: str
    wavelength: float
    start: float
    stop: float
    peaks: tuple[Peak, ...]
