"""What the page's scripts may ask the server without sending a message: each a small question, answered at once."""

from __future__ import annotations

import base64
import functools
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from gradio.utils import get_upload_folder

from assistant import engine, pooled
from assistant.answers import Assembly, Material, Molecule
from assistant.engine import ComplexFile, CrystalFile
from assistant.errors import BadFile, RetortError
from assistant.tasks import Upload
from assistant.workers import Workers
from ui import complexes, crystals
from ui.desk import Desk, Focus, look
from ui.html import tag
from ui.live import live_line
from ui.names import name_line

MOST_TYPED = 20_000
"""Characters of the input that are read while typing."""


def uploads(files: list[dict[str, str]]) -> tuple[Upload, ...]:
    """The bytes of files that the page has uploaded.

    Raises
    ------
    BadFile
        When a path is not one that this page's server wrote.
    """
    return tuple(Upload(Path(file["name"]).name, _read(file["path"])) for file in files)


def _read(path: str) -> bytes:
    place, allowed = Path(path).resolve(), Path(get_upload_folder()).resolve()
    if not place.is_relative_to(allowed) or not place.is_file():
        raise BadFile("This file did not come through the page.", "Drop it on the page again.")
    return place.read_bytes()


Question = Callable[[dict[str, Any]], object]


def plain(question: Question) -> Question:
    """A method as a plain function, which Gradio can mark as callable from a script."""

    @functools.wraps(question)
    def ask(asked: dict[str, Any]) -> object:
        return question(asked)

    return ask


def _no_scene(note: str) -> dict[str, object]:
    return {"structure": "", "format": "mol", "styles": [], "note": note}


class Doors:
    """Small questions of the scripts. Each takes one JSON object and gives JSON."""

    def __init__(self, desk: Desk, workers: Workers) -> None:
        self._desk = desk
        self._workers = workers
        self._one_scene = threading.Lock()
        self._wanted: dict[str, str] = {}

    def live(self, asked: dict[str, Any]) -> str:
        """The line under the input, as HTML."""
        return live_line(engine.live(str(asked.get("text", ""))[:MOST_TYPED]))

    def stop(self, asked: dict[str, Any]) -> bool:
        """End the work under way in this tab; what was found so far stays."""
        self._desk.tab(str(asked.get("tab", ""))).stopping.set()
        return True

    def scene(self, asked: dict[str, Any]) -> dict[str, object]:
        """The 3D picture of a molecule; without a structure, ``note`` says why, or that another is wanted by now.

        One at a time over all tabs, so that a process stays free for messages.
        """
        tab, smiles = str(asked.get("tab", "")), str(asked.get("smiles", ""))
        self._wanted[tab] = smiles
        with self._one_scene:
            if self._wanted.get(tab) != smiles:
                return _no_scene("")
            try:
                made = pooled.scene(self._workers, smiles)
            except RetortError as error:
                return _no_scene(str(error))
        return {"structure": made.structure, "format": made.format, "styles": list(made.styles), "note": made.note}

    def name(self, asked: dict[str, Any]) -> str:
        """What a molecule is called, with the tick of its check, as HTML; "" where another is wanted by now.

        It takes its turn with the 3D picture, so that a process stays free for messages.
        """
        tab, smiles = str(asked.get("tab", "")), str(asked.get("smiles", ""))
        with self._one_scene:
            if self._wanted.get(tab, smiles) != smiles:
                return ""
            try:
                return name_line(pooled.name(self._workers, smiles))
            except RetortError as error:
                return str(tag("span", str(error), cls="unit"))

    def crystal(self, asked: dict[str, Any]) -> dict[str, object]:
        """The 3D picture of a crystal, so many cells along each axis; without atoms ``note`` says why.

        Made here and not in the pool: it is arithmetic on atoms that were read before, and must not wait for a process.
        """
        found = self._material(asked)
        if found is None:
            return _no_scene("")
        a, b, c = (int(n) for n in (asked.get("cells") or [1, 1, 1])[:3])
        made = engine.crystal_scene(found, (a, b, c))
        return {"structure": made.structure, "format": made.format, "styles": list(made.styles), "note": made.note,
                "shapes": list(made.shapes)}

    def crystal_file(self, asked: dict[str, Any]) -> dict[str, str]:
        """A crystal as the text of a CIF, CSV or JSON file; without a text, ``note`` says why."""
        found = self._material(asked)
        kind = next((kind for kind in get_args(CrystalFile) if kind == asked.get("kind")), None)
        if found is None or kind is None:
            return {"text": "", "note": "This crystal is no longer here."}
        return {"text": engine.crystal_export(found, kind), "note": ""}

    def _material(self, asked: dict[str, Any]) -> Material | None:
        tab = self._desk.tab(str(asked.get("tab", "")))
        turn = tab.turn(str(asked.get("turn", "")))
        return crystals.material(tab, turn, int(asked.get("index", 0))) if turn else None

    def complex(self, asked: dict[str, Any]) -> dict[str, object]:
        """The 3D picture of a complex; without atoms ``note`` says why."""
        found = self._assembly(asked)
        if found is None:
            return _no_scene("")
        made = engine.complex_scene(found)
        return {"structure": made.structure, "format": made.format, "styles": list(made.styles), "note": made.note,
                "shapes": list(made.shapes)}

    def complex_file(self, asked: dict[str, Any]) -> dict[str, str]:
        """A complex as the text of a file; without a text, ``note`` says why."""
        found = self._assembly(asked)
        kind = next((kind for kind in get_args(ComplexFile) if kind == asked.get("kind")), None)
        if found is None or kind is None:
            return {"text": "", "note": "This complex is no longer here."}
        return {"text": engine.complex_export(found, kind), "note": ""}

    def complex_picture(self, asked: dict[str, Any]) -> dict[str, str]:
        """The picture of a complex for a browser without WebGL, as base64 PNG; without one, ``note`` says why."""
        found = self._assembly(asked)
        if found is None:
            return {"png": "", "note": "This complex is no longer here."}
        made = engine.complex_picture(found, dark=bool(asked.get("dark")))
        note = "" if made else "3D needs WebGL, which this browser has switched off, and there is no ligand to draw."
        return {"png": base64.b64encode(made).decode(), "note": note}

    def _assembly(self, asked: dict[str, Any]) -> Assembly | None:
        tab = self._desk.tab(str(asked.get("tab", "")))
        turn = tab.turn(str(asked.get("turn", "")))
        return complexes.assembly(tab, turn, int(asked.get("index", 0))) if turn else None

    def same(self, asked: dict[str, Any]) -> bool:
        """Whether two SMILES are one molecule, stereochemistry included."""
        return engine.same(str(asked.get("one", "")), str(asked.get("other", "")))

    def export(self, asked: dict[str, Any]) -> dict[str, str]:
        """Molecules as the text of an SDF or CSV file; without a text, ``note`` says why."""
        try:
            return {"text": pooled.export(self._workers, self._chosen(asked), str(asked.get("kind"))), "note": ""}
        except RetortError as error:
            return {"text": "", "note": str(error)}

    def _chosen(self, asked: dict[str, Any]) -> tuple[Molecule, ...]:
        turn = self._desk.tab(str(asked.get("tab", ""))).turn(str(asked.get("turn", "")))
        index = int(asked.get("index", 0))
        if turn is not None:
            return turn.answer.molecules if index < 0 else turn.answer.molecules[index:index + 1]
        shown = look(str(asked.get("smiles", "")))
        return (shown.molecule,) if isinstance(shown, Focus) else ()
