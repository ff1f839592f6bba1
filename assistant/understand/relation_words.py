"""A sentence about several molecules with "§" for each of them, and its words by the lexicon of relations."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from assistant.chem.names import reading
from assistant.errors import NotUnderstood, RetortError
from assistant.tasks import Named
from assistant.understand import lexicon_relations as lex
from assistant.understand import structures
from assistant.understand.lexicon_rows import phrases
from assistant.understand.systematic import Written, written

SLOT = "§"
"""What stands for a molecule."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in small letters with "§" for each molecule, and the molecules in order."""

    words: str
    molecules: tuple[Named, ...]


def read(text: str, more: tuple[tuple[str, str], ...] = ()) -> Said | None:
    """The sentence with its molecules out; None where a name is half read. ``more``: names with their structures."""
    text = " ".join(text.split())
    made = written(text)
    made = replace(made, names=(*made.names, *more))
    try:
        spans = [one for one in structures.find(made.text) if _is_molecule(made.text, one)]
    except RetortError:
        return None
    names = _names(text, made)
    parts, last, molecules = [], 0, []
    for span in spans:
        _refuse_half_name(made, span)
        parts += [made.text[last : span.start], f" {SLOT} "]
        last = span.end
        smiles = structures.from_inchi(span.smiles) if span.smiles.startswith("InChI=") else span.smiles
        name = _whole(made.text, span) or (names[span.smiles].pop(0) if names.get(span.smiles) else "")
        molecules.append(Named(smiles, name))
    return Said(_squeezed("".join((*parts, made.text[last:]))), tuple(molecules))


def _refuse_half_name(made: Written, span: structures.Find) -> None:
    """A piece of a name that looks like a broken structure: the name is what could not be read."""
    word = next((word for word in made.suspects if span.kind == "broken" and span.smiles in word), "")
    if word:
        raise NotUnderstood(f"“{word}” is a name whose structure is not known here.", "Please give its SMILES.")


def _names(text: str, made: Written) -> dict[str, list[str]]:
    """Of each structure that was put for a name the names in order, "" where the structure itself was written."""
    found: dict[str, list[str]] = {}
    for smiles in {smiles for _, smiles in made.names}:
        written_ = [(one.start(), "") for one in re.finditer(rf"(?<!\S){re.escape(smiles)}(?![^\s?.,;:!])", text)]
        named = [(text.find(name), name) for name, other in made.names if other == smiles]
        found[smiles] = [name for _, name in sorted(written_ + named)]
    return found


def _whole(text: str, span: structures.Find) -> str:
    """The name with the bracket of its "(R)-" back."""
    cut = span.name.count(")") > span.name.count("(") and text[span.start - 1 : span.start] == "("
    return f"({span.name}" if cut else span.name


def with_ions(text: str, said: Said) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The message with words that nothing here knows and that are names by themselves ("acetate") as structures."""
    found: list[tuple[str, str]] = []
    for word in [word for word, kind, _ in pieces(said.words) if kind == "unread"][:3]:
        try:
            meant = reading.meaning(word).smiles
        except RetortError:
            continue
        place = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE)
        if place:
            found.append((place.group(), meant))
            text = f"{text[: place.start()]}{meant}{text[place.end() :]}"
    return text, tuple(found)


def _is_molecule(text: str, span: structures.Find) -> bool:
    """A structure, a broken one (it is told of then), or one or two capitals that could be one ("CO")."""
    if span.kind == "maybe":
        single = len(span.smiles) > 1 or span.smiles in "CNO"  # "S" is a descriptor rather than sulfane
        return span.smiles[:1].isupper() and single and structures.readable(span.smiles)
    return span.kind in ("molecule", "broken") and not (span.name and _relation_word(text, span))


def _relation_word(text: str, span: structures.Find) -> bool:
    return text[span.start : span.end].lower() in _index()


def _squeezed(text: str) -> str:
    plain = re.sub(r"[?!,;:\"`“”‘*|()\[\]—]|[.](?!\d)", " ", text.lower().replace("’", "'")).replace("–", "-")
    return " ".join(re.sub(rf"{SLOT} 's\b", SLOT, plain).replace(" - ", " ").split())


@cache
def _index() -> dict[str, tuple[str, str]]:
    """Phrase → its kind ("relation", "feature", "same", "which", "one", "both", "idle") and value."""
    found: dict[str, tuple[str, str]] = {}
    for kind, table in (("relation", lex.RELATIONS), ("feature", lex.FEATURES), ("reference", lex.REFERENCES)):
        for value, row in table.items():
            for phrase in phrases(row):
                found.setdefault(phrase, (kind, value))
    for kind, row in (("of", lex.SAME_OF), ("which", lex.WHICH), ("idle", lex.IDLE)):
        for phrase in phrases(row):
            found.setdefault(phrase, (kind, ""))
    return found


Piece = tuple[str, str, str]
"""What is said, its kind, its value."""


def pieces(words: str) -> list[Piece]:
    """The longest phrases of the lexicon, one after another; unknown words as "unread", molecules as "molecule"."""
    said, out, at = words.split(), [], 0
    while at < len(said):
        length = next((n for n in range(min(9, len(said) - at), 0, -1) if " ".join(said[at : at + n]) in _index()), 0)
        phrase = " ".join(said[at : at + max(length, 1)])
        kind = ("molecule", "") if phrase == SLOT else _index().get(phrase, ("unread", ""))
        out.append((phrase, *kind))
        at += max(length, 1)
    return out
