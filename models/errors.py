"""What can go wrong with a local model, each worded for the chemist who asked: what came, and what would work."""

from __future__ import annotations


class ModelError(Exception):
    """Anything a local model cannot do. ``str`` of it is one or two clear sentences.

    Parameters
    ----------
    message
        What came and why it does not work.
    works
        What would work, a sentence or a line to type.
    """

    kind = "model"

    def __init__(self, message: str, works: str = "") -> None:
        self.message = message.strip()
        self.works = works.strip()
        super().__init__(f"{self.message} {self.works}".strip())

    def __reduce__(self) -> tuple[type[ModelError], tuple[str, str]]:
        return type(self), (self.message, self.works)


class UnknownModel(ModelError):
    """A name no card has."""

    kind = "unknown_model"


class BadModelFiles(ModelError):
    """Weights, tokenizer or config that are missing, damaged, not safetensors, or ask for code of their own."""

    kind = "bad_model_files"


class DoesNotFit(ModelError):
    """A precision that needs more memory than is free; ``works`` names the next smaller one."""

    kind = "does_not_fit"


class Stopped(ModelError):
    """A load or an answer that the user stopped."""

    kind = "stopped"


class Busy(ModelError):
    """The device is taken by another load or answer for longer than was allowed to wait."""

    kind = "busy"
