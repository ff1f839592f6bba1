"""A change to the ligand that keeps what holds it: which atoms must stay, and the message that asks for molecules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rdkit import Chem
from rdkit.Chem.MolStandardize import rdMolStandardize

from assistant.chem.complexes.orders import stereo_smiles
from assistant.facts_complexes import ComplexFacts
from assistant.propose.complexes import computing
from assistant.propose.complexes.computing import Subject
from assistant.tasks import AskComplex

if TYPE_CHECKING:
    from assistant.chem.complexes import Ligand


def analogues(facts: ComplexFacts, subject: Subject, task: AskComplex) -> ComplexFacts:
    """The part of the ligand that makes the interactions asked about, and the question for the molecule rooms."""
    mine = computing.ligand(subject)
    kinds = task.kinds or ("hydrogen bond",)
    rows = facts.of_kind(*kinds)
    if mine is None or not rows:
        return replace(facts, notes=(*facts.notes, f"There is no {' or '.join(kinds)} to keep."))
    neutral = rdMolStandardize.Uncharger().uncharge(mine.mol)  # the molecule rooms work on neutral forms
    part = kept_part(neutral, mine, {place for one in rows for place in one.ligand_places})
    whole = stereo_smiles(neutral)
    line = f"give me 5 analogues of {whole}, keep {part}"
    return replace(facts, offers=(line,), kept=part)


def kept_part(mol: Chem.Mol, ligand: Ligand, places: set[int]) -> str:
    """The atoms that make the interactions with the rings they are in and what joins them, as SMILES."""
    local = {int(place): i for i, place in enumerate(ligand.atoms)}
    wanted = {local[place] for place in places if place in local}
    wanted = {i if mol.GetAtomWithIdx(i).GetAtomicNum() > 1 else mol.GetAtomWithIdx(i).GetNeighbors()[0].GetIdx()
              for i in wanted}
    for ring in mol.GetRingInfo().AtomRings():
        if set(ring) & wanted:
            wanted |= set(ring)
    atoms = sorted(wanted)
    for other in atoms[1:]:
        path = Chem.GetShortestPath(mol, atoms[0], other) if other != atoms[0] else ()
        wanted |= set(path)
    wanted |= {n.GetIdx() for i in list(wanted) for n in mol.GetAtomWithIdx(i).GetNeighbors()
               if mol.GetBondBetweenAtoms(i, n.GetIdx()).GetBondTypeAsDouble() >= 2}
    return str(Chem.MolFragmentToSmiles(mol, sorted(wanted), isomericSmiles=False))
