"""Requirements as JSON: one row a kind, with what each of its fields may hold."""

from __future__ import annotations

from dataclasses import MISSING, fields
from functools import cache
from typing import Any, get_args

from assistant.chem.measures import parse_formula
from assistant.chem.motifs import MOTIFS, pattern
from assistant.chem.properties import PROPERTIES
from assistant.chem.smiles_scan import elements
from assistant.errors import NotUnderstood
from assistant.tasks import (
    AtomCount,
    BondCount,
    BondKind,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    OnlyElements,
    Op,
    PropertyChange,
    PropertyRange,
    Requirement,
    RingCount,
    Similar,
)
from assistant.understand import json_fields as read
from assistant.understand.json_fields import Reader, refused
from assistant.understand.lexicon_groups import GROUPS
from assistant.understand.lexicon_properties import PROPERTIES as SAID
from assistant.understand.lexicon_rows import phrases

_OP = read.word(get_args(Op), {"=": "==", "eq": "==", "≥": ">=", "≤": "<="})
_N = read.whole(-500, 500)


@cache
def _synonyms() -> dict[str, str]:
    return {phrase: name for name, said in GROUPS.items() for phrase in phrases(said)}


def motif(value: Any, place: str) -> str:
    """A row of the motif table, by its name or another word of the lexicon."""
    return str(read.word(tuple(MOTIFS), _synonyms())(value, place))


def prop(value: Any, place: str) -> str:
    """A row of the property table, by its name or another word of the lexicon that grows with it."""
    said = {phrase: name for name, text in SAID.items() if not name.startswith("-") for phrase in phrases(text)}
    return str(read.word(tuple(PROPERTIES), said)(value, place))


def element(value: Any, place: str) -> str:
    """The symbol of an element, or "*" for any heavy atom."""
    said = read.text(3)(value, place)
    if said != "*" and said not in elements():
        raise refused(place, f"“{said}” is not the symbol of an element.", "Use C, N, O, F, Cl ... or *.")
    return str(said)


def side(value: Any, place: str) -> str:
    """What an edit puts on or takes off: a motif, "atom:X", or "" for nothing."""
    said = read.text(80)(value, place)
    if not said:
        return ""
    if said.startswith("atom:"):
        return f"atom:{element(said.removeprefix('atom:'), place)}"
    return motif(said, place)


def site(value: Any, place: str) -> str:
    """A motif, or "" for anywhere."""
    return motif(value, place) if value != "" else ""


def _formula(value: Any, place: str) -> str:
    said = str(read.text(60)(value, place))
    try:
        parse_formula(said)
    except NotUnderstood as error:
        raise refused(place, error.message, error.works) from None
    return said


def _part(value: Any, place: str) -> str:
    """ "scaffold", a motif row (which becomes its SMARTS) or SMARTS."""
    said = str(read.text(300)(value, place))
    if said in MOTIFS:
        return MOTIFS[said].smarts
    try:
        if said != "scaffold":
            pattern(said)
    except NotUnderstood:
        raise refused(place, "“scaffold”, a group or a SMARTS pattern is expected.") from None
    return said


NEEDS: dict[str, tuple[type[Any], dict[str, Reader]]] = {
    "group": (GroupCount, {"motif": motif, "op": _OP, "n": _N, "relative": read.flag, "implied": read.flag}),
    "atoms": (AtomCount, {"element": element, "op": _OP, "n": _N, "relative": read.flag, "implied": read.flag}),
    "only": (OnlyElements, {"elements": read.several(element, 12)}),
    "bonds": (BondCount, {"bond": read.word(get_args(BondKind)), "op": _OP, "n": _N, "relative": read.flag}),
    "rings": (
        RingCount,
        {
            "op": _OP,
            "n": _N,
            "kind": read.word(("any", "aromatic", "aliphatic", "hetero")),
            "size": read.whole(0, 60),
            "relative": read.flag,
        },
    ),
    "formula": (Formula, {"formula": _formula}),
    "range": (PropertyRange, {"name": prop, "low": read.open_number, "high": read.open_number, "strict": read.flag}),
    "change": (PropertyChange, {"name": prop, "direction": read.word(("up", "down")), "by": read.number(0.0)}),
    "keep": (KeepPart, {"query": _part, "label": read.text(120)}),
    "similar": (Similar, {"at_least": read.number(0.0, 1.0)}),
    "edit": (
        FaithfulEdit,
        {
            "kind": read.word(("add", "remove", "replace")),
            "old": side,
            "new": side,
            "count": read.whole(0, 50),
            "where": site,
        },
    ),
}
"""Name of a kind → its class and its fields (named as in `assistant.tasks`)."""
_NAMES = {of: name for name, (of, _) in NEEDS.items()}


def encode(requirement: Requirement) -> dict[str, Any]:
    """A requirement as a JSON object; fields at their defaults are left out."""
    of = type(requirement)
    told = {
        one.name: getattr(requirement, one.name)
        for one in fields(of)
        if one.default is MISSING or getattr(requirement, one.name) != one.default
    }
    return {"need": _NAMES[of], **{name: list(v) if isinstance(v, tuple) else v for name, v in told.items()}}


def decode(data: Any, place: str) -> Requirement:
    """A requirement from its JSON object (raises NotUnderstood, with the place and what would work)."""
    if not isinstance(data, dict):
        raise refused(place, "an object is expected.")
    name = read.word(tuple(NEEDS))(data.get("need"), f"{place}.need")
    of, known = NEEDS[name]
    needed = tuple(one.name for one in fields(of) if one.default is MISSING)
    made: Requirement = of(**read.taken({k: v for k, v in data.items() if k != "need"}, known, needed, place))
    _whole(made, place)
    return made


def _whole(made: Requirement, place: str) -> None:
    """What no single field shows: a range with an end, an edit with both its sides, a count that can be."""
    if isinstance(made, PropertyRange):
        if made.low is None and made.high is None:
            raise refused(place, "a range needs a low or a high end.")
        if made.low is not None and made.high is not None and made.low > made.high:
            raise refused(place, "the low end of the range is above the high end.")
    if isinstance(made, FaithfulEdit):
        want = {"add": (False, True), "remove": (True, False), "replace": (True, True)}[made.kind]
        if (bool(made.old), bool(made.new)) != want:
            raise refused(
                place,
                f"to {made.kind}, give "
                + {"add": "“new” alone.", "remove": "“old” alone.", "replace": "“old” and “new”."}[made.kind],
            )
    if isinstance(made, GroupCount | AtomCount | BondCount | RingCount) and made.n < 0 and not made.relative:
        raise refused(place, "a count below zero is a change: set “relative” to true.")
    if isinstance(made, OnlyElements) and not made.elements:
        raise refused(place, "the list of elements is empty.")
