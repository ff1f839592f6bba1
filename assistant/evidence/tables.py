"""Tables of the card: properties, checks, alerts, rules, and several molecules side by side. Cells are text."""

from __future__ import annotations

from assistant.answers import Check, Molecule, Table
from assistant.chem import quantiles
from assistant.evidence.phrases import percent

MINUS = "−"
SHOWN = ("MW", "LogP", "TPSA", "QED", "SA")
"""Properties in the table of candidates."""


def signed(change: float, digits: int) -> str:
    """A change with its sign, "0" where it rounds to nothing."""
    text = f"{abs(change):.{digits}f}"
    if float(text) == 0:
        return "0"
    return f"{'+' if change > 0 else MINUS}{text}"


def properties(molecule: Molecule) -> Table:
    """Every property with its unit, its change, the share of approved drugs below it, and its source."""
    columns = ("property", "value", "unit", "Δ start", "approved drugs below", "source")
    rows = []
    for value in molecule.properties:
        change = molecule.deltas.get(value.name)
        share = molecule.quantiles.get(value.name)
        rows.append((value.label or value.name, value.text(), value.unit,
                     "" if change is None else signed(change, value.digits),
                     "" if share is None else percent(share), value.source))
    return Table("Properties", columns, tuple(rows), "properties")


def checks(found: tuple[Check, ...]) -> Table:
    """Ticks and crosses, what was expected and what was found."""
    rows = tuple(("✓" if c.passed else "✗", c.name, c.expected, c.found, c.source) for c in found)
    return Table("Checks", ("", "check", "expected", "found", "source"), rows, "checks")


def alerts(molecule: Molecule) -> Table:
    """Alerts with how many approved drugs carry one of that list."""
    rows = tuple((a.catalogue, a.name, f"{percent(a.base_rate)} have at least one {a.catalogue} alert", a.source)
                 for a in molecule.alerts)
    return Table("Alerts", ("list", "alert", "approved drugs", "source"), rows, "alerts")


def rules(molecule: Molecule) -> Table:
    """Rules of thumb, with the limits that are broken and how many approved drugs pass."""
    shares = quantiles.reference().rule_shares
    rows = tuple(
        ("✓" if r.passed else "✗", r.name, r.expected, r.note or "none", f"{percent(shares[r.name])} pass", r.source)
        for r in molecule.rules
    )
    return Table("Rules", ("", "rule", "limits", "broken", "approved drugs", "source"), rows, "rules")


def compare(molecules: tuple[Molecule, ...]) -> Table:
    """Several molecules side by side, one column each."""
    names = tuple(m.name or m.smiles for m in molecules)
    shown = next((m.properties for m in molecules if m.properties), ())
    rows = tuple(
        (v.label or v.name, *(m.value(v.name).text() if m.properties else "" for m in molecules), v.unit) for v in shown
    )
    return Table("Comparison", ("property", *names, "unit"), rows, "compare")


def candidates(molecules: tuple[Molecule, ...]) -> Table:
    """Candidates of a design, best first: whether they pass, how like the start, and the numbers most looked at."""
    rows = tuple(
        (str(rank), m.smiles, "✓" if m.verdict.passed else "✗", "" if m.similarity is None else f"{m.similarity:.2f}",
         *(m.value(name).text() if m.properties else "" for name in SHOWN), "; ".join(m.proposal.steps))
        for rank, m in enumerate(molecules, start=1)
    )
    return Table("Candidates", ("", "SMILES", "passed", "similarity", *SHOWN, "how"), rows, "candidates")
