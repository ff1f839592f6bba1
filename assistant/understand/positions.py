"""Questions about positions, equivalent atoms and chains in one molecule, read phrase by phrase or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rdkit import Chem

from assistant.chem import counting_table, groups, ring_locants
from assistant.chem.counting_table import squeezed
from assistant.errors import NothingInFocus, NotSupported, NotUnderstood, RetortError
from assistant.tasks import AskComplex, AskCrystal, MeasureMolecule, Named, Request
from assistant.understand import lexicon_positions as lex
from assistant.understand import position_asks, structures
from assistant.understand.position_asks import Said
from assistant.understand.systematic import written

LONGEST_TEXT, LONGEST = 600, 8
_TRIGGER, _CHANGING = (re.compile(one, re.IGNORECASE) for one in (lex.TRIGGER, lex.CHANGING))
_PLACING = re.compile(r"\b(?:which|what) (?:ring )?(?:position|locant)s?\b|\b(?:ortho|meta|para) to\b", re.IGNORECASE)
EXAMPLE = "Ask e.g. “is the chlorine ortho to the hydroxyl in Oc1ccccc1Cl?” or “longest carbon chain of CCC(C)C”."
_MARK = " \N{BULLET} "
_GREEK = str.maketrans(
    {"α": " alpha ", "β": " beta ", "γ": " gamma ", "δ": " delta ", "¹": "1", "³": "3", "’": "'", "–": "-", "‑": "-"}
)
_NOUNS = re.compile(
    r"(?:'s)?s?[- ](?:ring|rings|group|groups|nitrogen|oxygen|sulfur|nucleus|core|system|moiety|carbons?|chain|"
    r"side[- ]chain|unit|position|locant|substituents?|atoms?|n|skeleton|part|portion|half|fragment|oh|hydroxyls?)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:in|of|on|for|does|is|has|from|do|molecule|compound|within|about|would|will|should|can|by|considering)\s+(?:the\s+|a\s+|an\s+)?(?:molecule\s+|compound\s+|structure\s+)?[\"'“(]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A question without its molecule: its phrases, the words that were not known, and the molecule."""

    said: tuple[Said, ...]
    unknown: tuple[str, ...]
    about: Named | None
    text: str


def fresh(request: Request, files: tuple[Named, ...] = ()) -> MeasureMolecule | None:
    """The question, where every word of it is understood here; None where it is another one.

    Raises
    ------
    NotUnderstood, NotSupported, NothingInFocus
        Where it can only be one of these, and not all of it was understood, or no molecule is there.
    """
    if not _asks(request):
        return None
    sentence = _sentence(request.text)
    if sentence is None and _PLACING.search(request.text):
        raise NotUnderstood("A position is asked for, and it is not clear in which molecule.", EXAMPLE)
    if sentence is None:
        return None
    asked = None if sentence.unknown else position_asks.asked(sentence.said, sentence.text)
    about = sentence.about or request.context.current or (files[0] if len(files) == 1 else None)
    if asked is not None and about is None and position_asks.asks(sentence.text):
        raise NothingInFocus("No molecule is given and none is in focus.", EXAMPLE)
    if asked is None or about is None:
        if position_asks.sure(sentence.said, sentence.text) and (error := refusal(request)):
            raise error
        return None
    return MeasureMolecule((about,), *asked)


def refusal(request: Request) -> RetortError | None:
    """What is said to a question about positions that was not understood as a whole; None to anything else."""
    if not _asks(request):
        return None
    sentence = _sentence(request.text)
    if sentence is None or not position_asks.clear(sentence.said, sentence.text):
        return None
    if sentence.unknown:
        return NotUnderstood(
            f"“{sentence.unknown[0]}” was not understood in a question about positions, symmetry or chains.",
            EXAMPLE,
            sentence.unknown[0],
        )
    if sentence.about is None and request.context.current is None:
        return NotUnderstood("No molecule was found in this question about positions, symmetry or chains.", EXAMPLE)
    return NotSupported("This question about positions, symmetry or chains was not understood as a whole.", EXAMPLE)


def _asks(request: Request) -> bool:
    text = request.text
    if len(text) > LONGEST_TEXT or "\n" in text.strip() or not _TRIGGER.search(text) or len(request.files) > 1:
        return False
    of_file = isinstance(request.context.last, AskCrystal | AskComplex)
    return not (
        of_file
        or any(not one.name.lower().endswith((".smi", ".sdf", ".mol", ".csv", ".txt")) for one in request.files)
        or _CHANGING.search(_bare(text))
    )


def _bare(text: str) -> str:
    return re.sub(r"\S*[=#()\[\]@\\/]\S*", " ", text)


@lru_cache(maxsize=32)
def _sentence(text: str) -> Sentence | None:
    """The sentence taken apart; None where it holds two molecules, a broken one, or a name read only in part."""
    try:
        made = written(text)
        finds = structures.find(made.text)
    except RetortError:
        return None
    names = {smiles: name for name, smiles in made.names}
    chosen = _molecule(made.text, finds)
    if chosen is None and any(one.kind == "broken" for one in finds):
        return None
    rest = made.text
    for find in sorted(_same(chosen, finds), key=lambda one: -one.start):
        rest = rest[: find.start] + _MARK + rest[find.end :]
    for find in sorted(finds, key=lambda one: -one.start):  # "the hexadecanoic acid chain": only the noun is read
        if (
            _score(made.text, find) < 0
            and find.kind == "molecule"
            and squeezed(made.text[find.start : find.end]) not in _index()
        ):
            rest = rest.replace(made.text[find.start : find.end], " ")
    about = Named(_smiles(chosen), (chosen.name or names.get(chosen.smiles, "")).partition(" (")[0]) if chosen else None
    said, unknown = _phrases(rest)
    if chosen and len({_key(one) for one in finds if _score(made.text, one) >= STRONG}) > 1:
        return None
    return Sentence(said, unknown, about, rest)


STRONG = 3


def _smiles(find: structures.Find) -> str:
    return structures.from_inchi(find.smiles) if find.smiles.startswith("InChI=") else find.smiles


@lru_cache(maxsize=256)
def _canonical(smiles: str) -> str:
    mol = Chem.MolFromSmiles(smiles)
    return str(Chem.MolToSmiles(mol)) if mol is not None else smiles


def _key(find: structures.Find) -> str:
    return _canonical(find.smiles) if not find.smiles.startswith("InChI=") else find.smiles


def _same(chosen: structures.Find | None, finds: list[structures.Find]) -> list[structures.Find]:
    return [one for one in finds if chosen and one.kind == "molecule" and _key(one) == _key(chosen)]


def _molecule(text: str, finds: list[structures.Find]) -> structures.Find | None:
    """The find that is the molecule asked about: the best placed; None where all are groups or rings."""
    scored = [(_score(text, one), at, one) for at, one in enumerate(finds) if one.kind in ("molecule", "maybe")]
    best = max(scored, default=None, key=lambda one: one[:2])
    return best[2] if best and best[0] > 0 else None


def _score(text: str, find: structures.Find) -> int:
    """How surely a find is the molecule asked about rather than a group, a ring or a symbol."""
    if find.kind not in ("molecule", "maybe"):
        return -9
    said = text[find.start : find.end]
    plain = squeezed(said)
    placed = bool(_BEFORE.search(text[: find.start]))
    if not find.name and _NOUNS.match(text[find.end :]) and not find.smiles.startswith("InChI="):
        return -3
    if not find.name:
        if plain in _index() or said in ("N", "O", "C", "H", "S", "I"):
            return 1 if placed and find.kind == "molecule" and plain not in _index() else -1
        return 9 if len(said) > 3 else 4
    score = 3 if placed or text[: find.start].strip() == "" else 1
    score -= 6 if _NOUNS.match(text[find.end :]) else 0
    return score - (2 if any(kind in ("group", "ring") for kind, _ in _index().get(plain, ())) else 0)


@cache
def _index() -> dict[str, tuple[tuple[str, str], ...]]:
    """Phrase → (kind, value); our own groups before those of the counting table, rings beside them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase, row in counting_table.words().items():
        if row in groups.GROUPS:  # no atoms, bonds or rings at large
            found[phrase] = [("group", row)]
    for row, line in lex.GROUPS.items():
        for phrase in line.split(", "):
            found[squeezed(phrase)] = [("group", row)]
    for key, line in lex.WORDS.items():
        kind, _, value = key.partition(" ")
        for phrase in line.split(", "):
            found[squeezed(phrase)] = [(kind, value)]
    for ring in ring_locants.rings():
        for word in (ring.name, *ring.words):
            for tail in (
                "",
                " ring",
                " ring system",
                " nucleus",
                " core",
                " system",
                " skeleton",
                " scaffold",
                " moiety",
                " part",
            ):
                own = found.get(squeezed(word), []) if not tail else []
                found[squeezed(word + tail)] = [*own, ("ring", ring.name if word == ring.name else word)]
    return {phrase: tuple(means) for phrase, means in found.items()}


def _phrases(text: str) -> tuple[tuple[Said, ...], tuple[str, ...]]:
    """The longest phrases one after another, and the words that are none."""
    tokens = _tokens(text)
    said: list[Said] = []
    unknown: list[str] = []
    at = 0
    while at < len(tokens):
        length, means = _longest(tokens, at)
        if means:
            said.append(Said(" ".join(tokens[at : at + length]), means))
        elif tokens[at] not in lex.IDLE and tokens[at] != _MARK.strip():
            unknown.append(tokens[at])
        at += max(length, 1)
    return tuple(said), tuple(unknown)


def _tokens(text: str) -> list[str]:
    """Words in small letters without punctuation; "C4" and "4-position" as numbers."""
    plain = re.sub(r"[?!;:\"“”‘’()\[\]]|\.(?!\d)|,(?!\d)|'(?=\s|$)", " ", text.translate(_GREEK).lower())
    plain = re.sub(r"\bc-?(\d{1,2})(?!\d|-?nmr)\b(?! ?nmr)", r" carbon \1 ", plain) if "c13" not in plain else plain
    plain = re.sub(r"\b(\d{1,2}[a-z]?)[- ](?:or|position)\b", lambda m: m.group().replace("-", " "), plain)
    plain = re.sub(r"(?<!\d)-|-(?!\d)", " ", plain).replace(" / ", " ").replace("'s", " 's")
    return [word for word in plain.replace("/", " ").split() if word != "'s"]


def _longest(tokens: list[str], at: int) -> tuple[int, tuple[tuple[str, str], ...]]:
    index = _index()
    for length in range(min(LONGEST, len(tokens) - at), 0, -1):
        phrase = squeezed(" ".join(tokens[at : at + length]))
        if phrase in index:
            return length, index[phrase]
    if re.fullmatch(r"\d{1,2}[a-z]?", tokens[at]):
        return 1, (("number", tokens[at]),)
    return 1, ()
