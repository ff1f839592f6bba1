"""Structural classes: nitrogen, sulfur, phosphorus and halogen compounds"""

from __future__ import annotations

from assistant.chem.classes.rows import parse

ROWS = parse(r"""
primary amino compound | [NX3H2;!$(N[C,S,P]=[O,S,N]);!$(N[N,O,S,P])][CX4,c] | - | a compound from ammonia by
    replacing one hydrogen by an organyl group | CHEBI:50994
secondary amino compound | [NX3H1;!$(N[C,S,P]=[O,S,N]);!$(N[N,O,S,P]);!$(NC#N)]([CX4,c])[CX4,c] | - | a compound
    from ammonia by replacing two hydrogens by organyl groups | CHEBI:50995
tertiary amino compound | [NX3H0;!$(N[C,S,P]=[O,S,N]);!$(N[N,O,S,P]);!$(NC#N);!$(N~[O,N])]([CX4,c])([CX4,c])[CX4,c]
    | - | a compound from ammonia by replacing all hydrogens by organyl groups | CHEBI:50996
primary aliphatic amine | [NX3H2][CX4] #1:[#7] !C=O | primary amino compound | an amine from ammonia by replacing
    one hydrogen by an alkyl group | CHEBI:17062
substituted aniline | [NX3;!$(NC=[O,S,N]);!$(NS=O);!$(N[N,O])]c1ccccc1 | - | an aniline in which hydrogens are
    replaced | CHEBI:48975
aromatic amine | [NX3;!$(NC=[O,S,N]);!$(NS=O);!$(N[N,O])]c | - | an amino compound whose amino group is bonded to an
    aromatic ring | CHEBI:33860
guanidines | [NX3,NX4+][CX3](=[NX2,NX3+])[NX3] !n | - | a compound with an aminocarboxamidine (guanidine) skeleton |
    CHEBI:24436
nitrile | [#6][CX2]#[NX1] | - | a compound RC#N | CHEBI:18379
C-nitro compound | [#6][N+](=O)[O-] | - | a nitro compound with the nitro group bonded to carbon | CHEBI:35716
azide | [#6]N=[N+]=[N-] | - | a compound with an azido group | -
azobenzenes | [c]1[cx2][cx2][cx2][cx2][cx2]1[NX2]=[NX2][c]1[cx2][cx2][cx2][cx2][cx2]1 | - | a compound with two
    benzene rings linked by N=N | CHEBI:22682
hydroxylamines | [NX3;!$(NC=O)][OX2H] | - | hydroxylamine and its derivatives | CHEBI:24709
oxime O-ether | [CX3]=[NX2][OX2][#6;!$(C=O)] | - | an O-organyl oxime | CHEBI:36816
ketoxime | [#6][CX3]([#6])=[NX2][OX2H] | oxime | an oxime of a ketone | CHEBI:24983
aldoxime | [#6][CX3H1]=[NX2][OX2H] | oxime | an oxime of an aldehyde | CHEBI:22307
oxime | [CX3]=[NX2][OX2H] | - | a compound from condensation of an aldehyde or ketone with hydroxylamine |
    CHEBI:25750
hydrazone | [#6][CX3]=[NX2][NX3;!$(NC=O)] | - | a compound with the structure R2C=NNR2 | CHEBI:38532
carbohydrazide | [CX3](=O)[NX3][NX3] !c1ncnn1 | - | an acyl derivative of hydrazine | -
isothiocyanate | [#6][NX2]=C=S | - | a compound with the structure R-N=C=S | CHEBI:52221
isocyanide | [#6][N+]#[C-] | - | a compound RNC | CHEBI:35353
nitroso compound | [#6,#7][NX2]=[OX1] | - | a compound with a nitroso group bonded to carbon or nitrogen |
    CHEBI:35800
sulfonamide | [#6,#7][SX4](=O)(=O)[NX3] | - | an amide of a sulfonic acid | CHEBI:35358
sulfone | [#6][SX4](=O)(=O)[#6] | - | a compound of structure RS(=O)2R | CHEBI:35850
sulfoxide | [#6][SX3](=O)[#6] | - | a compound of structure R2S=O | CHEBI:22063
organic sulfide | [#6;!$(C=[O,S])][SX2][#6;!$(C=[O,S])] | - | a compound of structure RSR | CHEBI:16385
methyl sulfide | [CH3][SX2][CX4] | organic sulfide | an aliphatic sulfide with a methyl group on sulfur |
    CHEBI:86315
aryl sulfide | c[SX2;!a][#6] | organic sulfide | an organic sulfide with sulfur bonded to an aromatic group |
    CHEBI:35683
thiol | [#6][SX2H] | - | a compound with a thiol group, -SH | CHEBI:29256
organic disulfide | [#6][SX2][SX2][#6] | - | a compound of structure RSSR | CHEBI:35489
thioester | [#6][CX3](=O)[SX2][#6] | - | a compound RC(=O)SR' | CHEBI:51277
thioureas | [NX3][CX3](=[SX1])[NX3] | - | a compound of structure R2NC(=S)NR2 | CHEBI:51276
organosulfonic acid | [#6][SX4](=O)(=O)[OX2H] | - | an organic derivative of sulfonic acid with a S-C bond |
    CHEBI:33551
aryl sulfate | c[OX2][SX4](=O)(=O)[OX2H] | - | an organic sulfate from an aryl hydroxy compound | CHEBI:37919
thiosulfinate | [#6][SX3](=O)[SX2][#6] | - | an organosulfur compound RS(=O)SR' | CHEBI:183507
phosphonic acids | [#6][PX4](=O)([OX2H])[OX2H] | - | HP(=O)(OH)2 and its P-hydrocarbyl derivatives | CHEBI:26069
organic phosphate | [#6][OX2][PX4](=O)([OX2H,OX1-,$(O[#6,P])])[OX2H,OX1-,$(O[#6,P])] | - | a phosphate ester |
    CHEBI:25703
organofluorine compound | [#6][F] | - | a compound with at least one carbon-fluorine bond | CHEBI:37143
organochlorine compound | [#6][Cl] | - | a compound with at least one carbon-chlorine bond | CHEBI:36683
organobromine compound | [#6][Br] | - | a compound with at least one carbon-bromine bond | CHEBI:37141
organoiodine compound | [#6][I] | - | a compound with at least one carbon-iodine bond | CHEBI:37142
monochlorobenzenes | #1:c[Cl] c1ccccc1[Cl] @one_chlorine_a_ring | organochlorine compound | a chlorobenzene with a
    benzene ring bearing one chlorine | CHEBI:83403
dichlorobenzene | [Cl]c1c([Cl])cccc1,[Cl]c1cc([Cl])ccc1,[Cl]c1ccc([Cl])cc1 #2:c[Cl] | organochlorine compound | a
    chlorobenzene carrying two chloro groups | CHEBI:23697
trichlorobenzene | #3:[cr6][Cl] [Cl]c1c([Cl])c([Cl])ccc1,[Cl]c1cc([Cl])cc([Cl])c1,[Cl]c1c([Cl])cc([Cl])cc1 |
    organochlorine compound | a chlorobenzene carrying three chloro groups | CHEBI:27096
monofluorobenzenes | c1ccccc1[F] | organofluorine compound | a fluorobenzene with a benzene ring bearing one
    fluorine | CHEBI:83575
bromobenzenes | c1ccccc1[Br] | organobromine compound | a benzene carrying at least one bromo group | CHEBI:37149
(trifluoromethyl)benzenes | c1ccccc1[CX4](F)(F)F | organofluorine compound | a benzene carrying a trifluoromethyl
    group | CHEBI:83565
acyl chloride | [#6][CX3](=O)[Cl] | - | a compound RC(=O)Cl | CHEBI:36687
ammonium ion derivative | [NX4+;!$(N=*);!$(N[OX1-])] | organic cation | a derivative of ammonium, NH4+, in which
    hydrogens are replaced by groups | CHEBI:35274
boronic acids | [#6]B([OX2H])[OX2H] | - | a compound with a group -B(OH)2 | -
arsonic acids | [#6][As](=O)([OX2H])[OX2H] | - | a compound with a group -As(=O)(OH)2 | CHEBI:50955
""")
