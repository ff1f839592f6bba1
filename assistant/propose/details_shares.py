"""Why a property is what it is, atom by atom, and what the molecule looks like in space."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import contributions, shape
from assistant.chem.properties import measure, row
from assistant.facts_details import Details, Shared
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]


def why(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The shares of a property over atoms and parts; the terms of QED, SA or ESOL."""
    name = task.what[0] if task.what else "LogP"
    if name == "QED":
        return _qed(mol)
    if name == "SA":
        return _sa(mol)
    shares = contributions.shares(mol, name)
    values = (Value(name, shares.total, shares.unit, shares.source, digits=shares.digits),)
    shared = Shared(
        name,
        shares.unit,
        shares.total,
        shares.atoms,
        tuple((word, part) for word, _, part in shares.parts),
        shares.digits,
    )
    rows = tuple(
        (word, f"{part:+.{shares.digits}f}", ", ".join(str(i + 1) for i in at)) for word, at, part in shares.parts
    )
    return values, Details(
        "why",
        shared=(shared,),
        columns=("part", name, "atoms"),
        rows=rows,
        notes=(f"Shares of atoms by {shares.source}, hydrogens with the atom that bears them.",),
    )


def _qed(mol: Chem.Mol) -> Found:
    terms = contributions.qed_terms(mol)
    values = (Value("QED", measure(mol, "QED"), "", row("QED").source),)
    rows = tuple(
        (
            t.name,
            f"{t.value:.2f}".rstrip("0").rstrip("."),
            f"{t.desirability:.2f}",
            f"{t.weight:.2f}",
            f"{t.if_perfect:.2f}",
        )
        for t in terms
    )
    return values, Details(
        "why",
        columns=("term", "value", "desirability", "weight", "QED if it were 1"),
        rows=rows,
        notes=(f"QED is the weighted geometric mean of eight desirabilities ({contributions.QED_SOURCE}).",),
    )


def _sa(mol: Chem.Mol) -> Found:
    terms = [(name, share) for name, share in contributions.sa_terms(mol) if share > 0]
    values = (Value("SA", measure(mol, "SA"), "", row("SA").source),)
    rows = tuple((name, f"{share:.2f}") for name, share in terms)
    return values, Details(
        "why",
        columns=("penalty", "log10 units"),
        rows=rows,
        notes=(
            f"Penalties of the SA score before it is scaled to 1..10 ({contributions.SA_SOURCE}); "
            "the rest of it says how common the fragments are.",
        ),
    )


SAID = {
    "Rg": "Radius of gyration",
    "length": "Longest distance",
    "flat": "RMS distance from plane",
    "hbonds": "Intramolecular H-bonds",
    "asphericity": "Asphericity",
}


def in_space(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The shape from conformers: what was asked for first, all of it in the table."""
    found = shape.shape(mol, seed)
    names = [name for asked in task.what for name in _ranges(asked)] or ["NPR1", "NPR2", "Radius of gyration"]
    known = {one.name: one for one in found.ranges}
    values = tuple(
        Value(one.name, one.value, one.unit, one.source, "predicted", one.digits)
        for one in (known[name] for name in names if name in known)
    )
    rows = tuple(
        (
            one.name,
            f"{one.value:.{one.digits}f}",
            f"{one.low:.{one.digits}f} to {one.high:.{one.digits}f}",
            one.unit,
            one.source,
        )
        for one in found.ranges
    )
    made = (
        f"From {found.conformers} conformers ({found.method}; seed {seed}): the one of lowest force-field energy, "
        "the range over all in the table. An estimate for the free molecule, not a measured structure."
    )
    kind = shape.word(known["NPR1"].value, known["NPR2"].value)
    bonds = tuple(
        f"Hydrogen bond between atoms {d + 1} and {a + 1} in {n} of {found.conformers} conformers."
        for d, a, n in found.hbonds[:3]
    )
    answer = (
        ("yes" if found.flat else "no")
        if "flat" in task.what
        else ("yes" if found.hbonds else "no")
        if "hbonds" in task.what
        else ""
    )
    return values, Details(
        "shape",
        answer,
        columns=("quantity", "lowest conformer", "range", "unit", "source"),
        rows=rows,
        notes=(f"By its moments it is {kind}.", *bonds, made),
    )


def _ranges(asked: str) -> tuple[str, ...]:
    if asked == "dipole":
        return ("Dipole (Gasteiger)", "Dipole (MMFF94)")
    if asked == "moments":
        return ("PMI1", "PMI2", "PMI3")
    return (SAID.get(asked, asked),)
