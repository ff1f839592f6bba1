"""One sentence, one task: which of the grammars reads it, and of which molecules."""

from __future__ import annotations

from assistant.errors import NotUnderstood
from assistant.tasks import (
    DesignMolecule,
    Formula,
    KeepPart,
    MeasureMolecule,
    Named,
    OnlyElements,
    PropertyChange,
    Request,
    Similar,
    Task,
)
from assistant.understand import (
    asking_acidity,
    asking_description,
    asking_predictions,
    asking_roles,
    designing,
    details,
    following,
    planning,
)
from assistant.understand.drafts import Draft
from assistant.understand.focus import asked, must_read
from assistant.understand.keeping import SIMILAR
from assistant.understand.lexicon_talk import CONTINUING
from assistant.understand.refusing import EXAMPLES, not_understood, nothing_asked
from assistant.understand.resolving import read
from assistant.understand.routing import is_question
from assistant.understand.tokens import Reading


def understand_text(request: Request, files: tuple[Named, ...]) -> Task:
    """The task of a message.

    Raises
    ------
    NotUnderstood, NotSupported, BadStructure, NothingInFocus, TooLarge
        As the sentence deserves.
    """
    text = request.text.strip()
    if not text:
        return _without_words(files)
    early = (
        following.recall(text)
        or following.following_one(text, request.context)
        or following.talk(text)
        or following.repeat(text, request)
    )
    early = early or details.fresh(request, files)
    if early:
        return early
    reading = read(request.text)
    described = asking_description.described(reading, request) or asking_description.of_class(reading, request)
    described = described or asking_roles.task(reading, request)
    if described:
        return described
    later = following.another_molecule(reading, request) or (
        None if reading.molecules else following.use(reading, request.context)
    )
    if later:
        return later
    predicted = asking_acidity.task(reading, request, files) or asking_predictions.task(reading, request, files)
    if predicted is not None:
        return predicted
    return asked(reading, request, files) if is_question(reading) else _design(reading, request, files)


def _without_words(files: tuple[Named, ...]) -> Task:
    if files:
        return MeasureMolecule(files, "card" if len(files) == 1 else "values")
    raise NotUnderstood("The message is empty.", EXAMPLES)


def _design(reading: Reading, request: Request, files: tuple[Named, ...]) -> Task:
    draft = designing.read(reading)
    for named in reading.molecules:
        must_read(named)
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
        raise NotUnderstood(
            f"Better in which direction? “{unclear}” can be raised or lowered.",
            f"Say “increase the {unclear}” or “lower the {unclear}”.",
        )
    if draft.olds:
        said = draft.olds[-1].token.text
        raise NotUnderstood(f"Replace the {said} with what?", f"Say e.g. “replace the {said} with a methyl”.")
    kinds = {change.kind for change in draft.changes}
    if "opened:remove" in draft.flags and kinds == {"add"}:
        raise NotUnderstood("What shall be taken off?", "Say e.g. “remove the nitro from CCO”.")
    open_ended = [change.old for change in draft.changes if change.kind == "replace" and change.old and not change.new]
    if open_ended:
        said = open_ended[0].token.text
        raise NotUnderstood(f"Turn the {said} into what?", f"Say e.g. “replace the {said} with a ketone”.")
    loose = [one.token for one in draft.pending if one.amount.said == ""]
    if draft.changes and loose and "edit" in draft.flags and "described" not in draft.flags:
        raise not_understood(reading, loose)
    if draft.properties and draft.mode not in ("improve", "enhance") and (draft.changes or draft.needs):
        said = draft.properties[0].text
        raise NotUnderstood(
            f"What shall happen to the {said}?", f"Say “increase the {said}”, “lower the {said}” or give a range."
        )


def _start(reading: Reading, draft: Draft, request: Request, files: tuple[Named, ...]) -> Named | None:
    starts = [named for token in draft.starts for named in reading.molecules if named.smiles == token.value]
    if len(starts) > 1:
        raise NotUnderstood(
            f"{len(starts)} molecules came and one at a time can be changed.", "Write one request for each."
        )
    if starts:
        return starts[0]
    if not _needs_start(reading, draft, request):
        return None
    return following.start(reading, draft, request, files)


def _needs_start(reading: Reading, draft: Draft, request: Request) -> bool:
    """Whether a sentence without a molecule changes one: verbs of change do, descriptions do not."""
    if "edit" not in draft.flags and request.context.current is None and _only_the_groups(reading, draft):
        draft.flags.discard("ref")
    if draft.flags & {"ref", "edit", "analogue", "variants"}:
        return True
    if any(isinstance(need, PropertyChange | KeepPart | Similar) for need in draft.needs):
        return True
    if any(level.kind != "quality" for level in draft.levels):
        return True
    if any(one.amount.said in ("extra", "fewer", "less", "more") for one in draft.pending):
        return True
    return request.context.current is not None and _continues(reading, draft)


def _only_the_groups(reading: Reading, draft: Draft) -> bool:
    """ "an ester, a thiol: combine them in a molecule": the pronoun means what was listed."""
    said = {token.text.lower() for token in reading.tokens if token.kind == "ref"}
    return bool(draft.pending) and said <= {"them", "these", "they", "those", "all of them"}


def _continues(reading: Reading, draft: Draft) -> bool:
    """Whether a description is said of the molecule in focus: "now with a fluorine", "TPSA under 30"."""
    if draft.n or "molnoun" in draft.flags or any(isinstance(need, Formula | OnlyElements) for need in draft.needs):
        return False
    if reading.text.lower().split()[:1] and reading.text.lower().split()[0].strip(",") in CONTINUING:
        return True
    return bool(draft.needs or draft.levels) and not draft.pending


def _nothing_designed(
    reading: Reading, draft: Draft, start: Named | None, found: DesignMolecule, files: tuple[Named, ...]
) -> Task:
    """No requirement: a bare molecule is shown; words alone are refused."""
    if start is not None and reading.molecules and not draft.flags & {"edit", "make", "modify"}:
        return MeasureMolecule((start,), "card")
    if draft.properties and start is not None:
        said = draft.properties[0].text
        raise NotUnderstood(
            f"What shall happen to the {said}?", f"Say “increase the {said}”, “lower the {said}” or give a range."
        )
    if draft.flags & {"make"} and draft.flags & {"molnoun"} and start is None:
        raise NotUnderstood(
            "No property, group or formula of the molecule was named.",
            "Try “a molecule with 2 benzene rings and one amide”.",
        )
    if start is not None and "variants" in draft.flags:
        return DesignMolecule(start, (Similar(SIMILAR),), found.n)
    if start is not None and (draft.flags & {"modify"} or draft.mode in ("improve", "enhance")):
        raise NotUnderstood(
            "What shall become better?", "Name it: “raise the QED”, “make it more soluble”, “LogP 2-3”."
        )
    raise nothing_asked(reading)
