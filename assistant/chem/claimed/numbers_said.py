"""Numbers of things that every reading counts alike, or between two bounds: "five stereocentres", "three chlorides".

More than the wider reading gives is wrong; fewer than the narrower gives is wrong where the whole molecule is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from rdkit import Chem

from assistant.chem import ringsystems
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.heads_said import END
from assistant.chem.claimed.subject import Subject
from assistant.chem.claimed.wide import query
from assistant.wording import READ

TABLE = r"""
ether oxygens?|ether linkages?|ether bonds? |
    [#6;!$([#6]=O);!$([CX4]([#8])[#8])][OX2][#6;!$([#6]=O);!$([CX4]([#8])[#8])] | [#6][OX2][#6]
phenolic hydroxyls?|phenolic hydroxyl groups?|phenolic hydroxy groups?|phenolic OHs? |
    c[OX2H,OX1-] | [c,$(C=C)][OX2H,OX1-]
methoxy groups?|methoxyls?|methoxy substituents? | [c,CX4;!$(C=O)][OX2][CH3] | [OX2][CX4;H3,H2]
nitro groups? | [NX3+](=O)[O-] | [#7](~[OX1])~[OX1]
nitriles?|nitrile groups?|cyano groups? | C#N | C#N
carboxylic acids?|carboxylic acid groups?|carboxyl groups?|carboxy groups? | [CX3](=O)[OX2H] | [CX3](=O)[OX2H,OX1-]
phosphate groups?|phosphates? | P | P
n-methyl groups?|n-methyls? | [#7][CH3] | [#7][CX4;H3,H2]
dimethylamino groups? | [#7]([CH3])[CH3] | [#7]([CH3])[CH3]
amide bonds?|amide groups? | [CX3;!R](=O)[NX3] | [#6](~[#8])~[#7]
ester groups?|esters? | [#6][CX3;!R](=O)[OX2][CX4,c] | [#6,#15,#16,#7](=[OX1])[#8,#16][#6]
chlorines?|chlorine atoms? | [Cl;!-;D1] | [Cl]
bromines?|bromine atoms? | [Br;!-;D1] | [Br]
fluorines?|fluorine atoms? | [F;!-;D1] | F
iodines?|iodine atoms? | [I;!-;D1] | I
chloride ions?|chloride counter-?ions?|chloride anions?|chlorides | [Cl-] | [Cl;-,D0,$(Cl~[!#6;!#1])]
bromide ions?|bromide counter-?ions?|bromide anions?|bromides | [Br-] | [Br;-,D0,$(Br~[!#6;!#1])]
iodide ions?|iodide counter-?ions? | [I-] | [I;-,D0]
sodium ions?|sodium cations?|sodiums | [Na+] | [Na]
potassium ions?|potassium cations? | [K+] | [K]
benzene rings? | c1ccccc1 | c1ccccc1
tert-butyl groups? | [CX4]([CH3])([CH3])([CH3])[!#6,c,$(C=O)] | [CX4]([CH3])([CH3])[CH3]
isopropyl groups? | [CX4;H1]([CH3])([CH3])[!#6,c,$(C=O)] | [CH3][CX4;H1][CH3]
trifluoromethyl groups?|CF3 groups? | C(F)(F)F | C(F)(F)F
hydroxymethyl groups? | [CH2][OX2H] | [CX4;H2,H1][OX2H,OX1-]
acetyl groups?|acetates? | [CH3]C(=O)[#7,#8,c] | [CH3]C=O
carboxymethyl groups?|carboxymethyl arms? | [#7,#8,#16][CH2]C(=O)[OX2H,OX1-] | [CH2]C(=O)[#8]
carbonyl groups?|carbonyls? | [#6;!$(C[OX2]);!$([CX3](=O)[O-])]=[OX1] | [#6]=[OX1]
hydroxyls?|hydroxyl groups?|hydroxy groups?|OH groups?|alcohol groups? | [CX4][OX2H] | [OX2H,OX1-]
"""
"""What is counted | the narrower reading | the wider reading."""
_AT = re.compile(r"\s*(?:on|at|in|of|attached|to|per|para|ortho|meta|opposite|between|adjacent|next|flanking|from|"
                 r"as|are|have|"
                 r"each|is|replaced|by|left|that|which|sit|joined)\b")
_HELD = re.compile(r"\b(?:with|has|have|having|carries|carrying|contains?|containing|bears|bearing|holds|defines?|"
                   r"are|and|specif\w+|"
                   r"possesses|shows|total of|balanced by|:)\s+(?:only\s+|just\s+|exactly\s+)?$")
_PART = re.compile(r"\b(?:rings?|chains?|nitrogen|carbon|core|side|end|arm|unit|sugar|each|half|group|heterocycle|"
                   r"one|aglycone|"
                   r"phenyl|benzo|part|portion|moiety|skeleton|residue|ester|acid|cyclo\w+|compared|than|which|"
                   r"that)\b", re.IGNORECASE)
_RING = re.compile(r"\b(?:benzene|phenyl|aromatic|aryl|benzo|pyridine|six-membered)\s+ring\b[^,;]*$", re.IGNORECASE)


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    lines = (line.split(" | ") for line in re.sub(r"\n +", " ", TABLE).strip().splitlines())
    number = rf"(?<![\w-])(?P<n>{'|'.join([*READ][1:])}|\d{{1,2}})\s+"
    return tuple((re.compile(rf"{number}(?P<what>{words})(?![\w-])(?:{END}|(?=\s+(?:lies?|alternates?|sits?|"
                             rf"stands?|hangs?|flanks?|making|along|altogether)\b))", re.IGNORECASE), narrow, wide)
                 for words, narrow, wide in lines)


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every such number that is wrong."""
    for pattern, narrow, wide in _rows():
        for match in pattern.finditer(text):
            hits = about.mol.GetSubstructMatches(query(narrow), maxMatches=400)
            most = len(about.mol.GetSubstructMatches(query(wide), maxMatches=400))
            least = len({frozenset(one) for one in hits})
            yield from _judged(text, match, about, (least, most), hits)
    for pattern, bounds in _OTHERS:
        for match in pattern.finditer(text):
            yield from _judged(text, match, about, bounds(about), ())


def _judged(text: str, match: re.Match[str], about: Subject, bounds: tuple[int, int],
            hits: tuple[tuple[int, ...], ...]) -> Iterator[Entity]:
    said = match["n"].lower()
    n = int(said) if said.isdigit() else READ[said]
    least, most = bounds
    if aside(text, *match.span()):
        return
    if n > most or (1 < n < least and _whole(text, match, about.mol, hits)):
        real = f"{least}" if least == most else f"{least} to {most}"
        yield Entity(*match.span(), match.group(), "count", "contradicted", real, "RDKit")


def _whole(text: str, match: re.Match[str], mol: Chem.Mol, hits: tuple[tuple[int, ...], ...]) -> bool:
    """Whether a number counts all that there are: nothing says where they are, nor names such a thing again."""
    word = match["what"].split()[0].lower()
    stem = word.rstrip("s")
    if len(re.findall(re.escape(stem), text, re.IGNORECASE)) > 1 or _AT.match(text, match.end()):
        return False
    clause = max(text.rfind(sign, 0, match.start()) for sign in (". ", "; ", ": ", "\n")) + 1
    before = text[clause:match.start()]
    if not (_HELD.search(before) or not before.strip()):
        return False
    return not _PART.search(before) or bool(_RING.search(before) and _one_ring(mol, hits))


def _one_ring(mol: Chem.Mol, hits: tuple[tuple[int, ...], ...]) -> bool:
    """Whether all of them hang on one ring."""
    near = [{n.GetIdx() for a in hit for n in mol.GetAtomWithIdx(a).GetNeighbors()} | {*hit} for hit in hits]
    return bool(hits) and any(all(one & {*ring} for one in near) for ring in mol.GetRingInfo().AtomRings())


def _centres(about: Subject) -> tuple[int, int]:
    n = sum(about.labels[one] for one in "RSrs")
    return n, n + about.unset


def _fused(about: Subject) -> tuple[int, int]:
    return 0, max((len(one.rings) for one in ringsystems.systems(about.mol)), default=0)


def _doubles(about: Subject) -> tuple[int, int]:
    n = len(about.mol.GetSubstructMatches(query("[#6;!a]=[#6;!a]")))
    return n, n


def _conjugated(about: Subject) -> tuple[int, int]:
    least = about.mol.GetSubstructMatches(query("[#6;!a]=[#6;!a]-,=[#6;!a]=[#6;!a]"))
    held = {frozenset(pair) for hit in least for pair in (hit[:2], hit[2:])}
    total = _doubles(about)[0]
    return (len(held) if len(held) == total else 0), max(total, about.mol.GetNumBonds())


def _rings(about: Subject) -> tuple[int, int]:
    return len(ringsystems.systems(about.mol)), about.mol.GetRingInfo().NumRings()


def _charges(sign: int) -> Callable[[Subject], tuple[int, int]]:
    def bounds(about: Subject) -> tuple[int, int]:
        there = [a for a in about.mol.GetAtoms() if a.GetFormalCharge() * sign > 0]
        lone = [a for a in there if not any(n.GetFormalCharge() * sign < 0 for n in a.GetNeighbors())]
        return sum(abs(a.GetFormalCharge()) for a in lone), sum(abs(a.GetFormalCharge()) for a in lone)
    return bounds


_NUMBER = rf"(?<![\w-])(?P<n>{'|'.join([*READ][1:])}|\d{{1,2}})\s+"
_OTHERS = tuple((re.compile(_NUMBER + rf"(?P<what>{words})(?![\w–-])", re.IGNORECASE), bounds) for words, bounds in (
    (r"(?:(?:set|defined|specified|assigned)\s+)?(?:stereo|stereogenic\s+|chiral\s+|chirality\s+|"
     r"asymmetric\s+)(?:cent(?:re|er)s?|carbons?)", _centres),
    (r"(?:linearly\s+|angularly\s+)?(?:fused|condensed|annulated)\s+(?:\w+\s+)?rings?", _fused),
    (r"(?:carbon[–-]carbon|C=C)\s+(?:double\s+)?bonds?|alkenes?|olefins?", _doubles),
    (r"conjugated\s+double\s+bonds?", _conjugated), (r"rings", _rings),
    (r"positive\s+charges?", _charges(1)), (r"negative\s+charges?", _charges(-1)),
))
