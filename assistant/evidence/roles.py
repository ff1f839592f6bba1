"""Words for a question about roles: what is predicted from the structure, and that nothing of it is known by heart."""

from __future__ import annotations

from assistant.answers import Molecule
from assistant.chem.described.role_table import by_word, rows
from assistant.chem.described.roles import cards
from assistant.evidence.described import standing
from assistant.evidence.phrases import named
from assistant.statements import Statement
from assistant.tasks import MeasureMolecule
from assistant.wording import listed

BY_HEART = "Retort knows no uses by heart; it only predicts roles from the structure."


def sentence(task: MeasureMolecule, molecule: Molecule) -> str:
    """What roles are predicted; of a role that was asked for first whether it is among them."""
    found = [one for one in standing(molecule) if one.kind == "role"]
    if task.what:
        return _of_one(task.what[0], found, molecule)
    if not found:
        return f"{BY_HEART} For {named(molecule)} none of the {len(cards())} it can tell is firm enough."
    return f"{BY_HEART} Of {named(molecule)} it says: {_told(found)}"


def _told(found: list[Statement]) -> str:
    return " ".join(one.sentence for one in found)


def _of_one(what: str, found: list[Statement], molecule: Molecule) -> str:
    """Perhaps, with its error; not firm; or none of the roles that can be told."""
    meant = _meant(what)
    hits = [one for one in found if one.words in meant]
    if hits:
        return f"Perhaps: {_told(hits)} {BY_HEART}"
    others = f" It says of {named(molecule)}: {_told(found)}" if found else ""
    known = sorted(meant & {one.name for one in cards()})
    if known:
        return (f"Retort cannot say so: that {named(molecule)} is {_a(what)} is not firm enough to be predicted "
                f"({listed(known)}), which does not mean that it is none. {BY_HEART}{others}")
    return (f"Retort cannot tell whether {named(molecule)} is {_a(what)}: that is none of the {len(cards())} roles "
            f"it can tell. {BY_HEART}{others}")


def _meant(what: str) -> set[str]:
    """The roles that would mean yes: the one named, and those that imply it."""
    name = by_word().get(what, what)
    row = next((one for one in rows() if one.name == name), None)
    return {name, *(row.chebi if row else ())}


def _a(what: str) -> str:
    return f"{'an' if what[0].lower() in 'aeiou' else 'a'} “{what}”"
