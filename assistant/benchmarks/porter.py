"""Porter's stemmer (Porter 1980, doi:10.1108/eb046814): the stem of an English word, for METEOR."""

from __future__ import annotations

import re
from functools import lru_cache

_V, _C = "[aeiouy]", "[^aeiou]"
_CONS, _VOWELS = rf"{_C}(?:[^aeiouy])*", rf"{_V}(?:[aeiou])*"
_MEASURE_0 = re.compile(rf"^(?:{_CONS})?{_VOWELS}{_CONS}")
_MEASURE_1 = re.compile(rf"^(?:{_CONS})?{_VOWELS}{_CONS}(?:{_VOWELS})?$")
_MEASURE_2 = re.compile(rf"^(?:{_CONS})?{_VOWELS}{_CONS}{_VOWELS}{_CONS}")
_VOWEL = re.compile(rf"^(?:{_CONS})?{_V}")
_CVC = re.compile(rf"^{_CONS}{_V}[^aeiouwxy]$")
_STEP_2 = dict(
    pair.split(":")
    for pair in ["ational:ate", "tional:tion", "enci:ence", "anci:ance", "izer:ize", "bli:ble", "alli:al",
    "entli:ent", "eli:e", "ousli:ous", "ization:ize", "ation:ate", "ator:ate", "alism:al", "iveness:ive",
    "fulness:ful", "ousness:ous", "aliti:al", "iviti:ive", "biliti:ble", "logi:log"]
)
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive",
    "ize", "al", "er", "ic", "ou"]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a word in lower case; short words and signs as they are."""
    if len(word) < 3 or not word.isalpha() or not word.isascii():
        return word
    word = f"Y{word[1:]}" if word[0] == "y" else word
    word = _last(_four(_table(_table(_one_c(_one_b(_one_a(word))), _STEP_2), _STEP_3)))
    return word.lower()


def _one_a(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _one_b(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _MEASURE_0.match(word[:-3]) else word
    match = re.match(r"^(.+?)(?:ed|ing)$", word)
    if not match or not _VOWEL.match(match[1]):
        return word
    bare = match[1]
    if bare.endswith(("at", "bl", "iz")):
        return f"{bare}e"
    if re.search(r"([^aeiouylsz])\1$", bare):
        return bare[:-1]
    return f"{bare}e" if _CVC.match(bare) else bare


def _one_c(word: str) -> str:
    return f"{word[:-1]}i" if word.endswith("y") and _VOWEL.match(word[:-1]) else word


def _table(word: str, table: dict[str, str]) -> str:
    for end in sorted(table, key=len, reverse=True):
        if word.endswith(end):
            bare = word.removesuffix(end)
            return bare + table[end] if _MEASURE_0.match(bare) else word
    return word


def _four(word: str) -> str:
    for end in sorted(_STEP_4, key=len, reverse=True):
        if word.endswith(end):
            bare = word.removesuffix(end)
            return bare if _MEASURE_2.match(bare) else word
    match = re.match(r"^(.+?[st])ion$", word)
    return match[1] if match and _MEASURE_2.match(match[1]) else word


def _last(word: str) -> str:
    if word.endswith("e"):
        bare = word[:-1]
        if _MEASURE_2.match(bare) or (_MEASURE_1.match(bare) and not _CVC.match(bare)):
            word = bare
    return word[:-1] if word.endswith("ll") and _MEASURE_2.match(word) else word
