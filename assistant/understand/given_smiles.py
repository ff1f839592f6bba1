"""A SMILES given for the ligand of a complex: "its SMILES is CC(=O)Nc1ccc(O)cc1"."""

from __future__ import annotations

import re

from assistant.chem import molecules
from assistant.errors import BadStructure, TooLarge

_SAID = re.compile(r"\bsmiles\s*(?:is|=|:)?\s*(?P<smiles>[^\s,;“”\"]+)", re.IGNORECASE)


def taken(text: str) -> tuple[str, str]:
    """The SMILES that a message gives ("" for none), and the message without it."""
    found = _SAID.search(text)
    if found is None or not _is_one(found.group("smiles")):
        return "", text
    return found.group("smiles"), f"{text[:found.start()]} {text[found.end():]}"


def _is_one(word: str) -> bool:
    if word.lower() in ("of", "for", "the", "is", "please", "string", "code"):
        return False
    try:
        molecules.read(word)
    except (BadStructure, TooLarge):
        return False
    return True
