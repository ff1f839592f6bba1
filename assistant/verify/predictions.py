"""Predictions before the judge: made anew, from files that match their cards, of a molecule that the models know."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from assistant.answers import Check, Proposal, Verdict
from assistant.chem import molecules
from assistant.chem.predicting import store
from assistant.chem.predicting.cards import card
from assistant.chem.predicting.predict import FAR, predict
from assistant.errors import BadStructure, NotSupported
from assistant.tasks import MeasureMolecule

CLOSE = 1e-6
"""How far a prediction may be from the one made anew."""


def verify(proposal: Proposal, task: MeasureMolecule) -> Verdict:
    """A check for the structure, and three for each property that was predicted."""
    try:
        mol = molecules.read(proposal.smiles)
    except BadStructure as error:
        return Verdict((Check("valid SMILES", "valid", str(error), False, source="RDKit"),))
    checks = [Check("valid SMILES", "valid", "valid", True, source="RDKit", standing=True)]
    said = {value.name: value.value for value in proposal.values}
    for name in task.what:
        if f"pred_{name}" in said:
            made = predict(mol, name)
            again = abs(float(said[f"pred_{name}"]) - made.value) < CLOSE
            checks += [Check(f"{name}: predicted anew", "the same", "the same" if again else "another value", again),
                       _file(name), _domain(name, 1.0 if made.trained else made.neighbour.similarity, made.beyond)]
    return Verdict(tuple(checks)) if len(checks) > 1 else Verdict((*checks, _refused(proposal.smiles, task)))


def _refused(smiles: str, task: MeasureMolecule) -> Check:
    """Why nothing was predicted of a molecule among several."""
    try:
        predict(molecules.read(smiles), task.what[0])
    except NotSupported as error:
        return Check("predicted", "a value", str(error), False)
    return Check("predicted", "a value", "none came", False)


@lru_cache(maxsize=64)
def _file(name: str) -> Check:
    found = hashlib.sha256((store.FOLDER / f"{name}.safetensors").read_bytes()).hexdigest()
    same = found == card(name).sha256
    return Check(f"{name}: model as on its card", card(name).sha256[:12], found[:12], same, source="sha256")


def _domain(name: str, similarity: float, beyond: tuple[str, ...]) -> Check:
    """Whether the model has seen anything like it."""
    inside = similarity >= FAR and not beyond
    told = f"{similarity:.2f}" + (f", {', '.join(beyond)} beyond the training range" if beyond else "")
    return Check(f"{name}: near to the training molecules", f"Tanimoto at least {FAR}", told, inside,
                 source="Morgan r=2, nearest training molecule")
