"""Bounds of hydrogen bonds by kind of donor and acceptor, as ChimeraX uses them: the benchmark's own copy.

Numbers: Mills, J. E. J.; Dean, P. M. J. Comput.-Aided Mol. Des. 1996, 10, 607, tables 5 to 8 (doi:10.1007/BF00134183),
and the values ChimeraX's ``hbonds`` adds for kinds the survey has too few examples of. Distances in Å, angles in
degrees. MiSI-Bench (arXiv:2512.10867) widens every bound by 0.4 Å or 20°. Words of the survey:

theta    donor-hydrogen-acceptor, at least; not asked where the hydrogen may be anywhere (a hydroxyl of a file without)
upsilon  neighbour-donor-acceptor (or donor-acceptor-neighbour), between two bounds
phi      neighbour-acceptor-donor, all laid into the plane of the acceptor, at least
tau      turn about the bond of the donor away from its plane, at most (or at least, for a lone pair across the plane)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

WIDER, TURNED = 0.4, 20.0
SULFUR = 0.35
"""Å more that a donor allows an acceptor that is sulfur, and an acceptor a donor; the survey has none."""
Shape = Literal["O2", "O3", "N3", "other"]
"""Of an acceptor: planar oxygen; tetrahedral oxygen or planar nitrogen; tetrahedral nitrogen; anything else."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Donor to acceptor at most; upsilon between; theta at least; tau at most. None: not asked.

    ``stagger``: of a tetrahedral donor, the turn from every substituent of its neighbour at least. ``lone``: the angle
    at a tetrahedral nitrogen from across one of its lone pairs at least.
    """

    far: float
    low: float
    high: float
    theta: float
    tau: float | None = None
    stagger: float | None = None
    lone: float | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """Hydrogen to acceptor at most; theta at least; phi (of an acceptor with two neighbours) or upsilon at least."""

    far: float
    theta: float
    more: float = 0.0


@dataclass(frozen=True, slots=True)
class Plain:
    """Hydrogen to acceptor, or donor to acceptor where the hydrogen may be anywhere, at most; theta at least 130, and
    every neighbour-donor-acceptor at least 90."""

    hydrogen: float
    far: float


Rows = Mapping[Shape, Apart | Near | Plain]
DONORS: dict[str, Rows] = {
    "guanidinium": {"O2": Apart(3.17, 90, 146, 140, 30), "O3": Apart(3.17, 90, 146, 140, 22.5),
                    "N3": Apart(3.17, 113, 161, 125, lone=140), "other": Apart(3.42, 90, 161, 125)},
    "ammonium": {"O2": Apart(3.17, 90, 136, 140, stagger=20), "O3": Apart(3.17, 90, 132, 150, stagger=25),
                 "N3": Apart(3.17, 90, 124, 155, stagger=15, lone=150), "other": Apart(3.42, 90, 161, 125)},
    "hydroxyl": {"O2": Apart(3.17, 90, 141, 130), "O3": Apart(3.03, 90, 141, 135),
                 "N3": Apart(3.03, 100, 132, 145, lone=150), "other": Apart(3.42, 90, 161, 125)},
    "acid": {"O2": Apart(2.87, 103, 128, 140), "O3": Apart(2.87, 103, 128, 155),
             "N3": Apart(2.87, 103, 128, 140, lone=150),
             "other": Apart(3.42, 90, 161, 125)},
    "amide NH2": {"O2": Apart(3.30, 103, 153, 135, 45), "O3": Apart(3.30, 109, 141, 140, 30),
                  "N3": Apart(3.30, 113, 161, 125, 30, lone=145), "other": Apart(3.42, 90, 161, 125)},
    "aniline": {"O2": Apart(3.30, 100, 146, 145, 37.5), "O3": Apart(3.30, 103, 146, 140, 37.5),
                "N3": Apart(3.42, 90, 161, 125, lone=140), "other": Apart(3.42, 90, 161, 125)},
    "phenol": {"O2": Apart(3.03, 103, 136, 145, 37.5), "O3": Apart(3.03, 103, 136, 150, 45.0),
               "N3": Apart(2.87, 109, 128, 145, 52.5, lone=150), "other": Apart(3.42, 90, 161, 125)},
    "primary amine": {"O2": Apart(3.30, 90, 128, 150, stagger=30), "O3": Apart(3.42, 90, 124, 155, stagger=25),
                      "N3": Apart(3.42, 90, 132, 155, stagger=20, lone=140), "other": Apart(3.42, 90, 161, 125)},
    "planar NH2": {"O2": Apart(3.30, 90, 153, 135, 45), "O3": Apart(3.30, 90, 146, 140, 37.5),
                   "N3": Apart(3.40, 108, 166, 125, 35, lone=140), "other": Apart(3.42, 90, 161, 125)},
    "secondary ammonium": {"O2": Near(2.09, 141), "O3": Near(2.09, 141, 155), "N3": Near(2.48, 141, 145),
                           "other": Near(2.48, 132)},
    "tertiary ammonium": {"O2": Near(1.92, 146), "O3": Near(2.09, 146, 140), "N3": Near(2.48, 141, 145),
                          "other": Near(2.48, 132)},
    "amide NH": {"O2": Near(2.23, 146), "O3": Near(2.23, 146, 140), "N3": Near(2.36, 141, 145),
                 "other": Near(2.48, 132)},
    "imine": {"O2": Near(2.23, 132), "O3": Near(2.36, 146, 140), "N3": Near(2.48, 141, 145), "other": Near(2.48, 132)},
    "secondary amine": {"O2": Near(2.36, 141), "O3": Near(2.48, 146, 150), "N3": Near(2.48, 153, 155),
                        "other": Near(2.48, 132)},
    "ring of 5": {"O2": Near(2.09, 146), "O3": Near(2.09, 141, 140), "N3": Near(2.48, 141, 145),
                  "other": Near(2.48, 132)},
    "ring of 6": {"O2": Near(2.23, 136), "O3": Near(2.23, 141, 150), "N3": Near(2.48, 141, 145),
                  "other": Near(2.48, 132)},
    "planar NH": {"O2": Near(2.23, 136), "O3": Near(2.23, 141, 140), "N3": Near(2.46, 136, 140),
                  "other": Near(2.48, 132)},
    "oxygen": {"O2": Plain(2.41, 3.27), "O3": Plain(2.28, 3.14), "N3": Plain(2.28, 3.14), "other": Plain(2.48, 3.42)},
    "nitrogen": {"O2": Plain(2.36, 3.30), "O3": Plain(2.48, 3.42), "N3": Plain(2.48, 3.42), "other": Plain(2.48, 3.42)},
    "sulfur": {"O2": Plain(2.42, 3.65), "O3": Plain(2.42, 3.65), "N3": Plain(2.42, 3.65), "other": Plain(2.48, 3.42)},
}


@dataclass(frozen=True, slots=True)
class Flat:
    """Donor to acceptor at most; phi at least; theta at least."""

    far: float
    phi: float
    theta: float


@dataclass(frozen=True, slots=True)
class Sided:
    """`Flat` bounds on the side of the second atom of the group (an amide's N, a carboxylate's other O), and across."""

    same: Flat
    across: Flat


@dataclass(frozen=True, slots=True)
class Bent:
    """Donor to acceptor at most; upsilon between (from the neighbour, or from what is opposite a lone pair); theta at
    least; tau at least."""

    far: float
    low: float
    high: float
    theta: float
    tau: float | None = None


@dataclass(frozen=True, slots=True)
class Anywhere:
    """Donor to acceptor at most; every neighbour-acceptor-donor at least."""

    far: float
    low: float


ACCEPTORS: dict[str, Flat | Sided | Bent | Anywhere] = {
    "phosphate": Sided(Flat(3.03, 110, 145), Flat(3.03, 110, 135)),
    "carboxylate": Sided(Flat(3.17, 90, 145), Flat(3.17, 110, 145)),
    "acid": Sided(Flat(3.17, 110, 130), Flat(3.17, 110, 135)),
    "amide": Sided(Flat(3.30, 110, 135), Flat(3.30, 110, 130)),
    "nitro": Sided(Flat(3.42, 90, 145), Flat(3.53, 110, 130)),
    "sulfone": Sided(Flat(3.30, 110, 130), Flat(3.30, 120, 135)),
    "thiocarbonyl": Flat(3.73, 90, 145),
    "carbonyl": Flat(3.30, 110, 130),
    "charged, planar": Flat(3.53, 90, 130),
    "charged": Anywhere(3.53, 90),
    "phosphine oxide": Bent(3.03, 109, 180, 145),
    "sulfonyl": Bent(3.03, 100, 180, 145),
    "hydroxyl": Bent(3.03, 100, 161, 145),
    "phenol": Bent(3.17, 100, 153, 150),
    "other hydroxyl": Bent(3.17, 100, 161, 145),
    "ether": Flat(3.42, 140, 140),
    "ring ether": Flat(3.42, 120, 135),
    "furan": Flat(3.42, 150, 135),
    "ether in a ring of 5": Flat(3.42, 150, 135),
    "other oxygen": Anywhere(3.53, 90),
    "nitrile": Bent(3.30, 153, 180, 150),
    "primary amine": Bent(3.03, 103, 180, 155),
    "secondary amine": Bent(3.30, 153, 180, 150),
    "tertiary amine": Bent(3.17, 153, 180, 145),
    "other amine": Bent(3.30, 153, 180, 145),
    "aniline": Bent(3.42, 90, 137, 140, 37.5),
    "imine": Flat(3.42, 140, 140),
    "other planar nitrogen": Flat(3.42, 140, 135),
    "even ring of 6": Flat(3.17, 150, 145),
    "even ring of 5": Flat(3.30, 140, 155),
    "uneven ring of 6": Flat(3.30, 140, 140),
    "uneven ring of 5": Flat(3.30, 150, 135),
    "sulfur": Anywhere(3.83, 85),
}
PROTEIN_DONORS: dict[tuple[str, str], str] = {
    ("ARG", "NE"): "nitrogen", ("ARG", "NH1"): "guanidinium", ("ARG", "NH2"): "guanidinium", ("LYS", "NZ"): "ammonium",
    ("ASN", "ND2"): "amide NH2", ("GLN", "NE2"): "amide NH2", ("HIS", "ND1"): "ring of 5", ("HIS", "NE2"): "ring of 5",
    ("TRP", "NE1"): "ring of 5", ("SER", "OG"): "hydroxyl", ("THR", "OG1"): "hydroxyl", ("TYR", "OH"): "phenol",
    ("CYS", "SG"): "sulfur", ("ASP", "OD1"): "acid", ("ASP", "OD2"): "acid", ("GLU", "OE1"): "acid",
    ("GLU", "OE2"): "acid",
}
"""By residue and atom; the acids only where the file has the hydrogen."""
PROTEIN_ACCEPTORS: dict[tuple[str, str], str] = {
    ("ASP", "OD1"): "carboxylate", ("ASP", "OD2"): "carboxylate", ("GLU", "OE1"): "carboxylate",
    ("GLU", "OE2"): "carboxylate", ("ASN", "OD1"): "amide", ("GLN", "OE1"): "amide", ("SER", "OG"): "hydroxyl",
    ("THR", "OG1"): "hydroxyl", ("TYR", "OH"): "phenol", ("HIS", "ND1"): "uneven ring of 5",
    ("HIS", "NE2"): "uneven ring of 5",
}
