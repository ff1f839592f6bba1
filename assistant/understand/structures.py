"""Finding molecules in a text: SMILES, InChI and names, and what only looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rdkit import Chem, rdBase

from assistant.chem import molecules, names
from assistant.chem.names import salts
from assistant.errors import BadStructure, NotSupported, NotUnderstood, TooLarge
from assistant.understand.lexicon_groups import ELEMENTS, GROUP_SIGNS
from assistant.understand.vocabulary import known_words

Kind = Literal["molecule", "broken", "maybe", "formula", "sign", "none"]

_CHUNK = re.compile(r"[^\s,;|]+")
_LABEL = re.compile(r"(?:smiles|molecule|compound|mol|structure|input|start|query)[:=]", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z_]{1,12}>|\[/?(?:START|END)_[A-Z_]{1,16}\]")
_PIECE = r"\[[^\[\]\s]{1,60}\]|Cl|Br|[BCNOPSFIbcnops*]|%\d\d|\d|[-=#$:/\\~.()]"
_LIKE = re.compile(rf"(?:{_PIECE})+")
_LETTERS = re.compile(r"(?:Cl|Br|[BCNOPSFI])+")
_FORMULA = re.compile(r"(?:[A-Z][a-z]?\d{0,3}){1,12}[+-]?")
_FORMULA_PART = re.compile(r"([A-Z][a-z]?)(\d{0,3})")
_STRUCTURED = re.compile(r"[()\[\]=#@]")
_OUTER = "\"'`“”‘’«»!?,;:"


@dataclass(frozen=True, slots=True)
class Find:
    """A piece of text that is, or may be, a structure. ``smiles`` is as written."""

    kind: Kind
    start: int
    end: int
    smiles: str
    name: str = ""


def find(text: str) -> list[Find]:
    """Structures in a text, in order, not overlapping; ``maybe`` where the sentence has to decide.

    Raises
    ------
    NotSupported
        A reaction SMILES, which is more than one molecule.
    NotUnderstood
        A salt whose name does not say how many of each there are ("codeine phosphate").
    """
    hits = names.find_in(text)
    for hit in hits:
        _refuse_part_of_name(text, hit)
    named = [_named(text, hit.start, hit.end, hit.smiles) for hit in hits]
    bare = _TAG.sub(lambda m: " " * len(m.group()), text)
    found = [one for chunk in _CHUNK.finditer(bare) for one in _chunk(bare, chunk.start(), chunk.end())]
    sure = [
        one
        for one in found
        if not any(one.start < hit.end and hit.start < one.end for hit in named)
        or (one.kind in ("molecule", "broken") and _STRUCTURED.search(one.smiles))
    ]
    kept = [hit for hit in named if not any(hit.start < one.end and one.start < hit.end for one in sure)]
    return sorted(sure + kept, key=lambda one: one.start)


def _refuse_part_of_name(text: str, hit: names.NameHit) -> None:
    if hit.other:
        first = hit.other.lower().endswith(("ed", "enriched")) or re.fullmatch(r"\[?2?[dD]\d+\]?", hit.other)
        said = f"{hit.other} {text[hit.start:hit.end]}" if first else f"{text[hit.start:hit.end]} {hit.other}"
        raise NotUnderstood(f"“{said}” is another compound than {text[hit.start:hit.end]}, and its structure is not "
                            "known from these words.", "Please give its SMILES.")
    if word := salts.unsaid(text, hit.end):
        name = f"{text[hit.start:hit.end]} {word}"
        raise NotUnderstood(f"“{name}” does not say how many of each it holds, or may be an ester.",
                            f"Please give its SMILES; {hit.name} is {hit.smiles}.")


def _named(text: str, start: int, end: int, smiles: str) -> Find:
    """A name as the user wrote it, its possessive taken off."""
    said = text[start:end]
    end -= 2 if said.endswith("'s") else 0
    return Find("molecule", start, end, smiles, text[start:end])


def _chunk(text: str, start: int, end: int) -> list[Find]:
    """The structure in a run of non-blank characters, its quotes and punctuation taken off."""
    label = _LABEL.match(text, start, end)
    start = label.end() if label else start
    start, end = _trimmed(text, start, end)
    for a, b in _spans(text, start, end):
        kind = classify(text[a:b])
        if kind != "none":
            return [Find(kind, a, b, text[a:b])]
    return []


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Readings of a chunk, the barest last: as it is, without possessive, without unbalanced brackets."""
    spans = [(start, end)]
    if text[start:end].endswith("'s"):
        spans.insert(0, (start, end - 2))
    chunk = text[start:end]
    if chunk.count("(") < chunk.count(")") and chunk.endswith(")") and classify(chunk[:-1]) in ("molecule", "sign"):
        spans.insert(0, (start, end - 1))
    called = re.match(r"([A-Za-z]{2,12})\((.+)\)$", chunk)
    if called and called[1].lower() in known_words() and classify(called[2]) == "molecule":
        spans.insert(0, (start + called.start(2), start + called.end(2)))
    if chunk.startswith("(") and classify(chunk[1:]) in ("molecule", "sign"):
        spans.insert(0, (start + 1, end))
    if chunk.startswith(("-", "–")) and chunk[1:] in GROUP_SIGNS:
        spans.insert(0, (start + 1, end))
    return spans


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _OUTER:
        start += 1
    while start < end and (text[end - 1] in _OUTER or (text[end - 1] == "." and end - start > 1)):
        end -= 1
    while end - start > 4 and text.startswith("**", start) and text.startswith("**", end - 2):
        start, end = start + 2, end - 2
    if end - start > 2 and text[start] == "(" and text[end - 1] == ")" and _one_pair(text[start:end]):
        return _trimmed(text, start + 1, end - 1)
    return start, end


def _one_pair(chunk: str) -> bool:
    """Whether the first bracket closes only at the end."""
    depth = 0
    for place, sign in enumerate(chunk):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place == len(chunk) - 1
    return False


@lru_cache(maxsize=1024)
def classify(chunk: str) -> Kind:
    """What a word is: a molecule, a broken one, a formula, a group's sign, something a sentence decides, or none."""
    if chunk in GROUP_SIGNS:
        return "sign"
    if chunk.startswith("InChI="):
        return "molecule"
    if chunk[-1:] == "s" and chunk[:-1] in GROUP_SIGNS:
        return "none"  # the plural "NO2s"
    if not chunk or not any(c.isalpha() or c == "*" for c in chunk) or chunk.lower().endswith(("sp3", "sp2", "sp3)")):
        return "none"
    if _LETTERS.fullmatch(chunk):
        return _from_letters(chunk)
    if is_formula(chunk):
        return "formula"
    return _from_signs(chunk)


def _from_letters(chunk: str) -> Kind:
    """C, CN or COC: a molecule unless it is a word of the lexicon or a symbol."""
    if len(chunk) > 1 and chunk not in ELEMENTS and chunk.lower() not in known_words():
        return "molecule" if readable(chunk) else "none"
    return "maybe" if readable(chunk) and chunk != "I" else "none"


def is_formula(chunk: str) -> bool:
    """C9H8O4, H2O, CCl4: known elements, none twice, and a count that no ring label would be."""
    if not _FORMULA.fullmatch(chunk) or len(chunk) < 2:
        return False
    parts = _FORMULA_PART.findall(chunk)
    symbols = [symbol for symbol, _ in parts]
    if len(set(symbols)) != len(symbols) or len(symbols) < 2 or not set(symbols) <= set(ELEMENTS):
        return False
    return any(n and n != "1" for _, n in parts) and not readable(chunk)


def _from_signs(chunk: str) -> Kind:
    if ">>" in chunk and _LIKE.fullmatch(chunk.replace(">", "")) and _LETTERS.search(chunk):
        raise NotSupported(
            f"“{molecules.shorten(chunk)}” is a reaction; this version answers about single molecules.",
            "Give the product or one reactant alone.",
        )
    if _LIKE.fullmatch(chunk):
        return _from_pieces(chunk)
    return "broken" if _nearly(chunk) else "none"


def _from_pieces(chunk: str) -> Kind:
    outside = re.sub(r"\[[^\]]*\]", "", chunk)
    aromatic = re.search(r"[bcnops]", outside.replace("Cl", "").replace("Br", ""))
    if aromatic and not re.search(r"\d", outside):
        return "none"
    if readable(chunk):
        return "molecule"
    atoms = len(re.findall(r"\[[^\]]*\]|Cl|Br|[BCNOPSFIbcnops*]", chunk))
    starts_well = bool(re.match(r"[\[A-Zbcnops*(/\\]", chunk)) and not re.fullmatch(r"[a-z]\d+", chunk)
    if starts_well and ((_STRUCTURED.search(chunk) and atoms >= 1) or atoms >= 4):
        return "broken"
    return "maybe" if starts_well and atoms >= 2 else "none"


def _nearly(chunk: str) -> bool:
    """A SMILES with a slip in it: brackets or bonds, and nearly all letters those of SMILES."""
    if not _STRUCTURED.search(chunk) or re.search(r"https?:|www\.|[a-z]{2,}\.[a-z]{2,}|[<>{}&^_]", chunk):
        return False
    letters = re.findall(r"[A-Za-z]", chunk)
    good = [c for c in letters if c in "BCNOPSFIbcnopslrH"]
    if re.search(r"[ad-km-ot-z]{2,}|[a-z]{3,}", re.sub(r"c1[cnos]+1?", "", chunk)) and not re.match(
        r"[A-Za-z]\d?[cnosC(\[=]", chunk
    ):
        return False
    return (
        len(letters) >= 3
        and len(good) >= 0.72 * len(letters)
        and bool(re.search(r"[CNOc]", chunk))
        and not re.search(r"[a-z]{4,}", re.sub(r"[bcnops]", "", chunk))
    )


@lru_cache(maxsize=4096)
def readable(smiles: str) -> bool:
    """Whether `molecules.read` accepts it (an over-long one counts as readable: the reader says so later)."""
    try:
        molecules.read(smiles)
    except BadStructure:
        return False
    except TooLarge:
        return True
    return True


def from_inchi(inchi: str) -> str:
    """SMILES of an InChI.

    Raises
    ------
    BadStructure
        When RDKit does not accept it.
    """
    with rdBase.BlockLogs():
        mol = Chem.MolFromInchi(inchi)  # type: ignore[no-untyped-call]
    if mol is None:
        raise BadStructure(f"“{molecules.shorten(inchi)}” is not a valid InChI.", "Check that it was copied whole.")
    return str(Chem.MolToSmiles(mol))
