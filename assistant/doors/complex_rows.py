"""The rows of the table of interactions: a complex measured from beginning to end, or the reason why not."""

from __future__ import annotations

import time
from pathlib import Path
from typing import get_args

from assistant import engine
from assistant.answers import Answer
from assistant.doors.questions import read_upload
from assistant.errors import NotUnderstood, RetortError
from assistant.facts_complexes import ComplexFacts, Contact
from assistant.tasks import AskComplex, Pair, Request, Upload
from assistant.tasks_complexes import Preset

COLUMNS: tuple[str, ...] = (
    "file", "ok", "error", "ligand", "ligand_smiles", "preset", "kind", "residue", "protein_atoms", "ligand_atoms",
    "distance_A", "angle_deg", "donor", "margin", "checks_failed", "seconds",
)
BESIDE = (".sdf", ".mol2", ".mol")
"""A file of the same name with one of these endings is taken for the ligand."""
Row = dict[str, str]


def measure(path: str, preset: str, seconds: float) -> list[Row]:
    """The rows of a file, one an interaction; one without a kind where there is none, or a reason."""
    began = time.monotonic()
    try:
        answer = ask(pair_of(Path(path)), preset, seconds)
    except RetortError as error:
        return [failed(path, preset, error, time.monotonic() - began)]
    took = time.monotonic() - began
    if answer.failure is not None or not answer.assemblies:
        return [_row(path, preset, "False", answer.text, took)]
    return _full(path, preset, answer, took)


def pair_of(path: Path) -> Pair:
    """A structure file, and the ligand file of the same name beside it."""
    others = (path.with_suffix(ending) for ending in BESIDE)
    beside = next((one for one in others if one.is_file() and one != path), None)
    return Pair(read_upload(path), read_upload(beside) if beside else None)


def ask(pair: Pair, preset: str, seconds: float) -> Answer:
    """Every interaction of a complex, asked as a typed task.

    Raises
    ------
    NotUnderstood
        When there is no such preset.
    """
    chosen = next((one for one in get_args(Preset) if one == preset), None)
    if chosen is None:
        raise NotUnderstood(f"“{preset}” is no preset of criteria.", f"There are {', '.join(get_args(Preset))}.")
    files: tuple[Upload, ...] = (pair.structure, *([pair.ligand] if pair.ligand else []))
    return engine.answer(AskComplex((pair,), ("interactions",), preset=chosen), Request("", files, seconds=seconds))


def failed(path: str, preset: str, error: RetortError, seconds: float) -> Row:
    """The row of a file without a result."""
    return _row(path, preset, "False", str(error), seconds)


def _row(path: str, preset: str, ok: str, error: str, seconds: float) -> Row:
    return dict.fromkeys(COLUMNS, "") | {"file": path, "ok": ok, "error": error, "preset": preset,
                                         "seconds": f"{seconds:.3f}"}


def _full(path: str, preset: str, answer: Answer, seconds: float) -> list[Row]:
    facts, verdict = answer.assemblies[0].facts, answer.assemblies[0].verdict
    ok = bool(facts.ligand)
    reason = " ".join(facts.troubles) or ("" if ok else "There is no small molecule that could be a ligand.")
    common = _row(path, preset, str(ok), reason, seconds) | {
        "ligand": facts.ligand, "ligand_smiles": _smiles(facts),
        "checks_failed": "; ".join(check.name for check in verdict.failed)}
    return [common | _contact(one) for one in facts.contacts] or [common]


def _smiles(facts: ComplexFacts) -> str:
    return next((one.smiles for one in facts.ligands if one.id == facts.ligand), "")


def _contact(one: Contact) -> Row:
    return {"kind": one.kind, "residue": one.residue, "protein_atoms": " ".join(one.atoms),
            "ligand_atoms": " ".join(one.ligand_atoms), "distance_A": f"{one.distance:.3f}",
            "angle_deg": " ".join(f"{value:.1f}" for _, value in one.angles), "donor": one.donor,
            "margin": f"{one.margin:.3f}"}
