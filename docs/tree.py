"""Write docs/tree.md: a line for every file, taken from the first line of the file itself.

``python docs/tree.py`` writes it, ``python docs/tree.py --check`` says whether it is up to date.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BEGIN, END = "# Where things are\n\n`make tree` writes this page.\n\n```text\n", "```\n"
SKIPPED = {"__pycache__", "node_modules", "static", "build", "dist"}
KINDS = {".py", ".js", ".css", ".json", ".md", ".ipynb", ".toml", ".txt", ".png"}
SAID = {
    "CHANGELOG.md": "what changed, newest first",
    "CONTRIBUTING.md": "how to change it: the rules of the house, and where things go",
    "LICENSE": "MIT",
    "Makefile": "run, test, check, bench: one line each",
    "README.md": "where to begin",
    "constraints.txt": "the exact versions that were tested",
    "pyproject.toml": "dependencies with their reasons, console script, ruff, mypy, pytest, import contracts",
    ".ci/run": "what a change must pass",
    "assistant/chem/data/approved_drugs.json": "where approved drugs stand in every property",
    "assistant/chem/data/core_mofs.json": "where known MOFs (CoRE MOF 2019) stand in pores, surface and density",
    "assistant/chem/nets/rcsr.json": "symbols of nets with the fingerprints of their graphs",
    "docs/retort.png": "the page, as README.md shows it",
    "docs/tree.md": "this page",
    "docs/training.png": "the learning curve of the packaged model",
    "docs/training.json": "its settings and its curve in numbers",
    "models/packaged/retort-small/config.json": "the packaged model: its shape",
    "models/packaged/retort-small/tokenizer.json": "its tokens",
    "models/packaged/retort-small/tokenizer_config.json": "which of them end and pad",
    "docs/example.ipynb": "Retort in a notebook, with its outputs",
    "ui/web/package.json": "the JavaScript of the page: 3Dmol.js and OpenChemLib",
    "ui/web/package-lock.json": "its exact versions and hashes",
}
"""Files that cannot say it themselves."""


def files() -> list[Path]:
    """Every file of the project that the tree shows, folder by folder."""
    top = [ROOT / name for name in ("launch.py", "pyproject.toml", "constraints.txt", "Makefile", "README.md",
                                    "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".ci/run")]
    return top + [path for folder in ("assistant", "models", "ui", "docs", "tests") for path in _inside(ROOT / folder)]


def _inside(folder: Path) -> Iterator[Path]:
    """Files of a folder, then of its folders; the package's own ``__init__`` first."""
    here = sorted(folder.iterdir(), key=lambda p: (p.is_dir(), p.name != "__init__.py", p.name))
    for path in here:
        if path.is_dir() and path.name not in SKIPPED and not path.name.startswith("."):
            yield from _inside(path)
        elif path.suffix in KINDS:
            yield path


def purpose(path: Path) -> str:
    """What a file is for: the first sentence of its docstring, its first comment or its title."""
    name = path.relative_to(ROOT).as_posix()
    if name in SAID:
        return SAID[name]
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if path.suffix == ".py":
        return _sentence(ast.get_docstring(ast.parse(text)) or "")
    return _sentence(text.strip().lstrip("/*# ").removeprefix("!")) if path.suffix in (".md", ".js", ".css") else ""


def _sentence(text: str) -> str:
    return text.split("\n", 1)[0].strip().removesuffix("*/").strip().removesuffix(".")


def tree() -> str:
    """The tree as text."""
    lines, last = [], ROOT
    for path in files():
        if path.parent not in (last, ROOT) and path.parent.name != ".ci":
            lines.append(f"{_indent(path.parent)}{path.parent.name}/")
        last = path.parent
        shown = path.relative_to(ROOT).as_posix() if path.parent.name == ".ci" else path.name
        indent = "" if path.parent.name == ".ci" else _indent(path)
        lines.append(f"{indent + shown:<32}{purpose(path)}".rstrip())
    return "\n".join(lines) + "\n"


def _indent(path: Path) -> str:
    return "  " * (len(path.relative_to(ROOT).parts) - 1)


def main(arguments: list[str]) -> int:
    """Write the tree, or check it."""
    page = ROOT / "docs" / "tree.md"
    page.touch()
    before, after = page.read_text(encoding="utf-8"), BEGIN + tree() + END
    if "--check" in arguments:
        print("the tree is up to date" if after == before else "docs/tree.md is out of date; type: make tree")
        return int(after != before)
    page.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
