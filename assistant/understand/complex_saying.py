"""What a sentence says about a complex: subjects, kinds of interaction, what is named in it, direction and view."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.errors import TooLarge
from assistant.tasks_complexes import ComplexSubject, InteractionKind, Preset, Side, Spot, Step, ViewName
from assistant.understand import lexicon_complexes as lexicon
from assistant.understand import spots
from assistant.understand.lexicon_rows import phrases
from assistant.understand.phrasebook import Means, Word, index_of, words_of

FARTHEST = 20.0
"""Å around the ligand that can be asked about."""
_STEP = re.compile(r"\b(?P<kind>move|roll|turn|rotate)\s+(?:by\s+)?(?P<axis>[xyz])\s+(?P<by>-?\d+(?:\.\d+)?)"
                   r"(?:\s*(?:å|°|deg\w*))?", re.IGNORECASE)
_PIECE = re.compile(r"-?\d+(?:\.\d+)?(?=(?:å|Å|nm)\b)|[^\s,;:!?()“”\"‘]+", re.IGNORECASE)
_LENGTH = re.compile(r"(?P<n>\d+(?:\.\d+)?)\s*(?P<unit>å|Å|Å|angstroms?|ångströms?|a\b|nm)", re.IGNORECASE)
_WEAK = frozenset(phrases(lexicon.WEAK.replace("\n", " ")))
_SETTLED: dict[int, ComplexSubject] = {2: "distance", 3: "angle", 4: "dihedral"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence says about a complex; ``strange`` are words of no known meaning."""

    subjects: tuple[ComplexSubject, ...] = ()
    strong: bool = False
    beyond: str = ""
    kinds: tuple[InteractionKind, ...] = ()
    spots: tuple[Spot, ...] = ()
    preset: Preset | None = None
    side: Side | None = None
    view: ViewName | None = None
    steps: tuple[Step, ...] = ()
    within: float = 0.0
    continues: bool = False
    strange: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[Spot, ...]:
        """The spots that are not the ligand."""
        return tuple(spot for spot in self.spots if not spot.is_ligand)

    @property
    def follows(self) -> bool:
        """Whether it changes something of the last question without naming a subject."""
        return bool(self.kinds or self.spots or self.preset or self.side or self.view or self.steps or self.within)


def say(text: str) -> Told:
    """What the words of a message mean for a complex.

    Raises
    ------
    TooLarge
        For a distance around the ligand that is no neighbourhood.
    """
    steps = tuple(_step(match) for match in _STEP.finditer(text))
    marked = spots.mark(_STEP.sub(" ", text))
    within = _within(marked.text)
    words = words_of([piece.strip(".'’") for piece in _PIECE.findall(_LENGTH.sub(r"\g<n> Å", marked.text))
                      if piece.strip(".'’-")], _meanings)
    kinds: Any = tuple(dict.fromkeys(word.as_("kind") for word in words if word.as_("kind")))
    side = _first([word for word in words if not word.as_("view")], "side")
    subjects, strong = _subjects(words, kinds, marked.spots, within, side)
    return Told(
        subjects, strong, "" if strong else _first(words, "beyond") or "", kinds, marked.spots,
        _first(words, "preset"), side if {"where", "behind"} & set(subjects) else None, _first(words, "view"), steps,
        within, bool(words and words[0].as_("continue")),
        tuple(word.text for word in words if not word.known and not word.text.startswith("\uE000")),
    )


def _first(words: Sequence[Word], kind: str) -> Any:
    """The first meaning of that kind; None without one. The tables hold only words of the task."""
    return next((word.as_(kind) for word in words if word.as_(kind)), None)


def _step(match: re.Match[str]) -> Step:
    kind = "move" if match.group("kind").lower() == "move" else "roll"
    return Step(kind, match.group("axis").lower(), float(match.group("by")))  # type: ignore[arg-type]


def _within(text: str) -> float:
    """The distance said, in Å; 0 without one."""
    found = _LENGTH.search(text)
    if not found:
        return 0.0
    reach = float(found.group("n")) * (10.0 if found.group("unit").lower() == "nm" else 1.0)
    if not 0 < reach <= FARTHEST:
        raise TooLarge(f"{reach:g} Å around the ligand is no neighbourhood.", "Give a distance up to 20 Å.")
    return reach


def _subjects(words: tuple[Word, ...], kinds: tuple[str, ...], named: tuple[Spot, ...], within: float,
              side: str | None) -> tuple[tuple[ComplexSubject, ...], bool]:
    """Subjects in order, and whether one was named by a phrase that can mean nothing weaker."""
    said = [(word.as_("subject"), word.text.lower()) for word in words if word.as_("subject") and not word.as_("view")]
    firm = [one for one in said if one[1] not in _WEAK and one[0] not in ("card", "describe")]
    chosen = [one[0] for one in firm or said]
    others = [spot for spot in named if not spot.is_ligand]
    if not others and len(set(chosen)) > 1:
        chosen = [one for one in chosen if one != "contact"]  # "what holds the ligand in the pocket?"
    if kinds and not {"compare", "analogues", "near misses"} & set(chosen):
        chosen = ["interactions"]
    elif side and others + [spot for spot in named if spot.is_ligand] and {"where", "behind"} & set(chosen):
        chosen = ["behind" if side == "behind" else "where"]
    elif within and not set(chosen) & {"distance", "waters", "compare"}:
        chosen = ["contacts"]
    elif others and set(chosen) <= {"contact", "contacts", "interactions", "pocket", "describe", "card", "residues"}:
        chosen = ["contact"]
    elif not chosen and len(named) in _SETTLED and others:
        chosen = [_SETTLED[len(named)]]
    elif "distance" in chosen and len(named) > 2 and {"angle", "dihedral"} & set(chosen):
        chosen = [one for one in chosen if one != "distance"]
    return tuple(dict.fromkeys(chosen)), bool(firm or kinds)  # type: ignore[arg-type]


def _meanings(said: str, written: str) -> Means:
    return _index().get(said, ())


@cache
def _index() -> dict[str, Means]:
    return index_of({
        "subject": lexicon.SUBJECTS,
        "kind": lexicon.KINDS,
        "preset": lexicon.PRESETS,
        "side": lexicon.SIDES,
        "view": lexicon.VIEWS,
        "beyond": lexicon.BEYOND,
        "continue": {"continue": lexicon.CONTINUING},
        "filler": {"filler": lexicon.FILLER},
    })
