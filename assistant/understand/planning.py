"""From a draft to the task: edits in full, requirements in order, and the molecule they start from."""

from __future__ import annotations

from rdkit import Chem

from assistant.chem import molecules, motifs, properties
from assistant.errors import NotUnderstood
from assistant.tasks import (
    AtomCount,
    DesignMolecule,
    FaithfulEdit,
    Formula,
    GroupCount,
    Named,
    PropertyChange,
    PropertyRange,
    Request,
    Requirement,
    Similar,
)
from assistant.understand import generating
from assistant.understand.drafts import Change, Draft, Level
from assistant.understand.editing import ANY_RING, IF_THERE, site_name
from assistant.understand.keeping import SIMILAR
from assistant.understand.lexicon_groups import HALOGENS, HYDRIDES
from assistant.understand.lexicon_properties import BETTER, DRUG_LIKE, LEVELS
from assistant.understand.phrases import Amount, Thing

_OFFERS = ("has", "make", "becomes", "modify", "verb", "shallbe")
"""Kinds of token after which a bare group is one to put on."""
_UNSAID = ("a", "", "num", "the")
_RINGS = (
    "benzene ring",
    "pyridine",
    "pyrimidine",
    "pyrazine",
    "thiophene",
    "furan",
    "pyrrole",
    "imidazole",
    "pyrazole",
    "thiazole",
    "oxazole",
    "indole",
    "quinoline",
    "naphthalene",
    "triazole",
    "piperidine",
    "piperazine",
    "morpholine",
    "pyrrolidine",
    "cyclohexyl",
    "cyclopropyl",
)
"""What "the ring" may be, the likeliest first."""


def task(draft: Draft, request: Request, start: Named | None) -> DesignMolecule:
    """The design task of a draft that was read to its end."""
    if start is not None and "isomer" in draft.flags:
        draft.needs.insert(0, Formula(properties.formula(molecules.read(start.smiles))))
        start = None
    if start is None:
        return DesignMolecule(None, _distinct(_composed(draft)), request.n or draft.n or 5)
    _settle(draft, start)
    needs = [need for change in _changes(draft, start) for need in edit(change)]
    needs += _conditions(draft, start, bool(needs))
    return DesignMolecule(start, _distinct(needs), request.n or draft.n or 5)


def _distinct(needs: list[Requirement]) -> tuple[Requirement, ...]:
    return tuple(dict.fromkeys(needs))


def edit(change: Change) -> list[Requirement]:
    """The requirements of one edit: that it is faithful, and what it does to the counts."""
    old, new = part(change.old, change.kind == "add"), part(change.new, change.kind == "add")
    every = change.old is not None and _every(change.old)
    governing = change.new if change.kind == "add" else change.old
    times = governing.amount.low if governing and governing.amount.low and governing.amount.said != "every" else 1
    if every and change.old and change.old.amount.low and change.old.amount.said == "every":
        times = change.old.amount.low
    faithful = FaithfulEdit(change.kind, old, new, 0 if every else times, change.where)
    found: list[Requirement] = [faithful]
    if old:
        found.append(_counted(old, "==", 0, False) if every else _counted(old, "==", -times, True))
    if new and new != "atom:H" and not (every and change.kind == "replace"):
        found.append(_counted(new, "==", times, True))
    elif new and new != "atom:H":
        found.append(_counted(new, ">=", 1, True))
    return found


def _every(one: Thing) -> bool:
    return one.amount.said == "every" or (one.amount.said in ("the", "") and one.plural)


def part(one: Thing | None, attached: bool) -> str:
    """The motif row or "atom:X" that a thing names in an edit; adding an atom means adding its hydride."""
    if one is None:
        return ""
    if one.kind == "group":
        return one.name
    if one.kind == "element" and one.name != "*":
        return HALOGENS.get(one.name) or (HYDRIDES.get(one.name, "") if attached else "") or f"atom:{one.name}"
    if one.kind == "ring" and one.name.startswith("aromatic"):
        return "benzene ring"
    if one.kind == "bond" and one.name in ("double", "triple"):
        return "alkene" if one.name == "double" else "alkyne"
    raise NotUnderstood(
        f"“{one.token.text}” is not one group that can be put on or taken off.",
        "Name the group, e.g. hydroxyl, nitro, methyl or benzene ring.",
    )


def _counted(name: str, op: str, n: int, relative: bool) -> Requirement:
    if name.startswith("atom:"):
        return AtomCount(name.removeprefix("atom:"), op, n, relative)  # type: ignore[arg-type]
    return GroupCount(name, op, n, relative)  # type: ignore[arg-type]


def _changes(draft: Draft, start: Named) -> list[Change]:
    """Edits put right: "substitute A for B" reads either way, "in its place" joins two."""
    changes = list(draft.changes)
    if "inplace" in draft.flags and {change.kind for change in changes} == {"add", "remove"} and len(changes) == 2:
        removed, added = sorted(changes, key=lambda change: change.kind == "add")
        changes = [Change("replace", removed.old, added.new, removed.where or added.where)]
    return [_placed(_unswapped(change, start), start) for change in changes]


def _placed(change: Change, start: Named) -> Change:
    """The ring that the start has for "on the ring"; the amine it has, or none, for "N-methylate"."""
    if change.where.startswith(IF_THERE):
        where = change.where.removeprefix(IF_THERE)
        there = where and motifs.count(molecules.read(start.smiles), where)
        return Change(change.kind, change.old, change.new, where if there else "")
    if change.where != ANY_RING:
        return change
    mol = molecules.read(start.smiles)
    found = next((name for name in _RINGS if motifs.count(mol, name)), "")
    if not found:
        raise NotUnderstood("The molecule has no ring of a kind that can be named as a place.", "Leave the place out.")
    return Change(change.kind, change.old, change.new, found)


def _unswapped(change: Change, start: Named) -> Change:
    """English "substitute A for B" puts A in place of B; many write the reverse. The molecule decides."""
    if not change.swapped or change.old is None or change.new is None:
        return change
    mol = molecules.read(start.smiles)
    first, second = _present(mol, change.old), _present(mol, change.new)
    if first and not second:
        return change
    return Change("replace", change.new, change.old, change.where)


def _present(mol: Chem.Mol, one: Thing) -> bool:
    name = part(one, False)
    if name.startswith("atom:"):
        return name == "atom:H" or any(a.GetSymbol() == name[5:] for a in mol.GetAtoms())
    return bool(motifs.count(mol, name))


def _settle(draft: Draft, start: Named) -> None:
    """Give what waits its place: a verb that came last, an extra group, a group to be without."""
    if "edit" in draft.flags and not draft.changes and draft.pending and draft.mode in ("add", "remove"):
        for one in draft.claim():
            draft.changes.append(Change("add", new=one) if draft.mode == "add" else Change("remove", old=one))
    where = site_name(draft.sites[0]) if draft.sites else ""
    bare = not (draft.changes or draft.needs or draft.levels or draft.n or "analogue" in draft.flags)
    for one in list(draft.pending):
        if one.amount.said == "extra" or (
            bare and one.kind in ("group", "element") and one.amount.said in ("a", "", "num") and _offered(draft, one)
        ):
            draft.changes.append(Change("add", new=one, where=where))
            draft.pending.remove(one)
        elif one.amount.said == "fewer" or (bare and one.amount.said == "neg" and one.kind in ("group", "element")):
            _taken(draft, one)
    if bare and "inplace" in draft.flags and [change.kind for change in draft.changes] == ["add", "add"]:
        had, wanted = draft.changes  # "it has an amine; a nitrile there instead"
        draft.changes[:] = [Change("replace", had.new, wanted.new)]
    loose = [one for one in draft.pending if one.kind in ("group", "element") and one.amount.said in _UNSAID]
    if bare and loose:
        said = loose[0].token.text
        raise NotUnderstood(f"What shall become of the {said}?", f"Say e.g. “replace the {said} with a nitrile”.")


def _offered(draft: Draft, one: Thing) -> bool:
    """Whether words before a group say that the molecule shall have it: "with a nitro", "needs an OH"."""
    tokens = draft.reader.tokens
    at = tokens.index(one.token) - 1
    while at >= 0 and tokens[at].kind in ("a", "num", "extra", "the", "quality", "high", "more"):
        if tokens[at].kind == "the":
            return False
        at -= 1
    if at < 0:
        return False
    before = tokens[at]
    if before.kind == "molecule" and any(token.kind == "make" for token in tokens[:at]):
        return True  # "make CCC a nitro compound"
    joined = before.kind in ("and", "comma") and bool(draft.changes)
    return joined or before.kind in _OFFERS or (before.kind == "link" and before.value == "with")


def _taken(draft: Draft, one: Thing) -> None:
    """ "aspirin without its ester", "one fewer chlorine"."""
    amount = one.amount if one.amount.said == "fewer" else Amount(None, None, "every")
    draft.changes.append(Change("remove", old=Thing(one.kind, one.name, amount, one.plural, one.token)))
    draft.pending.remove(one)


def _conditions(draft: Draft, start: Named, edited: bool) -> list[Requirement]:
    """What must hold besides the edits."""
    found = list(draft.needs) + [need for level in draft.levels for need in _level(level, start)]
    open_properties = [prop.value.lstrip("-") for prop in draft.properties]
    if not edited and {"improve", "enhance"} & _moods(draft):
        found += [PropertyChange(name, BETTER[name]) for name in open_properties if name in BETTER]  # type: ignore[arg-type]
    if draft.pending:
        found += [need for one in draft.pending for need in generating.counted(one)]
    analogues = "analogue" in draft.flags and not edited and not any(isinstance(need, Similar) for need in found)
    return [*found, Similar(SIMILAR)] if analogues else found


def _moods(draft: Draft) -> set[str]:
    return {draft.mode, *draft.flags}


def _level(level: Level, start: Named) -> list[Requirement]:
    """A level against the start's own value."""
    if level.kind == "quality":
        return [PropertyChange(level.name, level.direction)]
    value = properties.measure(molecules.read(start.smiles), level.name)
    step = properties.row(level.name).step
    if level.kind == "percent":
        return [PropertyChange(level.name, level.direction, round(abs(value) * level.value / 100, 4))]
    if level.kind == "same":
        return [PropertyRange(level.name, round(value - step, 4), round(value + step, 4))]
    edge = round(value, 4)
    return [PropertyRange(level.name, None, edge)] if level.kind == "notup" else [PropertyRange(level.name, edge, None)]


def _composed(draft: Draft) -> list[Requirement]:
    """Requirements where there is no start: counts, ranges, and adjectives as ranges."""
    draft.pending += draft.sites
    for change in draft.changes:
        one = change.new or change.old
        if one:
            draft.pending.append(one)
    found = generating.counts(draft) + list(draft.needs)
    return found + [need for level in draft.levels for need in _absolute(level)]


def _absolute(level: Level) -> list[Requirement]:
    if level.name == "QED" and level.direction == "up":
        return [PropertyRange("QED", DRUG_LIKE)]
    if level.name not in LEVELS:
        return []
    low, high = LEVELS[level.name]
    return [PropertyRange(level.name, high, None) if level.direction == "up" else PropertyRange(level.name, None, low)]
