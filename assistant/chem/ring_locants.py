"""Ring systems with their locants: how rings are numbered by IUPAC 2013; a row is checked by OPSIN in the tests."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rdkit import Chem

SOURCE = "IUPAC organic nomenclature 2013, P-22 to P-25, doi:10.1039/9781849733069; fused rings 1998"
NINE, TEN = "1 2 3 3a 4 5 6 7 7a", "1 2 3 4 4a 5 6 7 8 8a"
FLAT, ACROSS = "1 2 3 4 4a 4b 5 6 7 8 8a 9 9a", "1 2 3 4 4a 10 10a 5 6 7 8 8a 9 9a"
DIBENZO = "1 2 3 4 4a 5 5a 6 7 8 9 9a 10 10a"
TABLE = f"""
benzene | benzene | c1ccccc1 | 1 2 3 4 5 6 | phenyl, aryl, arene
pyridine | pyridine | n1ccccc1 | 1 2 3 4 5 6 | pyridinium, pyridyl
pyridazine | pyridazine | n1ncccc1 | 1 2 3 4 5 6 |
pyrimidine | pyrimidine | n1cnccc1 | 1 2 3 4 5 6 | uracil, cytosine, thymine
pyrazine | pyrazine | n1ccncc1 | 1 2 3 4 5 6 |
1,3,5-triazine | 1,3,5-triazine | n1cncnc1 | 1 2 3 4 5 6 | triazine
1,2,4-triazine | 1,2,4-triazine | n1ncncc1 | 1 2 3 4 5 6 |
furan | furan | o1cccc1 | 1 2 3 4 5 | furyl
thiophene | thiophene | s1cccc1 | 1 2 3 4 5 | thienyl
pyrrole | 1H-pyrrole | [nH]1cccc1 | 1 2 3 4 5 | pyrrolyl
imidazole | 1H-imidazole | [nH]1cncc1 | 1 2 3 4 5 | imidazolyl
pyrazole | 1H-pyrazole | [nH]1nccc1 | 1 2 3 4 5 | pyrazolyl
1,3-oxazole | 1,3-oxazole | o1cncc1 | 1 2 3 4 5 | oxazole
1,2-oxazole | 1,2-oxazole | o1nccc1 | 1 2 3 4 5 | isoxazole
1,3-thiazole | 1,3-thiazole | s1cncc1 | 1 2 3 4 5 | thiazole, thiazolyl
1,2-thiazole | 1,2-thiazole | s1nccc1 | 1 2 3 4 5 | isothiazole
1,2,3-triazole | 1H-1,2,3-triazole | [nH]1nncc1 | 1 2 3 4 5 | triazole
1,2,4-triazole | 1H-1,2,4-triazole | [nH]1ncnc1 | 1 2 3 4 5 | triazole
tetrazole | 1H-tetrazole | [nH]1nnnc1 | 1 2 3 4 5 |
1,2,4-oxadiazole | 1,2,4-oxadiazole | o1ncnc1 | 1 2 3 4 5 | oxadiazole
1,3,4-oxadiazole | 1,3,4-oxadiazole | o1cnnc1 | 1 2 3 4 5 | oxadiazole
1,3,4-thiadiazole | 1,3,4-thiadiazole | s1cnnc1 | 1 2 3 4 5 | thiadiazole
1,2,5-thiadiazole | 1,2,5-thiadiazole | s1nccn1 | 1 2 3 4 5 | thiadiazole
cyclopropane | cyclopropane | C1CC1 | 1 2 3 | cyclopropyl
cyclobutane | cyclobutane | C1CCC1 | 1 2 3 4 | cyclobutyl
cyclopentane | cyclopentane | C1CCCC1 | 1 2 3 4 5 | cyclopentyl, cyclopentene, cyclopentanone
cyclohexane | cyclohexane | C1CCCCC1 | 1 2 3 4 5 6 | cyclohexyl, cyclohexene, cyclohexanone
cycloheptane | cycloheptane | C1CCCCCC1 | 1 2 3 4 5 6 7 | cycloheptyl
cyclooctane | cyclooctane | C1CCCCCCC1 | 1 2 3 4 5 6 7 8 |
oxirane | oxirane | O1CC1 | 1 2 3 | epoxide
aziridine | aziridine | N1CC1 | 1 2 3 |
azetidine | azetidine | N1CCC1 | 1 2 3 4 | beta lactam, azetidinone
oxetane | oxetane | O1CCC1 | 1 2 3 4 |
pyrrolidine | pyrrolidine | N1CCCC1 | 1 2 3 4 5 | pyrrolidinone, proline
oxolane | oxolane | O1CCCC1 | 1 2 3 4 5 | tetrahydrofuran, thf
thiolane | thiolane | S1CCCC1 | 1 2 3 4 5 | tetrahydrothiophene
imidazolidine | imidazolidine | N1CNCC1 | 1 2 3 4 5 | hydantoin, imidazoline
thiazolidine | 1,3-thiazolidine | S1CNCC1 | 1 2 3 4 5 |
oxazolidine | 1,3-oxazolidine | O1CNCC1 | 1 2 3 4 5 | oxazolidinone
1,3-dioxolane | 1,3-dioxolane | O1COCC1 | 1 2 3 4 5 | dioxolane
piperidine | piperidine | N1CCCCC1 | 1 2 3 4 5 6 | piperidinyl, piperidinone, dihydropyridine
oxane | oxane | O1CCCCC1 | 1 2 3 4 5 6 | tetrahydropyran, pyran
piperazine | piperazine | N1CCNCC1 | 1 2 3 4 5 6 |
morpholine | morpholine | O1CCNCC1 | 1 2 3 4 5 6 |
thiomorpholine | thiomorpholine | S1CCNCC1 | 1 2 3 4 5 6 |
1,4-dioxane | 1,4-dioxane | O1CCOCC1 | 1 2 3 4 5 6 | dioxane
1,3-dioxane | 1,3-dioxane | O1COCCC1 | 1 2 3 4 5 6 |
hexahydropyrimidine | 1,3-diazinane | N1CNCCC1 | 1 2 3 4 5 6 | barbiturate, barbituric acid
azepane | azepane | N1CCCCCC1 | 1 2 3 4 5 6 7 | caprolactam
indole | 1H-indole | [nH]1ccc2ccccc12 | {NINE} | indoline, oxindole, isatin, indolyl
isoindole | 2H-isoindole | c1[nH]cc2ccccc12 | {NINE} | phthalimide, isoindoline
indolizine | indolizine | c1ccn2ccccc12 | 1 2 3 4 5 6 7 8 8a |
indazole | 1H-indazole | [nH]1ncc2ccccc12 | {NINE} |
benzimidazole | 1H-benzimidazole | [nH]1cnc2ccccc12 | {NINE} |
1-benzofuran | 1-benzofuran | o1ccc2ccccc12 | {NINE} | benzofuran
2-benzofuran | 2-benzofuran | c1occ2ccccc12 | {NINE} | isobenzofuran, phthalide
1-benzothiophene | 1-benzothiophene | s1ccc2ccccc12 | {NINE} | benzothiophene, benzo b thiophene
1,3-benzoxazole | 1,3-benzoxazole | o1cnc2ccccc12 | {NINE} | benzoxazole
1,2-benzoxazole | 1,2-benzoxazole | o1ncc2ccccc12 | {NINE} | benzisoxazole
1,3-benzothiazole | 1,3-benzothiazole | s1cnc2ccccc12 | {NINE} | benzothiazole
1,2-benzothiazole | 1,2-benzothiazole | s1ncc2ccccc12 | {NINE} | benzisothiazole, saccharin
benzotriazole | 1H-benzotriazole | [nH]1nnc2ccccc12 | {NINE} |
1,3-benzodioxole | 2H-1,3-benzodioxole | O1COc2ccccc12 | {NINE} | benzodioxole, methylenedioxybenzene
indene | 1H-indene | C1C=Cc2ccccc12 | {NINE} | indane, indan, indanone
7-azaindole | 1H-pyrrolo[2,3-b]pyridine | [nH]1ccc2cccnc12 | {NINE} | azaindole
imidazo[1,2-a]pyridine | imidazo[1,2-a]pyridine | n1ccn2ccccc12 | 1 2 3 4 5 6 7 8 8a | imidazopyridine
pyrazolo[1,5-a]pyrimidine | pyrazolo[1,5-a]pyrimidine | n1ccc2ncccn12 | 1 2 3 3a 4 5 6 7 8 | pyrazolopyrimidine
pyrazolo[3,4-d]pyrimidine | 1H-pyrazolo[3,4-d]pyrimidine | [nH]1ncc2cncnc12 | {NINE} | pyrazolopyrimidine
pyrrolo[2,3-d]pyrimidine | 7H-pyrrolo[2,3-d]pyrimidine | n1cncc2cc[nH]c12 | 1 2 3 4 4a 5 6 7 7a | pyrrolopyrimidine
purine | 7H-purine | n1cnc2c(c1)[nH]cn2 | 1 2 3 4 5 6 7 8 9 | xanthine, adenine, guanine
naphthalene | naphthalene | c1cccc2ccccc12 | {TEN} | tetralin, decalin, naphthoquinone, naphthyl
azulene | azulene | c1ccc2cccccc12 | 1 2 3 3a 4 5 6 7 8 8a |
quinoline | quinoline | n1cccc2ccccc12 | {TEN} | quinolone, quinolinone, tetrahydroquinoline, quinolyl
isoquinoline | isoquinoline | c1nccc2ccccc12 | {TEN} | tetrahydroisoquinoline
cinnoline | cinnoline | n1nccc2ccccc12 | {TEN} |
quinazoline | quinazoline | n1cncc2ccccc12 | {TEN} | quinazolinone
quinoxaline | quinoxaline | n1ccnc2ccccc12 | {TEN} |
phthalazine | phthalazine | c1nncc2ccccc12 | {TEN} |
1,5-naphthyridine | 1,5-naphthyridine | n1cccc2ncccc12 | {TEN} | naphthyridine
1,8-naphthyridine | 1,8-naphthyridine | n1cccc2cccnc12 | {TEN} | naphthyridine
pteridine | pteridine | n1cncc2nccnc12 | {TEN} | pterin
chromene | 2H-chromene | O1CC=Cc2ccccc12 | {TEN} | coumarin, chromone, chroman, chromane, benzopyran, flavone, chromanone, chromenone, chromenylium
isochromene | 1H-isochromene | C1OC=Cc2ccccc12 | {TEN} | isocoumarin, isochroman
1,4-benzodioxine | 1,4-benzodioxine | O1C=COc2ccccc12 | {TEN} | benzodioxane, benzodioxan
1,4-benzoxazine | 2H-1,4-benzoxazine | O1CC=Nc2ccccc12 | {TEN} | benzoxazine
1,4-benzodiazepine | 1H-1,4-benzodiazepine | N1C=CN=Cc2ccccc12 | 1 2 3 4 5 5a 6 7 8 9 9a | benzodiazepine, diazepine
1,5-benzothiazepine | 1,5-benzothiazepine | S1C=CC=Nc2ccccc12 | 1 2 3 4 5 5a 6 7 8 9 9a | benzothiazepine
fluorene | 9H-fluorene | c1cccc2c3ccccc3Cc12 | {FLAT} | fluorenone
carbazole | 9H-carbazole | c1cccc2c3ccccc3[nH]c12 | {FLAT} |
beta-carboline | 9H-pyrido[3,4-b]indole | c1nccc2c3ccccc3[nH]c12 | {FLAT} | carboline
dibenzofuran | dibenzo[b,d]furan | c1cccc2oc3ccccc3c12 | 1 2 3 4 4a 5 5a 6 7 8 9 9a 9b |
dibenzothiophene | dibenzo[b,d]thiophene | c1cccc2sc3ccccc3c12 | 1 2 3 4 4a 5 5a 6 7 8 9 9a 9b |
anthracene | anthracene | c1cccc2cc3ccccc3cc12 | {ACROSS} | anthraquinone
acridine | acridine | c1cccc2nc3ccccc3cc12 | {ACROSS} |
xanthene | 9H-xanthene | c1cccc2c1Cc1ccccc1O2 | 1 2 3 4 4a 9a 9 8a 8 7 6 5 10a 10 | xanthone
phenanthrene | phenanthrene | c1cccc2c3ccccc3ccc12 | 1 2 3 4 4a 4b 5 6 7 8 8a 9 10 10a |
1,10-phenanthroline | 1,10-phenanthroline | n1cccc2ccc3cccnc3c12 | 1 2 3 4 4a 5 6 6a 7 8 9 10 10a 10b | phenanthroline
phenazine | phenazine | c1cccc2nc3ccccc3nc12 | {DIBENZO} |
phenothiazine | 10H-phenothiazine | c1cccc2c1Nc1ccccc1S2 | 1 2 3 4 4a 10a 10 9a 9 8 7 6 5a 5 |
phenoxazine | 10H-phenoxazine | c1cccc2c1Nc1ccccc1O2 | 1 2 3 4 4a 10a 10 9a 9 8 7 6 5a 5 |
dibenzo[b,f]azepine | 5H-dibenzo[b,f]azepine | c1cccc2Nc3ccccc3C=Cc12 | 1 2 3 4 4a 5 5a 6 7 8 9 9a 10 11 11a | dibenzazepine
gonane | gonane | C1CCCC2CCC3C4CCCC4CCC3C12 | 1 2 3 4 5 6 7 8 14 15 16 17 13 12 11 9 10 | steroid
norbornane | bicyclo[2.2.1]heptane | C12CCC(CC1)C2 | 1 2 3 4 5 6 7 | bornane, norbornene
adamantane | adamantane | C12CC3CC(CC(C1)C3)C2 | 1 2 3 4 5 6 7 8 10 9 | adamantyl
quinuclidine | 1-azabicyclo[2.2.2]octane | N12CCC(CC1)CC2 | 1 2 3 4 5 6 8 7 |
tropane | 8-azabicyclo[3.2.1]octane | C12CCCC(CC1)N2 | 1 2 3 4 5 6 7 8 |
"""
"""Name | the same for OPSIN | SMILES | locants in the order of its atoms | other words, relatives of that numbering."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring system: its name, that for OPSIN (indicated hydrogen set), SMILES, a locant an atom, other words."""

    name: str
    parent: str
    smiles: str
    locants: tuple[str, ...]
    words: tuple[str, ...]


@cache
def rings() -> tuple[Ring, ...]:
    """The rows of the table."""
    return tuple(_row(line) for line in TABLE.strip().splitlines())


def _row(line: str) -> Ring:
    name, parent, smiles, locants, words = (cell.strip() for cell in line.split("|"))
    return Ring(name, parent, smiles, tuple(locants.split()), tuple(filter(None, words.split(", "))))


@cache
def skeleton(smiles: str) -> Chem.Mol:
    """The ring of a row with its elements only: every bond single, every atom neutral and without hydrogens."""
    return flat(Chem.MolFromSmiles(smiles))


def flat(mol: Chem.Mol) -> Chem.Mol:
    """A molecule as a graph of elements."""
    bare = Chem.RWMol()
    for atom in mol.GetAtoms():
        copy = Chem.Atom(atom.GetAtomicNum())
        copy.SetNoImplicit(True)
        bare.AddAtom(copy)
    for bond in mol.GetBonds():
        bare.AddBond(bond.GetBeginAtomIdx(), bond.GetEndAtomIdx(), Chem.BondType.SINGLE)
    return bare.GetMol()


def order(locant: str) -> tuple[int, str]:
    """A locant as it is sorted: 3 before 3a before 4."""
    digits = "".join(sign for sign in locant if sign.isdigit())
    return int(digits), locant[len(digits):]
