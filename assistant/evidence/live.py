"""Feedback while a message is typed: is there a molecule in it, is it whole, and what are its first numbers."""

from __future__ import annotations

import re

from assistant.answers import Live, Value
from assistant.chem import names
from assistant.chem.doctor import diagnose
from assistant.chem.molecules import MAX_SMILES, canonical, read
from assistant.chem.properties import formula, measure, row
from assistant.errors import RetortError

SHOWN = ("MW", "LogP", "TPSA", "QED", "HBD")
"""The five figures of the live line."""
MOST_TYPED = 20_000
"""Characters of a message that are looked at."""
MOST_TRIED = 12
"""Words read as SMILES, the longest first, so that a long message is followed as quickly as a short one."""
LAST = 600
"""Characters at the end of a message in which names are looked for."""
_WORD = re.compile(r"\S+")
_TRIM = "\"'`“”‘’,;!?"
_TELLING = re.compile(r"[=#@\[\]\\/]|\d|[()]")
_MOVED = re.compile(
    r"\b(?:add|put|attach|introduce?|append|install|remove?|delete?|replace?|swap|substitute?|exchange?|change?)"
    r"(?:s|es|ing|ting|ping)?\s+(?:(?!(?:to|of|in|from|on|by|with|for)\b)\S+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before a name: a verb whose object it is, so that "add a chlorine to" shows no Cl2."""
_EXCHANGED = re.compile(
    r"\b(?:replac|swap|substitut|exchang|chang)\w*\s.*\b(?:by|with|for|to|into)\s+(?:(?:an?|one|two|three|the|\d+)\s+)?$",
    re.IGNORECASE | re.DOTALL,
)
"""Before a name: it is what something is exchanged for."""
_LETTERS = re.compile(r"^(?:Cl|Br|Si|Se|[BCNOPSFIbcnops]|[=#()\[\]@+\-\\/%.:*]|\d|H)+$")


def live(text: str) -> Live:
    """What the live line shows for a text; an empty `Live` where it names no molecule yet."""
    text = text[:MOST_TYPED]
    for word in _candidates(text):
        found = diagnose(word)
        if found.valid:
            return _card(word)
        if _meant(word):
            return Live(word, False, found.reason, found.position, found.repair)
    text = text[-LAST:]
    meant = [hit for hit in names.find_in(text) if not _moved(text[: hit.start])]
    return _card(meant[-1].smiles, meant[-1].name) if meant else Live()


def _moved(before: str) -> bool:
    """Whether the name that follows is a group to be put on or taken off, not the molecule it is done to."""
    near = before[-80:]
    return bool(_MOVED.search(near) or _EXCHANGED.search(near))


def _candidates(text: str) -> list[str]:
    """Words that could be SMILES, the longest first, each once."""
    found: set[str] = set()
    for hit in _WORD.finditer(text):
        word = hit.group().strip(_TRIM)
        word = word[:-1] if word.endswith((".", ":")) else word
        if 1 < len(word) <= MAX_SMILES and _LETTERS.match(word) and _like_smiles(word):
            found.add(word)
    return sorted(found, key=lambda word: (-len(word), word))[:MOST_TRIED]


def _like_smiles(word: str) -> bool:
    """Letters alone are taken for SMILES only when they are capitals or aromatic rings, so that "on" is a word."""
    return bool(_TELLING.search(word)) or (word.isupper() and not word.isdigit()) or "Cl" in word or "Br" in word


def _meant(word: str) -> bool:
    """Whether a word that does not parse was plainly meant as SMILES."""
    return len(word) > 3 and bool(_TELLING.search(word)) and bool(re.search(r"[A-Za-z]{1,}.*[A-Za-z(\[=#]", word))


def _card(smiles: str, name: str = "") -> Live:
    try:
        mol = read(smiles)
    except RetortError as error:
        return Live(smiles, False, str(error))
    values = tuple(Value(r.name, measure(mol, r.name), r.unit, r.source, digits=r.digits, label=r.label)
                   for r in map(row, SHOWN))
    return Live(smiles, True, formula=formula(mol), name=name or names.name_of(smiles), values=values)


def same(one: str, other: str) -> bool:
    """Whether two SMILES are one molecule, stereochemistry included; False where either cannot be read."""
    try:
        return canonical(one) == canonical(other)
    except RetortError:
        return False
