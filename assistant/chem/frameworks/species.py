"""Small ligands, guests and ions: what they are called, and the charge of any ligand as it stands in the crystal."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem

from assistant.chem.frameworks.graph import Ligand
from assistant.chem.frameworks.molecules import Molecule

OXO_LENGTH = 1.85  # Å: a lone oxygen nearer to its metal than this is oxide (V=O 1.60, U=O 1.78), not water


@dataclass(frozen=True, slots=True)
class Ion:
    """One species of one heavy atom: element, hydrogens on it, charge, how it is written."""

    symbol: str
    hydrogens: int
    charge: int
    said: str


ONE_ATOM: tuple[Ion, ...] = (
    Ion("O", 0, -2, "O2-"), Ion("O", 1, -1, "OH-"), Ion("O", 2, 0, "H2O"), Ion("O", 3, 1, "H3O+"),
    Ion("F", 0, -1, "F-"), Ion("Cl", 0, -1, "Cl-"), Ion("Br", 0, -1, "Br-"), Ion("I", 0, -1, "I-"),
    Ion("F", 1, 0, "HF"), Ion("Cl", 1, 0, "HCl"), Ion("Br", 1, 0, "HBr"), Ion("I", 1, 0, "HI"),
    Ion("S", 0, -2, "S2-"), Ion("S", 1, -1, "SH-"), Ion("S", 2, 0, "H2S"), Ion("Se", 0, -2, "Se2-"),
    Ion("Te", 0, -2, "Te2-"), Ion("N", 0, -3, "N3-"), Ion("N", 1, -2, "NH2-"), Ion("N", 2, -1, "NH2-"),
    Ion("N", 3, 0, "NH3"), Ion("N", 4, 1, "NH4+"), Ion("P", 0, -3, "P3-"), Ion("As", 0, -3, "As3-"),
    Ion("C", 0, -4, "C4-"), Ion("C", 4, 0, "CH4"),
)
# acid form (SMILES as this package writes it) → what the ligand is called when deprotonated, and when it is not
NAMES: dict[str, tuple[str, str]] = {
    "O=CO": ("formate", "formic acid"), "CC(=O)O": ("acetate", "acetic acid"),
    "CCC(=O)O": ("propionate", "propionic acid"),
    "O=C(O)C(F)(F)F": ("trifluoroacetate", "trifluoroacetic acid"), "O=C(O)c1ccccc1": ("benzoate", "benzoic acid"),
    "CO": ("methoxide", "methanol"), "CCO": ("ethoxide", "ethanol"), "CN(C)C=O": ("DMF", "DMF"),
    "CCN(CC)C=O": ("DEF", "DEF"), "CC(=O)N(C)C": ("DMA", "DMA"), "CS(C)=O": ("DMSO", "DMSO"),
    "CN1CCCC1=O": ("NMP", "NMP"), "CC#N": ("acetonitrile", "acetonitrile"), "c1ccncc1": ("pyridine", "pyridine"),
    "CC(C)=O": ("acetone", "acetone"), "C1CCOC1": ("THF", "THF"), "C#N": ("cyanide", "hydrogen cyanide"),
    "O=[N+]([O-])O": ("nitrate", "nitric acid"), "O=NO": ("nitrite", "nitrous acid"),
    "O=S(=O)(O)O": ("sulfate", "sulfuric acid"),
    "O=P(O)(O)O": ("phosphate", "phosphoric acid"), "O=C(O)O": ("carbonate", "carbonic acid"),
    "O=C(O)C(=O)O": ("oxalate", "oxalic acid"), "O=C=O": ("CO2", "CO2"), "[N-]=[N+]=N": ("azide", "hydrazoic acid"),
    "F[B-](F)(F)F": ("BF4-", "BF4-"), "F[P-](F)(F)(F)(F)F": ("PF6-", "PF6-"),
    "F[Si-2](F)(F)(F)(F)F": ("SiF6 2-", "SiF6 2-"),
    "C[NH2+]C": ("dimethylammonium", "dimethylammonium"), "CC[NH2+]CC": ("diethylammonium", "diethylammonium"),
    "C[N+](C)(C)C": ("tetramethylammonium", "tetramethylammonium"), "[NH4+]": ("NH4+", "NH4+"),
    "N=C=S": ("thiocyanate", "isothiocyanic acid"), "N#CS": ("thiocyanate", "thiocyanic acid"),
    "Cn1ccnc1": ("1-methylimidazole", "1-methylimidazole"), "[H][H]": ("H2", "H2"), "N#N": ("N2", "N2"),
    "C": ("CH4", "CH4"),
    "O": ("H2O", "H2O"), "OO": ("peroxide", "hydrogen peroxide"), "CC(C)O": ("2-propoxide", "2-propanol"),
    "O=Cl(=O)(=O)O": ("perchlorate", "perchloric acid"), "[O-][Cl+3]([O-])([O-])O": ("perchlorate", "perchloric acid"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """What one ligand is as it stands: ``charge`` in e; ``bare``: a lone oxygen whose hydrogens the file may lack."""

    said: str
    smiles: str
    charge: int
    bare: bool
    notes: tuple[str, ...] = ()


def known(ligand: Ligand, molecule: Molecule) -> Known:
    """Name and charge of a ligand."""
    if ligand.heavy == 0:
        return Known("H-" if ligand.contacts else "H", "[H-]", -len(ligand.atoms) if ligand.contacts else 0, False)
    if ligand.heavy == 1 and not (ligand.organic and ligand.contacts):
        return _one_atom(ligand)
    if sorted(ligand.symbols) == ["C", "O"]:
        return Known("CO", "[C-]#[O+]", 0, False)
    if not molecule.smiles:
        note = "This ligand could not be drawn; its charge is taken as 0."
        return Known(ligand_formula(ligand), "", 0, False, (note,))
    charge, notes = _charge(ligand, molecule)
    names = NAMES.get(molecule.smiles)
    said = molecule.smiles if names is None else names[0 if charge < 0 or names[0] == names[1] else 1]
    return Known(said, molecule.smiles, charge, False, notes)


def ligand_formula(ligand: Ligand) -> str:
    """Hill formula of the atoms in the file."""
    from collections import Counter

    from assistant.chem.frameworks.symmetry import hill

    return hill(Counter(ligand.symbols))


def _one_atom(ligand: Ligand) -> Known:
    symbol = next(s for s in ligand.symbols if s != "H")
    hydrogens = len(ligand.symbols) - 1
    bound = len({(c.metal, c.image) for c in ligand.contacts})
    if symbol == "O" and not hydrogens and bound <= 3:
        if not bound:
            return Known("H2O (hydrogens not in the file)", "O", 0, False)
        if bound == 1 and ligand.contacts[0].length > OXO_LENGTH:
            return Known("H2O or OH- (hydrogens not in the file)", "O", 0, True)
        return Known("O2-", "[O-2]", -2, bound > 1)
    row = next((row for row in ONE_ATOM if (row.symbol, row.hydrogens) == (symbol, hydrogens)), None)
    if row is None:
        return Known(ligand_formula(ligand), "", 0, False)
    return Known(row.said, _one_smiles(row), row.charge, False)


def _one_smiles(row: Ion) -> str:
    sign = f"{row.charge:+d}" if row.charge else ""
    hydrogens = "" if not row.hydrogens else "H" + (str(row.hydrogens) if row.hydrogens > 1 else "")
    return Chem.MolToSmiles(Chem.MolFromSmiles(f"[{row.symbol}{hydrogens}{sign}]"))


def _charge(ligand: Ligand, molecule: Molecule) -> tuple[int, tuple[str, ...]]:
    """Formal charges less the hydrogens that the acid form has and the crystal has not.

    A hydrogen added to carbon, to an amine, or to a group that holds no metal in a ligand without any hydrogen is one
    that the file left out; it changes no charge.
    """
    held = {molecule.spot[c.donor] for c in ligand.contacts} - {-1}
    hydrogen_free = "H" not in ligand.symbols and any(
        n and a.GetSymbol() == "C" for n, a in zip(molecule.added, molecule.mol.GetAtoms(), strict=True))
    acid, missing = 0, 0
    for atom, added in zip(molecule.mol.GetAtoms(), molecule.added, strict=True):
        if added and _is_acid(atom, held, hydrogen_free, added):
            acid += added
        else:
            missing += added
    notes = (f"{missing} hydrogens that the file lacks were added.",) if missing else ()
    return sum(molecule.charges) - acid, notes


def _is_acid(atom: Chem.Atom, held: set[int], hydrogen_free: bool, added: int) -> bool:
    symbol, index = atom.GetSymbol(), atom.GetIdx()
    if symbol == "C":
        return index in held
    near = list(atom.GetNeighbors())
    group = {a.GetIdx() for n in near for a in n.GetNeighbors()} | {n.GetIdx() for n in near} | _ring_of(atom)
    bound = index in held or bool(group & held)
    if symbol == "N" and not atom.GetIsAromatic() and (added > 1 or not _acyl(near)):
        return False
    if symbol in ("O", "S", "Se") and all(n.GetSymbol() == "C" for n in near) and not _acyl(near):
        return index in held
    return bound or not hydrogen_free


def _acyl(near: list[Chem.Atom]) -> bool:
    """Whether a neighbour carries a double or triple bond to O, S or N (a carboxylic acid, an amide, a cyanamide)."""
    return any(b.GetBondTypeAsDouble() >= 2 and b.GetOtherAtom(n).GetSymbol() in ("O", "S", "N")
               for n in near for b in n.GetBonds())


def _ring_of(atom: Chem.Atom) -> set[int]:
    rings = atom.GetOwningMol().GetRingInfo().AtomRings()
    return {k for ring in rings if atom.GetIdx() in ring and atom.GetIsAromatic() for k in ring}
