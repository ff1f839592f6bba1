"""The table of bases: groups that take a proton in water, with the pKa of a parent's conjugate acid and two slopes.

pKa: CRC Handbook of Chemistry and Physics; Perrin, Dempsey, Serjeant, "pKa Prediction for Organic Acids and Bases"
(1981); water, 25 °C. Slopes: Perrin's, of that series or of the nearest one. An earlier row wins an atom.
"""

from __future__ import annotations

from assistant.chem.acidity.table import Group, rows

_BOUND = "!$(N[#6]=[O,S]);!$(N[S,P]=[O,S]);!$(NC#N);!$(N~[#7,#8]);!$(N[CX3]=[#6,#7]);!$(N[#6;a]:[nX2]);!$(Nc1cc[nX2]cc1)"
"""An amine nitrogen whose pair is its own."""
BASES: tuple[Group, ...] = rows(f"""
diphenylamine | [NX3;H1,H0;{_BOUND};$(N([#6;a])[#6;a])] | 0.8 | diphenylamine | c1ccc(cc1)Nc1ccccc1 | 0 | 2.88 | phenol
proton sponge | [NX3;H0;$(N(C)(C)c1cccc2cccc(N(C)C)c12)] | 12.1 | 1,8-bis(dimethylamino)naphthalene | CN(C)c1cccc2cccc(N(C)C)c12 | 0 | 0 |
tertiary aromatic amine | [NX3;H0;{_BOUND};$(Nc)] | 5.1 | N,N-dimethylaniline | CN(C)c1ccccc1 | 3.3 | 2.88 | phenol
aromatic amine | [NX3;!H0;{_BOUND};$(Nc)] | 4.6 | aniline | Nc1ccccc1 | 3.1 | 2.88 | phenol
cytosine | [nX2;r6;$(n(c=O)c[NX3])] | 4.6 | cytosine | Nc1cc[nH]c(=O)n1 | 0 | 0 |
pyrimidinone, base | [nX2;r6;$(nc=O),$(n1c[nX3]c(=O)aa1),$(n1aa[nX3]c(=O)a1)] | 1.8 | pyrimidin-4(3H)-one | O=c1ccnc[nH]1 | 0 | 5.9 | azine
7-azaindole | [nX2;r6]1aaac2cc[nH]c12 | 4.6 | 7-azaindole | c1cnc2[nH]ccc2c1 | 0 | 0 |
pyridine-like nitrogen | [nX2;r6] | 5.2 | pyridine | c1ccncc1 | 0 | 5.9 | azine
1,2,4-triazole, base | [nX2;r5;$(n1cnnc1),$(n1cncn1),$(n1ncnc1)] | 2.4 | 1,2,4-triazole | c1nc[nH]n1 | 0 | 5.9 | azine
benzimidazole | [nX2;r5;$(n1c[nX3]c2ccccc12)] | 5.5 | benzimidazole | c1ccc2[nH]cnc2c1 | 0 | 5.9 | azine
imidazole | [nX2;r5;$(n1c[nX3]aa1);!$(n1c[nX3]c2aaaac12)] | 7 | imidazole | c1c[nH]cn1 | 0 | 5.9 | azine
indazole | [nX2;r5;$(n1[nX3]c2aaaac2c1),$(n1[nX3]cc2aaaac12)] | 1.3 | indazole | c1ccc2[nH]ncc2c1 | 0 | 5.9 | azine
pyrazole | [nX2;r5;$(n1[nX3]aaa1)] | 2.5 | pyrazole | c1cn[nH]c1 | 0 | 5.9 | azine
benzothiazole | [nX2;r5;$(n1csc2aaaac12)] | 1.2 | benzothiazole | c1ccc2scnc2c1 | 0 | 5.9 | azine
thiazole | [nX2;r5;$(n1csaa1)] | 2.5 | thiazole | c1cscn1 | 0 | 5.9 | azine
oxazole | [nX2;r5;$(n1coaa1)] | 0.8 | oxazole | c1cocn1 | 0 | 5.9 | azine
biguanide | [NX2]=C([NX3])[NX3]C(=[NX2])[NX3] | 11.5 | biguanide | NC(=N)NC(N)=N | 0 | 0 |
acylguanidine | [NX2;$(N=C([NX3])[NX3]C=O),$(N(C=O)=C([NX3])[NX3])] | 8.3 | acetylguanidine | CC(=O)NC(N)=N | 0 | 0 |
aryl guanidine | [NX2;$(N=C([NX3;!$(NC#N)])[NX3]c),$(N(c)=C([NX3;!$(NC#N)])[NX3;!$(NC#N)]);!$(NC#N);!$(N[#7,#8,#16])] | 10.8 | phenylguanidine | NC(=N)Nc1ccccc1 | 0 | 0 |
guanidine | [NX2;$(N=C([NX3;!$(NC#N);!$(N[#6]=O);!$(N~[#7,#8,#16])])[NX3;!$(NC#N);!$(N[#6]=O);!$(N~[#7,#8,#16])]);!$(N[#6]=O);!$(NC#N);!$(N[#7,#8,#16])] | 13.6 | guanidine | NC(N)=N | 2 | 0 |
isothiourea | [NX2;$(N=C([NX3])[SX2]);!$(N[#6]=O);!$(NC#N)] | 9.8 | S-methylisothiourea | CSC(N)=N | 2 | 0 |
aryl amidine | [NX2;$(N(c)=C([NX3])[#6]);!$(N[#7,#8,#16])] | 8.3 | N-phenylacetamidine | CC(N)=Nc1ccccc1 | 0 | 0 |
benzamidine | [NX2;$(N=C([NX3])[#6;a]);!$(NC=O);!$(N[#7,#8,#16])] | 11.6 | benzamidine | NC(=N)c1ccccc1 | 2 | 0 |
amidine | [NX2;$(N=C([NX3])[#6]);!$(NC=O);!$(N[#7,#8,#16])] | 12.1 | acetamidine | CC(N)=N | 2 | 0 |
arylhydrazine | [NX3H2;$([NX3][NX3;H1,H0]c)] | 5.2 | phenylhydrazine | NNc1ccccc1 | 0 | 0 |
hydrazine | [NX3;!$(N[#6]=[O,S]);!$(N[S,P]=O);!$(N=*);$(N[NX3;!$(N[#6]=[O,S]);!$(N=*);!$(N[S,P]=O)]);!$(Nc)] | 8.1 | hydrazine | NN | 2 | 0 |
hydroxylamine | [NX3;!$(N[#6]=[O,S]);!$(N[S,P]=O);!$(N=*);$(N[OX2H])] | 6 | hydroxylamine | NO | 2 | 0 |
alkoxyamine | [NX3;!$(N[#6]=[O,S]);!$(N[S,P]=O);!$(N=*);$(N[OX2H0])] | 4.6 | O-methylhydroxylamine | CON | 2 | 0 |
aziridine | [NX3;r3;$(N1CC1)] | 8 | aziridine | C1CN1 | 3.2 | 0 |
morpholine | [NX3;$(N1CCOCC1);{_BOUND};!$(N[#6;a])] | 8.4 | morpholine | C1COCCN1 | 3.2 | 0 |
amino acid amine | [NX3;{_BOUND};!$(N[#6;a]);$(N[CX4]C(=O)[OX2H])] | 9.8 | glycine | NCC(=O)O | 3.1 | 0 |
tertiary amine | [NX3;H0;{_BOUND};$(N([CX4])([CX4])[CX4])] | 9.8 | trimethylamine | CN(C)C | 3.3 | 0 |
ammonia | [NX3;H3] | 9.25 | ammonia | N | 0 | 0 |
primary amine | [NX3;H2;{_BOUND};$(N[CX4])] | 10.6 | ethylamine | CCN | 3.1 | 0 |
secondary amine | [NX3;H1;{_BOUND};$(N([CX4])[CX4])] | 11 | diethylamine | CCNCC | 3.2 | 0 |
""", False)
