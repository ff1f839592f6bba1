"""The motif table: what is counted, attached and removed, row by row, each with its SMARTS and source.

The nineteen rows marked TOMG carry the counting SMARTS published with TOMG-Bench / S2-Bench (arXiv:2412.14642, file
``utils/evaluation.py``), unchanged. Where a chemist reads the word differently, ``chemist`` holds that reading and
``note`` says how they differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem

from assistant.errors import NotUnderstood

TOMG = "TOMG-Bench, arXiv:2412.14642"
DAYLIGHT = "Daylight SMARTS examples"
IUPAC = "IUPAC Gold Book"


@dataclass(frozen=True, slots=True)
class Motif:
    """One row.

    Attributes
    ----------
    smarts
        What is counted: the number of unique matches.
    own
        SMARTS whose atoms mapped ``:1`` are the group's own (they go when it is removed); others are its neighbours.
    attach
        SMILES with one ``*`` where it is bonded; put in place of a hydrogen. "" where it cannot be attached so.
    minus
        SMARTS whose match count is subtracted.
    chemist, note
        A narrower reading and how it differs, "" where there is none.
    """

    name: str
    smarts: str
    own: str
    attach: str
    source: str = DAYLIGHT
    plural: str = ""
    minus: str = ""
    chemist: str = ""
    note: str = ""


ROWS: tuple[Motif, ...] = (
    # the published nineteen
    Motif("benzene ring", "[cR1]1[cR1][cR1][cR1][cR1][cR1]1", "[cR1:1]1[cR1:1][cR1:1][cR1:1][cR1:1][cR1:1]1",
          "*c1ccccc1", TOMG, chemist="c1ccccc1", note="rings fused to another ring are not counted by this definition"),
    Motif("hydroxyl", "[OX2H]", "[OX2H:1]", "*O", TOMG, chemist="[OX2H;!$(OC=O)]",
          note="the OH of a carboxylic acid is counted too by this definition"),
    Motif("anhydride", "[CX3](=[OX1])[OX2][CX3](=[OX1])", "[CX3:1](=[OX1:1])[OX2:1][CX3:1](=[OX1:1])",
          "*C(=O)OC(C)=O", TOMG, chemist="[#6][CX3](=[OX1])[OX2][CX3](=[OX1])[#6]",
          note="carbonic and formic anhydrides are counted too by this definition"),
    Motif("aldehyde", "[CX3H1](=O)[#6]", "[CX3H1:1](=[O:1])[#6]", "*C=O", TOMG),
    Motif("ketone", "[#6][CX3](=O)[#6]", "[#6][CX3:1](=[O:1])[#6]", "*C(C)=O", TOMG),
    Motif("carboxyl", "[CX3](=O)[OX2H1]", "[CX3:1](=[O:1])[OX2H1:1]", "*C(=O)O", TOMG,
          chemist="[#6,#1][CX3](=O)[OX2H1]", note="carbamic and carbonic acids are counted too by this definition"),
    Motif("ester", "[#6][CX3](=O)[OX2H0][#6]", "[#6][CX3:1](=[O:1])[OX2H0:1][#6]", "*C(=O)OC", TOMG,
          chemist="[#6][CX3](=O)[OX2H0][#6;!$(C=O)]", note="anhydrides are counted too by this definition"),
    Motif("amide", "[NX3][CX3](=[OX1])[#6]", "[NX3:1][CX3:1](=[OX1:1])[#6]", "*C(N)=O", TOMG),
    Motif("amine", "[NX3;H2,H1;!$(NC=O)]", "[NX3;H2,H1;!$(NC=O):1]", "*N", TOMG,
          chemist="[NX3;H2,H1;!$(N[C,S]=[O,S,N]);!$(N[N,O])]",
          note="primary and secondary only; sulfonamides, hydrazines and the like are counted too by this definition"),
    Motif("nitro", "[$([NX3](=O)=O),$([NX3+](=O)[O-])][!#8]", "[N+:1](=[O:1])[O-:1]", "*[N+](=O)[O-]", TOMG),
    Motif("halo", "[F,Cl,Br,I]", "[F,Cl,Br,I:1]", "*F", TOMG, plural="halogens"),
    Motif("thioether", "[SX2][CX4]", "[SX2H0:1][CX4]", "*SC", TOMG, chemist="[#6][SX2][#6]",
          note="every S-C(sp3) bond is counted, that of a thiol too, by this definition"),
    Motif("nitrile", "[NX1]#[CX2]", "[NX1:1]#[CX2:1]", "*C#N", TOMG),
    Motif("thiol", "[#16X2H]", "[#16X2H:1]", "*S", TOMG),
    Motif("sulfide", "[#16X2H0]", "[#16X2H0:1]", "*SC", TOMG, minus="[#16X2H0][#16X2H0]", chemist="[CX4,c][SX2][CX4,c]",
          note="thiophene sulfur is counted too, and a disulfide counts as one, by this definition"),
    Motif("disulfide", "[#16X2H0][#16X2H0]", "[#16X2H0:1][#16X2H0:1]", "*SSC", TOMG),
    Motif("sulfoxide", "[$([#16X3]=[OX1]),$([#16X3+][OX1-])]", "[#16X3:1]=[OX1:1]", "*S(C)=O", TOMG),
    Motif("sulfone", "[$([#16X4](=[OX1])=[OX1]),$([#16X4+2]([OX1-])[OX1-])]", "[#16X4:1](=[OX1:1])=[OX1:1]",
          "*S(C)(=O)=O", TOMG, chemist="[#6][#16X4](=[OX1])(=[OX1])[#6]",
          note="sulfonamides and sulfonic acids are counted too by this definition"),
    Motif("borane", "[BX3]", "[BX3:1]", "*B1OCCO1", TOMG, note="boronic acids and esters are counted too by this definition"),
    # halogens by name
    Motif("fluoro", "[F]", "[F:1]", "*F"),
    Motif("chloro", "[Cl]", "[Cl:1]", "*Cl"),
    Motif("bromo", "[Br]", "[Br:1]", "*Br"),
    Motif("iodo", "[I]", "[I:1]", "*I"),
    Motif("trifluoromethyl", "[CX4](F)(F)F", "[CX4:1]([F:1])([F:1])[F:1]", "*C(F)(F)F"),
    Motif("difluoromethyl", "[CX4H](F)F", "[CX4H:1]([F:1])[F:1]", "*C(F)F"),
    Motif("trifluoromethoxy", "[OX2]C(F)(F)F", "[OX2:1][C:1]([F:1])([F:1])[F:1]", "*OC(F)(F)F"),
    # alkyl
    Motif("methyl", "[CX4H3]", "[CX4H3:1]", "*C"),
    Motif("ethyl", "[CX4H2][CX4H3]", "[CX4H2:1][CX4H3:1]", "*CC"),
    Motif("propyl", "[CX4H2][CX4H2][CX4H3]", "[CX4H2:1][CX4H2:1][CX4H3:1]", "*CCC"),
    Motif("isopropyl", "[CX4H]([CX4H3])[CX4H3]", "[CX4H:1]([CX4H3:1])[CX4H3:1]", "*C(C)C"),
    Motif("butyl", "[CX4H2][CX4H2][CX4H2][CX4H3]", "[CX4H2:1][CX4H2:1][CX4H2:1][CX4H3:1]", "*CCCC"),
    Motif("tert-butyl", "[CX4H0]([CX4H3])([CX4H3])[CX4H3]", "[CX4H0:1]([CX4H3:1])([CX4H3:1])[CX4H3:1]", "*C(C)(C)C"),
    Motif("cyclopropyl", "[CX4R]1[CX4R][CX4R]1", "[CX4R:1]1[CX4R:1][CX4R:1]1", "*C1CC1"),
    Motif("cyclohexyl", "C1CCCCC1", "[C:1]1[C:1][C:1][C:1][C:1][C:1]1", "*C1CCCCC1"),
    Motif("vinyl", "[CX3H]=[CX3H2]", "[CX3H:1]=[CX3H2:1]", "*C=C"),
    Motif("ethynyl", "[CX2]#[CX2H]", "[CX2:1]#[CX2H:1]", "*C#C"),
    Motif("alkene", "[CX3]=[CX3]", "[CX3:1]=[CX3:1]", "*C=C"),
    Motif("alkyne", "[CX2]#[CX2]", "[CX2:1]#[CX2:1]", "*C#C"),
    Motif("benzyl", "[CX4H2]c1ccccc1", "[CX4H2:1][c:1]1[c:1][c:1][c:1][c:1][c:1]1", "*Cc1ccccc1"),
    # oxygen
    Motif("alcohol", "[OX2H][CX4;!$(C([OX2H])[O,S,#7,#15])]", "[OX2H:1][CX4]", "*O"),
    Motif("phenol", "[OX2H]c", "[OX2H:1]c", ""),
    Motif("ether", "[OD2]([#6;!$(C=[O,S,N])])[#6;!$(C=[O,S,N])]", "[OD2:1]([#6])[#6]", "*OC"),
    Motif("methoxy", "[OX2][CX4H3]", "[OX2:1][CX4H3:1]", "*OC"),
    Motif("ethoxy", "[OX2][CX4H2][CX4H3]", "[OX2:1][CX4H2:1][CX4H3:1]", "*OCC"),
    Motif("epoxide", "[OX2r3]1[#6r3][#6r3]1", "[OX2r3:1]1[#6r3:1][#6r3:1]1", "*C1CO1"),
    Motif("carbonyl", "[CX3]=[OX1]", "[CX3:1]=[OX1:1]", "*C(C)=O"),
    Motif("acetyl", "[CX3](=O)[CX4H3]", "[CX3:1](=[O:1])[CX4H3:1]", "*C(C)=O"),
    Motif("methyl ester", "[#6][CX3](=O)[OX2][CX4H3]", "[CX3:1](=[O:1])[OX2:1][CX4H3:1]", "*C(=O)OC"),
    Motif("carbonate", "[OX2][CX3](=O)[OX2]", "[OX2:1][CX3:1](=[O:1])[OX2:1]", "*OC(=O)OC"),
    Motif("lactone", "[CX3R](=O)[OX2R]", "[CX3R:1](=[O:1])[OX2R:1]", ""),
    Motif("acyl halide", "[CX3](=O)[F,Cl,Br,I]", "[CX3:1](=[O:1])[F,Cl,Br,I:1]", "*C(=O)Cl"),
    # nitrogen
    Motif("primary amine", "[NX3H2;!$(NC=[O,S,N]);!$(NS=O)]", "[NX3H2:1]", "*N"),
    Motif("secondary amine", "[NX3H1;!$(NC=[O,S,N]);!$(NS=O)]([#6])[#6]", "[NX3H1:1]([#6])[#6]", "*NC"),
    Motif("tertiary amine", "[NX3H0;!$(NC=[O,S,N]);!$(NS=O)]([#6])([#6])[#6]", "[NX3H0:1]([#6])([#6])[#6]", "*N(C)C"),
    Motif("dimethylamino", "[NX3]([CX4H3])[CX4H3]", "[NX3:1]([CX4H3:1])[CX4H3:1]", "*N(C)C"),
    Motif("methylamino", "[NX3H][CX4H3]", "[NX3H:1][CX4H3:1]", "*NC"),
    Motif("acetamido", "[NX3H][CX3](=O)[CX4H3]", "[NX3H:1][CX3:1](=[O:1])[CX4H3:1]", "*NC(C)=O"),
    Motif("lactam", "[NX3R][CX3R]=[OX1]", "[NX3R:1][CX3R:1]=[OX1:1]", ""),
    Motif("urea", "[NX3][CX3](=[OX1])[NX3]", "[NX3:1][CX3:1](=[OX1:1])[NX3:1]", "*NC(N)=O"),
    Motif("carbamate", "[NX3][CX3](=[OX1])[OX2H0]", "[NX3:1][CX3:1](=[OX1:1])[OX2H0:1]", "*NC(=O)OC"),
    Motif("Boc", "[CX3](=O)[OX2]C([CX4H3])([CX4H3])[CX4H3]",
          "[CX3:1](=[O:1])[OX2:1][C:1]([CX4H3:1])([CX4H3:1])[CX4H3:1]", "*C(=O)OC(C)(C)C"),
    Motif("guanidine", "[NX3][CX3](=[NX2])[NX3]", "[NX3:1][CX3:1](=[NX2:1])[NX3:1]", "*NC(N)=N"),
    Motif("amidine", "[#6][CX3](=[NX2])[NX3]", "[CX3:1](=[NX2:1])[NX3:1]", "*C(N)=N"),
    Motif("imine", "[CX3;!$(C[#7,#8,#16])]=[NX2;!$(N[#7,#8])]", "[CX3:1]=[NX2:1]", "*C=NC"),
    Motif("oxime", "[CX3]=[NX2][OX2H]", "[CX3:1]=[NX2:1][OX2H:1]", "*C=NO"),
    Motif("hydrazine", "[NX3;!$(NC=O)][NX3;!$(NC=O)]", "[NX3:1][NX3:1]", "*NN"),
    Motif("azide", "[NX2]=[NX2+]=[NX1-]", "[NX2:1]=[NX2+:1]=[NX1-:1]", "*N=[N+]=[N-]"),
    Motif("azo", "[#6][NX2]=[NX2][#6]", "[NX2:1]=[NX2:1]", "*N=Nc1ccccc1"),
    Motif("isocyanate", "[NX2]=[CX2]=[OX1]", "[NX2:1]=[CX2:1]=[OX1:1]", "*N=C=O"),
    Motif("nitroso", "[NX2;!$(N[O,N])]=[OX1]", "[NX2:1]=[OX1:1]", "*N=O"),
    # sulfur, phosphorus, boron, silicon
    Motif("sulfonamide", "[SX4](=[OX1])(=[OX1])[NX3]", "[SX4:1](=[OX1:1])(=[OX1:1])[NX3:1]", "*S(N)(=O)=O"),
    Motif("sulfonic acid", "[SX4](=[OX1])(=[OX1])[OX2H]", "[SX4:1](=[OX1:1])(=[OX1:1])[OX2H:1]", "*S(=O)(=O)O"),
    Motif("sulfonyl", "[SX4](=[OX1])=[OX1]", "[SX4:1](=[OX1:1])=[OX1:1]", "*S(C)(=O)=O"),
    Motif("mesyl", "[SX4](=[OX1])(=[OX1])[CX4H3]", "[SX4:1](=[OX1:1])(=[OX1:1])[CX4H3:1]", "*S(C)(=O)=O"),
    Motif("tosyl", "[SX4](=O)(=O)c1ccc([CX4H3])cc1",
          "[SX4:1](=[O:1])(=[O:1])[c:1]1[c:1][c:1][c:1]([CX4H3:1])[c:1][c:1]1", "*S(=O)(=O)c1ccc(C)cc1"),
    Motif("thiocarbonyl", "[#6X3]=[SX1]", "[#6X3:1]=[SX1:1]", "*C(N)=S"),
    Motif("phosphate", "[PX4](=[OX1])([OX2])([OX2])[OX2]", "[PX4:1](=[OX1:1])([OX2:1])([OX2:1])[OX2:1]", "*OP(=O)(O)O"),
    Motif("phosphonic acid", "[PX4](=[OX1])([OX2H])[OX2H]", "[PX4:1](=[OX1:1])([OX2H:1])[OX2H:1]", "*P(=O)(O)O"),
    Motif("phosphine", "[PX3]", "[PX3:1]", "*P(C)C"),
    Motif("boronic acid", "[BX3]([OX2H])[OX2H]", "[BX3:1]([OX2H:1])[OX2H:1]", "*B(O)O"),
    Motif("trimethylsilyl", "[SiX4]([CX4H3])([CX4H3])[CX4H3]", "[SiX4:1]([CX4H3:1])([CX4H3:1])[CX4H3:1]", "*[Si](C)(C)C"),
    # rings
    Motif("pyridine", "n1ccccc1", "[n:1]1[c:1][c:1][c:1][c:1][c:1]1", "*c1cccnc1"),
    Motif("pyrimidine", "c1cncnc1", "[c:1]1[c:1][n:1][c:1][n:1][c:1]1", "*c1cncnc1"),
    Motif("pyrazine", "c1cnccn1", "[c:1]1[c:1][n:1][c:1][c:1][n:1]1", "*c1cnccn1"),
    Motif("pyrrole", "[nX3]1cccc1", "[nX3:1]1[c:1][c:1][c:1][c:1]1", "*c1ccc[nH]1"),
    Motif("furan", "o1cccc1", "[o:1]1[c:1][c:1][c:1][c:1]1", "*c1ccco1"),
    Motif("thiophene", "s1cccc1", "[s:1]1[c:1][c:1][c:1][c:1]1", "*c1cccs1"),
    Motif("imidazole", "c1cncn1", "[c:1]1[c:1][n:1][c:1][n:1]1", "*c1c[nH]cn1"),
    Motif("pyrazole", "c1cnnc1", "[c:1]1[c:1][n:1][n:1][c:1]1", "*c1cn[nH]c1"),
    Motif("thiazole", "c1cscn1", "[c:1]1[c:1][s:1][c:1][n:1]1", "*c1cscn1"),
    Motif("oxazole", "c1cocn1", "[c:1]1[c:1][o:1][c:1][n:1]1", "*c1cocn1"),
    Motif("triazole", "[$(n1nccn1),$(n1cnnc1)]", "", "*n1ccnn1"),
    Motif("tetrazole", "c1nnnn1", "[c:1]1[n:1][n:1][n:1][n:1]1", "*c1nnn[nH]1"),
    Motif("indole", "c1ccc2[nX3]ccc2c1", "[c:1]1[c:1][c:1][c:1]2[nX3:1][c:1][c:1][c:1]2[c:1]1", "*c1c[nH]c2ccccc12"),
    Motif("quinoline", "c1ccc2ncccc2c1", "[c:1]1[c:1][c:1][c:1]2[n:1][c:1][c:1][c:1][c:1]2[c:1]1", "*c1cnc2ccccc2c1"),
    Motif("naphthalene", "c1ccc2ccccc2c1", "[c:1]1[c:1][c:1][c:1]2[c:1][c:1][c:1][c:1][c:1]2[c:1]1", "*c1cccc2ccccc12"),
    Motif("piperidine", "[NX3]1[CX4][CX4][CX4][CX4][CX4]1", "[NX3:1]1[CX4:1][CX4:1][CX4:1][CX4:1][CX4:1]1", "*N1CCCCC1"),
    Motif("piperazine", "[NX3]1[CX4][CX4][NX3][CX4][CX4]1", "[NX3:1]1[CX4:1][CX4:1][NX3:1][CX4:1][CX4:1]1", "*N1CCNCC1"),
    Motif("morpholine", "[NX3]1[CX4][CX4][OX2][CX4][CX4]1", "[NX3:1]1[CX4:1][CX4:1][OX2:1][CX4:1][CX4:1]1", "*N1CCOCC1"),
    Motif("pyrrolidine", "[NX3]1[CX4][CX4][CX4][CX4]1", "[NX3:1]1[CX4:1][CX4:1][CX4:1][CX4:1]1", "*N1CCCC1"),
)

MOTIFS: dict[str, Motif] = {row.name: row for row in ROWS}
TOMG_NAMES: tuple[str, ...] = tuple(row.name for row in ROWS if row.source == TOMG)


@lru_cache(maxsize=512)
def pattern(smarts: str) -> Chem.Mol:
    """A compiled SMARTS query.

    Raises
    ------
    NotUnderstood
        When the text is not SMARTS.
    """
    query = Chem.MolFromSmarts(smarts)
    if query is None:
        raise NotUnderstood(f"“{smarts}” is not a SMARTS pattern.")
    return query


def motif(name: str) -> Motif:
    """The row of that name.

    Raises
    ------
    NotUnderstood
        When there is none.
    """
    if name not in MOTIFS:
        raise NotUnderstood(f"“{name}” is not a group in the table.", "Try hydroxyl, amide, nitro or benzene ring.")
    return MOTIFS[name]


def matches(mol: Chem.Mol, smarts: str) -> tuple[tuple[int, ...], ...]:
    """Unique matches (atom indices) of a SMARTS."""
    return tuple(mol.GetSubstructMatches(pattern(smarts), maxMatches=5000))


def count(mol: Chem.Mol, name: str) -> int:
    """How many of that motif, by the table's definition."""
    row = motif(name)
    found = len(matches(mol, row.smarts))
    return found - len(matches(mol, row.minus)) if row.minus else found


def count_as_chemist(mol: Chem.Mol, name: str) -> int:
    """How many by the chemist's reading; equal to `count` where the two do not differ."""
    row = motif(name)
    return len(matches(mol, row.chemist)) if row.chemist else count(mol, name)


def counts(mol: Chem.Mol, names: Iterable[str] = TOMG_NAMES) -> dict[str, int]:
    """`count` for several motifs."""
    return {name: count(mol, name) for name in names}


@lru_cache(maxsize=512)
def own_positions(name: str) -> tuple[int, ...]:
    """Which query atoms of a row's ``own`` SMARTS are the group's own."""
    return tuple(a.GetIdx() for a in pattern(motif(name).own).GetAtoms() if a.GetAtomMapNum() == 1)


def own_atoms(mol: Chem.Mol, name: str) -> tuple[tuple[int, ...], ...]:
    """The group's own atoms, one tuple an occurrence; () where the row has no ``own``."""
    row = motif(name)
    if not row.own:
        return ()
    keep = own_positions(name)
    return tuple(tuple(hit[i] for i in keep) for hit in matches(mol, row.own))
