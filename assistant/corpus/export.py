"""Training pairs as instructions in .jsonl or .jsonl.gz, for tuning a model of one's own (`models.train.lora`)."""

from __future__ import annotations

import gzip
import json
import os
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, TextIO, cast

from assistant.corpus import wordings
from assistant.tasks import DesignMolecule

Form = Literal["rows", "chat"]
"""The columns of OpenMolIns (SubTask, Instruction, molecule), or a conversation (SubTask, messages). ``start`` is the
molecule an instruction speaks of, for models that want it tagged."""


def write(pairs: Iterable[tuple[DesignMolecule, str]], path: Path, *, form: Form = "rows", seed: int = 7) -> int:
    """Word each (task, SMILES that answers it) and write one line for it; nothing is held in memory.

    Parameters
    ----------
    pairs
        From any source, e.g. ``((p.task, p.smiles) for p in ...)`` of `assistant.corpus.pairs`.
    path
        Ends in .jsonl or .jsonl.gz. It appears under this name when it is complete.
    form, seed
        Shape of a line; start of the drawing of words.

    Returns
    -------
    int
        Lines written.
    """
    rng = random.Random(seed)
    partial = path.with_name(path.name + ".part")
    lines = 0
    try:
        with _opened(partial, packed=path.suffix == ".gz") as file:
            for task, smiles in pairs:
                lines += 1
                file.write(json.dumps(line(task, smiles, rng, form), ensure_ascii=False) + "\n")
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
    return lines


def line(task: DesignMolecule, smiles: str, rng: random.Random, form: Form = "rows") -> dict[str, object]:
    """One row, or the same as a conversation of two turns."""
    row = wordings.instruction_tuning_row(task, smiles, rng)
    start = {"start": task.start.smiles} if task.start else {}
    if form == "rows":
        return {**row, **start}
    turns = [{"role": "user", "content": row["Instruction"]}, {"role": "assistant", "content": row["molecule"]}]
    return {"SubTask": row["SubTask"], "messages": turns, **start}


def _opened(path: Path, packed: bool) -> TextIO:
    if packed:
        return cast(TextIO, gzip.open(path, "wt", encoding="utf-8", compresslevel=6))
    return path.open("w", encoding="utf-8")
