"""What chemists call groups, elements, bonds, rings and properties: "stand alone; before “group”; signs" a row."""

from __future__ import annotations

import random

from assistant.corpus.wordings_grammar import article
from assistant.wording import NUMERALS

GROUPS: dict[str, str] = {
    "benzene ring": "benzene ring, phenyl ring, phenyl; phenyl, aryl; Ph",
    "hydroxyl": "hydroxyl, hydroxyl group, alcohol; hydroxyl, hydroxy, alcohol; OH",
    "anhydride": "anhydride, acid anhydride, carboxylic anhydride; anhydride; ",
    "aldehyde": "aldehyde, formyl group; aldehyde, formyl; CHO",
    "ketone": "ketone, keto group; ketone, keto; ",
    "carboxyl": "carboxyl, carboxylic acid, carboxyl group; carboxyl, carboxylic acid, carboxy; COOH, CO2H",
    "ester": "ester, carboxylic ester; ester; ",
    "amide": "amide, carboxamide; amide, carboxamide, amido; ",
    "amine": "amine, amino group; amine, amino; NH2",
    "nitro": "nitro, nitro group; nitro; NO2",
    "halo": "halogen, halo, halide, halogen atom; halo, halogen; ",
    "thioether": "thioether; thioether; ",
    "nitrile": "nitrile, cyano group, nitrile group; nitrile, cyano; CN",
    "thiol": "thiol, mercapto group, thiol group; thiol, mercapto, sulfhydryl; SH",
    "sulfide": "sulfide; sulfide; ",
    "disulfide": "disulfide, disulfide bridge; disulfide; ",
    "sulfoxide": "sulfoxide; sulfoxide, sulfinyl; ",
    "sulfone": "sulfone; sulfone; ",
    "borane": "borane; borane, boryl; ",
    "fluoro": "fluorine, fluoro, fluorine atom; fluoro; F",
    "chloro": "chlorine, chloro, chlorine atom; chloro; Cl",
    "bromo": "bromine, bromo, bromine atom; bromo; Br",
    "iodo": "iodine, iodo, iodine atom; iodo; ",
    "trifluoromethyl": "trifluoromethyl, trifluoromethyl group; trifluoromethyl; CF3",
    "difluoromethyl": "difluoromethyl group; difluoromethyl; CHF2",
    "trifluoromethoxy": "trifluoromethoxy, trifluoromethoxy group; trifluoromethoxy; OCF3",
    "methyl": "methyl, methyl group; methyl; Me, CH3",
    "ethyl": "ethyl, ethyl group; ethyl; Et",
    "isopropyl": "isopropyl, isopropyl group; isopropyl; iPr",
    "tert-butyl": "tert-butyl, tert-butyl group, t-butyl; tert-butyl; tBu",
    "cyclopropyl": "cyclopropyl, cyclopropyl ring; cyclopropyl; ",
    "cyclohexyl": "cyclohexyl, cyclohexyl ring; cyclohexyl; ",
    "ether": "ether; ether; ",
    "methoxy": "methoxy, methoxy group; methoxy; OMe, OCH3",
    "ethoxy": "ethoxy, ethoxy group; ethoxy; OEt",
    "acetyl": "acetyl, acetyl group; acetyl; Ac",
    "methyl ester": "methyl ester; methyl ester; CO2Me, COOMe",
    "dimethylamino": "dimethylamino, dimethylamino group; dimethylamino; NMe2",
    "methylamino": "methylamino, methylamino group; methylamino; NHMe",
    "acetamido": "acetamido group; acetamido; NHAc",
    "urea": "urea; urea; ",
    "carbamate": "carbamate; carbamate; ",
    "Boc": "Boc group; Boc; Boc",
    "sulfonamide": "sulfonamide; sulfonamide; SO2NH2",
    "sulfonic acid": "sulfonic acid; sulfonic acid; SO3H",
    "boronic acid": "boronic acid; boronic acid; B(OH)2",
}
"""Motif row → nouns; words that stand before "group"; signs. Rows without one are said by their own name."""
ELEMENTS: dict[str, str] = {
    "H": "hydrogen", "C": "carbon", "N": "nitrogen", "O": "oxygen", "S": "sulfur", "F": "fluorine", "Cl": "chlorine",
    "Br": "bromine", "I": "iodine", "P": "phosphorus", "B": "boron", "Si": "silicon", "Se": "selenium",
    "Te": "tellurium", "As": "arsenic", "Sb": "antimony", "Bi": "bismuth", "Po": "polonium", "*": "heavy",
}
BONDS: dict[str, tuple[str, ...]] = {
    "single": ("single bond",), "double": ("double bond",), "triple": ("triple bond",),
    "aromatic": ("aromatic bond",), "rotatable": ("rotatable bond", "rotatable bond", "freely rotatable bond", "rotor"),
}
RINGS: dict[str, tuple[str, ...]] = {
    "any": ("ring", "ring", "cycle"), "aromatic": ("aromatic ring", "aromatic cycle"),
    "aliphatic": ("aliphatic ring", "saturated ring", "non-aromatic ring"),
    "hetero": ("heterocycle", "heterocyclic ring"),
}
PROPERTIES: dict[str, tuple[str, ...]] = {
    "LogP": ("LogP", "logP", "LogP", "cLogP", "lipophilicity", "octanol-water partition coefficient",
             "partition coefficient", "hydrophobicity", "Crippen logP", "log P"),
    "MR": ("MR", "molar refractivity", "molar refractivity", "molecular refractivity", "molar refraction",
           "refractivity"),
    "QED": ("QED", "QED", "drug-likeness", "druglikeness", "QED score", "quantitative estimate of drug-likeness"),
    "TPSA": ("TPSA", "polar surface area", "topological polar surface area", "PSA", "polarity"),
    "MW": ("MW", "molecular weight", "molecular mass", "molar mass", "mol weight", "molecular weight"),
    "ExactMass": ("exact mass", "monoisotopic mass"),
    "HBA": ("H-bond acceptor", "hydrogen bond acceptor", "hydrogen-bond acceptor"),
    "HBD": ("H-bond donor", "hydrogen bond donor", "hydrogen-bond donor"),
    "RotatableBonds": ("flexibility",), "Fsp3": ("Fsp3", "fraction of sp3 carbons", "sp3 character", "sp3 fraction"),
    "Charge": ("formal charge", "net charge"), "Stereocentres": ("stereocentre", "stereocenter", "chiral centre"),
    "UnsetStereocentres": ("undefined stereocentre",),
    "SA": ("SA score", "synthetic accessibility score", "synthetic complexity"),
    "ESOL": ("solubility", "aqueous solubility", "water solubility", "logS", "ESOL"),
    "HeavyAtoms": ("heavy atom count",), "Rings": ("ring number",), "AromaticRings": ("aromatic ring number",),
}
COUNTED = frozenset({"HBA", "HBD", "Stereocentres", "UnsetStereocentres"})
"""Properties that are counts of a noun: "2 H-bond donors"."""
ADJECTIVES: dict[tuple[str, str], tuple[str, ...]] = {
    ("LogP", "up"): ("more lipophilic", "more hydrophobic", "greasier", "less hydrophilic"),
    ("LogP", "down"): ("less lipophilic", "more hydrophilic", "less greasy", "less hydrophobic"),
    ("QED", "up"): ("more drug-like", "more druglike"), ("QED", "down"): ("less drug-like",),
    ("TPSA", "up"): ("more polar",), ("TPSA", "down"): ("less polar",),
    ("MW", "up"): ("bigger", "heavier", "larger"), ("MW", "down"): ("smaller", "lighter"),
    ("ESOL", "up"): ("more soluble", "more water-soluble"), ("ESOL", "down"): ("less soluble",),
    ("SA", "down"): ("easier to synthesise", "easier to make", "simpler"),
}
"""Adjectives that say which way a property shall move."""
UNITS: dict[str, tuple[str, ...]] = {"MW": ("", "", " g/mol", " Da"), "ExactMass": ("", " Da"), "TPSA": ("", "", " Å2")}
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_PLURAL = frozenset({"C", "N", "O", "S", "F", "Cl", "Br", "I", "H", "Si", "B"})
"""Elements with a plural of their own: "two nitrogens", but "two antimony atoms"."""
_BARE = {"benzene ring", "anhydride", "ester"}


def number(n: int, rng: random.Random, words: float = 0.45) -> str:
    """A whole number in digits or, with that chance and under a hundred, in words."""
    if not 0 <= n < 100 or rng.random() > words:
        return str(n)
    tens, ones = divmod(n, 10)
    return NUMERALS[n] if n < 20 else _TENS[tens] + (f"-{NUMERALS[ones]}" if ones else "")


def group(name: str, n: int, rng: random.Random) -> str:
    """A motif by name, the plural for any n but 1, e.g. "hydroxy groups", "nitriles", "NO2 groups"."""
    if name.startswith("atom:"):
        return element(name.removeprefix("atom:"), n, rng)
    nouns, before, signs = (part.split(", ") for part in (GROUPS.get(name) or f"{name}; {name}; ").split("; "))
    signs = [sign.strip() for sign in signs if sign.strip()]
    kind = rng.random()
    if kind < 0.4 or name in _BARE:
        if n == 1:
            return rng.choice(nouns)
        if several := [noun for noun in nouns if not noun.endswith(("o", "oxy"))]:
            return plural(rng.choice(several))
    tail = rng.choice(("group", "group", "group", "moiety", "substituent", "functionality", "functional group", "unit"))
    if kind < 0.85 or not signs:
        return f"{rng.choice(before)} {tail if n == 1 else plural(tail)}"
    sign = rng.choice(signs)
    return (sign if rng.random() < 0.5 else f"{sign} group") if n == 1 else f"{sign} groups"


def plural(noun: str) -> str:
    """English plural of a noun phrase."""
    if noun.endswith(("moiety", "functionality")):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch")) else "s")


def element(symbol: str, n: int, rng: random.Random) -> str:
    """Atoms of an element: "carbon atoms", "carbons", "C atoms"."""
    name = ELEMENTS.get(symbol, symbol)
    if symbol == "*":
        name = rng.choice(("heavy atom", "heavy atom", "non-hydrogen atom"))
        return name if n == 1 else plural(name)
    kind = rng.random()
    if kind < 0.5:
        return f"{name} atom" if n == 1 else f"{name} atoms"
    if kind < 0.85:
        return name if n == 1 and symbol != "P" else f"{name}s" if symbol in _PLURAL else f"{name} atom{'s' * (n != 1)}"
    if symbol in ("I", "As"):  # English words of their own
        symbol = name
    return f"{symbol} atom" if n == 1 else f"{symbol} atoms"


def with_article(phrase: str) -> str:
    """The phrase after "a" or "an"."""
    return f"{article(phrase)} {phrase}"


def prop(name: str, rng: random.Random) -> str:
    """A property by one of its names."""
    return rng.choice(PROPERTIES.get(name, (name,)))


def value(number: float) -> str:
    """A number as a chemist writes it: no exponent, no trailing zeros."""
    return f"{number:.4f}".rstrip("0").rstrip(".")
