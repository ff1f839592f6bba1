"""Building blocks by name: amino acids, sugars, nucleobases. SMILES of each from its systematic name as OPSIN reads it.

Amino acids are written as a residue in a chain, from nitrogen to carbonyl: joined they give the peptide.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One building block: its name, its symbol in a chain ("" for none), its SMILES; of an amino acid the residue."""

    name: str
    symbol: str
    smiles: str


AMINO_ACIDS = """
glycine | Gly | NCC(=O)
L-alanine | Ala | N[C@@H](C)C(=O)
L-valine | Val | N[C@@H](C(C)C)C(=O)
L-leucine | Leu | N[C@@H](CC(C)C)C(=O)
L-isoleucine | Ile | N[C@@H]([C@@H](C)CC)C(=O)
L-proline | Pro | N1CCC[C@H]1C(=O)
L-phenylalanine | Phe | N[C@@H](Cc1ccccc1)C(=O)
L-tyrosine | Tyr | N[C@@H](Cc1ccc(O)cc1)C(=O)
L-tryptophan | Trp | N[C@@H](Cc1c[nH]c2ccccc12)C(=O)
L-serine | Ser | N[C@@H](CO)C(=O)
L-threonine | Thr | N[C@@H]([C@H](O)C)C(=O)
L-cysteine | Cys | N[C@@H](CS)C(=O)
L-methionine | Met | N[C@@H](CCSC)C(=O)
L-asparagine | Asn | N[C@@H](CC(=O)N)C(=O)
L-glutamine | Gln | N[C@@H](CCC(=O)N)C(=O)
L-aspartic acid | Asp | N[C@@H](CC(=O)O)C(=O)
L-glutamic acid | Glu | N[C@@H](CCC(=O)O)C(=O)
L-lysine | Lys | N[C@@H](CCCCN)C(=O)
L-arginine | Arg | N[C@@H](CCCNC(=N)N)C(=O)
L-histidine | His | N[C@@H](Cc1c[nH]cn1)C(=O)
L-ornithine | Orn | N[C@@H](CCCN)C(=O)
L-citrulline | Cit | N[C@@H](CCCNC(N)=O)C(=O)
L-homoserine | Hse | N[C@@H](CCO)C(=O)
L-homocysteine | Hcy | N[C@@H](CCS)C(=O)
L-norleucine | Nle | N[C@@H](CCCC)C(=O)
L-norvaline | Nva | N[C@@H](CCC)C(=O)
L-2-aminobutanoic acid | Abu | N[C@@H](CC)C(=O)
trans-4-hydroxy-L-proline | Hyp | N1C[C@H](O)C[C@H]1C(=O)
L-pyroglutamic acid | pGlu | N1C(=O)CC[C@H]1C(=O)
beta-alanine | bAla | NCCC(=O)
4-aminobutanoic acid | Abu(4) | NCCCC(=O)
6-aminohexanoic acid | Ahx | NCCCCCC(=O)
sarcosine | Sar | N(C)CC(=O)
2-methylalanine | Aib | NC(C)(C)C(=O)
N-methyl-L-alanine | MeAla | N(C)[C@@H](C)C(=O)
N-methyl-L-valine | MeVal | N(C)[C@@H](C(C)C)C(=O)
N-methyl-L-leucine | MeLeu | N(C)[C@@H](CC(C)C)C(=O)
N-methyl-L-isoleucine | MeIle | N(C)[C@@H]([C@@H](C)CC)C(=O)
N-methyl-L-phenylalanine | MePhe | N(C)[C@@H](Cc1ccccc1)C(=O)
L-phenylglycine | Phg | N[C@@H](c1ccccc1)C(=O)
L-pipecolic acid | Pip | N1CCCC[C@H]1C(=O)
L-2,4-diaminobutanoic acid | Dab | N[C@@H](CCN)C(=O)
L-2,3-diaminopropanoic acid | Dap | N[C@@H](CN)C(=O)
"""
"""Symbols as IUPAC-IUB 1983 (doi:10.1111/j.1432-1033.1984.tb07877.x) where it has one."""

SIDE_CHAINS = """
L-glutamic acid | γ-Glu | N[C@H](C(=O)O)CCC(=O)
L-aspartic acid | β-Asp | N[C@H](C(=O)O)CC(=O)
"""
"""Acids that are bonded through the carboxy group of their side chain."""

SUGARS = """
D-glucopyranose | Glc | OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O
D-galactopyranose | Gal | OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@H]1O
D-mannopyranose | Man | OC[C@H]1OC(O)[C@@H](O)[C@@H](O)[C@@H]1O
D-allopyranose | All | OC[C@H]1OC(O)[C@H](O)[C@H](O)[C@@H]1O
D-altropyranose | Alt | OC[C@H]1OC(O)[C@@H](O)[C@H](O)[C@@H]1O
D-gulopyranose | Gul | OC[C@H]1OC(O)[C@H](O)[C@H](O)[C@H]1O
D-talopyranose | Tal | OC[C@H]1OC(O)[C@@H](O)[C@@H](O)[C@H]1O
D-xylopyranose | Xyl | OC1OC[C@@H](O)[C@H](O)[C@H]1O
D-arabinopyranose | Ara | OC1OC[C@@H](O)[C@@H](O)[C@@H]1O
D-ribopyranose | Rib | OC1OC[C@@H](O)[C@@H](O)[C@H]1O
D-lyxopyranose | Lyx | OC1OC[C@@H](O)[C@H](O)[C@@H]1O
L-rhamnopyranose | Rha | C[C@@H]1OC(O)[C@H](O)[C@H](O)[C@H]1O
L-fucopyranose | Fuc | C[C@@H]1OC(O)[C@@H](O)[C@H](O)[C@@H]1O
D-quinovopyranose | Qui | C[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O
6-deoxy-D-allopyranose | 6dAll | C[C@H]1OC(O)[C@H](O)[C@H](O)[C@@H]1O
6-deoxy-L-talopyranose | 6dTal | C[C@@H]1OC(O)[C@H](O)[C@H](O)[C@@H]1O
D-glucofuranose | Glcf | OC[C@@H](O)[C@H]1OC(O)[C@H](O)[C@H]1O
D-galactofuranose | Galf | OC[C@@H](O)[C@@H]1OC(O)[C@H](O)[C@H]1O
D-ribofuranose | Ribf | OC[C@H]1OC(O)[C@H](O)[C@@H]1O
L-arabinofuranose | Araf | OC[C@@H]1OC(O)[C@H](O)[C@H]1O
D-xylofuranose | Xylf | OC[C@H]1OC(O)[C@H](O)[C@H]1O
D-fructofuranose | Fruf | OC[C@H]1OC(O)(CO)[C@@H](O)[C@@H]1O
D-fructopyranose | Fru | OCC1(O)OC[C@@H](O)[C@@H](O)[C@@H]1O
L-sorbopyranose | Sor | OCC1(O)OC[C@H](O)[C@@H](O)[C@@H]1O
D-tagatopyranose | Tag | OCC1(O)OC[C@@H](O)[C@H](O)[C@@H]1O
D-psicofuranose | Psif | OC[C@H]1OC(O)(CO)[C@H](O)[C@@H]1O
D-glucopyranuronic acid | GlcA | O=C(O)[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O
D-galactopyranuronic acid | GalA | O=C(O)[C@H]1OC(O)[C@H](O)[C@@H](O)[C@H]1O
D-mannopyranuronic acid | ManA | O=C(O)[C@H]1OC(O)[C@@H](O)[C@@H](O)[C@@H]1O
L-idopyranuronic acid | IdoA | O=C(O)[C@@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O
2-deoxy-D-erythro-pentofuranose | dRibf | OC[C@H]1OC(O)C[C@@H]1O
2-deoxy-D-arabino-hexopyranose | 2dGlc | OC[C@H]1OC(O)C[C@@H](O)[C@@H]1O
2,6-dideoxy-D-ribo-hexopyranose | Dig | C[C@H]1OC(O)C[C@H](O)[C@@H]1O
2,6-dideoxy-L-arabino-hexopyranose | Oli | C[C@@H]1OC(O)C[C@H](O)[C@H]1O
3-amino-2,3,6-trideoxy-L-lyxo-hexopyranose | Dau | C[C@@H]1OC(O)C[C@H](N)[C@@H]1O
2-amino-2-deoxy-D-glucopyranose | GlcN | N[C@H]1C(O)O[C@H](CO)[C@@H](O)[C@@H]1O
2-amino-2-deoxy-D-galactopyranose | GalN | N[C@H]1C(O)O[C@H](CO)[C@H](O)[C@@H]1O
2-acetamido-2-deoxy-D-glucopyranose | GlcNAc | CC(=O)N[C@H]1C(O)O[C@H](CO)[C@@H](O)[C@@H]1O
2-acetamido-2-deoxy-D-galactopyranose | GalNAc | CC(=O)N[C@H]1C(O)O[C@H](CO)[C@H](O)[C@@H]1O
2-acetamido-2-deoxy-D-mannopyranose | ManNAc | CC(=O)N[C@@H]1C(O)O[C@H](CO)[C@@H](O)[C@@H]1O
6-amino-6-deoxy-D-glucopyranose | 6NGlc | NC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O
3-amino-3-deoxy-D-glucopyranose | 3NGlc | N[C@H]1[C@H](O)[C@@H](CO)OC(O)[C@@H]1O
2,6-diamino-2,6-dideoxy-D-glucopyranose | 26NGlc | NC[C@H]1OC(O)[C@H](N)[C@@H](O)[C@@H]1O
3-amino-3,6-dideoxy-D-mannopyranose | Mycosamine | C[C@H]1OC(O)[C@@H](O)[C@@H](N)[C@@H]1O
D-apiofuranose | Api | OCC1(O)COC(O)[C@@H]1O
5-acetamido-3,5-dideoxy-D-glycero-D-galacto-non-2-ulopyranosonic acid | Neu5Ac | \
CC(=O)N[C@H]1[C@H]([C@H](O)[C@H](O)CO)OC(O)(C(=O)O)C[C@@H]1O
"""
"""Monosaccharides as rings, the anomeric centre left open. Symbols as IUPAC and SNFG (doi:10.1093/glycob/cwv091)."""

BASES = """
adenine | A | Nc1ncnc2nc[nH]c12
guanine | G | Nc1nc2nc[nH]c2c(=O)[nH]1
cytosine | C | Nc1cc[nH]c(=O)n1
uracil | U | O=c1cc[nH]c(=O)[nH]1
thymine | T | Cc1c[nH]c(=O)[nH]c1=O
hypoxanthine | I | O=c1[nH]cnc2nc[nH]c12
xanthine | X | O=c1[nH]c(=O)c2[nH]cnc2[nH]1
5-fluorouracil | - | O=c1[nH]cc(F)c(=O)[nH]1
5-methylcytosine | - | Cc1c[nH]c(=O)nc1N
6-thioguanine | - | Nc1nc2nc[nH]c2c(=S)[nH]1
theophylline | - | Cn1c(=O)c2[nH]cnc2n(C)c1=O
"""


def parse(table: str) -> tuple[Block, ...]:
    """The rows of a table."""
    return tuple(Block(*(part.strip() for part in line.split(" | "))) for line in table.strip().splitlines())
