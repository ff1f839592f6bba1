"""How many atoms of what a SMILES must have in the end: nothing above it is allowed, nothing may end below it.

Names are elements, "halogen" (F, Cl, Br, I), "*" (all heavy atoms) and "other" (-1: any number of atoms of elements not
named). Unless "*" or "other" is named, elements that are not named are not allowed. Further names are words of a
ledger (`<amide><1>`), counted where the text itself marks them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from models.grammar.elements import AROMATIC, HALOGENS, NUMBER, VALENCE, Kind, kind_of

if TYPE_CHECKING:
    from models.grammar.state import Atom, State

VALENCE_OF = {"*": 4, "halogen": 1}


def _is_atoms(name: str) -> bool:
    return name in NUMBER or name in ("halogen", "*")


@dataclass(frozen=True)
class Budget:
    """What must be used up, as (name, count) rows."""

    rows: tuple[tuple[str, int], ...] = ()

    @cached_property
    def counted(self) -> tuple[tuple[str, int], ...]:
        """The rows that count something."""
        return tuple((name, n) for name, n in self.rows if name != "other")

    @cached_property
    def start(self) -> tuple[int, ...]:
        """What is left before the first atom."""
        return tuple(n for _, n in self.counted)

    @cached_property
    def slots(self) -> dict[str, tuple[int, ...]]:
        """The rows that an atom of an element counts for."""
        named = [name for name, _ in self.counted]
        return {element: tuple(i for i, name in enumerate(named) if name in (element, "*")
                               or (name == "halogen" and element in HALOGENS)) for element in (*NUMBER, "*")}

    @cached_property
    def words(self) -> dict[str, int]:
        """The rows that a ledger marks by name."""
        return {f"<{name}>": i for i, (name, _) in enumerate(self.counted) if not _is_atoms(name)}

    @cached_property
    def atoms(self) -> tuple[int, ...]:
        """The rows that count atoms."""
        return tuple(i for i, (name, _) in enumerate(self.counted) if _is_atoms(name))

    @cached_property
    def open_ended(self) -> bool:
        """Whether the number of atoms is not bounded."""
        return not self.atoms or any(name == "other" for name, _ in self.rows)

    @cached_property
    def star(self) -> int:
        """The row of all heavy atoms, -1 where there is none."""
        return next((i for i, (name, _) in enumerate(self.counted) if name == "*"), -1)

    def taken(self, left: tuple[int, ...], element: str) -> tuple[int, ...] | None:
        """What is left after one more atom, None where there is none left."""
        if not self.atoms or element == "H":
            return left
        slots = self.slots.get(element, ())
        if not slots:
            return left if self.open_ended else None
        if any(left[i] < 1 for i in slots):
            return None
        made = list(left)
        for i in slots:
            made[i] -= 1
        return tuple(made)

    def met(self, left: tuple[int, ...]) -> bool:
        """Whether nothing is left."""
        return not any(left[i] for i in self.atoms)

    def exhausted(self, left: tuple[int, ...]) -> bool:
        """Whether no further atom may come."""
        return not self.open_ended and (self.met(left) or (self.star >= 0 and not left[self.star]))

    def remaining(self, left: tuple[int, ...]) -> int:
        """How many atoms must still come."""
        return left[self.star] if self.star >= 0 else sum(left[i] for i in self.atoms)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """Atoms of the elements named, to try whether any can follow."""
        named = [name for name, _ in self.counted if name in NUMBER]
        named += ["F"] if any(name == "halogen" for name, _ in self.counted) else []
        named += ["C", "N", "O"] if self.star >= 0 else []
        low = {element: symbol for symbol, element in AROMATIC.items()}
        tokens = [t for name in named for t in (name, f"[{name}]", low.get(name, name), f"[{low.get(name, name)}H]")]
        return tuple(dict.fromkeys(kind for t in tokens if (kind := kind_of(t))))

    # the ledger -------------------------------------------------------------------------------------------------------

    def told(self, left: tuple[int, ...], element: str) -> tuple[str, ...]:
        """The mark that must follow an atom in a ledger: how many of its element are still to come."""
        return tuple(f"<{left[i]}>" for i in self.slots.get(element, ()) if self.counted[i][0] == element)

    def marked(self, left: tuple[int, ...], told: tuple[str, ...], text: str,
               ) -> tuple[tuple[int, ...], tuple[str, ...]] | None:
        """What is left, and what must be told next, after a mark; None where it is not allowed."""
        number = text[1:-1].isdigit()
        if told:
            return (left, told[1:]) if text == told[0] else None
        if number:
            return None if self.rows else (left, ())
        i = self.words.get(text, -1)
        if i < 0 and not self.rows:
            return left, ()
        if i < 0 or left[i] < 1:
            return None
        after = (*left[:i], left[i] - 1, *left[i + 1:])
        return after, (f"<{after[i]}>",)

    # foresight --------------------------------------------------------------------------------------------------------

    def possible(self, state: State) -> bool:
        """Whether free valences suffice for what must still come: an atom uses one and brings the rest of its own."""
        if self.open_ended or state.atom is None:
            return True
        if self.star >= 0 and state.left[self.star] < sum(state.left[i] for i in self.atoms if i != self.star):
            return False
        remaining = self.remaining(state.left)
        slots = _room(state.atom) + sum(map(_room, state.stack))
        if not remaining:
            return slots >= len(state.rings)
        listed = [i for i in self.atoms if i != self.star]
        gain = sum(state.left[i] * (self._valence(i) - 2) for i in listed)
        if self.star >= 0:
            gain += 2 * (remaining - sum(state.left[i] for i in listed))
        return slots >= 1 and slots + gain >= len(state.rings)

    def _valence(self, i: int) -> int:
        name = self.counted[i][0]
        return VALENCE_OF.get(name) or VALENCE.get(name, 4)


def _room(atom: Atom) -> int:
    kind = atom.kind
    if not kind.aromatic:
        return kind.room - atom.orders
    most = 3 + atom.doubles if kind.rule == "c" else 2 + 2 * atom.doubles if kind.rule in ("o", "s") else kind.room
    return max(0, most - kind.hydrogens - atom.orders)
