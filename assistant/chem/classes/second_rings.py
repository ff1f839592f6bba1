"""The second way for classes named after a skeleton: the parent compound itself, found in it; rings by counting.

Parents are written here as the compounds that their names mean, not as the patterns of the tables; ring systems are
counted by bonds and atoms (a connected graph has one ring more for each bond beyond a tree).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from rdkit import Chem

PARENTS: dict[str, tuple[str, ...]] = {
    "indoles": ("C1=CC=C2C(=C1)C=CN2",),
    "oxindoles": ("O=C1CC2=CC=CC=C2N1",),
    "benzimidazoles": ("C1=CC=C2C(=C1)NC=N2",),
    "indazoles": ("C1=CC=C2C(=C1)C=NN2", "C1=CC2=CNN=C2C=C1"),
    "1-benzofurans": ("C1=CC=C2C(=C1)C=CO2",),
    "benzothiophene": ("C1=CC=C2C(=C1)C=CS2",),
    "1,3-benzoxazole": ("C1=CC=C2C(=C1)N=CO2",),
    "benzothiazoles": ("C1=CC=C2C(=C1)N=CS2",),
    "quinolines": ("C1=CC=C2C(=C1)C=CC=N2",),
    "isoquinolines": ("C1=CC=C2C=NC=CC2=C1",),
    "quinazolines": ("C1=CC=C2C(=C1)C=NC=N2",),
    "quinoxaline derivative": ("C1=CC=C2C(=C1)N=CC=N2",),
    "acridines": ("C1=CC=C2C(=C1)C=C3C=CC=CC3=N2",),
    "carbazoles": ("C1=CC=C2C(=C1)C3=CC=CC=C3N2",),
    "phenazines": ("C1=CC=C2C(=C1)N=C3C=CC=CC3=N2",),
    "purines": ("C1=C2C(=NC=N1)N=CN2", "C1=NC=C2C(=N1)NC=N2", "C1=NC2=NC=NC2=CN1"),
    "pteridines": ("C1=CN=C2C(=N1)C=NC=N2",),
    "pyrroles": ("C1=CNC=C1",),
    "furans": ("C1=COC=C1",),
    "thiophenes": ("C1=CSC=C1",),
    "imidazoles": ("C1=CN=CN1",),
    "pyrazoles": ("C1=CNN=C1",),
    "1,3-thiazoles": ("C1=CSC=N1",),
    "1,3-oxazoles": ("C1=COC=N1",),
    "isoxazoles": ("C1=CON=C1",),
    "triazoles": ("C1=NNN=C1", "C1=CNN=N1", "C1=NC=NN1", "C1=NN=CN1"),
    "tetrazoles": ("C1=NNN=N1", "C1=NN=NN1"),
    "pyridines": ("C1=CC=NC=C1",),
    "pyrimidines": ("C1=CN=CN=C1",),
    "pyrazines": ("C1=CN=CC=N1",),
    "1,3,5-triazines": ("C1=NC=NC=N1",),
    "piperidines": ("C1CCNCC1",),
    "piperazines": ("C1CNCCN1",),
    "morpholines": ("C1COCCN1",),
    "pyrrolidines": ("C1CCNC1",),
    "azetidines": ("C1CNC1",),
    "cyclopropanes": ("C1CC1",),
    "cyclobutanes": ("C1CCC1",),
    "oxolanes": ("C1CCOC1",),
    "naphthalenes": ("C1=CC=C2C=CC=CC2=C1",),
    "anthracenes": ("C1=CC=C2C=C3C=CC=CC3=CC2=C1",),
    "biphenyls": ("C1=CC=C(C=C1)C2=CC=CC=C2",),
    "benzodioxoles": ("C1OC2=CC=CC=C2O1",),
    "coumarins": ("C1=CC=C2C(=C1)C=CC(=O)O2",),
    "xanthones": ("C1=CC=C2C(=C1)C(=O)C3=CC=CC=C3O2",),
    "flavones": ("C1=CC=C(C=C1)C2=CC(=O)C3=CC=CC=C3O2",),
    "flavanones": ("C1C(OC2=CC=CC=C2C1=O)C3=CC=CC=C3",),
    "isoflavones": ("C1=CC=C(C=C1)C2=COC3=CC=CC=C3C2=O",),
    "flavonols": ("OC1=C(C2=CC=CC=C2)OC2=CC=CC=C2C1=O",),
    "chalcones": ("O=C(C=CC1=CC=CC=C1)C1=CC=CC=C1",),
    "dihydrochalcones": ("O=C(CCC1=CC=CC=C1)C1=CC=CC=C1",),
    "stilbenoid": ("C(=CC1=CC=CC=C1)C1=CC=CC=C1",),
    "anthraquinone": ("O=C1C2=CC=CC=C2C(=O)C2=CC=CC=C12",),
    "benzophenones": ("O=C(C1=CC=CC=C1)C1=CC=CC=C1",),
    "acetophenones": ("CC(=O)C1=CC=CC=C1",),
    "benzaldehydes": ("O=CC1=CC=CC=C1",),
    "benzoic acids": ("OC(=O)C1=CC=CC=C1",),
    "benzamides": ("NC(=O)C1=CC=CC=C1",),
    "2-pyranones": ("C1=CC(=O)OC=C1",),
    "pyrrolidin-2-ones": ("O=C1CCCN1",),
    "2,5-diketopiperazines": ("O=C1CNC(=O)CN1",),
    "barbiturates": ("O=C1CC(=O)NC(=O)N1",),
    "hydantoins": ("O=C1CNC(=O)N1",),
    "phenylureas": ("NC(=O)NC1=CC=CC=C1",),
    "guaiacols": ("COC1=CC=CC=C1O",),
    "naphthols": ("OC1=CC=CC2=CC=CC=C12", "OC1=CC2=CC=CC=C2C=C1"),
    "pterocarpans": ("C1OC2=CC=CC=C2C2OC3=CC=CC=C3C12",),
    "(trifluoromethyl)benzenes": ("FC(F)(F)C1=CC=CC=C1",),
    "bromobenzenes": ("BrC1=CC=CC=C1",),
    "azobenzenes": ("N(=NC1=CC=CC=C1)C1=CC=CC=C1",),
    "furanocoumarin": ("O=C1C=CC2=CC3=C(OC=C3)C=C2O1", "O=C1C=CC2=C(O1)C1=C(OC=C1)C=C2"),
    "phenothiazines": ("C1=CC=C2C(=C1)NC1=CC=CC=C1S2",),
    "tropane alkaloid": ("CN1C2CCC1CC(O)C2",),
    "steroid": ("C1CCC2C(C1)CCC1C3CCCC3CCC21",),
    "beta-lactam": ("O=C1CCN1",),
    "gamma-lactone": ("O=C1CCCO1", "O=C1C=CCO1", "O=C1CC=CO1"),
    "butenolide": ("O=C1C=CCO1", "O=C1CC=CO1"),
    "adenosines": ("NC1=NC=NC2=C1N=CN2C1CCCO1",),
    "1,4-benzoquinones": ("O=C1C=CC(=O)C=C1",),
    "benzyl alcohols": ("OCC1=CC=CC=C1",),
    "cinnamaldehydes": ("O=CC=CC1=CC=CC=C1",),
    "hydroxycoumarin": ("C1=CC=C2C(=C1)C=CC(=O)O2",),
    "organic peroxide": ("COO",),
    "silyl ether": ("CO[SiH3]",),
    "azide": ("CN=[N+]=[N-]",),
    "isothiocyanate": ("CN=C=S",),
    "isocyanide": ("C[N+]#[C-]",),
    "boronic acids": ("CB(O)O",),
    "carbamate ester": ("COC(=O)N",),
    "ureas": ("NC(=O)N",),
    "thioureas": ("NC(=S)N",),
    "oxime": ("C=NO",),
    "phosphonic acids": ("CP(O)(O)=O",),
    "organosulfonic acid": ("CS(O)(=O)=O",),
    "flavonoid": ("C1=CC=C(C=C1)C1CCC2=CC=CC=C2O1",),
    "p-quinones": ("O=C1C=CC(=O)C=C1", "O=C1C=CC(=O)C2=CC=CC=C12", "O=C1C2=CC=CC=C2C(=O)C2=CC=CC=C12"),
    "bile acid": ("CC(CCC(O)=O)C1CCC2C3CCC4CCCCC4C3CCC12",),
    "morphinane alkaloid": ("C1CCC23CCNC(C2C1)CC1=CC=CC=C13",),
    "pentacyclic triterpenoid": ("C1CCC2C(C1)CCC1C2CCC2C3CCCCC3CCC12", "C1CCC2C(C1)CCC1C2CCC2C3CCCC3CCC12"),
    "purine nucleoside": ("C1CC(OC1)N1C=NC2=C1N=CN=C2",),
    "benzoate ester": ("COC(=O)C1=CC=CC=C1",),
    "cinnamate ester": ("COC(=O)C=CC1=CC=CC=C1",),
    "organosulfate oxoanion": ("COS(=O)(=O)[O-]",),
    "organosulfonate oxoanion": ("CS(=O)(=O)[O-]",),
    "N-acylglycine": ("O=C(C)NCC(=O)O",),
    "N-arylpiperazine": ("C1=CC=C(C=C1)N1CCNCC1",),
    "acyl chloride": ("CC(Cl)=O",),
    "hydroxamic acid": ("CC(=O)NO",),
    "arsonic acids": ("C[As](O)(O)=O",),
    "organic phosphate": ("COP(=O)(O)O",),
    "enal": ("O=CC=C",),
    "beta-diketone": ("O=C(C)CC(C)=O",),
    "aryl sulfate": ("c1ccccc1OS(=O)(=O)O",),
    "thiosulfinate": ("CS(=O)SC",),
    "primary alpha-hydroxy ketone": ("CC(=O)CO",),
    "secondary alpha-hydroxy ketone": ("CC(=O)C(C)O",),
    "tertiary alpha-hydroxy ketone": ("CC(=O)C(C)(C)O",),
    "acyl-CoA": ("CC(=O)SCCNC(=O)CCNC(=O)C(O)C(C)(C)COP(=O)(O)OP(=O)(O)OCC1OC(CC1OP(=O)(O)O)n1cnc2c(N)ncnc12",),
    "acyl-CoA(4-)": (
        "CC(=O)SCCNC(=O)CCNC(=O)C(O)C(C)(C)COP(=O)([O-])OP(=O)([O-])OCC1OC(CC1OP(=O)([O-])[O-])n1cnc2c(N)ncnc12",
    ),
    "catechols": ("OC1=CC=CC=C1O",),
    "dihydroxyflavone": ("C1=CC=C(C=C1)C2=CC(=O)C3=CC=CC=C3O2",),
}
"""Class → its parent compounds, Kekulé SMILES as in PubChem."""
SKELETAL = frozenset({"steroid", "flavonoid", "pentacyclic triterpenoid", "bile acid", "morphinane alkaloid"})
"""Parents of which only the carbon skeleton counts, whatever its bonds."""


@cache
def _queries(name: str) -> tuple[Chem.Mol, ...]:
    made = tuple(Chem.MolFromSmiles(smiles) for smiles in PARENTS[name])
    if name not in SKELETAL:
        return made
    loose = Chem.AdjustQueryParameters.NoAdjustments()
    loose.makeBondsGeneric = True  # type: ignore[assignment]
    return tuple(Chem.AdjustQueryProperties(mol, loose) for mol in made)


def ring_counts(mol: Chem.Mol) -> list[tuple[int, bool]]:
    """Of each ring system: how many rings it has by Euler's formula, and whether a heteroatom is in it."""
    ringed = [b for b in mol.GetBonds() if b.IsInRing()]
    parent: dict[int, int] = {}

    def root(a: int) -> int:
        while parent.setdefault(a, a) != a:
            a = parent[a]
        return a

    for b in ringed:
        parent[root(b.GetBeginAtomIdx())] = root(b.GetEndAtomIdx())
    found: dict[int, tuple[set[int], int]] = {}
    for b in ringed:
        atoms, bonds = found.get(root(b.GetBeginAtomIdx()), (set(), 0))
        found[root(b.GetBeginAtomIdx())] = (atoms | {b.GetBeginAtomIdx(), b.GetEndAtomIdx()}, bonds + 1)
    return [
        (bonds - len(atoms) + 1, any(mol.GetAtomWithIdx(a).GetAtomicNum() != 6 for a in atoms))
        for atoms, bonds in found.values()
    ]


def _cyclic(rings: int, hetero: bool) -> Callable[[Chem.Mol], bool]:
    return lambda mol: (rings, hetero) in ring_counts(mol)


WAYS: dict[str, Callable[[Chem.Mol], bool]] = {
    "carbobicyclic compound": _cyclic(2, False),
    "carbotricyclic compound": _cyclic(3, False),
    "organic heterobicyclic compound": _cyclic(2, True),
    "organic heterotricyclic compound": _cyclic(3, True),
    "organic heterotetracyclic compound": _cyclic(4, True),
    "organic heteropentacyclic compound": _cyclic(5, True),
}


def holds(mol: Chem.Mol, name: str) -> bool | None:
    """Whether a molecule is of a class by its parent compound or by counting rings; None where neither is known."""
    if name in WAYS:
        return WAYS[name](mol)
    if name not in PARENTS:
        return None
    return any(mol.HasSubstructMatch(query) for query in _queries(name))
