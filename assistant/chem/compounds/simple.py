"""Gases, salts, hydrocarbons, alcohols, phenols, ethers and halides. Read by `chem.names_table`."""

TEXT = r"""
# gases and inorganic substances
water | O | H2O
heavy water; deuterium oxide; D2O | [2H]O[2H] | D2O
hydrogen peroxide; H2O2 | OO | H2O2
ammonia; NH3 | N | H3N
carbon dioxide; CO2 | O=C=O | CO2
carbon monoxide | [C-]#[O+] | CO
carbon disulfide; CS2 | S=C=S | CS2
nitrogen gas; dinitrogen | N#N | N2
oxygen gas; dioxygen | O=O | O2
ozone | O=[O+][O-] | O3
hydrogen gas; dihydrogen | [H][H] | H2
nitrous oxide; laughing gas | N#[N+][O-] | N2O
hydrogen sulfide; H2S | S | H2S
sulfur dioxide; sulphur dioxide | O=S=O | O2S
sulfur trioxide | O=S(=O)=O | O3S
hydrogen cyanide; hydrocyanic acid; prussic acid | C#N | CHN
phosgene; carbonyl chloride | O=C(Cl)Cl | CCl2O
hydrazine | NN | H4N2
hydroxylamine | NO | H3NO
sulfur hexafluoride | FS(F)(F)(F)(F)F | F6S
phosphine | P | H3P
silane | [SiH4] | H4Si
sodium chloride; table salt; NaCl | [Cl-].[Na+] | ClNa
sodium bicarbonate; baking soda; sodium hydrogen carbonate; NaHCO3 | O=C([O-])O.[Na+] | CHNaO3
calcium carbonate; chalk; CaCO3 | O=C([O-])[O-].[Ca+2] | CCaO3
sodium hypochlorite; bleach; NaOCl | [Na+].[O-]Cl | ClNaO
potassium nitrate; saltpetre; saltpeter | O=[N+]([O-])[O-].[K+] | KNO3
ammonium nitrate | O=[N+]([O-])[O-].[NH4+] | H4N2O3
sodium nitrite | O=N[O-].[Na+] | NNaO2
# hydrocarbons
methane | C | CH4
ethane | CC | C2H6
propane | CCC | C3H8
butane; n-butane | CCCC | C4H10
isobutane; 2-methylpropane | CC(C)C | C4H10
pentane; n-pentane | CCCCC | C5H12
isopentane; 2-methylbutane | CCC(C)C | C5H12
neopentane; 2,2-dimethylpropane | CC(C)(C)C | C5H12
hexane; n-hexane | CCCCCC | C6H14
heptane; n-heptane | CCCCCCC | C7H16
octane; n-octane | CCCCCCCC | C8H18
isooctane; 2,2,4-trimethylpentane | CC(C)CC(C)(C)C | C8H18
nonane; n-nonane | CCCCCCCCC | C9H20
decane; n-decane | CCCCCCCCCC | C10H22
dodecane; n-dodecane | CCCCCCCCCCCC | C12H26
hexadecane; cetane | CCCCCCCCCCCCCCCC | C16H34
cyclopropane | C1CC1 | C3H6
cyclobutane | C1CCC1 | C4H8
cyclopentane | C1CCCC1 | C5H10
cyclohexane | C1CCCCC1 | C6H12
cycloheptane | C1CCCCCC1 | C7H14
cyclooctane | C1CCCCCCC1 | C8H16
methylcyclohexane | CC1CCCCC1 | C7H14
decalin; decahydronaphthalene | C1CCC2CCCCC2C1 | C10H18
norbornane; bicyclo[2.2.1]heptane | C1CC2CCC1C2 | C7H12
norbornene | C1=CC2CCC1C2 | C7H10
adamantane | C1C2CC3CC1CC(C2)C3 | C10H16
cubane | C12C3C4C1C1C2C3C41 | C8H8
ethylene; ethene | C=C | C2H4
propylene; propene | C=CC | C3H6
1-butene; but-1-ene | C=CCC | C4H8
isobutylene; isobutene; 2-methylpropene | C=C(C)C | C4H8
cis-2-butene; (Z)-2-butene; cis-but-2-ene | C/C=C\C | C4H8
trans-2-butene; (E)-2-butene; trans-but-2-ene | C/C=C/C | C4H8
1,3-butadiene; butadiene; buta-1,3-diene | C=CC=C | C4H6
isoprene; 2-methyl-1,3-butadiene | C=CC(=C)C | C5H8
allene; propadiene | C=C=C | C3H4
1-hexene; hex-1-ene | C=CCCCC | C6H12
1-octene; oct-1-ene | C=CCCCCCC | C8H16
cyclopentene | C1=CCCC1 | C5H8
cyclohexene | C1=CCCCC1 | C6H10
cyclopentadiene; 1,3-cyclopentadiene | C1=CCC=C1 | C5H6
1,3-cyclohexadiene | C1=CCCC=C1 | C6H8
cyclooctatetraene | C1=C\C=C/C=C\C=C/1 | C8H8
dicyclopentadiene | C1=CC2C3C=CC(C3)C2C1 | C10H12
acetylene; ethyne | C#C | C2H2
propyne; methylacetylene | C#CC | C3H4
phenylacetylene; ethynylbenzene | C#Cc1ccccc1 | C8H6
benzene | c1ccccc1 | C6H6
toluene; methylbenzene | Cc1ccccc1 | C7H8
o-xylene; ortho-xylene; 1,2-dimethylbenzene | Cc1ccccc1C | C8H10
m-xylene; meta-xylene; 1,3-dimethylbenzene | Cc1cccc(C)c1 | C8H10
p-xylene; para-xylene; 1,4-dimethylbenzene | Cc1ccc(C)cc1 | C8H10
mesitylene; 1,3,5-trimethylbenzene | Cc1cc(C)cc(C)c1 | C9H12
durene | Cc1cc(C)c(C)cc1C | C10H14
ethylbenzene | CCc1ccccc1 | C8H10
cumene; isopropylbenzene | CC(C)c1ccccc1 | C9H12
tert-butylbenzene | CC(C)(C)c1ccccc1 | C10H14
styrene; vinylbenzene | C=Cc1ccccc1 | C8H8
alpha-methylstyrene | C=C(C)c1ccccc1 | C9H10
biphenyl; diphenyl | c1ccc(-c2ccccc2)cc1 | C12H10
diphenylmethane | c1ccc(Cc2ccccc2)cc1 | C13H12
triphenylmethane | c1ccc(C(c2ccccc2)c2ccccc2)cc1 | C19H16
trans-stilbene; stilbene; (E)-stilbene | C(=C\c1ccccc1)/c1ccccc1 | C14H12
cis-stilbene; (Z)-stilbene | C(=C/c1ccccc1)/c1ccccc1 | C14H12
naphthalene | c1ccc2ccccc2c1 | C10H8
tetralin; tetrahydronaphthalene; 1,2,3,4-tetrahydronaphthalene | c1ccc2c(c1)CCCC2 | C10H12
indane; 2,3-dihydroindene | c1ccc2c(c1)CCC2 | C9H10
indene; 1H-indene | C1=Cc2ccccc2C1 | C9H8
azulene | c1ccc2cccc-2cc1 | C10H8
anthracene | c1ccc2cc3ccccc3cc2c1 | C14H10
phenanthrene | c1ccc2c(c1)ccc1ccccc12 | C14H10
fluorene; 9H-fluorene | c1ccc2c(c1)Cc1ccccc1-2 | C13H10
acenaphthylene | C1=Cc2cccc3cccc1c23 | C12H8
acenaphthene | c1cc2c3c(cccc3c1)CC2 | C12H10
pyrene | c1cc2ccc3cccc4ccc(c1)c2c34 | C16H10
chrysene | c1ccc2c(c1)ccc1c3ccccc3ccc21 | C18H12
perylene | c1cc2cccc3c4cccc5cccc(c(c1)c23)c54 | C20H12
fluoranthene | c1ccc2c(c1)-c1cccc3cccc-2c13 | C16H10
tetracene; naphthacene | c1ccc2cc3cc4ccccc4cc3cc2c1 | C18H12
pentacene | c1ccc2cc3cc4cc5ccccc5cc4cc3cc2c1 | C22H14
triphenylene | c1ccc2c(c1)c1ccccc1c1ccccc21 | C18H12
coronene | c1cc2ccc3ccc4ccc5ccc6ccc1c1c2c3c4c5c61 | C24H12
benzo[a]pyrene; benzopyrene | c1ccc2c(c1)cc1ccc3cccc4ccc2c1c34 | C20H12
# alcohols, glycols, phenols
methanol; methyl alcohol; MeOH; wood alcohol | CO | CH4O
ethanol; ethyl alcohol; EtOH; grain alcohol | CCO | C2H6O
1-propanol; propan-1-ol; n-propanol; propanol; propyl alcohol; nPrOH | CCCO | C3H8O
isopropanol; 2-propanol; propan-2-ol; isopropyl alcohol; IPA; iPrOH; rubbing alcohol | CC(C)O | C3H8O
1-butanol; butan-1-ol; n-butanol; butanol; butyl alcohol; nBuOH | CCCCO | C4H10O
2-butanol; butan-2-ol; sec-butanol | CCC(C)O | C4H10O
isobutanol; 2-methyl-1-propanol; isobutyl alcohol | CC(C)CO | C4H10O
tert-butanol; t-butanol; tert-butyl alcohol; 2-methyl-2-propanol; tBuOH | CC(C)(C)O | C4H10O
1-pentanol; pentan-1-ol; pentanol; amyl alcohol | CCCCCO | C5H12O
isoamyl alcohol; 3-methyl-1-butanol; isopentanol | CC(C)CCO | C5H12O
1-hexanol; hexan-1-ol; hexanol | CCCCCCO | C6H14O
1-octanol; octan-1-ol; octanol; n-octanol | CCCCCCCCO | C8H18O
1-decanol; decan-1-ol; decanol | CCCCCCCCCCO | C10H22O
1-dodecanol; lauryl alcohol; dodecanol | CCCCCCCCCCCCO | C12H26O
cetyl alcohol; 1-hexadecanol | CCCCCCCCCCCCCCCCO | C16H34O
cyclohexanol | OC1CCCCC1 | C6H12O
cyclopentanol | OC1CCCC1 | C5H10O
allyl alcohol; 2-propen-1-ol | C=CCO | C3H6O
propargyl alcohol; 2-propyn-1-ol | C#CCO | C3H4O
benzyl alcohol; phenylmethanol | OCc1ccccc1 | C7H8O
phenethyl alcohol; 2-phenylethanol | OCCc1ccccc1 | C8H10O
trifluoroethanol; 2,2,2-trifluoroethanol; TFE | OCC(F)(F)F | C2H3F3O
hexafluoroisopropanol; HFIP; 1,1,1,3,3,3-hexafluoro-2-propanol | OC(C(F)(F)F)C(F)(F)F | C3H2F6O
ethylene glycol; ethane-1,2-diol; 1,2-ethanediol; antifreeze | OCCO | C2H6O2
propylene glycol; propane-1,2-diol; 1,2-propanediol | CC(O)CO | C3H8O2
1,3-propanediol; propane-1,3-diol; trimethylene glycol | OCCCO | C3H8O2
1,4-butanediol; butane-1,4-diol | OCCCCO | C4H10O2
diethylene glycol | OCCOCCO | C4H10O3
triethylene glycol | OCCOCCOCCO | C6H14O4
glycerol; glycerine; glycerin; propane-1,2,3-triol | OCC(O)CO | C3H8O3
pinacol; 2,3-dimethyl-2,3-butanediol | CC(C)(O)C(C)(C)O | C6H14O2
pentaerythritol | OCC(CO)(CO)CO | C5H12O4
2-methoxyethanol; methyl cellosolve | COCCO | C3H8O2
phenol; carbolic acid; hydroxybenzene | Oc1ccccc1 | C6H6O
o-cresol; 2-methylphenol | Cc1ccccc1O | C7H8O
m-cresol; 3-methylphenol | Cc1cccc(O)c1 | C7H8O
p-cresol; 4-methylphenol | Cc1ccc(O)cc1 | C7H8O
catechol; pyrocatechol; 1,2-dihydroxybenzene; benzene-1,2-diol | Oc1ccccc1O | C6H6O2
resorcinol; 1,3-dihydroxybenzene; benzene-1,3-diol | Oc1cccc(O)c1 | C6H6O2
hydroquinone; 1,4-dihydroxybenzene; benzene-1,4-diol; quinol | Oc1ccc(O)cc1 | C6H6O2
pyrogallol; benzene-1,2,3-triol | Oc1cccc(O)c1O | C6H6O3
phloroglucinol; benzene-1,3,5-triol | Oc1cc(O)cc(O)c1 | C6H6O3
guaiacol; 2-methoxyphenol | COc1ccccc1O | C7H8O2
1-naphthol; alpha-naphthol; naphthalen-1-ol | Oc1cccc2ccccc12 | C10H8O
2-naphthol; beta-naphthol; naphthalen-2-ol | Oc1ccc2ccccc2c1 | C10H8O
BINOL; 1,1'-bi-2-naphthol | Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 | C20H14O2
4-chlorophenol; p-chlorophenol | Oc1ccc(Cl)cc1 | C6H5ClO
pentachlorophenol | Oc1c(Cl)c(Cl)c(Cl)c(Cl)c1Cl | C6HCl5O
4-nitrophenol; p-nitrophenol; para-nitrophenol | O=[N+]([O-])c1ccc(O)cc1 | C6H5NO3
picric acid; 2,4,6-trinitrophenol | O=[N+]([O-])c1cc([N+](=O)[O-])c(O)c([N+](=O)[O-])c1 | C6H3N3O7
bisphenol A; BPA | CC(C)(c1ccc(O)cc1)c1ccc(O)cc1 | C15H16O2
BHT; butylated hydroxytoluene; 2,6-di-tert-butyl-4-methylphenol | Cc1cc(C(C)(C)C)c(O)c(C(C)(C)C)c1 | C15H24O
phenolphthalein | O=C1OC(c2ccc(O)cc2)(c2ccc(O)cc2)c2ccccc21 | C20H14O4
triclosan | Oc1cc(Cl)ccc1Oc1ccc(Cl)cc1Cl | C12H7Cl3O2
# ethers and epoxides
dimethyl ether; methoxymethane | COC | C2H6O
diethyl ether; ethyl ether; ethoxyethane; Et2O | CCOCC | C4H10O
diisopropyl ether; isopropyl ether | CC(C)OC(C)C | C6H14O
MTBE; methyl tert-butyl ether; tert-butyl methyl ether; TBME | COC(C)(C)C | C5H12O
dimethoxyethane; 1,2-dimethoxyethane; DME; glyme; monoglyme | COCCOC | C4H10O2
diglyme; bis(2-methoxyethyl) ether | COCCOCCOC | C6H14O3
THF; tetrahydrofuran; oxolane | C1CCOC1 | C4H8O
2-methyltetrahydrofuran; 2-MeTHF; MeTHF | CC1CCCO1 | C5H10O
tetrahydropyran; THP; oxane | C1CCOCC1 | C5H10O
1,4-dioxane; dioxane; p-dioxane | C1COCCO1 | C4H8O2
1,3-dioxolane; dioxolane | C1COCO1 | C3H6O2
dihydropyran; 3,4-dihydropyran; 3,4-dihydro-2H-pyran; DHP | C1=COCCC1 | C5H8O
12-crown-4 | C1COCCOCCOCCO1 | C8H16O4
15-crown-5 | C1COCCOCCOCCOCCO1 | C10H20O5
18-crown-6 | C1COCCOCCOCCOCCOCCO1 | C12H24O6
ethylene oxide; oxirane | C1CO1 | C2H4O
propylene oxide; methyloxirane | CC1CO1 | C3H6O
styrene oxide | c1ccc(C2CO2)cc1 | C8H8O
epichlorohydrin | ClCC1CO1 | C3H5ClO
glycidol | OCC1CO1 | C3H6O2
cyclohexene oxide | C1CCC2OC2C1 | C6H10O
oxetane | C1COC1 | C3H6O
anisole; methoxybenzene; methyl phenyl ether | COc1ccccc1 | C7H8O
phenetole; ethoxybenzene | CCOc1ccccc1 | C8H10O
diphenyl ether; phenyl ether; diphenyl oxide | c1ccc(Oc2ccccc2)cc1 | C12H10O
veratrole; 1,2-dimethoxybenzene | COc1ccccc1OC | C8H10O2
1,3-benzodioxole; benzodioxole; methylenedioxybenzene | c1ccc2c(c1)OCO2 | C7H6O2
furfuryl alcohol | OCc1ccco1 | C5H6O2
# halogenated
dichloromethane; DCM; methylene chloride; CH2Cl2 | ClCCl | CH2Cl2
chloroform; trichloromethane; CHCl3 | ClC(Cl)Cl | CHCl3
deuterochloroform; chloroform-d; CDCl3 | [2H]C(Cl)(Cl)Cl | CDCl3
carbon tetrachloride; tetrachloromethane; CCl4 | ClC(Cl)(Cl)Cl | CCl4
1,2-dichloroethane; dichloroethane; DCE; ethylene dichloride | ClCCCl | C2H4Cl2
1,1,1-trichloroethane; methyl chloroform | CC(Cl)(Cl)Cl | C2H3Cl3
trichloroethylene; trichloroethene; TCE | ClC=C(Cl)Cl | C2HCl3
tetrachloroethylene; perchloroethylene; tetrachloroethene | ClC(Cl)=C(Cl)Cl | C2Cl4
chloromethane; methyl chloride | CCl | CH3Cl
bromomethane; methyl bromide | CBr | CH3Br
fluoromethane; methyl fluoride | CF | CH3F
chloroethane; ethyl chloride | CCCl | C2H5Cl
bromoethane; ethyl bromide | CCBr | C2H5Br
bromoform; tribromomethane | BrC(Br)Br | CHBr3
iodoform; triiodomethane | IC(I)I | CHI3
fluoroform; trifluoromethane | FC(F)F | CHF3
diiodomethane; methylene iodide | ICI | CH2I2
dibromomethane; methylene bromide | BrCBr | CH2Br2
carbon tetrabromide; tetrabromomethane | BrC(Br)(Br)Br | CBr4
1,2-dibromoethane; ethylene dibromide | BrCCBr | C2H4Br2
1-bromobutane; butyl bromide; n-butyl bromide | CCCCBr | C4H9Br
2-bromopropane; isopropyl bromide | CC(C)Br | C3H7Br
tert-butyl chloride; 2-chloro-2-methylpropane | CC(C)(C)Cl | C4H9Cl
tert-butyl bromide; 2-bromo-2-methylpropane | CC(C)(C)Br | C4H9Br
benzyl bromide | BrCc1ccccc1 | C7H7Br
benzyl chloride | ClCc1ccccc1 | C7H7Cl
allyl bromide; 3-bromopropene | C=CCBr | C3H5Br
allyl chloride | C=CCCl | C3H5Cl
propargyl bromide | C#CCBr | C3H3Br
fluorobenzene | Fc1ccccc1 | C6H5F
chlorobenzene; phenyl chloride | Clc1ccccc1 | C6H5Cl
bromobenzene; phenyl bromide | Brc1ccccc1 | C6H5Br
iodobenzene; phenyl iodide | Ic1ccccc1 | C6H5I
1,2-dichlorobenzene; o-dichlorobenzene; ortho-dichlorobenzene; ODCB | Clc1ccccc1Cl | C6H4Cl2
1,4-dichlorobenzene; p-dichlorobenzene; para-dichlorobenzene | Clc1ccc(Cl)cc1 | C6H4Cl2
hexachlorobenzene | Clc1c(Cl)c(Cl)c(Cl)c(Cl)c1Cl | C6Cl6
hexafluorobenzene | Fc1c(F)c(F)c(F)c(F)c1F | C6F6
benzotrifluoride; trifluorotoluene; (trifluoromethyl)benzene | FC(F)(F)c1ccccc1 | C7H5F3
4-bromotoluene; p-bromotoluene | Cc1ccc(Br)cc1 | C7H7Br
4-bromoanisole; p-bromoanisole | COc1ccc(Br)cc1 | C7H7BrO
4-chlorotoluene; p-chlorotoluene | Cc1ccc(Cl)cc1 | C7H7Cl
freon-12; dichlorodifluoromethane; CFC-12 | FC(F)(Cl)Cl | CCl2F2
freon-11; trichlorofluoromethane; CFC-11 | FC(Cl)(Cl)Cl | CCl3F
tetrafluoroethylene | FC(F)=C(F)F | C2F4
1,1,1,2-tetrafluoroethane; HFC-134a; norflurane | FCC(F)(F)F | C2H2F4
PFOA; perfluorooctanoic acid | O=C(O)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)F | C8HF15O2
PFOS; perfluorooctanesulfonic acid | O=S(=O)(O)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)F | C8HF17O3S
"""
