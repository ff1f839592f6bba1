"""How the one model stands just now: absent, being loaded, ready, being measured, failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["none", "loading", "ready", "measuring", "failed"]
ONCE_STARTED = "No model is loaded: the search answers alone."


@dataclass(frozen=True, slots=True)
class State:
    """The model of this machine, as it stands.

    ``fraction`` (0..1) and ``words`` say how far a load or a measurement is. ``why`` is the reason for device and
    dtype; ``trouble`` why the last load failed, was stopped, or is impossible. ``memory`` in bytes, ``seconds`` the
    load took, ``patience`` those that an answer with its help may take.
    """

    stage: Stage = "none"
    model: str = ""
    title: str = ""
    precision: str = ""
    purpose: str = ""
    device: str = ""
    dtype: str = ""
    why: str = ""
    memory: int = 0
    seconds: float = 0.0
    fraction: float = 0.0
    words: str = ""
    trouble: str = ""
    patience: float = 10.0

    @property
    def busy(self) -> bool:
        """Whether something is under way that ends by itself, and can be stopped."""
        return self.stage in ("loading", "measuring")

    @property
    def answers(self) -> bool:
        """Whether the model can be asked now."""
        return self.stage in ("ready", "measuring")


IDLE = State(words=ONCE_STARTED)
