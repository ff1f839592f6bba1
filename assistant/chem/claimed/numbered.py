"""Ring systems with their locants, and the groups that stand at one: what "chlorine at C-2 of the phenothiazine" means.

Numbering as in IUPAC's fused-ring nomenclature (FR-5) and P-25 of the 2013 recommendations; xanthene, anthracene,
purine and steroids by their traditional one. Primed locants of a flavone's ring B are 11 to 16. Only elements and
connections count.
"""

from __future__ import annotations

import re
from functools import cache

from rdkit import Chem

RINGS = r"""
pyridin|pyridyl|pyridone | [n:1]1[c:2][c:3][c:4][c:5][c:6]1
pyrimidin|uracil|cytosine|thymine | [n:1]1[c:2][n:3][c:4][c:5][c:6]1
pyrazin(?!ol) | [n:1]1[c:2][c:3][n:4][c:5][c:6]1
pyridazin | [n:1]1[n:2][c:3][c:4][c:5][c:6]1
piperidin | [N:1]1[C:2][C:3][C:4][C:5][C:6]1
piperazin | [N:1]1[C:2][C:3][N:4][C:5][C:6]1
morpholin | [O:1]1[C:2][C:3][N:4][C:5][C:6]1
pyrrolidin|prolin | [N:1]1[C:2][C:3][C:4][C:5]1
(?<!benz)(?<!benzo)imidazol | [n:1]1[c:2][n:3][c:4][c:5]1
pyrazol(?!o) | [n:1]1[n:2][c:3][c:4][c:5]1
isothiazol | [s:1]1[n:2][c:3][c:4][c:5]1
(?<!benzo)(?<!iso)(?<!thiadi)thiazol(?!idinedi) | [s:1]1[c:2][n:3][c:4][c:5]1
isoxazol | [o:1]1[n:2][c:3][c:4][c:5]1
(?<!benz)(?<!is)oxazol | [o:1]1[c:2][n:3][c:4][c:5]1
(?<!benzo)furan(?!os) | [o:1]1[c:2][c:3][c:4][c:5]1
(?<!benzo)thiophen|thienyl | [s:1]1[c:2][c:3][c:4][c:5]1
(?<![a-z])pyrrol(?!id) | [n:1]1[c:2][c:3][c:4][c:5]1
1,2,4-triazol | [n:1]1[n:2][c:3][n:4][c:5]1
indol(?!iz) | [n:1]1[c:2][c:3]c2[c:4][c:5][c:6][c:7]c12
indazol | [n:1]1[n:2][c:3]c2[c:4][c:5][c:6][c:7]c12
benzimidazol | [n:1]1[c:2][n:3]c2[c:4][c:5][c:6][c:7]c12
benzofuran | [o:1]1[c:2][c:3]c2[c:4][c:5][c:6][c:7]c12
benzothiophen | [s:1]1[c:2][c:3]c2[c:4][c:5][c:6][c:7]c12
benzothiazol | [s:1]1[c:2][n:3]c2[c:4][c:5][c:6][c:7]c12
benzoxazol | [o:1]1[c:2][n:3]c2[c:4][c:5][c:6][c:7]c12
isoquinolin | [c:1]1[n:2][c:3][c:4]c2[c:5][c:6][c:7][c:8]c12
(?<!iso)quinolin|quinolone | [n:1]1[c:2][c:3][c:4]c2[c:5][c:6][c:7][c:8]c12
quinazolin | [n:1]1[c:2][n:3][c:4]c2[c:5][c:6][c:7][c:8]c12
quinoxalin | [n:1]1[c:2][c:3][n:4]c2[c:5][c:6][c:7][c:8]c12
naphthal|naphthol|naphthoquinone|tetralin | [c:1]1[c:2][c:3][c:4]c2[c:5][c:6][c:7][c:8]c12
anthraquinon|anthracen|anthraquinone | [c:1]1[c:2][c:3][c:4]c2[c:10]c3[c:5][c:6][c:7][c:8]c3[c:9]c12
phenothiazin | [c:1]1[c:2][c:3][c:4]c2[s:5]c3[c:6][c:7][c:8][c:9]c3[n:10]c12
carbazol | [c:1]1[c:2][c:3][c:4]c2c3[c:5][c:6][c:7][c:8]c3[n:9]c12
acridin | [c:1]1[c:2][c:3][c:4]c2[n:10]c3[c:5][c:6][c:7][c:8]c3[c:9]c12
xanthon|xanthen | [c:1]1[c:2][c:3][c:4]c2[o:10]c3[c:5][c:6][c:7][c:8]c3[c:9]c12
purin|xanthin|adenine|guanine|caffeine | [n:1]1[c:2][n:3][c:4]2[c:5]([c:6]1)[n:7][c:8][n:9]2
pteridin | [n:1]1[c:2][n:3][c:4]c2[n:5][c:6][c:7][n:8]c12
coumarin|chromone|chroman(?!one) | [o:1]1[c:2][c:3][c:4]c2[c:5][c:6][c:7][c:8]c12
flavon|flavan | [o:1]1[c:2](-[c:11]3[c:12][c:13][c:14][c:15][c:16]3)[c:3][c:4]c2[c:5][c:6][c:7][c:8]c12
steroid|sterol|androstan|pregnan|estran|cholestan|androgen|estrogen|corticoid |
    [C:1]1[C:2][C:3][C:4][C:5]2[C:10]1[C:9]1[C:8]([C:7][C:6]2)[C:14]2[C:13]([C:12][C:11]1)[C:17][C:16][C:15]2
morphinan | [c:1]1[c:2][c:3][c:4]c2c1[C:10][C:9]1[C:14]3[C:13]2([C:5][C:6][C:7][C:8]3)[C:15][C:16][N:17]1
barbitur | [N:1]1C(=O)[N:3][C:4](=O)[C:5][C:6]1=O
hydantoin | [N:1]1[C:2](=O)[N:3][C:4](=O)[C:5]1
oxazolidinon | [O:1]1[C:2](=O)[N:3][C:4][C:5]1
thiazolidinedion | [S:1]1[C:2](=O)[N:3][C:4](=O)[C:5]1
1,4-benzodiazepin | [N:1]1[C:2][C:3][N:4][C:5]c2[c:6][c:7][c:8][c:9]c12
benzoic acid|benzoate | [c:1]1(-C(=O)O)[c:2][c:3][c:4][c:5][c:6]1
benzaldehyde | [c:1]1(-[C;!H0]=O)[c:2][c:3][c:4][c:5][c:6]1
cyclohexanon|cyclohexenon | O=[C:1]1[C:2][C:3][C:4][C:5][C:6]1
cyclopentanon|cyclopentenon | O=[C:1]1[C:2][C:3][C:4][C:5]1
"""
"""Stem of a ring's name | its atoms with their locants."""

GROUPS = r"""
hydroxymethyl | [CX4;H2][OX2]
hydroxyethyl | [CX4][CX4][OX2]
trifluoromethyl|CF3 | C(F)(F)F
dimethylamino | [#7;X3;D3;!R]
methylamino | [#7]
acetamido|acetylamino|acetamide|anilide | [#7][#6]~[#8]
tert-butyl | [CX4;D4]
isopropyl | [CX4;D3]
methoxycarbonyl|ethoxycarbonyl|carboxylic acid|carboxyl(?:ate)?|carboxy|acid group | C(~[#8])~[#8]
carboxamide|carbamoyl | C(~[#8])~[#7]
ester | [$([#8]~[#6]~[#8]),$([#6](~[#8])~[#8]),$([#8]~[#15,#16])]
aldehyde|formyl | [#6;!H0]=[OX1]
acetyl | C(=O)[CH3]
methoxy|ethoxy|alkoxy|aryloxy|phenoxy|acetoxy|ether oxygen|ether | [OX2]
nitro | [#7](~[OX1])~[OX1]
azido|azide | [#7]~[#7]~[#7]
nitrile|cyano | C#N
sulfonamide|sulfonyl|sulfone|sulfamoyl|sulfonic acid|sulfonate | S(=O)=O
sulfur|thio|thiol|mercapto | [#16]
amino|amine|nitrogen|NH2|amide nitrogen | [#7]
amide | [$([#7]~[#6]~[#8]),$([#6](~[#8])~[#7]),$([#7]S)]
hydroxyls?|hydroxy|OH|phenol(?:ic OH)?|alcohol|phenolic hydroxyl|carbinol | [$([#8;H1,-]),$([#8;X1]=*)]
ketone|oxo|keto|carbonyl | [$([#8;X1]),$([#6]=[#8])]
chlorines?|chloro | [Cl]
fluorines?|fluoro | F
bromines?|bromo | Br
iodines?|iodo | I
vinyl | C=[CH2]
allyl | [CX4]C=C
ethynyl|alkyne | C#C
methyl | [CX4,CX3]
ethyl | [CX4]
propyl|butyl|pentyl|hexyl|alkyl|benzyl | [CX4]
phenyl|aryl | [a,#6]
boronic acid|boron|boronate | [#5]
methylene|CH2 | [CX4;H2]
"""
"""Words of a group | the pattern of what hangs on the ring, its first atom there."""


@cache
def rings() -> tuple[tuple[re.Pattern[str], Chem.Mol, dict[int, int]], ...]:
    """Stem, pattern, and locant → place in the pattern."""
    found = []
    for line in re.sub(r"\n +", " ", RINGS).strip().splitlines():
        words, smiles = line.split(" | ")
        plain = Chem.MolFromSmarts(smiles.replace("[C;!H0]", "[#6;!H0]"))
        made = Chem.RWMol(plain)
        places = {atom.GetAtomMapNum(): atom.GetIdx() for atom in plain.GetAtoms() if atom.GetAtomMapNum()}
        for atom in plain.GetAtoms():
            extra = ";!H0" if "!H0" in atom.GetSmarts() else ""
            made.ReplaceAtom(atom.GetIdx(), Chem.AtomFromSmarts(f"[#{atom.GetAtomicNum()}{extra}]"))
        for bond in plain.GetBonds():
            made.ReplaceBond(bond.GetIdx(), Chem.BondFromSmarts("~"))
        found.append((re.compile(words, re.IGNORECASE), made.GetMol(), places))
    return tuple(found)


@cache
def groups() -> tuple[tuple[re.Pattern[str], Chem.Mol], ...]:
    """Words of a group and its pattern, the more special first."""
    lines = (line.split(" | ") for line in GROUPS.strip().splitlines())
    return tuple((re.compile(rf"(?:{words})$"), Chem.MolFromSmarts(smarts)) for words, smarts in lines)


@cache
def words() -> str:
    """A regular expression of all words of groups."""
    return "|".join(line.split(" | ")[0] for line in GROUPS.strip().splitlines())


def group(word: str) -> Chem.Mol | None:
    """The pattern of a group's word; None where it is not in the table."""
    bare = word.strip().rstrip("-")
    return next((pattern for said, pattern in groups() if said.fullmatch(bare) or said.fullmatch(bare.lower())), None)


def borne(mol: Chem.Mol, pattern: Chem.Mol | None, at: int, inside: set[int]) -> bool:
    """Whether an atom of a ring bears a group outside the ring; any heavy atom where no group is given."""
    outside = {n.GetIdx() for n in mol.GetAtomWithIdx(at).GetNeighbors()} - inside
    if pattern is None:
        return bool(outside)
    return any(hit[0] in outside for hit in mol.GetSubstructMatches(pattern, uniquify=False, maxMatches=600))
