"""Questions about amounts of substance: moles and masses, solutions, numbers of molecules, equivalents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.chem import molecules, quantities
from assistant.errors import NotSupported, NotUnderstood, RetortError
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand import token_line
from assistant.understand.lexicon_amount_words import ASKED, IDLE, NOT_HERE, NUMBERS, QUANTITY, SOLVENTS, UNITS
from assistant.understand.token_line import Line, Token

_SPEAKS = re.compile(rf"{QUANTITY}|\bper mole?\b|\bmolecules\b.*\b(?:in|of)\b")
LEAST, MOST = 1e-12, 1e30
"""Numbers that are taken for quantities, whatever their unit."""
FEW = 1e6
"""Molecules that are a list; more of them are an amount."""
_TRIES = "Try “how many mmol is 250 mg of ibuprofen?” or “mass of caffeine for 50 mL of a 10 mM solution”."
_PHRASES: dict[str, str] = {said.strip(): what for what, line in ASKED.items() for said in line.split(",")}
_ALIKE = {"density": frozenset(("molarity", "mass")), "amount": frozenset(("mass",)),
          "molarity": frozenset(("amount", "mass"))}
"""What a unit measures, and the words that may stand beside it: "concentration in mg/mL", "mmol by mass"."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that is given, by its unit's kind; ``said`` is the number as written."""

    kind: str
    said: str
    unit: str

    def words(self) -> str:
        """As it stands in a task."""
        return f"{self.kind} {self.said} {self.unit}"


Given = list[tuple[int, Quantity]]
"""Quantities, each with its place in the line."""
Placed = list[tuple[int, Named]]
"""Compounds, each with its place in the line."""


def task(line: Line, request: Request) -> MeasureMolecule | None:
    """The question about an amount; None where it is none.

    Raises
    ------
    NotUnderstood, NothingInFocus
        Where it is one, and something that it needs is missing or unread.
    """
    said = [token for token in line if not token.mark]
    given = [(at, _quantity(token)) for at, token in enumerate(said) if token.number]
    rest = [token.word for token in said if not token.named and not token.number]
    if any(word in NOT_HERE for word in rest) or any(token.ion for token in said) or _few(given):
        return None
    if given and "atoms" in rest and any(token.named for token in said):
        raise NotSupported("Atoms are counted in one molecule here, and molecules in an amount.",
                           "Ask “how many molecules are in 1 g of aspirin?”.")
    unit, asked = _asked(said)
    if _per_mole(rest):
        given.append((len(said), Quantity("amount", "1", "mol")))
    if not asked or not given:
        return None
    _refuse_unread(said)
    return _task(said, given, asked, unit, request)


def _few(given: Given) -> bool:
    """ "Five molecules": a list that is wanted, not an amount."""
    return any(quantity.kind == "molecules" and float(quantity.said) < FEW for _, quantity in given)


def speaks(text: str) -> bool:
    """Whether a text has a quantity in it, or asks for molecules in one: cheap, before names are read."""
    return bool(_SPEAKS.search(text))


_NEGATIVE = re.compile(r"(?<![\w.–-])[-−]\s?\d[\d.,]*\s?(?:[kmµun]?g|[mµun]?mol|[mµu]?L|[mµun]?M)\b(?=.*\bof\b)")


def refuse_negative(text: str) -> None:
    """Says so where a quantity of less than nothing is given.

    Raises
    ------
    NotUnderstood
        With the quantity as it came.
    """
    if found := _NEGATIVE.search(text):
        raise NotUnderstood(f"“{found.group()}” is less than nothing.", _TRIES)


def _per_mole(rest: list[str]) -> bool:
    return any(pair in (("per", "mole"), ("per", "mol")) for pair in pairwise(rest))


def _quantity(token: Token) -> Quantity:
    unit = UNITS[" ".join(re.sub(r"\s?/\s?", "/", token.unit).split())]
    said = NUMBERS.get(token.number.lower(), token.number).replace(",", "")
    said = re.sub(r"\s?[x×*·]\s?10\^?", "e", said).replace("−", "-").replace("–", "-")
    if not LEAST <= float(said) <= MOST:
        raise NotUnderstood(f"{token.text[:20]} is no quantity of the laboratory.", _TRIES)
    return Quantity(quantities.kind(unit), said, unit)


def _asked(said: list[Token]) -> tuple[str, str]:
    """The unit ("" where none is named) and the kind of what is asked; kind "" where nothing or two things are."""
    words = [token.word for token in said]
    after_per = {at + 1 for at, word in enumerate(words) if word == "per"}
    units = list(dict.fromkeys(UNITS[token.text] for at, token in enumerate(said)
                               if token.text in UNITS and at not in after_per and not _solvent_like(words, at)))
    kinds = _kinds(words)
    if len(units) > 1:
        return "", ""
    if units:
        kind = quantities.kind(units[0])
        clash = {one for one in kinds if one not in (kind, "mass")} - _ALIKE.get(kind, frozenset())
        return (units[0], kind) if not clash else ("", "")
    strong = [one for one in kinds if one != "mass"] or kinds
    return ("", strong[0]) if len(set(strong)) == 1 else ("", "")


def _solvent_like(words: list[str], at: int) -> bool:
    """ "M" and "L" that are no unit here: an "l" of a name."""
    return words[at] == "l" and words[at - 1 : at] != ["many"] and words[at - 1 : at] != ["in"]


def _kinds(words: list[str]) -> list[str]:
    text = f" {' '.join(words)} "
    found = [what for phrase, what in sorted(_PHRASES.items(), key=lambda row: -len(row[0])) if f" {phrase} " in text]
    return list(dict.fromkeys(found))


def _refuse_unread(said: list[Token]) -> None:
    known = {word for phrase in _PHRASES for word in phrase.split()}
    left = [token.text for token in said
            if not (token.named or token.number or token.word in IDLE or token.word in known or token.text in UNITS
                    or re.sub(r"'s$", "", token.word) in IDLE or token.word == "mole's")]
    if left:
        raise NotUnderstood(f"“{' '.join(left)}” was not understood in this question about an amount.",
                            "Is the compound's name known? Its SMILES always works.")


def _task(said: list[Token], given: Given, asked: str, unit: str, request: Request) -> MeasureMolecule:
    placed = [(at, token.named) for at, token in enumerate(said) if token.named]
    if any(quantity.kind == "equivalents" for _, quantity in given) or asked == "equivalents":
        return _of_two(placed, given, asked, unit, request)
    target = _without_solvent(said, placed, given)
    about = target or token_line.about((), request)
    return _made(about, asked, unit, [quantity for _, quantity in given])


def _without_solvent(said: list[Token], placed: Placed, given: Given) -> tuple[Named, ...]:
    """The one compound that is asked about; a solvent after "in" or after a volume is left out."""
    if len(placed) < 2:
        return tuple(named for _, named in placed)
    volumes = any(quantity.kind in ("volume", "molarity", "density") for _, quantity in given)
    kept = [named for at, named in placed if not (volumes and _is_solvent(named) and _dissolves(said, at))]
    if len(kept) > 1:
        raise NotUnderstood("Several compounds are named in this question about one amount.",
                            f"Ask for each alone. {_TRIES}")
    return tuple(kept)


def _dissolves(said: list[Token], at: int) -> bool:
    """ "In DMSO", "10 mL of water", "with water"."""
    before = said[max(0, at - 2) : at]
    words = [token.word for token in before]
    if words[-1:] == ["of"]:
        unit = UNITS.get(before[0].unit or before[0].text, "g")
        return quantities.kind(unit) == "volume"
    return words[-1:] == ["#"] or bool({"in", "with", "to"} & set(words[-1:]))


def _is_solvent(named: Named) -> bool:
    try:
        return molecules.canonical(named.smiles) in SOLVENTS
    except RetortError:
        return False


def _of_two(placed: Placed, given: Given, asked: str, unit: str, request: Request) -> MeasureMolecule:
    """Equivalents: the compound that is asked about, and the amount that they refer to."""
    times = [quantity for _, quantity in given if quantity.kind == "equivalents"]
    others = [(at, quantity) for at, quantity in given if quantity.kind != "equivalents"]
    own, base, reference = _shared_out(placed, given, asked)
    if reference is None or len(times) > 1 or len(others) - (asked == "equivalents") != 1:
        raise NotUnderstood("Equivalents need one amount that they refer to.",
                            "Try “mass of 1.2 equiv of benzyl bromide for 3 mmol of phenol”.")
    if reference.kind not in ("amount", "mass") or (reference.kind == "mass" and base is None):
        raise NotUnderstood("Equivalents refer to an amount of substance, "
                            f"not to {reference.said} {reference.unit} alone.",
                            "Give it in mmol, or name the compound that is weighed.")
    about = (own,) if own else token_line.about((), request)
    rest = times or [quantity for _, quantity in others if quantity is not reference]
    told = f"base {reference.said} {reference.unit}" + (f" {base.smiles} {base.name}".rstrip() if base else "")
    return _made(about, asked, unit, rest, told)


def _shared_out(placed: Placed, given: Given, asked: str) -> tuple[Named | None, Named | None, Quantity | None]:
    """The compound asked about, the reference compound, and the quantity of the latter."""
    before = {at: _before(at, placed, given) for at, _ in placed}
    plain = [quantity for _, quantity in given if quantity.kind != "equivalents"]
    if len(placed) == 1 and asked != "equivalents":
        return placed[0][1], None, plain[0] if plain else None
    if len(placed) != 2:
        return None, None, None
    if asked == "equivalents":
        first, second = placed if len(plain) == 2 else placed[::-1]
        return first[1], second[1], before[second[0]]
    based = [at for at, _ in placed if (one := before[at]) is not None and one.kind != "equivalents"]
    own = next((at for at, _ in placed if (one := before[at]) is not None and one.kind == "equivalents"), None)
    at = based[0] if len(based) == 1 else next((at for at, _ in placed if at != own), placed[1][0])
    names = dict(placed)
    return names[next(one for one, _ in placed if one != at)], names[at], plain[0] if plain else None


def _before(at: int, placed: Placed, given: Given) -> Quantity | None:
    """The quantity that stands before a compound, no other compound between."""
    return next((quantity for place, quantity in reversed(given)
                 if place < at and not any(place < other < at for other, _ in placed)), None)


def _made(about: tuple[Named, ...], asked: str, unit: str, given: list[Quantity], base: str = "") -> MeasureMolecule:
    kinds = [quantity.kind for quantity in given] + (["base"] if base else [])
    if asked in kinds and len(kinds) == 1 and unit:
        raise NotUnderstood("The amount that is given is of the kind that is asked for.", _TRIES)
    if len(set(kinds)) < len(kinds) or quantities.relation(asked, frozenset(kinds)) is None:
        raise NotUnderstood(_missing(asked, kinds), _TRIES)
    return MeasureMolecule(about, "amount", (f"{asked} {unit}".strip(), *(one.words() for one in given),
                                             *((base,) if base else ())))


def _missing(asked: str, kinds: list[str]) -> str:
    title = quantities.TITLES[asked].lower()
    if kinds == ["volume"] and asked in ("mass", "amount", "molecules"):
        return f"A volume alone does not give the {title}: a concentration or the density of the liquid is needed too."
    told = " and ".join(quantities.TITLES[one].lower() for one in dict.fromkeys(kinds))
    return f"The {title} does not follow from the {told} given here."
