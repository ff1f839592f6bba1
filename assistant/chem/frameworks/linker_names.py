"""Names of common linkers, by their acid form whatever its tautomer. One table.

Abbreviations are those of the papers that report the frameworks (see `names.ROWS`) and of the review of M. O'Keeffe and
O. M. Yaghi, Chem. Rev. 2012, 112, 675; names follow IUPAC or the name in use. Structures were typed from the names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem


@dataclass(frozen=True, slots=True)
class LinkerRow:
    """One row: usual abbreviation, name of the acid form, its SMILES."""

    abbreviation: str
    name: str
    smiles: str


ROWS: tuple[LinkerRow, ...] = (
    # dicarboxylates
    LinkerRow("BDC", "terephthalic acid", "OC(=O)c1ccc(cc1)C(=O)O"),
    LinkerRow("IPA", "isophthalic acid", "OC(=O)c1cccc(c1)C(=O)O"),
    LinkerRow("NH2-BDC", "2-aminoterephthalic acid", "OC(=O)c1ccc(c(N)c1)C(=O)O"),
    LinkerRow("NO2-BDC", "2-nitroterephthalic acid", "OC(=O)c1ccc(c([N+](=O)[O-])c1)C(=O)O"),
    LinkerRow("Br-BDC", "2-bromoterephthalic acid", "OC(=O)c1ccc(c(Br)c1)C(=O)O"),
    LinkerRow("F4-BDC", "tetrafluoroterephthalic acid", "OC(=O)c1c(F)c(F)c(c(F)c1F)C(=O)O"),
    LinkerRow("DOBDC", "2,5-dihydroxyterephthalic acid", "OC(=O)c1cc(O)c(cc1O)C(=O)O"),
    LinkerRow("m-DOBDC", "4,6-dihydroxyisophthalic acid", "OC(=O)c1cc(C(=O)O)c(O)cc1O"),
    LinkerRow("DOBPDC", "4,4'-dihydroxybiphenyl-3,3'-dicarboxylic acid", "OC(=O)c1cc(ccc1O)-c1ccc(O)c(c1)C(=O)O"),
    LinkerRow("DH2PhDC", "3,3'-dihydroxybiphenyl-4,4'-dicarboxylic acid", "OC(=O)c1ccc(cc1O)-c1ccc(C(=O)O)c(O)c1"),
    LinkerRow("DH3PhDC", "3,3''-dihydroxy-2',5'-dimethyl-p-terphenyl-4,4''-dicarboxylic acid",
              "OC(=O)c1ccc(cc1O)-c1cc(C)c(cc1C)-c1ccc(C(=O)O)c(O)c1"),
    LinkerRow("BPDC", "biphenyl-4,4'-dicarboxylic acid", "OC(=O)c1ccc(cc1)-c1ccc(cc1)C(=O)O"),
    LinkerRow("TPDC", "p-terphenyl-4,4''-dicarboxylic acid", "OC(=O)c1ccc(cc1)-c1ccc(cc1)-c1ccc(cc1)C(=O)O"),
    LinkerRow("2,6-NDC", "naphthalene-2,6-dicarboxylic acid", "OC(=O)c1ccc2cc(ccc2c1)C(=O)O"),
    LinkerRow("1,4-NDC", "naphthalene-1,4-dicarboxylic acid", "OC(=O)c1ccc(C(=O)O)c2ccccc12"),
    LinkerRow("CBBDC", "1,2-dihydrocyclobutabenzene-3,6-dicarboxylic acid", "OC(=O)c1ccc(C(=O)O)c2CCc12"),
    LinkerRow("HPDC", "4,5,9,10-tetrahydropyrene-2,7-dicarboxylic acid", "OC(=O)c1cc2CCc3cc(cc4CCc(c1)c2c34)C(=O)O"),
    LinkerRow("PDC", "pyrene-2,7-dicarboxylic acid", "OC(=O)c1cc2ccc3cc(C(=O)O)cc4ccc(c1)c2c34"),
    LinkerRow("FUM", "fumaric acid", "OC(=O)C=CC(=O)O"),
    LinkerRow("ox", "oxalic acid", "OC(=O)C(=O)O"),
    LinkerRow("mal", "malonic acid", "OC(=O)CC(=O)O"),
    LinkerRow("suc", "succinic acid", "OC(=O)CCC(=O)O"),
    LinkerRow("glu", "glutaric acid", "OC(=O)CCCC(=O)O"),
    LinkerRow("adi", "adipic acid", "OC(=O)CCCCC(=O)O"),
    LinkerRow("ADC", "acetylenedicarboxylic acid", "OC(=O)C#CC(=O)O"),
    LinkerRow("CDC", "cyclohexane-1,4-dicarboxylic acid", "OC(=O)C1CCC(CC1)C(=O)O"),
    LinkerRow("SDC", "stilbene-4,4'-dicarboxylic acid", "OC(=O)c1ccc(cc1)C=Cc1ccc(cc1)C(=O)O"),
    LinkerRow("AzDC", "azobenzene-4,4'-dicarboxylic acid", "OC(=O)c1ccc(cc1)N=Nc1ccc(cc1)C(=O)O"),
    LinkerRow("EDDB", "4,4'-(ethyne-1,2-diyl)dibenzoic acid", "OC(=O)c1ccc(cc1)C#Cc1ccc(cc1)C(=O)O"),
    LinkerRow("OBA", "4,4'-oxydibenzoic acid", "OC(=O)c1ccc(cc1)Oc1ccc(cc1)C(=O)O"),
    LinkerRow("SBA", "4,4'-sulfonyldibenzoic acid", "OC(=O)c1ccc(cc1)S(=O)(=O)c1ccc(cc1)C(=O)O"),
    LinkerRow("TDC", "thiophene-2,5-dicarboxylic acid", "OC(=O)c1ccc(s1)C(=O)O"),
    LinkerRow("T2DC", "thieno[3,2-b]thiophene-2,5-dicarboxylic acid", "OC(=O)c1cc2sc(cc2s1)C(=O)O"),
    LinkerRow("FDC", "furan-2,5-dicarboxylic acid", "OC(=O)c1ccc(o1)C(=O)O"),
    LinkerRow("PZDC", "1H-pyrazole-3,5-dicarboxylic acid", "OC(=O)c1cc([nH]n1)C(=O)O"),
    LinkerRow("2,6-PyDC", "pyridine-2,6-dicarboxylic acid", "OC(=O)c1cccc(n1)C(=O)O"),
    LinkerRow("2,5-PyDC", "pyridine-2,5-dicarboxylic acid", "OC(=O)c1ccc(nc1)C(=O)O"),
    LinkerRow("3,5-PyDC", "pyridine-3,5-dicarboxylic acid", "OC(=O)c1cncc(c1)C(=O)O"),
    # three and more carboxylates
    LinkerRow("BTC", "benzene-1,3,5-tricarboxylic acid", "OC(=O)c1cc(cc(c1)C(=O)O)C(=O)O"),
    LinkerRow("BTB", "4,4',4''-benzene-1,3,5-triyltribenzoic acid",
              "OC(=O)c1ccc(cc1)-c1cc(cc(c1)-c1ccc(cc1)C(=O)O)-c1ccc(cc1)C(=O)O"),
    LinkerRow("BTE", "4,4',4''-[benzene-1,3,5-triyltris(ethyne-2,1-diyl)]tribenzoic acid",
              "OC(=O)c1ccc(cc1)C#Cc1cc(cc(c1)C#Cc1ccc(cc1)C(=O)O)C#Cc1ccc(cc1)C(=O)O"),
    LinkerRow("BBC", "4,4',4''-[benzene-1,3,5-triyltris(benzene-4,1-diyl)]tribenzoic acid",
              "OC(=O)c1ccc(cc1)-c1ccc(cc1)-c1cc(cc(c1)-c1ccc(cc1)-c1ccc(cc1)C(=O)O)-c1ccc(cc1)-c1ccc(cc1)C(=O)O"),
    LinkerRow("TATB", "4,4',4''-(1,3,5-triazine-2,4,6-triyl)tribenzoic acid",
              "OC(=O)c1ccc(cc1)-c1nc(nc(n1)-c1ccc(cc1)C(=O)O)-c1ccc(cc1)C(=O)O"),
    LinkerRow("TATAB", "4,4',4''-[(1,3,5-triazine-2,4,6-triyl)tris(azanediyl)]tribenzoic acid",
              "OC(=O)c1ccc(cc1)Nc1nc(nc(n1)Nc1ccc(cc1)C(=O)O)Nc1ccc(cc1)C(=O)O"),
    LinkerRow("BTEC", "benzene-1,2,4,5-tetracarboxylic acid", "OC(=O)c1cc(C(=O)O)c(cc1C(=O)O)C(=O)O"),
    LinkerRow("BPTC", "biphenyl-3,3',5,5'-tetracarboxylic acid", "OC(=O)c1cc(cc(c1)-c1cc(cc(c1)C(=O)O)C(=O)O)C(=O)O"),
    LinkerRow("TPTC", "p-terphenyl-3,3'',5,5''-tetracarboxylic acid",
              "OC(=O)c1cc(cc(c1)-c1ccc(cc1)-c1cc(cc(c1)C(=O)O)C(=O)O)C(=O)O"),
    LinkerRow("QPTC", "quaterphenyl-3,3''',5,5'''-tetracarboxylic acid",
              "OC(=O)c1cc(cc(c1)-c1ccc(cc1)-c1ccc(cc1)-c1cc(cc(c1)C(=O)O)C(=O)O)C(=O)O"),
    LinkerRow("ABTC", "azobenzene-3,3',5,5'-tetracarboxylic acid",
              "OC(=O)c1cc(cc(c1)N=Nc1cc(cc(c1)C(=O)O)C(=O)O)C(=O)O"),
    LinkerRow("ATC", "adamantane-1,3,5,7-tetracarboxylic acid",
              "OC(=O)C12CC3(C(=O)O)CC(C(=O)O)(C1)CC(C2)(C3)C(=O)O"),
    LinkerRow("MTB", "4,4',4'',4'''-methanetetrayltetrabenzoic acid",
              "OC(=O)c1ccc(cc1)C(c1ccc(cc1)C(=O)O)(c1ccc(cc1)C(=O)O)c1ccc(cc1)C(=O)O"),
    LinkerRow("TBAPy", "4,4',4'',4'''-(pyrene-1,3,6,8-tetrayl)tetrabenzoic acid",
              "OC(=O)c1ccc(cc1)-c1cc(-c2ccc(cc2)C(=O)O)c2ccc3c(cc(-c4ccc(cc4)C(=O)O)c4ccc1c2c34)-c1ccc(cc1)C(=O)O"),
    LinkerRow("TCPP", "4,4',4'',4'''-(porphyrin-5,10,15,20-tetrayl)tetrabenzoic acid",
              "OC(=O)c1ccc(cc1)-c1c2ccc([nH]2)c(-c2ccc(cc2)C(=O)O)c2nc(C=C2)c(-c2ccc(cc2)C(=O)O)c2ccc([nH]2)"
              "c(-c2ccc(cc2)C(=O)O)c2nc1C=C2"),
    LinkerRow("TTEI",
              "5,5',5''-(benzene-1,3,5-triyltris(ethyne-2,1-diylbenzene-4,1-diylethyne-2,1-diyl))triisophthalic acid",
              "OC(=O)c1cc(cc(c1)C(=O)O)C#Cc1ccc(cc1)C#Cc1cc(cc(c1)C#Cc1ccc(cc1)C#Cc1cc(cc(c1)C(=O)O)C(=O)O)"
              "C#Cc1ccc(cc1)C#Cc1cc(cc(c1)C(=O)O)C(=O)O"),
    # azolates
    LinkerRow("Im", "imidazole", "c1c[nH]cn1"),
    LinkerRow("mIm", "2-methylimidazole", "Cc1ncc[nH]1"),
    LinkerRow("nIm", "2-nitroimidazole", "O=[N+]([O-])c1ncc[nH]1"),
    LinkerRow("ICA", "imidazole-2-carbaldehyde", "O=Cc1ncc[nH]1"),
    LinkerRow("dcIm", "4,5-dichloroimidazole", "Clc1nc[nH]c1Cl"),
    LinkerRow("almeIm", "4-methylimidazole-5-carbaldehyde", "Cc1nc[nH]c1C=O"),
    LinkerRow("hymeIm", "4-hydroxymethyl-5-methylimidazole", "Cc1nc[nH]c1CO"),
    LinkerRow("cyamIm", "4-cyano-5-aminoimidazole", "N#Cc1nc[nH]c1N"),
    LinkerRow("bIm", "benzimidazole", "c1ccc2[nH]cnc2c1"),
    LinkerRow("cbIm", "5-chlorobenzimidazole", "Clc1ccc2[nH]cnc2c1"),
    LinkerRow("Pur", "purine", "c1ncc2[nH]cnc2n1"),
    LinkerRow("ad", "adenine", "Nc1ncnc2[nH]cnc12"),
    LinkerRow("trz", "1,2,4-triazole", "c1nc[nH]n1"),
    LinkerRow("ta", "1,2,3-triazole", "c1c[nH]nn1"),
    LinkerRow("dmpz", "3,5-dimethylpyrazole", "Cc1cc(C)[nH]n1"),
    LinkerRow("BDP", "1,4-di(1H-pyrazol-4-yl)benzene", "c1cc(ccc1-c1cn[nH]c1)-c1cn[nH]c1"),
    LinkerRow("2,6-NDP", "2,6-di(1H-pyrazol-4-yl)naphthalene", "c1cc2cc(ccc2cc1-c1cn[nH]c1)-c1cn[nH]c1"),
    LinkerRow("BTT", "5,5',5''-benzene-1,3,5-triyltris(1H-tetrazole)", "c1c(cc(cc1-c1nn[nH]n1)-c1nn[nH]n1)-c1nn[nH]n1"),
    LinkerRow("BTP", "1,3,5-tri(1H-pyrazol-4-yl)benzene", "c1c(cc(cc1-c1cn[nH]c1)-c1cn[nH]c1)-c1cn[nH]c1"),
    LinkerRow("BTTri", "1,3,5-tri(1H-1,2,3-triazol-4-yl)benzene", "c1c(cc(cc1-c1c[nH]nn1)-c1c[nH]nn1)-c1c[nH]nn1"),
    LinkerRow("BBTA", "1H,5H-benzo[1,2-d:4,5-d']bistriazole", "c1c2[nH]nnc2cc2[nH]nnc12"),
    LinkerRow("BTDD", "bis(1H-1,2,3-triazolo[4,5-b],[4',5'-i])dibenzo[1,4]dioxin",
              "c1c2c(cc3n[nH]nc13)Oc1cc3n[nH]nc3cc1O2"),
    # neutral and mixed donors
    LinkerRow("bpy", "4,4'-bipyridine", "c1cc(ccn1)-c1ccncc1"),
    LinkerRow("bpe", "1,2-di(4-pyridyl)ethylene", "c1cc(ccn1)C=Cc1ccncc1"),
    LinkerRow("bpa", "1,2-di(4-pyridyl)ethane", "c1cc(ccn1)CCc1ccncc1"),
    LinkerRow("dpa", "1,2-di(4-pyridyl)acetylene", "c1cc(ccn1)C#Cc1ccncc1"),
    LinkerRow("azpy", "4,4'-azopyridine", "c1cc(ccn1)N=Nc1ccncc1"),
    LinkerRow("TPT", "2,4,6-tri(4-pyridyl)-1,3,5-triazine", "c1cc(ccn1)-c1nc(nc(n1)-c1ccncc1)-c1ccncc1"),
    LinkerRow("dabco", "1,4-diazabicyclo[2.2.2]octane", "C1CN2CCN1CC2"),
    LinkerRow("pyz", "pyrazine", "c1cnccn1"),
    LinkerRow("SiF6", "hexafluorosilicate", "F[Si-2](F)(F)(F)(F)F"),
    LinkerRow("CN", "hydrogen cyanide", "C#N"),
    LinkerRow("INA", "isonicotinic acid", "OC(=O)c1ccncc1"),
    LinkerRow("NA", "nicotinic acid", "OC(=O)c1cccnc1"),
    LinkerRow("HHTP", "2,3,6,7,10,11-hexahydroxytriphenylene", "Oc1cc2c(cc1O)c1cc(O)c(O)cc1c1cc(O)c(O)cc21"),
    LinkerRow("HITP", "2,3,6,7,10,11-hexaaminotriphenylene", "Nc1cc2c(cc1N)c1cc(N)c(N)cc1c1cc(N)c(N)cc21"),
    LinkerRow("DHBQ", "2,5-dihydroxy-1,4-benzoquinone", "O=C1C=C(O)C(=O)C=C1O"),
    LinkerRow("CA", "chloranilic acid", "O=C1C(Cl)=C(O)C(=O)C(Cl)=C1O"),
)


@lru_cache(maxsize=4096)
def tautomer_key(smiles: str) -> str:
    """A key that does not depend on where the mobile hydrogens of an azole or the like stand."""
    from rdkit.Chem import rdMolHash

    mol = Chem.MolFromSmiles(smiles) if smiles else None
    return "" if mol is None else str(rdMolHash.MolHash(mol, rdMolHash.HashFunction.HetAtomTautomer))


@lru_cache(maxsize=1)
def _by_key() -> dict[str, LinkerRow]:
    return {tautomer_key(row.smiles): row for row in ROWS}


def linker_row(abbreviation: str) -> LinkerRow:
    """The row with that abbreviation; KeyError names it where there is none."""
    return {row.abbreviation: row for row in ROWS}[abbreviation]


def linker_name(smiles: str) -> tuple[str, str]:
    """Name and abbreviation of a linker, "" where the table has none."""
    row = _by_key().get(tautomer_key(smiles)) if smiles else None
    return ("", "") if row is None else (row.name, row.abbreviation)


def usual_smiles(smiles: str) -> str:
    """The table's tautomer of a linker it knows, canonical; any other as it is."""
    row = _by_key().get(tautomer_key(smiles)) if smiles else None
    return smiles if row is None else Chem.MolToSmiles(Chem.MolFromSmiles(row.smiles))
