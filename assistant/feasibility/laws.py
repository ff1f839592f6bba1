"""Laws every connected, neutral molecule obeys, as inequalities between counts; and the valences behind them.

``left`` never exceeds ``right``. A request whose least left side is above its greatest right side is impossible. Each
row holds by the definitions in `chem.motifs` alone, so it is a proof, not a rule of thumb.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.feasibility.bounds import Dim

Term = tuple[Dim, float]


@dataclass(frozen=True, slots=True)
class Law:
    """One row: sum(left) + constant <= sum(right), and why."""

    left: tuple[Term, ...]
    right: tuple[Term, ...]
    why: str
    constant: float = 0.0


def _terms(kind: str, text: str) -> tuple[Term, ...]:
    """Terms from text such as "2 nitro + hydroxyl" (the factor comes first where it is not 1)."""
    found = []
    for piece in filter(None, (p.strip() for p in text.split("+"))):
        head, _, tail = piece.partition(" ")
        is_factor = head.replace(".", "").isdigit()
        found.append(((kind, tail if is_factor else piece), float(head) if is_factor else 1.0))
    return tuple(found)


def _groups(text: str) -> tuple[Term, ...]:
    return _terms("group", text)


def _of(kind: str, what: str) -> tuple[Term, ...]:
    return (((kind, what), 1.0),)


CARBONYLS = "aldehyde + ketone + ester + amide + 0.5 carboxyl"
HALOGENS = ("F", "Cl", "Br", "I")
NAMES = {"F": "fluoro", "Cl": "chloro", "Br": "bromo", "I": "iodo"}

GROUP_LAWS: tuple[Law, ...] = (
    Law(_groups("carboxyl"), _groups("hydroxyl"), "each carboxyl contains a hydroxyl by this definition"),
    Law(_groups("alcohol + phenol + carboxyl"), _groups("hydroxyl"),
        "each alcohol, phenol and carboxyl contains its own hydroxyl"),
    Law(_groups("thioether"), _groups("thiol + 2 sulfide"),
        "a sulfur on an sp3 carbon is a thiol or the end of a sulfide, and a sulfide has two ends"),
    Law(_groups("primary amine + secondary amine"), _groups("amine"), "each primary or secondary amine is an amine"),
    Law(_groups("methyl ester"), _groups("ester"), "each methyl ester is an ester"),
    Law(_groups("fluoro + chloro + bromo + iodo"), _groups("halo"), "each halogen is counted as halo"),
    Law(_groups("halo"), _groups("fluoro + chloro + bromo + iodo"), "each halo is one of F, Cl, Br, I"),
)

ATOM_LAWS: tuple[Law, ...] = (
    Law(_groups(f"6 benzene ring + nitrile + {CARBONYLS}"), _of("atom", "C"),
        "a benzene ring needs six carbons, and each nitrile and carbonyl one of its own"),
    Law(_groups(f"hydroxyl + {CARBONYLS} + anhydride + 2 nitro + sulfoxide + 2 sulfone"), _of("atom", "O"),
        "each of these groups has oxygens of its own"),
    Law(_groups(f"hydroxyl + {CARBONYLS} + 0.5 ester + 2 nitro + sulfoxide + 2 sulfone"), _of("atom", "O"),
        "each of these groups has oxygens of its own"),
    Law(_groups("amine + nitro + nitrile"), _of("atom", "N"),
        "each amine, nitro and nitrile has a nitrogen of its own"),
    Law((*_groups("amine + nitrile"), (("group", "amide"), 1 / 3)), _of("atom", "N"),
        "amides need nitrogens that are neither amine nor nitrile, one for at most three"),
    Law(_groups("thiol + sulfide + disulfide + sulfoxide + sulfone"), _of("atom", "S"),
        "each of these groups has a sulfur of its own"),
    Law(_groups("borane"), _of("atom", "B"), "each borane has a boron"),
    Law(_groups("halo"), tuple((("atom", x), 1.0) for x in HALOGENS), "each halo is a halogen atom"),
    Law(tuple((("atom", x), 1.0) for x in HALOGENS), _groups("halo"), "each halogen atom is counted as halo"),
    *(Law(_groups(NAMES[x]), _of("atom", x), f"each {NAMES[x]} is an atom of {x}") for x in HALOGENS),
    *(Law(_of("atom", x), _groups(NAMES[x]), f"each atom of {x} is counted as {NAMES[x]}") for x in HALOGENS),
)

BOND_LAWS: tuple[Law, ...] = (
    Law(_of("bond", "rotatable"), _of("bond", "single"), "a rotatable bond is a single bond"),
    Law(_groups(f"{CARBONYLS} + nitro"), _of("bond", "double"), "each carbonyl and nitro group has a double bond"),
    Law(_groups("nitrile"), _of("bond", "triple"), "each nitrile has a triple bond"),
    Law(_groups("6 benzene ring"), _of("bond", "aromatic"), "each benzene ring has six aromatic bonds of its own"),
    Law(_groups("benzene ring"), _of("ring", "aromatic:0"), "each benzene ring is an aromatic ring"),
    Law(_groups("benzene ring"), _of("ring", "aromatic:6"), "each benzene ring is a six-membered aromatic ring"),
    Law((*_of("atom", "*"),), tuple((("bond", b), 1.0) for b in ("single", "double", "triple", "aromatic")),
        "n atoms in one piece are held together by at least n - 1 bonds", -1.0),
)

SIZES = range(3, 21)
RING_LAWS: tuple[Law, ...] = tuple(
    law for size in (0, *SIZES) for law in (
        Law((((("ring", f"aromatic:{size}")), 1.0), ((("ring", f"aliphatic:{size}")), 1.0)), _of("ring", f"any:{size}"),
            "every ring is aromatic or aliphatic, not both"),
        Law(_of("ring", f"any:{size}"), (((("ring", f"aromatic:{size}")), 1.0), ((("ring", f"aliphatic:{size}")), 1.0)),
            "every ring is aromatic or aliphatic, not both"),
        Law(_of("ring", f"hetero:{size}"), _of("ring", f"any:{size}"), "a ring with a heteroatom is a ring"),
    )
) + tuple(
    Law(tuple((("ring", f"{kind}:{size}"), 1.0) for size in SIZES), _of("ring", f"{kind}:0"),
        "a ring of one size is a ring")
    for kind in ("any", "aromatic", "aliphatic", "hetero")
)

LAWS: tuple[Law, ...] = GROUP_LAWS + ATOM_LAWS + BOND_LAWS + RING_LAWS

LIMITS: dict[str, tuple[float | None, float | None, str]] = {
    "QED": (0.0, 1.0, "QED lies between 0 and 1"), "Fsp3": (0.0, 1.0, "it is a share, 0 to 1"),
    "SA": (1.0, 10.0, "the SA score runs from 1 to 10"), "TPSA": (0.0, None, "a surface is not negative"),
    "MW": (0.0, None, "a mass is not negative"), "ExactMass": (0.0, None, "a mass is not negative"),
    "HBA": (0.0, None, "a count is not negative"), "HBD": (0.0, None, "a count is not negative"),
    "Stereocentres": (0.0, None, "a count is not negative"),
}
"""Least and greatest value a property can have."""

MOST_BONDS: dict[str, int] = {
    "H": 1, "F": 1, "O": 2, "C": 4, "N": 3, "Si": 6, "Ge": 6, "Sn": 6, "P": 7, "As": 7, "Sb": 7, "Bi": 7, "S": 6,
    "Se": 6, "Te": 6, "Po": 6, "B": 5, "Al": 7, "Cl": 1, "Br": 1, "I": 1,
}
"""Most bonds an atom adds to a neutral molecule, ylides and adducts counted in (boron's partner makes one more too).

An element not listed is not limited.
"""
HYPERVALENT_WITH = frozenset({"O", "F", "N"})
"""Beside one of these Cl, Br and I may make up to seven bonds."""


def most_bonds(element: str, beside: Iterable[str]) -> int:
    """The generous upper bound of `MOST_BONDS` for an element among others."""
    if element in ("Cl", "Br", "I") and (HYPERVALENT_WITH - {element}) & set(beside):
        return 7
    if element == "I" and {"Cl", "Br"} & set(beside):
        return 7
    return MOST_BONDS.get(element, 12)
