"""Write `templates.json`: bonds of the residues that every file has, out of the chemical component dictionary (CC0)."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.chem.complexes.dictionary import component
from assistant.chem.complexes.kinds import AMINO, MODIFIED, NUCLEOTIDES, SUGARS

NAMES = sorted({*AMINO, *MODIFIED, *NUCLEOTIDES, *SUGARS, "HOH", "SO4", "PO4", "GOL", "EDO", "ACT", "DMS", "HEM"})
TARGET = Path(__file__).with_name("templates.json")


def main() -> None:
    """One entry a residue name: [atom, atom, order] for each bond."""
    made: dict[str, list[list[str | int]]] = {}
    for name in NAMES:
        found = component(name)
        if found is not None:
            made[name] = [[found.names[i], found.names[j], order] for i, j, order in found.bonds]
    lines = ",\n".join(f'"{name}": {json.dumps(rows, separators=(",", ":"))}' for name, rows in sorted(made.items()))
    TARGET.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
