"""Salts and hydrates of what has a common name: "dopamine hydrochloride", "sodium salicylate", "... monohydrate".

Only what the words fix is read: one acid a prefix for acids of one proton, the metal that the acid's protons ask for.
"Morphine sulfate" does not say how many of each; `unsaid` finds such words, and the structure has to be given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.names.ions import PREFIXES
from assistant.errors import RetortError

_ACIDS = {
    "hydrochloride": "Cl", "hcl": "Cl", "hydrobromide": "Br", "hbr": "Br", "hydroiodide": "I", "hydriodide": "I",
    "mesylate": "CS(=O)(=O)O", "methanesulfonate": "CS(=O)(=O)O", "esylate": "CCS(=O)(=O)O",
    "besylate": "O=S(=O)(O)c1ccccc1", "besilate": "O=S(=O)(O)c1ccccc1", "benzenesulfonate": "O=S(=O)(O)c1ccccc1",
    "tosylate": "Cc1ccc(S(=O)(=O)O)cc1", "tosilate": "Cc1ccc(S(=O)(=O)O)cc1", "mesilate": "CS(=O)(=O)O",
    "trifluoroacetate": "O=C(O)C(F)(F)F", "triflate": "O=S(=O)(O)C(F)(F)F", "perchlorate": "O=Cl(=O)(=O)O",
}
"""Acids of one proton by the word of their salts, as many as the prefix says; "besilate" and its like as WHO's INN."""
_ANIONS = {
    "fluoride": "[F-]", "chloride": "[Cl-]", "bromide": "[Br-]", "iodide": "[I-]", "hydroxide": "[OH-]",
    "acetate": "CC(=O)[O-]", "nitrate": "O=[N+]([O-])[O-]", "perchlorate": "[O-][Cl+3]([O-])([O-])[O-]",
    "tetrafluoroborate": "F[B-](F)(F)F", "hexafluorophosphate": "F[P-](F)(F)(F)(F)F", "formate": "O=C[O-]",
    "trifluoroacetate": "O=C([O-])C(F)(F)F", "mesylate": "CS(=O)(=O)[O-]", "tosylate": "Cc1ccc(S(=O)(=O)[O-])cc1",
    "triflate": "O=S(=O)([O-])C(F)(F)F", "besylate": "O=S(=O)([O-])c1ccccc1", "benzoate": "O=C([O-])c1ccccc1",
    "bisulfate": "O=S(=O)([O-])O", "salicylate": "O=C([O-])c1ccccc1O", "cyanide": "[C-]#N", "azide": "[N-]=[N+]=[N-]",
}
"""Anions of one charge by their words: as many stand with a named cation as balance its charge."""
_SEVERAL = ("sulfate", "sulphate", "phosphate", "maleate", "fumarate", "succinate", "tartrate", "citrate", "oxalate",
            "malate", "malonate", "pamoate", "embonate", "edisylate", "napsylate", "carbonate", "gluconate", "lactate",
            "bitartrate", "hemisulfate", "bisulfate")
"""Words of salts that do not say how many of each there are, or that may as well be esters."""
_METALS = {"lithium": ("Li", 1), "sodium": ("Na", 1), "potassium": ("K", 1), "rubidium": ("Rb", 1), "cesium": ("Cs", 1),
           "caesium": ("Cs", 1), "magnesium": ("Mg", 2), "calcium": ("Ca", 2), "zinc": ("Zn", 2)}
_TIMES = {prefix: n for n, prefix in enumerate(PREFIXES) if prefix} | {"": 1, "mono": 1}
_PREFIX = "|".join(sorted(filter(None, _TIMES), key=len, reverse=True))
_AFTER = re.compile(
    rf"[\s-]+(?P<n>{_PREFIX}|)(?:(?P<acid>{'|'.join(_ACIDS)})|(?P<metal>{'|'.join(_METALS)})(?:\s+salt)?|"
    rf"(?P<anion>{'|'.join(_ANIONS)})|(?P<water>hydrate))(?![\w-])", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<![\w-])(?P<n>{_PREFIX}|)(?P<metal>{'|'.join(_METALS)})\s+(?P<stem>[a-z][\w-]*)ate(?![\w-])",
                     re.IGNORECASE)
_BASE = Chem.MolFromSmarts("[$([NX3;!$(N[C,S,P]=[O,S]);!$(N[N,O]);!$(NC#N)]),$([nX2]),$([NX2]=C(N)N),$([NX2]=[CX3]),"
                           "$([OX1-]C=O)]")
_ACID = Chem.MolFromSmarts("[$([OX2H]C=[O,C;R]),$([OX2H][S,P]=O),$([nH]1nnnc1),$([nH]1nncn1),$([NX3H](S(=O)=O)C=O)]")
_CARBOXY = Chem.MolFromSmarts("[$([OX2H][CX3]=[OX1]),$([OX2H]S(=O)=O),$([OX2H]P=O)]")
LookUp = Callable[[str], str]


def extended(text: str, end: int, name: str, smiles: str) -> tuple[int, str, str]:
    """A name with the salt and hydrate words that follow it: where it ends, the name, the SMILES of all parts."""
    while found := _AFTER.match(text, end):
        times = _TIMES[found["n"].lower()]
        made = _with_anions(smiles, found["acid"] or found["anion"], found["n"]) or (
            [smiles, *["O"] * times] if found["water"] else _salt(smiles, found["acid"], found["metal"], times))
        if not made:
            break
        name, smiles, end = f"{name} {text[end:found.end()].strip(' -')}", _joined(made), found.end()
    return end, name, smiles


def _with_anions(smiles: str, anion: str | None, prefix: str) -> list[str]:
    """A cation and as many anions as balance its charge; empty where it is none, or the prefix says another number."""
    charge = Chem.GetFormalCharge(Chem.MolFromSmiles(smiles))
    if not anion or anion.lower() not in _ANIONS or charge < 1 or (prefix and _TIMES[prefix.lower()] != charge):
        return []
    return [smiles, *[_ANIONS[anion.lower()]] * charge]


def _salt(smiles: str, acid: str | None, metal: str | None, times: int) -> list[str]:
    """The parts of a salt; empty where the molecule cannot form it, or the words leave open how."""
    mol = Chem.MolFromSmiles(smiles)
    if acid:
        sites = len(mol.GetSubstructMatches(_BASE))
        return [smiles, *[_ACIDS[acid.lower()]] * times] if times <= sites else []
    return _metal_salt(mol, *_METALS[metal.lower()], times, said=times > 1) if metal else []


def _metal_salt(mol: Chem.Mol, symbol: str, charge: int, times: int, said: bool) -> list[str]:
    """Acid protons replaced by a metal: as many as the prefix says, or the only one; two molecules for a metal 2+."""
    carboxy = [match[0] for match in mol.GetSubstructMatches(_CARBOXY)]
    protons = carboxy or [match[0] for match in mol.GetSubstructMatches(_ACID)]
    lost = times * charge
    if charge == 1 and lost == len(protons):
        return [_without(mol, protons), *[f"[{symbol}+]"] * times]
    if charge == 2 and not said and len(protons) in (1, 2):
        n = 2 // len(protons)
        return [*[_without(mol, protons)] * n, f"[{symbol}+2]"]
    return []


def _without(mol: Chem.Mol, atoms: list[int]) -> str:
    """The molecule with those atoms deprotonated."""
    bare = Chem.RWMol(mol)
    for at in atoms:
        atom = bare.GetAtomWithIdx(at)
        atom.SetFormalCharge(-1)
        atom.SetNumExplicitHs(max(0, atom.GetTotalNumHs() - 1))
        atom.SetNoImplicit(True)
    return str(Chem.MolToSmiles(bare))


def metal_first(text: str, start: int, look_up: LookUp) -> tuple[int, str, str] | None:
    """A salt that begins with its metal, "disodium fumarate": where it ends, its name and SMILES."""
    found = _BEFORE.match(text, start)
    if not found:
        return None
    acid = look_up(f"{found['stem'].lower()}ic acid")
    times = _TIMES[found["n"].lower()]
    made = _metal_salt(Chem.MolFromSmiles(acid), *_METALS[found["metal"].lower()], times, times > 1) if acid else []
    return (found.end(), found[0], _joined(made)) if made else None


@cache
def _unsaid() -> re.Pattern[str]:
    return re.compile(rf"[\s-]+(?P<word>{'|'.join(_SEVERAL)})"
                      r"(?![\w-]|\s+(?:groups?|esters?|moiet\w+|functions?|counts?|ions?|bonds?)\b)", re.IGNORECASE)


def unsaid(text: str, end: int) -> str:
    """The word after a name that makes a salt of it without saying how many of each; "" where there is none."""
    found = _unsaid().match(text, end)
    return found["word"] if found else ""


def _joined(parts: list[str]) -> str:
    try:
        return molecules.canonical(".".join(parts))
    except RetortError:
        return ".".join(parts)
