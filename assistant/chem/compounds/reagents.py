"""Acids, bases and the reagents of the synthesis bench. Read by `chem.names_table`."""

TEXT = r"""
# acids and bases
hydrochloric acid; hydrogen chloride; muriatic acid; HCl | Cl | ClH
hydrobromic acid; hydrogen bromide; HBr | Br | BrH
hydroiodic acid; hydrogen iodide | I | HI
hydrofluoric acid; hydrogen fluoride | F | FH
sulfuric acid; sulphuric acid; H2SO4 | O=S(=O)(O)O | H2O4S
nitric acid; HNO3 | O=[N+]([O-])O | HNO3
nitrous acid | O=NO | HNO2
phosphoric acid; orthophosphoric acid; H3PO4 | O=P(O)(O)O | H3O4P
perchloric acid; HClO4 | [O-][Cl+3]([O-])([O-])O | ClHO4
boric acid | OB(O)O | BH3O3
carbonic acid | O=C(O)O | CH2O3
hydrazoic acid; hydrogen azide | [N-]=[N+]=N | HN3
methanesulfonic acid; MsOH; mesylic acid | CS(=O)(=O)O | CH4O3S
triflic acid; trifluoromethanesulfonic acid; TfOH | O=S(=O)(O)C(F)(F)F | CHF3O3S
p-toluenesulfonic acid; para-toluenesulfonic acid; toluenesulfonic acid; tosylic acid; pTsOH; p-TsOH; TsOH; PTSA | Cc1ccc(S(=O)(=O)O)cc1 | C7H8O3S
benzenesulfonic acid | O=S(=O)(O)c1ccccc1 | C6H6O3S
camphorsulfonic acid; CSA; 10-camphorsulfonic acid | CC1(C)C2CCC1(CS(=O)(=O)O)C(=O)C2 | C10H16O4S
sulfamic acid | NS(=O)(=O)O | H3NO3S
chlorosulfonic acid | O=S(=O)(O)Cl | ClHO3S
sodium hydroxide; lye; caustic soda; NaOH | [Na+].[OH-] | HNaO
potassium hydroxide; caustic potash; KOH | [K+].[OH-] | HKO
lithium hydroxide; LiOH | [Li+].[OH-] | HLiO
sodium carbonate; soda ash; washing soda; Na2CO3 | O=C([O-])[O-].[Na+].[Na+] | CNa2O3
potassium carbonate; potash; K2CO3 | O=C([O-])[O-].[K+].[K+] | CK2O3
cesium carbonate; caesium carbonate; Cs2CO3 | O=C([O-])[O-].[Cs+].[Cs+] | CCs2O3
sodium acetate; NaOAc | CC(=O)[O-].[Na+] | C2H3NaO2
potassium acetate; KOAc | CC(=O)[O-].[K+] | C2H3KO2
ammonium chloride; sal ammoniac; NH4Cl | [Cl-].[NH4+] | ClH4N
ammonium acetate; NH4OAc | CC(=O)[O-].[NH4+] | C2H7NO2
magnesium sulfate; Epsom salt; MgSO4 | O=S(=O)([O-])[O-].[Mg+2] | MgO4S
sodium sulfate; Na2SO4 | O=S(=O)([O-])[O-].[Na+].[Na+] | Na2O4S
DIPEA; Hunig's base; Hünig's base; N,N-diisopropylethylamine; diisopropylethylamine; DIEA | CCN(C(C)C)C(C)C | C8H19N
DBU; 1,8-diazabicyclo[5.4.0]undec-7-ene | C1CCC2=NCCCN2CC1 | C9H16N2
DBN; 1,5-diazabicyclo[4.3.0]non-5-ene | C1CN=C2CCCN2C1 | C7H12N2
DABCO; 1,4-diazabicyclo[2.2.2]octane; triethylenediamine | C1CN2CCN1CC2 | C6H12N2
DMAP; 4-dimethylaminopyridine; 4-(dimethylamino)pyridine | CN(C)c1ccncc1 | C7H10N2
tetramethylguanidine; TMG; 1,1,3,3-tetramethylguanidine | CN(C)C(=N)N(C)C | C5H13N3
TBD; triazabicyclodecene; 1,5,7-triazabicyclo[4.4.0]dec-5-ene | C1CN=C2NCCCN2C1 | C7H13N3
proton sponge; 1,8-bis(dimethylamino)naphthalene | CN(C)c1cccc2cccc(N(C)C)c12 | C14H18N2
tetramethylpiperidine; TMP; 2,2,6,6-tetramethylpiperidine | CC1(C)CCCC(C)(C)N1 | C9H19N
potassium tert-butoxide; KOtBu; KOt-Bu; tBuOK | CC(C)(C)[O-].[K+] | C4H9KO
sodium methoxide; NaOMe | C[O-].[Na+] | CH3NaO
sodium ethoxide; NaOEt | CC[O-].[Na+] | C2H5NaO
sodium hydride | [H-].[Na+] | HNa
LDA; lithium diisopropylamide | CC(C)[N-]C(C)C.[Li+] | C6H14LiN
LiHMDS; lithium hexamethyldisilazide; LHMDS | C[Si](C)(C)[N-][Si](C)(C)C.[Li+] | C6H18LiNSi2
HMDS; hexamethyldisilazane | C[Si](C)(C)N[Si](C)(C)C | C6H19NSi2
n-butyllithium; butyllithium; nBuLi; n-BuLi; BuLi | [Li][CH2]CCC | C4H9Li
methyllithium; MeLi | [Li][CH3] | CH3Li
phenyllithium; PhLi | [Li][c]1ccccc1 | C6H5Li
tert-butyllithium; tBuLi; t-BuLi | [Li][C](C)(C)C | C4H9Li
phenylmagnesium bromide; PhMgBr | [Br][Mg][c]1ccccc1 | C6H5BrMg
methylmagnesium bromide; MeMgBr | [CH3][Mg][Br] | CH3BrMg
diethylzinc; Et2Zn | C[CH2][Zn][CH2]C | C4H10Zn
# reduction, oxidation
sodium borohydride; NaBH4 | [BH4-].[Na+] | BH4Na
lithium aluminium hydride; lithium aluminum hydride; LiAlH4; LAH | [AlH4-].[Li+] | AlH4Li
sodium cyanoborohydride; NaBH3CN | [BH3-]C#N.[Na+] | CH3BNNa
sodium triacetoxyborohydride; NaBH(OAc)3 | CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+] | C6H10BNaO6
borane dimethyl sulfide; BMS | B.CSC | C2H9BS
9-BBN; 9-borabicyclo[3.3.1]nonane | B1C2CCCC1CCC2 | C8H15B
DIBAL; DIBAL-H; diisobutylaluminium hydride; diisobutylaluminum hydride | CC(C)[CH2][AlH][CH2]C(C)C | C8H19Al
triethylsilane; Et3SiH | CC[SiH](CC)CC | C6H16Si
tributyltin hydride; Bu3SnH; tributylstannane | CCC[CH2][SnH]([CH2]CCC)[CH2]CCC | C12H28Sn
Hantzsch ester; diethyl 1,4-dihydro-2,6-dimethyl-3,5-pyridinedicarboxylate | CCOC(=O)C1=C(C)NC(C)=C(C(=O)OCC)C1 | C13H19NO4
mCPBA; m-CPBA; meta-chloroperbenzoic acid; 3-chloroperbenzoic acid; m-chloroperbenzoic acid | O=C(OO)c1cccc(Cl)c1 | C7H5ClO3
peracetic acid; peroxyacetic acid | CC(=O)OO | C2H4O3
tert-butyl hydroperoxide; TBHP; t-butyl hydroperoxide | CC(C)(C)OO | C4H10O2
cumene hydroperoxide | CC(C)(OO)c1ccccc1 | C9H12O2
di-tert-butyl peroxide; DTBP | CC(C)(C)OOC(C)(C)C | C8H18O2
benzoyl peroxide; dibenzoyl peroxide; BPO | O=C(OOC(=O)c1ccccc1)c1ccccc1 | C14H10O4
AIBN; azobisisobutyronitrile; 2,2'-azobis(2-methylpropionitrile) | CC(C)(C#N)N=NC(C)(C)C#N | C8H12N4
DDQ; 2,3-dichloro-5,6-dicyano-1,4-benzoquinone; dichlorodicyanobenzoquinone | N#CC1=C(C#N)C(=O)C(Cl)=C(Cl)C1=O | C8Cl2N2O2
chloranil; tetrachloro-1,4-benzoquinone | O=C1C(Cl)=C(Cl)C(=O)C(Cl)=C1Cl | C6Cl4O2
IBX; 2-iodoxybenzoic acid | O=C1OI(=O)(O)c2ccccc21 | C7H5IO4
Dess-Martin periodinane; DMP | CC(=O)OI1(OC(C)=O)(OC(C)=O)OC(=O)c2ccccc21 | C13H13IO8
PIDA; phenyliodine diacetate; (diacetoxyiodo)benzene; BAIB | CC(=O)OI(OC(C)=O)c1ccccc1 | C10H11IO4
TEMPO; 2,2,6,6-tetramethylpiperidine-1-oxyl | CC1(C)CCCC(C)(C)N1[O] | C9H18NO
NMO; N-methylmorpholine N-oxide | C[N+]1([O-])CCOCC1 | C5H11NO2
potassium permanganate; KMnO4 | [K+].[O]=[Mn](=[O])(=[O])[O-] | KMnO4
osmium tetroxide; OsO4 | [O]=[Os](=[O])(=[O])=[O] | O4Os
chromium trioxide; CrO3 | [O]=[Cr](=[O])=[O] | CrO3
sodium periodate; NaIO4 | [Na+].[O-][I+3]([O-])([O-])[O-] | INaO4
potassium peroxymonosulfate | O=S(=O)([O-])OO.[K+] | HKO5S
PCC; pyridinium chlorochromate | [O]=[Cr](=[O])([O-])[Cl].c1cc[nH+]cc1 | C5H6ClCrNO3
# halogenation
NBS; N-bromosuccinimide | O=C1CCC(=O)N1Br | C4H4BrNO2
NCS; N-chlorosuccinimide | O=C1CCC(=O)N1Cl | C4H4ClNO2
NIS; N-iodosuccinimide | O=C1CCC(=O)N1I | C4H4INO2
molecular bromine; dibromine; Br2 | BrBr | Br2
molecular chlorine; chlorine gas; dichlorine; Cl2 | ClCl | Cl2
molecular iodine; diiodine; I2 | II | I2
iodine monochloride; ICl | ClI | ClI
thionyl chloride; SOCl2 | O=S(Cl)Cl | Cl2OS
sulfuryl chloride; SO2Cl2 | O=S(=O)(Cl)Cl | Cl2O2S
oxalyl chloride; (COCl)2 | O=C(Cl)C(=O)Cl | C2Cl2O2
phosphorus oxychloride; phosphoryl chloride; POCl3 | O=P(Cl)(Cl)Cl | Cl3OP
phosphorus trichloride; PCl3 | ClP(Cl)Cl | Cl3P
phosphorus pentachloride; PCl5 | ClP(Cl)(Cl)(Cl)Cl | Cl5P
phosphorus tribromide; PBr3 | BrP(Br)Br | Br3P
triphosgene; bis(trichloromethyl) carbonate | O=C(OC(Cl)(Cl)Cl)OC(Cl)(Cl)Cl | C3Cl6O3
diphosgene; trichloromethyl chloroformate | O=C(Cl)OC(Cl)(Cl)Cl | C2Cl4O2
DAST; diethylaminosulfur trifluoride | CCN(CC)S(F)(F)F | C4H10F3NS
Selectfluor | F[B-](F)(F)F.F[B-](F)(F)F.F[N+]12CC[N+](CCl)(CC1)CC2 | C7H14B2ClF9N2
NFSI; N-fluorobenzenesulfonimide | O=S(=O)(c1ccccc1)N(F)S(=O)(=O)c1ccccc1 | C12H10FNO4S2
trichloroisocyanuric acid; TCCA; symclosene | O=c1n(Cl)c(=O)n(Cl)c(=O)n1Cl | C3Cl3N3O3
1,3-dibromo-5,5-dimethylhydantoin; DBDMH | CC1(C)C(=O)N(Br)C(=O)N1Br | C5H6Br2N2O2
# acylation, sulfonylation, alkylation
acetyl chloride; AcCl; ethanoyl chloride | CC(=O)Cl | C2H3ClO
benzoyl chloride; BzCl | O=C(Cl)c1ccccc1 | C7H5ClO
pivaloyl chloride; PivCl; trimethylacetyl chloride | CC(C)(C)C(=O)Cl | C5H9ClO
acryloyl chloride | C=CC(=O)Cl | C3H3ClO
chloroacetyl chloride | O=C(Cl)CCl | C2H2Cl2O
bromoacetyl bromide | O=C(Br)CBr | C2H2Br2O
methyl chloroformate | COC(=O)Cl | C2H3ClO2
ethyl chloroformate | CCOC(=O)Cl | C3H5ClO2
isobutyl chloroformate; IBCF | CC(C)COC(=O)Cl | C5H9ClO2
benzyl chloroformate; Cbz chloride; CbzCl; Cbz-Cl | O=C(Cl)OCc1ccccc1 | C8H7ClO2
Fmoc chloride; FmocCl; Fmoc-Cl; 9-fluorenylmethyl chloroformate | O=C(Cl)OCC1c2ccccc2-c2ccccc21 | C15H11ClO2
Fmoc-OSu; Fmoc N-hydroxysuccinimide ester | O=C(OCC1c2ccccc2-c2ccccc21)ON1C(=O)CCC1=O | C19H15NO5
Boc anhydride; Boc2O; di-tert-butyl dicarbonate; di-t-butyl dicarbonate | CC(C)(C)OC(=O)OC(=O)OC(C)(C)C | C10H18O5
allyl chloroformate | C=CCOC(=O)Cl | C4H5ClO2
methanesulfonyl chloride; mesyl chloride; MsCl | CS(=O)(=O)Cl | CH3ClO2S
tosyl chloride; TsCl; p-toluenesulfonyl chloride; 4-toluenesulfonyl chloride | Cc1ccc(S(=O)(=O)Cl)cc1 | C7H7ClO2S
nosyl chloride; 4-nitrobenzenesulfonyl chloride | O=[N+]([O-])c1ccc(S(=O)(=O)Cl)cc1 | C6H4ClNO4S
benzenesulfonyl chloride | O=S(=O)(Cl)c1ccccc1 | C6H5ClO2S
dansyl chloride | CN(C)c1cccc2c(S(=O)(=O)Cl)cccc12 | C12H12ClNO2S
triflic anhydride; Tf2O; trifluoromethanesulfonic anhydride | O=S(=O)(OS(=O)(=O)C(F)(F)F)C(F)(F)F | C2F6O5S2
PhNTf2; N-phenyltriflimide; N-phenyl-bis(trifluoromethanesulfonimide) | O=S(=O)(N(c1ccccc1)S(=O)(=O)C(F)(F)F)C(F)(F)F | C8H5F6NO4S2
methyl triflate; MeOTf; methyl trifluoromethanesulfonate | COS(=O)(=O)C(F)(F)F | C2H3F3O3S
iodomethane; methyl iodide; MeI | CI | CH3I
iodoethane; ethyl iodide; EtI | CCI | C2H5I
ethyl bromoacetate | CCOC(=O)CBr | C4H7BrO2
tert-butyl bromoacetate | CC(C)(C)OC(=O)CBr | C6H11BrO2
4-methoxybenzyl chloride; PMB chloride; PMBCl; PMB-Cl | COc1ccc(CCl)cc1 | C8H9ClO
trityl chloride; TrCl; triphenylmethyl chloride | ClC(c1ccccc1)(c1ccccc1)c1ccccc1 | C19H15Cl
chloromethyl methyl ether; MOM chloride; MOMCl; MOM-Cl | COCCl | C2H5ClO
SEM chloride; SEMCl; SEM-Cl | C[Si](C)(C)CCOCCl | C6H15ClOSi
diazomethane | C=[N+]=[N-] | CH2N2
TMS diazomethane; trimethylsilyldiazomethane; TMSCHN2 | C[Si](C)(C)C=[N+]=[N-] | C4H10N2Si
ethyl diazoacetate | CCOC(=O)C=[N+]=[N-] | C4H6N2O2
1,3,5-trioxane; trioxane | C1OCOCO1 | C3H6O3
paraldehyde | CC1OC(C)OC(C)O1 | C6H12O3
trimethyl orthoformate | COC(OC)OC | C4H10O3
triethyl orthoformate | CCOC(OCC)OCC | C7H16O3
DMF-DMA; dimethylformamide dimethyl acetal; N,N-dimethylformamide dimethyl acetal | COC(OC)N(C)C | C5H13NO2
2,2-dimethoxypropane; acetone dimethyl acetal | COC(C)(C)OC | C5H12O2
# silicon, boron, phosphorus
TMSCl; TMS chloride; trimethylsilyl chloride; chlorotrimethylsilane | C[Si](C)(C)Cl | C3H9ClSi
TBSCl; TBDMSCl; TBS chloride; tert-butyldimethylsilyl chloride | CC(C)(C)[Si](C)(C)Cl | C6H15ClSi
TBDPSCl; TBDPS chloride; tert-butyldiphenylsilyl chloride | CC(C)(C)[Si](Cl)(c1ccccc1)c1ccccc1 | C16H19ClSi
TIPSCl; TIPS chloride; triisopropylsilyl chloride | CC(C)[Si](Cl)(C(C)C)C(C)C | C9H21ClSi
TESCl; TES chloride; triethylsilyl chloride | CC[Si](Cl)(CC)CC | C6H15ClSi
TMSOTf; TMS triflate; trimethylsilyl triflate; trimethylsilyl trifluoromethanesulfonate | C[Si](C)(C)OS(=O)(=O)C(F)(F)F | C4H9F3O3SSi
TMSCN; trimethylsilyl cyanide | C[Si](C)(C)C#N | C4H9NSi
TMSN3; trimethylsilyl azide; azidotrimethylsilane | C[Si](C)(C)N=[N+]=[N-] | C3H9N3Si
trimethylsilylacetylene; TMS acetylene; ethynyltrimethylsilane | C#C[Si](C)(C)C | C5H10Si
tetramethylsilane | C[Si](C)(C)C | C4H12Si
TBAF; tetrabutylammonium fluoride | CCCC[N+](CCCC)(CCCC)CCCC.[F-] | C16H36FN
TBAB; tetrabutylammonium bromide | CCCC[N+](CCCC)(CCCC)CCCC.[Br-] | C16H36BrN
TBAI; tetrabutylammonium iodide | CCCC[N+](CCCC)(CCCC)CCCC.[I-] | C16H36IN
Ruppert-Prakash reagent; TMSCF3; trifluoromethyltrimethylsilane; (trifluoromethyl)trimethylsilane | C[Si](C)(C)C(F)(F)F | C4H9F3Si
TEOS; tetraethyl orthosilicate; tetraethoxysilane | CCO[Si](OCC)(OCC)OCC | C8H20O4Si
APTES; (3-aminopropyl)triethoxysilane; 3-aminopropyltriethoxysilane | CCO[Si](CCCN)(OCC)OCC | C9H23NO3Si
octamethylcyclotetrasiloxane | C[Si]1(C)O[Si](C)(C)O[Si](C)(C)O[Si](C)(C)O1 | C8H24O4Si4
hexamethyldisiloxane | C[Si](C)(C)O[Si](C)(C)C | C6H18OSi2
boron trifluoride; BF3 | FB(F)F | BF3
boron trifluoride etherate; BF3 etherate; BF3.OEt2; boron trifluoride diethyl etherate | CCOCC.FB(F)F | C4H10BF3O
boron tribromide; BBr3 | BrB(Br)Br | BBr3
boron trichloride; BCl3 | ClB(Cl)Cl | BCl3
aluminium chloride; aluminum chloride; AlCl3; aluminium trichloride | [Cl][Al]([Cl])[Cl] | AlCl3
titanium tetrachloride; TiCl4 | [Cl][Ti]([Cl])([Cl])[Cl] | Cl4Ti
tin tetrachloride; SnCl4; stannic chloride | [Cl][Sn]([Cl])([Cl])[Cl] | Cl4Sn
phenylboronic acid; PhB(OH)2; benzeneboronic acid | OB(O)c1ccccc1 | C6H7BO2
4-methoxyphenylboronic acid | COc1ccc(B(O)O)cc1 | C7H9BO3
methylboronic acid | CB(O)O | CH5BO2
pinacolborane; HBpin | CC1(C)OBOC1(C)C | C6H13BO2
bis(pinacolato)diboron; B2pin2 | CC1(C)OB(B2OC(C)(C)C(C)(C)O2)OC1(C)C | C12H24B2O4
phenylboronic acid pinacol ester; PhBpin | CC1(C)OB(c2ccccc2)OC1(C)C | C12H17BO2
triethylborane | CCB(CC)CC | C6H15B
trimethyl borate | COB(OC)OC | C3H9BO3
triphenylborane | c1ccc(B(c2ccccc2)c2ccccc2)cc1 | C18H15B
triphenylphosphine; PPh3; Ph3P | c1ccc(P(c2ccccc2)c2ccccc2)cc1 | C18H15P
triphenylphosphine oxide; TPPO; Ph3PO | O=P(c1ccccc1)(c1ccccc1)c1ccccc1 | C18H15OP
tributylphosphine; PBu3 | CCCCP(CCCC)CCCC | C12H27P
tri-tert-butylphosphine; PtBu3 | CC(C)(C)P(C(C)(C)C)C(C)(C)C | C12H27P
tricyclohexylphosphine; PCy3 | C1CCC(P(C2CCCCC2)C2CCCCC2)CC1 | C18H33P
trimethylphosphine; PMe3 | CP(C)C | C3H9P
TCEP; tris(2-carboxyethyl)phosphine | O=C(O)CCP(CCC(=O)O)CCC(=O)O | C9H15O6P
dppe; 1,2-bis(diphenylphosphino)ethane | c1ccc(P(CCP(c2ccccc2)c2ccccc2)c2ccccc2)cc1 | C26H24P2
dppp; 1,3-bis(diphenylphosphino)propane | c1ccc(P(CCCP(c2ccccc2)c2ccccc2)c2ccccc2)cc1 | C27H26P2
BINAP; 2,2'-bis(diphenylphosphino)-1,1'-binaphthyl | c1ccc(P(c2ccccc2)c2ccc3ccccc3c2-c2c(P(c3ccccc3)c3ccccc3)ccc3ccccc23)cc1 | C44H32P2
Xantphos | CC1(C)c2cccc(P(c3ccccc3)c3ccccc3)c2Oc2c(P(c3ccccc3)c3ccccc3)cccc21 | C39H32OP2
XPhos | CC(C)c1cc(C(C)C)c(-c2ccccc2P(C2CCCCC2)C2CCCCC2)c(C(C)C)c1 | C33H49P
SPhos | COc1cccc(OC)c1-c1ccccc1P(C1CCCCC1)C1CCCCC1 | C26H35O2P
trimethyl phosphite | COP(OC)OC | C3H9O3P
triethyl phosphite | CCOP(OCC)OCC | C6H15O3P
trimethyl phosphate | COP(=O)(OC)OC | C3H9O4P
triethyl phosphate | CCOP(=O)(OCC)OCC | C6H15O4P
triphenyl phosphate | O=P(Oc1ccccc1)(Oc1ccccc1)Oc1ccccc1 | C18H15O4P
HMPA; hexamethylphosphoramide; hexamethylphosphoric triamide | CN(C)P(=O)(N(C)C)N(C)C | C6H18N3OP
DPPA; diphenylphosphoryl azide; diphenyl phosphoryl azide | [N-]=[N+]=NP(=O)(Oc1ccccc1)Oc1ccccc1 | C12H10N3O3P
Lawesson's reagent; lawesson reagent | COc1ccc(P2(=S)SP(=S)(c3ccc(OC)cc3)S2)cc1 | C14H14O2P2S4
triethyl phosphonoacetate | CCOC(=O)CP(=O)(OCC)OCC | C8H17O5P
methyltriphenylphosphonium bromide | C[P+](c1ccccc1)(c1ccccc1)c1ccccc1.[Br-] | C19H18BrP
# coupling and peptide reagents
DCC; dicyclohexylcarbodiimide; N,N'-dicyclohexylcarbodiimide | C(=NC1CCCCC1)=NC1CCCCC1 | C13H22N2
diisopropylcarbodiimide; N,N'-diisopropylcarbodiimide | CC(C)N=C=NC(C)C | C7H14N2
EDC; EDCI; 1-ethyl-3-(3-dimethylaminopropyl)carbodiimide | CCN=C=NCCCN(C)C | C8H17N3
CDI; carbonyldiimidazole; 1,1'-carbonyldiimidazole | O=C(n1ccnc1)n1ccnc1 | C7H6N4O
HOBt; hydroxybenzotriazole; 1-hydroxybenzotriazole | On1nnc2ccccc21 | C6H5N3O
HOAt; 1-hydroxy-7-azabenzotriazole | On1nnc2cccnc21 | C5H4N4O
NHS; N-hydroxysuccinimide; HOSu | O=C1CCC(=O)N1O | C4H5NO3
Oxyma; ethyl cyano(hydroxyimino)acetate; ethyl cyanohydroxyiminoacetate | CCOC(=O)C(C#N)=NO | C5H6N2O3
HATU | CN(C)C(On1nnc2cccnc21)=[N+](C)C.F[P-](F)(F)(F)(F)F | C10H15F6N6OP
HBTU | CN(C)C(On1nnc2ccccc21)=[N+](C)C.F[P-](F)(F)(F)(F)F | C11H16F6N5OP
PyBOP | F[P-](F)(F)(F)(F)F.c1ccc2c(c1)nnn2O[P+](N1CCCC1)(N1CCCC1)N1CCCC1 | C18H28F6N6OP2
T3P; propylphosphonic anhydride | CCCP1(=O)OP(=O)(CCC)OP(=O)(CCC)O1 | C9H21O6P3
EEDQ | CCOC(=O)N1c2ccccc2C=CC1OCC | C14H17NO3
diethyl azodicarboxylate | CCOC(=O)/N=N/C(=O)OCC | C6H10N2O4
DIAD; diisopropyl azodicarboxylate | CC(C)OC(=O)/N=N/C(=O)OC(C)C | C8H14N2O4
N,O-dimethylhydroxylamine | CNOC | C2H7NO
pentafluorophenol | Oc1c(F)c(F)c(F)c(F)c1F | C6HF5O
piperonal; heliotropin | O=Cc1ccc2c(c1)OCO2 | C8H6O3
# azides, cyanides, hydrazines, other nucleophiles
sodium azide; NaN3 | [N-]=[N+]=[N-].[Na+] | N3Na
sodium cyanide; NaCN | [C-]#N.[Na+] | CNNa
potassium cyanide; KCN | [C-]#N.[K+] | CKN
potassium thiocyanate; KSCN | N#C[S-].[K+] | CKNS
sodium iodide; NaI | [I-].[Na+] | INa
potassium iodide | [I-].[K+] | IK
lithium chloride; LiCl | [Cl-].[Li+] | ClLi
potassium fluoride | [F-].[K+] | FK
cesium fluoride; caesium fluoride; CsF | [Cs+].[F-] | CsF
sodium thiosulfate; Na2S2O3 | O=S([O-])([O-])=S.[Na+].[Na+] | Na2O3S2
semicarbazide | NNC(N)=O | CH5N3O
thiosemicarbazide | NNC(N)=S | CH5N3S
methylhydrazine; monomethylhydrazine; MMH | CNN | CH6N2
UDMH; 1,1-dimethylhydrazine; unsymmetrical dimethylhydrazine | CN(C)N | C2H8N2
tosylhydrazide; p-toluenesulfonyl hydrazide; tosyl hydrazide | Cc1ccc(S(=O)(=O)NN)cc1 | C7H10N2O2S
tosyl azide; TsN3 | Cc1ccc(S(=O)(=O)N=[N+]=[N-])cc1 | C7H7N3O2S
benzyl azide; (azidomethyl)benzene | [N-]=[N+]=NCc1ccccc1 | C7H7N3
acetone cyanohydrin | CC(C)(O)C#N | C4H7NO
TosMIC; toluenesulfonylmethyl isocyanide; tosylmethyl isocyanide | [C-]#[N+]CS(=O)(=O)c1ccc(C)cc1 | C9H9NO2S
tert-butyl isocyanide; tert-butyl isonitrile | [C-]#[N+]C(C)(C)C | C5H9N
nitrosyl chloride | O=NCl | ClNO
amyl nitrite; isoamyl nitrite; isopentyl nitrite | CC(C)CCON=O | C5H11NO2
tert-butyl nitrite | CC(C)(C)ON=O | C4H9NO2
chloramine-T | Cc1ccc(S(=O)(=O)[N-]Cl)cc1.[Na+] | C7H7ClNNaO2S
DMAD; dimethyl acetylenedicarboxylate | COC(=O)C#CC(=O)OC | C6H6O4
Danishefsky's diene; danishefsky diene | C=C(/C=C/OC)O[Si](C)(C)C | C8H16O2Si
Eschenmoser's salt | C=[N+](C)C.[I-] | C3H8IN
Burgess reagent | CC[N+](CC)(CC)S(=O)(=O)[N-]C(=O)OC | C8H18N2O4S
Martin sulfurane | FC(F)(F)C(OS(OC(c1ccccc1)(C(F)(F)F)C(F)(F)F)(c1ccccc1)c1ccccc1)(c1ccccc1)C(F)(F)F | C30H20F12O2S
Ellman's sulfinamide; tert-butanesulfinamide; 2-methyl-2-propanesulfinamide | CC(C)(C)S(N)=O | C4H11NOS
Evans auxiliary; (S)-4-benzyl-2-oxazolidinone | O=C1N[C@@H](Cc2ccccc2)CO1 | C10H11NO2
Jacobsen ligand | CC(C)(C)c1cc(/C=N/[C@@H]2CCCC[C@H]2/N=C/c2cc(C(C)(C)C)cc(C(C)(C)C)c2O)c(O)c(C(C)(C)C)c1 | C36H54N2O2
trans-1,2-diaminocyclohexane; (1R,2R)-1,2-diaminocyclohexane | N[C@@H]1CCCC[C@H]1N | C6H14N2
sparteine; (-)-sparteine | C1CCN2C[C@@H]3C[C@@H](CN4CCCC[C@@H]34)[C@H]2C1 | C15H26N2
"""
