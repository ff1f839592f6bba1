"""A design request while it is being read: edits, requirements and what still waits for its verb."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from assistant.tasks import Direction, EditKind, Requirement
from assistant.understand.phrases import Reader, Thing
from assistant.understand.tokens import Token

EDITS = ("add", "remove", "replace")


@dataclass(slots=True)
class Change:
    """One edit as read so far."""

    kind: EditKind
    old: Thing | None = None
    new: Thing | None = None
    where: str = ""
    swapped: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """A property whose requirement depends on the start, or on there being none: "soluble", "keep LogP"."""

    name: str
    kind: Literal["same", "notup", "notdown", "quality", "percent"]
    direction: Direction = "up"
    value: float = 0.0


@dataclass(slots=True)
class Draft:
    """What the rules have gathered. ``mode`` is the verb in force, ``site`` is set between "on" and what follows."""

    reader: Reader
    mode: str = ""
    phase: str = ""
    site: bool = False
    changes: list[Change] = field(default_factory=list)
    olds: list[Thing] = field(default_factory=list)
    pending: list[Thing] = field(default_factory=list)
    sites: list[Thing] = field(default_factory=list)
    properties: list[Token] = field(default_factory=list)
    needs: list[Requirement] = field(default_factory=list)
    levels: list[Level] = field(default_factory=list)
    starts: list[Token] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    n: int = 0
    swapped: bool = False
    old_where: str = ""
    last_link: str = ""

    def enter(self, mode: str) -> None:
        """A new verb is in force."""
        self.mode, self.phase, self.site, self.swapped = mode, "", False, False
        if mode not in ("replace", "react"):
            self.olds.clear()

    def claim(self) -> list[Thing]:
        """Things that stand before their verb ("with the nitro removed")."""
        taken, self.pending = self.pending, []
        return taken

    def claim_properties(self) -> list[Token]:
        """Properties that stand before their verb ("its LogP lowered")."""
        taken, self.properties = self.properties, []
        return taken
