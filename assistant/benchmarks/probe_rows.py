"""The rows of the probe: sentences in the manner of TOMG-Bench over well-known drugs, none of them the benchmark's."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache

from rdkit import Chem

from assistant.benchmarks import tomg_official as official
from assistant.benchmarks.speed_prompts import CARDS, MOLECULES
from assistant.benchmarks.tomg_official import Subtask
from assistant.benchmarks.tomg_rows import Prompt
from assistant.chem import names_table

EACH = 20
"""Rows of a subtask."""
DRUGS = (*MOLECULES, *CARDS)
ADDED = ("benzene ring", "hydroxyl", "aldehyde", "carboxyl", "amide", "amine", "nitro", "halo", "nitrile", "thiol")
SWAPPED = ("hydroxyl", "aldehyde", "carboxyl", "nitro", "halo", "nitrile", "thiol")
COUNTED = ("benzene rings", "hydroxyl", "aldehyde", "ketone", "carboxyl", "ester", "amide", "amine", "halo", "nitrile")
BESIDES = ("oxygen", "nitrogen", "sulfur", "fluorine", "chlorine", "bromine")
Row = dict[str, str]


@lru_cache(maxsize=1)
def rows() -> tuple[Prompt, ...]:
    """All rows, two of each subtask after another, so that any beginning of them is balanced."""
    makers: dict[Subtask, Callable[[random.Random], list[Row]]] = {
        "AddComponent": _added, "DelComponent": _removed, "SubComponent": _swapped, "LogP": _optimised("LogP"),
        "MR": _optimised("MR"), "QED": _optimised("QED"), "AtomNum": _atoms, "BondNum": _bonds,
        "FunctionalGroup": _groups}
    made = {task: maker(random.Random(11))[:EACH] for task, maker in makers.items()}
    pairs = (at for at in range(0, EACH, 2))
    return tuple(Prompt(task, i, made[task][i]) for at in pairs for task in makers for i in (at, at + 1))


def known() -> list[str]:
    """SMILES of the compounds that have a name here: what novelty is counted against."""
    return sorted({row.smiles for row in names_table.rows()})


def _count(smiles: str, group: str) -> int:
    return official.group_count(Chem.MolFromSmiles(smiles), group)


def _article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _added(rng: random.Random) -> list[Row]:
    return [{"Instruction": f"Add {_article(ADDED[i % len(ADDED)])} to the molecule {smiles}.", "molecule": smiles,
             "added_group": ADDED[i % len(ADDED)]} for i, smiles in enumerate(rng.sample(DRUGS, EACH))]


def _removed(rng: random.Random) -> list[Row]:
    pairs = [(smiles, group) for smiles in DRUGS for group in ADDED if _count(smiles, group)]
    return [{"Instruction": f"Remove {_article(group)} from the molecule {smiles}.", "molecule": smiles,
             "removed_group": group} for smiles, group in rng.sample(pairs, EACH)]


def _swapped(rng: random.Random) -> list[Row]:
    """Pairs that can be met: a carboxyl holds a hydroxyl, so the two are not put for one another."""
    found = [{"Instruction": f"Replace {_article(old)} in the molecule {smiles} with {_article(new)}.",
              "molecule": smiles, "removed_group": old, "added_group": new}
             for smiles in DRUGS for old in SWAPPED if _count(smiles, old) for new in SWAPPED
             if new != old and {old, new} != {"carboxyl", "hydroxyl"}]
    return rng.sample(found, EACH)


def _optimised(name: str) -> Callable[[random.Random], list[Row]]:
    def make(rng: random.Random) -> list[Row]:
        ways = ("lower", "higher")
        return [{"Instruction": f"Modify the molecule {smiles} to have a {ways[i % 2]} {name} value.",
                 "molecule": smiles} for i, smiles in enumerate(rng.sample(DRUGS, EACH))]
    return make


# from nothing ---------------------------------------------------------------------------------------------------------


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _things(counts: dict[str, int], kind: str) -> str:
    return _listed([f"{n} {name} {kind}{'' if n == 1 else 's'}" for name, n in counts.items()])


def _row(counts: dict[str, int], kind: str, columns: tuple[str, ...]) -> Row:
    """A generation row: every column there is, 0 where nothing was asked."""
    return {"Instruction": f"Generate a molecule with {_things(counts, kind)}.",
            **dict.fromkeys(columns, "0"), **{name: str(n) for name, n in counts.items()}}


def _distinct(draw: Callable[[int, random.Random], Row], rng: random.Random) -> list[Row]:
    made: dict[str, Row] = {}
    while len(made) < EACH:
        row = draw(len(made), rng)
        made.setdefault(row["Instruction"], row)
    return list(made.values())


def _atoms(rng: random.Random) -> list[Row]:
    def draw(i: int, rng: random.Random) -> Row:
        others = {name: rng.choice((1, 1, 2, 3)) for name in rng.sample(BESIDES, i % 4)}
        return _row({"carbon": rng.randint(6, 30), **others}, "atom", tuple(official.ELEMENTS))
    return _distinct(draw, rng)


def _bonds(rng: random.Random) -> list[Row]:
    def draw(i: int, rng: random.Random) -> Row:
        counts = {"single": rng.randint(8, 34), "double": rng.randint(1, 3), "aromatic": rng.choice((5, 6, 10, 12)),
                  "rotatable": rng.randint(1, 4)}
        return _row(dict(list(counts.items())[:1 + i % 4]), "bond", (*official.BONDS, "rotatable"))
    return _distinct(draw, rng)


def _groups(rng: random.Random) -> list[Row]:
    """Counts that can be met: as many hydroxyls as carboxyls, which each hold one."""
    def draw(i: int, rng: random.Random) -> Row:
        counts = {name: rng.choice((1, 1, 2, 3)) for name in rng.sample(COUNTED, 1 + i % 3)}
        if "carboxyl" in counts:
            counts["hydroxyl"] = max(counts["carboxyl"], counts.get("hydroxyl", 0))
        row = _row(counts, "group", (*official.GROUPS, "thioether"))
        return row | {"Instruction": row["Instruction"].replace("benzene rings group", "benzene ring group")}
    return _distinct(draw, rng)
