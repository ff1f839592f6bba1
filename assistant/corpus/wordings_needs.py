"""Requirements in words: what a molecule has (``having``), what must hold (``clause``), what to do (``doing``)."""

from __future__ import annotations

import random

from assistant.chem.motifs import MOTIFS
from assistant.corpus import wordings_names as names
from assistant.corpus.wordings_grammar import article, listed, say
from assistant.tasks import (
    AtomCount,
    BondCount,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    OnlyElements,
    PropertyChange,
    PropertyRange,
    Requirement,
    RingCount,
    Similar,
)

_KEPT = {row.smarts: row.name for row in MOTIFS.values()}
_OPS = {
    "==": ("{n}", "{n}", "{n}", "exactly {n}", "precisely {n}"),
    ">=": ("at least {n}", "not fewer than {n}", "{n} or more", "a minimum of {n}"),
    "<=": ("at most {n}", "at most {n}", "{n} or fewer", "not more than {n}", "a maximum of {n}"),
    ">": ("more than {n}", "over {n}"),
    "<": ("fewer than {n}", "less than {n}"),
}
_MORE = {1: "more", -1: "fewer"}
_BOTH = ("between {low} and {high}", "of {low} to {high}", "from {low} to {high}", "in the range {low} to {high}",
         "in the range of {low} to {high}", "ranging from {low} to {high}")
_BOTH_STRICT = ("above {low} but below {high}", "greater than {low} and less than {high}")
_LOW = ("of at least {low}", ">= {low}", "no lower than {low}", "of {low} or more", "of {low} or higher",
        "of not less than {low}", "at least {low}")
_LOW_STRICT = ("above {low}", "> {low}", "greater than {low}", "over {low}", "higher than {low}", "exceeding {low}")
_HIGH = ("of at most {high}", "<= {high}", "no higher than {high}", "of {high} or less", "of no more than {high}",
         "not exceeding {high}", "up to {high}")
_HIGH_STRICT = ("below {high}", "< {high}", "under {high}", "less than {high}", "lower than {high}")
_UP = "(increase|raise|boost|elevate|push up|bring up|bump up|lift)"
_DOWN = "(decrease|lower|reduce|bring down|diminish|cut|push down)"
TABLES = {
    "kept": "(intact|untouched|unchanged)",
    "should": "(should|must|has to|needs to|ought to)",
    "rise": "(be higher|rise|increase|be raised|be increased|become higher|climb)",
    "sink": "(be lower|fall|decrease|be lowered|be reduced|become lower)",
    "up": _UP, "down": _DOWN,
    "higher": "(higher|higher|increased|greater|larger)", "lower": "(lower|lower|reduced|decreased|smaller)",
}
Words = dict[str, str]


def _say(template: str, rng: random.Random, **slots: str) -> str:
    return say(template, rng, TABLES, slots)


# counts ---------------------------------------------------------------------------------------------------------------


def counted(r: GroupCount | AtomCount | BondCount | RingCount, rng: random.Random) -> str:
    """An absolute count with its noun: "at least two nitriles", "no halogens", "one aromatic ring"."""
    if (r.op, r.n) == ("==", 0):
        return _say("(no|no|not any) {noun}", rng, noun=noun(r, rng.choice((1, 2)), rng))
    if (r.op, r.n) == ("==", 1) and rng.random() < 0.4:
        one = noun(r, 1, rng)
        return _say("({a}|just one|one) {noun}" if isinstance(r, BondCount) else "({a}|a single|just one|one) {noun}",
                    rng, a=article(one), noun=one)
    amount = rng.choice([f for f in _OPS[r.op] if r.n > 1 or " or " not in f]).format(n=names.number(r.n, rng))
    return f"{amount} {noun(r, r.n, rng)}"


def noun(r: GroupCount | AtomCount | BondCount | RingCount, n: int, rng: random.Random) -> str:
    """What a count counts, in the singular for n = 1."""
    if isinstance(r, GroupCount):
        return names.group(r.motif, n, rng)
    if isinstance(r, AtomCount):
        return names.element(r.element, n, rng)
    one = rng.choice(names.BONDS[r.bond] if isinstance(r, BondCount) else names.RINGS[r.kind])
    if isinstance(r, RingCount) and r.size:
        kind = {"any": "", "aromatic": "aromatic ", "aliphatic": "aliphatic ", "hetero": "heterocyclic "}[r.kind]
        one = f"{names.number(r.size, rng, 0.5)}-membered {kind}ring"
    return one if n == 1 else names.plural(one)


def _relative(r: GroupCount | AtomCount | BondCount | RingCount, rng: random.Random) -> str:
    """A change of a count: "at least one fewer aromatic ring"."""
    way = 1 if r.op == ">=" else -1
    amount = f"{names.number(abs(r.n), rng, 0.8)} " if abs(r.n) > 1 else ""
    return f"{amount}{_MORE[way]} {noun(r, max(2, abs(r.n)), rng)}"


# properties -----------------------------------------------------------------------------------------------------------


def ranged(r: PropertyRange, rng: random.Random) -> tuple[str, str]:
    """A property's name and its bounds."""
    slots = {"low": names.value(r.low or 0.0), "high": names.value(r.high or 0.0)}
    if r.low is not None and r.high is not None:
        forms: tuple[str, ...] = _BOTH_STRICT if r.strict else _BOTH
    elif r.low is not None:
        forms = _LOW_STRICT if r.strict else _LOW
    else:
        forms = _HIGH_STRICT if r.strict else _HIGH
    unit = rng.choice(names.UNITS.get(r.name, ("",)))
    return names.prop(r.name, rng), rng.choice(forms).format(**slots) + unit


def _number_of(r: PropertyRange, rng: random.Random) -> str:
    """A range of a counted property: "at most 2 H-bond donors"; "" where it is no plain count."""
    if r.name not in names.COUNTED:
        return ""
    ends = (r.low, r.high)
    if r.low == r.high:
        op, n = "==", r.low
    elif None in ends:
        op, n = (">=", r.low) if r.high is None else ("<=", r.high)
    else:
        return ""
    op = op[0] if r.strict and op != "==" else op
    word, count = names.prop(r.name, rng), int(n or 0)
    if (op, count) == ("==", 0):
        return f"no {names.plural(word)}"
    amount = rng.choice([f for f in _OPS[op] if count > 1 or " or " not in f]).format(n=names.number(count, rng))
    return f"{amount} {word if count == 1 else names.plural(word)}"


def by(r: PropertyChange, rng: random.Random) -> str:
    return _say(" by (at least|at least|) {by}", rng, by=names.value(r.by)) if r.by else ""


# the three shapes -----------------------------------------------------------------------------------------------------


def having(r: Requirement, rng: random.Random) -> str:
    """After "a molecule with" or "it must have"; "" where a requirement has no such shape."""
    match r:
        case GroupCount() | AtomCount() | BondCount() | RingCount():
            return _relative(r, rng) if r.relative else counted(r, rng)
        case OnlyElements():
            symbols = [names.ELEMENTS[e] if rng.random() < 0.6 else e for e in r.elements]
            return _say("no (elements|atoms|elements|heavy atoms) other than {all}", rng, all=listed_plainly(symbols))
        case Formula():
            return _say("(the|the molecular|the formula|molecular) formula {f}", rng, f=r.formula).replace(
                "the formula formula", "the sum formula")
        case PropertyRange():
            if plain := _number_of(r, rng):
                return plain
            name, limits = ranged(r, rng)
            return f"{rng.choice((article(name) + ' ', '', article(name) + ' '))}{name} {limits}"
        case PropertyChange():
            said = _say("[higher]" if r.direction == "up" else "[lower]", rng)
            value = "" if r.by else rng.choice(("", " value"))
            return f"{article(said)} {said} {names.prop(r.name, rng)}{value}{by(r, rng)}"
        case Similar():
            return _say("(a|a Tanimoto|a structural|Tanimoto) similarity (of at least|>=|no lower than) {s}", rng,
                        s=names.value(r.at_least))
    return ""


def clause(r: Requirement, rng: random.Random) -> str:
    """A full clause about the product, e.g. "the LogP must be at most 3", "the scaffold stays intact"."""
    match r:
        case PropertyChange():
            way = "[should] [rise]" if r.direction == "up" else "[should] [sink]"
            return _say(f"(its|the) {{p}} {way}{{by}}", rng, p=names.prop(r.name, rng), by=by(r, rng))
        case PropertyRange() if not _number_of(r, rng):
            name, limits = ranged(r, rng)
            limits = _at(limits)
            verb = "[should] be" if limits[0] not in "<>" else ""
            if limits.startswith(("between", "in ")):
                verb = "([should] be|(should|must) lie)"
            if limits.startswith(("not exceeding", "exceeding", "ranging", "from")):
                verb, limits = "[should] be", _plain_range(r)
            return _say(f"(its|the) {{p}} {verb} {{limits}}", rng, p=name, limits=limits)
        case KeepPart():
            return _say("the {part} (should|must) (stay|remain|be kept|be left) [kept]", rng, part=kept(r, rng))
        case Similar():
            return _say("(it|the product|the result) (should|must) be at least {s} similar to (it|the original|the "
                        "original molecule)|the (Tanimoto |)similarity (should|must) be at least {s}", rng,
                        s=names.value(r.at_least))
    return _say("(it|the molecule|the product) [should] (have|contain) {what}", rng, what=having(r, rng))


def doing(r: Requirement, rng: random.Random) -> str:
    """An order, e.g. "raise the QED", "keep the scaffold", "keep MW below 300"."""
    match r:
        case PropertyChange():
            return _say(f"[{r.direction}] (its|the) {{p}}{{by}}", rng, p=names.prop(r.name, rng), by=by(r, rng))
        case PropertyRange() if not _number_of(r, rng):
            name, limits = ranged(r, rng)
            limits = _at(limits)
            if limits.startswith(("not exceeding", "exceeding", "ranging", "from")):
                limits = _plain_range(r)
            return _say("keep (its|the) {p} {limits}", rng, p=name, limits=limits)
        case KeepPart():
            return _say("(keep|retain|preserve|maintain|leave) the {part} [kept]|(keep|retain|preserve|maintain|do not "
                        "touch) the {part}|do not (change|alter|touch) the {part}", rng, part=kept(r, rng))
        case Similar():
            return _say("keep (a |the |)(Tanimoto |)similarity (of at least|>=) {s}", rng,
                        s=names.value(r.at_least))
        case FaithfulEdit():
            raise TypeError("an edit is worded by wordings_edits")
    return _say("make sure (it|the molecule|the product) (has|contains) {what}", rng, what=having(r, rng))


def _at(limits: str) -> str:
    """ "of at least 2" → "at least 2", "of 2 or less" → "at 2 or less": bounds behind a verb."""
    bare = limits.removeprefix("of ")
    return f"at {bare}" if bare != limits and bare[0] in "-0123456789" else bare


def _plain_range(r: PropertyRange) -> str:
    if r.low is not None and r.high is not None:
        return f"between {names.value(r.low)} and {names.value(r.high)}"
    if r.low is not None:
        return f"{'above' if r.strict else 'at least'} {names.value(r.low)}"
    return f"{'below' if r.strict else 'at most'} {names.value(r.high or 0.0)}"


def kept(r: KeepPart, rng: random.Random) -> str:
    """What shall stay, by name."""
    if r.query == "scaffold":
        return rng.choice(("scaffold", "scaffold", "core", "ring framework", "Murcko scaffold", "core scaffold"))
    return names.group(_KEPT.get(r.query, r.label or r.query), 1, rng)


def listed_plainly(parts: list[str]) -> str:
    """ "C, N and O"."""
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else parts[0]


def joined(requirements: list[Requirement], rng: random.Random) -> str:
    """What a molecule has, as a list."""
    return listed([having(r, rng) for r in requirements], rng)
