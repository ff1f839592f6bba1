"""Each part of the computation as facts: from the words of the chemistry to plain values with their sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.chem import guests, mof_standing
from assistant.facts_crystals import Ball, Company, CrystalFacts, Entry, Knot, Line, Picture, Point, Repair, Site, Strut
from assistant.propose.crystals import computing
from assistant.propose.crystals.computing import Subject
from assistant.propose.crystals.needs import parts as needed
from assistant.propose.crystals.quantities import value
from assistant.propose.crystals.ways import direction, ways
from assistant.tasks import AskCrystal
from assistant.values import Value

STANDING = {"lcd": "lcd", "pld": "pld", "lfpd": "lfpd", "density": "density"}
"""Values held against the tables of known MOFs, and their column there. Surface and volume are not: the table's
begin at a window of 3.31 Å, so they are for a probe of about 1.66 Å radius, not for ours."""
KINDS = {
    "metal-organic": "metal-organic",
    "covalent organic": "covalent organic",
    "inorganic": "inorganic",
    "molecular": "molecular",
}


def grown(facts: CrystalFacts, *values: Value) -> CrystalFacts:
    """The facts with more values, each with its standing among known MOFs."""
    standings = {
        one.name: mof_standing.share_below(STANDING[one.name], float(one.value))
        for one in values
        if one.name in STANDING
    }
    return replace(facts, values=(*facts.values, *values), standings=facts.standings | standings)


def file(subject: Subject, task: AskCrystal) -> CrystalFacts:
    """The doctor's report and the atoms to draw."""
    crystal, bonds = computing.crystal(subject), computing.bonds(subject)
    from assistant.chem.crystals import is_metal

    pairs = tuple(
        (int(i), int(j), (int(a), int(b), int(c)))
        for i, j, (a, b, c) in zip(bonds.i, bonds.j, bonds.image, strict=True)
    )
    picture = Picture(
        tuple(crystal.symbols),
        tuple(_point(row) for row in crystal.xyz),
        (_point(crystal.lattice[0]), _point(crystal.lattice[1]), _point(crystal.lattice[2])),
        pairs,
        metals=tuple(i for i, symbol in enumerate(crystal.symbols) if is_metal(symbol)),
    )
    repairs = tuple(Repair(one.kind, one.said, one.changed) for one in crystal.findings)
    return CrystalFacts(subject.upload.name, repairs=repairs, picture=picture, cif=computing.cif(subject))


def framework(facts: CrystalFacts, subject: Subject, task: AskCrystal) -> CrystalFacts:
    """Formula, cell, symmetry, nodes, linkers, metal sites, charge."""
    found = computing.framework(subject)
    cell, symmetry = found.cell, found.symmetry
    values = [
        value("kind", found.kind),
        value("formula", found.formula),
        value("unit", found.unit),
        value("z", found.z),
        value("atoms", len(computing.crystal(subject))),
        value("mass", found.mass),
        value("density", found.density),
        *(value(name, getattr(cell, name)) for name in ("a", "b", "c", "alpha", "beta", "gamma", "volume")),
        value("space_group", symmetry.symbol),
        value("space_group_number", symmetry.number),
        value("crystal_system", symmetry.crystal_system),
        value("chiral", symmetry.chiral),
        value("dimension", found.dimensionality),
        value("catenation", found.catenation),
        value("metals", ", ".join(f"{n} {symbol}" for symbol, n in found.metals) or "none"),
        value("open_sites", sum(site.count for site in found.open_sites)),
    ]
    values += [value("charge", found.charge)] if found.charge is not None else []
    values = [one for one in values if one.value != ""]
    sites = tuple(
        Site(one.symbol, one.count, one.coordination, one.donors, one.geometry, one.oxidation, one.open, one.reason)
        for one in found.sites
    )
    knots = tuple(
        Knot(one.composition, one.label, one.count, one.nuclearity, one.connectivity, one.periodicity)
        for one in found.nodes
    )
    struts = tuple(
        Strut(
            one.smiles,
            one.formula,
            one.name,
            one.abbreviation,
            one.count,
            one.charge,
            one.connectivity,
            one.denticity,
            ", ".join(_donors(name, n) for name, n in one.donors),
            one.groups,
            one.notes,
        )
        for one in found.linkers
    )
    company = tuple(Company(one.species, one.formula, one.role, one.count, one.charge) for one in found.small)
    roles = [""] * len(computing.crystal(subject))
    for part in found.decomposition.parts:
        for atom in part.atoms:
            roles[atom] = part.kind
    picture = replace(facts.picture, roles=tuple(roles)) if facts.picture else None
    return grown(
        replace(
            facts,
            sites=sites,
            knots=knots,
            struts=struts,
            company=company,
            picture=picture,
            notes=(*facts.notes, *found.notes),
        ),
        *values,
    )


def net(facts: CrystalFacts, subject: Subject, task: AskCrystal) -> CrystalFacts:
    """The RCSR symbol, and the common name, which rests on it."""
    found = computing.net(subject)
    other = (found.branched, "by branching points") if found.branched else (found.with_metals, "with the rods' metals")
    values = [value("net", found.symbol, source=" ".join(other) if other[0] else "")] if found.symbol else []
    notes = (*facts.notes, *(() if found.symbol else (f"net: {found.reason}",)), *found.notes)
    name = computing.common_name(subject)
    if name is not None:
        paper = f"doi:{name.doi}" if name.doi.startswith("10.") else name.doi
        values.append(value("name", name.name, source=f"{name.reason.rstrip('.')}; {paper}" if paper else name.reason))
    return grown(replace(facts, notes=notes), *values)


def diameters(facts: CrystalFacts, subject: Subject, task: AskCrystal) -> CrystalFacts:
    """LCD, PLD, LFPD, where their spheres lie, and which guests pass."""
    whole = "pores" in needed(task)  # they bring the diameters with them
    found = computing.pores(subject, task.probe, task.radius).diameters if whole else computing.diameters(subject)
    lattice = computing.crystal(subject).lattice
    balls = tuple(
        Ball(kind, _point(sphere.frac @ lattice), sphere.diameter / 2)  # type: ignore[arg-type]
        for kind, sphere in (("lcd", found.lcd), ("pld", found.pld))
    )
    picture = replace(facts.picture, balls=balls) if facts.picture else None
    entries = tuple(
        entry(guests.guest(name), found.pld.diameter) for name in task.guests or [row.name for row in guests.ROWS]
    )
    return grown(
        replace(facts, picture=picture, entries=entries),
        value("lcd", found.lcd.diameter),
        value("pld", found.pld.diameter),
        value("lfpd", found.lfpd.diameter),
    )


def entry(row: guests.Guest, pld: float) -> Entry:
    """A guest at a window of diameter ``pld`` (Å)."""
    return Entry(row.name, row.formula, row.low, row.high, pld - row.high, guests.passes(row, pld), row.source)


def pores(facts: CrystalFacts, subject: Subject, task: AskCrystal) -> CrystalFacts:
    """Channels, surface and volume for the probe."""
    found = computing.pores(subject, task.probe, task.radius)
    surface, volume, probe = found.surface, found.volume, found.probe
    name = "" if task.radius else f" ({probe.name})"
    led = {channel.directions for channel in found.channels}
    along = [f"channels: along {', '.join(direction(one) for one in sorted(led)[0])}"] if len(led) == 1 else []
    picture = replace(facts.picture, ways=ways(facts.picture, found.channels)) if facts.picture else None
    return grown(
        replace(facts, picture=picture, notes=(*facts.notes, *along, *found.notes)),
        value("probe", probe.radius, f"probe radius{name}", probe.source),
        value("pore_dimension", found.dimensionality),
        value("channels", len(found.channels)),
        value("asa_g", surface.accessible_m2_g),
        value("asa_cm3", surface.accessible_m2_cm3),
        value("nasa_g", surface.closed_m2_g),
        value("nasa_cm3", surface.closed_m2_cm3),
        value("void_fraction", volume.accessible_fraction),
        value("void_closed", volume.closed_fraction),
        value("void_geometric", volume.geometric),
        value("pore_volume", volume.accessible_cm3_g),
        value("pore_volume_geometric", volume.geometric_cm3_g),
    )


def sizes(facts: CrystalFacts, subject: Subject, task: AskCrystal) -> CrystalFacts:
    """The pore size distribution."""
    found = computing.sizes(subject)
    middles = (found.edges[1:] + found.edges[:-1]) / 2
    pairs = tuple((float(x), float(y)) for x, y in zip(middles, found.share, strict=True)) if found.share.any() else ()
    return grown(replace(facts, sizes=pairs), value("pore_mean", float(found.mean)))


def powder(facts: CrystalFacts, subject: Subject, task: AskCrystal) -> CrystalFacts:
    """The simulated powder pattern."""
    found = computing.powder(subject, task.radiation)
    lines = tuple(
        Line(one.two_theta, one.d, one.intensity, ", ".join(_hkl(hkl) for hkl, _ in one.hkl)) for one in found.peaks
    )
    return grown(replace(facts, lines=lines), value("wavelength", found.wavelength, _radiation(found.radiation)))


def _radiation(name: str) -> str:
    """ "CuKa" as it is written: "Cu Kα"."""
    return f"{name[:2]} Kα" if name.endswith("Ka") else name


def _donors(name: str, n: int) -> str:
    """So many donor groups: "2 carboxylates", "1 pyridine N"."""
    return f"{n} {name}s" if n > 1 and name.endswith("ate") else f"{n} {name}"


def _hkl(hkl: tuple[int, ...]) -> str:
    return " ".join(f"−{-n}" if n < 0 else str(n) for n in hkl)


def _point(row: Iterable[float]) -> Point:
    x, y, z = row
    return float(x), float(y), float(z)
