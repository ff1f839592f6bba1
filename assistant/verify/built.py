"""What a molecule is said to be built of, found again: atoms of the named parts, the peptide written anew, Fischer."""

from __future__ import annotations

from collections import Counter

from rdkit import Chem

from assistant.chem import molecules, protonation, ringsystems
from assistant.chem.blocks import chains, fischer, naming
from assistant.statements import Statement

Found = tuple[str, str]
"""What was found, and how."""
UNNAMED = "sugars without a name"
"""The words of a statement on sugar units that have none."""
WATER = Counter({"H": 2, "O": 1})


def built(mol: Chem.Mol, one: Statement) -> Found:
    """Atoms of the parts by their names, less the waters, against the molecule's: but for protons, charge by charge."""
    total: Counter[str] = Counter()
    charge = 0
    parts, _, waters = one.expected.rpartition("; less ")
    for part in parts.split("; "):
        n, name = part.split(" ", 1)
        piece = molecules.read(naming.structure(name))
        charge += int(n) * Chem.GetFormalCharge(piece)
        total.update(_times(_atoms(piece), int(n)))
    total.subtract(_times(WATER, int(waters.split()[0])))
    total.subtract(_atoms(mol))
    left = {symbol: n for symbol, n in total.items() if n}
    protons = charge - Chem.GetFormalCharge(mol)
    same = left == ({"H": protons} if protons else {})
    return (one.expected if same else "other atoms"), "atoms of the parts less water"


def sequence(mol: Chem.Mol, one: Statement) -> Found:
    """The peptide written from the sequence, residue after residue, against the molecule without its charges."""
    anew = chains.written(tuple(one.expected.split()))
    bare = molecules.canonical(Chem.MolToSmiles(protonation.neutral(mol)))
    return (one.expected if anew == bare else "another peptide"), "written anew"


def unit(mol: Chem.Mol, one: Statement) -> Found:
    """Sugar rings among the atoms told, each read as a Fischer projection, against what the name means."""
    told = set(one.atoms)
    if one.words == UNNAMED:
        return str(sum(set(ring) <= told for ring in ringsystems.sugars(mol))), "rings of sugars"
    wanted = fischer.meant(one.words)
    same = [seen for centre, seen in fischer.projections(mol) if centre in told and seen and fischer.fits(seen, wanted)]
    return str(len(same)), "Fischer projection"


def _times(atoms: Counter[str], n: int) -> Counter[str]:
    return Counter({symbol: n * count for symbol, count in atoms.items()})


def _atoms(mol: Chem.Mol) -> Counter[str]:
    return Counter(atom.GetSymbol() for atom in Chem.AddHs(mol).GetAtoms())
