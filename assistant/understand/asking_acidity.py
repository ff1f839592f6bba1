"""Questions about acidity: pKa, the conjugate acid's, pKb, the most acidic proton, which of several is the stronger."""

from __future__ import annotations

import re

from assistant.chem import names
from assistant.errors import NotSupported
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand import focus
from assistant.understand.asking_predictions import designs, strange_words, subjects, within, without_molecules
from assistant.understand.tokens import Reading, Token

_SITE = r"(?: (?:site|proton|hydrogen|h|nitrogen|atom|group|cent(?:re|er)|amine)s?)?"
_HOW = r"(?:most |more |least |less |strongly |weakly )?"
_STRONG = r"(?:strongest|stronger|weakest|weaker|strong|weak"
_END = r"(?= or |\W*$)"
_BASE = (r"pk_?ah\+?|pk_?bh\+?|pka ?\(?bh\+?\)?|pk_?bs?|conjugate acids?|basicit(?:y|ies)|how basic"
         rf"|{_HOW}basic{_SITE}|{_STRONG}) bases?|a base{_END}")
_ACID = rf"acidit(?:y|ies)|how acidic|{_HOW}acidic{_SITE}|{_STRONG}) acids?|an acid{_END}"
_EITHER = (r"pk_?a ?\d?(?:'?s)?(?: values?)?|(?:acid )?(?:dissociation|ioni[sz]ation) constants?"
           r"|acid or (?:a )?base|acid[- /]base(?: (?:properties|behaviou?r|constants?))?|ioni[sz]able groups?")
_KINDS = tuple((kind, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE))
               for kind, pattern in (("", _EITHER), ("base", _BASE), ("acid", _ACID)))
_AROUND = re.compile(
    r"\b(?:at ph \d+(?:\.\d+)?|in water|in aqueous solution|aqueous|values?|predicted?|predictions?|estimate[ds]?|"
    r"measured|experimental|approximate|of its|its|protons?|hydrogens?|the conjugate acid|alpha|beta|α|gamma|c-?h|"
    r"n-?h|o-?h|first|second|at 25 ?°?c|lowest|highest|acid|base|why|would|will|deprotonate[ds]?|loses?|"
    r"protonate[ds]?|sites?|which one|stronger|weaker|most|least|more|less)\b", re.IGNORECASE)
"""What may stand beside the subject and says nothing more."""
_ADJECTIVE = ("the", "a", "num", "has", "beyond", "more", "less")
"""What before a word for a group makes it no name."""
_WHETHER = re.compile(r"^\W*(?:so |and |but )?(?:is|are|does|do|will|would|can|isn't|whether)\b", re.IGNORECASE)
_HINT = re.compile(r"pk_?[ab]|acid|bas|constant|ioni", re.IGNORECASE)
"""One of these stands in every such question: most sentences need not be looked at further."""
_SOLVENT = re.compile(r"\bin (?:dmso|dimethyl ?sulfoxide|acetonitrile|mecn|methanol|ethanol|thf|dmf|dioxane|acetone|"
                      r"the gas phase)\b", re.IGNORECASE)
_WANTED = re.compile(r"\b(?:an?|some|any) (?:more|less) (?:acidic|basic)\b", re.IGNORECASE)
_PLAIN = re.compile(r"(?<![\w-])(?:pk_?[ab]|acidic|basic)", re.IGNORECASE)
_PKB = re.compile(r"(?<![\w-])pk_?bs?(?![\w-])", re.IGNORECASE)


def task(reading: Reading, request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    """The question about acidity that a sentence asks; None where it is something else.

    Raises
    ------
    NotUnderstood, NotSupported, BadStructure, NothingInFocus
        Where acidity is clear and something else in the sentence is not.
    """
    if not _HINT.search(reading.text):
        return None
    text = without_molecules(reading)
    found = [(match.span(), kind) for kind, pattern in _KINDS for match in pattern.finditer(text)]
    spans = [span for span, _ in found]
    if not found or _other(text, reading) or designs(reading, spans):
        return None
    others = [name for name in subjects(text)[0] if name != "pka"]
    if others:
        raise NotSupported("pKa is told on its own, site by site.", "Ask for the rest in a second sentence.")
    spans += [match.span() for match in _AROUND.finditer(text)]
    rest = tuple(token for token in reading.tokens if not within(token, spans))
    strange_words(reading, rest)
    about = _molecules(reading.tokens)
    if len(about) > 1 and _SOLVENT.search(reading.text):
        raise NotSupported("The pKa told here are those in water; other solvents are not known.",
                           "Leave the solvent out.")
    for named in reading.molecules:
        focus.must_read(named)
    bare = Reading(reading.text, rest, reading.molecules)
    return MeasureMolecule(about or files or focus.in_focus(bare, request), "pka", _what(text, found))


def _other(text: str, reading: Reading) -> bool:
    """Whether a group is counted ("does it have an acid?") or another molecule wanted ("a more acidic phenol")."""
    return bool(_WANTED.search(text)) or ("has" in reading.kinds() and not _PLAIN.search(text))


def _molecules(tokens: tuple[Token, ...]) -> tuple[Named, ...]:
    """The molecules of a sentence, and words for groups that are names as well ("phenol", without an article)."""
    found = []
    for at, token in enumerate(tokens):
        if token.kind == "molecule":
            found.append(Named(token.value, token.text if token.number else ""))
        elif token.kind == "group" and not (at and tokens[at - 1].kind in _ADJECTIVE):
            smiles = names.NAMES.get(token.text.lower(), "")
            found += [Named(smiles, token.text.lower())] if smiles else []
    return tuple(dict.fromkeys(found))


def _what(text: str, found: list[tuple[tuple[int, int], str]]) -> tuple[str, ...]:
    """ "acid" or "base" where one kind is meant, "whether" where yes or no is asked, "pKb" where that is."""
    kinds = {kind for _, kind in found if kind}
    one = tuple(kinds) if len(kinds) == 1 and not re.search(r"\bacid or (?:a )?base\b", text, re.IGNORECASE) else ()
    asked = ("whether",) if one and _WHETHER.search(text) else ()
    return (*one, *asked, *(("pKb",) if _PKB.search(text) else ()))
