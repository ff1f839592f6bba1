"""One tree of errors. Each says what came, what would work, and, where there is one, the line to type.

The user sees ``str(error)`` unchanged: one or two clear sentences, no traceback.
"""

from __future__ import annotations

from typing import ClassVar


class RetortError(Exception):
    """Anything Retort cannot do, worded for the chemist who asked.

    Parameters
    ----------
    message
        What came and why it does not work, one sentence.
    works
        What would work, a sentence or a line to type.
    """

    kind: ClassVar[str] = "error"

    def __init__(self, message: str, works: str = "") -> None:
        self.message = message.strip()
        self.works = works.strip()
        super().__init__(f"{self.message} {self.works}".strip())

    def __reduce__(self) -> tuple[type[RetortError], tuple[str, str]]:
        return type(self), (self.message, self.works)


class NotUnderstood(RetortError):
    """A sentence, or a part of one, that the grammar does not know.

    ``said`` is the part as it was written, ``nearest`` words that could stand in its place.
    """

    kind = "not_understood"

    def __init__(self, message: str, works: str = "", said: str = "", nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message, works)
        self.said = said
        self.nearest = nearest

    def __reduce__(self):  # type: ignore[no-untyped-def]
        return type(self), (self.message, self.works, self.said, self.nearest)


class BadStructure(RetortError):
    """A SMILES or mol block that is not a molecule.

    ``position`` is the 0-based character at which reading stopped, or -1; ``repair`` a SMILES that one change mends;
    ``broken`` the SMILES itself, as it was written.
    """

    kind = "bad_structure"

    def __init__(self, message: str, works: str = "", position: int = -1, repair: str = "", broken: str = "") -> None:
        super().__init__(message, works)
        self.position = position
        self.repair = repair
        self.broken = broken

    def __reduce__(self):  # type: ignore[no-untyped-def]
        return type(self), (self.message, self.works, self.position, self.repair, self.broken)


class BadFile(RetortError):
    """A file that is empty, of an unknown kind, or damaged."""

    kind = "bad_file"


class TooLarge(RetortError):
    """An input over a stated bound (characters, atoms, rows, bytes)."""

    kind = "too_large"


class NothingInFocus(RetortError):
    """A follow-up ("now add a fluorine") with no molecule to follow."""

    kind = "nothing_in_focus"


class Impossible(RetortError):
    """A request that no molecule can meet; the message is the proof."""

    kind = "impossible"


class NothingFound(RetortError):
    """A possible request for which the time allowed brought no candidate."""

    kind = "nothing_found"


class TimedOut(RetortError):
    """Work that passed its deadline and was ended."""

    kind = "timed_out"


class Cancelled(RetortError):
    """Work that the user stopped."""

    kind = "cancelled"


class NotSupported(RetortError):
    """A subject this version does not answer yet."""

    kind = "not_supported"


class ModelTrouble(RetortError):
    """Something a local model cannot do; each kind of `models.errors` has its twin here, of the same ``kind``."""

    kind = "model"

    @staticmethod
    def of(kind: str, message: str, works: str = "") -> ModelTrouble:
        """The twin of a model's error."""
        twins = {twin.kind: twin for twin in (UnknownModel, BadModelFiles, BadCard, DiskFull, DoesNotFit,
                                                 ModelStopped, ModelBusy, ModelEnded)}
        return twins.get(kind, ModelTrouble)(message, works)


class UnknownModel(ModelTrouble):
    """A name that no card of a model has."""

    kind = "unknown_model"


class BadModelFiles(ModelTrouble):
    """Weights, tokenizer or config that are missing, damaged, or ask for code of their own."""

    kind = "bad_model_files"


class BadCard(ModelTrouble):
    """A card of a model that cannot be read."""

    kind = "bad_card"


class DiskFull(ModelTrouble):
    """A disk with no room for a model."""

    kind = "disk_full"


class DoesNotFit(ModelTrouble):
    """A precision that needs more memory than is free."""

    kind = "does_not_fit"


class ModelStopped(ModelTrouble):
    """A load or an answer of a model that the user stopped."""

    kind = "stopped"


class ModelBusy(ModelTrouble):
    """A model that was taken by others for longer than there was time to wait."""

    kind = "busy"


class ModelEnded(ModelTrouble):
    """The process of a model that ended in the middle of its work."""

    kind = "model_process_ended"
