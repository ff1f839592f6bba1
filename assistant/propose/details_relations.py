"""How two groups sit to one another, pair by pair, and what stands ortho, meta or para to a group."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import numbering, placed
from assistant.chem.placed import Pair
from assistant.facts_details import Details, Marked

Found = tuple[tuple[Value, ...], Details]
PAIRS = ("group", "atoms", "other group", "its atoms", "relation", "ring")
GOLD = "IUPAC Gold Book; bonds of the structure"
SIX = "Ortho, meta and para are words of six-membered rings."
OTHER_RING = "Ortho, meta and para are words of benzene; used here for any six-membered ring."
LABELS = {
    "C=O": "CHO",
    "C(=O)O": "COOH",
    "C(N)=O": "CONH2",
    "C(=O)N": "CONH2",
    "C(F)(F)F": "CF3",
    "c1ccccc1": "phenyl",
    "S(N)(=O)=O": "SO2NH2",
    "S(=O)(=O)O": "SO3H",
    "S": "SH",
    "C(=O)OC": "COOCH3",
    "CC": "ethyl",
    "C=C": "vinyl",
}
"""Substituents as a chemist writes them; of others the SMILES is told, the attached atom first."""


def related(mol: Chem.Mol, what: tuple[str, ...]) -> Found:
    """Each pair of the two groups with its relation; yes or no where one relation is asked about."""
    one, other, asked = what[1], what[2], what[3]
    found = placed.pairs(mol, one, other)
    if asked in ("ring", *placed.RELATIONS.values()):
        found = _direct(mol, found) or tuple(pair for pair in found if pair.ring) or found
    told = [_word(mol, pair, asked) for pair in found]
    rows = tuple(
        (one, numbers(p.first), other, numbers(p.second), word, numbers(p.ring))
        for p, word in zip(found, told, strict=True)
    )
    answer = yes_no([_fits(mol, pair, asked) for pair in found]) if what[0] == "is" else ""
    if answer and "not set" in told:
        answer = "not set"
    six = set(placed.RELATIONS.values())
    if answer and asked in six and any(pair.ring and len(pair.ring) != 6 for pair in found):
        answer = "not defined"
    notes: tuple[str, ...] = (
        (OTHER_RING,)
        if set(told) & six and not all(p.aromatic for p in found)
        else (SIX,)
        if answer == "not defined"
        else ()
    )
    notes += tuple(
        f"The {name} is on a side chain, whose place on the ring is told."
        for name, chained in (
            (one, any(p.ring and placed.hung(mol, p.first, p.ring) for p in found)),
            (other, any(p.ring and placed.hung(mol, p.second, p.ring) for p in found)),
        )
        if chained
    )
    value = Value("relation", ", ".join(dict.fromkeys(told)) or "none", "", GOLD)
    return (value,), Details("positions", answer, marks(mol, one, other), columns=PAIRS, rows=rows, notes=notes)


def _direct(mol: Chem.Mol, found: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs of which both are on the ring themselves, on no side chain of it."""
    return tuple(
        pair
        for pair in found
        if pair.ring and not (placed.hung(mol, pair.first, pair.ring) or placed.hung(mol, pair.second, pair.ring))
    )


def so_placed(mol: Chem.Mol, group: str, asked: str) -> Found:
    """What stands ortho, meta or para to a group: everything that the ring atoms there bear."""
    steps = next(n for n, word in placed.RELATIONS.items() if word == asked)
    rows = []
    for match in placed.instances(mol, group):
        for ring in (one for one in mol.GetRingInfo().AtomRings() if len(one) == 6):
            for at in placed.on_ring(mol, match, ring) - (set(match) & set(ring) if len(match) > 1 else set()):
                there = [
                    other for place in (ring.index(at) + steps, ring.index(at) - steps) for other in [ring[place % 6]]
                ]
                rows += [
                    (_label(mol, other, first, ring), numbers((first,)), group, numbers(match), asked, numbers(ring))
                    for other in dict.fromkeys(there)
                    for first in numbering.outside(mol, ring).get(other, ())
                ]
    rows = list(dict.fromkeys(rows))
    value = Value(asked, ", ".join(dict.fromkeys(row[0] for row in rows)) or "nothing but hydrogen", "", GOLD)
    marked = (*marks(mol, group), *(Marked(row[0], (int(row[1]) - 1,)) for row in rows))
    return (value,), Details("positions", "", marked, columns=PAIRS, rows=tuple(rows))


def _label(mol: Chem.Mol, at: int, first: int, ring: tuple[int, ...]) -> str:
    """A substituent in a word; an atom of another ring is told as that."""
    if mol.GetBondBetweenAtoms(at, first).IsInRing():
        return "fused ring"
    return numbering.prefix(mol, at, first) or written(mol, first, frozenset(ring))


def yes_no(each: list[bool]) -> str:
    return "no" if not any(each) else "yes" if all(each) else "partly"


def _fits(mol: Chem.Mol, pair: Pair, asked: str) -> bool:
    """Whether a pair is in the relation that is asked about."""
    if asked in placed.RELATIONS.values():
        return pair.word == asked and len(pair.ring) == 6
    if asked == "adjacent":
        return pair.bonded or pair.apart in (0, 1)
    if asked.startswith("1,"):
        return pair.apart == int(asked[2:]) - 1
    if asked in placed.ALONG.values():
        return placed.ALONG.get(pair.apart) == asked
    return _word(mol, pair, asked) == asked


def _word(mol: Chem.Mol, pair: Pair, asked: str) -> str:
    """The relation of a pair, in the words of the question."""
    if asked in ("greek", *placed.GREEK.values()):
        place = placed.greek(mol, pair.first, pair.second)
        return placed.GREEK.get(place, "on it" if place == 0 else "further away" if place > 0 else "apart")
    if asked in ("sides", "cis", "trans"):
        if pair.ring and pair.apart:
            return placed.sides(mol, pair) or "not set"
        return placed.across(mol, pair) or "on no common ring or double bond"
    if asked.startswith("1,") and pair.apart > 0:
        return f"1,{pair.apart + 1}"
    if asked == "adjacent" and pair.bonded:
        return "bound to one another"
    if pair.ring and pair.apart and asked in ("adjacent", "vicinal", "geminal") and pair.apart == 1:
        return "vicinal"
    if asked == "ring" or pair.ring or asked.startswith("1,") or asked in (*placed.ALONG.values(), "adjacent"):
        return pair.word
    return "on no common ring"


def marks(mol: Chem.Mol, *names: str) -> tuple[Marked, ...]:
    return tuple(Marked(name, one) for name in dict.fromkeys(names) for one in placed.instances(mol, name))


def numbers(atoms: tuple[int, ...]) -> str:
    """Atoms as numbered for a reader, from 1."""
    return " ".join(str(at + 1) for at in atoms)


def written(mol: Chem.Mol, first: int, atoms: frozenset[int]) -> str:
    held = sorted(numbering.branch(mol, first, atoms))
    if any(
        bond.GetBondTypeAsDouble() == 2 and bond.GetOtherAtomIdx(first) in atoms
        for bond in mol.GetAtomWithIdx(first).GetBonds()
    ):
        return {8: "oxo", 16: "thioxo"}.get(mol.GetAtomWithIdx(first).GetAtomicNum(), "ylidene")
    said = str(Chem.MolFragmentToSmiles(mol, held, rootedAtAtom=first if len(Chem.GetMolFrags(mol)) == 1 else -1))
    return LABELS.get(said, said)
