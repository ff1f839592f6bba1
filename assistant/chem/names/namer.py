"""Run as a program: SMILES come in line by line, names by rule go out (``name<TAB>SMILES``; ``!reason`` for none).

A line that begins with ``?`` asks for the parts of the name as well: the parents with the locants of their atoms.

The one door to openclatura (MIT; doi:10.26434/chemrxiv.15006114), kept out of the asking process: a molecule it stalls
on is given up after `SECONDS`, one that takes the process down takes nothing else.
"""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

SECONDS = 5.0
"""How long one molecule may take; half of all take under 30 ms."""
HARD = 10.0
"""Seconds after which the process ends itself even where Python no longer runs."""


class _Late(Exception):
    """The time for one molecule is over."""


def _ring(signum: int, frame: FrameType | None) -> None:
    raise _Late


ASKS_PARTS = "?"
"""What a line begins with that asks for the parts of the name."""


def _name(line: str) -> str:
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        said = _parts(line.removeprefix(ASKS_PARTS)) if line.startswith(ASKS_PARTS) else _whole(line)
        return said or "!the rules gave no name"
    except _Late:
        return f"!the rules took longer than {SECONDS:g} s"
    except Exception as error:  # noqa: BLE001  # the border to a library of rules: its errors are of every kind
        return f"!the rules do not cover it ({type(error).__name__})"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _whole(smiles: str) -> str:
    from openclatura import name_smiles  # heavy tables: loaded in this process only

    return str(name_smiles(smiles))


def _parts(smiles: str) -> str:
    """The name, its prefixes with their locants, and its parents with those of their atoms, as one line of JSON."""
    from openclatura import analyze_rdkit_mol
    from rdkit import Chem

    found = analyze_rdkit_mol(Chem.MolFromSmiles(smiles))
    if not found.name or len(found.substituent_tree) != 1:
        return ""
    whole = found.substituent_tree[0]
    prefixes = [{"name": one["name"], "locants": one.get("locants") or [], "atoms": one["atoms"]}
                for one in whole["substituents"]]
    return json.dumps({"name": found.name, "prefixes": prefixes, "parents": list(_parents(whole))})


def _parents(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The rings and chains that a name is built on, outermost first; several alike stand as instances of one."""
    for one in node.get("instances") or [node]:
        parent = one.get("parent")
        if parent:
            yield {"name": parent["retained_name"] or "", "hydride": parent["parent_hydride_name"] or "",
                   "ring": parent["is_ring"], "locants": parent["atom_ids_by_locant"]}
        for further in one.get("substituents") or []:
            yield from _parents(further)


def main() -> None:
    """Answer until the input closes."""
    signal.signal(signal.SIGALRM, _ring)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _name("C")
    for line in sys.stdin:
        asked = line.strip()
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            faulthandler.dump_traceback_later(HARD, exit=True, file=nowhere)
            said = _name(asked)
            faulthandler.cancel_dump_traceback_later()
        print(" ".join(said.split()), asked, sep="\t", flush=True)


if __name__ == "__main__":
    main()
