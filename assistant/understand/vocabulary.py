"""From the tables of the lexicon to one index of phrases: what a run of words means, longest phrase first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from assistant.understand import lexicon as lex
from assistant.understand import lexicon_groups as groups
from assistant.understand import lexicon_properties as props
from assistant.understand import lexicon_talk as talk
from assistant.understand.lexicon_amounts import COMPARISONS, NUMBER_WORDS, POSTS, PREFIXES
from assistant.understand.lexicon_filler import FILLER
from assistant.understand.lexicon_reactions import MULTIPLES
from assistant.understand.lexicon_rows import phrases
from assistant.understand.lexicon_story import STORY

WORD = re.compile(
    r"(?<![\w)\].])-\d+(?:\.\d+)?(?![^\W_])"  # a negative number, not a range
    r"|\d+(?:\.\d+)?(?=(?:da|kda|g/mol|x|×|å)(?![a-z]))"  # a number that touches its unit
    r"|\d+(?:\.\d+)?(?![^\W_])"
    r"|[^\W_]+(?:'(?!s\b)[^\W_]+)*"  # a word, with digits and apostrophes inside
    r"|'s\b"
    r"|->|=>|<=|>=|=<|==|!=|\S",
    re.IGNORECASE,
)
"""One word, number or sign of a text. No nested repeats: reading is linear in the length of the text."""

_MANY = {"di": 2, "bis": 2, "tri": 3, "tris": 3, "tetra": 4, "tetrakis": 4}
Entry = tuple[str, str]
"""Kind and value of a phrase, e.g. ("group", "nitro") or ("cmp", ">=")."""


_VERBS_ALL_THE_SAME = ("need", "embed", "shed", "augment", "supplement", "increment")
"""Verbs that end as nouns and participles do."""


def plural(word: str) -> str:
    """English plural of a noun phrase."""
    if re.search(r"(?:[sx]|[cs]h)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def inflected(verb: str) -> Iterator[tuple[str, bool]]:
    """Forms of a verb phrase (first word inflected), each with whether it is a past participle."""
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    participle = head.endswith("ed") and head not in ("need", "embed", "shed")
    yield verb, participle
    if (
        head not in _VERBS_ALL_THE_SAME
        and head.endswith(("ed", "ing", "tion", "al", "age", "ment", "sion", "ion", "s", "one"))
    ) or not head.isalpha():
        return
    stem = head[:-1] if head.endswith("e") else head
    if re.search(r"^[^aeiou]*[aeiou][^aeiouwxy]$", head):
        stem = head + head[-1]
    past = head[:-1] + "ied" if re.search(r"[^aeiou]y$", head) else stem + "ed"
    yield plural(head) + tail, False
    yield past + tail, True
    yield (head if head.endswith("y") else stem) + "ing" + tail, False


def _group_entries() -> Iterator[tuple[str, Entry]]:
    for name, text in groups.GROUPS.items():
        for phrase in phrases(text):
            yield plural(phrase), ("groups", name)
            if phrase.endswith("oxy"):
                yield phrase + "s", ("groups", name)
            yield phrase, ("group", name)
    for symbol, text in groups.ELEMENTS.items():
        for phrase in phrases(text):
            yield plural(phrase), ("element", symbol)
            yield phrase, ("element", symbol)


def _multiple_entries() -> Iterator[tuple[str, Entry]]:
    """A diol, a tricarboxylic acid, bisamides."""
    for prefix in ("di", "bis", "tri", "tris", "tetra", "tetrakis"):
        for noun, name in MULTIPLES.items():
            for said in (f"{prefix}{noun}", f"{prefix}{plural(noun)}"):
                yield said, ("multiple", f"{name}*{_MANY[prefix]}")


def _bond_entries() -> Iterator[tuple[str, Entry]]:
    for kind, text in groups.BONDS.items():
        for phrase in phrases(text):
            yield plural(phrase), ("bond", kind)
            yield phrase, ("bond", kind)
    for word in groups.BOND_WORDS:
        yield word, ("bondword", word)
    for value, text in groups.RINGS.items():
        for phrase in phrases(text):
            yield plural(phrase), ("ring", value)
            yield phrase, ("ring", value)


def _sized_rings() -> Iterator[tuple[str, Entry]]:
    kinds = {
        "": "any",
        "aromatic ": "aromatic",
        "aliphatic ": "aliphatic",
        "saturated ": "aliphatic",
        "heterocyclic ": "hetero",
        "hetero": "hetero",
        "carbo": "any",
    }
    for word, size in groups.RING_SIZES.items():
        for kind, value in kinds.items():
            for number in (word, str(size)):
                for noun in (
                    ("cycle", "cycles") if kind in ("hetero", "carbo") else ("ring", "rings", "cycle", "cycles")
                ):
                    yield f"{number} membered {kind}{noun}", ("ring", f"{value}:{size}")
                    yield f"{number} member {kind}{noun}", ("ring", f"{value}:{size}")


def _property_entries() -> Iterator[tuple[str, Entry]]:
    for name, text in props.PROPERTIES.items():
        for phrase in phrases(text):
            yield plural(phrase), ("prop", name)
            yield phrase, ("prop", name)
    for table, kind in ((props.QUALITIES, "quality"), (props.TRENDS, "trend"), (props.RULES, "rule")):
        for value, text in table.items():
            yield from ((phrase, (kind, value)) for phrase in phrases(text))


def _verb_entries() -> Iterator[tuple[str, Entry]]:
    for value, text in lex.VERBS.items():
        for phrase in phrases(text):
            for form, past in inflected(phrase):
                yield form, ("verb", value + "!" if past else value)
    for value, text in lex.PARTICIPLES.items():
        yield from ((phrase, ("verb", value + "!")) for phrase in phrases(text))


def _named_verb_entries() -> Iterator[tuple[str, Entry]]:
    """Verbs that name their group: fluorinate, monofluorinated, demethylation, dehalogenate."""
    for phrase, kind in (
        ("boc protect", "dress"),
        ("n boc protect", "dress"),
        ("deprotect", "unmake"),
        ("boc deprotect", "unmake"),
    ):
        yield from ((form, (kind, "Boc*1!" if past else "Boc*1")) for form, past in inflected(phrase))
    endings = ("ate", "ates", "ated", "ating", "ation", "ise", "ised", "ising")
    for root, name in groups.VERB_ROOTS.items():
        for ending in endings:
            past = "!" if ending.endswith("ed") else ""
            yield f"de{root}{ending}", ("unmake", name + past)
            for prefix, n in {"": 1, **PREFIXES, "mono ": 1, "di ": 2, "bis ": 2, "tri ": 3}.items():
                yield f"{prefix}{root}{ending}", ("dress", f"{name}*{n}{past}")


def _word_entries() -> Iterator[tuple[str, Entry]]:
    tables: tuple[tuple[dict[str, str], str], ...] = ((talk.ASKS, "ask"), (talk.BEYOND, "beyond"), (COMPARISONS, "cmp"))
    for word in ("'s", *FILLER, *STORY, *talk.QUESTION_HEADS):
        yield word, ("filler", "")
    for phrase in (
        "in order to",
        "in order",
        "in water",
        "in aqueous solution",
        "in short",
        "how come",
        "at once",
        "in one go",
        "halogen exchange",
        *talk.ASIDE_PHRASES,
        "at all",
    ):
        yield phrase, ("filler", "")
    for table, kind in tables:
        for value, text in table.items():
            yield from ((phrase, (kind, value)) for phrase in phrases(text))
    for kind in ("use", "also"):
        yield from (
            (phrase, (kind, phrase))
            for phrase in phrases(talk.RECALLS[kind])
            if phrase not in ("like", "i like", "use")
        )
    yield from ((phrase, ("verb", "keep")) for phrase in _untouched())
    for kind, text in lex.WORDS.items():
        for phrase in phrases(text):
            forms: Iterable[tuple[str, bool]] = inflected(phrase) if kind in ("make", "modify") else ((phrase, False),)
            yield from ((form, (kind, "!" if past else phrase)) for form, past in forms)
    yield from ((word, ("link", word)) for word in lex.LINKS)
    yield from ((word, ("ordinal", str(n))) for word, n in talk.ORDINALS.items())


def _untouched() -> Iterator[str]:
    """ "without losing", "don't touch", "not to break": what shall stay."""
    for verb in phrases(lex.HARMS):
        forms = {form for form, _ in inflected(verb)}
        for form in forms:
            if form.partition(" ")[0].endswith("ing"):
                yield from (f"{no} {form}" for no in ("without", "not", "no", "instead of", "but not"))
        for no in (
            "don't",
            "do not",
            "dont",
            "not",
            "never",
            "not to",
            "doesn't",
            "does not",
            "mustn't",
            "must not",
            "should not",
            "shouldn't",
            "can't",
            "cannot",
            "you can't",
            "you may not",
            "may not",
        ):
            yield f"{no} {verb}"


def _all_entries() -> Iterator[tuple[str, Entry]]:
    """Later entries win over earlier ones where a phrase has two meanings."""
    yield from _word_entries()
    yield from _verb_entries()
    yield from _multiple_entries()
    yield from _named_verb_entries()
    yield from _sized_rings()
    yield from _bond_entries()
    yield from _property_entries()
    yield from _group_entries()
    yield from ((word, ("num", str(n))) for word, n in NUMBER_WORDS.items())
    for word in ("and", "or", "along with", "as well as", "together with", "in addition to", "also", "plus also", "&"):
        yield word, ("and", word)
    for word in (
        "but",
        "while",
        "whilst",
        "yet",
        "so that",
        "such that",
        "subject to",
        "provided that",
        "as long as",
        "and still",
        "whereas",
        "under the condition that",
        "on condition that",
        "with the constraint that",
    ):
        yield word, ("but", word)


def squeeze(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the tokeniser sees them, hyphens dropped."""
    return tuple(word for word in WORD.findall(phrase) if word != "-")


@cache
def index() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """First word → the phrases that begin with it, longest first."""
    table: dict[tuple[str, ...], Entry] = {squeeze(phrase): entry for phrase, entry in _all_entries()}
    by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for words, entry in table.items():
        by_first.setdefault(words[0], []).append((words, entry))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in by_first.items()}


@cache
def posts() -> dict[tuple[str, ...], str]:
    """Comparisons that stand after their number: "or more"."""
    return {squeeze(phrase): op for op, text in POSTS.items() for phrase in phrases(text)}


@cache
def known_words() -> frozenset[str]:
    """Every word that some phrase holds."""
    return frozenset(word for rows in index().values() for words, _ in rows for word in words)
