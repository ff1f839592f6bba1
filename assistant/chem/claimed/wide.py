"""What a text may mean by the name of a part, read as widely as possible: the pattern that every reading of it has."""

from __future__ import annotations

from functools import cache

from rdkit import Chem

TABLE = r"""
glucosyl | [OX2;R]
hydroxyl, hydroxy | [OX2H,OX1-]
alcohol | [OX2H]
carbonyl | [#6]=[OX1]
amine, amino | [#7]
amide, carboxamide | [#7]~[#6]~[OX1,OX2]
ester | [#6,#15,#16,#5,#7](=[OX1])[#8][#6]
ether | [#6][OX2][#6]
carboxylic acid, carboxyl, carboxy | C(=O)[OX2H,OX1-]
carboxylate | C(=O)[OX2,OX1-]
ketone | [#6][#6](=[OX1])[#6]
aldehyde, formyl | [#6;!H0]=[OX1]
nitro | [#7](~[OX1])~[OX1]
nitrile, cyano | C#N
thiol | [#16;H1,-]
sulfone, sulfonyl | S(=O)(=O)
sulfoxide | [#16X3](=O)
sulfonamide | S(=O)(=O)[#7]
sulfonate | S(=O)(=O)[OX2,OX1-]
sulfonic acid | S(=O)(=O)[OX2H,OX1-]
sulfate | [OX2]S(=O)(=O)[OX2,OX1-]
phosphate | P
phosphoryl | P=O
methyl | [CH3]
methoxy | [OX2][CX4;H3,H2]
ethoxy | [OX2][CH2][CH3]
ethyl | [CH2][CH3]
isopropyl | [CH3][CX4;H1][CH3]
tert-butyl | [CX4]([CH3])([CH3])[CH3]
butyl | [CH2][CH2][CH2][CH3]
propyl | [CH2][CH2][CH3]
vinyl | [#6]=[CH2]
allyl | C=CC
phenyl, benzene | c1ccccc1
benzyl | [CX4;H2,H1,H0]c1ccccc1
phenol | [OX2H,OX1-]c
acetyl | [CH3]C=[OX1]
acetoxy | CC(=O)O
lactone | C(=O)[OX2;R]
lactam | C(=O)[#7;R]
epoxide | [OX2;r3]
alkene | [#6;!a]=[#6;!a]
alkyne | C#C
azide | N~N~N
azo | N=N
imine | [#6]=[#7]
oxime | [#6]=[#7][#8]
urea | [#7]~[#6](~[OX1])~[#7]
carbamate | [#7]C(=O)O
guanidine | [#7]~[#6](~[#7])~[#7]
anhydride | C(=O)[OX2]C(=O)
imide | C(=O)[#7]C(=O)
oxo | *=[OX1]
chloro | [Cl]
fluoro | F
bromo | Br
iodo | I
halogen | [F,Cl,Br,I]
trifluoromethyl | C(F)(F)F
phosphonic acid | P(=O)([OX2H,OX1-])
boronic acid | B([OX2H,OX1-])
disulfide | SS
thioether | [#6][#16X2][#6]
peroxide | [OX2][OX2]
endoperoxide | [OX2;R][OX2;R]
prenyl | C~C(C)~C
cyclohexyl, cyclohexane | C1CCCCC1
cyclopropane, cyclopropyl | C1CC1
cyclobutane | C1CCC1
cyclopentane | C1CCCC1
cyclohexene | C1~C~C~C~C~C1
naphthalene, naphthyl | c1ccc2ccccc2c1
pyridine, pyridyl, pyridinyl | n1ccccc1
pyrimidine | [#7]1~[#6]~[#7]~[#6]~[#6]~[#6]1
pyrazine, piperazine | [#7]1~[#6]~[#6]~[#7]~[#6]~[#6]1
pyrrole, pyrrolidine | [#7]1~[#6]~[#6]~[#6]~[#6]1
furan | [#8]1~[#6]~[#6]~[#6]~[#6]1
thiophene | [#16]1~[#6]~[#6]~[#6]~[#6]1
imidazole | [#7]1~[#6]~[#7]~[#6]~[#6]1
pyrazole | [#7]1~[#7]~[#6]~[#6]~[#6]1
thiazole | [#16]1~[#6]~[#7]~[#6]~[#6]1
oxazole | [#8]1~[#6]~[#7]~[#6]~[#6]1
indole | [#7]1~[#6]~[#6]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~2~1
quinoline | [#7]1~[#6]~[#6]~[#6]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~2~1
tetrazole | [#7]1~[#7]~[#7]~[#7]~[#6]1
piperidine | [#7]1~[#6]~[#6]~[#6]~[#6]~[#6]1
morpholine | [#7]1~[#6]~[#6]~[#8]~[#6]~[#6]1
ribose | [OX2;R]1[#6;R][#6;R][#6;R][#6;R]1
triazole | [#7;r5].[#7;r5].[#7;r5]
1,2,4-triazole | [#7]1~[#7]~[#6]~[#7]~[#6]1
n-methyl, methylamino | [#7][CH3]
n-ethyl | [#7][CH2][CH3]
dimethylamino | [#7]([CH3])[CH3]
hydroxymethyl | [#6][OX2H]
chloromethyl | C[Cl]
primary amine | [#7;H2,H3]
secondary amine | [#7;H1,H2]
tertiary amine | [#7;H0,+]
primary alcohol | [CX4;H2,H3][OX2H]
secondary alcohol | [CX4;H1][OX2H]
tertiary alcohol | [CX4;H0][OX2H]
sugar | [OX2;R]
purine | [#7]1~[#6]~[#7]~[#6]2~[#6]~1~[#7]~[#6]~[#7]~[#6]2
"""
WIDE: dict[str, str] = {
    word: smarts
    for line in TABLE.strip().splitlines()
    for words, smarts in [line.split(" | ")]
    for word in words.split(", ")
}
"""Word of a part → the widest pattern that it may mean; fewer of these than a text says is surely wrong."""


@cache
def query(smarts: str) -> Chem.Mol:
    """A pattern, compiled once."""
    return Chem.MolFromSmarts(smarts)
