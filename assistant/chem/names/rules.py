"""Names by rule: the door to the naming process (`assistant.chem.names.namer`), which is kept alive."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from assistant.chem.names.lines import LONGEST, Lines
from assistant.chem.names.namer import ASKS_PARTS, HARD

_ROOT = str(Path(__file__).parents[3])


@dataclass(frozen=True, slots=True)
class Ruled:
    """The name that the rules give a SMILES; "" with the reason where they give none."""

    smiles: str
    name: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Prefix:
    """A substituent as it stands in a name: "methoxy" at ("3",), with its atoms (0-based, of the SMILES as written)."""

    name: str
    locants: tuple[str, ...]
    atoms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Parent:
    """A ring or chain that a name is built on: "quinoline", and which atom has which locant.

    ``hydride`` is the name without a suffix: "benzene" of "benzoic acid".
    """

    name: str
    hydride: str
    ring: bool
    locants: dict[str, int]


@dataclass(frozen=True, slots=True)
class Parted:
    """A name by rule in its parts: the prefixes of its own parent, and all parents, outermost first."""

    name: str
    prefixes: tuple[Prefix, ...]
    parents: tuple[Parent, ...]


def _command() -> list[str]:
    return [sys.executable, "-m", "assistant.chem.names.namer"]


def _environment() -> dict[str, str]:
    """The program finds this package from any working directory."""
    return {"PYTHONPATH": os.pathsep.join(filter(None, (_ROOT, os.environ.get("PYTHONPATH", ""))))}


_PROGRAM = Lines(_command, HARD + 2, _environment)


def warm() -> None:
    """Start the naming process in the background."""
    _PROGRAM.start()


def ruled(smiles: Sequence[str]) -> list[Ruled]:
    """The name by rule of each structure, in order; not checked yet."""
    fit = [one for one in dict.fromkeys(smiles) if len(one.encode()) < LONGEST]
    found = {one: _told(one, reply.text, reply.trouble)
             for one, reply in zip(fit, _PROGRAM.ask(fit), strict=True)}
    return [found.get(one) or Ruled(one, problem="its SMILES is too long for a name") for one in smiles]


def _told(smiles: str, text: str, trouble: str) -> Ruled:
    if trouble:
        return Ruled(smiles, problem=f"naming it {trouble}")
    return Ruled(smiles, problem=text[1:]) if text.startswith("!") else Ruled(smiles, text)


@lru_cache(maxsize=512)
def parted(smiles: str) -> Parted | None:
    """The name by rule of one connected structure in its parts; not checked yet. None where the rules give none."""
    if len(smiles.encode()) >= LONGEST - 1:
        return None
    reply = _PROGRAM.ask([ASKS_PARTS + smiles])[0]
    if reply.trouble or not reply.text.startswith("{"):
        return None
    told = json.loads(reply.text)
    prefixes = tuple(Prefix(one["name"], tuple(one["locants"]), tuple(one["atoms"])) for one in told["prefixes"])
    parents = tuple(Parent(one["name"], one["hydride"], one["ring"], one["locants"]) for one in told["parents"])
    return Parted(told["name"], prefixes, parents)


@cache
def source() -> str:
    """Who names, with the version."""
    return f"IUPAC rules as in openclatura {version('openclatura')}"
