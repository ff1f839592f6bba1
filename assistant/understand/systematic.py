"""Systematic names in a sentence: found where the vocabulary claims no word, read by OPSIN, put in as structures.

A message whose every word is known never reaches OPSIN. Where some word looks like part of a chemical name, the spans
around it are read in one call and the longest that is a name wins; in the text that the grammar reads its SMILES stands
in its place, and the task gets the name back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.chem.names import NAMES, NameHit, abbreviations, find_in, java, opsin, reading
from assistant.errors import NotSupported, NotUnderstood, RetortError
from assistant.tasks import DesignMolecule, MeasureMolecule, Named, Request, Task
from assistant.understand import structures
from assistant.understand.lexicon_names import CHEMICAL, FOLLOWING, LEADING
from assistant.understand.lexicon_rows import words
from assistant.understand.vocabulary import known_words

LONGEST = 2000
"""Characters of the longest message in which systematic names are looked for."""
SHOWN = 3
"""Names of one message whose reading is told."""
BEFORE, AFTER = 3, 4
"""Words that may stand before and after a telling one in the same name."""
MOST = 60
"""Spans of one message that are read."""
_CHUNK = re.compile(r"\S+")
_OUTER = "\"'`“”‘’«»!?,;:."
_LOCANT = r"(?:\d{1,3}[a-z]?|[NOS])['′]*"
_LOCANTS = re.compile(rf"{_LOCANT}(?:,{_LOCANT})*,")
_NUMBER = re.compile(r"(?:\bCAS[\s:-]*(?:RN|No\.?|number|#)?[\s:]*)?(?<![\w-])\d{2,7}-\d{2}-\d(?![\w-])", re.IGNORECASE)
"""A CAS registry number in a sentence."""
_AMBIGUOUS = frozenset(words("can tea eve dec eg an ec pc mes tis phen tce dmc dma bq me pr"))
"""Abbreviations that are words or stand for other things as well: not taken from a sentence."""


_PHASES = re.compile(r"\(?(?:n-|1-)?octanol[-/–]?(?:water)?\)?", re.IGNORECASE)
"""What a partition is between: the octanol of "octanol-water partition coefficient" is no molecule asked about."""


@dataclass(frozen=True, slots=True)
class Written:
    """A message with the structures of its systematic names in their place: (name as written, SMILES) in order.

    ``suspects``: words that look like chemical names and were not read, with the reason.
    """

    text: str
    names: tuple[tuple[str, str], ...] = ()
    suspects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the text: where it begins and ends."""

    start: int
    end: int


def written(text: str) -> Written:
    """The message with its systematic names, abbreviations and CAS numbers replaced; as it is where there are none."""
    if len(text) > LONGEST:
        return Written(text)
    short = _own(text)
    made = _systematic(short.text) if CHEMICAL.search(short.text) or _partly(short.text) else Written(short.text)
    return replace(made, names=(*short.names, *made.names), suspects=(*short.suspects, *made.suspects))


def _own(text: str) -> Written:
    """Abbreviations of the bench and CAS numbers, by our own tables alone."""
    found: list[tuple[Span, str]] = []
    bad: list[str] = []
    for match in _NUMBER.finditer(text):
        meant = reading.meanings([match.group()])[0]
        if meant.smiles:
            found.append((Span(*match.span()), meant.smiles))
        else:
            bad.append(match.group())
    for chunk in _chunks(text):
        said = _said(text, chunk)
        row = abbreviations.molecule(said)
        if row and len(said) > 2 and said.lower() not in NAMES and said.lower() not in _AMBIGUOUS | known_words():
            found.append((chunk, row.smiles))
    found.sort(key=lambda pair: pair[0].start)
    return replace(_replaced(text, found), suspects=tuple(bad))


def _systematic(text: str) -> Written:
    chunks = _chunks(text)
    told = [place for place, chunk in enumerate(chunks) if _tells(text, chunk)]
    if not told:
        return Written(text)
    if not java.available():
        return Written(text, suspects=tuple(_said(text, chunks[place]) for place in told))
    spans = _candidates(text, chunks, told)
    found = _longest(text, spans)
    made = _replaced(text, found)
    left = [chunk for chunk in (chunks[place] for place in told)
            if not any(span.start <= chunk.start < span.end for span, _ in found)]
    return replace(made, suspects=tuple(_said(text, chunk) for chunk in left))


def _said(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _chunks(text: str) -> list[Span]:
    """Runs of non-blank characters, quotes, punctuation and brackets without a partner taken off."""
    return [span for found in _CHUNK.finditer(text) if (span := _trimmed(text, found.start(), found.end()))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    while start < end and text[start] in _OUTER:
        start += 1
    while start < end and text[end - 1] in _OUTER:
        end -= 1
    return Span(start, end) if start < end else None


def _tells(text: str, chunk: Span) -> bool:
    """Whether a word looks like part of a systematic name that nothing else here claims."""
    said = _said(text, chunk)
    if any(hit.start <= chunk.start and chunk.end <= hit.end for hit in _partly(text)):
        return True
    if not CHEMICAL.search(said) or said.lower().strip("()") in known_words() or _PHASES.fullmatch(said):
        return False
    if structures.classify(said) not in ("none", "maybe", "broken") or "=" in said:
        return False
    hits = [hit for hit in find_in(text) if hit.start < chunk.end and chunk.start < hit.end]
    return not any(hit.start <= chunk.start and chunk.end <= hit.end for hit in hits)


@lru_cache(maxsize=64)
def _partly(text: str) -> tuple[NameHit, ...]:
    """Common names that are only part of the name of another compound ("acetone" of "acetone oxime")."""
    return tuple(hit for hit in find_in(text) if hit.other)


def _candidates(text: str, chunks: list[Span], told: list[int]) -> list[Span]:
    """Spans of neighbouring words around every telling one, the longest first."""
    found: set[Span] = set()
    for place in told:
        first = _reach(text, chunks, place, -1, BEFORE)
        last = _reach(text, chunks, place, 1, AFTER)
        found |= {_balanced(text, Span(chunks[a].start, chunks[b].end))
                  for a in range(first, place + 1) for b in range(place, last + 1)}
    return sorted(found, key=lambda span: (span.start - span.end, span.start))[:MOST]


def _reach(text: str, chunks: list[Span], place: int, step: int, most: int) -> int:
    """The furthest word in that direction that may belong to the same name."""
    at = place
    while abs(at + step - place) <= most and 0 <= at + step < len(chunks):
        left, right = (chunks[at + step], chunks[at]) if step < 0 else (chunks[at], chunks[at + step])
        if not _joined(text, left, right) or not _belongs(_said(text, chunks[at + step]), step):
            break
        at += step
    return at


def _joined(text: str, left: Span, right: Span) -> bool:
    """Whether only a blank stands between two words, or a comma after locants ("2, 4-dinitrophenol")."""
    between = text[left.end : right.start]
    return between.isspace() or bool(_LOCANTS.fullmatch(_said(text, left) + between.strip()))


def _belongs(word: str, step: int) -> bool:
    lowered = word.lower()
    if lowered in (LEADING if step < 0 else FOLLOWING) or CHEMICAL.search(word) or word[:1] in "([":
        return True
    if step > 0:
        return lowered.endswith(("ate", "ide", "ite")) and lowered not in known_words()
    return word.endswith((")", "]")) or bool(_LOCANTS.fullmatch(word + ","))


def _balanced(text: str, span: Span) -> Span:
    """The span without a bracket at its ends that has no partner in it."""
    start, end = span.start, span.end
    while start < end and text[start] in "([{" and _open(text[start:end]) > 0:
        start += 1
    while start < end and text[end - 1] in ")]}" and _open(text[start:end]) < 0:
        end -= 1
    return Span(start, end)


def _open(text: str) -> int:
    return sum((sign in "([{") - (sign in ")]}") for sign in text)


def _longest(text: str, spans: list[Span]) -> list[tuple[Span, str]]:
    """The spans that are names, longest first, none inside another; in the order of the text."""
    kept: list[tuple[Span, str]] = []
    for span in spans:  # one by one: what lies inside a name is not read at all, and what fails costs most
        if any(span.start < other.end and other.start < span.end for other, _ in kept):
            continue
        one = reading.meanings([_said(text, span)])[0]
        if one.smiles and one.source == reading.OPSIN:
            kept.append((span, _one_of_two(_said(text, span), one.smiles)))
    return sorted(kept, key=lambda pair: pair[0].start)


def _one_of_two(said: str, smiles: str) -> str:
    """ "isooctane (2,2,4-trimethylpentane)" is one compound under two names, no mixture of two of it."""
    half, _, other = smiles.partition(".")
    return half if half == other and " (" in said else smiles


def _replaced(text: str, found: list[tuple[Span, str]]) -> Written:
    parts, last = [], 0
    for span, smiles in found:
        parts += [text[last : span.start], smiles]
        last = span.end
    return Written("".join((*parts, text[last:])), tuple((_said(text, span), smiles) for span, smiles in found))


def notes(request: Request, task: Task) -> tuple[str, ...]:
    """Which names of a message were read as which structures, and by whom; nothing for a question about names."""
    if not isinstance(task, DesignMolecule | MeasureMolecule) or getattr(task, "question", "") == "name":
        return ()
    told = []
    held = {one.smiles for one in task.molecules} if isinstance(task, MeasureMolecule) else None
    names = [(name, smiles) for name, smiles in written(request.text).names if held is None or smiles in held]
    for name, smiles in names[:SHOWN]:
        meant = reading.meanings([name])[0]
        told.append(f"“{name}” was read as {smiles} ({meant.kind}{' name' if meant.kind == 'systematic' else ''}, "
                    f"{'; '.join(filter(None, (meant.source, meant.note)))}).")
    return tuple(told)


Reader = Callable[[Request, tuple[Named, ...]], Task]


def with_names(read: Reader, request: Request, files: tuple[Named, ...]) -> Task:
    """What a grammar makes of a request whose systematic names are put in as structures; the names are kept.

    Raises
    ------
    RetortError
        As the grammar, in the words of the user; where a word looks like a name that could not be read, that is said.
    """
    made = written(request.text)
    try:
        return _named(read(replace(request, text=made.text), files), {smiles: name for name, smiles in made.names})
    except (NotUnderstood, NotSupported) as error:
        raise (_unread(error, made) or _back(error, made)) from error


def _back(error: RetortError, made: Written) -> RetortError:
    """The error with names where structures were put."""
    for name, smiles in made.names:
        error.message, error.works = error.message.replace(smiles, name), error.works.replace(smiles, name)
    error.args = (f"{error.message} {error.works}".strip(),)
    return error


def _unread(error: RetortError, made: Written) -> RetortError | None:
    """Why a word that looks like a name was not read, where that is what the grammar stumbled over."""
    quoted = str(error).partition("”")[0].lstrip("“")
    stumbled = [word for word in made.suspects if word in str(error) or (quoted and quoted in word)]
    if not stumbled:
        return None
    found = reading.meanings([stumbled[0]])[0]
    if found.kind == "CAS number":
        return NotSupported(found.problem, "Give its SMILES or name.")
    if not java.available():
        return NotSupported(f"“{stumbled[0]}” looks like a systematic name, and those are read by OPSIN: "
                            f"{java.why_not()}", java.INSTALL)
    found = reading.meanings([stumbled[0]], near=True)[0]
    if not found.near or opsin.GROUP in found.problem:
        return None
    meant = " or ".join(f"“{one}”" for one in found.near)
    return NotUnderstood(f"“{stumbled[0]}” is not a name that is known here: {found.problem}.",
                         f"Did you mean {meant}?", stumbled[0], found.near)


def _named(task: Task, names: dict[str, str]) -> Task:
    """The task with its structures under the names they came as."""
    if not names:
        return task
    if isinstance(task, MeasureMolecule):
        return replace(task, molecules=tuple(_one(named, names) for named in task.molecules))
    if isinstance(task, DesignMolecule) and task.start is not None:
        return replace(task, start=_one(task.start, names))
    return task


def _one(named: Named, names: dict[str, str]) -> Named:
    return replace(named, name=named.name or names.get(named.smiles, ""))
