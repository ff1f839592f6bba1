"""A question taken apart: the molecules it is about, and its other words."""

from __future__ import annotations

from collections.abc import Callable

from assistant.tasks import Named, Request
from assistant.understand import structures

Apart = tuple[tuple[Named, ...], str]


def apart(text: str, request: Request, files: tuple[Named, ...],
          word: Callable[[str], bool] = lambda name: False) -> Apart:
    """The molecules of a text, else those of the files, else the one in focus; and the text without them.

    ``word`` says of a name whether it is a word of the question here ("carbon", "alcohol") and no molecule.
    """
    found = [one for one in structures.find(text) if one.kind == "molecule" and not word(one.name)]
    about = tuple(Named(one.smiles, one.name) for one in found)
    for one in reversed(found):
        text = f"{text[: one.start]} {text[one.end :]}"
    return about or files or ((request.context.current,) if request.context.current else ()), text
