"""What a molecule is said to be built of, found again: atoms of the named parts, the peptide written anew, Fischer."""

from __future__ import annotations

from collections import Counter

from rdkit import Chem
from rdkit.Chem import rdChemReactions, rdMolHash

from assistant.chem import molecules, protonation, ringsystems
from assistant.chem.blocks import chains, fischer, naming
from assistant.statements import Statement

Found = tuple[str, str]
"""What was found, and how."""
UNNAMED = "sugars without a name"
"""The words of a statement on sugar units that have none."""
WATER = Counter({"H": 2, "O": 1})
CONDENSATION = ("[$([CX3]=O),$([PX4]=O),$([SX4](=O)=O),$([CX4;R][OX2;R]):1]-[OX2H].[#7,#8,#16;!H0:2]"
                ">>[*:1]-[*:2]")
"""An acid or anomeric hydroxy of the first and an N-H, O-H or S-H of the second, less water."""
MOST_PRODUCTS = 400


def built(mol: Chem.Mol, one: Statement) -> Found:
    """Atoms of the parts by their names, less the waters, against the molecule's; of two parts they are condensed anew.

    Protons count by the charges; the condensed molecules are compared without configuration and mobile hydrogens.
    """
    parts, _, waters = one.expected.rpartition("; less ")
    counted = [part.split(" ", 1) for part in parts.split("; ")]
    pieces = [molecules.read(naming.structure(name)) for n, name in counted for _ in range(int(n))]
    if not _same_atoms(mol, pieces, int(waters.split()[0])):
        return "other atoms", "atoms of the parts less water"
    if len(pieces) != 2 or waters != "1 H2O":
        return one.expected, "atoms of the parts less water"
    return (one.expected if _skeleton(mol) in _condensed(*pieces) else "another molecule"), "condensed anew"


def _same_atoms(mol: Chem.Mol, pieces: list[Chem.Mol], waters: int) -> bool:
    total = sum((_atoms(piece) for piece in pieces), Counter[str]())
    total.subtract({symbol: n * waters for symbol, n in WATER.items()})
    total.subtract(_atoms(mol))
    protons = sum(map(Chem.GetFormalCharge, pieces)) - Chem.GetFormalCharge(mol)
    return {symbol: n for symbol, n in total.items() if n} == ({"H": protons} if protons else {})


def _condensed(first: Chem.Mol, second: Chem.Mol) -> set[str]:
    """What one molecule of each makes, less water, whichever of them is the acid."""
    reaction = rdChemReactions.ReactionFromSmarts(CONDENSATION)
    made = [product for pair in ((first, second), (second, first))
            for (product,) in reaction.RunReactants(pair, maxProducts=MOST_PRODUCTS)]
    return {_skeleton(one) for one in made if Chem.SanitizeMol(one, catchErrors=True) == Chem.SANITIZE_NONE}


def _skeleton(mol: Chem.Mol) -> str:
    """Atoms and bonds without configuration, charges and mobile hydrogens."""
    flat = Chem.RemoveHs(mol)
    Chem.RemoveStereochemistry(flat)
    return rdMolHash.MolHash(flat, rdMolHash.HashFunction.HetAtomTautomer).split("_")[0]


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


def _atoms(mol: Chem.Mol) -> Counter[str]:
    return Counter(atom.GetSymbol() for atom in Chem.AddHs(mol).GetAtoms())
