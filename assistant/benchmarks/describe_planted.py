"""Planted errors: true captions with one thing in them made false, seeded. What is planted is false by another ruler.

A class is planted only where ChEBI's hierarchy gives neither it nor anything above or below it for the caption's own
classes; counts, formulas, charges and labels are changed into ones that a plain count over the atoms denies.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem.rdMolDescriptors import CalcMolFormula

from assistant.benchmarks.describe_rows import Caption
from assistant.wording import NUMERALS

Kind = str
KINDS: tuple[Kind, ...] = ("class", "count", "stereo", "formula", "charge")
_NUMBERS = NUMERALS[1:10]
_FIRST = re.compile(
    r"^The molecule is (?P<class>(?:an? |a member of the class of )(?:[^.,]|,(?! ))*?)(?= (?:that|which|in which|with|"
    r"obtained|resulting|having|consisting|formed|arising|where|whose|bearing|carrying|composed|derived|of|from|and)\b"
    r"|\.|, )"
)
_COUNTED = re.compile(
    rf"\b(?P<n>{'|'.join(_NUMBERS[1:])}) (?P<what>hydroxy|methoxy|chloro|fluoro|bromo|methyl|oxo|amino|nitro|carboxy)"
    r" (?=groups|substituents)"
)
_CHARGED = re.compile(r"^The molecule is [^.]*?\b(?P<word>(?:di|tri|tetra)?anion|cation)\b")
_WHERE = re.compile(r"(?P<label>[RS])(?=\)?-configuration)")
_ELEMENTS = ((7, "nitrogen"), (8, "oxygen"), (17, "chlorine"), (16, "sulfur"), (9, "fluorine"))


@dataclass(frozen=True, slots=True)
class Planted:
    """A caption with its error: what stands where, and ``inside`` where a word of the caption itself was changed."""

    caption: Caption
    text: str
    kind: Kind
    start: int
    end: int
    inside: bool


def planted(rows: list[Caption], n: int, unrelated: Callable[[str, Caption], bool], seed: int = 7) -> list[Planted]:
    """So many captions with one error each, the kinds in turn; ``unrelated``: a class surely none of a caption's."""
    rng = random.Random(seed)
    pool = [name for row in rows if (name := _named(row))]
    found: list[Planted] = []
    for row in _shuffled(rows, rng):
        if len(found) == n:
            break
        made = _plant(row, KINDS[len(found) % len(KINDS)], pool, unrelated, rng)
        found += [made] if made else []
    return found


def _shuffled(rows: list[Caption], rng: random.Random) -> Iterator[Caption]:
    order = list(rows)
    rng.shuffle(order)
    yield from order


def _named(row: Caption) -> str:
    match = _FIRST.match(row.text)
    return match["class"] if match else ""


def _plant(
    row: Caption, kind: Kind, pool: list[str], unrelated: Callable[[str, Caption], bool], rng: random.Random
) -> Planted | None:
    mol = Chem.MolFromSmiles(row.smiles)
    if mol is None:
        return None
    if kind == "class":
        return _class(row, pool, unrelated, rng)
    return {"count": _count, "stereo": _stereo, "formula": _formula, "charge": _charge}[kind](row, mol, rng)


def _class(
    row: Caption, pool: list[str], unrelated: Callable[[str, Caption], bool], rng: random.Random
) -> Planted | None:
    match = _FIRST.match(row.text)
    others = [name for name in rng.sample(pool, min(60, len(pool))) if unrelated(name, row)]
    if not match or not others:
        return None
    return _swapped(row, match, "class", others[0], "class")


def _swapped(row: Caption, match: re.Match[str], group: str, new: str, kind: Kind) -> Planted:
    start, end = match.span(group)
    return Planted(row, row.text[:start] + new + row.text[end:], kind, start, start + len(new), True)


def _added(row: Caption, sentence: str, wrong: str, kind: Kind) -> Planted:
    text = f"{row.text} {sentence}"
    at = len(row.text) + 1 + sentence.index(wrong)
    return Planted(row, text, kind, at, at + len(wrong), False)


def _count(row: Caption, mol: Chem.Mol, rng: random.Random) -> Planted:
    """A number of groups raised in the caption; else a sentence with a wrong number of atoms."""
    match = _COUNTED.search(row.text)
    if match and _NUMBERS.index(match["n"]) < 5:
        return _swapped(row, match, "n", rng.choice(_NUMBERS[_NUMBERS.index(match["n"]) + 3 :]), "count")
    number, name = rng.choice(_ELEMENTS)
    real = sum(atom.GetAtomicNum() == number for atom in mol.GetAtoms())
    wrong = f"{real + rng.choice((1, 2, 3))}"
    said = f"{wrong} {name} atom{'s' if wrong != '1' else ''}"
    return _added(row, f"It contains {said}.", said, "count")


def _stereo(row: Caption, mol: Chem.Mol, rng: random.Random) -> Planted | None:
    """A label that no atom of the structure has, in place of the caption's or in a sentence of its own."""
    labels = {code for _, code in Chem.FindMolChiralCenters(mol, includeUnassigned=True)}  # type: ignore[no-untyped-call]
    if len(labels & {"R", "S"}) == 2 or "?" in labels:
        return None
    wrong = "R" if "S" in labels or (not labels and rng.random() < 0.5) else "S"
    match = _WHERE.search(row.text)
    if match and match["label"] != wrong:
        return _swapped(row, match, "label", wrong, "stereo")
    return _added(row, f"It has ({wrong})-configuration at its stereocentre.", f"{wrong}", "stereo")


def _formula(row: Caption, mol: Chem.Mol, rng: random.Random) -> Planted | None:
    """A formula with one atom or two more or less of an element."""
    formula = re.sub(r"[+-]\d*$", "", CalcMolFormula(mol))
    parts = re.findall(r"([A-Z][a-z]?)(\d*)", formula)
    place = rng.randrange(len(parts))
    changed = [
        (symbol, str(int(n or 1) + (rng.choice((1, 2)) if at == place else 0))) for at, (symbol, n) in enumerate(parts)
    ]
    wrong = "".join(symbol + (n if n != "1" else "") for symbol, n in changed)
    if "C" not in dict(parts) or len(parts) < 2:
        return None
    return _added(row, f"Its molecular formula is {wrong}.", wrong, "formula")


def _charge(row: Caption, mol: Chem.Mol, rng: random.Random) -> Planted:
    """The sign of a caption's ion turned; else a net charge that the atoms deny."""
    match = _CHARGED.match(row.text)
    net = Chem.GetFormalCharge(mol)
    if match and net:
        return _swapped(row, match, "word", "cation" if net < 0 else "anion", "charge")
    wrong = f"{net + rng.choice((-2, -1, 1, 2)):+d}"
    return _added(row, f"Its net charge is {wrong}.", wrong, "charge")
