"""How often each Morgan bit is set among known molecules: the figures behind `chem.novelty`.

``python -m assistant.chem.data.make_environments MOLECULES.smi[.gz|.xz] [SHARE]`` reads the first column of a file of
SMILES, keeps a random share of its lines (seed 1) and writes ``morgan_environments.json`` beside this file.
"""

from __future__ import annotations

import gzip
import json
import lzma
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rdkit import rdBase

from assistant.chem.molecules import fingerprint, read
from assistant.errors import RetortError

OUT = Path(__file__).with_name("morgan_environments.json")


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a text file, packed or not."""
    if path.suffix == ".xz":
        with lzma.open(path, "rt") as packed:
            yield from packed
    elif path.suffix == ".gz":
        with gzip.open(path, "rt") as packed:
            yield from packed
    else:
        with path.open() as plain:
            yield from plain


def count(path: Path, share: float) -> tuple[int, Counter[int]]:
    """Molecules read, and in how many of them each of the 2048 bits is set."""
    chosen, read_, bits = random.Random(1), 0, Counter[int]()
    with rdBase.BlockLogs():
        for line in lines_of(path):
            if chosen.random() > share:
                continue
            try:
                bits.update(fingerprint(read(line.split()[0])).GetOnBits())
            except (RetortError, IndexError):
                continue
            read_ += 1
    return read_, bits


def main(args: list[str]) -> None:
    """Write the table."""
    number, bits = count(Path(args[0]), float(args[1]) if len(args) > 1 else 1.0)
    table = {"molecules": number, "recipe": "Morgan radius 2, 2048 bits, no chirality; molecules in which a bit is set",
             "source": Path(args[0]).name, "set_in": [bits[i] for i in range(2048)]}
    OUT.write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
