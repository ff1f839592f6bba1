"""Who proposed what: the line at the foot of a card, what it opens, and the word under each candidate."""

from __future__ import annotations

from assistant.answers import Answer, Molecule, Proposal, Tally
from ui.figures import seconds
from ui.html import Html, join, tag

LONGEST = 60
"""Characters of a model's trouble that stand in the line itself."""


def who(proposal: Proposal) -> str:
    """The proposer of a candidate: "retort-small · fast-int8", or "graph search"."""
    return _named(proposal.model, proposal.precision) or proposal.proposer


def _named(model: str, precision: str) -> str:
    return " · ".join(part for part in (model, precision) if part)


def rate(tally: Tally) -> str:
    """How fast a model wrote, over the whole batch: "1,480 tokens/s"; "" where nothing was measured."""
    return f"{tally.tokens / tally.seconds:,.0f} tokens/s" if tally.tokens and tally.seconds > 0 else ""


def tally_of(answer: Answer) -> Tally | None:
    """What a language model was asked for an answer; None where none was."""
    return answer.provenance.tally if answer.provenance else None


def line(answer: Answer) -> str:
    """ "retort-small · fast-int8 · seed 7 · 3 of 16 samples passed · 240 ms"; empty where nothing is known."""
    made, best = answer.provenance, answer.molecules[0].proposal if answer.molecules else None
    if made is None:
        return who(best) if best else ""
    facts = [who(best) if best else _named(made.model, made.precision) or made.proposer]
    facts += [f"seed {made.seed}", _asked(made.tally, best), seconds(made.seconds)]
    return " · ".join(fact for fact in facts if fact)


def _asked(tally: Tally | None, best: Proposal | None) -> str:
    if tally is None:
        return ""
    words = "no answer" if len(tally.trouble) > LONGEST else tally.words()
    return words if best is None or best.model else f"{tally.model}: {words}"


def made(answer: Answer) -> Html:
    """The line, which opens to everything that is known of how the answer came about."""
    facts = details(answer)
    words = tag("span", line(answer), cls="made", data_seconds=_seconds(answer),
                title="; ".join(f"{name}: {text}" for name, text in facts) or False)
    if not facts:
        return words
    rows = (tag("div", tag("dt", name), tag("dd", tag("code", text) if name == "repeat" else text))
            for name, text in facts)
    return tag("details", tag("summary", words), tag("dl", *rows, cls="origin"), cls="how-made")


def _seconds(answer: Answer) -> str | bool:
    return f"{answer.provenance.seconds:.3f}" if answer.provenance else False


def details(answer: Answer) -> list[tuple[str, str]]:
    """Name and text of what is known of an answer's making."""
    made = answer.provenance
    if made is None:
        return []
    facts = [("candidates", _shares(answer)), *(_of_model(made.tally) if made.tally else []),
             ("versions", ", ".join(f"{name} {version}" for name, version in made.versions.items())),
             ("repeat", made.command)]
    return [(name, text) for name, text in facts if text]


def _shares(answer: Answer) -> str:
    """ "3 by retort-small · fast-int8, 2 by graph search"."""
    by = [who(molecule.proposal) for molecule in answer.molecules]
    return ", ".join(f"{by.count(one)} by {one}" for one in dict.fromkeys(by))


def _of_model(tally: Tally) -> list[tuple[str, str]]:
    samples = f"{tally.words()}, {tally.distinct} distinct" if tally.samples and not tally.trouble else tally.words()
    speed = " · ".join(part for part in (f"{tally.tokens:,} tokens" if tally.tokens else "", rate(tally),
                                         seconds(tally.seconds) if tally.seconds else "") if part)
    again = "a second batch was drawn, because nothing of the first passed" if tally.retried else ""
    return [("model", _named(tally.model, tally.precision)), ("samples", samples),
            ("wrote", speed), ("retried", again)]


def mixed(answer: Answer) -> bool:
    """Whether candidates of an answer come from more than one proposer."""
    return len({who(molecule.proposal) for molecule in answer.molecules}) > 1


def word(molecule: Molecule) -> Html:
    """The proposer of one candidate in a word: "model" or "search"."""
    return join(("model" if molecule.proposal.model else "search",))
