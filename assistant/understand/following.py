"""Follow-ups: what a sentence means only after another one. Undo, choose, repeat, "what about ...?"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from assistant.errors import NothingInFocus
from assistant.tasks import Context, Converse, DesignMolecule, MeasureMolecule, Named, Recall, Request, Task
from assistant.understand.drafts import Draft
from assistant.understand.lexicon_amounts import NUMBER_WORDS
from assistant.understand.lexicon_rows import phrases
from assistant.understand.lexicon_talk import AROUND_MORE, ASIDES, MORE, POLITE, RECALLS, TALK
from assistant.understand.tokens import Reading, Token

_UNDONE = re.compile(
    r"(?:undo|undoing|revert|reverse|cancel|rewind|take back|roll back|go back on|scrap)"
    r"(?: (?:the|my|that|this|your|our|last|latest|previous|most recent|very last|one))*"
    r"(?: (?:step|change|edit|modification|move|action|thing|operation|addition|replacement|removal|swap|one|bit))?"
    r"(?: (?:you (?:just )?(?:made|did)|we (?:just )?(?:made|did)|i (?:just )?(?:made|did|asked for)|just made))?"
)
"""The last step and what is to become of it, said out."""


_NEXT = re.compile(
    r"(?:(?:show|give|take|see|use|try|select|pick|choose|go to|move to|on to|jump to|switch to|what s"
    r"|what is)(?: me| us)? )?"
    r"(?:the )?next(?: (?:one|candidate|molecule|compound|option|suggestion|structure|proposal|in line))?"
)


@cache
def _table(name: str) -> dict[str, str]:
    source = RECALLS if name == "recall" else TALK
    return {phrase: value for value, text in source.items() for phrase in phrases(text)}


def _said(text: str) -> str:
    return " ".join("".join(c if c.isalnum() or c in "'# " else " " for c in text.lower()).split())


def recall(text: str) -> Recall | None:
    """ "undo", "redo", "start over": the whole sentence, politeness aside; None where it is something else."""
    said = _said(text)
    if not said or len(said) > 80:
        return None
    bare = _bare(said)
    found = _table("recall").get(said) or _table("recall").get(bare) or ("undo" if _UNDONE.fullmatch(bare) else "")
    if found in ("undo", "redo", "reset"):
        return Recall(found)  # type: ignore[arg-type]
    parts = [part for part in re.split(r"[,.;!]", text) if part.strip()]
    return _recalled_in(parts) if 1 < len(parts) < 4 else None


def _recalled_in(parts: list[str]) -> Recall | None:
    """ "hmm, no, undo that": one part calls something back, the others are talk."""
    found = [recall(part) for part in parts]
    rest = [part for part, one in zip(parts, found, strict=True) if one is None]
    said = {one for one in found if one}
    idle = all(not _bare(_said(part)) or talk(part) or _bare(_said(part)) in ASIDES for part in rest)
    return said.pop() if len(said) == 1 and idle else None


def following_one(text: str, context: Context) -> Recall | None:
    """ "next", "show me the next one": the candidate after the one in focus; None where it is something else."""
    if not _NEXT.fullmatch(_bare(_said(text))):
        return None
    at = context.candidates.index(context.current.smiles) if _among(context) and context.current else -1
    candidate(context, at + 2)
    return Recall("use", at + 2)


def _among(context: Context) -> bool:
    return context.current is not None and context.current.smiles in context.candidates


def talk(text: str) -> Converse | None:
    """A greeting, thanks, a call for help or about Retort itself; None where it asks something of a molecule."""
    said = _said(text)
    if len(said) > 80:
        return None
    found = (
        _table("talk").get(said) or _table("talk").get(_bare(said)) or _table("talk").get(said.removesuffix(" retort"))
    )
    return Converse(text.strip(), found) if found else None  # type: ignore[arg-type]


def _bare(said: str) -> str:
    words = said.split()
    while words and words[0] in POLITE:
        words.pop(0)
    while words and words[-1] in POLITE:
        words.pop()
    return " ".join(words)


def repeat(text: str, request: Request) -> Task | None:
    """ "more", "another five", "again": the last task once more; None where the sentence is something else."""
    words = _said(text).split()
    more, n = _repeats(words)
    last = request.context.last
    if not more:
        return None
    if last is None:
        raise NothingInFocus(
            "There is nothing to repeat yet.", "Ask for something first, e.g. “5 drug-like amides with LogP 2-3”."
        )
    if isinstance(last, DesignMolecule) and more == "more":
        return replace(last, n=last.n + (n or 5))
    return last


def _repeats(words: list[str]) -> tuple[str, int]:
    """Which kind of repeat the words are, and the number in them."""
    numbers = [int(w) if w.isdecimal() else NUMBER_WORDS[w] for w in words if w.isdecimal() or w in NUMBER_WORDS]
    rest = [w for w in words if not w.isdecimal() and w not in NUMBER_WORDS]
    found = _table("recall").get(" ".join(rest)) or _table("recall").get(_bare(" ".join(rest)), "")
    asks_more = bool(set(MORE) & set(rest)) and set(rest) <= {*MORE, *AROUND_MORE, *POLITE}
    found = "more" if asks_more and found != "again" else found
    return (found, numbers[0] if numbers else 0) if found in ("more", "again") else ("", 0)


def use(reading: Reading, context: Context) -> Recall | None:
    """ "the second one", "use candidate 3": only a choice, nothing else asked; None otherwise."""
    tokens = [
        t
        for t in reading.tokens
        if t.kind
        not in (
            "stop",
            "the",
            "comma",
            "make",
            "modify",
            "molnoun",
            "link",
            "and",
            "use",
            "ref",
            "has",
            "same",
            "verb" if _only_use(reading) else "-",
        )
    ]
    index = chosen_index(list(reading.tokens), len(context.candidates))
    if index and context.candidates:
        candidate(context, index)
    rest = [t for t in tokens if t.kind not in ("ordinal", "num", "candidate") and t.text.lower() not in ("one", "of")]
    return Recall("use", index) if index and not rest else None


def _only_use(reading: Reading) -> bool:
    return reading.text.lower().split()[:1] in (["keep"], ["take"], ["use"], ["pick"])


def chosen_index(tokens: list[Token], candidates: int) -> int:
    """The 1-based candidate that a sentence chooses; 0 where it chooses none."""
    for place, token in enumerate(tokens):
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.kind == "ordinal":
            wanted = int(token.value)
            return wanted if wanted > 0 else candidates
        if token.kind == "candidate" and after and after.kind == "num":
            return int(after.number)
        if (
            token.kind in ("molnoun", "candidate", "use")
            and after
            and after.kind == "num"
            and after.number == int(after.number)
            and place + 2 >= len([t for t in tokens if t.kind != "stop"])
        ):
            return int(after.number)
    return 0


def another_molecule(reading: Reading, request: Request) -> Task | None:
    """ "what about ibuprofen?", "same for CCO": the last task with another molecule; None where that is not meant."""
    last = request.context.last
    others = [
        t
        for t in reading.tokens
        if t.kind not in ("molecule", "also", "stop", "and", "comma", "the", "molnoun", "link", "again")
    ]
    if others or not reading.molecules or last is None or not (reading.kinds() & {"also"} or _opens_with_and(reading)):
        return None
    if isinstance(last, MeasureMolecule):
        return replace(last, molecules=reading.molecules)
    if isinstance(last, DesignMolecule) and last.start is not None:
        return replace(last, start=reading.molecules[0])
    return None


def _opens_with_and(reading: Reading) -> bool:
    return reading.text.lower().lstrip().startswith(("and ", "same ", "now ", "again "))


def start(reading: Reading, draft: Draft, request: Request, files: tuple[Named, ...]) -> Named | None:
    """The molecule a design starts from: written, uploaded, chosen, or in focus; None to generate one.

    Raises
    ------
    NothingInFocus
        When the sentence refers to a molecule and there is none.
    """
    context = request.context
    index = next((int(flag[4:]) for flag in draft.flags if flag.startswith("use:")), 0)
    if index:
        return candidate(context, index)
    if files:
        return files[0]
    if context.current is not None:
        return context.current
    raise NothingInFocus(
        "No molecule is given and none is in focus.",
        "Write its SMILES or name in the sentence, e.g. “add a nitro to CCO”.",
    )


def candidate(context: Context, index: int) -> Named:
    """The candidate of that 1-based number (-1: the last).

    Raises
    ------
    NothingInFocus
        When there is none of that number.
    """
    count = len(context.candidates)
    wanted = count if index == -1 else index
    if not 0 < wanted <= count:
        have = f"there {'is' if count == 1 else 'are'} {count}" if count else "there are none yet"
        raise NothingInFocus(
            f"There is no candidate number {wanted}: {have}.", "Ask for molecules first, then choose one of them."
        )
    return Named(context.candidates[wanted - 1])
