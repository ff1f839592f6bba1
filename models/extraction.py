"""Read the molecule out of whatever a model answers: JSON whole or broken, tags, arrows, fences, prose, SELFIES.

Nothing here judges chemistry: the SMILES returned is what the model wrote, and `verify` looks at it. Nothing raises:
an answer in which nothing looks like a SMILES is "".
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

MOST_CHARACTERS = 20_000
"""Of a longer answer the beginning and the end are read."""
MOST_SMILES = 2_000
KEYS = ("molecule", "smiles", "SMILES", "Molecule", "answer", "result", "output", "optimized_molecule",
        "final_answer")
"""Keys of a JSON answer, the one TOMG-Bench asks for first."""
ATOM = r"(?:\[[^\[\]\s<>\"']{1,20}\]|Br|Cl|[BCNOPSFIbcnops*])"
SMILES = re.compile(rf"{ATOM}(?:{ATOM}|%\d\d|[-=#:/\\().@+$~\d])*")
"""A run of SMILES tokens. That it parses is for RDKit to say."""
IN_BRACKETS = re.compile(r"\[(?:(?:Br|Cl|[BCNOPSFIbcnops()=#\d/\\]){3,}|[^\[\]]*\[.*\].*)\]")
"""A SMILES in square brackets, as a prompt's "[SMILES STRING]" teaches some models."""
TAGGED = re.compile(r"(?:<SMILES>|\[START_I?_?SMILES\])\s*(.*?)\s*"
                    r"(?:</SMILES>|\[END_I?_?SMILES\]|<unk>|</s>|\n|$)", re.DOTALL)
FENCE = re.compile(r"```[^\n`]*\n?(.*?)(?:```|$)", re.DOTALL)
TICKED = re.compile(r"`([^`\n]+)`")
ARROW = re.compile(r"(?:=+>|-+>|→|⟶|⇒)\s*([^\n]+)")
LABEL = re.compile(r"(?:smiles|molecule|answer|product|result|output|compound)[^:\n]{0,60}:\s*([^\n]+)", re.IGNORECASE)
PAIR = re.compile(rf"[\"'](?:{'|'.join(KEYS)})[\"']\s*:\s*[\"']?([^\"'\n,}}]+)", re.IGNORECASE)
SELFIES = re.compile(r"(?:\[[^\[\]\s]{1,24}\]\.?){2,}")
NOISE = re.compile(r"</?s>|<unk>|<pad>|<\|[^|<>]*\|>|\[/?INST\]|<(?:bom|eom)>")
QUOTES = "\"'`*_“”‘’ \t\r,;"
WORDS = frozenset((
    "I", "On", "No", "In", "Non", "Con", "So", "CN", "NO", "CC", "CO", "PC", "OK", "Cf", "Np", "cc", "Bi", "Is", "is",
    "on", "no", "in", "so", "Si", "SO", "PS", "BOC", "Boc", "NB", "Sn", "Pb", "Sc", "Os", "Co"))
"""Words that are SMILES by their letters; taken as one only where nothing else is said."""


def molecule(text: str) -> str:
    """The SMILES an answer gives, "" where there is none. Never raises.

    The last thing an answer says in the surest form it uses is taken: JSON, tags, fences, arrows, labels, then the
    longest word that looks like a SMILES.
    """
    text = NOISE.sub(" ", _bounded(text))
    for finder in (in_json, in_tags, in_fences, alone, after_arrows, after_labels):
        found = finder(text)
        if found:
            return found
    return in_prose(text)


def selfies(text: str) -> str:
    """The SMILES of an answer in SELFIES, between ``<bom>`` and ``<eom>`` or not; else as `molecule` reads it."""
    text = _bounded(text)
    runs = [run[0] for run in SELFIES.finditer(re.sub(r"(?<=\])\s+(?=\[)", "", text))]
    for run in sorted(runs, key=len, reverse=True)[:4]:
        made = _decoded(run)
        if made:
            return made
    return molecule(text)


def _decoded(run: str) -> str:
    """SELFIES to SMILES, "" where it holds a symbol that is none."""
    import selfies as translator
    try:
        made: str = translator.decoder(run)
    except (translator.DecoderError, ValueError, KeyError, IndexError, RecursionError):
        return ""
    return made


# the forms of an answer -----------------------------------------------------------------------------------------------


def in_json(text: str) -> str:
    """The value of a known key in a JSON object, also one that is broken or in single quotes."""
    for start in _last_first(m.start() for m in re.finditer(r"\{", text)):
        try:
            value, _ = json.JSONDecoder().raw_decode(text[start:])
        except (ValueError, RecursionError):
            continue
        found = _of_object(value)
        if found:
            return found
    pairs = [_clean(m[1].replace("\\\\", "\\")) for m in PAIR.finditer(text)]
    return next((p for p in reversed(pairs) if p), "")


def _of_object(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    for key in KEYS:
        inner = value.get(key)
        found = _clean(inner) if isinstance(inner, str) else _of_object(inner)
        if found:
            return found
    return next((found for inner in value.values() if isinstance(inner, dict) and (found := _of_object(inner))), "")


def in_tags(text: str) -> str:
    """What stands between ``<SMILES>`` or ``[START_I_SMILES]`` tags; LlaSMol writes ";" between pieces."""
    return _surest(m[1].replace(";", ".").replace(" ", "") for m in TAGGED.finditer(text))


def in_fences(text: str) -> str:
    """The last line of a code fence, or words in backticks, that is a SMILES and nothing else."""
    lines = [line for m in FENCE.finditer(text) for line in m[1].splitlines()]
    ticked = [m[1] for m in TICKED.finditer(text)]
    return _surest(_value(line) for line in lines) or _surest(ticked)


def alone(text: str) -> str:
    """The text itself, or its first line, where that is a SMILES and nothing else."""
    first, _, _ = text.strip().partition("\n")
    return _clean(text.strip()) or _clean(first)


def after_arrows(text: str) -> str:
    """What stands after the last arrow: ``C=O => CO``."""
    return _surest(_first_word(m[1]) for m in ARROW.finditer(text))


def after_labels(text: str) -> str:
    """What stands after a label: ``Molecule: CCO``, ``The SMILES of the optimized molecule is: CCO.``"""
    return _surest(_first_word(m[1]) for m in LABEL.finditer(text))


def in_prose(text: str) -> str:
    """The longest word that looks like a SMILES; the last of several as long."""
    found = [made for word in re.split(r"[\s,;!?\"'`“”‘’]+", text) if (made := _clean(word)) and _looks(made)]
    return max(reversed(found), key=len, default="")


# words ----------------------------------------------------------------------------------------------------------------


def _bounded(text: str) -> str:
    half = MOST_CHARACTERS // 2
    return text if len(text) <= MOST_CHARACTERS else f"{text[:half]}\n{text[-half:]}"


def _clean(word: str) -> str:
    """A word without quotes and full stop, "" where it is no run of SMILES tokens with balanced brackets."""
    word = word.strip(QUOTES).rstrip(".:!?")
    if IN_BRACKETS.fullmatch(word):
        word = word[1:-1].strip(QUOTES)
    word = word if word.count("(") >= word.count(")") else word.rstrip(")")
    if not 0 < len(word) <= MOST_SMILES or SMILES.fullmatch(word) is None:
        return ""
    return word if word.count("(") == word.count(")") else ""


def _looks(word: str) -> bool:
    """Whether a word of a sentence is a SMILES rather than a word: some sign of structure, or a plain chain."""
    if word in WORDS or word.isdigit():
        return False
    return bool(re.search(r"[=#()\[\]/\\@]|[a-z]\d|[A-Z]\d.*\d", word)) or (
        len(word) >= 3 and set(word) <= set("CNOSFI") and "C" in word)


def _value(line: str) -> str:
    """A line of code without what it is assigned to."""
    found = re.match(r"\s*\w+\s*=\s*[\"']([^\"']+)", line)
    return found[1] if found else line


def _first_word(text: str) -> str:
    return next((made for word in text.split() if (made := _clean(word)) and (_looks(made) or word == text.split()[0])),
                "")


def _surest(words: Iterator[str] | list[str]) -> str:
    """The last of several that is a SMILES."""
    found = [made for word in words if (made := _clean(word))]
    return found[-1] if found else ""


def _last_first(starts: Iterator[int]) -> list[int]:
    """The last few places, the last first."""
    return sorted(starts, reverse=True)[:50]


READERS: dict[str, Callable[[str], str]] = {"molecule": molecule, "selfies": selfies, "text": lambda text: text}
"""How an answer is read, by name."""
