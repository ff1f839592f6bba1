"""One row of the table of crystals: a file measured from beginning to end, or the reason why not."""

from __future__ import annotations

import time
from pathlib import Path

from assistant import engine
from assistant.answers import Answer
from assistant.doors.questions import read_upload
from assistant.errors import NotUnderstood, RetortError
from assistant.facts_crystals import CrystalFacts
from assistant.propose.crystals import computing
from assistant.tasks import AskCrystal, Request, Upload
from assistant.tasks_crystals import Subject

COLUMNS: tuple[str, ...] = (
    "file",
    "ok",
    "error",
    "changes",
    "formula",
    "density_g_cm3",
    "lcd_A",
    "pld_A",
    "lfpd_A",
    "asa_m2_g",
    "nasa_m2_g",
    "asa_m2_cm3",
    "void_fraction",
    "void_fraction_geometric",
    "pore_volume_cm3_g",
    "probe",
    "probe_A",
    "pore_dimensionality",
    "metals",
    "nodes",
    "linkers",
    "open_metal_sites",
    "oxidation_states",
    "net",
    "catenation",
    "dimensionality",
    "space_group",
    "name",
    "charge_e",
    "atoms",
    "checks_failed",
    "seconds",
)
ASKED: tuple[Subject, ...] = ("name", "density", "lcd", "surface", "net")
"""Subjects that bring every part a row needs."""
NUMBERS = {
    "density_g_cm3": "density",
    "lcd_A": "lcd",
    "pld_A": "pld",
    "lfpd_A": "lfpd",
    "asa_m2_g": "asa_g",
    "nasa_m2_g": "nasa_g",
    "asa_m2_cm3": "asa_cm3",
    "void_fraction": "void_fraction",
    "void_fraction_geometric": "void_geometric",
    "pore_volume_cm3_g": "pore_volume",
    "probe_A": "probe",
    "pore_dimensionality": "pore_dimension",
    "open_metal_sites": "open_sites",
    "net": "net",
    "catenation": "catenation",
    "dimensionality": "dimension",
    "space_group": "space_group",
    "name": "name",
    "charge_e": "charge",
    "atoms": "atoms",
    "formula": "formula",
}
"""Column: the value in it."""
DIGITS = 5
Row = dict[str, str]


def measure(path: str, probe: str, seconds: float) -> Row:
    """The row of a file; what cannot be read or computed gives a row with its reason."""
    began = time.monotonic()
    try:
        answer = ask(read_upload(Path(path)), probe, seconds)
    except RetortError as error:
        return failed(path, probe, error, time.monotonic() - began)
    if answer.failure is not None or not answer.materials:
        return _row(path, probe, "False", answer.text, time.monotonic() - began)
    return _full(path, probe, answer, time.monotonic() - began)


def ask(upload: Upload, probe: str, seconds: float) -> Answer:
    """Everything a row needs of a crystal, asked as a typed task."""
    name, radius = probe_of(probe)
    task = AskCrystal((upload,), ASKED, name, radius)
    return engine.answer(task, Request("", (upload,), seconds=seconds))


def probe_of(text: str) -> tuple[str, float]:
    """ "N2" or "1.2": the name of a probe, or a radius in Å.

    Raises
    ------
    NotUnderstood
        When it is neither.
    """
    try:
        name, radius = "", float(text)
    except ValueError:
        name, radius = text, 0.0
    if not (name or radius):
        raise NotUnderstood("A probe of radius 0 Å is a point; column void_fraction_geometric is for it.",
                            "Give a radius above 0 Å, or a name such as N2.")
    computing.probe_of(name, radius)
    return name, radius


def failed(path: str, probe: str, error: RetortError, seconds: float) -> Row:
    """The row of a file without a result."""
    return _row(path, probe, "False", str(error), seconds)


def _row(path: str, probe: str, ok: str, error: str, seconds: float) -> Row:
    return dict.fromkeys(COLUMNS, "") | {
        "file": path,
        "ok": ok,
        "error": error,
        "probe": probe,
        "seconds": f"{seconds:.3f}",
    }


def _full(path: str, probe: str, answer: Answer, seconds: float) -> Row:
    facts, verdict = answer.materials[0].facts, answer.materials[0].verdict
    row = _row(path, probe, str(facts.has("lcd", "asa_g")), " ".join(facts.troubles), seconds)
    row |= {column: _text(facts, name) for column, name in NUMBERS.items()}
    row["changes"] = "; ".join(one.said.rstrip(".") for one in facts.repairs if one.changed)
    row["metals"] = " ".join(dict.fromkeys(site.symbol for site in facts.sites))
    row["nodes"] = "; ".join(dict.fromkeys(knot.composition for knot in facts.knots))
    row["linkers"] = ".".join(dict.fromkeys(strut.smiles for strut in facts.struts))
    row["oxidation_states"] = " ".join(
        f"{site.symbol}:{site.oxidation}" for site in facts.sites if site.oxidation is not None
    )
    row["checks_failed"] = "; ".join(check.name for check in verdict.failed)
    return row


def _text(facts: CrystalFacts, name: str) -> str:
    if not facts.has(name):
        return ""
    found = facts.value(name).value
    return f"{found:.{DIGITS}f}".rstrip("0").rstrip(".") if isinstance(found, float) else str(found)
