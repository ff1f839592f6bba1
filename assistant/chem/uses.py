"""What a porous crystal may be good for: explicit rules over computed facts, each with its numbers and its source.

A rule is a reason to look, not a fact about the material: capacity, selectivity and stability have to be measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.chem.guests import LI

Fact = float | bool | frozenset[str]


@dataclass(frozen=True, slots=True)
class Condition:
    """One demand on a fact: at least ``low``, below ``high`` (a number), true (a flag), ``any_of`` (a set of words)."""

    fact: str
    low: float | None = None
    high: float | None = None
    any_of: frozenset[str] = frozenset()

    def met(self, value: Fact) -> bool:
        """Whether the fact meets it."""
        if isinstance(value, frozenset):
            return bool(value & self.any_of)
        if isinstance(value, bool):
            return value
        return (self.low is None or value >= self.low) and (self.high is None or value < self.high)

    def words(self) -> str:
        """The demand as a person reads it."""
        label, unit = FACTS[self.fact]
        if self.any_of:
            return f"{label} {' or '.join(sorted(self.any_of))}"
        if self.low is None and self.high is None:
            return label
        low = f"{self.low:g}" if self.low is not None else ""
        high = f"{self.high:g}" if self.high is not None else ""
        bounds = f"{low} to {high}" if low and high else f"at least {low}" if low else f"below {high}"
        return f"{label} {bounds} {unit}".rstrip()


FACTS: dict[str, tuple[str, str]] = {
    "pld": ("PLD", "Å"),
    "lcd": ("LCD", "Å"),
    "asa_g": ("accessible surface", "m2/g"),
    "asa_cm3": ("accessible surface", "m2/cm3"),
    "density": ("density", "g/cm3"),
    "open": ("open metal sites", ""),
    "metals": ("metal", ""),
    "groups": ("a linker with", ""),
    "chiral": ("a chiral space group", ""),
    "carboxylate": ("carboxylate linkers", ""),
}
"""Facts a rule may ask for, how they are called, and their unit."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A use, what it demands, why, and where that is from."""

    use: str
    demands: tuple[Condition, ...]
    why: str
    source: str

    def words(self) -> str:
        """The rule in one sentence."""
        return f"{'; '.join(demand.words() for demand in self.demands)}: {self.why}"


def _between(fact: str, low: float | None = None, high: float | None = None) -> Condition:
    return Condition(fact, low, high)


OPEN = Condition("open")
ROWS: tuple[Rule, ...] = (
    Rule(
        "methane storage",
        (_between("asa_g", 2000, 3500), _between("lcd", 8, 20), _between("pld", 3.8)),
        "uptake by volume peaked at 2,500-3,000 m2/g among 137,953 screened frameworks; these bounds are wider",
        "Wilmer et al. 2012, doi:10.1038/nchem.1192",
    ),
    Rule(
        "hydrogen storage at 77 K",
        (_between("asa_g", 3000), _between("density", None, 0.7), _between("pld", 2.9)),
        "usable hydrogen by weight grows with surface and void",
        "Ahmed et al. 2019, doi:10.1038/s41467-019-09365-w",
    ),
    Rule(
        "CO2 capture from dry gas",
        (OPEN, _between("pld", 3.3)),
        "open metal sites bind CO2 strongly; water competes for them",
        "Caskey et al. 2008, doi:10.1021/ja8036096",
    ),
    Rule(
        "CO2 capture by amines",
        (Condition("groups", any_of=frozenset({"amine"})), _between("pld", 3.3)),
        "amino groups raise the affinity for CO2",
        "Sumida et al. 2012, doi:10.1021/cr2003272",
    ),
    Rule(
        "olefin/paraffin separation",
        (OPEN, _between("pld", 4.2)),
        "open metal sites hold the double bond of ethylene and propylene",
        "Bloch et al. 2012, doi:10.1126/science.1217544",
    ),
    Rule(
        "xenon/krypton separation",
        (_between("pld", 3.66), _between("lcd", 4.0, 7.0)),
        "a cavity just larger than xenon holds it best",
        "Banerjee et al. 2016, doi:10.1038/ncomms11831",
    ),
    Rule("sieving H2 from CO2", (_between("pld", 2.89, 3.3),), "the window lies between the two diameters", LI),
    Rule("sieving CO2 from N2", (_between("pld", 3.3, 3.64),), "the window lies between the two diameters", LI),
    Rule("sieving CO2 from CH4", (_between("pld", 3.3, 3.758),), "the window lies between the two diameters", LI),
    Rule(
        "telling p-xylene from o- and m-xylene",
        (_between("pld", 5.8, 6.8),),
        "the window lies between their diameters",
        LI,
    ),
    Rule(
        "Lewis acid catalysis",
        (OPEN, _between("pld", 6.0)),
        "open metal sites that a benzene-sized substrate can reach",
        "Schlichte et al. 2004, doi:10.1016/j.micromeso.2003.12.027",
    ),
    Rule(
        "drug carrier",
        (_between("pld", 8.0), _between("asa_g", 1000)),
        "windows and surface that take up molecules of the size of ibuprofen",
        "Horcajada et al. 2006, doi:10.1002/anie.200601878",
    ),
    Rule(
        "host of large molecules and small proteins",
        (_between("pld", 20.0),),
        "windows wide enough for proteins",
        "Deng et al. 2012, doi:10.1126/science.1220131",
    ),
    Rule(
        "water sorption",
        (Condition("metals", any_of=frozenset({"Zr", "Hf", "Al"})), _between("pld", 2.7), _between("lcd", 5.0, 20.0)),
        "pores below about 20 Å fill with water reversibly, and these nodes withstand it",
        "Furukawa et al. 2014, doi:10.1021/ja500330a; Canivet et al. 2014, doi:10.1039/c4cs00078a",
    ),
    Rule(
        "work under harsh conditions",
        (Condition("metals", any_of=frozenset({"Zr", "Hf"})), Condition("carboxylate")),
        "bonds of Zr(IV) to carboxylate are among the strongest of MOFs",
        "Cavka et al. 2008, doi:10.1021/ja8057953",
    ),
    Rule(
        "separation of enantiomers",
        (Condition("chiral"), _between("pld", 5.0)),
        "a chiral pore wall that molecules can reach",
        "Seo et al. 2000, doi:10.1038/35010088",
    ),
)


@dataclass(frozen=True, slots=True)
class Met:
    """A rule that a crystal meets, and the numbers with which it does."""

    rule: Rule
    numbers: tuple[tuple[str, Fact], ...]


def met(facts: Mapping[str, Fact]) -> tuple[Met, ...]:
    """The rules that these facts meet, in table order; a rule that asks for an unknown fact is not met."""
    return tuple(
        Met(rule, tuple((d.fact, facts[d.fact]) for d in rule.demands))
        for rule in ROWS
        if all(d.fact in facts and d.met(facts[d.fact]) for d in rule.demands)
    )
