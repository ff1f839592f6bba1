"""Aldehydes, ketones, acids, esters, amides, nitriles, amines, nitro and sulfur compounds. Read by `chem.names_table`."""

TEXT = r"""
# aldehydes, ketones, quinones
formaldehyde; methanal | C=O | CH2O
acetaldehyde; ethanal | CC=O | C2H4O
propionaldehyde; propanal | CCC=O | C3H6O
butyraldehyde; butanal | CCCC=O | C4H8O
hexanal | CCCCCC=O | C6H12O
nonanal | CCCCCCCCC=O | C9H18O
acrolein; propenal; acrylaldehyde | C=CC=O | C3H4O
crotonaldehyde; (E)-2-butenal; trans-crotonaldehyde | C/C=C/C=O | C4H6O
glyoxal; ethanedial | O=CC=O | C2H2O2
glutaraldehyde; pentanedial | O=CCCCC=O | C5H8O2
malondialdehyde | O=CCC=O | C3H4O2
chloral; trichloroacetaldehyde | O=CC(Cl)(Cl)Cl | C2HCl3O
benzaldehyde | O=Cc1ccccc1 | C7H6O
salicylaldehyde; 2-hydroxybenzaldehyde | O=Cc1ccccc1O | C7H6O2
4-hydroxybenzaldehyde; p-hydroxybenzaldehyde | O=Cc1ccc(O)cc1 | C7H6O2
anisaldehyde; p-anisaldehyde; 4-methoxybenzaldehyde | COc1ccc(C=O)cc1 | C8H8O2
4-nitrobenzaldehyde; p-nitrobenzaldehyde | O=Cc1ccc([N+](=O)[O-])cc1 | C7H5NO3
4-chlorobenzaldehyde; p-chlorobenzaldehyde | O=Cc1ccc(Cl)cc1 | C7H5ClO
phthalaldehyde; o-phthalaldehyde | O=Cc1ccccc1C=O | C8H6O2
terephthalaldehyde | O=Cc1ccc(C=O)cc1 | C8H6O2
furfural; 2-furaldehyde; furan-2-carbaldehyde | O=Cc1ccco1 | C5H4O2
5-hydroxymethylfurfural; hydroxymethylfurfural; 5-HMF | O=Cc1ccc(CO)o1 | C6H6O3
acetone; propanone; propan-2-one; dimethyl ketone | CC(C)=O | C3H6O
2-butanone; butanone; methyl ethyl ketone; butan-2-one | CCC(C)=O | C4H8O
2-pentanone; pentan-2-one | CCCC(C)=O | C5H10O
3-pentanone; diethyl ketone; pentan-3-one | CCC(=O)CC | C5H10O
MIBK; methyl isobutyl ketone; 4-methyl-2-pentanone | CC(=O)CC(C)C | C6H12O
pinacolone | CC(=O)C(C)(C)C | C6H12O
cyclopentanone | O=C1CCCC1 | C5H8O
cyclohexanone | O=C1CCCCC1 | C6H10O
cycloheptanone | O=C1CCCCCC1 | C7H12O
cyclohexenone; 2-cyclohexenone; cyclohex-2-en-1-one | O=C1C=CCCC1 | C6H8O
methyl vinyl ketone; MVK; but-3-en-2-one | C=CC(C)=O | C4H6O
mesityl oxide | CC(=O)C=C(C)C | C6H10O
isophorone | CC1=CC(=O)CC(C)(C)C1 | C9H14O
acetylacetone; 2,4-pentanedione; pentane-2,4-dione; acac | CC(=O)CC(C)=O | C5H8O2
diacetyl; 2,3-butanedione; butane-2,3-dione; biacetyl | CC(=O)C(C)=O | C4H6O2
acetoin | CC(=O)C(C)O | C4H8O2
dimedone | CC1(C)CC(=O)CC(=O)C1 | C8H12O2
hexafluoroacetone | O=C(C(F)(F)F)C(F)(F)F | C3F6O
acetophenone; methyl phenyl ketone; 1-phenylethanone | CC(=O)c1ccccc1 | C8H8O
propiophenone | CCC(=O)c1ccccc1 | C9H10O
benzophenone; diphenyl ketone | O=C(c1ccccc1)c1ccccc1 | C13H10O
benzil | O=C(C(=O)c1ccccc1)c1ccccc1 | C14H10O2
benzoin | O=C(c1ccccc1)C(O)c1ccccc1 | C14H12O2
chalcone; trans-chalcone; (E)-chalcone | O=C(/C=C/c1ccccc1)c1ccccc1 | C15H12O
1-indanone; indanone | O=C1CCc2ccccc21 | C9H8O
1-tetralone; tetralone; alpha-tetralone | O=C1CCCc2ccccc21 | C10H10O
fluorenone; 9-fluorenone | O=C1c2ccccc2-c2ccccc21 | C13H8O
benzoquinone; 1,4-benzoquinone; p-benzoquinone | O=C1C=CC(=O)C=C1 | C6H4O2
1,4-naphthoquinone; naphthoquinone | O=C1C=CC(=O)c2ccccc21 | C10H6O2
anthraquinone; 9,10-anthraquinone | O=C1c2ccccc2C(=O)c2ccccc21 | C14H8O2
ninhydrin | O=C1c2ccccc2C(=O)C1(O)O | C9H6O4
dichloroacetone; 1,3-dichloroacetone | O=C(CCl)CCl | C3H4Cl2O
chloroacetone | CC(=O)CCl | C3H5ClO
# acids, esters, amides, nitriles
formic acid; methanoic acid | O=CO | CH2O2
acetic acid; ethanoic acid; AcOH; vinegar | CC(=O)O | C2H4O2
propionic acid; propanoic acid | CCC(=O)O | C3H6O2
butyric acid; butanoic acid | CCCC(=O)O | C4H8O2
isobutyric acid; 2-methylpropanoic acid | CC(C)C(=O)O | C4H8O2
valeric acid; pentanoic acid | CCCCC(=O)O | C5H10O2
isovaleric acid; 3-methylbutanoic acid | CC(C)CC(=O)O | C5H10O2
pivalic acid; trimethylacetic acid; 2,2-dimethylpropanoic acid | CC(C)(C)C(=O)O | C5H10O2
hexanoic acid; caproic acid | CCCCCC(=O)O | C6H12O2
octanoic acid; caprylic acid | CCCCCCCC(=O)O | C8H16O2
decanoic acid; capric acid | CCCCCCCCCC(=O)O | C10H20O2
acrylic acid; propenoic acid | C=CC(=O)O | C3H4O2
methacrylic acid | C=C(C)C(=O)O | C4H6O2
crotonic acid; (E)-crotonic acid; trans-crotonic acid | C/C=C/C(=O)O | C4H6O2
sorbic acid | C/C=C/C=C/C(=O)O | C6H8O2
propiolic acid | C#CC(=O)O | C3H2O2
glycolic acid; hydroxyacetic acid | O=C(O)CO | C2H4O3
glyoxylic acid | O=CC(=O)O | C2H2O3
chloroacetic acid; monochloroacetic acid | O=C(O)CCl | C2H3ClO2
dichloroacetic acid | O=C(O)C(Cl)Cl | C2H2Cl2O2
trichloroacetic acid | O=C(O)C(Cl)(Cl)Cl | C2HCl3O2
bromoacetic acid | O=C(O)CBr | C2H3BrO2
trifluoroacetic acid; TFA | O=C(O)C(F)(F)F | C2HF3O2
oxalic acid; ethanedioic acid | O=C(O)C(=O)O | C2H2O4
malonic acid; propanedioic acid | O=C(O)CC(=O)O | C3H4O4
glutaric acid; pentanedioic acid | O=C(O)CCCC(=O)O | C5H8O4
adipic acid; hexanedioic acid | O=C(O)CCCCC(=O)O | C6H10O4
sebacic acid; decanedioic acid | O=C(O)CCCCCCCCC(=O)O | C10H18O4
azelaic acid; nonanedioic acid | O=C(O)CCCCCCCC(=O)O | C9H16O4
maleic acid; (Z)-butenedioic acid | O=C(O)/C=C\C(=O)O | C4H4O4
itaconic acid | C=C(CC(=O)O)C(=O)O | C5H6O4
benzoic acid | O=C(O)c1ccccc1 | C7H6O2
phenylacetic acid | O=C(O)Cc1ccccc1 | C8H8O2
o-toluic acid; 2-methylbenzoic acid | Cc1ccccc1C(=O)O | C8H8O2
p-toluic acid; 4-methylbenzoic acid | Cc1ccc(C(=O)O)cc1 | C8H8O2
4-hydroxybenzoic acid; p-hydroxybenzoic acid | O=C(O)c1ccc(O)cc1 | C7H6O3
anisic acid; p-anisic acid; 4-methoxybenzoic acid | COc1ccc(C(=O)O)cc1 | C8H8O3
4-nitrobenzoic acid; p-nitrobenzoic acid | O=C(O)c1ccc([N+](=O)[O-])cc1 | C7H5NO4
4-chlorobenzoic acid; p-chlorobenzoic acid | O=C(O)c1ccc(Cl)cc1 | C7H5ClO2
anthranilic acid; 2-aminobenzoic acid | Nc1ccccc1C(=O)O | C7H7NO2
PABA; 4-aminobenzoic acid; p-aminobenzoic acid; para-aminobenzoic acid | Nc1ccc(C(=O)O)cc1 | C7H7NO2
phthalic acid; benzene-1,2-dicarboxylic acid | O=C(O)c1ccccc1C(=O)O | C8H6O4
isophthalic acid; benzene-1,3-dicarboxylic acid | O=C(O)c1cccc(C(=O)O)c1 | C8H6O4
terephthalic acid; benzene-1,4-dicarboxylic acid; BDC | O=C(O)c1ccc(C(=O)O)cc1 | C8H6O4
trimesic acid; benzene-1,3,5-tricarboxylic acid; BTC | O=C(O)c1cc(C(=O)O)cc(C(=O)O)c1 | C9H6O6
pyromellitic acid | O=C(O)c1cc(C(=O)O)c(C(=O)O)cc1C(=O)O | C10H6O8
2-naphthoic acid | O=C(O)c1ccc2ccccc2c1 | C11H8O2
biphenyl-4,4'-dicarboxylic acid; BPDC | O=C(O)c1ccc(-c2ccc(C(=O)O)cc2)cc1 | C14H10O4
methyl formate | COC=O | C2H4O2
ethyl formate | CCOC=O | C3H6O2
methyl acetate | COC(C)=O | C3H6O2
ethyl acetate; EtOAc; AcOEt | CCOC(C)=O | C4H8O2
isopropyl acetate; iPrOAc | CC(=O)OC(C)C | C5H10O2
butyl acetate; n-butyl acetate | CCCCOC(C)=O | C6H12O2
isoamyl acetate; isopentyl acetate; banana oil | CC(=O)OCCC(C)C | C7H14O2
vinyl acetate | C=COC(C)=O | C4H6O2
phenyl acetate | CC(=O)Oc1ccccc1 | C8H8O2
benzyl acetate | CC(=O)OCc1ccccc1 | C9H10O2
ethyl butyrate; ethyl butanoate | CCCC(=O)OCC | C6H12O2
methyl butyrate; methyl butanoate | CCCC(=O)OC | C5H10O2
ethyl propionate | CCOC(=O)CC | C5H10O2
methyl benzoate | COC(=O)c1ccccc1 | C8H8O2
ethyl benzoate | CCOC(=O)c1ccccc1 | C9H10O2
benzyl benzoate | O=C(OCc1ccccc1)c1ccccc1 | C14H12O2
methyl salicylate; oil of wintergreen | COC(=O)c1ccccc1O | C8H8O3
methylparaben; methyl 4-hydroxybenzoate | COC(=O)c1ccc(O)cc1 | C8H8O3
propylparaben; propyl 4-hydroxybenzoate | CCCOC(=O)c1ccc(O)cc1 | C10H12O3
methyl anthranilate | COC(=O)c1ccccc1N | C8H9NO2
dimethyl phthalate | COC(=O)c1ccccc1C(=O)OC | C10H10O4
diethyl phthalate | CCOC(=O)c1ccccc1C(=O)OCC | C12H14O4
dibutyl phthalate; DBP | CCCCOC(=O)c1ccccc1C(=O)OCCCC | C16H22O4
DEHP; bis(2-ethylhexyl) phthalate; di(2-ethylhexyl) phthalate | CCCCC(CC)COC(=O)c1ccccc1C(=O)OCC(CC)CCCC | C24H38O4
dimethyl terephthalate | COC(=O)c1ccc(C(=O)OC)cc1 | C10H10O4
ethyl acetoacetate; acetoacetic ester | CCOC(=O)CC(C)=O | C6H10O3
diethyl malonate; malonic ester | CCOC(=O)CC(=O)OCC | C7H12O4
Meldrum's acid; meldrums acid | CC1(C)OC(=O)CC(=O)O1 | C6H8O4
triacetin; glyceryl triacetate | CC(=O)OCC(COC(C)=O)OC(C)=O | C9H14O6
triethyl citrate | CCOC(=O)CC(O)(CC(=O)OCC)C(=O)OCC | C12H20O7
dimethyl carbonate; DMC | COC(=O)OC | C3H6O3
diethyl carbonate | CCOC(=O)OCC | C5H10O3
ethylene carbonate; 1,3-dioxolan-2-one | O=C1OCCO1 | C3H4O3
propylene carbonate | CC1COC(=O)O1 | C4H6O3
gamma-butyrolactone; butyrolactone; GBL | O=C1CCCO1 | C4H6O2
gamma-valerolactone; GVL | CC1CCC(=O)O1 | C5H8O2
delta-valerolactone | O=C1CCCCO1 | C5H8O2
epsilon-caprolactone; caprolactone | O=C1CCCCCO1 | C6H10O2
beta-propiolactone; propiolactone | O=C1CCO1 | C3H4O2
acetic anhydride; Ac2O; ethanoic anhydride | CC(=O)OC(C)=O | C4H6O3
maleic anhydride | O=C1C=CC(=O)O1 | C4H2O3
succinic anhydride | O=C1CCC(=O)O1 | C4H4O3
phthalic anhydride | O=C1OC(=O)c2ccccc21 | C8H4O3
trifluoroacetic anhydride; TFAA | O=C(OC(=O)C(F)(F)F)C(F)(F)F | C4F6O3
formamide; methanamide | NC=O | CH3NO
N-methylformamide | CNC=O | C2H5NO
DMF; dimethylformamide; N,N-dimethylformamide | CN(C)C=O | C3H7NO
acetamide; ethanamide | CC(N)=O | C2H5NO
DMAc; dimethylacetamide; N,N-dimethylacetamide | CC(=O)N(C)C | C4H9NO
NMP; N-methylpyrrolidone; N-methyl-2-pyrrolidone; 1-methyl-2-pyrrolidone | CN1CCCC1=O | C5H9NO
2-pyrrolidone; pyrrolidinone; 2-pyrrolidinone | O=C1CCCN1 | C4H7NO
caprolactam; epsilon-caprolactam | O=C1CCCCCN1 | C6H11NO
acrylamide; prop-2-enamide | C=CC(N)=O | C3H5NO
benzamide | NC(=O)c1ccccc1 | C7H7NO
acetanilide; N-phenylacetamide | CC(=O)Nc1ccccc1 | C8H9NO
benzanilide | O=C(Nc1ccccc1)c1ccccc1 | C13H11NO
succinimide | O=C1CCC(=O)N1 | C4H5NO2
maleimide | O=C1C=CC(=O)N1 | C4H3NO2
phthalimide | O=C1NC(=O)c2ccccc21 | C8H5NO2
urea; carbamide | NC(N)=O | CH4N2O
thiourea | NC(N)=S | CH4N2S
DMPU; N,N'-dimethylpropyleneurea | CN1CCCN(C)C1=O | C6H12N2O
tetramethylurea | CN(C)C(=O)N(C)C | C5H12N2O
guanidine | N=C(N)N | CH5N3
biuret | NC(=O)NC(N)=O | C2H5N3O2
cyanamide | N#CN | CH2N2
acetonitrile; MeCN; ACN; methyl cyanide; ethanenitrile | CC#N | C2H3N
propionitrile; propanenitrile | CCC#N | C3H5N
acrylonitrile; propenenitrile; vinyl cyanide | C=CC#N | C3H3N
malononitrile | N#CCC#N | C3H2N2
benzonitrile; phenyl cyanide; cyanobenzene | N#Cc1ccccc1 | C7H5N
phenylacetonitrile; benzyl cyanide | N#CCc1ccccc1 | C8H7N
adiponitrile | N#CCCCCC#N | C6H8N2
tetracyanoethylene; TCNE | N#CC(C#N)=C(C#N)C#N | C6N4
TCNQ; tetracyanoquinodimethane; 7,7,8,8-tetracyanoquinodimethane | N#CC(C#N)=c1ccc(=C(C#N)C#N)cc1 | C12H4N4
# amines, nitro, sulfur
methylamine; methanamine | CN | CH5N
dimethylamine | CNC | C2H7N
trimethylamine | CN(C)C | C3H9N
ethylamine; ethanamine | CCN | C2H7N
diethylamine | CCNCC | C4H11N
triethylamine; Et3N; NEt3 | CCN(CC)CC | C6H15N
propylamine; 1-aminopropane | CCCN | C3H9N
isopropylamine | CC(C)N | C3H9N
diisopropylamine | CC(C)NC(C)C | C6H15N
butylamine; n-butylamine | CCCCN | C4H11N
tert-butylamine | CC(C)(C)N | C4H11N
cyclohexylamine | NC1CCCCC1 | C6H13N
dicyclohexylamine | C1CCC(NC2CCCCC2)CC1 | C12H23N
benzylamine; phenylmethanamine | NCc1ccccc1 | C7H9N
ethylenediamine; ethane-1,2-diamine; 1,2-diaminoethane | NCCN | C2H8N2
putrescine; 1,4-diaminobutane | NCCCCN | C4H12N2
cadaverine; 1,5-diaminopentane | NCCCCCN | C5H14N2
hexamethylenediamine; 1,6-hexanediamine; 1,6-diaminohexane | NCCCCCCN | C6H16N2
spermidine | NCCCCNCCCN | C7H19N3
spermine | NCCCNCCCCNCCCN | C10H26N4
diethylenetriamine | NCCNCCN | C4H13N3
TMEDA; tetramethylethylenediamine; N,N,N',N'-tetramethylethylenediamine | CN(C)CCN(C)C | C6H16N2
ethanolamine; 2-aminoethanol; monoethanolamine | NCCO | C2H7NO
diethanolamine | OCCNCCO | C4H11NO2
triethanolamine | OCCN(CCO)CCO | C6H15NO3
Tris base; tromethamine; tris(hydroxymethyl)aminomethane; trometamol | NC(CO)(CO)CO | C4H11NO3
allylamine | C=CCN | C3H7N
propargylamine | C#CCN | C3H5N
hexamine; hexamethylenetetramine; urotropine; methenamine | C1N2CN3CN1CN(C2)C3 | C6H12N4
EDTA; ethylenediaminetetraacetic acid; edetic acid | O=C(O)CN(CCN(CC(=O)O)CC(=O)O)CC(=O)O | C10H16N2O8
aniline; aminobenzene; phenylamine; benzenamine | Nc1ccccc1 | C6H7N
N-methylaniline | CNc1ccccc1 | C7H9N
N,N-dimethylaniline; dimethylaniline | CN(C)c1ccccc1 | C8H11N
diphenylamine | c1ccc(Nc2ccccc2)cc1 | C12H11N
triphenylamine | c1ccc(N(c2ccccc2)c2ccccc2)cc1 | C18H15N
o-toluidine; 2-methylaniline | Cc1ccccc1N | C7H9N
p-toluidine; 4-methylaniline | Cc1ccc(N)cc1 | C7H9N
p-anisidine; 4-methoxyaniline | COc1ccc(N)cc1 | C7H9NO
4-chloroaniline; p-chloroaniline | Nc1ccc(Cl)cc1 | C6H6ClN
4-bromoaniline; p-bromoaniline | Nc1ccc(Br)cc1 | C6H6BrN
4-nitroaniline; p-nitroaniline; para-nitroaniline | Nc1ccc([N+](=O)[O-])cc1 | C6H6N2O2
4-aminophenol; p-aminophenol; para-aminophenol | Nc1ccc(O)cc1 | C6H7NO
o-phenylenediamine; 1,2-diaminobenzene; ortho-phenylenediamine | Nc1ccccc1N | C6H8N2
p-phenylenediamine; 1,4-diaminobenzene; para-phenylenediamine | Nc1ccc(N)cc1 | C6H8N2
benzidine | Nc1ccc(-c2ccc(N)cc2)cc1 | C12H12N2
1-naphthylamine; alpha-naphthylamine | Nc1cccc2ccccc12 | C10H9N
2-naphthylamine; beta-naphthylamine | Nc1ccc2ccccc2c1 | C10H9N
phenylhydrazine | NNc1ccccc1 | C6H8N2
2,4-dinitrophenylhydrazine; 2,4-DNP; DNPH; Brady's reagent | NNc1ccc([N+](=O)[O-])cc1[N+](=O)[O-] | C6H6N4O4
nitromethane; MeNO2 | C[N+](=O)[O-] | CH3NO2
nitroethane | CC[N+](=O)[O-] | C2H5NO2
nitrobenzene | O=[N+]([O-])c1ccccc1 | C6H5NO2
2-nitrotoluene; o-nitrotoluene | Cc1ccccc1[N+](=O)[O-] | C7H7NO2
4-nitrotoluene; p-nitrotoluene; para-nitrotoluene | Cc1ccc([N+](=O)[O-])cc1 | C7H7NO2
1,3-dinitrobenzene; m-dinitrobenzene | O=[N+]([O-])c1cccc([N+](=O)[O-])c1 | C6H4N2O4
2,4-dinitrotoluene; DNT | Cc1ccc([N+](=O)[O-])cc1[N+](=O)[O-] | C7H6N2O4
TNT; 2,4,6-trinitrotoluene; trinitrotoluene | Cc1c([N+](=O)[O-])cc([N+](=O)[O-])cc1[N+](=O)[O-] | C7H5N3O6
RDX; cyclonite; hexogen | O=[N+]([O-])N1CN([N+](=O)[O-])CN([N+](=O)[O-])C1 | C3H6N6O6
PETN; pentaerythritol tetranitrate | O=[N+]([O-])OCC(CO[N+](=O)[O-])(CO[N+](=O)[O-])CO[N+](=O)[O-] | C5H8N4O12
nitrosobenzene | O=Nc1ccccc1 | C6H5NO
NDMA; N-nitrosodimethylamine; nitrosodimethylamine | CN(C)N=O | C2H6N2O
azobenzene; trans-azobenzene; (E)-azobenzene | c1ccc(/N=N/c2ccccc2)cc1 | C12H10N2
phenyl azide; azidobenzene | [N-]=[N+]=Nc1ccccc1 | C6H5N3
phenyl isocyanate | O=C=Nc1ccccc1 | C7H5NO
methyl isocyanate | CN=C=O | C2H3NO
phenyl isothiocyanate | S=C=Nc1ccccc1 | C7H5NS
toluene diisocyanate; 2,4-toluene diisocyanate; TDI | Cc1ccc(N=C=O)cc1N=C=O | C9H6N2O2
hexamethylene diisocyanate; HDI | O=C=NCCCCCCN=C=O | C8H12N2O2
MDI; 4,4'-methylene diphenyl diisocyanate; methylene diphenyl diisocyanate | O=C=Nc1ccc(Cc2ccc(N=C=O)cc2)cc1 | C15H10N2O2
methanethiol; methyl mercaptan | CS | CH4S
ethanethiol; ethyl mercaptan | CCS | C2H6S
2-mercaptoethanol; beta-mercaptoethanol; BME | OCCS | C2H6OS
1,2-ethanedithiol; ethanedithiol; EDT | SCCS | C2H6S2
thiophenol; benzenethiol; phenyl mercaptan | Sc1ccccc1 | C6H6S
dimethyl sulfide; DMS; methyl sulfide | CSC | C2H6S
diethyl sulfide | CCSCC | C4H10S
dimethyl disulfide; DMDS | CSSC | C2H6S2
thioanisole; methyl phenyl sulfide | CSc1ccccc1 | C7H8S
diphenyl sulfide | c1ccc(Sc2ccccc2)cc1 | C12H10S
diphenyl disulfide | c1ccc(SSc2ccccc2)cc1 | C12H10S2
tetrahydrothiophene; THT; thiolane | C1CCSC1 | C4H8S
1,3-dithiane; dithiane | C1CSCSC1 | C4H8S2
DTT; dithiothreitol; Cleland's reagent | OC(CS)C(O)CS | C4H10O2S2
mustard gas; sulfur mustard; bis(2-chloroethyl) sulfide | ClCCSCCCl | C4H8Cl2S
DMSO; dimethyl sulfoxide; dimethylsulfoxide; dimethyl sulphoxide | CS(C)=O | C2H6OS
deuterated DMSO; DMSO-d6 | [2H]C([2H])([2H])S(=O)C([2H])([2H])[2H] | C2D6OS
dimethyl sulfone; MSM; methylsulfonylmethane; dimethyl sulphone | CS(C)(=O)=O | C2H6O2S
sulfolane; tetramethylene sulfone | O=S1(=O)CCCC1 | C4H8O2S
diphenyl sulfone | O=S(=O)(c1ccccc1)c1ccccc1 | C12H10O2S
dimethyl sulfate | COS(=O)(=O)OC | C2H6O4S
methanesulfonamide | CS(N)(=O)=O | CH5NO2S
benzenesulfonamide | NS(=O)(=O)c1ccccc1 | C6H7NO2S
thioacetamide | CC(N)=S | C2H5NS
thioacetic acid | CC(=O)S | C2H4OS
ethylene thiourea | S=C1NCCN1 | C3H6N2S
"""
