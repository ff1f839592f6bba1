"""The grammar of edits said with loose verbs: "give it a nitro", "change the Cl to F", "make the thiol an alcohol"."""

from __future__ import annotations

from assistant.understand.drafts import Draft
from assistant.understand.editing import arrow
from assistant.understand.phrases import NOUNS, Reader, object_ahead
from assistant.understand.subjects import take_back

_PAST = ("the", "ref", "tail", "molnoun", "molecule", "link")
_SLOTS = ("a", "num", "extra")


def made_group(reader: Reader, draft: Draft) -> bool:
    """ "make the thiol in CCS a hydroxyl": the first becomes the second."""
    token = reader.peek()
    if token.kind != "make" or not token.text.lower().startswith(("mak", "want", "need")):
        return False
    if reader.peek(1).kind not in ("the", "every") or reader.peek(2).kind not in NOUNS:
        return False
    step = 3
    while reader.peek(step).kind in _PAST and step < 9:
        step += 1
    if reader.peek(step).kind != "a" or reader.peek(step + 1).kind not in NOUNS:
        return False
    reader.at += 1
    draft.enter("replace")
    draft.flags |= {"edit", "made"}
    return True


def moved_group(reader: Reader, draft: Draft) -> bool:
    """ "build a nitro onto CCO", "yank the nitro from CCO": the preposition says what any other verb means."""
    token = reader.peek()
    if token.kind not in ("make", "modify", "unknown") or draft.mode:
        return False
    noun = next((step for step in range(1, 5) if reader.peek(step).kind in NOUNS), 0)
    if not noun or any(reader.peek(step).kind not in ("a", "the", "num", "extra", "every") for step in range(1, noun)):
        return False
    after = noun + 1 + (reader.peek(noun + 1).kind == "tail")
    if reader.peek(after).kind != "link" or reader.peek(after + 1).kind not in ("the", "molecule", "ref"):
        return False
    link, definite = reader.peek(after).value, reader.peek(1).kind in ("the", "every")
    mode = (
        "add" if link in ("onto", "upon", "into") and not definite else "remove" if link in ("from", "out of") else ""
    )
    if not mode or ((mode == "remove" or link == "into") and token.kind != "unknown"):
        return False
    reader.at += 1
    draft.enter(mode)
    draft.flags.add("edit")
    return True


def changed_group(reader: Reader, draft: Draft) -> bool:
    """ "the chlorine must be changed into an iodine": the participle takes what stands before."""
    token = reader.peek()
    if token.kind != "modify" or token.value != "!":
        return False
    if not draft.pending and reader.peek(1).kind == "link":
        take_back(draft)
    if not draft.pending or object_ahead(reader, 1) == "prop":
        return False
    after = reader.peek(1)
    if after.kind != "link" or after.value not in ("to", "into", "for", "with", "by", "against"):
        return False
    reader.at += 2
    arrow(draft)
    return True


def modify_group(reader: Reader, draft: Draft) -> bool:
    """ "change the Cl to CN", "take the nitro off": a loose verb with a group as its object."""
    token = reader.peek()
    if token.kind != "modify" or reader.peek(1).kind not in ("the", "every", "both", "num", *NOUNS):
        return False
    if object_ahead(reader, 1) != "noun" or _counts_ahead(reader):
        return False
    word = token.text.lower()
    if word.startswith(("chang", "alter", "modif", "edit")):
        mode = "replace"
    elif word.startswith(("take", "taking", "pull")):
        mode = "remove"
    else:
        return False
    reader.at += 1
    draft.enter(mode)
    draft.flags.add("edit")
    return True


def _counts_ahead(reader: Reader) -> bool:
    return any(reader.peek(step).kind == "ask" for step in range(1, 4))


def give_group(reader: Reader, draft: Draft) -> bool:
    """ "give aspirin a fluorine": a gift is an addition."""
    token = reader.peek()
    tried = token.kind == "make" and token.text.lower() == "try" and object_ahead(reader, 1) == "noun"
    if tried and all(reader.peek(step).kind != "molnoun" for step in (1, 2, 3)):
        reader.at += 1
        draft.enter("add")
        draft.flags.add("edit")
        return True
    if token.kind != "make" or not token.text.lower().startswith(("give", "giving", "supply", "provide")):
        return False
    step = 1
    while reader.peek(step).kind in ("the", "ref", "molnoun", "molecule"):
        step += 1
    given = step > 1 and any(reader.peek(i).kind in ("ref", "molecule") for i in range(1, step))
    if not given or reader.peek(step).kind not in (*_SLOTS, "link") or object_ahead(reader, step) != "noun":
        return False
    if reader.peek(step).kind == "link" and reader.peek(step + 1).kind == "the":
        return False  # "give CCS with the thiol removed"
    reader.at += 1
    draft.enter("add")
    draft.flags.add("edit")
    return True
