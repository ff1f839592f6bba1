"""Phrases: amounts ("at least two", "no", "2-3") with what they count, and properties with their bounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from assistant.tasks import AtomCount, BondCount, Counting, GroupCount, Op, RingCount
from assistant.understand.tokens import Token

T = TypeVar("T")
_OPENERS = ("the", "a", "num", "every", "both", "ref", "cmp", "extra", "quality", "link", "bondword")
NOUNS = {"group", "groups", "element", "bond", "ring", "atomcount"}


@dataclass(frozen=True, slots=True)
class Amount:
    """How many: bounds of a count, and the word for it (``said``: "num", "a", "the", "every", "neg", "more" or "")."""

    low: int | None = None
    high: int | None = None
    said: str = ""

    @property
    def exact(self) -> int | None:
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class Thing:
    """A counted noun with its amount: "two nitro groups". ``kind``: group, element, bond or ring."""

    kind: str
    name: str
    amount: Amount
    plural: bool
    token: Token

    def counts(self, relative: bool = False, sign: int = 1) -> tuple[Counting, ...]:
        """The requirements that say so; one for an exact or open amount, two for a range."""
        low, high = self.amount.low, self.amount.high
        if low is not None and low == high:
            return (self.count("==", sign * low, relative),)
        both: tuple[tuple[Op, int | None], ...] = ((">=", low), ("<=", high))
        return tuple(self.count(op, sign * n, relative) for op, n in both if n is not None)

    def count(self, op: Op, n: int, relative: bool = False) -> Counting:
        """One count requirement of this noun."""
        if self.kind == "group":
            return GroupCount(self.name, op, n, relative)
        if self.kind == "element":
            return AtomCount(self.name, op, n, relative)
        if self.kind == "bond":
            return BondCount(self.name, op, n, relative)  # type: ignore[arg-type]
        kind, _, size = self.name.partition(":")
        return RingCount(op, n, kind, int(size or 0), relative)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Bound:
    """Bounds that follow a property. ``about``: to come near to; ``by``: a change; ``way``: "up" or "down"."""

    low: float | None = None
    high: float | None = None
    strict: bool = False
    about: float | None = None
    by: float | None = None
    percent: bool = False
    way: str = ""

    @property
    def empty(self) -> bool:
        return self.low is None and self.high is None and self.about is None and self.by is None


@dataclass(slots=True)
class Reader:
    """A cursor over tokens. ``unread`` are those that no rule took."""

    tokens: tuple[Token, ...]
    at: int = 0
    unread: list[Token] = field(default_factory=list)

    @property
    def done(self) -> bool:
        return self.at >= len(self.tokens)

    def peek(self, ahead: int = 0) -> Token:
        """The token so far ahead; one of kind "end" beyond the last."""
        place = self.at + ahead
        return self.tokens[place] if 0 <= place < len(self.tokens) else Token("end", "", "", -1, -1)

    def take(self, *kinds: str) -> Token | None:
        """The next token where it is of one of these kinds, and one step on."""
        token = self.peek()
        if token.kind not in kinds:
            return None
        self.at += 1
        return token

    def some(self, *kinds: str) -> list[Token]:
        """The tokens of these kinds that come next, six at most: rules need no more, hostile texts have thousands."""
        found: list[Token] = []
        while len(found) < 6 and (token := self.take(*kinds)):
            found.append(token)
        return found

    def link(self, *values: str) -> bool:
        """Take the next token where it is one of these prepositions."""
        token = self.peek()
        if token.kind != "link" or token.value not in values:
            return False
        self.at += 1
        return True

    def attempt(self, rule: Callable[[Reader], T | None]) -> T | None:
        """What a rule reads from here; the cursor stays where it is when it reads nothing."""
        start = self.at
        found = rule(self)
        if found is None:
            self.at = start
        return found


def object_ahead(reader: Reader, ahead: int = 0) -> str:
    """Kind of the first noun, property or quality ahead, past articles, numbers and molecules; "" where none."""
    for step in range(ahead, ahead + 7):
        kind = reader.peek(step).kind
        if kind in NOUNS or kind in ("prop", "quality", "trend", "scaffold", "ask", "more", "less", "rule"):
            return "noun" if kind in NOUNS else kind
        if kind not in (*_OPENERS, "molecule", "has", "molnoun"):
            return ""
    return ""
