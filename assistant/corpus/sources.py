"""Where molecules come from: a list of SMILES, less what must stay unseen, sized and charged like the benchmark's."""

from __future__ import annotations

import gzip
import json
import lzma
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from rdkit import Chem

from assistant.chem import motifs

HELD_OUT = ("zinc250k", "zinc_100k_organ", "chebi20_all_smiles", "moleculenet_hiv")
"""Sources of the big list whose molecules are kept for judging."""
ENUMERATED = ("tartarus_hce", "nonfullerene_opv", "polymers_hgraph")
"""Sources that are enumerated rather than made or bought."""
ELEMENTS = frozenset({6, 7, 8, 9, 15, 16, 17, 35, 53, 5, 14, 34})
FEWEST, MOST = 8, 36
"""Heavy atoms of a source molecule."""
CHARGED = 0.33
"""Share of molecules with a basic amine or an acid that are shown as at pH 7.4, as ZINC shows them."""
BASIC = "[NX3;H2,H1,H0;!$(N~[!#6]);!$(N-[#6]=,:[!#6]);!$(N-[#6]=,:[#6]);!$(N-[#6]#*);!$(N(c)c);!$(N-c)]"
ACID = "[OX2H1][CX3]=[OX1]"


def opened(path: Path) -> IO[str]:
    """A text file, plain, .gz or .xz."""
    opener = {".gz": gzip.open, ".xz": lzma.open}.get(path.suffix, open)
    return opener(path, "rt", encoding="utf-8")  # type: ignore[operator, no-any-return]


def listed(path: Path) -> Iterator[str]:
    """The first column of every line."""
    with opened(path) as lines:
        for line in lines:
            if line.strip():
                yield line.split()[0]


def corpus(path: Path, sources: Path) -> Iterator[str]:
    """SMILES of the big list (SMILES, tab, hex bit mask of sources), held-out and enumerated sources left out."""
    order = json.loads(sources.read_text(encoding="utf-8"))["bit_order"]
    banned = sum(1 << order.index(name) for name in (*HELD_OUT, *ENUMERATED))
    with opened(path) as lines:
        for line in lines:
            smiles, _, mask = line.rstrip("\n").partition("\t")
            if not int(mask, 16) & banned and "." not in smiles and "*" not in smiles:
                yield smiles


def keys(smiles: Iterable[str]) -> frozenset[str]:
    """The flat, uncharged forms of molecules: what a held-out molecule is recognised by."""
    return frozenset(key for key in map(key_of, smiles) if key)


def key_of(smiles: str) -> str:
    """Connectivity alone: no stereo, charges or hydrogens; "" where it cannot be read."""
    mol = Chem.MolFromSmiles(smiles)
    if mol is None:
        return ""
    for atom in mol.GetAtoms():
        atom.SetFormalCharge(0)
        atom.SetNoImplicit(True)
        atom.SetNumExplicitHs(0)
    return str(Chem.MolToSmiles(mol, isomericSmiles=False))


def suited(smiles: str, rng: random.Random) -> Chem.Mol | None:
    """The molecule, charged now and then; None where it is too small, too large or of other elements."""
    mol = Chem.MolFromSmiles(smiles)
    if mol is None or not FEWEST <= mol.GetNumAtoms() <= MOST:
        return None
    if any(a.GetAtomicNum() not in ELEMENTS or a.GetIsotope() or a.GetNumRadicalElectrons() for a in mol.GetAtoms()):
        return None
    return charged(mol) if rng.random() < CHARGED else mol


def charged(mol: Chem.Mol) -> Chem.Mol:
    """One basic amine protonated, one carboxylic acid deprotonated."""
    rw = Chem.RWMol(mol)
    for hit in list(motifs.matches(mol, BASIC))[:1]:
        atom = rw.GetAtomWithIdx(hit[0])
        hydrogens = atom.GetTotalNumHs() + 1
        atom.SetFormalCharge(1)
        atom.SetNoImplicit(True)
        atom.SetNumExplicitHs(hydrogens)
    for hit in list(motifs.matches(mol, ACID))[:1]:
        rw.GetAtomWithIdx(hit[0]).SetFormalCharge(-1)
    made = rw.GetMol()
    failed = Chem.SanitizeMol(made, catchErrors=True)
    return mol if failed != Chem.SanitizeFlags.SANITIZE_NONE else made
