"""Heads of class words and the widest pattern of each: "sulfonate ester", "hydroxamic acid", "fluoroquinolone".

A line is ``words | SMARTS; another``: a molecule with none of them is none of that class by any usage, whatever stands
before the head ("a benzylic sulfonate ester"). From the IUPAC Gold Book's definitions, widened to tautomers and salts.
"""

from __future__ import annotations

import re
from functools import cache

from rdkit import Chem

TABLE = r"""
hydroxamic acid, hydroxamate | [#6](~[#8])~[#7]~[#8]
thiourea, thiocarbamide | [#7]~[#6](~[#16])~[#7]
urea, ureide | [#7]~[#6](~[#8])~[#7]
thioamide | [#6](~[#16])~[#7]
thioester | [#6](=[#8])[#16]; [#6](=[#16])[#8]
sulfide | [#16]
thioether, thiol ether, methyl sulfide | [#6][#16;X2][#6]
methyl sulfide | [CH3][#16]
dithiocarbamate | [#7]~[#6](~[#16])~[#16]
thiocarbamate | [#7]~[#6](~[#8,#16])~[#16]; [#7]~[#6](~[#16])~[#8]
xanthate | [#8]~[#6](~[#16])~[#16]
isothiocyanate, thiocyanate | [#7]~[#6]~[#16]
isocyanate, cyanate | [#7]~[#6]~[#8]
isocyanide, isonitrile | [#6]~[#7]
carbodiimide | [#7]=[#6]=[#7]
guanidine | [#7]~[#6](~[#7])~[#7]
biguanide | [#7]~[#6](~[#7])~[#7]~[#6](~[#7])~[#7]
amidine | [#7]~[#6]~[#7]
hydrazine, hydrazone, hydrazide, semicarbazone, azo compound, azo dye, diazo compound, azine | [#7]~[#7]
hydrazide, carbohydrazide, acylhydrazine, acylhydrazone | [#6](~[#8])~[#7]~[#7]; [#16](=O)~[#7]~[#7]
semicarbazide, semicarbazone | [#7]~[#7]~[#6](~[#8])~[#7]
thiosemicarbazone | [#7]~[#7]~[#6](~[#16])~[#7]
sulfonate ester, sulfonic ester, tosylate, mesylate, triflate, sulfonate | S(=O)(=O)[#8]
sulfonamide, sulphonamide | S(=O)(=O)[#7]
sulfonylurea | S(=O)(=O)[#7]~[#6](~[#8])~[#7]
sulfamide, sulfamoyl amide | [#7]S(=O)(=O)[#7]
sulfamate | [#7]S(=O)(=O)[#8]
sulfonyl chloride | S(=O)(=O)[Cl]
sulfonyl fluoride | S(=O)(=O)F
sulfinate, sulfinic acid | [#16](~[#8])~[#8]
sulfinamide | [#16](~[#8])~[#7]
sulfone | [#6]S(=O)(=O)[#6]
sulfoxide | [#6]~[#16X3]~[OX1]
diaryl sulfone | cS(=O)(=O)c
diaryl sulfide, diaryl thioether | c[#16]c
diaryl sulfoxide | c[#16X3](~[OX1])c
diaryl ether, biaryl ether | c[#8]c
diaryl ketone, benzophenone | cC(=O)c
diarylamine | c[#7]c
aryl methyl ether, methyl aryl ether, methoxyarene | c[#8][CH3]
alkyl aryl ether, aryl alkyl ether | c[#8][CX4]
dialkyl ether | [CX4][#8][CX4]
silyl ether | [Si][#8]
silane | [Si]
enol ether, vinyl ether | [#6]=[#6][#8]
acetal, ketal, hemiacetal | [#8][#6][#8]
orthoester | [#8][CX4]([#8])[#8]
aminal | [#7][#6][#7]
acyl chloride, acid chloride, carbonyl chloride, acyl halide, acid halide | C(=O)[F,Cl,Br,I]
carbamoyl chloride, chloroformate | C(=O)[Cl]
acyl azide | C(=O)N~N~N
azide | [#7]~[#7]~[#7]
anhydride | [#6,#15,#16](=O)[#8][#6,#15,#16]=O
cyclic anhydride | C(=O)[#8;R]C=O
carbonate, carbonate ester, carbonate diester | [#8]~[#6](~[#8])~[#8]
cyclic carbonate | [#8;R][#6;R](=O)[#8;R]
carbamate, urethane, carbamate ester, methylcarbamate, phenylcarbamate, n-methylcarbamate | [#7]~[#6](~[#8])~[#8]
phosphate, phosphate ester, phosphoric ester, phosphotriester, phosphodiester | [#15](~[#8])(~[#8])~[#8]
phosphonate, phosphonate ester, phosphonic acid | [#6,#1][#15](~[#8])~[#8]
phosphonium, phosphonium salt, phosphonium ylide, ylide | [#15,#16,#7]
phosphine, phosphite, phosphine oxide, phosphoramide, phosphoramidite, organophosphate, organophosphorus compound |
    [#15]
phosphine oxide | [#15]=O
phosphoramidate, phosphoramide | [#15]~[#7]
organophosphate, phosphorothioate, phosphorodithioate, thiophosphate | [#15]
phosphorothioate, thiophosphate, phosphorodithioate | [#15]~[#16]
boronic acid | [#5]([#8;H1,-])
boronate, boronate ester, boronic ester, boronic acid, borane, organoboron compound, organoborane | [#5]
boronic ester, boronate ester, pinacol boronate, pinacol ester of a boronic acid, pinacol boronic ester | [#5][#8][#6]
pinacol boronate, pinacol boronic ester, pinacolborane | [#5]1[#8]C(C)(C)C(C)(C)[#8]1
trifluoroborate | [#5](F)(F)F
grignard reagent, organomagnesium compound | [Mg]
organolithium compound | [Li]
enamine | [#7][#6]~[#6]
enone, unsaturated ketone, unsaturated aldehyde, enal | [#6]=[#6][#6]=O; [#6]~[#6]~[#6]~[#8]
enol, dienol | [#6]~[#6][#8]
diketone, 1,3-diketone, beta-diketone, dione | [#6]~[#8].[#6]~[#8]
beta-keto ester, ketoester, keto ester | [#6]~[#8].[#6](~[#8])~[#8]
diol, glycol, vicinal diol, geminal diol | [#8;H1,-].[#8;H1,-]
vicinal diol | [#8;H1,-]~[#6]~[#6]~[#8;H1,-]
triol | [#8;H1,-].[#8;H1,-].[#8;H1,-]
amino alcohol, aminoalcohol | [#7].[#8;H1,-]
diamine | [#7].[#7]
triamine | [#7].[#7].[#7]
dicarboxylic acid, tricarboxylic acid, tetracarboxylic acid | [#6](~[#8])~[#8].[#6](~[#8])~[#8]
diacid, diester | [#6,#15,#16](~[#8,#17])~[#8,#17].[#6,#15,#16](~[#8,#17])~[#8,#17]; [#15](~[#8])(~[#8])~[#8]
tricarboxylic acid, triglyceride, triacylglycerol | [#6](~[#8])~[#8].[#6](~[#8])~[#8].[#6](~[#8])~[#8]
diglyceride, diacylglycerol | [OX2H]
monoglyceride, monoacylglycerol | [OX2H].[OX2H]
diglyceride, diacylglycerol | [#6](~[#8])~[#8].[#6](~[#8])~[#8]
dinitrile | C#N.C#N
nitrile, cyanide, cyanohydrin | [#6]~[#7]
cyanohydrin | [#8][CX4]C#N
nitro compound, nitro dye, nitroarene, nitroalkane, nitroaromatic | [#7](~[OX1])~[OX1]
nitroarene, nitroaromatic, nitrobenzene | c[#7](~[OX1])~[OX1]
nitrate ester, organic nitrate, nitrate | [#7](~[OX1])(~[OX1])~[#8]
nitroso compound, nitrosamine, n-nitrosamine | [#7]~[OX1]
nitrosamine, n-nitrosamine | [#7]~[#7]~[OX1]
nitroxide, nitroxyl radical, n-oxide, amine oxide, aminoxyl radical, nitrone | [#7]~[#8]
lactam | [#6;R](~[#8])~[#7;R]
lactone | [#6;R](~[#8])~[#8;R]
macrolactone, macrolide, macrolactam, macrocycle, macrocyclic lactone | [r{9-80}]
beta-lactam, β-lactam | [#6]1(~[#8])~[#6]~[#6]~[#7]~1
beta-lactone, β-lactone | [#6]1(~[#8])~[#6]~[#6]~[#8]~1
imide, succinimide, phthalimide, maleimide, glutarimide | [#6](~[#8])~[#7]~[#6]~[#8]
phthalimide | O~[#6]1~[#7]~[#6](~O)~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
maleimide, succinimide | O~[#6]1~[#7]~[#6](~O)~[#6]~[#6]~1
amide, anilide, carboxamide, benzamide, acetamide | [#6](~[#8])~[#7]; [#16](~[#8])~[#7]; [#15](~[#8])~[#7]
anilide, acetanilide | [#6](~[#8])~[#7]c
primary amide | [#6](~[#8])~[#7;H2,H1,-]
tertiary amide, n,n-dialkylamide | [#6](~[#8])~[#7;H0]
benzamide | c[#6](~[#8])~[#7]
aniline, arylamine, aromatic amine | c~[#7]
oxime, oxime ether, aldoxime, ketoxime | [#7]~[#8]
imine, schiff base, ketimine, aldimine | [#6]~[#7]
quaternary ammonium salt, quaternary ammonium, quaternary ammonium cation, quaternary ammonium compound | [#7+]
iodide, aryl iodide, alkyl iodide, iodoarene, iodoalkane | [#53]
aryl iodide, iodoarene | c[#53]
bromide, aryl bromide, alkyl bromide, bromoarene, bromoalkane, alkyl halide, aryl halide | [F,Cl,Br,I]
aryl bromide, bromoarene | cBr
alkyl bromide, bromoalkane, benzylic bromide | [CX4]Br
chloride, aryl chloride, alkyl chloride, chloroarene, chloroalkane | [Cl]
aryl chloride, chloroarene | cCl
alkyl chloride, chloroalkane, benzylic chloride | [CX4]Cl
aryl fluoride, fluoroarene | cF
organochlorine compound, organochlorine | [Cl]
organofluorine compound | F
organobromine compound | Br
alkene, terminal alkene, olefin | [#6]=[#6;!a]
terminal alkene | [#6]=[CH2]
alkyne, acetylene | C#C
alpha-amino acid, α-amino acid | [#7]~[#6]~[#6](~[#8])~[#7,#8]
beta-amino acid, β-amino acid | [#7]~[#6]~[#6]~[#6](~[#8])~[#7,#8]
gamma-amino acid, γ-amino acid | [#7]~[#6]~[#6]~[#6]~[#6](~[#8])~[#7,#8]
ketose, ketohexose, ketopentose | [#6][#6](=O)[#6]; [#6][#6]([#8])([#8])[#6]
aldose, aldohexose, aldopentose | [#6;H1,H2]=O; [#6;H1]([#8])[#8]
keto group, ketone group | [#6][#6](=[OX1])[#6]
terminal alkyne | [CH1]#C; [C-]#C
internal alkyne | [CH0]#[CH0]
allene, cumulene | [#6]=[#6]=[#6]
diene, conjugated diene | [#6]=[#6].[#6]=[#6]
enyne | [#6]#[#6].[#6]=[#6]
diyne | [#6]#[#6].[#6]#[#6]
cyclopropane, cyclopropanol, cyclopropylamine | [#6]1~[#6]~[#6]~1
cyclobutane, cyclobutanone | [#6]1~[#6]~[#6]~[#6]~1
epoxide, oxirane | [#8]1~[#6]~[#6]~1
aziridine | [#7]1~[#6]~[#6]~1
oxetane | [#8]1~[#6]~[#6]~[#6]~1
azetidine | [#7]1~[#6]~[#6]~[#6]~1
adamantane | C1C2CC3CC1CC(C2)C3
ferrocene, metallocene | [Fe,Co,Ni,Ti,Zr,Ru,Cr,V,Hf,Os]
catechol, pyrocatechol | [#8]~c~c~[#8]
resorcinol | [#8]~c~c~c~[#8]
hydroquinone | [#8]~c~c~c~c~[#8]
guaiacol | [#8]~c~c~[#8]C
quinone, benzoquinone, naphthoquinone, anthraquinone | [#8]=[#6;R].[#8]=[#6;R]
stilbene, styrylbenzene | c1ccccc1~[#6]~[#6]~c1ccccc1
biphenyl, biaryl | c-!@c; c!@c
triarylmethane, triphenylmethane, trityl ether, triarylmethane dye | [#6](~c)(~c)~c; [#6](~[#6;R])(~[#6;R])~[#6;R]
diarylmethane, diphenylmethane | [#6](~c)~c
phenylpropanoid, amphetamine | c~[#6]~[#6]~[#6]
phenethylamine, phenylethylamine, amphetamine | c~[#6]~[#6]~[#7]
amphetamine | c~[#6]~[#6]([#6])~[#7]
tryptamine | [#7]1~[#6]~[#6](~[#6]~[#6]~[#7])~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
fluoroquinolone | [#7]1~[#6]~[#6]~[#6](~O)~[#6]2~[#6,#7]~[#6,#7]~[#6,#7]~[#6]~[#6]~1~2
quinolone, fluoroquinolone, quinolin-2-one | [#7]1~[#6]~[#6]~[#6]~[#6]2~[#6,#7]~[#6,#7]~[#6,#7]~[#6]~[#6]~1~2
phenoxyacetic acid, aryloxyacetic acid | c[#8][#6]C(=O)[#8]
aryloxypropanolamine | c[#8][#6][#6]([#8])[#6][#7]
phenoxypropionic acid, aryloxyphenoxypropionate | c[#8][#6]([#6])C(=O)[#8]
arylpropionic acid, 2-arylpropionic acid, profen | c[#6]([#6])C(=O)[#8]
arylacetic acid, phenylacetic acid | c[#6]C(=O)[#8]
benzoic acid | cC(=O)[#8,#7]
benzoate, benzoic ester, aromatic carboxylic acid | cC(=O)[#8]
salicylate, salicylic acid | [#8]ccC(=O)[#8]
cinnamic acid, cinnamate | c[#6]~[#6]C(=O)[#8,#7]
acetanilide | c[#7]C(=O)[CX4]
phthalate, phthalate ester, phthalic acid | [#8]C(=O)ccC(=O)[#8]
phenylurea, arylurea, diarylurea | c[#7]~[#6](~[#8])~[#7]
phenylpyrazole, n-arylpyrazole | c~[#6,#7]1~[#6,#7]~[#6,#7]~[#6,#7]~[#6,#7]~1
chlorotriazine, triazine, 1,3,5-triazine, s-triazine | [#6,#7]1~[#6,#7]~[#6,#7]~[#6,#7]~[#6,#7]~[#6,#7]~1
1,3,5-triazine, s-triazine, chlorotriazine | [#7]1~[#6]~[#7]~[#6]~[#7]~[#6]~1
statin | [#8]~[#6]~[#6]~[#6]~[#8]
barbiturate, barbituric acid derivative, barbituric acid | [#8]~[#6]1~[#6]~[#6](~[#8])~[#7]~[#6](~[#8,#16])~[#7]~1
thiobarbiturate | [#8]~[#6]1~[#6]~[#6](~[#8])~[#7]~[#6](~[#16])~[#7]~1
hydantoin | [#8]~[#6]1~[#6]~[#7]~[#6](~[#8])~[#7]~1
oxazolidinone, 2-oxazolidinone | [#8]1~[#6](~[#8])~[#7]~[#6]~[#6]~1
benzodiazepine, 1,4-benzodiazepine | [#7;r7].[#7;r7]
benzimidazole | [#7]1~[#6]~[#7]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
benzothiazole | [#16]1~[#6]~[#7]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
indole alkaloid, indole, indoline, oxindole | [#7]1~[#6]~[#6]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2;
    [#7]1~[#6]~[#6]~[#6]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
tropane alkaloid, tropane | [#7]1~[#6]2~[#6]~[#6]~[#6]~1~[#6]~[#6]~[#6]~2
isoquinoline alkaloid, tetrahydroisoquinoline, isoquinoline | [#7]1~[#6]~[#6]~[#6]2~[#6](~[#6]~1)~[#6]~[#6]~[#6]~[#6]~2;
    [#7]~[#6]~[#6]~[#6]1~[#6]~[#6]~[#6]~[#6]~[#6]~1
quinoline alkaloid, quinoline, cinchona alkaloid | [#7]1~[#6]~[#6]~[#6]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
purine alkaloid, xanthine, methylxanthine, purine base | [#7]1~[#6]~[#7]~[#6]2~[#6]~1~[#7]~[#6]~[#7]~[#6]2
opioid alkaloid, opium alkaloid | [#7]
penicillin, penam | [#16]1~[#6]~[#6]~[#7]2~[#6]~1~[#6]~[#6]~2~[#8]
cephalosporin, cephem | [#16]1~[#6]~[#6]~[#6]~[#7]2~[#6]~1~[#6]~[#6]~2~[#8]
carbapenem | [#7]1~[#6]~[#6]~[#6]~1~[#8]; [#7]1~[#6](~[#8])~[#6]~[#6]~1
flavone, flavonol, flavanone, isoflavone, flavonoid, flavan |
    [#6]~1~[#6]~[#6]~[#6]~[#6]~[#6]~1.[#6]~1~[#6]~[#6]~[#6]~[#6]~[#6]~1
flavone, flavonol, flavanone |
    [#8]1~[#6](~[#6]3~[#6]~[#6]~[#6]~[#6]~[#6]~3)~[#6]~[#6](~[#8])~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
chromone, chromanone | [#8]1~[#6]~[#6]~[#6](~[#8])~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
coumarin | [#8]1~[#6](~[#8])~[#6]~[#6]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~1~2
steroid, sterol | [#6]1~[#6]~[#6]~[#6]2~[#6](~[#6]~1)~[#6]~[#6]~[#6]~[#6]~2;
    [#6]1~[#6]~[#6]~[#6]2~[#6](~[#6]~1)~[#6]~[#6]~[#6]~2
sterol | [#8]~[#6;R]
porphyrin, corrin, chlorin | [#7;r5].[#7;r5].[#7;r5].[#7;r5]
crown ether | [#8;r{9-60}].[#8;r{9-60}].[#8;r{9-60}]
peptide, dipeptide | [#6](~[#8])~[#7]
sugar, monosaccharide, glycoside, furanoside, pyranoside, aldose, ketose | [#8]~[#6]~[#6]~[#8]
nucleoside, nucleotide | [#7].[#6]1~[#6]~[#6]~[#6]~[#8]~1; [#7].[#8]
nucleotide | [#15]
catecholamine | [#8]~c~c~[#8].[#7]
terpene, terpenoid, monoterpene, monoterpenoid, sesquiterpene, diterpene, triterpene | [#6]~[#6](~[#6])~[#6]
fatty acid, fatty ester, fatty alcohol | [#6]~[#6]~[#6]
carboxylate salt, carboxylic acid, carboxylate, mineral salt of a carboxylic acid | [#6](~[OX1,OX2H])~[#8]
sulfonic acid | S(=O)(=O)[#8;H1,-]
sulfate ester, organosulfate, sulfate | [#16](~[#8])(~[#8])(~[#8])~[#8]
disulfide, trisulfide | [#16]~[#16]
peroxy ester, peroxyester, peroxy diester, peroxide, hydroperoxide, peroxyacid, diacyl peroxide | [#8]~[#8]
peracid, peroxy acid, percarboxylic acid, peroxycarboxylic acid | [#6](=O)[#8][#8]
endoperoxide, ozonide | [#8;R]~[#8;R]
thiol, mercaptan | [#16;H1,-,v2]
selenide, organoselenium compound | [Se]
ester, methyl ester, ethyl ester, tert-butyl ester, benzyl ester | [#6,#15,#16,#5,#7](~[#8])~[#8]~[#6,#14];
    [#6](~[#7,#8])~[#16]; [#7]~[#8]~[#6]
methyl ester, dimethyl ester | [#8][CH3]
ethyl ester, diethyl ester | [#8][CH2][CH3]
tert-butyl ester | [#8]C([CH3])([CH3])[CH3]
isopropyl ester | [#8][CH1]([CH3])[CH3]
methyl ether, dimethyl ether | [#8][CH3]
ketone, diketone, methyl ketone, aryl ketone | [#6][#6](~[#8])[#6]
methyl ketone | [CH3][#6](~[#8])
tertiary amine | [#7;D3,D4]
secondary alcohol | [CX4;H1][OX2H,OX1-]
primary alcohol | [CX4;H2,H3][OX2H,OX1-]
tertiary alcohol | [CX4;H0][OX2H,OX1-]
aldehyde, dialdehyde, benzaldehyde | [#6;!H0]=[OX1]; [#6;!H0]([OX2H])
benzaldehyde, aromatic aldehyde | c[#6;!H0]~[OX1,OX2]
alcohol, primary alcohol, secondary alcohol, tertiary alcohol | [#6][#8;H1,-]
phenol | c[#8]
thiophenol | c[#16]
amine | [#7]
secondary amine | [#7;D2]
primary amine | [#7;D1]
naphthol | [#8][#6]1~[#6]~[#6]~[#6]~[#6]2~[#6]~[#6]~[#6]~[#6]~1~2;
    [#8][#6]1~[#6]~[#6]~[#6]2~[#6](~[#6]~1)~[#6]~[#6]~[#6]~[#6]~2
trimethylsilyl group, tms group, silyl group, trialkylsilyl group, tbs group, tbdms group, tips group | [Si]
"""


@cache
def rows() -> dict[str, tuple[tuple[Chem.Mol, ...], ...]]:
    """Head → pattern groups, of each of which the molecule has one; a head in several lines needs all of them."""
    found: dict[str, tuple[tuple[Chem.Mol, ...], ...]] = {}
    for line in re.sub(r"\n +", " ", TABLE).strip().splitlines():
        words, right = line.split(" | ")
        queries = tuple(Chem.MolFromSmarts(one) for one in right.split("; "))
        for word in words.split(", "):
            found[word] = (*found.get(word, ()), queries)
    return found


def lacking(head: str, mol: Chem.Mol) -> bool:
    """Whether a molecule has none of what a head demands."""
    return any(not any(mol.HasSubstructMatch(one) for one in group) for group in rows()[head])
