"""Questions on bonds between elements: "how many C–N single bonds has X?", "does X have conjugated C=C bonds?"."""

from __future__ import annotations

import re

from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand.apart import apart
from assistant.understand.lexicon_sites import IDLE

LONGEST = 300
_SYMBOLS = {"carbon": "C", "hydrogen": "H", "nitrogen": "N", "oxygen": "O", "sulfur": "S", "sulphur": "S",
            "phosphorus": "P", "fluorine": "F", "chlorine": "Cl", "bromine": "Br", "iodine": "I", "boron": "B",
            "silicon": "Si"}
_ELEMENT = r"(?:Cl|Br|Si|Se|[BCNOFPSIH])"
_SIGN = r"[-–—=≡#]"
_PAIR = re.compile(
    rf"(?<![\w\]\[()=#-])(?P<a>{_ELEMENT})\s?(?P<sign>{_SIGN})\s?(?P<b>{_ELEMENT})"
    r"(?:\s+(?P<order>single|double|triple|aromatic))?\s+bonds?(?![\w-])"
    rf"|\b(?P<word>{'|'.join(_SYMBOLS)})[-–\s](?:to[-\s])?(?P<other>{'|'.join(_SYMBOLS)})"
    r"(?:\s+(?P<degree>single|double|triple|aromatic))?\s+bonds?\b")
_ORDER = {"=": "double", "#": "triple", "≡": "triple"}
_CONDITIONS = (
    ("not conjugated", r"\b(?:not|non|un)[-\s]?conjugated\b|\bisolated\b"),
    ("conjugated", r"\bconjugated\b|\bin conjugation\b"),
    ("not aromatic", r"\(?\b(?:not|non)[-\s]?aromatic(?:\s+ones)?\b\)?"),
    ("not in a ring", r"\b(?:that are |which are )?(?:not (?:in|part of) (?:an?|any) rings?|"
                      r"outside (?:of )?(?:an?|any|the) rings?|acyclic|exocyclic)\b"),
    ("in a ring", r"\b(?:that are |which are )?(?:in|inside|within|part of) (?:an?|the|any) rings?\b|\bendocyclic\b"),
)
_WHETHER = re.compile(r"^\W*(?:is|are|does|do|has|have|any)\b", re.IGNORECASE)
_WANTS = re.compile(r"\bhow many\b|\bnumber\b|\bcount\b|\?\s*$", re.IGNORECASE)
_FREE = re.compile(r"\b(?:free of|without|lack(?:s|ing)?|have no|has no)(?: any)?\b", re.IGNORECASE)


def task(request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    """The question, where every word of it is one of a bond, a condition or a frame; None for any other sentence."""
    text = request.text
    pair = _PAIR.search(text) if len(text) <= LONGEST else None
    if pair is None or not _WANTS.search(text):
        return None
    free = _FREE.search(text)
    rest = f"{text[: pair.start()]} {' ' * len(pair.group())} {text[pair.end() :]}"
    rest = rest.replace(free.group(), " ") if free else rest
    about, rest = apart(rest, request, files)
    asked = _asked(pair, rest)
    if not asked or not about or (free and not _WHETHER.match(text)):
        return None
    how = ("free",) if free else ("whether",) if _WHETHER.match(text) else ()
    return MeasureMolecule(about, "bonds", (*asked, *how))


def _asked(pair: re.Match[str], rest: str) -> tuple[str, ...]:
    """The two elements, the order, the conditions; () where a word of the sentence is left over."""
    conditions = []
    for name, pattern in _CONDITIONS:
        rest, n = re.subn(pattern, " ", rest, flags=re.IGNORECASE)
        conditions += [name] if n else []
    left = re.sub(rf"(?<![\w-])(?:{IDLE}|i count|i see|i find)(?![\w-])|[,:;?.!()–-]", " ", rest, flags=re.IGNORECASE)
    if left.strip():
        return ()
    if pair["a"]:
        order = pair["order"] or _ORDER.get(pair["sign"], "any")
        return (pair["a"], pair["b"], order, *conditions)
    return (_SYMBOLS[pair["word"].lower()], _SYMBOLS[pair["other"].lower()], pair["degree"] or "any", *conditions)
