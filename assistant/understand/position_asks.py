"""What a question about positions, symmetry or chains asks, by its phrases alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.chem import counting_table
from assistant.tasks import Detail

SIX = ("ortho", "meta", "para", "vicinal", "geminal", "adjacent", "1,2", "1,3", "1,4")
GREEK = ("alpha", "beta", "gamma", "delta")
SIDES = ("cis", "trans")
ELEMENTS = {
    "chlorine atom": "Cl",
    "carbon atom": "C",
    "hydrogen atom": "H",
    "fluorine atom": "F",
    "phosphorus atom": "P",
    "nitrogen atom": "N",
    "ring nitrogen": "N",
}
_YES_NO = re.compile(
    r"^\W*(?:(?:so|and|ok|please|hi|hello|hey|quick question|yes or no|in \N{BULLET}|for \N{BULLET}|"
    r"(?:can|could|would) you (?:tell me|say|check|confirm|verify)|tell me|check|verify|i wonder|i want to know|"
    r"i'd like to know|do you know)[\s,:]+)*"
    r"(?:is|are|do|does|did|has|have|was|were|whether|if|isn't|aren't|would|will|can)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:how|which|what|what's|where|number of|count|list)\b", re.IGNORECASE)
_WHETHER = re.compile(r"\b(?:whether|if)\b", re.IGNORECASE)
_PLACING = re.compile(r"position|locant|which|ring (?:atom|carbon)")
_SPECTRAL = re.compile(r"nmr|signal|environment|equivalent|distinct", re.IGNORECASE)
Asked = tuple[Detail, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase and what it can mean."""

    text: str
    means: tuple[tuple[str, str], ...]

    def as_(self, kind: str) -> str | None:
        """Its value as that kind."""
        return next((value for one, value in self.means if one == kind), None)


def asked(said: tuple[Said, ...], text: str) -> Asked | None:
    """The kind of question and what is asked; None where it is none of these, or could be two."""
    for way in (_chain, _environments, _equivalent, _related, _placed):
        found = way(said, text)
        if found is not None:
            return found
    return None


def clear(said: tuple[Said, ...], text: str) -> bool:
    """Whether a sentence that was not understood is one of these questions all the same."""
    kinds = _kinds(said)
    groups = len(_values(said, "group"))
    if set(_values(said, "rel")) & {"ortho", "meta", "para"} and (_open(text) or _ASKING.search(text)):
        return True
    return bool(
        kinds & {"length", "branched", "straight", "pattern"}
        or kinds >= {"env", "el"}
        or (groups and (kinds & {"rel", "equal"} or kinds >= {"at", "ring"}))
    )


def sure(said: tuple[Said, ...], text: str) -> bool:
    """Whether a sentence can be nothing but one of these questions: no other grammar shall answer half of it."""
    kinds, groups = _kinds(said), _values(said, "group")
    placing = any(_PLACING.search(one.text) for one in said if one.as_("at") is not None)
    six = bool(set(_values(said, "rel")) & {"ortho", "meta", "para"})
    if "where" in kinds and "ring" in kinds:
        placing = True
    spectral = kinds >= {"env", "el"} and bool(_SPECTRAL.search(text))
    return (
        bool(asks(text) and ((groups and six) or (placing and (groups or "ring" in kinds))))
        or ("length" in kinds and not groups)
        or spectral
    )


def _kinds(said: tuple[Said, ...]) -> set[str]:
    return {kind for one in said for kind, _ in one.means}


def _values(said: tuple[Said, ...], kind: str) -> list[str]:
    return [value for one in said if (value := one.as_(kind)) is not None]


def _yes_no(text: str) -> bool:
    return bool(_YES_NO.match(text) or _WHETHER.search(text))


def _open(text: str) -> bool:
    """A question of yes or no by its mark alone: "chlorine ortho to hydroxyl in X?"."""
    return _yes_no(text) or (text.rstrip(" \"'”").endswith("?") and not _ASKING.search(text))


def asks(text: str) -> bool:
    """Whether a sentence asks rather than wishes: by its first words or its mark."""
    return _open(text) or bool(_ASKING.search(text))


def _number(said: tuple[Said, ...], text: str) -> tuple[str, ...]:
    found = _values(said, "number")
    return (f"= {found[0]}",) if len(found) == 1 and found[0].isdigit() and _yes_no(text) else ()


def _chain(said: tuple[Said, ...], text: str) -> Asked | None:
    kinds = _kinds(said)
    if kinds & {"group", "ring", "rel", "env", "equal", "el", "pattern", "how", "at"}:
        return None
    if "length" in kinds and not kinds & {"branched", "straight"}:
        return "chain", ("branches",) if "branches" in kinds else ("length", *_number(said, text))
    if kinds & {"branched", "straight"} and not kinds & {"number", "length", "each"}:
        return (
            ("chain", (next(iter(kinds & {"branched", "straight"})),))
            if _open(text) and len(kinds & {"branched", "straight"}) == 1
            else None
        )
    return ("chain", ("branches",)) if "branches" in kinds and not _yes_no(text) and "number" not in kinds else None


def _environments(said: tuple[Said, ...], text: str) -> Asked | None:
    """ "How many 13C signals", "distinct carbon environments"."""
    kinds = _kinds(said)
    elements = list(
        dict.fromkeys(
            _values(said, "el")
            or (["C"] if "carbon" in kinds else [])
            or [ELEMENTS[one] for one in _values(said, "group") if one in ELEMENTS]
        )
    )
    if "equal" in kinds and "env" not in kinds and not elements:
        return None
    others = [one for one in _values(said, "group") if one not in ELEMENTS]
    if (
        "env" not in kinds
        or len(elements) != 1
        or others
        or kinds & {"rel", "at", "how", "chain", "pattern", "length", "branched"}
    ):
        return None
    if _yes_no(text) and not _number(said, text):
        return None
    return "environments", (elements[0], *_number(said, text))


def _equivalent(said: tuple[Said, ...], text: str) -> Asked | None:
    kinds, groups = _kinds(said), list(dict.fromkeys(_values(said, "group")))
    if "symmetric" in kinds and not kinds - {"symmetric", "env"} and _open(text):
        return None if any(one.text == "unsymmetric" for one in said) else ("environments", ("symmetric",))
    if kinds & {"rel", "at", "how", "el", "pattern", "number", "carbon"} or len(groups) != 1:
        return None
    if not ("equal" in kinds or ("env" in kinds and kinds <= {"env", "group", "each"})):
        return None
    return "environments", ("equivalent", groups[0], *(() if _open(text) else ("number",)))


def _related(said: tuple[Said, ...], text: str) -> Asked | None:
    """Two things and their relation: one that is asked about, or which of several."""
    kinds, relations = _kinds(said), list(dict.fromkeys(_values(said, "rel")))
    if kinds & {"env", "equal", "length", "chain", "branched", "el", "pattern", "symmetric", "number"} or not (
        relations or kinds & {"how", "sit"}
    ):
        return None
    alone = _which(said, text, relations)
    pair = _pair(said, relations)
    if pair is None or ("where" in kinds and not relations):
        return alone
    if set(relations) & set(SIDES) and "alkene" in pair:
        return None  # E or Z
    if len(relations) == 1 and _open(text):
        return "positions", ("is", *pair, relations[0])
    family = _family(relations, said)
    if len(relations) == 1 or family is None or _HOW_MANY.search(text):  # "how many cyano groups sit on ...?"
        return None
    return "positions", ("sit", *pair, family)


_WHICH = re.compile(r"^\W*(?:in \N{BULLET}\W+|on \N{BULLET}\W+)?(?:what|which|what's|name|list|give)\b", re.IGNORECASE)


def _which(said: tuple[Said, ...], text: str, relations: list[str]) -> Asked | None:
    """ "Which group is para to the hydroxyl of X?"."""
    groups = list(
        dict.fromkeys(value for one in said if (value := one.as_("group")) is not None and not _only_ring(one))
    )
    six = len(relations) == 1 and relations[0] in SIX[:3]
    free = not _kinds(said) & {"how", "at", "each"} and len(groups) == 1
    return ("positions", ("which", groups[0], relations[0])) if six and free and _WHICH.match(text) else None


def _family(relations: list[str], said: tuple[Said, ...]) -> str | None:
    """Which words the answer is to be in: of rings, of sides, Greek; None where they are mixed."""
    if not relations:
        sided = any(
            word in one.text for one in said for word in ("configuration", "orientation", "stereochem", "geometry")
        )
        return "sides" if sided else "ring"
    if set(relations) <= set(SIDES):
        return "sides"
    if set(relations) <= set(SIX):
        return "ring"
    return "greek" if not set(relations) & {*SIX, *SIDES} else None


def _pair(said: tuple[Said, ...], relations: list[str]) -> tuple[str, str] | None:
    """The two things: two groups, one that comes twice, or a group and a ring."""
    groups = [value for one in said if (value := one.as_("group")) is not None and not _only_ring(one)]
    once = list(dict.fromkeys(groups))
    if len(once) == 2:
        return once[0], once[1]
    if len(once) > 2 or not once:
        return None
    rings = [row for one in said if _only_ring(one) for row in [counting_table.words().get(one.text)] if row]
    if relations == ["adjacent"] and len(set(rings)) == 1:
        return once[0], rings[0]
    if len(relations) == 1 and relations[0] in GREEK and not rings:
        return once[0], "carbonyl group"
    several = any("each" in {kind for kind, _ in one.means} or _plural(one) for one in said)
    return (once[0], once[0]) if several or len(groups) == 2 else None


def _only_ring(one: Said) -> bool:
    """A ring where it is no substituent ("pyridine ring", "benzene", not "phenyl")."""
    return one.as_("ring") is not None and not one.text.endswith("yl") and one.text not in ("epoxide", "aldehyde")


def _plural(one: Said) -> bool:
    return one.as_("group") is not None and (one.text.endswith(("s", "ies")) and not one.text.endswith("ss"))


_WHICH_ONE = re.compile(r"\b(?:which|what|what's|where|whose)\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\b(?:how many|number of|count)\b", re.IGNORECASE)


def _locants(said: tuple[Said, ...]) -> list[str]:
    """Numbers that stand for positions: after "carbon" or "position", or before "position"."""
    found = []
    for at, one in enumerate(said):
        number = one.as_("number")
        before = said[at - 1] if at else None
        after = said[at + 1] if at + 1 < len(said) else None
        led = before is not None and (
            before.as_("at") is not None
            or before.text in ("carbon", "c", "carbon atom", "atom")
            or (before.as_("number") is not None and before.as_("number") in found)
        )
        if number is not None and (led or (after is not None and after.text.startswith(("position", "locant")))):
            found.append(number)
    return found


def _placed(said: tuple[Said, ...], text: str) -> Asked | None:
    """Where a group is, what a position bears, or the pattern of a ring."""
    kinds = _kinds(said)
    if kinds & {"env", "equal", "length", "branched", "el", "symmetric", "rel"}:
        return None
    rings = list(
        dict.fromkeys(
            value for one in said if _only_ring(one) or not one.as_("group") for value in [one.as_("ring")] if value
        )
    )
    groups = list(dict.fromkeys(v for one in said if (v := one.as_("group")) is not None and not _only_ring(one)))
    ring = rings[0] if rings else "chain" if "chain" in kinds else ""
    if "pattern" in kinds:
        return (
            ("positions", ("pattern", ring))
            if not groups and "number" not in kinds and len(rings) < 2 and ring != "chain"
            else None
        )
    which = bool(kinds & {"carbon", "atom"} and _WHICH_ONE.search(text) and not _HOW_MANY.search(text)) or (
        "where" in kinds and bool(ring)
    )
    if (
        not (which or "at" in kinds or ("carbon" in kinds and _locants(said)))
        or len(rings) > 1
        or len(groups) > 1
        or "how" in kinds
    ):
        return None
    numbers = _locants(said)
    if not groups:
        free = len(numbers) == 1 and ring != "chain" and bool(_WHICH_ONE.search(text)) and not _HOW_MANY.search(text)
        return ("positions", ("bears", ring, numbers[0])) if free else None
    if _yes_no(text):
        return (
            ("positions", ("at", groups[0], ring, numbers[0]))
            if len(numbers) == 1
            else ("positions", ("at", groups[0], ring))
            if len(numbers) > 1
            else None
        )
    return ("positions", ("at", groups[0], ring)) if "at" in kinds or which else None
