"""The molecules a question is about: written, uploaded, chosen among candidates, or in focus."""

from __future__ import annotations

from assistant.chem import doctor
from assistant.errors import NothingInFocus
from assistant.tasks import Named, Request, Task
from assistant.understand import asking, following, structures
from assistant.understand.refusing import not_understood, nothing_asked
from assistant.understand.tokens import Reading


def asked(reading: Reading, request: Request, files: tuple[Named, ...]) -> Task:
    """A question to the molecules written, uploaded, or in focus."""
    validity = "validity" in reading.values("ask")
    reading = _with_broken(reading) if validity else reading
    if not validity:
        for named in reading.molecules:
            must_read(named)
    if not (reading.molecules or files or _asks_something(reading)):
        raise nothing_asked(reading)
    molecules = reading.molecules or files or in_focus(reading, request)
    compared = reading.kinds() & {"more", "less", "trend"} or {"compare", "rank"} & set(reading.values("ask"))
    alone = len(reading.molecules) == 1 and "compare" in reading.values("ask")
    if reading.molecules and ("ref" in reading.kinds() or alone) and compared and request.context.current:
        first = alone or next(token.kind for token in reading.tokens if token.kind in ("ref", "molecule")) == "ref"
        both = (request.context.current, *molecules)
        molecules = both if first else (*molecules, request.context.current)
    return asking.task(reading, molecules)


def _asks_something(reading: Reading) -> bool:
    """Whether there is a question in a sentence without a molecule of its own."""
    first = reading.text.lower().split()[0].strip(",")
    kinds = reading.kinds() - {
        "stop",
        "comma",
        "and",
        "the",
        "a",
        "link",
        "ref",
        "has",
        "but",
        "make",
        "modify",
        "again",
        "more",
        "less",
    }
    return bool(kinds - {"molnoun", "ordinal", "candidate"}) or (
        first in ("what", "what's", "whats", "show", "describe", "draw")
        and bool(reading.kinds() & {"ref", "molnoun", "ordinal", "the"})
    )


def _with_broken(reading: Reading) -> Reading:
    """In a question of validity any unknown word that has no other meaning is the SMILES in question."""
    if reading.molecules:
        return reading
    strange = [token for token in reading.tokens if token.kind in ("unknown", "formula", "atomcount")]
    named = tuple(Named(token.text) for token in strange[:1])
    rest = tuple(token for token in reading.tokens if token not in strange)
    return Reading(reading.text, rest, named) if named else reading


def in_focus(reading: Reading, request: Request) -> tuple[Named, ...]:
    """The molecules that "it" and "them" mean, or a refusal."""
    context = request.context
    strange = [token for token in reading.tokens if token.kind in ("unknown", "beyond")]
    if strange:
        raise not_understood(reading, strange)
    index = following.chosen_index(list(reading.tokens), len(context.candidates))
    if index:
        return (following.candidate(context, index),)
    several = reading.kinds() & {"more", "less", "trend"} or {"rank", "compare"} & set(reading.values("ask"))
    plural = any(
        token.kind == "ref"
        and token.text.lower()
        in ("them", "these", "they", "their", "these molecules", "these compounds", "those", "all of them")
        for token in reading.tokens
    )
    if (several or plural) and (context.candidates or len(context.molecules) > 1):
        return tuple(Named(smiles) for smiles in context.candidates) or context.molecules
    if context.current is None:
        raise _nothing(reading)
    return (context.current,)


def _nothing(reading: Reading) -> Exception:
    if not reading.kinds() & {"prop", "ask", "ref", "quality", "rule", "group", "groups", "ring", "bond", "element"}:
        return nothing_asked(reading)
    return NothingInFocus("No molecule is given and none is in focus.", "Write its SMILES or name, e.g. “LogP of CCO”.")


def must_read(named: Named) -> None:
    """Refuse a broken SMILES with its reason, position and repair."""
    if not structures.readable(named.smiles):
        doctor.raise_for(named.smiles)
