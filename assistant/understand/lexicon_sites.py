"""The words of questions on atoms by condition: "how many nitrogens in a ring bear no hydrogen?"."""

from __future__ import annotations

_IS = r"(?:(?:that|which) )?(?:(?:is|are|sits?|lies?) )?"
_BEAR = r"(?:with|bearing|bears?|carrying|carr(?:y|ies)|having|has|have|holding)"
_ANY = r"(?:an?|any|one or more|at least one|attached)? ?"
_BOUND = (r"(?:(?:bonded|bound|attached|connected|linked|joined|next|adjacent) (?:directly )?to|sit(?:s|ting)? (?:directly )?on|"
          r"located on|found on) (?:an?|the)? ?")
NOUNS: tuple[tuple[str, str], ...] = (
    ("CH3", r"ch3(?: groups?)?"), ("CH2", r"(?:ch2(?: groups?)?|methylenes?(?: groups?)?)"), ("CH", r"ch groups?"),
    ("NH2", r"nh2 groups?"), ("NH", r"nh groups?"), ("OH", r"oh groups?"),
    ("C", r"carbons?(?: atoms?)?"), ("N", r"nitrogens?(?: atoms?)?"), ("O", r"oxygens?(?: atoms?)?"),
    ("S", r"sul(?:f|ph)urs?(?: atoms?)?"), ("P", r"phosphorus(?: atoms?)?"), ("F", r"fluorines?(?: atoms?)?"),
    ("Cl", r"chlorines?(?: atoms?)?"), ("Br", r"bromines?(?: atoms?)?"), ("I", r"iodines?(?: atoms?)?"),
    ("B", r"borons?(?: atoms?)?"), ("Si", r"silicons?(?: atoms?)?"), ("Se", r"seleniums?(?: atoms?)?"),
    ("halogen", r"halogens?(?: atoms?)?"), ("heteroatom", r"hetero ?-?atoms?"), ("heavy", r"(?:heavy |non-hydrogen )?atoms?"),
)
"""Row of `chem.sites.NOUNS` and its words, longer ones first."""
_SYMBOLS = (("C", "carbons?"), ("H", "hydrogens?"), ("N", "nitrogens?"), ("O", "oxygens?"), ("F", "fluorines?"),
            ("Cl", "chlorines?"), ("Br", "bromines?"), ("I", "iodines?"))
CONDITIONS: tuple[tuple[str, str], ...] = (
    ("on aromatic C", rf"{_IS}(?:directly )?{_BOUND}aromatic (?:ring )?carbons?(?: atoms?)?"),
    ("on aromatic", rf"{_IS}(?:directly )?{_BOUND}aromatic (?:rings?|atoms?|systems?)"),
    ("on heteroatom", rf"{_IS}(?:directly )?{_BOUND}hetero ?-?atoms?"),
    ("on halogen", rf"{_IS}(?:directly )?{_BOUND}halogens?(?: atoms?)?"),
    ("on ring", rf"{_IS}(?:directly )?{_BOUND}ring(?: atoms?)?"),
    ("on C", rf"{_IS}(?:directly )?{_BOUND}carbons?(?: atoms?)?"), ("on N", rf"{_IS}(?:directly )?{_BOUND}nitrogens?(?: atoms?)?"),
    ("on O", rf"{_IS}(?:directly )?{_BOUND}oxygens?(?: atoms?)?"),
    ("on S", rf"{_IS}(?:directly )?{_BOUND}sul(?:f|ph)urs?(?: atoms?)?"),
    ("not aromatic", _IS + r"(?:not|non|outside)[ -]?(?:an? |the )?aromatic(?: rings?| systems?)?"),
    ("not aromatic", _IS + r"aliphatic"),
    ("aromatic", _IS + r"(?:in|of|part of) (?:an?|the) aromatic (?:rings?|systems?)"), ("aromatic", _IS + "aromatic"),
    ("chain", _IS + r"(?:not|outside)(?: of)? (?:in |part of |members? of )?(?:an?|any|the)? ?(?:rings?|cycles?)(?: members?| atoms?)?"),
    ("chain", r"(?:do|does) not (?:belong to|sit in|lie in) (?:an?|any|the) rings?"), ("chain", _IS + "(?:acyclic|exocyclic|non-?ring|non-?cyclic)"),
    ("ring", _IS + r"(?:both )?(?:in|inside|within|part of|members? of|belong(?:s|ing)? to) (?:an?|any|the|some)? ?(?:rings?|cycles?)(?: systems?)?"),
    ("ring", r"belongs? to (?:an?|any|the) rings?"), ("ring", _IS + r"(?:ring (?:members?|atoms?)|ring|cyclic|endocyclic)"),
    ("sp3", _IS + r"sp\^?3(?:[- ]hybridi[sz]ed)?"), ("sp2", _IS + r"sp\^?2(?:[- ]hybridi[sz]ed)?"),
    ("sp", _IS + r"sp(?:[- ]hybridi[sz]ed)?"),
    ("no H", r"(?:(?:that|which) )?(?:without|lacking|lack|with no|(?:bear|carry|carr(?:y|ies)|have|has|bears|hold)(?:ing)? no|free of) (?:an? |any )?(?:hydrogens?|h)(?: atoms?)?(?: on (?:it|them))?"),
    ("no H", r"(?:(?:that|which) )?(?:do|does) not (?:bear|carry|have|hold) (?:an? |any )?(?:hydrogens?|h)(?: atoms?)?"),
    ("3 H", rf"(?:that |which )?{_BEAR} (?:three|3) (?:hydrogens?|hs?)(?: atoms?)?"),
    ("2 H", rf"(?:that |which )?{_BEAR} (?:two|2) (?:hydrogens?|hs?)(?: atoms?)?(?: each)?"),
    ("1 H", rf"(?:that |which )?{_BEAR} (?:exactly|only|just) (?:one|1|a single) (?:hydrogens?|h)(?: atoms?)?"),
    ("H", rf"(?:that |which )?{_BEAR} {_ANY}(?:hydrogens?|hs?|protons?)(?: atoms?)?(?: (?:attached|on (?:it|them)))?"),
    ("positive", _IS + r"(?:positively charged|cationic|with an? positive charge)"),
    ("negative", _IS + r"(?:negatively charged|anionic|with an? negative charge)"),
    ("charged", _IS + r"(?:formally )?charged"), ("neutral", _IS + "(?:neutral|uncharged)"),
    *((f"not {symbol}", rf"(?:(?:(?:that|which) )?(?:is|are) (?:neither|not|nor)|not|neither|other than|except(?: for)?|but|besides|nor|and not) {word}(?: atoms?)?")
      for symbol, word in _SYMBOLS),
)
"""Row of `chem.sites.CONDITIONS` and its words; earlier ones are read first."""
IDLE = (
    r"how many|how ?many|number of|the number of|count(?: of| the)?|what is|what's|what number of|tell me|please|can you|could you|i need|are there|is there|there|"
    r"does|do|did|has|have|having|contains?|in|of|on|from|for|the|that|which|are|is|it|them|these|those|all|its|my|"
    r"molecules?|compounds?|structure|drug|dye|herbicide|salt|ligand|reagent|monomer|fragment|smiles|present|in total|altogether|exactly|and|both|also|a|an|per molecule|atoms?|"
    r"among|counting|number|everything|anything|every atom|just|only|give|me|find|you|see|at the same time|,|:|;|-|–|\?|\.|!"
)
"""What says nothing more in such a question."""
