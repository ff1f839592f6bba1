"""A crystal as files: the CIF it was computed on, a CSV of its values, and all that was found as JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import Literal

from assistant.answers import Material

Kind = Literal["cif", "csv", "json"]


def export(material: Material, kind: Kind) -> str:
    """The text of the file."""
    if kind == "cif":
        return material.facts.cif
    return _csv(material) if kind == "csv" else _json(material)


def _csv(material: Material) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("file", "name", "property", "value", "unit", "how", "source"))
    for value in material.facts.values:
        writer.writerow(
            (material.facts.name, value.name, value.label, value.value, value.unit, value.kind, value.source)
        )
    return out.getvalue()


def _json(material: Material) -> str:
    """Everything but the atoms, which the CIF holds."""
    found = asdict(material.facts)
    for name in ("picture", "cif", "next"):
        del found[name]
    found["checks"] = [asdict(check) for check in material.verdict.checks]
    return json.dumps(found, ensure_ascii=False, indent=1)
