"""Questions to a list of molecules: which of them have, pass or lie within something; the first few by a property."""

from __future__ import annotations

from assistant.tasks import MeasureMolecule, Named
from assistant.understand.detail_words import Piece

SIGNS = {
    "<": "<",
    ">": ">",
    "<=": "<=",
    ">=": ">=",
    "below": "<",
    "under": "<",
    "above": ">",
    "over": ">",
    "less than": "<",
    "fewer than": "<",
    "more than": ">",
    "at least": ">=",
    "at most": "<=",
    "up to": "<=",
    "exactly": "==",
    "lower": "<",
    "higher": ">",
    "greater": ">",
    "less": "<",
    "fewer": "<",
    "more": ">",
    "exceed": ">",
    "exceeds": ">",
    "exceeding": ">",
    "larger": ">",
    "bigger": ">",
    "smaller": "<",
    "heavier": ">",
    "lighter": "<",
}


def task(found: tuple[Piece, ...], molecules: tuple[Named, ...]) -> MeasureMolecule | None:
    """The question to a list, where it is one; None otherwise."""
    words = [piece.text for piece in found if not piece.named]
    compared = set(words) & {"more", "most", "fewer", "fewest"} and "than" not in words
    if len(molecules) < 2 or not words or compared:
        return None
    order = _order(found)
    wanted = tuple(_conditions(found))
    asks = words[0] in ("which", "list", "show", "find", "give", "what") or (
        "how many" in words[:2] and set(words) & {"them", "these", "molecules", "compounds", "those", "ones"}
    )
    if order:
        return MeasureMolecule(molecules, "picked", (*wanted, order))
    if (
        not asks
        or not wanted
        or any(
            piece.as_("frame") in ("most", "why") and not piece.as_("picking") and piece.text not in SIGNS
            for piece in found
        )
    ):
        return None
    return MeasureMolecule(molecules, "picked", wanted)


def _order(found: tuple[Piece, ...]) -> str:
    """ "top 5 by QED", "the 3 lowest TPSA": "top 5 QED down"."""
    number = next(
        (int(piece.number) for piece in found if piece.number is not None and piece.number == int(piece.number)), 0
    )
    prop = next((piece.as_("prop") for piece in found if piece.as_("prop")), "")
    words = {piece.text for piece in found}
    if not prop or not number or not words & {"top", "best", "bottom", "highest", "lowest", "largest", "smallest"}:
        return ""
    way = "up" if words & {"bottom", "lowest", "smallest"} else "down"
    return f"top {number} {prop.lstrip('-')} {way}"


def _conditions(found: tuple[Piece, ...]) -> list[str]:
    out: list[str] = []
    for at, piece in enumerate(found):
        before = [p.text for p in found[max(0, at - 3) : at]]
        if piece.as_("thing") and not piece.as_("prop"):
            out.append(("not " if {"no", "without", "not"} & set(before) else "has ") + piece.as_("thing"))
        elif piece.as_("rule"):
            failing = any(p.as_("frame") == "fail" for p in found) or "not" in before or "don't" in before
            out.append(("fails " if failing else "passes ") + piece.as_("rule").replace("druglike", "Lipinski"))
        elif piece.as_("prop"):
            out += _comparison(piece, found[at + 1 : at + 6])
    return out


def _comparison(piece: Piece, after: tuple[Piece, ...]) -> list[str]:
    """ "LogP below 3", "MW < 300", "TPSA of at least 60"."""
    sign = ""
    for one in after:
        sign = SIGNS.get(one.text, sign)
        if one.number is not None:
            return [f"{piece.as_('prop').lstrip('-')} {sign or '=='} {one.number:g}"]
    return []
