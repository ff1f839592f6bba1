"""Amino acids, sugars, acids and lipids of metabolism, steroids, vitamins, nucleobases, hormones. Read by `chem.names_table`."""

TEXT = r"""
# amino acids (L) and small peptides
glycine; aminoacetic acid | NCC(=O)O | C2H5NO2
alanine; L-alanine | C[C@H](N)C(=O)O | C3H7NO2
D-alanine | C[C@@H](N)C(=O)O | C3H7NO2
beta-alanine; 3-aminopropanoic acid | NCCC(=O)O | C3H7NO2
valine; L-valine | CC(C)[C@H](N)C(=O)O | C5H11NO2
leucine; L-leucine | CC(C)C[C@H](N)C(=O)O | C6H13NO2
isoleucine; L-isoleucine | CC[C@H](C)[C@H](N)C(=O)O | C6H13NO2
norleucine; L-norleucine | CCCC[C@H](N)C(=O)O | C6H13NO2
proline; L-proline | O=C(O)[C@@H]1CCCN1 | C5H9NO2
hydroxyproline; 4-hydroxyproline; trans-4-hydroxyproline; 4-hydroxy-L-proline | O=C(O)[C@@H]1C[C@@H](O)CN1 | C5H9NO3
phenylalanine; L-phenylalanine | N[C@@H](Cc1ccccc1)C(=O)O | C9H11NO2
D-phenylalanine | N[C@H](Cc1ccccc1)C(=O)O | C9H11NO2
tyrosine; L-tyrosine | N[C@@H](Cc1ccc(O)cc1)C(=O)O | C9H11NO3
tryptophan; L-tryptophan | N[C@@H](Cc1c[nH]c2ccccc12)C(=O)O | C11H12N2O2
serine; L-serine | N[C@@H](CO)C(=O)O | C3H7NO3
D-serine | N[C@H](CO)C(=O)O | C3H7NO3
threonine; L-threonine | C[C@@H](O)[C@H](N)C(=O)O | C4H9NO3
cysteine; L-cysteine | N[C@@H](CS)C(=O)O | C3H7NO2S
cystine; L-cystine | N[C@@H](CSSC[C@H](N)C(=O)O)C(=O)O | C6H12N2O4S2
homocysteine; L-homocysteine | N[C@@H](CCS)C(=O)O | C4H9NO2S
methionine; L-methionine | CSCC[C@H](N)C(=O)O | C5H11NO2S
selenocysteine; L-selenocysteine | N[C@@H](C[SeH])C(=O)O | C3H7NO2Se
selenomethionine; L-selenomethionine | C[Se]CC[C@H](N)C(=O)O | C5H11NO2Se
asparagine; L-asparagine | NC(=O)C[C@H](N)C(=O)O | C4H8N2O3
glutamine; L-glutamine | NC(=O)CC[C@H](N)C(=O)O | C5H10N2O3
aspartic acid; L-aspartic acid; aspartate | N[C@@H](CC(=O)O)C(=O)O | C4H7NO4
glutamic acid; L-glutamic acid; glutamate | N[C@@H](CCC(=O)O)C(=O)O | C5H9NO4
monosodium glutamate; MSG | N[C@@H](CCC(=O)O)C(=O)[O-].[Na+] | C5H8NNaO4
lysine; L-lysine | NCCCC[C@H](N)C(=O)O | C6H14N2O2
ornithine; L-ornithine | NCCC[C@H](N)C(=O)O | C5H12N2O2
arginine; L-arginine | N=C(N)NCCC[C@H](N)C(=O)O | C6H14N4O2
citrulline; L-citrulline | NC(=O)NCCC[C@H](N)C(=O)O | C6H13N3O3
histidine; L-histidine | N[C@@H](Cc1c[nH]cn1)C(=O)O | C6H9N3O2
pyroglutamic acid; L-pyroglutamic acid | O=C1CC[C@@H](C(=O)O)N1 | C5H7NO3
sarcosine; N-methylglycine | CNCC(=O)O | C3H7NO2
betaine; trimethylglycine; glycine betaine | C[N+](C)(C)CC(=O)[O-] | C5H11NO2
taurine | NCCS(=O)(=O)O | C2H7NO3S
GABA; gamma-aminobutyric acid; 4-aminobutanoic acid; 4-aminobutyric acid | NCCCC(=O)O | C4H9NO2
creatine | CN(CC(=O)O)C(=N)N | C4H9N3O2
creatinine | CN1CC(=O)N=C1N | C4H7N3O
carnitine; L-carnitine; levocarnitine | C[N+](C)(C)C[C@H](O)CC(=O)[O-] | C7H15NO3
glutathione; GSH | N[C@@H](CCC(=O)N[C@@H](CS)C(=O)NCC(=O)O)C(=O)O | C10H17N3O6S
glycylglycine; diglycine | NCC(=O)NCC(=O)O | C4H8N2O3
carnosine; L-carnosine | NCCC(=O)N[C@@H](Cc1c[nH]cn1)C(=O)O | C9H14N4O3
N-acetylcysteine; acetylcysteine; N-acetyl-L-cysteine; NAC | CC(=O)N[C@@H](CS)C(=O)O | C5H9NO3S
hippuric acid | O=C(O)CNC(=O)c1ccccc1 | C9H9NO3
# sugars and polyols
glucose; D-glucose; dextrose; D-glucopyranose | OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O | C6H12O6
galactose; D-galactose; D-galactopyranose | OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@H]1O | C6H12O6
mannose; D-mannose; D-mannopyranose | OC[C@H]1OC(O)[C@@H](O)[C@@H](O)[C@@H]1O | C6H12O6
fructose; D-fructose; fruit sugar; levulose; D-fructopyranose | OCC1(O)OC[C@@H](O)[C@@H](O)[C@@H]1O | C6H12O6
xylose; D-xylose; wood sugar | OC1OC[C@@H](O)[C@H](O)[C@H]1O | C5H10O5
arabinose; L-arabinose | OC1OC[C@H](O)[C@H](O)[C@H]1O | C5H10O5
ribose; D-ribose; D-ribofuranose | OC[C@H]1OC(O)[C@H](O)[C@@H]1O | C5H10O5
deoxyribose; 2-deoxyribose; 2-deoxy-D-ribose | OC[C@H]1OC(O)C[C@@H]1O | C5H10O4
rhamnose; L-rhamnose | C[C@@H]1OC(O)[C@H](O)[C@H](O)[C@H]1O | C6H12O5
fucose; L-fucose | C[C@@H]1OC(O)[C@@H](O)[C@H](O)[C@@H]1O | C6H12O5
glucosamine; D-glucosamine | N[C@H]1C(O)O[C@H](CO)[C@@H](O)[C@@H]1O | C6H13NO5
N-acetylglucosamine; GlcNAc; N-acetyl-D-glucosamine | CC(=O)N[C@H]1C(O)O[C@H](CO)[C@@H](O)[C@@H]1O | C8H15NO6
glucuronic acid; D-glucuronic acid | O=C(O)[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O | C6H10O7
gluconic acid; D-gluconic acid | O=C(O)[C@H](O)[C@@H](O)[C@H](O)[C@H](O)CO | C6H12O7
glucono-delta-lactone; gluconolactone; D-gluconolactone | O=C1O[C@H](CO)[C@@H](O)[C@H](O)[C@H]1O | C6H10O6
sucrose; table sugar; saccharose; cane sugar | OC[C@H]1O[C@@](CO)(O[C@H]2O[C@H](CO)[C@@H](O)[C@H](O)[C@H]2O)[C@@H](O)[C@@H]1O | C12H22O11
lactose; milk sugar | OC[C@H]1O[C@@H](O[C@H]2[C@H](O)[C@@H](O)C(O)O[C@@H]2CO)[C@H](O)[C@@H](O)[C@H]1O | C12H22O11
maltose; malt sugar | OC[C@H]1O[C@H](O[C@H]2[C@H](O)[C@@H](O)C(O)O[C@@H]2CO)[C@H](O)[C@@H](O)[C@@H]1O | C12H22O11
cellobiose | OC[C@H]1O[C@@H](O[C@H]2[C@H](O)[C@@H](O)C(O)O[C@@H]2CO)[C@H](O)[C@@H](O)[C@@H]1O | C12H22O11
trehalose | OC[C@H]1O[C@H](O[C@H]2O[C@H](CO)[C@@H](O)[C@H](O)[C@H]2O)[C@H](O)[C@@H](O)[C@@H]1O | C12H22O11
sorbitol; D-sorbitol; glucitol; D-glucitol | OC[C@@H](O)[C@@H](O)[C@H](O)[C@@H](O)CO | C6H14O6
mannitol; D-mannitol | OC[C@@H](O)[C@@H](O)[C@H](O)[C@H](O)CO | C6H14O6
xylitol | OC[C@@H](O)[C@H](O)[C@@H](O)CO | C5H12O5
erythritol; meso-erythritol | OC[C@@H](O)[C@@H](O)CO | C4H10O4
inositol; myo-inositol | O[C@H]1[C@H](O)[C@@H](O)[C@H](O)[C@@H](O)[C@H]1O | C6H12O6
glyceraldehyde; D-glyceraldehyde | O=C[C@H](O)CO | C3H6O3
dihydroxyacetone; 1,3-dihydroxyacetone | O=C(CO)CO | C3H6O3
levoglucosan | O[C@@H]1[C@@H](O)[C@@H]2OC[C@@H](O2)[C@H]1O | C6H10O5
# acids of metabolism, fatty acids, lipids
lactic acid; 2-hydroxypropanoic acid; DL-lactic acid | CC(O)C(=O)O | C3H6O3
L-lactic acid; (S)-lactic acid | C[C@H](O)C(=O)O | C3H6O3
pyruvic acid; 2-oxopropanoic acid | CC(=O)C(=O)O | C3H4O3
citric acid | O=C(O)CC(O)(CC(=O)O)C(=O)O | C6H8O7
isocitric acid | O=C(O)CC(C(=O)O)C(O)C(=O)O | C6H8O7
cis-aconitic acid | O=C(O)/C=C(\CC(=O)O)C(=O)O | C6H6O6
succinic acid; butanedioic acid; amber acid | O=C(O)CCC(=O)O | C4H6O4
fumaric acid; (E)-butenedioic acid | O=C(O)/C=C/C(=O)O | C4H4O4
malic acid; DL-malic acid; hydroxysuccinic acid | O=C(O)CC(O)C(=O)O | C4H6O5
L-malic acid; (S)-malic acid | O=C(O)C[C@H](O)C(=O)O | C4H6O5
oxaloacetic acid | O=C(O)CC(=O)C(=O)O | C4H4O5
alpha-ketoglutaric acid; 2-oxoglutaric acid; ketoglutaric acid | O=C(O)CCC(=O)C(=O)O | C5H6O5
tartaric acid; L-tartaric acid; L-(+)-tartaric acid; (R,R)-tartaric acid | O=C(O)[C@H](O)[C@@H](O)C(=O)O | C4H6O6
levulinic acid; 4-oxopentanoic acid | CC(=O)CCC(=O)O | C5H8O3
acetoacetic acid | CC(=O)CC(=O)O | C4H6O3
beta-hydroxybutyric acid; 3-hydroxybutyric acid; 3-hydroxybutanoic acid | CC(O)CC(=O)O | C4H8O3
mevalonic acid; (R)-mevalonic acid | C[C@@](O)(CCO)CC(=O)O | C6H12O4
shikimic acid | O=C(O)C1=C[C@@H](O)[C@@H](O)[C@H](O)C1 | C7H10O5
quinic acid | O=C(O)[C@]1(O)C[C@@H](O)[C@@H](O)[C@H](O)C1 | C7H12O6
mandelic acid; DL-mandelic acid | O=C(O)C(O)c1ccccc1 | C8H8O3
orotic acid | O=C(O)c1cc(=O)[nH]c(=O)[nH]1 | C5H4N2O4
uric acid | O=c1[nH]c(=O)c2[nH]c(=O)[nH]c2[nH]1 | C5H4N4O3
allantoin | NC(=O)NC1NC(=O)NC1=O | C4H6N4O3
lauric acid; dodecanoic acid | CCCCCCCCCCCC(=O)O | C12H24O2
myristic acid; tetradecanoic acid | CCCCCCCCCCCCCC(=O)O | C14H28O2
palmitic acid; hexadecanoic acid | CCCCCCCCCCCCCCCC(=O)O | C16H32O2
stearic acid; octadecanoic acid | CCCCCCCCCCCCCCCCCC(=O)O | C18H36O2
arachidic acid; eicosanoic acid; icosanoic acid | CCCCCCCCCCCCCCCCCCCC(=O)O | C20H40O2
palmitoleic acid | CCCCCC/C=C\CCCCCCCC(=O)O | C16H30O2
oleic acid; (Z)-octadec-9-enoic acid | CCCCCCCC/C=C\CCCCCCCC(=O)O | C18H34O2
elaidic acid | CCCCCCCC/C=C/CCCCCCCC(=O)O | C18H34O2
linoleic acid | CCCCC/C=C\C/C=C\CCCCCCCC(=O)O | C18H32O2
alpha-linolenic acid; linolenic acid | CC/C=C\C/C=C\C/C=C\CCCCCCCC(=O)O | C18H30O2
gamma-linolenic acid; gamolenic acid | CCCCC/C=C\C/C=C\C/C=C\CCCCC(=O)O | C18H30O2
arachidonic acid | CCCCC/C=C\C/C=C\C/C=C\C/C=C\CCCC(=O)O | C20H32O2
eicosapentaenoic acid; EPA; icosapent | CC/C=C\C/C=C\C/C=C\C/C=C\C/C=C\CCCC(=O)O | C20H30O2
docosahexaenoic acid; DHA; doconexent | CC/C=C\C/C=C\C/C=C\C/C=C\C/C=C\C/C=C\CCC(=O)O | C22H32O2
ricinoleic acid | CCCCCC[C@@H](O)C/C=C\CCCCCCCC(=O)O | C18H34O3
methyl oleate | CCCCCCCC/C=C\CCCCCCCC(=O)OC | C19H36O2
triolein; glyceryl trioleate | CCCCCCCC/C=C\CCCCCCCC(=O)OCC(COC(=O)CCCCCCC/C=C\CCCCCCCC)OC(=O)CCCCCCC/C=C\CCCCCCCC | C57H104O6
tristearin; glyceryl tristearate | CCCCCCCCCCCCCCCCCC(=O)OCC(COC(=O)CCCCCCCCCCCCCCCCC)OC(=O)CCCCCCCCCCCCCCCCC | C57H110O6
choline | C[N+](C)(C)CCO | C5H14NO+
sphingosine; D-erythro-sphingosine | CCCCCCCCCCCCC/C=C/[C@@H](O)[C@@H](N)CO | C18H37NO2
prostaglandin E2; PGE2; dinoprostone | CCCCC[C@H](O)/C=C/[C@H]1[C@H](O)CC(=O)[C@@H]1C/C=C\CCCC(=O)O | C20H32O5
prostaglandin E1; alprostadil; PGE1 | CCCCC[C@H](O)/C=C/[C@H]1[C@H](O)CC(=O)[C@@H]1CCCCCCC(=O)O | C20H34O5
anandamide | CCCCC/C=C\C/C=C\C/C=C\C/C=C\CCCC(=O)NCCO | C22H37NO2
# steroids
cholesterol | CC(C)CCC[C@@H](C)[C@H]1CC[C@H]2[C@@H]3CC=C4C[C@@H](O)CC[C@]4(C)[C@H]3CC[C@]12C | C27H46O
ergosterol | CC(C)[C@@H](C)/C=C/[C@@H](C)[C@H]1CC[C@H]2C3=CC=C4C[C@@H](O)CC[C@]4(C)[C@H]3CC[C@]12C | C28H44O
beta-sitosterol; sitosterol | CC[C@H](CC[C@@H](C)[C@H]1CC[C@H]2[C@@H]3CC=C4C[C@@H](O)CC[C@]4(C)[C@H]3CC[C@]12C)C(C)C | C29H50O
stigmasterol | CC[C@H](/C=C/[C@@H](C)[C@H]1CC[C@H]2[C@@H]3CC=C4C[C@@H](O)CC[C@]4(C)[C@H]3CC[C@]12C)C(C)C | C29H48O
lanosterol | CC(C)=CCC[C@@H](C)[C@H]1CC[C@@]2(C)C3=C(CC[C@]12C)[C@@]1(C)CC[C@H](O)C(C)(C)[C@@H]1CC3 | C30H50O
testosterone | C[C@]12CC[C@H]3[C@@H](CCC4=CC(=O)CC[C@@]43C)[C@@H]1CC[C@@H]2O | C19H28O2
dihydrotestosterone; DHT; androstanolone; stanolone; 5alpha-dihydrotestosterone | C[C@]12CCC(=O)C[C@@H]1CC[C@@H]1[C@@H]2CC[C@]2(C)[C@@H](O)CC[C@@H]12 | C19H30O2
androstenedione | C[C@]12CCC(=O)C=C1CC[C@@H]1[C@@H]2CC[C@]2(C)C(=O)CC[C@@H]12 | C19H26O2
DHEA; dehydroepiandrosterone; prasterone | C[C@]12CC[C@H](O)CC1=CC[C@@H]1[C@@H]2CC[C@]2(C)C(=O)CC[C@@H]12 | C19H28O2
androsterone | C[C@]12CC[C@@H](O)C[C@@H]1CC[C@@H]1[C@@H]2CC[C@]2(C)C(=O)CC[C@@H]12 | C19H30O2
nandrolone; 19-nortestosterone | C[C@]12CC[C@H]3[C@@H](CCC4=CC(=O)CC[C@@H]43)[C@@H]1CC[C@@H]2O | C18H26O2
progesterone | CC(=O)[C@H]1CC[C@H]2[C@@H]3CCC4=CC(=O)CC[C@]4(C)[C@H]3CC[C@]12C | C21H30O2
pregnenolone | CC(=O)[C@H]1CC[C@H]2[C@@H]3CC=C4C[C@@H](O)CC[C@]4(C)[C@H]3CC[C@]12C | C21H32O2
estradiol; oestradiol; 17beta-estradiol | C[C@]12CC[C@@H]3c4ccc(O)cc4CC[C@H]3[C@@H]1CC[C@@H]2O | C18H24O2
estrone; oestrone | C[C@]12CC[C@@H]3c4ccc(O)cc4CC[C@H]3[C@@H]1CCC2=O | C18H22O2
estriol; oestriol | C[C@]12CC[C@@H]3c4ccc(O)cc4CC[C@H]3[C@@H]1C[C@@H](O)[C@@H]2O | C18H24O3
cortisol; hydrocortisone | C[C@]12CCC(=O)C=C1CC[C@@H]1[C@@H]2[C@@H](O)C[C@@]2(C)[C@H]1CC[C@]2(O)C(=O)CO | C21H30O5
cortisone | C[C@]12CCC(=O)C=C1CC[C@@H]1[C@@H]2C(=O)C[C@@]2(C)[C@H]1CC[C@]2(O)C(=O)CO | C21H28O5
corticosterone | C[C@]12C[C@H](O)[C@H]3[C@@H](CCC4=CC(=O)CC[C@@]43C)[C@@H]1CC[C@@H]2C(=O)CO | C21H30O4
aldosterone | C[C@]12CCC(=O)C=C1CC[C@@H]1[C@@H]2[C@@H](O)C[C@]2(C=O)[C@@H](C(=O)CO)CC[C@@H]12 | C21H28O5
cholic acid | C[C@H](CCC(=O)O)[C@H]1CC[C@H]2[C@@H]3[C@H](O)C[C@@H]4C[C@H](O)CC[C@]4(C)[C@H]3C[C@H](O)[C@]12C | C24H40O5
deoxycholic acid | C[C@H](CCC(=O)O)[C@H]1CC[C@H]2[C@@H]3CC[C@@H]4C[C@H](O)CC[C@]4(C)[C@H]3C[C@H](O)[C@]12C | C24H40O4
chenodeoxycholic acid; chenodiol | C[C@H](CCC(=O)O)[C@H]1CC[C@H]2[C@@H]3[C@H](O)C[C@@H]4C[C@H](O)CC[C@]4(C)[C@H]3CC[C@]12C | C24H40O4
ursodeoxycholic acid; ursodiol; ursodeoxycholate | C[C@H](CCC(=O)O)[C@H]1CC[C@H]2[C@@H]3[C@@H](O)C[C@@H]4C[C@H](O)CC[C@]4(C)[C@H]3CC[C@]12C | C24H40O4
lithocholic acid | C[C@H](CCC(=O)O)[C@H]1CC[C@H]2[C@@H]3CC[C@@H]4C[C@H](O)CC[C@]4(C)[C@H]3CC[C@]12C | C24H40O3
squalene | CC(C)=CCC/C(C)=C/CC/C(C)=C/CC/C=C(\C)CC/C=C(\C)CCC=C(C)C | C30H50
# vitamins and cofactors
vitamin C; ascorbic acid; L-ascorbic acid | O=C1O[C@H]([C@@H](O)CO)C(O)=C1O | C6H8O6
vitamin A; retinol; all-trans-retinol | CC1=C(/C=C/C(C)=C/C=C/C(C)=C/CO)C(C)(C)CCC1 | C20H30O
retinal; retinaldehyde; all-trans-retinal | CC1=C(/C=C/C(C)=C/C=C/C(C)=C/C=O)C(C)(C)CCC1 | C20H28O
retinoic acid; tretinoin; all-trans-retinoic acid; ATRA | CC1=C(/C=C/C(C)=C/C=C/C(C)=C/C(=O)O)C(C)(C)CCC1 | C20H28O2
isotretinoin; accutane; roaccutane; 13-cis-retinoic acid | CC1=C(/C=C/C(C)=C/C=C/C(C)=C\C(=O)O)C(C)(C)CCC1 | C20H28O2
vitamin B2; riboflavin | Cc1cc2nc3c(=O)[nH]c(=O)nc-3n(C[C@H](O)[C@H](O)[C@H](O)CO)c2cc1C | C17H20N4O6
vitamin B1; thiamine; thiamin | Cc1ncc(C[n+]2csc(CCO)c2C)c(N)n1 | C12H17N4OS+
vitamin B3; niacin; nicotinic acid; pyridine-3-carboxylic acid | O=C(O)c1cccnc1 | C6H5NO2
nicotinamide; niacinamide | NC(=O)c1cccnc1 | C6H6N2O
vitamin B5; pantothenic acid; D-pantothenic acid | CC(C)(CO)[C@@H](O)C(=O)NCCC(=O)O | C9H17NO5
panthenol; dexpanthenol; D-panthenol | CC(C)(CO)[C@@H](O)C(=O)NCCCO | C9H19NO4
vitamin B6; pyridoxine; pyridoxol | Cc1ncc(CO)c(CO)c1O | C8H11NO3
pyridoxal | Cc1ncc(CO)c(C=O)c1O | C8H9NO3
pyridoxal phosphate; pyridoxal 5'-phosphate; PLP | Cc1ncc(COP(=O)(O)O)c(C=O)c1O | C8H10NO6P
vitamin B7; biotin; vitamin H | O=C(O)CCCC[C@@H]1SC[C@@H]2NC(=O)N[C@@H]21 | C10H16N2O3S
vitamin B9; folic acid; folate | Nc1nc2ncc(CNc3ccc(C(=O)N[C@@H](CCC(=O)O)C(=O)O)cc3)nc2c(=O)[nH]1 | C19H19N7O6
vitamin D3; cholecalciferol; colecalciferol | C=C1CC[C@H](O)C/C1=C/C=C1\CCC[C@]2(C)[C@@H]([C@H](C)CCCC(C)C)CC[C@@H]12 | C27H44O
calcitriol; 1,25-dihydroxyvitamin D3; 1alpha,25-dihydroxyvitamin D3 | C=C1/C(=C\C=C2/CCC[C@]3(C)[C@@H]([C@H](C)CCCC(C)(C)O)CC[C@@H]23)C[C@@H](O)C[C@@H]1O | C27H44O3
vitamin D2; ergocalciferol | C=C1CC[C@H](O)C/C1=C/C=C1\CCC[C@]2(C)[C@@H]([C@H](C)/C=C/[C@H](C)C(C)C)CC[C@@H]12 | C28H44O
vitamin E; alpha-tocopherol; tocopherol; RRR-alpha-tocopherol | Cc1c(C)c2c(c(C)c1O)CC[C@@](C)(CCC[C@H](C)CCC[C@H](C)CCCC(C)C)O2 | C29H50O2
trolox | Cc1c(C)c2c(c(C)c1O)CCC(C)(C(=O)O)O2 | C14H18O4
vitamin K1; phylloquinone; phytonadione; phytomenadione | CC1=C(C/C=C(\C)CCC[C@H](C)CCC[C@H](C)CCCC(C)C)C(=O)c2ccccc2C1=O | C31H46O2
vitamin K3; menadione | CC1=CC(=O)c2ccccc2C1=O | C11H8O2
beta-carotene; carotene; β-carotene | CC1=C(/C=C/C(C)=C/C=C/C(C)=C/C=C/C=C(C)/C=C/C=C(C)/C=C/C2=C(C)CCCC2(C)C)C(C)(C)CCC1 | C40H56
lycopene | CC(C)=CCC/C(C)=C/C=C/C(C)=C/C=C/C(C)=C/C=C/C=C(C)/C=C/C=C(C)/C=C/C=C(\C)CCC=C(C)C | C40H56
astaxanthin | CC1=C(/C=C/C(C)=C/C=C/C(C)=C/C=C/C=C(C)/C=C/C=C(C)/C=C/C2=C(C)C(=O)[C@@H](O)CC2(C)C)C(C)(C)C[C@H](O)C1=O | C40H52O4
lutein | CC1=C[C@H](O)CC(C)(C)[C@H]1/C=C/C(C)=C/C=C/C(C)=C/C=C/C=C(C)/C=C/C=C(C)/C=C/C1=C(C)C[C@@H](O)CC1(C)C | C40H56O2
lipoic acid; alpha-lipoic acid; thioctic acid | O=C(O)CCCCC1CCSS1 | C8H14O2S2
coenzyme Q10; ubiquinone; CoQ10; ubidecarenone | COC1=C(OC)C(=O)C(C/C=C(\C)CC/C=C(\C)CC/C=C(\C)CC/C=C(\C)CC/C=C(\C)CC/C=C(\C)CC/C=C(\C)CC/C=C(\C)CC/C=C(\C)CCC=C(C)C)=C(C)C1=O | C59H90O4
# nucleobases, nucleosides, nucleotides
adenine | Nc1ncnc2[nH]cnc12 | C5H5N5
guanine | Nc1nc2[nH]cnc2c(=O)[nH]1 | C5H5N5O
cytosine | Nc1cc[nH]c(=O)n1 | C4H5N3O
thymine | Cc1c[nH]c(=O)[nH]c1=O | C5H6N2O2
uracil | O=c1cc[nH]c(=O)[nH]1 | C4H4N2O2
hypoxanthine | O=c1[nH]cnc2[nH]cnc12 | C5H4N4O
xanthine | O=c1[nH]c(=O)c2[nH]cnc2[nH]1 | C5H4N4O2
adenosine | Nc1ncnc2c1ncn2[C@@H]1O[C@H](CO)[C@@H](O)[C@H]1O | C10H13N5O4
guanosine | Nc1nc2c(ncn2[C@@H]2O[C@H](CO)[C@@H](O)[C@H]2O)c(=O)[nH]1 | C10H13N5O5
cytidine | Nc1ccn([C@@H]2O[C@H](CO)[C@@H](O)[C@H]2O)c(=O)n1 | C9H13N3O5
uridine | O=c1ccn([C@@H]2O[C@H](CO)[C@@H](O)[C@H]2O)c(=O)[nH]1 | C9H12N2O6
thymidine; deoxythymidine | Cc1cn([C@H]2C[C@H](O)[C@@H](CO)O2)c(=O)[nH]c1=O | C10H14N2O5
inosine | O=c1[nH]cnc2c1ncn2[C@@H]1O[C@H](CO)[C@@H](O)[C@H]1O | C10H12N4O5
deoxyadenosine; 2'-deoxyadenosine | Nc1ncnc2c1ncn2[C@H]1C[C@H](O)[C@@H](CO)O1 | C10H13N5O3
adenosine monophosphate; adenylic acid; adenosine 5'-monophosphate | Nc1ncnc2c1ncn2[C@@H]1O[C@H](COP(=O)(O)O)[C@@H](O)[C@H]1O | C10H14N5O7P
ADP; adenosine diphosphate; adenosine 5'-diphosphate | Nc1ncnc2c1ncn2[C@@H]1O[C@H](COP(=O)(O)OP(=O)(O)O)[C@@H](O)[C@H]1O | C10H15N5O10P2
ATP; adenosine triphosphate; adenosine 5'-triphosphate | Nc1ncnc2c1ncn2[C@@H]1O[C@H](COP(=O)(O)OP(=O)(O)OP(=O)(O)O)[C@@H](O)[C@H]1O | C10H16N5O13P3
cyclic AMP; cyclic adenosine monophosphate | Nc1ncnc2c1ncn2[C@@H]1O[C@@H]2COP(=O)(O)O[C@H]2[C@H]1O | C10H12N5O6P
# hormones and messengers
dopamine | NCCc1ccc(O)c(O)c1 | C8H11NO2
levodopa; L-DOPA; L-dihydroxyphenylalanine | N[C@@H](Cc1ccc(O)c(O)c1)C(=O)O | C9H11NO4
adrenaline; epinephrine; (R)-adrenaline | CNC[C@H](O)c1ccc(O)c(O)c1 | C9H13NO3
noradrenaline; norepinephrine; (R)-noradrenaline | NC[C@H](O)c1ccc(O)c(O)c1 | C8H11NO3
serotonin; 5-hydroxytryptamine; 5-HT | NCCc1c[nH]c2ccc(O)cc12 | C10H12N2O
melatonin | COc1ccc2[nH]cc(CCNC(C)=O)c2c1 | C13H16N2O2
histamine | NCCc1c[nH]cn1 | C5H9N3
acetylcholine | CC(=O)OCC[N+](C)(C)C | C7H16NO2+
tryptamine | NCCc1c[nH]c2ccccc12 | C10H12N2
tyramine | NCCc1ccc(O)cc1 | C8H11NO
phenethylamine; 2-phenylethylamine; phenylethylamine | NCCc1ccccc1 | C8H11N
octopamine | NCC(O)c1ccc(O)cc1 | C8H11NO2
5-hydroxytryptophan; 5-HTP; L-5-hydroxytryptophan; oxitriptan | N[C@@H](Cc1c[nH]c2ccc(O)cc12)C(=O)O | C11H12N2O3
thyroxine; levothyroxine; L-thyroxine; synthroid | N[C@@H](Cc1cc(I)c(Oc2cc(I)c(O)c(I)c2)c(I)c1)C(=O)O | C15H11I4NO4
liothyronine; triiodothyronine; L-triiodothyronine | N[C@@H](Cc1cc(I)c(Oc2ccc(O)c(I)c2)c(I)c1)C(=O)O | C15H12I3NO4
indole-3-acetic acid; auxin; heteroauxin; indoleacetic acid | O=C(O)Cc1c[nH]c2ccccc12 | C10H9NO2
abscisic acid | CC1=CC(=O)CC(C)(C)[C@@]1(O)/C=C/C(C)=C\C(=O)O | C15H20O4
kinetin | c1coc(CNc2ncnc3[nH]cnc23)c1 | C10H9N5O
jasmonic acid | CC/C=C\C[C@H]1C(=O)CC[C@@H]1CC(=O)O | C12H18O3
kynurenine; L-kynurenine | Nc1ccccc1C(=O)C[C@H](N)C(=O)O | C10H12N2O3
"""
