"""Charge balance: which oxidation states of the metals go with the charges of the ligands. A table and its rules.

Rules. (1) One state for all atoms of an element. (2) Usual states in the order of the table; a metal with one state
there is taken to have it. (3) An oxygen of a node without a hydrogen in the file counts as oxide; where the sum is then
too negative, as many of them are said to carry hydrogens that the file lacks. (4) A lone oxygen at the end of a metal
counts as water without its hydrogens; where the sum is too positive, as many are said to be hydroxide. (5) Where no
combination fits, the states are unknown, unless every metal has one state only: then the rest is the charge.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from assistant.chem.frameworks.words import Counts

# Usual oxidation states in coordination compounds, likeliest first: N. N. Greenwood, A. Earnshaw, Chemistry of the
# Elements, 2nd ed., Butterworth-Heinemann 1997.
STATES: dict[str, tuple[int, ...]] = {
    "Li": (1,), "Na": (1,), "K": (1,), "Rb": (1,), "Cs": (1,), "Be": (2,), "Mg": (2,), "Ca": (2,), "Sr": (2,),
    "Ba": (2,), "Al": (3,), "Ga": (3,), "In": (3,), "Tl": (1, 3), "Sc": (3,), "Y": (3,), "La": (3,), "Ce": (3, 4),
    "Pr": (3,), "Nd": (3,), "Pm": (3,), "Sm": (3,), "Eu": (3, 2), "Gd": (3,), "Tb": (3,), "Dy": (3,), "Ho": (3,),
    "Er": (3,), "Tm": (3,), "Yb": (3,), "Lu": (3,), "Ti": (4, 3), "Zr": (4,), "Hf": (4,), "V": (3, 4, 5, 2),
    "Nb": (5, 4), "Ta": (5,), "Cr": (3, 2, 6), "Mo": (6, 2, 5, 4, 3), "W": (6, 4, 5), "Mn": (2, 3, 4),
    "Tc": (4, 7, 5), "Re": (1, 5, 7, 3), "Fe": (3, 2), "Ru": (2, 3), "Os": (2, 3, 4), "Co": (2, 3), "Rh": (2, 3),
    "Ir": (3, 1, 4), "Ni": (2, 3), "Pd": (2, 4), "Pt": (2, 4), "Cu": (2, 1), "Ag": (1,), "Au": (1, 3), "Zn": (2,),
    "Cd": (2,), "Hg": (2, 1), "Ge": (4, 2), "Sn": (4, 2), "Pb": (2, 4), "Sb": (3, 5), "Bi": (3,), "Th": (4,),
    "U": (6, 4), "Np": (5, 4, 6), "Pu": (4, 6, 3), "Am": (3,), "Cm": (3,),
}


@dataclass(frozen=True, slots=True)
class Balance:
    """States by element (None unknown), the charge left over (None unknown), and what had to be assumed."""

    states: dict[str, int | None]
    charge: int | None
    notes: tuple[str, ...]


def balance(metals: Counts, ligands: int, bare_bridges: int, bare_ends: int) -> Balance:
    """Oxidation states that make the cell neutral.

    Parameters
    ----------
    metals
        Elements and atoms in the cell.
    ligands
        Charges of everything else in the cell, bare bridging oxygen as -2 and bare terminal oxygen as 0.
    bare_bridges, bare_ends
        How many such oxygens there are in the cell.
    """
    options = [STATES.get(symbol, ()) for symbol, _ in metals]
    if not metals or not all(options):
        return Balance({symbol: None for symbol, _ in metals}, None, ())
    found = []
    for states in product(*options):
        rest = sum(state * n for state, (_, n) in zip(states, metals, strict=True)) + ligands
        mended = 0 if not rest else 1 if -bare_bridges <= rest < 0 or 0 < rest <= bare_ends else 9
        rank = sum(option.index(state) for option, state in zip(options, states, strict=True))
        found.append((mended + rank, mended, states, rest))
    found.sort()
    best = found[0]
    if best[1] == 9:
        return _unbalanced(metals, options, ligands)
    if len(found) > 1 and found[1][0] == best[0]:
        return Balance(_certain(metals, options), 0, ("More than one set of oxidation states balances the charges.",))
    return Balance({symbol: state for (symbol, _), state in zip(metals, best[2], strict=True)}, 0, _mending(best[3]))


def _certain(metals: Counts, options: list[tuple[int, ...]]) -> dict[str, int | None]:
    return {symbol: option[0] if len(option) == 1 else None
            for (symbol, _), option in zip(metals, options, strict=True)}


def _unbalanced(metals: Counts, options: list[tuple[int, ...]], ligands: int) -> Balance:
    states = _certain(metals, options)
    if all(len(option) == 1 for option in options):
        rest = sum(option[0] * n for option, (_, n) in zip(options, metals, strict=True)) + ligands
        return Balance(states, rest, (f"With the usual oxidation states a charge of {rest:+d} per cell is left: "
                                      "counter-ions or hydrogens may be missing from the file.",))
    known = sum(state * n for (symbol, n) in metals if (state := states[symbol]) is not None)
    loose = [(symbol, n) for symbol, n in metals if states[symbol] is None]
    if len(loose) == 1:
        mean = (-ligands - known) / loose[0][1]
        return Balance(states, None, (f"The charges would balance with a mean oxidation state of {mean:+.2f} for "
                                      f"{loose[0][0]}: mixed valence, or ions or hydrogens missing from the file.",))
    return Balance(states, None, ("No usual set of oxidation states balances the charges of this file.",))


def _mending(rest: int) -> tuple[str, ...]:
    if rest < 0:
        return (f"The charges balance when {-rest} bridging oxygens per cell carry a hydrogen that the file lacks.",)
    if rest > 0:
        return (f"The charges balance when {rest} terminal oxygens per cell are hydroxide; the rest would be water.",)
    return ()
