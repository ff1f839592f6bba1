"""Atoms that symmetry makes equivalent, and the longest chain of carbons: what a question for them brings."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import carbon_chain, equivalent, placed
from assistant.chem.counting import ELEMENTS
from assistant.facts_details import Details, Marked
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]
SOURCE = "canonical SMILES of the molecule with each atom marked, RDKit"
COLUMNS = ("kind", "atoms", "number")
COUNTED = (
    "Counted by symmetry (constitution and configuration), fast rotation about single bonds assumed; "
    "signals may still overlap by accident."
)


def environments(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Kinds of atoms of an element, equivalence of groups, or whether the molecule has any symmetry."""
    if task.what[0] == "equivalent":
        return _equal(mol, *task.what[1:])
    return _symmetric(mol) if task.what[0] == "symmetric" else _kinds(mol, task.what)


def _kinds(mol: Chem.Mol, what: tuple[str, ...]) -> Found:
    """The kinds of one element; of hydrogens the twins of one carbon are told apart in a note only."""
    symbol = what[0]
    full = Chem.AddHs(mol) if symbol == "H" else mol
    every = equivalent.classes(full, Chem.GetPeriodicTable().GetAtomicNumber(symbol))
    strict = min(every, key=len)
    loose = equivalent.merged(full, strict)
    found = loose if symbol == "H" else strict
    value = Value(f"{ELEMENTS.get(symbol, 'hydrogen')} environments", len(found), "", SOURCE, digits=0)
    rows = tuple(
        (str(place), " ".join(_number(full, at) for at in one), str(len(one)))
        for place, one in enumerate(found, start=1)
    )
    marks = tuple(
        Marked(f"kind {place}", tuple(sorted({_heavy(full, at) for at in one})))
        for place, one in enumerate(found, start=1)
    )
    answer = ("yes" if int(what[1].removeprefix("= ")) == len(found) else "no") if len(what) > 1 else ""
    return (value,), Details(
        "environments",
        answer,
        marks,
        columns=COLUMNS,
        rows=rows,
        notes=(*_notes(symbol, len(strict), len(loose), every), COUNTED),
    )


def _notes(symbol: str, strict: int, loose: int, every: tuple[equivalent.Classes, ...]) -> tuple[str, ...]:
    notes = []
    if symbol == "H" and strict != loose:
        notes.append(f"Diastereotopic hydrogens are counted as one kind here; told apart they make it {strict}.")
    elif strict != loose:
        notes.insert(0, f"Diastereotopic groups are told apart; counted as one kind they make it {loose}.")
    sizes = sorted({len(one) for one in every})
    if len(sizes) > 1:
        notes.append(
            f"The configuration is not set: of its stereoisomers some have {sizes[-1]}"
            f"{' (diastereotopic hydrogens told apart)' if symbol == 'H' else ''}."
        )
    return tuple(notes)


def _heavy(mol: Chem.Mol, at: int) -> int:
    """The atom itself, of a hydrogen that was not written the one that bears it."""
    atom = mol.GetAtomWithIdx(at)
    return int(atom.GetNeighbors()[0].GetIdx()) if atom.GetAtomicNum() == 1 and atom.GetDegree() else at


def _number(mol: Chem.Mol, at: int) -> str:
    return str(_heavy(mol, at) + 1)


def _equal(mol: Chem.Mol, group: str, number: str = "") -> Found:
    """Which groups of a name are equivalent: by the first atom of each in the order of the SMILES."""
    hits = placed.instances(mol, group)
    every = min((_first(mol, hits, one) for one in equivalent.settled(mol)), key=lambda one: len(set(one)), default=())
    kinds = list(dict.fromkeys(every))
    rows = tuple(
        (str(kinds.index(kind) + 1), " ".join(str(at + 1) for at in hit), str(every.count(kind)))
        for hit, kind in zip(hits, every, strict=True)
    )
    answer = "" if len(hits) < 2 or number else "yes" if len(kinds) == 1 else "no"
    marks = tuple(Marked(f"{group}, kind {row[0]}", hit) for row, hit in zip(rows, hits, strict=True))
    value = Value(f"kinds of {group}", len(kinds), "", SOURCE, digits=0)
    return (value,), Details(
        "environments", answer, marks, columns=COLUMNS, rows=rows, notes=(COUNTED,) if len(hits) > 1 else ()
    )


def _first(mol: Chem.Mol, hits: tuple[tuple[int, ...], ...], isomer: Chem.Mol) -> tuple[tuple[str, ...], ...]:
    """The kind of each group: the kinds of its atoms."""
    numbers = sorted({mol.GetAtomWithIdx(at).GetAtomicNum() for hit in hits for at in hit})
    kinds = {
        at: f"{number}.{place}"
        for number in numbers
        for place, one in enumerate(equivalent.classes(isomer, number)[0])
        for at in one
    }
    return tuple(tuple(sorted(kinds[at] for at in hit)) for hit in hits)


def _symmetric(mol: Chem.Mol) -> Found:
    """Whether some atoms are equivalent to others: kinds of heavy atoms against their number."""
    isomer = equivalent.settled(mol)[0]
    numbers = sorted({atom.GetAtomicNum() for atom in mol.GetAtoms()})
    found = [one for number in numbers for one in equivalent.classes(isomer, number)[0]]
    several = [one for one in found if len(one) > 1]
    rows = tuple(
        (str(place), " ".join(str(at + 1) for at in one), str(len(one))) for place, one in enumerate(found, start=1)
    )
    values = (
        Value("kinds of atoms", len(found), "", SOURCE, digits=0),
        Value("heavy atoms", mol.GetNumAtoms(), "", "RDKit", digits=0),
    )
    return values, Details(
        "environments",
        "yes" if several else "no",
        tuple(Marked(f"kind {row[0]}", one) for row, one in zip(rows, found, strict=True) if len(one) > 1),
        columns=COLUMNS,
        rows=rows,
    )


def chain(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The longest carbon chain outside rings, and its branches."""
    way = carbon_chain.longest(mol)
    points, arms = carbon_chain.branch_points(mol), carbon_chain.branches(mol, way)
    values = (
        Value("longest carbon chain", len(way), "", "bonds of the structure, rings left out", digits=0),
        Value("branches on it", len(arms), "", "bonds of the structure", digits=0),
        Value("branched carbons", len(points), "", "carbons outside rings bound to three carbons or more", digits=0),
    )
    answer = {
        "branched": "yes" if points else "no",
        "straight": "no" if points or mol.GetRingInfo().NumRings() else "yes",
    }.get(task.what[0], "")
    if len(task.what) > 1:
        answer = "yes" if task.what[1] == f"= {len(way)}" else "no"
    marks = (*((Marked("longest chain", way),) if way else ()), *(Marked("branched carbon", (at,)) for at in points))
    ringed = ("Only carbons outside rings are counted.",) if mol.GetRingInfo().NumRings() else ()
    return values, Details("chain", answer, marks, notes=ringed)
