"""The lexicon of groups, elements, bonds and rings: how chemists say each row of `chem.motifs`.

Phrases are lower case with blanks for hyphens and underscores; `vocabulary` makes the plurals. Signs keep their case,
because "me" and "Me", or "no" and "NO", are different words.
"""

from __future__ import annotations

from assistant.understand.lexicon_rows import inverted, rows
from assistant.wording import READ

GROUPS: dict[str, str] = rows("""
benzene ring | benzene ring, benzene, phenyl, phenyl ring, phenyl group, aryl, aryl ring, benzenoid ring, benzo ring,
    benzene nucleus, benzenoid, phenylring, benzenering, benzol ring
hydroxyl | hydroxyl, hydroxy, hydroxide, alcohol, oh group, hydroxo, alcoholic hydroxyl, alcohol hydroxyl, hydroxyl
    function, hydroxylgroup, oh
anhydride | anhydride, acid anhydride, carboxylic anhydride, carboxylic acid anhydride
aldehyde | aldehyde, formyl, carbaldehyde, carboxaldehyde, aldehydic, cho, aldehyde carbonyl
ketone | ketone, keto, ketonic, ketone carbonyl, oxo
carboxyl | carboxyl, carboxylic acid, carboxylate, carboxy, carboxylic, acid, cooh, co2h, acid group, acidic group,
    carboxylic group, carboxyl acid, free acid
ester | ester, carboxylic ester, carboxylate ester, carboxylic acid ester, ester linkage, ester bond
amide | amide, carboxamide, amido, carbamoyl, amide bond, amide linkage, peptide bond, peptide linkage, conh2,
    carboxylic amide, carboxylic acid amide
amine | amine, amino, nh2, aminogroup, amine nitrogen, free amine
nitro | nitro, no2, nitrogroup
halo | halo, halogen, halide, halogeno, hal, haloatom, halogen substituent, f cl br or i
thioether | thioether, thio ether
nitrile | nitrile, cyano, cyanide, carbonitrile, cn group, cyanogroup
thiol | thiol, mercapto, sulfhydryl, sulphhydryl, sulfanyl, sulphanyl, mercaptan, sh group, thiol sh, sh
sulfide | sulfide, sulphide, organosulfide
disulfide | disulfide, disulphide, disulfide bond, disulphide bond, disulfide bridge, disulfide linkage, disulfane
sulfoxide | sulfoxide, sulphoxide, sulfinyl, sulphinyl
sulfone | sulfone, sulphone
borane | borane, boryl, boranyl, organoborane
fluoro | fluoro, fluoride
chloro | chloro, chloride
bromo | bromo, bromide
iodo | iodo, iodide
trifluoromethyl | trifluoromethyl, cf3, perfluoromethyl
difluoromethyl | difluoromethyl, chf2
trifluoromethoxy | trifluoromethoxy, ocf3
methyl | methyl, ch3
ethyl | ethyl
propyl | propyl, n propyl
isopropyl | isopropyl, iso propyl, i propyl, 2 propyl, propan 2 yl
butyl | butyl, n butyl
tert-butyl | tert butyl, t butyl, tertiary butyl, tertbutyl, tbutyl, tertiarybutyl
cyclopropyl | cyclopropyl, cyclopropyl ring, cyclopropane, cyclopropane ring
cyclohexyl | cyclohexyl, cyclohexyl ring, cyclohexane, cyclohexane ring
vinyl | vinyl, ethenyl
ethynyl | ethynyl, terminal alkyne, terminal acetylene, acetylenyl
alkene | alkene, olefin, alkenyl, c=c, carbon carbon double bond, cc double bond, olefinic double bond
alkyne | alkyne, acetylene, alkynyl, c#c, carbon carbon triple bond, cc triple bond
benzyl | benzyl
alcohol | aliphatic alcohol, aliphatic hydroxyl, alkyl alcohol
phenol | phenol, phenol oh, phenol hydroxyl, phenolic hydroxyl, phenolic oh, phenolic, aromatic hydroxyl, phenolic alcohol
ether | ether, ether linkage, ether bond, ether oxygen, alkoxy
methoxy | methoxy, methoxyl, och3, methyl ether
ethoxy | ethoxy, ethoxyl, ethyl ether
epoxide | epoxide, oxirane, epoxy, oxirane ring, epoxide ring
carbonyl | carbonyl, c=o, c=o group
acetyl | acetyl, ethanoyl
methyl ester | methyl ester, methoxycarbonyl, carbomethoxy, carboxylic acid methyl ester
carbonate | carbonate ester, organic carbonate, carbonate
lactone | lactone, cyclic ester
acyl halide | acyl halide, acid halide, acyl chloride, acid chloride, acid fluoride, carbonyl chloride
primary amine | primary amine, primary amino
secondary amine | secondary amine, secondary amino
tertiary amine | tertiary amine, tertiary amino
dimethylamino | dimethylamino, dimethylamine, dimethyl amino
methylamino | methylamino, methylamine, methyl amino
acetamido | acetamido, acetamide, acetylamino
lactam | lactam, cyclic amide
urea | urea, ureido, urea linkage
carbamate | carbamate, urethane, carbamate linkage, carbamic ester
Boc | boc, tert butoxycarbonyl, tert butyloxycarbonyl, t boc, boc protecting group
guanidine | guanidine, guanidino, guanidinium, guanidinyl
amidine | amidine, amidino, amidinyl
imine | imine, imino, schiff base
oxime | oxime, oximino
hydrazine | hydrazine, hydrazino, hydrazinyl
azide | azide, azido, n3
azo | azo, diazene, azo linkage
isocyanate | isocyanate, isocyanato, nco
nitroso | nitroso
sulfonamide | sulfonamide, sulphonamide, sulfonamido, sulfamoyl, so2nh2
sulfonic acid | sulfonic acid, sulphonic acid, sulfo, sulfonate, sulphonate, so3h
sulfonyl | sulfonyl, sulphonyl, so2
mesyl | mesyl, methylsulfonyl, methanesulfonyl, so2me, methyl sulfone
tosyl | tosyl, toluenesulfonyl
thiocarbonyl | thiocarbonyl, thioketone, thione, c=s
phosphate | phosphate, phosphate ester, phosphoryl
phosphonic acid | phosphonic acid, phosphonate, phosphono
phosphine | phosphine, phosphino
boronic acid | boronic acid, borono, boronate
trimethylsilyl | trimethylsilyl, tms, silyl
pyridine | pyridine, pyridyl, pyridinyl, pyridine ring, pyridyl ring
pyrimidine | pyrimidine, pyrimidinyl, pyrimidyl
pyrazine | pyrazine, pyrazinyl
pyrrole | pyrrole, pyrrolyl
furan | furan, furyl, furanyl
thiophene | thiophene, thienyl, thiophenyl
imidazole | imidazole, imidazolyl
pyrazole | pyrazole, pyrazolyl
thiazole | thiazole, thiazolyl
oxazole | oxazole, oxazolyl
triazole | triazole, triazolyl
tetrazole | tetrazole, tetrazolyl
indole | indole, indolyl
quinoline | quinoline, quinolinyl, quinolyl
naphthalene | naphthalene, naphthyl, naphthalenyl
piperidine | piperidine, piperidinyl, piperidyl
piperazine | piperazine, piperazinyl
morpholine | morpholine, morpholino, morpholinyl
pyrrolidine | pyrrolidine, pyrrolidinyl
""")
GROUP_SIGNS: dict[str, str] = inverted("""
hydroxyl | OH, HO
methyl | Me, CH3
ethyl | Et, C2H5
propyl | Pr, nPr
isopropyl | iPr, i-Pr
butyl | Bu, nBu, n-Bu
tert-butyl | tBu, t-Bu, C(CH3)3
benzene ring | Ph, C6H5
benzyl | Bn
acetyl | Ac, COMe, COCH3
methoxy | OMe, OCH3, MeO, CH3O
ethoxy | OEt, EtO
amine | NH2, H2N
nitro | NO2, O2N
nitrile | CN, NC, C#N, C≡N
aldehyde | CHO
carboxyl | COOH, CO2H, HOOC, COO-
methyl ester | COOMe, CO2Me, COOCH3, CO2CH3
amide | CONH2, CONH
thiol | SH, HS
trifluoromethyl | CF3
difluoromethyl | CHF2, CF2H
trifluoromethoxy | OCF3
dimethylamino | NMe2, N(CH3)2, N(Me)2
methylamino | NHMe, NHCH3
acetamido | NHAc
sulfonamide | SO2NH2
sulfonic acid | SO3H
sulfonyl | SO2
mesyl | SO2Me, Ms
tosyl | Ts
Boc | Boc, BOC
azide | N3
isocyanate | NCO, N=C=O
trimethylsilyl | TMS, SiMe3
boronic acid | B(OH)2
phosphonic acid | PO3H2
thioether | SMe, SCH3
carbonyl | C=O, CO
alkene | C=C
alkyne | C#C
thiocarbonyl | C=S
sulfoxide | S=O
nitroso | N=O
halo | Hal
""")
"""Sign as a chemist writes it, case and all → group."""
ELEMENTS: dict[str, str] = rows("""
H | hydrogen
C | carbon
N | nitrogen
O | oxygen
S | sulfur, sulphur
F | fluorine, flourine
Cl | chlorine
Br | bromine
I | iodine
P | phosphorus, phosphorous
B | boron
Si | silicon
Se | selenium
Te | tellurium
As | arsenic
Sb | antimony
Bi | bismuth
Po | polonium
Ge | germanium
Sn | tin
Li | lithium
Na | sodium
K | potassium
Mg | magnesium
Zn | zinc
Pt | platinum
Hg | mercury
Al | aluminium, aluminum
* | heavy atom, non hydrogen atom, nonhydrogen atom, atom, heavyatom, non h atom
""")
"""Element symbol ("*": any heavy atom) → names."""
HALOGENS: dict[str, str] = {
    "F": "fluoro",
    "Cl": "chloro",
    "Br": "bromo",
    "I": "iodo",
}
HYDRIDES: dict[str, str] = {**HALOGENS, "C": "methyl", "N": "amine", "O": "hydroxyl", "S": "thiol"}
"""What putting one atom of an element on a molecule means."""
BONDS: dict[str, str] = rows("""
single | single bond, sgl bond, single bonded link, sigma only bond
double | double bond, dbl bond, db bond
triple | triple bond, trpl bond
aromatic | aromatic bond, arom bond, ar bond, arene bond, delocalised bond, delocalized bond
rotatable | rotatable bond, rot bond, rotb, nrotb, rotbond, rotbonds, rotatable link, rotor, rotable bond, freely rotatable bond, freely rotating bond, rotating bond, torsion
""")
BOND_WORDS: tuple[str, ...] = (
    "single",
    "double",
    "triple",
    "aromatic",
    "rotatable",
)
RINGS: dict[str, str] = rows("""
any:0 | ring, cycle, ring system, ring count, cyclic ring
aromatic:0 | aromatic ring, arene ring, arene, aromatic cycle, aromatic system, aromatic nucleus, heteroaromatic ring,
    aromatics
aliphatic:0 | aliphatic ring, saturated ring, non aromatic ring, nonaromatic ring, alicyclic ring, carbocycle,
    alicycle
hetero:0 | heterocycle, heterocyclic ring, hetero ring, heteroaryl, heteroaryl ring, heteroarene, heterocyclic system
""")
"""Kind and size of ring (0: any size) → names."""
RING_SIZES: dict[str, int] = {word: n for word, n in READ.items() if 3 <= n <= 10}
VERB_ROOTS: dict[str, str] = inverted("""
methyl | methyl, alkyl
ethyl | ethyl
isopropyl | isopropyl
propyl | propyl
fluoro | fluorin
chloro | chlorin
bromo | bromin
iodo | iodin
halo | halogen
hydroxyl | hydroxyl
nitro | nitr
amine | amin
acetyl | acetyl, acyl
aldehyde | formyl
carboxyl | carboxyl
nitrile | cyan
benzene ring | phenyl, aryl
benzyl | benzyl
sulfonic acid | sulfon, sulphon
mesyl | mesyl
tosyl | tosyl
trifluoromethyl | trifluoromethyl
methoxy | methoxyl
phosphate | phosphoryl
trimethylsilyl | silyl
thiol | thiol, sulfhydryl
vinyl | vinyl
cyclopropyl | cyclopropyl
azide | azid
boronic acid | borylat, boryl
dimethylamino | dimethylamin
carbonyl | carbonyl
atom:O | oxygen
atom:S | sulfuris, sulfuriz
amide | carbamoyl
guanidine | guanidinyl
""")
"""Roots of verbs that name their own group: fluorin-ate, hydroxyl-ate, de-methyl-ate."""
