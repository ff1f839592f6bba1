"""Chemist's edits: add, remove and replace a named group. Each yields products with the step in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from rdkit import Chem

from assistant.chem import attachments, faithful, motifs
from assistant.chem.attachments import ON_HETERO
from assistant.propose import graph
from assistant.tasks import FaithfulEdit

Step = tuple[Chem.Mol, str]
PARTLY = "undone by a part of its atoms"
"""Words of a removal that leaves some of the group's atoms in place."""
TURNED = ", turned round"
ELSEWHERE = "put on elsewhere"
REJOINED = ", the rest joined at other atoms"
LESS_PLAIN = {PARTLY: 0.5, REJOINED: 0.2, TURNED: 0.05, ELSEWHERE: 0.2}
"""Ways of an edit that are less what was meant, and what they cost on the scale of similarity."""
MOST = 400
"""Products of the last step that are kept."""
BEAM = 8
"""Products carried from one step of a repeated edit to the next."""


def apply(mol: Chem.Mol, edit: FaithfulEdit, over: Callable[[], bool] = lambda: False) -> Iterator[Step]:
    """All products of an edit, once, as often as it says, or everywhere; nothing where it cannot be done so often."""
    once = {"add": add, "remove": remove, "replace": replace}[edit.kind]
    times = edit.count or max(1, len(faithful.occurrences(mol, edit.old)))
    if times == 1:
        yield from once(mol, edit)
        return
    beam: list[Step] = [(mol, "")]
    for turn in range(times):
        beam = _widen(beam, edit, MOST if turn == times - 1 else BEAM)
        if not beam or over():
            return
    yield from beam


def _widen(beam: list[Step], edit: FaithfulEdit, width: int) -> list[Step]:
    once = {"add": add, "remove": remove, "replace": replace}[edit.kind]
    seen: dict[str, Step] = {}
    for mol, told in beam:
        for product, step in islice(once(mol, edit), 3 * width):
            seen.setdefault(Chem.MolToSmiles(product), (product, f"{told}; {step}".lstrip("; ")))
            if len(seen) >= width:
                return list(seen.values())
    return list(seen.values())


def add(mol: Chem.Mol, edit: FaithfulEdit) -> Iterator[Step]:
    """Put the new group in place of a hydrogen, at every distinct site, its plainest form first."""
    sites = graph.open_sites(mol, carbon_only=edit.new not in ON_HETERO)
    if edit.where:
        there = {i for hit in motifs.matches(mol, motifs.motif(edit.where).smarts) for i in hit}
        sites = [i for i in graph.open_sites(mol, carbon_only=False) if _same_class_in(mol, i, there)]
    sites.sort(key=lambda i: _site_rank(mol, i))
    for form in attachments.attachments(edit.new):
        for site in sites:
            for product in graph.attach(mol, site, form):
                yield product, f"{edit.new} on {site_words(mol, site)}"


def _same_class_in(mol: Chem.Mol, site: int, atoms: set[int]) -> bool:
    rank = graph.classes(mol)
    return rank[site] in {rank[i] for i in atoms}


def _site_rank(mol: Chem.Mol, index: int) -> tuple[int, int]:
    """Aromatic C-H first, then sp3 carbon, other atoms, and stereocentres last; crowded sites later."""
    atom = mol.GetAtomWithIdx(index)
    if atom.GetChiralTag() != Chem.ChiralType.CHI_UNSPECIFIED:
        return 4, index
    if atom.GetAtomicNum() != 6:
        return 3, index
    if atom.GetIsAromatic():
        return 0, index
    return (1 if atom.GetHybridization() == Chem.HybridizationType.SP3 else 2), index


def site_words(mol: Chem.Mol, index: int) -> str:
    """What kind of atom a site is."""
    atom = mol.GetAtomWithIdx(index)
    if atom.GetAtomicNum() != 6:
        return f"{atom.GetSymbol()} {index + 1}"
    kind = "aromatic" if atom.GetIsAromatic() else "ring" if atom.IsInRing() else "chain"
    return f"{kind} carbon {index + 1}"


def remove(mol: Chem.Mol, edit: FaithfulEdit) -> Iterator[Step]:
    """Take the group's atoms away and rejoin or cap the rest; then, should that not do, only a part of its atoms."""
    found = _at(mol, edit.old, edit.where)
    for own in found:
        for product, in_place in graph.rejoined(mol, own):
            yield product, f"{edit.old} taken out{'' if in_place else REJOINED}"
    for own in found:
        for part in _outer(mol, own):
            for product, _ in graph.rejoined(mol, part, most=4):
                yield product, f"{edit.old} {PARTLY}"


def _at(mol: Chem.Mol, name: str, where: str) -> list[frozenset[int]]:
    """Occurrences of a group, one of each symmetry class, on a motif where one is named."""
    rank = graph.classes(mol)
    found = faithful.occurrences(mol, name)
    if where:
        there = {i for hit in motifs.matches(mol, motifs.motif(where).smarts) for i in hit}
        found = [own for own in found if set(graph.anchors(mol, own)) & there or own & there]
    by_class = {tuple(sorted(rank[i] for i in own)): own for own in reversed(found)}
    return sorted(by_class.values(), key=lambda own: _dispensable(mol, own, name))


def _dispensable(mol: Chem.Mol, own: frozenset[int], name: str) -> tuple[int, list[int]]:
    """An OH of an alcohol goes before that of an acid; a group at the rim before one in the middle."""
    in_acid = 0
    if name in ("hydroxyl", "atom:O"):
        acids = {i for hit in motifs.matches(mol, "[OX2H][#6X3,#15,#16]=[OX1]") for i in hit}
        in_acid = bool(own & acids)
    return in_acid + len(graph.anchors(mol, own)), sorted(own)


def _outer(mol: Chem.Mol, own: frozenset[int]) -> list[frozenset[int]]:
    """Parts of a group that can go alone: its terminal atoms, and the group less one atom."""
    rim = [frozenset({i}) for i in sorted(own) if mol.GetAtomWithIdx(i).GetDegree() == 1]
    less = [own - {i} for i in sorted(own)] if 1 < len(own) <= 6 else []
    single = [frozenset({i}) for i in sorted(own) if mol.GetAtomWithIdx(i).GetDegree() > 1] if len(own) > 1 else []
    return rim + less + single


def replace(mol: Chem.Mol, edit: FaithfulEdit) -> Iterator[Step]:
    """Put the new group exactly where the old one was: as substituent, or as link where the old one was a link."""
    for own in _at(mol, edit.old, edit.where):
        ends = graph.anchors(mol, own)
        if edit.new.startswith("atom:"):
            yield from _by_atom(mol, own, edit)
        elif len(ends) == 1:
            for form in attachments.attachments(edit.new):
                for product in substitute(mol, own, ends[0], form):
                    yield product, f"{edit.old} → {edit.new} on {site_words(mol, ends[0])}"
        elif len(ends) >= 2:
            yield from _between(mol, own, ends, edit)


def _by_atom(mol: Chem.Mol, own: frozenset[int], edit: FaithfulEdit) -> Iterator[Step]:
    symbol = edit.new.removeprefix("atom:")
    if symbol == "H":
        products = graph.cut(mol, own, [])
    elif len(own) == 1:
        products = transmute(mol, next(iter(own)), symbol)
    else:
        products = (m for end in graph.anchors(mol, own)[:1] for m in substitute(mol, own, end, f"*{symbol}"))
    for product in products:
        yield product, f"{edit.old} → {symbol}"


def transmute(mol: Chem.Mol, index: int, symbol: str) -> Iterator[Chem.Mol]:
    """Make one atom another element, hydrogens adjusted."""
    rw = Chem.RWMol(mol)
    atom = rw.GetAtomWithIdx(index)
    atom.SetAtomicNum(Chem.GetPeriodicTable().GetAtomicNumber(symbol))
    atom.SetNoImplicit(False)
    atom.SetNumExplicitHs(0)
    atom.SetFormalCharge(0)
    yield from graph.finish(rw)


def substitute(mol: Chem.Mol, own: frozenset[int], end: int, form: str) -> Iterator[Chem.Mol]:
    """Swap one-anchored ``own`` atoms for a substituent on the same anchor; the anchor's configuration is kept."""
    part, bearers = graph.fragment(form)
    rw = Chem.RWMol(Chem.CombineMols(mol, part))
    old = next(i for i in own if rw.GetBondBetweenAtoms(end, i) is not None)
    new = mol.GetNumAtoms() + bearers[0]
    if rw.GetBondBetweenAtoms(end, old).GetBondType() != graph.SINGLE:
        return
    rw.ReplaceAtom(old, part.GetAtomWithIdx(bearers[0]))
    for bond in part.GetAtomWithIdx(bearers[0]).GetBonds():
        other = mol.GetNumAtoms() + bond.GetOtherAtomIdx(bearers[0])
        rw.AddBond(old, other, bond.GetBondType())
    rw.BeginBatchEdit()
    for index in (own - {old}) | {new}:
        rw.RemoveAtom(index)
    rw.CommitBatchEdit()
    yield from graph.finish(rw)


def _between(mol: Chem.Mol, own: frozenset[int], ends: list[int], edit: FaithfulEdit) -> Iterator[Step]:
    """Put a link between the two largest parts that the old group held; other ends are capped."""
    pairs = [(ends[0], e) for e in ends[1:]] + [(e, ends[0]) for e in ends[1:]]
    ways = [(pair, form) for form in attachments.links(edit.new) for pair in pairs]
    fit = {way: _turned(mol, own, *way) for way in ways}
    for pair, form in sorted(ways, key=fit.__getitem__):
        turned = TURNED if fit[pair, form] > min(fit.values()) else ""
        for product in _bridge(mol, own, pair, form):
            yield product, f"{edit.old} → {edit.new} as a link{turned}"
    for form in attachments.attachments(edit.new) if motifs.motif(edit.new).attach else ():
        for product, _ in graph.rejoined(mol, own, most=4):
            for site in graph.open_sites(product):
                for done in graph.attach(product, site, form):
                    yield done, f"{edit.old} taken out, {edit.new} {ELSEWHERE}"


def _turned(mol: Chem.Mol, own: frozenset[int], pair: tuple[int, int], form: str) -> int:
    """How many ends of a link meet another element than the old group held there (an acyl side stays acyl)."""
    part, bearers = graph.fragment(form)
    return sum(
        part.GetAtomWithIdx(bearer).GetAtomicNum()
        not in {n.GetAtomicNum() for n in mol.GetAtomWithIdx(end).GetNeighbors() if n.GetIdx() in own}
        for end, bearer in zip(pair, bearers, strict=True)
    )


def _bridge(mol: Chem.Mol, own: frozenset[int], pair: tuple[int, int], form: str) -> Iterator[Chem.Mol]:
    part, bearers = graph.fragment(form)
    size = mol.GetNumAtoms()
    joined = Chem.RWMol(Chem.CombineMols(mol, part))
    for end, bearer in zip(pair, bearers, strict=True):
        joined.AddBond(end, size + bearer, graph.SINGLE)
    rest = joined.GetMol()
    rw = Chem.RWMol(rest)
    rw.BeginBatchEdit()
    for index in own:
        rw.RemoveAtom(index)
    rw.CommitBatchEdit()
    yield from graph.finish(rw)
