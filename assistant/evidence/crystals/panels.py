"""Panels of a crystal: tables, plots, the drawing of each linker. Every cell is text; every number has its source."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answers import Check, Drawing, Material, Panel, Plot, Table, Value
from assistant.chem.drawing import draw
from assistant.chem.layout import place
from assistant.chem.molecules import read
from assistant.errors import BadStructure, TooLarge
from assistant.evidence.crystals.phrasing import called, linker, signed
from assistant.evidence.crystals.pores import share
from assistant.evidence.tables import checks as table_of_checks
from assistant.facts_crystals import CrystalFacts, Strut

SIZE = (300, 200)
"""View box of the drawing of a linker."""
MOST_LINES = 60
"""Lines of a powder pattern in the table; the CSV has them all."""
MOST_MARKED = 5
_PASSES = {"yes": "✓ yes", "perhaps": "? only if the window gives way", "no": "✗ no"}


def panels(material: Material) -> tuple[Panel, ...]:
    """Everything there is to show, in the order of the bench."""
    facts = material.facts
    made: list[Panel] = [properties(facts)]
    made += [table(facts) for has, table in _TABLES if has(facts)]
    made += [table_of_checks(material.verdict.checks)] if material.verdict.checks else []
    made += [_drawing(strut) for strut in facts.struts if _drawable(strut)]
    made += [plot for plot in (sizes(facts), powder(facts)) if plot is not None]
    return tuple(made)


def properties(facts: CrystalFacts) -> Table:
    """Every value with its unit, where it stands among known MOFs, how it was come by, and its source."""
    rows = tuple(
        (
            label,
            text,
            first.unit,
            share(facts, first.name) if first.name in facts.standings else "",
            first.kind,
            first.source,
        )
        for label, text, first in _lines(facts)
    )
    return Table("Properties", ("property", "value", "unit", "known MOFs below", "how", "source"), rows, "crystal")


TOGETHER = (("a", "b", "c"), ("alpha", "beta", "gamma"))
"""Values that share a line."""


def _lines(facts: CrystalFacts) -> list[tuple[str, str, Value]]:
    """Label, text and first value of each line."""
    groups = {names[0]: names for names in TOGETHER}
    later = {name for names in TOGETHER for name in names[1:]}
    found = []
    for value in facts.values:
        if value.name not in later:
            values = [facts.value(name) for name in groups.get(value.name, (value.name,)) if facts.has(name)]
            found.append((", ".join(map(_label, values)), ", ".join(one.text() for one in values), value))
    return found


def _label(value: Value) -> str:
    return value.label or value.name


def report(facts: CrystalFacts) -> Table:
    """The doctor's report."""
    rows = tuple(("changed" if one.changed else "seen", one.kind, one.said) for one in facts.repairs)
    return Table("Doctor's report", ("", "what", "in words"), rows, "doctor")


def sites(facts: CrystalFacts) -> Table:
    rows = tuple(
        (
            one.symbol,
            str(one.count),
            "" if one.oxidation is None else f"{'+' if one.oxidation > 0 else ''}{one.oxidation}",
            str(one.coordination),
            one.donors,
            one.geometry,
            "open" if one.open else "closed",
            one.reason,
        )
        for one in facts.sites
    )
    return Table(
        "Metal sites",
        ("metal", "in the cell", "oxidation state", "coordination", "donors", "geometry", "site", "why"),
        rows,
        "sites",
    )


def nodes(facts: CrystalFacts) -> Table:
    rows = tuple(
        (one.composition, one.label, str(one.count), str(one.nuclearity), str(one.connectivity), str(one.periodicity))
        for one in facts.knots
    )
    return Table(
        "Nodes", ("node", "called", "in the cell", "metals", "linker groups on it", "periodicity"), rows, "nodes"
    )


def linkers(facts: CrystalFacts) -> Table:
    rows = tuple(
        (
            linker(one),
            one.smiles,
            one.formula,
            str(one.count),
            signed(one.charge),
            str(one.connectivity),
            one.donors,
            ", ".join(f"{n} {name}" for name, n in one.groups),
        )
        for one in facts.struts
    )
    return Table(
        "Linkers",
        ("linker", "SMILES (acid form)", "formula", "in the cell", "charge", "nodes", "binds through", "groups"),
        rows,
        "linkers",
    )


def company(facts: CrystalFacts) -> Table:
    rows = tuple((one.species, one.formula, one.role, str(one.count), signed(one.charge)) for one in facts.company)
    return Table(
        "Small ligands, ions, guests", ("species", "formula", "role", "in the cell", "charge"), rows, "company"
    )


def guests(facts: CrystalFacts) -> Table:
    rows = tuple(
        (
            one.guest,
            one.formula,
            f"{one.low:g}" if one.low == one.high else f"{one.low:g} to {one.high:g}",
            f"{'+' if one.margin >= 0 else '−'}{abs(one.margin):.2f}",
            _PASSES[one.passes],
            one.source,
        )
        for one in facts.entries
    )
    return Table(
        "Guests",
        ("guest", "formula", "kinetic diameter (Å)", "margin (Å)", "passes a rigid window", "source"),
        rows,
        "guests",
    )


def uses(facts: CrystalFacts) -> Table:
    rows = tuple((one.use, one.numbers, one.rule, "rule", one.source) for one in facts.uses)
    return Table("Possible uses, by rule", ("use", "found", "rule", "how", "source"), rows, "uses")


def peaks(facts: CrystalFacts) -> Table:
    """The lines of the powder pattern: all where they are few, else the strongest, by angle."""
    kept = sorted(sorted(facts.lines, key=lambda one: -one.intensity)[:MOST_LINES], key=lambda one: one.two_theta)
    rows = tuple((f"{one.two_theta:.2f}", f"{one.d:.3f}", f"{one.intensity:.1f}", one.hkl) for one in kept)
    return Table("Powder lines", ("2θ (°)", "d (Å)", "intensity (%)", "hkl"), rows, "peaks")


def notes(facts: CrystalFacts) -> Table:
    said = [*(note.removeprefix("net: ") for note in facts.notes), *facts.troubles]
    return Table("Notes", ("in words",), tuple((note,) for note in dict.fromkeys(said)), "notes")


_TABLES: tuple[tuple[Callable[[CrystalFacts], bool], Callable[[CrystalFacts], Table]], ...] = (
    (lambda f: bool(f.repairs), report),
    (lambda f: bool(f.entries), guests),
    (lambda f: bool(f.uses), uses),
    (lambda f: bool(f.knots), nodes),
    (lambda f: bool(f.struts), linkers),
    (lambda f: bool(f.sites), sites),
    (lambda f: bool(f.company), company),
    (lambda f: bool(f.lines), peaks),
    (lambda f: bool(f.notes or f.troubles), notes),
)


# drawings and plots -------------------------------------------------------------------------------------------------


def _drawable(strut: Strut) -> bool:
    try:
        read(strut.smiles)
    except (BadStructure, TooLarge):
        return False
    return True


def _drawing(strut: Strut) -> Drawing:
    placed = place(read(strut.smiles), None)
    light, dark = (draw(placed, SIZE, (), ground, ()) for ground in (False, True))
    return Drawing(linker(strut), light, dark, strut.smiles)


def sizes(facts: CrystalFacts) -> Plot | None:
    """The pore size distribution, with window and cavity marked."""
    if not facts.sizes:
        return None
    marks = tuple(
        (float(facts.value(name).value), f"{name.upper()} {facts.value(name).text()} Å")
        for name in ("pld", "lcd")
        if facts.has(name) and facts.value(name).unit == "Å"
    )
    x, y = zip(*facts.sizes, strict=True)
    return Plot(
        f"Pore size distribution of {called(facts)}",
        x,
        tuple(100 * one for one in y),
        "pore diameter (Å)",
        "share of the void (%)",
        "bars",
        marks,
    )


def powder(facts: CrystalFacts) -> Plot | None:
    """The powder pattern as sticks."""
    if not facts.lines:
        return None
    wave = facts.value("wavelength")
    x, y = tuple(one.two_theta for one in facts.lines), tuple(one.intensity for one in facts.lines)
    return Plot(
        f"Simulated powder pattern of {called(facts)}, {wave.label}, {wave.text()} Å",
        x,
        y,
        "2θ (°)",
        "intensity (%)",
        "sticks",
    )


def compared(materials: tuple[Material, ...]) -> Table:
    """Several crystals side by side, a column each."""
    found = [material.facts for material in materials]
    names = list(dict.fromkeys(value.name for facts in found for value in facts.values))
    rows = [tuple(_cells(found, name)) for name in names]
    rows.append(("nodes", *(", ".join(dict.fromkeys(one.composition for one in facts.knots)) for facts in found), ""))
    rows.append(("linkers", *(", ".join(one.smiles for one in facts.struts) for facts in found), ""))
    return Table("Comparison", ("property", *(called(facts) for facts in found), "unit"), tuple(rows), "crystals")


def _cells(found: list[CrystalFacts], name: str) -> list[str]:
    first = next(facts.value(name) for facts in found if facts.has(name))
    return [_label(first), *(facts.value(name).text() if facts.has(name) else "" for facts in found), first.unit]


def failed(checks: tuple[Check, ...]) -> tuple[str, ...]:
    """Sentences about checks that a crystal's numbers did not pass: they are told beside the answer."""
    return tuple(
        f"Check not passed: {one.name}, expected {one.expected}, found {one.found}." for one in checks if not one.passed
    )
