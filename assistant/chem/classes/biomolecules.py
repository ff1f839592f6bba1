"""Structural classes: amino acids, sugars, nucleosides, ions, salts and ring systems"""

from __future__ import annotations

from assistant.chem.classes.rows import parse

ROWS = parse(r"""
alpha-amino acid | [NX3;H2,H1;!$(NC=[O,N,S])][CX4][CX3](=O)[OX2H1] !@charged !@peptide_bond | carboxylic acid | an
    amino acid with the amino group on the carbon next to the carboxy group | CHEBI:33704
L-alpha-amino acid | [NX3H2][C@@H;!$([C@@H]([NH2])(C(=O)O)[CH2][S,Se])]([#6])[CX3](=O)[OX2H1] !@charged
    !@peptide_bond | alpha-amino acid | an alpha-amino acid with L-configuration | CHEBI:15705
D-alpha-amino acid | [NX3H2][C@H;!$([C@H]([NH2])(C(=O)O)[CH2][S,Se])]([#6])[CX3](=O)[OX2H1] !@charged !@peptide_bond
    | alpha-amino acid | an alpha-amino acid with D-configuration | CHEBI:16733
amino acid zwitterion | [NX4+;!H0][#6][CX3](=O)[OX1-],[NX4+;!H0][#6][#6][CX3](=O)[OX1-] @charge_0 | zwitterion | the
    zwitterionic form of an amino acid | CHEBI:35238
dipeptide | [NX3;H2,H1][CX4][CX3](=O)[NX3;!R][CX4;!$(C([NH2])=O)][CX3](=O)[OX2H1]
    #1:[CX4][CX3](=O)[NX3][CX4][CX3](=O) @two_residues | peptide | a molecule with two amino-acid residues joined by
    a peptide linkage | CHEBI:46761
tripeptide | @three_residues | peptide | an oligopeptide of three amino-acid residues joined by peptide linkages |
    CHEBI:47923
peptide | [NX3][CX4][CX3](=O)[NX3][CX4][CX3](=O)[OX2H1,NX3] | - | an amide of two or more amino carboxylic acid
    molecules | CHEBI:16670
monosaccharide | @saccharide_1 | - | a polyhydroxy aldehyde or ketone with three or more carbons, as its ring here |
    CHEBI:35381
disaccharide | @saccharide_2 | - | two monosaccharides joined by a glycosidic bond | CHEBI:36233
trisaccharide | @saccharide_3 | oligosaccharide | three monosaccharides joined by glycosidic bonds | CHEBI:27150
oligosaccharide | @saccharide_many | - | three to ten monosaccharides joined by glycosidic bonds | CHEBI:50699
monosaccharide derivative | @sugar | - | a carbohydrate derivative formally obtained from a monosaccharide |
    CHEBI:63367
beta-D-glucoside | !@only_sugars
    [#6;!$([#6]([OX2;R])[OX2])][OX2][C@@H]1O[C@H]([CH2][OX2])[C@@H]([OX2])[C@H]([OX2])[C@H]1[OX2] |
    glycoside | a D-glucoside with beta-configuration at the anomeric centre | CHEBI:22798
glycoside | !@only_sugars [#6;!$(C=O)][OX2;!R][CX4;R]1[OX2;R][CX4;R][CX4;R][CX4;R]~*1 @sugar | - | a glycosyl
    compound with the
    sugar bonded through oxygen | CHEBI:24400
purine nucleoside | c1nc2cncnc2n1C1OC(CO)CC1 !P | - | an N-glycosylpurine of ribose or deoxyribose | CHEBI:26394
adenosines | [NX3]c1ncnc2n(cnc12)C1OC(C)C([OX2])C1[OX2] | purine nucleoside | a purine nucleoside with adenine
    bonded to a ribose | CHEBI:22260
nucleoside 5'-phosphate | [#7]C1OC(COP(=O)([O])[O])CC1 | - | a ribosyl or deoxyribosyl nucleoside with a phosphate
    at position 5' | CHEBI:16701
pyrimidine 2'-deoxyribonucleoside |
    O=c1nccc[n]1C1CC(O)C(CO)O1,[#6]1=,:[#6][#7]([#6](=O)[#7]~[#6]1~*)C1CC([OX2H])C(C[OX2H])O1 | - | a
    2'-deoxyribonucleoside of a pyrimidine base | CHEBI:19255
monocarboxylic acid anion | #1:[CX3](=O)[OX1-] @charge_-1 !C(=O)[OX2H1] | carboxylic acid anion | the conjugate base
    of a monocarboxylic acid | CHEBI:35757
dicarboxylic acid dianion | #2:[CX3](=O)[OX1-] @charge_-2 !C(=O)[OX2H1] !P | carboxylic acid anion | the anion from
    deprotonation of both carboxy groups of a dicarboxylic acid | CHEBI:28965
dicarboxylic acid monoanion | #1:[CX3](=O)[OX1-] #1:C(=O)[OX2H1] @charge_-1 | carboxylic acid anion | the conjugate
    base of a dicarboxylic acid with one carboxy group deprotonated | CHEBI:35695
tricarboxylic acid trianion | #3:[CX3](=O)[OX1-] @charge_-3 !C(=O)[OX2H1] | carboxylic acid anion | the trianion of
    a tricarboxylic acid | CHEBI:27092
carboxylic acid anion | [#6,#1][CX3](=O)[OX1-] @negative | - | the conjugate base of a carboxylic acid | CHEBI:29067
hydroxy monocarboxylic acid anion | =monocarboxylic_acid_anion [OX2H][#6;!$(C=O)] | monocarboxylic acid anion | a
    monocarboxylic acid anion carrying a hydroxy group | CHEBI:36059
2-oxo monocarboxylic acid anion | =monocarboxylic_acid_anion [#6][CX3](=O)[CX3](=O)[OX1-] | monocarboxylic acid
    anion | an oxo monocarboxylic acid anion with the oxo group at position 2 | CHEBI:35179
organophosphate oxoanion | [#6][OX2]P(=O)[OX1-] @negative | - | an organic phosphoric acid derivative with at least
    one deprotonated phosphate OH | CHEBI:58945
phenolate anion | c[OX1-] @negative | - | the anion from deprotonation of a phenol | CHEBI:50525
organosulfate oxoanion | [#6][OX2]S(=O)(=O)[OX1-] @negative | - | the conjugate base of an organic sulfate |
    CHEBI:58958
organosulfonate oxoanion | [#6]S(=O)(=O)[OX1-] @negative | - | the conjugate base of an organosulfonic acid |
    CHEBI:33554
organic cation | @organic_cation | - | an organic ion with a net positive charge | CHEBI:25697
zwitterion | @zwitterion | - | a neutral compound having formal unit charges of opposite sign | CHEBI:27369
quaternary ammonium ion | [NX4+]([#6])([#6])([#6])[#6] @positive | ammonium ion derivative | a derivative of
    ammonium in which all four hydrogens are replaced by organyl groups | CHEBI:35267
hydrochloride | @hydrochloride | - | a salt formally from reaction of hydrochloric acid with an organic base |
    CHEBI:36807
organic sodium salt | @sodium_salt | - | an organic salt containing sodium cations | CHEBI:38700
alkali metal salt | @alkali_salt | - | a salt with alkali metal cations | CHEBI:35479
aralkylamino compound | [NX3;!$(NC=O);!$(Nc)][CX4;!R]c | - | a compound with an amino group on an alkyl group that
    bears an aromatic ring | CHEBI:64365
carbobicyclic compound | @carbo_2 | - | a bicyclic compound in which all ring atoms are carbon | CHEBI:36785
carbotricyclic compound | @carbo_3 | - | a tricyclic compound in which all ring atoms are carbon | CHEBI:38032
organic heterobicyclic compound | @hetero_2 | - | an organic bicyclic compound with a heteroatom in its ring system
    | CHEBI:27171
organic heterotricyclic compound | @hetero_3 | - | an organic tricyclic compound with a heteroatom in its ring
    system | CHEBI:26979
organic heterotetracyclic compound | @hetero_4 | - | an organic tetracyclic compound with a heteroatom in its ring
    system | CHEBI:38163
organic heteropentacyclic compound | @hetero_5 | - | an organic pentacyclic compound with a heteroatom in its ring
    system | CHEBI:38164
bridged compound | @bridged | - | a polycyclic compound with two rings that share more than two atoms | CHEBI:35990
azaspiro compound | @azaspiro | - | a spiro compound with a nitrogen in its rings | CHEBI:35624
macrocycle | @macrocycle | - | a cyclic compound with a ring of twelve or more members | CHEBI:51026
""")
