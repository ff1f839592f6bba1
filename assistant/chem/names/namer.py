"""Run as a program: SMILES come in line by line, names by rule go out (``name<TAB>SMILES``; ``!reason`` for none).

The one door to openclatura (MIT; doi:10.26434/chemrxiv.15006114), kept out of the asking process: a molecule it stalls
on is given up after `SECONDS`, one that takes the process down takes nothing else.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from types import FrameType

SECONDS = 5.0
"""How long one molecule may take; half of all take under 30 ms."""
HARD = 10.0
"""Seconds after which the process ends itself even where Python no longer runs."""


class _Late(Exception):
    """The time for one molecule is over."""


def _ring(signum: int, frame: FrameType | None) -> None:
    raise _Late


def _name(smiles: str) -> str:
    from openclatura import name_smiles  # heavy tables: loaded in this process only

    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        return name_smiles(smiles) or "!the rules gave no name"
    except _Late:
        return f"!the rules took longer than {SECONDS:g} s"
    except Exception as error:  # noqa: BLE001  # the border to a library of rules: its errors are of every kind
        return f"!the rules do not cover it ({type(error).__name__})"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def main() -> None:
    """Answer until the input closes."""
    signal.signal(signal.SIGALRM, _ring)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _name("C")
    for line in sys.stdin:
        smiles = line.strip()
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            faulthandler.dump_traceback_later(HARD, exit=True, file=nowhere)
            said = _name(smiles)
            faulthandler.cancel_dump_traceback_later()
        print(" ".join(said.split()), smiles, sep="\t", flush=True)


if __name__ == "__main__":
    main()
