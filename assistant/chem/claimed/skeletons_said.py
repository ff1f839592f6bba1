"""What a class word demands as a pattern: skeletons by their atoms and rings alone, groups as SMARTS.

A line is ``pattern of words | skeleton or SMARTS; another``. Skeletons are SMILES of which only elements and
connections count; SMARTS begin with ``~``. A molecule with none of them is none of that class, by any usage.
"""

from __future__ import annotations

import re
from functools import cache

from rdkit import Chem

from assistant.chem import ringsystems

TABLE = r"""
coumarins?$|hydroxycoumarin | O=C1CCC2CCCCC2O1
xanthones?$ | O=C1C2CCCCC2OC2CCCCC12
anthraquinones?$ | O=C1C2CCCCC2C(=O)C2CCCCC12; O=C1C2CCCCC2CC2CCCCC12; O=C1CCC(=O)C2CC3CCCCC3CC12
phenothiazines?$ | C1CCC2C(C1)NC1CCCCC1S2
thioxanthenes?$ | C1CCC2C(C1)CC1CCCCC1S2
dibenzofurans?$ | C1CCC2C(C1)OC1CCCCC21
benzimidazoles?$ | C1CCC2NCNC2C1
quinolines?(?: derivative)?$ | C1CCC2NCCCC2C1
isoquinolines?(?: derivative)?$|isoquinoline alkaloid | C1CCC2CNCCC2C1
indoles?(?: derivative)?$ | C1CCC2NCCC2C1
purines?(?: derivative)?$ | C1NCC2NCNC2N1
pyrimidines?(?: derivative)?$ | C1CNCNC1
pyridines?(?: derivative)?$|pyridinecarboxylic | C1CCNCC1
pteridines?$ | C1NCC2NCCNC2N1
benzodiazepines?$ | C1CCC2CNCCNC2C1; C1CCC2CCNCNC2C1; C1CCC2CNNCCC2C1; C1CCC2NCCCNC2C1
barbiturates?$|barbituric acid | O=C1CC(=O)NC(=O)N1; O=C1CC(=O)NC(=S)N1; OC1CC(O)NC(O)N1
thiazolidinediones?$ | O=C1CSC(=O)N1
hydantoins?$ | O=C1CNC(=O)N1
phenanthrenes?$ | C1CCC2C(C1)CCC1CCCCC21
morphinans?|morphinan alkaloid | C1CCC23CCNC(C2C1)CC1CCCCC13
arylpiperazines?$|piperazines?$ | C1CNCCN1
piperidines?$ | C1CCNCC1
ergot alkaloid|ergolines? | C1CCC2NCCC2C1
tropane | C1CC2CCC(C1)N2
cephalosporins?|cephems? | C1CSC2CC(=O)N2C1; C1COC2CC(=O)N2C1
penicillins?|penams? | C1CN2C(S1)CC2=O
beta-lactams?$|β-lactams? | O=C1CCN1
tetracyclines?(?: antibiotic)?$ | C1CCC2C(C1)CC1CC3CCCCC3CC1C2
porphyrins?$ | ~[#7].[#7].[#7].[#7]
flavonoids?$ | C1CCC(CC1)C1CCC2CCCCC2O1; C1CCC(CC1)C1COC2CCCCC2C1; C1CCC(CC1)CCCC1CCCCC1; C1CCC(CC1)C1CCOC2CCCCC12;
    C1CCC(CC1)C1CC2CCCCC2O1
anthocyan(?:in|idin)s?$|flavylium |
    ~[#6]1(~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~2)~[#8]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]2~[#6]~[#6]1
isoflavon\w* | C1CCC(CC1)C1COC2CCCCC2C1
chalcones?$ | C1CCC(CC1)CCC(=O)C1CCCCC1
lignans?$ | ~c1ccccc1
(?<!seco-)(?<!seco)steroid(?:al)?(?: glycoside| alkaloid| saponin)?s?$ | C1CCC2C(C1)CCC1C2CCC2CCCC21
glycosides?$ | ~[OX2;R]1~[#6;R]~[#6;R]~[#6;R]~[#6;R]~1; ~[OX2;R]1~[#6;R]~[#6;R]~[#6;R]~[#6;R]~[#6;R]~1
carbohydrates?$|saccharides?$|(?:^| )sugars?$ | ~[#6]([OX2])[#6]([OX2])[#6][OX2]; ~[#6](~[#8])[#6](~[#8])[#6]~[#8]
nucleosides?$ | ~[#7;R][#6]1[#8][#6][#6][#6]1; ~[#7;R][#6][#8]
nucleotides?$ | ~[#7;R].[#15]
aldehydes?$ | ~[#6;!H0]=[OX1]; ~[#6;!H0]([OX2H])=[#6]; ~[#6](O)[OX2H]
ketones?$ | ~[#6]C(=O)[#6]; ~c=O; ~[#6]C(=[#6])[OX2H]; ~[#6]C([OX2H])([OX2])[#6]
anhydrides?$ | ~[#6,P,S](=O)O[#6,P,S]=O
\w*sulfonic acid | ~S(=O)(=O)[OX2H,OX1-]
\w*phosphonic acid | ~P(=O)[OX2H,OX1-]
\w*boronic acid | ~B([OX2H,OX1-])
carboxylic acid$|aromatic acid$ | ~[CX3](=O)[OX2H,OX1-]
aromatic acid$ | ~a
(?:^| )peroxy|peroxides?$|endoperoxide | ~[OX2][OX2]
nitriles?$ | ~C#N
esters?$ | ~[#6,#15,#16,#5,#7,#14](=[OX1])[#8,#16][#6,#14]; ~[#6](~[#7])[#16][#6]; ~[#7][OX2][#6]; ~B(O[#6]);
    ~[#15][OX2][#6]
amides?$ | ~[#6,#15,#16](=[OX1,SX1])[#7]; ~[#6](=[#7])[OX2H]
lactones?$ | ~[#6;R](=[OX1])[#8;R]
lactams?$ | ~[#6;R](=[OX1])[#7;R]; ~[#6;R]([OX2H])=[#7;R]
ureas?$ | ~[#7]C(=O)[#7]
thiols?$ | ~[#16;H1,-]
sulfonamides?$ | ~S(=O)(=O)[#7]
phenols?$|phenolic (?:acid|compound)$ | ~c[OX2H,OX1-,OX2]
anilines?$|aromatic amines?$ | ~c[#7]
amino acids?$ | ~[#7].[#6](=O)[OX2,OX1-,#7]; ~[#7].[S,P](=O)[OX2,OX1-]
fatty acids?$ | ~[CX3](=O)[OX2H,OX1-]
tetrapeptides? | ~[#7].[#7].[#7].[#7]
tripeptides? | ~[#7].[#7].[#7]
pentapeptides? | ~[#7].[#7].[#7].[#7].[#7]
benzoates?(?: ester)?$ | ~c1ccccc1C(=O)[#8]
acetates?(?: ester)?$ | ~[CH3]C(=O)[#8]
(?<!aci-)nitro(?: dye| compound)?$ | ~[#7](~[OX1])~[OX1]
pyrroles?$ | C1CCNC1
furans?$ | C1CCOC1
thiophenes?$ | C1CCSC1
imidazoles?$ | C1CNCN1
naphthalenes?$ | C1CCC2CCCCC2C1
epoxides?$|oxiranes?$ | ~[#8;r3]
ethers?$ | ~[#6][#8X2][#6]; ~[#6]~[o]
alcohols?$ | ~[#6][OX2H,OX1-]
amines?$ | ~[#7]
oximes?$ | ~C=N[#8]
carbamates?$ | ~[#7]C(=O)[#8]
sulfoxides?$ | ~[#16X3]=O; ~[#16X3+][O-]
sulfones?$ | ~S(=O)=O
peptides?$ | ~[#7][#6][#6](=O)[#7]
macrocycl\w+|macrolides? | ~[r{9-80}]
terpen\w*|(?:mono|sesqui|di|tri)terpen\w* | ~[#6]([#6])([#6])~[#6]
alkaloids?$ | ~[#7]
heteroarenes?$|heteroaromatic\w* | ~[n,o,s,p]
arenes?$|aromatic (?:compound|hydrocarbon)$ | ~a
quinones?$ | ~O=[#6;R].[#6;R]=O
catechols?$ | ~[#8]cc[#8]
alkenes?$|olefins?$ | ~[#6;!a]=[#6;!a]
alkynes?$ | ~[#6]#[#6]
"""
NONE_OF: dict[str, str] = {
    r"hydrocarbons?$": "[!#6;!#1]", r"aliphatic (?:heterocycle|compound|ring|hydrocarbon)": "a",
    r"acyclic(?! (?:mixed|carboxylic|acid))|straight-chain|open-chain": "[R]", r"alkanes?$": "[!#6;!#1]",
    r"monocyclic": "[x3,x4]", r"saturated (?:ring|heterocycle|hydrocarbon)": "a",
}
"""Words of classes whose members have no such atom."""
CARBONS: dict[str, tuple[int, int]] = {
    r"(?<![a-z])monoterpen(?!\w* indole)": (8, 60), r"sesquiterpen": (12, 60), r"(?<![a-z])diterpen": (16, 40),
    r"(?<![a-z])triterpen": (22, 70), r"disaccharid": (10, 999), r"trisaccharid": (15, 999),
}
"""Least and most carbons of what bears such a name, without its sugars; wide, for nor-compounds and esters of it."""
RINGED: dict[str, int] = {r"(?<![a-z])bicyclic": 2, r"tricyclic": 3, r"tetracyclic": 4, r"pentacyclic": 5}
"""Words that say how many rings there are at least."""


@cache
def _rows() -> tuple[tuple[re.Pattern[str], tuple[Chem.Mol, ...]], ...]:
    lines = re.sub(r"\n +", " ", TABLE).strip().splitlines()
    pairs = (line.rsplit(" | ", 1) for line in lines)
    rows = ((rf"(?<![a-z])(?:{words})", right.split("; ")) for words, right in pairs)
    return tuple((re.compile(words), tuple(map(_query, patterns))) for words, patterns in rows)


def _query(text: str) -> Chem.Mol:
    """A SMARTS after "~", or a skeleton whose bonds and aromaticity do not count."""
    if text.startswith("~"):
        return Chem.MolFromSmarts(text[1:])
    loose = Chem.AdjustQueryParameters.NoAdjustments()
    loose.makeBondsGeneric = True  # type: ignore[assignment]
    plain = Chem.MolFromSmiles(text)
    made = Chem.RWMol(Chem.AdjustQueryProperties(plain, loose))
    for atom in plain.GetAtoms():
        made.ReplaceAtom(atom.GetIdx(), Chem.AtomFromSmarts(f"[#{atom.GetAtomicNum()}]"))
    return made.GetMol()


def known(phrase: str) -> bool:
    """Whether the words demand something here."""
    said = phrase.lower()
    return any(words.search(said) for words, _ in _rows()) or any(re.search(one, said) for one in NONE_OF)


def lacking(phrase: str, mol: Chem.Mol) -> str:
    """What the words of a class demand and the molecule has not; "" where nothing is sure."""
    said = phrase.lower()
    for words, queries in _rows():
        found = words.search(said)
        if found and not any(mol.HasSubstructMatch(query) for query in queries):
            return f"no {found.group().strip()} skeleton or group"
    return _none_of(said, mol) or _size(said, mol)


def _none_of(said: str, mol: Chem.Mol) -> str:
    for words, smarts in NONE_OF.items():
        found = re.search(rf"(?<![a-z])(?:{words})", said)
        if found and mol.HasSubstructMatch(Chem.MolFromSmarts(smarts)):
            return f"it has what is none in a {found.group().strip()}"
    return ""


def _size(said: str, mol: Chem.Mol) -> str:
    carbons = sum(a.GetAtomicNum() == 6 for a in mol.GetAtoms())
    bare = ringsystems.aglycone_carbons(mol)
    for words, (least, most) in CARBONS.items():
        if re.search(words, said) and (carbons < least or bare > most):
            return f"{carbons} carbons"
    rings = mol.GetRingInfo().NumRings()
    return next((f"{rings} rings" for words, n in RINGED.items() if re.search(words, said) and rings < n), "")
