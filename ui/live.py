"""The line under the input: what is being typed, valid or with a caret where it breaks, and one click that mends it."""

from __future__ import annotations

from assistant.answers import Live, Value
from ui.figures import formula, tooltip, value_text
from ui.html import Html, button, esc, join, tag

WINDOW = 72
"""Characters of a broken SMILES shown around the place where it breaks."""


def live_line(found: Live) -> Html:
    """What `assistant.engine.live` found in the text so far; empty where there is nothing to say."""
    if found.valid:
        return _valid(found)
    if found.position >= 0 or found.repair:
        return _broken(found)
    return tag("p", found.message, cls="live-hint") if found.message else Html("")


def _valid(found: Live) -> Html:
    facts = [tag("span", formula(found.formula))] if found.formula else []
    facts += [_figure(value) for value in found.values]
    smiles = tag("code", found.smiles, cls="live-smiles", title=found.smiles)
    name = [tag("b", found.name)] if found.name else []
    sign = tag("span", "✓", cls="sign pass", title="valid")
    return tag("p", sign, *name, smiles, *facts, cls="live-ok")


def _figure(value: Value) -> Html:
    return tag("span", tag("i", value.name, " "), value_text(value), title=tooltip(value))


def _broken(found: Live) -> Html:
    before, at, after = _around(found.smiles, found.position)
    piece = tag("code", before, tag("mark", at or " ", cls="caret"), after, cls="live-smiles broken")
    mend = ""
    if found.repair:
        mend = button(join(("use ", tag("code", found.repair))), "repair", "Put this in its place", cls="suggestion",
                      data_broken=found.smiles, data_repair=found.repair)
    return tag("div", piece, tag("p", tag("span", "✗", cls="sign fail"), esc(found.message), " ", mend), cls="live-bad",
               data_position=found.position)


def _around(smiles: str, position: int) -> tuple[str, str, str]:
    """The text before, at and after a place, cut to `WINDOW`."""
    place = position if 0 <= position <= len(smiles) else len(smiles)
    low = max(0, place - WINDOW // 2)
    high = min(len(smiles), low + WINDOW)
    before = ("…" if low else "") + smiles[low:place]
    after = smiles[place + 1:high] + ("…" if high < len(smiles) else "")
    return before, smiles[place:place + 1], after
