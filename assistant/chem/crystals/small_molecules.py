"""Small molecules and ions found loose in crystals or at the ends of metals, recognised by their heavy-atom skeleton.

The table is chemistry, not measurement: a name, a SMILES, the charge. Names and structures as in the IUPAC 2013
recommendations, doi:10.1039/9781849733069, retained names first. Rows with one skeleton are told apart by their
hydrogens where the file has them; where it has none, the first is the likeliest.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

Skeleton = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Small:
    """One molecule or ion. ``charge`` in units of e; ``solvent``: may be taken out of a framework."""

    name: str
    smiles: str
    charge: int = 0

    @property
    def solvent(self) -> bool:
        return self.charge == 0


TABLE: tuple[Small, ...] = (
    Small("water", "O"), Small("hydronium", "[OH3+]", 1), Small("methanol", "CO"), Small("ethanol", "CCO"),
    Small("acetone", "CC(C)=O"), Small("propan-2-ol", "CC(C)O"), Small("propan-1-ol", "CCCO"),
    Small("butan-1-ol", "CCCCO"), Small("tert-butanol", "CC(C)(C)O"), Small("ethane-1,2-diol", "OCCO"),
    Small("glycerol", "OCC(O)CO"), Small("butan-2-one", "CCC(C)=O"), Small("acetonitrile", "CC#N"),
    Small("DMF", "CN(C)C=O"), Small("DEF", "CCN(CC)C=O"), Small("DMA", "CN(C)C(C)=O"), Small("DEA", "CCN(CC)C(C)=O"),
    Small("NMP", "CN1CCCC1=O"), Small("N-methylformamide", "CNC=O"), Small("formamide", "NC=O"),
    Small("N,N'-dimethylpropyleneurea", "CN1CCCN(C)C1=O"), Small("DMSO", "CS(C)=O"), Small("THF", "C1CCOC1"),
    Small("1,4-dioxane", "C1COCCO1"), Small("diethyl ether", "CCOCC"), Small("1,2-dimethoxyethane", "COCCOC"),
    Small("ethyl acetate", "CCOC(C)=O"), Small("dichloromethane", "ClCCl"), Small("chloroform", "ClC(Cl)Cl"),
    Small("tetrachloromethane", "ClC(Cl)(Cl)Cl"), Small("1,2-dichloroethane", "ClCCCl"), Small("benzene", "c1ccccc1"),
    Small("toluene", "Cc1ccccc1"), Small("p-xylene", "Cc1ccc(C)cc1"), Small("m-xylene", "Cc1cccc(C)c1"),
    Small("o-xylene", "Cc1ccccc1C"), Small("mesitylene", "Cc1cc(C)cc(C)c1"), Small("chlorobenzene", "Clc1ccccc1"),
    Small("nitrobenzene", "[O-][N+](=O)c1ccccc1"), Small("phenol", "Oc1ccccc1"), Small("aniline", "Nc1ccccc1"),
    Small("naphthalene", "c1ccc2ccccc2c1"), Small("pyridine", "c1ccncc1"), Small("4-methylpyridine", "Cc1ccncc1"),
    Small("pyrazine", "c1cnccn1"), Small("hexane", "CCCCCC"), Small("pentane", "CCCCC"),
    Small("cyclohexane", "C1CCCCC1"), Small("triethylamine", "CCN(CC)CC"), Small("formic acid", "OC=O"),
    Small("formate", "[O-]C=O", -1), Small("acetic acid", "CC(O)=O"), Small("acetate", "CC([O-])=O", -1),
    Small("nitromethane", "C[N+]([O-])=O"), Small("urea", "NC(N)=O"), Small("carbon dioxide", "O=C=O"),
    Small("carbon monoxide", "[C-]#[O+]"), Small("nitrogen", "N#N"), Small("oxygen", "O=O"), Small("methane", "C"),
    Small("ethane", "CC"), Small("ethene", "C=C"), Small("ethyne", "C#C"), Small("propane", "CCC"),
    Small("sulfur dioxide", "O=S=O"), Small("hydrogen sulfide", "S"), Small("iodine", "II"), Small("argon", "[Ar]"),
    Small("krypton", "[Kr]"), Small("xenon", "[Xe]"), Small("helium", "[He]"), Small("ammonia", "N"),
    Small("ammonium", "[NH4+]", 1), Small("methylammonium", "C[NH3+]", 1), Small("dimethylammonium", "C[NH2+]C", 1),
    Small("trimethylammonium", "C[NH+](C)C", 1), Small("tetramethylammonium", "C[N+](C)(C)C", 1),
    Small("ethylammonium", "CC[NH3+]", 1), Small("diethylammonium", "CC[NH2+]CC", 1),
    Small("tetraethylammonium", "CC[N+](CC)(CC)CC", 1), Small("tetrapropylammonium", "CCC[N+](CCC)(CCC)CCC", 1),
    Small("tetrabutylammonium", "CCCC[N+](CCCC)(CCCC)CCCC", 1), Small("ethane-1,2-diammonium", "[NH3+]CC[NH3+]", 2),
    Small("piperazinediium", "C1C[NH2+]CC[NH2+]1", 2), Small("guanidinium", "NC(N)=[NH2+]", 1),
    Small("imidazole", "c1c[nH]cn1"), Small("imidazolium", "c1c[nH]c[nH+]1", 1),
    Small("1-ethyl-3-methylimidazolium", "CCn1cc[n+](C)c1", 1),
    Small("1-butyl-3-methylimidazolium", "CCCCn1cc[n+](C)c1", 1),
    Small("tetraphenylphosphonium", "c1ccccc1[P+](c1ccccc1)(c1ccccc1)c1ccccc1", 1),
    Small("tetraphenylborate", "c1ccccc1[B-](c1ccccc1)(c1ccccc1)c1ccccc1", -1), Small("fluoride", "[F-]", -1),
    Small("chloride", "[Cl-]", -1), Small("bromide", "[Br-]", -1), Small("iodide", "[I-]", -1),
    Small("triiodide", "I[I-]I", -1), Small("nitrate", "[O-][N+](=O)[O-]", -1), Small("nitrite", "[O-]N=O", -1),
    Small("perchlorate", "[O-]Cl(=O)(=O)=O", -1), Small("tetrafluoroborate", "F[B-](F)(F)F", -1),
    Small("hexafluorophosphate", "F[P-](F)(F)(F)(F)F", -1), Small("hexafluorosilicate", "F[Si-2](F)(F)(F)(F)F", -2),
    Small("hexafluoroarsenate", "F[As-](F)(F)(F)(F)F", -1), Small("sulfate", "[O-]S([O-])(=O)=O", -2),
    Small("phosphate", "[O-]P([O-])([O-])=O", -3), Small("carbonate", "[O-]C([O-])=O", -2),
    Small("triflate", "[O-]S(=O)(=O)C(F)(F)F", -1), Small("trifluoroacetate", "[O-]C(=O)C(F)(F)F", -1),
    Small("thiocyanate", "[S-]C#N", -1), Small("azide", "[N-]=[N+]=[N-]", -1),
    Small("oxalate", "[O-]C(=O)C([O-])=O", -2),
)

ONLY_WITH_HYDROGENS = frozenset(["hydronium"])  # too rare to be meant where a lone oxygen is listed


def skeleton(symbols: list[str], around: list[list[int]]) -> Skeleton:
    """What tells one small molecule from another without hydrogens: each heavy atom with its sorted neighbours' kinds.

    A neighbour's kind is its element and its number of heavy neighbours.
    """
    kinds = [f"{symbol}{len(others)}" for symbol, others in zip(symbols, around, strict=True)]
    return tuple(sorted((kinds[at], tuple(sorted(kinds[other] for other in around[at]))) for at in range(len(kinds))))


@cache
def _by_skeleton() -> dict[Skeleton, tuple[tuple[Small, int], ...]]:
    from rdkit import Chem

    table: dict[Skeleton, list[tuple[Small, int]]] = {}
    for row in TABLE:
        mol = Chem.MolFromSmiles(row.smiles)
        around = [[other.GetIdx() for other in atom.GetNeighbors()] for atom in mol.GetAtoms()]
        hydrogens = sum(atom.GetTotalNumHs() for atom in mol.GetAtoms())
        key = skeleton([atom.GetSymbol() for atom in mol.GetAtoms()], around)
        table.setdefault(key, []).append((row, hydrogens))
    return {key: tuple(rows) for key, rows in table.items()}


def recognised(symbols: list[str], around: list[list[int]], hydrogens: int) -> tuple[Small, ...]:
    """The rows of the table that a loose piece may be, by its heavy atoms and then its hydrogens.

    One row where the hydrogens decide; else all with this skeleton, likeliest first; none where none fits.
    """
    rows = _by_skeleton().get(skeleton(symbols, around), ())
    exact = tuple(row for row, count in rows if count == hydrogens)
    return exact[:1] or tuple(row for row, _ in rows if row.name not in ONLY_WITH_HYDROGENS)


def formula_of(symbols: list[str]) -> str:
    """``"C3H7NO"``: Hill order without blanks."""
    counts = Counter(symbols)
    order = sorted(counts, key=lambda symbol: (symbol != "C", symbol != "H", symbol) if "C" in counts else (symbol,))
    return "".join(f"{symbol}{counts[symbol] if counts[symbol] > 1 else ''}" for symbol in order)
