"""How a table of structural classes is written, and what one row of it says of a molecule.

A line is ``name | tokens | parents | definition | ChEBI id``, and goes on where the next begins with spaces. All
tokens must hold. A token is a SMARTS (whole SMARTS after a comma are alternatives), ``!SMARTS`` (must not match),
``#n:SMARTS`` and ``>n:SMARTS`` (exactly, at least n matches), ``@word`` (a predicate of `predicates`; ``!@word`` its
opposite) or ``=class_name`` (is of that class too).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem

MACROS = {
    "{ARYL}": "[c;!$(c1oaac(=O)a1);!$(c1c(=O)aaoa1);!$(c1c(=O)oaaa1);!$(c1ac(=O)oaa1);!$(c1aac(=O)oa1);"
    "!$(c1oc(=O)aaa1)]",
    "{STEROID}": "[#6]1~[#6]~[#6]2~[#6]~[#6]~[#6]3~[#6]4~[#6]~[#6]~[#6]~[#6]~4~[#6]~[#6]~[#6]~3~[#6]~2~[#6]~[#6]~1",
    "{FROM17}": "[#6]1~[#6]~[#6]~[#6]2~[#6]3~[#6]~[#6]~[#6]4~[#6]~[#6]~[#6]~[#6]~[#6]~4~[#6]~3~[#6]~[#6]~[#6]~1~2",
    "{COA}": "[OX2]P(=O)([O])OP(=O)([O])OCC(C)(C)C([OX2H])C(=O)NCCC(=O)NCC[SX2]",
}
"""Skeletons written once: an aromatic carbon of no pyranone, the steroid's four carbon rings from C-3 and from C-17,
coenzyme A down to its sulfur."""
_TOKEN = re.compile(
    r"(?P<not>!)?(?:@(?P<word>[\w-]+)|=(?P<ref>[A-Za-z]\S+)|(?P<how>[#>])(?P<n>\d+):(?P<count>\S+)|(?P<smarts>\S+))$"
)
_ALTERNATIVE = re.compile(r"(?<![=~:#/\\-]),(?=[A-Za-z\[{])")


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One structural class: its name as in ChEBI, what makes a molecule one, and where it hangs."""

    name: str
    tokens: tuple[str, ...]
    parents: tuple[str, ...]
    definition: str
    chebi: str = ""

    @property
    def plural(self) -> bool:
        """Whether the name is that of the class as a whole ("phenols": a member of phenols)."""
        return self.name.endswith("s") and not self.name.endswith(("ss", "us", "is"))

    def words(self) -> str:
        """ "an aromatic ether", "a member of phenols"."""
        return f"a member of {self.name}" if self.plural else f"{article(self.name)} {self.name}"


def article(name: str) -> str:
    """ "a" or "an", as the name is spoken."""
    if letter := re.match(r"([LDNOSC])-(?=[a-z])", name):
        return "an" if letter[1] in "LNOS" else "a"
    bare = re.sub(r"^\(\w+\)-", "", name)
    return "an" if re.match(r"[aeiou](?!ni[^n])|11|18|8", bare) else "a"


def parse(table: str) -> tuple[ClassRow, ...]:
    """The rows of a table."""
    found = []
    for line in filter(None, map(str.strip, re.sub(r"\n +", " ", table).splitlines())):
        name, tokens, parents, definition, chebi = (part.strip() for part in line.split(" | "))
        over = tuple(p for p in parents.split("; ") if p not in ("", "-"))
        found.append(ClassRow(name, tuple(tokens.split()), over, definition, chebi))
    return tuple(found)


@lru_cache(maxsize=4096)
def queries(smarts: str) -> tuple[Chem.Mol, ...]:
    """A token's alternatives as queries.

    Raises
    ------
    ValueError
        When one of them is no SMARTS: a fault of the table.
    """
    return tuple(_compiled(one) for one in alternatives(smarts))


def alternatives(smarts: str) -> list[str]:
    """Whole SMARTS between commas that stand outside brackets and are no list of bonds."""
    depth, cuts = 0, [0]
    for place, sign in enumerate(smarts):
        depth += sign in "[("
        depth -= sign in "])"
        if sign == "," and not depth and _ALTERNATIVE.match(smarts, place):
            cuts += [place, place + 1]
    cuts.append(len(smarts))
    return [smarts[a:b] for a, b in zip(cuts[::2], cuts[1::2], strict=True)]


def _compiled(smarts: str) -> Chem.Mol:
    for name, text in MACROS.items():
        smarts = smarts.replace(name, text)
    query = Chem.MolFromSmarts(smarts)
    if query is None:
        raise ValueError(f"no SMARTS: {smarts}")
    return query


def hits(mol: Chem.Mol, smarts: str) -> Iterator[tuple[int, ...]]:
    """The matches of a token, each the atoms of one."""
    for query in queries(smarts):
        yield from mol.GetSubstructMatches(query, useChirality=True, maxMatches=200)


def token_atoms(
    mol: Chem.Mol, token: str, word: Callable[[Chem.Mol, str], bool], of_class: Callable[[str], frozenset[int] | None]
) -> frozenset[int] | None:
    """The atoms that make one token hold (none for a token about the whole), or None where it does not hold."""
    read = _TOKEN.match(token)
    assert read is not None, token
    if read["ref"]:
        return of_class(read["ref"].replace("_", " "))
    if read["word"]:
        return frozenset() if word(mol, read["word"]) != bool(read["not"]) else None
    if read["not"]:
        return None if next(hits(mol, read["smarts"]), None) else frozenset()
    found = list(hits(mol, read["count"] or read["smarts"]))
    n = int(read["n"] or 1)
    holds = len(found) == n if read["how"] == "#" else len(found) >= n
    return frozenset(atom for one in found for atom in one) if holds else None
