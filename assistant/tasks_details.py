"""The words of a question about one molecule that more than values answer. Standard library only."""

from __future__ import annotations

from typing import Literal

Detail = Literal[
    "tally", "whether", "atoms", "groups", "why", "shape", "tautomers", "protonation", "isomers", "scaffold", "mass",
    "isotopes", "elements", "unsaturation", "oxidation", "identifiers", "passes", "absorption", "picked", "pka",
    "labels", "limits", "versus", "bound", "sites", "degree", "bonds", "amount", "pieces", "balance", "relation",
    "difference", "positions", "environments", "chain",
]
"""What is asked, and what stands in ``what`` of its task.

tally, whether, atoms
    How many, whether any, which atoms: names of `chem.counting_table`; of "whether" perhaps with a bound ("ester ≥ 2"),
    and "or" where one of them is enough.
groups
    Which functional groups are there.
why
    A property, shared out over atoms or terms.
shape
    "Rg", "dipole", "flat", "hbonds", "length", "asphericity", "moments" or a quantity of `chem.shape`.
tautomers, isomers, scaffold, isotopes, elements, unsaturation, oxidation
    Nothing, or what narrows it: "unset", "Murcko scaffold", element symbols.
protonation
    The pH as text.
mass
    "average", "monoisotopic", "nominal" or an adduct ("[M+H]+").
identifiers
    Notations of `chem.identifiers`.
passes, absorption
    Rules and filters of `chem.rulebook`; "GI", "BBB".
labels
    "RS", "EZ", "chiral", "achiral", "meso", or nothing: every label.
limits
    "which", "kept", "number", "all" or "any" (the last two: yes or no), then rules of `chem.rulebook`; "term" or
    "broken term" (yes or no), a rule, and one measure of it.
versus
    A row of `chem.properties` or of the counting table, "up" or "down", and "than" where yes or no is asked.
relation
    Relations of `chem.relations` that are asked for, "not " before one that is denied; of several one is to be chosen;
    nothing: the finest that holds.
difference
    A property or a row of the counting table, and "more" where the first less the second is meant, else "between".
bound
    A property, a sign and a number ("LogP", ">", "2"; of "between" two): yes or no.
amount
    What is asked ("mass mg", "amount"), then what is given ("amount 10 mmol", "volume 50 mL", "equivalents 1.2");
    "base" is what equivalents refer to ("base 500 mg Oc1ccccc1 phenol").
pieces
    "zwitterion", "counter-ion", "which counter-ion", "which cation", "which anion", "metal" or "which metal": of the
    structure as it is drawn.
balance
    A row of the counting table, a sign (">", "<", "="), and another row: yes or no.
pka
    "acid" or "base" where one kind of site is meant, "whether" where yes or no is asked, "pKb"; nothing: every site.
sites
    A row of `chem.sites.NOUNS`, then rows of `chem.sites.CONDITIONS`.
degree
    "alcohol", "amine" or "amide"; "which", "all", "whether" or "count"; then "primary", "secondary", "tertiary".
bonds
    Two element symbols, an order of `chem.bonded.ORDERS`, rows of `chem.bonded.CONDITIONS`; "whether" or "free"
    (of them): yes or no.
positions
    "sit", two things, "ring", "greek" or "sides": how they sit to one another; "is" and a relation: yes or no.
    "which", a thing, a relation: what is so placed.
    "at", a thing, a ring ("" any, "chain" the main chain), perhaps a locant: where, or yes or no; "bears", a ring, a
    locant; "pattern", a ring. A thing is a row of the counting table or of `chem.placed`.
environments
    A symbol (C, H, F, ...), perhaps with a number ("= 3": yes or no); "equivalent" and a thing,
    perhaps "number"; "symmetric".
chain
    "length" (perhaps "= 9"), "branched", "straight" or "branches".
picked
    Conditions on the molecules of a list ("has ester", "passes Lipinski", "LogP < 3"), or an order ("top 5 QED down").
"""
