"""Groups and rings that a text gives a molecule by any name that can be read: "a tert-butylamino group", "an indoline".

Contradicted where the molecule has none, or fewer than are said, by the widest reading of the name; or surely more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdkit import Chem

from assistant.chem.claimed import fragments, heads, name_words
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.heads_said import ROLES
from assistant.chem.claimed.subject import Subject
from assistant.chem.names import abbreviations
from assistant.wording import READ

_N = rf"(?P<n>an?|single|{'|'.join([*READ][1:13])}|\d{{1,2}})"
_NAME = (r"(?P<name>(?:[a-z(\[\dNOSC,'′’αβγ-]*[a-z]{2}[\w(),'′’\[\]-]*|[A-Z][A-Za-z]{1,3}(?=\s))"
         r"(?:\s(?:acid|ester|oxide|anhydride|chloride))?)")
_NOUN = (r"(?:groups?|substituents?|side[- ]chains?|chains?|arms?|moiet(?:y|ies)|units?|residues?|rings?|cores?|"
         r"nucle(?:us|i)|skeletons?|scaffolds?|ring systems?|esters?|ethers?|cations?|"
         r"anions?|ions?|bicycles?|tricycles?|systems?)")
_END = (r"(?=\s*(?:[.,;:)]|$)|\s+(?:and|or|with|that|which|whose|in|at|on|fused|joined|linked|attached|bearing|"
        r"carrying|substituted|where|having|to|by|through|via|from|of|flanked|linking|bound|is|are|has)\b)")
_GIVEN = re.compile(rf"(?<![\w-]){_N}\s+(?:(?:free|terminal|central|single|fused|substituted|protonated|linear|fully|"
                    rf"lipophilic|polar|simple|saturated|tertiary|secondary|primary|aromatic|basic|para|ortho|meta|benzylic|"
                    rf"lone|cyclic|distal|pendant|N-linked|C-linked|identical|equivalent)\s+)*"
                    rf"(?P<what>{_NAME}(?:\s+(?P<noun>{_NOUN})(?![\w-])|(?:\s+{ROLES})*{_END}))")
_LOCATED = re.compile(rf"(?<![\w(-])(?P<n>)(?P<what>(?P<name>\d[\d,']{{0,30}}-[a-z\[(][\w(),'\[\]-]*yl)"
                      rf"(?:\s+(?P<noun>{_NOUN})(?![\w-])|(?=[\s.,;])))")
_ITS = re.compile(rf"(?:^|(?<=[.;]\s))(?:Its|The)\s+(?P<n>)(?P<what>{_NAME}(?:\s+(?P<noun>{_NOUN}))?)"
                  r"(?=\s+(?:carries|bears|has|holds|is\s+(?:fused|joined|linked|attached|substituted))\b)")
"""A part that a sentence begins with: "Its cyclohexanone carries ..."."""
_GROUP = re.compile(
    r"(?:yl|oxy|amino|amido|imido|thio|oyl|azido|nitro|cyano|oxo|chloro|fluoro|bromo|iodo|sulfanyl|silyl|boronyl|carboxy|"
    r"hydroxy|yloxy|sulfamoyl|hydrazino|guanidino|ureido|nitroso|isocyanato|formyl)$")
_RING_LIKE = re.compile(
    r"(?:ine|ole|ane|ene|yne|one|in|ol|an|ide|ate|ose|amide|acid|aldehyde|urea|idin|ium|oline|hydrin|one|il|phene|oxime|ite|"
    r"imide|chloride|nitrile|azole|oxide|alin|ester|adiene)s?$")
_ALKYL = frozenset(re.findall(r"\w+", """
alkyl aryl acyl alkoxy aryloxy acyloxy heteroaryl diaryl dialkyl cycloalkyl acylamino alkylamino haloalkyl
arylalkyl silyl carbonyl sulfonyl thionyl sulfinyl phosphoryl phenoxyl methylene ethylene thiocarbonyl azolyl
glycosyl sugar hydroxyl carboxyl carbonyl sulfhydryl
"""))
"""Words of groups that are read elsewhere or name a whole family."""
_CHANGED = re.compile(r"(?<![a-z])(?:seco|nor(?!born|mal)|abeo|homo|cyclo(?=\w*(?:artane|steroid))|retro|"
                      r"des(?=oxy)|apo|epi)",
                      re.IGNORECASE)
"""Prefixes of natural products whose skeleton is another than the name's."""
_ELSEWHERE = re.compile(r"osyl|osid|pyran[ou]|furan[ou]s|glucit|ose$|(?<![A-Za-z])[DL]-|isoprene|thiols?$|"
                        r"monocarbox|dicarbox|cholan|glycer|ceram|carnitin|"
                        r"(?<!di)ol(?:ide)?s$|sphing|cholin|adenosin|guanosin|uridin|cytidin|thymidin|enoyl|nucleotid")
"""Sugars, amino acids and lipids: rings that open, and names that leave half open."""
_HALF_LOCATED = re.compile(r"(?:mono|di|tri|tetra)?(?:hydroxy|methyl|oxo|chloro|fluoro|bromo|methoxy|amino|"
                           r"nitro)[a-z]*-?[\[(]?\d")
"""Names that locate the ring's own atoms but not what is on it."""
_OTHER = re.compile(r"\s+ha(?:ve|s) been\b|"
                    r"[- ]*(?:like|type|deriv\w+|analog\w*|mimetic|skeleton of|isoster\w*|surrogate|family|class|"
                    r"series|scaffold hop|"
                    r"receptor|synthase|reductase)\b")
_NOT_SO = re.compile(r"\b(?:no|not|than|unlike|without|of (?:its|the)|former|isomer of|tautomer of|"
                     r"conjugate \w+ of|drug|like|as in|between)\s+(?:\w+\s+){0,2}$")


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every named group or ring."""
    said = (m for pattern in (_GIVEN, _LOCATED, _ITS) for m in pattern.finditer(text))
    found = [m for m in said if _asked(m) and not _else(text, m)]
    grouped = [m["name"] for m in found if _GROUP.search(m["name"])]
    name_words.read_all([m["name"] for m in found if not _GROUP.search(m["name"])], grouped)
    for match in found:
        if one := _judged(text, match, about):
            yield one


def _asked(match: re.Match[str]) -> bool:
    name, noun = match["name"], (match["noun"] or "")
    half = _HALF_LOCATED.match(name) or (name.endswith("acid") and noun)
    if half or _ELSEWHERE.search(name) or noun.startswith("residue") or name.lower() in heads.rows():
        return False
    if noun and abbreviations.group(name):
        return True
    family = name.lower().split(" ")[0] in _ALKYL or name.lower().startswith("azolyl")
    if family or not name_words.looks(name) or _CHANGED.search(name):
        return False
    if _GROUP.search(name) and not noun and len(match["what"]) > len(name):
        return False
    if _GROUP.search(name) or (noun and abbreviations.group(name)):
        return True
    return bool(_RING_LIKE.search(name)) and (name[0].islower() or name[0] in "NOS(" or name[0].isdigit())


def _else(text: str, match: re.Match[str]) -> bool:
    start, end = match.span("what")
    denied = _NOT_SO.search(text[max(0, match.start() - 40):match.start()])
    return bool(denied or aside(text, start, end) or _OTHER.match(text, end))


def _judged(text: str, match: re.Match[str], about: Subject) -> Entity | None:
    name, noun = match["name"], match["noun"] or ""
    as_group = bool(_GROUP.search(name)) or bool(noun and abbreviations.group(name))
    smiles = name_words.group(name) if as_group else name_words.whole(name)
    smiles = smiles.replace("*", "") if noun.startswith("ring") and smiles.startswith("*N") else smiles
    if not smiles:
        return None
    n = _number(match["n"], match["what"])
    there = fragments.holds(about.mol, smiles, name) and not (
        re.search(r"\baromatic\s", match.group()[: match.start("what") - match.start()]) and _flat(about, smiles))
    few = there and n > 1 and as_group and fragments.count(about.mol, smiles) < n
    many = there and as_group and _too_many(text, match, n, name, fragments.sure(about.mol, smiles))
    if there and not few and not many:
        return None
    real = "none of it" if not there else f"it has {'more' if many else 'fewer'}"
    return Entity(*match.span("what"), match["what"], "count", "contradicted", real, "OPSIN")


def _flat(about: Subject, smiles: str) -> bool:
    """Whether a ring that is aromatic by its name is so nowhere in the molecule."""
    part = Chem.MolFromSmiles(smiles)
    aromatic = part is not None and len(part.GetAromaticAtoms()) > 0
    return aromatic and not about.mol.HasSubstructMatch(part)


def _number(word: str | None, what: str) -> int:
    said = (word or "").lower()
    return int(said) if said.isdigit() else READ.get(said, 1)


_HELD = re.compile(r"\b(?:with|has|have|having|carries|carrying|contains?|containing|bears|bearing|holds|"
                   r"balanced by|are)\s+(?:only\s+)?$")
_MORE = re.compile(r"\s*(?:on|at|in|of|attached|to|per|para|ortho|meta|opposite|between|adjacent|next|flanking|"
                   r"from|as)\b")


def _too_many(text: str, match: re.Match[str], n: int, name: str, real: int) -> bool:
    """Whether a number from two up is said of the whole, and there are surely more."""
    whole = match["noun"] and re.match("ester|ether", match["noun"])
    held = _HELD.search(text[max(0, match.start() - 24):match.start()])
    if n < 2 or real <= n or name == "methyl" or whole or not held:
        return False
    alone = len(re.findall(re.escape(re.sub(r"^n-", "", name)), text, re.IGNORECASE)) == 1
    return alone and not _MORE.match(text, match.end())

