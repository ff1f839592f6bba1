"""Each part of the computation as facts: from the words of the chemistry to plain values with their sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from assistant.facts_complexes import (
    ComplexFacts,
    Contact,
    Measure,
    Mend,
    Molecule3D,
    Neighbour,
    State,
)
from assistant.propose.complexes import computing, places
from assistant.propose.complexes.computing import Subject
from assistant.propose.complexes.picture import block_of, pictured
from assistant.tasks import AskComplex
from assistant.tasks_complexes import Spot
from assistant.values import Value

if TYPE_CHECKING:
    from assistant.chem.complexes import Complex
    from assistant.chem.interactions import Interaction

REACH = 4.5
"""Å around the ligand within which residues are listed, unless another distance is said."""
SASA = "Shrake & Rupley, probe 1.4 Å, doi:10.1016/0022-2836(73)90011-9"


def file(subject: Subject, task: AskComplex) -> ComplexFacts:
    """What is in the file: counts, ligands, states, the doctor's report, the atoms to draw."""
    found = computing.structure(subject.pair, subject.smiles)
    mine = computing.ligand(subject)
    kinds = [residue.kind for residue in found.residues]
    chains = list(dict.fromkeys(r.chain for r in found.residues if r.kind in ("protein", "nucleic") and r.chain))
    metals = list(dict.fromkeys(r.name.capitalize() for r in found.residues if r.kind == "metal"))
    values = (
        Value("atoms", found.atoms.array_length(), "", "the file", label="atoms"),
        Value("chains", len(chains), "", "the file", label="chains"),
        Value("chain_names", ", ".join(chains), "", "the file", label="names of chains"),
        Value("residues", kinds.count("protein") + kinds.count("nucleic"), "", "the file", label="residues"),
        Value("waters", kinds.count("water"), "", "the file", label="water molecules"),
        Value("metals", ", ".join(metals), "", "the file", label="metals"),
    )
    block, at = block_of(mine) if mine else ("", ())
    return ComplexFacts(
        subject.pair.structure.name, found.title, mine.id if mine else "", task.preset, values,
        tuple(Mend(note.found, note.done, note.count) for note in found.notes), _ligands(found),
        states=tuple(State(where, words) for where, words in found.states), picture=pictured(found, mine, task),
        block=block, block_places=at)


def _ligands(found: Complex) -> tuple[Molecule3D, ...]:
    from rdkit.Chem import GetFormalCharge, RemoveHs
    from rdkit.Chem.rdMolDescriptors import CalcMolFormula

    from assistant.chem.complexes.dictionary import component
    from assistant.chem.complexes.orders import stereo_smiles

    rows = []
    for one in found.ligands[:20]:
        known = component(one.id.split(":")[0]) if one.orders == "chemical component dictionary" else None
        bare = RemoveHs(one.mol, sanitize=False)
        rows.append(Molecule3D(one.id, stereo_smiles(one.mol), CalcMolFormula(one.mol),
                               sum(atom.GetAtomicNum() > 1 for atom in bare.GetAtoms()), GetFormalCharge(one.mol),
                               one.orders, one.doubt, known.name.capitalize() if known else ""))
    return tuple(rows)


def contacts(facts: ComplexFacts, subject: Subject, task: AskComplex) -> ComplexFacts:
    """Interactions and near misses, and the criteria they were held against."""
    found = computing.interactions(subject, task.preset)
    whole = computing.structure(subject.pair, subject.smiles)
    rows = dict.fromkeys((f"{kind}: {one.name}", one.words(), one.unit, one.source)
                         for kind, criteria in found.criteria.items() for one in criteria)
    note = () if found.hydrogens else (
        "Hydrogen bonds are judged from heavy atoms where no hydrogens are drawn: these stand where the geometry wants "
        "them, and turn freely where they can.",)
    return replace(facts, contacts=tuple(_contact(one, whole) for one in found.hits),
                   near=tuple(_contact(one, whole) for one in found.near), criteria=tuple(rows),
                   notes=(*facts.notes, *note))


def _contact(one: Interaction, whole: Complex) -> Contact:
    names = whole.atoms.atom_name
    between = "atoms" if len(one.atoms) == len(one.ligand_atoms) == 1 else "centres"
    return Contact(
        one.kind, whole.residues[one.residue].id, tuple(str(names[i]) for i in one.atoms),
        tuple(str(names[i]) for i in one.ligand_atoms), one.atoms, one.ligand_atoms, one.distance, one.angles,
        one.donor, between, one.margin, one.failed, one.note, one.start, one.end, one.via,
        _point(whole.atoms.coord[one.via[0]]) if one.via else None)


def around(facts: ComplexFacts, subject: Subject, task: AskComplex) -> ComplexFacts:
    """Residues near the ligand, or near what was named, with the surface each one has covered by it."""
    from assistant.chem.interactions.measuring import neighbours

    whole, mine = computing.structure(subject.pair, subject.smiles), computing.ligand(subject)
    if mine is None:
        return facts
    reach = task.within or REACH
    of = mine.atoms
    if "nearest" in task.what and task.spots:
        of = places.found(task.spots[0], whole, mine).atoms
    wanted = [places.found(spot, whole, mine) for spot in task.spots if not spot.is_ligand]
    near = neighbours(whole, of, max(reach, 12.0) if "nearest" in task.what else reach)
    covered = computing.surface(subject).covered if {"pocket", "buried surface"} & set(task.what) else {}
    rows = [Neighbour(whole.residues[one.residue].id, whole.residues[one.residue].kind, one.distance,
                      str(whole.atoms.atom_name[one.atom]), str(whole.atoms.atom_name[one.other]),
                      covered.get(one.residue)) for one in near]
    rows += [_one(whole, mine.atoms, place) for place in wanted
             if not place.is_ligand and place.residue not in {row.residue for row in rows}]
    values = (*facts.values, Value("reach", reach, "Å", "asked" if task.within else "usual", digits=1, label="reach"))
    return replace(facts, neighbours=tuple(rows), values=values)


def _one(whole: Complex, mine: np.ndarray, place: places.Place) -> Neighbour:
    from assistant.chem.interactions.measuring import nearest_pair

    atom, other, distance = nearest_pair(whole, place.atoms, mine)
    kind = whole.residues[int(whole.residue_of[atom])].kind
    return Neighbour(place.residue, kind, distance, str(whole.atoms.atom_name[atom]),
                     str(whole.atoms.atom_name[other]))


def measured(facts: ComplexFacts, subject: Subject, task: AskComplex) -> ComplexFacts:
    """Distances, angles, dihedrals between what was named; a residue's nearest atom stands for it in a distance."""
    from assistant.chem.interactions import measuring

    whole, mine = computing.structure(subject.pair, subject.smiles), computing.ligand(subject)
    named = [places.found(spot, whole, mine) for spot in task.spots]
    coord = whole.atoms.coord
    made: list[Measure] = []
    if "distance" in task.what:
        ends = named if len(named) > 1 else [*named, places.found(Spot("LIG"), whole, mine)]
        one, other, distance = measuring.nearest_pair(whole, ends[0].atoms, ends[1].atoms)
        made.append(Measure("distance", (_told(whole, ends[0], one), _told(whole, ends[1], other)), distance,
                            (_point(coord[one]), _point(coord[other])), ((one,), (other,))))
    for kind, count in (("angle", 3), ("dihedral", 4)):
        if kind in task.what and len(named) >= count:
            rows = [coord[place.atoms].mean(axis=0).astype(float) for place in named[:count]]
            value = measuring.angle(*rows) if kind == "angle" else measuring.dihedral(*rows)
            made.append(Measure(kind, tuple(place.words for place in named[:count]), value,  # type: ignore[arg-type]
                                tuple(_point(row) for row in rows),
                                tuple(tuple(place.atoms.tolist()) for place in named[:count])))
    return replace(facts, measures=tuple(made))


def _told(whole: Complex, place: places.Place, atom: int) -> str:
    if len(place.atoms) == 1:
        return place.words
    return f"{place.words} ({whole.atoms.atom_name[atom]})"


def _point(row: np.ndarray) -> tuple[float, float, float]:
    x, y, z = (round(float(value), 4) for value in row)
    return x, y, z


def buried(facts: ComplexFacts, subject: Subject, task: AskComplex) -> ComplexFacts:
    """Solvent-accessible surface of the ligand alone and in its place."""
    if not facts.ligand:
        return facts
    found = computing.surface(subject)
    values = (
        Value("sasa_free", found.free, "Å²", SASA, digits=1, label="surface of the ligand alone"),
        Value("sasa_bound", found.bound, "Å²", SASA, digits=1, label="surface of the ligand in the pocket"),
        Value("buried", found.free - found.bound, "Å²", SASA, digits=1, label="buried surface"),
        Value("buried_share", found.share, "%", SASA, digits=0, label="share of the ligand's surface that is buried"),
    )
    return replace(facts, values=(*facts.values, *values))


def order(facts: ComplexFacts, subject: Subject, task: AskComplex) -> ComplexFacts:
    """Mean B-factors; waters near the ligand; clashes."""
    from assistant.chem.interactions import measuring

    whole, mine = computing.structure(subject.pair, subject.smiles), computing.ligand(subject)
    if mine is None:
        return facts
    near = measuring.neighbours(whole, mine.atoms, 4.0, waters=True)
    waters = sum(whole.residues[one.residue].kind == "water" for one in near)
    values = [Value("waters_near", waters, "", "heavy atoms within 4 Å", label="waters near the ligand")]
    protein = np.concatenate([r.atoms for r in whole.residues if r.kind == "protein"] or [mine.atoms])
    pocket = np.concatenate([whole.residues[one.residue].atoms for one in near
                             if whole.residues[one.residue].kind == "protein"] or [mine.atoms])
    for name, rows, label in (("b_ligand", mine.atoms, "mean B-factor, ligand"), ("b_pocket", pocket, "…, pocket"),
                              ("b_protein", protein, "…, protein")):
        value = measuring.mean_b(whole, rows)
        if value is not None:
            values.append(Value(name, value, "Å²", "the file", digits=1, label=label))
    inside = tuple(_clash(whole, one) for one in measuring.clashes(whole, mine)) if "clashes" in task.what else ()
    return replace(facts, values=(*facts.values, *values), clashes=inside)


def _clash(whole: Complex, one: object) -> Contact:
    from assistant.chem.interactions.measuring import Clash

    assert isinstance(one, Clash)
    names, coord = whole.atoms.atom_name, whole.atoms.coord
    return Contact("clash", whole.residues[int(whole.residue_of[one.other])].id, (str(names[one.other]),),
                   (str(names[one.atom]),), (one.other,), (one.atom,), one.distance, between="atoms",
                   failed=f"{one.overlap:.2f} Å", start=_point(coord[one.atom]), end=_point(coord[one.other]))
