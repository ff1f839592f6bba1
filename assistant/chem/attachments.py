"""How a motif is put on a molecule: as a substituent (one ``*``) or between two parts (two ``*``).

The first entry is the plainest form; the others are what a chemist would also accept for the same word.
"""

from __future__ import annotations

from functools import lru_cache

from rdkit import Chem

from assistant.chem.motifs import motif
from assistant.errors import NotUnderstood

VARIANTS: dict[str, tuple[str, ...]] = {
    "halo": ("*F", "*Cl", "*Br"),
    "amine": ("*N", "*NC"),
    "amide": ("*C(N)=O", "*NC(C)=O", "*C(=O)NC", "*NC=O"),
    "ester": ("*C(=O)OC", "*OC(C)=O"),
    "sulfone": ("*S(C)(=O)=O",),
    "ketone": ("*C(C)=O",),
    "sulfonamide": ("*S(N)(=O)=O", "*NS(C)(=O)=O"),
    "anhydride": ("*C(=O)OC(C)=O", "*C(=O)OC(=O)OC"),
    "borane": ("*B1OCCO1", "*B(C)C", "*B(O)O"),
    "pyridine": ("*c1cccnc1", "*c1ccncc1", "*c1ccccn1"),
    "triazole": ("*n1ccnn1", "*c1c[nH]nn1", "*c1nc[nH]n1"),
}

LINKS: dict[str, tuple[str, ...]] = {
    "amide": ("*C(=O)N*", "*NC(=O)*"),
    "ester": ("*C(=O)O*", "*OC(=O)*"),
    "ketone": ("*C(=O)*",),
    "carbonyl": ("*C(=O)*",),
    "ether": ("*O*",),
    "amine": ("*N*",),
    "secondary amine": ("*N*",),
    "thioether": ("*S*",),
    "sulfide": ("*S*",),
    "disulfide": ("*SS*",),
    "sulfoxide": ("*S(=O)*",),
    "sulfone": ("*S(=O)(=O)*",),
    "sulfonyl": ("*S(=O)(=O)*",),
    "sulfonamide": ("*S(=O)(=O)N*", "*NS(=O)(=O)*"),
    "urea": ("*NC(=O)N*",),
    "carbamate": ("*NC(=O)O*", "*OC(=O)N*"),
    "carbonate": ("*OC(=O)O*",),
    "anhydride": ("*C(=O)OC(=O)*",),
    "alkene": ("*C=C*",),
    "alkyne": ("*C#C*",),
    "imine": ("*C=N*", "*N=C*"),
    "azo": ("*N=N*",),
    "benzene ring": ("*c1ccc(*)cc1", "*c1cccc(*)c1", "*c1ccccc1*"),
    "pyridine": ("*c1ccc(*)nc1", "*c1ccc(*)cn1", "*c1cncc(*)c1"),
    "piperazine": ("*N1CCN(*)CC1",),
    "piperidine": ("*C1CCN(*)CC1", "*N1CCC(*)CC1"),
}

ON_HETERO: frozenset[str] = frozenset({
    "methyl", "ethyl", "propyl", "isopropyl", "butyl", "tert-butyl", "benzyl", "benzene ring", "cyclopropyl",
    "cyclohexyl", "acetyl", "Boc", "mesyl", "tosyl", "sulfonyl", "sulfone", "trimethylsilyl", "pyridine", "pyrimidine",
    "carbonyl",
})
"""Motifs that may also replace an N-H or O-H hydrogen; all others go on carbon only."""


@lru_cache(maxsize=512)
def attachments(name: str) -> tuple[str, ...]:
    """SMILES with one ``*`` by which the motif is attached, plainest first.

    Raises
    ------
    NotUnderstood
        When the motif cannot stand as a substituent (a lactone, say).
    """
    found = VARIANTS.get(name) or ((motif(name).attach,) if motif(name).attach else ())
    if not found:
        raise NotUnderstood(f"A {name} cannot be put in the place of a hydrogen.", "Name a substituent, e.g. hydroxyl.")
    return found


def links(name: str) -> tuple[str, ...]:
    """SMILES with two ``*`` by which the motif stands between two parts; () where it cannot."""
    return LINKS.get(name, ())


@lru_cache(maxsize=512)
def sizes(name: str) -> frozenset[int]:
    """Heavy atoms that the forms of a motif add (``atom:H`` adds none)."""
    if name.startswith("atom:"):
        return frozenset({0 if name == "atom:H" else 1})
    forms = VARIANTS.get(name, (motif(name).attach,)) + LINKS.get(name, ())
    return frozenset(Chem.MolFromSmiles(s).GetNumHeavyAtoms() for s in forms if s)
