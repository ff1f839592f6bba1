"""What the tests of the doors share: the console script in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import launch

ROOT = Path(launch.__file__).parent
ADD = "add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O"
ROW_KEYS = ["id", "ok", "task", "text", "molecules", "values", "source", "model", "seed", "seconds", "error"]


def retort(*words: str, timeout: float = 60) -> subprocess.CompletedProcess[str]:
    """The console script in a process of its own."""
    surroundings = os.environ | {"PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}
    return subprocess.run([sys.executable, "-m", "launch", *words], cwd=ROOT, capture_output=True, text=True,
                          timeout=timeout, env=surroundings, check=False)
