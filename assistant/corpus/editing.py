"""Pairs that add, remove and replace groups: our own edits, kept where the published count of the groups agrees."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice

from rdkit import Chem

from assistant.benchmarks import tomg_official
from assistant.chem import attachments, motifs, stability
from assistant.corpus import aligned
from assistant.corpus.pairs import Pair, pair
from assistant.propose import edits, graph
from assistant.tasks import DesignMolecule, FaithfulEdit, GroupCount, Named

ADDED = {"benzene ring": 15, "hydroxyl": 15, "aldehyde": 6, "carboxyl": 6, "amide": 12, "amine": 6, "nitro": 6,
         "halo": 6, "nitrile": 3, "thiol": 3}
"""How often each group is added: as in TOMG-Bench (arXiv:2412.14642, table 2), rare ones a little more often."""
SWAPPED = ("hydroxyl", "aldehyde", "carboxyl", "nitro", "halo", "nitrile", "thiol")
WIDE = 0.1
"""Share of edits with any other motif of the table."""
TRIES = 5


def added(smiles: str, rng: random.Random) -> Iterator[Pair]:
    """A group put on."""
    new = _wide(rng) if rng.random() < WIDE else rng.choices(list(ADDED), list(ADDED.values()))[0]
    yield from _best("AddComponent", smiles, FaithfulEdit("add", new=new), rng)


def removed(smiles: str, rng: random.Random) -> Iterator[Pair]:
    """A group taken out, one of those that are there."""
    mol = Chem.MolFromSmiles(smiles)
    there = [name for name in ADDED if _count(mol, name)]
    if there:
        old = rng.choice(there)
        yield from _best("DelComponent", smiles, FaithfulEdit("remove", old=old), rng)


def replaced(smiles: str, rng: random.Random) -> Iterator[Pair]:
    """A group exchanged for another."""
    mol = Chem.MolFromSmiles(smiles)
    there = [name for name in SWAPPED if _count(mol, name)]
    if there:
        old = rng.choice(there)
        new = rng.choice([name for name in SWAPPED if name != old])
        yield from _best("SubComponent", smiles, FaithfulEdit("replace", old, new), rng)


def _wide(rng: random.Random) -> str:
    return rng.choice([row.name for row in motifs.ROWS if row.attach])


def _count(mol: Chem.Mol, name: str) -> int:
    published = tomg_official.column(name)
    return tomg_official.group_count(mol, name) if published in tomg_official.GROUPS else motifs.count(mol, name)


def _products(mol: Chem.Mol, edit: FaithfulEdit, rng: random.Random) -> Iterator[Chem.Mol]:
    if edit.kind != "add":
        once = edits.remove if edit.kind == "remove" else edits.replace
        yield from (m for m, step in islice(once(mol, edit), 8) if not any(end in step for end in edits.LESS_PLAIN))
        return
    sites = graph.open_sites(mol, carbon_only=edit.new not in attachments.ON_HETERO)
    forms = attachments.attachments(edit.new)
    rng.shuffle(sites)
    for site in sites[:TRIES]:
        form = forms[0] if rng.random() < 0.6 else rng.choice(forms)
        yield from graph.attach(mol, site, form)


def _best(kind: str, smiles: str, edit: FaithfulEdit, rng: random.Random) -> Iterator[Pair]:
    """The product most like the start, of a few, that the published rule accepts."""
    variant = rng.choice((0, rng.randrange(1, 2**31)))
    shown = aligned.marked(smiles, variant)
    if shown is None:
        return
    text, mol = shown
    wanted = {name: change for name, change in ((edit.old, -1), (edit.new, 1)) if name}
    before = {name: _count(mol, name) for name in wanted}
    stable = stability.unstable(mol)
    good = [p for p in _products(mol, edit, rng)
            if all(_count(p, name) == before[name] + change for name, change in wanted.items())
            and len(Chem.GetMolFrags(p)) == 1 and not stability.newly_unstable(p, stable)]
    if not good:
        return
    product = max(good, key=lambda p: tomg_official.similarity(mol, p) + 0.05 * rng.random())
    answer = aligned.between(text, product)
    if answer:
        counts = tuple(GroupCount(name, "==", change, relative=True) for name, change in wanted.items())
        yield pair(kind, DesignMolecule(Named(smiles), (edit, *counts)), Chem.MolToSmiles(product), answer, variant)
