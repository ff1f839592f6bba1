"""Names of molecules, rings and groups in a text, read by OPSIN: what each means, once, and in one call for a text.

A group is read as a substituent of germane, whose germanium then marks where it is attached. Without Java nothing is
read, and nothing is said of such names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rdkit import Chem, rdBase

from assistant.chem.names import abbreviations, java, opsin

MOST = 24
"""Names of a text that are read."""
LONGEST = 90
_GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ω": "omega", "′": "'", "’": "'", "‑": "-", "–": "-"}
_STEM = re.compile(r"(?:ed|ing|ly|ion|ity|ness|ous|ment|ical|ary)$")
_PLAIN = frozenset(re.findall(r"\w+", """
one ones line lines machine routine medicine vaccine chain chains origin gene hormone online side acid acids
base wine fine mine brine marine bovine porcine equine canine alkaline crystalline determine examine combine
define amine amines imine drug plane membrane lane cane scene alone tone zone bone stone cone name time role
whole hole sole pole control alcohol alcohols protocol symbol cool pool tool wool school in an on man human ion
skin protein margin coating site white composite definite infinite website state plate rate date late template
precipitate intermediate substrate mediate separate accurate moderate chelate conjugate racemate aggregate
filtrate candidate side guide wide outside inside oxide glide slide tide peptide peptides saccharide glycoside
nucleoside halide nitrile ester esters ether ethers ketone aldehyde lactone sulfone sulfoxide anhydride quinone
steroid terpene alkene alkane alkyne arene azide epoxide amide imide hydrazone oxime glycol polyol enol diol
triol diene triene polyene enone quinol lactam lactol hemiacetal acetal halogen metal crown toxin antitoxin
opioid pain resin origin insulin domain strain grain brain stain drain train main plain obtain contain certain
again
"""))
"""English words and words of whole classes that end like names."""


def tidy(name: str) -> str:
    """A name in the letters that OPSIN reads, without the plural of a ring's name."""
    for sign, word in _GREEK.items():
        name = name.replace(sign, word)
    return name.strip(" ,")


def looks(name: str) -> bool:
    """Whether a word may be a name at all."""
    last = name.split(" ")[-1].lower()
    single = " " not in name
    english = (single and last in _PLAIN) or _STEM.search(last)
    return 3 < len(name) <= LONGEST and not english and name.count("(") == name.count(")")


def read_all(wholes: Iterable[str], groups: Iterable[str]) -> None:
    """Every name of a text in one call, so that each is known when it is asked for."""
    asked = [*(tidy(one) for one in wholes), *(_germane(tidy(one)) for one in groups)]
    if java.available() and asked:
        opsin.parse(list(dict.fromkeys(asked))[:MOST])


@lru_cache(maxsize=4096)
def whole(name: str) -> str:
    """The SMILES that a name means, its plural too; "" where it means none."""
    if not java.available():
        return ""
    said = tidy(name)
    found = opsin.parse([said])[0].smiles
    if not found and said.endswith("s"):
        found = opsin.parse([said[:-1]])[0].smiles
    return found if found and _good(found) else ""


@lru_cache(maxsize=4096)
def group(name: str) -> str:
    """The SMILES of a group with a star where it is attached; "" where the name is of none."""
    short = abbreviations.group(name)
    if short:
        return short.smiles
    if not java.available():
        return ""
    found = opsin.parse([_germane(tidy(name))])[0].smiles
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(found) if found else None
    if mol is None or sum(a.GetAtomicNum() == 32 for a in mol.GetAtoms()) != 1:
        return ""
    star = Chem.RWMol(mol)
    for atom in star.GetAtoms():
        if atom.GetAtomicNum() == 32:
            if atom.GetDegree() != 1:
                return ""
            star.ReplaceAtom(atom.GetIdx(), Chem.Atom(0))
    return str(Chem.MolToSmiles(star))


def _germane(name: str) -> str:
    return f"({name})germane"


def _good(smiles: str) -> bool:
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(smiles)
    return mol is not None and mol.GetNumHeavyAtoms() > 1 and all(a.GetAtomicNum() for a in mol.GetAtoms())
