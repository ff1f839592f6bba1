"""A design task in plain English, for models that read sentences, and how their answers become SMILES.

Our own small model reads the notation of `compact`; all others read a sentence put together here from the same
Requirements that judge the answer, in the words of the published instructions where those can say it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.propose.language import compact
from assistant.tasks import (
    AtomCount,
    BondCount,
    DesignMolecule,
    FaithfulEdit,
    GroupCount,
    OnlyElements,
    PropertyChange,
    Requirement,
)
from models.templates import template
from models.words import Card, Turn

ELEMENTS = {
    "C": "carbon", "O": "oxygen", "N": "nitrogen", "S": "sulfur", "F": "fluorine", "Cl": "chlorine", "Br": "bromine",
    "I": "iodine", "P": "phosphorus", "B": "boron", "Si": "silicon", "Se": "selenium", "Te": "tellurium",
    "As": "arsenic", "Sb": "antimony", "Bi": "bismuth", "Po": "polonium", "H": "hydrogen", "*": "heavy",
}
"""Symbols as the published instructions write them."""
FEW = 8
"""Further requirements that one sentence lists."""


def prompts(card: Card, task: DesignMolecule, variants: Sequence[int] = (0,),
            turns: Sequence[Turn] = ()) -> dict[str, int]:
    """The prompts that put a task to a model, ready for its Speaker, with the variant of each; none: it has no words.

    ``variants`` number other ways to write the start, for models that read `compact`; ``turns`` are what was said so
    far, for those that converse: the last of them is put to the model in place of the task.
    """
    if card.writes == "patch":
        orders = variants if task.start else variants[:1]
        return {prompt: order for order in orders if (prompt := compact.prompt(task, order))}
    if turns:
        return {template(card.template).prompt(turns[-1].text, turns=turns[:-1]): 0}
    return {template(card.template).prompt(sentence(task), task.start.smiles if task.start else ""): 0}


def read(card: Card, task: DesignMolecule, text: str, variant: int = 0) -> str:
    """The SMILES that an answer gives, as the model wrote it; "" where there is none."""
    if card.writes == "patch":
        return compact.read(task, text, variant)
    return template(card.template).read(text)


# the sentence ---------------------------------------------------------------------------------------------------------


def sentence(task: DesignMolecule) -> str:
    """The task as one or two sentences, e.g. "Add a hydroxyl to the molecule CCO." """
    said = [r for r in task.requirements if not getattr(r, "implied", False)]
    first, used = _headline(task, said)
    rest = [words_of(r) for r in said if r not in used and not _follows(r, used)]
    if not rest:
        return first
    return f"{first} Requirements: {'; '.join(dict.fromkeys(rest[:FEW]))}."


def words_of(requirement: Requirement) -> str:
    """One requirement in words, element symbols spelled out."""
    if isinstance(requirement, AtomCount):
        return requirement.words().replace(f"{requirement.element} atoms", f"{_element(requirement.element)} atoms")
    return requirement.words().replace("atom:", "")


def _element(symbol: str) -> str:
    return ELEMENTS.get(symbol, symbol)


def _follows(requirement: Requirement, used: Sequence[Requirement]) -> bool:
    """Whether a requirement only says again what the opening said: the count of an edit, the elements of a count."""
    if isinstance(requirement, OnlyElements):
        return {r.element for r in used if isinstance(r, AtomCount)} == set(requirement.elements)
    edited = any(isinstance(r, FaithfulEdit) for r in used)
    return edited and isinstance(requirement, GroupCount | AtomCount) and requirement.relative


def _headline(task: DesignMolecule, said: Sequence[Requirement]) -> tuple[str, tuple[Requirement, ...]]:
    """The opening sentence and the requirements it says."""
    if task.start is None:
        return _generated(said)
    edits = tuple(r for r in said if isinstance(r, FaithfulEdit))
    if edits:
        told = "; then ".join(_edit(edit, task.start.smiles if i == 0 else "") for i, edit in enumerate(edits))
        return f"{told[0].upper()}{told[1:]}.", edits
    change = next((r for r in said if isinstance(r, PropertyChange)), None)
    if change is None:
        return f"Modify the molecule {task.start.smiles} as little as possible.", ()
    verb = "higher" if change.direction == "up" else "lower"
    by = f" by at least {change.by:g}" if change.by else ""
    return f"Optimize the molecule {task.start.smiles} to have a {verb} {change.name} value{by}.", (change,)


def _edit(edit: FaithfulEdit, smiles: str) -> str:
    molecule = f"the molecule {smiles}" if smiles else "the result"
    site = f", on its {edit.where}" if edit.where else ""
    if edit.kind == "add":
        return f"add {_amount(edit.count, edit.new)} to {molecule}{site}"
    if edit.kind == "remove":
        return f"remove {_amount(edit.count, edit.old)} from {molecule}{site}"
    return f"substitute {_amount(edit.count, edit.old)} in {molecule} with {_amount(1, edit.new)}{site}"


def _amount(count: int, name: str) -> str:
    word = f"{_element(name.removeprefix('atom:'))} atom" if name.startswith("atom:") else name
    if count == 1:
        return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
    return f"every {word}" if count == 0 else f"{count} {word} groups"


def _generated(said: Sequence[Requirement]) -> tuple[str, tuple[Requirement, ...]]:
    """Exact counts of one kind as the benchmark words them; any others as requirements."""
    for kind in (AtomCount, BondCount, GroupCount):
        exact = tuple(r for r in said if isinstance(r, kind) and r.op == "==" and not r.relative)
        if exact:
            return f"Please generate a molecule with {_listed([_counted(r) for r in exact])}.", exact
    return "Please generate a molecule.", ()


def _counted(r: AtomCount | BondCount | GroupCount) -> str:
    what = (f"{_element(r.element)} atom" if isinstance(r, AtomCount) else f"{r.bond} bond" if isinstance(r, BondCount)
            else f"{r.motif} group")
    return f"{r.n} {what}{'' if r.n == 1 else 's'}"


def _listed(parts: Sequence[str]) -> str:
    if len(parts) < 3:
        return " and ".join(parts)
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"
