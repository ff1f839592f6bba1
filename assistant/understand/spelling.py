"""Slips of the keyboard: a word one keystroke away from exactly one word of the lexicon is read as that word.

Names of real groups that the lexicon lacks are often one letter from one that it has (nitrite and nitrile, imide and
amide), so a letter exchanged in the ending of such a word is never taken for a slip, nor is any word of `REAL`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from assistant.chem.names import NAMES
from assistant.understand.lexicon_rows import words
from assistant.understand.vocabulary import index, known_words

LONGEST = 2000
"""Characters of the longest text that is mended: what is longer is not typed by hand."""
SHORTEST = 5
"""Letters of the shortest word that is mended: shorter ones have too many neighbours."""
NAME_SHORTEST = 6
REAL: frozenset[str] = frozenset(
    words("""
allyl amyl butane butene butenyl cyanate cyanamide cumyl enamine enol ethane ethene ethyne glycol hexane hexyl
hydrazide hydrazone hydride hydrogenate hydroxamate hydroxylamine imide imides imidate ketal acetal ketene lactate
lactol malonate mesityl methane methylene methine nitrate nitrene nitrite nitrone nitronate octane octyl oxalate
oxazine oxide oxetane pentane pentyl peroxide phenoxy phosphine phosphite phosphonium picryl propane propene propenyl
propyne propargyl pyran pyridazine pyridone selenide selenol silane silanol silicate siloxane sulfate sulphate sulfite
sulphite sulfane sulfenyl sulfamate sulfinate sulfilimine thiazine thiazide thiolane thiolate thioester thioamide
thiirane triazine tetrazine trityl tropane uracil uridine urethan xanthate xylyl aziridine azetidine azepane azine
indane indene indoline isoindole isoquinoline quinone quinoxaline quinazoline benzoyl benzylic pivaloyl styryl tolyl
vinylic metal metals mental potent potency patent stable soluble insoluble toxic active basic acidic polymer monomer
dimer trimer steroid sugar lipid peptide protein alkaloid terpene para meta ortho terminal internal primary secondary
tertiary user users halve halved double doubled triple tripled quarter quaternary chiral racemic neutral charged ionic
cationic anionic zwitterionic salt
""")
)
"""Words that are themselves, however near they come to one of the lexicon."""
_ENDINGS = re.compile(r"(?:anes?|enes?|ynes?|ols?|ones?|ides?|ates?|ites?|ines?|yls?|oles?|als?|ium|oyls?|oxys?)$")
_WORD = re.compile(r"(?<![\w()\[\]=#@/\\+.'])[A-Za-z]?[a-z]{4,20}(?![\w()\[\]=#@\\+'])(?!-\d)")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = ("aeiouy", "ckqs", "sz", "fv", "mn", "dt", "bp", "gj", "lr")


def mended(text: str) -> str:
    """The text with its slips mended; a text without any comes back as it is."""
    return text if len(text) > LONGEST else _WORD.sub(_mend, text)


def _mend(found: re.Match[str]) -> str:
    return mend(found.group()) or found.group()


@lru_cache(maxsize=4096)
def mend(word: str) -> str:
    """The one word of the lexicon that is meant, "" where the word is known or none or several come near."""
    lowered = word.lower()
    if len(lowered) < SHORTEST or _is_known(lowered):
        return ""
    found = _only(_known_of(near) for near in (_swapped(lowered), _grown(lowered), _exchanged(lowered)))
    return found or (_name(lowered) if len(lowered) >= NAME_SHORTEST else "")


def _is_known(word: str) -> bool:
    stem = word.removesuffix("s")
    return word in known_words() or word in _name_words() or stem in _name_words() or {word, stem} & REAL != set()


def _only(tiers: Iterator[set[str]]) -> str:
    """The only word of the first tier that has one; "" where a tier has several meanings."""
    for tier in tiers:
        if len({_meaning(word) for word in tier}) > 1:
            return ""
        if tier:
            return min(tier)
    return ""


def _meaning(word: str) -> tuple[str, str]:
    """What a word stands for; words of longer phrases only stand for themselves."""
    alone = next((entry for phrase, entry in index().get(word, ()) if len(phrase) == 1), ("", word))
    return (alone[0].removesuffix("s"), alone[1].rstrip("!"))


def _known_of(candidates: Iterator[str]) -> set[str]:
    known = known_words()
    return {word for word in candidates if word in known and len(word) >= SHORTEST - 1}


def _swapped(word: str) -> Iterator[str]:
    """Two neighbouring letters in the wrong order."""
    return (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))


def _grown(word: str) -> Iterator[str]:
    """One letter forgotten or one too many."""
    for i in range(len(word) + 1):
        yield from (word[:i] + letter + word[i:] for letter in _LETTERS)
        if i < len(word):
            yield word[:i] + word[i + 1 :]


def _exchanged(word: str) -> Iterator[str]:
    """One letter for its neighbour on the keyboard or one that sounds like it, the ending of a chemical word aside."""
    ending = _ENDINGS.search(word)
    last = ending.start() if ending else len(word)
    for i, letter in enumerate(word[:last]):
        yield from (word[:i] + other + word[i + 1 :] for other in _near_letters()[letter])


@cache
def _near_letters() -> dict[str, str]:
    near = {letter: {other for group in _SOUNDS if letter in group for other in group} for letter in _LETTERS}
    for row in _ROWS:
        for left, right in pairwise(row):
            near[left].add(right)
            near[right].add(left)
    return {letter: "".join(sorted(others - {letter})) for letter, others in near.items()}


def _name(word: str) -> str:
    """The one common name of a molecule one keystroke away; letters are exchanged only in long ones."""
    names = _name_words()
    found = {near for near in (*_swapped(word), *_grown(word)) if near in names and len(near) >= NAME_SHORTEST}
    if not found and len(word) >= NAME_SHORTEST + 2:
        found = {near for near in _exchanged(word) if near in names}
    return found.pop() if len(found) == 1 else ""


@cache
def _name_words() -> frozenset[str]:
    return frozenset(part for name in NAMES for part in re.findall(r"[^\W\d_]+", name))
