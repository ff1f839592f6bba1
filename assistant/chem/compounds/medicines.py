"""Drugs: stomach, allergy, lungs, hormones, infections, cancer, immune system. Read by `chem.names_table`."""

TEXT = r"""
# stomach, allergy, lungs
omeprazole; prilosec; losec | COc1ccc2[nH]c(S(=O)Cc3ncc(C)c(OC)c3C)nc2c1 | C17H19N3O3S
esomeprazole; nexium | COc1ccc2[nH]c([S@@](=O)Cc3ncc(C)c(OC)c3C)nc2c1 | C17H19N3O3S
lansoprazole; prevacid | Cc1c(OCC(F)(F)F)ccnc1CS(=O)c1nc2ccccc2[nH]1 | C16H14F3N3O2S
pantoprazole; protonix | COc1ccnc(CS(=O)c2nc3cc(OC(F)F)ccc3[nH]2)c1OC | C16H15F2N3O4S
rabeprazole | COCCCOc1ccnc(CS(=O)c2nc3ccccc3[nH]2)c1C | C18H21N3O3S
ranitidine; zantac | CNC(=C[N+](=O)[O-])NCCSCc1ccc(CN(C)C)o1 | C13H22N4O3S
famotidine; pepcid | NC(N)=Nc1nc(CSCCC(N)=NS(N)(=O)=O)cs1 | C8H15N7O2S3
cimetidine; tagamet | CNC(=NC#N)NCCSCc1nc[nH]c1C | C10H16N6S
metoclopramide; reglan | CCN(CC)CCNC(=O)c1cc(Cl)c(N)cc1OC | C14H22ClN3O2
domperidone | O=c1[nH]c2ccccc2n1CCCN1CCC(n2c(=O)[nH]c3cc(Cl)ccc32)CC1 | C22H24ClN5O2
ondansetron; zofran | Cc1nccn1CC1CCc2c(c3ccccc3n2C)C1=O | C18H19N3O
bisacodyl | CC(=O)Oc1ccc(C(c2ccc(OC(C)=O)cc2)c2ccccn2)cc1 | C22H19NO4
mesalazine; mesalamine; 5-aminosalicylic acid; 5-ASA | Nc1ccc(O)c(C(=O)O)c1 | C7H7NO3
sulfasalazine | O=C(O)c1cc(/N=N/c2ccc(S(=O)(=O)Nc3ccccn3)cc2)ccc1O | C18H14N4O5S
diphenhydramine; benadryl | CN(C)CCOC(c1ccccc1)c1ccccc1 | C17H21NO
chlorpheniramine; chlorphenamine | CN(C)CCC(c1ccc(Cl)cc1)c1ccccn1 | C16H19ClN2
promethazine; phenergan | CC(CN1c2ccccc2Sc2ccccc21)N(C)C | C17H20N2S
hydroxyzine; atarax | OCCOCCN1CCN(C(c2ccccc2)c2ccc(Cl)cc2)CC1 | C21H27ClN2O2
cetirizine; zyrtec | O=C(O)COCCN1CCN(C(c2ccccc2)c2ccc(Cl)cc2)CC1 | C21H25ClN2O3
levocetirizine; xyzal | O=C(O)COCCN1CCN([C@H](c2ccccc2)c2ccc(Cl)cc2)CC1 | C21H25ClN2O3
loratadine; claritin | CCOC(=O)N1CCC(=C2c3ccc(Cl)cc3CCc3cccnc32)CC1 | C22H23ClN2O2
desloratadine | Clc1ccc2c(c1)CCc1cccnc1C2=C1CCNCC1 | C19H19ClN2
fexofenadine; allegra | CC(C)(C(=O)O)c1ccc(C(O)CCCN2CCC(C(O)(c3ccccc3)c3ccccc3)CC2)cc1 | C32H39NO4
terfenadine | CC(C)(C)c1ccc(C(O)CCCN2CCC(C(O)(c3ccccc3)c3ccccc3)CC2)cc1 | C32H41NO2
doxylamine | CN(C)CCOC(C)(c1ccccc1)c1ccccn1 | C17H22N2O
meclizine; meclozine | Cc1cccc(CN2CCN(C(c3ccccc3)c3ccc(Cl)cc3)CC2)c1 | C25H27ClN2
salbutamol; albuterol; ventolin | CC(C)(C)NCC(O)c1ccc(O)c(CO)c1 | C13H21NO3
salmeterol; serevent | OCc1cc(C(O)CNCCCCCCOCCCCc2ccccc2)ccc1O | C25H37NO4
formoterol | COc1ccc(CC(C)NCC(O)c2ccc(O)c(NC=O)c2)cc1 | C19H24N2O4
terbutaline | CC(C)(C)NCC(O)c1cc(O)cc(O)c1 | C12H19NO3
isoprenaline; isoproterenol | CC(C)NCC(O)c1ccc(O)c(O)c1 | C11H17NO3
phenylephrine; (R)-phenylephrine | CNC[C@H](O)c1cccc(O)c1 | C9H13NO2
oxymetazoline | Cc1cc(C(C)(C)C)c(O)c(C)c1CC1=NCCN1 | C16H24N2O
xylometazoline | Cc1cc(C(C)(C)C)cc(C)c1CC1=NCCN1 | C16H24N2
montelukast; singulair | CC(C)(O)c1ccccc1CC[C@@H](SCC1(CC(=O)O)CC1)c1cccc(/C=C/c2ccc3ccc(Cl)cc3n2)c1 | C35H36ClNO3S
guaifenesin; guaiphenesin | COc1ccccc1OCC(O)CO | C10H14O4
dextromethorphan | COc1ccc2c(c1)[C@]13CCCC[C@@H]1[C@H](C2)N(C)CC3 | C18H25NO
bromhexine | CN(Cc1cc(Br)cc(Br)c1N)C1CCCCC1 | C14H20Br2N2
ambroxol | Nc1c(Br)cc(Br)cc1CN[C@H]1CC[C@H](O)CC1 | C13H18Br2N2O
4-(butylamino)benzoic acid | CCCCNc1ccc(C(=O)O)cc1 | C11H15NO2
# hormones, sugar
metformin; glucophage | CN(C)C(=N)NC(=N)N | C4H11N5
glibenclamide; glyburide | COc1ccc(Cl)cc1C(=O)NCCc1ccc(S(=O)(=O)NC(=O)NC2CCCCC2)cc1 | C23H28ClN3O5S
glipizide | Cc1cnc(C(=O)NCCc2ccc(S(=O)(=O)NC(=O)NC3CCCCC3)cc2)cn1 | C21H27N5O4S
glimepiride; amaryl | CCC1=C(C)CN(C(=O)NCCc2ccc(S(=O)(=O)NC(=O)N[C@H]3CC[C@H](C)CC3)cc2)C1=O | C24H34N4O5S
gliclazide | Cc1ccc(S(=O)(=O)NC(=O)NN2CC3CCCC3C2)cc1 | C15H21N3O3S
tolbutamide | CCCCNC(=O)NS(=O)(=O)c1ccc(C)cc1 | C12H18N2O3S
pioglitazone; actos | CCc1ccc(CCOc2ccc(CC3SC(=O)NC3=O)cc2)nc1 | C19H20N2O3S
rosiglitazone; avandia | CN(CCOc1ccc(CC2SC(=O)NC2=O)cc1)c1ccccn1 | C18H19N3O3S
troglitazone | Cc1c(C)c2c(c(C)c1O)CCC(C)(COc1ccc(CC3SC(=O)NC3=O)cc1)O2 | C24H27NO5S
sitagliptin; januvia | N[C@@H](CC(=O)N1CCn2c(nnc2C(F)(F)F)C1)Cc1cc(F)c(F)cc1F | C16H15F6N5O
vildagliptin | N#C[C@@H]1CCCN1C(=O)CNC12CC3CC(CC(O)(C3)C1)C2 | C17H25N3O2
linagliptin; tradjenta | CC#CCn1c(N2CCC[C@@H](N)C2)nc2c1c(=O)n(Cc1nc(C)c3ccccc3n1)c(=O)n2C | C25H28N8O2
saxagliptin | N#C[C@@H]1C[C@@H]2C[C@@H]2N1C(=O)[C@@H](N)C12CC3CC(CC(O)(C3)C1)C2 | C18H25N3O2
dapagliflozin; farxiga; forxiga | CCOc1ccc(Cc2cc([C@@H]3O[C@H](CO)[C@@H](O)[C@H](O)[C@H]3O)ccc2Cl)cc1 | C21H25ClO6
empagliflozin; jardiance | OC[C@H]1O[C@@H](c2ccc(Cl)c(Cc3ccc(O[C@H]4CCOC4)cc3)c2)[C@H](O)[C@@H](O)[C@@H]1O | C23H27ClO7
canagliflozin | Cc1ccc([C@@H]2O[C@H](CO)[C@@H](O)[C@H](O)[C@H]2O)cc1Cc1ccc(-c2ccc(F)cc2)s1 | C24H25FO5S
prednisone | C[C@]12C=CC(=O)C=C1CC[C@@H]1[C@@H]2C(=O)C[C@@]2(C)[C@H]1CC[C@]2(O)C(=O)CO | C21H26O5
prednisolone | C[C@]12C=CC(=O)C=C1CC[C@@H]1[C@@H]2[C@@H](O)C[C@@]2(C)[C@H]1CC[C@]2(O)C(=O)CO | C21H28O5
methylprednisolone | C[C@H]1C[C@@H]2[C@H]([C@@H](O)C[C@@]3(C)[C@H]2CC[C@]3(O)C(=O)CO)[C@@]2(C)C=CC(=O)C=C12 | C22H30O5
dexamethasone; decadron | C[C@@H]1C[C@H]2[C@@H]3CCC4=CC(=O)C=C[C@]4(C)[C@@]3(F)[C@@H](O)C[C@]2(C)[C@@]1(O)C(=O)CO | C22H29FO5
betamethasone | C[C@H]1C[C@H]2[C@@H]3CCC4=CC(=O)C=C[C@]4(C)[C@@]3(F)[C@@H](O)C[C@]2(C)[C@@]1(O)C(=O)CO | C22H29FO5
triamcinolone | C[C@]12C=CC(=O)C=C1CC[C@H]1[C@@H]3C[C@@H](O)[C@](O)(C(=O)CO)[C@@]3(C)C[C@H](O)[C@@]12F | C21H27FO6
fludrocortisone | C[C@]12CCC(=O)C=C1CC[C@H]1[C@@H]3CC[C@](O)(C(=O)CO)[C@@]3(C)C[C@H](O)[C@@]12F | C21H29FO5
budesonide | CCCC1O[C@@H]2C[C@H]3[C@@H]4CCC5=CC(=O)C=C[C@]5(C)[C@H]4[C@@H](O)C[C@]3(C)[C@]2(C(=O)CO)O1 | C25H34O6
ethinylestradiol; ethinyl estradiol; ethynylestradiol | C#C[C@]1(O)CC[C@H]2[C@@H]3CCc4cc(O)ccc4[C@H]3CC[C@@]21C | C20H24O2
levonorgestrel | C#C[C@]1(O)CC[C@H]2[C@@H]3CCC4=CC(=O)CC[C@@H]4[C@H]3CC[C@@]21CC | C21H28O2
norethisterone; norethindrone | C#C[C@]1(O)CC[C@H]2[C@@H]3CCC4=CC(=O)CC[C@@H]4[C@H]3CC[C@@]21C | C20H26O2
medroxyprogesterone | CC(=O)[C@@]1(O)CC[C@H]2[C@@H]3C[C@H](C)C4=CC(=O)CC[C@]4(C)[C@H]3CC[C@@]21C | C22H32O3
mifepristone; RU-486; RU486 | CC#C[C@]1(O)CC[C@H]2[C@@H]3CCC4=CC(=O)CCC4=C3[C@@H](c3ccc(N(C)C)cc3)C[C@@]21C | C29H35NO2
misoprostol | CCCCC(C)(O)C/C=C/[C@H]1[C@H](O)CC(=O)[C@@H]1CCCCCCC(=O)OC | C22H38O5
finasteride; propecia; proscar | CC(C)(C)NC(=O)[C@H]1CC[C@H]2[C@@H]3CC[C@H]4NC(=O)C=C[C@]4(C)[C@H]3CC[C@]12C | C23H36N2O2
tamoxifen; nolvadex | CC/C(=C(\c1ccccc1)c1ccc(OCCN(C)C)cc1)c1ccccc1 | C26H29NO
raloxifene; evista | O=C(c1ccc(OCCN2CCCCC2)cc1)c1c(-c2ccc(O)cc2)sc2cc(O)ccc12 | C28H27NO4S
clomifene; clomiphene | CCN(CC)CCOc1ccc(C(=C(Cl)c2ccccc2)c2ccccc2)cc1 | C26H28ClNO
letrozole; femara | N#Cc1ccc(C(c2ccc(C#N)cc2)n2cncn2)cc1 | C17H11N5
anastrozole; arimidex | CC(C)(C#N)c1cc(Cn2cncn2)cc(C(C)(C)C#N)c1 | C17H19N5
exemestane; aromasin | C=C1C[C@@H]2[C@H](CC[C@]3(C)C(=O)CC[C@@H]23)[C@@]2(C)C=CC(=O)C=C12 | C20H24O2
diethylstilbestrol; stilbestrol | CC/C(=C(/CC)c1ccc(O)cc1)c1ccc(O)cc1 | C18H20O2
bicalutamide; casodex | CC(O)(CS(=O)(=O)c1ccc(F)cc1)C(=O)Nc1ccc(C#N)c(C(F)(F)F)c1 | C18H14F4N2O4S
flutamide | CC(C)C(=O)Nc1ccc([N+](=O)[O-])c(C(F)(F)F)c1 | C11H11F3N2O3
enzalutamide; xtandi | CNC(=O)c1ccc(N2C(=S)N(c3ccc(C#N)c(C(F)(F)F)c3)C(=O)C2(C)C)cc1F | C21H16F4N4O2S
abiraterone | C[C@]12CC[C@H](O)CC1=CC[C@@H]1[C@@H]2CC[C@]2(C)C(c3cccnc3)=CC[C@@H]12 | C24H31NO
propylthiouracil; PTU | CCCc1cc(=O)[nH]c(=S)[nH]1 | C7H10N2OS
methimazole; thiamazole | Cn1cc[nH]c1=S | C4H6N2S
alendronic acid; alendronate; fosamax | NCCCC(O)(P(=O)(O)O)P(=O)(O)O | C4H13NO7P2
zoledronic acid; zoledronate | O=P(O)(O)C(O)(Cn1ccnc1)P(=O)(O)O | C5H10N2O7P2
orlistat; xenical | CCCCCCCCCCC[C@@H](C[C@@H]1OC(=O)[C@H]1CCCCCC)OC(=O)[C@H](CC(C)C)NC=O | C29H53NO5
oxybutynin | CCN(CC)CC#CCOC(=O)C(O)(c1ccccc1)C1CCCCC1 | C22H31NO3
tolterodine | Cc1ccc(O)c([C@H](CCN(C(C)C)C(C)C)c2ccccc2)c1 | C22H31NO
# infections
penicillin G; benzylpenicillin | CC1(C)S[C@@H]2[C@H](NC(=O)Cc3ccccc3)C(=O)N2[C@H]1C(=O)O | C16H18N2O4S
penicillin V; phenoxymethylpenicillin | CC1(C)S[C@@H]2[C@H](NC(=O)COc3ccccc3)C(=O)N2[C@H]1C(=O)O | C16H18N2O5S
amoxicillin; amoxil | CC1(C)S[C@@H]2[C@H](NC(=O)[C@H](N)c3ccc(O)cc3)C(=O)N2[C@H]1C(=O)O | C16H19N3O5S
ampicillin | CC1(C)S[C@@H]2[C@H](NC(=O)[C@H](N)c3ccccc3)C(=O)N2[C@H]1C(=O)O | C16H19N3O4S
methicillin; meticillin | COc1cccc(OC)c1C(=O)N[C@@H]1C(=O)N2[C@@H]1SC(C)(C)[C@@H]2C(=O)O | C17H20N2O6S
oxacillin | Cc1onc(-c2ccccc2)c1C(=O)N[C@@H]1C(=O)N2[C@@H]1SC(C)(C)[C@@H]2C(=O)O | C19H19N3O5S
flucloxacillin | Cc1onc(-c2c(F)cccc2Cl)c1C(=O)N[C@@H]1C(=O)N2[C@@H]1SC(C)(C)[C@@H]2C(=O)O | C19H17ClFN3O5S
6-aminopenicillanic acid; 6-APA | CC1(C)S[C@@H]2[C@H](N)C(=O)N2[C@H]1C(=O)O | C8H12N2O3S
clavulanic acid | O=C(O)[C@H]1/C(=C/CO)O[C@@H]2CC(=O)N21 | C8H9NO5
cephalexin; cefalexin; keflex | CC1=C(C(=O)O)N2C(=O)[C@@H](NC(=O)[C@H](N)c3ccccc3)[C@H]2SC1 | C16H17N3O4S
cefuroxime | CO/N=C(\C(=O)N[C@@H]1C(=O)N2C(C(=O)O)=C(COC(N)=O)CS[C@H]12)c1ccco1 | C16H16N4O8S
ceftriaxone | CO/N=C(\C(=O)N[C@@H]1C(=O)N2C(C(=O)O)=C(CSc3nc(=O)c(=O)[nH]n3C)CS[C@H]12)c1csc(N)n1 | C18H18N8O7S3
cefotaxime | CO/N=C(\C(=O)N[C@@H]1C(=O)N2C(C(=O)O)=C(COC(C)=O)CS[C@H]12)c1csc(N)n1 | C16H17N5O7S2
meropenem | C[C@@H](O)[C@H]1C(=O)N2C(C(=O)O)=C(S[C@@H]3CN[C@H](C(=O)N(C)C)C3)[C@H](C)[C@H]12 | C17H25N3O5S
aztreonam | C[C@H]1[C@H](NC(=O)/C(=N\OC(C)(C)C(=O)O)c2csc(N)n2)C(=O)N1S(=O)(=O)O | C13H17N5O8S2
ciprofloxacin; cipro | O=C(O)c1cn(C2CC2)c2cc(N3CCNCC3)c(F)cc2c1=O | C17H18FN3O3
levofloxacin; levaquin | C[C@H]1COc2c(N3CCN(C)CC3)c(F)cc3c(=O)c(C(=O)O)cn1c23 | C18H20FN3O4
ofloxacin | CC1COc2c(N3CCN(C)CC3)c(F)cc3c(=O)c(C(=O)O)cn1c23 | C18H20FN3O4
norfloxacin | CCn1cc(C(=O)O)c(=O)c2cc(F)c(N3CCNCC3)cc21 | C16H18FN3O3
moxifloxacin; avelox | COc1c(N2C[C@@H]3CCCN[C@@H]3C2)c(F)cc2c(=O)c(C(=O)O)cn(C3CC3)c12 | C21H24FN3O4
nalidixic acid | CCn1cc(C(=O)O)c(=O)c2ccc(C)nc21 | C12H12N2O3
azithromycin; zithromax | CC[C@H]1OC(=O)[C@H](C)[C@@H](O[C@H]2C[C@@](C)(OC)[C@@H](O)[C@H](C)O2)[C@H](C)[C@@H](O[C@@H]2O[C@H](C)C[C@H](N(C)C)[C@H]2O)[C@](C)(O)C[C@@H](C)CN(C)[C@H](C)[C@@H](O)[C@]1(C)O | C38H72N2O12
erythromycin | CC[C@H]1OC(=O)[C@H](C)[C@@H](O[C@H]2C[C@@](C)(OC)[C@@H](O)[C@H](C)O2)[C@H](C)[C@@H](O[C@@H]2O[C@H](C)C[C@H](N(C)C)[C@H]2O)[C@](C)(O)C[C@@H](C)C(=O)[C@H](C)[C@@H](O)[C@]1(C)O | C37H67NO13
clarithromycin; biaxin | CC[C@H]1OC(=O)[C@H](C)[C@@H](O[C@H]2C[C@@](C)(OC)[C@@H](O)[C@H](C)O2)[C@H](C)[C@@H](O[C@@H]2O[C@H](C)C[C@H](N(C)C)[C@H]2O)[C@](C)(OC)C[C@@H](C)C(=O)[C@H](C)[C@@H](O)[C@]1(C)O | C38H69NO13
tetracycline | CN(C)[C@@H]1C(O)=C(C(N)=O)C(=O)[C@@]2(O)C(O)=C3C(=O)c4c(O)cccc4[C@@](C)(O)[C@H]3C[C@@H]12 | C22H24N2O8
doxycycline; vibramycin | C[C@H]1c2cccc(O)c2C(=O)C2=C(O)[C@]3(O)C(=O)C(C(N)=O)=C(O)[C@@H](N(C)C)[C@@H]3[C@@H](O)[C@@H]21 | C22H24N2O8
minocycline | CN(C)c1ccc(O)c2c1C[C@H]1C[C@H]3[C@H](N(C)C)C(O)=C(C(N)=O)C(=O)[C@@]3(O)C(O)=C1C2=O | C23H27N3O7
chloramphenicol | O=C(N[C@H](CO)[C@H](O)c1ccc([N+](=O)[O-])cc1)C(Cl)Cl | C11H12Cl2N2O5
clindamycin; cleocin | CCC[C@@H]1C[C@@H](C(=O)N[C@@H]([C@H]2O[C@H](SC)[C@H](O)[C@@H](O)[C@H]2O)[C@H](C)Cl)N(C)C1 | C18H33ClN2O5S
linezolid; zyvox | CC(=O)NC[C@H]1CN(c2ccc(N3CCOCC3)c(F)c2)C(=O)O1 | C16H20FN3O4
sulfamethoxazole | Cc1cc(NS(=O)(=O)c2ccc(N)cc2)no1 | C10H11N3O3S
trimethoprim | COc1cc(Cc2cnc(N)nc2N)cc(OC)c1OC | C14H18N4O3
sulfanilamide; sulphanilamide | Nc1ccc(S(N)(=O)=O)cc1 | C6H8N2O2S
sulfadiazine; sulphadiazine | Nc1ccc(S(=O)(=O)Nc2ncccn2)cc1 | C10H10N4O2S
sulfathiazole | Nc1ccc(S(=O)(=O)Nc2nccs2)cc1 | C9H9N3O2S2
dapsone | Nc1ccc(S(=O)(=O)c2ccc(N)cc2)cc1 | C12H12N2O2S
nitrofurantoin; macrobid | O=C1CN(/N=C/c2ccc([N+](=O)[O-])o2)C(=O)N1 | C8H6N4O5
metronidazole; flagyl | Cc1ncc([N+](=O)[O-])n1CCO | C6H9N3O3
tinidazole | CCS(=O)(=O)CCn1c([N+](=O)[O-])cnc1C | C8H13N3O4S
isoniazid; INH | NNC(=O)c1ccncc1 | C6H7N3O
pyrazinamide | NC(=O)c1cnccn1 | C5H5N3O
ethambutol | CC[C@@H](CO)NCCN[C@@H](CC)CO | C10H24N2O2
fosfomycin | C[C@@H]1O[C@@H]1P(=O)(O)O | C3H7O4P
fluconazole; diflucan | OC(Cn1cncn1)(Cn1cncn1)c1ccc(F)cc1F | C13H12F2N6O
voriconazole | C[C@@H](c1ncncc1F)[C@](O)(Cn1cncn1)c1ccc(F)cc1F | C16H14F3N5O
ketoconazole; nizoral | CC(=O)N1CCN(c2ccc(OCC3COC(Cn4ccnc4)(c4ccc(Cl)cc4Cl)O3)cc2)CC1 | C26H28Cl2N4O4
clotrimazole; canesten | Clc1ccccc1C(c1ccccc1)(c1ccccc1)n1ccnc1 | C22H17ClN2
miconazole | Clc1ccc(COC(Cn2ccnc2)c2ccc(Cl)cc2Cl)c(Cl)c1 | C18H14Cl4N2O
terbinafine; lamisil | CN(C/C=C/C#CC(C)(C)C)Cc1cccc2ccccc12 | C21H25N
griseofulvin | COC1=CC(=O)C[C@@H](C)[C@]12Oc1c(Cl)c(OC)cc(OC)c1C2=O | C17H17ClO6
flucytosine; 5-fluorocytosine; 5-FC | Nc1nc(=O)[nH]cc1F | C4H4FN3O
aciclovir; acyclovir; zovirax | Nc1nc2c(ncn2COCCO)c(=O)[nH]1 | C8H11N5O3
valaciclovir; valacyclovir; valtrex | CC(C)[C@H](N)C(=O)OCCOCn1cnc2c(=O)[nH]c(N)nc21 | C13H20N6O4
ganciclovir | Nc1nc2c(ncn2COC(CO)CO)c(=O)[nH]1 | C9H13N5O4
penciclovir | Nc1nc2c(ncn2CCC(CO)CO)c(=O)[nH]1 | C10H15N5O3
oseltamivir; tamiflu | CCOC(=O)C1=C[C@@H](OC(CC)CC)[C@H](NC(C)=O)[C@@H](N)C1 | C16H28N2O4
zanamivir; relenza | CC(=O)N[C@H]1[C@H]([C@H](O)[C@H](O)CO)OC(C(=O)O)=C[C@@H]1NC(=N)N | C12H20N4O7
favipiravir | NC(=O)c1nc(F)cnc1O | C5H4FN3O2
ribavirin | NC(=O)c1ncn([C@@H]2O[C@H](CO)[C@@H](O)[C@H]2O)n1 | C8H12N4O5
remdesivir; veklury | CCC(CC)COC(=O)[C@H](C)N[P@](=O)(OC[C@H]1O[C@@](C#N)(c2ccc3c(N)ncnn23)[C@H](O)[C@@H]1O)Oc1ccccc1 | C27H35N6O8P
molnupiravir; lagevrio | CC(C)C(=O)OC[C@H]1O[C@@H](n2ccc(NO)nc2=O)[C@H](O)[C@@H]1O | C13H19N3O7
nirmatrelvir | CC(C)(C)[C@H](NC(=O)C(F)(F)F)C(=O)N1C[C@H]2[C@@H]([C@H]1C(=O)N[C@H](C#N)C[C@@H]1CCNC1=O)C2(C)C | C23H32F3N5O4
zidovudine; AZT; azidothymidine; retrovir | Cc1cn([C@H]2C[C@H](N=[N+]=[N-])[C@@H](CO)O2)c(=O)[nH]c1=O | C10H13N5O4
lamivudine; 3TC; epivir | Nc1ccn([C@@H]2CS[C@H](CO)O2)c(=O)n1 | C8H11N3O3S
emtricitabine; FTC | Nc1nc(=O)n([C@@H]2CS[C@H](CO)O2)cc1F | C8H10FN3O3S
abacavir | Nc1nc(NC2CC2)c2ncn([C@H]3C=C[C@@H](CO)C3)c2n1 | C14H18N6O
tenofovir | C[C@H](Cn1cnc2c(N)ncnc21)OCP(=O)(O)O | C9H14N5O4P
stavudine; d4T | Cc1cn([C@H]2C=C[C@@H](CO)O2)c(=O)[nH]c1=O | C10H12N2O4
didanosine | O=c1[nH]cnc2c1ncn2[C@H]1CC[C@@H](CO)O1 | C10H12N4O3
nevirapine; viramune | Cc1ccnc2c1NC(=O)c1cccnc1N2C1CC1 | C15H14N4O
efavirenz; sustiva | O=C1Nc2ccc(Cl)cc2[C@@](C#CC2CC2)(C(F)(F)F)O1 | C14H9ClF3NO2
dolutegravir; tivicay | C[C@@H]1CCO[C@H]2Cn3cc(C(=O)NCc4ccc(F)cc4F)c(=O)c(O)c3C(=O)N12 | C20H19F2N3O5
raltegravir; isentress | Cc1nnc(C(=O)NC(C)(C)c2nc(C(=O)NCc3ccc(F)cc3)c(O)c(=O)n2C)o1 | C20H21FN6O5
ritonavir; norvir | CC(C)c1nc(CN(C)C(=O)N[C@H](C(=O)N[C@@H](Cc2ccccc2)C[C@H](O)[C@H](Cc2ccccc2)NC(=O)OCc2cncs2)C(C)C)cs1 | C37H48N6O5S2
darunavir | CC(C)CN(C[C@@H](O)[C@H](Cc1ccccc1)NC(=O)O[C@H]1CO[C@H]2OCC[C@H]21)S(=O)(=O)c1ccc(N)cc1 | C27H37N3O7S
indinavir; crixivan | CC(C)(C)NC(=O)[C@@H]1CN(Cc2cccnc2)CCN1C[C@@H](O)C[C@@H](Cc1ccccc1)C(=O)N[C@H]1c2ccccc2C[C@H]1O | C36H47N5O4
maraviroc | Cc1nnc(C(C)C)n1[C@@H]1C[C@H]2CC[C@@H](C1)N2CC[C@H](NC(=O)C1CCC(F)(F)CC1)c1ccccc1 | C29H41F2N5O
sofosbuvir; sovaldi | CC(C)OC(=O)[C@H](C)N[P@](=O)(OC[C@H]1O[C@@H](n2ccc(=O)[nH]c2=O)[C@](C)(F)[C@@H]1O)Oc1ccccc1 | C22H29FN3O9P
chloroquine; aralen | CCN(CC)CCCC(C)Nc1ccnc2cc(Cl)ccc12 | C18H26ClN3
hydroxychloroquine; plaquenil | CCN(CCO)CCCC(C)Nc1ccnc2cc(Cl)ccc12 | C18H26ClN3O
primaquine | COc1cc(NC(C)CCCN)c2ncccc2c1 | C15H21N3O
mefloquine; lariam | OC(c1cc(C(F)(F)F)nc2c(C(F)(F)F)cccc12)C1CCCCN1 | C17H16F6N2O
proguanil | CC(C)NC(=N)NC(=N)Nc1ccc(Cl)cc1 | C11H16ClN5
atovaquone | O=C1C(O)=C([C@H]2CC[C@H](c3ccc(Cl)cc3)CC2)C(=O)c2ccccc21 | C22H19ClO3
pyrimethamine; daraprim | CCc1nc(N)nc(N)c1-c1ccc(Cl)cc1 | C12H13ClN4
albendazole | CCCSc1ccc2[nH]c(NC(=O)OC)nc2c1 | C12H15N3O2S
mebendazole; vermox | COC(=O)Nc1nc2cc(C(=O)c3ccccc3)ccc2[nH]1 | C16H13N3O3
thiabendazole; tiabendazole | c1ccc2[nH]c(-c3cscn3)nc2c1 | C10H7N3S
praziquantel | O=C(C1CCCCC1)N1CC(=O)N2CCc3ccccc3C2C1 | C19H24N2O2
levamisole | c1ccc([C@H]2CN3CCSC3=N2)cc1 | C11H12N2S
nitazoxanide | CC(=O)Oc1ccccc1C(=O)Nc1ncc([N+](=O)[O-])s1 | C12H9N3O5S
hexachlorophene | Oc1c(Cl)cc(Cl)c(Cl)c1Cc1c(O)c(Cl)cc(Cl)c1Cl | C13H6Cl6O2
chlorhexidine | N=C(NCCCCCCNC(=N)NC(=N)Nc1ccc(Cl)cc1)NC(=N)Nc1ccc(Cl)cc1 | C22H30Cl2N10
# cancer, immune system
imatinib; gleevec; glivec | Cc1ccc(NC(=O)c2ccc(CN3CCN(C)CC3)cc2)cc1Nc1nccc(-c2cccnc2)n1 | C29H31N7O
nilotinib; tasigna | Cc1cn(-c2cc(NC(=O)c3ccc(C)c(Nc4nccc(-c5cccnc5)n4)c3)cc(C(F)(F)F)c2)cn1 | C28H22F3N7O
dasatinib; sprycel | Cc1nc(Nc2ncc(C(=O)Nc3c(C)cccc3Cl)s2)cc(N2CCN(CCO)CC2)n1 | C22H26ClN7O2S
bosutinib | COc1cc(Nc2c(C#N)cnc3cc(OCCCN4CCN(C)CC4)c(OC)cc23)c(Cl)cc1Cl | C26H29Cl2N5O3
ponatinib | Cc1ccc(C(=O)Nc2ccc(CN3CCN(C)CC3)c(C(F)(F)F)c2)cc1C#Cc1cnc2cccnn12 | C29H27F3N6O
gefitinib; iressa | COc1cc2ncnc(Nc3ccc(F)c(Cl)c3)c2cc1OCCCN1CCOCC1 | C22H24ClFN4O3
erlotinib; tarceva | C#Cc1cccc(Nc2ncnc3cc(OCCOC)c(OCCOC)cc23)c1 | C22H23N3O4
afatinib | CN(C)C/C=C/C(=O)Nc1cc2c(Nc3ccc(F)c(Cl)c3)ncnc2cc1O[C@H]1CCOC1 | C24H25ClFN5O3
osimertinib; tagrisso | C=CC(=O)Nc1cc(Nc2nccc(-c3cn(C)c4ccccc34)n2)c(OC)cc1N(C)CCN(C)C | C28H33N7O2
lapatinib; tykerb | CS(=O)(=O)CCNCc1ccc(-c2ccc3ncnc(Nc4ccc(OCc5cccc(F)c5)c(Cl)c4)c3c2)o1 | C29H26ClFN4O4S
sorafenib; nexavar | CNC(=O)c1cc(Oc2ccc(NC(=O)Nc3ccc(Cl)c(C(F)(F)F)c3)cc2)ccn1 | C21H16ClF3N4O3
regorafenib | CNC(=O)c1cc(Oc2ccc(NC(=O)Nc3ccc(Cl)c(C(F)(F)F)c3)c(F)c2)ccn1 | C21H15ClF4N4O3
sunitinib; sutent | CCN(CC)CCNC(=O)c1c(C)[nH]c(/C=C2\C(=O)Nc3ccc(F)cc32)c1C | C22H27FN4O2
pazopanib; votrient | Cc1ccc(Nc2nccc(N(C)c3ccc4c(C)n(C)nc4c3)n2)cc1S(N)(=O)=O | C21H23N7O2S
axitinib | CNC(=O)c1ccccc1Sc1ccc2c(/C=C/c3ccccn3)n[nH]c2c1 | C22H18N4OS
crizotinib; xalkori | C[C@@H](Oc1cc(-c2cnn(C3CCNCC3)c2)cnc1N)c1c(Cl)ccc(F)c1Cl | C21H22Cl2FN5O
ceritinib | Cc1cc(Nc2ncc(Cl)c(Nc3ccccc3S(=O)(=O)C(C)C)n2)c(OC(C)C)cc1C1CCNCC1 | C28H36ClN5O3S
vemurafenib; zelboraf | CCCS(=O)(=O)Nc1ccc(F)c(C(=O)c2c[nH]c3ncc(-c4ccc(Cl)cc4)cc23)c1F | C23H18ClF2N3O3S
dabrafenib | CC(C)(C)c1nc(-c2cccc(NS(=O)(=O)c3c(F)cccc3F)c2F)c(-c2ccnc(N)n2)s1 | C23H20F3N5O2S2
trametinib | CC(=O)Nc1cccc(-n2c(=O)n(C3CC3)c(=O)c3c(Nc4ccc(I)cc4F)n(C)c(=O)c(C)c32)c1 | C26H23FIN5O4
ruxolitinib; jakafi | N#CC[C@H](C1CCCC1)n1cc(-c2ncnc3[nH]ccc23)cn1 | C17H18N6
tofacitinib; xeljanz | C[C@@H]1CCN(C(=O)CC#N)C[C@@H]1N(C)c1ncnc2[nH]ccc12 | C16H20N6O
baricitinib; olumiant | CCS(=O)(=O)N1CC(CC#N)(n2cc(-c3ncnc4[nH]ccc34)cn2)C1 | C16H17N7O2S
ibrutinib; imbruvica | C=CC(=O)N1CCC[C@@H](n2nc(-c3ccc(Oc4ccccc4)cc3)c3c(N)ncnc32)C1 | C25H24N6O2
palbociclib; ibrance | CC(=O)c1c(C)c2cnc(Nc3ccc(N4CCNCC4)cn3)nc2n(C2CCCC2)c1=O | C24H29N7O2
ribociclib | CN(C)C(=O)c1cc2cnc(Nc3ccc(N4CCNCC4)cn3)nc2n1C1CCCC1 | C23H30N8O
olaparib; lynparza | O=C(c1cc(Cc2n[nH]c(=O)c3ccccc23)ccc1F)N1CCN(C(=O)C2CC2)CC1 | C24H23FN4O3
venetoclax; venclexta | CC1(C)CCC(CN2CCN(c3ccc(C(=O)NS(=O)(=O)c4ccc(NCC5CCOCC5)c([N+](=O)[O-])c4)c(Oc4cnc5[nH]ccc5c4)c3)CC2)=C(c2ccc(Cl)cc2)C1 | C45H50ClN7O7S
sotorasib; lumakras | C=CC(=O)N1CCN(c2nc(=O)n(-c3c(C)ccnc3C(C)C)c3nc(-c4c(O)cccc4F)c(F)cc23)[C@@H](C)C1 | C30H30F2N6O3
vorinostat; SAHA | O=C(CCCCCCC(=O)Nc1ccccc1)NO | C14H20N2O3
bortezomib; velcade | CC(C)C[C@H](NC(=O)[C@H](Cc1ccccc1)NC(=O)c1cnccn1)B(O)O | C19H25BN4O4
lenalidomide; revlimid | Nc1cccc2c1CN(C1CCC(=O)NC1=O)C2=O | C13H13N3O3
pomalidomide | Nc1cccc2c1C(=O)N(C1CCC(=O)NC1=O)C2=O | C13H11N3O4
methotrexate; MTX; amethopterin | CN(Cc1cnc2nc(N)nc(N)c2n1)c1ccc(C(=O)N[C@@H](CCC(=O)O)C(=O)O)cc1 | C20H22N8O5
pemetrexed; alimta | Nc1nc2[nH]cc(CCc3ccc(C(=O)N[C@@H](CCC(=O)O)C(=O)O)cc3)c2c(=O)[nH]1 | C20H21N5O6
5-fluorouracil; fluorouracil; 5-FU | O=c1[nH]cc(F)c(=O)[nH]1 | C4H3FN2O2
capecitabine; xeloda | CCCCCOC(=O)Nc1nc(=O)n([C@@H]2O[C@H](C)[C@@H](O)[C@H]2O)cc1F | C15H22FN3O6
gemcitabine; gemzar | Nc1ccn([C@@H]2O[C@H](CO)[C@@H](O)C2(F)F)c(=O)n1 | C9H11F2N3O4
cytarabine; ara-C | Nc1ccn([C@@H]2O[C@H](CO)[C@@H](O)[C@@H]2O)c(=O)n1 | C9H13N3O5
decitabine | Nc1ncn([C@H]2C[C@H](O)[C@@H](CO)O2)c(=O)n1 | C8H12N4O4
azacitidine; 5-azacytidine | Nc1ncn([C@@H]2O[C@H](CO)[C@@H](O)[C@H]2O)c(=O)n1 | C8H12N4O5
mercaptopurine; 6-mercaptopurine; 6-MP | S=c1[nH]cnc2nc[nH]c12 | C5H4N4S
tioguanine; thioguanine; 6-thioguanine | Nc1nc2nc[nH]c2c(=S)[nH]1 | C5H5N5S
azathioprine; imuran | Cn1cnc([N+](=O)[O-])c1Sc1ncnc2nc[nH]c12 | C9H7N7O2S
hydroxyurea; hydroxycarbamide | NC(=O)NO | CH4N2O2
cyclophosphamide; cytoxan | O=P1(N(CCCl)CCCl)NCCCO1 | C7H15Cl2N2O2P
ifosfamide | O=P1(NCCCl)OCCCN1CCCl | C7H15Cl2N2O2P
chlorambucil | O=C(O)CCCc1ccc(N(CCCl)CCCl)cc1 | C14H19Cl2NO2
melphalan | N[C@@H](Cc1ccc(N(CCCl)CCCl)cc1)C(=O)O | C13H18Cl2N2O2
chlormethine; mechlorethamine; mustine | CN(CCCl)CCCl | C5H11Cl2N
busulfan | CS(=O)(=O)OCCCCOS(C)(=O)=O | C6H14O6S2
carmustine; BCNU | O=NN(CCCl)C(=O)NCCCl | C5H9Cl2N3O2
temozolomide; temodar | Cn1nnc2c(C(N)=O)ncn2c1=O | C6H6N6O2
dacarbazine | CN(C)N=Nc1[nH]cnc1C(N)=O | C6H10N6O
doxorubicin; adriamycin | COc1cccc2c1C(=O)c1c(O)c3c(c(O)c1C2=O)C[C@@](O)(C(=O)CO)C[C@@H]3O[C@H]1C[C@H](N)[C@H](O)[C@H](C)O1 | C27H29NO11
daunorubicin | COc1cccc2c1C(=O)c1c(O)c3c(c(O)c1C2=O)C[C@@](O)(C(C)=O)C[C@@H]3O[C@H]1C[C@H](N)[C@H](O)[C@H](C)O1 | C27H29NO10
mitoxantrone | O=C1c2c(O)ccc(O)c2C(=O)c2c(NCCNCCO)ccc(NCCNCCO)c21 | C22H28N4O6
etoposide | COc1cc([C@@H]2c3cc4c(cc3[C@@H](O[C@@H]3O[C@@H]5CO[C@@H](C)O[C@H]5[C@H](O)[C@H]3O)[C@H]3COC(=O)[C@H]23)OCO4)cc(OC)c1O | C29H32O13
topotecan | CC[C@@]1(O)C(=O)OCc2c1cc1n(c2=O)Cc2cc3c(CN(C)C)c(O)ccc3nc2-1 | C23H23N3O5
leflunomide; arava | Cc1oncc1C(=O)Nc1ccc(C(F)(F)F)cc1 | C12H9F3N2O2
teriflunomide | C/C(O)=C(\C#N)C(=O)Nc1ccc(C(F)(F)F)cc1 | C12H9F3N2O2
mycophenolic acid; mycophenolate | COc1c(C)c2c(c(O)c1C/C=C(\C)CCC(=O)O)C(=O)OC2 | C17H20O6
fingolimod; gilenya | CCCCCCCCc1ccc(CCC(N)(CO)CO)cc1 | C19H33NO2
dimethyl fumarate; tecfidera | COC(=O)/C=C/C(=O)OC | C6H8O4
apremilast; otezla | CCOc1cc([C@@H](CS(C)(=O)=O)N2C(=O)c3cccc(NC(C)=O)c3C2=O)ccc1OC | C22H24N2O7S
penicillamine; D-penicillamine | CC(C)(S)[C@@H](N)C(=O)O | C5H11NO2S
# other
imiquimod; aldara | CC(C)Cn1cnc2c(N)nc3ccccc3c21 | C14H16N4
salicylamide | NC(=O)c1ccccc1O | C7H7NO2
tranexamic acid | NC[C@H]1CC[C@H](C(=O)O)CC1 | C8H15NO2
neostigmine | CN(C)C(=O)Oc1cccc([N+](C)(C)C)c1 | C12H19N2O2+
pyridostigmine | CN(C)C(=O)Oc1ccc[n+](C)c1 | C9H13N2O2+
succinylcholine; suxamethonium | C[N+](C)(C)CCOC(=O)CCC(=O)OCC[N+](C)(C)C | C14H30N2O4+2
pralidoxime | C[n+]1ccccc1/C=N/O | C7H9N2O+
deferasirox | O=C(O)c1ccc(-n2nc(-c3ccccc3O)nc2-c2ccccc2O)cc1 | C21H15N3O4
clenbuterol | CC(C)(C)NCC(O)c1cc(Cl)c(N)c(Cl)c1 | C12H18Cl2N2O
methcathinone; ephedrone | CNC(C)C(=O)c1ccccc1 | C10H13NO
mephedrone | CNC(C)C(=O)c1ccc(C)cc1 | C11H15NO
cyproheptadine | CN1CCC(=C2c3ccccc3C=Cc3ccccc32)CC1 | C21H21N
droperidol | O=C(CCCN1CC=C(n2c(=O)[nH]c3ccccc32)CC1)c1ccc(F)cc1 | C22H22FN3O2
suvorexant | Cc1ccc(-n2nccn2)c(C(=O)N2CCN(c3nc4cc(Cl)ccc4o3)CC[C@H]2C)c1 | C23H23ClN6O2
lofexidine | CC(Oc1c(Cl)cccc1Cl)C1=NCCN1 | C11H12Cl2N2O
tofisopam | CCC1C(C)=NN=C(c2ccc(OC)c(OC)c2)c2cc(OC)c(OC)cc21 | C22H26N2O4
bexarotene | C=C(c1ccc(C(=O)O)cc1)c1cc2c(cc1C)C(C)(C)CCC2(C)C | C24H28O2
adapalene; differin | COc1ccc(-c2ccc3cc(C(=O)O)ccc3c2)cc1C12CC3CC(CC(C3)C1)C2 | C28H28O3
acitretin | COc1cc(C)c(/C=C/C(C)=C/C=C/C(C)=C/C(=O)O)c(C)c1C | C21H26O3
"""
