"""Nitrogen on a carbonyl: amides, imides, ureas, carbamates, hydrazides. A carbonyl belongs to one of them."""

from __future__ import annotations

from assistant.chem.groups.rows import CLASSES, Group

ACYL = "[$([CX3][#6]),$([CX3H1])](=[OX1])"
"""C=O on carbon or hydrogen."""
PLAIN = "NX3;!$(N([#6X3]=[OX1])[#6X3]=[OX1]);!$(N[NX3]);!$(N[NX2]);!$(N[OX2H])"
"""Nitrogen of a plain amide, its bracket left open."""

ROWS: tuple[Group, ...] = (
    Group("amide", f"{ACYL}[{PLAIN}]", "amide group, carboxamide, amide bond, amide linkage, carboxylic amide, amido group, carboxamide group, amide function, carboxylic acid amide",
          "C(=O)N on carbon or hydrogen, lactams included; not imides, ureas, carbamates, hydrazides, hydroxamic acids, sulfonamides or pyridones", CLASSES),
    Group("primary amide", f"{ACYL}[{PLAIN};H2]", "primary carboxamide, conh2 group, unsubstituted amide, carbamoyl group, 1° amide, conh2, primary amide group", "C(=O)NH2 on carbon", CLASSES),
    Group("secondary amide", f"{ACYL}[{PLAIN};H1]", "secondary carboxamide, 2° amide, conh group, n monosubstituted amide, secondary amide group", "C(=O)NH with one further carbon, lactams included; not imides", CLASSES),
    Group("tertiary amide", f"{ACYL}[{PLAIN};H0]", "tertiary carboxamide, 3° amide, n n disubstituted amide, tertiary amide group", "C(=O)N without N-H; not imides", CLASSES),
    Group("anilide", f"{ACYL}[{PLAIN};$(N-c)]", "anilide group, n aryl amide, aryl amide", "amide whose nitrogen is on an aromatic ring", CLASSES),
    Group("benzamide", f"[CX3;$(C-c1ccccc1)](=[OX1])[{PLAIN}]", "benzamide group, benzamide unit", "amide of a benzoic acid", CLASSES),
    Group("acetamide", f"[CX3;$(C[CH3])](=[OX1])[{PLAIN}]", "acetamide group, acetamido group, acetylamino group, nhac, n acetyl group", "CH3C(=O)N", CLASSES),
    Group("formamide", f"[CX3H1](=[OX1])[{PLAIN}]", "formamide group, formylamino group, n formyl group", "HC(=O)N", CLASSES),
    Group("Weinreb amide", f"{ACYL}[NX3;$(N([CH3])[OX2][CH3])]", "weinreb amide group, n methoxy n methylamide", "C(=O)N(CH3)OCH3", CLASSES),
    Group("lactam", "[#6X3;$([#6][#6])](=[OX1])@[#7;!$([#7](~[#6]=O)~[#6]=O)]", "lactam ring, cyclic amide, lactam group",
          "C(=O)N inside a ring, pyridones included; not cyclic imides, ureas or carbamates", CLASSES),
    Group("β-lactam", "[CX3](=[OX1])1[NX3][CX4][CX4]1", "beta lactam, azetidinone, beta lactam ring, four membered lactam, azetidin 2 one", "lactam of ring size four", CLASSES),
    Group("γ-lactam", "[CX3](=[OX1])1[NX3][#6;!$([#6]=O)][#6][#6]1", "gamma lactam, pyrrolidinone, pyrrolidone, 2 pyrrolidinone, five membered lactam", "lactam of ring size five", CLASSES),
    Group("δ-lactam", "[CX3](=[OX1])1[NX3][#6;!$([#6]=O)][#6][#6][#6]1", "delta lactam, piperidinone lactam, 2 piperidone, six membered lactam", "lactam of ring size six, not aromatic", CLASSES),
    Group("imide", "[#7X3;$([#7]([$([#6X3][#6]),$([CX3H1])]=[OX1])[$([#6X3][#6]),$([CX3H1])]=[OX1])]([#6]=[OX1])[#6]=[OX1]", "imide group, carboximide, dicarboximide, diacylamine",
          "N between two C=O that are each on carbon; not N-acylureas or barbiturates", CLASSES),
    Group("cyclic imide", "[#7X3;$([#7]1[#6X3](=[OX1])[#6]~[#6][#6X3]1=[OX1]),$([#7]1[#6X3](=[OX1])[#6]~[#6]~[#6][#6X3]1=[OX1])]", "cyclic imide ring, cyclic dicarboximide", "imide in a ring of five or six", CLASSES),
    Group("succinimide", "[NX3]1[CX3](=[OX1])[CX4][CX4][CX3]1=[OX1]", "succinimide ring, succinimide group", "pyrrolidine-2,5-dione", CLASSES),
    Group("phthalimide", "[NX3]1[CX3](=[OX1])c2ccccc2[CX3]1=[OX1]", "phthalimide group, phthalimide ring, isoindoline 1 3 dione", "imide of phthalic acid", CLASSES),
    Group("glutarimide", "[NX3]1[CX3](=[OX1])[CX4][CX4][CX4][CX3]1=[OX1]", "glutarimide ring, piperidine 2 6 dione", "piperidine-2,6-dione", CLASSES),
    Group("urea", "[#6X3](=[OX1])([NX3])[NX3]", "urea group, ureido group, urea linkage, urea unit, carbamide",
          "N-C(=O)-N, cyclic ones, hydantoins and barbiturates included; not aromatic rings such as uracil", CLASSES),
    Group("carbamate", "[CX3](=[OX1])([NX3])[OX2;$(O[#6])]", "urethane, carbamate ester, carbamate group, urethane group, carbamate linkage, carbamic ester, carbamic acid ester",
          "N-C(=O)-O-C, Boc and oxazolidinones included; not carbamic acids", CLASSES),
    Group("carbamic acid", "[CX3](=[OX1])([NX3])[OX2H]", "carbamic acid group", "N-C(=O)-OH", CLASSES),
    Group("hydrazide", "[$([CX3][#6]),$([CX3H1])](=[OX1])[NX3][NX3,NX2]", "hydrazide group, acyl hydrazide, carbohydrazide, acylhydrazine", "C(=O)N-N on carbon, acylhydrazones included", CLASSES),
    Group("semicarbazide", "[CX3](=[OX1])([NX3])[NX3][NX3]", "semicarbazide group", "N-C(=O)-N-N", CLASSES),
    Group("semicarbazone", "[CX3]=[NX2][NX3][CX3](=[OX1])[NX3]", "semicarbazone group", "C=N-N-C(=O)-N", CLASSES),
    Group("hydroxamic acid", "[$([CX3][#6]),$([CX3H1])](=[OX1])[NX3][OX2H]", "hydroxamic acid group, hydroxamate, hydroxamate group, n hydroxyamide", "C(=O)N-OH", CLASSES),
    Group("acyl azide", "[CX3](=[OX1])[NX2]=[NX2+]=[NX1-]", "acyl azide group", "C(=O)N3", CLASSES),
    Group("acylurea", "[CX3;$(C[#6])](=[OX1])[NX3][CX3](=[OX1])[NX3]", "n acylurea, acyl urea, ureide", "C(=O)N-C(=O)-N", CLASSES),
    Group("hydantoin", "[#7X3]1[#6](=[OX1])[#7X3][#6][#6]1=[OX1]", "hydantoin ring, imidazolidine 2 4 dione", "imidazolidine-2,4-dione", CLASSES, 0),
    Group("barbiturate", "[#6]1(=[OX1])[#7X3][#6](=[OX1])[#7X3][#6](=[OX1])[#6]1", "barbituric acid ring, barbiturate ring, barbiturate core", "pyrimidine-2,4,6-trione", CLASSES, 0),
    Group("oxazolidinone", "[NX3]1[CX3](=[OX1])[OX2][CX4][CX4]1", "2 oxazolidinone, oxazolidinone ring, oxazolidin 2 one", "five-membered cyclic carbamate", CLASSES),
    Group("sulfonylurea", "[SX4](=[OX1])(=[OX1])[NX3][CX3](=[OX1])[NX3]", "sulfonyl urea, sulphonylurea, sulfonylurea group", "S(=O)2N-C(=O)-N", CLASSES),
    Group("acylsulfonamide", "[CX3;$(C[#6])](=[OX1])[NX3][SX4](=[OX1])=[OX1]", "n acylsulfonamide, acyl sulfonamide, n acyl sulfonamide", "C(=O)N-S(=O)2", CLASSES),
    Group("α-ketoamide", "[CX3;$(C[#6])](=[OX1])[CX3](=[OX1])[NX3]", "alpha ketoamide, alpha keto amide", "ketone next to an amide", CLASSES),
)
