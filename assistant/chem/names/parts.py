"""Names of several parts as databases write them: "sodium;hexanoate", "…amine;dihydrochloride;hydrate"."""

from __future__ import annotations

import re

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.names import opsin
from assistant.chem.names.ions import metal, word_for
from assistant.errors import BadStructure, TooLarge

_OPENING, _CLOSING = "([{", ")]}"


def split(name: str) -> list[str]:
    """The parts between semicolons that stand outside brackets."""
    depth, last, found = 0, 0, []
    for place, sign in enumerate(name):
        depth += (sign in _OPENING) - (sign in _CLOSING)
        if sign == ";" and depth == 0:
            found.append(name[last:place])
            last = place + 1
    return [part.strip() for part in (*found, name[last:]) if part.strip()]


def of_parts(name: str) -> str:
    """Canonical SMILES of a name with semicolons, "" where a part of it is not known.

    A metal named without its charge takes what the other parts leave it.
    """
    pieces = split(name)
    if len(pieces) < 2:
        return ""
    known: list[str] = []
    metals: list[tuple[str, int]] = []
    for piece, smiles in zip(pieces, _each(pieces), strict=True):
        if smiles:
            known += smiles
        elif bare := metal(piece):
            metals.append(bare)
        else:
            return ""
    return _joined([*known, *_charged(metals, known)])


def _each(pieces: list[str]) -> list[list[str]]:
    """SMILES of every part; [] for a metal or what is not known."""
    words = [word_for(piece) for piece in pieces]
    asked = [piece for piece, word in zip(pieces, words, strict=True) if word is None and metal(piece) is None]
    read = {one.name: one.smiles for one in opsin.parse([_bare(piece) for piece in asked])}
    return [word if word is not None else [read[_bare(piece)]] if read.get(_bare(piece)) else []
            for piece, word in zip(pieces, words, strict=True)]


def _bare(piece: str) -> str:
    """ "silicon-29" as OPSIN writes isotopes is another matter; a trailing full stop is not part of a name."""
    return re.sub(r"\.$", "", piece)


def _charged(metals: list[tuple[str, int]], known: list[str]) -> list[str]:
    """The metals with the charge that makes the whole neutral, shared evenly; bare where that does not come out."""
    if not metals:
        return []
    atoms = sum(n for _, n in metals)
    needed = -sum(_charge(one) for one in known)
    each = needed // atoms if needed > 0 and needed % atoms == 0 else 0
    sign = "" if each == 0 else "+" if each == 1 else f"+{each}"
    return [f"[{symbol}{sign}]" for symbol, n in metals for _ in range(n)]


def _charge(smiles: str) -> int:
    mol = Chem.MolFromSmiles(smiles)
    return int(Chem.GetFormalCharge(mol)) if mol is not None else 0


def _joined(smiles: list[str]) -> str:
    try:
        return molecules.canonical(".".join(smiles))
    except (BadStructure, TooLarge):
        return ""
