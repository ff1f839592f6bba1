"""Edits in words: verbs with their forms, the group, its place; as an order, a gerund, a passive, or a description."""

from __future__ import annotations

import random
from dataclasses import dataclass

from assistant.corpus import wordings_names as names
from assistant.corpus.wordings_grammar import article, say
from assistant.tasks import FaithfulEdit


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in three forms, the words between its object and the molecule."""

    base: str
    ing: str
    past: str
    link: str


def _verbs(text: str) -> tuple[Verb, ...]:
    return tuple(Verb(*(part.strip() for part in line.split(","))) for line in text.strip().splitlines())


ADD = _verbs("""
    add, adding, added, to
    add, adding, added, to
    attach, attaching, attached, to
    append, appending, appended, to
    introduce, introducing, introduced, (into|in|on|to)
    install, installing, installed, (on|onto|in)
    put, putting, put, (on|onto)
    place, placing, placed, on
    insert, inserting, inserted, into
    incorporate, incorporating, incorporated, (into|in)
    graft, grafting, grafted, (onto|on)
    stick, sticking, stuck, (onto|on)
    bolt, bolting, bolted, onto
    tack, tacking, tacked, onto
    fit, fitting, fitted, (to|onto)
""")
REMOVE = _verbs("""
    remove, removing, removed, from
    remove, removing, removed, from
    delete, deleting, deleted, from
    strip, stripping, stripped, (from|out of)
    eliminate, eliminating, eliminated, from
    take away, taking away, taken away, from
    take out, taking out, taken out, of
    get rid of, getting rid of, got rid of, (in|on)
    cut out, cutting out, cut out, of
    drop, dropping, dropped, from
    excise, excising, excised, from
    cleave, cleaving, cleaved, from
    detach, detaching, detached, from
    omit, omitting, omitted, from
    subtract, subtracting, subtracted, from
""")
REPLACE = _verbs("""
    replace, replacing, replaced, (by|with)
    replace, replacing, replaced, (by|with)
    swap, swapping, swapped, for
    exchange, exchanging, exchanged, (for|by|with)
    switch, switching, switched, (to|for)
    convert, converting, converted, (to|into)
    turn, turning, turned, into
    transform, transforming, transformed, into
    trade, trading, traded, for
    substitute, substituting, substituted, (with|by)
""")
DRESS = _verbs("""
    decorate, decorating, decorated, with
    equip, equipping, equipped, with
    functionalise, functionalising, functionalised, with
    functionalize, functionalizing, functionalized, with
    furnish, furnishing, furnished, with
""")
"""Verbs whose object is the molecule."""
WAYS = {"add": ADD, "remove": REMOVE, "replace": REPLACE}
TABLES = {
    "bearing": "(carries|bears|has|contains)",
    "version": "(a version|a variant|a modified version)",
    "modify": "(modify|edit|alter|change|adapt|rework|revise)",
}


def old(edit: FaithfulEdit, rng: random.Random) -> str:
    """What goes, with its amount."""
    if edit.count == 0:
        many = names.group(edit.old, 2, rng)
        return say("(all|all the|all of the) {many}|(every|each|every single) {one}", rng, TABLES,
                   {"many": many, "one": names.group(edit.old, 1, rng)})
    if edit.count > 1:
        many = names.group(edit.old, edit.count, rng)
        return f"{names.number(edit.count, rng, 0.7)} {rng.choice(('', '', 'of the '))}{many}"
    one = names.group(edit.old, 1, rng)
    return say("({a}|{a}|{a}|the|the|one|one|a single) {one}|one of the {many}", rng, TABLES,
               {"a": article(one), "one": one, "many": names.group(edit.old, 2, rng)})


def new(edit: FaithfulEdit, rng: random.Random, extra: bool = False) -> str:
    """What comes, with its amount. ``extra``: said of a molecule that may have some already."""
    n = edit.count if edit.kind == "add" else 1
    if n != 1:
        more = rng.choice(("additional ", "more ", "further ")) if extra else ""
        return f"{names.number(n, rng, 0.7)} {more}{names.group(edit.new, n, rng)}"
    one = names.group(edit.new, 1, rng)
    if extra:
        return say("(an additional|an extra|another|one more|one additional) {one}", rng, TABLES, {"one": one})
    if edit.kind == "replace":
        bare = edit.count != 1
        return names.group(edit.new, 2, rng) if bare else say("({a}|{a}|{a}|one) {one}", rng, TABLES,
                                                             {"a": article(one), "one": one})
    return say("({a}|{a}|{a}|{a}|one|one|a single|another|an extra|an additional|one more) {one}", rng, TABLES,
               {"a": article(one), "one": one})


def _place(edit: FaithfulEdit, rng: random.Random) -> str:
    return f"the {names.group(edit.where, 1, rng)}"


def order(edit: FaithfulEdit, form: str, target: str, rng: random.Random, plain: bool = False) -> str:
    """The edit of ``target`` as "base" (an order) or "ing" (a gerund): "add a nitro to CCO". ``plain``: verb first."""
    verb = rng.choice(WAYS[edit.kind])
    slots = {"v": getattr(verb, form), "m": target, "old": edit.old and old(edit, rng)}
    slots["new"] = edit.new and new(edit, rng)
    if edit.where:
        slots["site"] = _place(edit, rng)
        return say(_SITED[edit.kind], rng, TABLES, slots).replace(
            "LINK", say("(on|on|to|onto)" if edit.kind == "add" else verb.link, rng, TABLES, slots))
    if edit.kind == "add" and not plain and rng.random() < 0.3:
        dress = rng.choice(DRESS)
        if rng.random() < 0.6:
            return f"{getattr(dress, form)} {target} {dress.link} {slots['new']}"
        slots["more"] = new(edit, rng, extra=True)
        make = "make" if form == "base" else "making"
        return say(f"{make} [version] of {{m}} (with|that [bearing]) {{more}}", rng, TABLES, slots)
    if not plain and form == "base" and rng.random() < 0.22:
        inner = say(_inner(edit, rng), rng, TABLES, slots)
        modify = say("[modify]", rng, TABLES, slots)
        return f"{modify} {target} by {inner}"
    link = say(verb.link, rng, TABLES, slots)
    if edit.kind == "replace":
        where = rng.choice(("in", "in", "of", "on"))
        if rng.random() < 0.25:
            return f"{slots['v']} {slots['old']} {link} {slots['new']} {rng.choice(('in', 'in', 'for'))} {target}"
        return f"{slots['v']} {slots['old']} {where} {target} {link} {slots['new']}"
    what = slots["new"] if edit.kind == "add" else slots["old"]
    return f"{slots['v']} {what} {link} {target}"


_SITED = {
    "add": "{v} {new} LINK {site} (of|in) {m}",
    "remove": "{v} {old} (from|on) {site} (of|in) {m}",
    "replace": "{v} {old} on {site} (of|in) {m} LINK {new}",
}


def _inner(edit: FaithfulEdit, rng: random.Random) -> str:
    """The gerund after "modify it by"."""
    verb = rng.choice(WAYS[edit.kind])
    if edit.kind == "add":
        return f"{verb.ing} {{new}}"
    return f"{verb.ing} {{old}}" if edit.kind == "remove" else f"{verb.ing} {{old}} {verb.link} {{new}}"


def passive(edit: FaithfulEdit, target: str, rng: random.Random) -> str:
    """A statement, e.g. "a nitro group should be added to CCO"."""
    verb = rng.choice([v for v in WAYS[edit.kind] if v.base not in ("get rid of", "omit", "drop", "put")])
    slots = {"m": target, "v": verb.past, "old": edit.old and old(edit, rng), "new": edit.new and new(edit, rng)}
    slots["site"] = edit.where and f"{_place(edit, rng)} of "
    many = edit.count > 1 or (edit.count == 0 and not slots["old"].startswith(("every", "each")))
    modal = rng.choice(("should be", "must be", "has to be" if not many else "have to be", "is to be" if not many else
                        "are to be", "needs to be" if not many else "need to be", "ought to be"))
    link = say(verb.link, rng, TABLES, slots)
    if edit.kind == "replace":
        place = f"{'on' if edit.where else 'in'} {slots['site']}{target}"
        return f"{slots['old']} {place} {modal} {slots['v']} {link} {slots['new']}"
    what = slots["new"] if edit.kind == "add" else slots["old"]
    return f"{what} {modal} {slots['v']} {'on' if edit.where else link} {slots['site']}{target}"


def described(edit: FaithfulEdit, target: str, rng: random.Random) -> str:
    """The product as a noun phrase, e.g. "CCO with an additional nitro"; "" where it cannot be said."""
    if edit.where or (edit.count != 1 and edit.kind != "remove"):
        return ""
    slots = {"m": target, "old": edit.old and old(edit, rng), "new": edit.new and new(edit, rng, edit.kind == "add")}
    forms = {
        "add": "{m} with {new}|{m} with {new} (added|attached)|[version] of {m} (with|carrying|bearing) {new}",
        "remove": "{m} with {old} removed|[version] of {m} with {old} removed",
        "replace": "{m} with {old} (replaced by|swapped for|replaced with|exchanged for) {new}|{m} with {new} "
                   "(instead of|in place of|in lieu of) {old}",
    }
    return say(forms[edit.kind], rng, TABLES, slots)


def terse(edit: FaithfulEdit, rng: random.Random) -> str:
    """The edit in note form, for after the molecule and a colon."""
    slots = {"old": edit.old and names.group(edit.old, 1, rng), "new": edit.new and names.group(edit.new, 1, rng)}
    if edit.where or edit.count != 1:
        return order(edit, "base", "it", rng)
    forms = {"add": "add {new}|plus (one|a) {new}|one more {new}",
             "remove": "remove (one|a|the) {old}|minus (one|a|the) {old}",
             "replace": "{old} -> {new}|{old} to {new}|replace {old} (by|with) {new}"}
    return say(forms[edit.kind], rng, TABLES, slots)
