"""Tables for bond orders: the valences an element may have, what each costs, and lengths at which an order changes.

Costs have no unit: they only rank the ways to draw one ligand. They were chosen so that (1) a carbon of the wrong
valence is never preferred to a protonated oxygen or nitrogen, (2) lengths decide between quinone and catechol, thione
and thiol. Lengths are midpoints between the mean bonds of F. H. Allen et al., J. Chem. Soc., Perkin Trans. 2, 1987, S1,
doi:10.1039/p298700000s1.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Valence:
    """One way for an element to be bonded: total ``bonds`` (hydrogens too) at formal ``charge``; ``cost`` to take it.

    ``neighbours``: the least number of bonded atoms (hydrogens too) at which it is allowed.
    """

    bonds: int
    charge: int = 0
    cost: float = 0.0
    neighbours: int = 0


VALENCES: dict[str, tuple[Valence, ...]] = {
    "C": (Valence(4),),
    "N": (Valence(3), Valence(4, 1, 1.8, 3), Valence(2, -1, 5.0)),
    "O": (Valence(2), Valence(1, -1, 2.0, 1), Valence(3, 1, 4.0, 3)),
    "F": (Valence(1),), "Cl": (Valence(1), Valence(3, 0, 1.0, 2), Valence(5, 0, 1.0, 3), Valence(7, 0, 1.0, 4)),
    "Br": (Valence(1), Valence(3, 0, 1.0, 2), Valence(5, 0, 1.0, 3), Valence(7, 0, 1.0, 4)),
    "I": (Valence(1), Valence(3, 0, 1.0, 2), Valence(5, 0, 1.0, 3), Valence(7, 0, 1.0, 4)),
    "B": (Valence(3), Valence(4, -1, 0.5, 4)),
    "Si": (Valence(4), Valence(5, -1, 0.5, 5), Valence(6, -2, 0.5, 6)),
    "P": (Valence(3), Valence(5, 0, 0.5, 2), Valence(4, 1, 1.5, 4), Valence(6, -1, 0.5, 6)),
    "As": (Valence(3), Valence(5, 0, 0.5, 3), Valence(4, 1, 1.5, 4), Valence(6, -1, 0.5, 6)),
    "S": (Valence(2), Valence(4, 0, 0.5, 2), Valence(6, 0, 0.5, 3), Valence(3, 1, 3.0, 3)),
    "Se": (Valence(2), Valence(4, 0, 0.5, 2), Valence(6, 0, 0.5, 3), Valence(3, 1, 3.0, 3)),
    "Te": (Valence(2), Valence(4, 0, 0.5, 2), Valence(6, 0, 0.5, 3), Valence(3, 1, 3.0, 3)),
}
# pair of elements (alphabetical): below the first length (Å) an order of 2 is the likelier, below the second one of 3
CROSSOVERS: dict[tuple[str, str], tuple[float, float]] = {
    ("C", "C"): (1.42, 1.27), ("C", "N"): (1.38, 1.21), ("C", "O"): (1.27, 1.15), ("C", "S"): (1.70, 1.54),
    ("C", "P"): (1.72, 1.58), ("C", "Se"): (1.84, 1.70), ("N", "N"): (1.33, 1.17), ("N", "O"): (1.29, 1.12),
    ("N", "S"): (1.60, 1.45), ("O", "S"): (1.50, 1.30), ("O", "P"): (1.53, 1.35), ("As", "O"): (1.69, 1.50),
    ("N", "P"): (1.62, 1.49), ("O", "Se"): (1.68, 1.50), ("P", "S"): (1.98, 1.80), ("O", "Si"): (1.45, 1.35),
}
DEFAULT_CROSSOVER = (0.0, 0.0)  # pairs without a row are drawn single unless valence demands more
SLOPE = 12.0  # cost per Å
FAR, STEEP = 0.06, 60.0  # beyond this many Å over the crossover each Å costs so much more: no double bond is that long
MULTIPLE_MAX, MULTIPLE_MIN = 6.0, -1.6  # caps on what one length may count, so that one bad atom does not redraw a ring

HYDROGEN_COST: dict[str, tuple[float, float]] = {  # a hydrogen added to an atom that holds a metal, and to another
    "O": (0.1, 0.8), "N": (0.6, 1.5), "S": (0.5, 0.8), "Se": (0.5, 0.8), "P": (3.0, 3.0), "F": (0.5, 0.5),
    "Cl": (0.5, 0.5), "Br": (0.5, 0.5), "I": (0.5, 0.5), "Te": (0.5, 0.8), "As": (3.0, 3.0), "B": (2.0, 2.0),
    "Si": (2.0, 2.0),
}
PLANAR_CARBON = 6.0     # a hydrogen added to a flat three-coordinate carbon
PYRAMIDAL_CARBON = 0.7  # to one that is as far from flat as FLAT, or farther: there it is missing from the file
LINEAR_CARBON = 6.0
BENT_CARBON = 0.9       # to a two-coordinate carbon that is bent: missing from the file; one for sp2, two for sp3
SECOND_HYDROGEN = 0.4   # to each further one
SP2_FROM = 114.0        # degrees at such a carbon: wider angles are those of sp2 (rings of five left out)
WRONG_ANGLE = 0.2       # per degree on the wrong side of it
IMIDIC = 1.5            # to the oxygen of N-C-O, for a lactam or amide is drawn and not its hydroxyimine
METAL_CARBON = 0.5      # to a carbon that holds a metal (cyanide, carbene)
FLAT = 0.3              # Å, distance of a three-coordinate atom from the plane of its neighbours; 0.5 for sp3
STRAIGHT = 160.0        # degrees
N_OXIDE = 0.25          # N+ and O- of an N-oxide, each
NITRILE_HYDROGEN = 7.0  # to the end of a straight C-N: a cyanocarbon anion is drawn with its hydrogen on carbon
BENT_CUMULENE = 5.0
SEXTET = 2.5            # what a six-membered ring of C and N with three double bonds in it is worth
AZOLE = 1.0             # what a ring of five with nitrogen, two double bonds in it and none leading out, is worth
