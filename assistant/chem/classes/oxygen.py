"""Structural classes: alcohols, phenols, ethers and acetals"""

from __future__ import annotations

from assistant.chem.classes.rows import parse

ROWS = parse(r"""
primary alcohol | [OX2H][CX4H2][#6],[OX2H][CX4H3] | alcohol | a compound with a hydroxy group bonded to a saturated
    carbon that has two or three hydrogens | CHEBI:15734
secondary alcohol | [OX2H][CX4H1]([#6])[#6] | alcohol | a compound with a hydroxy group bonded to a saturated carbon
    that has two other carbons | CHEBI:35681
tertiary alcohol | [OX2H][CX4H0]([#6])([#6])[#6] | alcohol | a compound with a hydroxy group bonded to a saturated
    carbon that has three other carbons | CHEBI:26878
alcohol | [OX2H][CX4] | - | a compound with a hydroxy group bonded to a saturated carbon | CHEBI:30879
diol | #2:[OX2H][CX4;!$(C([OX2H])[OX2]);!$(C=O)] | alcohol | a compound with two alcoholic hydroxy groups |
    CHEBI:23824
triol | #3:[OX2H][CX4;!$(C([OX2H])[OX2]);!$(C=O)] | alcohol | a compound with three alcoholic hydroxy groups |
    CHEBI:27136
tetrol | #4:[OX2H][CX4;!$(C([OX2H])[OX2]);!$(C=O)] | alcohol | a compound with four alcoholic hydroxy groups |
    CHEBI:33573
secondary allylic alcohol | [OX2H][CX4H1]([#6])[CX3;!a]=[CX3;!a] | secondary alcohol | an allylic alcohol whose
    carbinol carbon has one hydrogen | CHEBI:134396
primary allylic alcohol | [OX2H][CX4H2][CX3;!a]=[CX3;!a] | primary alcohol | an allylic alcohol whose carbinol
    carbon has two hydrogens | CHEBI:134394
tertiary allylic alcohol | [OX2H][CX4H0]([#6])([#6])[CX3;!a]=[CX3;!a] | tertiary alcohol | an allylic alcohol whose
    carbinol carbon has no hydrogen | CHEBI:134397
benzyl alcohols | [OX2H][CX4H2]c1ccccc1 | primary alcohol | phenylmethanol and its ring-substituted derivatives |
    CHEBI:22743
propargyl alcohol | [OX2H][CX4][CX2]#[CX2] | alcohol | a compound with a hydroxy group on the carbon next to a
    triple bond | -
phenols | [OX2H]c1ccccc1 | - | a compound with a hydroxy group bonded to a benzene ring | CHEBI:33853
catechols | [OX2H]c1c([OX2H])cccc1 | phenols | a compound with two adjacent hydroxy groups on a benzene ring |
    CHEBI:33566
resorcinols | [OX2H]c1cc([OX2H])ccc1 | phenols | a benzenediol with hydroxy groups meta to each other | CHEBI:33572
hydroquinones | [OX2H]c1ccc([OX2H])cc1 | phenols | a benzenediol with hydroxy groups para to each other |
    CHEBI:24646
benzenetriol | [OX2H]c1c([OX2H])c([OX2H])ccc1,[OX2H]c1cc([OX2H])cc([OX2H])c1,[OX2H]c1c([OX2H])cc([OX2H])cc1 |
    phenols | a benzene ring with three hydroxy groups | CHEBI:22707
polyphenol | >2:[OX2H]c1ccccc1 >2:[$(c1([OX2H])ccccc1)] @phenol_rings | phenols | a compound with two or more
    benzene rings each bearing at least one hydroxy group | CHEBI:26195
naphthols | [OX2H]c1cccc2ccccc12,[OX2H]c1ccc2ccccc2c1 | - | a hydroxynaphthalene | CHEBI:25392
guaiacols | [OX2H]c1c([OX2][CH3])cccc1 | phenols | a phenol with a methoxy group ortho to the hydroxy group |
    CHEBI:134251
monomethoxybenzene | #1:c1ccccc1[OX2][CH3] !c1ccccc1[OX2][CX4;!H3] | aromatic ether | a benzene skeleton bearing one
    methoxy group | CHEBI:25235
dimethoxybenzene | #2:c[OX2][CH3]
    [CH3][OX2]c1c([OX2][CH3])cccc1,[CH3][OX2]c1cc([OX2][CH3])ccc1,[CH3][OX2]c1ccc([OX2][CH3])cc1 | aromatic ether |
    a benzene ring bearing two methoxy groups | CHEBI:51681
enol | [OX2H][CX3;!a;!$(C=O)]=[CX3;!a] | - | an alkenol with the hydroxy group on a carbon of the C=C | CHEBI:33823
heteroaryl hydroxy compound | [OX2H]c:[n,o,s],[OX2H]c:c:[n,o,s],[OX2H]c1c[n,o,s]cc1 | - | a heteroarene bearing a
    hydroxy group on the heteroarene | CHEBI:74818
ether | [#6;!$(C=[O,S,N])][OX2;!r3][#6;!$(C=[O,S,N])] | - | a compound ROR (R not H) | CHEBI:25698
aromatic ether | {ARYL}[OX2;!R;!$(O[#6]=O)][#6;!$(C=O);!$([CX4][OX2][CX4;R])],{ARYL}[OX2;R;!$(OC=O)][CX4] | ether | an
    ether in which the oxygen is attached to at least one aryl group | CHEBI:35618
enol ether | [CX3;!a;!$(C=O)](=[CX3;!a])[OX2][#6;!$(C=[O,S,N])] | ether | an ether whose oxygen is attached to a C=C
    double bond | CHEBI:47985
silyl ether | [#6][OX2][Si]([#6])([#6])[#6] | ether | an ether with one organyl and one silyl group on oxygen | -
epoxide | [OX2r3]1[#6r3][#6r3]1 | ether | a cyclic ether in which the oxygen is part of a three-membered ring |
    CHEBI:32955
cyclic ether | [OX2;R;!r3]([#6;R;!$(C=O);!a])[#6;R;!$(C=O);!a] | ether | an ether in which the oxygen is part of a
    ring | CHEBI:37407
cyclic acetal | [OX2;R;$(O[CX4;R])][CX4H1;R]([#6])[OX2;R;$(O[#6;!$(C=O)])] | - | an acetal whose acetal carbon and
    both oxygens are in one ring | CHEBI:59770
cyclic ketal | [OX2;R][CX4H0;R]([#6])([#6])[OX2;R] | - | a ketal whose ketal carbon and oxygen are in a ring |
    CHEBI:59779
spiroketal | [OX2;R][CX4H0;R2]([#6;R])([#6;R])[OX2;R] @spiro_ketal | cyclic ketal | a ketal in which the ketal
    carbon is the only common atom of two rings | CHEBI:72600
lactol | [OX2H][CX4;R]([OX2;R])[#6] | - | a cyclic hemiacetal formed by intramolecular addition of a hydroxy group
    to a carbonyl group | CHEBI:38131
benzodioxoles | c1ccc2OCOc2c1 | - | a compound with a 1,3-benzodioxole skeleton | CHEBI:38298
organic peroxide | [#6][OX2][OX2][#6,#1] | - | a compound with an organic group and an O-O bond | CHEBI:25702
hydroperoxy fatty acid | =fatty_acid [#6][OX2][OX2H] | fatty acid | a fatty acid carrying a hydroperoxy group |
    CHEBI:64009
""")
