"""Questions about complexes: from what a sentence says to one task, and follow-ups of the last one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from assistant.errors import NotSupported, NotUnderstood
from assistant.tasks import AskComplex, Request, Upload
from assistant.tasks_complexes import Pair
from assistant.understand import given_smiles
from assistant.understand.complex_saying import Told, say
from assistant.understand.lexicon_complexes import ASKABLE, OF_MOLECULES
from assistant.understand.lexicon_crystals import DESIGN
from assistant.understand.uploads import is_ligand, is_structure

MOST_COMPARED = 2
_NOT_COMPUTED = {
    "affinity": "How strongly it binds does not follow from a structure; computed here are contacts, distances and "
    "buried surface.",
    "dynamics": "How it moves needs a simulation, which is not done here; B-factors say how well each part is ordered.",
    "sequence search": "That needs other sequences, which are not here.",
    "docking": "A pose is not predicted here; the one in the file is measured.",
}
SPOKEN = frozenset({"complex", "protein", "ligand", "ligands", "pocket", "residue", "residues", "inhibitor"})
"""Words of which one at least stands in a message that is meant for a complex."""
LONGEST = 2_000
"""Characters of a message that are looked at for residues and atoms: no question is longer."""
_PLACES = frozenset({"distance", "angle", "dihedral"})


def paired(files: tuple[Upload, ...]) -> tuple[Pair, ...]:
    """The complexes among the files of a message; a ligand file goes with the structure it came beside."""
    structures = [file for file in files if is_structure(file)]
    ligands = [file for file in files if is_ligand(file)] if structures else []
    if len(structures) == len(ligands):
        return tuple(Pair(one, other) for one, other in zip(structures, ligands, strict=True))
    return tuple(Pair(one, ligands[0] if ligands and len(structures) == 1 else None) for one in structures)


def task(request: Request) -> AskComplex | None:
    """The question a message puts to a complex; None where it is about something else.

    Raises
    ------
    NotUnderstood
        When a complex came with words that ask nothing known.
    NotSupported
        When what is asked does not follow from a structure.
    """
    given = paired(request.files)
    known = (*request.context.complexes, *given)
    if not known:
        return None
    if not request.text.strip():
        return _first_look(given) if given else None
    text, named = _without_names(request.text[:LONGEST], known)
    smiles, text = given_smiles.taken(text)
    told = say(text)
    if not given and not _about_complex(told, request, bool(named)):
        return None
    if told.beyond and not told.strong:
        raise NotSupported(_NOT_COMPUTED[told.beyond], ASKABLE)
    last = request.context.last if isinstance(request.context.last, AskComplex) else None
    found = _asked(told, last, smiles)
    if found is None:
        if given:
            words = f"“{told.strange[0]}” is nothing" if told.strange else "This asks nothing"
            raise NotUnderstood(f"{words} that is known of a complex ({given[0].structure.name}).", ASKABLE)
        return None
    return replace(found, complexes=_which(found, given, named, known), unread=told.strange)


def only_of_complexes(text: str) -> bool:
    """Whether a message asks for something that only a complex has."""
    if not text.strip() or len(text) > LONGEST:
        return False
    told = say(text)
    return bool(told.strong and not set(told.subjects) <= OF_MOLECULES and len(told.strange) <= 1)


def speaks_of_one(text: str) -> bool:
    """Whether a message speaks of a ligand in a protein, in so many words."""
    if len(text) > LONGEST or not SPOKEN & set(text.lower().replace("?", " ").replace(",", " ").split()):
        return False
    return only_of_complexes(text)


def _first_look(given: tuple[Pair, ...]) -> AskComplex:
    return AskComplex(given[:MOST_COMPARED], ("compare",)) if len(given) > 1 else AskComplex(given)


def _without_names(text: str, known: tuple[Pair, ...]) -> tuple[str, tuple[Pair, ...]]:
    """The text without the names of files in it, and the complexes of those files."""
    named: list[Pair] = []
    for pair in reversed(known):
        for word in (pair.structure.name, PurePath(pair.structure.name).stem):
            at = text.lower().find(word.lower())
            if at >= 0 and len(word) > 2:
                text = f"{text[:at]} {text[at + len(word):]}"
                named.append(pair)
                break
    return text, tuple(dict.fromkeys(named))


def _about_complex(told: Told, request: Request, named: bool) -> bool:
    """Whether a message without a file is meant for the complex in focus."""
    design = {word.lower() for word in told.strange} & DESIGN
    if design and "analogues" not in told.subjects:
        return False
    spoken = SPOKEN & set(request.text.lower().replace("?", " ").split())
    if isinstance(request.context.last, AskComplex):
        few = len(told.strange) <= 1 + len(told.subjects)
        return bool(few and (told.subjects or told.follows or told.beyond))
    return bool(named or ((told.subjects or told.named) and len(told.strange) <= 2 and (
        spoken or told.named or (told.strong and not set(told.subjects) <= OF_MOLECULES))))


def _asked(told: Told, last: AskComplex | None, smiles: str) -> AskComplex | None:
    """The task of what was said, beside the last one; None where nothing was asked."""
    subjects = told.subjects
    if not subjects and told.named:
        subjects = ("contact",)
    if not subjects and last is not None and told.follows:
        return replace(last, kinds=told.kinds or last.kinds, preset=told.preset or last.preset,
                       side=told.side or last.side, view=told.view or last.view, steps=told.steps or last.steps,
                       within=told.within or last.within, spots=told.spots or last.spots, smiles=smiles or last.smiles)
    if not subjects and smiles:
        subjects = ("ligand",)
    if not subjects:
        return None
    before = last or AskComplex(())
    ids = [spot for spot in told.spots if spot.residue and not spot.is_ligand]
    spots = told.spots
    if last is not None and told.continues and set(subjects) & _PLACES and len(spots) == 1 and last.spots:
        spots = (spots[0], *last.spots[1:])  # "and from Thr315 OG1?"
    return AskComplex((), subjects, before.ligand if last and not ids else "", smiles or before.smiles,
                      told.preset or before.preset, told.kinds, spots, told.side or "",
                      told.view or before.view, told.steps or (before.steps if told.view is None else ()),
                      told.within)


def _which(found: AskComplex, given: tuple[Pair, ...], named: tuple[Pair, ...], known: tuple[Pair, ...],
           ) -> tuple[Pair, ...]:
    """The complexes of a question: those named, those that came, or the one in focus; two to compare."""
    if "compare" not in found.what:
        return (named or given or known[-1:])[:1]
    chosen = tuple(dict.fromkeys((*named, *given))) if named or len(given) > 1 else ()
    chosen = chosen if len(chosen) > 1 else tuple(dict.fromkeys(known))[-2:]
    if len(chosen) < 2:
        raise NotUnderstood("There is one complex here, and two are needed to compare.", "Drop the other file as well.")
    return chosen[:MOST_COMPARED]
