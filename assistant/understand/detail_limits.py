"""Questions by pieces: which limits of a rule are broken, how many; who of several has more; which labels."""

from __future__ import annotations

from assistant.chem.properties import PROPERTIES
from assistant.chem.rulebook import RULES
from assistant.tasks import MeasureMolecule, Named
from assistant.understand.detail_picks import SIGNS
from assistant.understand.detail_words import Piece

Found = tuple[Piece, ...]
_UP = frozenset(["more", "most", "larger", "largest", "higher", "highest", "greater", "greatest", "bigger",
                 "biggest", "richer"])
_DOWN = frozenset(["less", "least", "fewer", "fewest", "lower", "lowest", "smaller", "smallest"])
_MAKING = frozenset(["make", "find", "give", "get", "draw", "want", "need", "design", "show", "i", "add",
                     "i'd", "propose", "let", "let's"])
_SAME = {"rotatable bond": "RotatableBonds", "ring": "Rings", "stereocentre": "Stereocentres", "H-bond donor": "HBD",
         "H-bond acceptor": "HBA", "heavy atom": "HeavyAtoms", "unset stereocentre": "UnsetStereocentres",
         "aromatic ring": "AromaticRings"}
"""Rows of the counting table and the properties that are the same number."""


def limits(found: Found, frames: set[str], yes_no: bool) -> MeasureMolecule | None:
    """ "Which of Lipinski's limits does it break?", "how many violations?", "does it keep all of them?"."""
    names = tuple(dict.fromkeys(piece.as_("rule") for piece in found if piece.as_("rule") in RULES))
    words = [word for piece in found if not piece.named for word in piece.text.split()]
    if not names or any(piece.as_("rule") and piece.as_("rule") not in RULES for piece in found):
        return None
    broken = "fail" in frames or ("pass" in frames and "not" in words)
    if "violation" in words or "violations" in words or broken:
        if "count" in frames or (not yes_no and "violations" in words and "which" not in words
                                 and not {"list", "name", "what"} & set(words[:2])):
            return MeasureMolecule((), "limits", ("number", *names))
        if {"which", "what", "list", "name", "where"} & set(words) and not yes_no:
            return MeasureMolecule((), "limits", ("which", *names))
    if yes_no and {"violation", "violations"} & set(words) and not {"without", "no"} & set(words):
        return MeasureMolecule((), "limits", ("any", *names))
    if not yes_no and words[:1] == ["which"] and frames & {"pass"}:
        return MeasureMolecule((), "limits", ("kept", *names))
    every = {"all", "every", "each", "zero"} & set(words) or ({"without", "no"} & set(words) and {
        "violation", "violations"} & set(words))
    return MeasureMolecule((), "limits", ("all", *names)) if (yes_no and every and "pass" in frames) or (
        yes_no and every and "without" in words) else None


def versus(found: Found, current: Named | None, yes_no: bool) -> MeasureMolecule | None:
    """ "Which is heavier, A or B?", "more lipophilic: A or B?", "is A more polar than B?"."""
    molecules = tuple(dict.fromkeys(piece.named for piece in found if piece.named))
    words = [piece.text for piece in found if not piece.named]
    said = {word for text in words for word in text.split()}
    than = bool({"than"} & said)
    if len(molecules) == 1 and than and current and yes_no:
        molecules = (current, *molecules)
    if len(molecules) < 2 or any(
            (piece.number is not None and piece.text not in ("one", "two")) or piece.as_("sign") in ("<", ">")
            for piece in found):
        return None
    if words and words[0].split()[0] in _MAKING and "which" not in said:
        return None
    target = _target(found)
    way = _way(found, said)
    if not target or not way:
        return None
    thing, _, flips = target.partition(":")
    up = (way == "up") != (flips == "down")
    last = ("than",) if than and yes_no else ()
    return MeasureMolecule(molecules, "versus", (thing, "up" if up else "down", *last))


def _way(found: Found, said: set[str]) -> str:
    """Whether more or less is asked for; a comparative of its own ("heavier") is more of what it means."""
    if said & _UP:
        return "" if said & _DOWN else "up"
    if said & _DOWN:
        return "down"
    return "up" if said & {"compare", "compared"} or any(piece.as_("trend") for piece in found) else ""


def _target(found: Found) -> str:
    """What is compared, with ":down" where the word grows as it falls; "" where nothing or more than one thing is."""
    if any(piece.as_("subject") == "elements:" for piece in found):
        elements = [piece.as_("thing").removesuffix(" atom") for piece in found if piece.as_("thing").endswith(" atom")]
        return f"% {elements[0]}" if len(elements) == 1 else ""
    if any(piece.as_("subject") for piece in found):
        return ""
    named = {one: True for piece in found if not piece.named for one in [_one(piece)] if one}
    if not named:
        trends = [piece.as_("trend") for piece in found if piece.as_("trend")]
        # "larger" and "smaller" are ways of MW themselves
        return _plain(trends[0], found) if len(set(trends)) == 1 else ""
    return next(iter(named)) if len({one.partition(":")[0] for one in named}) == 1 else ""


def _plain(trend: str, found: Found) -> str:
    """A comparative as its property; its own way is undone where the word is also one of more or less."""
    name, _, way = trend.partition(":")
    word = next(piece.text for piece in found if piece.as_("trend"))
    if word in _UP | _DOWN:
        return name
    return f"{name}:down" if way == "down" else name


def _one(piece: Piece) -> str:
    prop = piece.as_("prop")
    if prop.lstrip("-") in PROPERTIES:
        return prop.lstrip("-") + (":down" if prop.startswith("-") else "")
    if piece.as_("quality"):
        name, _, way = piece.as_("quality").partition(":")
        return name + (":down" if way == "down" else "")
    thing = piece.as_("thing")
    return _SAME.get(thing, thing)


def labels(found: Found, frames: set[str]) -> MeasureMolecule | None:
    """R or S, E or Z, chiral or not; None where something is counted or placed."""
    what = tuple(dict.fromkeys(piece.as_("label") for piece in found if piece.as_("label")))
    things = {piece.as_("thing") for piece in found if piece.as_("thing")}
    if not what or "count" in frames or "where" in frames or "most" in frames or any(p.as_("subject") for p in found):
        return None
    bare = {"stereocentre", "double bond", "C=C double bond", "alkene", "stereo double bond", "carbon atom", "olefin"}
    if things - bare:
        return None
    asked = tuple(one for one in what if one != "any")
    chiral = tuple(one for one in asked if one in ("chiral", "achiral", "meso"))
    return MeasureMolecule((), "labels", chiral[:1] or asked)


def bound(found: Found) -> MeasureMolecule | None:
    """ "Is the logP of aspirin above 2?": one property, one number, and a word for the side."""
    props = {piece.as_("prop").lstrip("-") for piece in found if piece.as_("prop")} & set(PROPERTIES)
    trends = {piece.as_("trend").partition(":")[0] for piece in found if piece.as_("trend")}
    props = props or trends
    numbers = [piece for piece in found if piece.number is not None]
    between = len(numbers) == 2 and any(piece.text in ("between", "from") for piece in found)
    others = any(piece.as_("rule") or piece.as_("subject") for piece in found)
    if len(props) != 1 or (len(numbers) != 1 and not between) or others:
        return None
    if any(piece.as_("thing") for piece in found):
        return None
    if between:
        return MeasureMolecule((), "bound", (props.pop(), "between", *(f"{one.number:g}" for one in numbers)))
    signs = [SIGNS[piece.text] for piece in found if piece.text in SIGNS]
    if not signs or len(set(signs)) > 1:
        return None
    said = numbers[0].text if numbers[0].text.replace(".", "").lstrip("-").isdigit() else f"{numbers[0].number:g}"
    return MeasureMolecule((), "bound", (props.pop(), signs[0].replace("==", "="), said))
