"""Refusals: quote what was not understood, offer the nearest thing that can be said."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from functools import cache

from assistant.chem import names
from assistant.chem.molecules import shorten
from assistant.errors import NotSupported, NotUnderstood, RetortError
from assistant.understand.lexicon_groups import GROUPS
from assistant.understand.lexicon_rows import phrases
from assistant.understand.tokens import Reading, Token
from assistant.understand.vocabulary import index

HARMLESS = {"percent", "again", "hello", "also"}
EXAMPLES = "Try “add a hydroxyl to CCO”, “make aspirin more soluble” or “LogP of caffeine”."
_NEEDS = {
    "toxicity": "Structural alerts can be shown: “any alerts in aspirin?”.",
    "activity": "It can steer what is calculated: LogP, QED, TPSA, size and groups.",
    "ADME": "The nearest that is calculated: “TPSA under 90”, “LogP 1-3” or “does it pass Lipinski?”.",
    "physical measurements": "The nearest that is calculated: LogP, MR, TPSA and ESOL solubility.",
    "synthesis": "How hard it is can be shown: “SA score of aspirin”.",
    "crystals and complexes": "It answers about crystals from a .cif file, about molecules from a SMILES or a name.",
    "identifiers": "Ask for a name alone: “IUPAC name of aspirin”; for a code so: “InChIKey of aspirin”.",
    "positions": "A site can be named by its group: “add a nitro on the benzene ring of CCc1ccccc1”.",
}

_BUT = {"identifiers": "which are told alone and of a molecule that is given"}


@cache
def _group_words() -> tuple[str, ...]:
    return tuple(word for text in GROUPS.values() for word in phrases(text) if " " not in word and len(word) > 2)


@cache
def _all_words() -> tuple[str, ...]:
    kinds = {"prop", "verb", "quality", "group", "element", "rule", "ring", "bond", "dress"}
    return tuple(
        " ".join(words) for rows in index().values() for words, (kind, _) in rows if kind in kinds and len(words) == 1
    )


def nearest(word: str) -> list[str]:
    """Lexicon words or names most like a word, best first."""
    lowered = word.lower()[:40]
    near = get_close_matches(lowered, _group_words(), 2, 0.6) or get_close_matches(lowered, _all_words(), 2, 0.72)
    return near or [name for name in names.nearest(lowered, 2) if SequenceMatcher(None, lowered, name).ratio() >= 0.75]


def quoted(reading: Reading, tokens: list[Token]) -> str:
    """The first stretch of text that was not understood, as the user wrote it."""
    first = last = tokens[0]
    for token in tokens[1:]:
        if token.start - last.end > 2:
            break
        last = token
    return shorten(reading.text[first.start : last.end].strip())


def not_understood(reading: Reading, tokens: list[Token]) -> RetortError:
    """The error for words that no rule took."""
    beyond = next((token for token in tokens if token.kind == "beyond"), None)
    if beyond:
        return NotSupported(
            f"“{beyond.text}” is about {beyond.value}, {_BUT.get(beyond.value, 'which this version does not answer')}.",
            _NEEDS[beyond.value],
        )
    said = quoted(reading, tokens)
    near = nearest(tokens[0].text)
    if near:
        meant = " or ".join(f"“{word}”" for word in near)
        return NotUnderstood(f"“{said}” was not understood.", f"Did you mean {meant}?", tokens[0].text, tuple(near))
    return NotUnderstood(f"“{said}” was not understood.", EXAMPLES)


def nothing_asked(reading: Reading) -> NotUnderstood:
    """The error for a text that asks nothing known."""
    return NotUnderstood(f"“{shorten(reading.text.strip())}” was not understood.", EXAMPLES)
