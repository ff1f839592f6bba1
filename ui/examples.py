"""What the empty page offers: each row runs as it stands, with the file it needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant import engine
from assistant.errors import BadFile
from assistant.tasks import Request, Upload

SAMPLES = Path(__file__).parent / "samples"


@dataclass(frozen=True, slots=True)
class Example:
    """``file``: a structure in `SAMPLES` that is sent along, as if it had been dropped."""

    kind: str
    text: str
    file: str = ""


EXAMPLES: tuple[Example, ...] = (
    Example("edit", "add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O"),
    Example("edit", "replace the chlorine in diazepam by a nitrile"),
    Example("optimise", "make haloperidol less lipophilic, keep the scaffold"),
    Example("generate", "5 drug-like amides with LogP between 2 and 3"),
    Example("ask", "compare aspirin and ibuprofen"),
    Example("complex", "What holds the ligand in the pocket?", "1hpv.pdb.gz"),
    Example("MOF", "What is its pore limiting diameter, and can xenon get in?", "zif-8.cif"),
)


def sample(name: str) -> Upload:
    """The file of an example.

    Raises
    ------
    BadFile
        When no example has a file of that name.
    """
    if name not in {example.file for example in EXAMPLES if example.file}:
        raise BadFile(f"There is no example file “{name}”.", "Drop a file of your own.")
    return Upload(name, (SAMPLES / name).read_bytes())


def read_complex() -> bool:
    """Read the example complex, so that the libraries are loaded before a file is dropped; False: too early."""
    if ready := engine.complexes_prepared():
        _read("1hpv.pdb.gz")
    return ready


def read_crystal() -> None:
    """Read the example crystal, likewise."""
    _read("zif-8.cif")


def _read(name: str) -> None:
    next(engine.stream(Request("", (sample(name),))))


AT_LEISURE = (read_complex, read_crystal, engine.warm_names)
"""What the processes of the page do while nothing is asked."""
