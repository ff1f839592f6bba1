"""Drugs: pain, heart and vessels, brain and mind. Read by `chem.names_table`."""

TEXT = r"""
# pain, inflammation, fever
aspirin; acetylsalicylic acid | CC(=O)Oc1ccccc1C(=O)O | C9H8O4
ibuprofen; advil; nurofen; motrin | CC(C)Cc1ccc(C(C)C(=O)O)cc1 | C13H18O2
(S)-ibuprofen; dexibuprofen; S-(+)-ibuprofen | CC(C)Cc1ccc([C@H](C)C(=O)O)cc1 | C13H18O2
paracetamol; acetaminophen; tylenol; panadol; APAP | CC(=O)Nc1ccc(O)cc1 | C8H9NO2
phenacetin | CCOc1ccc(NC(C)=O)cc1 | C10H13NO2
naproxen; aleve; (S)-naproxen | COc1ccc2cc([C@H](C)C(=O)O)ccc2c1 | C14H14O3
ketoprofen | CC(C(=O)O)c1cccc(C(=O)c2ccccc2)c1 | C16H14O3
flurbiprofen | CC(C(=O)O)c1ccc(-c2ccccc2)c(F)c1 | C15H13FO2
fenoprofen | CC(C(=O)O)c1cccc(Oc2ccccc2)c1 | C15H14O3
diclofenac; voltaren | O=C(O)Cc1ccccc1Nc1c(Cl)cccc1Cl | C14H11Cl2NO2
indomethacin; indometacin | COc1ccc2c(c1)c(CC(=O)O)c(C)n2C(=O)c1ccc(Cl)cc1 | C19H16ClNO4
sulindac | CC1=C(CC(=O)O)c2cc(F)ccc2/C1=C\c1ccc(S(C)=O)cc1 | C20H17FO3S
etodolac | CCc1cccc2c3c([nH]c12)C(CC)(CC(=O)O)OCC3 | C17H21NO3
ketorolac; toradol | O=C(c1ccccc1)c1ccc2n1CCC2C(=O)O | C15H13NO3
mefenamic acid; ponstan | Cc1cccc(Nc2ccccc2C(=O)O)c1C | C15H15NO2
piroxicam | CN1C(C(=O)Nc2ccccn2)=C(O)c2ccccc2S1(=O)=O | C15H13N3O4S
meloxicam; mobic | Cc1cnc(NC(=O)C2=C(O)c3ccccc3S(=O)(=O)N2C)s1 | C14H13N3O4S2
nabumetone | COc1ccc2cc(CCC(C)=O)ccc2c1 | C15H16O2
celecoxib; celebrex | Cc1ccc(-c2cc(C(F)(F)F)nn2-c2ccc(S(N)(=O)=O)cc2)cc1 | C17H14F3N3O2S
rofecoxib; vioxx | CS(=O)(=O)c1ccc(C2=C(c3ccccc3)C(=O)OC2)cc1 | C17H14O4S
valdecoxib | Cc1onc(-c2ccccc2)c1-c1ccc(S(N)(=O)=O)cc1 | C16H14N2O3S
etoricoxib | Cc1ccc(-c2ncc(Cl)cc2-c2ccc(S(C)(=O)=O)cc2)cn1 | C18H15ClN2O2S
nimesulide | CS(=O)(=O)Nc1ccc([N+](=O)[O-])cc1Oc1ccccc1 | C13H12N2O5S
antipyrine; phenazone | Cc1cc(=O)n(-c2ccccc2)n1C | C11H12N2O
phenylbutazone | CCCCC1C(=O)N(c2ccccc2)N(c2ccccc2)C1=O | C19H20N2O2
hydrocodone | COc1ccc2c3c1O[C@H]1C(=O)CC[C@H]4[C@@H](C2)N(C)CC[C@]314 | C18H21NO3
oxycodone; oxycontin | COc1ccc2c3c1O[C@H]1C(=O)CC[C@@]4(O)[C@@H](C2)N(C)CC[C@]314 | C18H21NO4
hydromorphone; dilaudid | CN1CC[C@]23c4c5ccc(O)c4O[C@H]2C(=O)CC[C@H]3[C@H]1C5 | C17H19NO3
oxymorphone | CN1CC[C@]23c4c5ccc(O)c4O[C@H]2C(=O)CC[C@@]3(O)[C@H]1C5 | C17H19NO4
naloxone; narcan | C=CCN1CC[C@]23c4c5ccc(O)c4O[C@H]2C(=O)CC[C@@]3(O)[C@H]1C5 | C19H21NO4
buprenorphine | CO[C@]12CC[C@@]3(C[C@@H]1[C@](C)(O)C(C)(C)C)[C@H]1Cc4ccc(O)c5c4[C@@]3(CCN1CC1CC1)[C@H]2O5 | C29H41NO4
methadone | CCC(=O)C(CC(C)N(C)C)(c1ccccc1)c1ccccc1 | C21H27NO
fentanyl | CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1 | C22H28N2O
remifentanil | CCC(=O)N(c1ccccc1)C1(C(=O)OC)CCN(CCC(=O)OC)CC1 | C20H28N2O5
pethidine; meperidine; demerol | CCOC(=O)C1(c2ccccc2)CCN(C)CC1 | C15H21NO2
tramadol | COc1cccc(C2(O)CCCCC2CN(C)C)c1 | C16H25NO2
tapentadol | CC[C@@H](c1cccc(O)c1)[C@@H](C)CN(C)C | C14H23NO
loperamide; imodium | CN(C)C(=O)C(CCN1CCC(O)(c2ccc(Cl)cc2)CC1)(c1ccccc1)c1ccccc1 | C29H33ClN2O2
sumatriptan; imitrex | CNS(=O)(=O)Cc1ccc2[nH]cc(CCN(C)C)c2c1 | C14H21N3O2S
rizatriptan | CN(C)CCc1c[nH]c2ccc(Cn3cncn3)cc12 | C15H19N5
zolmitriptan | CN(C)CCc1c[nH]c2ccc(C[C@H]3COC(=O)N3)cc12 | C16H21N3O2
allopurinol | O=c1[nH]cnc2[nH]ncc12 | C5H4N4O
febuxostat | Cc1nc(-c2ccc(OCC(C)C)c(C#N)c2)sc1C(=O)O | C16H16N2O3S
probenecid | CCCN(CCC)S(=O)(=O)c1ccc(C(=O)O)cc1 | C13H19NO4S
lidocaine; lignocaine; xylocaine | CCN(CC)CC(=O)Nc1c(C)cccc1C | C14H22N2O
benzocaine; ethyl 4-aminobenzoate | CCOC(=O)c1ccc(N)cc1 | C9H11NO2
procaine; novocaine; novocain | CCN(CC)CCOC(=O)c1ccc(N)cc1 | C13H20N2O2
tetracaine | CCCCNc1ccc(C(=O)OCCN(C)C)cc1 | C15H24N2O2
bupivacaine | CCCCN1CCCCC1C(=O)Nc1c(C)cccc1C | C18H28N2O
ropivacaine | CCCN1CCCC[C@H]1C(=O)Nc1c(C)cccc1C | C17H26N2O
mepivacaine | Cc1cccc(C)c1NC(=O)C1CCCCN1C | C15H22N2O
prilocaine | CCCNC(C)C(=O)Nc1ccccc1C | C13H20N2O
articaine | CCCNC(C)C(=O)Nc1c(C)csc1C(=O)OC | C13H20N2O3S
baclofen | NCC(CC(=O)O)c1ccc(Cl)cc1 | C10H12ClNO2
tizanidine | Clc1ccc2nsnc2c1NC1=NCCN1 | C9H8ClN5S
cyclobenzaprine; flexeril | CN(C)CCC=C1c2ccccc2C=Cc2ccccc21 | C20H21N
carisoprodol | CCCC(C)(COC(N)=O)COC(=O)NC(C)C | C12H24N2O4
methocarbamol | COc1ccccc1OCC(O)COC(N)=O | C11H15NO5
# heart, vessels, blood
atorvastatin; lipitor | CC(C)c1c(C(=O)Nc2ccccc2)c(-c2ccccc2)c(-c2ccc(F)cc2)n1CC[C@@H](O)C[C@@H](O)CC(=O)O | C33H35FN2O5
simvastatin; zocor | CCC(C)(C)C(=O)O[C@H]1C[C@@H](C)C=C2C=C[C@H](C)[C@H](CC[C@@H]3C[C@@H](O)CC(=O)O3)[C@H]21 | C25H38O5
lovastatin; mevacor; mevinolin | CC[C@H](C)C(=O)O[C@H]1C[C@@H](C)C=C2C=C[C@H](C)[C@H](CC[C@@H]3C[C@@H](O)CC(=O)O3)[C@H]21 | C24H36O5
pravastatin | CC[C@H](C)C(=O)O[C@H]1C[C@H](O)C=C2C=C[C@H](C)[C@H](CC[C@@H](O)C[C@@H](O)CC(=O)O)[C@H]21 | C23H36O7
rosuvastatin; crestor | CC(C)c1nc(N(C)S(C)(=O)=O)nc(-c2ccc(F)cc2)c1/C=C/[C@@H](O)C[C@@H](O)CC(=O)O | C22H28FN3O6S
fluvastatin | CC(C)n1c(/C=C/C(O)CC(O)CC(=O)O)c(-c2ccc(F)cc2)c2ccccc21 | C24H26FNO4
pitavastatin | O=C(O)C[C@H](O)C[C@H](O)/C=C/c1c(C2CC2)nc2ccccc2c1-c1ccc(F)cc1 | C25H24FNO4
ezetimibe; zetia | O=C1[C@H](CC[C@H](O)c2ccc(F)cc2)[C@@H](c2ccc(O)cc2)N1c1ccc(F)cc1 | C24H21F2NO3
fenofibrate; tricor | CC(C)OC(=O)C(C)(C)Oc1ccc(C(=O)c2ccc(Cl)cc2)cc1 | C20H21ClO4
gemfibrozil | Cc1ccc(C)c(OCCCC(C)(C)C(=O)O)c1 | C15H22O3
clofibrate | CCOC(=O)C(C)(C)Oc1ccc(Cl)cc1 | C12H15ClO3
captopril | C[C@H](CS)C(=O)N1CCC[C@H]1C(=O)O | C9H15NO3S
enalapril; vasotec | CCOC(=O)[C@H](CCc1ccccc1)N[C@@H](C)C(=O)N1CCC[C@H]1C(=O)O | C20H28N2O5
lisinopril; zestril; prinivil | NCCCC[C@H](N[C@@H](CCc1ccccc1)C(=O)O)C(=O)N1CCC[C@H]1C(=O)O | C21H31N3O5
ramipril; altace | CCOC(=O)[C@H](CCc1ccccc1)N[C@@H](C)C(=O)N1[C@H](C(=O)O)C[C@@H]2CCC[C@@H]21 | C23H32N2O5
benazepril | CCOC(=O)[C@H](CCc1ccccc1)N[C@H]1CCc2ccccc2N(CC(=O)O)C1=O | C24H28N2O5
quinapril | CCOC(=O)[C@H](CCc1ccccc1)N[C@@H](C)C(=O)N1Cc2ccccc2C[C@H]1C(=O)O | C25H30N2O5
perindopril | CCC[C@H](N[C@@H](C)C(=O)N1[C@H](C(=O)O)C[C@@H]2CCCC[C@@H]21)C(=O)OCC | C19H32N2O5
losartan; cozaar | CCCCc1nc(Cl)c(CO)n1Cc1ccc(-c2ccccc2-c2nnn[nH]2)cc1 | C22H23ClN6O
valsartan; diovan | CCCCC(=O)N(Cc1ccc(-c2ccccc2-c2nnn[nH]2)cc1)[C@H](C(=O)O)C(C)C | C24H29N5O3
irbesartan | CCCCC1=NC2(CCCC2)C(=O)N1Cc1ccc(-c2ccccc2-c2nnn[nH]2)cc1 | C25H28N6O
candesartan | CCOc1nc2cccc(C(=O)O)c2n1Cc1ccc(-c2ccccc2-c2nnn[nH]2)cc1 | C24H20N6O3
telmisartan; micardis | CCCc1nc2c(C)cc(-c3nc4ccccc4n3C)cc2n1Cc1ccc(-c2ccccc2C(=O)O)cc1 | C33H30N4O2
olmesartan | CCCc1nc(C(C)(C)O)c(C(=O)O)n1Cc1ccc(-c2ccccc2-c2nnn[nH]2)cc1 | C24H26N6O3
sacubitril | CCOC(=O)[C@H](C)C[C@@H](Cc1ccc(-c2ccccc2)cc1)NC(=O)CCC(=O)O | C24H29NO5
amlodipine; norvasc | CCOC(=O)C1=C(COCCN)NC(C)=C(C(=O)OC)C1c1ccccc1Cl | C20H25ClN2O5
nifedipine; adalat | COC(=O)C1=C(C)NC(C)=C(C(=O)OC)C1c1ccccc1[N+](=O)[O-] | C17H18N2O6
felodipine | CCOC(=O)C1=C(C)NC(C)=C(C(=O)OC)C1c1cccc(Cl)c1Cl | C18H19Cl2NO4
nimodipine | COCCOC(=O)C1=C(C)NC(C)=C(C(=O)OC(C)C)C1c1cccc([N+](=O)[O-])c1 | C21H26N2O7
verapamil | COc1ccc(CCN(C)CCCC(C#N)(c2ccc(OC)c(OC)c2)C(C)C)cc1OC | C27H38N2O4
diltiazem | COc1ccc([C@@H]2Sc3ccccc3N(CCN(C)C)C(=O)[C@@H]2OC(C)=O)cc1 | C22H26N2O4S
propranolol; inderal | CC(C)NCC(O)COc1cccc2ccccc12 | C16H21NO2
atenolol; tenormin | CC(C)NCC(O)COc1ccc(CC(N)=O)cc1 | C14H22N2O3
metoprolol; lopressor | COCCc1ccc(OCC(O)CNC(C)C)cc1 | C15H25NO3
bisoprolol | CC(C)NCC(O)COc1ccc(COCCOC(C)C)cc1 | C18H31NO4
carvedilol; coreg | COc1ccccc1OCCNCC(O)COc1cccc2[nH]c3ccccc3c12 | C24H26N2O4
nebivolol | OC(CNCC(O)C1CCc2cc(F)ccc2O1)C1CCc2cc(F)ccc2O1 | C22H25F2NO4
labetalol | CC(CCc1ccccc1)NCC(O)c1ccc(O)c(C(N)=O)c1 | C19H24N2O3
sotalol | CC(C)NCC(O)c1ccc(NS(C)(=O)=O)cc1 | C12H20N2O3S
timolol | CC(C)(C)NC[C@H](O)COc1nsnc1N1CCOCC1 | C13H24N4O3S
pindolol | CC(C)NCC(O)COc1cccc2[nH]ccc12 | C14H20N2O2
esmolol | COC(=O)CCc1ccc(OCC(O)CNC(C)C)cc1 | C16H25NO4
clonidine | Clc1cccc(Cl)c1NC1=NCCN1 | C9H9Cl2N3
methyldopa; L-methyldopa; alpha-methyldopa | C[C@](N)(Cc1ccc(O)c(O)c1)C(=O)O | C10H13NO4
hydralazine | NNc1nncc2ccccc12 | C8H8N4
minoxidil; rogaine | Nc1cc(N2CCCCC2)nc(N)[n+]1[O-] | C9H15N5O
prazosin | COc1cc2nc(N3CCN(C(=O)c4ccco4)CC3)nc(N)c2cc1OC | C19H21N5O4
doxazosin | COc1cc2nc(N3CCN(C(=O)C4COc5ccccc5O4)CC3)nc(N)c2cc1OC | C23H25N5O5
terazosin | COc1cc2nc(N3CCN(C(=O)C4CCCO4)CC3)nc(N)c2cc1OC | C19H25N5O4
tamsulosin; flomax | CCOc1ccccc1OCCN[C@H](C)Cc1ccc(OC)c(S(N)(=O)=O)c1 | C20H28N2O5S
hydrochlorothiazide; HCTZ | NS(=O)(=O)c1cc2c(cc1Cl)NCNS2(=O)=O | C7H8ClN3O4S2
chlorthalidone; chlortalidone | NS(=O)(=O)c1cc(C2(O)NC(=O)c3ccccc32)ccc1Cl | C14H11ClN2O4S
indapamide | CC1Cc2ccccc2N1NC(=O)c1ccc(Cl)c(S(N)(=O)=O)c1 | C16H16ClN3O3S
furosemide; frusemide; lasix | NS(=O)(=O)c1cc(C(=O)O)c(NCc2ccco2)cc1Cl | C12H11ClN2O5S
bumetanide | CCCCNc1cc(C(=O)O)cc(S(N)(=O)=O)c1Oc1ccccc1 | C17H20N2O5S
torsemide; torasemide | Cc1cccc(Nc2ccncc2S(=O)(=O)NC(=O)NC(C)C)c1 | C16H20N4O3S
spironolactone; aldactone | CC(=O)S[C@@H]1CC2=CC(=O)CC[C@]2(C)[C@H]2CC[C@@]3(C)[C@@H](CC[C@@]34CCC(=O)O4)[C@H]12 | C24H32O4S
triamterene | Nc1nc(N)c2nc(-c3ccccc3)c(N)nc2n1 | C12H11N7
amiloride | N=C(N)NC(=O)c1nc(Cl)c(N)nc1N | C6H8ClN7O
acetazolamide; diamox | CC(=O)Nc1nnc(S(N)(=O)=O)s1 | C4H6N4O3S2
warfarin; coumadin | CC(=O)CC(c1ccccc1)c1c(O)c2ccccc2oc1=O | C19H16O4
clopidogrel; plavix | COC(=O)[C@H](c1ccccc1Cl)N1CCc2sccc2C1 | C16H16ClNO2S
prasugrel | CC(=O)Oc1cc2c(s1)CCN(C(C(=O)C1CC1)c1ccccc1F)C2 | C20H20FNO3S
ticlopidine | Clc1ccccc1CN1CCc2sccc2C1 | C14H14ClNS
ticagrelor; brilinta | CCCSc1nc(N[C@@H]2C[C@H]2c2ccc(F)c(F)c2)c2nnn([C@@H]3C[C@H](OCCO)[C@@H](O)[C@H]3O)c2n1 | C23H28F2N6O4S
rivaroxaban; xarelto | O=C(NC[C@H]1CN(c2ccc(N3CCOCC3=O)cc2)C(=O)O1)c1ccc(Cl)s1 | C19H18ClN3O5S
apixaban; eliquis | COc1ccc(-n2nc(C(N)=O)c3c2C(=O)N(c2ccc(N4CCCCC4=O)cc2)CC3)cc1 | C25H25N5O4
dabigatran | Cn1c(CNc2ccc(C(=N)N)cc2)nc2cc(C(=O)N(CCC(=O)O)c3ccccn3)ccc21 | C25H25N7O3
digoxin; lanoxin | C[C@H]1O[C@@H](O[C@H]2[C@@H](O)C[C@H](O[C@H]3[C@@H](O)C[C@H](O[C@H]4CC[C@@]5(C)[C@H](CC[C@@H]6[C@@H]5C[C@@H](O)[C@]5(C)[C@@H](C7=CC(=O)OC7)CC[C@]65O)C4)O[C@@H]3C)O[C@@H]2C)C[C@H](O)[C@@H]1O | C41H64O14
amiodarone | CCCCc1oc2ccccc2c1C(=O)c1cc(I)c(OCCN(CC)CC)c(I)c1 | C25H29I2NO3
flecainide | O=C(NCC1CCCCN1)c1cc(OCC(F)(F)F)ccc1OCC(F)(F)F | C17H20F6N2O3
nitroglycerin; nitroglycerine; glyceryl trinitrate; GTN | O=[N+]([O-])OCC(CO[N+](=O)[O-])O[N+](=O)[O-] | C3H5N3O9
isosorbide dinitrate | O=[N+]([O-])O[C@H]1CO[C@H]2[C@@H]1OC[C@H]2O[N+](=O)[O-] | C6H8N2O8
isosorbide | O[C@@H]1CO[C@H]2[C@@H]1OC[C@@H]2O | C6H10O4
ivabradine | COc1cc2c(cc1OC)CC(=O)N(CCCN(C)C[C@H]1Cc3cc(OC)c(OC)cc31)CC2 | C27H36N2O5
ranolazine | COc1ccccc1OCC(O)CN1CCN(CC(=O)Nc2c(C)cccc2C)CC1 | C24H33N3O4
pentoxifylline | CC(=O)CCCCn1c(=O)c2c(ncn2C)n(C)c1=O | C13H18N4O3
dipyridamole | OCCN(CCO)c1nc(N2CCCCC2)c2nc(N(CCO)CCO)nc(N3CCCCC3)c2n1 | C24H40N8O4
sildenafil; viagra; revatio | CCCc1nn(C)c2c(=O)[nH]c(-c3cc(S(=O)(=O)N4CCN(C)CC4)ccc3OCC)nc12 | C22H30N6O4S
tadalafil; cialis | CN1CC(=O)N2[C@H](c3ccc4c(c3)OCO4)c3[nH]c4ccccc4c3C[C@@H]2C1=O | C22H19N3O4
vardenafil; levitra | CCCc1nc(C)c2c(=O)[nH]c(-c3cc(S(=O)(=O)N4CCN(CC)CC4)ccc3OCC)nn12 | C23H32N6O4S
bosentan | COc1ccccc1Oc1c(NS(=O)(=O)c2ccc(C(C)(C)C)cc2)nc(-c2ncccn2)nc1OCCO | C27H29N5O6S
# brain and mind
diazepam; valium | CN1C(=O)CN=C(c2ccccc2)c2cc(Cl)ccc21 | C16H13ClN2O
lorazepam; ativan | O=C1Nc2ccc(Cl)cc2C(c2ccccc2Cl)=NC1O | C15H10Cl2N2O2
oxazepam | O=C1Nc2ccc(Cl)cc2C(c2ccccc2)=NC1O | C15H11ClN2O2
temazepam | CN1C(=O)C(O)N=C(c2ccccc2)c2cc(Cl)ccc21 | C16H13ClN2O2
alprazolam; xanax | Cc1nnc2n1-c1ccc(Cl)cc1C(c1ccccc1)=NC2 | C17H13ClN4
clonazepam; klonopin | O=C1CN=C(c2ccccc2Cl)c2cc([N+](=O)[O-])ccc2N1 | C15H10ClN3O3
midazolam | Cc1ncc2n1-c1ccc(Cl)cc1C(c1ccccc1F)=NC2 | C18H13ClFN3
chlordiazepoxide; librium | CNC1=Nc2ccc(Cl)cc2C(c2ccccc2)=[N+]([O-])C1 | C16H14ClN3O
flunitrazepam; rohypnol | CN1C(=O)CN=C(c2ccccc2F)c2cc([N+](=O)[O-])ccc21 | C16H12FN3O3
nitrazepam | O=C1CN=C(c2ccccc2)c2cc([N+](=O)[O-])ccc2N1 | C15H11N3O3
flumazenil | CCOC(=O)c1ncn2c1CN(C)C(=O)c1cc(F)ccc1-2 | C15H14FN3O3
zolpidem; ambien | Cc1ccc(-c2nc3ccc(C)cn3c2CC(=O)N(C)C)cc1 | C19H21N3O
zopiclone | CN1CCN(C(=O)OC2c3nccnc3C(=O)N2c2ccc(Cl)cn2)CC1 | C17H17ClN6O3
eszopiclone; lunesta | CN1CCN(C(=O)O[C@H]2c3nccnc3C(=O)N2c2ccc(Cl)cn2)CC1 | C17H17ClN6O3
zaleplon | CCN(C(C)=O)c1cccc(-c2ccnc3c(C#N)cnn23)c1 | C17H15N5O
buspirone | O=C1CC2(CCCC2)CC(=O)N1CCCCN1CCN(c2ncccn2)CC1 | C21H31N5O2
meprobamate | CCCC(C)(COC(N)=O)COC(N)=O | C9H18N2O4
fluoxetine; prozac | CNCCC(Oc1ccc(C(F)(F)F)cc1)c1ccccc1 | C17H18F3NO
sertraline; zoloft | CN[C@H]1CC[C@@H](c2ccc(Cl)c(Cl)c2)c2ccccc21 | C17H17Cl2N
paroxetine; paxil; seroxat | Fc1ccc([C@@H]2CCNC[C@H]2COc2ccc3c(c2)OCO3)cc1 | C19H20FNO3
citalopram; celexa | CN(C)CCCC1(c2ccc(F)cc2)OCc2cc(C#N)ccc21 | C20H21FN2O
escitalopram; lexapro | CN(C)CCC[C@@]1(c2ccc(F)cc2)OCc2cc(C#N)ccc21 | C20H21FN2O
fluvoxamine | COCCCC/C(=N\OCCN)c1ccc(C(F)(F)F)cc1 | C15H21F3N2O2
venlafaxine; effexor | COc1ccc(C(CN(C)C)C2(O)CCCCC2)cc1 | C17H27NO2
desvenlafaxine | CN(C)CC(c1ccc(O)cc1)C1(O)CCCCC1 | C16H25NO2
duloxetine; cymbalta | CNCC[C@H](Oc1cccc2ccccc12)c1cccs1 | C18H19NOS
bupropion; wellbutrin; amfebutamone | CC(NC(C)(C)C)C(=O)c1cccc(Cl)c1 | C13H18ClNO
mirtazapine; remeron | CN1CCN2c3ncccc3Cc3ccccc3C2C1 | C17H19N3
trazodone | O=c1n(CCCN2CCN(c3cccc(Cl)c3)CC2)nc2ccccn12 | C19H22ClN5O
vortioxetine | Cc1ccc(Sc2ccccc2N2CCNCC2)c(C)c1 | C18H22N2S
amitriptyline; elavil | CN(C)CCC=C1c2ccccc2CCc2ccccc21 | C20H23N
nortriptyline | CNCCC=C1c2ccccc2CCc2ccccc21 | C19H21N
imipramine; tofranil | CN(C)CCCN1c2ccccc2CCc2ccccc21 | C19H24N2
desipramine | CNCCCN1c2ccccc2CCc2ccccc21 | C18H22N2
clomipramine; anafranil | CN(C)CCCN1c2ccccc2CCc2ccc(Cl)cc21 | C19H23ClN2
selegiline; deprenyl | C#CCN(C)[C@H](C)Cc1ccccc1 | C13H17N
moclobemide | O=C(NCCN1CCOCC1)c1ccc(Cl)cc1 | C13H17ClN2O2
ketamine | CNC1(c2ccccc2Cl)CCCCC1=O | C13H16ClNO
esketamine; (S)-ketamine; spravato | CN[C@]1(c2ccccc2Cl)CCCCC1=O | C13H16ClNO
phencyclidine; PCP; angel dust | c1ccc(C2(N3CCCCC3)CCCCC2)cc1 | C17H25N
chlorpromazine; thorazine | CN(C)CCCN1c2ccccc2Sc2ccc(Cl)cc21 | C17H19ClN2S
haloperidol; haldol | O=C(CCCN1CCC(O)(c2ccc(Cl)cc2)CC1)c1ccc(F)cc1 | C21H23ClFNO2
clozapine; clozaril | CN1CCN(C2=Nc3cc(Cl)ccc3Nc3ccccc32)CC1 | C18H19ClN4
olanzapine; zyprexa | Cc1cc2c(s1)Nc1ccccc1N=C2N1CCN(C)CC1 | C17H20N4S
quetiapine; seroquel | OCCOCCN1CCN(C2=Nc3ccccc3Sc3ccccc32)CC1 | C21H25N3O2S
risperidone; risperdal | Cc1nc2n(c(=O)c1CCN1CCC(c3noc4cc(F)ccc34)CC1)CCCC2 | C23H27FN4O2
paliperidone; 9-hydroxyrisperidone | Cc1nc2n(c(=O)c1CCN1CCC(c3noc4cc(F)ccc34)CC1)CCCC2O | C23H27FN4O3
aripiprazole; abilify | O=C1CCc2ccc(OCCCCN3CCN(c4cccc(Cl)c4Cl)CC3)cc2N1 | C23H27Cl2N3O2
ziprasidone; geodon | O=C1Cc2cc(CCN3CCN(c4nsc5ccccc45)CC3)c(Cl)cc2N1 | C21H21ClN4OS
carbamazepine; tegretol | NC(=O)N1c2ccccc2C=Cc2ccccc21 | C15H12N2O
oxcarbazepine; trileptal | NC(=O)N1c2ccccc2CC(=O)c2ccccc21 | C15H12N2O2
phenytoin; dilantin | O=C1NC(=O)C(c2ccccc2)(c2ccccc2)N1 | C15H12N2O2
valproic acid; 2-propylpentanoic acid | CCCC(CCC)C(=O)O | C8H16O2
lamotrigine; lamictal | Nc1nnc(-c2cccc(Cl)c2Cl)c(N)n1 | C9H7Cl2N5
levetiracetam; keppra | CC[C@@H](C(N)=O)N1CCCC1=O | C8H14N2O2
piracetam | NC(=O)CN1CCCC1=O | C6H10N2O2
topiramate; topamax | CC1(C)O[C@@H]2[C@@H](CO[C@@]3(COS(N)(=O)=O)OC(C)(C)O[C@@H]23)O1 | C12H21NO8S
gabapentin; neurontin | NCC1(CC(=O)O)CCCCC1 | C9H17NO2
pregabalin; lyrica | CC(C)C[C@H](CN)CC(=O)O | C8H17NO2
phenobarbital; phenobarbitone | CCC1(c2ccccc2)C(=O)NC(=O)NC1=O | C12H12N2O3
barbital; veronal | CCC1(CC)C(=O)NC(=O)NC1=O | C8H12N2O3
pentobarbital; nembutal | CCCC(C)C1(CC)C(=O)NC(=O)NC1=O | C11H18N2O3
secobarbital | C=CCC1(C(C)CCC)C(=O)NC(=O)NC1=O | C12H18N2O3
thiopental; thiopentone | CCCC(C)C1(CC)C(=O)NC(=S)NC1=O | C11H18N2O2S
primidone | CCC1(c2ccccc2)C(=O)NCNC1=O | C12H14N2O2
ethosuximide | CCC1(C)CC(=O)NC1=O | C7H11NO2
vigabatrin | C=CC(N)CCC(=O)O | C6H11NO2
lacosamide; vimpat | COC[C@@H](NC(C)=O)C(=O)NCc1ccccc1 | C13H18N2O3
zonisamide | NS(=O)(=O)Cc1noc2ccccc12 | C8H8N2O3S
propofol; diprivan | CC(C)c1cccc(C(C)C)c1O | C12H18O
etomidate | CCOC(=O)c1cncn1[C@H](C)c1ccccc1 | C14H16N2O2
halothane | FC(F)(F)C(Cl)Br | C2HBrClF3
isoflurane | FC(F)OC(Cl)C(F)(F)F | C3H2ClF5O
sevoflurane | FCOC(C(F)(F)F)C(F)(F)F | C4H3F7O
desflurane | FC(F)OC(F)C(F)(F)F | C3H2F6O
enflurane | FC(F)OC(F)(F)C(F)Cl | C3H2ClF5O
amphetamine; amfetamine | CC(N)Cc1ccccc1 | C9H13N
dextroamphetamine; dexamfetamine; (S)-amphetamine | C[C@H](N)Cc1ccccc1 | C9H13N
methamphetamine; metamfetamine | CN[C@@H](C)Cc1ccccc1 | C10H15N
MDMA; ecstasy; 3,4-methylenedioxymethamphetamine | CNC(C)Cc1ccc2c(c1)OCO2 | C11H15NO2
methylphenidate; ritalin | COC(=O)C(c1ccccc1)C1CCCCN1 | C14H19NO2
atomoxetine; strattera | CNCC[C@@H](Oc1ccccc1C)c1ccccc1 | C17H21NO
modafinil; provigil | NC(=O)CS(=O)C(c1ccccc1)c1ccccc1 | C15H15NO2S
lisdexamfetamine; vyvanse | C[C@@H](Cc1ccccc1)NC(=O)[C@@H](N)CCCCN | C15H25N3O
phentermine | CC(C)(N)Cc1ccccc1 | C10H15N
donepezil; aricept | COc1cc2c(cc1OC)C(=O)C(CC1CCN(Cc3ccccc3)CC1)C2 | C24H29NO3
rivastigmine; exelon | CCN(C)C(=O)Oc1cccc([C@H](C)N(C)C)c1 | C14H22N2O2
memantine; namenda | CC12CC3CC(C)(C1)CC(N)(C3)C2 | C12H21N
tacrine | Nc1c2c(nc3ccccc13)CCCC2 | C13H14N2
amantadine | NC12CC3CC(CC(C3)C1)C2 | C10H17N
rimantadine | CC(N)C12CC3CC(CC(C3)C1)C2 | C12H21N
carbidopa | C[C@@](Cc1ccc(O)c(O)c1)(NN)C(=O)O | C10H14N2O4
entacapone | CCN(CC)C(=O)/C(C#N)=C/c1cc(O)c(O)c([N+](=O)[O-])c1 | C14H15N3O5
pramipexole | CCCN[C@H]1CCc2nc(N)sc2C1 | C10H17N3S
ropinirole | CCCN(CCC)CCc1cccc2c1CC(=O)N2 | C16H24N2O
riluzole | Nc1nc2ccc(OC(F)(F)F)cc2s1 | C8H5F3N2OS
varenicline; chantix | c1cnc2cc3c(cc2n1)C1CNCC3C1 | C13H13N3
disulfiram; antabuse | CCN(CC)C(=S)SSC(=S)N(CC)CC | C10H20N2S4
GHB; gamma-hydroxybutyric acid; 4-hydroxybutanoic acid | O=C(O)CCCO | C4H8O3
thalidomide | O=C1CCC(N2C(=O)c3ccccc3C2=O)C(=O)N1 | C13H10N2O4
"""
