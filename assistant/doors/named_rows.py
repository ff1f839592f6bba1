"""Rows of a file that hold a name where a SMILES is looked for, and the columns of names for a table of molecules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.chem.names import naming, reading

_RUN = re.compile(r"[A-Za-z]{3,}")
_CAS = re.compile(r"\d+-\d\d-\d")
_NOT_SMILES = re.compile(r"[adeghjkmqtuvwxyz]")
COLUMNS = ("iupac_name", "name_verified", "common_name", "name_problem")
"""What `columns` gives, in order."""


def like_a_name(text: str) -> bool:
    """Whether a text that is no SMILES may be a name: a run of letters that no SMILES has, or a CAS number."""
    return any(_NOT_SMILES.search(run) for run in _RUN.findall(text)) or bool(_CAS.fullmatch(text.strip()))


def structure(text: str) -> reading.Meaning | None:
    """What a row means as a name; None where it does not look like one. Without a Java only our tables are asked."""
    return reading.meanings([text])[0] if like_a_name(text) else None


def columns(smiles: str | None) -> dict[str, str]:
    """The name of a structure: by rule, whether it reads back ("yes", "no", "not verified here"), the common name."""
    if not smiles:
        return dict.fromkeys(COLUMNS, "")
    found = naming.name(smiles)
    verified = {"verified": "yes", "unchecked": "not verified here"}.get(found.standing, "no")
    name = found.name if found.standing in ("verified", "unchecked") else ""
    return dict(zip(COLUMNS, (name, verified, found.common, found.problem), strict=True))


def with_names(rows: Iterator[dict[str, str | int | float | None]]) -> Iterator[dict[str, str | int | float | None]]:
    """The rows of a table with the columns of names before the last ("error")."""
    for row in rows:
        error = row.pop("error")
        smiles = row.get("canonical")
        yield {**row, **columns(str(smiles) if smiles else None), "error": error}
