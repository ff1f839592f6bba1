"""Words of systematic names: what makes a word look like part of one, and what may stand before and after it."""

from __future__ import annotations

import re

from assistant.understand.lexicon_rows import words

_CHAINS = r"(?:meth|eth|prop|but|pent|hex|hept|oct|non|dec|undec|dodec|tridec|tetradec|pentadec|hexadec|octadec|heptadec|nonadec|undec|e?icos)"
_STEMS = (
    r"chloro|bromo|fluoro|iodo|nitro|nitroso|hydroxy|amino|cyano|azido|sulfan|sulfon|sulfin|sulphon|phosph|thio|"
    r"silyl|silane|bora|boron|benz[oeyi]|phen[yo]|naphth|anthrac|phenanthr|toluidin|toluic|anisid|anisol|xylen|cresol|"
    r"pyrid|pyrrol|pyrim|pyraz|pyran|imidaz|thiaz|oxazol|triazol|tetrazol|furan|thiophen|indol|indaz|quinol|quinaz|"
    r"purin|pteridin|piperid|piperaz|morphol|azetid|azirid|oxetan|oxiran|oxolan|oxan|carbox|carbon?itril|carbald|"
    r"anilin|anilid|acetyl|acetam|acetic|acetonit|acetophen|formyl|formam|styren|stilben|hydraz|azulen|fluoren|"
    r"carbazol|acridin|xanthen|chromen|coumarin|steroid|cyclo(?:prop|but|pent|hex|hept|oct|non|dec)|bicyclo|spiro|"
    r"lambda|tert-|sec-|iso(?:prop|but|pent)|vinyl|allyl|propargyl|guanidin|urea|oxy\b|oate\b|oic\b|amide\b|amine\b"
)
CHEMICAL = re.compile(
    rf"(?:{_CHAINS}(?:a?(?:di|tri|tetra)?(?:yl|an|en|yn|ox|oic|oyl|al\b|ol\b|one|amin|amid|ylid)))|{_STEMS}"
    r"|\d-[a-z]{4,}(?:ane|ene|yne|ol|one|al|ine|ide|ate|ole|ium)\b"
    r"|\((?:\d*[RSEZ],?)+\)-"
    rf"|{_CHAINS}a?-\d{{1,2}}(?:[EZ])?(?:,\d{{1,2}})*-(?:di|tri|tetra|penta|hexa)?(?:en|yn|ol|al|one|oic|amin|yl|thiol|dial|oat)"
    r"|\b[a-z]{4,}-d\d{1,2}\b"
    r"|\b[a-z]+cosa?-\d{1,2}(?:,\d{1,2})*-(?:di|tri|tetra|penta|hexa)?(?:en|yn|ol|one)",
    re.IGNORECASE,
)
"""What is in a word of a systematic name. It only opens the door to OPSIN, which decides."""

LEADING = frozenset(words("""
sodium potassium lithium calcium magnesium zinc ammonium silver caesium cesium barium cis- trans- methyl ethyl propyl
isopropyl butyl isobutyl tert-butyl sec-butyl pentyl hexyl heptyl octyl nonyl decyl dodecyl benzyl phenyl allyl vinyl
dimethyl diethyl dipropyl dibutyl diphenyl dibenzyl trimethyl triethyl monomethyl monoethyl hydrogen dihydrogen
disodium dipotassium trisodium cyclohexyl cyclopentyl cyclopropyl prop-2-ynyl propargyl glyceryl tetramethyl tetraethyl
"""))
"""Words before: the alcohol of an ester, the cation of a salt."""

FOLLOWING = frozenset(words("""
acid acids anhydride acetal ketal semicarbazone thiosemicarbazone phenylhydrazone imine azine methyl ethyl dimethyl diethyl
ethylene chloride fluoride bromide iodide cyanide azide oxide dioxide trioxide hydroxide peroxide sulfide
disulfide disulphide sulfoxide sulphoxide sulfone sulphone ether thioether ketone oxime hydrazone semicarbazone acetal
ester amide hydrazide imine nitrile alcohol aldehyde isocyanate isothiocyanate thiocyanate cyanate nitrate nitrite
sulfate sulphate phosphate phosphite phosphonate borate carbonate carbamate carboxylate acetate formate propionate
propanoate butyrate benzoate acrylate methacrylate tosylate mesylate triflate trifluoroacetate methanesulfonate
tartrate maleate fumarate succinate citrate oxalate malonate lactate hydrochloride dihydrochloride hydrobromide
dihydrobromide hydroiodide hydrate dihydrate monohydrate hemihydrate trihydrate tetrahydrate pentahydrate hexahydrate
sodium potassium lithium salt dianion anion cation hydroperoxide n-oxide dichloride dibromide diiodide trichloride
hexafluorophosphate tetrafluoroborate perchlorate diacetate
"""))
"""Words after: the class of the compound, the anion or acid of a salt."""
