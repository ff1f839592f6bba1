"""Reading a SMILES character by character: its tokens, and the first fault of spelling. No chemistry, linear time.

The grammar is OpenSMILES (opensmiles.org) with RDKit's dative arrows, quadruple bond and ``%(nnn)`` ring numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from rdkit import Chem

Kind = Literal["atom", "bond", "ring", "open", "close", "dot", "bad"]

_TOKEN = re.compile(
    r"(?P<atom>\[[^\[\]]*\]|Cl|Br|[BCNOPSFIbcnops*])|(?P<bond>->|<-|[-=#$:/\\~])"
    r"|(?P<ring>%\(\d{1,5}\)|%\d\d|\d)|(?P<open>\()|(?P<close>\))|(?P<dot>\.)|(?P<bad>.)",
    re.DOTALL,
)
_BRACKET = re.compile(
    r"\[(?P<isotope>\d{0,3})(?P<symbol>[A-Z][a-z]?|[a-z]{1,2}|\*|#\d{1,3})(?P<chiral>@(?:@|[A-Z]{2}\d{1,2})?)?"
    r"(?P<hydrogens>H\d?)?(?P<charge>[+-]\d{1,2}|\++|-+)?(?P<number>:\d{1,6})?\]"
)
AROMATIC = frozenset({"b", "c", "n", "o", "p", "s", "as", "se", "te", "si"})
ORGANIC = frozenset({"B", "C", "N", "O", "P", "S", "F", "Cl", "Br", "I"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a SMILES and where it begins (0-based)."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing wrong with the spelling: a short ``code``, the sentence, and the character (0-based)."""

    code: str
    reason: str
    position: int


@lru_cache(maxsize=1)
def elements() -> frozenset[str]:
    """Symbols of the elements 1 to 118."""
    table = Chem.GetPeriodicTable()
    return frozenset(table.GetElementSymbol(number) for number in range(1, 119))


def tokens(smiles: str) -> list[Token]:
    """The words of a SMILES in order; characters that begin no word come as ``bad``."""
    return [Token(m.lastgroup, m.group(), m.start()) for m in _TOKEN.finditer(smiles)]  # type: ignore[arg-type]


def atom_tokens(smiles: str) -> list[Token]:
    """The atoms in order: RDKit numbers the atoms of an unsanitised molecule the same way."""
    return [token for token in tokens(smiles) if token.kind == "atom"]


@dataclass(slots=True)
class _State:
    """What is open at the character being read. ``atom`` is the atom that the next bond starts from, -1: none."""

    atom: int = -1
    count: int = 0
    bond: Token | None = None
    branches: list[tuple[Token, int, int]] = field(default_factory=list)
    rings: dict[str, tuple[Token, int]] = field(default_factory=dict)
    bonded: set[tuple[int, int]] = field(default_factory=set)


def fault(smiles: str) -> Fault | None:
    """The first fault of spelling, or None where every word fits (the chemistry may still not)."""
    state = _State()
    for token in tokens(smiles):
        found = _STEPS[token.kind](state, token, smiles)
        if found:
            return found
    return _at_end(state, smiles)


def _atom(state: _State, token: Token, smiles: str) -> Fault | None:
    if token.text.startswith("["):
        found = _bracket_fault(token)
        if found:
            return found
    if state.atom >= 0:
        state.bonded.add((state.atom, state.count))
    state.atom, state.count, state.bond = state.count, state.count + 1, None
    return None


def _bond(state: _State, token: Token, smiles: str) -> Fault | None:
    if state.atom < 0:
        return Fault("bond", f"the bond “{token.text}” has no atom before it", token.start)
    if state.bond:
        return Fault("bond", f"two bond symbols, “{state.bond.text}{token.text}”, stand side by side", token.start)
    state.bond = token
    return None


def _ring(state: _State, token: Token, smiles: str) -> Fault | None:
    number = token.text.strip("%()").lstrip("0") or "0"
    if state.atom < 0:
        return Fault("ring", f"the ring number {number} has no atom before it", token.start)
    state.bond = None
    if number not in state.rings:
        state.rings[number] = (token, state.atom)
        return None
    return _close_ring(state, token, number)


def _close_ring(state: _State, token: Token, number: str) -> Fault | None:
    _, other = state.rings.pop(number)
    pair = (min(other, state.atom), max(other, state.atom))
    if pair[0] == pair[1]:
        return Fault("ring twice", f"ring {number} opens and closes on the same atom", token.start)
    if pair in state.bonded:
        return Fault("ring twice", f"ring {number} closes between two atoms that are already bonded", token.start)
    state.bonded.add(pair)
    return None


def _open(state: _State, token: Token, smiles: str) -> Fault | None:
    before = smiles[: token.start].rstrip("(")
    if state.atom < 0:
        return Fault("branch", "a branch “(” has no atom before it to stand on", token.start)
    if state.bond:
        return Fault("bond", f"the bond “{state.bond.text}” stands before a “(”; it belongs inside", state.bond.start)
    if state.branches and state.branches[-1][0].end == token.start and before:
        return Fault("branch", "a branch opens directly inside another, “((”", token.start)
    state.branches.append((token, state.atom, state.count))
    return None


def _close(state: _State, token: Token, smiles: str) -> Fault | None:
    if state.bond:
        return Fault("bond", f"the bond “{state.bond.text}” has no atom after it", state.bond.start)
    if not state.branches:
        return Fault("close", "this “)” closes nothing: no “(” is open", token.start)
    _, atom, count = state.branches.pop()
    if count == state.count:
        return Fault("empty branch", "the branch holds no atom", token.start)
    state.atom = atom
    return None


def _dot(state: _State, token: Token, smiles: str) -> Fault | None:
    if state.bond:
        return Fault("bond", f"the bond “{state.bond.text}” has no atom after it", state.bond.start)
    if state.atom < 0 or (state.branches and state.branches[-1][2] == state.count):
        return Fault("dot", "a “.” parts two pieces, but there is no atom before it", token.start)
    state.atom = -1
    return None


def _bad(state: _State, token: Token, smiles: str) -> Fault | None:
    return bad_character(smiles, token.start)


_STEPS = {"atom": _atom, "bond": _bond, "ring": _ring, "open": _open, "close": _close, "dot": _dot, "bad": _bad}


def _at_end(state: _State, smiles: str) -> Fault | None:
    if state.bond:
        return Fault("bond", f"the bond “{state.bond.text}” has no atom after it", state.bond.start)
    if state.branches:
        many = f" ({len(state.branches)} of them are open)" if len(state.branches) > 1 else ""
        return Fault("open", f"the branch opened here is never closed with “)”{many}", state.branches[-1][0].start)
    if state.rings:
        number, (token, _) = next(iter(state.rings.items()))
        return Fault("unclosed ring", f"ring {number}, opened here, is never closed", token.start)
    if smiles and state.atom < 0:
        return Fault("dot", "a “.” parts two pieces, but there is no atom after it", len(smiles) - 1)
    return None


def _bracket_fault(token: Token) -> Fault | None:
    inside = token.text[1:-1]
    if not inside:
        return Fault("bracket", "the brackets [ ] hold no atom", token.start)
    if inside in {"D", "T"}:
        return Fault("element", f"“{token.text}” is written [{'2' if inside == 'D' else '3'}H]", token.start)
    if re.search(r"[;,!&$]|(?:^|[A-Za-z*])[XxvDRr]\d|^\*?[Rr]$|^[A-Za-z]R$", inside):
        return Fault("pattern", f"“{token.text}” is a search pattern (SMARTS), not an atom", token.start)
    parts = _BRACKET.fullmatch(token.text)
    if parts is None:
        return Fault("bracket", f"“{token.text}” is not written as one atom", token.start)
    symbol, at = parts["symbol"], token.start + parts.start("symbol")
    if symbol in elements() or symbol in AROMATIC or symbol[0] in "*#":
        return None
    return Fault("element", f"“{symbol}” in “{token.text}” is not the symbol of an element", at)


def bad_character(smiles: str, at: int) -> Fault:
    """Why the character at that place begins no word of a SMILES."""
    letter, pair, before = smiles[at], smiles[at : at + 2], smiles[max(at - 1, 0) : at + 1]
    if letter == "[":
        return Fault("open bracket", "the bracket opened here is never closed with “]”", at)
    if letter == "]":
        return Fault("close bracket", "this “]” closes nothing: no “[” is open", at)
    if letter in "@+" or re.match(r"H\d?[+-]*\d?\]", smiles[at : at + 8]):
        return Fault("mark", f"“{letter}” stands outside brackets; it belongs inside, as in [C@H] or [NH4+]", at)
    if letter.isspace():
        return Fault("space", "a SMILES holds no spaces; it ends at the first", at)
    if before.title() in ORGANIC and at:
        return Fault("case", f"“{before}” is not an atom; it is written {before.title()}", at - 1)
    if pair in elements() or (at and before in elements()):
        symbol, start = (pair, at) if pair in elements() else (before, at - 1)
        return Fault("bare", f"{symbol} stands outside brackets; it is written [{symbol}]", start)
    return _odd_letter(letter, at)


def _odd_letter(letter: str, at: int) -> Fault:
    if letter == "H":
        return Fault("hydrogen", "H stands outside brackets; hydrogens are left out, or written [H]", at)
    if letter in elements():
        return Fault("bare", f"{letter} stands outside brackets; it is written [{letter}]", at)
    if letter in "RXAZQ":
        return Fault("letter", f"“{letter}” stands for any group, not for one atom", at)
    if letter == "%":
        return Fault("ring", "“%” is followed by a ring number of two digits, as in %12", at)
    if letter.isalpha() and letter.isascii():
        return Fault("letter", f"“{letter}” is not the symbol of an atom", at)
    return Fault("character", f"the character “{letter}” has no meaning in a SMILES", at)
