"""The JavaScript libraries of the page: brought by npm, copied to a folder that the page's own server serves.

Run ``npm ci --ignore-scripts --prefix ui/web`` and then ``python -m ui.assets``; `make run` does both.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from urllib.parse import quote

WEB = Path(__file__).parent / "web"
STATIC = WEB / "static"
MODULES = WEB / "node_modules"
LIBRARIES: dict[str, str] = {
    "3Dmol-min.js": "3dmol/build/3Dmol-min.js",
    "openchemlib.js": "openchemlib/dist/openchemlib.js",
}
"""Served name: place inside node_modules. 3Dmol.js draws in 3D (BSD-3), OpenChemLib is the sketcher (BSD-3)."""


def copy() -> tuple[Path, ...]:
    """Copy the libraries next to the page; those already there and unchanged are left.

    Raises
    ------
    FileNotFoundError
        When npm has not brought one; the message says what to type.
    """
    STATIC.mkdir(parents=True, exist_ok=True)
    return tuple(_copy(MODULES / place, STATIC / name) for name, place in LIBRARIES.items())


def _copy(source: Path, target: Path) -> Path:
    if not source.is_file():
        raise FileNotFoundError(f"{source.name} is not there. Type: npm ci --ignore-scripts --prefix ui/web")
    if not target.is_file() or target.stat().st_size != source.stat().st_size:
        shutil.copyfile(source, target)
    return target


def missing() -> tuple[str, ...]:
    """Names of the libraries that are not in place; the page works without them, without 3D and sketcher."""
    return tuple(name for name in LIBRARIES if not (STATIC / name).is_file())


def urls() -> dict[str, str]:
    """Address of each library on the page's own server; absent ones are left out."""
    absent = missing()
    return {name: f"gradio_api/file={quote((STATIC / name).resolve().as_posix())}"
            for name in LIBRARIES if name not in absent}


def text(name: str) -> str:
    """One of our own script or style files."""
    return ((WEB if name.endswith(".js") else WEB.parent) / name).read_text(encoding="utf-8")


def main() -> int:
    """Copy, and say what was copied."""
    try:
        made = copy()
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 1
    print("page assets:", ", ".join(path.name for path in made))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
