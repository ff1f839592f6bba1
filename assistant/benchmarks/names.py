"""``retort bench names DIR``: names of published molecules made, read back and counted; published names read.

DIR holds ``captions/chebi20mm_validation.csv.gz`` and ``names/smiles_name_pairs.tsv.xz``. The name of every molecule is
made as for a user; whether one that is shown as right is wrong is then judged by other hands: OPSIN run anew, writing
InChI by its own code, against the InChI that was published with the molecule (where there is one).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import lzma
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.benchmarks.tomg_report import percentile
from assistant.chem.names import java, naming, reading
from assistant.chem.names.identity import Layer, compare, inchi
from assistant.errors import BadFile, NotSupported

BATCH = 500
MOVED: frozenset[Layer] = frozenset({"hydrogens", "charge", "form"})
"""Layers of InChI that a tautomer or a moved proton changes."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A molecule of a list, its published name, and its published InChI ("" where there is none)."""

    source: str
    smiles: str
    name: str
    inchi: str = ""


def chebi(folder: Path) -> Iterator[Pair]:
    """ChEBI-20-MM's validation rows."""
    with gzip.open(folder / "captions" / "chebi20mm_validation.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield Pair("ChEBI-20-MM", row["SMILES"].replace("\\\\", "\\"), row["iupacname"], row["inchi"])


def pubchem(folder: Path) -> Iterator[Pair]:
    """The pairs of kind iupac."""
    with lzma.open(folder / "names" / "smiles_name_pairs.tsv.xz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["kind"] == "iupac":
                yield Pair("PubChem pairs", row["canonical_smiles"], row["name"])


def sample(folder: Path, n: int, seed: int) -> list[Pair]:
    """``n`` pairs of either list, drawn by the seed.

    Raises
    ------
    BadFile
        When a list is not there.
    """
    try:
        lists = [list(chebi(folder)), list(pubchem(folder))]
    except OSError as error:
        told = f"“{error.filename}” cannot be read: {error.strerror}."
        raise BadFile(told, "Name the folder of the data.") from error
    draw = random.Random(seed)
    return [pair for rows in lists for pair in draw.sample(rows, min(n, len(rows)))]


def main(arguments: list[str]) -> int:
    """Run, print the figures as JSON, and write the rows where asked."""
    options = _options(arguments)
    if not java.available():
        raise NotSupported(java.why_not(), java.INSTALL)
    pairs = sample(options.folder, options.n, options.seed)
    made, seconds = _made(pairs)
    read = _read(pairs)
    report = {"n": len(pairs), "seed": options.seed, "structure → name": _named(pairs, made, seconds),
              "name → structure": _meant(pairs, read)}
    print(json.dumps(report, indent=1, ensure_ascii=False))
    if options.out:
        _write(options.out, pairs, made, read)
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="retort bench names", description=__doc__)
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("--n", type=int, default=1500, help="molecules of either list (default 1500)")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--out", type=Path, help="a .jsonl of every row")
    return parser.parse_args(arguments)


def _made(pairs: list[Pair]) -> tuple[list[naming.Naming], list[float]]:
    """The name of each, one call after the other, and the seconds of each call."""
    naming.name("CCO")
    found, seconds = [], []
    for place, pair in enumerate(pairs):
        began = time.perf_counter()
        found.append(naming.name(pair.smiles))
        seconds.append(time.perf_counter() - began)
        if place % BATCH == 0:
            print(f"{place} of {len(pairs)} named", file=sys.stderr)
    return found, seconds


def _named(pairs: list[Pair], made: list[naming.Naming], seconds: list[float]) -> dict[str, object]:
    """Shares by list, the reasons of the rest, times, and how many shown as right are wrong by other hands."""
    by_list = {source: _shares([one.standing for pair, one in zip(pairs, made, strict=True) if pair.source == source])
               for source in dict.fromkeys(pair.source for pair in pairs)}
    shown = [(pair, one) for pair, one in zip(pairs, made, strict=True) if one.standing == "verified"]
    wrong = _wrong(shown)
    return {"standing": by_list, "all": _shares([one.standing for one in made]),
            "ways": Counter(one.way for _, one in shown).most_common(),
            "verified with another form drawn": sum(not one.likeness.exact for _, one in shown if one.likeness),
            "wrong shown as right": len(wrong), "wrong": wrong[:20],
            "why not": Counter(_reason(one.problem) for one in made if one.standing == "none").most_common(12),
            "ms a name, median": round(1000 * percentile(seconds, 0.5), 1),
            "ms a name, 95th percentile": round(1000 * percentile(seconds, 0.95), 1),
            "s a name, longest": round(max(seconds), 1)}


def _shares(standings: list[str]) -> dict[str, str]:
    return {standing: f"{n} of {len(standings)} ({100 * n / len(standings):.1f} %)"
            for standing, n in Counter(standings).most_common()}


def _reason(problem: str) -> str:
    """The kind of a problem, its particulars left out."""
    return problem.partition("its formula")[0].partition(": “")[0].strip()


def _wrong(shown: list[tuple[Pair, naming.Naming]]) -> list[tuple[str, str]]:
    """Names shown as right that OPSIN, writing InChI itself, reads as another molecule than the published one."""
    command = [java.java(), "-Xmx1g", "-jar", java.jar(), "-ostdinchi"]
    done = subprocess.run(command, input="\n".join(one.name for _, one in shown) + "\n", capture_output=True, text=True,
                          encoding="utf-8", check=True)
    read = done.stdout.split("\n")[: len(shown)]
    return [(pair.smiles, one.name) for (pair, one), theirs in zip(shown, read, strict=True)
            if _closed(theirs) not in (_closed(pair.inchi), _closed(inchi(pair.smiles)))]


def _closed(text: str) -> str:
    """An InChI without centres that are open: OPSIN marks some (P, N) as open that RDKit's InChI passes over."""
    return re.sub(r"/t(?=/|$)", "", re.sub(r"(?<=/t)\d+\?,?|,\d+\?", "", text.strip()))


def _read(pairs: list[Pair]) -> list[reading.Meaning]:
    """What each published name means, in batches."""
    found: list[reading.Meaning] = []
    for start in range(0, len(pairs), BATCH):
        found += reading.meanings([pair.name for pair in pairs[start : start + BATCH]])
    return found


def _meant(pairs: list[Pair], read: list[reading.Meaning]) -> dict[str, object]:
    named = [(pair, one) for pair, one in zip(pairs, read, strict=True) if pair.name.strip() not in ("", "nan", "None")]
    by_list: dict[str, object] = {}
    for source in dict.fromkeys(pair.source for pair, _ in named):
        kinds = [_kind(pair, one) for pair, one in named if pair.source == source]
        by_list[source] = _shares(kinds)
    unread = Counter(_reason(one.problem) for _, one in named if not one.smiles)
    return {"by list": by_list, "all": _shares([_kind(pair, one) for pair, one in named]),
            "without a published name": len(pairs) - len(named), "unread, why": unread.most_common(15)}


def _kind(pair: Pair, one: reading.Meaning) -> str:
    """How the reading of a published name stands to its molecule."""
    if not one.smiles:
        return "not read"
    alike = compare(pair.smiles, one.smiles)
    if alike.same:
        return "same InChI"
    if alike.differs and set(alike.differs) <= MOVED:
        return "another tautomer or charge"
    return f"other {alike.differs[0]}" if alike.differs else "no InChI to compare"


def _write(path: Path, pairs: list[Pair], made: list[naming.Naming], read: list[reading.Meaning]) -> None:
    with path.open("w", encoding="utf-8") as out:
        for pair, one, meant in zip(pairs, made, read, strict=True):
            row = {"source": pair.source, "smiles": pair.smiles, "published": pair.name, "name": one.name,
                   "standing": one.standing, "way": one.way, "problem": one.problem, "published read": meant.smiles,
                   "kind": _kind(pair, meant), "unread": meant.problem}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
