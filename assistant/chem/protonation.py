"""Charge states at a pH, by rule: typical pKa of groups, each site on its own. No measured and no predicted pKa.

A site has the pKa of the simplest compound that bears its group (water, 25 °C). What stands around it moves a pKa by a
unit or more, and charged neighbours by several: the states are candidates, not an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product

from rdkit import Chem, rdBase
from rdkit.Chem.MolStandardize import rdMolStandardize

SOURCE = "rule table of typical pKa (CRC Handbook of Chemistry and Physics, water, 25 °C)"
NEAR = 1.5
"""pH units around a pKa within which both forms of a site are listed."""
MOST = 8


@dataclass(frozen=True, slots=True)
class Site:
    """A group that gives or takes a proton: its pattern (first atom changes), the pKa of its parent, which parent."""

    name: str
    smarts: str
    pka: float
    acid: bool
    parent: str


SITES: tuple[Site, ...] = (
    Site("sulfonic acid", "[OX2H;$(O[SX4](=O)=O)]", -1.9, True, "methanesulfonic acid"),
    Site("phosphoric or phosphonic acid", "[OX2H;$(O[PX4]=O)]", 2.2, True, "phosphoric acid, first"),
    Site("acylsulfonamide", "[NX3H1;$(N(C=O)[SX4](=O)=O)]", 4.5, True, "N-acetylbenzenesulfonamide"),
    Site("carboxylic acid", "[OX2H;$(O[CX3](=O)[#6,#1])]", 4.76, True, "acetic acid"),
    Site("tetrazole", "[nX3H1;$([n]1nnnc1),$([n]1nncn1)]", 4.9, True, "tetrazole"),
    Site("thiophenol", "[SX2H;$(S-c)]", 6.6, True, "thiophenol"),
    Site("hydroxamic acid", "[OX2H;$(O[NX3]C=O)]", 9.4, True, "acetohydroxamic acid"),
    Site("imide", "[NX3H1;$(N(C=O)C=O)]", 9.6, True, "succinimide"),
    Site("phenol", "[OX2H;$(Oc1ccccc1)]", 10.0, True, "phenol"),
    Site("primary sulfonamide", "[NX3H2;$(N[SX4](=O)=O)]", 10.1, True, "benzenesulfonamide"),
    Site("thiol", "[SX2H;$(S[CX4])]", 10.6, True, "ethanethiol"),
    Site("aromatic amine", "[NX3;!$(N[#6]=[O,S,N]);!$(N[S,P]);!$(N~[#7,#8]);$(N-c1ccccc1)]", 4.6, False, "aniline"),
    Site("pyridine", "[nX2;r6;$(n1ccccc1)]", 5.2, False, "pyridine"),
    Site("imidazole", "[nX2;$(n1c[nX3]cc1)]", 7.0, False, "imidazole"),
    Site("morpholine", "[NX3;$(N1CCOCC1);!$(NC=[O,S,N]);!$(N[#6;a]);!$(N[S,P])]", 8.4, False, "morpholine"),
    Site("tertiary amine", "[NX3;H0;$(N([CX4])([CX4])[CX4]);!$(N1CCOCC1);!$(N~[#7,#8])]", 9.8, False, "trimethylamine"),
    Site("primary amine", "[NX3;H2;$(N[CX4])]", 10.6, False, "ethylamine"),
    Site("secondary amine", "[NX3;H1;$(N([CX4])[CX4]);!$(N1CCOCC1)]", 11.0, False, "diethylamine"),
    Site("amidine", "[NX2;$(N=C([NX3])[#6]);!$(NC=O);!$(N[#7,#8,#16])]", 12.1, False, "acetamidine"),
    Site("guanidine", "[NX2;$(N=C([NX3])[NX3]);!$(N[#6]=O);!$(N[#7,#8,#16])]", 13.6, False, "guanidine"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A site in a molecule: its atom, and the share of molecules in which it is charged at the pH, by its pKa alone."""

    site: Site
    atom: int
    charged: float


@dataclass(frozen=True, slots=True)
class State:
    """A charge state: SMILES, net charge, and its share by the rule (product of its sites)."""

    smiles: str
    charge: int
    share: float


@cache
def _pattern(smarts: str) -> Chem.Mol:
    return Chem.MolFromSmarts(smarts)


def neutral(mol: Chem.Mol) -> Chem.Mol:
    """The molecule with protons put on and taken off until it is as neutral as it can be."""
    with rdBase.BlockLogs():
        return rdMolStandardize.Uncharger().uncharge(mol)


def sites(mol: Chem.Mol, ph: float) -> tuple[Found, ...]:
    """Sites of a neutral molecule, each atom once, by rising pKa."""
    found: dict[int, Found] = {}
    for site in SITES:
        for match in mol.GetSubstructMatches(_pattern(site.smarts)):
            share = 1 / (1 + 10 ** ((site.pka - ph) if site.acid else (ph - site.pka)))
            found.setdefault(match[0], Found(site, match[0], share))
    return tuple(sorted(found.values(), key=lambda one: one.site.pka))


def states(mol: Chem.Mol, ph: float) -> tuple[State, ...]:
    """Candidate states at a pH, the likeliest by the rule first; the molecule may come in any charge state."""
    plain = neutral(mol)
    options = [_options(one, ph) for one in sites(plain, ph)]
    made: dict[str, State] = {}
    for chosen in product(*options) if len(options) < 12 else [tuple(one[0] for one in options)]:
        state = _state(plain, tuple(chosen))
        before = made[state.smiles].share if state.smiles in made else 0.0
        made[state.smiles] = State(state.smiles, state.charge, before + state.share)
    return tuple(sorted(made.values(), key=lambda one: -one.share))[:MOST]


Choice = tuple[Found, bool]


def _options(one: Found, ph: float) -> list[Choice]:
    """The forms of a site that are listed, the likelier first: both near its pKa, else one."""
    first = (one, one.charged > 0.5)
    return [first, (one, not first[1])] if abs(one.site.pka - ph) <= NEAR else [first]


def _state(mol: Chem.Mol, chosen: tuple[Choice, ...]) -> State:
    made = Chem.RWMol(mol)
    share = 1.0
    for one, charged in chosen:
        share *= one.charged if charged else 1 - one.charged
        if charged:
            atom = made.GetAtomWithIdx(one.atom)
            hydrogens = atom.GetTotalNumHs() + (-1 if one.site.acid else 1)
            atom.SetFormalCharge(atom.GetFormalCharge() + (-1 if one.site.acid else 1))
            atom.SetNoImplicit(True)
            atom.SetNumExplicitHs(hydrogens)
    Chem.SanitizeMol(made)
    return State(Chem.MolToSmiles(made), Chem.GetFormalCharge(made), share)
