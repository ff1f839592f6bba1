"""Abbreviations of the bench: molecules (DMSO, HATU) and groups (Boc, Ts), which need a place to be attached.

A line is ``short; other short | name | SMILES | formula`` in Hill order, the formula written down on its own; in a group
the star is the place of attachment and not part of the formula. From general chemical knowledge; the names are read
back by OPSIN in the tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from assistant.chem.names.abbreviated_groups import GROUPS

MOLECULES = r"""
DMSO; Me2SO | dimethyl sulfoxide | CS(C)=O | C2H6OS
DMF | N,N-dimethylformamide | CN(C)C=O | C3H7NO
DMA; DMAc; DMAC | N,N-dimethylacetamide | CC(=O)N(C)C | C4H9NO
NMP | 1-methylpyrrolidin-2-one | CN1CCCC1=O | C5H9NO
HMPA; HMPT | hexamethylphosphoramide | CN(C)P(=O)(N(C)C)N(C)C | C6H18N3OP
DMPU | 1,3-dimethyl-1,3-diazinan-2-one | CN1CCCN(C)C1=O | C6H12N2O
DMI | 1,3-dimethylimidazolidin-2-one | CN1CCN(C)C1=O | C5H10N2O
THF | oxolane | C1CCOC1 | C4H8O
2-MeTHF; MeTHF; Me-THF | 2-methyloxolane | CC1CCCO1 | C5H10O
THP | oxane | C1CCOCC1 | C5H10O
DHP | 3,4-dihydro-2H-pyran | C1=COCCC1 | C5H8O
DME; glyme | 1,2-dimethoxyethane | COCCOC | C4H10O2
diglyme | 1-methoxy-2-(2-methoxyethoxy)ethane | COCCOCCOC | C6H14O3
MTBE; TBME | 2-methoxy-2-methylpropane | COC(C)(C)C | C5H12O
CPME | methoxycyclopentane | COC1CCCC1 | C6H12O
Et2O | diethyl ether | CCOCC | C4H10O
iPr2O; DIPE | diisopropyl ether | CC(C)OC(C)C | C6H14O
Bu2O | dibutyl ether | CCCCOCCCC | C8H18O
Ph2O | diphenyl ether | c1ccc(Oc2ccccc2)cc1 | C12H10O
DCM | dichloromethane | ClCCl | CH2Cl2
DCE | 1,2-dichloroethane | ClCCCl | C2H4Cl2
TCE | trichloroethene | ClC=C(Cl)Cl | C2HCl3
PhCl | chlorobenzene | Clc1ccccc1 | C6H5Cl
PhH | benzene | c1ccccc1 | C6H6
PhMe | toluene | Cc1ccccc1 | C7H8
PhCF3; BTF | trifluoromethylbenzene | FC(F)(F)c1ccccc1 | C7H5F3
EtOAc; AcOEt | ethyl acetate | CCOC(C)=O | C4H8O2
iPrOAc; IPAc | propan-2-yl acetate | CC(=O)OC(C)C | C5H10O2
BuOAc; nBuOAc | butyl acetate | CCCCOC(C)=O | C6H12O2
MeOAc | methyl acetate | COC(C)=O | C3H6O2
MEK | butan-2-one | CCC(C)=O | C4H8O
MIBK | 4-methylpentan-2-one | CC(=O)CC(C)C | C6H12O
MeCN; ACN | acetonitrile | CC#N | C2H3N
PhCN | benzonitrile | N#Cc1ccccc1 | C7H5N
MeNO2 | nitromethane | C[N+](=O)[O-] | CH3NO2
MeOH | methanol | CO | CH4O
EtOH | ethanol | CCO | C2H6O
IPA; iPrOH; i-PrOH | propan-2-ol | CC(C)O | C3H8O
nPrOH | propan-1-ol | CCCO | C3H8O
nBuOH; n-BuOH | butan-1-ol | CCCCO | C4H10O
tBuOH; t-BuOH | 2-methylpropan-2-ol | CC(C)(C)O | C4H10O
iBuOH | 2-methylpropan-1-ol | CC(C)CO | C4H10O
TFE | 2,2,2-trifluoroethan-1-ol | OCC(F)(F)F | C2H3F3O
HFIP | 1,1,1,3,3,3-hexafluoropropan-2-ol | OC(C(F)(F)F)C(F)(F)F | C3H2F6O
BnOH | benzyl alcohol | OCc1ccccc1 | C7H8O
PhOH | phenol | Oc1ccccc1 | C6H6O
EG | ethane-1,2-diol | OCCO | C2H6O2
AcOH; HOAc | acetic acid | CC(=O)O | C2H4O2
Ac2O | acetic anhydride | CC(=O)OC(C)=O | C4H6O3
AcCl | acetyl chloride | CC(=O)Cl | C2H3ClO
TFA; CF3COOH | trifluoroacetic acid | O=C(O)C(F)(F)F | C2HF3O2
TFAA | trifluoroacetic anhydride | O=C(OC(=O)C(F)(F)F)C(F)(F)F | C4F6O3
PivCl | 2,2-dimethylpropanoyl chloride | CC(C)(C)C(=O)Cl | C5H9ClO
PivOH | 2,2-dimethylpropanoic acid | CC(C)(C)C(=O)O | C5H10O2
BzCl | benzoyl chloride | O=C(Cl)c1ccccc1 | C7H5ClO
Bz2O | benzoic anhydride | O=C(OC(=O)c1ccccc1)c1ccccc1 | C14H10O3
BPO; Bz2O2 | dibenzoyl peroxide | O=C(OOC(=O)c1ccccc1)c1ccccc1 | C14H10O4
BnBr | benzyl bromide | BrCc1ccccc1 | C7H7Br
BnCl | benzyl chloride | ClCc1ccccc1 | C7H7Cl
BnNH2 | benzylamine | NCc1ccccc1 | C7H9N
PMBCl | 4-methoxybenzyl chloride | COc1ccc(CCl)cc1 | C8H9ClO
MeI | iodomethane | CI | CH3I
EtI | iodoethane | CCI | C2H5I
EtBr | bromoethane | CCBr | C2H5Br
MeOTf | methyl trifluoromethanesulfonate | COS(=O)(=O)C(F)(F)F | C2H3F3O3S
MsCl | methanesulfonyl chloride | CS(=O)(=O)Cl | CH3ClO2S
Ms2O | methanesulfonic anhydride | CS(=O)(=O)OS(C)(=O)=O | C2H6O5S2
MsOH; MSA | methanesulfonic acid | CS(=O)(=O)O | CH4O3S
TsCl | 4-methylbenzene-1-sulfonyl chloride | Cc1ccc(S(=O)(=O)Cl)cc1 | C7H7ClO2S
TsOH; pTsOH; PTSA | 4-methylbenzene-1-sulfonic acid | Cc1ccc(S(=O)(=O)O)cc1 | C7H8O3S
NsCl | 2-nitrobenzene-1-sulfonyl chloride | O=[N+]([O-])c1ccccc1S(=O)(=O)Cl | C6H4ClNO4S
TfOH | trifluoromethanesulfonic acid | O=S(=O)(O)C(F)(F)F | CHF3O3S
Tf2O | trifluoromethanesulfonic anhydride | O=S(=O)(OS(=O)(=O)C(F)(F)F)C(F)(F)F | C2F6O5S2
PhNTf2 | 1,1,1-trifluoro-N-phenyl-N-(trifluoromethanesulfonyl)methanesulfonamide | O=S(=O)(N(c1ccccc1)S(=O)(=O)C(F)(F)F)C(F)(F)F | C8H5F6NO4S2
CSA | 10-camphorsulfonic acid | CC1(C)C2CCC1(CS(=O)(=O)O)C(=O)C2 | C10H16O4S
PPTS | pyridinium 4-methylbenzene-1-sulfonate | Cc1ccc(S(=O)(=O)[O-])cc1.c1cc[nH+]cc1 | C12H13NO3S
TEA; Et3N; NEt3 | triethylamine | CCN(CC)CC | C6H15N
DIPEA; DIEA | N-ethyl-N-(propan-2-yl)propan-2-amine | CCN(C(C)C)C(C)C | C8H19N
DIPA | N-(propan-2-yl)propan-2-amine | CC(C)NC(C)C | C6H15N
TMEDA | N,N,N',N'-tetramethylethane-1,2-diamine | CN(C)CCN(C)C | C6H16N2
DMEDA | N,N'-dimethylethane-1,2-diamine | CNCCNC | C4H12N2
NMM | 4-methylmorpholine | CN1CCOCC1 | C5H11NO
NMI | 1-methyl-1H-imidazole | Cn1ccnc1 | C4H6N2
DABCO; TED | 1,4-diazabicyclo[2.2.2]octane | C1CN2CCN1CC2 | C6H12N2
DBU | 2,3,4,6,7,8,9,10-octahydropyrimido[1,2-a]azepine | C1CCC2=NCCCN2CC1 | C9H16N2
DBN | 2,3,4,6,7,8-hexahydropyrrolo[1,2-a]pyrimidine | C1CN=C2CCCN2C1 | C7H12N2
TBD | 1,3,4,6,7,8-hexahydro-2H-pyrimido[1,2-a]pyrimidine | C1CN=C2NCCCN2C1 | C7H13N3
MTBD | 1-methyl-1,3,4,6,7,8-hexahydro-2H-pyrimido[1,2-a]pyrimidine | CN1CCCN2CCCN=C12 | C8H15N3
TMG | 1,1,3,3-tetramethylguanidine | CN(C)C(=N)N(C)C | C5H13N3
DMAP | N,N-dimethylpyridin-4-amine | CN(C)c1ccncc1 | C7H10N2
PPY | 4-(pyrrolidin-1-yl)pyridine | c1cc(N2CCCC2)ccn1 | C9H12N2
py; pyr | pyridine | c1ccncc1 | C5H5N
bpy; bipy | 2,2'-bipyridine | c1ccc(-c2ccccn2)nc1 | C10H8N2
dtbbpy; dtbpy | 4,4'-di-tert-butyl-2,2'-bipyridine | CC(C)(C)c1ccnc(-c2cc(C(C)(C)C)ccn2)c1 | C18H24N2
phen | 1,10-phenanthroline | c1cnc2c(c1)ccc1cccnc12 | C12H8N2
LDA | lithium di(propan-2-yl)azanide | CC(C)[N-]C(C)C.[Li+] | C6H14LiN
LiHMDS; LHMDS | lithium bis(trimethylsilyl)azanide | C[Si](C)(C)[N-][Si](C)(C)C.[Li+] | C6H18LiNSi2
NaHMDS | sodium bis(trimethylsilyl)azanide | C[Si](C)(C)[N-][Si](C)(C)C.[Na+] | C6H18NNaSi2
KHMDS | potassium bis(trimethylsilyl)azanide | C[Si](C)(C)[N-][Si](C)(C)C.[K+] | C6H18KNSi2
HMDS | 1,1,1-trimethyl-N-(trimethylsilyl)silanamine | C[Si](C)(C)N[Si](C)(C)C | C6H19NSi2
KOtBu; tBuOK; KOBut | potassium 2-methylpropan-2-olate | CC(C)(C)[O-].[K+] | C4H9KO
NaOtBu | sodium 2-methylpropan-2-olate | CC(C)(C)[O-].[Na+] | C4H9NaO
NaOMe; NaOCH3 | sodium methanolate | C[O-].[Na+] | CH3NaO
NaOEt | sodium ethanolate | CC[O-].[Na+] | C2H5NaO
NaOAc | sodium acetate | CC(=O)[O-].[Na+] | C2H3NaO2
KOAc | potassium acetate | CC(=O)[O-].[K+] | C2H3KO2
NH4OAc | ammonium acetate | CC(=O)[O-].[NH4+] | C2H7NO2
DIC | N,N'-di(propan-2-yl)methanediimine | CC(C)N=C=NC(C)C | C7H14N2
DCC | N,N'-dicyclohexylmethanediimine | C(=NC1CCCCC1)=NC1CCCCC1 | C13H22N2
EDC; EDCI; EDAC | 3-{[(ethylimino)methylidene]amino}-N,N-dimethylpropan-1-amine | CCN=C=NCCCN(C)C | C8H17N3
CDI | di(1H-imidazol-1-yl)methanone | O=C(n1ccnc1)n1ccnc1 | C7H6N4O
HOBt | 1H-benzotriazol-1-ol | On1nnc2ccccc21 | C6H5N3O
HOAt | 3H-[1,2,3]triazolo[4,5-b]pyridin-3-ol | On1nnc2cccnc21 | C5H4N4O
HATU | O-(7-azabenzotriazol-1-yl)-N,N,N',N'-tetramethyluronium hexafluorophosphate | CN(C)C(On1nnc2cccnc21)=[N+](C)C.F[P-](F)(F)(F)(F)F | C10H15F6N6OP
HBTU | O-(benzotriazol-1-yl)-N,N,N',N'-tetramethyluronium hexafluorophosphate | CN(C)C(On1nnc2ccccc21)=[N+](C)C.F[P-](F)(F)(F)(F)F | C11H16F6N5OP
T3P | 2,4,6-tripropyl-1,3,5,2,4,6-trioxatriphosphinane 2,4,6-trioxide | CCCP1(=O)OP(=O)(CCC)OP(=O)(CCC)O1 | C9H21O6P3
CDMT | 2-chloro-4,6-dimethoxy-1,3,5-triazine | COc1nc(Cl)nc(OC)n1 | C5H6ClN3O2
DPPA | diphenyl phosphorazidate | [N-]=[N+]=NP(=O)(Oc1ccccc1)Oc1ccccc1 | C12H10N3O3P
NHS; HOSu | 1-hydroxypyrrolidine-2,5-dione | O=C1CCC(=O)N1O | C4H5NO3
NBS | 1-bromopyrrolidine-2,5-dione | O=C1CCC(=O)N1Br | C4H4BrNO2
NCS | 1-chloropyrrolidine-2,5-dione | O=C1CCC(=O)N1Cl | C4H4ClNO2
NIS | 1-iodopyrrolidine-2,5-dione | O=C1CCC(=O)N1I | C4H4INO2
NFSI | N-(benzenesulfonyl)-N-fluorobenzenesulfonamide | O=S(=O)(c1ccccc1)N(F)S(=O)(=O)c1ccccc1 | C12H10FNO4S2
DBDMH | 1,3-dibromo-5,5-dimethylimidazolidine-2,4-dione | CC1(C)C(=O)N(Br)C(=O)N1Br | C5H6Br2N2O2
TCCA | 1,3,5-trichloro-1,3,5-triazinane-2,4,6-trione | O=c1n(Cl)c(=O)n(Cl)c(=O)n1Cl | C3Cl3N3O3
mCPBA; MCPBA | 3-chlorobenzene-1-carboperoxoic acid | O=C(OO)c1cccc(Cl)c1 | C7H5ClO3
TBHP; tBuOOH | 2-methylpropane-2-peroxol | CC(C)(C)OO | C4H10O2
DTBP | di-tert-butyl peroxide | CC(C)(C)OOC(C)(C)C | C8H18O2
AIBN | 2,2'-azobis(2-methylpropanenitrile) | CC(C)(C#N)N=NC(C)(C)C#N | C8H12N4
TEMPO | 2,2,6,6-tetramethylpiperidin-1-oxyl | CC1(C)CCCC(C)(C)N1[O] | C9H18NO
NMO; NMMO | 4-methylmorpholine 4-oxide | C[N+]1([O-])CCOCC1 | C5H11NO2
TMAO | N,N-dimethylmethanamine N-oxide | C[N+](C)(C)[O-] | C3H9NO
DDQ | 4,5-dichloro-3,6-dioxocyclohexa-1,4-diene-1,2-dicarbonitrile | N#CC1=C(C#N)C(=O)C(Cl)=C(Cl)C1=O | C8Cl2N2O2
BQ | cyclohexa-2,5-diene-1,4-dione | O=C1C=CC(=O)C=C1 | C6H4O2
IBX | 1-hydroxy-1lambda5,2-benziodoxole-1,3-dione | O=C1OI(=O)(O)c2ccccc21 | C7H5IO4
PIDA | (diacetoxyiodo)benzene | CC(=O)OI(OC(C)=O)c1ccccc1 | C10H11IO4
PIFA | [bis(trifluoroacetoxy)iodo]benzene | O=C(OI(OC(=O)C(F)(F)F)c1ccccc1)C(F)(F)F | C10H5F6IO4
PCC | pyridinium chlorochromate | [O]=[Cr](=[O])([O-])[Cl].c1cc[nH+]cc1 | C5H6ClCrNO3
CAN | ceric ammonium nitrate | O=[N+]([O-])[O-].O=[N+]([O-])[O-].O=[N+]([O-])[O-].O=[N+]([O-])[O-].O=[N+]([O-])[O-].O=[N+]([O-])[O-].[Ce+4].[NH4+].[NH4+] | CeH8N8O18
LAH; LiAlH4 | lithium aluminium hydride | [AlH4-].[Li+] | AlH4Li
NaBH4 | sodium borohydride | [BH4-].[Na+] | BH4Na
DIBAL; DIBAL-H; DIBALH | bis(2-methylpropyl)alumane | CC(C)[CH2][AlH][CH2]C(C)C | C8H19Al
STAB; NaBH(OAc)3 | sodium triacetoxyborohydride | CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+] | C6H10BNaO6
9-BBN | 9-borabicyclo[3.3.1]nonane | B1C2CCCC1CCC2 | C8H15B
B2pin2 | 4,4,4',4',5,5,5',5'-octamethyl-2,2'-bi-1,3,2-dioxaborolane | CC1(C)OB(B2OC(C)(C)C(C)(C)O2)OC1(C)C | C12H24B2O4
HBpin; pinBH | 4,4,5,5-tetramethyl-1,3,2-dioxaborolane | CC1(C)OBOC1(C)C | C6H13BO2
nBuLi; n-BuLi; BuLi | butyllithium | [Li][CH2]CCC | C4H9Li
sBuLi; s-BuLi | butan-2-yllithium | [Li][CH](C)CC | C4H9Li
tBuLi; t-BuLi | tert-butyllithium | [Li][C](C)(C)C | C4H9Li
MeLi | methyllithium | [Li][CH3] | CH3Li
PhLi | phenyllithium | [Li][c]1ccccc1 | C6H5Li
Et2Zn | diethylzinc | C[CH2][Zn][CH2]C | C4H10Zn
TMSCl; TMS-Cl | chlorotri(methyl)silane | C[Si](C)(C)Cl | C3H9ClSi
TESCl | chlorotri(ethyl)silane | CC[Si](Cl)(CC)CC | C6H15ClSi
TBSCl; TBDMSCl | tert-butyl(chloro)di(methyl)silane | CC(C)(C)[Si](C)(C)Cl | C6H15ClSi
TBDPSCl | tert-butyl(chloro)di(phenyl)silane | CC(C)(C)[Si](Cl)(c1ccccc1)c1ccccc1 | C16H19ClSi
TIPSCl | chlorotri(propan-2-yl)silane | CC(C)[Si](Cl)(C(C)C)C(C)C | C9H21ClSi
TMSOTf | trimethylsilyl trifluoromethanesulfonate | C[Si](C)(C)OS(=O)(=O)C(F)(F)F | C4H9F3O3SSi
TBSOTf | tert-butyldimethylsilyl trifluoromethanesulfonate | CC(C)(C)[Si](C)(C)OS(=O)(=O)C(F)(F)F | C7H15F3O3SSi
TMSCN | trimethylsilanecarbonitrile | C[Si](C)(C)C#N | C4H9NSi
TMSN3 | azidotri(methyl)silane | C[Si](C)(C)N=[N+]=[N-] | C3H9N3Si
TMSCF3 | trimethyl(trifluoromethyl)silane | C[Si](C)(C)C(F)(F)F | C4H9F3Si
TMS-acetylene; TMSA | ethynyltri(methyl)silane | C#C[Si](C)(C)C | C5H10Si
TBAF | N,N,N-tributylbutan-1-aminium fluoride | CCCC[N+](CCCC)(CCCC)CCCC.[F-] | C16H36FN
TBAB | N,N,N-tributylbutan-1-aminium bromide | CCCC[N+](CCCC)(CCCC)CCCC.[Br-] | C16H36BrN
TBAI | N,N,N-tributylbutan-1-aminium iodide | CCCC[N+](CCCC)(CCCC)CCCC.[I-] | C16H36IN
Et3SiH; TES-H | triethylsilane | CC[SiH](CC)CC | C6H16Si
TIS; TIPS-H; iPr3SiH | tri(propan-2-yl)silane | CC(C)[SiH](C(C)C)C(C)C | C9H22Si
DAST | N-ethyl-N-(trifluoro-lambda4-sulfanyl)ethanamine | CCN(CC)S(F)(F)F | C4H10F3NS
DEAD | diethyl diazene-1,2-dicarboxylate | CCOC(=O)N=NC(=O)OCC | C6H10N2O4
DIAD | dipropan-2-yl (E)-diazene-1,2-dicarboxylate | CC(C)OC(=O)/N=N/C(=O)OC(C)C | C8H14N2O4
ADDP | 1,1'-(diazene-1,2-dicarbonyl)dipiperidine | O=C(N=NC(=O)N1CCCCC1)N1CCCCC1 | C12H20N4O2
PPh3; Ph3P | triphenylphosphane | c1ccc(P(c2ccccc2)c2ccccc2)cc1 | C18H15P
PCy3 | tricyclohexylphosphane | C1CCC(P(C2CCCCC2)C2CCCCC2)CC1 | C18H33P
PBu3 | tributylphosphane | CCCCP(CCCC)CCCC | C12H27P
TPPO; OPPh3; Ph3PO | triphenyl-lambda5-phosphanone | O=P(c1ccccc1)(c1ccccc1)c1ccccc1 | C18H15OP
dppe | ethane-1,2-diylbis(diphenylphosphane) | c1ccc(P(CCP(c2ccccc2)c2ccccc2)c2ccccc2)cc1 | C26H24P2
dppp | propane-1,3-diylbis(diphenylphosphane) | c1ccc(P(CCCP(c2ccccc2)c2ccccc2)c2ccccc2)cc1 | C27H26P2
XPhos | dicyclohexyl[2',4',6'-tri(propan-2-yl)[1,1'-biphenyl]-2-yl]phosphane | CC(C)c1cc(C(C)C)c(-c2ccccc2P(C2CCCCC2)C2CCCCC2)c(C(C)C)c1 | C33H49P
SPhos | dicyclohexyl(2',6'-dimethoxy[1,1'-biphenyl]-2-yl)phosphane | COc1cccc(OC)c1-c1ccccc1P(C1CCCCC1)C1CCCCC1 | C26H35O2P
Boc2O | di-tert-butyl dicarbonate | CC(C)(C)OC(=O)OC(=O)OC(C)(C)C | C10H18O5
CbzCl; Cbz-Cl; ZCl | benzyl carbonochloridate | O=C(Cl)OCc1ccccc1 | C8H7ClO2
FmocCl; Fmoc-Cl | 9H-fluoren-9-ylmethyl carbonochloridate | O=C(Cl)OCC1c2ccccc2-c2ccccc21 | C15H11ClO2
FmocOSu; Fmoc-OSu | N-(9-fluorenylmethoxycarbonyloxy)succinimide | O=C(OCC1c2ccccc2-c2ccccc21)ON1C(=O)CCC1=O | C19H15NO5
AllocCl | prop-2-en-1-yl carbonochloridate | C=CCOC(=O)Cl | C4H5ClO2
TrCl; TrtCl | 1,1',1''-(chloromethanetriyl)tribenzene | ClC(c1ccccc1)(c1ccccc1)c1ccccc1 | C19H15Cl
MOMCl | chloro(methoxy)methane | COCCl | C2H5ClO
SEMCl | [2-(chloromethoxy)ethyl]tri(methyl)silane | C[Si](C)(C)CCOCCl | C6H15ClOSi
MEMCl | 1-(chloromethoxy)-2-methoxyethane | COCCOCCl | C4H9ClO2
2,2-DMP | 2,2-dimethoxypropane | COC(C)(C)OC | C5H12O2
TMOF; HC(OMe)3 | trimethoxymethane | COC(OC)OC | C4H10O3
TEOF; HC(OEt)3 | triethoxymethane | CCOC(OCC)OCC | C7H16O3
DMF-DMA | 1,1-dimethoxy-N,N-dimethylmethanamine | COC(OC)N(C)C | C5H13NO2
DMC | dimethyl carbonate | COC(=O)OC | C3H6O3
DEC | diethyl carbonate | CCOC(=O)OCC | C5H10O3
EC | 1,3-dioxolan-2-one | O=C1OCCO1 | C3H4O3
PC | 4-methyl-1,3-dioxolan-2-one | CC1COC(=O)O1 | C4H6O3
DMAD | dimethyl but-2-ynedioate | COC(=O)C#CC(=O)OC | C6H6O4
EVE | ethoxyethene | C=COCC | C4H8O
MVK | but-3-en-2-one | C=CC(C)=O | C4H6O
MMA | methyl 2-methylprop-2-enoate | C=C(C)C(=O)OC | C5H8O2
AN | prop-2-enenitrile | C=CC#N | C3H3N
HEMA | 2-hydroxyethyl 2-methylprop-2-enoate | C=C(C)C(=O)OCCO | C6H10O3
GBL | oxolan-2-one | O=C1CCCO1 | C4H6O2
BHT | 2,6-di-tert-butyl-4-methylphenol | Cc1cc(C(C)(C)C)c(O)c(C(C)(C)C)c1 | C15H24O
DTT | 1,4-bis(sulfanyl)butane-2,3-diol | OC(CS)C(O)CS | C4H10O2S2
BME | 2-sulfanylethan-1-ol | OCCS | C2H6OS
TCEP | 3,3',3''-phosphanetriyltripropanoic acid | O=C(O)CCP(CCC(=O)O)CCC(=O)O | C9H15O6P
EDTA | 2,2',2'',2'''-(ethane-1,2-diyldinitrilo)tetraacetic acid | O=C(O)CN(CCN(CC(=O)O)CC(=O)O)CC(=O)O | C10H16N2O8
HEPES | 2-[4-(2-hydroxyethyl)piperazin-1-yl]ethane-1-sulfonic acid | O=S(=O)(O)CCN1CCN(CCO)CC1 | C8H18N2O4S
MES | 2-(morpholin-4-yl)ethane-1-sulfonic acid | O=S(=O)(O)CCN1CCOCC1 | C6H13NO4S
Tris; TRIS | 2-amino-2-(hydroxymethyl)propane-1,3-diol | NC(CO)(CO)CO | C4H11NO3
Me4Si; SiMe4 | tetramethylsilane | C[Si](C)(C)C | C4H12Si
"""


@dataclass(frozen=True, slots=True)
class Short:
    """One row: its abbreviations, what they stand for, SMILES (a star where a group is attached) and formula."""

    shorts: tuple[str, ...]
    name: str
    smiles: str
    formula: str

    def words(self) -> str:
        """What a group is, for someone who asked for its structure."""
        return (f"“{self.shorts[0]}” is the group {self.name}, –{self.formula} ({self.smiles}): it needs a point of "
                f"attachment, so it is not a molecule by itself.")


def _rows(text: str) -> tuple[Short, ...]:
    cells = [[cell.strip() for cell in line.split(" | ")] for line in text.strip().splitlines()]
    return tuple(Short(tuple(one.strip() for one in shorts.split(";")), name, smiles, formula)
                 for shorts, name, smiles, formula in cells)


@cache
def molecules() -> tuple[Short, ...]:
    """Every abbreviation of a molecule."""
    return _rows(MOLECULES)


@cache
def groups() -> tuple[Short, ...]:
    """Every abbreviation of a group."""
    return _rows(GROUPS)


@cache
def _by_short(which: str) -> dict[str, Short]:
    rows = molecules() if which == "molecules" else groups()
    return {short: row for row in rows for short in row.shorts}


def molecule(text: str) -> Short | None:
    """The molecule of an abbreviation, written as the bench does (capitals count); None where it is none."""
    return _by_short("molecules").get(text.strip())


def group(text: str) -> Short | None:
    """The group of an abbreviation, a hyphen at its end aside; None where it is none."""
    return _by_short("groups").get(text.strip().strip("-–"))
