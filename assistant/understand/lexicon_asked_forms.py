"""Forms of questions about salts, charges, isotopes, thresholds and single limits, and what each asks.

A form is matched against the whole line: "§" is the molecule, small words and punctuation are dropped first.
"""

from __future__ import annotations

import re

from assistant.understand.lexicon_rows import words

DROPPED = frozenset(words("""
the a an please actually really just simply then so now smiles string formally molecule compound structure any this here yes quick
question own drug
"""))
"""Words without which a question asks the same."""
POLITE = (r"^(?:(?:hi|hello|hey|ok|okay) )*(?:(?:could|can|would|will) you )?(?:tell me |let me know |say |give me |show me |check |do you know |i'?d like to know |i want to know "
          r"|i wonder |i need |i am wondering |find )?(?:whether |if )?")
SPEAKS = re.compile(
    r"zwitterion|inner salt|internal salt|betaine form|counter-? ?ions?|gegenion|\bmetals?\b|polari[sz]ed light|plane of light|optical"
    r"|hydrogen[- ]bond|h-?bond|donate|accept|aromatic|stereo-? ?isomer|\binchi|deuter|tritiat|label|enriched|isotop|\b1[3-8][CNOF]\b|carbon-1[34]"
    r"|nitrogen-15|oxygen-18|\bcations?\b|\banions?\b|fragment|pieces|components?|\bparts\b|lipinski|rule of five|veber|stereocent|stereogenic|chiral cent"
    r"|\b(?:below|above|under|over|less|more|fewer|at least|at most|lighter|heavier|exactly|exceeds?|within|as many|no more|up to|between)\b"
    r"|%|percent|sp3|share|\bchn|content|fraction|proportion|elemental|microanalysis|combustion|\bwt\b|m/z|\bmz\b|hrms|hr-?(?:esi-?)?ms|\besi\b|\besi[+-]|adduct|proton|\bM[+•−-]|\[M|\[2M|\bMH\+"
    r"|sodiated|molecular ion|radical cation|\bcis\b|\btrans\b|alkenes?", re.IGNORECASE)
"""What a message has in it that is read here; any other is not looked at."""
IS = r"(?:is|are|was|isn't|aren't)"
DOES = r"(?:does|do|has|have|would|will|can|could|is|are|did)"
HAVE = r"(?:have|has|contain|contains|carry|hold|bear|include|includes|possess|show|feature|comprise|come with|comes with)"
IN = r"(?:in|of|for|on|within|inside|among)"
DRAWN = r"(?:as )?(?:drawn|written|shown|depicted|given|represented|encoded|it stands|entered)"
ZWITTERION = r"(?:zwitterion|zwitterions|zwitterionic|inner salt|internal salt|zwitterion(?:ic)? form|its zwitterionic form|in zwitterionic form|in its zwitterionic form)"
COUNTER = r"(?:counter ?ions?|gegenions?|salt partners?)"
NUMBER = r"(?P<n>\d+|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
LOWER = r"(?:below|under|less than|lower than|lighter than|smaller than|fewer than)"
UPPER = r"(?:above|over|more than|greater than|higher than|heavier than|larger than|bigger than|beyond|exceeding|in excess of)"
MOST = r"(?:at most|no more than|not more than|up to|no heavier than|a maximum of|maximum|not over|not above)"
LEAST = r"(?:at least|no less than|no fewer than|not less than|a minimum of|minimum|not below|not under)"
BOUND = rf"(?:(?P<below>{LOWER})|(?P<above>{UPPER})|(?P<most>{MOST})|(?P<least>{LEAST})|(?P<exact>exactly|precisely))"
WEIGHT = (r"(?:molecular weight|molar mass|molecular mass|mw|mol weight|mass|weight|mol\.? wt|m\.w|average mass)")
WEIGH = r"(?:weigh|weighs|weigh in|come in|come out|clock in)"
MASS_UNIT = r"(?:g/mol|g mol-1|da|dalton|daltons|amu|u|grams per mole|g per mol|g per mole|gram per mole)"
TERMS: dict[str, dict[str, str]] = {
    "Lipinski": {"MW": WEIGHT, "LogP": r"(?:c?log ?p|lipophilicity|partition coefficient|logkow)",
                 "N–H and O–H": r"(?:(?:h-bond|h bond|hydrogen bond|hydrogen-bond|hbond)?(?: ?ing)? ?donors?(?: count)?|hbd|hbds|nh and oh|nh/oh)",
                 "N and O atoms": r"(?:(?:h-bond|h bond|hydrogen bond|hydrogen-bond|hbond)?(?: ?ing)? ?acceptors?(?: count)?|hba|hbas|n and o|n/o)"},
    "Veber": {"TPSA": r"(?:t?psa|polar surface area|topological polar surface area)", "RotatableBonds": r"(?:rotatable bonds?(?: count)?|rotors?|flexibility)"},
}
"""Rule → its measures and the words for them."""
RULES = {"Lipinski": r"(?:lipinski(?:'s)?|rule of five|ro5|rule-of-five|rule of 5|lipinski rule of five)", "Veber": r"(?:veber(?:'s)?)"}
LIMIT = r"(?:limits?|cut-?offs?|cut offs?|thresholds?|criteri(?:on|a)|rules?|ceiling|range|maximum|bounds?|requirements?|parameters?|conditions?|guidelines?|values?)"
KEEPS = r"(?:within|under|below|inside|meet|meets|satisfy|satisfies|obey|obeys|keep|keeps|pass|passes|respect|respects|fulfil|fulfill|comply with|stay within|stay under|stay below|fall within|lie within|ok by|ok for|okay for|okay by|fine for|acceptable for|allowed by|ok with|compatible with|in line with|stays within|fall below|fall under|conform to)"
BREAKS = r"(?:above|over|beyond|outside|exceed|exceeds|break|breaks|violate|violates|fail|fails|breach|breaches|overstep|go beyond|go over|violating|exceeding|in violation of)"
ALL_LABELLED = r"(?:both|all|all of them|both of them|each|each of them|all three|all four|every one)"
CENTRE = r"(?:stereocent(?:re|er)s?|stereogenic cent(?:re|er)s?|chiral cent(?:re|er)s?|stereogenic carbons?|chiral carbons?|asymmetric carbons?|asymmetric cent(?:re|er)s?)"
LABELLED = r"(?:labelled|labeled|enriched|tagged|marked|substituted)"
ISOTOPES: dict[str, str] = {
    "deuterium atom": r"(?:deuterium|deuteron|2h|hydrogen 2|deutero)", "tritium atom": r"(?:tritium|3h|hydrogen 3)",
    "carbon-13 atom": r"(?:carbon 13|13c|c 13|13 c)", "carbon-14 atom": r"(?:carbon 14|14c|c 14|14 c|radiocarbon)", "carbon-11 atom": r"(?:carbon 11|11c)",
    "nitrogen-15 atom": r"(?:nitrogen 15|15n|n 15)", "oxygen-18 atom": r"(?:oxygen 18|18o|o 18)", "oxygen-17 atom": r"(?:oxygen 17|17o)",
    "fluorine-18 atom": r"(?:fluorine 18|18f|f 18)"}
"""Row of the counting table → words for the isotope."""
PLACES = r"(?:atoms?|positions?|labels?|sites?|nuclei|carbons?|nitrogens?|oxygens?|hydrogens?|isotopes?|centres?|substitutions?)"
MISSPELT: dict[str, str] = {
    "murko": "murcko", "murcko's": "murcko", "murkco": "murcko", "mursko": "murcko", "aera": "area", "araea": "area", "surfase": "surface",
    "memberd": "membered", "membred": "membered", "memebered": "membered", "memberred": "membered", "quarternary": "quaternary", "quartenary": "quaternary",
    "quaternery": "quaternary", "quatenary": "quaternary", "hydrgen": "hydrogen", "hydogen": "hydrogen", "hydrogene": "hydrogen", "hyrdogen": "hydrogen",
    "isomeres": "isomers", "isomeers": "isomers", "stereoisomeres": "stereoisomers", "stereoisomeers": "stereoisomers",
    "steroisomers": "stereoisomers", "stereoismers": "stereoisomers", "steriocentres": "stereocentres", "sterocentres": "stereocentres",
    "sterocenters": "stereocenters", "stereocenteres": "stereocenters", "steriocenters": "stereocenters", "stereocentars": "stereocenters",
    "lipinsky": "lipinski", "lipinskis": "lipinski's", "lipinksi": "lipinski", "lippinski": "lipinski", "rotateable": "rotatable", "rotable": "rotatable",
    "rotatible": "rotatable", "rotabable": "rotatable", "aromtic": "aromatic", "aromatique": "aromatic", "arromatic": "aromatic", "aromatc": "aromatic",
    "molecualr": "molecular", "moleculer": "molecular", "moleculear": "molecular", "molcular": "molecular", "wieght": "weight", "weigth": "weight",
    "weihgt": "weight", "monoisotopc": "monoisotopic", "monoistopic": "monoisotopic", "scafold": "scaffold", "scaffhold": "scaffold",
    "scaffoled": "scaffold", "tautomeres": "tautomers", "toutomers": "tautomers", "acceptros": "acceptors", "acceptores": "acceptors",
    "accepters": "acceptors", "acepptors": "acceptors", "aceptors": "acceptors", "doners": "donors", "donnors": "donors", "doner": "donor",
    "chrial": "chiral", "cirality": "chirality", "polr": "polar", "topolgical": "topological", "topologic": "topological", "heterocylces": "heterocycles",
    "heterocylcic": "heterocyclic", "carboxilic": "carboxylic", "hydroxil": "hydroxyl", "hidroxyl": "hydroxyl", "hydroxly": "hydroxyl",
    "zwiterion": "zwitterion", "zwitterionc": "zwitterionic", "zwiterionic": "zwitterionic", "unsaturaton": "unsaturation", "flourine": "fluorine",
    "flourines": "fluorines", "sulpher": "sulfur", "sulfer": "sulfur", "nitrogene": "nitrogen", "nitogen": "nitrogen",
    "oxigen": "oxygen", "oxgen": "oxygen", "benzen": "benzene", "avarage": "average", "formular": "formula", "forumla": "formula", "fromula": "formula",
    "electorns": "electrons", "charg": "charge", "chlorene": "chlorine", "bromin": "bromine", "molekular": "molecular", "molekule": "molecule",
    "metod": "method", "concentraton": "concentration", "miligrams": "milligrams", "milimoles": "millimoles", "protonted": "protonated", "deprotonted": "deprotonated",
    "sodum": "sodium", "aduct": "adduct", "addukt": "adduct", "smles": "smiles", "functonal": "functional", "ismoers": "isomers", "saturted": "saturated",
}
"""Frequent slips in the chemical words of a question; none of them is a word or a name of its own."""
