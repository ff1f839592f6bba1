"""Structural classes: carboxylic acids, aldehydes, ketones, esters and amides"""

from __future__ import annotations

from assistant.chem.classes.rows import parse

ROWS = parse(r"""
monocarboxylic acid | #1:[CX3](=O)[OX2H1] [#6,#1][CX3](=O)[OX2H1] !C(=O)[O-] | carboxylic acid | an oxoacid with
    exactly one carboxy group | CHEBI:25384
dicarboxylic acid | #2:[#6][CX3](=O)[OX2H1] !C(=O)[O-] | carboxylic acid | a carboxylic acid with two carboxy groups
    | CHEBI:35692
tricarboxylic acid | #3:[#6][CX3](=O)[OX2H1] !C(=O)[O-] | carboxylic acid | a carboxylic acid with three carboxy
    groups | CHEBI:27093
carboxylic acid | [#6,#1][CX3](=O)[OX2H1] | - | a compound with a carboxy group, -C(=O)OH | CHEBI:33575
benzoic acids | c1ccccc1[CX3](=O)[OX2H1] | carboxylic acid | a benzene ring bearing a carboxy group | CHEBI:22723
hydroxybenzoic acid |
    c1([CX3](=O)[OX2H1])c([OX2H])cccc1,c1([CX3](=O)[OX2H1])cc([OX2H])ccc1,c1([CX3](=O)[OX2H1])ccc([OX2H])cc1 |
    benzoic acids | a benzoic acid with hydroxy groups on the ring | CHEBI:24676
alpha,beta-unsaturated monocarboxylic acid | =monocarboxylic_acid [#6;!a]=[#6;!a][CX3](=O)[OX2H1] | monocarboxylic
    acid | a monocarboxylic acid with a double bond between the carbons alpha and beta to the carboxy group |
    CHEBI:79020
2-oxo monocarboxylic acid | =monocarboxylic_acid [#6][CX3](=O)[CX3](=O)[OX2H1] | monocarboxylic acid | a
    monocarboxylic acid with an oxo group at the carbon next to the carboxy group | CHEBI:35910
3-oxo monocarboxylic acid | =monocarboxylic_acid [#6][CX3;!$(C(=O)O)](=O)[#6;!a][CX3](=O)[OX2H1] | monocarboxylic
    acid | a monocarboxylic acid with an oxo group at position 3 | CHEBI:47881
2-hydroxy monocarboxylic acid | =monocarboxylic_acid [OX2H][CX4][CX3](=O)[OX2H1] | hydroxy monocarboxylic acid | a
    monocarboxylic acid with a hydroxy group at position 2 | CHEBI:49302
3-hydroxy monocarboxylic acid | =monocarboxylic_acid [OX2H][CX4][CX4][CX3](=O)[OX2H1] | hydroxy monocarboxylic acid
    | a monocarboxylic acid with a hydroxy group at position 3 | CHEBI:35969
hydroxy monocarboxylic acid | =monocarboxylic_acid [OX2H][#6;!$(C=O)] | monocarboxylic acid | a monocarboxylic acid
    that carries a hydroxy group | CHEBI:35868
oxo monocarboxylic acid | =monocarboxylic_acid [#6][CX3;!$(C(=O)[O,N,S])](=O)[#6,#1] | monocarboxylic acid | a
    monocarboxylic acid that carries an aldehyde or ketone group | CHEBI:35871
aldehyde | [CX3H1](=O)[#6] | - | a compound with a carbonyl group bonded to one hydrogen and to one carbon |
    CHEBI:17478
benzaldehydes | [CX3H1](=O)c1ccccc1 | aldehyde | a benzene ring bearing a formyl group | CHEBI:22698
enal | [CX3H1](=O)[CX3;!a]=[CX3;!a] | aldehyde | an aldehyde conjugated with a C=C double bond | CHEBI:51688
cinnamaldehydes | [CX3H1](=O)[CX3;!a]=[CX3;!a]c1ccccc1 | enal | 3-phenylprop-2-enal and its derivatives |
    CHEBI:23245
ketone | [#6;!$(C(=O)[O-])][CX3](=O)[#6] | - | a compound in which a carbonyl group is bonded to two carbon atoms |
    CHEBI:17087
aromatic ketone | c[CX3;!R](=O)[#6],c[CX3;R](=O)[CX4] | ketone | a ketone whose carbonyl group is bonded to an
    aromatic ring | CHEBI:76224
methyl ketone | [CH3][CX3](=O)[#6] | ketone | a ketone of formula RC(=O)CH3 | CHEBI:51867
acetophenones | [CX4][CX3;!R](=O)c1ccccc1 | aromatic ketone | an aromatic ketone that is 1-phenylethanone or a
    derivative of it | CHEBI:22187
benzophenones | c1ccccc1[CX3;!R](=O)c1ccccc1 | aromatic ketone | an aromatic ketone with a carbonyl group bonded to
    two phenyl groups | CHEBI:22726
cyclic ketone | [#6][CX3;R](=O)[#6;R]
    [#6;R][CX3;R;!$(C1(=O)C=CC(=O)C=C1);!$([#6]1(=O)~[#6]~[#6]~[#6](=O)~[#6]~[#6]1)](=O)[#6;R] | ketone | a ketone
    with the carbonyl group in a ring | CHEBI:3992
enone | [#6][CX3;!$(C1(=O)C=CC(=O)C=C1)](=O)[CX3;!a]=[CX3;!a] | ketone | an alpha,beta-unsaturated ketone in which
    the C=O is conjugated with a C=C | CHEBI:51689
beta-diketone | [#6][CX3;!$(C(=O)O)](=O)[#6;!a;X4,$(C=C)][CX3;!$(C(=O)O)](=O)[#6] | ketone | a diketone whose two
    oxo groups are separated by one carbon | CHEBI:67265
secondary alpha-hydroxy ketone | [#6][CX3](=O)[CX4H1]([OX2H])[#6] | ketone | an alpha-hydroxy ketone in which the
    carbonyl and hydroxy group are linked by a carbon bearing one hydrogen and one organyl group | CHEBI:2468
primary alpha-hydroxy ketone | [#6][CX3](=O)[CX4H2][OX2H] | ketone | an alpha-hydroxy ketone in which the carbonyl
    and hydroxy group are linked by a -CH2 group | CHEBI:139590
tertiary alpha-hydroxy ketone | [#6][CX3](=O)[CX4H0]([OX2H])([#6])[#6] | ketone | an alpha-hydroxy ketone in which
    the carbonyl and hydroxy group are linked by a carbon bearing two organyl groups | CHEBI:139592
p-quinones | [#6]1(=O)~[#6]~[#6]~[#6](=O)~[#6]~[#6]1
    O=C1C=,:CC(=O)C=,:C1,O=C1C=,:CC(=O)c2ccccc21,O=C1c2ccccc2C(=O)c2ccccc21 | - | a quinone with the two oxo groups
    para to each other on the quinonoid ring | CHEBI:25830
1,4-benzoquinones | [#6]1(=O)[#6R1]=[#6R1][#6](=O)[#6R1]=[#6R1]1 | p-quinones | cyclohexa-2,5-diene-1,4-dione and
    its derivatives | CHEBI:132124
anthraquinone | O=C1c2ccccc2C(=O)c2ccccc12 | p-quinones | a compound with an anthraquinone skeleton | CHEBI:22580
carboxylic ester | [#6,#1][CX3](=O)[OX2H0][#6;!$(C=O)] | - | an ester of a carboxylic acid | CHEBI:33308
methyl ester | [CX3;!$(C([O,N])(=O)[O,N])](=O)[OX2][CH3] | carboxylic ester | a carboxylic ester of methanol |
    CHEBI:25248
ethyl ester | [CX3;!$(C([O,N])(=O)[O,N])](=O)[OX2][CH2][CH3] | carboxylic ester | a carboxylic ester of ethanol |
    CHEBI:23990
acetate ester | [CH3][CX3](=O)[OX2][#6;!$(C=O)] | carboxylic ester | a carboxylic ester whose acid component is
    acetic acid | CHEBI:47622
benzoate ester | [cH]1[cH][cH]c([CX3](=O)[OX2][#6;!$(C=O)])cc1,c1ccccc1[CX3;!R](=O)[OX2][#6;!$(C=O)] | carboxylic
    ester | an ester of benzoic acid or a substituted benzoic acid | CHEBI:36054
enoate ester | [CX3;!a]=[CX3;!a][CX3;!R](=O)[OX2][#6;!$(C=O)] | carboxylic ester | an alpha,beta-unsaturated
    carboxylic ester whose C=O is conjugated with a C=C | CHEBI:51702
cinnamate ester | c1ccccc1[CX3]=[CX3][CX3;!R](=O)[OX2][#6] | enoate ester | an ester of cinnamic acid or a
    substituted cinnamic acid | CHEBI:36087
lactone | [#6;R][#6X3;R](=O)[#8X2;R][#6;R;!$([#6]=[O])] | carboxylic ester | a cyclic ester of a hydroxy carboxylic
    acid | CHEBI:25000
gamma-lactone | O=C1[OX2][#6][#6][#6]1 | lactone | a lactone with a five-membered lactone ring | CHEBI:37581
delta-lactone | O=[#6]1~[#8]~[#6]~[#6]~[#6]~[#6]~1 !O=C1[#8]C(=O)[#6][#6][#6]1 | lactone | a lactone with a
    six-membered lactone ring | CHEBI:18946
epsilon-lactone | O=C1[OX2][#6][#6][#6][#6][#6]1 | lactone | a lactone with a seven-membered lactone ring |
    CHEBI:50239
butenolide | O=C1[OX2][#6;!$(C=O)][#6]=[#6]1 | gamma-lactone | a gamma-lactone with a 2-furanone skeleton | CHEBI:50523
macrolide | [CX3;R;!r3;!r4;!r5;!r6;!r7;!r8;!r9;!r10;!r11](=O)[OX2;R;!r3;!r4;!r5;!r6;!r7;!r8;!r9;!r10;!r11] !NC=O |
    lactone | a macrocyclic lactone with a ring of twelve or more members derived from a polyketide | CHEBI:25106
carboxamide | [#6,#1][CX3](=O)[NX3] | - | an amide of a carboxylic acid | CHEBI:37622
primary carboxamide | [#6,#1][CX3](=O)[NX3H2] | carboxamide | a carboxamide of formula RC(=O)NH2 | CHEBI:140324
secondary carboxamide | [#6,#1][CX3;!R](=O)[NX3H1;!R;!$(N(C=O)C=O)][#6;!$(C=[O,N,S])] | carboxamide | a carboxamide
    of formula RC(=O)NHR' | CHEBI:140325
tertiary carboxamide | [#6,#1][CX3;!R](=O)[NX3H0]([#6;!$(C=[O,N,S])])[#6;!$(C=[O,N,S])] | carboxamide | a
    carboxamide of formula RC(=O)NR'R'' | CHEBI:140326
acetamides | [CH3][CX3](=O)[NX3;!$(N[#7])] | carboxamide | an amide of acetic acid | CHEBI:22160
benzamides | c1ccccc1[CX3;!R](=O)[NX3;!$(N[#7])] | carboxamide | an amide of benzoic acid or a substituted
    benzoic acid | CHEBI:22702
formamides | [CX3H1](=O)[NX3] | carboxamide | an amide of formic acid | CHEBI:24079
lactam | [#6][CX3;R;!r{13-}](=O)[NX3;R;!$(N(C=O)C=O)] | carboxamide | a cyclic amide | CHEBI:24995
N-acylglycine | [#6,#1][CX3](=O)[NX3H1][CH2][CX3](=O)[OX2H1] | carboxamide | a glycine carrying an N-acyl group |
    CHEBI:16180
dicarboximide | [#6][CX3;R](=O)[NX3;R][CX3;R](=O)[#6] | - | a compound in which a nitrogen is bonded to two acyl
    groups in one ring | CHEBI:35356
carbamate ester | [NX3][CX3](=O)[OX2][#6] | - | an ester of carbamic acid | CHEBI:23003
ureas | [NX3][CX3](=O)[NX3] ![nX3] | - | a compound with an N-C(=O)-N group | CHEBI:47857
phenylureas | c1ccccc1[NX3][CX3;!R](=O)[NX3] | ureas | a urea in which a nitrogen carries a phenyl group |
    CHEBI:134043
hydroxamic acid | [#6][CX3](=O)[NX3][OX2H1] | - | a compound of the form RC(=O)NR'OH | CHEBI:24650
""")
