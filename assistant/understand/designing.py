"""A design request read from left to right, each rule taking what it knows, and the task it comes to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.tasks import KeepPart
from assistant.understand import editing, generating, giving, keeping, optimising
from assistant.understand.amounts import bound
from assistant.understand.drafts import Change, Draft
from assistant.understand.lexicon_groups import HALOGENS
from assistant.understand.phrases import Amount, Reader, Thing
from assistant.understand.refusing import HARMLESS
from assistant.understand.tokens import Reading, Token

Rule = Callable[[Reader, Draft], bool]
PRONOUNS = ("it", "its", "they", "them", "their")


def molecule(reader: Reader, draft: Draft) -> bool:
    """The start, or a part to keep."""
    token = reader.take("molecule", "ref")
    if token is None:
        return False
    if token.kind == "ref":
        draft.flags |= set() if _of_the_new(reader, draft, token) else {"ref"}
    elif not any(start.value == token.value for start in draft.starts):
        draft.starts.append(token)
    draft.site = False
    return True


def _of_the_new(reader: Reader, draft: Draft, token: Token) -> bool:
    """ "a molecule with 2 oxygens in it": the pronoun means the molecule to be made."""
    before = reader.peek(-2)
    within = before.kind != "link" or before.value in ("in", "on")
    return "fresh" in draft.flags and token.text.lower() in PRONOUNS and within


def chosen(reader: Reader, draft: Draft) -> bool:
    """ "the second one", "candidate 3": an earlier candidate as the start."""
    first, second = reader.peek(), reader.peek(1)
    noun = (
        second.kind in ("molnoun", "candidate")
        or (second.kind == "num" and second.text.lower() == "one")
        or second.text.lower() in ("one", "of")
    )
    if first.kind == "ordinal" and (noun or second.kind in ("end", "stop", "comma", "and")) and reader.at > 0:
        reader.at += 2 if noun else 1
        draft.flags |= {"ref", f"use:{first.value}"}
        return True
    if (
        first.kind in ("candidate", "molnoun")
        and second.kind == "num"
        and (
            first.kind == "candidate"
            or first.text.lower() in ("candidate", "molecule", "compound", "option", "structure")
        )
        and reader.peek(2).kind not in ("group", "groups", "element", "bond", "ring", "bondword")
    ):
        reader.at += 2
        draft.flags |= {"ref", f"use:{int(second.number)}"}
        return True
    return False


def thing(reader: Reader, draft: Draft) -> bool:
    """An amount and its noun, for the verb in force."""
    found = editing.edited_thing(reader, draft)
    if found is None:
        return False
    if found.name == "*" and found.amount.said in ("", "the"):
        return True
    if (
        draft.mode in ("up", "down")
        and draft.phase != "moved"
        and found.amount.said in ("a", "extra")
        and found.kind == "group"
    ):
        draft.enter("add" if draft.mode == "up" else "remove")
        draft.flags.add("edit")
    if (
        draft.mode in ("", "has")
        and draft.site
        and draft.pending
        and found.amount.said == "the"
        and editing.site_name(found)
    ):
        draft.sites.append(found)
        return True
    if draft.mode in ("keep", "notdown") and found.amount.said != "neg":
        keeping.keep_thing(draft, found)
    elif (
        draft.mode in ("up", "down", "notup", "notadd", "reduce")
        and draft.phase != "moved"
        and found.amount.said != "neg"
    ):
        _fewer_or_more(draft, found)
    elif found.amount.said == "neg" or not editing.take_thing(draft, found):
        draft.pending.append(found)
    if draft.mode in ("add", "remove", "replace", "react"):
        draft.site = False
    return True


def _fewer_or_more(draft: Draft, found: Thing) -> None:
    limits = bound(draft.reader)
    limits = (
        draft.reader.attempt(lambda ahead: optimising.past_molecule(ahead, draft)) or limits if limits.empty else limits
    )
    if limits.by:
        found = replace(found, amount=Amount(int(limits.by), int(limits.by), "num"))
    by = found.amount.low if found.amount.said in ("num", "fewer", "extra") and found.amount.low else 1
    if draft.mode in ("notup", "notadd"):
        draft.needs.append(found.count("<=", 0, True))
    elif draft.mode == "up":
        draft.needs.append(found.count(">=", by, True))
    else:
        draft.needs.append(found.count("<=", -by, True))


def parts(reader: Reader, draft: Draft) -> bool:
    """Scaffold, the rest, isomers, analogues: nouns about the whole molecule."""
    token = reader.take("scaffold", "rest", "analogue", "isomer", "atleastas", "variants")
    if token is None:
        return False
    near = draft.pending[-1] if draft.pending else None
    if (
        token.kind in ("analogue", "variants")
        and near
        and (near.kind == "group" or near.name in HALOGENS)
        and near.amount.said in ("", "a", "the", "num")
        and 0 < token.start - near.token.end <= 2
    ):
        draft.changes.append(Change("add", new=draft.pending.pop()))
        return True
    if token.kind == "scaffold":
        _scaffold(draft)
    elif token.kind == "variants":
        draft.flags.add("variants")
    elif token.kind == "isomer":
        draft.flags.add("isomer")
    elif token.kind == "analogue" and not token.text.lower().startswith(("version", "variant", "alternative")):
        draft.flags.add("analogue")
    return True


def _scaffold(draft: Draft) -> None:
    if not any(isinstance(need, KeepPart) and need.query == "scaffold" for need in draft.needs):
        draft.needs.append(KeepPart("scaffold", "scaffold"))


def pause(reader: Reader, draft: Draft) -> bool:
    """Commas and conjunctions: the verb stays in force after "and", ends at "but" and at a full stop."""
    token = reader.take("comma", "and", "but", "stop")
    if token is None:
        return False
    draft.site = False
    if token.kind in ("but", "stop") and draft.mode not in ("replace",):
        draft.mode, draft.phase = "", ""
    return True


def absent(reader: Reader, draft: Draft) -> bool:
    """ "halogen-free": none of what stands before; "free CCO of its nitrile" is a removal."""
    if reader.peek().kind != "negpost":
        return False
    reader.at += 1
    if reader.peek().kind in ("molecule", "ref", "the"):
        draft.enter("remove")
        draft.flags.add("edit")
        return True
    if draft.pending:
        draft.pending[-1] = replace(draft.pending[-1], amount=Amount(0, 0, "neg"))
    return True


def having(reader: Reader, draft: Draft) -> bool:
    """ "with", "containing": conditions follow, unless a verb of editing is still waiting for its object."""
    token = reader.peek()
    with_link = token.kind == "link" and token.value == "with"
    if token.kind != "has" and not with_link:
        return False
    if draft.mode == "replace" and draft.olds:
        if "awaited" not in draft.flags or token.kind != "has":
            return False
        draft.phase = "new"  # "instead of a ketone CCC shall carry a nitrile"
        reader.at += 1
        return True
    reader.at += 1
    waiting = draft.mode == "add" and not draft.changes
    if not waiting and not (draft.mode == "add" and not draft.changes):
        draft.mode, draft.phase, draft.site = "has", "", False
    return True


_MARKERS = (
    "make", "modify", "molnoun", "scale", "extra", "a", "the", "ask", "every", "equal", "ordinal", "high", "low",
    "less", "more", "rise", "sink", "between", "too", "candidate", "unit", "mwunit", "tail", "only", "cmp", "both",
    "post", "use", "place", "verb", "approx", "link", "same", "bondword",
)  # fmt: skip


def marker(reader: Reader, draft: Draft) -> bool:
    """Words that say only what kind of request this is."""
    token = reader.take(*_MARKERS)
    if token is None:
        return False
    draft.flags.add(token.kind)
    if token.kind == "molnoun" and "edit" not in draft.flags and _indefinite(reader):
        draft.flags.add("fresh")
    if token.kind in ("cmp", "approx") and reader.peek().kind == "num":
        draft.reader.unread.append(reader.peek())
    return True


def _indefinite(reader: Reader) -> bool:
    """Whether the noun just taken was said with "a", "any" or a number."""
    return any(reader.peek(-back).kind in ("a", "num") for back in range(2, 5))


RULES: tuple[Rule, ...] = (
    pause,
    chosen,
    molecule,
    editing.instead,
    giving.made_group,
    giving.moved_group,
    giving.changed_group,
    giving.give_group,
    giving.modify_group,
    editing.edit_verb,
    editing.dressing,
    keeping.restraint,
    keeping.likeness,
    optimising.quality,
    generating.how_many,
    generating.composition,
    keeping.mass,
    optimising.property_phrase,
    thing,
    optimising.direction,
    keeping.profile,
    parts,
    absent,
    having,
    editing.edit_link,
    marker,
)


def read(reading: Reading) -> Draft:
    """The draft of a design request: every token is taken by a rule or left in ``draft.reader.unread``."""
    reader = Reader(reading.tokens)
    draft = Draft(reader)
    while not reader.done:
        if not any(_applies(rule, reader, draft) for rule in RULES):
            if not _unknown_verb(reader):
                reader.unread.append(reader.peek())
            reader.at += 1
    reader.unread[:] = [token for token in reader.unread if token.kind not in HARMLESS]
    return draft


def _unknown_verb(reader: Reader) -> bool:
    """An unknown word that opens a sentence and has a molecule as its object only says "work on this"."""
    opens = reader.at == 0 or reader.peek(-1).kind in ("stop", "comma", "filler")
    return (
        reader.peek().kind == "unknown"
        and opens
        and (
            reader.peek(1).kind in ("molecule", "ref")
            or (reader.peek(1).kind == "the" and reader.peek(2).kind == "molnoun")
        )
    )


def _applies(rule: Rule, reader: Reader, draft: Draft) -> bool:
    start = reader.at
    if rule(reader, draft) and reader.at > start:
        return True
    reader.at = start
    return False


def leftovers(draft: Draft) -> list[Token]:
    """Tokens that nothing took."""
    return draft.reader.unread
