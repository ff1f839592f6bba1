"""Which molecule a claim is about. Where the sentence leaves a doubt the answer is none: nothing is then verified."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.evidence.claims import structures
from assistant.evidence.claims.mentions import Mention
from assistant.evidence.claims.words import OF_WHICH

_SENTENCE = re.compile(r"(?<=[.!?])[*_)\]\"”’]*\s+(?=[\"“(*_`•\-\d]*[A-Z\[])|\n+")
_HOLDS = re.compile(
    r"[*_`\"”’\])]{0,4}\s*(?:['’]s\b|[,:(|–—=]|\b(?:(?:which|that|itself|also|molecule|compound|drug|it)\s+){0,2}"
    r"(?:is|was|has|have|having|had|with|contains?|containing|possess(?:es|ing)?|bears?|features?|featuring|"
    r"includes?|including|consists|comprises|comprising|carries|shows?|exhibits?|displays?|weighs|lacks|lacking|without|"
    r"belongs|satisfies|does)\b|(?:M[Ww]|[Ll]og ?P|TPSA|QED)\b)", re.IGNORECASE)
"""What follows a molecule of which something is said."""
_ANOTHER = re.compile(
    r"\b(?:analog(?:ue)?s?|derivatives?|parent|products?|precursors?|metabolites?|prodrugs?|proteins?|enzymes?|"
    r"receptors?|targets?|polymers?|inhibit\w*|binds?|binding|converts?|converted|hydroly\w+|metaboli\w+|reacts?|"
    r"reaction|yields?|gives|forms?|dimers?|whereas|while|compared|than|unlike|others?|another|respectively|each|both|"
    r"should|must|would|could|might|may|ideal(?:ly)?|typical(?:ly)?|usually|generally|limits?|threshold|cut-?off|"
    r"rules?|require\w*|drugs are|molecules with|compounds with|molecules that|compounds that|drugs with|if|"
    r"instead of|replac\w+|not|isn't|doesn't|without adding|increase\w*|decrease\w*|chang\w+|difference|lower by|"
    r"higher by|solvents?|peptides?|counter-?ion|residues?|fragments?|whose|salts?|sodium|potassium|hydrochloride|"
    r"anion|cation|conjugate|tautomers?|enantiomers?|hydrates?|"
    r"(?:rings?|groups?|chains?|atoms?|core|moiety|system|scaffold|carbons?|nitrogens?|oxygens?|sulfurs?|substituents?)"
    r"\s+(?:(?:that|which)\s+)?(?:has|have|having|with|contains?|containing|bears?|bearing|carr(?:ies|ying)))\b",
    re.IGNORECASE)
"""Words after which a number is that of something else, of a rule, or not said of the molecule at all."""
_ITSELF = re.compile(
    r"[\s*_`#>|•\-–\d.)(]*(?:(?:so|thus|also|and|in addition|additionally|moreover|furthermore|overall|however|finally|"
    r"specifically|structurally|chemically|note that|as for)\b,?\s*){0,2}"
    r"(?:it|its|this|the|has|contains|with|there (?:is|are)|number|having|calculated|computed|predicted|estimated|"
    r"approximate|molecular|formula|log\s?\w*|mw|tpsa|qed|clogp|xlogp|alogp|hba|hbd|h-?bond|hydrogen|rotatable|rings?|"
    r"exact|formal|heavy|polar|topological|fsp3|sa|synthetic|molar|aromatic|stereo\w*|chiral|smiles|"
    r"properties|property|value)\b", re.IGNORECASE)
"""How a sentence begins that goes on about the molecule before."""
_GENERIC = re.compile(
    r"\bthe\s+(?!(?:molecul|compound|structur|drug|substance|formula|calculated|computed|predicted|estimated|"
    r"approximate|exact|log|clogp|xlogp|mw|tpsa|qed|polar|topological|number|total|average|molar|hydrogen|"
    r"h-?bond|rotatable|formal|net|synthetic|resulting value|value|heavy|same|following|corresponding|overall)\w*)\w+"
    r"|\b(?:the|this)\s+(?:molecule|compound|drug|structure|substance)\s+(?!has|is|was|contains?|with|also|itself|thus|"
    r"therefore|possesses|bears|features|includes|shows|weighs|lacks|consists|comprises|carries|and)\w+",
    re.IGNORECASE)
_PRONOUN = re.compile(
    r"[\s*_`#>|•\-–\d.)(]*(?:(?:so|thus|also|and|moreover|furthermore|however|overall|finally|note that),?\s+)?"
    r"(?:it|its|this|these|the (?:molecule|compound|drug|structure|substance))\b", re.IGNORECASE)
"""How a sentence begins whose subject was named before."""
_APPOSED = re.compile(r"[\s*_`]*(?:the|this)\s+(?:\w+\s+){1,2}(?:called\s+|named\s+)?[:*_`\"“(]*", re.IGNORECASE)
"""Before the name itself: "the molecule CCO", "the drug aspirin"."""
_LINE = re.compile(
    r"\s*(?:$|[*#>|•–-]|\d+[.)]|[\w /()-]{1,40}[*_]{0,2}:|(?:calculated|computed|predicted)?\s*(?:mw|log ?p|tpsa|qed|"
    r"formula|molecular)\b)", re.IGNORECASE)
"""A line of a list or table: it says something of the molecule above."""
_AND = re.compile(r"[*_`)\s]*(?:,|,?\s*(?:and|or|&|/|vs\.?|versus)\b)\s*[*_`(]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with the molecules in it; ``about`` is the molecule in focus, "" where there is none."""

    text: str
    mentions: tuple[Mention, ...]
    sentences: tuple[tuple[int, int], ...]
    about: str = ""

    def within(self, start: int, end: int) -> list[Mention]:
        return [one for one in self.mentions if start <= one.start and one.end <= end]

    def sentence(self, at: int) -> tuple[int, int]:
        return next(((a, b) for a, b in self.sentences if a <= at < b), (0, len(self.text)))


def scene(text: str, mentions: list[Mention], about: str = "") -> Scene:
    """The text cut into sentences and lines."""
    cuts = [0]
    for match in _SENTENCE.finditer(text):
        if not any(one.start < match.end() and match.start() < one.end for one in mentions):
            cuts.append(match.end())
    return Scene(text, tuple(mentions), tuple(zip(cuts, [*cuts[1:], len(text) + 1], strict=True)), about)


def of(here: Scene, start: int, end: int) -> str:
    """SMILES of the molecule that what is said at ``start..end`` is about, "" where that is not certain."""
    begin, stop = here.sentence(start)
    named = _of_which(here, end, stop)
    if named is not None:
        return named.smiles if named.plain and named.smiles else ""
    before = here.within(begin, start)
    if not before:
        return "" if _ANOTHER.search(here.text, begin, start) else _from_before(here, begin, start, stop)
    if _PRONOUN.match(here.text, begin, before[0].start) and not _APPOSED.fullmatch(here.text, begin, before[0].start):
        return ""
    last = before[-1]
    if not _said_of(here, last, before, begin, start):
        return ""
    return last.smiles


def _of_which(here: Scene, at: int, stop: int) -> Mention | None:
    """The molecule in "LogP of aspirin", "MW for CCO"; None where no "of" follows."""
    link = OF_WHICH.match(here.text, at)
    if link is None:
        return None
    return next((one for one in here.within(at, stop) if one.start == link.end()), None)


def _said_of(here: Scene, last: Mention, before: list[Mention], begin: int, start: int) -> bool:
    """Whether the words between the molecule and the claim say it of that molecule alone."""
    if not (last.plain and last.smiles) or not _HOLDS.match(here.text, last.end):
        return False
    if _ANOTHER.search(here.text, last.end, start):
        return False
    others = [one for one in before[:-1] if one.smiles and not structures.same(one.smiles, last.smiles)]
    broken = [one for one in before if not one.smiles]
    if broken or (len(before) > 1 and others and _AND.fullmatch(here.text, before[-2].end, last.start)):
        return False
    return not (others and re.search(r"\b(?:its|it|their|they)\b", here.text[last.end:start], re.IGNORECASE))


def _from_before(here: Scene, begin: int, start: int, stop: int) -> str:
    """The molecule of the sentences before, for a sentence that goes on about it."""
    opening = here.text[begin:start]
    if not (_ITSELF.match(here.text, begin, stop)) or _GENERIC.search(opening):
        return ""
    ahead = [one for one in here.within(start, stop) if one.plain and one.smiles]
    if ahead and not re.search(r"\b(?:it|its|this)\b", opening, re.IGNORECASE):
        alone = len(here.within(begin, stop)) == 1 and re.match(r"[\s*_]*(?:with|having)\b", opening, re.IGNORECASE)
        return ahead[0].smiles if alone else ""
    return _antecedent(here, begin)


def _antecedent(here: Scene, begin: int) -> str:
    """The one molecule of the sentence that began to speak of it; the one in focus where none did."""
    for start, stop in reversed([one for one in here.sentences if one[1] <= begin]):
        found = here.within(start, stop)
        goes_on = _PRONOUN.match(here.text, start, stop) and not (
            found and _APPOSED.fullmatch(here.text, start, found[0].start))
        if goes_on or (not found and _LINE.match(here.text, start, stop)):
            continue
        plain = [one for one in found if one.smiles and one.plain]
        alone = len({structures.flat(one.smiles) for one in plain}) == 1 and len(plain) == len(found)
        return plain[0].smiles if alone else ""
    return here.about
