"""Two answers to one message side by side in one card: who, the best molecule, its checks, speed and time."""

from __future__ import annotations

from assistant.answers import Answer, Molecule
from ui.claims import legend, prose, spoken
from ui.desk import Rival, Turn, drawing_of
from ui.figures import picture, relevant, seconds, value_text
from ui.html import Html, button, join, tag
from ui.made import rate, tally_of, who
from ui.ticks import check_item

SEARCH = "search only"
MOST_SHOWN = 4
"""Candidates beside the best of each side."""


def compared(turn: Turn) -> Html:
    """The body of the card of a turn that has a rival."""
    assert turn.rival is not None
    first, second = turn.answer, turn.rival.answer
    waiting = tag("p", turn.rival.words, " …", cls="unit", role="status")
    rival = waiting if second.partial and not second.molecules else _side(second, mine=False)
    return tag("div", tag("section", _head(_asked(turn), first), _side(first, mine=True), cls="side"),
               tag("section", _head(_rival(turn.rival), second), rival, cls="side"), cls="versus")


def in_common(turn: Turn) -> str:
    """What the two answers share, in words; "" until both are there."""
    first, second = turn.answer, turn.rival.answer if turn.rival else Answer("")
    if second.partial or not first.molecules or not second.molecules:
        return ""
    best = "The same best molecule" if first.smiles == second.smiles else "Different best molecules"
    both = {one.smiles for one in first.molecules} & {one.smiles for one in second.molecules}
    many = max(len(first.molecules), len(second.molecules))
    return f"{best}; {len(both) or 'none'} of {many} candidates in common." if many > 1 else f"{best}."


def _asked(turn: Turn) -> str:
    asked = turn.asked
    return name(asked.model, asked.precision) if asked else SEARCH


def _rival(rival: Rival) -> str:
    return name(rival.model, rival.precision)


def name(model: str, precision: str) -> str:
    """ "retort-small · fast-int8", or "search only"."""
    return " · ".join(part for part in (model, precision) if part) or SEARCH


def _head(title: str, answer: Answer) -> Html:
    made, tally = answer.provenance, tally_of(answer)
    took = seconds(made.seconds) if made and not answer.partial else ""
    speed = " · ".join(fact for fact in (took, rate(tally) if tally else "") if fact)
    words = tag("p", tally.words(), cls="unit", title=tally.trouble or False) if tally else ""
    return tag("header", tag("h4", title), words, tag("p", speed, cls="unit"))


def _side(answer: Answer, mine: bool) -> Html:
    if answer.failure is not None:
        return tag("p", tag("span", "✗", cls="sign fail"), " ", answer.failure[1], cls="sentence")
    if spoken(answer):
        return join((prose(answer), legend(answer)))
    if not answer.molecules:
        return tag("p", answer.text, cls="sentence")
    best = answer.molecules[0]
    shown = _shown(answer, 0, mine, "card-picture")
    return join((shown, _checks(best), _numbers(answer, best), _others(answer, mine), _by(answer, best)))


def _shown(answer: Answer, index: int, mine: bool, cls: str) -> Html:
    """A picture that shows its molecule on the bench: a candidate of the turn, or just a molecule of the rival."""
    one = answer.molecules[index]
    drawn = picture(drawing_of(answer, one), f"candidate {index + 1}: {one.name or one.smiles}")
    return button(drawn, "focus" if mine else "look", f"{one.smiles}, proposed by {who(one.proposal)}", cls=cls,
                  data_index=index if mine else False, data_smiles=one.smiles)


def _checks(best: Molecule) -> Html:
    checks = best.verdict.checks
    if not checks:
        return Html("")
    passed = sum(check.passed for check in checks)
    sign = tag("span", "✓" if passed == len(checks) else "✗",
               cls="sign pass" if passed == len(checks) else "sign fail")
    total = tag("p", sign, tag("b", f" {passed} of {len(checks)}"), " checks passed", cls="total")
    told = [check_item(check) for check in checks if not check.standing or not check.passed]
    return join((total, tag("ul", *told, cls="checks")))


def _numbers(answer: Answer, best: Molecule) -> Html:
    return tag("dl", *(tag("div", tag("dt", value.name), tag("dd", value_text(value)))
                       for value in relevant(answer, best)), cls="numbers")


def _others(answer: Answer, mine: bool) -> Html:
    shown = [_shown(answer, index, mine, "thumb") for index in range(1, min(len(answer.molecules), 1 + MOST_SHOWN))]
    return tag("div", *shown, cls="thumbs") if shown else Html("")


def _by(answer: Answer, best: Molecule) -> Html:
    """Who proposed the molecule shown, where that is not who the heading names."""
    by_search = tally_of(answer) is not None and not best.proposal.model
    return tag("p", "the best one is from ", who(best.proposal), cls="unit by") if by_search else Html("")
