"""BLEU, ROUGE and METEOR of captions, re-implemented after their papers; counts and sums, no word lists.

BLEU: Papineni et al. 2002, doi:10.3115/1073083.1073135 (corpus level, one reference, no smoothing). ROUGE-N, ROUGE-L:
Lin 2004, F1. METEOR: Banerjee and Lavie 2005, with exact words and Porter stems and without WordNet synonyms, so that
it is a lower bound of scores that use them (alpha 0.9, beta 3, gamma 0.5). Words are what white space and signs part.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Sequence

import snowballstemmer

Words = Sequence[str]
_PORTER = snowballstemmer.stemmer("porter")
_WORD = re.compile(r"\w+|[^\w\s]")


def stem(word: str) -> str:
    """The Porter stem of a word in lower case (Snowball's edition of it)."""
    return str(_PORTER.stemWord(word))


def words(text: str) -> list[str]:
    """Words and signs of a text in lower case."""
    return _WORD.findall(text.lower())


def _grams(said: Words, n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(said[at : at + n]) for at in range(len(said) - n + 1))


def bleu(made: Sequence[Words], truth: Sequence[Words], n: int = 4) -> float:
    """Corpus BLEU-n, 0..1: clipped precisions of 1..n words, geometric mean, brevity penalty."""
    logs = 0.0
    for size in range(1, n + 1):
        hits = sum((_grams(a, size) & _grams(b, size)).total() for a, b in zip(made, truth, strict=True))
        total = sum(max(0, len(a) - size + 1) for a in made)
        if not hits:
            return 0.0
        logs += math.log(hits / total) / n
    ours, theirs = sum(map(len, made)), sum(map(len, truth))
    return math.exp(logs) * (1.0 if ours > theirs else math.exp(1 - theirs / max(1, ours)))


def rouge_n(made: Words, truth: Words, n: int) -> float:
    """ROUGE-n of one pair, F1, 0..1."""
    a, b = _grams(made, n), _grams(truth, n)
    return _f1((a & b).total(), a.total(), b.total())


def rouge_l(made: Words, truth: Words) -> float:
    """ROUGE-L of one pair, F1 of the longest common subsequence, 0..1."""
    return _f1(_common(made, truth), len(made), len(truth))


def _f1(hits: float, made: float, truth: float) -> float:
    return 2 * hits / (made + truth) if made and truth else 0.0


def _common(a: Words, b: Words) -> int:
    row = [0] * (len(b) + 1)
    for one in a:
        before = 0
        for at, other in enumerate(b, 1):
            before, row[at] = row[at], before + 1 if one == other else max(row[at], row[at - 1])
    return row[-1]


def meteor(made: Words, truth: Words, alpha: float = 0.9, beta: float = 3.0, gamma: float = 0.5) -> float:
    """METEOR of one pair by exact words, then stems, 0..1."""
    pairs = _aligned(made, truth)
    if not pairs:
        return 0.0
    precision, recall = len(pairs) / len(made), len(pairs) / len(truth)
    mean = precision * recall / (alpha * precision + (1 - alpha) * recall)
    chunks = 1 + sum(b != (a[0] + 1, a[1] + 1) for a, b in itertools.pairwise(pairs))
    return mean * (1 - gamma * float((chunks / len(pairs)) ** beta))


def _aligned(made: Words, truth: Words) -> list[tuple[int, int]]:
    """Words of the one matched to words of the other, each once, from the end as in NLTK; sorted by place."""
    pairs: list[tuple[int, int]] = []
    free_made, free_truth = list(enumerate(made)), list(enumerate(truth))
    for form in (str, stem):
        for place in range(len(free_made) - 1, -1, -1):
            at, word = free_made[place]
            hit = next(
                (other for other in range(len(free_truth) - 1, -1, -1) if form(free_truth[other][1]) == form(word)),
                None,
            )
            if hit is not None:
                pairs.append((at, free_truth.pop(hit)[0]))
                free_made.pop(place)
    return sorted(pairs)
