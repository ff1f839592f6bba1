"""Panels of a complex: tables and the flat diagram. Every cell is text; every number has its unit and source."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answers import Assembly, Panel, Table
from assistant.evidence.complexes.diagram import diagram
from assistant.evidence.complexes.phrasing import PRESETS, by_kind
from assistant.evidence.tables import checks as table_of_checks
from assistant.facts_complexes import ComplexFacts, Contact

COLUMNS = ("kind", "residue", "protein atoms", "ligand atoms", "distance (Å)", "angles (°)", "donor", "margin")
MOST_STATES = 200


def panels(assembly: Assembly) -> tuple[Panel, ...]:
    """Everything there is to show, in the order of the bench."""
    facts = assembly.facts
    made: list[Panel] = [table(facts) for has, table in _TABLES if has(facts)]
    made += [table_of_checks(assembly.verdict.checks)] if assembly.verdict.checks else []
    drawn = diagram(facts)
    return (*made, drawn) if drawn else tuple(made)


def interactions(facts: ComplexFacts) -> Table:
    """One row an interaction, the most telling kinds first; ``margin`` is what the closest criterion leaves."""
    rows = tuple(_row(one) for found in by_kind(facts.contacts).values() for one in found)
    return Table(f"Interactions, {PRESETS.get(facts.preset, facts.preset)} criteria", COLUMNS, rows, "interactions")


def _row(one: Contact) -> tuple[str, ...]:
    return (one.kind, one.residue, ", ".join(one.atoms), ", ".join(one.ligand_atoms), f"{one.distance:.2f}",
            _angles(one), one.donor, f"{one.margin:.2f}")


def _angles(one: Contact) -> str:
    return ", ".join(f"{name} {value:.0f}" for name, value in one.angles)


def near(facts: ComplexFacts) -> Table:
    """What misses one criterion, and by how much."""
    rows = tuple((*_row(one)[:6], one.failed) for found in by_kind(facts.near).values() for one in found)
    return Table("Near misses", (*COLUMNS[:6], "criterion missed"), rows, "near")


def neighbours(facts: ComplexFacts) -> Table:
    rows = tuple((one.residue, one.kind, one.atom, one.ligand_atom, f"{one.distance:.2f}",
                  "" if one.buried is None else f"{one.buried:.0f}", one.side) for one in facts.neighbours)
    return Table("Residues around the ligand", ("residue", "kind", "atom", "ligand atom", "distance (Å)",
                                                "surface covered (Å²)", "side"), rows, "neighbours")


def measures(facts: ComplexFacts) -> Table:
    rows = tuple((one.kind, " · ".join(one.words), f"{one.value:.2f}" if one.kind == "distance" else f"{one.value:.1f}",
                  "Å" if one.kind == "distance" else "°", "computed") for one in facts.measures)
    return Table("Measured", ("what", "between", "value", "unit", "how"), rows, "measures")


def properties(facts: ComplexFacts) -> Table:
    rows = tuple((one.label or one.name, one.text(), one.unit, one.kind, one.source) for one in facts.values)
    return Table("Properties", ("property", "value", "unit", "how", "source"), rows, "complex")


def ligands(facts: ComplexFacts) -> Table:
    rows = tuple((one.id, one.name, one.smiles, one.formula, str(one.atoms), f"{one.charge:+d}" if one.charge else "0",
                  one.orders, one.doubt) for one in facts.ligands)
    return Table("Ligands", ("ligand", "name", "SMILES", "formula", "heavy atoms", "charge", "bond orders from",
                             "in doubt"), rows, "ligands")


def states(facts: ComplexFacts) -> Table:
    rows = tuple((one.residue, one.words) for one in facts.states[:MOST_STATES])
    return Table("Protonation states", ("residue", "state"), rows, "states")


def clashes(facts: ComplexFacts) -> Table:
    rows = tuple((one.residue, ", ".join(one.atoms), ", ".join(one.ligand_atoms), f"{one.distance:.2f}", one.failed)
                 for one in facts.clashes)
    return Table("Clashes", ("residue", "protein atom", "ligand atom", "distance (Å)", "overlap"), rows, "clashes")


def turned(facts: ComplexFacts) -> Table:
    rows = tuple((", ".join(one.commands), one.does, f"{one.off:.2f}") for one in facts.turned)
    return Table("Movements of the picture", ("commands", "what it does", "left over (Å)"), rows, "turned")


def criteria(facts: ComplexFacts) -> Table:
    return Table(f"Criteria, {PRESETS.get(facts.preset, facts.preset)}", ("criterion", "value", "unit", "source"),
                 facts.criteria, "criteria")


def report(facts: ComplexFacts) -> Table:
    rows = tuple((one.found, one.done, str(one.count)) for one in facts.mends)
    return Table("Doctor's report", ("found", "done", "times"), rows, "doctor")


def notes(facts: ComplexFacts) -> Table:
    rows = tuple((note,) for note in dict.fromkeys((*facts.notes, *facts.troubles)))
    return Table("Notes", ("in words",), rows, "notes")


def compared(found: tuple[Assembly, ...]) -> Table:
    """The interactions of several complexes side by side: a row a kind and residue, a column a complex."""
    keys = list(dict.fromkeys((kind, one.residue) for assembly in found
                              for kind, rows in by_kind(assembly.facts.contacts).items() for one in rows))
    rows = tuple((kind, residue, *(_shortest(one.facts, kind, residue) for one in found)) for kind, residue in keys)
    return Table("Side by side", ("kind", "residue", *(one.facts.name for one in found)), rows, "complexes")


def _shortest(facts: ComplexFacts, kind: str, residue: str) -> str:
    found = [one.distance for one in facts.contacts if (one.kind, one.residue) == (kind, residue)]
    return f"{min(found):.2f} Å" if found else "—"


_TABLES: tuple[tuple[Callable[[ComplexFacts], bool], Callable[[ComplexFacts], Table]], ...] = (
    (lambda f: bool(f.contacts), interactions),
    (lambda f: bool(f.measures), measures),
    (lambda f: bool(f.turned), turned),
    (lambda f: bool(f.clashes), clashes),
    (lambda f: bool(f.near), near),
    (lambda f: bool(f.neighbours), neighbours),
    (lambda f: bool(f.ligands), ligands),
    (lambda f: bool(f.values), properties),
    (lambda f: bool(f.states), states),
    (lambda f: bool(f.mends), report),
    (lambda f: bool(f.criteria), criteria),
    (lambda f: bool(f.notes or f.troubles), notes),
)
