"""Rules and filters answered with yes or no: those of `chem.rules`, further ones of size, and lists of alerts."""

from __future__ import annotations

from rdkit import Chem

from assistant.chem import alerts
from assistant.chem.rules import ROWS as ORAL
from assistant.chem.rules import Rule, Term
from assistant.chem.rules import apply as apply

MORE: tuple[Rule, ...] = (
    Rule(
        "RuleOfThree",
        (Term("MW", "<=", 300), Term("LogP", "<=", 3), Term("HBD", "<=", 3), Term("HBA", "<=", 3)),
        "doi:10.1016/S1359-6446(03)02831-9",
    ),
    Rule(
        "LeadLike",
        (
            Term("MW", ">=", 200),
            Term("MW", "<=", 350),
            Term("LogP", ">=", -1),
            Term("LogP", "<=", 3.5),
            Term("RotatableBonds", "<=", 7),
        ),
        "ZINC, doi:10.1021/acs.jcim.5b00559",
    ),
    Rule("GSK 4/400", (Term("MW", "<=", 400), Term("LogP", "<=", 4)), "Gleeson, doi:10.1021/jm701122q"),
    Rule(
        "Pfizer 3/75",
        (Term("LogP", "<=", 3), Term("TPSA", ">=", 75)),
        "Hughes, doi:10.1016/j.bmcl.2008.07.071",
        allowed=1,
    ),
)
RULES: dict[str, Rule] = {row.name: row for row in (*ORAL, *MORE)}
FILTERS = ("PAINS", "Brenk", "NIH")


def hits(mol: Chem.Mol, name: str) -> tuple[alerts.Hit, ...]:
    """The alerts of one filter."""
    return alerts.alerts(mol, (name,))
