"""Questions that ask for a description ("describe it", "what is this?"), and texts that are to be checked"""

from __future__ import annotations

import re

from assistant.chem import names
from assistant.chem.claimed import lexicon
from assistant.errors import NothingInFocus, NotUnderstood
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand import structures
from assistant.understand.focus import must_read
from assistant.understand.tokens import Reading

IT = (r"(?:@|it|this|that|this one|"
      r"(?:the|this|that) (?:molecule|compound|structure|substance|chemical|drug|thing)(?: @)?)")
"""The molecule of a sentence as `bare` leaves it."""
_END = (
    r"(?: (?:in (?:one|two|three|four|a few|short|simple|plain) (?:sentences?|words|terms|lines)|to me|for me|in words|"
    r"in detail|in short|briefly|please|exactly|chemically|structurally|then|now))*"
)
_SHAPES = tuple(
    re.compile(rf"{shape}{_END}")
    for shape in (
        rf"(?:describe|characteri[sz]e|classify) (?:the structure of )?{IT}",
        rf"explain (?:the structure of )?{IT}",
        rf"tell me (?:more |something |everything |all |a bit )?about {IT}",
        rf"what(?: is|s|'s|’s) {IT}",
        rf"(?:give|write|show)(?: me| us)? (?:a |an |the )?(?:short |brief |long |full |detailed |chebi )?"
        rf"(?:description|caption|paragraph)"
        rf" (?:of|for|about|on) {IT}",
        rf"(?:to )?(?:what|which) (?:chemical |structural |compound |chemical compound )?"
        rf"(?:kind|class|classes|type|sort|family)"
        rf"(?: of (?:an? )?(?:organic |chemical )?(?:compound|molecule|chemical|substance|thing|structure|drug)s?)?"
        rf" (?:is|are|does|do) {IT}(?: (?:belong to|in|belong|a member of|part of))?",
        rf"what can you (?:say|tell me) about {IT}",
        rf"(?:a )?description of {IT}",
        rf"how would (?:you|chebi) describe {IT}",
        rf"(?:chemical |structural |compound )?class(?:es)? of {IT}",
        rf"what is {IT} (?:made|built|composed|put together) (?:up )?(?:of|from)",
        rf"how is {IT} (?:made|built) up",
    )
)
_OF_CLASS = re.compile(
    rf"(?:is|does) {IT}(?: also| really| considered| classed as| classified as| count as| belong to| to be)*"
    r" (?:(?:an?|the|one of the) )?(?:member of )?(?:the )?(?:class of )?(?P<what>[a-z0-9αβγδ(][\w,'()+\- ]{2,60})"
)
"""A question whether the molecule is of a class: "is it a flavonoid?"."""
_POLITE = re.compile(r"^(?:please|so|ok|okay|hey|hi|can you|could you|would you|now|and|then|just|well)[, ]+")
_CHECK = re.compile(
    r"\s*(?:please\s+|can you\s+|could you\s+)?"
    r"(?:fact[- ]?check|check|verify|test|judge|proof[- ]?read)\s+(?:(?:if|whether)\s+)?"
    r"(?:this|the|that|my|following|a|these)?\s*(?:following\s+)?(?:description|caption|text|paragraph|statements?|claims?|"
    r"sentences?|abstract|summary)(?:\s+(?:of|about|for|on|against)\s+(?P<of>\S.*?))?\s*:(?:\s+(?P<text>\S.*)|\s*)",
    re.IGNORECASE | re.DOTALL,
)


MOST = 4
"""Molecules that are described at once."""


def described(reading: Reading, request: Request) -> MeasureMolecule | None:
    """The task of a sentence that asks for a description and nothing else; None where it asks something else."""
    given = reading.molecules or in_focus(request)
    if not 1 <= len(given) <= MOST:
        return None
    said = bare(reading, MOST)
    if not any(shape.fullmatch(said) for shape in _SHAPES):
        return None
    for one in given:
        must_read(one)
    return MeasureMolecule(given, "describe")


def of_class(reading: Reading, request: Request) -> MeasureMolecule | None:
    """The task of "is it a steroid?" where the tables hold such a class; None where a sentence is something else."""
    match = _OF_CLASS.fullmatch(bare(reading))
    if match is None or not lexicon.known(match["what"]):
        return None
    given = reading.molecules[:1] if "@" in bare(reading) else in_focus(request)
    if not given:
        raise NothingInFocus("No molecule is given and none is in focus.", f"Write e.g. “is CCO a {match['what']}?”")
    must_read(given[0])
    return MeasureMolecule(given, "class", (match["what"],))


def in_focus(request: Request) -> tuple[Named, ...]:
    """The molecule talked of last, or none."""
    return (request.context.current,) if request.context.current else ()


def bare(reading: Reading, most: int = 1) -> str:
    """The sentence in small letters without signs, an "@" for its first molecules, courtesies gone."""
    said = reading.text
    for named in reading.molecules[:most]:
        token = next((t.text for t in reading.tokens if t.kind == "molecule" and t.value == named.smiles), "")
        said = said.replace(token, "@", 1) if token else said
    short = " ".join(re.sub(r"[?!.;:“”\"`]+|,(?=\s)", " ", said).lower().split())
    short = re.sub(r"@(?: (?:(?:and|or|&) )?@)+", "@", short)
    while (shorter := _POLITE.sub("", short)) != short:
        short = shorter
    return short


def text_to_check(request: Request) -> MeasureMolecule | None:
    """The task of "check this description of SMILES: ..."; None where a message is none.

    Raises
    ------
    NothingInFocus, BadStructure, NotUnderstood
        Where no molecule is given, it cannot be read, or its name is unknown.
    """
    match = _CHECK.fullmatch(request.text)
    if match is None:
        return None
    if not match["text"]:
        raise NotUnderstood("The text to check is empty.", "Write e.g. “check this text on CCO: It is an alcohol.”")
    return MeasureMolecule((_about(match["of"] or "", request),), "text", (match["text"].strip().strip('“”"'),))


def _about(said: str, request: Request) -> Named:
    said = said.strip().strip("`“”\"'")
    if not said or re.fullmatch(r"(?:it|this|that|(?:the|this) (?:molecule|compound|structure))", said, re.IGNORECASE):
        if request.context.current is None:
            raise NothingInFocus(
                "This is a text to check, and no molecule is given.",
                "Write e.g. “check this description of CCO: It is a primary alcohol.”",
            )
        return request.context.current
    if structures.readable(said):
        return Named(said)
    if re.fullmatch(r"\S*[=#()\[\]]\S*", said):
        must_read(Named(said))
    smiles = names.smiles_of(re.sub(r"^(?:the|an?)\s+", "", said))
    return Named(smiles, names.name_of(smiles) or said)
