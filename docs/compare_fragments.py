"""How the counting table differs from RDKit's ``fr_`` descriptors, over molecules of the corpus: a table in Markdown.

``python docs/compare_fragments.py ../shared/data/smiles/corpus_unique.tsv.xz [molecules]``; docs/counting.md says why.
"""

from __future__ import annotations

import lzma
import random
import sys

from rdkit import Chem, RDLogger
from rdkit.Chem import Fragments

from assistant.chem.counting_table import find

PAIRS: dict[str, tuple[str, ...]] = {
    "fr_COO": ("carboxylic acid", "carboxylate"),
    "fr_Al_OH": ("alcohol",),
    "fr_Ar_OH": ("aromatic hydroxy group",),
    "fr_phenol": ("phenol",),
    "fr_C_O": ("carbonyl group",),
    "fr_aldehyde": ("aldehyde",),
    "fr_ketone": ("ketone",),
    "fr_ester": ("ester",),
    "fr_ether": ("ether",),
    "fr_methoxy": ("methoxy group",),
    "fr_epoxide": ("epoxide",),
    "fr_oxime": ("oxime",),
    "fr_amide": ("amide",),
    "fr_priamide": ("primary amide",),
    "fr_imide": ("imide",),
    "fr_urea": ("urea",),
    "fr_barbitur": ("barbiturate",),
    "fr_lactam": ("β-lactam",),
    "fr_lactone": ("lactone",),
    "fr_NH2": ("primary amine",),
    "fr_NH1": ("secondary amine",),
    "fr_NH0": ("tertiary amine",),
    "fr_quatN": ("quaternary ammonium",),
    "fr_aniline": ("aromatic amine",),
    "fr_Imine": ("imine",),
    "fr_nitrile": ("nitrile",),
    "fr_hdrzine": ("hydrazine",),
    "fr_hdrzone": ("hydrazone",),
    "fr_nitroso": ("nitroso group",),
    "fr_nitro": ("nitro group",),
    "fr_azo": ("azo group",),
    "fr_diazo": ("diazonium",),
    "fr_azide": ("azide",),
    "fr_amidine": ("amidine",),
    "fr_guanido": ("guanidine",),
    "fr_isocyan": ("isocyanate",),
    "fr_isothiocyan": ("isothiocyanate",),
    "fr_thiocyan": ("thiocyanate",),
    "fr_halogen": ("halogen",),
    "fr_alkyl_halide": ("alkyl halide",),
    "fr_sulfide": ("thioether",),
    "fr_SH": ("thiol",),
    "fr_C_S": ("thiocarbonyl group",),
    "fr_sulfone": ("sulfone",),
    "fr_sulfonamd": ("sulfonamide",),
    "fr_prisulfonamd": ("primary sulfonamide",),
    "fr_term_acetylene": ("terminal alkyne",),
    "fr_imidazole": ("imidazole",),
    "fr_furan": ("furan",),
    "fr_thiophene": ("thiophene",),
    "fr_thiazole": ("thiazole",),
    "fr_oxazole": ("oxazole",),
    "fr_pyridine": ("pyridine",),
    "fr_piperdine": ("piperidine",),
    "fr_piperzine": ("piperazine",),
    "fr_morpholine": ("morpholine",),
    "fr_tetrazole": ("tetrazole",),
    "fr_benzene": ("benzene ring",),
    "fr_Ar_N": ("aromatic nitrogen",),
}
"""RDKit's descriptor → the rows here that come nearest to it."""


def sample(path: str, count: int, seed: int = 2026) -> list[str]:
    """SMILES drawn from a file of one a line (first column), always the same."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        smiles = [line.split("\t")[0].strip() for line in lines]
    return random.Random(seed).sample(smiles, count)


def compare(smiles: list[str]) -> dict[str, tuple[int, int, int, list[str]]]:
    """Descriptor → molecules where both agree, where either finds any, where they differ, and examples."""
    found: dict[str, tuple[int, int, int, list[str]]] = {}
    mols = [(s, mol) for s in smiles if (mol := Chem.MolFromSmiles(s)) is not None]
    for name, rows in PAIRS.items():
        theirs = getattr(Fragments, name)
        pairs = [(theirs(mol), sum(len(find(mol, row)) for row in rows), s) for s, mol in mols]
        differ = [f"{s} ({a} by {name}, {b} here)" for a, b, s in pairs if a != b]
        found[name] = (
            sum(a == b for a, b, _ in pairs),
            sum(bool(a or b) for a, b, _ in pairs),
            len(differ),
            differ[:3],
        )
    return found


if __name__ == "__main__":
    RDLogger.DisableLog("rdApp.*")
    drawn = sample(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3000)
    print("| RDKit | here | molecules with any | different | example |\n|---|---|---|---|---|")
    for name, (_, some, differ, examples) in compare(drawn).items():
        shown = f"`{examples[0]}`" if examples else ""
        print(f"| {name} | {' + '.join(PAIRS[name])} | {some} | {differ} | {shown} |")
