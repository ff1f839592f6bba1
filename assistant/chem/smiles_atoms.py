"""Changes to one atom of a broken SMILES: brackets, letters, hydrogens, charge, aromatic or not, one bond fewer.

Each function takes the SMILES, its words and the character of the fault, and yields candidates, likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from assistant.chem.smiles_scan import Token, elements

Edit = Callable[[str, list[Token], int], Iterator[str]]


def cut(smiles: str, start: int, end: int, put: str = "") -> str:
    """The SMILES with those characters replaced."""
    return smiles[:start] + put + smiles[end:]


def index(words: list[Token], at: int) -> int:
    """Which word holds that character."""
    return next((i for i, word in enumerate(words) if word.start <= at < word.end), len(words) - 1)


def take_out(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """The word at the fault left out."""
    word = words[index(words, at)]
    yield cut(smiles, word.start, word.end)


def _bare(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """An element outside brackets gets them, with as many hydrogens as it needs."""
    symbol = smiles[at : at + 2] if smiles[at : at + 2] in elements() else smiles[at : at + 1]
    if re.match(r"[^\[]*\]", smiles[at:]):
        yield cut(smiles, at, at, "[")
    for hydrogens in ("", "H", "H2", "H3", "H4"):
        yield cut(smiles, at, at + len(symbol), f"[{symbol}{hydrogens}]")


def _case(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    yield cut(smiles, at, at + 2, smiles[at : at + 2].title())


def _hydrogen(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """H or H3 outside brackets: left out."""
    count = re.match(r"H\d?", smiles[at:])
    yield cut(smiles, at, at + (count.end() if count else 1))
    yield cut(smiles, at, at + 1)


def _inside(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """What stands in brackets: its element in the usual letters, or one character fewer."""
    word = words[index(words, at)]
    text = word.text
    title = re.sub("[A-Za-z]+", lambda m: m.group().title(), text, count=1)
    swaps = ("[2H]" if text == "[D]" else "[3H]" if text == "[T]" else text, text.replace("h", "H"), title)
    yield from (cut(smiles, word.start, word.end, swap) for swap in swaps)
    for i in range(len(text) - 2, 0, -1):
        yield cut(smiles, word.start + i, word.start + i + 1)


def _wildcard(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    yield from branches_at(smiles, at - 1)
    yield from take_out(smiles, words, at)


def _aromatic(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    word = words[index(words, at)]
    yield cut(smiles, word.start, word.end, word.text.title())


def _kekule(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """An aromatic ring without its double bonds: a hydrogen on a nitrogen, a ring of six, no double bond on it."""
    atoms = [word for word in words if word.kind == "atom" and word.text.strip("[]H@").islower()]
    swaps = {"n": "[nH]", "[nH]": "n"}
    yield from (cut(smiles, w.start, w.end, swaps[w.text]) for w in reversed(atoms) if w.text in swaps)
    yield from (cut(smiles, w.start, w.end) for w in words if w.text == "=")
    yield from chain.from_iterable(branches_at(smiles, w.end + i) for w in atoms for i in (0, 1))
    here = [word for word in atoms if word.start >= at] or atoms
    yield from (cut(smiles, w.start, w.start, "c") for w in here[1:])
    yield from (cut(smiles, w.start, w.end) for w in here[1:] if w.text == "c")


def _valence(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """Too many bonds: a terminal atom into a branch, a charge, a lower bond order, one substituent fewer."""
    here = index(words, at)
    atom, before = words[here], words[here - 1] if here else None
    start = before.start if before and before.kind == "bond" else atom.start
    lone = smiles[max(start - 1, 0) : start] in {"", "("}
    rest = [] if lone else [cut(smiles, start, atom.end, f"({smiles[start : atom.end]})")]
    yield from rest if atom.text in {"O", "S", "F", "Cl", "Br", "I"} and before else []
    yield from _charged(smiles, atom)
    yield from _fewer_bonds(smiles, words, here)
    yield from branches_at(smiles, atom.end)
    yield from rest
    if atom.text in {"O", "S"}:
        yield cut(smiles, atom.start, atom.end, f"[{atom.text}+]")


def _charged(smiles: str, atom: Token) -> Iterator[str]:
    """The atom as the ion that makes so many bonds; one hydrogen or charge fewer where it is in brackets."""
    inside = atom.text.strip("[]")
    ion = {"N": "+", "n": "+", "P": "+", "B": "-"}.get(inside[:1], "")
    if ion and inside == atom.text:
        yield cut(smiles, atom.start, atom.end, f"[{atom.text}{ion}]")
    if inside == atom.text:
        return
    ion = ion or ("+" if inside[:1] in "OS" else "")
    fewer = re.sub(r"H(\d?)", lambda m: _one_fewer(m.group(1)), inside)
    swaps = [inside + ion, fewer + ion] if ion and not re.search("[+-]", inside) else []
    swaps += [fewer, re.sub(r"[+-]+\d?", "", inside)]
    yield from (cut(smiles, atom.start, atom.end, f"[{swap}]") for swap in swaps)
    yield cut(smiles, atom.start, atom.end, re.sub(r"H\d?|[^A-Za-z]", "", inside))


def _one_fewer(count: str) -> str:
    fewer = int(count or 1) - 1
    return {0: "", 1: "H"}.get(fewer, f"H{fewer}")


def _fewer_bonds(smiles: str, words: list[Token], here: int) -> Iterator[str]:
    """Each multiple bond near the atom made one order lower, those to oxygen last."""
    near = range(max(here - 3, 0), min(here + 12, len(words)))
    bonds = [i for i in near if words[i].kind == "bond" and words[i].text in "=#"]
    bonds.sort(key=lambda i: (i + 1 < len(words) and words[i + 1].text == "O", abs(i - here)))
    for i in bonds:
        yield cut(smiles, words[i].start, words[i].end, "=" if words[i].text == "#" else "")
    yield from (cut(smiles, words[i].start, words[i].end) for i in bonds if words[i].text == "#")


def branches_at(smiles: str, at: int) -> Iterator[str]:
    """Each one-atom branch that begins there, taken out, the last first."""
    found = []
    while match := re.compile(r"\([=#/\\-]?(?:\[[^\]]*\]|Cl|Br|[A-Za-z*])\)").match(smiles, max(at, 0)):
        found.append(match.span())
        at = match.end()
    yield from (cut(smiles, start, end) for start, end in reversed(found))


def _mark(smiles: str, words: list[Token], at: int) -> Iterator[str]:
    """A "@" or "+" outside brackets: they were left open, or the atom before it carries the charge."""
    before = words[index(words, at) - 1]
    if smiles[at] == "+" and before.kind == "atom" and at:
        yield cut(smiles, before.start, at + 1, f"[{before.text.strip('[]')}+]")
    for start in range(at - 1, max(at - 8, -1), -1):
        yield cut(smiles, start, start, "[")


ATOM_EDITS: dict[str, Edit] = {
    "mark": _mark, "bracket": _inside, "element": _inside, "bare": _bare, "case": _case, "hydrogen": _hydrogen,
    "letter": take_out, "character": take_out, "wildcard": _wildcard, "aromatic": _aromatic, "kekule": _kekule,
    "valence": _valence,
}
