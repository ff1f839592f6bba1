"""Questions about ions of mass spectra and about shares by mass, in free wording; by words that are all known."""

from __future__ import annotations

import re

from assistant.chem import masses
from assistant.errors import NotSupported, NotUnderstood
from assistant.tasks import MeasureMolecule, Request
from assistant.understand import token_line
from assistant.understand.lexicon_amount_words import ELEMENT_SYMBOLS, ION_IDLE, ION_WORDS, SHARE, SHARE_IDLE, SP3_IDLE
from assistant.understand.token_line import Line

_LONGEST = max(len(said.split()) for said in ION_WORDS)
_SPECTRA = frozenset(("m/z", "mz", "hrms", "esi", "esi+", "esi-", "esi-ms", "maldi", "adduct", "ion", "ions", "peak",
                      "ms", "ei-ms", "gc-ms", "hr-ms", "hr-esi-ms", "hresims", "ei", "mass",
                      "masses", "signal", "lc-ms", "lcms"))
_POSITIVE = frozenset(("positive", "pos", "esi+"))
_NEGATIVE = frozenset(("negative", "neg", "esi-"))
_SHARES = frozenset(("fraction", "proportion", "share", "percentage", "percent", "%", "part"))
_CARBON = frozenset(("carbon", "carbons", "c"))


def ions(line: Line, request: Request) -> MeasureMolecule | None:
    """m/z of ions, or the exact mass for high-resolution spectra; None where something else is asked, or a word unread.

    Raises
    ------
    NotUnderstood, NothingInFocus
        Where ion and mode contradict each other; where no molecule is there.
    """
    written = [token.ion for token in line if token.ion]
    found, rest = _in_words([token.word for token in line if not (token.mark or token.named or token.ion)])
    said = set(rest)
    if any(token.number for token in line) or not (written or found or said & _SPECTRA):
        return None
    if said - ION_IDLE:
        token_line.refuse_unknown_name(line, said - ION_IDLE)
        return None
    if not written and not found and not said & {"m/z", "mz", "hrms", "hr-ms", "hr-esi-ms", "hresims"}:
        return None
    if found and not written and not said & _SPECTRA and not any("adduct" in one for one in _phrases(line)):
        return None
    asked = _asked([_plain(ion) for ion in written], found, said)
    return MeasureMolecule(token_line.about(line, request), "mass", asked) if asked else None


def _phrases(line: Line) -> list[str]:
    return [token.word for token in line]


def _asked(written: list[str], found: list[str], said: set[str]) -> tuple[str, ...]:
    """The ions asked for; of "protonated, [M+H]+" one. Only a mode: its plainest ion. Nothing: the neutral molecule."""
    positive, negative = bool(said & _POSITIVE), bool(said & _NEGATIVE)
    if found == ["[M]+"] and (positive or negative) and not written:
        found = []  # "molecular ion in positive ESI" is the protonated one
    names = tuple(dict.fromkeys((*written, *(found if not written else ()))))
    charges = {masses.adduct(name).charge > 0 for name in names}
    if (negative and not positive and True in charges) or (positive and not negative and False in charges):
        raise NotUnderstood(f"{' and '.join(names)} is not seen in {'negative' if negative else 'positive'} mode.",
                            "Ask for the ion alone, e.g. “m/z of [M-H]- of diclofenac”.")
    if names:
        return names
    if positive != negative:
        return ("[M+H]+",) if positive else ("[M-H]-",)
    return ("monoisotopic",) if said & {"hrms", "hr-ms", "hr-esi-ms", "hresims"} else ()


def _plain(said: str) -> str:
    """An ion as the table has it: "M+•" is "[M]+", "(M−H)–" is "[M-H]-".

    Raises
    ------
    NotSupported
        When it is not in the table.
    """
    bare = re.sub(r"[\s^{}]", "", said).translate(str.maketrans("−–⁺⁻", "--+-")).replace("(", "[").replace(")", "]")
    if re.fullmatch(r"\[?M\]?(?:\+?[•·.*]\+?|\+)|\[M[+•·.*]+\][+]?", bare):
        return "[M]+"
    bare = {"MH+": "[M+H]+", "MNa+": "[M+Na]+"}.get(bare, bare)
    found = masses.adduct(bare)
    sign = re.search(r"\]?\d?([+-])$", bare)
    if sign and bare.startswith("[") and "]" in bare and (sign[1] == "+") != (found.charge > 0):
        raise NotSupported(f"“{said}” has the charge of another ion than {found.name}.", "Write it as “[M+H]+”.")
    return found.name


def _in_words(words: list[str]) -> tuple[list[str], list[str]]:
    """The ions that are told in words, the longest phrase first, and the other words."""
    found, rest, at = [], [], 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            said = " ".join(words[at : at + length]).replace("-", " ")
            if said in ION_WORDS:
                found.append(ION_WORDS[said])
                at += length
                break
        else:
            rest.append(words[at])
            at += 1
    return list(dict.fromkeys(found)), rest


def shares(line: Line, request: Request) -> MeasureMolecule | None:
    """Shares by mass of elements, the share of sp3 carbons; None where something else is asked, or a word unread."""
    words = [part for token in line if not (token.mark or token.named or token.ion or token.number)
             for part in _parts(token.text)]
    lowered = [word.lower() for word in words]
    if any(token.number for token in line) or any(token.ion for token in line):
        return None
    if _sp3(lowered):
        return MeasureMolecule(token_line.about(line, request), "values", ("Fsp3",))
    elements = [symbol for word in words for symbol in _element(word)]
    left = [word.lower() for word in words if not _element(word)]
    if not elements or not _by_mass(left):
        return None
    if unread := set(left) - SHARE - SHARE_IDLE - _ATOMS:
        token_line.refuse_unknown_name(line, unread)
        return None
    if _ATOMS & set(left) and not {"mass", "weight"} & set(left):
        raise NotUnderstood("Shares of elements are told by mass here, not by the number of atoms.",
                            "Ask e.g. “mass percentage of carbon in aspirin”.")
    if sum(token.named is not None for token in line) > 1:
        return None
    return MeasureMolecule(token_line.about(line, request), "elements", tuple(dict.fromkeys(elements)))


_ATOMS = frozenset(("atom", "atoms"))
_PERCENT = frozenset(("%", "percent", "percentage", "percentages", "analysis", "microanalysis", "combustion"))


def _by_mass(left: list[str]) -> bool:
    """Whether a share is asked for that can be one by mass."""
    said = set(left)
    weighed = {"mass", "weight"} & said or any(word.startswith(("wt", "w/w", "mass-", "weight-")) for word in left)
    return bool(said & _PERCENT or (weighed and (said & SHARE or "content" in said)))


def _parts(text: str) -> list[str]:
    """ "%N", "N%", "wt%Cl" in two; "chloroform's" without its ending."""
    found = re.fullmatch(r"((?:wt)?%)(Cl|Br|[CHNOSPFI])|(Cl|Br|[CHNOSPFI])(%)", text)
    if found:
        return [part for part in found.groups() if part]
    return [text.removesuffix("'s")]


def _element(word: str) -> tuple[str, ...]:
    """The symbols that a word means; "CHN" are three."""
    if word in ("C", "H", "N", "O", "S", "P", "F", "Cl", "Br", "B", "Si"):
        return (word,)
    if word in ("CHN", "CHNS", "CHNO"):
        return tuple(word)
    symbol = ELEMENT_SYMBOLS.get(word.lower(), "")
    return (symbol,) if symbol else ()


def _sp3(words: list[str]) -> bool:
    """ "What fraction of carbons is sp3 in ...?"."""
    said = set(words)
    sp3 = any(word.startswith(("sp3", "csp3")) for word in words)
    return sp3 and bool(said & _SHARES) and bool(said & _CARBON or "csp3" in said) and not said - SP3_IDLE
