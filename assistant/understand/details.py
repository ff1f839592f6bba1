"""The grammar of questions that more than values answer: how many, which atoms, why, in space, other forms, yes or no.

It takes a sentence only where every word of it is known; any other goes to the main grammar. `fresh` takes those that
the main grammar would not know for what they are; `otherwise` those that it has refused.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from assistant.chem.molecules import shorten
from assistant.errors import NothingInFocus, NotSupported, NotUnderstood
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand import asking_bonds, asking_degrees, asking_sites, detail_asks, detail_limits, detail_picks
from assistant.understand.detail_words import Piece, pieces
from assistant.understand.refusing import EXAMPLES

_READERS = (asking_sites.task, asking_degrees.task, asking_bonds.task)
LONGEST = 600
"""Characters of the longest question that is read here."""


def fresh(request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    """The question, where something is asked that the main grammar does not know; None otherwise."""
    found = None if _CHANGES.search(request.text) else _parts(request)
    return _task(found, request, files, new=True) if found else None


def otherwise(request: Request, files: tuple[Named, ...]) -> MeasureMolecule:
    """The question of a sentence that the main grammar refused.

    Raises
    ------
    NotUnderstood
        When it is not understood here either.
    """
    found = _parts(request)
    task = special(request, files) or (_task(found, request, files, new=False) if found else None)
    if task is None:
        raise NotUnderstood(f"“{shorten(request.text.strip())}” was not understood.", EXAMPLES)
    return task


def special(request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    """A question that a reader of whole sentences takes; none takes a sentence with a word it does not know."""
    if _CHANGES.search(request.text):
        return None
    try:
        return next(filter(None, (read(request, files) for read in _READERS)), None)
    except (NotUnderstood, NotSupported):
        return None


def _parts(request: Request) -> tuple[Piece, ...] | None:
    if not request.text.strip() or len(request.text) > LONGEST:
        return None
    try:
        return _pieces(request.text)
    except NotUnderstood:
        return None  # a name that is only part of another one: OPSIN first


@lru_cache(maxsize=32)
def _pieces(text: str) -> tuple[Piece, ...] | None:
    """A message is read here twice, before the main grammar and by it."""
    return pieces(text)


def _task(found: tuple[Piece, ...], request: Request, files: tuple[Named, ...], new: bool) -> MeasureMolecule | None:
    again = _follow_up(found, request)
    if again:
        return again
    molecules = tuple(piece.named for piece in found if piece.named)
    many = molecules if len(molecules) > 1 else files if not molecules else ()
    compared = detail_limits.versus(found, request.context.current, detail_asks.yes_no(found))
    if compared and not files:
        return compared
    picked = detail_picks.task(found, many or (request.context.molecules if not molecules else ())) if new else None
    if picked:
        return picked
    asked = detail_asks.asked(found, new, request.text.rstrip(" \"'”").endswith("?"))
    if asked is None or (new and _measurable(asked, request.text)):
        return None
    if _picks(found) and asked.question not in ("bound", "limits", "whether"):
        return None
    if not molecules and not files and _names_another(found):
        return None
    about = molecules or files or ((request.context.current,) if request.context.current else ())
    if not about:
        if not new or asked.question in ("tally", "whether", "atoms"):
            return None
        raise NothingInFocus(
            "No molecule is given and none is in focus.",
            "Write its SMILES or name in the question, e.g. “tautomers of CC(=O)CC(C)=O”.",
        )
    return replace(asked, molecules=about)


_CHANGES = re.compile(r"\b(?:one|an?|another|two|three|\d+) more\b(?! than)"
                      r"|\bconvert (?:one|an?|the|every|all|\d+) .*\b(?:to|into) an?\b", re.IGNORECASE)
"""What asks for another molecule in words that counts are asked with too."""
_BY_RULE = re.compile(r"\begg\b|\brules?\b|\bfilters?\b|\bpermeant\b", re.IGNORECASE)


def _measurable(asked: MeasureMolecule, text: str) -> bool:
    """Whether what is asked has been measured for many molecules, and no rule is named: then measurements answer."""
    return asked.question == "absorption" and asked.what == ("BBB",) and not _BY_RULE.search(text)


def _names_another(found: tuple[Piece, ...]) -> bool:
    """ "Esters in methyl salicylate": after "in" stand words for groups that are a name unread here."""
    texts = [piece.text for piece in found]
    return any(
        piece.as_("thing") and at and texts[at - 1] in ("in", "of", "for", "from", "does", "is") and at > 1
        for at, piece in enumerate(found)
    )


def _picks(found: tuple[Piece, ...]) -> bool:
    return any(piece.as_("picking") and not piece.as_("idle") for piece in found)


def _follow_up(found: tuple[Piece, ...], request: Request) -> MeasureMolecule | None:
    """ "Which atoms?": of what was counted last."""
    last = request.context.last
    kinds = {kind for piece in found for kind, _ in piece.means[:1]}
    if not isinstance(last, MeasureMolecule) or kinds - {"frame", "idle"} or any(p.named for p in found):
        return None
    if any(p.as_("frame") == "where" for p in found) and (
        last.counts or last.question in ("tally", "whether", "atoms")
    ):
        return replace(last, question="atoms")
    return None
