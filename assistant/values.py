"""A number or word with its unit, its source and how it was come by. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Standing = Literal["computed", "looked up", "predicted", "rule", "opinion"]


HUGE = 1e12
"""Numbers from here on are read with a power of ten."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number (or word) with its unit and where it comes from."""

    name: str
    value: float | int | str | bool
    unit: str = ""
    source: str = ""
    kind: Standing = "computed"
    digits: int = 2
    label: str = ""

    def text(self) -> str:
        """The value as a person reads it, without its unit."""
        if isinstance(self.value, bool):
            return "yes" if self.value else "no"
        if isinstance(self.value, float) and abs(self.value) >= HUGE:
            figures, _, power = f"{self.value:.4e}".partition("e")
            return f"{figures} × 10^{int(power)}"
        if isinstance(self.value, float):
            rounded = f"{self.value:.{self.digits}f}"
            return rounded if float(rounded) != 0 else f"{0:.{self.digits}f}"
        return str(self.value)
