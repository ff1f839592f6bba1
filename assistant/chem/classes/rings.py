"""Structural classes: compounds named after a ring"""

from __future__ import annotations

from assistant.chem.classes.rows import parse

ROWS = parse(r"""
indoles | c1ccc2[nX3]ccc2c1 | - | a compound with an indole skeleton | CHEBI:24828
oxindoles | O=C1[NX3]c2ccccc2[CX4]1 | - | a compound with a 2-oxo-2,3-dihydroindole skeleton | CHEBI:38459
isoindoles | c1ccc2c[nX3]cc2c1 | - | a compound with an isoindole skeleton | CHEBI:24897
benzimidazoles | c1ccc2[nX3]cnc2c1 | - | a compound with a benzene ring fused to an imidazole ring | CHEBI:22715
indazoles | c1ccc2[nX3]ncc2c1,c1ccc2n[nX3]cc2c1 | - | a compound with an indazole skeleton | -
1-benzofurans | c1ccc2occc2c1 | - | a compound with a benzofuran skeleton | CHEBI:38830
benzothiophene | c1ccc2sccc2c1 | - | a compound with a benzothiophene skeleton | -
1,3-benzoxazole | c1ccc2ocnc2c1 | - | a compound with a benzoxazole skeleton | -
benzothiazoles | c1ccc2scnc2c1 | - | a compound with a 1,3-benzothiazole skeleton | CHEBI:37947
quinolines | c1ccc2ncccc2c1 | - | a compound with a quinoline skeleton | CHEBI:26513
isoquinolines | c1ccc2cnccc2c1 | - | a compound with an isoquinoline skeleton | CHEBI:24922
quinazolines | c1ccc2ncncc2c1 | - | a compound with a quinazoline skeleton | CHEBI:38530
quinoxaline derivative | c1ccc2nccnc2c1 | - | a compound with a quinoxaline skeleton | -
acridines | c1ccc2nc3ccccc3cc2c1 | - | a compound with an acridine skeleton | CHEBI:22213
carbazoles | c1ccc2c(c1)[nX3]c1ccccc12 | - | a compound with a carbazole skeleton | CHEBI:48513
beta-carbolines | c1ccc2c(c1)[nX3]c1cnccc12,c1ccc2c(c1)[nX3]c1C[#7]CCc12 | - | a compound with a pyridoindole
    skeleton (beta-carboline or its hydrogenated derivatives) | -
phenazines | c1ccc2nc3ccccc3nc2c1 | - | a compound with a phenazine skeleton | CHEBI:39201
phenothiazines | c1ccc2[#7]c3ccccc3[#16]c2c1 | - | a compound with a phenothiazine skeleton | CHEBI:38093
1,4-benzodiazepinone | O=C1C[#7]=,-Cc2ccccc2[#7]1 | - | a benzo-1,4-diazepine carrying an oxo group | CHEBI:35500
purines | c1ncc2nc[nX3]c2n1,c1ncc2[nX3]cnc2n1 | - | a compound with a purine skeleton | CHEBI:26401
oxopurine | O=c1[n]c[n]c2ncnc12,O=c1[n]c2ncnc2cn1,O=c1ncnc2ncnc12,O=c1[#7]~[#6]~[#7]~c2c1ncn2 | - | a purine with at
    least one oxo group | CHEBI:25810
pteridines | c1cnc2ncncc2n1 | - | a compound with a pteridine skeleton | CHEBI:26373
pyrroles | [nX3]1cccc1 | - | a compound with a pyrrole ring | CHEBI:26455
furans | o1cccc1 | - | a compound with a furan ring | CHEBI:24129
thiophenes | s1cccc1 | - | a compound with a thiophene ring | CHEBI:26961
imidazoles | [nX3]1cncc1 | - | a compound with an imidazole ring | CHEBI:24780
pyrazoles | [nX3]1nccc1 | - | a compound with a pyrazole ring | CHEBI:26410
1,3-thiazoles | [s;R1]1[c;R1][n;R1][c;R1][c;R1]1 | - | a compound with a 1,3-thiazole ring | CHEBI:38418
1,3-oxazoles | o1cncc1 | - | a compound with a 1,3-oxazole ring | CHEBI:46812
isoxazoles | o1nccc1 | - | a compound with a 1,2-oxazole ring | CHEBI:55373
triazoles | [nX3]1nccn1,[nX3]1cncn1,[nX3]1ncnc1,[nX3]1nncc1 | - | a compound with a triazole ring | CHEBI:35727
tetrazoles | [nX3]1nnnc1,[nX3]1nncn1 | - | a compound with a tetrazole ring | CHEBI:35689
pyridines | [n;R1]1[c;R1][c;R1][c;R1][c;R1][c;R1]1 | - | a compound with a pyridine ring | CHEBI:26421
pyrimidines | n1cnccc1 | - | a compound with a pyrimidine ring | CHEBI:39447
pyrazines | n1ccncc1 | - | a compound with a pyrazine ring | CHEBI:38314
1,3,5-triazines | n1cncnc1 | - | a compound with a 1,3,5-triazine skeleton | CHEBI:26588
aminopyrimidine | [NX3;!$(NC=O)]c1nccc[nX2]1,[NX3;!$(NC=O)]c1cc[nX2]cn1,[NX3;!$(NC=O)]c1[nX2]cncc1 | - | a
    pyrimidine substituted by an amino group | CHEBI:38338
aminopyridine | [NX3H2]c1ccccn1,[NX3H2]c1cccnc1,[NX3H2]c1ccncc1 | - | a pyridine substituted by an amino group | -
piperidines | [#7]1[CX4][CX4][CX4][CX4][CX4]1 | - | a compound with a piperidine skeleton | CHEBI:26151
piperazines | [#7]1[CX4][CX4][#7][CX4][CX4]1 | - | a compound with a piperazine ring | CHEBI:26144
N-arylpiperazine | c[NX3]1[CX4][CX4][#7][CX4][CX4]1 | piperazines | a piperazine with an aryl group on nitrogen |
    CHEBI:46848
N-alkylpiperazine | [CX4;!R][NX3]1[CX4][CX4][#7][CX4][CX4]1 | piperazines | a piperazine with an alkyl group on
    nitrogen | CHEBI:46845
morpholines | [O;r6]1[CX4][CX4][#7][CX4][CX4]1 | - | a compound with a morpholine ring | CHEBI:38785
pyrrolidines | [#7R1]1[CX4R1][CX4R1][CX4R1][CX4R1]1 | - | a compound with a pyrrolidine ring | CHEBI:38260
pyrrolidin-2-ones | O=C1[#7][CX4][CX4][CX4]1 | lactam | a compound with a pyrrolidin-2-one skeleton | CHEBI:74223
azetidines | [#7R]1[CX4][CX4][CX4]1 | - | a compound with an azetidine ring | CHEBI:38777
aziridines | [#7]1[CX4][CX4]1 | - | a saturated three-membered ring of two carbons and a nitrogen | -
oxolanes | [OX2R1]1[CX4R1][CX4R1][CX4R1][CX4R1]1 | cyclic ether | a compound with an oxolane (tetrahydrofuran)
    skeleton | CHEBI:26912
cyclopropanes | [CX4]1[CX4][CX4]1 | - | a compound with a cyclopropane ring | CHEBI:51454
cyclobutanes | [CX4]1[CX4][CX4][CX4]1 | - | a compound with a cyclobutane ring | CHEBI:156473
naphthalenes | [cx2]1[cx2][cx2]c2[cx2][cx2][cx2][cx2]c2[cx2]1 | - | a compound with a naphthalene skeleton, no ring
    fused to it | CHEBI:25477
anthracenes | c1ccc2cc3ccccc3cc2c1 | - | a compound with an anthracene skeleton | CHEBI:46955
biphenyls | c1ccccc1-;!@c1ccccc1 | - | a compound with two benzene rings joined by a single bond | CHEBI:22888
benzenes | [cR]1[cR][cR][cR][cR][cR]1 | - | a compound with a benzene ring | CHEBI:22712
diarylmethane | c1ccccc1[CX4;!R]c1ccccc1 | - | a compound with two aryl groups on one carbon | CHEBI:51614
stilbenoid | c1ccccc1[CX3;!R]=[CX3;!R]c1ccccc1 | - | an olefinic compound with a 1,2-diphenylethylene backbone |
    CHEBI:26776
penicillin | O=C1N2C(C(=O)[OX2H,OX1-])C(C)(C)SC2C1[NX3]C(=O)[#6] | beta-lactam | a substituted penam with two methyl
    groups at position 2, a carboxy group at 3 and a carboxamido group at 6 | CHEBI:17334
beta-lactam | O=C1[#7]C~C1 | lactam | a lactam whose ring is four-membered | CHEBI:35627
cephalosporin | O=C1N2C(C(=O)[OX2H])=C(C)CSC2C1 | beta-lactam | a beta-lactam with a 3-cephem-4-carboxylic acid
    skeleton | CHEBI:23066
barbiturates | O=C1[#7]C(=O)[#6]C(=O)[#7]1 | - | a pyrimidinetrione or its derivative | CHEBI:22693
hydantoins | O=C1[#7]C(=O)[#7][CX4,CX3]1 | - | an imidazolidine-2,4-dione | -
2,5-diketopiperazines | O=C1[CX4][NX3]C(=O)[CX4][NX3]1 | - | a piperazinone with oxo groups at positions 2 and 5 |
    CHEBI:65061
pyrazolopyrimidine | c1nn2cccnc2c1,c1nn2ccncc2c1,c1ncnc2[nX3]ncc12,c1ncnc2n[nX3]cc12 | - | a bicyclic compound of a
    pyrazole fused to a pyrimidine ring | -
tropane alkaloid | [#7]1C2CCC1CC(O)C2 | - | an alkaloid with an 8-azabicyclo[3.2.1]octane skeleton | CHEBI:37332
morphinane alkaloid | C1C2C3CCCCC3(CC[#7]2)c2ccccc21,C1C2C3~C~C~C~C~C3(CC[#7]2)c2ccccc21 | - | an alkaloid on a
    morphinan skeleton | CHEBI:25418
""")
