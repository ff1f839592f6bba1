"""Reading amounts and bounds from tokens: how many of a thing, and between what a property shall lie."""

from __future__ import annotations

from dataclasses import replace

from assistant.understand.phrases import NOUNS, Amount, Bound, Reader, Thing
from assistant.understand.tokens import Token

_LISTING = ("comma", "equal", "bond", "and", "has", "end", "num", "link")
"""What stands before a bond word in "bonds: single 20, aromatic 12"."""
_UNITS = ("unit", "mwunit", "scale")


def number(reader: Reader) -> float | None:
    """A number, its unit skipped."""
    token = reader.take("num")
    if token is None:
        return None
    reader.some(*_UNITS)
    return token.number


def span(reader: Reader) -> tuple[float, float] | None:
    """Two numbers of a range: "between 2 and 3", "2-3", "from 2 to 3", "2 or 3"."""
    opened = reader.take("between") is not None
    opened = bool(reader.some("between", "the", "a")) or opened
    reader.link("of")
    opened = (reader.link("from") and reader.take("between") is None) or opened
    low = number(reader)
    if low is None:
        return None
    joined = (
        reader.link("to")
        or (opened and reader.take("and", "cmp"))
        or (reader.peek().text == "or" and reader.take("and"))
    )
    high = number(reader) if joined or reader.peek().kind == "num" else None
    if high is None or (not opened and not joined and high <= low):
        return None
    return (low, high) if low <= high else (high, low)


def compared(reader: Reader) -> tuple[str, float] | None:
    """An operator and its number: "at least 2", "2 or more", "= 2", "exactly 2"; "~" for "around 2"."""
    op = ""
    for token in reader.some("cmp", "equal", "approx", "more", "less", "high", "low"):
        signs = {"equal": op or "==", "approx": "~", "more": ">", "less": "<", "high": op, "low": op}
        op = token.value if token.kind == "cmp" else signs[token.kind]
    reader.link("than")
    value = number(reader)
    if value is None:
        return None
    after = reader.take("post")
    return (after.value if after else op or "=="), value


def bound(reader: Reader) -> Bound:
    """The bounds that follow a property name; an empty one where none do."""
    start = reader.at
    way = {"rise": "up", "sink": "down"}.get(reader.peek().kind, "")
    changed = reader.attempt(_by)
    if changed:
        return replace(changed, way=way)
    _prelude(reader)
    two = reader.attempt(span)
    if two:
        return Bound(two[0], two[1], way=way)
    one = reader.attempt(compared)
    if one is None:
        reader.at = start
        return Bound()
    first = _side(*one)
    second = reader.attempt(_second) if one[0] != "==" else None
    return replace(_both(first, second) if second else first, way=way)


def _prelude(reader: Reader) -> None:
    """Skip "value", "of", "in", "to" before a bound."""
    for _ in range(6):
        token = reader.peek()
        if token.kind not in ("scale", "the", "link", "a", "has", "between", "ref", "rise", "sink"):
            break
        if token.kind == "between" or (
            token.kind == "link" and token.value not in ("of", "to", "at", "in", "into", "as")
        ):
            break
        reader.at += 1


def _by(reader: Reader) -> Bound | None:
    """ "by 1", "by at least 0.5", "by 10 %"."""
    reader.take("rise", "sink")
    if not reader.link("by"):
        return None
    reader.take("a")
    one = compared(reader)
    if one is None or one[0] in ("<=", "<"):
        return None
    return Bound(by=one[1], percent=reader.take("percent") is not None)


def _second(reader: Reader) -> tuple[str, float] | None:
    """The other side of a range: "above 2 but below 3"."""
    reader.take("and", "but", "comma")
    reader.take("and", "but")
    if reader.peek().kind != "cmp" or reader.peek().value == "==":
        return None
    found = compared(reader)
    return None if reader.peek().kind in (*NOUNS, "prop", "bondword", "percent", "similar") else found


def _side(op: str, value: float) -> Bound:
    if op == "~" or op == "==":
        return Bound(about=value)
    if op in (">", ">="):
        return Bound(low=value, strict=op == ">")
    return Bound(high=value, strict=op == "<")


def _both(first: Bound, second: tuple[str, float]) -> Bound:
    other = _side(*second)
    low = first.low if first.low is not None else other.low
    high = first.high if first.high is not None else other.high
    return Bound(low, high, first.strict or other.strict)


def amount(reader: Reader) -> Amount:
    """How many of what comes next; an empty amount where nothing says so."""
    neg = reader.take("neg")
    if neg:
        reader.some("a", "the", "has", "more", "extra", "ref")
        return Amount(0, 0, "neg")
    if reader.take("every"):
        reader.link("of")
        reader.take("the", "ref")
        reader.take("num")
        return Amount(None, None, "every")
    if reader.take("both"):
        reader.take("the", "ref")
        return Amount(2, 2, "every")
    return _counted(reader)


def _counted(reader: Reader) -> Amount:
    article = reader.take("a", "the")
    if article and article.text.lower().endswith(" of"):
        reader.some("the", "ref")
    if reader.peek().kind in ("high", "low"):
        reader.at += 1
    two = reader.attempt(span)
    if two:
        return Amount(int(two[0]), int(two[1]), "num")
    one = reader.attempt(compared)
    if one:
        other = reader.attempt(_second_count) if one[0] != "==" else None
        found = _bounds(*one)
        return _within(found, _bounds(*other)) if other else _of_several(reader, found)
    extra = reader.take("extra")
    if extra:
        more = reader.take("num")
        n = int(more.number) if more else 1
        return Amount(n, n, "extra")
    return _of_several(reader, Amount(1, 1, "the" if article.kind == "the" else "a") if article else Amount())


def _second_count(reader: Reader) -> tuple[str, float] | None:
    """ "at least three but no more than five"."""
    if not reader.take("but", "and", "comma"):
        return None
    reader.take("but", "and")
    return compared(reader) if reader.peek().kind == "cmp" else None


def _within(first: Amount, second: Amount) -> Amount:
    low = first.low if first.low is not None else second.low
    return Amount(low, first.high if first.high is not None else second.high, "num")


def _bounds(op: str, value: float) -> Amount:
    n = int(value)
    if op in (">", ">="):
        return Amount(n + (op == ">"), None, "num")
    if op in ("<", "<="):
        return Amount(None, n - (op == "<"), "num")
    return Amount(n, n, "num")


def _of_several(reader: Reader, found: Amount) -> Amount:
    """ "two of the ...", "one more ...", "two additional ...", "one fewer ..."."""
    if found.said == "num" and reader.take("more", "extra"):
        return Amount(found.low, found.high, "extra")
    if found.said == "num" and reader.take("less"):
        return Amount(found.low, found.high, "fewer")
    if found.said in ("num", "a"):
        ahead = 1 if reader.peek().kind == "link" and reader.peek().value == "of" else 0
        if ahead and reader.peek(1).kind in ("the", "ref", "every") and reader.peek(2).kind in NOUNS:
            reader.at += 2
    return found


def thing(reader: Reader) -> Thing | None:
    """An amount and the noun it counts; the noun may also come first ("rotatable bonds <= 5")."""
    labelled = _skip_number_of(reader)
    if reader.peek().kind in ("more", "less") and reader.peek(1).kind in NOUNS:
        found = Amount(1, None, "more" if reader.peek().kind == "more" else "less")
        reader.at += 1
    else:
        found = amount(reader)
    reader.take("equal") if reader.peek(1).kind in NOUNS else None
    single = reader.peek().kind == "bondword" and reader.peek().value == "single" and reader.peek(1).kind in NOUNS
    if single:
        reader.at += 1
        found = Amount(1, 1, "num")
    noun = reader.take(*NOUNS) or _bare_bond(reader, found)
    if noun is None:
        return None
    plural = _tail(reader, noun)
    if noun.kind == "atomcount":
        found = Amount(int(noun.number), int(noun.number), "num")
    if found.said in ("", "the", "a") or labelled:
        found = _afterwards(reader, noun, labelled) or found
    kind = {"groups": "group", "atomcount": "element", "bondword": "bond"}.get(noun.kind, noun.kind)
    return Thing(kind, noun.value, found, plural, noun)


def _skip_number_of(reader: Reader) -> bool:
    ahead = 1 if reader.peek().kind in ("the", "a") else 0
    token = reader.peek(ahead)
    if token.kind == "ask" and token.value == "count":
        reader.at += ahead + 1
        reader.link("of")
        reader.take("the", "ref")
        return True
    return False


def _bare_bond(reader: Reader, found: Amount) -> Token | None:
    """ "12 single, 2 double": a bond word alone counts bonds where a number stands before it."""
    listed = reader.peek(2 if reader.peek(1).kind == "equal" else 1).kind == "num" and reader.peek(-1).kind in _LISTING
    if found.said in ("num", "neg") or (not found.said and listed):
        return reader.take("bondword")
    return None


def _tail(reader: Reader, noun: Token) -> bool:
    """Skip "group", "ring", "atoms" after a noun; True when noun or tail is plural."""
    many = noun.kind == "groups" or (noun.text.lower().endswith("s") and noun.kind != "atomcount")
    while True:
        token = reader.peek()
        joined = token.kind == "tail" or (
            token.kind == "ring" and token.value == "any:0" and noun.kind.startswith("group")
        )
        atoms = (
            token.kind == "element" and token.value == "*" and noun.kind in ("element", "atomcount", "group", "groups")
        )
        if not (joined or atoms):
            return many
        many = token.text.lower().rstrip(")").endswith("s")
        reader.at += 1


def _afterwards(reader: Reader, noun: Token, labelled: bool) -> Amount | None:
    """A count that follows its noun: "carbon: 8", "amides = 2", "rotatable bonds below 5"."""
    start = reader.at
    token = reader.peek()
    if token.kind == "ask" and token.value == "count":
        reader.at += 1
        token, labelled = reader.peek(), True
    counted = token.kind in ("cmp", "equal", "between", "approx") or (
        token.kind == "num"
        and (noun.kind == "element" or reader.peek(1).kind in ("comma", "stop", "end", "and", "but"))
    )
    if not counted and not (labelled and token.kind in ("num", "link", "comma")):
        reader.at = start
        return None
    if token.kind in ("link", "comma"):
        reader.at += 1
    two = reader.attempt(span)
    if two:
        return Amount(int(two[0]), int(two[1]), "num")
    one = reader.attempt(compared)
    if one is None or reader.peek().kind in NOUNS:
        reader.at = start
        return None
    return _bounds(*one)
