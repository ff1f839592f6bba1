"""The lexicon of properties: their names, the adjectives that move them, and the rules made of them."""

from __future__ import annotations

from assistant.understand.lexicon_rows import rows

PROPERTIES: dict[str, str] = rows("""
LogP | logp, log p, clogp, c log p, alogp, xlogp, slogp, mlogp, wlogp, crippen logp, lipophilicity, lipophilic
    character, hydrophobicity, hydrophobic character, partition coefficient, octanol water partition coefficient,
    octanol water partitioning, log kow, logkow, kow, log pow, greasiness, logp value
-LogP | hydrophilicity, water affinity, hydrophilic character
MR | mr, molar refractivity, molecular refractivity, refractivity, molar refraction, crippen mr, polarisability,
    polarizability, molar refractivity mr, molrefractivity, refractivity index
QED | qed, druglikeness, drug likeness, drug like quality, drug like character, drug likeliness, qed score,
    quantitative estimate of drug likeness, quantitative estimate of druglikeness, drug like score, quantitative
    estimation of drug likeness, quantitative drug likeness, drug likeness score
TPSA | tpsa, psa, polar surface area, topological polar surface area, polar surface, polarity, topological psa
-TPSA | permeability, membrane permeability, cell permeability, passive permeability
MW | mw, molecular weight, mol weight, molar mass, molecular mass, mass, weight, mol wt, molwt, size, formula weight,
    molweight, weigh, weighs, mol mass, average mass, molecular size, m w
ExactMass | exact mass, monoisotopic mass, accurate mass, monoisotopic molecular weight
HBA | hba, h bond acceptor, hydrogen bond acceptor, hydrogen bonding acceptor, acceptor, hbond acceptor, h bond
    accepting group, hydrogen acceptor, h acceptor
HBD | hbd, h bond donor, hydrogen bond donor, hydrogen bonding donor, donor, hbond donor, h bond donating group,
    hydrogen donor, h donor
RotatableBonds | flexibility, number of rotors
-RotatableBonds | rigidity, stiffness
Fsp3 | fsp3, fraction sp3, sp3 fraction, sp3 character, fraction of sp3 carbons, sp3 carbon fraction, f sp3, fraction
    csp3, fcsp3, csp3 fraction, saturation, fraction of sp3, fraction of sp3 carbon
-Fsp3 | flatness, planarity
Charge | charge, formal charge, net charge, overall charge
Stereocentres | stereocentre, stereocenter, chiral centre, chiral center, stereogenic centre, stereogenic center,
    asymmetric carbon, asymmetric centre, asymmetric center, chiral carbon, stereo centre, stereo center, chirality
    centre, chirality center, stereogenic carbon
UnsetStereocentres | unset stereocentre, undefined stereocentre, unset stereocenter, undefined stereocenter,
    unspecified stereocentre, unspecified stereocenter, unassigned stereocentre, unassigned stereocenter
SA | sa, sa score, sascore, synthetic accessibility, synthetic accessibility score, synthetic difficulty, synthetic
    complexity, complexity, molecular complexity, difficulty of synthesis, synthetic score
-SA | synthesisability, synthesizability, ease of synthesis, synthetic ease, synthetic feasibility, synthetic
    tractability
ESOL | esol, solubility, aqueous solubility, water solubility, logs, log s, solubility in water, aqueous log s, esol
    solubility, solubility in aqueous media
HeavyAtoms | heavy atom count, number of heavy atoms
Rings | ring number
""")
"""Row of `chem.properties` → how it is said. A leading minus: the word grows as the property falls."""
BETTER: dict[str, str] = {
    "QED": "up",
    "ESOL": "up",
    "SA": "down",
}
"""Properties for which "improve" and "optimise" have one meaning."""
QUALITIES: dict[str, str] = rows("""
LogP:up | lipophilic, hydrophobic, greasy, fatty, oily, fat soluble, water repellent, lipid soluble, lipophillic
LogP:down | lipophobic, water loving, hydrophilic
ESOL:up | soluble, miscible, miscible with water, dissolve in water, dissolves in water, dissolve, water soluble,
    aqueous soluble, soluble in water, soluble in aqueous media
ESOL:down | insoluble, water insoluble, poorly soluble, insoluble in water
QED:up | like a drug, like a medicine, like drugs, like a real drug, like an oral drug, drug like, druglike, drug like looking, medicine like, pharmaceutical like, drug likely
QED:down | undruglike, non drug like
TPSA:up | polar
TPSA:down | nonpolar, non polar, apolar, permeable, cell permeable, membrane permeable
MR:up | refractive, polarisable, polarizable
MW:up | heavy, big, large, bulky, massive, high molecular weight
MW:down | small, light, lightweight, tiny, compact, low molecular weight
RotatableBonds:up | flexible, floppy
RotatableBonds:down | rigid, stiff, constrained, conformationally constrained, conformationally restricted
Fsp3:up | saturated, sp3 rich, three dimensional, 3d
Fsp3:down | flat, planar, unsaturated
SA:up | complex, complicated, hard, difficult, hard to make, hard to synthesise, hard to synthesize, difficult to
    make, difficult to synthesise, difficult to synthesize
SA:down | simple, easy, synthesisable, synthesizable, easy to make, easy to synthesise, easy to synthesize,
    accessible, easily made, easily synthesised, easily synthesized, synthetically accessible, easy to prepare,
    synthetically feasible, synthetically tractable, tractable, straightforward to make
""")
"""Adjectives: property and the way "more ..." moves it."""
TRENDS: dict[str, str] = rows("""
MW:up | bigger, larger, heavier, bulkier, biggest, largest, heaviest
MW:down | smaller, lighter, tinier, smallest, lightest
LogP:up | greasier, fattier, oilier, greasiest
Fsp3:down | flatter
SA:down | simpler, easier to make, easier to synthesise, easier to synthesize, easier to prepare, easier to access
SA:up | harder to make, harder to synthesise, harder to synthesize, more difficult to make, trickier to make
RotatableBonds:up | floppier
RotatableBonds:down | stiffer, more rigid
ESOL:up | better soluble
TPSA:down | less polar
""")
"""Comparatives: property and the way they move it."""
LEVELS: dict[str, tuple[float, float]] = {
    "LogP": (1.0, 4.0),
    "ESOL": (-5.0, -2.0),
    "QED": (0.4, 0.7),
    "TPSA": (40.0, 120.0),
    "MW": (300.0, 450.0),
    "MR": (60.0, 120.0),
    "RotatableBonds": (3.0, 8.0),
    "Fsp3": (0.25, 0.5),
    "SA": (3.0, 4.5),
    "HBD": (1.0, 4.0),
    "HBA": (3.0, 8.0),
}
"""What "low" and "high" mean where a sentence gives no number and no start: at most, at least (own choice)."""
DRUG_LIKE = 0.5
"""The QED asked of a "drug-like" molecule: attractive compounds average 0.67, unattractive 0.49
(doi:10.1038/nchem.1243)."""
NEAR: dict[str, float] = {
    "LogP": 0.3,
    "MR": 5.0,
    "QED": 0.05,
    "TPSA": 10.0,
    "Fsp3": 0.05,
    "SA": 0.3,
    "ESOL": 0.3,
    "ExactMass": 10.0,
}
"""Half width of "around", in the unit of the property; masses use a tenth of the value, counts are exact."""
PROFILES: dict[str, tuple[tuple[str, float | None, float | None], ...]] = {
    "Lipinski": (("MW", None, 500), ("LogP", None, 5), ("HBD", None, 5), ("HBA", None, 10)),
    "Veber": (("RotatableBonds", None, 10), ("TPSA", None, 140)),
    "RuleOfThree": (("MW", None, 300), ("LogP", None, 3), ("HBD", None, 3), ("HBA", None, 3)),
    "LeadLike": (("MW", 200, 350), ("LogP", -1, 3.5), ("RotatableBonds", None, 7)),
}
"""doi:10.1016/S0169-409X(96)00423-1, 10.1021/jm020017n, 10.1016/S1359-6446(03)02831-9; lead-like as ZINC has it."""
RULES: dict[str, str] = rows("""
Lipinski | lipinski, lipinski rule, lipinski rules, rule of five, rule of 5, ro5, lipinski's rule of five, lipinski
    rule of five, lipinski rule of 5, lipinski's rule, lipinski's rules, lipinski's, rule of fives, lipinski's rule of
    5, lipinski compliant, ro5 compliant, lipinski criteria, lipinski's criteria
Veber | veber, veber rule, veber rules, veber's rule, veber's rules, veber's, veber criteria, veber compliant
RuleOfThree | rule of three, rule of 3, ro3, fragment like, fragmentlike
LeadLike | lead like, leadlike
""")
