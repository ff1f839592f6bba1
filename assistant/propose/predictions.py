"""What models trained on measurements say of a molecule: one value with its interval a property. Guesses, marked so."""

from __future__ import annotations

import math

from assistant.answers import Value
from assistant.chem import molecules
from assistant.chem.predicting.cards import card
from assistant.chem.predicting.predict import Prediction, predict
from assistant.errors import BadStructure, NotSupported
from assistant.tasks import MeasureMolecule, Named

LEVEL = "90 % interval, conformal, scaffolds held out"


def values(task: MeasureMolecule, named: Named) -> tuple[Value, ...]:
    """The predictions that a question asks of one molecule.

    Raises
    ------
    NotSupported
        When it is the only molecule and nothing can be predicted of it; among several it is left without values.
    """
    try:
        mol = molecules.read(named.smiles)
        return tuple(value for name in task.what for value in of(predict(mol, name)))
    except BadStructure:
        return ()
    except NotSupported:
        if len(task.molecules) == 1:
            raise
        return ()


def of(made: Prediction) -> tuple[Value, ...]:
    """A prediction as values: itself, its bounds, its domain, and what was measured of this very molecule."""
    kind, model = made.row, card(made.row.name)
    source = f"boosted trees and a kernel model trained on {model.sources}"
    title = f"predicted {kind.title.removeprefix('measured ')}"
    found = [Value(f"pred_{kind.name}", made.value, kind.unit, source, "predicted", kind.digits, title)]
    if kind.classes:
        found.append(Value(f"pred_{kind.name}_set", " or ".join(made.holds), "", "90 % set, conformal", "predicted",
                           label=f"{kind.title}, 90 % set"))
    else:
        found += [Value(f"pred_{kind.name}_{end}", bound, kind.unit, LEVEL, "predicted", kind.digits, f"90 % {word}")
                  for end, bound, word in (("low", made.low, "from"), ("high", made.high, "to"))]
    found.append(Value(f"pred_{kind.name}_domain", made.domain, "", _why(made), "predicted", label="domain"))
    if not math.isnan(made.known):
        known = ("yes" if made.known > 0.5 else "no") if kind.classes else made.known
        unit = "" if kind.classes else kind.unit
        found.append(Value(f"measured_{kind.name}", known, unit, _whence(made), "looked up", kind.digits,
                           f"measured {kind.title.removeprefix('measured ')}"))
    return tuple(found)


def _why(made: Prediction) -> str:
    beyond = f"; {', '.join(made.beyond)} beyond the training range" if made.beyond else ""
    itself = "itself in the training data; else " if made.trained else ""
    return f"{itself}nearest training molecule: Tanimoto {made.neighbour.similarity:.2f}{beyond}"


def _whence(made: Prediction) -> str:
    return f"{made.neighbour.source or made.source}, in the training data"
