"""The grammar of edits: add, remove, replace, verbs that name their group, sites, and named reactions."""

from __future__ import annotations

from dataclasses import replace

from assistant.errors import NotSupported
from assistant.understand.amounts import thing
from assistant.understand.drafts import Change, Draft
from assistant.understand.lexicon_groups import HALOGENS
from assistant.understand.lexicon_reactions import REACTIONS, RESHAPING
from assistant.understand.phrases import Amount, Reader, Thing, object_ahead
from assistant.understand.subjects import dropped_on, pronoun, take_back, turning

_SAME_PARTICIPLE = ("put", "cut", "set", "put on", "cut off", "cut out", "put in")
_REACT = ("oxidise", "hydrolyse", "esterify", "amidate")
_SITE_LINKS = ("on", "onto", "at", "to", "of", "in", "from", "upon", "into", "out of")
_NEW_LINKS = ("with", "by", "for", "to", "into", "against")
IF_THERE = "?"
"""Before a place that counts only where the start has it: "N-methylate" an amine, else any nitrogen."""
ANY_RING = "ring"
"""A place said only as "the ring": the start decides which."""
_ELEMENT_SITES = {"N": "amine", "O": "hydroxyl", "S": "thiol"}


def edit_verb(reader: Reader, draft: Draft) -> bool:
    """ "add", "remove", "swap ...": takes the things said before it where it is a participle."""
    token = reader.peek()
    verb = token.value.rstrip("!")
    if token.kind != "verb" or verb not in ("add", "remove", "replace", "substitute", "drop", "reduce", *_REACT):
        return False
    if token.value.endswith("!") and not draft.pending and verb not in ("add", "drop"):
        take_back(draft)
    ahead = object_ahead(reader, 1)
    named = bool(draft.pending) or (draft.mode == "add" and verb == "drop" and bool(draft.changes))
    unchanged = token.text.lower() in _SAME_PARTICIPLE and named and ahead != "noun"
    passive = token.value.endswith("!") or unchanged
    if token.text.lower() == "plus" and draft.pending and not draft.starts:
        reader.at += 1
        return True
    if verb in ("add", "remove") and ahead == "prop" and not passive and not draft.pending:
        reader.at += 1
        draft.enter("up" if verb == "add" else "down")  # "add some polarity"
        return True
    taken = passive and named and not draft.properties
    if verb in ("drop", "reduce") and not taken and (ahead != "noun" or (passive and draft.properties)):
        return False
    reader.at += 1
    if verb == "add" and draft.olds and ("awaited" in draft.flags or (draft.mode == "replace" and not draft.phase)):
        draft.phase = "new"
        return True
    turned = verb == "replace" and not passive and turning(reader, draft)
    named = verb == "remove" and not passive and pronoun(reader, draft)
    _open(draft, verb, (passive and not (ahead == "noun" and not draft.pending)) or turned or named)
    return True


def _open(draft: Draft, verb: str, passive: bool) -> None:
    if passive and not draft.pending and verb == "drop":
        take_back(draft)
    claimed = draft.claim() if passive else []
    mode = {"substitute": "replace", "drop": "remove", "reduce": "react"}.get(verb, verb)
    mode = "react" if verb in _REACT else mode
    draft.enter(mode)
    draft.flags.add(f"opened:{mode}")
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
    if last.new and last.new.token.kind == "dress" and last.new.name == place:
        return True  # "nitrate it to give the nitro compound"
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
    made = "made" in draft.flags and draft.olds and not draft.phase and one.amount.said in ("a", "", "num")
    if draft.phase == "new" or made:
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
        other = draft.pending.pop()
        first, second = (other, one) if draft.swapped else (one, other)
        draft.changes.append(Change("replace", old=first, new=second, swapped=draft.swapped))
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
        arrow(draft)
    else:
        draft.flags.add("inplace")
    return True


def arrow(draft: Draft) -> None:
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
    if not draft.mode and token.value in ("to", "into") and draft.pending and object_ahead(reader) == "noun":
        arrow(draft)
    elif draft.mode == "replace" and draft.olds and token.value in _NEW_LINKS:
        draft.phase, draft.site = "new", False
        draft.swapped = draft.swapped and token.value == "for"
    elif draft.mode == "react" and token.value in ("to", "into") and object_ahead(reader) == "noun":
        draft.phase, draft.site = "product", False
    elif draft.mode == "replace" and not draft.phase and draft.starts and token.value in ("to", "into"):
        draft.enter("add")  # "turn CCO into an aldehyde"
    elif not draft.mode and token.value == "for" and _one_for_another(draft, reader):
        draft.enter("replace")
        draft.flags.add("edit")
        draft.phase, draft.swapped = "old", True
    elif draft.mode == "add" and token.value == "for" and draft.changes and object_ahead(reader) == "noun":
        draft.phase, draft.site = "old", False  # "put OH for Cl"
    elif draft.mode == "remove" and token.value in ("onto", "on") and dropped_on(draft, token.value):
        last = draft.changes.pop()
        draft.enter("add")
        draft.flags.discard("opened:remove")
        draft.changes.append(Change("add", new=last.old))
    elif token.value in _SITE_LINKS:
        draft.site = True
    return True


def _one_for_another(draft: Draft, reader: Reader) -> bool:
    """ "OH for NH2 in CCN": one group in place of another; the molecule says which is there."""
    near = draft.pending[-1] if draft.pending else None
    beside = near is not None and reader.tokens[reader.at - 2 : reader.at - 1] in ((near.token,),)
    return beside and object_ahead(reader) == "noun" and bool(near and near.kind in ("group", "element"))


def edited_thing(reader: Reader, draft: Draft) -> Thing | None:
    """A thing for the verb in force; positions such as "C3" are not things."""
    if draft.mode in ("add", "remove", "replace") and reader.peek().kind == "atomcount":
        return None
    return reader.attempt(thing)
