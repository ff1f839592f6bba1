"""Groups named before their verb: "the thiol turns into ...", "the SH is a nuisance, take it out"."""

from __future__ import annotations

from assistant.understand.drafts import Draft
from assistant.understand.phrases import Reader, object_ahead


def turning(reader: Reader, draft: Draft) -> bool:
    """ "the thiol turns into a hydroxyl": the subject stands before."""
    into = reader.peek().kind == "link" and reader.peek().value in ("to", "into")
    return into and bool(draft.pending) and draft.pending[-1].amount.said in ("the", "every", "num")


def pronoun(reader: Reader, draft: Draft) -> bool:
    """ "the SH is a nuisance, take it out": the pronoun means the group."""
    if reader.peek().text.lower() not in ("it", "them", "that", "this", "these") or not draft.pending:
        return False
    if draft.pending[-1].amount.said not in ("the", "num", "every") or object_ahead(reader) == "noun":
        return False
    reader.at += 1
    return True


def take_back(draft: Draft) -> None:
    """ "look like with the nitro removed": what was read as put on was only named."""
    last = draft.changes[-1] if draft.changes else None
    if last and last.kind == "add" and last.new and last.new.amount.said in ("the", "every"):
        draft.pending.append(last.new)
        draft.changes.pop()


def dropped_on(draft: Draft, link: str) -> bool:
    """ "drop a nitro onto it": what goes onto a molecule is put there."""
    last = draft.changes[-1] if draft.changes else None
    if last is None or last.old is None or last.old.amount.said not in ("a", "num", "extra"):
        return False
    return link == "onto" or any(token.text.lower() in ("drop", "dropping") for token in draft.reader.tokens)
