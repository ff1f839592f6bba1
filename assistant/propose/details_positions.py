"""Where groups sit: to one another, and at which locants of a ring or of the main chain."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import carbon_chain, numbering, placed, ring_locants
from assistant.chem.numbering import Numbered
from assistant.facts_details import Details, Marked
from assistant.propose import details_relations
from assistant.propose.details_relations import marks, written, yes_no
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]
Rows = tuple[tuple[str, ...], ...]
SITES = ("position", "bears", "ring", "atom")


def positions(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """What is asked about positions: relation, locant, what a locant bears, pattern."""
    kind = task.what[0]
    if kind in ("sit", "is"):
        return details_relations.related(mol, task.what)
    if kind == "which":
        return details_relations.so_placed(mol, task.what[1], task.what[2])
    if kind == "at" and task.what[2] == "chain":
        return _on_chain(mol, task.what)
    return _at(mol, task.what) if kind == "at" else _borne(mol, task.what)


def _chosen(mol: Chem.Mol, ring: str) -> tuple[Numbered, ...]:
    """Ring systems of a name; those that hold such a ring where none is of that name; all for ""."""
    known = numbering.numbered(mol)
    named = tuple(one for one in known if ring in (one.ring.name, *one.ring.words))
    if not ring or named:
        return named or known
    template = next(
        (Chem.MolFromSmarts(row.smiles.replace("[nH]", "n")) for row in ring_locants.rings() if row.name == ring), None
    )
    hits = mol.GetSubstructMatches(template) if template is not None else ()
    return tuple(one for one in known if any(set(hit) <= one.atoms for hit in hits))


def _sites(mol: Chem.Mol, one: Numbered, group: str) -> Rows:
    """Every ring atom that bears something: its locants, what it bears, the ring, its number."""
    held = {at for match in (placed.instances(mol, group) if group else ()) for at in match}
    borne = numbering.outside(mol, one.atoms)
    if held and not any(first in held or at in held for at, on in borne.items() for first in on):
        held |= {
            first
            for on in borne.values()
            for first in on
            if numbering.branch(mol, first, one.atoms) & held and not mol.GetAtomWithIdx(first).IsInRing()
        }
    said = [
        (
            at,
            group
            if group and (first in held or at in held)
            else numbering.prefix(mol, at, first) or written(mol, first, one.atoms),
        )
        for at, on in borne.items()
        for first in on
    ]
    said += [(at, group) for at in sorted(one.atoms & held) if at not in borne]
    once = numbering.agreed(one, [at for at, word in said if word == group])
    rows = [(" or ".join(once.at(at)), word, one.ring.name, str(at + 1)) for at, word in said]
    return tuple(sorted(rows, key=lambda row: ring_locants.order(row[0].split(" or ")[0])))


def _at(mol: Chem.Mol, what: tuple[str, ...]) -> Found:
    """The locants of a group on the rings, and whether it is the one asked about."""
    group, ring = what[1], what[2]
    chosen = _chosen(mol, ring)
    if (
        not ring
        and not any(row[1] == group for one in chosen for row in _sites(mol, one, group))
        and not mol.GetRingInfo().NumRings()
    ):
        return _on_chain(mol, (*what[:2], "chain", *what[3:]))
    bearing = [one for one in chosen if any(row[1] == group for row in _sites(mol, one, group))]
    rows = tuple(row for one in bearing for row in _sites(mol, one, group))
    told = [row[0] for row in rows if row[1] == group]
    answer = yes_no([what[3] in one.split(" or ") for one in told]) if len(what) > 3 else ""
    value = Value("position", ", ".join(dict.fromkeys(told)) or "none", "", ring_locants.SOURCE)
    return (value,), Details(
        "positions",
        answer,
        marks(mol, group),
        columns=SITES,
        rows=rows,
        notes=_why_none(mol, chosen, ring) if not rows else _about(mol, placed.instances(mol, group), ring, bearing),
    )


def _about(mol: Chem.Mol, matches: tuple[tuple[int, ...], ...], ring: str, chosen: list[Numbered]) -> tuple[str, ...]:
    """What is numbered where it is more than the ring that was named, and that several numberings may be right."""
    chained = [one for one in chosen if not any(placed.on_ring(mol, match, tuple(one.atoms)) for match in matches)]
    names = [one.ring.name for one in chosen if ring and ring not in (one.ring.name, *one.ring.words)]
    notes = [f"The {ring} ring is part of {names[0]}, and the numbers are those of {names[0]}."] if names else []
    notes += ["It is on a side chain, whose place on the ring is told."] if chained else []
    return tuple(notes)


def _why_none(mol: Chem.Mol, chosen: tuple[Numbered, ...], ring: str) -> tuple[str, ...]:
    if chosen:
        return ()
    if not mol.GetRingInfo().NumRings():
        return ("It has no ring.",)
    return (
        f"It has no {ring} ring that is numbered here."
        if ring
        else "Its ring system is not in the table of numberings.",
    )


def _borne(mol: Chem.Mol, what: tuple[str, ...]) -> Found:
    """What the atoms of the rings bear: all of it ("pattern"), or at one locant ("bears")."""
    chosen = _chosen(mol, what[1])
    rows = tuple(row for one in chosen for row in _sites(mol, one, ""))
    if what[0] == "bears":
        asked = [row for row in rows if what[2] in row[0].split(" or ")]
        value = Value(
            f"at position {what[2]}",
            ", ".join(row[1] for row in asked) or "nothing but hydrogen",
            "",
            ring_locants.SOURCE,
        )
    else:
        value = Value(
            "substitution", "; ".join(_pattern(mol, one) for one in chosen) or "none", "", ring_locants.SOURCE
        )
    marked = tuple(Marked(f"position {row[0]}", (int(row[3]) - 1,)) for row in rows)
    return (value,), Details("positions", "", marked, columns=SITES, rows=rows, notes=_why_none(mol, chosen, what[1]))


_MANY = ("un", "mono", "di", "tri", "tetra", "penta", "hexa", "hepta", "octa")


def _pattern(mol: Chem.Mol, one: Numbered) -> str:
    """ "1,2,4-trisubstituted benzene": of benzene by the lowest locants, of other rings by their own."""
    on = [at for at, borne in numbering.outside(mol, one.atoms).items() for _ in borne]
    locants = [one.ways[0][at] for at in on]
    if one.ring.name == "benzene":
        places = [int(locant) for locant in locants]
        turned = [sorted((way * (p - s)) % 6 + 1 for p in places) for s in range(6) for way in (1, -1)]
        locants = [str(p) for p in min(turned)]
    count = _MANY[len(on)] if len(on) < len(_MANY) else f"{len(on)}-fold "
    places_ = ",".join(sorted(locants, key=ring_locants.order))
    return f"{places_ + '-' if on else ''}{count}substituted {one.ring.name}"


def _on_chain(mol: Chem.Mol, what: tuple[str, ...]) -> Found:
    """The locants of a group on the main chain, numbered from the end that the rules make carbon 1."""
    group, chains = what[1], carbon_chain.main(mol)
    rows = []
    for match in placed.instances(mol, group):
        at = set(match) | {n for n in placed.bearers(mol, match) if not set(match) & {c for way in chains for c in way}}
        places = sorted({min(way.index(c) + 1 for c in at if c in way) for way in chains if at & set(way)})
        if places:
            carbon = next(way[places[0] - 1] for way in chains if way[places[0] - 1] in at)
            rows.append((" or ".join(map(str, places)), group, f"chain of {len(chains[0])} carbons", str(carbon + 1)))
    told = [row[0] for row in rows]
    answer = yes_no([what[3] in one.split(" or ") for one in told]) if len(what) > 3 else ""
    value = Value("position", ", ".join(told) or "none", "", carbon_chain.SOURCE)
    marked = (*marks(mol, group), *(Marked("carbon 1", (way[0],)) for way in chains))
    return (value,), Details("positions", answer, marked, columns=SITES, rows=tuple(rows))
