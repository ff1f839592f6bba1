"""The grammar of edits: add, remove, replace, verbs that name their group, sites, and named reactions."""

from __future__ import annotations

from dataclasses import replace

from assistant.errors import NotSupported
from assistant.understand.amounts import thing
from assistant.understand.drafts import Change, Draft
from assistant.understand.lexicon_groups import HALOGENS, REACTIONS, RESHAPING
from assistant.understand.phrases import NOUNS, Amount, Reader, Thing

_REACT = ("oxidise", "hydrolyse", "esterify", "amidate")
_SITE_LINKS = ("on", "onto", "at", "to", "of", "in", "from", "upon", "into", "out of")
_NEW_LINKS = ("with", "by", "for", "to", "into", "against")
_OPENERS = ("the", "a", "num", "every", "both", "ref", "cmp", "extra", "quality", "link", "bondword")
IF_THERE = "?"
"""Before a place that counts only where the start has it: "N-methylate" an amine, else any nitrogen."""
ANY_RING = "ring"
"""A place said only as "the ring": the start decides which."""
_ELEMENT_SITES = {"N": "amine", "O": "hydroxyl", "S": "thiol"}


def object_ahead(reader: Reader, ahead: int = 0) -> str:
    """Kind of the first noun, property or quality ahead, past articles, numbers and molecules; "" where none."""
    for step in range(ahead, ahead + 7):
        kind = reader.peek(step).kind
        if kind in NOUNS or kind in ("prop", "quality", "trend", "scaffold", "ask", "more", "less", "rule"):
            return "noun" if kind in NOUNS else kind
        if kind not in (*_OPENERS, "molecule", "has", "molnoun"):
            return ""
    return ""


def edit_verb(reader: Reader, draft: Draft) -> bool:
    """ "add", "remove", "swap ...": takes the things said before it where it is a participle."""
    token = reader.peek()
    verb = token.value.rstrip("!")
    if token.kind != "verb" or verb not in ("add", "remove", "replace", "substitute", "drop", "reduce", *_REACT):
        return False
    passive = token.value.endswith("!")
    ahead = object_ahead(reader, 1)
    if token.text.lower() == "plus" and draft.pending and not draft.starts:
        reader.at += 1
        return True
    if verb in ("drop", "reduce") and (ahead != "noun" or (passive and draft.properties)):
        return False
    reader.at += 1
    if verb == "add" and draft.olds and ("awaited" in draft.flags or (draft.mode == "replace" and not draft.phase)):
        draft.phase = "new"
        return True
    _open(draft, verb, passive and not (ahead == "noun" and not draft.pending))
    return True


def _open(draft: Draft, verb: str, passive: bool) -> None:
    claimed = draft.claim() if passive else []
    mode = {"substitute": "replace", "drop": "remove", "reduce": "react"}.get(verb, verb)
    mode = "react" if verb in _REACT else mode
    draft.enter(mode)
    draft.swapped = verb == "substitute"
    draft.flags.add("edit")
    if mode == "react":
        draft.phase = "oxidise" if verb == "oxidise" else verb
    for one in claimed:
        if one.amount.said == "neg":
            draft.pending.append(one)
        else:
            take_thing(draft, one)
    if claimed and mode == "replace":
        draft.phase = "new"


def dressing(reader: Reader, draft: Draft) -> bool:
    """ "fluorinate", "N-methylated", "demethylate": the verb holds its group."""
    token = reader.take("dress", "unmake")
    if token is None:
        return False
    name, _, times = token.value.rstrip("!").partition("*")
    name, kind = ("O", "element") if name == "atom:O" else ("S", "element") if name == "atom:S" else (name, "group")
    removing = token.kind == "unmake"
    every = removing and name in (*HALOGENS.values(), "halo")
    held = Thing(
        kind,
        name,
        Amount(None, None, "every") if every else Amount(int(times or 1), int(times or 1), "a"),
        every,
        token,
    )
    near = draft.pending[-1] if draft.pending else None
    where = ""
    if near and near.kind == "element" and 0 <= token.start - near.token.end <= 1:
        draft.pending.pop()
        where = IF_THERE + _ELEMENT_SITES.get(near.name, "")
    draft.enter("remove" if removing else "add")
    draft.flags.add("described" if token.value.endswith("!") else "edit")
    draft.changes.append(Change("remove", old=held, where=where) if removing else Change("add", new=held, where=where))
    draft.site = not token.value.endswith("!")
    return True


def take_thing(draft: Draft, one: Thing) -> bool:
    """Give a thing to the edit verb in force; False where none is."""
    if draft.site and draft.mode in ("add", "remove", "replace", "react") and _sited(draft, one):
        return True
    if draft.phase == "old":
        return _replaces_last(draft, one)
    if draft.mode == "add":
        draft.changes.append(Change("add", new=one))
    elif draft.mode == "remove":
        draft.changes.append(Change("remove", old=one))
    elif draft.mode == "replace":
        _replace(draft, one)
    elif draft.mode == "react":
        _react(draft, one)
    else:
        return False
    return True


def _sited(draft: Draft, one: Thing) -> bool:
    """A group after "on", "of", "at": the place of the edit before it."""
    if draft.reader.take("place") and draft.mode == "add" and draft.changes and draft.last_link in ("in", "into"):
        return _replaces_last(draft, one)
    place = site_name(one)
    if not place or one.amount.said not in ("the", "", "a", "num", "every"):
        return False
    draft.site = False
    if draft.mode == "replace" and draft.olds and draft.phase != "done":
        draft.old_where = place
        return True
    if not draft.changes:
        return False
    last = draft.changes[-1]
    if last.where:
        return False
    same = [change for change in draft.changes if change.kind == last.kind and not change.where]
    for change in same:
        change.where = place
    return True


def site_name(one: Thing) -> str:
    """The motif that a thing names as a place; "" where it names none."""
    if one.kind == "group":
        return one.name
    if one.kind == "element":
        return _ELEMENT_SITES.get(one.name, "") or HALOGENS.get(one.name, "")
    return ANY_RING if one.kind == "ring" and one.name.startswith(("aromatic", "any")) else ""


def _replace(draft: Draft, one: Thing) -> None:
    if draft.phase == "new":
        for old in draft.olds:
            draft.changes.append(Change("replace", old=old, new=one, where=draft.old_where, swapped=draft.swapped))
        draft.olds.clear()
        draft.phase, draft.old_where = "done", ""
    else:
        draft.olds.append(one)
        draft.phase = ""


def _react(draft: Draft, one: Thing) -> None:
    """ "reduce the nitro", "oxidise the aldehyde to an acid"."""
    last = draft.changes[-1] if draft.changes else None
    if draft.phase == "product" and last:
        last.new = one
        draft.phase = "done"
        return
    name = HALOGENS.get(one.name, one.name) if one.kind == "element" else one.name
    if f"{draft.phase} {name}" in RESHAPING:
        raise NotSupported(
            f"To {draft.phase} the {name} is a reaction that reshapes the molecule; this version exchanges groups.",
            "Name the exchange, e.g. “replace the methyl ester by a carboxylic acid”, or “replace the hydroxyl by an "
            "aldehyde” (which adds its carbon).",
        )
    target = REACTIONS.get(f"{draft.phase} {name}", "")
    product = replace(one, kind="group", name=target, amount=Amount(1, 1, "a"), plural=False) if target else None
    draft.changes.append(Change("replace", old=one, new=product))


def _replaces_last(draft: Draft, one: Thing) -> bool:
    """ "put a nitrile in place of the chlorine": the addition before becomes a replacement."""
    draft.phase = "done"
    if draft.changes and draft.changes[-1].kind in ("add", "remove"):
        last = draft.changes.pop()
        draft.changes.append(Change("replace", old=one, new=last.new) if last.new else Change("replace", last.old, one))
    elif draft.olds:
        draft.changes.append(Change("replace", old=one, new=draft.olds.pop()))
    elif draft.pending:
        draft.changes.append(Change("replace", old=one, new=draft.pending.pop()))
    else:
        draft.enter("replace")
        draft.olds.append(one)
        draft.flags.add("awaited")
    draft.flags.add("edit")
    return True


def instead(reader: Reader, draft: Draft) -> bool:
    """ "instead of" turns an addition into a replacement; "in its place" joins a removal and an addition."""
    token = reader.take("instead", "inplace", "becomes")
    if token is None:
        return False
    if token.kind == "instead":
        draft.phase, draft.site = "old", False
    elif token.kind == "becomes":
        _arrow(draft)
    else:
        draft.flags.add("inplace")
    return True


def _arrow(draft: Draft) -> None:
    """ "Cl -> CN": what stands before is replaced by what follows."""
    if draft.mode == "replace" and draft.olds:
        draft.phase = "new"
        return
    if not draft.pending:
        return
    olds = draft.claim()
    draft.enter("replace")
    draft.flags.add("edit")
    draft.olds, draft.phase = olds[-1:], "new"
    draft.pending = olds[:-1]


def edit_link(reader: Reader, draft: Draft) -> bool:
    """Prepositions inside an edit: to the new group, or to the place."""
    token = reader.peek()
    if token.kind != "link":
        return False
    reader.at += 1
    draft.last_link = token.value
    arrow = not draft.mode and token.value in ("to", "into") and draft.pending and object_ahead(reader) == "noun"
    if arrow:
        _arrow(draft)
    elif draft.mode == "replace" and draft.olds and token.value in _NEW_LINKS:
        draft.phase, draft.site = "new", False
        draft.swapped = draft.swapped and token.value == "for"
    elif draft.mode == "react" and token.value in ("to", "into") and object_ahead(reader) == "noun":
        draft.phase, draft.site = "product", False
    elif draft.mode == "replace" and not draft.phase and draft.starts and token.value in ("to", "into"):
        draft.enter("add")  # "turn CCO into an aldehyde"
    elif token.value in _SITE_LINKS:
        draft.site = True
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
    if token.kind == "make" and token.text.lower() == "try" and object_ahead(reader, 1) == "noun":
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
    if not given or reader.peek(step).kind not in ("a", "num", "extra", "link") or object_ahead(reader, step) != "noun":
        return False
    reader.at += 1
    draft.enter("add")
    draft.flags.add("edit")
    return True


def edited_thing(reader: Reader, draft: Draft) -> Thing | None:
    """A thing for the verb in force; positions such as "C3" are not things."""
    if draft.mode in ("add", "remove", "replace") and reader.peek().kind == "atomcount":
        return None
    return reader.attempt(thing)
