"""Design tasks as natural English instructions, worded afresh every time, and the rows that tune a user's own model.

Variety comes from a grammar (openings, verbs, names, abbreviations, place and dress of the molecule, register, order of
requirements, number words), not from templates; what is said is proved by `assistant.understand`, which reads it back.
Measured on 1,000 edits, molecules, groups and numbers masked: 964 skeletons and 4,079 runs of four words, where the
twelve published templates have 12 and 31; of 2,000 wordings of seventeen kinds of task 99.8 % come back as the same.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from assistant.corpus import wordings_edits as edits
from assistant.corpus import wordings_frames as frames
from assistant.corpus import wordings_names as names
from assistant.corpus import wordings_needs as needs
from assistant.corpus.wordings_grammar import MOLECULE, article, listed, say, tidy
from assistant.tasks import (
    AtomCount,
    BondCount,
    DesignMolecule,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    OnlyElements,
    PropertyChange,
    Requirement,
)

GREETS, THANKS, HINTS, CASUAL = 0.06, 0.05, 0.07, 0.12
"""Shares of instructions with a greeting, with thanks, that ask for a SMILES, and that are typed carelessly."""
QUOTES = ("{}",) * 14 + ('"{}"', "`{}`", "'{}'", "“{}”", "<SMILES>{}</SMILES>", "SMILES {}")


def instruction(task: DesignMolecule, rng: random.Random) -> str:
    """An English instruction that asks for exactly this task.

    Parameters
    ----------
    task
        What is wanted. What a reader adds on its own (counts that follow from an edit, groups a closed list leaves
        out) is not said.
    rng
        Draws the wording; the same state gives the same sentence.

    Raises
    ------
    ValueError
        A task without requirements.
    """
    said = _said(task)
    if not said:
        raise ValueError("a task without requirements has no wording")
    text = _generate(task, said, rng) if task.start is None else _change(said, rng)
    return _finished(text, task, rng)


def _said(task: DesignMolecule) -> list[Requirement]:
    """The requirements to say: without what is implied, and without counts that an edit brings with it."""
    changed = [name for r in task.requirements if isinstance(r, FaithfulEdit) for name in (r.old, r.new)]
    edited = {name.removeprefix("atom:") for name in changed}
    counts = {r for r in task.requirements if (isinstance(r, GroupCount) and r.motif in edited)
              or (isinstance(r, AtomCount) and r.element in edited)}
    kept = [r for r in dict.fromkeys(task.requirements) if r not in counts and not getattr(r, "implied", False)]
    return [r for r in kept if not (isinstance(r, OnlyElements) and _closes(r, kept))]


def _closes(only: OnlyElements, said: Sequence[Requirement]) -> bool:
    """Whether exact counts, carbon among them, say already that there is nothing else."""
    counted = [r for r in said if r != only]
    return (all(isinstance(r, AtomCount) and r.op == "==" and r.n and not r.relative for r in counted)
            and "C" in only.elements and {r.element for r in counted if isinstance(r, AtomCount)} == set(only.elements))


def _say(template: str, rng: random.Random, **slots: str) -> str:
    upper = {name.capitalize(): _capital(text) for name, text in slots.items()}
    return say(template, rng, frames.TABLES, {**upper, **slots})


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:] if not any(c.isupper() for c in text.split(" ")[0]) else text


# from nothing ---------------------------------------------------------------------------------------------------------


def _generate(task: DesignMolecule, said: list[Requirement], rng: random.Random) -> str:
    rng.shuffle(said)
    said.sort(key=lambda r: isinstance(r, Formula))
    many = task.n != 5
    parts = [needs.having(r, rng) for r in said]
    make, noun = _say(frames.MAKES, rng), rng.choice(frames.NOUNS)
    several = noun if task.n == 1 else names.plural(noun)
    thing = f"{names.number(task.n, rng)} {several}" if many else f"{article(noun)} {noun}"
    if len(said) > 1 and not many and rng.random() < 0.14:
        bullet = rng.choice(("-", "-", "•", "–"))
        lines = "\n".join(f"{bullet} {part}" for part in parts)
        return _say(rng.choice(frames.LISTS), rng, make=make, a=thing, lines=lines, semi="; ".join(parts))
    counted = all(isinstance(r, AtomCount | BondCount | GroupCount) and r.n for r in said)
    if counted and not many and rng.random() < 0.3:
        return _say(rng.choice(frames.SENTENCES), rng, list=listed(parts, rng))
    word = rng.choice([w for w in frames.WITH if (counted and not many) or (w not in frames.OF and " " not in w)])
    if not counted:
        word = rng.choice(("with", "with", "with", "having", word))
    tail = rng.choice(("", "", "", " and nothing else", " and no other elements")) if _plain_atoms(said) else ""
    return _say(rng.choice(frames.GENERATE), rng, make=make, what=f"{thing} {word} {listed(parts, rng)}{tail}")


def _plain_atoms(said: Sequence[Requirement]) -> bool:
    exact = all(isinstance(r, AtomCount) and r.op == "==" and r.n for r in said)
    return exact and any(isinstance(r, AtomCount) and r.element == "C" for r in said)


# from a molecule ------------------------------------------------------------------------------------------------------


def _change(said: list[Requirement], rng: random.Random) -> str:
    changes = [r for r in said if isinstance(r, FaithfulEdit)]
    rest = [r for r in said if not isinstance(r, FaithfulEdit)]
    rng.shuffle(rest)
    if not changes:
        return _optimise(rest, rng)
    if len(changes) == 1 and not rest:
        return _one_edit(changes[0], rng)
    targets = ["{m}"] + [rng.choice(("it", "the molecule", "it")) for _ in changes[1:]]
    told = [edits.order(edit, "base", target, rng, plain=target != "{m}" or bool(rest))
            for edit, target in zip(changes, targets, strict=True)]
    order = rng.choice((" and ", ", then ", ", and ", " and then ", "; ")).join(told)
    return _framed(order, _rest(rest, rng) if rest else "", rng)


def _one_edit(edit: FaithfulEdit, rng: random.Random) -> str:
    kind = rng.random()
    inline = _say("[mol]", rng) + MOLECULE
    if kind < 0.09 and not edit.where:
        return _say(rng.choice(frames.NOTES), rng, m=MOLECULE, note=edits.terse(edit, rng))
    if kind < 0.2 and (product := edits.described(edit, inline, rng)):
        return _say(rng.choice(frames.PRODUCTS), rng, product=product)
    if kind < 0.32 and not edit.where:
        return _say(rng.choice(frames.STATEMENTS), rng, **{"is": edits.passive(edit, inline, rng)})
    return _framed(edits.order(edit, "base", "{m}", rng), "", rng, edits.order(edit, "ing", "{m}", rng))


def _framed(order: str, tail: str, rng: random.Random, gerund: str = "") -> str:
    """An order (its molecule a slot) in a frame; ``tail`` follows, of which a question mark would make nonsense."""
    kind = rng.random()
    fill = {"m": MOLECULE}
    if kind < 0.4 or (kind < 0.62 and tail):
        target = _say("[mol]", rng) + MOLECULE
        fits = [f for f in frames.ORDERS if (gerund or "{doing}" not in f) and not (tail and f.endswith("?"))]
        chosen = rng.choice(fits)
        text = _say(chosen, rng, do=order.replace("{m}", target), doing=gerund.replace("{m}", target))
    elif kind < 0.8:
        chosen = rng.choice([f for f in frames.FRONTS if not (tail and f.endswith("?"))])
        text = _say(chosen, rng, do=order.replace("{m}", rng.choice(frames.PRONOUNS)), **fill)
    else:
        here = rng.choice(frames.HERE[:2] if "{m} by" in order else frames.HERE)
        return _say(rng.choice(frames.ENDS), rng, do=order.replace("{m}", here) + tail, **fill)
    return (text[:-1] + tail + ".") if tail else text


def _rest(rest: Sequence[Requirement], rng: random.Random) -> str:
    rest = sorted(rest, key=lambda r: (isinstance(r, KeepPart), not isinstance(r, PropertyChange)))
    clauses = listed([needs.clause(r, rng) for r in rest], rng, True)
    doing = listed([needs.doing(r, rng) for r in rest], rng, True)
    keeps = any(isinstance(r, KeepPart) and r.query != "scaffold" for r in rest)
    forms = [form for form in frames.REST if not (keeps and "lauses}" in form)]
    return _say(rng.choice(forms), rng, clauses=clauses, doing=doing)


def _optimise(said: Sequence[Requirement], rng: random.Random) -> str:
    """Properties to move, parts to keep, limits to hold."""
    kind = rng.random()
    first = next((r for r in said if isinstance(r, PropertyChange)), None)
    rest = [r for r in said if r is not first]
    if first is not None and kind < 0.55:
        order = _moved(first, rng)
        return _framed(order, _rest(rest, rng) if rest else "", rng)
    shaped = [r for r in said if needs.having(r, random.Random(0))]
    forms = frames.CHANGES if len(shaped) == len(said) else frames.CHANGES[:2]
    if all(isinstance(r, PropertyChange) for r in said):
        forms = (*forms, *frames.OPTIMISE)
    said = sorted(said, key=lambda r: isinstance(r, KeepPart))
    clauses = listed([needs.clause(r, rng) for r in said], rng, True)
    shaped.sort(key=lambda r: isinstance(r, PropertyChange))
    having = listed([needs.having(r, rng) for r in shaped], rng) if len(shaped) == len(said) else ""
    order = _say(rng.choice(forms), rng, clauses=clauses, having=having, m="{m}")
    return _framed(order, "", rng)


def _moved(r: PropertyChange, rng: random.Random) -> str:
    """ "raise the QED of {m}", "make {m} more lipophilic"."""
    adjectives = names.ADJECTIVES.get((r.name, r.direction), ())
    if adjectives and not r.by and rng.random() < 0.25:
        return f"{rng.choice(('make', 'make', 'render'))} {{m}} {rng.choice(adjectives)}"
    verb = say(f"[{r.direction}]", rng, needs.TABLES, {})
    what = names.prop(r.name, rng) + ("" if r.by else rng.choice(("", "", " value")))
    return f"{verb} the {what} of {{m}}{needs.by(r, rng)}"


# the finish -----------------------------------------------------------------------------------------------------------


def _finished(text: str, task: DesignMolecule, rng: random.Random) -> str:
    """Greeting, thanks, capitals, spacing; the molecule put in last."""
    text = tidy(text)
    casual = rng.random() < CASUAL
    if casual:
        text = text.rstrip(".")
    else:
        text = _capital(text)
    if rng.random() < GREETS:
        text = _say("[greet]", rng) + text
    if task.start is not None and rng.random() < HINTS and text.endswith("."):
        text += _say("[hint]", rng)
    if rng.random() < THANKS:
        text += _say("[thanks]", rng) if text.endswith((".", "?")) else ""
    if task.start is None:
        return text
    by = f"{MOLECULE} by " in text
    return text.replace(MOLECULE, _dressed(task.start.smiles, task.start.name if not by else "", rng, by))


def _dressed(smiles: str, name: str, rng: random.Random, bare: bool) -> str:
    """The SMILES, now and then in quotes; behind its name where it has one."""
    if name and rng.random() < 0.5:
        return f"{name} ({smiles})"
    return smiles if bare else rng.choice(QUOTES).format(smiles)


def instruction_tuning_row(task: DesignMolecule, answer_smiles: str, rng: random.Random) -> dict[str, str]:
    """A row in the columns of OpenMolIns (arXiv:2412.14642): SubTask, Instruction, molecule (the answer)."""
    return {"SubTask": subtask(task), "Instruction": instruction(task, rng), "molecule": answer_smiles}


def subtask(task: DesignMolecule) -> str:
    """The benchmark's name for a task, "Wide" for what it does not ask."""
    said = _said(task)
    edit = next((r for r in said if isinstance(r, FaithfulEdit)), None)
    if edit is not None:
        return {"add": "AddComponent", "remove": "DelComponent", "replace": "SubComponent"}[edit.kind]
    if task.start is not None:
        moved = [r for r in said if isinstance(r, PropertyChange)]
        return moved[0].name if len(said) == len(moved) == 1 and moved[0].name in ("LogP", "MR", "QED") else "Wide"
    kinds = {type(r) for r in said}
    exact = all(getattr(r, "op", "") == "==" for r in said)
    named: dict[type[Requirement], str] = {AtomCount: "AtomNum", BondCount: "BondNum", GroupCount: "FunctionalGroup"}
    return named.get(next(iter(kinds)), "Wide") if len(kinds) == 1 and exact else "Wide"
