"""Rules of thumb for oral drugs: each a row of limits as published, and how many may be broken.

Lipinski's donors and acceptors are counted as in the paper (N-H and O-H hydrogens; N and O atoms), which is not the
count of `chem.properties` HBD and HBA; LogP is Crippen's throughout, where the papers used other estimates.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem.properties import PROPERTIES, measure
from assistant.errors import NotUnderstood

_OPS: dict[str, Callable[[float, float], bool]] = {"<=": operator.le, ">=": operator.ge}
SIGNS = {"<=": "≤", ">=": "≥"}

_OWN: dict[str, Callable[[Chem.Mol], float]] = {
    "N and O atoms": rdMolDescriptors.CalcNumLipinskiHBA,
    "N–H and O–H": rdMolDescriptors.CalcNumLipinskiHBD,
    "atoms with H": lambda mol: mol.GetNumAtoms() + sum(atom.GetTotalNumHs() for atom in mol.GetAtoms()),
    "C atoms": lambda mol: sum(atom.GetAtomicNum() == 6 for atom in mol.GetAtoms()),
    "heteroatoms": rdMolDescriptors.CalcNumHeteroatoms,
}


@dataclass(frozen=True, slots=True)
class Term:
    """One limit: a property of `chem.properties` or a count named here, the side, and the limit (inclusive)."""

    measure: str
    op: str
    limit: float

    def words(self) -> str:
        return f"{label(self.measure)} {SIGNS[self.op]} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: it passes when at most ``allowed`` of its terms are broken."""

    name: str
    terms: tuple[Term, ...]
    source: str
    allowed: int = 0

    def words(self) -> str:
        terms = ", ".join(term.words() for term in self.terms)
        return f"{terms}; at most {self.allowed} broken" if self.allowed else terms


@dataclass(frozen=True, slots=True)
class TermResult:
    """A term on a molecule: the value found and whether it keeps the limit."""

    term: Term
    value: float
    passed: bool

    def words(self) -> str:
        """The value found as read: "MW 612.30"."""
        found = PROPERTIES.get(self.term.measure)
        digits = found.digits if found else 0
        return f"{label(self.term.measure)} {self.value:.{digits}f}"


@dataclass(frozen=True, slots=True)
class RuleResult:
    """A rule on a molecule."""

    rule: Rule
    terms: tuple[TermResult, ...]

    @property
    def broken(self) -> tuple[TermResult, ...]:
        return tuple(term for term in self.terms if not term.passed)

    @property
    def passed(self) -> bool:
        return len(self.broken) <= self.rule.allowed


ROWS: tuple[Rule, ...] = (
    Rule("Lipinski", (Term("MW", "<=", 500), Term("LogP", "<=", 5), Term("N–H and O–H", "<=", 5),
                      Term("N and O atoms", "<=", 10)), "doi:10.1016/S0169-409X(96)00423-1", allowed=1),
    Rule("Veber", (Term("RotatableBonds", "<=", 10), Term("TPSA", "<=", 140)), "doi:10.1021/jm020017n"),
    Rule("Ghose", (Term("MW", ">=", 160), Term("MW", "<=", 480), Term("LogP", ">=", -0.4), Term("LogP", "<=", 5.6),
                   Term("MR", ">=", 40), Term("MR", "<=", 130), Term("atoms with H", ">=", 20),
                   Term("atoms with H", "<=", 70)), "doi:10.1021/cc9800071"),
    Rule("Egan", (Term("LogP", "<=", 5.88), Term("TPSA", "<=", 131.6)), "doi:10.1021/jm000292e"),
    Rule("Muegge", (Term("MW", ">=", 200), Term("MW", "<=", 600), Term("LogP", ">=", -2), Term("LogP", "<=", 5),
                    Term("TPSA", "<=", 150), Term("Rings", "<=", 7), Term("C atoms", ">=", 5),
                    Term("heteroatoms", ">=", 2), Term("RotatableBonds", "<=", 15), Term("HBA", "<=", 10),
                    Term("HBD", "<=", 5)), "doi:10.1021/jm015507e"),
)

RULES: dict[str, Rule] = {row.name: row for row in ROWS}


def rule(name: str) -> Rule:
    """The rule of that name, whatever its case.

    Raises
    ------
    NotUnderstood
        When there is none.
    """
    for row in ROWS:
        if row.name.casefold() == name.casefold():
            return row
    raise NotUnderstood(f"“{name}” is not a rule in the table.", "Try " + ", ".join(RULES) + ".")


def label(name: str) -> str:
    """The word for a measured thing: a property's label where it is longer than a symbol, else its own name."""
    return PROPERTIES[name].label if name in ("RotatableBonds", "Rings", "HBA", "HBD") else name


def apply(mol: Chem.Mol, row: Rule, known: dict[str, float] | None = None) -> RuleResult:
    """A rule on a sanitised molecule. ``known``: property values at hand, by name, which are not measured again."""
    values = {term.measure: _value(mol, term.measure, known or {}) for term in row.terms}
    return RuleResult(row, tuple(
        TermResult(term, values[term.measure], _OPS[term.op](values[term.measure], term.limit)) for term in row.terms
    ))


def _value(mol: Chem.Mol, name: str, known: dict[str, float]) -> float:
    if name in known:
        return known[name]
    return float(_OWN[name](mol)) if name in _OWN else measure(mol, name)
