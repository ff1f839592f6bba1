"""One change that mends a broken SMILES: one token put in, taken out, replaced or set in brackets, if RDKit reads it.

A branch of one atom, a pair of brackets and a bond with its atom count as one token. Candidates come likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from rdkit import Chem, rdBase

from assistant.chem.molecules import MAX_SMILES
from assistant.chem.smiles_atoms import ATOM_EDITS, Edit, cut, index, take_out
from assistant.chem.smiles_scan import Fault, Token, atom_tokens, tokens

_TRIES = 200
"""Most candidates read for one SMILES."""
_PLAIN = re.compile(r"[!-~]+")
"""ASCII without spaces: RDKit passes over some other characters in silence."""
_WORK = 2_000_000
"""Candidates times length squared at most, for RDKit's time can grow so: 200 up to 100 characters, none at 1,500."""
_RING_SIZES = {6: 0, 5: 1, 7: 2, 4: 3, 3: 4, 8: 5}


def mend(smiles: str, found: Fault) -> str:
    """The likeliest SMILES one change away that RDKit reads; "" where none is found.

    One that keeps its aromatic rings and has no radical is taken before one that does not.
    """
    edit = _EDITS.get(found.code)
    words = tokens(smiles)
    if edit is None or not words:
        return ""
    candidates = dict.fromkeys(chain(edit(smiles, words, found.position), _near(smiles, words, found)))
    second = ""
    for candidate in islice(candidates, min(_TRIES, _WORK // len(smiles) ** 2)):
        quality = _quality(candidate) if candidate != smiles else 0
        if quality == 2:
            return candidate
        second = second or (candidate if quality else "")
    return second


def readable(smiles: str) -> bool:
    """Whether RDKit reads at least one atom, of ASCII without spaces, wildcards or query bonds."""
    return _quality(smiles) > 0


def _quality(smiles: str) -> int:
    """0: not readable; 1: readable; 2: and sound, what is written aromatic is, and there is no radical."""
    if not smiles or len(smiles) > MAX_SMILES or not _PLAIN.fullmatch(smiles):
        return 0
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(smiles)
    if mol is None or mol.GetNumAtoms() == 0 or _has_holes(mol):
        return 0
    lower = sum(_is_aromatic(word) for word in atom_tokens(smiles))
    aromatic = sum(atom.GetIsAromatic() for atom in mol.GetAtoms())
    return 2 if aromatic >= lower and not any(a.GetNumRadicalElectrons() for a in mol.GetAtoms()) else 1


def _has_holes(mol: Chem.Mol) -> bool:
    """Whether an atom or a bond is left open ("*", "~")."""
    if any(atom.GetAtomicNum() == 0 for atom in mol.GetAtoms()):
        return True
    return any(bond.HasQuery() for bond in mol.GetBonds())


def _near(smiles: str, words: list[Token], found: Fault) -> Iterator[str]:
    """Taking out each word close to the fault, nearest first."""
    if not words or found.position < 0 or found.code in {"reaction", "inchi", "pattern", "space"}:
        return
    here = index(words, found.position)
    for i in sorted(range(max(here - 4, 0), min(here + 5, len(words))), key=lambda i: abs(i - here)):
        yield cut(smiles, words[i].start, words[i].end)


def _close(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """An unclosed branch: closed after each later word, then at the end, then not opened."""
    for word in words[index(words, at) + 1 :]:
        yield cut(smiles, word.end, word.end, ")")
    yield cut(smiles, at, at + 1)


def _open(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A ")" that closes nothing: its "(" is missing before one of the last words, or it is one too many."""
    here = index(words, at)
    if at == len(smiles) - 1:
        yield cut(smiles, at, at + 1)
    for word in words[here - 1 : max(here - 30, 0) : -1]:
        if word.kind in {"atom", "bond"}:
            yield cut(smiles, word.start, word.start, "(")
    yield cut(smiles, at, at + 1)


def _branch(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A branch that stands on nothing: its pair of brackets taken away."""
    depth = 0
    for word in words[index(words, at) :]:
        depth += (word.kind == "open") - (word.kind == "close")
        if depth == 0:
            yield cut(cut(smiles, word.start, word.end), at, at + 1)
            return


def _empty_branch(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    here = index(words, at)
    if words[here - 1].text == "0":
        yield cut(smiles, at - 1, at, "O")
    yield cut(smiles, words[here - 1].start, at + 1)


def _bond(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A bond without an end: before a branch it moves inside; else it goes, or gets an atom."""
    word = words[index(words, at)]
    if word.text == "-" and smiles[word.start - 1 : word.start] in {"O", "S"}:
        yield cut(smiles, word.start - 1, word.end, f"[{smiles[word.start - 1]}-]")
    if smiles[word.end : word.end + 1] == "(":
        yield cut(smiles, word.start, word.end + 1, "(" + word.text)
    yield cut(smiles, word.start, word.end)
    yield cut(smiles, word.end, word.end, "O")
    yield cut(smiles, word.end, word.end, "C")


def _ring_twice(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A ring of two: one more atom before the one that closes it."""
    atom = next(word for word in reversed(words[: index(words, at)]) if word.kind == "atom")
    yield cut(smiles, atom.start, atom.start, "c" if atom.text.islower() else "C")
    yield cut(smiles, at, at, "c" if atom.text.islower() else "C")


def _ring(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A ring left open: another open number was meant, or its other end is missing, or there is none."""
    here = index(words, at)
    opener = words[here]
    atom = next(word for word in reversed(words[:here]) if word.kind == "atom")
    if opener.text == "0":
        yield cut(smiles, opener.start, opener.end, "O")
    for word in words[here + 1 :]:
        if word.kind == "ring" and sum(other.text == word.text for other in words) % 2:
            yield cut(smiles, word.start, word.end, opener.text)
    if opener.end == len(smiles) and not _is_aromatic(atom):
        yield cut(smiles, opener.start, opener.end)
    ends = [(size, cut(smiles, end, end, opener.text)) for size, end in _ring_ends(words, here)]
    yield from (text for size, text in ends if size in (5, 6))
    yield cut(smiles, opener.start, opener.end)
    yield from (text for size, text in ends if size not in (5, 6))


def _ring_ends(words: list[Token], here: int) -> list[tuple[int, int]]:
    """Where a ring with one end at that word may have its other: (ring size, character), likeliest size first."""
    atoms = [i for i, word in enumerate(words) if word.kind == "atom"]
    own = max((n for n, i in enumerate(atoms) if i < here), default=0)
    steps = _steps(words, own)
    aromatic = _is_aromatic(words[atoms[own]])
    ends = [(steps[n] + 1, words[i].end) for n, i in enumerate(atoms)
            if steps[n] > 1 and _is_aromatic(words[i]) >= aromatic]
    start = words[here].start
    return sorted(ends, key=lambda end: (_RING_SIZES.get(end[0], end[0]), end[1] < start, -end[1]))[:40]


def _steps(words: list[Token], own: int) -> list[int]:
    """How many bonds of the chain, rings left out, lie between that atom and each atom; 0 where none do."""
    bonds: dict[int, list[int]] = {}
    count, last, branches = 0, -1, []
    for word in words:
        if word.kind == "atom":
            if last >= 0:
                bonds.setdefault(last, []).append(count)
                bonds.setdefault(count, []).append(last)
            last, count = count, count + 1
        elif word.kind == "open":
            branches.append(last)
        elif word.kind in {"close", "dot"}:
            last = branches.pop() if word.kind == "close" and branches else -1
    steps, reached = [0] * count, [own]
    for atom in reached:
        fresh = [other for other in bonds.get(atom, []) if not steps[other] and other != own]
        for other in fresh:
            steps[other] = steps[atom] + 1
        reached += fresh
    return steps


def _is_aromatic(word: Token) -> bool:
    return word.text.strip("[]H@+-").islower()


def _open_bracket(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A bracket left open: closed after each of the next characters, longest element first, or taken away."""
    inside = re.match(r"\d*[A-Za-z][a-z]?@{0,2}(?:H\d?)?[+-]*\d?", smiles[at + 1 :])
    ends = [at + 1 + inside.end()] if inside else []
    for end in [*ends, *range(at + 2, min(at + 10, len(smiles) + 1))]:
        yield cut(smiles, end, end, "]")
    yield cut(smiles, at, at + 1)


def _opening_bracket(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A bracket that was never opened: not closed, or opened before one of the last characters."""
    yield cut(smiles, at, at + 1)
    for start in range(at - 1, max(at - 8, -1), -1):
        yield cut(smiles, start, start, "[")


def _ring_number(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A ring number on no atom, or a lone "%"."""
    yield from take_out(smiles, words, at)
    yield cut(smiles, at, at, "C")


def _space(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    yield "".join(smiles.split()) if len(smiles.split()) == 2 else ""
    yield smiles[:at]


_EDITS: dict[str, Edit] = ATOM_EDITS | {
    "close": _open, "open": _close, "branch": _branch, "empty branch": _empty_branch, "bond": _bond, "dot": take_out,
    "ring": _ring_number, "unclosed ring": _ring, "ring twice": _ring_twice, "space": _space,
    "open bracket": _open_bracket, "close bracket": _opening_bracket,
}
