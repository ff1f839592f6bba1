"""The truths of the judge of counts and questions: each topic in a line of plain RDKit, none from our tables."""

from __future__ import annotations

import math
from collections.abc import Callable

from rdkit import Chem
from rdkit.Chem import QED, Crippen, Descriptors, EnumerateStereoisomers, FilterCatalog, rdMolDescriptors
from rdkit.Chem.MolStandardize import rdMolStandardize
from rdkit.Chem.Scaffolds import MurckoScaffold

Truth = Callable[[Chem.Mol], object]


def smarts(*texts: str) -> Truth:
    """How many different first atoms the patterns match."""
    return lambda mol: len(
        {m[0] for text in texts for m in mol.GetSubstructMatches(Chem.MolFromSmarts(text), uniquify=False)}
    )


def rings(test: Callable[[Chem.Mol, tuple[int, ...]], bool]) -> Truth:
    return lambda mol: sum(test(mol, ring) for ring in mol.GetRingInfo().AtomRings())


def aromatic(mol: Chem.Mol, ring: tuple[int, ...]) -> bool:
    return all(mol.GetAtomWithIdx(i).GetIsAromatic() for i in ring) and all(
        mol.GetBondBetweenAtoms(a, b).GetIsAromatic() for a, b in zip(ring, ring[1:] + ring[:1], strict=True)
    )


def ring_systems(mol: Chem.Mol) -> int:
    left = [set(ring) for ring in mol.GetRingInfo().AtomRings()]
    merged = True
    while merged:
        merged = False
        for i, one in enumerate(left):
            for j in range(i + 1, len(left)):
                if len(one & left[j]) > 1:
                    left[i] = one | left.pop(j)
                    merged = True
                    break
            if merged:
                break
    return len(left)


def centres(label: str) -> Truth:
    return lambda mol: sum(
        kind == label
        for _, kind in Chem.FindMolChiralCenters(mol, includeUnassigned=True, useLegacyImplementation=False)
    )


def catalogue(name: str) -> Truth:
    params = FilterCatalog.FilterCatalogParams()
    params.AddCatalog(getattr(FilterCatalog.FilterCatalogParams.FilterCatalogs, name))
    filters = FilterCatalog.FilterCatalog(params)
    return lambda mol: "no" if filters.HasMatch(mol) else "yes"


def egg(x0: float, y0: float, w: float, h: float, angle: float) -> Truth:
    def inside(mol: Chem.Mol) -> str:
        x, y, t = Descriptors.TPSA(mol) - x0, Crippen.MolLogP(mol) - y0, math.radians(angle)
        u, v = x * math.cos(t) + y * math.sin(t), -x * math.sin(t) + y * math.cos(t)
        return "yes" if (u / (w / 2)) ** 2 + (v / (h / 2)) ** 2 <= 1 else "no"

    return inside


def rule(*terms: Callable[[Chem.Mol], bool], allowed: int = 0) -> Truth:
    return lambda mol: "yes" if sum(not term(mol) for term in terms) <= allowed else "no"


def sa(mol: Chem.Mol) -> float:
    from assistant.chem.properties import _sa_scorer

    return float(_sa_scorer().calculateScore(mol))


MW, LOGP, TPSA, MR = Descriptors.MolWt, Crippen.MolLogP, Descriptors.TPSA, Crippen.MolMR
HBD, HBA, ROT = rdMolDescriptors.CalcNumHBD, rdMolDescriptors.CalcNumHBA, rdMolDescriptors.CalcNumRotatableBonds
ALL = lambda mol: Chem.AddHs(mol).GetNumAtoms()  # noqa: E731
TRUTHS: dict[str, Truth] = {
    "secondary amide": smarts("[NX3;H1;!$(N(C=O)C=O);!$(NN)]C(=O)[#6]", "[NX3;H1;!$(N(C=O)C=O);!$(NN)][CH]=O"),
    "tertiary amine": smarts("[NX3;H0;!$(NC=O);!$(NC=S);!$(NC=N);!$(N[!#6]);!$(NC#N)]([#6])([#6])[#6]"),
    "carbamate": smarts("[CX3](=O)(N)O[#6]"),
    "urea": smarts("C(=O)(N)N"),
    "sulfonamide": smarts("[#6]S(=O)(=O)[NX3]"),
    "ketone": smarts("[CX3](=O)([#6])[#6]"),
    "ester": smarts("[CX3]([#6])(=O)O[#6;!$(C=O)]"),
    "carboxylic acid": smarts("[CX3]([#6])(=O)[OH]"),
    "nitrile": smarts("[#6]C#N"),
    "nitro": smarts("[N+](=O)[O-]"),
    "primary alcohol": smarts("[OH][CH2]", "[OH][CH3]"),
    "aryl halide": lambda mol: len(mol.GetSubstructMatches(Chem.MolFromSmarts("c[F,Cl,Br,I]"))),
    "aromatic nitrogen": smarts("n"),
    "methyl": smarts("[CH3]"),
    "benzene ring": rings(
        lambda m, r: len(r) == 6 and aromatic(m, r) and all(m.GetAtomWithIdx(i).GetSymbol() == "C" for i in r)
    ),
    "pyridine": rings(
        lambda m, r: (
            len(r) == 6 and aromatic(m, r) and sorted(m.GetAtomWithIdx(i).GetSymbol() for i in r) == ["C"] * 5 + ["N"]
        )
    ),
    "piperidine": lambda mol: len(mol.GetSubstructMatches(Chem.MolFromSmarts("N1[CX4][CX4][CX4][CX4][CX4]1"))),
    "thiophene": lambda mol: len(mol.GetSubstructMatches(Chem.MolFromSmarts("s1cccc1"))),
    "morpholine": lambda mol: len(mol.GetSubstructMatches(Chem.MolFromSmarts("N1[CX4][CX4]O[CX4][CX4]1"))),
    "lactam": smarts("[#6;R;$([#6](=O)[#6])](=O)@[#7;!$([#7](@[#6]=O)@[#6]=O)]"),
    "aromatic ring": rdMolDescriptors.CalcNumAromaticRings,
    "saturated ring": rdMolDescriptors.CalcNumSaturatedRings,
    "five ring": rings(lambda m, r: len(r) == 5),
    "six aromatic": rings(lambda m, r: len(r) == 6 and aromatic(m, r)),
    "heterocycle": rdMolDescriptors.CalcNumHeterocycles,
    "aromatic heterocycle": rdMolDescriptors.CalcNumAromaticHeterocycles,
    "ring": rdMolDescriptors.CalcNumRings,
    "ring system": ring_systems,
    "spiro": rdMolDescriptors.CalcNumSpiroAtoms,
    "bridgehead": rdMolDescriptors.CalcNumBridgeheadAtoms,
    "rotors": ROT,
    "stereocentres": lambda mol: len(
        Chem.FindMolChiralCenters(mol, includeUnassigned=True, useLegacyImplementation=False)
    ),
    "R centres": centres("R"),
    "unset": centres("?"),
    "E bonds": lambda mol: sum(
        b.GetStereo() in (Chem.BondStereo.STEREOE, Chem.BondStereo.STEREOTRANS) for b in mol.GetBonds()
    ),
    "heteroatoms": rdMolDescriptors.CalcNumHeteroatoms,
    "sp3": smarts("[CX4]"),
    "carbons": smarts("[#6]"),
    "halogens": smarts("[F,Cl,Br,I]"),
    "NHOH": rdMolDescriptors.CalcNumLipinskiHBD,
    "aromatic atoms": smarts("a"),
    "all atoms": ALL,
    "double bonds": lambda mol: sum(b.GetBondTypeAsDouble() == 2 for b in mol.GetBonds()),
    "logp": LOGP,
    "tpsa": TPSA,
    "mw": MW,
    "qed": QED.qed,
    "sa": sa,
    "hbd": HBD,
    "hba": HBA,
    "fsp3": rdMolDescriptors.CalcFractionCSP3,
    "mr": MR,
    "exact mass": Descriptors.ExactMolWt,
    "heavy": Descriptors.HeavyAtomCount,
    "charge": Chem.GetFormalCharge,
    "mh": lambda mol: Descriptors.ExactMolWt(mol) + 1.007276467,
    "mna": lambda mol: Descriptors.ExactMolWt(mol) + 22.989218,
    "percent C": lambda mol: 100 * 12.011 * sum(a.GetAtomicNum() == 6 for a in mol.GetAtoms()) / MW(mol),
    "dbe": lambda mol: None,
    "inchikey": Chem.MolToInchiKey,
    "inchi": Chem.MolToInchi,
    "formula": rdMolDescriptors.CalcMolFormula,
    "scaffold": lambda mol: MurckoScaffold.MurckoScaffoldSmiles(mol=mol) or "none",
    "stereoisomers": lambda mol: len(
        {
            Chem.MolToSmiles(m)
            for m in EnumerateStereoisomers.EnumerateStereoisomers(
                Chem.MolFromSmiles(Chem.MolToSmiles(mol, isomericSmiles=False)),
                EnumerateStereoisomers.StereoEnumerationOptions(unique=True),
            )
        }
    ),
    "tautomers": lambda mol: None,
    "selfies": lambda mol: None,
    "why logp": LOGP,
    "why tpsa": TPSA,
    "Lipinski": rule(
        lambda m: MW(m) <= 500,
        lambda m: LOGP(m) <= 5,
        lambda m: rdMolDescriptors.CalcNumLipinskiHBD(m) <= 5,
        lambda m: rdMolDescriptors.CalcNumLipinskiHBA(m) <= 10,
        allowed=1,
    ),
    "Ghose": rule(
        lambda m: 160 <= MW(m) <= 480,
        lambda m: -0.4 <= LOGP(m) <= 5.6,
        lambda m: 40 <= MR(m) <= 130,
        lambda m: 20 <= ALL(m) <= 70,
    ),
    "Veber": rule(lambda m: ROT(m) <= 10, lambda m: TPSA(m) <= 140),
    "Egan": rule(lambda m: LOGP(m) <= 5.88, lambda m: TPSA(m) <= 131.6),
    "PAINS": catalogue("PAINS"),
    "Brenk": catalogue("BRENK"),
    "BBB": egg(38.117, 3.177, 82.061, 5.557, -0.171887),
    "GI": egg(71.051, 2.292, 142.081, 8.740, -1.031325),
    "RuleOfThree": rule(lambda m: MW(m) <= 300, lambda m: LOGP(m) <= 3, lambda m: HBD(m) <= 3, lambda m: HBA(m) <= 3),
    "LeadLike": rule(lambda m: 200 <= MW(m) <= 350, lambda m: -1 <= LOGP(m) <= 3.5, lambda m: ROT(m) <= 7),
}
CACTUS = frozenset(
    (
        "logp",
        "tpsa",
        "mw",
        "qed",
        "sa",
        "hbd",
        "hba",
        "rotors",
        "Lipinski",
        "Ghose",
        "Veber",
        "Egan",
        "PAINS",
        "Brenk",
        "BBB",
        "GI",
        "RuleOfThree",
        "LeadLike",
    )
)


def dbe(mol: Chem.Mol) -> float:
    """Double bond equivalents by C, H, N and halogens; charges taken off with their protons."""
    full = Chem.AddHs(mol)
    n = {
        s: sum(a.GetSymbol() == s for a in full.GetAtoms())
        for s in ("C", "H", "N", "P", "F", "Cl", "Br", "I", "Si", "B")
    }
    up, down = n["C"] + n["Si"], n["H"] - Chem.GetFormalCharge(mol) + n["F"] + n["Cl"] + n["Br"] + n["I"]
    return up + 1 + (n["N"] + n["P"] + n["B"] - down) / 2


def tautomers(mol: Chem.Mol) -> int:
    e = rdMolStandardize.TautomerEnumerator()
    e.SetMaxTautomers(200)
    e.SetRemoveBondStereo(False)
    e.SetRemoveSp3Stereo(False)
    return len(list(e.Enumerate(mol)))


TRUTHS |= {"dbe": dbe, "tautomers": tautomers}
