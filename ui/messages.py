"""What the server says to the page's scripts: numbered messages, each complete in itself, so that one may be missed."""

from __future__ import annotations

import itertools
import json

from assistant.answers import Answer
from ui import complexes, crystals
from ui.bench_panel import bench_parts
from ui.cards import turn_card
from ui.desk import Focus, Tab, Turn
from ui.several import side_by_side

_numbers = itertools.count(1)


def _message(**content: object) -> str:
    return json.dumps({"seq": next(_numbers), **content})


def card(turn: Turn, tab: str, replaces: str = "", done: bool = False) -> str:
    """Put a card in its place, if the page still shows that tab's conversation."""
    made = turn.answer.provenance
    op = {"id": turn.id, "html": turn_card(turn), "replaces": replaces}
    return _message(tab=tab, ops=[op], done=done, **({"seconds": made.seconds} if made and done else {}))


def history(tab: Tab) -> str:
    """Put every card back, after the page was loaded again."""
    return _message(ops=[{"id": turn.id, "html": turn_card(turn), "restored": True} for turn in tab.turns])


def bench(focus: Focus, sketched: bool = False, typed: bool = False) -> str:
    """Show a molecule; ``sketched`` and ``typed`` ones are looked at only, not yet worked on."""
    return _message(sketched=sketched, typed=typed, **bench_parts(focus))


def answered(focus: Focus, tab: str) -> str:
    """Show the best molecule of a new answer, or all of them where they are to be compared."""
    return _message(tab=tab, open="candidates" if side_by_side(focus) else "molecule", **bench_parts(focus))


def crystal(tab: Tab, turn: Turn, index: int = 0, opened: bool = True) -> str:
    """Show a crystal, or what is known of it by now; ``opened``: on top of what else is on the bench."""
    return _message(crystal=crystals.parts(tab, turn, index), open="crystal" if opened else "")


def complex_(tab: Tab, turn: Turn, index: int = 0, opened: bool = True) -> str:
    """Show a complex, as `crystal`."""
    return _message(complex=complexes.parts(tab, turn, index), open="complex" if opened else "")


def studied(tab: Tab, turn: Turn) -> str:
    """Show what a turn found in a file, if it is about one; else nothing."""
    if turn.answer.materials:
        return crystal(tab, turn)
    return complex_(tab, turn) if turn.answer.assemblies else ""


def refused(answer: Answer) -> str:
    """Say, beside the sketcher, why a sketch is no molecule yet; what is shown stays."""
    return _message(refused=answer.failure[1] if answer.failure else answer.text)
