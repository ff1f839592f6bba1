"""The pictures of a question as PNG, in MiSI-Bench's style, and the same written into a folder."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from assistant.benchmarks.misi_words import Asked, Question, Shot, scene
from assistant.render import draw, png, pocket

SIZE = 512
"""Pixels of each side; the paper does not say its own."""


def picture(shot: Shot, size: int = SIZE) -> bytes:
    """One picture as PNG."""
    entry = shot.entry
    rows = entry.residues if shot.residue is None else (shot.residue,)
    made = pocket(entry.complex, entry.ligand, only=[entry.complex.residues[i] for i in rows],
                  atoms=shot.residue is not None, parts=shot.parts, places=shot.places)
    return png(draw(made, shot.view, size))


def asked(question: Question, size: int = SIZE) -> Asked:
    """A question without its answer, its pictures drawn when they are looked at."""
    entry = question.shots[0].entry
    return Asked(question.task, question.id, question.prompt, question.options, question.about,
                 tuple(scene(one) for one in question.shots), (entry.complex, entry.ligand),
                 lambda: [picture(one, size) for one in question.shots])


def write(questions: Sequence[Question], folder: Path, size: int = SIZE) -> int:
    """Write every question with its pictures: ``questions.jsonl`` and a PNG each. The number of pictures.

    Each line of the file has ``task``, ``id``, ``prompt``, ``answer``, ``images`` (names, in order) and ``options``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with (folder / "questions.jsonl").open("w", encoding="utf-8") as out:
        for number, question in enumerate(questions):
            names = [f"{question.task}-{number:06d}-{i}.png" for i in range(1, len(question.shots) + 1)]
            for name, shot in zip(names, question.shots, strict=True):
                (folder / name).write_bytes(picture(shot, size))
            count += len(names)
            row = {"task": question.task, "id": question.id, "prompt": question.prompt, "answer": question.answer,
                   "images": names, "options": list(question.options)}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return count
