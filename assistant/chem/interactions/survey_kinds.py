"""Kinds of hydrogen-bond donors and acceptors that the survey tells apart, as SMARTS: the first that fits counts."""

from __future__ import annotations

from rdkit import Chem

from assistant.chem.interactions.roles import query

_S = "[^3,#1,F,Cl,Br,I]"
"""An atom that is not conjugated with what it is bound to."""
_EVEN_6 = tuple(f"[nX2;+0]1:{a}:{b}:*:{b}:{a}:1" for a in ("[#6]", "[#7]") for b in ("[#6]", "[#7]"))
_EVEN_5 = tuple(f"[nX2;+0]1:{a}:{b}:{b}:{a}:1" for a in ("[#6]", "[#7]", "[#8]", "[#16]") for b in ("[#6]", "[#7]"))
_OPEN = "[C;!a;!$(C~[N;^2;X3;R])]"
"""The carbon of a guanidinium or amidinium; with a nitrogen of a ring ChimeraX takes none for a cation."""
_AROMATIC = "[a" + "".join(f";!$(a1{way}1)" for way in (
    ":c(=*):a:a:a:a:", ":a:c(=*):a:a:a:", ":a:a:c(=*):a:a:", ":c(=*):a:a:a:", ":a:c(=*):a:a:")) + "]"
"""In an aromatic ring none of whose carbons has its double bond outside (not a pyridone, nor guanine's ring of six)."""
DONORS: tuple[tuple[str, str], ...] = (
    ("ring of 5", "[n;r5;!H0]"),
    ("ring of 6", "[n;!H0]"),
    ("guanidinium", f"[$([N;^2;H2]~{_OPEN}~[N+;^2]),$([N+;^2;H2]~{_OPEN})]"),
    ("nitrogen", f"[$([N;^2;!H0]~{_OPEN}~[N+;^2]),$([N+;^2;!H0]~{_OPEN}),$([N;!H0]-[#16,#15]~[OX1])]"),
    ("amide NH2", f"[N;^2;H2]-[CX3](=O)-{_S}"),
    ("amide NH", f"[N;^2;H1](-{_S})-[CX3](=O)-{_S}"),
    ("planar NH2", "[N;^2;H2]-[#6]=O"),
    ("planar NH", "[N;^2;H1]-[#6]=O"),
    ("imine", "[NX2;H1]=*"),
    ("aniline", f"[N;^2;H2]-{_AROMATIC}"),
    ("planar NH2", "[N;^2;H2]"),
    ("planar NH", "[N;^2;!H0]"),
    ("ammonium", "[NX4+;H3]-[^3]"),
    ("secondary ammonium", "[NX4+;H2](-[^3])-[^3]"),
    ("tertiary ammonium", "[NX4+;H1](-[^3])(-[^3])-[^3]"),
    ("primary amine", "[NX3;^3;H2]-[^3]"),
    ("secondary amine", "[NX3;^3;H1](-[^3])-[^3]"),
    ("nitrogen", "[#7;!H0]"),
    ("phenol", "[OX2;!H0]-c"),
    ("hydroxyl", "[OX2;!H0]-[C;^3]"),
    ("acid", "[OX2;!H0]-C=O"),
    ("oxygen", "[#8;!H0]"),
    ("sulfur", "[#16;!H0]"),
)
ACCEPTORS: tuple[tuple[str, str, str], ...] = (
    ("phenol", "O3", "[$([OX2;!H0]-c),$([OX1;-]-c)]"),
    ("hydroxyl", "O3", "[OX2;!H0]-[C;^3]"),
    ("other hydroxyl", "O3", "[#8;!H0]"),
    ("furan", "O2", "[o;r5]"),
    ("other oxygen", "O2", "o"),
    ("ether", "O3", "[OX2;!R](-[#6])-[#6]"),
    ("ether in a ring of 5", "O3", "[OX2;r5]"),
    ("ring ether", "O3", "[OX2]"),
    ("charged", "O3", "[OX1]~[#15](~[OX1])(~[OX1])~[OX1]"),
    ("phosphate", "O3", "[OX1]~[#15]~[OX1]"),
    ("phosphine oxide", "O2", "[OX1]~[#15]"),
    ("charged", "O3", "[OX1]~[#16](~[OX1])~[OX1]"),
    ("sulfone", "O2", f"[OX1]~[#16](~[OX1])(-{_S})-{_S}"),
    ("sulfonyl", "O2", "[OX1]~[#16]"),
    ("nitro", "O2", f"[OX1]~[#7](~[OX1])-{_S}"),
    ("charged, planar", "O2", "[OX1]~[#7]~[OX1]"),
    ("charged", "O3", "[OX1]~[#7]"),
    ("carboxylate", "O2", f"[OX1]~[#6](~[OX1])-{_S}"),
    ("charged, planar", "O2", "[OX1]~[#6]~[OX1]"),
    ("charged", "O3", "[OX1;-]"),
    ("acid", "O2", f"[OX1]=[#6](-[OX2;!H0])-{_S}"),
    ("amide", "O2", f"[OX1]=[#6](-[N;!a])-{_S}"),
    ("carbonyl", "O2", "[OX1]=[#6]"),
    ("charged", "O3", "[OX1]"),
    ("nitrile", "other", "[NX1]#*"),
    ("primary amine", "N3", "[NX3;^3;H2;+0]-[^3]"),
    ("secondary amine", "N3", "[NX3;^3;H1;+0](-[^3])-[^3]"),
    ("other amine", "N3", "[NX3;^3;!H0;+0]"),
    ("aniline", "O3", f"[N;^2;H2;+0]-{_AROMATIC}"),
    *(("even ring of 6", "O3", one) for one in _EVEN_6),
    *(("even ring of 5", "O3", one) for one in _EVEN_5),
    ("uneven ring of 5", "O3", "[nX2;r5;+0,-1]"),
    ("uneven ring of 6", "O3", "[nX2;+0,-1]"),
    ("other planar nitrogen", "O3", "[NX2;R;H0;+0]=*"),
    ("imine", "O3", "[NX2;H0;+0]=*"),
    ("tertiary amine", "N3", "[NX3;^3;H0;+0;!$(N-[#15,#16]~[OX1])](-[^3])(-[^3])-[^3]"),
    ("other amine", "N3", "[NX3;^3;H0;+0;!$(N-[#15,#16]~[OX1])]"),
    ("thiocarbonyl", "other", "[SX1;+0]"),
    ("sulfur", "other", "[s,S-]"),
)
"""Kind, shape, SMARTS."""
Kinds = dict[int, tuple[str, str, str]]
"""Atom → kind of donor, kind of acceptor ("" for neither), shape as an acceptor."""


def kinds(mol: Chem.Mol) -> Kinds:
    """The kind of every nitrogen, oxygen and sulfur that may take part; alike ones (both oxygens of an acid) alike."""
    gives: dict[int, str] = {}
    for kind, smarts in DONORS:
        for match in mol.GetSubstructMatches(query(smarts), uniquify=False, maxMatches=100_000):
            gives.setdefault(match[0], kind)
    takes: dict[int, tuple[str, str]] = {}
    for kind, shape, smarts in ACCEPTORS:
        for match in mol.GetSubstructMatches(query(smarts), uniquify=False, maxMatches=100_000):
            takes.setdefault(match[0], (kind, shape))
    return {i: (gives.get(i, ""), *takes.get(i, ("", "other"))) for i in sorted(gives.keys() | takes.keys())}
