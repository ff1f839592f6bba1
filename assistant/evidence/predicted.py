"""Words and tables of a prediction: value, 90 % interval, the model's error, domain, nearest measured neighbour."""

from __future__ import annotations

import math
from itertools import pairwise

from assistant.answers import Drawing, Molecule, Panel, Table
from assistant.chem import molecules
from assistant.chem.drawing import draw
from assistant.chem.layout import place
from assistant.chem.predicting.cards import card, expected
from assistant.chem.predicting.predict import Prediction, predict
from assistant.chem.predicting.rows import Predicted
from assistant.chem.properties import measure
from assistant.errors import RetortError
from assistant.evidence.phrases import capital, named, percent
from assistant.tasks import MeasureMolecule
from assistant.wording import listed

COMPUTED = {"logp": ("LogP", "Crippen LogP"), "solubility": ("ESOL", "Delaney's ESOL")}
"""Computed rows that bear a like name, told apart beside the prediction."""
TOLD = 3
"""Molecules told in words; of more, the table tells."""
SIZE = (420, 300)
COLUMNS = ("property", "predicted", "90 % interval", "mean error", "domain", "nearest measured neighbour", "measured",
           "trained on")


def words(task: MeasureMolecule, found: tuple[Molecule, ...]) -> str:
    """What is predicted, of each molecule or in order where there are several."""
    if len(found) > 1:
        return " ".join(_ordered(name, found) for name in task.what) + _left_out(task, found)
    made = _made(task, found[0])
    if not made:
        return f"Nothing is predicted for {named(found[0])}."
    if len(made) > TOLD:
        told = f"{_begin(found[0])}: {len(made)} properties predicted; intervals, errors and domain are in the table."
        return f"{told} {_warn(made)}".strip()
    return " ".join(f"{_sentence(one, found[0])}" for one in made)


def _made(task: MeasureMolecule, molecule: Molecule) -> list[Prediction]:
    """The predictions of a molecule whose values came with the proposal."""
    said = {value.name for value in molecule.proposal.values}
    mol = molecules.read(molecule.smiles) if said else None
    return [predict(mol, name) for name in task.what if f"pred_{name}" in said] if mol is not None else []


def _begin(molecule: Molecule) -> str:
    return capital(molecule.name) if molecule.name else named(molecule)


def _sentence(made: Prediction, molecule: Molecule) -> str:
    known = "" if math.isnan(made.known) else (
        f"Measured: {_known(made)} ({made.neighbour.source or made.source}); the model has seen it. ")
    return f"{known}{_claim(made, molecule)} {_error(made)} {_near(made)}{_computed(made, molecule)}"


def _claim(made: Prediction, molecule: Molecule) -> str:
    kind = made.row
    if kind.classes:
        yes = made.value > 0.5
        held = made.holds[0] if len(made.holds) == 1 else f"not decided between “{kind.no}” and “{kind.yes}”"
        return (f"{_begin(molecule)} is predicted: {kind.yes if yes else kind.no} "
                f"(probability of “{kind.yes}” {made.value:.2f}; 90 % set: {held}).")
    return (f"Predicted {kind.title.removeprefix('measured ')} of {named(molecule)}: {number(made.value, kind)} "
            f"(90 % interval {made.low:.{kind.digits}f} to {made.high:.{kind.digits}f}).")


def number(value: float, kind: Predicted) -> str:
    """A value of a property with its unit."""
    shown = f"{value:.{kind.digits}f}"
    shown = f"{0:.{kind.digits}f}" if float(shown) == 0 else shown
    return f"{shown} {kind.unit}".strip() if not kind.classes else shown


def _error(made: Prediction) -> str:
    kind, model = made.row, card(made.row.name)
    if kind.classes:
        return (f"On held-out scaffolds the model's AUROC is {model.held_out['auroc']:.2f} and it is right in "
                f"{percent(model.held_out['accuracy'])}.")
    near = None if made.trained else expected(kind.name, made.neighbour.similarity)
    as_near = f", {near['mae']:.{kind.digits or 0}f} on molecules as near to its training as this" if near else ""
    return f"The model's mean error on held-out scaffolds is {number(model.error, kind)}{as_near}."


def _near(made: Prediction) -> str:
    """Domain and nearest neighbour."""
    one = made.neighbour
    itself = " It is itself in the training data, so this says little about the error." if made.trained else ""
    where = {"inside": "It is inside the model's domain", "at the edge": "It is at the edge of the model's domain",
             "outside": "It is outside the model's domain, so trust this little"}[made.domain]
    beyond = f" ({listed(made.beyond)} beyond what was trained on)" if made.beyond else ""
    if not one.smiles:
        return (f"{where}{beyond}: its nearest measured neighbour (similarity {one.similarity:.2f}) is not shown, "
                f"since no licence to pass that set on is stated.{itself}")
    return (f"{where}{beyond}: nearest measured neighbour {one.smiles}, {_value(made, one.value)}, "
            f"similarity {one.similarity:.2f}.{itself}")


def _value(made: Prediction, value: float) -> str:
    """A measured value, or class, in words."""
    if made.row.classes:
        return made.row.yes if value > 0.5 else made.row.no
    return number(value, made.row)


def _known(made: Prediction) -> str:
    return _value(made, made.known)


def _computed(made: Prediction, molecule: Molecule) -> str:
    """The computed row of a like name, so that the two are never taken for one another."""
    if made.row.name not in COMPUTED:
        return ""
    row, label = COMPUTED[made.row.name]
    return f" Computed, which is another thing: {label} {measure(molecules.read(molecule.smiles), row):.2f}."


def _warn(made: list[Prediction]) -> str:
    out = [one.row.title for one in made if one.domain == "outside"]
    return f"Outside the domain of: {listed(out)}." if out else ""


def _ordered(name: str, found: tuple[Molecule, ...]) -> str:
    """Several molecules, highest first, and which neighbours in that order their intervals do not decide."""
    rows = sorted(((predict(molecules.read(m.smiles), name), m) for m in found
                   if any(value.name == f"pred_{name}" for value in m.proposal.values)), key=lambda row: -row[0].value)
    if not rows:
        return ""
    kind = rows[0][0].row
    told = ", ".join(f"{named(m)} {_span(one)}" for one, m in rows[:8])
    more = f" and {len(rows) - 8} more" if len(rows) > 8 else ""
    return f"Predicted {kind.title}, highest first: {told}{more}. {_decided(rows)}".strip()


def _span(made: Prediction) -> str:
    kind = made.row
    if kind.classes:
        return f"{made.value:.2f}"
    return f"{number(made.value, kind)} ({made.low:.{kind.digits}f} to {made.high:.{kind.digits}f})"


def _decided(rows: list[tuple[Prediction, Molecule]]) -> str:
    """Pairs next to each other whose intervals overlap are not in an order that can be relied on."""
    if len(rows) < 2:
        return ""
    open_ = sum(_overlap(a, b) for (a, _), (b, _) in pairwise(rows))
    if not open_:
        return "The 90 % intervals do not overlap: the order is decided."
    if open_ == len(rows) - 1:
        return "The 90 % intervals of all neighbours overlap: the order is not decided."
    return f"The 90 % intervals of {open_} of {len(rows) - 1} neighbouring pairs overlap: their order is not decided."


def _overlap(high: Prediction, low: Prediction) -> bool:
    if high.row.classes:
        return set(high.holds) == set(low.holds) or len(high.holds) + len(low.holds) > 2
    return low.high >= high.low


def _left_out(task: MeasureMolecule, found: tuple[Molecule, ...]) -> str:
    """Molecules of which nothing is predicted, and why the first is not."""
    out = [m for m in found if not m.proposal.values]
    if not out:
        return ""
    try:
        predict(molecules.read(out[0].smiles), task.what[0])
        why = ""
    except RetortError as error:
        why = f" {str(error).splitlines()[0]}"
    return f" Nothing is predicted for {listed(named(m) for m in out[:4])}.{why}"


def panels(task: MeasureMolecule, molecule: Molecule) -> tuple[Panel, ...]:
    """The table of predictions, and the nearest measured neighbour drawn where one property was asked for."""
    made = _made(task, molecule)
    if not made:
        return ()
    table = Table("Predicted", COLUMNS, tuple(_row(one) for one in made), "predictions")
    shown = [one for one in made if one.neighbour.smiles]
    return (table, _drawn(shown[0])) if len(made) == 1 and shown else (table,)


def _row(made: Prediction) -> tuple[str, ...]:
    kind, model, near = made.row, card(made.row.name), made.neighbour
    span = " or ".join(made.holds) if kind.classes else f"{made.low:.{kind.digits}f} to {made.high:.{kind.digits}f}"
    error = f"AUROC {model.held_out['auroc']:.2f}" if kind.classes else number(model.error, kind)
    other = f"{near.smiles}: {_value(made, near.value)} (similarity {near.similarity:.2f})" if near.smiles else (
        f"similarity {near.similarity:.2f}; not shown, no licence to pass it on")
    known = "" if math.isnan(made.known) else _known(made)
    return (kind.title, number(made.value, kind), span, error, made.domain, other, known,
            f"{model.sources} ({model.n:,} molecules)")


def _drawn(made: Prediction) -> Drawing:
    """The nearest measured neighbour as a picture."""
    placed = place(molecules.read(made.neighbour.smiles), None)
    light, dark = (draw(placed, SIZE, (), ground, ()) for ground in (False, True))
    return Drawing(f"Nearest measured: {_value(made, made.neighbour.value)}", light, dark, made.neighbour.smiles)
