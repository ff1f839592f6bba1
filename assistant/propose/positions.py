"""Names and places as statements: the name by rule, the parent and what it is substituted by, the groups of a ring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rdkit import Chem

from assistant.chem import described, molecules, ringsystems
from assistant.chem.described import Placed, Ring, Substituted
from assistant.chem.names import java, naming, opsin, rules
from assistant.statements import Statement
from assistant.wording import listed, number

_USUAL = {"acetyloxy": "acetoxy", "propan-2-yl": "isopropyl", "2-methylpropyl": "isobutyl", "ethenyl": "vinyl"}
"""Prefixes of the rules by which chemists know them (2013 recommendations keep them in general nomenclature)."""
LONGEST = 120
"""Letters of a name above which it is no longer read in a sentence (it stands in the table of names)."""
MOST_RINGS = 3


def statements(mol: Chem.Mol) -> Iterator[Statement]:
    """The name and the places it tells; nothing without a Java, for nothing here holds before OPSIN has read it."""
    if not java.available() or len(Chem.GetMolFrags(mol)) > 1:
        return
    yield from _name(mol)
    whole = described.substituted(mol)
    if whole and any(set(ring) <= set(whole.atoms) for ring in ringsystems.sugars(mol)):
        whole = None  # nobody thinks of glucose as a substituted xylose
    told = set(whole.atoms) if whole else set()
    rings = [one for one in described.rings(mol) if not set(one.atoms) & told]
    alike = Counter(core.name for core in described.core(mol))
    said = [*([_substituted(whole)] if whole else []), *(_ring(one, alike[one.ring]) for one in rings[:MOST_RINGS])]
    read = opsin.parse([one.expected.split("; ")[-1] for one in said])
    yield from (one for one, found in zip(said, read, strict=True) if naming.alike(_meant(mol, one), found.smiles))


def _meant(mol: Chem.Mol, one: Statement) -> str:
    """The piece that a name stands for: a parent with hydrogens, a ring and its groups with methyl for the rest."""
    return described.capped(mol, one.atoms, "[H]" if one.where == "both" else "C")


def _name(mol: Chem.Mol) -> Iterator[Statement]:
    found = naming.name(molecules.write(mol))
    if found.standing == "verified" and len(found.name) <= LONGEST:
        said = f"A systematic name of it is {found.name}."
        yield Statement("name", found.name, said, (), found.name, "long", rules.source())


def _substituted(one: Substituted) -> Statement:
    said = f"It is {one.parent} substituted by {listed([_placed(group) for group in one.placed])}."
    return Statement("positions", one.parent, said, one.atoms, f"{one.name}; {one.stem}", "both", rules.source())


def _ring(one: Ring, alike: int) -> Statement:
    kind = "ring system" if one.fused else "ring"
    places = listed(list(dict.fromkeys(one.rest)))
    rest = f"; the rest is bonded at position{'s' if len(set(one.rest)) > 1 else ''} {places}" if one.rest else ""
    which = f"One of its {one.ring} {kind}s" if alike > 1 else f"Its {one.ring} {kind}"
    said = f"{which} bears {listed([_placed(group) for group in one.placed])}{rest}."
    return Statement("positions", one.ring, said, one.atoms, one.name, "long", rules.source())


def _placed(one: Placed) -> str:
    """ "a methoxy group at position 3", "two methyl groups at positions 4 and 5"."""
    places = list(one.locants) if len(set(one.locants)) > 1 else list(dict.fromkeys(one.locants))
    group = _USUAL.get(one.group, one.group)
    groups = f"{number(one.n)} {group} groups" if one.n > 1 else f"{_article(group)} {group} group"
    if places == ["N"]:
        return f"{groups} on nitrogen"
    where = f" at position{'s' if len(places) > 1 else ''} {listed(places)}" if places else ""
    return groups + where


def _article(word: str) -> str:
    bare = word.lstrip("([{")
    return "an" if bare[0].lower() in "aeio" or bare.startswith(("8", "11-", "18-", "N-", "N,", "S-")) else "a"
