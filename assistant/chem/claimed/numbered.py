"""Ring systems with their locants, and the groups that stand at one: what "chlorine at C-2 of the phenothiazine" means.

Numbered as in `chem.ring_locants`, but for systems of their own. Primed locants of a flavone's ring B are 11 to 16.
Only elements and connections count.
"""

from __future__ import annotations

import re
from functools import cache

from rdkit import Chem

from assistant.chem import ring_locants

RINGS = """
pyridin|pyridyl|pyridone | pyridine
pyrimidin|uracil|cytosine|thymine | pyrimidine
pyrazin(?!ol) | pyrazine
pyridazin | pyridazine
piperidin | piperidine
piperazin | piperazine
morpholin | morpholine
pyrrolidin|prolin | pyrrolidine
(?<!benz)(?<!benzo)imidazol | imidazole
pyrazol(?!o) | pyrazole
isothiazol | 1,2-thiazole
(?<!benzo)(?<!iso)(?<!thiadi)thiazol(?!idinedi) | 1,3-thiazole
isoxazol | 1,2-oxazole
(?<!benz)(?<!is)oxazol | 1,3-oxazole
(?<!benzo)furan(?!os) | furan
(?<!benzo)thiophen|thienyl | thiophene
(?<![a-z])pyrrol(?!id) | pyrrole
1,2,4-triazol | 1,2,4-triazole
indol(?!iz) | indole
indazol | indazole
benzimidazol | benzimidazole
benzofuran | 1-benzofuran
benzothiophen | 1-benzothiophene
benzothiazol | 1,3-benzothiazole
benzoxazol | 1,3-benzoxazole
isoquinolin | isoquinoline
(?<!iso)quinolin|quinolone | quinoline
quinazolin | quinazoline
quinoxalin | quinoxaline
naphthal|naphthol|naphthoquinone|tetralin | naphthalene
anthraquinon|anthracen|anthraquinone | anthracene
phenothiazin | phenothiazine
carbazol | carbazole
acridin | acridine
xanthon|xanthen | xanthene
purin|xanthin|adenine|guanine|caffeine | purine
pteridin | pteridine
coumarin|chromone|chroman(?!one) | chromene
steroid|sterol|androstan|pregnan|estran|cholestan|androgen|estrogen|corticoid | gonane
"""
"""Stem of a ring's name | its row in `chem.ring_locants`, by which it is numbered."""
OTHERS = r"""
flavon|flavan | [o:1]1[c:2](-[c:11]3[c:12][c:13][c:14][c:15][c:16]3)[c:3][c:4]c2[c:5][c:6][c:7][c:8]c12
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
"""Stem | atoms with their locants, of systems that a group outside the ring numbers or that span several rings."""

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


Row = tuple[re.Pattern[str], Chem.Mol, dict[int, int]]


@cache
def rings() -> tuple[Row, ...]:
    """Stem, pattern, and locant → place in the pattern; locants of atoms where rings are fused (4a) are left out."""
    numbered = {one.name: one for one in ring_locants.rings()}
    plain = (line.split(" | ") for line in RINGS.strip().splitlines())
    others = (line.split(" | ") for line in OTHERS.strip().splitlines())
    own = [_drawn(words, smarts) for words, smarts in others]
    return (*(_row(words, numbered[name]) for words, name in plain), *own)


def _row(words: str, ring: ring_locants.Ring) -> Row:
    places = {int(locant): at for at, locant in enumerate(ring.locants) if locant.isdigit()}
    return re.compile(words, re.IGNORECASE), _any_bonds(ring_locants.skeleton(ring.smiles)), places


def _drawn(words: str, smarts: str) -> Row:
    plain = Chem.MolFromSmarts(smarts)
    places = {atom.GetAtomMapNum(): atom.GetIdx() for atom in plain.GetAtoms() if atom.GetAtomMapNum()}
    return re.compile(words, re.IGNORECASE), _any_bonds(plain), places


def _any_bonds(plain: Chem.Mol) -> Chem.Mol:
    """The same elements, connected alike."""
    made = Chem.RWMol(plain)
    for atom in plain.GetAtoms():
        extra = ";!H0" if atom.HasQuery() and "!H0" in atom.GetSmarts() else ""
        made.ReplaceAtom(atom.GetIdx(), Chem.AtomFromSmarts(f"[#{atom.GetAtomicNum()}{extra}]"))
    for bond in plain.GetBonds():
        made.ReplaceBond(bond.GetIdx(), Chem.BondFromSmarts("~"))
    return made.GetMol()


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
