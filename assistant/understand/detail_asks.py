"""What a question that more than values answer asks: why, rules, subjects, and counts; by its pieces alone."""

from __future__ import annotations

from collections.abc import Callable

from assistant.chem.properties import PROPERTIES
from assistant.tasks import MeasureMolecule
from assistant.understand import detail_bare, detail_limits
from assistant.understand.detail_words import Piece
from assistant.understand.lexicon_rows import words
from assistant.understand.lexicon_talk import POLITE_HEADS

YES_NO = frozenset(words("is are does do did has have was were isn't aren't doesn't don't whether if"))
ASKING_WHY = frozenset(
    words("""
why what what's which explain show where break decompose map draw give tell per atom heat atomic reason origin
""")
)
"""First words of a question why."""
EITHER = frozenset(
    words("""
make makes making gives drives drive driving lowers raises hurts costs cost limits limit reduces spoils
""")
)
"""Verbs that ask why only after "what" or "which"."""
SHARED = ("LogP", "MR", "TPSA", "QED", "SA")
"""Properties that can be shared out."""
Found = tuple[Piece, ...]


def asked(found: Found, new: bool, open_: bool = False) -> MeasureMolecule | None:
    """What is asked, without its molecules; None where nothing is, or (``new``) the main grammar knows it as well.

    ``open_``: the sentence ends with a question mark.
    """
    frames = {piece.as_("frame") for piece in found if piece.as_("frame")}
    if any(piece.as_("quality") and found[at - 1].text == "as" for at, piece in enumerate(found) if at):
        return None  # "as heavy as"
    if yes_no(found) and "count" not in frames and (marked := detail_bare.negated_or_either(found, _names(found))):
        return marked
    if open_ and not yes_no(found) and detail_bare.whether(found, frames, _bare(found)):
        return MeasureMolecule((), "whether", _names(found))
    if yes_no(found) and "count" not in frames and (limit := detail_limits.bound(found)):
        return limit
    if open_ and (ruled := _ruled(found, frames)):
        return ruled
    ways: tuple[Callable[[Found, set[str], bool], MeasureMolecule | None], ...] = (
        _why, _limits, _rules, _labels, _subject, _counted)
    for way in ways:
        task = way(found, frames, new)
        if task is not None:
            return task
    if not new and "list" in frames and not any(piece.as_("thing") for piece in found):
        return MeasureMolecule((), "groups")
    return None


def _ruled(found: Found, frames: set[str]) -> MeasureMolecule | None:
    """ "Veber pass for ritonavir?": a question of yes or no by its mark alone."""
    names = tuple(dict.fromkeys(p.as_("rule") for p in found if p.as_("rule") and not p.as_("subject")))
    if not names or not set(names) <= _OLD_RULES or not any(p.named for p in found):
        return None
    if not detail_bare.passes(found, frames):
        return None
    broken = detail_limits.limits(found, frames, yes_no(found))
    return broken or (_rules(found, frames, False) if "fail" in frames else MeasureMolecule((), "passes", names))


def _limits(found: Found, frames: set[str], new: bool) -> MeasureMolecule | None:
    return detail_limits.limits(found, frames, yes_no(found))


def _labels(found: Found, frames: set[str], new: bool) -> MeasureMolecule | None:
    return detail_limits.labels(found, frames)


def _why(found: Found, frames: set[str], new: bool) -> MeasureMolecule | None:
    names = [(piece.as_("prop").lstrip("-") or piece.as_("quality").partition(":")[0]) for piece in found]
    names = [name for name in names if name in PROPERTIES]
    if not names or any(piece.as_("rule") for piece in found) or not _asks_why(found):
        return None
    wanted = next(
        (name for name in names if name in SHARED), {"ESOL": "LogP", "HBD": "TPSA", "HBA": "TPSA"}.get(names[0], "")
    )
    with_s_and_p = any(piece.text in ("sulfur", "phosphorus") for piece in found) and wanted == "TPSA"
    return MeasureMolecule((), "why", ("TPSA with S and P" if with_s_and_p else wanted,)) if wanted else None


def _asks_why(found: tuple[Piece, ...]) -> bool:
    """Whether a frame of "why" stands in a sentence that begins as a question of that kind does."""
    words = _opening(found)
    said = [piece.text for piece in found if piece.as_("frame") == "why"]
    if not said or not words:
        return False
    if all(word in EITHER for word in said):
        return words[0] in ("what", "which", "why", "explain", "what's")
    return words[0] in ASKING_WHY or bool(
        set(said) & {"contribution", "contributions", "breakdown", "per atom", "atom by atom", "why", "explain"}
    )


_OLD_RULES = frozenset(("Lipinski", "Veber", "RuleOfThree", "LeadLike"))


def _rules(found: Found, frames: set[str], new: bool) -> MeasureMolecule | None:
    """Passed or not: rules that the main grammar has no word for, and filters that are passed or failed."""
    names = [piece.as_("rule") for piece in found if piece.as_("rule") and not piece.as_("subject")]
    donors = tuple(
        piece.as_("thing").replace("H-bond", "Lipinski") for piece in found if piece.as_("thing").startswith("H-bond")
    )
    if "count" in frames and donors:
        return MeasureMolecule((), "tally", donors) if names == ["Lipinski"] else None
    if (
        not names
        and frames & {"pass", "fail"}
        and {piece.text for piece in found} & {"rule", "rules", "filter", "filters"}
    ):
        return MeasureMolecule((), "passes")
    if new and names and set(names) <= {"Lipinski", "Veber"} and frames & {"pass", "fail"} and yes_no(found):
        new = False  # answered with yes or no
    if not names or (new and set(names) <= _OLD_RULES) or (new and names == ["druglike"]):
        return None
    if (
        new
        and not frames & {"pass", "fail"}
        and not set(names) & {"Ghose", "Egan", "Muegge", "GSK 4/400", "Pfizer 3/75"}
    ):
        return None
    if "druglike" in names:
        names = [*(name for name in names if name != "druglike"), "Lipinski", "Veber"]
    start = "fails " if "fail" in frames and "pass" not in frames and yes_no(found) else ""
    return MeasureMolecule((), "passes", tuple(dict.fromkeys(start + name for name in names)))


def _subject(found: Found, frames: set[str], new: bool) -> MeasureMolecule | None:
    said = [piece.as_("subject") for piece in found if piece.as_("subject") and _means_subject(piece, found)]
    ions = [piece.as_("ion") for piece in found if piece.as_("ion")]
    if ions:
        return MeasureMolecule((), "mass", tuple(ions))
    if not said:
        return None
    weighed = any(piece.as_("prop") in ("MW", "ExactMass") for piece in found)
    if weighed and said == ["protonation:"] and (ion := next((_IONS[p.text] for p in found if p.text in _IONS), "")):
        return MeasureMolecule((), "mass", (ion,))
    question = next((one.partition(":")[0] for one in said if one.partition(":")[0] != "mass"), "mass")
    what = tuple(
        dict.fromkeys(value for one in said for kind, _, value in (one.partition(":"),) if kind == question and value)
    )
    if question == "protonation":
        what = _ph(found)
    if question in ("elements", "oxidation"):
        what = tuple(_symbol(piece) for piece in found if _symbol(piece))
    return MeasureMolecule((), question, what)  # type: ignore[arg-type]


_IONS = {"protonated": "[M+H]+", "deprotonated": "[M-H]-"}


def _means_subject(piece: Piece, found: tuple[Piece, ...]) -> bool:
    """Whether a phrase that can be a subject is meant as one here ("flat" only where it is asked whether)."""
    subject = piece.as_("subject")
    if subject == "shape:flat":
        return yes_no(found)
    if subject == "shape:length":
        return piece.text not in ("length", "how long") or bool(
            {p.text for p in found} & {"it", "molecule", "the"} or any(p.named for p in found)
        )
    if subject == "elements:" and piece.text in ("%", "percent", "percentage"):
        return any(_symbol(p) for p in found)
    if subject == "isomers:":
        return not yes_no(found)
    if piece.text in ("zwitterion", "zwitterionic"):
        return any(p.text == "ph" for p in found)
    if subject == "protonation:" and piece.text == "ph":
        return any(
            p.as_("prop") == "Charge" or p.text in ("charged", "form", "state", "species", "zwitterion", "zwitterionic")
            for p in found
        )
    return True


def _ph(found: tuple[Piece, ...]) -> tuple[str, ...]:
    numbers = [piece.number for piece in found if piece.number is not None]
    return (f"{numbers[0]:g}",) if numbers and -2 <= numbers[0] <= 16 else ("7.4",)


_SYMBOLS = {
    "carbon": "C",
    "hydrogen": "H",
    "nitrogen": "N",
    "oxygen": "O",
    "sulfur": "S",
    "phosphorus": "P",
    "fluorine": "F",
    "chlorine": "Cl",
    "bromine": "Br",
    "iodine": "I",
    "silicon": "Si",
    "boron": "B",
    "selenium": "Se",
}


def _symbol(piece: Piece) -> str:
    return _SYMBOLS.get(piece.as_("thing").removesuffix(" atom"), "") if piece.as_("thing").endswith(" atom") else ""


def _counted(found: Found, frames: set[str], new: bool) -> MeasureMolecule | None:
    """How many, whether any, and which atoms."""
    if {"included", "including"} & {piece.text for piece in found} and _all_atoms(found):
        return MeasureMolecule((), "tally", ("atom",))
    described = yes_no(found) or "where" in frames
    things = [piece for piece in found if piece.as_("thing") or (described and piece.as_("adjective"))]
    said = {piece.text for piece in found}
    if ("where" in frames or {"atom", "atoms"} & said) and "aromatic" in said:
        return MeasureMolecule((), "atoms", ("aromatic atom",))
    things = [piece for at, piece in enumerate(things) if not _only_repeats(piece, things, at)]
    plain = new and all(piece.old for piece in things) and "where" not in frames
    if not things or (plain and not (yes_no(found) and detail_bare.answered_here(things))):
        return None
    names = _names(found)
    if "where" in frames:
        return MeasureMolecule((), "atoms", tuple(piece.as_("thing") for piece in things))
    if yes_no(found) and "count" not in frames and not frames & {"most"}:
        return MeasureMolecule((), "whether", names)
    asked = bool(frames & {"count", "most"}) or _bare(found)
    return MeasureMolecule((), "tally", tuple(piece.as_("thing") for piece in things)) if asked else None


def _names(found: Found) -> tuple[str, ...]:
    """The things of a question of yes or no, each with its bound; what only repeats another one left out."""
    things = [piece for piece in found if piece.as_("thing") or piece.as_("adjective")]
    kept = [piece for at, piece in enumerate(things) if not _only_repeats(piece, things, at)]
    return tuple(dict.fromkeys(_bounded(piece, found) for piece in kept))


def _all_atoms(found: tuple[Piece, ...]) -> bool:
    """ "atoms, hydrogens included": nothing but atoms and hydrogens is counted."""
    things = [piece.as_("thing") for piece in found if piece.as_("thing")]
    return set(things) <= {"atom", "heavy atom", "hydrogen atom"} and len(set(things)) == 2


def _bare(found: tuple[Piece, ...]) -> bool:
    """ "carbamates in aspirin", "and primary alcohols?": things and a molecule, or a continuation."""
    if any(piece.number is not None or piece.as_("sign") or piece.text == "to" for piece in found):
        return False
    opening = _opening(found)
    if opening[:2] == ["what", "if"] or opening[:1] == ["make"]:
        return False
    things = [at for at, piece in enumerate(found) if piece.as_("thing")]
    if len(things) > 1 and any(found[at].text == "for" for at in range(things[0], things[-1])):
        return False  # "what about OH for NH2"
    placed = any(piece.text in ("in", "of", "inside", "within", "on") for piece in found)
    return (
        (placed and any(piece.named for piece in found))
        or opening[:1] in (["and"], ["any"])
        or opening[:2] in (["what", "about"], ["how", "about"])
    )


def _only_repeats(piece: Piece, things: list[Piece], at: int) -> bool:
    """ "pyridine ... rings", "carbons ... sp3": a bare "ring", "atom" or element beside a thing that says more."""
    if piece.text in ("ring", "rings", "atom", "atoms", "bond", "bonds"):
        return bool(things[:at])
    narrower = [one.as_("thing") for one in things if one is not piece]
    return piece.as_("thing") == "carbon atom" and any(name.endswith(" carbon") for name in narrower)


def _bounded(piece: Piece, found: tuple[Piece, ...]) -> str:
    """The thing with the number that stands before it: "two esters", "at least 2 esters"."""
    name = piece.as_("thing") or piece.as_("adjective")
    at = found.index(piece)
    if at and found[at - 1].text in ("no", "without", "lacks"):
        return f"{name} = 0"
    if not at or found[at - 1].number is None or "≥" in name or "=" in name.split():
        return name
    n = int(found[at - 1].number or 0)
    sign, _, more = (found[at - 2].as_("bound") if at > 1 else "").partition(" ")
    return f"{name} {sign or '='} {n + int(more or 0)}"


def yes_no(found: tuple[Piece, ...]) -> bool:
    """Whether the sentence asks for yes or no: by its first word, politeness aside, or an "if" or "whether"."""
    words = _opening(found)
    if words[:2] in (["what", "if"], ["how", "if"]):
        return False
    while words and words[0] in set(POLITE_HEADS) - {"do"}:
        if words[0] in ("whether", "if"):
            return True
        words.pop(0)
    return bool(words) and (words[0] in YES_NO or "whether" in words or "if" in words)


def _opening(found: tuple[Piece, ...]) -> list[str]:
    """The first words of a sentence, "*" for a molecule."""
    return [word for piece in found[:8] for word in (["*"] if piece.named else piece.text.lower().split())]
