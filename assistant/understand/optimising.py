"""The grammar of properties: which way they shall move, between which bounds they shall lie, what shall stay."""

from __future__ import annotations

from dataclasses import replace

from assistant.chem import properties
from assistant.tasks import Direction, PropertyChange, PropertyRange
from assistant.understand.amounts import amount, bound, compared, number
from assistant.understand.drafts import Draft, Level
from assistant.understand.lexicon_properties import BETTER, NEAR
from assistant.understand.phrases import Bound, Reader, object_ahead
from assistant.understand.tokens import Token

SIZES = ("smaller than", "bigger than", "larger than")
_UP = {"up", "rise", "more"}
_COMMANDS = {"up", "down", "improve", "enhance", "worsen"}
_DOWN = {"down", "sink", "less", "reduce", "drop"}


def flipped(direction: Direction) -> Direction:
    """The other way."""
    return "down" if direction == "up" else "up"


def split(name: str) -> tuple[str, bool]:
    """A lexicon property: the row name, and whether the word runs against it ("permeability" falls as TPSA rises)."""
    return name.lstrip("-"), name.startswith("-")


def near(name: str, value: float) -> PropertyRange:
    """ "around" a value: within `NEAR`, a tenth for masses, exact for counts."""
    half = NEAR.get(name, abs(value) / 10 if name in ("MW", "ExactMass") else 0.0)
    return PropertyRange(name, round(value - half, 4), round(value + half, 4))


def _heading(token: Token) -> str:
    """ "up", "down", "improve", "enhance", "worsen" or "" for a token of direction."""
    value = token.value.rstrip("!") if token.kind == "verb" else token.kind
    if token.kind not in ("verb", "rise", "sink", "more", "less", "high", "low"):
        return ""
    if value in ("high", "low"):
        return value
    return "up" if value in _UP else "down" if value in _DOWN else value if value in _COMMANDS else ""


def _than_before(reader: Reader, draft: Draft) -> str:
    """ "lower than before", "higher than that of the parent": a comparison without a number."""
    token = reader.peek()
    if (
        token.kind != "cmp"
        or token.value not in "<>"
        or not draft.properties
        or reader.peek(1).kind in ("num", "approx", "cmp")
    ):
        return ""
    return "up" if token.value == ">" else "down"


def direction(reader: Reader, draft: Draft) -> bool:
    """ "raise", "lower", "more", "down": to what follows, or to the property just named ("its LogP lowered")."""
    token = reader.peek()
    too = token.kind == "too"
    if token.kind == "cmp" and token.text.lower() in SIZES and reader.peek(1).kind in ("molecule", "ref"):
        draft.needs.append(PropertyChange("MW", "up" if token.value == ">" else "down"))
        reader.at += 1
        return True
    heading = _heading(reader.peek(1 if too else 0)) or _than_before(reader, draft)
    if not heading:
        return False
    reader.at += 1 + too
    if _verdict(reader, draft, heading):
        return True
    if too:
        heading = "down" if heading in ("up", "high") else "up"
    ahead = object_ahead(reader)
    if draft.properties and not (ahead in ("prop", "quality", "noun") and reader.peek().kind not in ("link", "comma")):
        for prop in draft.claim_properties():
            _require(draft, prop, heading, bound(reader))
    elif draft.changes and token.kind in ("rise", "sink", "more") and ahead not in ("prop", "quality"):
        return True
    else:
        draft.enter(heading)
    return True


def _verdict(reader: Reader, draft: Draft, heading: str) -> bool:
    """ "the QED of it is poor, raise it": what is the case waits for the verb that says what shall be."""
    if heading not in ("low", "high") or not draft.properties or reader.peek().kind not in ("comma", "and", "stop"):
        return False
    ahead = [reader.peek(step) for step in range(1, 6)]
    verb = next((place for place, token in enumerate(ahead) if _heading(token) in _COMMANDS), -1)
    return verb >= 0 and object_ahead(reader, verb + 2) not in ("prop", "quality", "noun")


def property_phrase(reader: Reader, draft: Draft) -> bool:
    """A property with its bounds, also "2 H-bond donors" and "2 < LogP < 3"."""
    found = reader.attempt(_flanked) or reader.attempt(_capped) or reader.attempt(_counted) or reader.attempt(_plain)
    if found is None:
        return False
    token, limits = found
    if limits.empty:
        limits = reader.attempt(lambda ahead: past_molecule(ahead, draft)) or limits
    if draft.mode in ("add", "remove", "replace") and not limits.empty:
        draft.enter("")
    _require(draft, token, limits.way or draft.mode, limits)
    draft.phase = "moved" if draft.mode in ("up", "down") else draft.phase
    return True


def past_molecule(reader: Reader, draft: Draft) -> Bound | None:
    """ "LogP of CCO to below 2": the bounds that stand after the molecule."""
    found: list[Token] = []
    while (
        reader.peek().kind in ("link", "the", "molnoun", "molecule", "ref")
        and not (found and reader.peek().kind == "link")
        and len(found) < 4
    ):
        if reader.peek().kind in ("molecule", "ref"):
            found.append(reader.peek())
        reader.at += 1
    limits = bound(reader) if found else Bound()
    likeness = reader.peek(1 if reader.peek().kind == "percent" else 0).kind == "similar"
    if limits.empty or likeness:
        return None
    draft.starts += [token for token in found if token.kind == "molecule"]
    draft.flags |= {"ref" for token in found if token.kind == "ref"}
    return limits


def _plain(reader: Reader) -> tuple[Token, Bound] | None:
    for _ in range(4):
        if reader.take("ask", "the", "ref", "a"):
            reader.link("of")
    token = reader.take("prop")
    return (token, bound(reader)) if token else None


def _flanked(reader: Reader) -> tuple[Token, Bound] | None:
    """ "2 < LogP < 3"."""
    low, sign, token = reader.take("num"), reader.take("cmp"), reader.take("prop")
    other, high = reader.take("cmp"), reader.take("num")
    if not (low and sign and token and other and high):
        return None
    return token, Bound(min(low.number, high.number), max(low.number, high.number), sign.value in "<>")


def _capped(reader: Reader) -> tuple[Token, Bound] | None:
    """ "max LogP 3", "a minimum MW of 200"."""
    reader.take("a", "the")
    sign, _, token = reader.take("cmp"), reader.link("of"), reader.take("prop")
    if not (sign and token) or sign.value == "==":
        return None
    reader.some("scale", "equal")
    reader.link("of", "at", "to")
    value = number(reader)
    if value is None:
        return None
    strict = sign.value in "<>"
    return token, Bound(value, None, strict) if sign.value[0] == ">" else Bound(None, value, strict)


def _counted(reader: Reader) -> tuple[Token, Bound] | None:
    """ "at most 2 H-bond donors", "no stereocentres", "a QED"."""
    found = amount(reader)
    token = reader.take("prop")
    if token is None or found.said not in ("num", "neg"):
        return None
    if found.said == "neg" and not properties.row(token.value.lstrip("-")).whole:
        return replace(token, value=f"={token.value}"), Bound()
    return token, Bound(found.low, found.high) if found.exact is None else Bound(found.exact, found.exact)


def _require(draft: Draft, token: Token, mode: str, limits: Bound) -> None:
    """Turn a property, the mode in force and its bounds into requirements."""
    if token.value.startswith("="):  # "but not the QED"
        draft.levels.append(Level(token.value.lstrip("=-"), "same"))
        return
    name, against = split(token.value)
    heading: str = mode
    if mode in ("improve", "enhance", "worsen"):
        better = BETTER.get(name, "") or ("down" if against and name == "TPSA" else "")
        heading = flipped(better) if better and mode == "worsen" else better  # type: ignore[arg-type]
        heading = heading or ("up" if mode == "enhance" else "")
        if not heading and limits.empty:
            draft.flags.add(f"which way:{token.text}")
    elif against and mode in ("up", "down"):
        heading = flipped(mode)  # type: ignore[arg-type]
    if limits.empty:
        _move(draft, token, name, heading)
    else:
        limit(draft, name, heading, limits)


def _move(draft: Draft, token: Token, name: str, heading: str) -> None:
    if heading in ("up", "down"):
        draft.needs.append(PropertyChange(name, heading))  # type: ignore[arg-type]
    elif heading in ("notup", "notdown"):
        draft.levels.append(Level(name, heading))  # type: ignore[arg-type]
    elif heading in ("high", "low"):
        draft.levels.append(Level(name, "quality", "up" if heading == "high" else "down"))
    elif heading == "keep":
        draft.levels.append(Level(name, "same"))
    else:
        draft.properties.append(token)


def limit(draft: Draft, name: str, heading: str, limits: Bound) -> None:
    if limits.by is not None:
        way: Direction = "down" if heading == "down" else "up"
        if limits.percent:
            draft.levels.append(Level(name, "percent", way, limits.by))
        else:
            draft.needs.append(PropertyChange(name, way, limits.by))
        return
    if limits.about is not None:
        draft.needs.append(near(name, limits.about))
    else:
        draft.needs.append(PropertyRange(name, limits.low, limits.high, limits.strict))
    fits = (
        limits.about is not None
        or (heading == "up" and limits.low is not None)
        or (heading == "down" and limits.high is not None)
    )
    if heading in ("up", "down") and fits:
        draft.needs.append(PropertyChange(name, heading))  # type: ignore[arg-type]


def quality(reader: Reader, draft: Draft) -> bool:
    """ "more lipophilic", "too greasy", "bigger", "drug-like": an adjective moves its property."""
    step = reader.attempt(_step_before)
    too = reader.take("too") is not None
    neg = reader.take("neg") is not None if reader.peek(1).kind == "quality" else False
    less = reader.take("more", "less") if reader.peek(1).kind in ("quality", "trend") else None
    token = reader.take("quality", "trend")
    if token is None:
        return False
    name, _, way = token.value.partition(":")
    heading: Direction = "up" if way == "up" else "down"
    if token.kind == "trend" and name == "MW" and draft.properties and object_ahead(reader) != "prop":
        for prop in draft.claim_properties():
            _require(draft, prop, heading, bound(reader))
        return True
    if (
        token.kind == "trend"
        and name == "MW"
        and object_ahead(reader) == "prop"
        and reader.peek().kind in ("prop", "the")
    ):
        draft.enter(heading)
        return True
    opposite = (
        (less is not None and less.kind == "less") ^ too ^ neg ^ (draft.mode in ("down", "worsen") and less is None)
    )
    heading = flipped(heading) if opposite else heading
    firm_number = reader.attempt(_than_number)
    if firm_number is not None:
        low, high = (firm_number, None) if heading == "up" else (None, firm_number)
        draft.needs.append(PropertyRange(name, low, high, True))
        return True
    change = step or reader.attempt(_by_only)
    firm = (
        less is not None
        or token.kind == "trend"
        or too
        or change is not None
        or draft.mode in ("up", "down", "improve", "enhance")
    )
    if draft.mode == "keep":
        draft.levels.append(Level(name, "notdown" if heading == "up" else "notup"))
    elif firm:
        draft.needs.append(PropertyChange(name, heading, change or 0.0))
    else:
        draft.levels.append(Level(name, "quality", heading))
    return True


def _step_before(reader: Reader) -> float | None:
    """ "at least 1 log unit more lipophilic"."""
    one = compared(reader)
    ahead = [reader.peek(i).kind for i in range(2)]
    several = reader.peek(2).kind in ("analogue", "molnoun", "isomer", "groups", "variants")
    return one[1] if one and not several and ahead[0] in ("more", "less") and ahead[1] in ("quality", "prop") else None


def _than_number(reader: Reader) -> float | None:
    """ "heavier than 300"."""
    return number(reader) if reader.link("than") else None


def _by_only(reader: Reader) -> float | None:
    found = bound(reader)
    return found.by
