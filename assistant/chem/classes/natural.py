"""Structural classes: flavonoids, steroids, terpenoids and their kin"""

from __future__ import annotations

from assistant.chem.classes.rows import parse

ROWS = parse(r"""
flavones | O=c1cc(-c2ccccc2)oc2ccccc12 !O=c1c([OX2])c(-c2ccccc2)oc2ccccc12 | flavonoid | a flavonoid with a
    2-aryl-1-benzopyran-4-one skeleton | CHEBI:24043
flavonols | O=c1c([OX2H])c(-c2ccccc2)oc2ccccc12 | flavones | a flavone with a hydroxy group at position 3 |
    CHEBI:28802
flavanones | O=C1CC(-c2ccccc2)Oc2ccccc12 | flavonoid | a flavan with a 3,4-dihydro-2-aryl-2H-1-benzopyran-4-one
    skeleton | CHEBI:28863
isoflavones | O=c1c(-c2ccccc2)coc2ccccc12 | - | a 3-aryl-1-benzopyran-4-one | CHEBI:38757
flavonoid | c1ccc(cc1)-[#6]1~[#6]~[#6]~c2ccccc2~[#8]1 !@macrocycle | - | a compound whose skeleton is based on
    2-aryl-1-benzopyran | CHEBI:47916
monohydroxyflavone | =flavones #1:[OX2H]c | flavones | a flavone with one hydroxy group | CHEBI:38687
dihydroxyflavone | =flavones #2:[OX2H]c !@sugar !@two_flavonoids | flavones | a flavone with two hydroxy groups |
    CHEBI:38686
trihydroxyflavone | @flavone_core #3:[OX2H]c !@sugar !@two_flavonoids | flavones | a flavone with three hydroxy
    groups | CHEBI:27116
tetrahydroxyflavone | @flavone_core #4:[OX2H]c !@sugar !@two_flavonoids | flavones | a flavone with four hydroxy
    groups | CHEBI:38684
pentahydroxyflavone | @flavone_core #5:[OX2H]c !@sugar !@two_flavonoids | flavones | a flavone with five hydroxy
    groups | CHEBI:25883
monomethoxyflavone | @flavone_core #1:c[OX2][CH3] !@two_flavonoids | flavones | a flavone with one methoxy group |
    CHEBI:25401
dimethoxyflavone | @flavone_core #2:c[OX2][CH3] !@two_flavonoids | flavones | a flavone with two methoxy groups |
    CHEBI:23798
trimethoxyflavone | @flavone_core #3:c[OX2][CH3] !@two_flavonoids | flavones | a flavone with three methoxy groups |
    CHEBI:27124
4'-hydroxyflavanones | O=C1CC(-c2ccc([OX2H])cc2)Oc2ccccc12 | flavanones | a flavanone with a hydroxy group at
    position 4' | CHEBI:140331
3'-hydroxyflavanones | O=C1CC(-c2cc([OX2H])ccc2)Oc2ccccc12 | flavanones | a flavanone with a hydroxy group at
    position 3' | CHEBI:48024
chalcones | O=C(c1ccccc1)[CX3;!R]=[CX3;!R]c1ccccc1 | ketone | 1,3-diphenylpropenone and its derivatives |
    CHEBI:23086
dihydrochalcones | O=C(c1ccccc1)[CX4;!R][CX4;!R]c1ccccc1 | ketone | 1,3-diphenylpropan-1-one and its derivatives |
    CHEBI:71230
pterocarpans | C1Oc2ccccc2C2Oc3ccccc3C12 | - | a 6a,11a-dihydro-6H-[1]benzofuro[3,2-c]chromene or its derivative |
    CHEBI:26377
coumarins | O=c1ccc2ccccc2o1 | - | a compound with a 2H-1-benzopyran-2-one skeleton | CHEBI:23403
hydroxycoumarin | =coumarins
    [OX2H]c1cccc2ccc(=O)oc12,[OX2H]c1ccc2ccc(=O)oc2c1,[OX2H]c1ccc2oc(=O)ccc2c1,[OX2H]c1cccc2oc(=O)ccc12,[OX2H]c1cc(=O)oc2ccccc12,[OX2H]c1cc2ccccc2oc1=O
    | coumarins | a coumarin carrying a hydroxy group | CHEBI:37912
furanocoumarin | O=c1ccc2cc3ccoc3cc2o1,O=c1ccc2ccc3occc3c2o1 | coumarins | a coumarin fused with a furan ring |
    CHEBI:24128
xanthones | O=c1c2ccccc2oc2ccccc12 | - | a compound with a 9H-xanthen-9-one skeleton | CHEBI:51149
2-pyranones | O=[cR1]1[cR1][cR1][cR1][cR1]o1 | - | a pyranone with an oxo group at position 2 | CHEBI:75885
anthocyanin cation | [o+]1c(-c2ccccc2)c([OX2])cc2ccccc12 | organic cation | a flavylium cation with an oxygen
    substituent at position 3 | CHEBI:35218
catechin | Oc1ccc(cc1)C1Oc2cc(O)cc(O)c2CC1O | flavonoid | a flavan-3-ol with hydroxy groups as in catechin |
    CHEBI:23053
steroid | {STEROID} ![CH3]C12~C~C~C3~C~C~C~C~C3~C1~C~C~C1~C2~C~C~C1 | - | a compound based on the
    cyclopenta[a]phenanthrene carbon skeleton | CHEBI:35341
3-hydroxy steroid | [OX2H]{STEROID} | steroid | a steroid carrying a hydroxy group at position 3 | CHEBI:36834
sterol | [OX2H]{STEROID} [CH3][#6]([#6]~[#6]~[#6]~[#6]([#6])[#6]){FROM17} | 3-hydroxy steroid | a 3-hydroxy steroid
    with the skeleton of cholestan-3-ol, carbons of the side chain added or not | CHEBI:15889
3-oxo-Delta(4) steroid | O=C1C=C2[#6]~[#6]~[#6]3~[#6]~4~[#6]~[#6]~[#6]~[#6]4~[#6]~[#6]~[#6]3~[#6]2~[#6]~[#6]1 |
    3-oxo steroid; enone | a 3-oxo steroid conjugated to a C=C double bond at position 4,5 | CHEBI:47909
20-oxo steroid | [#6][CX3](=O){FROM17} | steroid; ketone | a steroid with an oxo group at position 20 | CHEBI:36885
3-oxo steroid | O={STEROID} | steroid; cyclic ketone | a steroid with an oxo group at position 3 | CHEBI:47788
17-hydroxy steroid | [OX2H]{FROM17} | steroid | a steroid with a hydroxy group at position 17 | CHEBI:36838
17-oxo steroid | O={FROM17} | steroid; cyclic ketone | a steroid with an oxo group at position 17 | CHEBI:19168
estrane-type steroid phenol | [OX2H]c1ccc2c(c1)CCC1C2CCC2CCCC12 | steroid | an aromatic ring-A steroid with a
    hydroxy group at position 3 | -
pentacyclic triterpenoid | @pentacyclic_triterpenoid | - | a triterpenoid with five carbocyclic rings | CHEBI:25872
bile acid | {STEROID} [CH3]C(CCC(=O)[OX2H])C1CCC2C1(C)CCC1C2CCC2CCCCC21 [OX2H] !@sugar | steroid | a
    hydroxy-5beta-cholanic acid | CHEBI:3098
iridoid monoterpenoid | C1OC=CC2CCCC12,C1OCCC2CCCC12 | - | a monoterpenoid with a cyclopenta[c]pyran skeleton |
    CHEBI:50563
gibberellin | OC(=O)C1C2CC(=C)C3CCC2(C3)C2CCCC(C)(C12)C(=O)O | - | a tetracyclic diterpenoid acid on the gibbane
    skeleton | CHEBI:24250
sesquiterpene lactone | =lactone @c15 O=C1OC(C)C(C)C1=C,O=C1OC(C)C(C)C1C | - | a lactone with a sesquiterpenoid
    carbon skeleton | CHEBI:37667
carotenoid | C(C)(=CC=CC(C)=CC=CC(C)=CC=CC=C(C)C=CC=C(C)) | - | a tetraterpenoid with a long conjugated polyene
    chain | CHEBI:23044
retinoid | CC1=C(C(C)(C)CCC1)C=CC(C)=CC=CC(C)=C[#6;!$(C=C)] | - | a compound on the retinol skeleton | CHEBI:26537
""")
