"""What a sentence says about a crystal: subjects, probe, units, radiation, guests, solvent."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.chem.guests import GUESTS
from assistant.chem.guests import PROBED as PROBES
from assistant.errors import TooLarge
from assistant.tasks_crystals import Solvent, Subject
from assistant.understand import crystal_words
from assistant.understand.crystal_words import Word
from assistant.understand.lexicon_crystals import AND_ALSO, TWICE, WEAK
from assistant.understand.lexicon_rows import phrases

PROBED = ("surface", "inaccessible surface", "void fraction", "pore volume", "pore sizes")
"""Subjects that depend on the probe."""
LARGEST_PROBE = 20.0
"""Å; no pore of a crystal is wider."""
_WEAK = frozenset(phrases(WEAK.replace("\n", " ")))


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says about a crystal; ``strange`` are words of no known meaning."""

    subjects: tuple[Subject, ...] = ()
    strong: bool = False
    beyond: str = ""
    guests: tuple[str, ...] = ()
    probe: str = ""
    radius: float = 0.0
    units: tuple[str, ...] = ()
    radiation: str = ""
    free: Solvent | None = None
    bound: Solvent | None = None
    continues: bool = False
    strange: tuple[str, ...] = ()

    @property
    def follows(self) -> bool:
        """Whether it changes something of the last question without naming a subject."""
        return bool(self.guests or self.probe or self.radius or self.units or self.radiation or self.free or self.bound)


def say(text: str) -> Said:
    """What the words of a message mean for a crystal.

    Raises
    ------
    TooLarge
        For a probe larger than any pore.
    """
    words = crystal_words.read(text)
    subjects, strong = _subjects(words)
    probe, radius = _probe(words)
    guests = tuple(dict.fromkeys(word.as_("guest") for word in words if word.as_("guest")))
    free, bound = _solvent(words)
    if free or bound:
        subjects = tuple(one for one in subjects if one != "solvent")
    if probe:
        guests = ()
    radiation = next((word.as_("radiation") for word in words if word.as_("radiation")), "")
    if radiation and "powder" not in subjects and len(subjects) > 0:
        radiation = ""  # "Cu" and "Mo" are metals elsewhere
    if subjects in ((), ("atoms",)) and any(word.as_("metal") for word in words) and not radiation:
        subjects = ("metals",)
    beyond = "" if strong else next((word.as_("beyond") for word in words if word.as_("beyond")), "")
    units = tuple(dict.fromkeys(word.as_("unit") for word in words if word.as_("unit") and not _of_probe(words, word)))
    return Said(
        subjects,
        strong,
        beyond,
        guests,
        probe,
        radius,
        units,
        radiation,
        free,
        bound,
        bool(words and words[0].as_("continue")),
        tuple(word.text for word in words if not word.known),
    )


def _subjects(words: tuple[Word, ...]) -> tuple[tuple[Subject, ...], bool]:
    """Subjects in order, and whether one was named by a phrase that can mean nothing weaker."""
    named = [(word.as_("subject"), word.text.lower()) for word in words if word.as_("subject")]
    firm = [one for one in named if one[1] not in _WEAK and one[0] not in ("card", "describe")]
    chosen = firm or [one for one in named if one[0] not in ("card", "describe")] or named
    if _describes_all(words):
        chosen = [one for one in named if one in chosen or one[0] == "describe"]
    found: list[str] = []
    for subject, said in chosen:
        found += [subject, *((AND_ALSO[subject],) if said in TWICE.get(subject, ()) else ())]
    return tuple(dict.fromkeys(found)), bool(firm)  # type: ignore[arg-type]  # values of the table are subjects


def _describes_all(words: tuple[Word, ...]) -> bool:
    """Whether the whole is to be described beside what else is asked: "PLD; describe it", not "describe the net"."""
    after = [words[at + 1].text.lower() if at + 1 < len(words) else "" for at, word in enumerate(words)
             if word.as_("subject") == "describe"]
    return any(word in ("it", "this", "") for word in after)


def _probe(words: tuple[Word, ...]) -> tuple[str, float]:
    """Name and radius (Å) of the probe that is said: "He probe", "a 1.2 Å probe", "probe of 3.6 Å diameter"."""
    at = next((i for i, word in enumerate(words) if word.text.lower().startswith(("probe", "radius"))), -1)
    subjects = {word.as_("subject") for word in words}
    numbers = [i for i, word in enumerate(words) if word.number]
    if at < 0 and not (subjects & set(PROBED)):
        return "", _bare_radius(words, numbers)
    names = [word.as_("guest") for word in words if word.as_("guest")]
    if numbers and at >= 0:
        nearest = min(numbers, key=lambda i: abs(i - at))
        return "", _radius(words, nearest)
    return (named_probe(names[0]), 0.0) if names and not subjects & {"fits"} else ("", 0.0)


def _bare_radius(words: tuple[Word, ...], numbers: list[int]) -> float:
    """ "and with 1.4 Å?": a number of Å alone."""
    lengths = [i for i in numbers if i + 1 < len(words) and words[i + 1].as_("unit") in ("Å", "nm", "pm")]
    return _radius(words, lengths[0]) if len(lengths) == 1 and not any(w.as_("subject") for w in words) else 0.0


def _radius(words: tuple[Word, ...], at: int) -> float:
    scale = {"nm": 10.0, "pm": 0.01}.get(words[at + 1].as_("unit") if at + 1 < len(words) else "", 1.0)
    across = any(word.text.lower() in ("diameter", "wide") for word in words)
    radius = float(words[at].number or 0.0) * scale / (2 if across else 1)
    if not 0 < radius <= LARGEST_PROBE:
        raise TooLarge(f"A probe of {radius:g} Å radius fits nowhere in a crystal.", "Give one between 0.1 and 20 Å.")
    return round(radius, 4)


def _of_probe(words: tuple[Word, ...], unit: Word) -> bool:
    """Whether a unit of length stands after the number of a probe."""
    at = words.index(unit)
    return at > 0 and words[at - 1].number is not None and unit.as_("unit") in ("Å", "nm", "pm")


def named_probe(guest: str) -> str:
    """The probe of a guest: a row of the probes, else the guest's own name."""
    formula = GUESTS[guest].formula
    return formula if formula in PROBES else guest


def _solvent(words: tuple[Word, ...]) -> tuple[Solvent | None, Solvent | None]:
    """What is to be kept or removed: "keep the solvent", "without bound solvent"."""
    free: Solvent | None = None
    bound: Solvent | None = None
    for at, word in enumerate(words):
        verb: Solvent | None = "keep" if word.as_("keep") else "remove" if word.as_("remove") else None
        if verb is None:
            continue
        after = next((one for one in words[at + 1 : at + 5] if not one.as_("filler")), None)
        which = after.as_("solvent") if after else ""
        everything = which == "both" and any(one.text.lower() in ("all", "any") for one in words)
        free = verb if which in ("free", "both") else free
        bound = verb if which == "bound" or everything else bound
    return free, bound
