"""Questions for the role or use of a molecule: "what is it used for?", "is it an antibiotic?"."""

from __future__ import annotations

import re

from assistant.chem.described.role_table import by_word
from assistant.errors import NothingInFocus
from assistant.tasks import MeasureMolecule, Request
from assistant.understand.asking_description import IT, bare, in_focus
from assistant.understand.focus import must_read
from assistant.understand.tokens import Reading

_NOUN = (r"(?:(?:biological|medical|medicinal|therapeutic|chemical|main|possible|likely|predicted|typical|known) )*"
         r"(?:roles?|uses?|purposes?|functions?|applications?|indications?|effects?|bioactivity|activity)")
_END = (r"(?: (?:in (?:medicine|biology|the body|humans|nature|practice|general)|please|exactly|mainly|usually|mostly|"
        r"now|then))*")
_SHAPES = tuple(
    re.compile(rf"{shape}{_END}")
    for shape in (
        rf"what(?: is|s|'s|’s| are| might be| could be) (?:the |some )?{_NOUN} (?:of|for) {IT}",
        rf"what (?:is|are|can|could|might|may) {IT} (?:be )?(?:\w+ly )?(?:used|good|useful|prescribed|given|taken)"
        r" (?:for|as|against)",
        rf"(?:what|which) {_NOUN} (?:does|do|is|are|could|might|may) {IT} (?:have|play|serve|known for|predicted for)",
        rf"what (?:does|do) {IT} do(?: in the body)?",
        rf"(?:what|which) (?:kind|type|sort) of (?:drug|medicine|medication) is {IT}",
        rf"(?:to )?(?:what|which) (?:therapeutic|drug|pharmacological) (?:class|classes|group) (?:is|does) {IT}"
        r"(?: belong to| in| belong)?",
        rf"how is {IT} used",
        rf"(?:predict|tell me|give me|show)? ?(?:the )?{_NOUN} of {IT}",
    )
)
_IS_ONE = re.compile(
    rf"(?:is|are|does|could|might|can|may|would|will) {IT}(?: be)?(?: also| really| considered| perhaps| likely)*"
    r"(?: known| used| act| function| serve| work| given| prescribed| useful)?(?: as)? (?:(?:an?|the) )?"
    r"(?P<what>[\w'()/+\- ]{3,60})"
)
_ROLE = re.compile(
    r"(?:^|[ -])(?:drugs?|medicine|medication|pharmaceutical|agent|inhibitor|antagonist|agonist|blocker|antibiotic|"
    r"vitamin|hormone|toxin|poison|pesticide|fungicide|herbicide|insecticide|sweetener|dye|pigment|explosive|metabolite|"
    r"relaxant|antidote|prodrug|neurotransmitter|pheromone|nutrient|preservative)$"
)
"""Last words that name a role also where the table has no row for it."""


def task(reading: Reading, request: Request) -> MeasureMolecule | None:
    """The task of a question for a role, of all or of one that is named; None where a sentence is none."""
    said = bare(reading)
    match = _IS_ONE.fullmatch(said)
    what = match["what"] if match and _role(match["what"]) else ""
    if not what and not any(shape.fullmatch(said) for shape in _SHAPES):
        return None
    given = reading.molecules[:1] if "@" in said else in_focus(request)
    if not given:
        raise NothingInFocus("No molecule is given and none is in focus.",
                             "Write e.g. “what is the role of caffeine?”.")
    must_read(given[0])
    return MeasureMolecule(given, "role", (what,) if what else ())


def _role(said: str) -> bool:
    return said in by_word() or bool(_ROLE.search(said))
