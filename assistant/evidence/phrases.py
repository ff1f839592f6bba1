"""Small words: numbers, lists, names. Nothing here knows chemistry."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import Molecule, Value
from assistant.chem.molecules import shorten


def some(words: Sequence[str], most: int = 6) -> str:
    """The first few of a list, and how many more there are."""
    if len(words) <= most:
        return ", ".join(words)
    return f"{', '.join(words[:most])} and {len(words) - most} more"


def capital(text: str) -> str:
    """The first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def named(molecule: Molecule) -> str:
    """A molecule in a sentence: its name, or its SMILES, cut where it is long."""
    return molecule.name or shorten(molecule.smiles)


def with_unit(value: Value) -> str:
    """A value as read, with its unit."""
    return f"{value.text()} {value.unit}".strip()


def origin(value: Value) -> str:
    """The short form of a source: what stands before its doi."""
    return value.source.split(", doi")[0].split("; ")[0] if not value.source.startswith("doi:") else value.source


def percent(share: float) -> str:
    """A share (0..1) as read: "62 %"."""
    return f"{round(100 * share)} %"
