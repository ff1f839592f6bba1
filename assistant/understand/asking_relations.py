"""Questions how given molecules are related: the same, isomers of which kind, tautomers, or a name for a structure.

A sentence is taken only where each of its words is known here, molecules aside. One that asks for a relation of two
molecules, and holds a word that is not known, is refused: a card of both would answer something else.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.chem.molecules import read as read_molecule
from assistant.chem.molecules import shorten
from assistant.chem.relations import ring_beside_chain
from assistant.errors import NotUnderstood
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand import lexicon_relations as lex
from assistant.understand import structures
from assistant.understand.focus import must_read
from assistant.understand.lexicon_rows import phrases
from assistant.understand.relation_words import SLOT, Piece, Said, pieces, read, with_ions

LONGEST = 600
"""Characters of the longest message that is looked at."""
MOST = 6
"""Molecules that are compared pair by pair."""
_HEADS = frozenset(phrases("is, are, do, does, would, could, can, were, was, might, isn't, aren't, don't, doesn't"))


def task(request: Request, files: tuple[Named, ...] = ()) -> MeasureMolecule | None:
    """The question, or None where the message asks for something else.

    Raises
    ------
    NotUnderstood, BadStructure
        Where it is such a question, and a word or a structure of it cannot be read.
    """
    if len(request.text) > LONGEST or not (_asked(request.text) or _may_name(request.text)):
        return None
    said = read(request.text)
    if said is not None and _asked(request.text) and len(said.molecules) < 2:
        said = read(*with_ions(request.text, said)) or said
    if said is None:
        return None
    found = _identity(said) or _relation(said, _others(said, request, files))
    for named in found.molecules if found else ():
        must_read(named)
    return found


@cache
def _telling() -> re.Pattern[str]:
    """Any phrase for a relation or a feature, or for what is asked of two."""
    some = [phrase for rows in (*lex.RELATIONS.values(), *lex.FEATURES.values()) for phrase in phrases(rows)]
    some += [one for one in phrases(lex.WHICH) if "relat" in one or "isomer" in one]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, some), key=len, reverse=True))})(?![\w-])",
                      re.IGNORECASE)


def _asked(text: str) -> bool:
    return bool(_telling().search(text))


def _may_name(text: str) -> bool:
    """Whether a message may hold a name against a structure: short, and it asks or states that one is the other."""
    return len(text.split()) < 24 and bool(_NAMING.search(text))


_NAMING = re.compile(r"\b(?:is|was|be|do|does|isn't|correspond\w*|match\w*|drawn|labell?ed|equals?)\b|\bthat['’]s\b"
                     r"|(?<!\S)=+(?!\S)", re.IGNORECASE)


def _identity(said: Said) -> MeasureMolecule | None:
    """ "Is CC(=O)C acetone?", "I drew ... . Is that L-proline?"."""
    if len(said.molecules) != 2 or said.words.count(SLOT) != 2:
        return None
    words = re.sub(lex.BEFORE, "", said.words)
    if not any(re.fullmatch(pattern, words) for pattern in lex.IDENTITY):
        return None
    return MeasureMolecule(said.molecules, "relation", ("same",))


def _others(said: Said, request: Request, files: tuple[Named, ...]) -> tuple[Named, ...]:
    """The molecules of a question, with those that "it" and "they" mean."""
    if len(said.molecules) > 1:
        return said.molecules
    refers = {value for _, kind, value in pieces(said.words) if kind == "reference"}
    current = request.context.current
    if len(said.molecules) == 1 and current and (refers == {"one"} or re.search(r"\b(?:it|this|that)\b", said.words)):
        at = re.search(rf"\b(?:it|this|that)\b|{SLOT}", said.words)
        pair = (said.molecules[0], current)
        return pair if at and at.group() == SLOT else pair[::-1]
    return (files or request.context.molecules) if not said.molecules and refers == {"both"} else said.molecules


def _relation(said: Said, molecules: tuple[Named, ...]) -> MeasureMolecule | None:
    found = pieces(said.words)
    asked, features = (tuple(dict.fromkeys(v for _, k, v in found if k == kind)) for kind in ("relation", "feature"))
    of = any(kind == "of" or value in ("same", "not same") for _, kind, value in found)
    which = any(kind == "which" and re.search(r"relat|isomer", phrase) for phrase, kind, _ in found)
    unread = [word for word, kind, _ in found if kind == "unread"]
    _refuse_alone(said, found, molecules, unread, asked)
    if asked and len(molecules) > 1:
        _refuse_choice(said)
        _refuse_other_forms(asked, molecules)
    if unread or not (asked or features or which):
        _refuse_unread(found, molecules, unread, bool(set(asked) - {"same", "not same"}))
        return None
    if not 1 < len(molecules) <= MOST or (features and not of) or len(features) > 1:
        return None
    if features:
        denied = any(value == "not same" for _, _, value in found)
        return MeasureMolecule(molecules, "relation", (f"{'not ' * denied}{features[0]}",))
    return _of_kinds(said, found, asked, which, molecules)


_OTHERWISE_ASKED = frozenset(("same", "not same", "salt", "salts", "conjugate", "cis-trans", "protonation"))
"""Relations whose words are asked of one molecule too."""


def _refuse_alone(said: Said, found: list[Piece], molecules: tuple[Named, ...], unread: list[str],
                  asked: tuple[str, ...]) -> None:
    """ "Is CCO a structural isomer?": of what?"""
    first = said.words.partition(" ")[0]
    if len(molecules) == 1 and not unread and asked and first in _HEADS and not set(asked) & _OTHERWISE_ASKED:
        if any(kind == "which" for _, kind, _ in found) or {"have", "there"} & set(said.words.split()):
            return
        if asked == ("enantiomers",) and re.search(r"(?<!\w)[rs] (?=enantiomer)", said.words):
            return  # "is ... the (S) enantiomer?": its own label is meant
        raise NotUnderstood("A relation is one of two molecules, and only one is given.",
                            "Name both, e.g. “is COC a constitutional isomer of CCO?”.")


_CHOICE = re.compile(r"\bwhich\b(?! (?:kind|type|sort|class|relation|stereo|isomer))")


def _refuse_choice(said: Said) -> None:
    """ "Which is an isomer of A: B or C?": one is to be chosen, and yes or no would answer something else."""
    if _CHOICE.search(said.words) or (len(said.molecules) > 2 and f"{SLOT} or {SLOT}" in said.words):
        raise NotUnderstood("One of several molecules is to be chosen here by its relation to another.",
                            "Ask pair by pair, e.g. “is COC an isomer of CCO?”.")


_STEREO = frozenset(("enantiomers", "diastereomers", "epimers", "anomers", "stereoisomers", "cis-trans"))


def _refuse_other_forms(asked: tuple[str, ...], molecules: tuple[Named, ...]) -> None:
    """A sugar read as a ring beside one read as a chain: a stereo relation of the two forms would mislead."""
    if not _STEREO & set(asked) or len(molecules) != 2 or not all(structures.readable(m.smiles) for m in molecules):
        return
    if ring_beside_chain(*(read_molecule(named.smiles) for named in molecules)):
        one, other = (named.name or shorten(named.smiles) for named in molecules)
        raise NotUnderstood(f"Of {one} and {other} one is read as a ring and the other as an open chain, so their "
                            "configurations cannot be compared.", "Please give both in one form, e.g. as SMILES.")


def _of_kinds(said: Said, found: list[Piece], asked: tuple[str, ...], which: bool,
              molecules: tuple[Named, ...]) -> MeasureMolecule | None:
    """One relation (yes or no), several to choose from, or none: the finest."""
    if not asked or (which and set(asked) <= {"isomers", "stereoisomers"}):
        return MeasureMolecule(molecules, "relation", ())
    words = said.words.replace("or not", "")
    if len(asked) > 1 and " or " not in words:
        asked = tuple(one for one in asked if one not in ("same", "not same", "isomers"))
        if len(asked) != 1:
            return None
    if asked != ("not same",) and any(phrase == "not" for phrase, _, _ in pieces(words)):
        return MeasureMolecule(molecules, "relation", (f"not {asked[0]}",)) if len(asked) == 1 else None
    if asked[0] in ("conjugate acid", "conjugate base") and len(molecules) == 2 and _turned(found):
        molecules = molecules[::-1]
    return MeasureMolecule(molecules, "relation", asked)


def _turned(found: list[Piece]) -> bool:
    """ "Is the conjugate base of X Y?": the relation stands before both molecules."""
    kinds = [kind for _, kind, _ in found]
    return kinds.index("relation") < kinds.index("molecule") if "molecule" in kinds else False


def _refuse_unread(found: list[Piece], molecules: tuple[Named, ...], unread: list[str], asked: bool) -> None:
    """A question for a relation with words that are not known: said, where it can be nothing else."""
    opening = next((word for word, kind, _ in found if word not in ("so", "and", "please", "ok", "hi")), "")
    labels = {"r", "s", "e", "z"} & set(" ".join(unread).split())  # a question for a descriptor
    if not asked or labels or len(molecules) < 2 or (opening.split() or [""])[0] not in _HEADS | {SLOT}:
        return
    raise NotUnderstood(f"How these molecules are related is asked here, and “{' '.join(unread)}” was not understood.",
                        "Try: are CCO and COC constitutional isomers?")
