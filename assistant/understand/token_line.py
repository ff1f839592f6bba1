"""A question as a line of tokens: molecules, quantities and ions found first, everything else as small words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from assistant.chem import molecules
from assistant.chem.measures import formula_counts
from assistant.errors import BadStructure, NothingInFocus, NotUnderstood, RetortError
from assistant.tasks import Named, Request
from assistant.understand import structures
from assistant.understand.lexicon_amount_words import (
    ASKED,
    ELEMENT_SYMBOLS,
    IDLE,
    ION_IDLE,
    ION_WORDS,
    IONS,
    QUANTITY,
    SHARE_IDLE,
    SHOWING,
    UNITS,
)
from assistant.understand.systematic import written
from assistant.understand.uploads import is_crystal, is_ligand, is_structure, read_molecules
from assistant.understand.vocabulary import known_words

LONGEST = 500
"""Characters of the longest question that is read so."""


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: a molecule (``named``), a quantity (``number`` and ``unit``), an ion, a word, or punctuation."""

    text: str
    named: Named | None = None
    number: str = ""
    unit: str = ""
    ion: str = ""

    @property
    def mark(self) -> bool:
        """Whether it is punctuation."""
        return not self.named and not re.search(r"\w|%|µ|°|<|>|=", self.text)

    @property
    def word(self) -> str:
        """Itself in small letters, "§" for a molecule, "¤" for an ion, "#" for a quantity."""
        return "§" if self.named else "¤" if self.ion else "#" if self.number else self.text.lower()


Line = tuple[Token, ...]


def tokens(text: str) -> Line | None:
    """The tokens of a question; None where it is too long or a structure in it is broken."""
    if len(text) > LONGEST or "\n" in text.strip():
        return None
    found: list[Token] = []
    at = 0
    try:
        text = _BRACKETED.sub(r",\1,", text)
        for hit in re.finditer(f"(?P<ion>{IONS})|{QUANTITY}", text):
            found += [*_named(text[at : hit.start()]), _special(hit)]
            at = hit.end()
        found += _named(text[at:])
    except RetortError:
        return None
    return _drawn_in(_joined(tuple(found)))


_BRACKETED = re.compile(r"(?<=\s)\(([A-Za-z][a-z ,'-]+|[A-Z][a-z]?(?:(?:,|/| and )\s?[A-Z][a-z]?)+)\)(?=[\s,?.!]|$)")
"""Words in brackets, which are no part of a name."""


def _special(hit: re.Match[str]) -> Token:
    if hit["ion"]:
        return Token(hit.group(), ion=hit.group())
    return Token(hit.group(), number=hit["number"], unit=hit["unit"])


def _named(text: str) -> Iterator[Token]:
    """Words and molecules of a part of the text.

    Raises
    ------
    RetortError
        Where it holds a broken structure, or half a name.
    """
    made = written(text)
    names = {smiles: name for name, smiles in made.names}
    at = 0
    for find in structures.find(made.text):
        if find.kind == "broken":
            raise BadStructure(f"“{find.smiles}” is not a molecule.")
        if find.kind != "molecule":
            continue
        yield from _words(made.text[at : find.start])
        smiles = structures.from_inchi(find.smiles) if find.smiles.startswith("InChI=") else find.smiles
        yield Token(made.text[find.start : find.end], Named(smiles, find.name or names.get(find.smiles, "")))
        at = find.end
    yield from _words(made.text[at:])


def _words(text: str) -> Iterator[Token]:
    for found in re.finditer(r"[^\s,;:?!()\"“”‘’`]+|[,;:()]", text.replace("’", "'")):
        said = found.group()
        yield Token(said if said in ("...",) else said.rstrip(".") or said)


def _joined(line: Line) -> Line:
    """A name and the SMILES that is given for it as one molecule: "glycine, NCC(=O)O", "warfarin sodium, SMILES"."""
    out: list[Token] = []
    for token in line:
        bare = token.named if token.named and not token.named.name else None
        name = _name_before(out, bare) if bare else None
        if bare is None or name is None:
            out.append(token)
            continue
        first, called = name
        kept = [one for one in out[first:] if one.word in _DRAWN] if out[first].named else []
        named = replace(token, named=Named(bare.smiles, called))
        out[first:] = [named, *kept] if out[first].named or not kept else [*kept, named]
    return tuple(out)


_DRAWN = frozenset(("drawn", "written", "shown", "depicted"))


def _name_before(out: list[Token], smiles: Named) -> tuple[int, str] | None:
    """Where the name begins for which a SMILES is given next, and that name; None where none is.

    A known name has the formula of the SMILES, or is followed by a word more ("warfarin sodium"); an unknown word
    counts where a comma or bracket parts it from the SMILES.
    """
    at = len(out)
    while at and (out[at - 1].mark or out[at - 1].word in SHOWING):
        at -= 1
    parted = at < len(out) and (out[at].mark or out[at].word in ("smiles", "drawn", "given", "written"))
    if at == len(out) and at and (last := out[-1].named) is not None:
        return (at - 1, last.name) if last.name and _alike(last, smiles) else None
    if not at or not parted:
        return None
    name = at - 1
    while name > max(0, at - 3) and not out[name].named and strange(out[name]):
        name -= 1
    if (first := out[name].named) is not None and all(map(strange, out[name + 1 : at])):
        said = " ".join(one.text for one in out[name:at])
        return (name, said) if name < at - 1 or _alike(first, smiles) else None
    return (at - 1, out[at - 1].text) if strange(out[at - 1]) else None


def strange(token: Token) -> bool:
    """Whether a token is a word of no lexicon: part of a name, perhaps."""
    plain = not (token.named or token.number or token.ion or token.mark)
    if not plain or len(token.text) < 3 or not token.text.isalpha():
        return False
    return token.word in ELEMENT_SYMBOLS or token.word not in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(IDLE | ION_IDLE | SHARE_IDLE | _OWN | known_words())


_OWN = frozenset(word for said in (*ASKED.values(), *ION_WORDS.values(), *UNITS, *ION_WORDS)
                 for word in said.replace(",", " ").split())


def _drawn_in(line: Line) -> Line:
    """ "Is glycine zwitterionic as drawn in NCC(=O)O": the SMILES under the name, where both have one formula."""
    placed = [at for at, token in enumerate(line) if token.named]
    if len(placed) != 2:
        return line
    first, last = placed
    name, drawn = line[first].named, line[last].named
    before = [one.word for one in line[:last]]
    if name is None or drawn is None or drawn.name or not name.name:
        return line
    if not _DRAWN & set(before) or not _alike(name, drawn):
        return line
    cut = last - 1 if before[-1] in ("in", "as") else last
    one = replace(line[first], named=Named(drawn.smiles, name.name))
    return (*line[:first], one, *line[first + 1 : cut], *line[last + 1 :])


def _alike(one: Named, other: Named) -> bool:
    """Whether two structures have one formula."""
    try:
        return formula_counts(molecules.read(one.smiles)) == formula_counts(molecules.read(other.smiles))
    except RetortError:
        return False


def about(line: Line, request: Request) -> tuple[Named, ...]:
    """The molecules of a line, else those of the files, else the one in focus.

    Raises
    ------
    NothingInFocus
        Where there is none.
    """
    found = tuple(token.named for token in line if token.named)
    if not found and not any(is_crystal(one) or is_structure(one) or is_ligand(one) for one in request.files):
        found = tuple(named for upload in request.files for named in read_molecules(upload))
    found = found or ((request.context.current,) if request.context.current else ())
    if not found:
        raise NothingInFocus("No molecule is given and none is in focus.",
                             "Write its SMILES or name in the question, e.g. “how many mmol is 250 mg of ibuprofen?”.")
    return found


def refuse_unknown_name(line: Line, unread: set[str]) -> None:
    """Says so where the one word that is not known stands where the molecule should.

    Raises
    ------
    NotUnderstood
        Where no other molecule is named.
    """
    found = [token for token in line if token.word in unread]
    if len(unread) == 1 and found and strange(found[0]) and not any(token.named for token in line):
        raise NotUnderstood(f"“{found[0].text}” is not the name of a molecule that is known here.",
                            "Please give its SMILES.")
