"""One sentence, one task: which of the grammars reads it, and of which molecules."""

from __future__ import annotations

from assistant.chem import doctor
from assistant.errors import NothingInFocus, NotUnderstood
from assistant.tasks import (
    DesignMolecule, Formula, KeepPart, MeasureMolecule, Named, OnlyElements, PropertyChange, Request, Similar, Task,
)
from assistant.understand import asking, designing, following, planning, structures
from assistant.understand.drafts import Draft
from assistant.understand.optimising import SIMILAR
from assistant.understand.lexicon_talk import QUESTION_HEADS, YES_NO
from assistant.understand.refusing import EXAMPLES, not_understood, nothing_asked
from assistant.understand.resolving import MAX_TEXT, read
from assistant.understand.tokens import Reading

_CHANGE_KINDS = {"dress", "unmake", "instead", "becomes"}
_EDIT_VERBS = ("add", "remove", "replace", "substitute", "up", "down", "reduce", "improve", "drop", "keep", "worsen", "oxidise",
               "hydrolyse", "esterify", "amidate")
_POLITE_HEADS = ("please", "hi", "hello", "hey", "and", "so", "ok", "okay", "then", "now", "can", "could", "would", "will", "you", "kindly",
                 "i", "want", "to", "know", "me", "tell", "would", "like", "just", "the", "also", "dear", "retort", "need", "wonder",
                 "if", "whether", "wondering", "let", "us", "let's", "quickly", "we", "good", "morning", "may", "do")


_CONTINUING = ("now", "and", "but", "same", "try", "without", "with", "also", "then", "next", "so", "again", "plus", "minus")


def understand_text(request: Request, files: tuple[Named, ...]) -> Task:
    """The task of a message.

    Raises
    ------
    NotUnderstood, NotSupported, BadStructure, NothingInFocus, TooLarge
        As the sentence deserves.
    """
    if len(request.text) > MAX_TEXT:
        read(request.text)
    text = request.text.strip()
    if not text:
        return _without_words(files)
    early = following.recall(text) or following.talk(text) or following.repeat(text, request)
    if early:
        return early
    reading = read(request.text)
    later = following.another_molecule(reading, request) or (None if reading.molecules else following.use(reading, request.context))
    if later:
        return later
    return _asked(reading, request, files) if is_question(reading) else _design(reading, request, files)


def _without_words(files: tuple[Named, ...]) -> Task:
    if files:
        return MeasureMolecule(files, "card" if len(files) == 1 else "values")
    raise NotUnderstood("The message is empty.", EXAMPLES)


def is_question(reading: Reading) -> bool:
    """Whether a sentence asks for measurements rather than for molecules."""
    kinds = reading.kinds()
    words = [word.strip(",.!?:;\"'") for word in reading.text.lower().split()[:24]]
    while words and (words[0] in _POLITE_HEADS and not (words[0] == "do" and words[1:2] != ["you"] and words[1:2] != ["not"])):
        words.pop(0)
    head = words[0] if words else ""
    if head in YES_NO and not _is_way(words):
        return True
    if "ask" in kinds and "validity" in reading.values("ask") and not _changes(reading):
        return True
    if _compares(reading, head):
        return True
    if _changes(reading) or _designs(reading, head):
        return False
    if head in QUESTION_HEADS or kinds & {"ask"} or "?" in reading.text:
        return True
    return bool(reading.molecules or kinds & {"ref"} or "prop" in kinds) and not _bounded(reading)


def _is_way(words: list[str]) -> bool:
    """"is there a way to ...", "is it possible to ...", "do you think you could ...": requests in question form."""
    return words[:2] == ["do", "you"] or any(word in words[:6] for word in ("way", "possible", "make", "chance"))


def _compares(reading: Reading, head: str) -> bool:
    several = len(reading.molecules) > 1 or reading.kinds() & {"ref"}
    asks = head in ("which", "who", "compare", "rank", "sort", "order") or (len(reading.molecules) > 1 and "which" in reading.text.lower())
    return bool(several) and asks and not any(
        value.rstrip("!") in ("add", "remove", "replace") for value in reading.values("verb"))


def _changes(reading: Reading) -> bool:
    """Whether some verb or adjective asks for a change."""
    if reading.kinds() & (_CHANGE_KINDS | {"negpost"}):
        return True
    if any(value.rstrip("!") in _EDIT_VERBS for value in reading.values("verb")):
        return True
    return bool(reading.kinds() & {"more", "less", "trend", "too", "rise", "sink", "analogue", "isomer", "extra"})


def _designs(reading: Reading, head: str) -> bool:
    """Whether it asks for new molecules: counts or bounds, and no molecule to measure."""
    kinds = reading.kinds()
    if reading.molecules:
        if head in QUESTION_HEADS or "ask" in kinds:
            return False
        wanted = kinds & {"group", "groups", "element", "similar", "rule"} or _bounded(reading)
        return bool(wanted and kinds & {"make", "modify", "has", "similar"}) or (_bounded(reading) and "prop" in kinds) or bool(
            "make" in kinds and kinds & {"quality"}) or bool(
            kinds & {"group", "groups", "element"} and ("with" in reading.values("link") or "neg" in kinds))
    if "formula" in kinds:
        return True
    nouns = kinds & {"group", "groups", "element", "bond", "ring", "atomcount", "bondword", "hydrocarbon"}
    wants = kinds & {"make", "molnoun", "num", "has", "a", "neg", "cmp"}
    if nouns and wants and "ref" not in kinds and head not in ("how", "count", "calculate", "compute") and "count" not in reading.values("ask"):
        return True
    described = "molnoun" in kinds and kinds & {"high", "low", "quality", "rule"} and "ref" not in kinds
    if described and head not in QUESTION_HEADS:
        return True
    return _bounded(reading) or bool(kinds & {"make"} and kinds & {"molnoun", "quality", "rule", "groups"})


def _bounded(reading: Reading) -> bool:
    """Whether a number or comparison stands in the sentence."""
    return bool(reading.kinds() & {"num", "cmp", "between", "neg"})


def _asked(reading: Reading, request: Request, files: tuple[Named, ...]) -> Task:
    """A question to the molecules written, uploaded, or in focus."""
    validity = "validity" in reading.values("ask")
    reading = _with_broken(reading) if validity else reading
    if not validity:
        for named in reading.molecules:
            _must_read(named)
    if not (reading.molecules or files or _asks_something(reading)):
        raise nothing_asked(reading)
    molecules = reading.molecules or files or _in_focus(reading, request)
    compared = reading.kinds() & {"more", "less", "trend"} or {"compare", "rank"} & set(reading.values("ask"))
    if reading.molecules and "ref" in reading.kinds() and compared and request.context.current:
        first = next(token.kind for token in reading.tokens if token.kind in ("ref", "molecule")) == "ref"
        both = (request.context.current, *molecules)
        molecules = both if first else (*molecules, request.context.current)
    return asking.task(reading, molecules)


def _asks_something(reading: Reading) -> bool:
    """Whether there is a question in a sentence without a molecule of its own."""
    first = reading.text.lower().split()[0].strip(",")
    kinds = reading.kinds() - {"stop", "comma", "and", "the", "a", "link", "ref", "has", "but", "make", "modify", "again", "more", "less"}
    return bool(kinds - {"molnoun", "ordinal", "candidate"}) or (first in ("what", "what's", "whats", "show", "describe", "draw") and bool(
        reading.kinds() & {"ref", "molnoun", "ordinal", "the"}))


def _with_broken(reading: Reading) -> Reading:
    """In a question of validity any unknown word that has no other meaning is the SMILES in question."""
    if reading.molecules:
        return reading
    strange = [token for token in reading.tokens if token.kind in ("unknown", "formula", "atomcount")]
    named = tuple(Named(token.text) for token in strange[:1])
    rest = tuple(token for token in reading.tokens if token not in strange)
    return Reading(reading.text, rest, named) if named else reading


def _in_focus(reading: Reading, request: Request) -> tuple[Named, ...]:
    context = request.context
    strange = [token for token in reading.tokens if token.kind in ("unknown", "beyond")]
    if strange:
        raise not_understood(reading, strange)
    index = following.chosen_index(list(reading.tokens), len(context.candidates))
    if index:
        return (following.candidate(context, index),)
    several = reading.kinds() & {"more", "less", "trend"} or {"rank", "compare"} & set(reading.values("ask"))
    plural = any(token.kind == "ref" and token.text.lower() in ("them", "these", "they", "their", "these molecules", "these compounds",
                                                                "those", "all of them") for token in reading.tokens)
    if (several or plural) and (context.candidates or len(context.molecules) > 1):
        return tuple(Named(smiles) for smiles in context.candidates) or context.molecules
    if context.current is None:
        raise _nothing(reading)
    return (context.current,)


def _nothing(reading: Reading) -> Exception:
    if not reading.kinds() & {"prop", "ask", "ref", "quality", "rule", "group", "groups", "ring", "bond", "element"}:
        return nothing_asked(reading)
    return NothingInFocus("No molecule is given and none is in focus.", "Write its SMILES or name, e.g. “LogP of CCO”.")


def _must_read(named: Named) -> None:
    """Refuse a broken SMILES with its reason, position and repair."""
    if not structures.readable(named.smiles):
        doctor.raise_for(named.smiles)


def _design(reading: Reading, request: Request, files: tuple[Named, ...]) -> Task:
    draft = designing.read(reading)
    for named in reading.molecules:
        _must_read(named)
    _refuse_unread(reading, draft)
    start = _start(reading, draft, request, files)
    found = planning.task(draft, request, start)
    if not found.requirements:
        return _nothing_designed(reading, draft, start, found, files)
    return found


def _refuse_unread(reading: Reading, draft: Draft) -> None:
    unread = designing.leftovers(draft)
    if unread:
        raise not_understood(reading, unread)
    unclear = next((flag.partition(":")[2] for flag in draft.flags if flag.startswith("which way:")), "")
    if unclear:
        raise NotUnderstood(f"Better in which direction? “{unclear}” can be raised or lowered.",
                            f"Say “increase the {unclear}” or “lower the {unclear}”.")
    if draft.olds:
        said = draft.olds[-1].token.text
        raise NotUnderstood(f"Replace the {said} with what?", f"Say e.g. “replace the {said} with a methyl”.")


def _start(reading: Reading, draft: Draft, request: Request, files: tuple[Named, ...]) -> Named | None:
    starts = [named for token in draft.starts for named in reading.molecules if named.smiles == token.value]
    if len(starts) > 1:
        raise NotUnderstood(f"{len(starts)} molecules came and one at a time can be changed.", "Write one request for each.")
    if starts:
        return starts[0]
    if not _needs_start(reading, draft, request):
        return None
    return following.start(reading, draft, request, files)


def _needs_start(reading: Reading, draft: Draft, request: Request) -> bool:
    """Whether a sentence without a molecule changes one: verbs of change do, descriptions do not."""
    if draft.flags & {"ref", "edit", "analogue", "variants"}:
        return True
    if any(isinstance(need, PropertyChange | KeepPart | Similar) for need in draft.needs):
        return True
    if any(level.kind != "quality" for level in draft.levels):
        return True
    if any(one.amount.said in ("extra", "fewer", "less", "more") for one in draft.pending):
        return True
    return request.context.current is not None and _continues(reading, draft)


def _continues(reading: Reading, draft: Draft) -> bool:
    """Whether a description is said of the molecule in focus: "now with a fluorine", "TPSA under 30"."""
    if draft.n or "molnoun" in draft.flags or any(isinstance(need, Formula | OnlyElements) for need in draft.needs):
        return False
    if reading.text.lower().split()[:1] and reading.text.lower().split()[0].strip(",") in _CONTINUING:
        return True
    return bool(draft.needs or draft.levels) and not draft.pending


def _nothing_designed(reading: Reading, draft: Draft, start: Named | None, found: DesignMolecule, files: tuple[Named, ...]) -> Task:
    """No requirement: a bare molecule is shown; words alone are refused."""
    if start is not None and reading.molecules and not draft.flags & {"edit", "make", "modify"}:
        return MeasureMolecule((start,), "card")
    if draft.properties and start is not None:
        said = draft.properties[0].text
        raise NotUnderstood(f"What shall happen to the {said}?", f"Say “increase the {said}”, “lower the {said}” or give a range.")
    if draft.flags & {"make"} and draft.flags & {"molnoun"} and start is None:
        raise NotUnderstood("No property, group or formula of the molecule was named.", "Try “a molecule with 2 benzene rings and one amide”.")
    if start is not None and "variants" in draft.flags:
        return DesignMolecule(start, (Similar(SIMILAR),), found.n)
    if start is not None and (draft.flags & {"modify"} or draft.mode == "improve"):
        raise NotUnderstood("What shall become better?", "Name it: “raise the QED”, “make it more soluble”, “LogP 2-3”.")
    raise nothing_asked(reading)
