"""What a chat model said, as an answer: its words untouched, every claim in them marked, and a summary of the marks."""

from __future__ import annotations

from assistant.answers import Answer, Claim, Proposal, Provenance
from assistant.evidence.claims import claims
from assistant.tasks import Converse
from assistant.wording import listed, number

MOST_TOLD = 3
"""Wrong claims that the summary tells one by one."""


def spoken(proposal: Proposal, task: Converse) -> Answer:
    """The answer to free chat; claims are looked for when it is whole."""
    whole = bool(proposal.rank)
    found = claims(proposal.text, task.about.smiles if task.about else "") if whole else ()
    notes = (f"Model opinion: {proposal.model} wrote this{_how(proposal)}. {summary(found)}",) if whole else ()
    made = Provenance(proposal.seed, 0.0, proposer=proposal.proposer, model=proposal.model,
                      precision=proposal.precision)
    return Answer(proposal.text, task, notes=notes, provenance=made, partial=not whole, claims=found)


def _how(proposal: Proposal) -> str:
    return f" in {proposal.precision}" if proposal.precision else ""


def summary(found: tuple[Claim, ...]) -> str:
    """How many claims were verified, are wrong, and could not be checked; the wrong ones with what is true."""
    if not found:
        return "Nothing in it could be checked."
    counts = {mark: sum(claim.standing == mark for claim in found) for mark in ("verified", "wrong", "opinion")}
    words = {"verified": "verified", "wrong": "wrong", "opinion": "unchecked"}
    told = listed(f"{number(n)} {words[mark]}" for mark, n in counts.items() if n)
    wrong = [f"“{claim.said}” (real: {claim.real})" for claim in found if claim.standing == "wrong"]
    more = f" and {len(wrong) - MOST_TOLD} more" if len(wrong) > MOST_TOLD else ""
    return f"Of what it says, {told}." + (f" Wrong: {'; '.join(wrong[:MOST_TOLD])}{more}." if wrong else "")
