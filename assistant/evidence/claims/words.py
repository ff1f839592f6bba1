"""The words of claims: how a text names properties, groups, elements, rings and bonds. Tables and patterns only."""

from __future__ import annotations

import re

from assistant.wording import READ

PROPERTIES: dict[str, str] = {
    "ExactMass": r"exact mass|monoisotopic mass|monoisotopic molecular weight",
    "MW": r"(?:average )?molecular weight|molecular mass|molar mass|formula weight|mol\.? ?wt\.?|m\.?w\.?|molwt"
          r"|weighs(?=[\s\w~≈.,]{0,24}\d\s?(?:g\s?/|g mol|k?da))",
    "LogP": r"(?:crippen |calculated |wildman-crippen )?(?:c|a|x|s|m|w)?log ?-?p(?:_?o/w|ow)?|log ?k_?ow"
            r"|(?:octanol[-–/ ]water )?partition coefficient(?: \(log ?p\))?",
    "MR": r"molar refractivity",
    "TPSA": r"(?:topological )?polar surface area|t?psa",
    "HBA": r"(?:number of )?(?:hydrogen[- ]bond(?:ing)?|h-?bond(?:ing)?) acceptors?(?: count)?|hba",
    "HBD": r"(?:number of )?(?:hydrogen[- ]bond(?:ing)?|h-?bond(?:ing)?) donors?(?: count)?|hbd",
    "RotatableBonds": r"(?:number of )?rotatable bonds?(?: count)?|rotors?",
    "Fsp3": r"fsp3|fraction of sp3 carbons?|fraction sp3|sp3 fraction|fraction csp3",
    "HeavyAtoms": r"(?:number of )?heavy[- ]atoms?(?: count)?|non-hydrogen atoms?",
    "Charge": r"(?:formal|net) charge",
    "Stereocent": r"(?:number of )?(?:stereocent(?:re|er)s?|stereogenic cent(?:re|er)s?|chiral cent(?:re|er)s?)",
    "AromaticRings": r"number of aromatic rings|aromatic ring count",
    "Rings": r"number of rings|ring count",
    "QED": r"qed(?: score)?|quantitative estimate of drug[- ]likeness|drug[- ]likeness(?: score)?",
    "SA": r"sa score|synthetic accessibility(?: score)?|sascore",
    "ESOL": r"log ?s|esol(?: log ?s)?",
}
"""What a property is called in prose, each a row of `values.MEASURED`; matched whole-word, whatever the case."""
COUNTED = ("HBA", "HBD", "RotatableBonds", "HeavyAtoms", "Stereocent")
"""Properties of which a molecule has so many: "4 hydrogen bond acceptors"."""
UNITS: dict[str, str] = {
    "MW": r"g\s?/\s?mol|g\s?·?\s?mol(?:-1|⁻¹|\^-1|\^\{-1\})|kda|kilodaltons?|daltons?|da|amu|u",
    "ExactMass": r"daltons?|da|amu|u|g\s?/\s?mol",
    "TPSA": r"å\s?(?:2|²|\^2)?|Å\s?(?:2|²|\^2)?|square [åa]ngstr[öo]ms?|a\^?2",
    "MR": r"cm\s?(?:3|³|\^3)\s?/\s?mol|m3/mol",
    "ESOL": r"log mol/l",
}
KILO = re.compile(r"k(?:da|ilo)", re.IGNORECASE)

NUMBERS: dict[str, int] = {
    **READ, "no": 0, "a single": 1, "single": 1, "a pair of": 2,
}

GROUPS: dict[str, tuple[str, ...]] = {
    r"hydroxyl|hydroxy|OH": ("hydroxyl", "alcohol"),
    r"alcohol": ("alcohol", "hydroxyl"),
    r"phenol|phenolic hydroxyl|phenolic OH": ("phenol",),
    r"carboxylic acid|carboxyl|carboxy|COOH|CO2H": ("carboxyl",),
    r"carboxylate": ("carboxyl",),
    r"carbonyl|C=O": ("carbonyl",),
    r"ester": ("ester",), r"amide|carboxamide": ("amide",), r"ketone|keto": ("ketone",),
    r"aldehyde|formyl": ("aldehyde",),
    r"anhydride": ("anhydride",), r"ether": ("ether",), r"epoxide": ("epoxide",), r"lactone": ("lactone",),
    r"lactam": ("lactam",), r"acetyl": ("acetyl",), r"methoxy|methoxyl|OCH3": ("methoxy",), r"ethoxy": ("ethoxy",),
    r"amino|amine|NH2": ("amine", "primary amine", "secondary amine", "tertiary amine", "any amine"),
    r"primary amine": ("primary amine",), r"secondary amine": ("secondary amine",),
    r"tertiary amine": ("tertiary amine",), r"dimethylamino": ("dimethylamino",),
    r"nitro|NO2": ("nitro",), r"nitrile|cyano": ("nitrile",), r"azide|azido": ("azide",), r"azo": ("azo",),
    r"imine": ("imine",), r"oxime": ("oxime",), r"urea": ("urea",), r"carbamate": ("carbamate",),
    r"guanidine|guanidino": ("guanidine",), r"amidine": ("amidine",), r"hydrazine": ("hydrazine",),
    r"isocyanate": ("isocyanate",), r"thiol|sulfhydryl|mercapto": ("thiol",), r"thioether": ("sulfide",),
    r"sulfide|sulphide": ("sulfide",), r"disulfide|disulphide": ("disulfide",), r"sulfoxide": ("sulfoxide",),
    r"sulfone": ("sulfone",), r"sulfonamide|sulphonamide": ("sulfonamide",), r"sulfonic acid": ("sulfonic acid",),
    r"phosphate": ("phosphate",), r"phosphonic acid": ("phosphonic acid",), r"boronic acid": ("boronic acid",),
    r"halogen|halo|halide": ("halo",), r"trifluoromethyl|CF3": ("trifluoromethyl",), r"methyl|CH3": ("methyl",),
    r"ethyl": ("ethyl",), r"isopropyl": ("isopropyl",), r"tert-butyl|t-butyl": ("tert-butyl",),
    r"cyclopropyl|cyclopropane": ("cyclopropyl",), r"cyclohexyl|cyclohexane": ("cyclohexyl",), r"vinyl": ("vinyl",),
    r"alkene": ("alkene",), r"alkyne": ("alkyne",), r"benzyl": ("benzyl",),
    r"benzene|phenyl|aryl": ("benzene ring",), r"pyridine|pyridyl": ("pyridine",), r"pyrimidine": ("pyrimidine",),
    r"pyrazine": ("pyrazine",), r"pyrrole": ("pyrrole",), r"furan|furyl": ("furan",),
    r"thiophene|thienyl": ("thiophene",), r"imidazole": ("imidazole",), r"pyrazole": ("pyrazole",),
    r"thiazole": ("thiazole",), r"oxazole": ("oxazole",), r"tetrazole": ("tetrazole",), r"indole": ("indole",),
    r"quinoline": ("quinoline",), r"naphthalene|naphthyl": ("naphthalene",), r"piperidine": ("piperidine",),
    r"piperazine": ("piperazine",), r"morpholine": ("morpholine",), r"pyrrolidine": ("pyrrolidine",),
}
"""What a text calls a group → rows of `chem.motifs` that it may mean; "any amine" is in `counts`."""
ELEMENTS: dict[str, str] = {
    "carbon": "C", "hydrogen": "H", "nitrogen": "N", "oxygen": "O", "sulfur": "S", "sulphur": "S", "fluorine": "F",
    "chlorine": "Cl", "bromine": "Br", "iodine": "I", "phosphorus": "P", "boron": "B", "silicon": "Si",
    "selenium": "Se",
}
SIZES: dict[str, int] = {word: n for word, n in READ.items() if 3 <= n <= 8}

NOT_NAMES = frozenset({"badge", "chalk", "lye", "phen", "sevin", "base", "acid"})
"""Rows of the table of names that are other words in prose."""
AMBIGUOUS = frozenset({
    "EPA", "NHS", "PCP", "NIS", "CSA", "BMS", "IPA", "MSM", "NAC", "PTU", "BTA", "INH", "LAH", "EDT", "DMS", "PCC",
    "CDI", "TMP", "DMP", "HDI", "MDI", "BTC", "PLP", "FTC", "TBD", "PIDA", "SAHA", "CBN", "EDC",
})
"""Abbreviations in that table that are those of agencies, clinics and methods too."""
GROUP_NOUNS = re.compile(
    r"[-\s]+(?:ring|rings|group|groups|moiety|moieties|core|cores|unit|units|scaffold|nucleus|fragment|fragments|"
    r"substituents?|function|functions|functionality|functionalities|system|systems|nitrogen|carbon|oxygen|bond|"
    r"linkage|type|like|containing|bearing|fused|substituted|side|chain|residue|backbone|motif|solution)\b",
    re.IGNORECASE)
"""After a name: it is the name of a part, not of the molecule spoken of."""
OTHERS = re.compile(
    r"[*_`]{0,3}(?:[-\s]+|\s*\([^()]{1,20}\)\s+)(?:\w+\s+)?(?:derivatives?|analog(?:ue)?s?|hydrochloride|hydrobromide|"
    r"HCl|salts?|sodium|potassium|calcium|sulfate|sulphate|citrate|phosphate|acetate|maleate|tartrate|mesylate|"
    r"besylate|hydrate|monohydrate|dihydrate|esters?|isomers?|metabolites?|conjugates?|complex(?:es)?|dimers?|"
    r"polymers?|receptors?|family|class|prodrugs?|adducts?|anion|cation|ion|dianion|radical|synthase|oxidase|"
    r"dehydrogenase|transporter|channel)\b", re.IGNORECASE)
"""After a name: what is spoken of is another molecule, or none."""
_TAIL = r"\s+(?:of\s+|from\s+|in\s+|to\s+|for\s+)?(?:the\s+|an?\s+)?[*_`\"“(]{0,3}$"
MADE_FROM = re.compile(
    r"\b(?:derivatives?|analog(?:ue)?s?|esters?|salts?|metabolites?|prodrugs?|isomers?|enantiomers?|homolog(?:ue)?s?|"
    r"precursors?|forms?|fragments?|dimers?|oxidation|reduction|hydrolysis|solutions?|products?|parent|cousin|from|"
    r"into|replac\w+|replaced by)" + _TAIL, re.IGNORECASE)
"""Before a name: what is spoken of is made from it, or of it."""
OF_WHICH = re.compile(
    r"[*_)]*\s*(?:values?|score|count)?\s*(?:of|for)\s+(?:the\s+|this\s+)?(?:molecule|compound|drug|SMILES)?\s*"
    r"[*_`\"“(]{0,3}", re.IGNORECASE)
"""Between a property and the molecule it is said of: "LogP of aspirin"."""
COMPARED = re.compile(
    r"\b(?:than|unlike|like|resembles?|compared (?:to|with)|relative to|similar to|versus|vs\.?|with that|"
    r"same(?: \w+){0,3} as|as \w+ as)" + _TAIL,
    re.IGNORECASE)
"""Before a name: what is spoken of is compared with it."""
