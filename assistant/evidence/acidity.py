"""Words of predicted pKa: each site with its interval, how it was made and its error; several molecules in order."""

from __future__ import annotations

from itertools import pairwise

from assistant.answers import Molecule, Value
from assistant.chem.acidity.pka import NONE
from assistant.evidence.phrases import capital, named, some
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule

TITLE = "pKa of the sites"
SITES = 3
"""Sites told in words; of more, the table tells."""
HOW = "In brackets stands the 90 % interval; the table tells how each was made, and its error on measured ones"
"""What is said once where several sites are told."""
KINDS = {"acid": "acidic site", "base": "basic site"}


def told(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    """The sites of one molecule, or several molecules by their strongest site."""
    if len(molecules) > 1:
        return _ordered(task, molecules)
    details = molecules[0].proposal.details
    assert details is not None
    notes = " ".join(details.notes)
    return f"{_one(task, molecules[0], details)} {notes}".strip()


def _one(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    yes_no = f"{capital(details.answer)}. " if details.answer else ""
    if not details.rows:
        kind = next((KINDS[one] for one in task.what if one in KINDS), "")
        none = f"no {kind} that ionises in water between pH 0 and 14 is known to the table" if kind else NONE
        return f"{yes_no}{_begin(molecule)}: {none}."
    more = len(details.rows) - SITES
    rest = f" {more} more in the table." if more > 0 else ""
    first = "pKa" if all(value.kind == "looked up" for value in molecule.proposal.values) else "Predicted pKa"
    rows = details.rows[:SITES]
    sites = _site(rows[0]) if len(rows) == 1 else f"{'; '.join(map(_short, rows))}.{rest} {HOW}"
    return f"{yes_no}{first} of {named(molecule)}: {sites.rstrip('.')}."


def _begin(molecule: Molecule) -> str:
    return capital(molecule.name) if molecule.name else named(molecule)


def _site(row: tuple[str, ...]) -> str:
    """ "3.4 (90 % interval 2.8 to 4.0), carboxylic acid at atom 13, …; the error on the measured ones"."""
    name, atoms, kind, value, span, how, error, n = row
    base = kind.startswith("base")
    what = f"{name} at atom{'s' if ',' in atoms else ''} {atoms}"
    whose = f"conjugate acid of the {what}" if base else what
    if span == "–":
        return f"{value}, {whose}, {how}"
    if "outside" in span:
        return f"{value} (no interval: {n} molecules with this group were measured, so it is outside), {whose}, {how}"
    return f"{value} (90 % interval {span}), {whose}, {how}; mean error {error} on {n} measured"


def _short(row: tuple[str, ...]) -> str:
    """ "3.4 (2.8 to 4.0), carboxylic acid at atom 13", as one of several."""
    name, atoms, kind, value, span, how, *_ = row
    what = f"{name} at atom{'s' if ',' in atoms else ''} {atoms}"
    whose = f"conjugate acid of the {what}" if kind.startswith("base") else what
    if span == "–":
        return f"{value}, {whose}, {how}"
    return f"{value} (no interval: outside), {whose}" if "outside" in span else f"{value} ({span}), {whose}"


def _ordered(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    """Each molecule by its strongest site, of the kind asked for or of both; then those without one."""
    asked = [kind for kind in KINDS if kind in task.what] or list(KINDS)
    told = [_order(kind, [(one, *found) for one in molecules if (found := _strongest(one, kind))]) for kind in asked]
    none = [one for one in molecules if not any(_strongest(one, kind) for kind in asked)]
    what = KINDS[asked[0]] if len(asked) == 1 else "site"
    return " ".join(one for one in (*told, *_left(none, what)) if one)


Strongest = tuple[float, float | None, float | None]
Row = tuple[Molecule, float, float | None, float | None]


def _order(kind: str, rows: list[Row]) -> str:
    """The molecules that have a site of a kind, the strongest first, and whether the intervals decide the order."""
    if not rows:
        return ""
    rows.sort(key=lambda row: -row[1] if kind == "base" else row[1])
    whose = "pKa of the conjugate acid, strongest base first" if kind == "base" else "pKa, strongest acid first"
    shown = ", ".join(f"{named(molecule)} {value:.1f}{_span(low, high)}" for molecule, value, low, high in rows[:8])
    more = f" and {len(rows) - 8} more" if len(rows) > 8 else ""
    return f"By {whose}: {shown}{more}. {_decided(rows)}".strip()


def _left(none: list[Molecule], what: str) -> list[str]:
    """What is said of the molecules without a value: no site is known, or why nothing is told of them."""
    refused = [one for one in none if one.proposal.details and not one.proposal.values and one.proposal.details.notes]
    bare = [named(one) for one in none if one not in refused]
    told = [f"No {what} is known to the table in {some(bare, 6)}."] if bare else []
    if refused and refused[0].proposal.details:
        why = refused[0].proposal.details.notes[0]
        told.append(f"Nothing is told of {some([named(one) for one in refused], 6)}: {why[:1].lower()}{why[1:]}")
    return told


def _strongest(molecule: Molecule, kind: str) -> Strongest | None:
    """The value of the strongest site of a kind, and its bounds where there are any."""
    said: dict[str, Value] = {value.name: value for value in molecule.proposal.values}
    name = f"pred_pka_{kind}1"
    if name not in said:
        return None
    if said[name].kind == "looked up":
        return float(said[name].value), float(said[name].value), float(said[name].value)
    low, high = said.get(f"{name}_low"), said.get(f"{name}_high")
    return float(said[name].value), float(low.value) if low else None, float(high.value) if high else None


def _span(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return " (predicted, no interval)"
    return f" (predicted, {low:.1f} to {high:.1f})" if low < high else " (textbook)"


def _decided(rows: list[Row]) -> str:
    """Neighbours whose intervals overlap, or that have none, are not in an order that can be relied on."""
    if len(rows) < 2:
        return ""
    spans = [sorted(((low, high), (other_low, other_high))) if None not in (low, high, other_low, other_high) else None
             for (_, _, low, high), (_, _, other_low, other_high) in pairwise(rows)]
    if all(low is not None and low == high for _, _, low, high in rows):
        return "All are textbook values of these very compounds."
    if any(span is None for span in spans):
        return "Not all of them have an interval, so how sure the order is cannot be said."
    overlap = sum(span is not None and (span[0][1] or 0.0) >= (span[1][0] or 0.0) for span in spans)
    if not overlap:
        return "The 90 % intervals do not overlap: the order is decided."
    return (f"The 90 % intervals of {overlap} of {len(rows) - 1} neighbouring pairs overlap: "
            "their order is not decided.")
