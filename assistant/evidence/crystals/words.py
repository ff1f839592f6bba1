"""The text of an answer about crystals: a sentence a subject, or the card, the description, the comparison."""

from __future__ import annotations

from assistant.answers import Material, Value
from assistant.evidence.crystals import describing
from assistant.evidence.crystals.phrasing import called
from assistant.evidence.crystals.sentences import NEEDS, SENTENCES
from assistant.facts_crystals import CrystalFacts
from assistant.tasks import AskCrystal
from assistant.tasks_crystals import Subject

OFTEN = ("describe it", "which metal, which linker?", "what could it be used for?")
"""The three questions most asked, offered below the card of a crystal."""


KEY = ("name", "unit", "formula", "density", "space_group", "net", "lcd", "pld", "asa_g", "void_fraction", "open_sites")
"""The values of a card."""
SHOWN: dict[Subject, tuple[str, ...]] = {
    "card": KEY,
    "compare": (),
    "describe": (),
    "name": ("name",),
    "formula": ("formula", "unit", "z", "mass"),
    "cell": ("a", "b", "c", "alpha", "beta", "gamma", "volume"),
    "space group": ("space_group", "space_group_number", "crystal_system"),
    "density": ("density", "mass", "volume"),
    "atoms": ("atoms",),
    "metals": ("metals",),
    "open metal sites": ("open_sites",),
    "charge": ("charge",),
    "net": ("net",),
    "catenation": ("catenation",),
    "dimensionality": ("dimension",),
    "chirality": ("chiral", "space_group"),
    "lcd": ("lcd",),
    "pld": ("pld",),
    "lfpd": ("lfpd", "pld"),
    "channels": ("pore_dimension", "channels", "probe"),
    "surface": ("asa_g", "asa_cm3", "probe"),
    "inaccessible surface": ("nasa_g", "nasa_cm3", "probe"),
    "void fraction": ("void_fraction", "void_geometric", "probe"),
    "pore volume": ("pore_volume", "pore_volume_geometric", "probe"),
    "pore sizes": ("pore_mean", "lcd"),
    "fits": ("pld",),
    "standing": ("lcd", "pld", "density", "asa_g"),
}
"""The values that belong to a subject."""


def asked(task: AskCrystal, facts: CrystalFacts) -> tuple[Value, ...]:
    """The values a question is about, in the order of the table."""
    names = {name for subject in task.what for name in SHOWN.get(subject, ())}
    return tuple(value for value in facts.values if value.name in names)


def words(task: AskCrystal, materials: tuple[Material, ...]) -> str:
    """What is known by now, in words."""
    if not materials:
        return ""
    if "compare" in task.what and len(materials) > 1:
        return describing.compare(materials)
    return " ".join(_about(task, material.facts) for material in materials)


def _about(task: AskCrystal, facts: CrystalFacts) -> str:
    said = [_one(subject, facts, task) for subject in task.what]
    kept = _treatment(task) if facts.next == "" else ""
    return " ".join(part for part in (*dict.fromkeys(said), kept) if part)


def _one(subject: Subject, facts: CrystalFacts, task: AskCrystal) -> str:
    if subject in ("card", "compare"):
        return describing.card(facts) if facts.has("formula") else ""
    if subject == "describe":
        return describing.describe(facts) if facts.has("formula") else ""
    if not facts.has(*NEEDS.get(subject, ())):
        return "" if facts.next else _missing(subject, facts)
    return SENTENCES[subject](facts, task)


def _missing(subject: Subject, facts: CrystalFacts) -> str:
    """What is said of a subject whose values could not be computed."""
    why = facts.troubles[0].rstrip(".") if facts.troubles else "it could not be computed from this file"
    return f"About the {subject} of {called(facts)} nothing can be said: {why}."


def _treatment(task: AskCrystal) -> str:
    """What was done to the solvent where it is not the usual."""
    told = []
    if task.treatment.free_solvent == "keep":
        told.append("free solvent kept")
    if task.treatment.bound_solvent == "remove":
        told.append("solvent bound to metals removed")
    return f"Computed with {' and '.join(told)}." if told else ""
