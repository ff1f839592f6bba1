"""Atoms, residues and ligands named in a sentence: "Asp25 OD1", "A:ASP189", "N2 of the ligand", "the zinc"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.tasks_complexes import Spot
from assistant.understand.lexicon_rows import words

AMINO_ACIDS: dict[str, str] = {
    "alanine": "ALA", "arginine": "ARG", "asparagine": "ASN", "aspartate": "ASP", "aspartic acid": "ASP",
    "cysteine": "CYS", "glutamine": "GLN", "glutamate": "GLU", "glutamic acid": "GLU", "glycine": "GLY",
    "histidine": "HIS", "isoleucine": "ILE", "leucine": "LEU", "lysine": "LYS", "methionine": "MET",
    "phenylalanine": "PHE", "proline": "PRO", "serine": "SER", "threonine": "THR", "tryptophan": "TRP",
    "tyrosine": "TYR", "valine": "VAL", "selenomethionine": "MSE", "phosphoserine": "SEP", "phosphotyrosine": "PTR",
    "phosphothreonine": "TPO",
}
"""Names of amino acids: the three letters of a residue."""
ONE_LETTER = dict(zip("ARNDCQEGHILKMFPSTWYV", (
    "ALA", "ARG", "ASN", "ASP", "CYS", "GLN", "GLU", "GLY", "HIS", "ILE", "LEU", "LYS", "MET", "PHE", "PRO", "SER",
    "THR", "TRP", "TYR", "VAL"), strict=True))
METALS: dict[str, str] = {
    "zinc": "ZN", "magnesium": "MG", "calcium": "CA", "iron": "FE", "copper": "CU", "manganese": "MN", "nickel": "NI",
    "cobalt": "CO", "sodium": "NA", "potassium": "K", "cadmium": "CD", "mercury": "HG", "heme": "HEM", "haem": "HEM",
}
"""Metals and heme: their residue name."""
_THREE = "|".join(sorted({*AMINO_ACIDS.values(), "HID", "HIE", "HIP", "CYX", "ASH", "GLH", "LYN", "HOH", "WAT"}))
_LONG = "|".join(sorted(AMINO_ACIDS, key=len, reverse=True))
_NUMBER = r"(?P<num>-?\d{1,5}[A-Z]?)"
_LIGAND = (r"(?:the |this |my )?(?:ligand|inhibitor|drug|small molecule|substrate|cofactor|bound molecule)(?:'s)?"
           r"(?![a-z])")
_CHAIN_BEHIND = r"(?:[:.(](?P<chain>[A-Z])\b\)?)?"
_ATOM_BEHIND = r"(?:[:\s@.]+(?:atom |backbone |side-?chain )?(?P<atom>(?!A\b|I\b)[A-Z][A-Z0-9'*]{0,3})\b)?"
_LIGAND_ATOM = r"(?:[:\s@.]+(?:atom )?(?P<atom>[A-Z][A-Za-z]?\d{1,2}[A-Z'*]?|[A-Z]{1,2}\d*['*]?)\b(?!\s*-?\d))?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((kind, re.compile(pattern)) for kind, pattern in (
    ("id", rf"\b(?P<res>[A-Z0-9]{{1,3}}):(?P<chain>[A-Za-z0-9]{{1,2}}):{_NUMBER}\b{_ATOM_BEHIND}"),
    ("chained", rf"\b(?P<chain>[A-Z]):(?P<res>(?i:{_THREE}))[\s-]?{_NUMBER}\b{_ATOM_BEHIND}"),
    ("residue", rf"\b(?P<res>(?i:{_THREE}|{_LONG}|water))[\s-]?{_NUMBER}{_CHAIN_BEHIND}(?:'s)?{_ATOM_BEHIND}"),
    ("ligand", rf"\b(?i:{_LIGAND}){_LIGAND_ATOM}"),
    ("metal", rf"\b(?:the )?(?P<res>(?i:{'|'.join(METALS)}))\b(?: ions?| atoms?| centre| center)?"
              r"(?:[\s:]?(?P<num>\d{1,4}))?(?:[:\s](?P<atom>FE|ZN|MG)\b)?"),
    ("letter", rf"\b(?P<res>[{''.join(ONE_LETTER)}])(?P<num>\d{{1,4}}){_CHAIN_BEHIND}"
               r"(?:[:@](?P<atom>[A-Z][A-Z0-9'*]{0,3})\b)?(?![\w-])"),
    ("code", r"\b(?P<res>(?=[A-Z0-9]*[A-Z])[A-Z0-9]{3})(?:[\s-]?(?P<num>\d{1,4})\b)?"
             r"(?:[:\s@.]+(?P<atom>[A-Z][A-Z]?\d{1,2}['*]?)\b)?"),
))
_NO_CODE = frozenset(words(
    "PDB DNA RNA CIF SDF THE AND FOR ARE HOW WHO WHY ANY ALL NOT CAN YES PNG CSV MOF QED HBD HBA NMR RMS SAS VDW MOL"))
"""Three capitals that name no residue."""
_MARK = r"(?P<at>\uE000\d+\uE001)"
_OF = re.compile(r"\b(?P<atom>[A-Z][A-Z0-9'*]{0,3}|alpha carbon|carbonyl oxygen)(?: atom)? (?:of|in|on|from) (?:the )?"
                 + _MARK)
_CHAIN = re.compile(_MARK + r"(?:,| of| in| from| on|, of|, in) (?:the )?chain (?P<chain>[A-Za-z0-9])\b")
_CHAIN_FIRST = re.compile(r"\bchain (?P<chain>[A-Za-z0-9])(?:'s)? " + _MARK)
_WORDS_FOR_ATOMS = {"alpha carbon": "CA", "carbonyl oxygen": "O"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence in which each spot is replaced by a mark, and the spots in order."""

    text: str
    spots: tuple[Spot, ...]


def mark(text: str) -> Marked:
    """Find what is named; the text keeps a mark ("\\uE000n\\uE001", n the place in ``spots``) for each."""
    found: list[Spot] = []

    def note(kind: str, match: re.Match[str]) -> str:
        spot = _spot(kind, match)
        if spot is None:
            return match.group()
        found.append(spot)
        return f"\uE000{len(found) - 1}\uE001"

    for kind, pattern in _PATTERNS:
        if kind == "letter":
            text = _fold(text, found)  # "N2 of the ligand" names an atom, not asparagine 2
        text = pattern.sub(lambda match, kind=kind: note(kind, match), text)  # type: ignore[misc]
    text = _fold(text, found)
    order = [int(at) for at in re.findall("\uE000(\\d+)\uE001", text)]
    renamed = {old: new for new, old in enumerate(order)}
    text = re.sub("\uE000(\\d+)\uE001", lambda match: f"\uE000{renamed[int(match.group(1))]}\uE001", text)
    return Marked(text, tuple(found[at] for at in order))


def _spot(kind: str, match: re.Match[str]) -> Spot | None:
    parts = match.groupdict()
    residue, atom = (parts.get("res") or "").strip(), parts.get("atom") or ""
    if kind == "ligand":
        return Spot("LIG", atom=atom.upper(), said=match.group().strip())
    if kind == "code" and (residue in _NO_CODE or residue.isdigit()):
        return None
    name = AMINO_ACIDS.get(residue.lower()) or METALS.get(residue.lower()) or residue.upper()
    name = {"WATER": "HOH", "WAT": "HOH"}.get(name, name)
    return Spot(name, parts.get("chain") or "", parts.get("num") or "", atom, match.group().strip())


def _fold(text: str, found: list[Spot]) -> str:
    """ "OD1 of ⟨Asp25⟩", "⟨Asp25⟩ of chain A": what stands beside a mark goes into its spot."""
    def put(match: re.Match[str]) -> str:
        at = int(match.group("at")[1:-1])
        old = found[at]
        atom = match.groupdict().get("atom") or ""
        chain = match.groupdict().get("chain") or ""
        if (atom and old.atom) or atom in ("A", "I"):
            return match.group()
        said = match.group().replace(match.group("at"), old.said)
        found[at] = Spot(old.residue, chain.upper() if chain else old.chain, old.number,
                         _WORDS_FOR_ATOMS.get(atom, atom) or old.atom, said)
        return match.group("at")

    for pattern in (_CHAIN, _CHAIN_FIRST, _OF):
        text = pattern.sub(put, text)
    return text
