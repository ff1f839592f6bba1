"""Terpenes, phenols, flavonoids, alkaloids and other natural products. Read by `chem.names_table`."""

TEXT = r"""
# terpenes
limonene; DL-limonene; dipentene | C=C(C)C1CC=C(C)CC1 | C10H16
D-limonene; (R)-limonene; (+)-limonene; (R)-(+)-limonene | C=C(C)[C@H]1CC=C(C)CC1 | C10H16
L-limonene; (S)-limonene; (-)-limonene; (S)-(-)-limonene | C=C(C)[C@@H]1CC=C(C)CC1 | C10H16
alpha-pinene; pinene | CC1=CCC2CC1C2(C)C | C10H16
beta-pinene | C=C1CCC2CC1C2(C)C | C10H16
myrcene; beta-myrcene | C=CC(=C)CCC=C(C)C | C10H16
ocimene; (E)-beta-ocimene; trans-beta-ocimene | C=C/C(C)=C/CC=C(C)C | C10H16
camphene | C=C1C2CCC(C2)C1(C)C | C10H16
p-cymene; cymene; para-cymene; 4-isopropyltoluene | Cc1ccc(C(C)C)cc1 | C10H14
terpinen-4-ol | CC1=CCC(O)(C(C)C)CC1 | C10H18O
alpha-terpineol; terpineol | CC1=CCC(C(C)(C)O)CC1 | C10H18O
menthol; L-menthol; (-)-menthol; levomenthol | CC(C)[C@@H]1CC[C@@H](C)C[C@H]1O | C10H20O
menthone; (-)-menthone; L-menthone | CC(C)[C@@H]1CC[C@@H](C)CC1=O | C10H18O
carvone; DL-carvone | C=C(C)C1CC=C(C)C(=O)C1 | C10H14O
(R)-carvone; L-carvone; (-)-carvone; (R)-(-)-carvone | C=C(C)[C@@H]1CC=C(C)C(=O)C1 | C10H14O
(S)-carvone; D-carvone; (+)-carvone; (S)-(+)-carvone | C=C(C)[C@H]1CC=C(C)C(=O)C1 | C10H14O
pulegone; (R)-pulegone; (+)-pulegone | CC(C)=C1CC[C@@H](C)CC1=O | C10H16O
camphor; DL-camphor | CC12CCC(CC1=O)C2(C)C | C10H16O
borneol | CC1(C)C2CCC1(C)C(O)C2 | C10H18O
eucalyptol; 1,8-cineole; cineole | CC12CCC(CC1)C(C)(C)O2 | C10H18O
linalool | C=CC(C)(O)CCC=C(C)C | C10H18O
linalyl acetate | C=CC(C)(CCC=C(C)C)OC(C)=O | C12H20O2
geraniol | CC(C)=CCC/C(C)=C/CO | C10H18O
nerol | CC(C)=CCC/C(C)=C\CO | C10H18O
citronellol | CC(C)=CCCC(C)CCO | C10H20O
citronellal | CC(C)=CCCC(C)CC=O | C10H18O
geranial; (E)-citral; trans-citral; citral a | CC(C)=CCC/C(C)=C/C=O | C10H16O
citral; lemonal | CC(C)=CCCC(C)=CC=O | C10H16O
thymol | Cc1ccc(C(C)C)c(O)c1 | C10H14O
carvacrol | Cc1ccc(C(C)C)cc1O | C10H14O
thujone; alpha-thujone | CC(C)[C@]12CC(=O)[C@H](C)[C@H]1C2 | C10H16O
beta-ionone | CC(=O)/C=C/C1=C(C)CCCC1(C)C | C13H20O
alpha-ionone | CC(=O)/C=C/C1C(C)=CCCC1(C)C | C13H20O
farnesol; (E,E)-farnesol; trans,trans-farnesol | CC(C)=CCC/C(C)=C/CC/C(C)=C/CO | C15H26O
nerolidol | C=CC(C)(O)CCC=C(C)CCC=C(C)C | C15H26O
beta-caryophyllene; caryophyllene | C=C1CC/C=C(\C)CC[C@@H]2[C@@H]1CC2(C)C | C15H24
humulene; alpha-humulene; alpha-caryophyllene | C/C1=C\CC/C(C)=C/CC(C)(C)/C=C/C1 | C15H24
phytol | C/C(=C\CO)CCC[C@H](C)CCC[C@H](C)CCCC(C)C | C20H40O
bisabolol; alpha-bisabolol | CC(C)=CCCC(C)(O)C1CC=C(C)CC1 | C15H26O
isoprenol | C=C(C)CCO | C5H10O
prenol | CC(C)=CCO | C5H10O
nootkatone | C=C(C)C1CCC2=CC(=O)CC(C)C2(C)C1 | C15H22O
# phenols and flavonoids of plants
vanillin; 4-hydroxy-3-methoxybenzaldehyde | COc1cc(C=O)ccc1O | C8H8O3
vanillic acid | COc1cc(C(=O)O)ccc1O | C8H8O4
syringaldehyde | COc1cc(C=O)cc(OC)c1O | C9H10O4
eugenol | C=CCc1ccc(O)c(OC)c1 | C10H12O2
isoeugenol; (E)-isoeugenol; trans-isoeugenol | C/C=C/c1ccc(O)c(OC)c1 | C10H12O2
anethole; trans-anethole; (E)-anethole | C/C=C/c1ccc(OC)cc1 | C10H12O
estragole; methyl chavicol | C=CCc1ccc(OC)cc1 | C10H12O
safrole | C=CCc1ccc2c(c1)OCO2 | C10H10O2
myristicin | C=CCc1cc(OC)c2c(c1)OCO2 | C11H12O3
cinnamaldehyde; trans-cinnamaldehyde; (E)-cinnamaldehyde; cinnamic aldehyde | O=C/C=C/c1ccccc1 | C9H8O
cinnamic acid; trans-cinnamic acid; (E)-cinnamic acid | O=C(O)/C=C/c1ccccc1 | C9H8O2
cinnamyl alcohol; (E)-cinnamyl alcohol | OC/C=C/c1ccccc1 | C9H10O
p-coumaric acid; coumaric acid; 4-hydroxycinnamic acid | O=C(O)/C=C/c1ccc(O)cc1 | C9H8O3
caffeic acid | O=C(O)/C=C/c1ccc(O)c(O)c1 | C9H8O4
ferulic acid; trans-ferulic acid | COc1cc(/C=C/C(=O)O)ccc1O | C10H10O4
sinapic acid | COc1cc(/C=C/C(=O)O)cc(OC)c1O | C11H12O5
chlorogenic acid; 3-caffeoylquinic acid | O=C(/C=C/c1ccc(O)c(O)c1)O[C@@H]1C[C@](O)(C(=O)O)C[C@@H](O)[C@H]1O | C16H18O9
gallic acid; 3,4,5-trihydroxybenzoic acid | O=C(O)c1cc(O)c(O)c(O)c1 | C7H6O5
ellagic acid | O=c1oc2c(O)c(O)cc3c(=O)oc4c(O)c(O)cc1c4c23 | C14H6O8
protocatechuic acid; 3,4-dihydroxybenzoic acid | O=C(O)c1ccc(O)c(O)c1 | C7H6O4
salicylic acid; 2-hydroxybenzoic acid | O=C(O)c1ccccc1O | C7H6O3
salicin | OCc1ccccc1O[C@@H]1O[C@H](CO)[C@@H](O)[C@H](O)[C@H]1O | C13H18O7
resveratrol; trans-resveratrol; (E)-resveratrol | Oc1ccc(/C=C/c2cc(O)cc(O)c2)cc1 | C14H12O3
pterostilbene | COc1cc(/C=C/c2ccc(O)cc2)cc(OC)c1 | C16H16O3
curcumin | COc1cc(/C=C/C(=O)CC(=O)/C=C/c2ccc(O)c(OC)c2)ccc1O | C21H20O6
capsaicin | COc1cc(CNC(=O)CCCC/C=C/C(C)C)ccc1O | C18H27NO3
dihydrocapsaicin | COc1cc(CNC(=O)CCCCCCC(C)C)ccc1O | C18H29NO3
piperine | O=C(/C=C/C=C/c1ccc2c(c1)OCO2)N1CCCCC1 | C17H19NO3
6-gingerol; gingerol | CCCCC[C@H](O)CC(=O)CCc1ccc(O)c(OC)c1 | C17H26O4
zingerone; vanillylacetone | COc1cc(CCC(C)=O)ccc1O | C11H14O3
raspberry ketone; 4-(4-hydroxyphenyl)-2-butanone | CC(=O)CCc1ccc(O)cc1 | C10H12O2
umbelliferone; 7-hydroxycoumarin | O=c1ccc2ccc(O)cc2o1 | C9H6O3
esculetin; aesculetin; 6,7-dihydroxycoumarin | O=c1ccc2cc(O)c(O)cc2o1 | C9H6O4
scopoletin | COc1cc2ccc(=O)oc2cc1O | C10H8O4
psoralen | O=c1ccc2cc3ccoc3cc2o1 | C11H6O3
methoxsalen; 8-methoxypsoralen; xanthotoxin | COc1c2occc2cc2ccc(=O)oc12 | C12H8O4
bergapten; 5-methoxypsoralen | COc1c2ccoc2cc2oc(=O)ccc12 | C12H8O4
quercetin | O=c1c(O)c(-c2ccc(O)c(O)c2)oc2cc(O)cc(O)c12 | C15H10O7
kaempferol | O=c1c(O)c(-c2ccc(O)cc2)oc2cc(O)cc(O)c12 | C15H10O6
myricetin | O=c1c(O)c(-c2cc(O)c(O)c(O)c2)oc2cc(O)cc(O)c12 | C15H10O8
luteolin | O=c1cc(-c2ccc(O)c(O)c2)oc2cc(O)cc(O)c12 | C15H10O6
apigenin | O=c1cc(-c2ccc(O)cc2)oc2cc(O)cc(O)c12 | C15H10O5
chrysin | O=c1cc(-c2ccccc2)oc2cc(O)cc(O)c12 | C15H10O4
genistein | O=c1c(-c2ccc(O)cc2)coc2cc(O)cc(O)c12 | C15H10O5
daidzein | O=c1c(-c2ccc(O)cc2)coc2cc(O)ccc12 | C15H10O4
naringenin; (S)-naringenin | O=C1C[C@@H](c2ccc(O)cc2)Oc2cc(O)cc(O)c21 | C15H12O5
hesperetin; (S)-hesperetin | COc1ccc([C@@H]2CC(=O)c3c(O)cc(O)cc3O2)cc1O | C16H14O6
catechin; (+)-catechin | Oc1cc(O)c2c(c1)O[C@H](c1ccc(O)c(O)c1)[C@@H](O)C2 | C15H14O6
epicatechin; (-)-epicatechin | Oc1cc(O)c2c(c1)O[C@H](c1ccc(O)c(O)c1)[C@H](O)C2 | C15H14O6
EGCG; epigallocatechin gallate; (-)-epigallocatechin gallate | O=C(O[C@@H]1Cc2c(O)cc(O)cc2O[C@@H]1c1cc(O)c(O)c(O)c1)c1cc(O)c(O)c(O)c1 | C22H18O11
rutin; rutoside | C[C@@H]1O[C@@H](OC[C@H]2O[C@@H](Oc3c(-c4ccc(O)c(O)c4)oc4cc(O)cc(O)c4c3=O)[C@H](O)[C@@H](O)[C@@H]2O)[C@H](O)[C@H](O)[C@H]1O | C27H30O16
cyanidin | Oc1cc(O)c2cc(O)c(-c3ccc(O)c(O)c3)[o+]c2c1 | C15H11O6+
juglone | O=C1C=CC(=O)c2c(O)cccc21 | C10H6O3
lawsone; henna dye | O=C1C=C(O)C(=O)c2ccccc21 | C10H6O3
emodin | Cc1cc(O)c2c(c1)C(=O)c1cc(O)cc(O)c1C2=O | C15H10O5
aloe-emodin | O=C1c2cccc(O)c2C(=O)c2c(O)cc(CO)cc21 | C15H10O5
arbutin; beta-arbutin | OC[C@H]1O[C@@H](Oc2ccc(O)cc2)[C@H](O)[C@@H](O)[C@@H]1O | C12H16O7
kojic acid | O=c1cc(CO)occ1O | C6H6O4
cannabidiol; CBD; (-)-cannabidiol | C=C(C)[C@@H]1CCC(C)=C[C@H]1c1c(O)cc(CCCCC)cc1O | C21H30O2
THC; tetrahydrocannabinol; dronabinol; delta-9-tetrahydrocannabinol; delta9-THC; marinol | CCCCCc1cc(O)c2c(c1)OC(C)(C)[C@@H]1CCC(C)=C[C@@H]21 | C21H30O2
cannabinol; CBN | CCCCCc1cc(O)c2c(c1)OC(C)(C)c1ccc(C)cc1-2 | C21H26O2
# alkaloids and other natural products
caffeine; 1,3,7-trimethylxanthine | Cn1c(=O)c2c(ncn2C)n(C)c1=O | C8H10N4O2
theobromine | Cn1cnc2c1c(=O)[nH]c(=O)n2C | C7H8N4O2
theophylline | Cn1c(=O)c2[nH]cnc2n(C)c1=O | C7H8N4O2
paraxanthine | Cn1c(=O)[nH]c2ncn(C)c2c1=O | C7H8N4O2
nicotine; (S)-nicotine; (-)-nicotine | CN1CCC[C@H]1c1cccnc1 | C10H14N2
cotinine; (S)-cotinine; (-)-cotinine | CN1C(=O)CC[C@H]1c1cccnc1 | C10H12N2O
coniine; (S)-coniine | CCC[C@H]1CCCCN1 | C8H17N
atropine | CN1[C@@H]2CC[C@H]1C[C@@H](OC(=O)C(CO)c1ccccc1)C2 | C17H23NO3
hyoscyamine; L-hyoscyamine | CN1[C@@H]2CC[C@H]1C[C@@H](OC(=O)[C@H](CO)c1ccccc1)C2 | C17H23NO3
scopolamine; hyoscine | CN1[C@@H]2C[C@@H](OC(=O)[C@H](CO)c3ccccc3)C[C@H]1[C@@H]1O[C@@H]12 | C17H21NO4
cocaine | COC(=O)[C@H]1[C@@H](OC(=O)c2ccccc2)C[C@@H]2CC[C@H]1N2C | C17H21NO4
morphine | CN1CC[C@]23c4c5ccc(O)c4O[C@H]2[C@@H](O)C=C[C@H]3[C@H]1C5 | C17H19NO3
codeine | COc1ccc2c3c1O[C@H]1[C@@H](O)C=C[C@H]4[C@@H](C2)N(C)CC[C@@]341 | C18H21NO3
heroin; diamorphine; diacetylmorphine | CC(=O)Oc1ccc2c3c1O[C@H]1[C@@H](OC(C)=O)C=C[C@H]4[C@@H](C2)N(C)CC[C@@]341 | C21H23NO5
thebaine | COC1=CC=C2[C@H]3Cc4ccc(OC)c5c4[C@@]2(CCN3C)[C@H]1O5 | C19H21NO3
papaverine | COc1ccc(Cc2nccc3cc(OC)c(OC)cc23)cc1OC | C20H21NO4
berberine | COc1ccc2cc3[n+](cc2c1OC)CCc1cc2c(cc1-3)OCO2 | C20H18NO4+
quinine | C=C[C@H]1CN2CC[C@H]1C[C@H]2[C@H](O)c1ccnc2ccc(OC)cc12 | C20H24N2O2
quinidine | C=C[C@H]1CN2CC[C@H]1C[C@@H]2[C@@H](O)c1ccnc2ccc(OC)cc12 | C20H24N2O2
cinchonine | C=C[C@H]1CN2CC[C@H]1C[C@@H]2[C@@H](O)c1ccnc2ccccc12 | C19H22N2O
strychnine | O=C1C[C@@H]2OCC=C3CN4CC[C@]56c7ccccc7N1[C@H]5[C@H]2[C@H]3C[C@H]46 | C21H22N2O2
colchicine | COc1cc2c(c(OC)c1OC)-c1ccc(OC)c(=O)cc1[C@@H](NC(C)=O)CC2 | C22H25NO6
ephedrine; (-)-ephedrine; (1R,2S)-ephedrine | CN[C@@H](C)[C@H](O)c1ccccc1 | C10H15NO
pseudoephedrine; (+)-pseudoephedrine | CN[C@@H](C)[C@@H](O)c1ccccc1 | C10H15NO
mescaline | COc1cc(CCN)cc(OC)c1OC | C11H17NO3
psilocybin | CN(C)CCc1c[nH]c2cccc(OP(=O)(O)O)c12 | C12H17N2O4P
psilocin | CN(C)CCc1c[nH]c2cccc(O)c12 | C12H16N2O
DMT; N,N-dimethyltryptamine; dimethyltryptamine | CN(C)CCc1c[nH]c2ccccc12 | C12H16N2
LSD; lysergide; lysergic acid diethylamide | CCN(CC)C(=O)[C@@H]1C=C2c3cccc4[nH]cc(c34)C[C@H]2N(C)C1 | C20H25N3O
lysergic acid | CN1C[C@H](C(=O)O)C=C2c3cccc4[nH]cc(c34)C[C@H]21 | C16H16N2O2
harmine | COc1ccc2c(c1)[nH]c1c(C)nccc12 | C13H12N2O
yohimbine | COC(=O)[C@@H]1[C@H]2C[C@H]3c4[nH]c5ccccc5c4CCN3C[C@@H]2CC[C@@H]1O | C21H26N2O3
reserpine | COC(=O)[C@H]1[C@H]2C[C@@H]3c4[nH]c5cc(OC)ccc5c4CCN3C[C@H]2C[C@@H](OC(=O)c2cc(OC)c(OC)c(OC)c2)[C@@H]1OC | C33H40N2O9
physostigmine; eserine | CNC(=O)Oc1ccc2c(c1)[C@]1(C)CCN(C)[C@@H]1N2C | C15H21N3O2
pilocarpine | CC[C@@H]1C(=O)OC[C@@H]1Cc1cncn1C | C11H16N2O2
galantamine; galanthamine | COc1ccc2c3c1O[C@H]1C[C@@H](O)C=C[C@@]31CCN(C)C2 | C17H21NO3
camptothecin | CC[C@@]1(O)C(=O)OCc2c1cc1n(c2=O)Cc2cc3ccccc3nc2-1 | C20H16N2O4
paclitaxel; taxol | CC(=O)O[C@H]1C(=O)[C@@]2(C)[C@H]([C@H](OC(=O)c3ccccc3)[C@]3(O)C[C@H](OC(=O)[C@H](O)[C@@H](NC(=O)c4ccccc4)c4ccccc4)C(C)=C1C3(C)C)[C@]1(OC(C)=O)CO[C@@H]1C[C@@H]2O | C47H51NO14
docetaxel; taxotere | CC(=O)O[C@@]12CO[C@@H]1C[C@H](O)[C@@]1(C)C(=O)[C@H](O)C3=C(C)[C@@H](OC(=O)[C@H](O)[C@@H](NC(=O)OC(C)(C)C)c4ccccc4)C[C@@](O)([C@@H](OC(=O)c4ccccc4)[C@H]21)C3(C)C | C43H53NO14
artemisinin | C[C@@H]1CC[C@H]2[C@@H](C)C(=O)O[C@@H]3O[C@@]4(C)CC[C@@H]1[C@]32OO4 | C15H22O5
podophyllotoxin | COc1cc([C@@H]2c3cc4c(cc3[C@H](O)[C@H]3COC(=O)[C@H]23)OCO4)cc(OC)c1OC | C22H22O8
betulinic acid | C=C(C)[C@@H]1CC[C@]2(C(=O)O)CC[C@]3(C)[C@H](CC[C@@H]4[C@@]5(C)CC[C@H](O)C(C)(C)[C@@H]5CC[C@]43C)[C@@H]12 | C30H48O3
ursolic acid | C[C@H]1[C@H](C)CC[C@]2(C(=O)O)CC[C@]3(C)C(=CC[C@@H]4[C@@]5(C)CC[C@H](O)C(C)(C)[C@@H]5CC[C@]43C)[C@H]12 | C30H48O3
oleanolic acid | CC1(C)CC[C@]2(C(=O)O)CC[C@]3(C)C(=CC[C@@H]4[C@@]5(C)CC[C@H](O)C(C)(C)[C@@H]5CC[C@]43C)[C@@H]2C1 | C30H48O3
abietic acid | CC(C)C1=CC2=CC[C@@H]3[C@](C)(CCC[C@@]3(C)C(=O)O)[C@H]2CC1 | C20H30O2
santonin; alpha-santonin | CC1=C2[C@H]3OC(=O)[C@@H](C)[C@@H]3CC[C@@]2(C)C=CC1=O | C15H18O3
parthenolide | C=C1C(=O)O[C@H]2[C@H]1CC/C(C)=C/CC[C@@]1(C)O[C@@H]21 | C15H20O3
allicin | C=CCSS(=O)CC=C | C6H10OS2
diallyl disulfide | C=CCSSCC=C | C6H10S2
allyl isothiocyanate; mustard oil | C=CCN=C=S | C4H5NS
sulforaphane | CS(=O)CCCCN=C=S | C6H11NOS2
geosmin; (-)-geosmin | C[C@H]1CCC[C@@]2(C)CCCC[C@]12O | C12H22O
muscone; (R)-muscone | C[C@@H]1CCCCCCCCCCCCC(=O)C1 | C16H30O
civetone | O=C1CCCCCCC/C=C\CCCCCCC1 | C17H30O
gamma-decalactone | CCCCCCC1CCC(=O)O1 | C10H18O2
1-octen-3-ol; mushroom alcohol; oct-1-en-3-ol | C=CC(O)CCCCC | C8H16O
cis-3-hexenol; leaf alcohol; (Z)-3-hexen-1-ol | CC/C=C\CCO | C6H12O
aflatoxin B1 | COc1cc2c(c3oc(=O)c4c(c13)CCC4=O)[C@@H]1C=CO[C@@H]1O2 | C17H12O6
ochratoxin A | C[C@@H]1Cc2c(Cl)cc(C(=O)N[C@@H](Cc3ccccc3)C(=O)O)c(O)c2C(=O)O1 | C20H18ClNO6
patulin | O=C1C=C2C(=CCOC2O)O1 | C7H6O4
theanine; L-theanine | CCNC(=O)CC[C@H](N)C(=O)O | C7H14N2O3
porphobilinogen | NCc1[nH]cc(CCC(=O)O)c1CC(=O)O | C10H14N2O4
"""
