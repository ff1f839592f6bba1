"""Structural classes: fatty acids, lipids and hydrocarbons"""

from __future__ import annotations

from assistant.chem.classes.rows import parse

ROWS = parse(r"""
fatty acid | @fatty_acid | monocarboxylic acid | an aliphatic monocarboxylic acid with an unbranched or branched
    chain | CHEBI:35366
short-chain fatty acid | @fatty_acid @chain_2_5 | fatty acid | an aliphatic monocarboxylic acid with a chain of
    fewer than six carbons | CHEBI:26666
medium-chain fatty acid | @fatty_acid @chain_6_12 | fatty acid | a fatty acid with a chain of six to twelve carbons
    | CHEBI:59554
long-chain fatty acid | @fatty_acid @chain_13_22 | fatty acid | a fatty acid with a chain of 13 to 22 carbons |
    CHEBI:15904
very long-chain fatty acid | @fatty_acid @chain_23 | fatty acid | a fatty acid with a chain of more than 22 carbons
    | CHEBI:27283
straight-chain saturated fatty acid | @fatty_acid @straight @saturated !@substituted | fatty acid | a fatty acid
    with an unbranched chain and no C=C | CHEBI:39418
polyunsaturated fatty acid | @fatty_acid >2:C=C | fatty acid | a fatty acid with more than one C=C double bond |
    CHEBI:26208
monounsaturated fatty acid | @fatty_acid #1:C=C !C#C !@substituted | fatty acid | a fatty acid with one C=C double
    bond | CHEBI:25413
hydroxy fatty acid | @fatty_acid [OX2H][CX4] | fatty acid | a fatty acid carrying hydroxy groups | CHEBI:24654
omega-hydroxy fatty acid | @fatty_acid [OX2H][CH2][CH2][CH2] | hydroxy fatty acid | a hydroxy fatty acid with the
    hydroxy group on the carbon farthest from the carboxy group | CHEBI:10615
epoxy fatty acid | @fatty_acid [OX2r3]1[#6][#6]1 | fatty acid | a fatty acid containing an epoxide ring |
    CHEBI:61498
fatty acid anion | @fatty_acid_anion | monocarboxylic acid anion | the conjugate base of a fatty acid | CHEBI:28868
long-chain fatty acid anion | @fatty_acid_anion @chain_13_22 | fatty acid anion | the conjugate base of a long-chain
    fatty acid | CHEBI:57560
medium-chain fatty acid anion | @fatty_acid_anion @chain_6_12 | fatty acid anion | the conjugate base of a
    medium-chain fatty acid | CHEBI:59558
very long-chain fatty acid anion | @fatty_acid_anion @chain_23 | fatty acid anion | the conjugate base of a very
    long-chain fatty acid | CHEBI:58950
polyunsaturated fatty acid anion | @fatty_acid_anion >2:C=C | fatty acid anion | the conjugate base of a
    polyunsaturated fatty acid | CHEBI:76567
hydroxy fatty acid anion | @fatty_acid_anion [OX2H][CX4] | fatty acid anion | the conjugate base of a hydroxy fatty
    acid | CHEBI:59835
fatty acid methyl ester | [CX4;!R][CX4;!R][CX4;!R][CX4;!R,$(C=C)][CX4,CX3;!R][CX3;!R](=O)[OX2][CH3] @only_cho
    @acyclic #1:C(=O)O | methyl ester | a fatty acid ester from esterification of the carboxy group with methanol |
    CHEBI:4986
triglyceride | C(OC(=O)[#6])C(OC(=O)[#6])COC(=O)[#6] @acyclic | - | a glyceride in which the three hydroxy groups of
    glycerol are acylated | CHEBI:17855
1,2-diacyl-sn-glycerol | [#6]C(=O)OC[C@H](C[OX2H])OC(=O)[#6] @only_cho @acyclic | - | a 1,2-diglyceride with
    S-configuration | CHEBI:17815
1,2-diacyl-sn-glycero-3-phosphocholine | [#6]C(=O)OC[C@H](COP(=O)([O-])OCC[N+](C)(C)C)OC(=O)[#6] | - | a
    glycerophosphocholine with two acyl groups at positions 1 and 2 | CHEBI:57643
1,2-diacyl-sn-glycero-3-phosphoethanolamine | [#6]C(=O)OC[C@H](COP(=O)([OX2H])OCC[NH2])OC(=O)[#6] | - | a
    glycerophosphoethanolamine with two acyl groups at positions 1 and 2 | CHEBI:64674
N-acylsphingosine | [#6]C(=O)N[C@@H](CO)[C@H](O)/C=C/CCCC | - | a ceramide of sphingosine | CHEBI:52639
N-acylethanolamine | [CX4;!R][CX4;!R][CX3](=O)[NH][CH2][CH2][OX2H] | secondary carboxamide | an amide of
    ethanolamine with an acid | CHEBI:52640
acyl-CoA | {COA}[CX3](=O)[#6] | thioester | a thioester of coenzyme A with a carboxylic acid | CHEBI:17984
acyl-CoA(4-) | {COA}[CX3](=O)[#6] @charge_-4 | acyl-CoA | the tetraanion of an acyl-CoA, phosphates deprotonated |
    CHEBI:58342
3-oxo-fatty acyl-CoA | {COA}[CX3](=O)[#6][CX3](=O)[#6] | acyl-CoA | an acyl-CoA of a 3-oxo-fatty acid | CHEBI:15489
3-hydroxy fatty acyl-CoA | {COA}[CX3](=O)[CH2][CX4;!R]([OX2H])[CX4;!R][CX4;!R] !@charged | acyl-CoA | an acyl-CoA of
    a 3-hydroxy fatty acid | CHEBI:20060
acylcarnitine | [#6]C(=O)OC(C[N+](C)(C)C)CC(=O)[OX1-,OX2H] | - | an ester of carnitine | -
alkane | @alkane | - | an acyclic saturated hydrocarbon, CnH2n+2 | CHEBI:18310
terminal acetylenic compound | [CX2]#[CX2H] | - | a compound with a triple bond at the end of a chain | CHEBI:73477
olefinic compound | [CX3;!a]=[CX3;!a] | - | a compound with at least one C=C double bond | CHEBI:78840
""")
