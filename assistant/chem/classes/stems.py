"""What the words of a class name demand of a molecule: a stem, and features (of `features`) without which none is one.

Each line is ``pattern | feature; feature``; long ones go on where the next begins with spaces. A
name may hold several stems; each adds its own.
"""

from __future__ import annotations

import re

TABLE = r"""
chlor(?!ophyll|in\b|ins\b|ogenic) | chlorine
fluor(?!es|ene|enone|one\b) | fluorine
brom | bromine
iod(?!oso) | iodine
phosph|nucleotide|CoA|lipid A\b|phosphono | phosphorus
sulf|thio(?!bacill)|thia(?:z|d)|(?<!non-)thiol|mercapt|(?<!seleno)cystein|penicill|cephalospor|penam|cephem|CoA|
    glutathion | sulfur
arsen|arson | arsenic
seleno|selenium | selenium
silyl|silan|silic | silicon
boron|boran|borat | boron
sodium | sodium
potassium | potassium
(?<!vit)amin|amid|imid|azin|azol|azo |aza(?!philon)|nitr|pyrrol|indol|pyrid|pyrimid|purin|quinolin|quinazol|piperid|
    alkaloid|
    peptid|urea|guanid|lactam|CoA|nucleo|imine|imino|oxime|carbamat|carbamoyl|anilin|ammonium|carnitin|cholin|
    sphing|ceramid|porphyr|tetrapyrrol|corrin|adenos|guanos|cytid|urid|amino acid|glycinate|morphol|hydrazin|
    hydrazone | nitrogen
\b(?:pyridin|pyrimidin|pyrazin|pyridazin|pyrrol(?!id|izid)|imidazol(?!id|in)|pyrazol(?!id|in)|indol(?!iz|in|en)|
    quinolin(?!e alk|one)|purin|quinazolin(?!one)) | nitrogen; a ring
benzo|benzen|benzyl|phenol|phenyl|flavon|catechol|resorcinol|anilin|naphth|anthra|aromatic|\baryl|diaryl|coumarin|
    toluen|xanthon|stilben|chalcon|guaiacol|guaiacyl|lignan|biphenyl|cinnam|styren | a ring
phenol(?!ate)|catechols|resorcinols|hydroquinones|hydroxybenzo|benzenetriol | oxygen; an aromatic ring
flavon|flavan|anthocyan | at least 3 rings; oxygen; at least 14 carbons
(?<!non)(?<!non-)steroid|sterol|cholest|androst|pregn|estran|ergost|cholan|bile acid|spirostan|furostan|cardenolid|
    bufadienol|gluco-?corticoid|mineralocorticoid|stigmast | at least 17 carbons; at least 3 rings
(?<!apo carotenoid )sesquiterpen | at least 10 carbons
diterpen | at least 15 carbons
triterpen | at least 20 carbons
monoterpen | at least 8 carbons
(?<!apo )\bcarotenoids?\b(?! sesqui| derivative)|(?<!apo )\bcarotene | at least 23 carbons; a double bond C=C
sesterterp | at least 20 carbons
tertiary amine$|tertiary amino compound | a nitrogen bonded to three carbons
quaternary ammonium | a nitrogen of four bonds
secondary carboxamide|secondary amide | an amide nitrogen with one hydrogen
\bspiro|azaspiro|oxaspiro|spirocyclic | a spiro atom
\b[ACGU]MP-|\b[ACGTU]DP-|\bUDP | phosphorus; nitrogen; at least 8 oxygens
tetracycline|anthracycline | at least 4 rings
taurin | an S=O group; nitrogen
retinyl|retinoid|retinal\b|retinol | at least 14 carbons; a double bond
trichothecene | at least 3 rings; at least 12 carbons
lanthanoid|actinoid|transition element | a metal
carbonyl compound | a carbonyl or imidic group
alpha-amino acid$ | a carboxy or carboxylate group; nitrogen
(?:^|[a-z] )ethers?$ | an oxygen between carbons
(?:pyridine|pyrrolizine|quinolizidine|indole|piperidine|isoquinoline|quinoline|pyrrolidine|ergot) alkaloid|
    \b(?:pyridin|pyrimidin|quinolin|purin|indol|piperidin|piperazin|imidazol)\w*s$ | a ring nitrogen
peptide | an amide or imidic acid
glucosinolate | two sulfurs; nitrogen
furocoumarin|furanocoumarin|pyranocoumarin|anthraquinone|tetracenomycin|phenanthren|fluoren|acridin|carbazol|
    xanthen | at least 3 rings
coumarin|chromen|chromon | oxygen; at least 2 rings
morphinan|ergot alkaloid|kaurane | at least 3 rings
pyrrolizin|quinolizi|indolizi | nitrogen; at least 2 rings
diacyl|triacyl|diglyceride|triglyceride|acyl-sn-glycerol|acylglycerol|cardiolipin | an ester group; at least 3 oxygens
glycosylglycerol | at least 1 sugar rings
N-acyl | an amide or imidic acid
^hydrates?$ | several pieces
saccharide|glycoside|glucoside|galactoside|hexos|pentos|mannosid|rhamnosid|glucosid|glucuron|xylosid|riboside|
    fucosid|saponin|ribonucl|nucleotide|nucleosid|CoA|ascarosid|glycosyl|ginsenosid | at least 4 oxygens
disaccharide|trisaccharide|oligosaccharide | at least 2 sugar rings; at least 6 oxygens
trisaccharide | at least 3 sugar rings
tetrasaccharide | at least 3 sugar rings
pentasaccharide|hexasaccharide|heptasaccharide | at least 4 sugar rings
CoA | at least 3 phosphorus atoms; at least 20 carbons; at least 5 nitrogens; a ring
acyl-CoA | at least 23 carbons; a C-S bond
long-chain | at least 13 carbons
very long-chain | at least 23 carbons
ultra-long-chain | at least 25 carbons
medium-chain | at least 6 carbons
fatty (?:acid|acyl|alcohol|amid|ester|aldehyd) | at least 4 carbons
fatty acid(?!-)(?! asc)|carboxylic acid|\bmonocarboxylic|\bdicarboxylic|tricarboxylic|benzoic acid|
    amino[- ]acid\b(?! amide| derivative| ester)|carboxylic acid anion|\bcarboxylate | oxygen; a carbonyl group
fatty acid(?: anion)?$|carboxylic acid(?: anion| dianion| monoanion| trianion)?$ | a carboxy or carboxylate group
dicarboxylic|diester|anhydride | at least 3 oxygens
dipeptide | at least 2 oxygens; at least 2 nitrogens
diketone|quinone(?!-imine)(?! methide)|dione | at least 2 oxygens
tricarboxylic | at least 6 oxygens
(?:carboxylic|methyl|ethyl|acetate|benzoate|enoate|cinnamate|fatty acid|gallate|formate|butyrate) ester|lactone|
    olide$ | at least 2 oxygens; a carbonyl group
ketone|aldehyd(?!.*oxime)|amide(?!s? oxide)|\boxo(?!anion|acid|nium|lan|oxidised)|\benone|\benal|lactam|
    quinone | a carbonyl or imidic group
sulfonamid | an S=O group
sulfone|sulfoxid|sulfonic|sulfonat|sulfat | an S=O group
(?<!thio)ether|hydroxy|alcohol|phenol|oxid(?!o)|oxol|furan|
    pyran|^(?!.*(?:thio|hydr)\w*ic acid|hydracid).*acid|methoxy|epoxy|
    epoxide|diol\b|triol\b|tetrol|glycol|
    acetal|ketal|peroxy|peroxide|furo | oxygen
hydroxy(?!lamin|l\b|\w*pyrimidin|\w*pyridin|\w*quinol|\w*purin)|alcohol|\bdiol|\btriol|tetrol | an O-H or O-
organic hetero|heterocycl|heteroar | a ring; a ring heteroatom
heterobicyclic|carbobicyclic | at least 2 rings
tricyclic | at least 3 rings
tetracyclic | at least 4 rings
pentacyclic | at least 5 rings
hexacyclic | at least 6 rings
carb[oa](?:bi|tri|tetra|penta)cyclic|cyclo(?:prop|but|pent|hex|hept|oct|dodec)|(?<!a)cyclic|macrocycl|macrolid|
    lactone|
    spiro|bridged|lactol|epoxide|epoxy|oxolan|oxan|piperid|piperaz|pyrrolid|morpholin|aziridin|azetidin|furan|pyran|
    thiophen|thiazol|azol(?:e|es|o)|oxacycle|diox(?!o) | a ring
polyunsaturated|monounsaturated|trienoic|olefin|alkene|enoate|\benal\b|\benone\b|\benol\b|enoic|stilben|allylic|
    butenolid | a double bond
acetylen|alkyn|propargyl|ynoic | a triple bond
nitrile|isocyanid|cyanide | a triple bond; nitrogen
\banion|oxoanion|dianion|trianion|tetraanion|\(\d?-\)|phenolate|oxide anion | a negative atom
\bcation\b(?!ic)|ammonium(?! \w*salt)(?!.*salt)|\(\d?\+\)|ium ion|onium|iminium|anthocyanin cation|betaine|
    zwitterion | a positive atom
zwitterion|betaine | a negative atom
hydrochlorid|\b(?:mono|di|tri|tetra|hemi)?hydrate$|hydrobromide | several pieces
\bdiol$|\bglycol$|catechols|resorcinols|hydroquinones | at least 2 O-H or O-
\btriol$|benzenetriol | at least 3 O-H or O-
\btetrol$ | at least 4 O-H or O-
sphingo|ceramid | nitrogen; a chain of at least 8 carbons
glycosyl compound|saccharide$|glycoside$|glucoside$|galactoside$|carbohydrate sulfate|
    indolyl carbohydrate | at least 1 sugar rings
kanamycin|gentamycin|neomycin | at least 1 sugar rings; nitrogen
leukotriene|prostaglandin|prostanoid|icosanoid|thromboxane | at least 18 carbons; a chain of at least 6 carbons
docosanoid | at least 20 carbons
octadecanoid | at least 16 carbons
S-conjugate|thioether | sulfur
O-acyl|acyl carbohydrate | an ester group
acid amide$|carboxamide|benzamide|acetamide|formamide|anilide$|enamide|fatty amide | an amide or imidic acid
quinolin|indol(?!iz)|purin|pteridin|quinazolin|naphth|benzimidazol|benzofuran|coumarin|chromone|
    chromen | at least 2 rings
labdane|abietane|kaurane|pimarane|eudesmane|guaiane|germacran|cadinane|taxane|menthane|\bhopan|oleanan|
    ursan | a carbocycle
terpen|terpenoid | at least 7 carbons
(?<!non)(?<!non-)steroid|sterol|cholest|androst|pregn|ergost|cholan | a carbocycle
alkaloid | nitrogen; a ring
(?:alanine|arginine|asparagine|cysteine|glutamine|glycine|histidine|leucine|lysine|methionine|phenylalanine|proline|
    serine|threonine|tryptophan|tyrosine|valine|aspartic acid|glutamic acid|amino acid|amino-acid) (?:derivative|
    residue|amide) | an amino acid skeleton
(?:phenylalanine|tyrosine|tryptophan|histidine) derivative | an aromatic ring
(?:serine|threonine) derivative | a beta-oxygen of an amino acid
arginine derivative | at least 4 nitrogens
(?:lysine|ornithine|asparagine|glutamine) derivative | at least 2 nitrogens
methionine derivative | sulfur
amino[- ]acid(?! derivative)|peptide | an amino acid skeleton
"""
"""Why these: the elements and rings that a word names, and the least size of a skeleton that carries a name."""


def _rows() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    text = re.sub(r"\n +", "", TABLE)
    pairs = (line.rsplit(" | ", 1) for line in text.splitlines() if line)
    return tuple((re.compile(left), tuple(right.split("; "))) for left, right in pairs)


ROWS = _rows()


def demanded(name: str) -> set[str]:
    """The features that the words of a class name demand."""
    return {feature for pattern, features in ROWS if pattern.search(name) for feature in features}

