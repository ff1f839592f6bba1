"""Monomers, pesticides, additives and dyes. Read by `chem.names_table`."""

TEXT = r"""
# monomers, pesticides, dyes, additives, agents
vinyl chloride; chloroethene; VCM | C=CCl | C2H3Cl
vinylidene fluoride; 1,1-difluoroethylene | C=C(F)F | C2H2F2
methyl methacrylate; MMA | C=C(C)C(=O)OC | C5H8O2
methyl acrylate | C=CC(=O)OC | C4H6O2
ethyl acrylate | C=CC(=O)OCC | C5H8O2
butyl acrylate; n-butyl acrylate | C=CC(=O)OCCCC | C7H12O2
HEMA; 2-hydroxyethyl methacrylate; hydroxyethyl methacrylate | C=C(C)C(=O)OCCO | C6H10O3
methyl cyanoacrylate | C=C(C#N)C(=O)OC | C5H5NO2
ethyl cyanoacrylate; superglue; super glue | C=C(C#N)C(=O)OCC | C6H7NO2
chloroprene | C=CC(=C)Cl | C4H5Cl
N-vinylpyrrolidone; vinylpyrrolidone; 1-vinyl-2-pyrrolidone; NVP | C=CN1CCCC1=O | C6H9NO
N-isopropylacrylamide; NIPAM | C=CC(=O)NC(C)C | C6H11NO
divinylbenzene; 1,4-divinylbenzene; p-divinylbenzene | C=Cc1ccc(C=C)cc1 | C10H10
4-vinylpyridine | C=Cc1ccncc1 | C7H7N
bisphenol A diglycidyl ether; BADGE | CC(C)(c1ccc(OCC2CO2)cc1)c1ccc(OCC2CO2)cc1 | C21H24O4
lactide; L-lactide | C[C@@H]1OC(=O)[C@H](C)OC1=O | C6H8O4
DDT; dichlorodiphenyltrichloroethane; clofenotane | Clc1ccc(C(c2ccc(Cl)cc2)C(Cl)(Cl)Cl)cc1 | C14H9Cl5
glyphosate; roundup | O=C(O)CNCP(=O)(O)O | C3H8NO5P
atrazine | CCNc1nc(Cl)nc(NC(C)C)n1 | C8H14ClN5
2,4-D; 2,4-dichlorophenoxyacetic acid | O=C(O)COc1ccc(Cl)cc1Cl | C8H6Cl2O3
dicamba | COc1c(Cl)ccc(Cl)c1C(=O)O | C8H6Cl2O3
chlorpyrifos | CCOP(=S)(OCC)Oc1nc(Cl)c(Cl)cc1Cl | C9H11Cl3NO3PS
malathion | CCOC(=O)CC(SP(=S)(OC)OC)C(=O)OCC | C10H19O6PS2
parathion | CCOP(=S)(OCC)Oc1ccc([N+](=O)[O-])cc1 | C10H14NO5PS
carbaryl; sevin | CNC(=O)Oc1cccc2ccccc12 | C12H11NO2
carbofuran | CNC(=O)Oc1cccc2c1OC(C)(C)C2 | C12H15NO3
paraquat | C[n+]1ccc(-c2cc[n+](C)cc2)cc1 | C12H14N2+2
imidacloprid | O=[N+]([O-])NC1=NCCN1Cc1ccc(Cl)nc1 | C9H10ClN5O2
fipronil | N#Cc1nn(-c2c(Cl)cc(C(F)(F)F)cc2Cl)c(N)c1S(=O)C(F)(F)F | C12H4Cl2F6N4OS
permethrin | CC1(C)C(C=C(Cl)Cl)C1C(=O)OCc1cccc(Oc2ccccc2)c1 | C21H20Cl2O3
metolachlor | CCc1cccc(C)c1N(C(=O)CCl)C(C)COC | C15H22ClNO2
diuron | CN(C)C(=O)Nc1ccc(Cl)c(Cl)c1 | C9H10Cl2N2O
captan | O=C1C2CC=CCC2C(=O)N1SC(Cl)(Cl)Cl | C9H8Cl3NO2S
chlorothalonil | N#Cc1c(Cl)c(Cl)c(Cl)c(C#N)c1Cl | C8Cl4N2
azoxystrobin | CO/C=C(/C(=O)OC)c1ccccc1Oc1cc(Oc2ccccc2C#N)ncn1 | C22H17N3O5
tebuconazole | CC(C)(C)C(O)(CCc1ccc(Cl)cc1)Cn1cncn1 | C16H22ClN3O
TCDD; 2,3,7,8-tetrachlorodibenzo-p-dioxin; tetrachlorodibenzodioxin | Clc1cc2c(cc1Cl)Oc1cc(Cl)c(Cl)cc1O2 | C12H4Cl4O2
DEET; diethyltoluamide; N,N-diethyl-m-toluamide; N,N-diethyl-3-methylbenzamide | CCN(CC)C(=O)c1cccc(C)c1 | C12H17NO
icaridin; picaridin | CCC(C)OC(=O)N1CCCCC1CCO | C12H23NO3
sarin | CC(C)OP(C)(=O)F | C4H10FO2P
saccharin | O=C1NS(=O)(=O)c2ccccc21 | C7H5NO3S
aspartame; nutrasweet | COC(=O)[C@H](Cc1ccccc1)NC(=O)[C@@H](N)CC(=O)O | C14H18N2O5
acesulfame | CC1=CC(=O)NS(=O)(=O)O1 | C4H5NO4S
cyclamic acid | O=S(=O)(O)NC1CCCCC1 | C6H13NO3S
sucralose; splenda | OC[C@H]1O[C@H](O[C@]2(CCl)O[C@H](CCl)[C@@H](O)[C@@H]2O)[C@H](O)[C@@H](O)[C@H]1Cl | C12H19Cl3O8
ethyl vanillin; ethylvanillin | CCOc1cc(C=O)ccc1O | C9H10O3
maltol | Cc1occc(=O)c1O | C6H6O3
propyl gallate | CCCOC(=O)c1cc(O)c(O)c(O)c1 | C10H12O5
oxybenzone | COc1ccc(C(=O)c2ccccc2)c(O)c1 | C14H12O3
avobenzone | COc1ccc(C(=O)CC(=O)c2ccc(C(C)(C)C)cc2)cc1 | C20H22O3
octocrylene | CCCCC(CC)COC(=O)C(C#N)=C(c1ccccc1)c1ccccc1 | C24H27NO2
octinoxate; octyl methoxycinnamate | CCCCC(CC)COC(=O)/C=C/c1ccc(OC)cc1 | C18H26O3
sodium dodecyl sulfate; SDS; sodium lauryl sulfate | CCCCCCCCCCCCOS(=O)(=O)[O-].[Na+] | C12H25NaO4S
CTAB; cetrimonium bromide; hexadecyltrimethylammonium bromide | CCCCCCCCCCCCCCCC[N+](C)(C)C.[Br-] | C19H42BrN
indigo; indigo dye; indigotin | O=C1/C(=C2\Nc3ccccc3C2=O)Nc2ccccc21 | C16H10N2O2
alizarin | O=C1c2ccccc2C(=O)c2c1ccc(O)c2O | C14H8O4
fluorescein | O=C1OC2(c3ccc(O)cc3Oc3cc(O)ccc32)c2ccccc21 | C20H12O5
methylene blue | CN(C)c1ccc2nc3ccc(N(C)C)cc3[s+]c2c1.[Cl-] | C16H18ClN3S
methyl red | CN(C)c1ccc(/N=N/c2ccccc2C(=O)O)cc1 | C15H15N3O2
malachite green | CN(C)c1ccc(C(=C2C=CC(=[N+](C)C)C=C2)c2ccccc2)cc1.[Cl-] | C23H25ClN2
crystal violet; gentian violet | CN(C)c1ccc(C(=C2C=CC(=[N+](C)C)C=C2)c2ccc(N(C)C)cc2)cc1.[Cl-] | C25H30ClN3
rhodamine B | CCN(CC)c1ccc2c(-c3ccccc3C(=O)O)c3ccc(=[N+](CC)CC)cc-3oc2c1.[Cl-] | C28H31ClN2O3
luminol | Nc1cccc2c(=O)[nH][nH]c(=O)c12 | C8H7N3O2
"""
