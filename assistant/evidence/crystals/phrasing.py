"""Small words about a crystal: how it is called, its figures with their units, its probe. All from the values found."""

from __future__ import annotations

from pathlib import PurePath

from assistant.answers import Material
from assistant.evidence.phrases import with_unit
from assistant.facts_crystals import CrystalFacts, Strut
from assistant.wording import listed


def called(facts: CrystalFacts) -> str:
    """The common name where there is one, else the file's own."""
    return facts.value("name").text() if facts.has("name") else PurePath(facts.name).stem


def figure(facts: CrystalFacts, name: str) -> str:
    """A value with its unit: "7.96 Å"; a share in its own digits."""
    return with_unit(facts.value(name))


def pair(facts: CrystalFacts, first: str, second: str) -> str:
    """Two values of the same unit: "15.08 and 7.96 Å"."""
    return f"{facts.value(first).text()} and {figure(facts, second)}"


def probe(facts: CrystalFacts) -> str:
    """The probe of surface and volume: "N2 probe, radius 1.86 Å"."""
    value = facts.value("probe")
    name = value.label.removeprefix("probe radius").strip(" ()")
    return f"{name} probe, radius {with_unit(value)}" if name else f"probe of radius {with_unit(value)}"


def linker(strut: Strut) -> str:
    """A linker in a sentence: its name, its abbreviation, or its SMILES."""
    name = strut.name or strut.abbreviation
    short = f" ({strut.abbreviation})" if strut.name and strut.abbreviation else ""
    return f"{name}{short}" if name else strut.smiles


def linkers(facts: CrystalFacts) -> str:
    """All linkers, each once."""
    return listed(linker(strut) for strut in facts.struts)


def signed(charge: int) -> str:
    """A charge as chemists write it: "2−", "1+", "0"."""
    return f"{abs(charge)}{'+' if charge > 0 else '−'}" if charge else "0"


def plural(word: str, n: float) -> str:
    """The word, with an s unless there is one."""
    return word if n == 1 else f"{word}s"


def title(materials: tuple[Material, ...]) -> str:
    """All crystals of an answer."""
    return listed(called(material.facts) for material in materials)
