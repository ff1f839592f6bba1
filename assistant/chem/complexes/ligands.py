"""Which molecules of a structure are its ligands, which residues belong together, and which comes first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
from rdkit import Chem
from rdkit.Chem.rdMolDescriptors import CalcExactMolWt

from assistant.chem.complexes.bonding import Bond
from assistant.chem.complexes.kinds import COFACTORS
from assistant.chem.complexes.orders import perceived
from assistant.chem.complexes.structure import Ligand, Note, Residue
from assistant.chem.qed import qed
from assistant.errors import BadStructure

if TYPE_CHECKING:
    from biotite.structure import AtomArray

FEWEST, MOST = 6, 200
"""Heavy atoms of a ligand that is listed first; of one that is looked at at all."""
PEPTIDE = 15
"""Residues of a chain up to which it counts as a peptide ligand beside a protein."""
PROTEIN = 30
AMINO_ACID = 5
"""Atoms of the smallest free amino acid."""
MOST_LIGANDS = 60
"""Ligands whose bond orders are looked for; a file with more lists the first ones."""


def ligands_of(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray, bonds: list[Bond],
               conect: tuple[Bond, ...], smiles: str, given: Chem.Mol | None, beside: bool = False,
               ) -> tuple[tuple[Ligand, ...], list[Note]]:
    """The ligands, the one most worth asking about first, and what is to be said of them.

    ``beside``: the last residue came out of a file of its own, so it comes first.

    Raises
    ------
    BadStructure
        When a SMILES is given that fits none of them.
    """
    bonds = [bond for bond in bonds if residue_of[bond[0]] != residue_of[bond[1]]]
    groups = _groups(residues, residue_of, bonds)
    found: list[Ligand] = []
    refused: BadStructure | None = None
    for group in sorted(groups, key=lambda rows: -_weight(residues, rows, atoms))[:MOST_LIGANDS]:
        try:
            made = _ligand(atoms, residues, residue_of, group, bonds, conect, smiles, given)
        except BadStructure as error:
            refused = error
            made = _ligand(atoms, residues, residue_of, group, bonds, conect, "", given)
        found.append(made)
    if smiles and refused is not None and not any(one.orders == "given SMILES" for one in found):
        raise refused
    own = len(residue_of) - 1 if beside else -1
    ordered = sorted(found, key=lambda one: (int(one.atoms[-1]) != own, *_rank(one, residues, residue_of)))
    told = [Note(f"bond orders of {one.id} are in doubt", one.doubt) for one in ordered[:3] if one.doubt]
    told += [Note(f"{one.id} lacks {one.lacking} of its {one.lacking + one.mol.GetNumHeavyAtoms()} atoms",
                  "what they hold is not seen") for one in ordered if one.lacking]
    if len(groups) > MOST_LIGANDS:
        told.append(Note(f"{len(groups)} molecules beside the protein", f"the largest {MOST_LIGANDS} are looked at"))
    return tuple(ordered), told


def _groups(residues: tuple[Residue, ...], residue_of: np.ndarray, bonds: list[Bond]) -> list[list[int]]:
    """Residues that make one ligand: linked hetero residues, and short peptides beside a protein."""
    peptides = _peptides(residues)
    tied = {int(residue_of[k]) for i, j, _ in bonds for k in (i, j) if residue_of[i] != residue_of[j]}
    small = {k for k, residue in enumerate(residues) if residue.kind == "ligand"}
    small |= {k for k, residue in enumerate(residues) if residue.kind == "protein" and k not in tied
              and residue.last - residue.first >= AMINO_ACID}  # an amino acid of its own
    small |= _nucleotides(residues, residue_of, bonds, small, tied)
    if not small and not peptides:  # choline in its own protein is no buffer
        small = {k for k, residue in enumerate(residues) if residue.kind == "additive"
                 and residue.last - residue.first >= FEWEST - 2}
    sugars = {k for k, residue in enumerate(residues) if residue.kind == "glycan"}
    graph = nx.Graph()
    graph.add_nodes_from(small | peptides | sugars)
    bound: set[int] = set()
    for i, j, _ in bonds:
        one, other = int(residue_of[i]), int(residue_of[j])
        if one == other:
            continue
        if one in graph and other in graph:
            graph.add_edge(one, other)
        elif one in graph or other in graph:
            bound.add(one if one in graph else other)
    found = [sorted(part) for part in nx.connected_components(graph)]
    return [part for part in found if set(part) & (small | peptides) or not set(part) & bound]  # free sugars only


def _nucleotides(residues: tuple[Residue, ...], residue_of: np.ndarray, bonds: list[Bond], small: set[int],
                 tied: set[int]) -> set[int]:
    """Nucleotides outside a strand: those bound to a ligand (the end of a cap analogue), and single ones."""
    strands = Counter(residue.chain for residue in residues if residue.kind == "nucleic")
    ends = [(int(residue_of[i]), int(residue_of[j])) for i, j, _ in bonds]
    beside: dict[int, set[int]] = {k: set() for k, residue in enumerate(residues) if residue.kind == "nucleic"}
    for one, other in (*ends, *((b, a) for a, b in ends)):
        if one in beside:
            beside[one].add(other)
    return {k for k, near in beside.items() if (near and near <= small) or (
        k not in tied and strands[residues[k].chain] == 1)}


def _peptides(residues: tuple[Residue, ...]) -> set[int]:
    chains: dict[str, list[int]] = {}
    for k, residue in enumerate(residues):
        if residue.kind in ("protein", "nucleic"):
            chains.setdefault(residue.chain, []).append(k)
    if not any(len(rows) >= PROTEIN for rows in chains.values()):
        return set()
    return {k for rows in chains.values() if len(rows) <= PEPTIDE and residues[rows[0]].kind == "protein" for k in rows}


def _weight(residues: tuple[Residue, ...], group: list[int], atoms: AtomArray) -> int:
    return sum(residues[k].last - residues[k].first for k in group)


def _ligand(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray, group: list[int],
            bonds: list[Bond], conect: tuple[Bond, ...], smiles: str, given: Chem.Mol | None) -> Ligand:
    rows = np.concatenate([residues[k].atoms for k in group])
    local = {int(i): n for n, i in enumerate(rows)}
    spans, at = [], 0
    for k in group:
        size = residues[k].last - residues[k].first
        spans.append((residues[k].name, at, at + size))
        at += size
    linked = [(local[i], local[j]) for i, j, _ in bonds if i in local and j in local]
    own = [(local[i], local[j], order) for i, j, order in conect if i in local and j in local]
    covalent = any((i in local) != (j in local) for i, j, _ in bonds)
    template = given if residues[group[0]].name == "LIG" else None
    made = perceived(atoms[rows], tuple(spans), linked, own, smiles, template)
    lacking = made.lacking - covalent
    return Ligand(residues[group[0]].id, rows, made.mol, made.orders, made.doubt, covalent, made.rules, max(0, lacking))


def _rank(one: Ligand, residues: tuple[Residue, ...], residue_of: np.ndarray) -> tuple[float, ...]:
    """Given files first, then drug-like molecules, then cofactors, sugars and the very small."""
    name = one.id.split(":")[0]
    kinds = {residues[residue_of[int(i)]].kind for i in one.atoms[:1]}
    heavy = sum(atom.GetAtomicNum() > 1 for atom in one.mol.GetAtoms())
    small, cofactor, sugar = heavy < FEWEST, name in COFACTORS, "glycan" in kinds
    return (one.orders != "given file", small, sugar, cofactor, heavy > MOST, -_druglike(one.mol), -heavy,
            int(one.atoms[0]))


def _druglike(mol: Chem.Mol) -> float:
    """QED for molecules of a drug's size, rounded so that copies keep the order of the file."""
    try:
        bare = Chem.RemoveHs(mol)
        return round(float(qed(bare)), 2) if 120 <= CalcExactMolWt(bare) <= 900 else 0.0
    except (ValueError, RuntimeError, Chem.AtomValenceException, Chem.KekulizeException):
        return 0.0
