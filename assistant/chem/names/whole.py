"""Words beside a name that make another compound of it: "acetone oxime", "13C-labelled aspirin", "deuterated benzene".

Such a name is read whole or not at all. What follows it is left to OPSIN; of labels only those are read here that leave
nothing open: every hydrogen of an NMR solvent, or as many as there are.
"""

from __future__ import annotations

import re

from rdkit import Chem

_ALKYL = (r"(?:(?:di|tri|mono)?(?:methyl|ethyl|propyl|isopropyl|butyl|tert-butyl|t-butyl|benzyl|phenyl|allyl|hexyl|"
          r"octyl|vinyl|silyl|trimethylsilyl)|ethylene)")
_ACYL = (r"(?:mono|di|tri|tetra|penta|hexa)?(?:acetate|propionate|propanoate|butyrate|butanoate|valerate|enanthate|"
         r"enantate|decanoate|undecanoate|cypionate|palmitate|stearate|oleate|laurate|myristate|benzoate|pivalate|"
         r"formate|nicotinate|glucuronide|glucoside)")
_AFTER = re.compile(
    rf"[\s-]+(?P<word>(?:[\w,'-]*(?:oxime|hydrazone|semicarbazone|azine|enamine)|N[,N'′]*-?(?:di)?oxide"
    rf"|imine|cyanohydrin|hydroperoxide|{_ALKYL}\s+(?:acetal|ketal|ester|ether|thioacetal|thioether|carbamate|carbonate)"
    rf"|acetal|ketal|hemiacetal|(?:mono|di|tri)?(?:chloride|bromide|iodide|fluoride|hydroxide|nitrate|perchlorate)|{_ACYL}))(?![\w-])"
    r"(?!\s+(?:groups?|functions?|moiet\w+|units?|counts?|numbers?|bonds?|linkages?)\b)", re.IGNORECASE)
_OF_ACID = re.compile(r"\s+(?P<word>anhydride|chloride|bromide|fluoride|amide|anilide|hydrazide|azide|nitrile)(?![\w-])"
                      r"(?!\s+(?:groups?|functions?|moiet\w+|units?|counts?|numbers?|bonds?|linkages?)\b)",
                      re.IGNORECASE)
_NOT = frozenset(("azine", "diazine", "triazine", "hydrazine", "oxazine", "thiazine", "piperazine"))
_ISOTOPE = r"\(?\[?(?:\d{0,2}[-‑]?)?(?:13|14|11|15|18|17|2|3)(?:C|N|O|F|H)\d{0,2}\]?\)?"
_BEFORE = re.compile(
    rf"(?<![\w-])(?P<word>(?:fully[\s-]+|per|mono|di|tri|tetra|penta|hexa|octa)?deuterated|tritiated|radiolabel+ed"
    rf"|(?:isotopically[\s-]+|{_ISOTOPE}[\s-]*|deuterium[\s-]+|carbon-13[\s-]+)?label+ed|{_ISOTOPE}-enriched"
    rf"|\[?2?[dD]\d{{1,2}}\]?)[\s-]+$", re.IGNORECASE)
SOLVENTS = frozenset(("ClC(Cl)Cl", "CS(C)=O", "CC(C)=O", "c1ccccc1", "CO", "O", "CC#N", "ClCCl", "Cc1ccccc1",
                      "c1ccncc1", "C1CCOC1", "CN(C)C=O", "CC(=O)O", "C1COCCO1"))
"""Canonical SMILES of solvents whose deuterated form, as sold for NMR, has no hydrogen left."""


def after(text: str, end: int, name: str) -> str:
    """The word after a name that makes another compound of it, "" where there is none; ``name`` as it was written."""
    found = _AFTER.match(text, end) or (_OF_ACID.match(text, end) if name.lower().endswith("acid") else None)
    return found["word"] if found and found["word"].lower() not in _NOT else ""


def before(text: str, start: int) -> tuple[int, str]:
    """Where the label before a name begins, and its words; (start, "") where there is none."""
    found = _BEFORE.search(text, max(0, start - 40), start)
    return (found.start(), found["word"]) if found else (start, "")


def labelled(smiles: str, said: str) -> str:
    """The labelled compound; "" where the words leave open which atoms are meant."""
    bare = Chem.AddHs(Chem.MolFromSmiles(smiles))
    light = [atom for atom in bare.GetAtoms() if atom.GetAtomicNum() == 1]
    number = re.fullmatch(r"\[?2?d(\d{1,2})\]?", said, re.IGNORECASE)
    every = (int(number[1]) == len(light) if number
             else said.lower().startswith(("per", "fully")) or (said.lower() == "deuterated" and smiles in SOLVENTS))
    if not every or not light:
        return ""
    for atom in light:
        atom.SetIsotope(2)
    return str(Chem.MolToSmiles(bare))
