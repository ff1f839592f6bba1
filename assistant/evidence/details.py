"""Words and panels of a question that brought more than values: marked atoms, maps of shares, forms, peaks, tables."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answers import Molecule, Panel, Plot, Table
from assistant.chem import quantiles
from assistant.chem.molecules import shorten
from assistant.evidence import (
    acidity,
    details_amounts,
    details_labels,
    details_limits,
    details_pieces,
    details_positions,
    details_relation,
    details_sites,
    details_versus,
)
from assistant.evidence import details_drawings as drawings
from assistant.evidence.phrases import capital, named, percent, some, with_unit
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule
from assistant.wording import listed, number

MANY = 6
"""Molecules told one by one."""


def told(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    """The sentences of an answer, one or two for each molecule."""
    if task.question == "picked":
        return _picked(task, molecules)
    if task.question == "versus":
        return details_versus.sentence(task, molecules)
    if task.question in ("relation", "difference"):
        return details_relation.told(task, molecules)
    if task.question == "pka":
        return acidity.told(task, molecules)
    if task.question in ("tally", "atoms", "mass") and len(molecules) > 1:
        return _beside(molecules)
    parts = [_one(task, molecule) for molecule in molecules[:MANY]]
    more = len(molecules) - MANY
    return " ".join(parts) + (f" {capital(number(more))} more in the table." if more > 0 else "")


def _one(task: MeasureMolecule, molecule: Molecule) -> str:
    details = molecule.proposal.details
    assert details is not None
    notes = " ".join(details.notes)
    return f"{_SENTENCES.get(details.topic, _values)(task, molecule, details)} {notes}".strip()


def _begin(molecule: Molecule) -> str:
    return capital(molecule.name) if molecule.name else named(molecule)


def many(n: object, name: str) -> str:
    """ "1 ester", "3 carboxylic acids", "2 C–H bonds"."""
    if n == 1:
        return f"1 {name}"
    plural = (
        name + "es"
        if name.endswith(("s", "x", "ch"))
        else name[:-1] + "ies"
        if name.endswith("y") and name[-2] not in "aeiou"
        else name + "s"
    )
    return f"{n} {plural}"


def _tally(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    return f"{_begin(molecule)} has {listed(many(v.value, v.name) for v in molecule.proposal.values)}."


def _whether(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    found = listed(many(v.value, v.name) if v.value else f"no {v.name}" for v in molecule.proposal.values)
    return f"{capital(details.answer)}: {named(molecule)} has {found}."


def _atoms(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    if not details.marks:
        return f"{_begin(molecule)} has no {listed((v.name for v in molecule.proposal.values), 'or')}."
    places = [f"{mark.label} at {_numbers(mark.atoms)}" for mark in details.marks]
    numbered = "Atoms are numbered as in the SMILES, from 1, and tinted in the drawing."
    return f"In {named(molecule)}: {some(places, 12)}. {numbered}"


def _numbers(atoms: tuple[int, ...]) -> str:
    return f"atom{'' if len(atoms) == 1 else 's'} {listed(str(i + 1) for i in atoms)}"


def _groups(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    found = [many(v.value, v.name) for v in molecule.proposal.values]
    return (
        f"{_begin(molecule)} has {listed(found)}."
        if found
        else f"{_begin(molecule)} has no functional group of the table."
    )


def _why(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    total = molecule.proposal.values[0]
    if details.shared:
        shared = details.shared[0]
        parts = [f"{word} {part:+.{shared.digits}f}" for word, part in shared.parts]
        return f"{total.name} of {named(molecule)} is {with_unit(total)}: {some(parts, 8)}."
    if total.name == "QED":
        worst = [
            f"{row[0]} {row[1]} (desirability {row[2]}; QED would be {row[4]} were it 1)" for row in details.rows[:3]
        ]
        return f"QED of {named(molecule)} is {total.text()}; most costs it {listed(worst, 'then')}."
    penalties = some([f"{row[0]} {row[1]}" for row in details.rows]) or "none"
    return f"{total.name} of {named(molecule)} is {total.text()}; penalties: {penalties}."


def _values(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    found = [f"{v.name} {with_unit(v)}" for v in molecule.proposal.values]
    first = f"{capital(details.answer)}. " if details.answer else ""
    return f"{first}{_begin(molecule)}: {some(found, 12)}."


def _forms(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    word = {"tautomers": "tautomer", "isomers": "stereoisomer"}[details.topic]
    more = "at least " if details.more else ""
    shown = some([shorten(form.smiles) + (f" ({form.note})" if form.note else "") for form in details.forms], 6)
    return f"{_begin(molecule)} has {more}{many(len(details.forms), word)}: {shown}."


def _states(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    ph = next(v.text() for v in molecule.proposal.values if v.name == "pH")
    forms = [f"{shorten(form.smiles)} ({form.note})" for form in details.forms]
    return f"At pH {ph}, {named(molecule)} is by rule mostly {forms[0]}" + (
        f"; then {some(forms[1:], 3)}." if forms[1:] else "."
    )


def _passes(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    good = [v.label or v.name for v in molecule.proposal.values if v.value]
    bad = [v.label or v.name for v in molecule.proposal.values if not v.value]
    told = ([f"passes {listed(good)}"] if good else []) + ([f"fails {listed(bad)}"] if bad else [])
    first = (
        f"{capital(details.answer)}: {named(molecule)}"
        if task.question == "passes" and details.answer
        else _begin(molecule)
    )
    shares = quantiles.reference().rule_shares
    rule = molecule.proposal.values[0].name
    share = f" {percent(shares[rule])} of approved drugs pass it." if len(good + bad) == 1 and rule in shares else ""
    return f"{first} {' but '.join(told)}.{share}"


def _absorption(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    first = f"{capital(details.answer)}, by" if details.answer else "By"
    said = [f"{v.name} {v.value}" for v in molecule.proposal.values]
    return f"{first} the BOILED-Egg, a rule: {named(molecule)}, {listed(said)}."


def _beside(molecules: tuple[Molecule, ...]) -> str:
    """Each thing with its number for every molecule, the most first."""
    told = []
    for place, value in enumerate(molecules[0].proposal.values):
        pairs = [(m, m.proposal.values[place]) for m in molecules]
        told.append(f"{capital(value.name)}: {some([f'{named(m)} {with_unit(v)}' for m, v in pairs], 12)}.")
    first = molecules[0].proposal.details
    return " ".join((*told, *(first.notes if first else ())))


def none(task: MeasureMolecule) -> str:
    """What is said of a list in which nothing meets what was asked."""
    return f"None of {len(task.molecules)} meets: {listed(task.what)}."


def _picked(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    details = molecules[0].proposal.details
    assert details is not None
    wanted = listed(task.what)
    shown = [named(m) + "".join(f" ({with_unit(v)})" for v in m.proposal.values[:1]) for m in molecules]
    return f"{details.notes[0]} ({wanted}): {some(shown, 12)}."


Sentence = Callable[[MeasureMolecule, Molecule, Details], str]
_SENTENCES: dict[str, Sentence] = {
    "tally": _tally,
    "whether": _whether,
    "atoms": _atoms,
    "groups": _groups,
    "why": _why,
    "tautomers": _forms,
    "isomers": _forms,
    "protonation": _states,
    "passes": _passes,
    "absorption": _absorption,
    "labels": details_labels.sentence,
    "limits": details_limits.sentence,
    "bound": details_limits.bound,
    "sites": details_sites.counted,
    "degree": details_sites.degrees,
    "bonds": details_sites.bonds,
    "amount": details_amounts.sentence,
    "pieces": details_pieces.sentence,
    "balance": details_pieces.balance,
    "positions": details_positions.positions,
    "environments": details_positions.environments,
    "chain": details_positions.chain,
}


BESIDE = ("relation", "difference")
"""Questions whose molecules stand side by side already."""


def panels(molecule: Molecule) -> tuple[Panel, ...]:
    """The panels of what a question brought, before those of the card."""
    details = molecule.proposal.details
    if details is None or not molecule.properties:
        return ()
    found: list[Panel] = [
        *drawings.marked(molecule, details),
        *drawings.maps(molecule, details),
        *(() if details.topic in BESIDE else drawings.forms(details)),
    ]
    if details.peaks:
        found.append(
            Plot(
                "Isotope pattern",
                tuple(at for at, _ in details.peaks),
                tuple(height for _, height in details.peaks),
                "mass (Da)",
                "height (%)",
                "sticks",
            )
        )
    if details.rows and (details.topic != "relation" or len(details.rows) > 1):
        title = acidity.TITLE if details.topic == "pka" else capital(details.topic)
        found.append(Table(title, details.columns, details.rows, details.topic))
    return tuple(found)
