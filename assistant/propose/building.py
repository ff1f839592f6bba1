"""What a molecule is built of, as statements: a condensation of named pieces, a chain of residues, sugar units."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem

from assistant.chem import blocks
from assistant.chem.blocks import Built, Unit
from assistant.statements import Statement
from assistant.wording import listed, number

MOST_PARTS = 8
"""Different pieces above which they are not listed."""


def statements(mol: Chem.Mol) -> Iterator[Statement]:
    """The sequence of a peptide, what the molecule is built of, and sugar units that this does not name."""
    found, order = blocks.built(mol), blocks.sequence(mol)
    if order:
        yield _sequence(order)
    if found and len(found.parts) <= MOST_PARTS and len(order) < 4:
        yield _built(found)
    else:
        yield from (_unit(one) for one in blocks.units(mol))


def _sequence(order: tuple[str, ...]) -> Statement:
    said = f"It is a chain of {number(len(order))} amino acid residues, from the amino end {'-'.join(order)}."
    return Statement("sequence", "-".join(order), said, (), " ".join(order), "both", "residues, IUPAC-IUB 1983")


def _built(found: Built) -> Statement:
    said = _condensed(found) if found.ends else _listed(found)
    parts = "; ".join(f"{n} {name}" for name, n in found.parts)
    return Statement("built", "what it is built of", said, (), f"{parts}; less {found.waters} H2O", "both")


def _condensed(found: Built) -> str:
    acid, other = (f"{end.group} of {end.name}" for end in found.ends)
    return f"It results from the formal condensation of {acid} with {other}{_protons(found.protons, ' and')}."


def _listed(found: Built) -> str:
    parts = [f"{name} ({number(n)} molecules)" if n > 1 else name for name, n in found.parts]
    waters = "one molecule of water" if found.waters == 1 else f"{number(found.waters)} molecules of water"
    return f"It is formally built of {listed(parts)}, less {waters}{_protons(found.protons, ' and')}."


def _protons(n: int, lead: str) -> str:
    """What an ion has lost or taken beside the waters."""
    if not n:
        return ""
    how = "the loss of" if n > 0 else "the gain of"
    return f"{lead} {how} {'one proton' if abs(n) == 1 else f'{number(abs(n))} protons'}"


def _unit(one: Unit) -> Statement:
    if not one.name:
        said = (f"{number(one.n).capitalize()} sugar units not named here are part of it." if one.n > 1
                else "A sugar unit not named here is part of it.")
        return Statement("unit", "sugars without a name", said, one.atoms, str(one.n), "both", "sugars, by their rings")
    word = f"{'An' if one.name[0] in 'a' else 'A'} {one.name} unit is" if one.n == 1 else (
        f"{number(one.n).capitalize()} {one.name} units are")
    return Statement("unit", one.name, f"{word} part of it.", one.atoms, f"{one.n}", "both", "sugars, IUPAC 1996")
