"""Claims of how many: groups, atoms of an element, rings and bonds. Right by any common reading; wrong only by all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from rdkit import Chem

from assistant.answers import Claim
from assistant.chem import measures, molecules, motifs
from assistant.chem.described import cores
from assistant.evidence.claims import subjects
from assistant.evidence.claims.subjects import Scene
from assistant.evidence.claims.words import ELEMENTS, GROUPS, NUMBERS, SIZES

_N = (r"(?<![\w.,-])(?:(?P<least>at least|more than|exactly|only|just)\s+)?(?P<n>no|a single|zero|one|two|three|four|"
      r"five|six|seven|eight|nine|ten|eleven|twelve|a pair of|single|an?|\d{1,3})\s+")
_GROUP_TAIL = (
    r"(?:[\s-]+(?:functional\s+)?(?:groups?|rings?|moiet(?:y|ies)|units?|functions?|functionalit(?:y|ies)|bonds?|"
    r"linkages?)(?![\w-])|(?=\s*(?:[.,;:)!?*|]|$)|\s+(?:and|or|but|as|in|plus|that|which|with|so|attached|at|on|each|"
    r"whose)\b))")
"""After a group: what it is a group of, or the end of the phrase; "an amino acid" is no amino group."""
_VERB = re.compile(
    r"\b(?:(?P<have>has|have|having|contains?|containing|with|possess(?:es|ing)?|bears?|features?|featuring|includes?|"
    r"including|consists of|comprises|comprising|carries|there (?:is|are)|shows?|lacks|lacking|without|number of)|is|"
    r"are|was|were|derives?|replaced|substituted|obtained|forms?|gives?|carrying|bearing)\b", re.IGNORECASE)
_LACKING = re.compile(r"\b(?:lacks|lacking|without)\s+(?:(?!has|have|with\b|contains?)[\w-]+[\s,]+){0,8}$")
_NOT_OF_IT = re.compile(
    r"\s*(?:away|apart|per\b|(?:of|with|in|having)\s+(?:an?\s+|the\s+)?(?:fixed|defined|specified|known|(?:\(?[EZ]\)?|cis|"
    r"trans)\b)|each|other than|except|"
    r"on every|on each|derivative|formation|hydrolysis|"
    r"(?:in|on|of|at|from|to|between)\s+(?:positions?|C-?\d|the|its|each|it|"
    r"either|both|this|that|a|an|one)\b(?!\s+(?:\w+\s+)?(?:structure|molecule|total|formula)))", re.IGNORECASE)
_TO = re.compile(
    r"\b(?:to|on|at|from|between|by|per|for|in|into|via|through|than|(?<!consists )(?<!composed )(?<!total )"
    r"(?<!number )(?<!consisting )of)\s+$", re.IGNORECASE)
"""Before a count: it is part of a place ("attached to one carbon"), not said of the whole."""
Reading = tuple[str, Callable[[Chem.Mol], int]]


@cache
def _pattern() -> re.Pattern[str]:
    groups = "|".join(f"(?P<g{i}>(?:{words})s?)" for i, words in enumerate(GROUPS))
    elements = "|".join(ELEMENTS)
    sizes = "|".join([*SIZES, *map(str, SIZES.values())])
    kinds = "aromatic|aliphatic|heterocyclic|saturated"
    ring = (rf"(?P<ring>(?:(?P<size>{sizes})-membered\s+)?(?:(?P<kind>{kinds})\s+)?rings?)"
            r"(?!\s+(?:oxygen|nitrogen|carbon|atom))")
    bond = r"(?P<bond>(?P<order>double|triple)\s+bonds?|C[=≡#]C\s+bonds?)"
    atom = rf"(?P<atom>(?P<element>{elements})(?:\s+atoms?|s)?)(?![\s-]+(?:bond|ring|substituent|chain)s?)"
    return re.compile(rf"{_N}(?P<what>{ring}(?![\w-])|{bond}|{atom}(?![\w-])|(?:{groups}){_GROUP_TAIL})", re.IGNORECASE)


def find(here: Scene) -> list[Claim]:
    """A claim for every count said of a molecule, and of those whose molecule is not known only the plain numbers."""
    made = (_judge(here, match) for match in _pattern().finditer(here.text))
    return [claim for claim in made if claim is not None]


def _judge(here: Scene, match: re.Match[str]) -> Claim | None:
    span = match.span()
    if any(one.written and one.start < span[1] and span[0] < one.end for one in here.mentions):
        return None
    word = match["n"].lower()
    n = int(word) if word.isdigit() else NUMBERS.get(word, 1)
    vague = word in ("a", "an")
    smiles = _subject(here, *span)
    if not smiles:
        return None if vague else Claim(span, match.group(), "count", "opinion")
    if _LACKING.search(here.text, max(0, span[0] - 80), span[0]):
        return _checked(span, match.group(), smiles, 0, False, list(_readings(match))) if vague else None
    least = vague or (match["least"] or "").lower() in ("at least", "more than")
    n += (match["least"] or "").lower() == "more than"
    return _checked(span, match.group(), smiles, n, least, list(_readings(match)))


def _subject(here: Scene, start: int, end: int) -> str:
    """The molecule, where a verb of having stands between it (or the start of the sentence) and the count."""
    begin, _ = here.sentence(start)
    verbs = list(_VERB.finditer(here.text, begin, start))
    if not verbs or not verbs[-1]["have"]:
        return ""
    if _NOT_OF_IT.match(here.text, end) or _TO.search(here.text, begin, start):
        return ""
    return subjects.of(here, start, end)


def _checked(span: tuple[int, int], said: str, smiles: str, n: int, least: bool, readings: list[Reading]) -> Claim:
    mol = molecules.read(smiles)
    found = [(source, of(mol)) for source, of in readings]
    for source, count in found:
        if count == n or (least and count >= n):
            return Claim(span, said, "count", "verified", str(count), source, smiles)
    ways = list(dict.fromkeys(str(count) for _, count in found))
    real = ways[0] if len(ways) == 1 else " or ".join(ways) + ", as it is counted"
    return Claim(span, said, "count", "wrong", real, found[0][0], smiles)


def _readings(match: re.Match[str]) -> Iterator[Reading]:
    """What may be meant: each a source and a way to count."""
    if match["ring"]:
        yield from _rings((match["kind"] or "any").lower(), (match["size"] or "0").lower())
    elif match["bond"]:
        yield from _bonds((match["order"] or ("double" if "=" in match["bond"] else "triple")).lower())
    elif match["atom"]:
        element = ELEMENTS[match["element"].lower()]
        yield "atoms, RDKit", lambda mol: measures.atoms(mol, element)
    else:
        index = next(i for i in range(len(GROUPS)) if match[f"g{i}"])
        for name in list(GROUPS.values())[index]:
            yield from _groups(name)
        skeleton = re.sub(r"\W+rings?$", "", match["what"].lower())
        if skeleton in cores.SKELETONS.values():
            yield "ring systems, whatever hangs on them", lambda mol: _systems(mol, skeleton)


def _systems(mol: Chem.Mol, name: str) -> int:
    return sum(one.name == name for one in cores.core(mol))


def _rings(kind: str, size: str) -> Iterator[Reading]:
    members = SIZES.get(size) or int(size)
    ours = {"heterocyclic": "hetero", "saturated": "aliphatic"}.get(kind, kind)
    yield "SSSR, RDKit", lambda mol: measures.rings(mol, ours, members)


def _bonds(order: str) -> Iterator[Reading]:
    yield f"{order} bonds outside aromatic rings, RDKit", lambda mol: measures.bonds(mol, order)
    yield f"{order} bonds of a Kekulé structure, RDKit", lambda mol: _kekule(mol, order)
    smarts = "[#6]=[#6]" if order == "double" else "[#6]#[#6]"
    yield f"carbon-carbon {order} bonds, RDKit", lambda mol: len(motifs.matches(mol, smarts))


def _kekule(mol: Chem.Mol, order: str) -> int:
    bare = Chem.Mol(mol)
    Chem.Kekulize(bare, clearAromaticFlags=True)
    return measures.bonds(bare, order)


def _groups(name: str) -> Iterator[Reading]:
    if name == "any amine":
        yield "amine nitrogens", lambda mol: len(motifs.matches(mol, "[NX3;!$(N[C,S,P]=[O,S,N])][#6]"))
        return
    row = motifs.motif(name)
    yield row.source, lambda mol: motifs.count(mol, name)
    if row.chemist:
        yield f"SMARTS {row.chemist}", lambda mol: motifs.count_as_chemist(mol, name)
