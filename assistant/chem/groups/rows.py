"""What a row of the counting table is, and the sources that rows share."""

from __future__ import annotations

from dataclasses import dataclass

CLASSES = "IUPAC class names 1995, doi:10.1351/pac199567081307"
BLUE_BOOK = "IUPAC organic nomenclature 2013, doi:10.1039/9781849733069"
FUSED = "IUPAC fused rings 1998, doi:10.1351/pac199870010143"
RINGS = "IUPAC Hantzsch-Widman 1983, doi:10.1351/pac198355020409"
SUGARS = "IUPAC carbohydrates 1996, doi:10.1351/pac199668101919"
AMINO_ACIDS = "IUPAC amino acids 1983, doi:10.1351/pac198456050595"
STEROIDS = "IUPAC steroids 1989, doi:10.1351/pac198961101783"
GREENE = "Greene's Protective Groups, doi:10.1002/0470053485"
COVALENT = "covalent warheads, doi:10.1021/acs.jmedchem.8b01153"


@dataclass(frozen=True, slots=True)
class Group:
    """One group that can be counted and highlighted.

    Attributes
    ----------
    name
        The word in the singular.
    smarts
        What is looked for; its matched atoms are the group's own, its surroundings stand in ``$()``.
    words
        Other words for it, singular, joined by ", ".
    about
        What is counted, and what is not.
    key
        How many leading atoms of the pattern make a group: two matches that share them are one group. 0: all atoms.
    more
        Further patterns of the same group.
    """

    name: str
    smarts: str
    words: str
    about: str
    source: str = CLASSES
    key: int = 1
    more: tuple[str, ...] = ()
