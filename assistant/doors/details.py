"""What a question brought beside its values, for the terminal: its table and further structures, as aligned lines."""

from __future__ import annotations

from assistant.answers import Answer
from assistant.facts_details import Details

MOST = 24
"""Rows and structures that are printed; the page and notebooks show all."""


def lines(answer: Answer) -> str:
    """The table and structures of the first molecule; "" where there are none."""
    details = answer.molecules[0].proposal.details if answer.molecules else None
    return "\n".join((*_table(details), *_forms(details))) if details else ""


def _table(details: Details) -> list[str]:
    if not details.rows:
        return []
    rows = [details.columns, *details.rows[:MOST]]
    wide = [max(len(row[i]) for row in rows) for i in range(len(details.columns))]
    more = [f"    and {len(details.rows) - MOST} more"] if len(details.rows) > MOST else []
    told = ("  ".join(f"{cell:<{w}}" for cell, w in zip(row, wide, strict=True)).rstrip() for row in rows)
    return [f"    {line}" for line in told] + more


def _forms(details: Details) -> list[str]:
    if len(details.forms) < 2:
        return []
    more = [f"    and {len(details.forms) - MOST} more"] if len(details.forms) > MOST else []
    return [f"    {form.smiles}  {form.note}".rstrip() for form in details.forms[:MOST]] + more
