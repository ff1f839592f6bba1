"""What a residue is, by its name: tables of amino acids, nucleotides, water, ions, sugars and what crystals are grown in.

Names are those of the PDB's chemical component dictionary. Additives: the buffers, cryoprotectants, precipitants and
detergents most often found in the PDB, which are hardly ever what a question is about.
"""

from __future__ import annotations

from assistant.chem.complexes.structure import Kind

AMINO = frozenset(
    "ALA ARG ASN ASP CYS GLN GLU GLY HIS ILE LEU LYS MET PHE PRO SER THR TRP TYR VAL SEC PYL ASX GLX".split())
VARIANTS: dict[str, str] = {
    "HID": "HIS", "HIE": "HIS", "HIP": "HIS", "HSD": "HIS", "HSE": "HIS", "HSP": "HIS", "CYX": "CYS", "CYM": "CYS",
    "ASH": "ASP", "GLH": "GLU", "LYN": "LYS", "ARN": "ARG", "TYM": "TYR", "CYS2": "CYS",
}
"""Names that prepared files give a protonation state: the amino acid."""
MODIFIED: dict[str, str] = {
    "MSE": "MET", "SEP": "SER", "TPO": "THR", "PTR": "TYR", "CSO": "CYS", "OCS": "CYS", "CME": "CYS", "CSD": "CYS",
    "KCX": "LYS", "MLY": "LYS", "M3L": "LYS", "ALY": "LYS", "LLP": "LYS", "HYP": "PRO", "PCA": "GLU", "CGU": "GLU",
    "SMC": "CYS", "CSX": "CYS", "TYS": "TYR", "ABA": "ALA", "MLZ": "LYS", "CAS": "CYS", "SCH": "CYS", "YCM": "CYS",
    "CSS": "CYS", "SNC": "CYS", "DAL": "ALA", "ACE": "", "NH2": "", "NME": "", "NMA": "", "FOR": "", "PHD": "ASP",
    "IAS": "ASP", "HIC": "HIS", "MHO": "MET", "CAF": "CYS", "OMT": "MET", "TRQ": "TRP", "HTR": "TRP", "SAR": "GLY",
}
"""Modified amino acids and caps of a chain: the parent ("" for a cap)."""
NUCLEOTIDES = frozenset("A C G U I DA DC DG DT DU DI N T ADE CYT GUA URA THY PSU 5MC 1MA 2MG 7MG H2U OMC OMG OMU".split())
WATER = frozenset("HOH WAT DOD H2O SOL TIP TIP3 TP3 SPC".split())
METALS: dict[str, str] = {
    "LI": "Li", "NA": "Na", "K": "K", "RB": "Rb", "CS": "Cs", "MG": "Mg", "CA": "Ca", "SR": "Sr", "BA": "Ba", "MN": "Mn",
    "MN3": "Mn", "FE": "Fe", "FE2": "Fe", "CO": "Co", "3CO": "Co", "NI": "Ni", "3NI": "Ni", "CU": "Cu", "CU1": "Cu",
    "ZN": "Zn", "CD": "Cd", "HG": "Hg", "AL": "Al", "AG": "Ag", "AU": "Au", "PT": "Pt", "PB": "Pb", "YB": "Yb", "GD": "Gd",
    "LA": "La", "SM": "Sm", "EU": "Eu", "TB": "Tb", "TL": "Tl", "Y1": "Y", "W": "W", "MO": "Mo", "V": "V", "CR": "Cr",
    "GA": "Ga", "PD": "Pd", "RU": "Ru", "OS": "Os", "IR": "Ir", "U1": "U", "HO3": "Ho", "LU": "Lu", "CE": "Ce", "PR": "Pr",
}
"""Residue names of single metal ions: the element."""
IONS = frozenset("CL BR IOD F SO4 PO4 NO3 CO3 NH4 SCN CYN CN AZI OH O 2HP PI HPO4 VO4 ALF AF3 BEF MGF WO4 MOO BCT NO2 PER PEO OXY".split())
SUGARS = frozenset("NAG BMA MAN FUC GAL GLC BGC NDG FUL SIA XYS XYP A2G NGA GLA FUL RAM BDP IDS SGN GCU".split())
ADDITIVES = frozenset(
    "GOL EDO PEG PG4 PGE 1PE 2PE P6G PE4 PE8 15P XPE 12P 7PE PGO PGR MPD MRD IPA EOH MOH BU1 BU2 BU3 TBU DMS DMF ACN ACT "
    "ACY FMT CIT FLC TLA TAR MLI MLA SIN SUC TRS TAM EPE MES BTB BCN CAC IMD BOG BNG LMT LDA C8E HTG UMQ DTT DTV BME TCE "
    "ACE NH2 SGM GBL MYR OLA OLB OLC PLM STE CPS CHT URE GAI BEN1 UNX UNL UNK ETA NHE CXS PIN MOE CRY 144 B3P TMA TEA "
    "HEZ HED DIO POL OXL MAE CO2 CMO O2 N2 XE KR AR NO H2S SO2 SO3 SUL EGL GLYC UPL OCT D10 D12 HEX".split())
"""Buffers, cryoprotectants, precipitants, detergents, lipids, gases and unknown atoms."""
COFACTORS = frozenset("HEM HEC HEA HEB NAD NAP NDP NAI FAD FMN SAM SAH COA ACO PLP TPP BTN ATP ADP AMP GTP GDP GNP ANP ACP GSH SF4 FES F3S CLA BCL BPH PQQ B12 H4B THF FOL UDP UMP CTP".split())
"""Molecules that proteins carry anyway: asked about less often than what else is bound."""


_METAL_ELEMENTS = frozenset(METALS.values())


def kind_of(name: str, heavy: int, in_chain: bool, element: str = "") -> Kind:
    """The kind of a residue.

    Parameters
    ----------
    heavy
        Its atoms other than hydrogen.
    in_chain
        Whether it has the backbone of a protein or nucleic acid and is bound into a chain.
    element
        Of its first atom.
    """
    name = name.strip().upper()
    if name in WATER:
        return "water"
    if name in AMINO or name in VARIANTS or (name in MODIFIED and in_chain):
        return "protein"
    if name in NUCLEOTIDES:
        return "nucleic"
    if heavy == 1 and (name in METALS or element in _METAL_ELEMENTS):
        return "metal"
    if name in IONS or heavy == 1:
        return "ion"
    if name in SUGARS:
        return "glycan"
    return "additive" if name in ADDITIVES else "ligand"
