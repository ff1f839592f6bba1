"""The plain calculation: a MeasureMolecule becomes one Proposal a molecule, with the values asked for."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem

from assistant.answers import Proposal, Value
from assistant.checks import counted, name_of
from assistant.chem import molecules, motifs, properties
from assistant.propose import describing, naming, predictions
from assistant.tasks import Counting, GroupCount, MeasureMolecule, Named


def compute(task: MeasureMolecule) -> Iterator[Proposal]:
    """One proposal a molecule, in the order given. A broken SMILES is passed on as it is: the verdict says so."""
    if task.question == "name":
        yield from naming.name(task)
        return
    for rank, named in enumerate(task.molecules, start=1):
        found = predictions.values(task, named) if task.question == "predict" else values(task, named)
        if task.question == "compare" and rank > 1:
            found = (*found, likeness(task.molecules[0], named))
        told = describing.told(task, named.smiles)
        text = task.what[0] if task.question == "text" else ""
        yield Proposal(named.smiles, "calculation", rank=rank, values=found, name=named.name, text=text,
                       statements=told)


def likeness(first: Named, other: Named) -> Value:
    """How like the first molecule another one is."""
    number = molecules.similarity(molecules.read(first.smiles), molecules.read(other.smiles))
    label = f"similarity to {first.name or molecules.shorten(first.smiles)}"
    return Value("Similarity", number, "", "Morgan r=2, 2048 bit, Tanimoto", label=label)


def values(task: MeasureMolecule, named: Named) -> tuple[Value, ...]:
    """The values a question asks for; none for a question about validity."""
    if task.question == "class":
        return describing.standing(named.smiles, task.what[0])
    if task.question in ("validity", "describe", "text", "role"):
        return ()
    mol = molecules.read(named.smiles)
    asked = tuple(property_value(mol, name) for name in task.what if name in properties.PROPERTIES)
    if task.question == "formula" or "Formula" in task.what:
        asked = (Value("Formula", properties.formula(mol), "", "Hill order, RDKit", label="formula"), *asked)
    return asked + tuple(value for what in task.counts for value in count_values(mol, what))


def property_value(mol: Chem.Mol, name: str) -> Value:
    """One row of the property table as a Value."""
    row = properties.row(name)
    return Value(row.name, properties.measure(mol, name), row.unit, row.source, digits=row.digits, label=row.label)


def count_values(mol: Chem.Mol, what: Counting) -> tuple[Value, ...]:
    """A count by the published definition, and the chemist's reading beside it where the two differ."""
    number = counted(mol, what)
    if not isinstance(what, GroupCount):
        return (Value(name_of(what), number, "", "heavy-atom graph, RDKit", digits=0),)
    row = motifs.motif(what.motif)
    published = Value(row.name, number, "", row.source, digits=0, label=row.plural or row.name)
    chemist = motifs.count_as_chemist(mol, what.motif)
    if chemist == number:
        return (published,)
    read = Value(f"{row.name}, chemist's reading", chemist, "", f"SMARTS {row.chemist}", digits=0, label=row.note)
    return published, read
