"""Questions about names: "name this", "what is aspirin called systematically?", "is hexane a name of CCCC(C)CC?"."""

from __future__ import annotations

import re

from assistant.chem.names import abbreviations, reading
from assistant.errors import NothingInFocus, NotSupported, NotUnderstood, RetortError
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand.focus import must_read
from assistant.understand.lexicon_rows import phrases
from assistant.understand.resolving import read
from assistant.understand.systematic import written

LONGEST = 4000
"""Characters of the longest message that is taken for a question about a name."""
SHORT = 80
"""Characters of the longest question about an abbreviation."""
_POLITE = (r"(?:(?:please|hey|hi|hello|ok|okay|so|now|and|also|then|well|retort|just|kindly|can you|could you|would you"
           r"|will you|can i (?:get|have)|i (?:want|need|would like|'d like)(?: to (?:know|see|have|get))?|tell me"
           r"|do you know|let me know|what about|how about|show me|show|give me|give|get me|get|find me|find|write"
           r"|generate|provide|return|list|work out|determine|derive|state)[\s,:]+)*")
_BY = r"(?:iupac|systematic|chemical|preferred|rule[- ]based|rational|official|full|proper|correct|right|real)"
_RULES = (r"(?: (?:systematically|by (?:the )?(?:iupac )?rules|by iupac|in iupac(?: (?:terms|nomenclature|language))?"
          r"|according to (?:the )?iupac(?: rules)?|under iupac(?: rules)?|in nomenclature))?")
_OF = r"(?: (?:of|for|to)\s+|\s*[:=]\s*)"

_CLAIMS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"{_POLITE}(?:is|was|isn't) (?:the name )?(?P<name>\S.*?) (?:really |also |indeed )?"
    rf"(?:an? |the )?(?:(?:valid|good|acceptable|accurate|allowed|possible|{_BY}) )*name (?:of|for) (?P<mol>\S.*)",
    rf"{_POLITE}(?:is|can|could|may|should) (?P<mol>\S+) (?:be )?(?:correctly |rightly |properly |really )?"
    r"(?:called|named) (?P<name>\S.*)",
    rf"{_POLITE}(?:does|do) the name (?P<name>\S.*?) (?:match|fit|describe|correspond to|mean|belong to|stand for"
    r"|go with) (?P<mol>\S.*)",
    rf"{_POLITE}(?:check|verify|test|validate) (?:the |this )?name (?P<name>\S.*?) (?:of|for|against) (?P<mol>\S.*)",
    rf"{_POLITE}(?:check|verify|test|validate) (?:that |whether |if )?(?P<name>\S.*?) is (?:an? |the )?"
    rf"(?:(?:valid|good|acceptable|{_BY}) )*name (?:of|for) (?P<mol>\S.*)",
))
_ASKS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"{_POLITE}(?:what(?:'s| is| are|s| would be| will be)? )?(?:the |its |their |his |an? |this )?"
    rf"(?:{_BY} )+names?(?:{_OF}(?P<mol>\S.*))?",
    rf"{_POLITE}(?:what(?:'s| is| are|s| would be)? )?(?:the |its |their |an? )names?(?:{_OF}(?P<mol>\S.*))?",
    rf"{_POLITE}(?:what(?:'s| is|s) )?(?:the )?(?:iupac|nomenclature){_OF}(?P<mol>\S.*)",
    rf"{_POLITE}iupac\s+(?P<mol>\S.*)",
    rf"{_POLITE}(?:re)?name (?P<mol>\S.*)",
    rf"{_POLITE}what(?: is|'s| are| would| do you| does one| should i| do i| do we)? (?:you )?(?:call )?(?P<mol>\S.*?)"
    rf"(?: be| is)?(?: properly| correctly| systematically| officially| formally)? (?:called|named){_RULES}",
    rf"{_POLITE}how (?:is|are|would|do you|does one|should i|do i|to|can i|would you)(?: be)? (?:(?:call|name) )?"
    rf"(?P<mol>\S.*?)(?: be)?(?: properly| correctly| systematically)?(?: called| named)?{_RULES}",
    rf"{_POLITE}what (?:do you|does one|should i|do i|do we|would you) call (?P<mol>\S.*?){_RULES}",
    rf"{_POLITE}(?:convert|translate|turn|change|put) (?P<mol>\S.*?) (?:to|into) (?:its |an? |the )?(?:{_BY} )*name",
    rf"{_POLITE}(?:what(?:'s| is) )?(?P<mol>\S.*?)(?:'s|'|’s)? (?:{_BY} )+name",
    rf"{_POLITE}(?P<mol>this|it|that)(?:'s|’s)? name",
))
_NAMING = re.compile(r"\b(?:re|i)?(?:name|names|named|naming|called|call|iupac|nomenclature)\b", re.IGNORECASE)
_HOW = re.compile(r"\bhow\b(?!.*\b(?:call|called|name|named)\b)", re.IGNORECASE)
_REFS = frozenset(phrases("""
it, this, that, its, this molecule, that molecule, the molecule, this compound, the compound, that compound, this one,
that one, the structure, this structure, the current molecule, the molecule in focus, this thing, the thing, the drug
""".replace("\n", " ")))
_SEVERAL = frozenset(phrases("""
them, these, those, they, these molecules, the molecules, these compounds, the compounds, all of them, them all, all,
all candidates, all the candidates, the candidates, the list, the file, all molecules, every molecule, each molecule,
each of them, all of these, everything, the molecules in the file, all molecules in the file
""".replace("\n", " ")))
_DRESS = re.compile(r"^(?:the |a |an )?(?:molecule|compound|structure|substance|smiles|chemical|species|drug)\s+(?=\S)",
                    re.IGNORECASE)
_CANDIDATE = re.compile(r"(?:the )?(?:candidate |number |no\.? |#)?(?P<n>\d+|first|second|third|fourth|fifth|last)"
                        r"(?: one| candidate| molecule)?", re.IGNORECASE)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
_ENDS = " ?!.\"'`“”‘’,;:"


_SHORT = re.compile(
    rf"{_POLITE}(?:what(?:'s| is| are|s| does| do)?|(?:the )?structure of|draw|explain|define|(?:the )?meaning of) "
    r"(?:the |an? )?(?P<short>[A-Z0-9][\w()/,-]{0,14}?)(?P<group> group| protecting group)?"
    r"(?P<asks> stand for| mean| short for| abbreviate| an abbreviation (?:of|for))?", re.IGNORECASE)
"""Questions about an abbreviation."""


def _short(text: str) -> MeasureMolecule | None:
    """ "What is Boc?", "what does HATU stand for?": by our own table alone; None where it is something else."""
    found = _SHORT.fullmatch(text)
    if not found:
        return None
    if group := abbreviations.group(found["short"]):
        raise NotSupported(group.words(), "Give the SMILES or name of what carries it.")
    row = abbreviations.molecule(found["short"])
    return MeasureMolecule((Named(row.smiles, found["short"]),), "name") if row and found["asks"] else None


def task(request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    """The question about a name that a message is; None where it is something else.

    Raises
    ------
    NotUnderstood, NotSupported, BadStructure, NothingInFocus
        When it is one, and its molecule is not known or none is in focus.
    """
    text = " ".join(request.text.split()).strip(_ENDS)
    if len(text) < SHORT and (short := _short(text)):
        return short
    if len(text) > LONGEST or not _NAMING.search(text):
        return None
    for pattern in _CLAIMS:
        if (found := pattern.fullmatch(text)) and found["name"].lower() not in _REFS:
            return _claim(found, request, files)
    for pattern in _ASKS:
        found = pattern.fullmatch(text)
        if found and not _HOW.search(text):
            mol = _DRESS.sub("", (found["mol"] or "it").strip(_ENDS))
            molecules = _molecules(mol, request, files, sure=bool(re.search(r"iupac|systematic", text, re.IGNORECASE)))
            if molecules:
                return MeasureMolecule(molecules, "name")
    return None


def _claim(found: re.Match[str], request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    mol = _DRESS.sub("", found["mol"].strip(_ENDS))
    molecules = _molecules(mol, request, files, sure=True)
    name = found["name"].strip(_ENDS)
    return MeasureMolecule(molecules[:1], "name", (name,)) if molecules else None


def _molecules(said: str, request: Request, files: tuple[Named, ...], sure: bool) -> tuple[Named, ...]:
    """The molecules that a phrase means; () where it means none and the sentence may be something else."""
    context = request.context
    lowered = said.lower()
    if lowered in _SEVERAL:
        many = files or tuple(map(Named, context.candidates)) or context.molecules
        return many or _focus(request, files)
    if lowered in _REFS:
        return _focus(request, files)
    if context.candidates and (number := _CANDIDATE.fullmatch(said)):
        n = _ORDINALS.get(number["n"].lower()) or int(number["n"])
        wanted = n if n > 0 else len(context.candidates)
        return (Named(context.candidates[wanted - 1]),) if 0 < wanted <= len(context.candidates) else ()
    return _written(said, sure)


def _focus(request: Request, files: tuple[Named, ...]) -> tuple[Named, ...]:
    if files:
        return files
    if request.context.current is None:
        raise NothingInFocus("No molecule is given and none is in focus.",
                             "Write its SMILES or name, e.g. “name CC(=O)Oc1ccccc1C(=O)O”.")
    return (request.context.current,)


def _written(said: str, sure: bool) -> tuple[Named, ...]:
    """Structures and names in a phrase, and nothing else in it but "and" and commas."""
    try:
        found = read(written(said).text)
    except RetortError:
        if sure:
            raise
        return ()
    others = {token.kind for token in found.tokens} - {"molecule", "and", "comma", "the", "a", "stop", "molnoun"}
    if found.molecules and not others:
        for named in found.molecules:
            must_read(named)
        names = {smiles: name for name, smiles in written(said).names}
        return tuple(Named(one.smiles, one.name or names.get(one.smiles, "")) for one in found.molecules)
    try:
        known = reading.meaning(said)
    except (NotUnderstood, NotSupported):
        if sure and not others & {"prop", "verb", "make"}:
            raise
        return ()
    return (Named(known.smiles, said),)
