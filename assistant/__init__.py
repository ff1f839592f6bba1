"""Retort: a chemistry assistant that runs on the chemist's own machine. ``from assistant import Assistant``.

Importing this package loads nothing; the chemistry comes with the first use of `Assistant`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from assistant.version import __version__

if TYPE_CHECKING:
    from assistant.notebook import Assistant, Result, complex_table, mof_table

__all__ = ["Assistant", "Result", "__version__", "complex_table", "mof_table"]


def __getattr__(name: str) -> object:
    """`Assistant`, `Result` and the tables of files, loaded when they are first named."""
    if name not in ("Assistant", "Result", "complex_table", "mof_table"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("assistant.notebook"), name)
