"""The lexicon of amounts: comparisons, number words and what stands after a number."""

from __future__ import annotations

from assistant.understand.lexicon_rows import inverted, rows

COMPARISONS: dict[str, str] = rows("""
>= | without dropping below, without going below, without falling below, not dropping below, not going below, never
    below, never under, at least, min, minimum, minimum of, a minimum of, no fewer than, no less than, not less than, >=, =>, not below,
    not under, at a minimum, not fewer than, no lower than, not lower than, no smaller than, no worse than, at the
    very least, greater than or equal to, more than or equal to, ≥, equal to or above, upwards of, not smaller than,
    equal or greater than, above or equal to, larger than or equal to, higher than or equal to
<= | without exceeding, without going over, without going above, without going beyond, without surpassing, not going
    above, not going over, never above, never over, at most, max, maximum, maximum of, a maximum of, no more than, not more than, no greater than, not greater than,
    up to, not exceeding, not exceed, not above, not over, <=, =<, no higher than, not higher than, no larger than, at
    the very most, less than or equal to, fewer than or equal to, ≤, capped at, limited to, no bigger than, at
    maximum, equal to or below, not to exceed, below or equal to, lower than or equal to, not larger than, cannot
    exceed, must not exceed, should not exceed, does not exceed, doesn't exceed, do not exceed
> | more than, above, over, greater than, higher than, larger than, exceeding, exceeds, exceed, beyond, bigger than,
    in excess of, >, surpassing, surpasses, surpass, past, north of, better than, strictly
    above, strictly greater than, strictly more than, clear of
< | less than, fewer than, under, below, beneath, lower than, smaller than, short of, <, south of, shy
    of, strictly below, strictly less than, underneath
== | exactly, precisely, just, exact, a total of, in total, exactly equal to, strictly, altogether, exact number of,
    no more and no less than, no more no less than, not more not less than
""")
POSTS: dict[str, str] = rows("""
>= | or more, or higher, or greater, or above, or over, or better, and above, and up, or larger, at least, and higher,
    at minimum, minimum, or upwards, and over, at a minimum, and more, or so and up
<= | or less, or fewer, or lower, or below, or under, or smaller, at most, at maximum, maximum, and below, and lower,
    tops, max, or lighter, and under, and less
""")
"""Comparisons that stand after their number: "2 or more"."""
NUMBER_WORDS: dict[str, int] = {
    word: int(n)
    for word, n in inverted("""
0 | zero
1 | one, lone, a lone, sole, a sole, only one
2 | two, couple, pair, twice, a couple, a couple of, a pair of, couple of, pair of
3 | three, trio, a few, few, several, a trio of
4 | four, quartet
5 | five, a handful of, handful of
6 | six, half dozen, half a dozen
7 | seven
8 | eight
9 | nine
10 | ten
11 | eleven
12 | twelve, dozen, a dozen
13 | thirteen
14 | fourteen
15 | fifteen
16 | sixteen
17 | seventeen
18 | eighteen
19 | nineteen
20 | twenty
30 | thirty
40 | forty, fourty
50 | fifty
60 | sixty
70 | seventy
80 | eighty
90 | ninety
""").items()
}
PREFIXES: dict[str, int] = {"mono": 1, "di": 2, "tri": 3, "tetra": 4, "bis": 2, "penta": 5, "hexa": 6}
