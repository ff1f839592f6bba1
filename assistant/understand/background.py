"""What stands around a request and asks nothing: reasons, purposes, and clauses that hold no chemistry."""

from __future__ import annotations

from dataclasses import replace

from assistant.understand.lexicon_talk import REASONS
from assistant.understand.tokens import Token

_CORE = {
    "molecule", "group", "groups", "element", "bond", "ring", "prop", "verb", "dress", "unmake", "formula", "rule",
    "ask", "scaffold", "similar", "more", "less", "trend", "too", "atomcount", "beyond", "hydrocarbon", "heteroatom",
    "bondword", "nothingelse", "rise", "sink", "ordinal", "instead", "inplace", "becomes", "mwunit", "same",
}  # fmt: skip
"""Kinds of token that make a sentence one about chemistry."""
_BINDING = _CORE | {
    "neg", "negpost", "has", "num", "cmp", "every", "both", "extra", "quality", "ref", "rest", "analogue", "isomer",
    "cyclic", "only", "variants", "high", "low", "between", "modify", "molnoun", "candidate", "percent", "link",
}  # fmt: skip
"""Kinds of token whose clause may bind an unknown word, which is then never dropped."""
_TELLING = {"molecule", "ref", "molnoun", "the", "a", "unknown", "link", "and", "stop", "comma", "but"}
"""Kinds of token in a clause that only says something about the molecule."""
_ASKING = {"verb", "dress", "unmake", "prop", "quality", "trend", "more", "less", "becomes", "instead", "ask", "group"}
_BREAKS = {"stop", "comma", "but"}


def without_reasons(tokens: list[Token]) -> list[Token]:
    """Drop what follows "because" and "for my ..." up to the end of its clause."""
    kept: list[Token] = []
    skipping = False
    for place, token in enumerate(tokens):
        pair = " ".join(t.text.lower() for t in tokens[place : place + 2])
        if token.text.lower() in REASONS or pair in REASONS:
            skipping = True
        elif token.kind in ("stop", "comma", "but", "molecule", "verb"):
            skipping = False
        if not skipping:
            kept.append(token)
    return kept


_SIDES = frozenset(
    ("left", "right", "upper", "lower", "middle", "outer", "inner", "central", "bottom", "other", "distal", "proximal")
)


def with_positions(tokens: list[Token]) -> list[Token]:
    """ "the left phenyl", "the second hydroxyl": which of several cannot be said, and is not passed over."""
    out = list(tokens)
    for place in range(1, len(tokens) - 1):
        before, token, after = tokens[place - 1 : place + 2]
        if before.kind == "the" and token.text.lower() in _SIDES and after.kind in ("group", "element"):
            out[place] = replace(token, kind="beyond", value="positions")
    return out


def without_background(tokens: list[Token]) -> list[Token]:
    """Drop sentences that hold nothing of chemistry, clauses that tell a story, and purposes ("for a vlog")."""
    spoken = [part for part in _parted(tokens, {"stop"}) if any(token.kind in _CORE for token in part)]
    kept = [token for part in spoken for token in part] if spoken else tokens
    if all(token.kind != "unknown" for token in kept):
        return kept
    kept = [token for place, token in enumerate(kept) if not _leads_to_a_verb(kept, place)]
    clauses = [clause for clause in _parted(kept, _BREAKS) if not _is_story(clause)]
    asks = sum(bool({token.kind for token in clause} & _ASKING) for clause in clauses)
    told = [_told(clause) if asks else clause for clause in clauses]
    return _without_purposes([token for clause in told for token in clause] or kept)


_NEGATIVE = frozenset(
    ("fail", "failed", "fails", "refuse", "refused", "refuses", "hesitate", "reluctant", "unwilling", "afraid")
)


def _leads_to_a_verb(tokens: list[Token], place: int) -> bool:
    """ "we agreed to remove ...": the unknown word only introduces what is asked."""
    if tokens[place].kind != "unknown" or tokens[place].text.lower() in _NEGATIVE or place + 2 >= len(tokens):
        return False
    to, verb = tokens[place + 1], tokens[place + 2]
    return to.value == "to" and to.kind == "link" and verb.kind in ("verb", "dress", "unmake", "make", "modify")


def _told(clause: list[Token]) -> list[Token]:
    """A statement about the molecule alone ("my CCO sticks to plastic") without the words that are not known."""
    kinds = [token.kind for token in clause]
    subject = next((place for place, kind in enumerate(kinds) if kind in ("molecule", "ref", "molnoun")), -1)
    if subject < 0 or set(kinds) - _TELLING or "unknown" in kinds[:subject] or "molecule" not in kinds:
        return clause
    return [token for token in clause if token.kind != "unknown"]


def _parted(tokens: list[Token], ends: set[str]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        parts[-1].append(token)
        if token.kind in ends:
            parts.append([])
    return parts


def _is_story(clause: list[Token]) -> bool:
    """Unknown words beside nothing that could bind them: "my aunt insists,"."""
    kinds = {token.kind for token in clause}
    return "unknown" in kinds and not kinds & _BINDING


def _without_purposes(tokens: list[Token]) -> list[Token]:
    """Drop "for" and what follows it where that holds unknown words and nothing of chemistry."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        length = _purpose(tokens, at) if not _exchanging(out) else 0
        out += tokens[at : at + 1] if not length else []
        at += length or 1
    return out


def _purpose(tokens: list[Token], at: int) -> int:
    """How many tokens the purpose that begins here has; 0 where none does."""
    if tokens[at].kind != "link" or tokens[at].value != "for" or at == 0:
        return 0
    end = at + 1
    while end < len(tokens) and tokens[end].kind in ("unknown", "a", "the", "molnoun", "make", "modify"):
        end += 1
    closed = end == len(tokens) or tokens[end].kind in (*_BREAKS, "molecule", "verb")
    return end - at if closed and any(token.kind == "unknown" for token in tokens[at:end]) else 0


def _exchanging(before: list[Token]) -> bool:
    """Inside "swap the chlorine for a ...": what follows is the new group, known or not."""
    return any(token.kind == "verb" and token.value.rstrip("!") in ("replace", "substitute") for token in before)
