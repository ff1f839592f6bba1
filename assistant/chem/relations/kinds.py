"""Relations of two molecules: their names (IUPAC Gold Book, doi:10.1351/goldbook) and what each of them includes."""

from __future__ import annotations

from dataclasses import dataclass

KINDS: dict[str, tuple[str, ...]] = {
    "same": ("substance", "formula", "connectivity"),
    "resonance": ("same", "substance", "formula"),
    "enantiomers": ("stereoisomers", "isomers", "formula", "connectivity"),
    "anomers": ("epimers", "diastereomers", "stereoisomers", "isomers", "formula", "connectivity"),
    "epimers": ("diastereomers", "stereoisomers", "isomers", "formula", "connectivity"),
    "cis-trans": ("diastereomers", "stereoisomers", "isomers", "formula", "connectivity"),
    "diastereomers": ("stereoisomers", "isomers", "formula", "connectivity"),
    "open": ("formula", "connectivity"),
    "isotopomers": ("isomers", "formula", "connectivity", "isotopes"),
    "isotopologues": ("formula", "connectivity", "isotopes"),
    "tautomers": ("substance", "constitutional", "isomers", "formula"),
    "ring-chain": ("tautomers", "substance", "constitutional", "isomers", "formula"),
    "zwitterion": ("tautomers", "substance", "constitutional", "isomers", "formula"),
    "ion pair": ("substance", "salts", "formula"),
    "positional": ("constitutional", "isomers", "formula"),
    "chain": ("constitutional", "isomers", "formula"),
    "functional": ("constitutional", "isomers", "formula"),
    "constitutional": ("isomers", "formula"),
    "conjugate": (),
    "protonation": (),
    "salt": ("salts",),
    "salts": (),
    "solvate": (),
    "homologues": (),
    "different": (),
}
"""The finest relation → every other one that holds with it."""
WORDS: dict[str, tuple[str, str]] = {
    "same": ("the same molecule", "the same molecule"),
    "resonance": ("the same molecule", "the same molecule, drawn in two resonance forms"),
    "substance": ("the same compound", ""),
    "isomers": ("isomers", ""),
    "stereoisomers": ("stereoisomers", ""),
    "enantiomers": ("enantiomers", "enantiomers: non-superposable mirror images"),
    "diastereomers": ("diastereomers", "diastereomers: stereoisomers that are not mirror images"),
    "epimers": ("epimers", "epimers: diastereomers that differ at one of several stereocentres"),
    "anomers": ("anomers", "anomers: diastereomers that differ at the anomeric carbon alone"),
    "cis-trans": ("cis-trans (E/Z) isomers", "cis-trans isomers: diastereomers that differ at a double bond or ring"),
    "open": ("", "one constitution, of which not all stereochemistry is set in both"),
    "isotopomers": ("isotopomers", "isotopomers: the same isotopes at other places"),
    "isotopologues": ("isotopologues", "isotopologues: the same molecule but for its isotopes"),
    "isotopes": ("the same but for isotopes", ""),
    "tautomers": ("tautomers", "tautomers: constitutional isomers that a moving hydrogen turns into one another"),
    "ring-chain": ("ring-chain tautomers", "ring-chain tautomers: a hydroxyl adds to a carbonyl of the open form"),
    "zwitterion": ("neutral form and zwitterion", "one compound as neutral form and as zwitterion: a proton moved"),
    "ion pair": ("one salt", "one salt, written as ions and as neutral parts"),
    "constitutional": ("constitutional isomers", "constitutional isomers: the same formula, connected otherwise"),
    "positional": ("positional isomers",
                   "positional isomers (regioisomers): constitutional isomers with the same groups at other places"),
    "chain": ("chain (skeletal) isomers",
              "chain isomers: constitutional isomers with the same groups on another carbon skeleton"),
    "functional": ("functional isomers", "functional isomers: constitutional isomers with other functional groups"),
    "conjugate": ("a conjugate acid-base pair", "a conjugate acid-base pair: they differ by one proton"),
    "protonation": ("protonation states of one compound", "protonation states of one compound"),
    "salt": ("a compound and its salt", "a compound and its salt"),
    "salts": ("salts of the same parent compound", "salts of one parent compound with other counter-ions"),
    "solvate": ("a compound and its solvate", "a compound and its solvate"),
    "homologues": ("homologues", "homologues: they differ by CH2 units in a chain or ring"),
    "different": ("different compounds", "different compounds"),
    "formula": ("the same molecular formula", ""),
    "connectivity": ("the same connectivity", ""),
    "scaffold": ("the same Murcko scaffold", ""),
    "framework": ("the same generic framework", ""),
    "SMILES": ("the same canonical SMILES", ""),
    "InChI": ("the same InChI", ""),
    "InChIKey": ("the same InChIKey", ""),
}
"""Every relation that can be asked for or found, as it is asked about, and with what it means."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What two molecules are to one another.

    Attributes
    ----------
    kind
        The finest relation that holds, a key of `KINDS`.
    reasons
        What agrees and what differs, as phrases.
    atoms, others
        Atoms at which they differ, of the first and of the second molecule (0-based).
    acid
        1 or 2: which of the two is the conjugate acid; 0 where neither is.
    """

    kind: str
    reasons: tuple[str, ...] = ()
    atoms: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    acid: int = 0

    def holds(self, asked: str) -> bool:
        """Whether a relation that is asked for is this one or included in it."""
        return asked == self.kind or asked in KINDS[self.kind]


def several(kind: str) -> str:
    """A relation as a phrase with its meaning."""
    return WORDS[kind][1] or WORDS[kind][0]
