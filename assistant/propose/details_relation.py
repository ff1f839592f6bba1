"""What molecules are to one another: the finest relation of each pair, or what of them is the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations

from rdkit import Chem

from assistant.answers import Proposal, Value
from assistant.chem import identifiers, molecules, scaffolds
from assistant.chem.relations import Relation, forms, relate
from assistant.facts_details import Details, Form, Marked
from assistant.tasks import MeasureMolecule, Named

SOURCE = "graphs compared, RDKit"
_TEXTS: dict[str, Callable[[Chem.Mol], str]] = {
    "scaffold": scaffolds.murcko, "framework": scaffolds.generic, "formula": forms.formula,
    "connectivity": lambda mol: forms.smiles(mol, stereo=False, isotopes=False), "SMILES": forms.canonical,
    "InChI": lambda mol: identifiers.write(mol, "InChI"), "InChIKey": lambda mol: identifiers.write(mol, "InChIKey"),
}
"""What can be the same of two molecules, as text."""
NEGATED = "not "


def related(task: MeasureMolecule) -> Iterator[Proposal]:
    """One proposal a molecule; the first holds the relation of every pair, in the order of the pairs."""
    mols = [molecules.read(named.smiles) for named in task.molecules]
    pairs = list(combinations(range(len(mols)), 2))
    found = [_pair(task, mols[a], mols[b]) for a, b in pairs]
    marks = _marked(pairs, [relation for relation, _ in found]) if len(mols) == 2 else {}
    values = tuple(value for _, value in found)
    for at, named in enumerate(task.molecules):
        mine = (Marked("differs", marks[at]),) if marks.get(at) else ()
        details = _first(task, found, pairs, mine) if not at else Details("relation", marks=mine)
        yield Proposal(named.smiles, "calculation", rank=at + 1, values=() if at else values, name=named.name,
                       details=details)


Found = tuple[Relation, Value]


def _pair(task: MeasureMolecule, one: Chem.Mol, other: Chem.Mol) -> Found:
    relation = relate(one, other)
    asked = task.what[0].removeprefix(NEGATED) if task.what else ""
    if asked not in _TEXTS:
        return relation, Value("relation", relation.kind, "", SOURCE, "rule")
    ours, theirs = (_TEXTS[asked](mol) or "none" for mol in (one, other))
    told = f"both {ours}" if ours == theirs else f"{ours} against {theirs}"
    source = scaffolds.SOURCE if asked in ("scaffold", "framework") else "RDKit"
    return Relation(relation.kind, (told,)), Value(asked, "same" if ours == theirs else "other", "", source)


def _marked(pairs: list[tuple[int, int]], found: list[Relation]) -> dict[int, tuple[int, ...]]:
    return {pairs[0][0]: found[0].atoms, pairs[0][1]: found[0].others}


def _first(task: MeasureMolecule, found: list[Found], pairs: list[tuple[int, int]],
           marks: tuple[Marked, ...]) -> Details:
    others = tuple(Form(named.smiles, named.name) for named in task.molecules[1:])
    rows = tuple((task.molecules[a].smiles, task.molecules[b].smiles, str(value.value), "; ".join(relation.reasons))
                 for (a, b), (relation, value) in zip(pairs, found, strict=True))
    return Details("relation", _answer(task, found), marks, forms=others, rows=rows,
                   columns=("first", "second", "relation", "what agrees or differs"))


def _answer(task: MeasureMolecule, found: list[Found]) -> str:
    """Yes or no of one relation that is asked for, for every pair; of several the one that holds; else nothing."""
    if not task.what:
        return ""
    if len(task.what) > 1:
        fitting = [one for one in task.what if all(_holds(one, *pair) for pair in found)]
        return fitting[0] if fitting else "neither"
    covered = task.what == ("same",) and len(found) == 1 and _covered(found[0][0], *task.molecules)
    return "yes" if covered or all(_holds(task.what[0], *pair) for pair in found) else "no"


_DESCRIPTOR = re.compile(r"(?<![A-Za-z])(?:\(?\d*[RSEZ](?:[,)]|\*)|[DLdl]-|cis|trans|alpha|beta|[αβ]|endo|exo|meso|rac"
                         r"|syn|anti|\([+-]\)|\(−\))")
"""What tells the configuration in a name."""


def _covered(relation: Relation, one: Named, other: Named) -> bool:
    """Whether a name stands for a structure that only leaves open more, or less, than it does.

    "Lactic acid" names either enantiomer; "alanine" without a descriptor is drawn without its one stereocentre too.
    """
    if relation.kind != "open" or bool(one.name) == bool(other.name):
        return False
    ours, theirs = relation.atoms, relation.others
    of_name, of_drawing = (ours, theirs) if one.name else (theirs, ours)
    if of_name and not of_drawing:
        return True
    return len(of_drawing) == 1 and not of_name and not _DESCRIPTOR.search(one.name or other.name)


def _holds(asked: str, relation: Relation, value: Value) -> bool:
    if asked.startswith(NEGATED):
        return not _holds(asked.removeprefix(NEGATED), relation, value)
    if asked in _TEXTS:
        return value.value == "same"
    if asked in ("conjugate acid", "conjugate base"):
        return relation.kind == "conjugate" and relation.acid == (1 if asked == "conjugate acid" else 2)
    return relation.holds(asked)

