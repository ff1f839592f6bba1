"""The lexicon of reactions that exchange one group, and of nouns that count their group: a diol, a diester."""

from __future__ import annotations

from assistant.understand.lexicon_rows import inverted

MULTIPLES: dict[str, str] = inverted("""
hydroxyl | ol, hydroxy, alcohol, hydroxyl
amine | amine, amino
carboxyl | carboxylic acid, acid, carboxylate, carboxy
ester | ester
amide | amide
nitrile | nitrile, cyano
ketone | ketone, one, keto
aldehyde | aldehyde
thiol | thiol, mercapto
nitro | nitro
halo | halide, halo
fluoro | fluoro, fluoride
chloro | chloro, chloride
bromo | bromo, bromide
iodo | iodo, iodide
methoxy | methoxy
ether | ether
alkene | ene, alkene
alkyne | yne, alkyne
phenol | phenol
benzene ring | phenyl, aryl
""")
"""What may stand behind di-, tri-, tetra-: a diol has two hydroxyls."""
REACTIONS: dict[str, str] = inverted("""
amine | reduce nitro
carboxyl | oxidise aldehyde, hydrolyse methyl ester, hydrolyse nitrile, oxidise methyl
sulfoxide | oxidise sulfide, oxidise thioether
sulfone | oxidise sulfoxide
nitro | oxidise amine
methyl ester | esterify carboxyl
amide | amidate carboxyl, amidate ester
sulfonic acid | oxidise thiol
""")
"""What a reaction verb makes of a group where the sentence does not say. Only exchanges at one anchor: the carbon
skeleton that a chemist expects is then the one that the exchange gives."""
RESHAPING = frozenset(inverted("""
reshapes | reduce aldehyde, reduce ketone, reduce ester, reduce amide, reduce nitrile, reduce carboxyl, hydrolyse ester,
    hydrolyse amide, hydrolyse anhydride, oxidise hydroxyl, oxidise alcohol, oxidise benzene ring
"""))
"""Reactions whose product keeps or loses atoms that an exchange of groups does not: refused, not guessed."""
