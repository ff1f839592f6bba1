"""Names for what the rules do not name whole: the parts of a salt named one by one, or the name without its stereo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.names import rules
from assistant.chem.names.ions import by_smiles, composed
from assistant.chem.names.spellings import mended, nested

Candidate = tuple[str, str]


def joined(ruled: rules.Ruled) -> Iterator[Candidate]:
    """The parts of a salt, hydrate or adduct named one by one and joined."""
    counts = Counter(ruled.smiles.split("."))
    if len(counts) < 2:
        return
    pieces = {one.smiles: one for one in rules.ruled([one for one in counts if one not in by_smiles()])}
    for change in (lambda said: [said], mended):
        made = {smiles: nested(next(iter(change(one.name)), one.name)) for smiles, one in pieces.items()}
        if name := composed(made, counts):
            yield name, f"{rules.source()}, its parts joined"


def flat(ruled: rules.Ruled) -> Iterator[Candidate]:
    """The name of the same structure without stereochemistry, where it has any."""
    mol = molecules.read(ruled.smiles)
    Chem.RemoveStereochemistry(mol)
    if (bare := molecules.write(mol)) == ruled.smiles:
        return
    for one in rules.ruled([bare]):
        if one.name:
            yield nested(one.name), rules.source()
            yield from ((nested(other), f"{rules.source()}, mended") for other in mended(one.name))
