"""The moves of a medicinal chemist: one small change at a time, for optimising and for repairing what an edit missed.

Each move yields (product, step in words). Which to try first is decided by `hints`, never by the outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from rdkit import Chem

from assistant.chem import motifs, properties
from assistant.errors import NotUnderstood
from assistant.propose import edits, graph
from assistant.propose.edits import Step
from assistant.tasks import FaithfulEdit

PALETTE: tuple[tuple[str, str], ...] = (
    ("*F", "F"), ("*C", "CH3"), ("*Cl", "Cl"), ("*O", "OH"), ("*N", "NH2"), ("*OC", "OCH3"), ("*C#N", "CN"),
    ("*CC", "C2H5"), ("*C(F)(F)F", "CF3"), ("*C(N)=O", "CONH2"), ("*Br", "Br"), ("*CO", "CH2OH"), ("*NC", "NHCH3"),
    ("*C(C)C", "iPr"), ("*S(C)(=O)=O", "SO2CH3"), ("*NC(C)=O", "NHAc"), ("*C(=O)O", "COOH"), ("*C1CC1", "cPr"),
    ("*N(C)C", "NMe2"), ("*S(N)(=O)=O", "SO2NH2"), ("*c1ccccc1", "phenyl"), ("*N1CCOCC1", "morpholinyl"),
)
ON_HETERO = frozenset({"*C", "*CC", "*C(C)C", "*C1CC1"})
"""Palette entries that may stand on nitrogen, oxygen or sulfur."""
SWAPS = 13
"""So many of the first palette entries may take the place of a terminal atom."""
SCAN: dict[tuple[int, bool], tuple[str, ...]] = {
    (6, False): ("O", "N", "S"), (8, False): ("C", "S", "N"), (16, False): ("O", "C"), (7, False): ("C", "O"),
    (6, True): ("N",), (7, True): ("C",), (16, True): ("O",), (8, True): ("S",),
}
"""Atom of degree two, (atomic number, aromatic) → what may stand there instead (aromatic five-rings keep their H)."""
BIOISOSTERES: tuple[tuple[str, str], ...] = (
    ("carboxyl", "tetrazole"), ("carboxyl", "sulfonamide"), ("ester", "amide"), ("amide", "ester"),
    ("benzene ring", "pyridine"), ("thioether", "ether"), ("ether", "thioether"), ("ketone", "sulfone"),
    ("tert-butyl", "trifluoromethyl"), ("methoxy", "trifluoromethoxy"), ("thiophene", "benzene ring"),
    ("benzene ring", "thiophene"), ("piperidine", "morpholine"), ("cyclohexyl", "benzene ring"), ("furan", "thiophene"),
    ("aldehyde", "nitrile"), ("aldehyde", "hydroxyl"), ("nitro", "nitrile"), ("nitro", "amine"),
    ("hydrazine", "amide"), ("sulfonamide", "amide"),
)
"""Exchanges by motif name; doi:10.1021/jm1013693 and common practice."""


def rim_first(mol: Chem.Mol, atoms: list[int]) -> list[int]:
    """Atoms ordered by how few others are within two bonds: a change there disturbs the fingerprint least."""
    near = (Chem.GetDistanceMatrix(mol) <= 2.0).sum(axis=1)
    return sorted(atoms, key=lambda i: (int(near[i]), i))


@lru_cache(maxsize=1024)
def contribution(form: str, name: str) -> float:
    """What a palette entry does to a property when it replaces a hydrogen of benzene."""
    whole = Chem.MolFromSmiles(form.replace("*", "c1ccccc1", 1))
    return properties.measure(whole, name) - properties.measure(Chem.MolFromSmiles("c1ccccc1"), name)


def palette(pull: dict[str, float]) -> list[tuple[str, str]]:
    """The palette, entries that pull the named properties the wanted way first (``pull``: name → +1 or -1)."""
    if not pull or "QED" in pull:
        return list(PALETTE)
    def against(entry: tuple[str, str]) -> bool:
        return sum(s * contribution(entry[0], n) / properties.row(n).step for n, s in pull.items()) <= 0
    return sorted(PALETTE, key=against)


def attach(mol: Chem.Mol, pull: dict[str, float]) -> Iterator[Step]:
    """A palette group in place of a hydrogen."""
    sites = rim_first(mol, graph.open_sites(mol, carbon_only=False))
    for form, label in palette(pull)[:14]:
        for site in sites:
            if mol.GetAtomWithIdx(site).GetAtomicNum() != 6 and form not in ON_HETERO:
                continue
            for product in graph.attach(mol, site, form):
                yield product, f"{label} on {edits.site_words(mol, site)}"


def _terminals(mol: Chem.Mol) -> list[int]:
    ends = [a.GetIdx() for a in mol.GetAtoms() if a.GetDegree() == 1 and a.GetFormalCharge() == 0
            and a.GetBonds()[0].GetBondType() == graph.SINGLE and a.GetNeighbors()[0].GetFormalCharge() <= 0]
    return rim_first(mol, graph.distinct(mol, ends))


def swap(mol: Chem.Mol, pull: dict[str, float]) -> Iterator[Step]:
    """Another group in place of a terminal atom."""
    forms = palette(pull)[:SWAPS]
    for end in _terminals(mol):
        own = frozenset({end})
        anchor = mol.GetAtomWithIdx(end).GetNeighbors()[0].GetIdx()
        on_carbon = mol.GetAtomWithIdx(anchor).GetAtomicNum() == 6
        for form, label in forms:
            if not on_carbon and form not in ON_HETERO:
                continue
            for product in edits.substitute(mol, own, anchor, form):
                yield product, f"{mol.GetAtomWithIdx(end).GetSymbol()} {end + 1} → {label}"


def trim(mol: Chem.Mol, pull: dict[str, float]) -> Iterator[Step]:
    """A terminal atom less."""
    for end in _terminals(mol):
        for product in graph.cut(mol, frozenset({end}), []):
            yield product, f"{mol.GetAtomWithIdx(end).GetSymbol()} {end + 1} taken off"


def scan(mol: Chem.Mol, pull: dict[str, float]) -> Iterator[Step]:
    """Heteroatom scan: one ring or chain atom of degree two becomes another element."""
    atoms = [a.GetIdx() for a in mol.GetAtoms()
             if a.GetDegree() == 2 and a.GetFormalCharge() == 0 and not a.IsInRingSize(3)]
    for index in rim_first(mol, graph.distinct(mol, atoms)):
        atom = mol.GetAtomWithIdx(index)
        if any(b.GetBondType() in (Chem.BondType.DOUBLE, Chem.BondType.TRIPLE) for b in atom.GetBonds()):
            continue
        for symbol in SCAN.get((atom.GetAtomicNum(), atom.GetIsAromatic()), ()):
            for product in edits.transmute(mol, index, symbol):
                yield product, f"{atom.GetSymbol()} {index + 1} → {symbol}"


def shrink(mol: Chem.Mol, pull: dict[str, float]) -> Iterator[Step]:
    """One chain or ring CH2 less."""
    atoms = [a.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum() == 6 and a.GetDegree() == 2
             and a.GetTotalNumHs() == 2 and not a.IsInRingSize(3)]
    for index in graph.distinct(mol, atoms):
        first, second = (n.GetIdx() for n in mol.GetAtomWithIdx(index).GetNeighbors())
        for product in graph.cut(mol, frozenset({index}), [(first, second)]):
            yield product, f"CH2 {index + 1} taken out"


def prune(mol: Chem.Mol, pull: dict[str, float]) -> Iterator[Step]:
    """A whole branch or pendant ring less (at most two fifths of the heavy atoms)."""
    limit = 0.4 * mol.GetNumHeavyAtoms()
    bonds = [b for b in mol.GetBonds() if not b.IsInRing() and b.GetBondType() == graph.SINGLE]
    cuts = []
    for bond in bonds:
        ends = bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()
        for keep, go in (ends, ends[::-1]):
            branch = _branch(mol, keep, go)
            if 2 <= len(branch) <= limit and not sum(mol.GetAtomWithIdx(i).GetFormalCharge() for i in branch):
                cuts.append(frozenset(branch))
    for own in sorted(dict.fromkeys(cuts), key=len):
        for product in graph.cut(mol, own, []):
            yield product, f"branch of {len(own)} atoms taken off"


def _branch(mol: Chem.Mol, keep: int, go: int) -> set[int]:
    seen, todo = {go}, [go]
    while todo:
        near = {n.GetIdx() for n in mol.GetAtomWithIdx(todo.pop()).GetNeighbors()} - seen - {keep}
        seen |= near
        todo.extend(near)
    return seen


def exchange(mol: Chem.Mol, pull: dict[str, float]) -> Iterator[Step]:
    """A bioisostere for a named group."""
    for old, new in BIOISOSTERES:
        if mol.HasSubstructMatch(motifs.pattern(motifs.motif(old).smarts)):
            yield from edits.replace(mol, FaithfulEdit("replace", old, new))


MOVES: tuple[Callable[[Chem.Mol, dict[str, float]], Iterator[Step]], ...] = (
    swap, trim, scan, attach, shrink, exchange, prune,
)


def neighbours(mol: Chem.Mol, pull: dict[str, float], each: int = 48) -> Iterator[Step]:
    """Products of every move, at most ``each`` of one kind, the kinds interleaved."""
    running = [(iter(move(mol, pull)), each) for move in MOVES]
    while running:
        still = []
        for source, left in running:
            took = 0
            for step in source:
                yield step
                took += 1
                if took == 4:
                    break
            if took == 4 and left > 4:
                still.append((source, left - 4))
        running = still


def toward(mol: Chem.Mol, motif: str, more: bool) -> Iterator[Step]:
    """Moves that add or remove one occurrence of a motif."""
    edit = FaithfulEdit("add", new=motif) if more else FaithfulEdit("remove", old=motif)
    try:
        yield from edits.apply(mol, edit)
    except NotUnderstood:
        return
