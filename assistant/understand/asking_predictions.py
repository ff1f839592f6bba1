"""Questions about measured properties: what a model trained on measurements predicts, never what is computed.

Solubility and LogP by themselves are computed rows; only "predicted", "measured" or "experimental" makes them these.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.chem.predicting import rows
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand import focus
from assistant.understand.refusing import not_understood
from assistant.understand.tokens import Reading, Token

SUBJECTS: tuple[tuple[str, str], ...] = (
    ("melting", r"melting[ -]?(?:points?|temperatures?)|m\.?pt?s?\.?(?= of| for|\?)|melts?(?: at)?|melting"),
    ("boiling", r"boiling[ -]?(?:points?|temperatures?)|b\.?pt?s?\.?(?= of| for|\?)|boils?(?: at)?|boiling"),
    ("flash", r"flash ?-?points?|how flammable|flammability"),
    ("vapour", r"vapou?r ?pressures?|how volatile|volatility|volatile"),
    ("density", r"densit(?:y|ies)|how dense|dense"),
    ("hydration", r"(?:hydration|solvation)[ -](?:free )?energ(?:y|ies)"
                  r"|free energ(?:y|ies) of (?:hydration|solvation)"),
    ("logd", r"log ?-?d(?: ?7\.4)?|distribution coefficients?"),
    ("bbb", r"bbb(?:[ -](?:permeab\w+|penetra\w+|positive|negative))?|blood[ -–]?brain(?:[ -]barriers?)?"
            r"|(?:brain|cns)[ -]?(?:penetra\w+|permeab\w+)|(?:reach|enter|get into|go into|get to) the (?:brain|cns)"),
    ("ames", r"ames(?:[ -](?:tests?|positive|negative|assay|mutagen\w*))*|mutagen(?:ic|icity|s)?"),
    ("clearance", r"(?:human )?(?:liver )?(?:microsom\w+|hlm|hepatic|intrinsic|metabolic) (?:clearances?|stability)"
                  r"|(?:clearances?|(?:metabolically )?stable|stability) in (?:human )?(?:liver )?microsomes|clint"),
    ("efflux", r"(?:mdr-?1|p-?gp|p-glycoprotein)(?:[ -]mdck)?(?: efflux(?: ratios?)?| substrates?)?"
               r"|efflux(?: ratios?)?"),
    ("pka", r"pk_?as?|acid dissociation constants?"),
    ("herg", r"herg(?: \w*inhibit\w*| blockers?| liabilit\w+)?"),
    ("ppb", r"plasma protein binding|ppb"),
    ("solubility", r"(?:{said})(?: \w+){{0,3}} (?:solubility|log ?s|solubilities)|(?:solubility|log ?s) (?:{said})"),
    ("logp", r"(?:{said})(?: \w+){{0,3}} (?:log ?p|log ?kow|partition coefficients?)|(?:log ?p|log ?kow) (?:{said})"),
)
"""Name of a predicted property and how it is asked for."""
SAID = r"predicted|measured|experimental|experimentally|real|actual|literature"
"""What makes LogP and solubility the measured ones; "predict" alone has always asked for the computed row."""
_EVERY = re.compile(rf"(?:{SAID}|predict) (?:all |every )?(?:the )?(?:measured |physical |physicochemical )?properties"
                    r"|measurable properties|(?:all|every|the) predictions|predict (?:everything|all|it all)",
                    re.IGNORECASE)
_WRITTEN = [(name, pattern.format(said=SAID) if "{said}" in pattern else pattern) for name, pattern in SUBJECTS]
_PATTERNS = tuple((name, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)) for name, pattern in _WRITTEN)
_AROUND = re.compile(r"\b(?:at |a )?(?:ph ?(?:of )?)?7\.4\b|\bat (?:room temperature|\d+ ?(?:°|degrees)? ?c)\b|"
                     r"\bin (?:water|humans?)\b|"
                     rf"\b(?:{SAID}|predict|predictions?|will|would|might|cross(?:es)?|pass(?:es)?|penetrates?|barriers?|positive|"
                     r"negative|test|"
                     r"probability|chance|likely|temperature|value|confident|confidence|interval|error|uncertainty|through|blocks?|inhibits?|inhibitors?)\b",
                     re.IGNORECASE)
"""What may stand beside the subject and says nothing more."""
_DESIGNING = {"make", "dress", "unmake", "instead", "becomes", "negpost", "cmp", "between", "analogue", "isomer",
              "extra", "too", "rise", "sink", "similar", "neg", "again"}
_MOVES = {"add", "remove", "replace", "substitute", "up", "down", "reduce", "improve", "enhance", "drop", "keep",
          "worsen", "oxidise", "hydrolyse", "esterify", "amidate"}
ALL = tuple(rows.PREDICTED)
"""What "predict everything" asks for."""


def task(reading: Reading, request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    """The question about measured properties that a sentence asks; None where it is something else.

    Raises
    ------
    NotUnderstood, NothingInFocus, BadStructure, NotSupported
        Where the properties are clear and something else in the sentence is not; where there is no model.
    """
    masked = without_molecules(reading)
    what, spans = subjects(masked)
    if not what or designs(reading, spans):
        return None
    spans += [match.span() for match in _AROUND.finditer(masked)]
    rest = tuple(token for token in reading.tokens if not within(token, spans))
    strange_words(reading, rest)
    for name in what:
        rows.row(name)  # refuses what has no model
    for named in reading.molecules:
        focus.must_read(named)
    bare = Reading(reading.text, rest, reading.molecules)
    return MeasureMolecule(reading.molecules or files or focus.in_focus(bare, request), "predict", what)


def strange_words(reading: Reading, rest: tuple[Token, ...]) -> None:
    """Refuse what is left of a sentence where a word of it is not known.

    Raises
    ------
    NotUnderstood, NotSupported
        As the word deserves.
    """
    strange = [token for token in rest if token.kind in ("unknown", "beyond", "heteroatom", "num")]
    if strange:
        raise not_understood(reading, strange)


def subjects(text: str) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """Properties asked for, in the order of the sentence, and where they stand."""
    every = _EVERY.search(text)
    if every:
        return ALL, [every.span()]
    found = [(match.span(), name) for name, pattern in _PATTERNS for match in pattern.finditer(text)]
    found.sort()
    return tuple(dict.fromkeys(name for _, name in found)), [span for span, _ in found]


def without_molecules(reading: Reading) -> str:
    """The text with its structures blanked, so that no SMILES or name is read as a word."""
    text = reading.text
    for token in reading.tokens:
        if token.kind == "molecule":
            text = text[: token.start] + " " * (token.end - token.start) + text[token.end :]
    return text


def within(token: Token, spans: list[tuple[int, int]]) -> bool:
    return any(start < token.end and token.start < end for start, end in spans)


def designs(reading: Reading, spans: list[tuple[int, int]]) -> bool:
    """Whether a molecule is to be made or changed, rather than asked about."""
    outside = [token for token in reading.tokens if not within(token, spans)]
    kinds = {token.kind for token in outside}
    if kinds & _DESIGNING or any(t.kind == "verb" and t.value.rstrip("!") in _MOVES for t in outside):
        return True
    return any((a.kind, b.kind) == ("num", "molnoun") for a, b in pairwise(outside))
