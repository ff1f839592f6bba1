"""ChEBI's hierarchy of classes as a ruler for planted errors: which class is surely none of a caption's own."""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from assistant.benchmarks.describe_rows import Caption
from assistant.errors import BadFile

FILE = "captions/chebi_classes_roles.tsv.gz"
GENERAL = frozenset("""
chemical entity; molecular entity; organic molecular entity; polyatomic entity; group 16 molecular entity; oxygen
molecular entity; chalcogen molecular entity; group 15 molecular entity; p-block molecular entity; main group molecular
entity; nitrogen molecular entity; pnictogen molecular entity; carbon group molecular entity; heteroorganic entity;
organic compound; organonitrogen compound; organooxygen compound; carbonyl compound; organochalcogen compound; organic
cyclic compound; cyclic compound; heteroatomic molecular entity; organic ion; ion; molecule; carbohydrate; carbohydrates
and carbohydrate derivatives; carbohydrate derivative; lipid; biomacromolecule; macromolecule; anion; organic anion;
polycyclic compound; hydroxides; organic hydroxy compound; oxoacid derivative; chalcocarbonic acid; carboxylic acid
derivative
""".replace("\n", " ").strip().split("; "))
"""Classes so wide that two molecules of them need have nothing in common."""
_ARTICLE = re.compile(r"^(?:an? )?(?:member of (?:the class of )?)?")
_LISTED = re.compile(r"(?:^|(?<=\. ))It is (?!(?:an?|the) (?:conjugate|enantiomer|tautomer))(?P<what>[^.]*)\.")
_FIRST = re.compile(r"^The molecule is (?P<what>(?:an? |a member of the class of ).*?)(?= (?:that|which|in|with|"
                    r"obtained|resulting|having|consisting|formed|arising|where|whose|bearing|carrying|derived|of|from|and)\b|[.,])")


class Hierarchy:
    """Which classes lie above which (ChEBI, CC BY 4.0)."""

    def __init__(self, folder: Path) -> None:
        """Read the table below a folder of data (`BadFile` where it is not there)."""
        path = folder / FILE
        if not path.is_file():
            raise BadFile(f"There is no {FILE} below {folder}.", "Give the folder that holds captions/.")
        self._up: dict[str, set[str]] = {}
        self.structures: list[tuple[str, str, tuple[str, ...]]] = []
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                above = tuple(filter(None, row["is_a"].split("|")))
                self._up.setdefault(row["name"], set()).update(one for one in above if one != row["name"])
                if row["smiles"] and above:
                    self.structures.append((row["name"], row["smiles"], above))
        self.above = cache(self._above)

    @property
    def classes(self) -> set[str]:
        """The names that stand above another."""
        return {above for over in self._up.values() for above in over}

    def _above(self, name: str) -> frozenset[str]:
        seen: set[str] = set()
        todo = [name]
        while todo:
            one = todo.pop()
            if one not in seen:
                seen.add(one)
                todo += self._up.get(one, ())
        return frozenset(seen)

    def unrelated(self, name: str, row: Caption) -> bool:
        """Whether a class is in the table and neither it nor any telling one above it holds for a caption's classes."""
        bare = _ARTICLE.sub("", name)
        own: set[str] = set().union(*(self.above(one) for one in said(row.text)))
        return bare in self._up and bool(own) and bare not in own and not (self.above(bare) & own - GENERAL)


def said(text: str) -> Iterator[str]:
    """The classes that a caption in ChEBI's manner names."""
    for sentence in _LISTED.finditer(text):
        parts = re.split(r", (?=an? |member of|a member)| and (?=an? |a member)", sentence["what"])
        yield from (_ARTICLE.sub("", part).strip() for part in parts)
    first = _FIRST.match(text)
    if first:
        yield _ARTICLE.sub("", first["what"])
