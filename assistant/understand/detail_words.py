"""A sentence as phrases of the detail lexicon and molecules, or nothing where a word of it is not known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.chem import counting_table, motifs
from assistant.chem.counting_table import squeezed
from assistant.tasks import Named
from assistant.understand import lexicon_details as lex
from assistant.understand import structures, vocabulary
from assistant.understand.lexicon_amounts import NUMBER_WORDS
from assistant.understand.lexicon_groups import GROUP_SIGNS
from assistant.understand.lexicon_properties import PROPERTIES, QUALITIES, TRENDS
from assistant.understand.lexicon_rows import phrases
from assistant.understand.rephrasing import normalise

LONGEST = 10
_ADDUCT = re.compile(
    r"\[\s*\d?m(?:\s*[+-]\s*[a-z0-9]+)*\s*\](?:\d?[+-])?|\bm[+-](?:h|na|k|nh4|cl)\b[+-]?", re.IGNORECASE
)
Meaning = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase with its kinds and values, a number, or a molecule (``named``)."""

    text: str
    means: tuple[Meaning, ...] = ()
    number: float | None = None
    named: Named | None = None
    old: bool = False

    def as_(self, kind: str) -> str:
        """Its value as that kind, "" where it is none."""
        return next((value for one, value in self.means if one == kind), "")


@cache
def _index() -> dict[str, tuple[Meaning, ...]]:
    """Phrase → what it can mean, the kinds in order of weight."""
    found: dict[str, list[Meaning]] = {}

    def add(kind: str, table: dict[str, str]) -> None:
        for phrase, value in table.items():
            found.setdefault(squeezed(phrase), []).append((kind, value))

    add("thing", counting_table.words())
    for kind, rows in (
        ("frame", lex.FRAMES),
        ("subject", lex.SUBJECTS),
        ("rule", lex.RULES),
        ("adjective", lex.ADJECTIVES),
        ("bound", lex.BOUNDS),
        ("prop", PROPERTIES),
        ("quality", QUALITIES),
        ("trend", TRENDS),
        ("label", lex.LABELS),
    ):
        add(kind, lex.table(rows))
    add("thing", {sign: row for sign, row in _signs().items() if squeezed(sign) not in found})
    add("prop", {p + "s": value for value, line in PROPERTIES.items() for p in phrases(line)})
    add("idle", dict.fromkeys((*lex.IDLE, "yes or no", "true or false"), ""))
    add("number", {word: str(n) for word, n in NUMBER_WORDS.items()})
    return {phrase: tuple(means) for phrase, means in found.items()}


_ROWS = {"carboxyl": "carboxylic acid", "halo": "halogen", "hydroxyl": "hydroxy group", "mesyl": "methylsulfonyl group"}


def _signs() -> dict[str, str]:
    """Signs of groups with two capitals or a number ("NH2", "SO2Me"), and the row each means."""
    known = counting_table.words()
    named = {sign: _ROWS.get(group) or known.get(squeezed(group), "") for sign, group in GROUP_SIGNS.items()}
    return {sign: row for sign, row in named.items()
            if row and sign not in ("CO", "NC", "N3") and re.search(r"\d|[A-Z].*[A-Z]", sign)}


def pieces(text: str) -> tuple[Piece, ...] | None:
    """The phrases of a sentence; None where a word is unknown, or a structure in it is broken or half one."""
    plain = _PERCENT.sub(lambda found: f"percent {_ELEMENT[found[1] or found[2]]}", normalise(text))
    finds = [
        f for f in structures.find(_ADDUCT.sub(lambda ion: " " * len(ion.group()), plain)) if not _of_a_bond(plain, f)
    ]
    spans = [f for f in finds if f.kind == "molecule" or (f.kind in ("maybe", "sign") and _prepared(plain, f.start))]
    if any(f.kind == "broken" for f in finds):
        return None
    ambiguous: dict[tuple[int, int], bool] = {}
    for at, f in enumerate(spans):
        if f.name or f.kind == "sign":
            ambiguous[(f.start, f.end)] = not _listed(plain, spans[:at], f, ambiguous) and _is_thing(plain, f)
    ambiguous |= dict.fromkeys(_compared(plain, spans), False)
    sure = [f for f in spans if (f.start, f.end) not in ambiguous or not ambiguous[(f.start, f.end)]]
    chosen = sure or _last_in_place(plain, spans)
    chosen = [f for f in chosen if f.kind == "molecule"] or chosen
    return _read(plain, chosen)


def _listed(
    text: str, before: list[structures.Find], found: structures.Find, things: dict[tuple[int, int], bool]
) -> bool:
    """Whether a name follows a molecule in a list: "benzene, toluene and phenol"."""
    if not before or things.get((before[-1].start, before[-1].end), False):
        return False
    return bool(_BETWEEN.fullmatch(text[before[-1].end : found.start].lower()))


def _compared(text: str, spans: list[structures.Find]) -> list[tuple[int, int]]:
    """ "More polar: urea or glycine?": of what is compared the names that could be groups too are molecules."""
    if len(spans) < 2 or not _COMPARING.search(text) or _GROUPS.match(text, spans[-1].end):
        return []
    chain = [spans[-1]]
    for found in reversed(spans[:-1]):
        between = text[found.end : chain[0].start].lower()
        several = found.name.endswith("s") and not found.name.endswith("ss")  # "more phenols, A or B"
        if not found.name or several or not (_OR if len(chain) == 1 else _BETWEEN).fullmatch(between):
            break
        chain.insert(0, found)
    return [(f.start, f.end) for f in chain] if len(chain) > 1 else []


_COMPARING = re.compile(r"\b(?:more|most|less|least|fewer|fewest|high\w+|low\w+|larg\w+|small\w+|bigg\w+|great\w+|"
                        r"heav\w+|light\w+|compare|between|which)\b", re.IGNORECASE)
_GROUPS = re.compile(r"s?\s+(?:groups?|units?|moiet\w+|rings?|functions?)\b", re.IGNORECASE)
_OR = re.compile(r"\s*,?\s*(?:or|and|vs\.?|versus)\s+")
_BETWEEN = re.compile(r"\s*(?:,|,?\s*\b(?:and|or|vs\.?|versus)\b)\s*")


def _of_a_bond(text: str, found: structures.Find) -> bool:
    """ "C-C bonds", "C=O double bond": atoms named, no molecule."""
    after = text[found.end :].lower().split()[:2]
    return not found.name and len(found.smiles) < 6 and bool({"bond", "bonds", "bond?", "bonds?"} & set(after))


_ELEMENT = {"C": "carbon", "H": "hydrogen", "N": "nitrogen", "O": "oxygen", "S": "sulfur", "P": "phosphorus"}
_ELEMENT |= {"F": "fluorine", "Cl": "chlorine", "Br": "bromine", "I": "iodine"}
_PERCENT = re.compile(r"(?:\bwt[- ]?)?% ?(Cl|Br|[CHNOSPFI])\b"
                      r"|\b(Cl|Br|[CHNOSPFI])[ -](?:(?:wt|mass|weight)[ -]?)?(?:%|percent(?:age)?\b)")


def _prepared(text: str, start: int) -> bool:
    """Whether a word stands before which a molecule follows ("of C", "in CN")."""
    before = text[:start].lower().split()
    return bool(before) and before[-1].strip("(:,") in lex.BOUND_TO_MOLECULE


def _is_thing(text: str, found: structures.Find) -> bool:
    """Whether a name that is also a group means the group here: no word stands before it that asks for a molecule."""
    said = squeezed(text[found.start : found.end])
    if found.kind != "sign" and said not in counting_table.words():
        return False
    after = text[found.end :].split()[:1]
    if after and squeezed(after[0].strip("?.,!")) in (
        "ring",
        "rings",
        "group",
        "groups",
        "unit",
        "units",
        "moiety",
        "moieties",
        "nucleus",
        "core",
        "system",
        "skeleton",
    ):
        return True
    before = text[: found.start].lower().split()
    if len(before) > 1 and before[-1] == "of" and before[-2] in ("number", "count", "counts"):
        return True
    return not _prepared(text, found.start)


def _last_in_place(text: str, spans: list[structures.Find]) -> list[structures.Find]:
    """Of names that could all be groups the ones that stand where a molecule does; none where none does."""
    return [f for f in spans if f.name and _prepared(text, f.start)][-1:]


def _read(text: str, chosen: list[structures.Find]) -> tuple[Piece, ...] | None:
    out: list[Piece] = []
    at = 0
    for find in (*sorted(chosen, key=lambda f: f.start), None):
        end = find.start if find else len(text)
        words = _phrases(text[at:end])
        if words is None:
            return None
        out += words
        if find:
            smiles = structures.from_inchi(find.smiles) if find.smiles.startswith("InChI=") else find.smiles
            out.append(Piece(text[find.start : find.end], named=Named(smiles, find.name)))
            at = find.end
    return tuple(out)


def _phrases(text: str) -> list[Piece] | None:
    """The longest phrases of the index, one after another; None at an unknown word."""
    out: list[Piece] = []
    last = 0
    for ion in _ADDUCT.finditer(text):
        before = _plain_phrases(text[last : ion.start()])
        if before is None:
            return None
        out += [*before, Piece(ion.group(), (("ion", ion.group()),))]
        last = ion.end()
    after = _plain_phrases(text[last:])
    return None if after is None else out + after


def _plain_phrases(text: str) -> list[Piece] | None:
    words = squeezed(_PUNCTUATION.sub(" ", text)).split()
    out: list[Piece] = []
    at = 0
    while at < len(words):
        piece, used = _longest(words, at)
        if piece is None:
            return None
        out.append(piece)
        at += used
    return out


_PUNCTUATION = re.compile(r"[?!,;:\"`“”‘’*|]|\.(?!\d)|'(?!s\b)")


def _longest(words: list[str], at: int) -> tuple[Piece | None, int]:
    index = _index()
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        said = " ".join(words[at : at + length])
        if said in index:
            means = index[said]
            number = float(next(v for k, v in means if k == "number")) if any(k == "number" for k, _ in means) else None
            return Piece(
                said,
                means,
                number,
                old=_old(tuple(words[at : at + length])) and not MISREAD & {value for _, value in means}
                and not (length > 1 and ("thing", "atom") in means),
            ), length
    word = words[at]
    if re.fullmatch(r"-?\d+(?:\.\d+)?", word):
        return Piece(word, (("number", word),), float(word)), 1
    if word in ("<", ">", "<=", ">=", "=", "'s", "s'", "+", "&"):
        return Piece(word, (("sign", word),)), 1
    if word in lex.PICKING:
        return Piece(word, (("picking", word),)), 1
    return None, 1


_SIZED = ("saturated ring", "carbocycle", "saturated carbocycle", "saturated heterocycle", "aromatic heterocycle")
MISREAD = frozenset((*_SIZED, "largest-ring atom", "smallest-ring atom",
                     "ring system", "ring atom", "ring bond", "ring carbon", "aromatic atom",
                     "carboxylate", "peptide bond",
                     "aromatic carbocycle", *(f"{n}-membered {kind}" for n in range(3, 13) for kind in _SIZED)))
"""Things for which the main grammar, made for design, has a wider word: "saturated ring" is any aliphatic one there."""
KEPT = frozenset(("hydroxyl", "nitro", "halo", "ester", "carboxyl", "amide", "phenol"))
"""Groups that the main grammar counts by their published definition, a chemist's reading beside it."""
BETTER = frozenset((kind, row.name) for row in motifs.ROWS if row.name not in KEPT for kind in ("group", "groups"))
"""Groups for which the counting table is the better one: its patterns also meet charged and aromatic forms."""
_OLD_KINDS = frozenset(
    ("group", "groups", "element", "bond", "ring", "prop", "quality", "ask", "rule", "bondword", "trend")
)


_TAILS = frozenset(
    ["group", "groups", "atom", "atoms", "ring", "rings", "bond", "bonds", "unit", "units", "moiety", "moieties"]
)


def _old(words: tuple[str, ...]) -> bool:
    """Whether the main grammar knows this phrase for something asked, its last word "group", "atom" or "ring" aside."""
    for said in (words, words[:-1] if words[-1] in _TAILS else ()):
        rows = vocabulary.index().get(said[0], ()) if said else ()
        if any(phrase == said and kind in _OLD_KINDS and (kind, value) not in BETTER for phrase, (kind, value) in rows):
            return True
    return False
