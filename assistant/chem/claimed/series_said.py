"""D and L, alpha and beta: the series and the anomer of sugars, the hand of amino acids, by their centres' parities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.blocks import fischer
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_STEMS = {**fischer.ALDOSES, **fischer.KETOSES, **fischer.TRIVIAL}
_STEM = "|".join(sorted((one for one in _STEMS if len(one) > 2), key=len, reverse=True))
_SUGAR = re.compile(
    rf"(?<![A-Za-z])(?:(?P<anomer>alpha|beta|α|β)[-\s])?(?:(?P<hand>[DL])-)?(?P<stem>{_STEM})"
    r"(?:o?(?:pyranos|furanos|s)(?:e|es|yl|yloxy|ides?)?|osyl|osides?|uron\w+|osamin\w*)(?!\w)",
    re.IGNORECASE)
_ANOMER = re.compile(r"(?<![\w-])(?P<anomer>alpha|beta|α|β)[-\s](?P<word>anomer|glycosid\w+|anomeric|"
                     r"linked (?:glycoside|sugar))|\banomeric\s+(?:hydroxyl|OH|hydroxy group|cent(?:re|er)|"
                     r"carbon)\s+(?:is\s+)?(?P<anomer2>alpha|beta|α|β)\b", re.IGNORECASE)
_ACIDS = (r"(?:alan|val|leuc|isoleuc|prol|hydroxyprol|phenylalan|tyros|tryptophan|ser|threon|cyste|methion|asparag|"
          r"glutam|lys|argin|"
          r"histid|ornith|citrull|homoser|norleuc|norval|aspart|dop)(?:ine?|yl|inyl|ic acid|ate|amine|an|a)?")
_AMINO = re.compile(
    rf"(?<![A-Za-z])(?P<hand>[DL])(?:-|\s(?=enantiomer|isomer))(?P<what>(?:α-|alpha-)?amino[- ]acids?|{_ACIDS}|"
    r"enantiomer|isomer)(?![a-z])", re.IGNORECASE)
_UNLIKE = re.compile(r"\b(?:unlike|than|enantiomer of|mirror|converted|isomeri[sz]\w+|epimer|other|antipode|"
                     r"against|not|"
                     r"diastereo\w+|instead|as opposed)\b[^.;]*$", re.IGNORECASE)
_DEOXY = re.compile(r"(?:deoxy|dehydro|anhydro|keto)[^\s]*$")
_SIGN = {"α": "alpha", "β": "beta"}
_ALPHA = Chem.MolFromSmarts("[#7]-[CX4;H1](-[CX3]([#7,#8])=[OX1])-[#6,#16]")


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every word of a series or an anomer that can be held against the structure."""
    sugars = _sugars(about.smiles)
    for match in (*_SUGAR.finditer(text), *_ANOMER.finditer(text)):
        before = text[max(0, match.start() - 60):match.start()]
        if sugars and not (_DEOXY.search(before) or _UNLIKE.search(before) or aside(text, *match.span())):
            yield from _sugar(match, sugars)
    seen = hands(about.smiles)
    for match in _AMINO.finditer(text):
        if seen and match["hand"].isupper() and not _UNLIKE.search(_clause(text, match.start())):
            right = match["hand"] in seen
            yield _made(match, right, f"residues: {', '.join(sorted(seen))}")


def _clause(text: str, at: int) -> str:
    return text[max(text.rfind(sign, 0, at) for sign in (". ", "; ", "\n")) + 1:at]


def _made(match: re.Match[str], right: bool, found: str) -> Entity:
    standing = "supported" if right else "contradicted"
    return Entity(*match.span(), match.group(), "stereo", standing, found, "Fischer projection")  # type: ignore[arg-type]


def _sugar(match: re.Match[str], sugars: tuple[fischer.Projection, ...]) -> Iterator[Entity]:
    groups = match.groupdict()
    anomer = (groups["anomer"] or groups.get("anomer2") or "").lower()
    anomer = _SIGN.get(anomer, anomer)
    hand, prefix = (groups.get("hand") or "").upper(), _STEMS.get((groups.get("stem") or "").lower(), "")
    sugars = tuple(one for one in sugars if not prefix or _size(one.prefix) == _size(prefix))
    if not sugars:
        return
    right = any((not anomer or not one.anomer or one.anomer == anomer) and (not hand or one.series == hand)
                and (not prefix or one.prefix == prefix) for one in sugars)
    told = ", ".join(f"{one.anomer} {one.series}-{one.prefix}".strip() for one in sugars)
    if anomer or hand or not right:
        yield _made(match, right, told)


def _size(prefix: str) -> int:
    """Stereocentres that a configurational prefix speaks of."""
    return next((len(sides) for sides, name in fischer.PREFIXES.items() if name == prefix), 0)


@lru_cache(maxsize=512)
def _sugars(smiles: str) -> tuple[fischer.Projection, ...]:
    """The projections of all sugar rings; none where one of them cannot be read."""
    mol = molecules.read(smiles)
    found = [one for _, one in fischer.projections(mol)]
    rings = sum(_like(mol, ring) for ring in mol.GetRingInfo().AtomRings())
    return tuple(one for one in found if one) if all(found) and len(found) >= rings else ()


def _like(mol: Chem.Mol, ring: tuple[int, ...]) -> bool:
    """Whether a ring may be that of a sugar: one oxygen, and two hydroxy groups or more on it."""
    atoms = [mol.GetAtomWithIdx(a) for a in ring]
    bearing = [a for a in atoms if a.GetAtomicNum() == 6 and any(
        n.GetAtomicNum() in (7, 8) and n.GetIdx() not in ring for n in a.GetNeighbors())]
    return len(ring) in (5, 6) and sum(a.GetAtomicNum() == 8 for a in atoms) == 1 and len(bearing) > 1 and not any(
        a.GetIsAromatic() for a in atoms)


@lru_cache(maxsize=512)
def hands(smiles: str) -> frozenset[str]:
    """The hands of all alpha-amino acid residues; empty where one of them is open."""
    mol = molecules.read(smiles)
    found = {_hand(mol, hit) for hit in mol.GetSubstructMatches(_ALPHA)}
    return frozenset() if "" in found else frozenset(found)


def _hand(mol: Chem.Mol, hit: tuple[int, ...]) -> str:
    """Seen with the hydrogen in front CO, R and N run clockwise in a D acid."""
    nitrogen, centre, carbonyl, _, _, side = hit
    atom = mol.GetAtomWithIdx(centre)
    if atom.GetChiralTag() == Chem.ChiralType.CHI_UNSPECIFIED:
        return "" if atom.GetDegree() == 3 else "-"
    order = [n.GetIdx() for n in atom.GetNeighbors()]
    places = [order.index(one) for one in (carbonyl, side, nitrogen)]
    odd = sum(a > b for i, a in enumerate(places) for b in places[i + 1:]) % 2
    return "D" if bool(odd) ^ (atom.GetChiralTag() == Chem.ChiralType.CHI_TETRAHEDRAL_CW) else "L"
