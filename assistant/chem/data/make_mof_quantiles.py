"""Make `core_mofs.json` anew from the table of CoRE MOF 2019 (ASR).

Run ``python -m assistant.chem.data.make_mof_quantiles TABLE.csv.gz``.

Only figures are written, never a row of the table.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from pathlib import Path

import numpy as np

from assistant.chem.mof_standing import FILE

ABOUT = {
    "source": "CoRE MOF 2019, ASR: 12,020 experimental MOFs without solvent, computed with Zeo++ by its authors",
    "doi": "10.1021/acs.jced.9b00835",
    "licence": "CC BY 4.0",
    "recipe": "101 quantiles (0 % to 100 %) of each column over the rows that give it a number; surface and volume for "
    "a probe of about 1.66 Å radius (they begin at a window of 3.31 Å)",
}
COLUMNS = {
    "lcd": "LCD",
    "pld": "PLD",
    "lfpd": "LFPD",
    "density": "density_g_cm3(table cm3_g)",
    "asa_g": "ASA_m2_g",
    "asa_cm3": "ASA_m2_cm3",
    "void_fraction": "AV_VF",
    "pore_volume": "AV_cm3_g",
}
"""Our name of each quantity: its column in the table."""
DIGITS = 4


def numbers(table: Path) -> dict[str, list[float]]:
    """The numbers of every column, empty cells left out."""
    found: dict[str, list[float]] = {name: [] for name in COLUMNS}
    with gzip.open(table, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for name, column in COLUMNS.items():
                if row[column].strip():
                    found[name].append(float(row[column]))
    return found


def quantiles(values: list[float]) -> list[float]:
    """101 quantiles, linearly interpolated."""
    return [round(float(v), DIGITS) for v in np.quantile(np.array(values), np.linspace(0, 1, 101))]


def main() -> None:
    """Write the figures beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path, help="core2019_asr_joined.csv.gz")
    parser.add_argument("--out", type=Path, default=FILE)
    arguments = parser.parse_args()
    found = numbers(arguments.table)
    lines = [f'  "{name}": {json.dumps(quantiles(values))}' for name, values in found.items()]
    counts = json.dumps({name: len(values) for name, values in found.items()})
    about = json.dumps(ABOUT, indent=2, ensure_ascii=False).replace("\n", "\n ")
    text = f'{{\n "about": {about},\n "n": {counts},\n "quantiles": {{\n' + ",\n".join(lines) + "\n }\n}\n"
    arguments.out.write_text(text, encoding="utf-8")
    print(counts)


if __name__ == "__main__":
    main()
