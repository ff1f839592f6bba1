"""Aromatic and saturated heterocycles. Read by `chem.names_table`."""

TEXT = r"""
# aromatic and saturated heterocycles
pyridine; azabenzene | c1ccncc1 | C5H5N
2-picoline; 2-methylpyridine; alpha-picoline | Cc1ccccn1 | C6H7N
3-picoline; 3-methylpyridine; beta-picoline | Cc1cccnc1 | C6H7N
4-picoline; 4-methylpyridine; gamma-picoline | Cc1ccncc1 | C6H7N
2,6-lutidine; lutidine; 2,6-dimethylpyridine | Cc1cccc(C)n1 | C7H9N
collidine; 2,4,6-collidine; 2,4,6-trimethylpyridine | Cc1cc(C)nc(C)c1 | C8H11N
2-aminopyridine; pyridin-2-amine | Nc1ccccn1 | C5H6N2
3-aminopyridine; pyridin-3-amine | Nc1cccnc1 | C5H6N2
2-chloropyridine | Clc1ccccn1 | C5H4ClN
3-bromopyridine | Brc1cccnc1 | C5H4BrN
2-pyridone; pyridin-2-one; 2(1H)-pyridone | O=c1cccc[nH]1 | C5H5NO
pyridine N-oxide; pyridine-N-oxide | [O-][n+]1ccccc1 | C5H5NO
isonicotinic acid; pyridine-4-carboxylic acid | O=C(O)c1ccncc1 | C6H5NO2
picolinic acid; pyridine-2-carboxylic acid | O=C(O)c1ccccn1 | C6H5NO2
2,2'-bipyridine; bipyridine; bipy; bpy; 2,2'-bipyridyl | c1ccc(-c2ccccn2)nc1 | C10H8N2
4,4'-bipyridine; 4,4'-bipyridyl | c1cc(-c2ccncc2)ccn1 | C10H8N2
terpyridine; 2,2':6',2''-terpyridine; terpy | c1ccc(-c2cccc(-c3ccccn3)n2)nc1 | C15H11N3
1,10-phenanthroline; phenanthroline; phen | c1cnc2c(c1)ccc1cccnc12 | C12H8N2
pyrimidine | c1cncnc1 | C4H4N2
pyrazine | c1cnccn1 | C4H4N2
pyridazine | c1ccnnc1 | C4H4N2
1,3,5-triazine; s-triazine | c1ncncn1 | C3H3N3
melamine | Nc1nc(N)nc(N)n1 | C3H6N6
cyanuric chloride; 2,4,6-trichloro-1,3,5-triazine | Clc1nc(Cl)nc(Cl)n1 | C3Cl3N3
cyanuric acid; isocyanuric acid | O=c1[nH]c(=O)[nH]c(=O)[nH]1 | C3H3N3O3
pyrrole; 1H-pyrrole | c1cc[nH]c1 | C4H5N
N-methylpyrrole; 1-methylpyrrole | Cn1cccc1 | C5H7N
furan | c1ccoc1 | C4H4O
2-methylfuran | Cc1ccco1 | C5H6O
thiophene | c1ccsc1 | C4H4S
selenophene | c1cc[se]c1 | C4H4Se
2-methylthiophene | Cc1cccs1 | C5H6S
2,2'-bithiophene; bithiophene | c1csc(-c2cccs2)c1 | C8H6S2
EDOT; 3,4-ethylenedioxythiophene | c1scc2c1OCCO2 | C6H6O2S
imidazole; 1H-imidazole | c1c[nH]cn1 | C3H4N2
1-methylimidazole; N-methylimidazole; NMI | Cn1ccnc1 | C4H6N2
2-methylimidazole | Cc1ncc[nH]1 | C4H6N2
pyrazole; 1H-pyrazole | c1cn[nH]c1 | C3H4N2
3,5-dimethylpyrazole | Cc1cc(C)[nH]n1 | C5H8N2
oxazole; 1,3-oxazole | c1cocn1 | C3H3NO
isoxazole; 1,2-oxazole | c1cnoc1 | C3H3NO
thiazole; 1,3-thiazole | c1cscn1 | C3H3NS
isothiazole; 1,2-thiazole | c1cnsc1 | C3H3NS
1,2,3-triazole; 1H-1,2,3-triazole | c1c[nH]nn1 | C2H3N3
1,2,4-triazole; 1H-1,2,4-triazole | c1nc[nH]n1 | C2H3N3
tetrazole; 1H-tetrazole | c1nnn[nH]1 | CH2N4
1,3,4-oxadiazole | c1nnco1 | C2H2N2O
1,2,4-oxadiazole | c1ncon1 | C2H2N2O
1,3,4-thiadiazole | c1nncs1 | C2H2N2S
indole; 1H-indole | c1ccc2[nH]ccc2c1 | C8H7N
isoindole; 2H-isoindole | c1ccc2c[nH]cc2c1 | C8H7N
indoline; 2,3-dihydroindole | c1ccc2c(c1)CCN2 | C8H9N
skatole; 3-methylindole | Cc1c[nH]c2ccccc12 | C9H9N
isatin; indole-2,3-dione | O=C1Nc2ccccc2C1=O | C8H5NO2
oxindole; 2-oxindole; indolin-2-one | O=C1Cc2ccccc2N1 | C8H7NO
7-azaindole; azaindole; 1H-pyrrolo[2,3-b]pyridine | c1cnc2[nH]ccc2c1 | C7H6N2
indazole; 1H-indazole | c1ccc2[nH]ncc2c1 | C7H6N2
benzimidazole; 1H-benzimidazole | c1ccc2[nH]cnc2c1 | C7H6N2
benzotriazole; 1H-benzotriazole; BTA | c1ccc2[nH]nnc2c1 | C6H5N3
benzoxazole; 1,3-benzoxazole | c1ccc2ocnc2c1 | C7H5NO
benzothiazole; 1,3-benzothiazole | c1ccc2scnc2c1 | C7H5NS
benzofuran; 1-benzofuran | c1ccc2occc2c1 | C8H6O
benzothiophene; 1-benzothiophene; thianaphthene | c1ccc2sccc2c1 | C8H6S
dibenzofuran | c1ccc2c(c1)oc1ccccc12 | C12H8O
dibenzothiophene | c1ccc2c(c1)sc1ccccc12 | C12H8S
carbazole; 9H-carbazole | c1ccc2c(c1)[nH]c1ccccc12 | C12H9N
quinoline; 1-azanaphthalene | c1ccc2ncccc2c1 | C9H7N
isoquinoline; 2-azanaphthalene | c1ccc2cnccc2c1 | C9H7N
8-hydroxyquinoline; 8-quinolinol; oxine | Oc1cccc2cccnc12 | C9H7NO
tetrahydroisoquinoline; 1,2,3,4-tetrahydroisoquinoline; THIQ | c1ccc2c(c1)CCNC2 | C9H11N
quinazoline | c1ccc2ncncc2c1 | C8H6N2
quinoxaline | c1ccc2nccnc2c1 | C8H6N2
cinnoline | c1ccc2nnccc2c1 | C8H6N2
phthalazine | c1ccc2cnncc2c1 | C8H6N2
1,8-naphthyridine | c1cnc2ncccc2c1 | C8H6N2
pteridine | c1cnc2ncncc2n1 | C6H4N4
purine; 9H-purine | c1ncc2nc[nH]c2n1 | C5H4N4
acridine | c1ccc2nc3ccccc3cc2c1 | C13H9N
phenazine | c1ccc2nc3ccccc3nc2c1 | C12H8N2
phenothiazine; 10H-phenothiazine | c1ccc2c(c1)Nc1ccccc1S2 | C12H9NS
phenoxazine; 10H-phenoxazine | c1ccc2c(c1)Nc1ccccc1O2 | C12H9NO
xanthene; 9H-xanthene | c1ccc2c(c1)Cc1ccccc1O2 | C13H10O
xanthone; 9-xanthone | O=c1c2ccccc2oc2ccccc12 | C13H8O2
thianthrene | c1ccc2c(c1)Sc1ccccc1S2 | C12H8S2
chroman; chromane | c1ccc2c(c1)CCCO2 | C9H10O
coumarin; chromen-2-one | O=c1ccc2ccccc2o1 | C9H6O2
chromone; chromen-4-one | O=c1ccoc2ccccc12 | C9H6O2
flavone; 2-phenylchromone | O=c1cc(-c2ccccc2)oc2ccccc12 | C15H10O2
porphine; porphin | C1=Cc2cc3ccc(cc4nc(cc5ccc(cc1n2)[nH]5)C=C4)[nH]3 | C20H14N4
aziridine; ethylenimine | C1CN1 | C2H5N
azetidine | C1CNC1 | C3H7N
pyrrolidine | C1CCNC1 | C4H9N
piperidine | C1CCNCC1 | C5H11N
N-methylpiperidine; 1-methylpiperidine | CN1CCCCC1 | C6H13N
4-piperidone; piperidin-4-one | O=C1CCNCC1 | C5H9NO
azepane; hexamethyleneimine | C1CCCNCC1 | C6H13N
piperazine | C1CNCCN1 | C4H10N2
1-methylpiperazine; N-methylpiperazine | CN1CCNCC1 | C5H12N2
morpholine | C1COCCN1 | C4H9NO
N-methylmorpholine; 4-methylmorpholine; NMM | CN1CCOCC1 | C5H11NO
thiomorpholine | C1CSCCN1 | C4H9NS
quinuclidine | C1CN2CCC1CC2 | C7H13N
tropane | CN1C2CCCC1CC2 | C8H15N
2-oxazolidinone; oxazolidinone; oxazolidin-2-one | O=C1NCCO1 | C3H5NO2
hydantoin; imidazolidine-2,4-dione | O=C1CNC(=O)N1 | C3H4N2O2
barbituric acid | O=C1CC(=O)NC(=O)N1 | C4H4N2O3
thiirane; ethylene sulfide | C1CS1 | C2H4S
diketene; 4-methyleneoxetan-2-one | C=C1CC(=O)O1 | C4H4O2
ferrocene | [Fe+2].c1cc[cH-]c1.c1cc[cH-]c1 | C10H10Fe
"""
