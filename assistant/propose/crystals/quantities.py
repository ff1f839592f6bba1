"""The table of what is computed of a crystal: name, how it is called, unit, digits, and how it is come by."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.values import Standing, Value

RADII = "atom radii of Zeo++ (CCDC)"
VORONOI = f"weighted Voronoi diagram of the periodic atoms, refined; {RADII}"
EXACT = f"exact surface and volume of overlapping spheres; {RADII}"
CENTRE = f"space of the probe's centre; {EXACT}"
FOUND = "bonds from distances; nodes and linkers from the graph"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One row. ``kind`` is how the value is come by."""

    name: str
    label: str
    unit: str
    digits: int
    source: str
    kind: Standing = "computed"


ROWS: tuple[Quantity, ...] = (
    Quantity("name", "common name", "", 0, "table of known frameworks", "looked up"),
    Quantity("kind", "kind", "", 0, FOUND),
    Quantity("formula", "formula", "", 0, "atoms of the cell, Hill order"),
    Quantity("unit", "formula unit", "", 0, FOUND),
    Quantity("z", "formula units in the cell", "", 0, FOUND),
    Quantity("atoms", "atoms in the cell", "", 0, "symmetry expanded"),
    Quantity("mass", "mass of the cell", "g/mol", 2, "IUPAC atomic weights"),
    Quantity("density", "density", "g/cm3", 3, "mass / volume of the cell"),
    Quantity("a", "a", "Å", 3, "file"),
    Quantity("b", "b", "Å", 3, "file"),
    Quantity("c", "c", "Å", 3, "file"),
    Quantity("alpha", "α", "°", 2, "file"),
    Quantity("beta", "β", "°", 2, "file"),
    Quantity("gamma", "γ", "°", 2, "file"),
    Quantity("volume", "volume of the cell", "Å3", 1, "determinant of the cell"),
    Quantity("space_group", "space group", "", 0, "spglib, from the atoms themselves"),
    Quantity("space_group_number", "number of the space group", "", 0, "spglib, from the atoms themselves"),
    Quantity("crystal_system", "crystal system", "", 0, "spglib, from the atoms themselves"),
    Quantity("chiral", "chiral space group", "", 0, "one of the 65 Sohncke groups or not"),
    Quantity("dimension", "dimensionality of the framework", "", 0, FOUND),
    Quantity("catenation", "interpenetrating nets", "", 0, FOUND),
    Quantity("net", "net (RCSR)", "", 0, "graph of nodes and linkers; RCSR, doi:10.1021/ar800124u", "looked up"),
    Quantity("metals", "metals", "", 0, "atoms of the cell"),
    Quantity("open_sites", "open metal sites in the cell", "", 0, "coordination; widest free cone at the metal"),
    Quantity("charge", "charge of the framework per cell", "e", 0, FOUND),
    Quantity("lcd", "largest cavity diameter (LCD)", "Å", 2, VORONOI),
    Quantity("pld", "pore limiting diameter (PLD)", "Å", 2, VORONOI),
    Quantity("lfpd", "largest sphere along the free path (LFPD)", "Å", 2, VORONOI),
    Quantity("probe", "probe radius", "Å", 2, "as asked"),
    Quantity("pore_dimension", "dimensionality of the channels", "", 0, VORONOI),
    Quantity("channels", "separate channels in the cell", "", 0, VORONOI),
    Quantity("asa_g", "accessible surface", "m2/g", 0, EXACT),
    Quantity("asa_cm3", "accessible surface", "m2/cm3", 0, EXACT),
    Quantity("nasa_g", "non-accessible surface", "m2/g", 0, EXACT),
    Quantity("nasa_cm3", "non-accessible surface", "m2/cm3", 0, EXACT),
    Quantity("void_fraction", "void fraction, accessible", "", 3, CENTRE),
    Quantity("void_closed", "void fraction, closed", "", 3, CENTRE),
    Quantity("void_geometric", "void fraction outside the atoms", "", 3, EXACT),
    Quantity("pore_volume", "pore volume, accessible", "cm3/g", 3, CENTRE),
    Quantity("pore_volume_geometric", "volume outside the atoms", "cm3/g", 3, EXACT),
    Quantity("pore_mean", "mean pore diameter", "Å", 2, f"pore size distribution; {RADII}"),
    Quantity("wavelength", "wavelength", "Å", 5, "pymatgen"),
)
QUANTITIES: dict[str, Quantity] = {row.name: row for row in ROWS}


def value(name: str, found: float | int | str | bool, label: str = "", source: str = "") -> Value:
    """A value of a row; ``label`` and ``source`` where they say more than the row does."""
    row = QUANTITIES[name]
    return Value(row.name, found, row.unit, source or row.source, row.kind, row.digits, label or row.label)
