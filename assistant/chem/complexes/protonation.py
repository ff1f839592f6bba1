"""Charges of a molecule: those its hydrogens say, or, without hydrogens, the usual ones at pH 7.4 by rule.

The rules (pKa of the group in water, CRC Handbook and doi:10.1021/cr9603744): carboxylic, phosphoric, phosphonic and
sulfonic acids and tetrazoles give their proton; aliphatic amines, amidines and guanidines take one. Anilines, amides,
imidazoles, pyridines, phenols and sulfonamides are left as they are.
"""

from __future__ import annotations

from functools import cache

from rdkit import Chem

from assistant.chem.complexes.structure import Kind

RULES: tuple[tuple[str, str, int], ...] = (
    ("carboxylic acid", "[CX3](=O)[OX2H1]", -1),
    ("phosphoric or phosphonic acid", "[PX4](=O)([OX2H1])", -1),
    ("sulfonic acid", "[SX4](=O)(=O)[OX2H1]", -1),
    ("tetrazole", "c1nn[nH]n1", -1),
    ("guanidine", "[NX3;!$(N[C,S,P]=[O,S]);!$(N-c)]C(=[NX2;!$(NC=O);!$(N-[OX2,N]):1])[NX3;!$(N[C,S,P]=[O,S])]", 1),
    ("amidine", "[NX3H2,NX3H1;!$(N[C,S,P]=[O,S])][CX3;!$(C(N)(N)N)]=[NX2;!$(N[O,N,S]);!$(NC=O):1]", 1),
    ("aliphatic amine", "[NX3;H0,H1,H2;!$(N-[!#6;!#1]);!$(N-C=[O,S,N]);!$(N-[c,n]);!$(N-C=C);!$(N-C#N);!$(N-[SX4])"
                        ";!$(N(-[CX4]-[CX4;$(C(F)F)])):1]", 1),
)
"""Group, SMARTS (the atom that changes is mapped 1, or the last one), change of charge."""


@cache
def _patterns() -> tuple[tuple[str, Chem.Mol, int, int], ...]:
    made = []
    for name, smarts, change in RULES:
        query = Chem.MolFromSmarts(smarts)
        mapped = [atom.GetIdx() for atom in query.GetAtoms() if atom.GetAtomMapNum() == 1]
        last = 3 if name == "tetrazole" else query.GetNumAtoms() - 1
        made.append((name, query, change, mapped[0] if mapped else last))
    return tuple(made)


def usual(mol: Chem.Mol) -> tuple[Chem.Mol, tuple[str, ...]]:
    """The molecule as at pH 7.4 by the rules above, and the names of the rules that changed it."""
    made = Chem.RWMol(mol)
    used: list[str] = []
    for name, query, change, which in _patterns():
        done: set[int] = set()
        for match in made.GetSubstructMatches(query, maxMatches=200):
            atom = made.GetAtomWithIdx(match[which])
            if atom.GetFormalCharge() != 0 or atom.GetIdx() in done or _crowded(made, atom, change):
                continue
            atom.SetFormalCharge(change)
            atom.SetNoImplicit(False)
            if change < 0:
                atom.SetNumExplicitHs(0)
            done.add(atom.GetIdx())
            used.append(name)
            made.UpdatePropertyCache(strict=False)
        Chem.SanitizeMol(made, catchErrors=True)
    return made.GetMol(), tuple(used)


def _crowded(mol: Chem.Mol, atom: Chem.Atom, change: int) -> bool:
    """Whether a second charge of the same sign would stand within three bonds: a diamine takes one proton there."""
    if change < 0:
        return False
    for other in mol.GetAtoms():
        if other.GetFormalCharge() > 0 and other.GetIdx() != atom.GetIdx():
            path = Chem.GetShortestPath(mol, atom.GetIdx(), other.GetIdx())
            if 0 < len(path) <= 4:
                return True
    return False


def from_hydrogens(mol: Chem.RWMol) -> None:
    """Set charges so that bonds and hydrogens that are all there make sense: N with four bonds, O with one, ..."""
    for atom in mol.GetAtoms():
        order = round(sum(bond.GetBondTypeAsDouble() for bond in atom.GetBonds()))
        symbol = atom.GetSymbol()
        charge = {"N": max(0, order - 3), "O": order - 2, "P": 0, "S": 0}.get(symbol, 0)
        if symbol == "N" and order == 2 and any(other.GetSymbol() == "S" for other in atom.GetNeighbors()):
            charge = -1  # a sulfonamide without its proton
        if symbol == "S" and order == 1:
            charge = -1
        if symbol == "S" and order == 3:
            charge = 1
        if symbol == "B" and order == 4:
            charge = -1
        atom.SetFormalCharge(charge if abs(charge) <= 1 else 0)
        atom.SetNoImplicit(True)


HIS = {(True, True): "both nitrogens protonated (+1)", (True, False): "neutral, H on ND1",
       (False, True): "neutral, H on NE2", (False, False): "neutral, its hydrogen was not placed"}


def residue_state(name: str, kind: Kind, hydrogens: frozenset[str], has_hydrogens: bool, bonded_s: bool, on_metal: bool,
                  ) -> tuple[int, str]:
    """Charge and words of a residue that could be in several states; (0, "") for one that could not.

    ``hydrogens``: names of the heavy atoms of the side chain that carry a hydrogen.
    """
    parent = {"HID": "HIS", "HIE": "HIS", "HIP": "HIS", "CYX": "CYS", "CYM": "CYS", "ASH": "ASP", "GLH": "GLU",
              "LYN": "LYS"}.get(name, name)
    if kind != "protein" or parent not in ("HIS", "ASP", "GLU", "LYS", "ARG", "CYS"):
        return 0, ""
    if parent == "HIS":
        where = ("ND1" in hydrogens, "NE2" in hydrogens)
        if not has_hydrogens:
            return 0, "neutral (assumed; no hydrogens in the file)"
        return (1 if all(where) else 0), HIS[where]
    if parent == "CYS":
        if bonded_s:
            return 0, "in a disulfide or bound"
        return (-1, "thiolate, on a metal (assumed)") if on_metal else (0, "thiol")
    if name in ("LYN", "ASH", "GLH"):
        return 0, "neutral (so the file names it)"
    usual_charge = {"ASP": -1, "GLU": -1, "LYS": 1, "ARG": 1}[parent]
    if has_hydrogens and parent in ("ASP", "GLU") and hydrogens & {"OD1", "OD2", "OE1", "OE2"}:
        return 0, "protonated, neutral (so its hydrogens say)"
    why = "so its hydrogens say" if has_hydrogens else "assumed at pH 7.4"
    return usual_charge, f"{'−' if usual_charge < 0 else '+'}1 ({why})"
