"""Free text of a chat model, with what was checked in it marked: a sign and a colour in place, the words below."""

from __future__ import annotations

from assistant.answers import Answer, Claim
from assistant.tasks import Converse
from ui.figures import unit
from ui.html import Html, join, tag

SIGNS = {"verified": ("✓", "pass"), "wrong": ("✗", "fail"), "opinion": ("?", "open")}
WORDS = {"verified": "verified", "wrong": "wrong", "opinion": "unchecked"}


def spoken(answer: Answer) -> bool:
    """Whether the words of an answer are a chat model's own."""
    return bool(answer.claims) or (isinstance(answer.task, Converse) and answer.task.topic == "chat")


def prose(answer: Answer) -> Html:
    """The text as it was written, letter for letter, each claim in it marked."""
    parts: list[object] = []
    at = 0
    for claim in sorted(answer.claims, key=lambda one: one.span):
        start, end = claim.span
        if not at <= start < end <= len(answer.text):
            continue
        parts += [answer.text[at:start], _marked(answer.text[start:end], claim)]
        at = end
    return tag("div", *parts, answer.text[at:], cls="prose")


def _marked(said: str, claim: Claim) -> Html:
    sign, colour = SIGNS[claim.standing]
    real = tag("span", " ", unit(claim.real) if claim.kind == "property" else claim.real, cls="real") \
        if claim.standing == "wrong" and claim.real else ""
    mark = tag("span", sign, cls=f"sign {colour}", aria_label=WORDS[claim.standing], role="img")
    return tag("span", tag("span", said, cls="said-so"), mark, real, cls=f"claim {claim.standing}", title=title(claim))


def title(claim: Claim) -> str:
    """What hovering over a claim says."""
    real = f"{'really' if claim.standing == 'wrong' else 'found'} {claim.real}" if claim.real else ""
    none = "nothing here can check it" if claim.standing == "opinion" and not claim.source else ""
    return " · ".join(part for part in (WORDS[claim.standing], real, claim.source, none) if part)


def legend(answer: Answer) -> Html:
    """How many claims are verified, wrong, unchecked; opens to the list of them with their sources."""
    if not answer.claims:
        return Html("")
    counted = [(standing, sum(claim.standing == standing for claim in answer.claims)) for standing in SIGNS]
    words = [tag("span", _sign(standing), f" {many} {WORDS[standing]}") for standing, many in counted if many]
    rows = [_row(claim) for claim in answer.claims]
    head = tag("tr", *(tag("th", name, scope="col") for name in ("said", "", "found", "source")))
    table = tag("div", tag("table", tag("thead", head), tag("tbody", *rows), cls="plain claims"), cls="scroll")
    return tag("details", tag("summary", *words), table, cls="legend")


def _sign(standing: str) -> Html:
    sign, colour = SIGNS[standing]
    return tag("span", sign, cls=f"sign {colour}")


def _row(claim: Claim) -> Html:
    mark = join((_sign(claim.standing), " ", WORDS[claim.standing]))
    return tag("tr", tag("td", claim.said, cls="quoted"), tag("td", mark, cls="standing"), tag("td", claim.real),
               tag("td", claim.source, cls="source", title=claim.source))
