"""The table of substituents: what each does to a pKa, beside an aliphatic site (Taft) and on a ring (Hammett).

Without unit. Sigma star as in Perrin, Dempsey, Serjeant, "pKa Prediction for Organic Acids and Bases" (1981), rounded;
meta, para and para minus as in Hansch, Leo, Taft 1991, doi:10.1021/cr00002a004. The ortho columns are apparent ones:
(pKa of the parent - pKa of its ortho compound) / rho, of phenols, benzoic acids and pyridines. "-" is not known: an
ortho constant is then the para one (pyridines: meta), and an unknown sigma star counts nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import nan


@dataclass(frozen=True, slots=True)
class Substituent:
    """A group, by the atom that it is bound with (the first of the pattern); NaN where a constant is not known."""

    name: str
    smarts: str
    star: float
    meta: float
    para: float
    minus: float
    phenol: float
    benzoic: float
    azine: float


_TABLE = """
nitro             | [NX3+](=O)[O-]                      | 4.00 |  0.71 |  0.78 |  1.27 |  1.24 | 2.03 |  1.33
ammonium          | [NX4+]                              | 3.76 |  0.86 |  0.60 |  0.60 |  -    | -    |  -
cyano             | [CX2]#N                             | 3.30 |  0.56 |  0.66 |  1.00 |  1.38 | 1.06 |  0.93
trifluoromethyl   | [CX4](F)(F)F                        | 2.61 |  0.43 |  0.54 |  0.65 |  -    | -    |  -
trichloromethyl   | [CX4](Cl)(Cl)Cl                     | 2.65 |  0.40 |  0.46 |  0.46 |  -    | -    |  -
difluoromethyl    | [CX4;$(C(F)F)](F)F                  | 2.05 |  0.29 |  0.32 |  0.32 |  -    | -    |  -
dichloromethyl    | [CX4;$(C(Cl)Cl)](Cl)Cl              | 1.94 |  0.31 |  0.32 |  0.32 |  -    | -    |  -
fluoro            | [FX1]                               | 3.21 |  0.34 |  0.06 | -0.03 |  0.57 | 0.93 |  0.96
chloro            | [ClX1]                              | 2.96 |  0.37 |  0.23 |  0.19 |  0.66 | 1.28 |  0.76
bromo             | [BrX1]                              | 2.84 |  0.39 |  0.23 |  0.25 |  0.70 | 1.35 |  0.73
iodo              | [IX1]                               | 2.46 |  0.35 |  0.18 |  0.27 |  0.66 | 1.34 |  0.58
sulfonyl          | [SX4](=O)=O                         | 3.68 |  0.60 |  0.72 |  1.13 |  -    | -    |  -
sulfinyl          | [SX3]=O                             | 2.88 |  0.52 |  0.49 |  0.73 |  -    | -    |  -
carboxylate       | [CX3](=O)[OX1-]                     | 0.60 | -0.10 |  0.00 |  0.31 | -1.60 | -    |  -
carboxy           | [CX3](=O)[OX2H]                     | 2.08 |  0.37 |  0.45 |  0.77 |  -    | 1.25 |  -
ester             | [CX3](=O)[OX2]                      | 2.00 |  0.37 |  0.45 |  0.75 |  0.06 | -    |  0.51
amide             | [CX3](=O)[#7]                       | 1.68 |  0.28 |  0.36 |  0.61 |  0.73 | -    |  0.53
formyl            | [CX3;H1]=[OX1]                      | 1.65 |  0.35 |  0.42 |  1.03 |  0.73 | -    |  0.25
acyl              | [CX3]=[OX1]                         | 1.65 |  0.38 |  0.50 |  0.84 | -0.03 | 0.07 |  0.40
acyloxy           | [OX2][CX3]=O                        | 2.56 |  0.39 |  0.31 |  0.31 |  -    | 0.71 |  -
trifluoromethoxy  | [OX2;$(OC(F)(F)F)]                  | -    |  0.38 |  0.35 |  0.27 |  -    | -    |  -
aryloxy           | [OX2;$(Oc)]                         | 2.43 |  0.25 | -0.03 | -0.10 |  -    | 0.67 |  -
alkoxy            | [OX2;H0]                            | 1.81 |  0.12 | -0.27 | -0.26 |  0.00 | 0.11 |  0.33
hydroxy           | [OX2;H1]                            | 1.34 |  0.12 | -0.37 | -0.37 |  0.12 | 1.22 |  -
acylamino         | [NX3][CX3]=[O,S]                    | 1.40 |  0.21 |  0.00 | -0.46 |  -    | 0.57 |  0.19
sulfonylamino     | [NX3][SX4](=O)=O                    | -    |  0.20 |  0.03 |  0.03 |  -    | -    |  -
dialkylamino      | [NX3;H0;!$(N[#6;a][#6;a])]          | 0.32 | -0.16 | -0.83 | -0.83 |  -    | -    | -0.30
amino             | [NX3]                               | 0.62 | -0.16 | -0.66 | -0.66 |  -    | -    | -0.28
thioether         | [SX2;!a;H0]                         | 1.56 |  0.15 |  0.00 |  0.06 |  -    | -    |  0.27
sulfanyl          | [SX2;H1]                            | 1.68 |  0.25 |  0.15 |  0.15 |  -    | -    |  -
oxo, as acyl      | [OX1;$(O=[#6;a])]                   | 1.65 |  0.38 |  0.50 |  0.84 |  -    | -    |  -
alkynyl           | [CX2]#C                             | 2.18 |  0.21 |  0.23 |  0.53 |  -    | -    |  -
aryl              | [#6;a]                              | 0.60 |  0.06 | -0.01 |  0.02 |  0.02 | 0.74 |  0.12
pyrrolyl          | [nX3]                               | -    |  0.47 |  0.37 |  0.37 |  -    | -    |  -
vinyl             | [CX3]=C                             | 0.56 |  0.06 | -0.04 | -0.04 |  -    | -    |  0.07
alkyl             | [CX4]                               | 0.00 | -0.07 | -0.17 | -0.17 | -0.13 | 0.29 | -0.13
"""


def _number(cell: str) -> float:
    return nan if cell == "-" else float(cell)


def _row(line: str) -> Substituent:
    name, smarts, *numbers = (cell.strip() for cell in line.split(" | "))
    return Substituent(name, smarts, *map(_number, numbers))


ROWS: tuple[Substituent, ...] = tuple(_row(line) for line in _TABLE.strip().splitlines())
"""The first that fits an atom is meant."""
AZA = {"ortho": 0.71, "meta": 0.60, "para": 0.93}
"""A ring nitrogen in place of CH."""
AZA_AZINE = {"ortho": 0.50, "meta": 0.66, "para": 0.77}
"""The same, seen by a ring nitrogen: pyridazine, pyrimidine, pyrazine (pKa 2.24, 1.3, 0.65) against pyridine (5.2)."""
FALL = 0.4
"""What is left of sigma star with each bond further (Perrin)."""
