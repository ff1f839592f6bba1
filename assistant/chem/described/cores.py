"""The core of a molecule and what hangs on it: ring systems and substituents by name, places where they are sure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from rdkit import Chem

from assistant.chem import molecules, names, ringsystems
from assistant.chem.described.parts import substituent_name

SKELETONS: dict[str, str] = {
    "c1ccccc1": "benzene",
    "c1ccc2ccccc2c1": "naphthalene",
    "c1ccc2[nH]ccc2c1": "indole",
    "c1ccc2ncccc2c1": "quinoline",
    "c1ccc2cnccc2c1": "isoquinoline",
    "c1ccc2[nH]cnc2c1": "benzimidazole",
    "c1ccc2occc2c1": "benzofuran",
    "c1ccc2sccc2c1": "benzothiophene",
    "c1ccc2ocnc2c1": "benzoxazole",
    "c1ccc2scnc2c1": "benzothiazole",
    "c1ccncc1": "pyridine",
    "c1cncnc1": "pyrimidine",
    "c1cnccn1": "pyrazine",
    "c1ccnnc1": "pyridazine",
    "c1cc[nH]c1": "pyrrole",
    "c1ccoc1": "furan",
    "c1ccsc1": "thiophene",
    "c1c[nH]cn1": "imidazole",
    "c1cn[nH]c1": "pyrazole",
    "c1cscn1": "thiazole",
    "c1cocn1": "oxazole",
    "c1cnoc1": "isoxazole",
    "c1nnn[nH]1": "tetrazole",
    "c1nn[nH]n1": "tetrazole",
    "c1ncc2nc[nH]c2n1": "purine",
    "c1ncc2[nH]cnc2n1": "purine",
    "c1ccc2ncncc2c1": "quinazoline",
    "c1ccc2nccnc2c1": "quinoxaline",
    "C1CCNCC1": "piperidine",
    "C1CNCCN1": "piperazine",
    "C1COCCN1": "morpholine",
    "C1CCNC1": "pyrrolidine",
    "C1CCOC1": "oxolane",
    "C1CCOCC1": "oxane",
    "C1CCCCC1": "cyclohexane",
    "C1CCCC1": "cyclopentane",
    "C1CC1": "cyclopropane",
    "C1CCC1": "cyclobutane",
    "C1CO1": "oxirane",
    "c1ccc2c(c1)[nH]c1ccccc12": "carbazole",
    "c1ccc2cc3ccccc3cc2c1": "anthracene",
    "c1ccc2c(c1)ccc1ccccc12": "phenanthrene",
    "C1=CCCCC1": "cyclohexene",
    "C1=CCCC1": "cyclopentene",
    "c1ncncn1": "1,3,5-triazine",
    "c1nc[nH]n1": "1,2,4-triazole",
    "c1c[nH]nn1": "1,2,3-triazole",
    "c1cn[nH]n1": "1,2,3-triazole",
    "c1ccc2[nH]ncc2c1": "indazole",
    "c1ccc2OCOc2c1": "1,3-benzodioxole",
    "c1ccc2c(c1)OCO2": "1,3-benzodioxole",
    "C1CSCCN1": "thiomorpholine",
    "C1CNC1": "azetidine",
    "c1ccc2nc3ccccc3cc2c1": "acridine",
    "C1CCc2ccccc2C1": "tetralin",
    "C1Cc2ccccc2C1": "indane",
    "C1CCC2CCCCC2C1": "decalin",
    "c1ccc2c(c1)CCN2": "indoline",
    "c1ccc2c(c1)CNC2": "isoindoline",
    "c1ccc2c(c1)CCCN2": "1,2,3,4-tetrahydroquinoline",
    "c1ccc2c(c1)CCNC2": "1,2,3,4-tetrahydroisoquinoline",
    "c1ccc2c(c1)CCO2": "2,3-dihydro-1-benzofuran",
    "c1ccc2c(c1)CCCO2": "chromane",
    "c1ccc2c(c1)OCCO2": "1,4-benzodioxane",
    "c1ccc2c(c1)Cc1ccccc1-2": "fluorene",
    "c1ccc2c(c1)Nc1ccccc1S2": "phenothiazine",
    "c1ccc2c(c1)Oc1ccccc1C2": "xanthene",
    "C1COCCO1": "1,4-dioxane",
    "C1COCO1": "1,3-dioxolane",
    "C1COCN1": "oxazolidine",
    "C1CSCN1": "thiazolidine",
    "C1CNCN1": "imidazolidine",
    "C1CCCNCC1": "azepane",
    "C1CCCCCC1": "cycloheptane",
    "C1CN1": "aziridine",
    "C1COC1": "oxetane",
    "C1CCSC1": "thiolane",
    "c1nnco1": "1,3,4-oxadiazole",
    "c1ncon1": "1,2,4-oxadiazole",
    "c1nncs1": "1,3,4-thiadiazole",
    "c1ncsn1": "1,2,4-thiadiazole",
    "c1cnsn1": "1,2,5-thiadiazole",
    "c1cnsc1": "isothiazole",
    "c1ccn2ccnc2c1": "imidazo[1,2-a]pyridine",
    "c1ncc2cc[nH]c2n1": "pyrrolo[2,3-d]pyrimidine",
    "c1ncc2cn[nH]c2n1": "pyrazolo[3,4-d]pyrimidine",
    "c1cnc2nccnc2n1": "pyrazino[2,3-b]pyrazine",
    "c1ncc2nccnc2n1": "pteridine",
    "c1cnc2[nH]ccc2c1": "pyrrolo[2,3-b]pyridine",
    "c1ccc2nnccc2c1": "cinnoline",
    "c1ccc2cnncc2c1": "phthalazine",
    "C1C2CC3CC1CC(C2)C3": "adamantane",
    "C1CC2CCC1C2": "norbornane",
    "C1CC2CCC(C1)N2": "8-azabicyclo[3.2.1]octane",
    "C1CN2CCC1CC2": "quinuclidine",
    "c1ccc2c(c1)[nH]c1c2CCNC1": "tetrahydro-beta-carboline",
    "C1CCC2C(C1)CCC1C2CCC2CCCC21": "gonane",
}
"""Ring systems that have a name of their own, as canonical or other SMILES."""


@dataclass(frozen=True, slots=True)
class Core:
    """A ring system: what it is called ("" for none), its atoms, and how many rings it has."""

    name: str
    atoms: tuple[int, ...]
    rings: int


def core(mol: Chem.Mol) -> list[Core]:
    """The ring systems of a molecule, largest first; exocyclic double bonds do not belong to them."""
    found = [
        Core(_name(mol, one.atoms), tuple(sorted(one.atoms)), len(one.rings)) for one in ringsystems.systems(mol, False)
    ]
    return sorted(found, key=lambda one: (-one.rings, -len(one.atoms), one.atoms))


def _name(mol: Chem.Mol, atoms: frozenset[int]) -> str:
    """The name of a ring system: the same elements, bonds and aromatic atoms, whatever hangs on it."""
    bare = Chem.RWMol(mol)
    for atom in sorted(set(range(mol.GetNumAtoms())) - atoms, reverse=True):
        bare.RemoveAtom(atom)
    return next(
        (
            name
            for name, query in _queries()
            if query.GetNumAtoms() == len(atoms)
            and bare.GetNumBonds() == query.GetNumBonds()
            and bare.HasSubstructMatch(query)
        ),
        "",
    )


@cache
def _queries() -> tuple[tuple[str, Chem.Mol], ...]:
    """Skeletons as queries for elements and kinds of bonds alone."""
    plain = Chem.AdjustQueryParameters.NoAdjustments()
    return tuple(
        (name, Chem.AdjustQueryProperties(molecules.read(smiles), plain)) for smiles, name in SKELETONS.items()
    )


@dataclass(frozen=True, slots=True)
class Substituents:
    """What hangs on a core: names, how often, all their atoms, and how two of them stand ("para")."""

    core: Core
    groups: tuple[tuple[str, int], ...]
    atoms: tuple[int, ...]
    pattern: str


def substituents(mol: Chem.Mol, of: Core) -> Substituents | None:
    """The substituents of a core by name; None where one has no name that is sure, or there is none."""
    ring = set(of.atoms)
    found: list[tuple[int, str, tuple[int, ...]]] = []
    for atom in of.atoms:
        for near in mol.GetAtomWithIdx(atom).GetNeighbors():
            if near.GetIdx() not in ring:
                name, atoms = substituent_name(mol, atom, near.GetIdx())
                if not name:
                    return None
                found.append((atom, name, atoms))
    if not found:
        return None
    counted = Counter(name for _, name, _ in found)
    held = tuple(sorted({a for _, _, atoms in found for a in atoms}))
    return Substituents(
        of, tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))), held, _pattern(mol, of, found)
    )


def _pattern(mol: Chem.Mol, of: Core, found: list[tuple[int, str, tuple[int, ...]]]) -> str:
    """How the two substituents of a benzene ring stand to each other; "" for anything else."""
    if of.name != "benzene" or len(found) != 2:
        return ""
    apart = len(Chem.GetShortestPath(mol, found[0][0], found[1][0])) - 1
    return {1: "ortho", 2: "meta", 3: "para"}[apart]


def named_scaffold(mol: Chem.Mol) -> str:
    """The name of the Murcko scaffold where the table knows it."""
    scaffold = molecules.scaffold(mol)
    return names.name_of(molecules.write(scaffold)) if scaffold.GetNumAtoms() else ""
