"""The grammar of composition: counts, closed lists, formulas, and how many molecules are wanted."""

from __future__ import annotations

from dataclasses import replace

from assistant.chem.motifs import TOMG_NAMES
from assistant.tasks import Formula, GroupCount, OnlyElements, Requirement, RingCount
from assistant.understand.drafts import Draft
from assistant.understand.lexicon_groups import HALOGENS
from assistant.understand.phrases import Amount, Reader, Thing
from assistant.understand.tokens import Token

_BETWEEN_N = (
    "quality",
    "dress",
    "extra",
    "more",
    "ordinal",
    "dress",
    "rule",
    "similar",
    "high",
    "low",
    "less",
    "trend",
    "the",
    "ref",
    "make",
)
_CYCLES = {"ac": 0, "no": 0, "mo": 1, "bi": 2, "tr": 3, "te": 4, "pe": 5}
_UNCLOSED = {"thioether"}
"""Published groups that a closed list says nothing about: the benchmark never counts them."""


def how_many(reader: Reader, draft: Draft) -> bool:
    """ "5 molecules", "ten more drug-like candidates", "5 amides with ...": the number of candidates."""
    token = reader.peek()
    if token.kind == "num" and _each(reader, draft):
        return True
    if token.number == 1 and reader.peek(-1).value == "in" and reader.peek(1).kind == "molnoun":
        reader.at += 2  # "in one molecule"
        return True
    if token.kind != "num" or token.number != int(token.number) or not 0 < token.number <= 1000:
        return False
    of_them = reader.peek(1).value == "of" and reader.peek(2).kind == "ref" and reader.peek(3).kind in ("end", "stop")
    if of_them and not draft.changes and draft.mode in ("", "has") and 0 < token.number <= 1000:
        draft.n = int(token.number)  # "..., four of them"
        reader.at += 3
        return True
    if reader.peek(1).kind in ("end", "stop") and reader.peek(-1).kind == "make":
        draft.n = int(token.number)  # "isomers of C4H10O, give me two"
        reader.at += 1
        return True
    step = 1
    while reader.peek(step).kind in _BETWEEN_N and step < 6:
        step += 1
    noun = reader.peek(step)
    if noun.kind in ("molnoun", "analogue", "isomer", "variants"):
        draft.n = int(token.number)
        reader.at += 1
        return True
    return _class_of(reader, draft, noun, step)


def _each(reader: Reader, draft: Draft) -> bool:
    """ "an ester and a nitrile, two of each": the number of every thing listed."""
    step = 2 if reader.peek(1).kind == "link" and reader.peek(1).value == "of" else 1
    after = reader.peek(step)
    if after.kind != "every" or not draft.pending or reader.peek(step + 1).kind not in ("end", "stop", "comma", "but"):
        return False
    n = int(reader.peek().number)
    bare = [one.amount.said in ("", "a", "the") for one in draft.pending]
    draft.pending = [
        replace(one, amount=Amount(n, n, "num")) if free else one for one, free in zip(draft.pending, bare, strict=True)
    ]
    reader.at += step + 1
    return True


def _class_of(reader: Reader, draft: Draft, noun: Token, step: int) -> bool:
    """ "5 drug-like amides with LogP 2-3": the group names the class, the number counts molecules."""
    fresh = not (draft.pending or draft.changes or draft.needs or draft.mode)
    after = reader.peek(step + 1)
    described = step > 1 or (after.kind == "link" and after.value == "with") or after.kind in ("has", "prop", "between")
    multiple = reader.peek().end == reader.peek().start  # the two of "diol"
    if (
        noun.kind != "groups"
        or multiple
        or not fresh
        or not described
        or "ring" in noun.text
        or reader.peek().number < 2
    ):
        return False
    if (
        step == 1
        and after.kind in ("link", "has")
        and reader.peek(step + 2).kind
        not in ("prop", "a", "cmp", "quality", "neg", "high", "low", "rule", "similar", "num")
    ):
        return False
    draft.n = int(reader.peek().number)
    reader.at += 1
    return True


def composition(reader: Reader, draft: Draft) -> bool:
    """Formulas, "only C, N and O", "and nothing else", hydrocarbons."""
    token = reader.take("formula", "only", "nothingelse", "hydrocarbon", "cyclic")
    if token is None:
        if reader.peek().kind == "neg" and reader.peek(1).kind == "heteroatom":
            reader.at += 2
            draft.needs.append(OnlyElements(("C",)))
            return True
        return False
    if token.kind == "formula":
        draft.needs.append(Formula(token.value))
    elif token.kind == "hydrocarbon":
        draft.needs.append(OnlyElements(("C",)))
    elif token.kind == "cyclic":
        draft.needs.append(RingCount("==", _CYCLES[token.value[:2]]))
    elif token.kind == "nothingelse":
        draft.flags.add("closed")
    else:
        _only(reader, draft)
    return True


def _only(reader: Reader, draft: Draft) -> None:
    """Elements without numbers after "only": no others."""
    symbols: list[str] = []
    place = reader.at
    while reader.peek(place - reader.at).kind in ("element", "comma", "and", "link", "has", "the"):
        token = reader.peek(place - reader.at)
        if token.kind == "element" and token.value not in ("*", "H"):
            symbols.append(token.value)
        place += 1
    if symbols and reader.peek(place - reader.at).kind != "num":
        draft.needs.append(OnlyElements(tuple(dict.fromkeys(symbols))))
        reader.at = place
    elif reader.peek().kind == "num" or reader.peek().kind == "link":
        draft.flags.add("closed")


def counts(draft: Draft) -> list[Requirement]:
    """Count requirements of the things that no verb took, closed where the list reads as complete."""
    found = [need for one in draft.pending for need in counted(one)]
    return found + closing(draft)


def counted(one: Thing) -> tuple[Requirement, ...]:
    said = one.amount.said
    if said in ("num", "neg", "extra"):
        return one.counts()
    if said == "more":
        return (one.count(">=", 1, True),)
    if said in ("less", "fewer"):
        return (one.count("<=", -(one.amount.low or 1), True),)
    if said in ("a", "the") and not one.plural:
        return (one.count("==", 1),)
    return (one.count(">=", 1),)


def closing(draft: Draft) -> list[Requirement]:
    """What a closed list leaves out: other elements, other published groups (implied)."""
    things = draft.pending
    kinds = {one.kind for one in things}
    exact = all(one.amount.exact is not None or one.amount.said == "neg" for one in things)
    counted = any(one.amount.said == "num" and one.amount.low for one in things)
    if kinds == {"element"} and not draft.needs and not draft.levels:
        return _only_these(things, exact and counted, "closed" in draft.flags)
    lone = all(
        one.amount.said in ("num", "a", "neg", "the")
        and not (one.amount.said != "num" and one.plural and one.amount.low)
        for one in things
    )
    published = all(one.name in TOMG_NAMES or one.name in HALOGENS.values() for one in things)
    if kinds == {"group"} and exact and lone and published and not draft.needs and not draft.levels:
        return _no_other(things)
    return []


def _only_these(things: list[Thing], exact: bool, closed: bool) -> list[Requirement]:
    symbols = tuple(dict.fromkeys(one.name for one in things if one.amount.low and one.name not in ("H", "*")))
    if (exact and "C" in symbols and all(one.amount.said in ("num", "a", "neg") for one in things)) or (
        closed and symbols
    ):
        return [OnlyElements(symbols)]
    return []


def _no_other(things: list[Thing]) -> list[Requirement]:
    named = {"halo" if one.name in HALOGENS.values() else one.name for one in things}
    if all(one.amount.low == 0 for one in things):
        return []
    return [GroupCount(name, "==", 0, implied=True) for name in TOMG_NAMES if name not in named | _UNCLOSED]
