"""Room 2 for crystals: a question becomes what is computed of the file, part by part, each shown once it is there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.answers import Proposal
from assistant.chem import uses
from assistant.errors import Cancelled, RetortError, TimedOut
from assistant.facts_crystals import CrystalFacts, Use
from assistant.propose.crystals import parts
from assistant.propose.crystals.computing import Subject
from assistant.propose.crystals.needs import PROGRESS, Part
from assistant.propose.crystals.needs import parts as needed
from assistant.propose.crystals.quantities import QUANTITIES
from assistant.propose.crystals.units import converted
from assistant.tasks import AskCrystal, Upload

Grow = Callable[[CrystalFacts, Subject, AskCrystal], CrystalFacts]
STEPS: dict[Part, Grow] = {
    "framework": parts.framework,
    "net": parts.net,
    "diameters": parts.diameters,
    "pores": parts.pores,
    "sizes": parts.sizes,
    "powder": parts.powder,
}


def ask(task: AskCrystal, deadline: float, cancelled: Callable[[], bool]) -> Iterator[Proposal]:
    """One growing proposal a crystal, ``rank`` its place from 1; its facts say what is computed next, "" when done.

    Raises
    ------
    BadFile, TooLarge, NotSupported
        When a file cannot be read as a crystal.
    """
    for rank, upload in enumerate(task.crystals, start=1):
        for facts in _grow(task, upload, deadline, cancelled):
            yield Proposal("", "calculation", rank=rank, crystal=facts, name=upload.name)


def _grow(task: AskCrystal, upload: Upload, deadline: float, cancelled: Callable[[], bool]) -> Iterator[CrystalFacts]:
    """The facts after each part; a part that cannot be computed leaves a sentence and the others go on."""
    subject = Subject(upload, task.treatment)
    facts = parts.file(subject, task)
    steps = [part for part in needed(task) if part != "file"]
    for part in steps:
        yield _shown(replace(facts, next=PROGRESS[part]), task)
        if cancelled():
            raise Cancelled("Stopped.")
        try:
            if time.monotonic() > deadline:
                raise TimedOut("The time allowed was over before this.", "Allow more with --seconds 120.")
            facts = STEPS[part](facts, subject, task)
        except RetortError as error:
            facts = replace(facts, troubles=(*facts.troubles, f"While {PROGRESS[part]}: {error}"))
    yield _shown(replace(facts, uses=_uses(facts), next=""), task)


def _shown(facts: CrystalFacts, task: AskCrystal) -> CrystalFacts:
    """Values in table order and in the units that were asked for."""
    order = {name: place for place, name in enumerate(QUANTITIES)}
    values = sorted(facts.values, key=lambda one: order[one.name])
    return replace(facts, values=tuple(converted(one, task.units) for one in values))


def _uses(facts: CrystalFacts) -> tuple[Use, ...]:
    """The rules that the computed facts meet."""
    known: dict[str, uses.Fact] = {
        one.name: float(one.value) for one in facts.values if one.name in uses.FACTS and not isinstance(one.value, str)
    }
    if facts.sites:
        known |= {
            "open": any(site.open for site in facts.sites),
            "metals": frozenset(site.symbol for site in facts.sites),
        }
    known |= {
        "groups": frozenset(_group(name) for strut in facts.struts for name, _ in strut.groups),
        "carboxylate": any("carboxylate" in strut.donors for strut in facts.struts),
    }
    if facts.has("chiral"):
        known["chiral"] = bool(facts.value("chiral").value)
    return tuple(
        Use(
            one.rule.use,
            one.rule.words(),
            ", ".join(_number(facts, name, found) for name, found in one.numbers),
            one.rule.source,
        )
        for one in uses.met(known)
    )


def _group(name: str) -> str:
    """A row of the motif table as the rules call it."""
    return "amine" if name in ("amine", "primary amine", "aniline") else name


def _number(facts: CrystalFacts, name: str, found: uses.Fact) -> str:
    label, unit = uses.FACTS[name]
    if isinstance(found, frozenset):
        return f"{label} {', '.join(sorted(found))}"
    if isinstance(found, bool):
        return label
    return f"{label} {facts.value(name).text()} {unit}".strip()
