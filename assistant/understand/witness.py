"""The message as witness: a model's reading of it may hold only molecules and numbers that stand in the message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.chem import molecules
from assistant.errors import BadStructure, NotSupported, NotUnderstood, TooLarge
from assistant.tasks import (
    AtomCount,
    DesignMolecule,
    FaithfulEdit,
    GroupCount,
    MeasureMolecule,
    Named,
    PropertyRange,
    Recall,
    Request,
    Requirement,
    Similar,
    Task,
)
from assistant.understand import structures
from assistant.understand.json_fields import refused
from assistant.understand.keeping import SIMILAR
from assistant.understand.lexicon_amounts import NUMBER_WORDS
from assistant.understand.lexicon_properties import DRUG_LIKE, LEVELS, PROFILES

IN_FOCUS = ("focus", "it", "this", "that", "current", "the molecule", "this molecule", "current molecule")
_FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_AMOUNTS = {
    "both": 2.0,
    "pair": 2.0,
    "couple": 2.0,
    "twice": 2.0,
    "double": 2.0,
    "triple": 3.0,
    "half": 0.5,
    "single": 1.0,
    "di": 2.0,
    "tri": 3.0,
    "bis": 2.0,
    "tetra": 4.0,
    "dozen": 12.0,
}


@dataclass(frozen=True, slots=True)
class Witness:
    """What a message and its files hold. ``known``: the molecules that a reading may use; ``said``: those written."""

    known: tuple[Named, ...]
    said: tuple[Named, ...]
    current: Named | None
    numbers: frozenset[float]

    @classmethod
    def of(cls, request: Request, files: tuple[Named, ...]) -> Witness:
        """Everything that a message holds."""
        try:
            found = structures.find(request.text)
        except NotSupported:
            found = []
        said = tuple(Named(one.smiles, one.name) for one in found if one.kind == "molecule" and _reads(one.smiles))
        perhaps = tuple(Named(one.smiles) for one in found if one.kind == "maybe" and _reads(one.smiles))
        return cls((*said, *perhaps, *files), said, request.context.current, frozenset(_numbers(request.text)))

    @property
    def focus(self) -> str:
        """The molecule in focus in words, "" where there is none."""
        return (self.current.name or self.current.smiles) if self.current else ""

    def molecule(self, given: str, name: str, place: str) -> Named:
        """The molecule of the message that a model means (raises NotUnderstood where there is none such)."""
        said = given.strip()
        if said.lower() in IN_FOCUS and self.current:
            return self.current
        known: tuple[Named, ...] = (*self.known, self.current) if self.current else self.known
        written = [one for one in known if said and (said == one.smiles or said.lower() == one.name.lower())]
        meant = [one for one in written if said == one.smiles] or written
        meant = meant or [one for one in known if _same(said, one.smiles)]
        if meant:
            return meant[0]
        raise refused(place, f"“{molecules.shorten(said)}” is not a molecule of the message.", self._choice())

    def names(self) -> list[str]:
        """What the molecules that may be used are called."""
        return [one.name or one.smiles for one in self.known] + (["focus"] if self.current else [])

    def _choice(self) -> str:
        names = self.names()
        return "Use " + " or ".join(f"“{molecules.shorten(name)}”" for name in names) + "." if names else "It has none."

    def held(self, task: Task) -> Task:
        """The task in full, where all it says stands in the message.

        Raises
        ------
        NotUnderstood
            A number that the message does not have, a molecule of it that is left out, or a kind that is not asked of
            a model.
        """
        if isinstance(task, Recall):
            raise refused("kind", "“recall” is not asked for.", "Use design, measure or chat.")
        if isinstance(task, DesignMolecule):
            self._used((task.start,) if task.start else ())
            self._counted(task.requirements)
            return replace(task, requirements=completed(task.requirements), n=self._candidates(task.n))
        if isinstance(task, MeasureMolecule):
            self._used(task.molecules)
            self._counted(task.counts)
        return task

    def _candidates(self, n: int) -> int:
        return n if float(n) in self.numbers else 5

    def _used(self, used: tuple[Named, ...]) -> None:
        left = [one for one in self.said if one not in used]
        if left:
            name = left[0].name or molecules.shorten(left[0].smiles)
            raise NotUnderstood(f"The message speaks of {name}, the task does not.", "Use it, or answer with “chat”.")

    def _counted(self, needs: tuple[Requirement, ...]) -> None:
        for need in needs:
            for number in _of(need):
                if abs(number) not in self.numbers and number not in _meant(need):
                    raise NotUnderstood(f"The number {number:g} is not in the message.", "Use those that are, or none.")


def completed(needs: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """Each edit with what it does to the counts, as the grammar has it."""
    found: list[Requirement] = []
    for need in needs:
        found.append(need)
        if isinstance(need, FaithfulEdit):
            found += [count for count in _counts(need) if count not in needs]
    return tuple(dict.fromkeys(found))


def _counts(edit: FaithfulEdit) -> Iterator[Requirement]:
    if edit.old:
        yield _count(edit.old, -edit.count, edit.count > 0)
    if edit.new and edit.new != "atom:H" and edit.count:
        yield _count(edit.new, edit.count, True)


def _count(name: str, n: int, relative: bool) -> Requirement:
    if name.startswith("atom:"):
        return AtomCount(name.removeprefix("atom:"), "==", n, relative)
    return GroupCount(name, "==", n, relative)


def _of(need: Requirement) -> Iterator[float]:
    """The numbers of a requirement."""
    if isinstance(need, PropertyRange):
        yield from (float(end) for end in (need.low, need.high) if end is not None)
        return
    for name in ("n", "size", "by", "at_least", "count"):
        yield float(getattr(need, name, 0) or 0)


def _meant(need: Requirement) -> set[float]:
    """Numbers of the lexicon's own: what "a", "no", "drug-like", "low", "Lipinski" and "analogue" mean."""
    if isinstance(need, PropertyRange):
        rules = [row for rows in PROFILES.values() for row in rows if row[0] == need.name]
        ends = {float(end) for _, low, high in rules for end in (low, high) if end is not None}
        return ends | set(LEVELS.get(need.name, ())) | ({DRUG_LIKE} if need.name == "QED" else set())
    return {SIMILAR} if isinstance(need, Similar) else {-1.0, 0.0, 1.0}


def _numbers(text: str) -> Iterator[float]:
    """The numbers of a text, in figures or words, percent also as shares."""
    for match in _FIGURE.finditer(text):
        value = float(match.group().replace(",", ""))
        yield value
        yield value / 100
    for word in re.findall(r"[a-z]+", text.lower()):
        for table in (NUMBER_WORDS, _AMOUNTS):
            if word in table:
                yield float(table[word])


def _reads(smiles: str) -> bool:
    return structures.readable(smiles)


def _same(one: str, other: str) -> bool:
    try:
        return molecules.canonical(one) == molecules.canonical(other)
    except (BadStructure, TooLarge):
        return False
