"""Claims of class: "aspirin is a carboxylic ester". Only classes that the tables hold; the rest is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answers import Claim, Mark
from assistant.chem.claimed import Entity, classes_said, lexicon, subject
from assistant.evidence.claims import subjects
from assistant.evidence.claims.subjects import Scene

_IS = re.compile(r"\b(?:is|are)\s+(?P<not>not\s+)?(?=an?\s|(?:a\s+)?member\s+of\s)")
_MARKS: dict[str, Mark] = {"supported": "verified", "contradicted": "wrong"}


def find(here: Scene) -> list[Claim]:
    """A claim for every known class that a sentence says of a molecule it names."""
    return [claim for match in _IS.finditer(here.text) for claim in _of(here, match)]


def _of(here: Scene, match: re.Match[str]) -> Iterator[Claim]:
    smiles = subjects.of(here, match.start(), match.start("not") if match["not"] else match.end())
    if not smiles:
        return
    _, stop = here.sentence(match.start())
    for one in classes_said.listed(here.text[:stop], match.end(), subject.of(smiles), bool(match["not"])):
        if one.standing in _MARKS and lexicon.known(one.said):
            yield _claim(one, smiles)


def _claim(one: Entity, smiles: str) -> Claim:
    return Claim((one.start, one.end), one.said, "class", _MARKS[one.standing], one.found, one.source, smiles)
