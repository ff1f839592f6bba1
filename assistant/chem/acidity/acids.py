"""The table of acids: groups that give a proton in water, with the pKa of a parent compound and two slopes.

pKa: CRC Handbook of Chemistry and Physics; Perrin, Dempsey, Serjeant, "pKa Prediction for Organic Acids and Bases"
(1981); water, 25 °C. Slopes: Perrin's, of that series or of the nearest one. An earlier row wins an atom.
"""

from __future__ import annotations

from assistant.chem.acidity.table import Group, rows

ACIDS: tuple[Group, ...] = rows("""
sulfuric acid | [OX2H]S(=O)(=O)[OX2H] | -3 | sulfuric acid, first | OS(=O)(=O)O | 0 | 0 |
sulfuric monoester | [OX2H]S(=O)(=O)[OX2] | -3.4 | methyl hydrogen sulfate | COS(=O)(=O)O | 0 | 0 |
sulfonic acid | [OX2H]S(=O)=O | -1.9 | methanesulfonic acid | CS(=O)(=O)O | 0 | 0 |
phosphoric or phosphonic acid | [OX2H][PX4]=O | 2.2 | phosphoric acid, first | OP(=O)(O)O | 0 | 0 |
saccharin | [NX3H1;R]([CX3;R](=O)c)[SX4;R](=O)=O | 1.6 | saccharin | O=C1NS(=O)(=O)c2ccccc12 | 0 | 0 |
sulfonylurea | [NX3H1](C(=O)[NX3])[SX4](=O)=O | 5.3 | tolbutamide | CCCCNC(=O)NS(=O)(=O)c1ccc(C)cc1 | 0 | 0 |
acylsulfonamide | [NX3H1](C=O)[SX4](=O)=O | 4.5 | N-acetylbenzenesulfonamide | CC(=O)NS(=O)(=O)c1ccccc1 | 1 | 0 |
heteroaryl sulfonamide | [NX3H1;$(Nc[n,o,s]),$(Nc1ccon1)][SX4](=O)=O | 6.5 | sulfadiazine | Nc1ccc(cc1)S(=O)(=O)Nc1ncccn1 | 0 | 0 |
aryl sulfonamide | [NX3H1;$(Nc)][SX4](=O)=O | 8.3 | N-phenylbenzenesulfonamide | O=S(=O)(Nc1ccccc1)c1ccccc1 | 0 | 1.7 | phenol
primary sulfonamide | [NX3H2][SX4](=O)=O | 10.1 | benzenesulfonamide | NS(=O)(=O)c1ccccc1 | 1 | 0 |
secondary sulfonamide | [NX3H1;$(N[CX4])][SX4](=O)=O | 11.4 | N-methylbenzenesulfonamide | CNS(=O)(=O)c1ccccc1 | 1 | 0 |
amino acid | [OX2H][CX3](=O)[CX4][NX3;!$(NC=[O,S,N]);!$(N[S,P]=O);!$(N[#6;a]);!$(N~[#7,#8])] | 2.35 | glycine | NCC(=O)O | 0.7 | 0 |
4-quinolone-3-carboxylic acid | [OX2H][CX3;$(Cc1c[nX3]aac1=O)]=O | 6 | nalidixic acid | CCn1cc(C(=O)O)c(=O)c2ccc(C)nc12 | 0 | 0 |
aromatic carboxylic acid | [OX2H][CX3;$(C[#6;a])]=O | 4.2 | benzoic acid | O=C(O)c1ccccc1 | 0 | 1 | benzoic
carbonic acid | [OX2H][CX3](=O)[OX2H] | 6.35 | carbonic acid, with its CO2 | OC(=O)O | 0 | 0 |
formic acid | [OX2H][CX3;H1]=O | 3.75 | formic acid | O=CO | 0 | 0 |
carboxylic acid | [OX2H][CX3;$(C[#6])]=O | 4.76 | acetic acid | CC(=O)O | 1.62 | 0 |
thioacid | [SX2H]C=[O,S] | 3.3 | thioacetic acid | CC(=O)S | 1.62 | 0 |
tetrazole | [nX3H1;$(n1nnnc1),$(n1nncn1)] | 4.9 | tetrazole | c1nnn[nH]1 | 0 | 0 |
benzotriazole | [nH;$(n1nnc2ccccc12),$(n1nc2ccccc2n1)] | 8.4 | benzotriazole | c1ccc2[nH]nnc2c1 | 0 | 0 |
1,2,3-triazole | [nH;$(n1nncc1),$(n1nccn1)] | 9.3 | 1,2,3-triazole | c1c[nH]nn1 | 0 | 0 |
1,2,4-triazole | [nH;$(n1ncnc1),$(n1cnnc1)] | 10 | 1,2,4-triazole | c1nc[nH]n1 | 0 | 0 |
xanthine | [nH;$(n1cnc2c1c(=O)[nX3]c(=O)[nX3]2)] | 8.8 | theophylline | Cn1c(=O)c2[nH]cnc2n(C)c1=O | 0 | 0 |
purine | [nH;$(n1cnc2c1ncnc2),$(n1cnc2c1cncn2)] | 8.9 | purine | c1ncc2[nH]cnc2n1 | 0 | 0 |
1-hydroxybenzotriazole | [OX2H]n1nnc2ccccc12 | 4.6 | 1-hydroxybenzotriazole | On1nnc2ccccc12 | 0 | 0 |
N-hydroxyimide | [OX2H]N(C=O)C=O | 6 | N-hydroxysuccinimide | O=C1CCC(=O)N1O | 0 | 0 |
hydroxamic acid | [OX2H][NX3]C=O | 9.4 | acetohydroxamic acid | CC(=O)NO | 0 | 0 |
oxime | [OX2H][NX2]=C | 12.4 | acetone oxime | CC(C)=NO | 1 | 0 |
thiazolidinedione | [NX3H1;r5](C(=O)S)C=O | 6.8 | thiazolidine-2,4-dione | O=C1CSC(=O)N1 | 0 | 0 |
rhodanine | [NX3H1;r5](C(=S)S)C=O | 5.2 | rhodanine | O=C1CSC(=S)N1 | 0 | 0 |
barbiturate | [NX3H1;r6]1C(=O)[CX4;H0]C(=O)[#7]C1=[O,S] | 8 | barbital | CCC1(CC)C(=O)NC(=O)NC1=O | 0 | 0 |
hydantoin | [NX3H1;r5]1C(=O)[#7][CX4]C1=O | 9 | hydantoin | O=C1CNC(=O)N1 | 0.5 | 0 |
phthalimide | [NX3H1;r5](C(=O)c)C(=O)c | 8.3 | phthalimide | O=C1NC(=O)c2ccccc12 | 0 | 0 |
six-ring imide | [NX3H1;r6](C=O)C=O | 11.4 | glutarimide | O=C1CCCC(=O)N1 | 0 | 0 |
imide | [NX3H1](C=O)C=O | 9.6 | succinimide | O=C1CCC(=O)N1 | 0 | 0 |
uracil | [nH](c=O)c=O | 9.5 | uracil | O=c1cc[nH]c(=O)[nH]1 | 0 | 0 |
pyrimidinone | [nH;r6;$(n1cnaac1=O)]c=O | 8.6 | pyrimidin-4(3H)-one | O=c1ccnc[nH]1 | 0 | 2 | phenol
pyridone | [nH;r6;$(n1c(=O)cccc1),$(n1ccc(=O)cc1)] | 11.7 | 2-pyridone | O=c1cccc[nH]1 | 0 | 2 | phenol
4-hydroxy-2-pyrone or 2-pyridone | [OX2H]c1cc(=O)[o,n]aa1 | 4.1 | 4-hydroxycoumarin | O=c1cc(O)c2ccccc2o1 | 0 | 0 |
hydroxypyrone | [OX2H]c1coc(~*)cc1=O | 7.9 | kojic acid | OCc1cc(=O)c(O)co1 | 0 | 0 |
phenol | [OX2H;$(O[#6;a;r6])] | 10 | phenol | Oc1ccccc1 | 0 | 2.23 | phenol
thiophenol | [SX2H;$(S[#6;a])] | 6.6 | thiophenol | Sc1ccccc1 | 0 | 2.6 | phenol
thiol | [SX2H;$(S[CX4])] | 10.6 | ethanethiol | CCS | 3.5 | 0 |
ascorbic acid | [OX2H][CX3;r5]1=[CX3;r5](O)[CX3;r5](=O)O[CX4]1 | 4.1 | ascorbic acid | OCC(O)C1OC(=O)C(O)=C1O | 0 | 0 |
cyclic 1,3-diketone, enol | [OX2H][CX3;R]=[CX3;R][CX3;R](=O)[#6] | 5.3 | cyclohexane-1,3-dione | O=C1C=C(O)CCC1 | 0 | 0 |
cyclic 1,3-diketone | [CX4;H2,H1;R]([CX3;R](=O)[#6])[CX3;R](=O)[#6] | 5.3 | cyclohexane-1,3-dione | O=C1CCCC(=O)C1 | 0 | 0 |
barbituric acid | [CX4;H2,H1;r6](C(=O)[#7])C(=O)[#7;$(NC(=O)N)] | 4 | barbituric acid | O=C1CC(=O)NC(=O)N1 | 0 | 0 |
Meldrum's acid | [CX4;H2,H1;r6]1C(=O)OCOC1=O | 4.8 | Meldrum's acid | CC1(C)OC(=O)CC(=O)O1 | 0 | 0 |
1,3-diketone, enol | [OX2H][CX3]=[CX3][CX3](=O)[#6] | 9 | acetylacetone | CC(O)=CC(C)=O | 0 | 0 |
1,3-diketone | [CX4;H2,H1]([CX3](=O)[#6])[CX3](=O)[#6] | 9 | acetylacetone | CC(=O)CC(C)=O | 0 | 0 |
1,3-ketoester | [CX4;H2,H1]([CX3](=O)[#6])[CX3](=O)[OX2H0] | 10.7 | ethyl acetoacetate | CCOC(=O)CC(C)=O | 0 | 0 |
malononitrile | [CX4;H2,H1](C#N)C#N | 11.2 | malononitrile | N#CCC#N | 0 | 0 |
malonic ester | [CX4;H2,H1]([CX3](=O)[OX2H0])[CX3](=O)[OX2H0] | 13.3 | diethyl malonate | CCOC(=O)CC(=O)OCC | 0 | 0 |
nitroalkane | [CX4;!H0][NX3+](=O)[O-] | 10.2 | nitromethane | C[N+](=O)[O-] | 0 | 0 |
hydrogen cyanide | [CX2;H1]#N | 9.2 | hydrogen cyanide | C#N | 0 | 0 |
peracid | [OX2H][OX2][CX3]=O | 8.2 | peracetic acid | CC(=O)OO | 0 | 0 |
hydroperoxide | [OX2H;$(OO[#1,#6])][OX2] | 12.8 | tert-butyl hydroperoxide | CC(C)(C)OO | 0 | 0 |
hydrogen peroxide | [OX2H][OX2H] | 11.6 | hydrogen peroxide | OO | 0 | 0 |
nitric acid | [OX2H][N+](=O)[O-] | -1.4 | nitric acid | O[N+](=O)[O-] | 0 | 0 |
nitrous acid | [OX2H][NX2]=O | 3.3 | nitrous acid | ON=O | 0 | 0 |
hypochlorous acid | [OX2H]Cl | 7.5 | hypochlorous acid | OCl | 0 | 0 |
boric acid | [OX2H][BX3]([OX2H])[OX2H] | 9.2 | boric acid, taking up hydroxide | OB(O)O | 0 | 0 |
boronic acid | [OX2H;$(OB[#6])][BX3] | 8.8 | phenylboronic acid, taking up hydroxide | OB(O)c1ccccc1 | 0 | 0 |
hydrazoic acid | [NX2H]=[N+]=[N-] | 4.7 | hydrazoic acid | N=[N+]=[N-] | 0 | 0 |
hydrogen fluoride | [F;H1] | 3.2 | hydrogen fluoride | F | 0 | 0 |
hydrogen sulfide | [SX2H2] | 7 | hydrogen sulfide | S | 0 | 0 |
water | [OX2H2] | 14 | water | O | 0 | 0 |
alcohol | [OX2H;$(O[CX4])] | 15.9 | ethanol | CCO | 3.4 | 0 |
""", True)
