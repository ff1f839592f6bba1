"""R or S, E or Z, chiral or not: labels of stereocentres and double bonds."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import labels
from assistant.facts_details import Details, Marked
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]


def labelled(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The label of every stereocentre and of every double bond that can be E or Z; "chiral" answers yes or no."""
    centres, bonds = labels.centres(mol), labels.double_bonds(mol)
    values = (
        Value("stereocentre", len(centres), "", labels.SOURCE, digits=0),
        Value("stereo double bond", len(bonds), "", labels.SOURCE, digits=0),
    )
    marks = tuple(Marked(one.label, one.atoms) for one in (*centres, *bonds))
    asked = next((one for one in task.what if one in ("chiral", "achiral", "meso")), "")
    answer, notes = _chiral(mol, asked, centres) if asked else ("", ())
    return values, Details("labels", answer, marks, notes=notes)


def _chiral(mol: Chem.Mol, asked: str, centres: tuple[labels.Label, ...]) -> tuple[str, tuple[str, ...]]:
    """The answer, and what is said with it."""
    chiral, unset = labels.chiral(mol), any(one.label == "?" for one in centres)
    holds = {"chiral": chiral, "achiral": not chiral, "meso": bool(centres) and not chiral and not unset}[asked]
    notes = []
    if centres and not chiral:
        notes.append("Its mirror image is the same molecule (meso).")
    if chiral and unset and asked != "meso":
        notes.append("As it is written the configuration is open: it may stand for a racemate or for one enantiomer.")
    if not centres:
        notes.append("Chirality of axes, planes and helices is not looked at.")
    return "yes" if holds else "no", tuple(notes)
