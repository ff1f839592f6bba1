"""The grammar of what shall stay: parts, values, likeness; and of rules and masses said without a property."""

from __future__ import annotations

from assistant.chem.motifs import MOTIFS
from assistant.tasks import AtomCount, BondCount, KeepPart, PropertyRange, RingCount, Similar
from assistant.understand.amounts import bound, compared
from assistant.understand.drafts import Draft, Level
from assistant.understand.lexicon_groups import HALOGENS
from assistant.understand.lexicon_properties import PROFILES
from assistant.understand.optimising import limit, split
from assistant.understand.phrases import Reader, Thing, object_ahead

SIMILAR = 0.4
"""Tanimoto asked of an "analogue" where no number is given: Morgan radius 2, about the level of a shared scaffold."""


def restraint(reader: Reader, draft: Draft) -> bool:
    """ "keep", "without raising", "intact": what shall stay, before or after its verb."""
    token = reader.peek()
    verb = token.value.rstrip("!") if token.kind == "verb" else ""
    if verb not in ("keep", "notup", "notdown", "notadd") and token.kind != "same":
        return False
    reader.at += 1
    if verb == "keep" and draft.properties and reader.peek().kind in ("cmp", "between", "num", "approx"):
        limits = bound(reader)  # "while the MW stays below 300"
        for prop in draft.claim_properties() if not limits.empty else ():
            limit(draft, split(prop.value)[0], "", limits)
        return True
    after = token.kind == "same" or token.value.endswith("!") or object_ahead(reader) in ("", "more", "less")
    if after and (draft.pending or draft.properties):
        for one in draft.claim():
            keep_thing(draft, one)
        draft.levels += [Level(split(prop.value)[0], "same") for prop in draft.properties]
        draft.properties.clear()
    elif token.kind != "same":
        draft.enter(verb)
        draft.flags.add("keep")
    return True


def keep_thing(draft: Draft, one: Thing) -> None:
    """A part that must stay, as SMARTS; rings as the scaffold; other counts as unchanged."""
    if one.amount.said in ("num", "neg") and one.kind != "group" and draft.mode != "keep":
        draft.pending.append(one)
    elif one.kind == "group" or one.name in HALOGENS:
        name = HALOGENS.get(one.name, one.name)
        draft.needs.append(
            KeepPart(MOTIFS[name].smarts, one.token.text.strip().lower() if one.kind == "group" else name)
        )
    elif one.kind == "ring" and one.name.startswith("any"):
        draft.needs.append(KeepPart("scaffold", "scaffold"))
    else:
        _keep_count(draft, one)


def _keep_count(draft: Draft, one: Thing) -> None:
    if one.amount.said == "num":
        draft.needs += one.counts()
    elif one.kind == "ring":
        draft.needs.append(RingCount(">=", 0, one.name.partition(":")[0], int(one.name.partition(":")[2]), True))  # type: ignore[arg-type]
    elif one.kind == "bond":
        draft.needs.append(BondCount(one.name, "==", 0, True))  # type: ignore[arg-type]
    else:
        draft.needs.append(AtomCount(one.name, "==", 0, True))


def likeness(reader: Reader, draft: Draft) -> bool:
    """ "similarity at least 0.6", "at least 60 % similar", "similar to"."""
    start = reader.at
    before = reader.attempt(compared)
    percent = reader.take("percent") is not None
    if reader.take("similar") is None:
        reader.at = start
        return False
    reader.link("to", "of")
    while reader.peek().kind in ("the", "ref", "molecule", "molnoun") and reader.peek(1).kind in (
        "cmp",
        "num",
        "between",
        "molnoun",
    ):
        if reader.peek().kind == "molecule":
            draft.starts.append(reader.peek())
        reader.at += 1
    after = bound(reader)
    value = before[1] if before else after.low or after.about or 0.0
    value = value / 100 if percent or value > 1 else value
    draft.needs = [need for need in draft.needs if need != Similar(SIMILAR)]
    draft.needs.append(Similar(round(value, 4) if value else SIMILAR))
    draft.flags.add("similar")
    return True


def profile(reader: Reader, draft: Draft) -> bool:
    """ "Lipinski-compliant", "lead-like": a rule as property ranges."""
    token = reader.take("rule")
    if token is None:
        return False
    draft.needs += [PropertyRange(name, low, high) for name, low, high in PROFILES[token.value]]
    return True


def mass(reader: Reader, draft: Draft) -> bool:
    """ "under 400 Da": a mass by its unit alone."""
    start = reader.at
    ends = [reader.peek(i) for i in range(6)]
    if not any(
        t.kind in ("mwunit", "unit") and t.text.lower() in ("da", "dalton", "daltons", "g/mol", "g mol", "amu")
        for t in ends
    ):
        return False
    limits = bound(reader)
    if limits.empty or reader.tokens[reader.at - 1].kind not in ("mwunit", "unit"):
        reader.at = start
        return False
    limit(draft, "MW", "", limits)
    return True
