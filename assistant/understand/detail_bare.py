"""Questions of yes or no without their verb, "nitro group in X?", and those that only the counting table answers so."""

from __future__ import annotations

from assistant.tasks import MeasureMolecule
from assistant.understand.detail_words import Piece

Found = tuple[Piece, ...]
_SAYING = frozenset(("present", "any", "there", "exist", "exists"))
_COUNTED = frozenset(("Stereocentres", "UnsetStereocentres", "Rings", "HBD", "HBA", "HeavyAtoms"))


def whether(found: Found, frames: set[str], bare: bool) -> bool:
    """Whether a sentence with a question mark asks for yes or no by a thing and a molecule alone."""
    things = [piece for piece in found if piece.as_("thing")]
    if not things or frames - {"list"} or not any(piece.named for piece in found) or any(
            piece.as_("subject") or piece.as_("rule") or piece.as_("label") or piece.as_("ion") for piece in found):
        return False
    said = {word for piece in found if not piece.named for word in piece.text.split()}
    if said & {"what", "which", "how", "where", "number", "count", "give", "total", "list", "many"}:
        return False
    if any(piece.number is not None for piece in found):
        return False
    return bool(said & _SAYING) or bare


_WITHOUT = frozenset(("lack", "lacks", "lacking", "absent", "missing", "devoid", "free of", "without", "no"))


def negated_or_either(found: Found, names: tuple[str, ...]) -> MeasureMolecule | None:
    """ "Does it lack a nitrogen?", "is there an aldehyde or a ketone?"; None for a question that is neither."""
    things = [at for at, piece in enumerate(found) if piece.as_("thing")]
    other = any(piece.as_("subject") or piece.as_("rule") or piece.as_("label") for piece in found)
    if not things or other or not any(piece.named for piece in found):
        return None
    if any(piece.number is not None for piece in found):
        return None
    if any(piece.text in _WITHOUT for piece in found):
        return MeasureMolecule((), "whether", tuple(f"{name.removesuffix(' = 0')} = 0" for name in names))
    if len(names) > 1 and any(found[at].text == "or" for at in range(things[0], things[-1])):
        return MeasureMolecule((), "whether", (*names, "or"))
    return None


def passes(found: Found, frames: set[str]) -> bool:
    """ "Veber pass for ritonavir?": a rule, a molecule and a question mark."""
    said = {word for piece in found if not piece.named for word in piece.text.split()}
    asking = {"what", "which", "how", "where", "number", "count", "list", "why"}
    return bool(frames & {"pass", "fail"}) and not said & asking


def answered_here(things: list[Piece]) -> bool:
    """Whether a question of yes or no is for the counting table: adjectives ("is it aromatic?"), counted properties."""
    return all(not piece.as_("thing") for piece in things) or any(piece.as_("prop") in _COUNTED for piece in things)
