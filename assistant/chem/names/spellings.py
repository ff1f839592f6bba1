"""Other spellings of a name that mean the same: nested brackets, slips of the naming rules, isotopes, lost capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from rdkit import Chem

_MARKS = (("(", ")"), ("[", "]"), ("{", "}"))
_NO_NEST = re.compile(r"\((?:\d+[a-z]?'*H(?:,\d+[a-z]?'*H)*|\d*[+-]|[±+-]|\d+(?![RSEZ]\))[A-Z][a-z]?\d*)\)")
"""Indicated hydrogen, charges, isotopes: brackets that do not count as nesting (P-16.5.4)."""
_HALO = {"F": "fluoro", "Cl": "chloro", "Br": "bromo", "I": "iodo"}
_LOCANTS = 12
"""Locants tried for one isotope; the check finds the right one."""


def nested(name: str) -> str:
    """Round brackets within brackets written as IUPAC does: ( ) inside [ ] inside { }, then ( ) again."""
    closing = _matching(name)
    heights: dict[int, int] = {}
    for start in sorted(closing, reverse=True):
        end = closing[start]
        inner = [heights[i] for i in closing if start < i < end]
        heights[start] = 0 if _NO_NEST.fullmatch(name[start : end + 1]) else 1 + max(inner, default=0)
    letters = list(name)
    for start, height in heights.items():
        if height:
            letters[start], letters[closing[start]] = _MARKS[(height - 1) % 3]
    return "".join(letters)


def _matching(name: str) -> dict[int, int]:
    """Place of every round bracket that opens → place where it closes; {} where they do not balance."""
    stack: list[int] = []
    found: dict[int, int] = {}
    for place, sign in enumerate(name):
        if sign == "(":
            stack.append(place)
        elif sign == ")":
            if not stack:
                return {}
            found[stack.pop()] = place
    return {} if stack else found


def mended(name: str) -> Iterator[str]:
    """The same name with what the rules are known to leave out: the charge of a phosphate bridge.

    Each is only a candidate: it is shown when it reads back as the molecule.
    """
    if "phosphinoyl" in name:
        yield name.replace("phosphinoyl", "oxidophosphoryl")
        yield name.replace("phosphinoyl", "hydroxyphosphoryl")
    if "λ" not in name and "ammonio" in name:
        yield name.replace("ammonio", "azaniumyl")


def labelled(name: str, mol: Chem.Mol) -> Iterator[str]:
    """The name without isotopes, with them put in at several places: the check picks the right one."""
    labels = Counter((atom.GetIsotope(), atom.GetSymbol()) for atom in mol.GetAtoms() if atom.GetIsotope())
    if len(labels) != 1:
        return
    (isotope, symbol), n = next(iter(labels.items()))
    every = sum(atom.GetSymbol() == symbol for atom in mol.GetAtoms())
    if symbol in _HALO and n == every:
        yield re.sub(_HALO[symbol], f"({isotope}{symbol}){_HALO[symbol]}", name)
    if (isotope, symbol) == (2, "H"):
        yield f"{name}-d{n}"
        yield from _deuterated(name, n)
    many = str(n) if n > 1 else ""
    yield f"({isotope}{symbol}{many}){name}"
    if n == 1:
        yield from (f"({locant}-{isotope}{symbol}){name}" for locant in range(1, _LOCANTS))


def _deuterated(name: str, n: int) -> Iterator[str]:
    """ "methoxy" and "phenyl" with all their hydrogens heavy, and one position after the name."""
    for group, hydrogens in (("methoxy", 3), ("methyl", 3), ("phenyl", 5), ("ethyl", 5)):
        if group in name and n % hydrogens == 0 and name.count(group) == n // hydrogens:
            locants = "2,3,4,5,6-" if group == "phenyl" else ""
            yield name.replace(group, f"[({locants}2H{hydrogens}){group}]")
            yield name.replace(group, f"({locants}2H{hydrogens}){group}")
    if n == 1:
        yield from (f"{name}-{locant}-d1" for locant in range(1, _LOCANTS))


_STEREO = re.compile(r"\((?:\d*[a-z]?'*[rsez](?:,|(?=\))))+\)")
_LOWER = (
    (re.compile(r"(?<![a-z])n(?='*[-,(])"), "N"), (re.compile(r"(?<=\d)h(?=[-,)])"), "H"),
    (re.compile(r"(?<=\d-)o(?=-)|(?<![a-z])o(?=,|-[a-z]+yl\b)"), "O"), (re.compile(r"(?<![a-z])s(?=-[a-z]+yl\b)"), "S"),
)


def capitals(name: str) -> str:
    """A name in small letters with the capitals of locants and stereo descriptors: "(2s)-n-methyl" → "(2S)-N-"."""
    lowered = name if name != name.upper() else name.lower()
    made = _STEREO.sub(lambda m: re.sub(r"([rsez])(?=[,)])", lambda c: c.group().upper(), m.group()), lowered)
    for pattern, capital in _LOWER:
        made = pattern.sub(capital, made)
    return made


_TWICE = re.compile(r"6a([RS]),6a([RS])(?=,6b[RS])")
_HYDRO = re.compile(r"(?P<before>(?:\d+[a-z]?,)*)6a(?P<after>(?:,\d+[a-z]?)*-[a-z]*hydro)")


def picene(name: str) -> str:
    """A picene as databases write it, with 6a for 12b ("6aR,6aS,6bR"), put right; "" where it is not such a name."""
    if "picen" not in name or not _TWICE.search(name) or re.search(r"\b12a(?:,\d+[a-z]?)*-[a-z]*hydro", name):
        return ""
    return _HYDRO.sub(r"\g<before>12b\g<after>", _TWICE.sub(r"12b\1,6a\2", name))


_ISOTOPE = re.compile(r"(?P<element>[a-z]+)-(?P<n>\d{1,3})")


def isotope(name: str) -> str:
    """ "silicon-29" as OPSIN writes it, "(29Si)silicon"; "" where it is no element with a mass number."""
    found = _ISOTOPE.fullmatch(name.lower())
    symbol = _elements().get(found["element"], "") if found else ""
    return f"({found['n']}{symbol}){found['element']}" if found and symbol else ""


@cache
def _elements() -> dict[str, str]:
    table = Chem.GetPeriodicTable()
    return {table.GetElementName(n).lower(): table.GetElementSymbol(n) for n in range(1, 119)}


def plain(name: str) -> str:
    """A name without quotes around it, its dashes and primes as they are typed."""
    made = " ".join(name.split()).strip("\"“”«»`")
    return made.translate({ord(c): "-" for c in "‐‑‒–—−"} | {ord(c): "'" for c in "’‘′"})
