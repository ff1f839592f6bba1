"""Which code and which libraries trained a model: a short hash on its card, so that weights of two codes cannot mix.

What is hashed is the syntax of the modules that decide what comes out, without their comments and docstrings.
"""

from __future__ import annotations

import ast
import hashlib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = (
    "chem/protonation", "chem/predicting/domain", "chem/predicting/features", "chem/predicting/ionisation",
    "chem/predicting/kernel", "chem/predicting/linear", "chem/predicting/standard", "chem/predicting/trees",
    "corpus/measured/boosting", "corpus/measured/calibrating", "corpus/measured/gather", "corpus/measured/kernels",
    "corpus/measured/ridge", "corpus/measured/splits", "corpus/measured/trying",
)
"""Of this package; the table of sets is not among them, for a new set does not change the other models."""
LIBRARIES = ("rdkit", "numpy", "lightgbm")


def recipe() -> str:
    """The hash of the training code, 12 hexadecimal digits."""
    found = hashlib.sha256()
    for module in MODULES:
        found.update(_bare((ROOT / f"{module}.py").read_text(encoding="utf-8")).encode())
    return found.hexdigest()[:12]


def versions() -> dict[str, str]:
    """The libraries that trained, and their versions."""
    return {name: version(name) for name in LIBRARIES}


def _bare(source: str) -> str:
    """The syntax of a module without what only people read: comments, and strings that stand alone."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = [line for line in node.body if not _only_words(line)] or [ast.Pass()]
    return ast.dump(tree)


def _only_words(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) and isinstance(line.value.value, str)
