"""Bounds of hydrogen bonds by kind of donor and of acceptor, from a survey of crystals of small molecules.

Mills, J. E. J.; Dean, P. M. J. Comput.-Aided Mol. Des. 1996, 10, 607, tables 5 to 8 (doi:10.1007/BF00134183), with
the values used by ChimeraX for kinds that the survey has too few of. Distances in Å, angles in degrees, both before
the tolerances of the preset "chimerax" (0.4 Å and 20°). The numbers were transcribed together with those of
`benchmarks/misi_hbond_rows`; tests/chimerax_rule.py is a transcription of its own that both are compared with.
"""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = "Mills & Dean 1996, doi:10.1007/BF00134183"
SULFUR = 0.35
"""Å more that an acceptor allows a donor that is sulfur, and a donor an acceptor; the survey has none."""
SHAPES = ("O2", "O3", "N3", "other")
"""Of an acceptor: planar oxygen; tetrahedral oxygen or planar nitrogen; tetrahedral nitrogen; anything else."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one side of a hydrogen bond asks.

    Attributes
    ----------
    far
        Donor to acceptor at most, or hydrogen to acceptor where ``from_hydrogen``.
    theta
        Donor-hydrogen-acceptor at least, where the hydrogen is drawn or can be nowhere else.
    upsilon
        Neighbour-donor-acceptor (of a donor) or neighbour-acceptor-donor (of an acceptor), between.
    tau
        Turn out of the plane of the group about its bond: of a donor at most, of an acceptor at least.
    stagger
        Of a tetrahedral donor: turn from every substituent of its neighbour about their bond, at least.
    phi
        Neighbour-acceptor-donor laid into the plane of the acceptor, at least.
    lone
        Of a donor, at least: phi at an sp3 oxygen or planar nitrogen with two neighbours; at an sp3 nitrogen the angle
        from across one of its lone pairs.
    bare
        Donor to acceptor at most where the hydrogen may be anywhere.
    sharp
        Every neighbour-donor-acceptor (of an acceptor: neighbour-acceptor-donor) at least.
    """

    far: float
    from_hydrogen: bool = False
    theta: float = 0.0
    upsilon: tuple[float, float] | None = None
    tau: float | None = None
    stagger: float | None = None
    phi: float | None = None
    lone: float | None = None
    bare: float | None = None
    sharp: float | None = None


HYDROGEN = True
OTHER = Row(3.42, theta=125, upsilon=(90, 161))
NEAR_OTHER = Row(2.48, HYDROGEN, theta=132)

GIVES: dict[str, tuple[Row, Row, Row, Row]] = {
    "guanidinium": (Row(3.17, theta=140, upsilon=(90, 146), tau=30),
                    Row(3.17, theta=140, upsilon=(90, 146), tau=22.5),
                    Row(3.17, theta=125, upsilon=(113, 161), lone=140), OTHER),
    "ammonium": (Row(3.17, theta=140, upsilon=(90, 136), stagger=20),
                 Row(3.17, theta=150, upsilon=(90, 132), stagger=25),
                 Row(3.17, theta=155, upsilon=(90, 124), stagger=15, lone=150), OTHER),
    "hydroxyl": (Row(3.17, theta=130, upsilon=(90, 141)), Row(3.03, theta=135, upsilon=(90, 141)),
                 Row(3.03, theta=145, upsilon=(100, 132), lone=150), OTHER),
    "acid": (Row(2.87, theta=140, upsilon=(103, 128)), Row(2.87, theta=155, upsilon=(103, 128)),
             Row(2.87, theta=140, upsilon=(103, 128), lone=150), OTHER),
    "amide NH2": (Row(3.3, theta=135, upsilon=(103, 153), tau=45), Row(3.3, theta=140, upsilon=(109, 141), tau=30),
                  Row(3.3, theta=125, upsilon=(113, 161), tau=30, lone=145), OTHER),
    "aniline": (Row(3.3, theta=145, upsilon=(100, 146), tau=37.5), Row(3.3, theta=140, upsilon=(103, 146), tau=37.5),
                Row(3.42, theta=125, upsilon=(90, 161), lone=140), OTHER),
    "phenol": (Row(3.03, theta=145, upsilon=(103, 136), tau=37.5), Row(3.03, theta=150, upsilon=(103, 136), tau=45),
               Row(2.87, theta=145, upsilon=(109, 128), tau=52.5, lone=150), OTHER),
    "primary amine": (Row(3.3, theta=150, upsilon=(90, 128), stagger=30),
                      Row(3.42, theta=155, upsilon=(90, 124), stagger=25),
                      Row(3.42, theta=155, upsilon=(90, 132), stagger=20, lone=140), OTHER),
    "planar NH2": (Row(3.3, theta=135, upsilon=(90, 153), tau=45), Row(3.3, theta=140, upsilon=(90, 146), tau=37.5),
                   Row(3.4, theta=125, upsilon=(108, 166), tau=35, lone=140), OTHER),
    "secondary ammonium": (Row(2.09, HYDROGEN, theta=141), Row(2.09, HYDROGEN, theta=141, lone=155),
                           Row(2.48, HYDROGEN, theta=141, lone=145), NEAR_OTHER),
    "tertiary ammonium": (Row(1.92, HYDROGEN, theta=146), Row(2.09, HYDROGEN, theta=146, lone=140),
                          Row(2.48, HYDROGEN, theta=141, lone=145), NEAR_OTHER),
    "amide NH": (Row(2.23, HYDROGEN, theta=146), Row(2.23, HYDROGEN, theta=146, lone=140),
                 Row(2.36, HYDROGEN, theta=141, lone=145), NEAR_OTHER),
    "imine": (Row(2.23, HYDROGEN, theta=132), Row(2.36, HYDROGEN, theta=146, lone=140),
              Row(2.48, HYDROGEN, theta=141, lone=145), NEAR_OTHER),
    "secondary amine": (Row(2.36, HYDROGEN, theta=141), Row(2.48, HYDROGEN, theta=146, lone=150),
                        Row(2.48, HYDROGEN, theta=153, lone=155), NEAR_OTHER),
    "ring of 5": (Row(2.09, HYDROGEN, theta=146), Row(2.09, HYDROGEN, theta=141, lone=140),
                  Row(2.48, HYDROGEN, theta=141, lone=145), NEAR_OTHER),
    "ring of 6": (Row(2.23, HYDROGEN, theta=136), Row(2.23, HYDROGEN, theta=141, lone=150),
                  Row(2.48, HYDROGEN, theta=141, lone=145), NEAR_OTHER),
    "planar NH": (Row(2.23, HYDROGEN, theta=136), Row(2.23, HYDROGEN, theta=141, lone=140),
                  Row(2.46, HYDROGEN, theta=136, lone=140), NEAR_OTHER),
    "oxygen": (Row(2.41, HYDROGEN, theta=130, bare=3.27, sharp=90),
               Row(2.28, HYDROGEN, theta=130, bare=3.14, sharp=90),
               Row(2.28, HYDROGEN, theta=130, bare=3.14, sharp=90),
               Row(2.48, HYDROGEN, theta=130, bare=3.42, sharp=90)),
    "nitrogen": (Row(2.36, HYDROGEN, theta=130, bare=3.3, sharp=90),
                 Row(2.48, HYDROGEN, theta=130, bare=3.42, sharp=90),
                 Row(2.48, HYDROGEN, theta=130, bare=3.42, sharp=90),
                 Row(2.48, HYDROGEN, theta=130, bare=3.42, sharp=90)),
    "sulfur": (Row(2.42, HYDROGEN, theta=130, bare=3.65, sharp=90),
               Row(2.42, HYDROGEN, theta=130, bare=3.65, sharp=90),
               Row(2.42, HYDROGEN, theta=130, bare=3.65, sharp=90),
               Row(2.48, HYDROGEN, theta=130, bare=3.42, sharp=90)),
}
"""By kind of donor, for acceptors of each of `SHAPES`."""


def _both(row: Row) -> tuple[Row, Row]:
    return row, row


TAKES: dict[str, tuple[Row, Row]] = {
    "phosphate": (Row(3.03, theta=145, phi=110), Row(3.03, theta=135, phi=110)),
    "carboxylate": (Row(3.17, theta=145, phi=90), Row(3.17, theta=145, phi=110)),
    "acid": (Row(3.17, theta=130, phi=110), Row(3.17, theta=135, phi=110)),
    "amide": (Row(3.3, theta=135, phi=110), Row(3.3, theta=130, phi=110)),
    "nitro": (Row(3.42, theta=145, phi=90), Row(3.53, theta=130, phi=110)),
    "sulfone": (Row(3.3, theta=130, phi=110), Row(3.3, theta=135, phi=120)),
    "thiocarbonyl": _both(Row(3.73, theta=145, phi=90)),
    "carbonyl": _both(Row(3.3, theta=130, phi=110)),
    "charged, planar": _both(Row(3.53, theta=130, phi=90)),
    "charged": _both(Row(3.53, sharp=90)),
    "phosphine oxide": _both(Row(3.03, theta=145, upsilon=(109, 180))),
    "sulfonyl": _both(Row(3.03, theta=145, upsilon=(100, 180))),
    "hydroxyl": _both(Row(3.03, theta=145, upsilon=(100, 161))),
    "phenol": _both(Row(3.17, theta=150, upsilon=(100, 153))),
    "other hydroxyl": _both(Row(3.17, theta=145, upsilon=(100, 161))),
    "ether": _both(Row(3.42, theta=140, phi=140)),
    "ring ether": _both(Row(3.42, theta=135, phi=120)),
    "furan": _both(Row(3.42, theta=135, phi=150)),
    "ether in a ring of 5": _both(Row(3.42, theta=135, phi=150)),
    "other oxygen": _both(Row(3.53, sharp=90)),
    "nitrile": _both(Row(3.3, theta=150, upsilon=(153, 180))),
    "primary amine": _both(Row(3.03, theta=155, upsilon=(103, 180))),
    "secondary amine": _both(Row(3.3, theta=150, upsilon=(153, 180))),
    "tertiary amine": _both(Row(3.17, theta=145, upsilon=(153, 180))),
    "other amine": _both(Row(3.3, theta=145, upsilon=(153, 180))),
    "aniline": _both(Row(3.42, theta=140, upsilon=(90, 137), tau=37.5)),
    "imine": _both(Row(3.42, theta=140, phi=140)),
    "other planar nitrogen": _both(Row(3.42, theta=135, phi=140)),
    "even ring of 6": _both(Row(3.17, theta=145, phi=150)),
    "even ring of 5": _both(Row(3.3, theta=155, phi=140)),
    "uneven ring of 6": _both(Row(3.3, theta=140, phi=140)),
    "uneven ring of 5": _both(Row(3.3, theta=135, phi=150)),
    "sulfur": _both(Row(3.83, sharp=85)),
}
"""By kind of acceptor: on the side of the second atom of its group (an amide's N, an acid's other O), and across."""
