"""Amounts of substance: what was asked as a product of what was given, the molar mass and the Avogadro constant."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import molecules, quantities
from assistant.chem.properties import formula, weight
from assistant.errors import NotUnderstood
from assistant.facts_details import Details, Form
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]
LEAST, MOST = 5, 6
"""Significant digits that are shown: weights have five, balances seldom more."""
WEIGHED = "IUPAC atomic weights, RDKit"


def amount(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The quantity asked for, then those given and the molar masses; the formula is the first source."""
    asked, unit = _kind(task.what[0])
    given = [_given(one) for one in task.what[1:] if not one.startswith("base ")]
    known = {value.label: quantities.plain(float(value.value), value.unit) for value in given}
    reference, forms = _reference(task.what[1:])
    known |= {"base": reference[0].value / 1000} if reference else {}  # type: ignore[operator]
    row = quantities.relation(asked, frozenset(known))
    if row is None or 0.0 in known.values():
        raise NotUnderstood("An amount of nothing leaves nothing to be calculated.", "Give a quantity above zero.")
    found = row.value(known, weight(mol))
    unit = unit or quantities.fitting(asked, found)
    value = found / quantities.UNITS[unit][1]
    shown = _value(asked, value, unit, row.words(), _significant(task.what[1:]))
    values = (shown, *given, *reference, Value("Molar mass", weight(mol), "g/mol", WEIGHED, label="weight"))
    return values, Details("amount", forms=forms, notes=_notes(mol, row))


def _kind(said: str) -> tuple[str, str]:
    kind, _, unit = said.partition(" ")
    return kind, unit


def _given(said: str) -> Value:
    """A quantity as given, with its own digits."""
    kind, number, *unit = said.split(" ")
    digits = len(number.partition(".")[2]) if "e" not in number.lower() else quantities.decimals(float(number), 3)
    return Value(quantities.TITLES[kind], float(number), unit[0] if unit else "", "as given", digits=digits, label=kind)


def _reference(given: tuple[str, ...]) -> tuple[tuple[Value, ...], tuple[Form, ...]]:
    """The amount that equivalents refer to, in mmol, and the compound where one was weighed for it."""
    said = next((one.split(" ", 4) for one in given if one.startswith("base ")), None)
    if said is None:
        return (), ()
    number, unit, smiles, name = (*said[1:], "", "")[:4]
    mol = molecules.read(smiles) if smiles else None
    plain = quantities.plain(float(number), unit)
    moles = plain / weight(mol) if mol is not None and quantities.kind(unit) == "mass" else plain
    digits = quantities.decimals(1000 * moles, LEAST if plain != moles else max(3, quantities.figures(number)))
    form = (Form(smiles, f"reference: {name or smiles}, {number} {unit}"),) if smiles else ()
    told = f"of {name or smiles}, {number} {unit}" if smiles else "as given"
    return (Value("Amount of reference", 1000 * moles, "mmol", told, digits=digits, label="base"),), form


def _value(kind: str, value: float, unit: str, how: str, significant: int) -> Value:
    return Value(quantities.TITLES[kind], value, unit, how, digits=quantities.decimals(value, significant), label=kind)


def _significant(given: tuple[str, ...]) -> int:
    """Digits of the answer: those of the best given number, five at least and six at most."""
    return min(MOST, max(LEAST, *(quantities.figures(one.split(" ")[1]) for one in given)))


def _notes(mol: Chem.Mol, row: quantities.Relation) -> tuple[str, ...]:
    notes = []
    if row.weight:
        whole = ", everything in the SMILES weighed (counter-ions and water too)"
        several = whole if len(Chem.GetMolFrags(mol)) > 1 else ""
        notes.append(f"M is {weight(mol):.2f} g/mol of {formula(mol)} ({WEIGHED}){several}.")
    if row.avogadro:
        notes.append(f"N_A is {quantities.AVOGADRO:.8e} per mol, exact (SI, 2019).".replace("e+23", " × 10^23"))
    if "volume" in (row.asked, *row.given):
        notes.append("The volume is that of the finished solution.")
    return tuple(notes)
