"""Do the molecules look like ones that chemists make? SA, alerts, and where their properties lie.

``retort bench realism A.json B.json [--reference FILE]`` compares reports of ``retort bench tomg --json``.

SA        median synthetic accessibility, 1 easy to 10 hard (doi:10.1186/1758-2946-1-8)
alerts    share of molecules with a Brenk or PAINS alert that their start does not have (none to start from: any)
likeness  mean over `PROPERTIES` of 1 - D, D the two-sample Kolmogorov-Smirnov statistic against the reference: 1 for
          the same distributions, 0 for disjoint ones
distance  mean over `PROPERTIES` of the Wasserstein-1 distance to the reference, in units of its interquartile range,
          so that properties of different units weigh alike (MOSES, doi:10.3389/fphar.2020.565644, compares LogP, SA,
          QED and MW by the same distance; GuacaMol, doi:10.1021/acs.jcim.8b00839, physicochemical properties by KL)

Without a file the reference are the committed quantiles of 1,753 approved drugs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rdkit import Chem

from assistant.benchmarks import tomg_official as official
from assistant.benchmarks.tomg_report import aligned
from assistant.benchmarks.tomg_rows import Outcome
from assistant.chem import molecules as chem
from assistant.chem import properties, quantiles
from assistant.errors import BadFile, BadStructure, TooLarge

PROPERTIES = ("MW", "LogP", "TPSA", "QED", "SA", "Rings", "Fsp3")
MOST_READ = 20_000
"""Molecules of a reference file that are measured, evenly spread over it."""
KINDS = {"edit": official.EDITS, "optimise": official.OPTIMISE, "generate": official.GENERATE,
         "all": official.SUBTASKS}
Numbers = NDArray[np.float64]
Reference = Mapping[str, Numbers]


@dataclass(frozen=True, slots=True)
class Made:
    """One output that is a molecule: its subtask, whether it brings an alert, and its properties in their order."""

    subtask: str
    alerted: bool
    values: tuple[float, ...]


# the outputs ----------------------------------------------------------------------------------------------------------


def molecules(outcomes: Iterable[Outcome]) -> list[Made]:
    """The valid outputs of a run."""
    return [Made(o.prompt.task, bool(o.score.alerts), measured(o.reply.smiles)) for o in outcomes if o.score.valid]


def read_report(path: Path) -> dict[str, list[Made]]:
    """The valid outputs of each run of a report that `retort bench tomg --json` wrote, by a name for the run.

    Raises
    ------
    BadFile
        When it cannot be read or is not such a report.
    """
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        runs = report.get("runs", [report])
        return {_name(path, run): [Made(row["subtask"], bool(row["alerts"]), measured(row["smiles"]))
                                   for row in run["rows"] if row["valid"]] for run in runs}
    except OSError as error:
        raise BadFile(f"“{path}” cannot be read: {error.strerror}.", "Check the path.") from error
    except (ValueError, KeyError, TypeError, AttributeError, BadStructure) as error:
        raise BadFile(f"“{path.name}” is not a report of `retort bench tomg --json`.", "Write one first.") from error


def _name(path: Path, run: Mapping[str, object]) -> str:
    return " ".join(str(part) for part in (path.stem, run.get("mode", ""), run.get("precision", "")) if part)


def measured(smiles: str) -> tuple[float, ...]:
    """The properties of one molecule, to nine digits: how its atoms are numbered must not tell."""
    mol = Chem.MolFromSmiles(smiles)
    if mol is None:
        raise BadStructure(f"“{chem.shorten(smiles)}” is not a valid SMILES.")
    return tuple(round(float(properties.measure(mol, name)), 9) for name in PROPERTIES)


# the reference --------------------------------------------------------------------------------------------------------


def reference(path: Path | None = None) -> Reference:
    """Sorted values of each property in a file of SMILES (may be gzipped), or among approved drugs.

    Raises
    ------
    BadFile
        When the file cannot be read or holds fewer than ten molecules.
    """
    if path is None:
        return {name: np.array(quantiles.reference().quantiles[name]) for name in PROPERTIES}
    values = [v for v in map(_maybe, _spread(_lines(path))) if v]
    if len(values) < 10:
        raise BadFile(f"“{path.name}” holds {len(values)} molecules that can be read.",
                      "Give one SMILES a line, a thousand of them or more.")
    return dict(zip(PROPERTIES, np.sort(np.array(values), axis=0).T, strict=True))


def _lines(path: Path) -> list[str]:
    try:
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        return [line.split()[0] for line in raw.decode("utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError, EOFError) as error:
        raise BadFile(f"“{path}” cannot be read: {error}.", "Check the path.") from error


def _spread(lines: Sequence[str]) -> list[str]:
    step = max(1, len(lines) // MOST_READ)
    return list(lines[::step][:MOST_READ])


def _maybe(smiles: str) -> tuple[float, ...]:
    try:
        return measured(chem.canonical(smiles))
    except (BadStructure, TooLarge):
        return ()


# the comparison -------------------------------------------------------------------------------------------------------


def kolmogorov_smirnov(one: Numbers, other: Numbers) -> float:
    """The largest distance between two empirical distribution functions, 0..1."""
    places = np.concatenate([one, other])
    return float(np.max(np.abs(_below(one, places) - _below(other, places))))


def wasserstein(one: Numbers, other: Numbers) -> float:
    """The Wasserstein-1 distance of two samples, in their unit: the area between their distribution functions."""
    places = np.sort(np.concatenate([one, other]))
    return float(np.sum(np.abs(_below(one, places[:-1]) - _below(other, places[:-1])) * np.diff(places)))


def _below(sample: Numbers, places: Numbers) -> Numbers:
    return np.searchsorted(np.sort(sample), places, side="right") / len(sample)


def spread(values: Numbers) -> float:
    """The interquartile range; the whole range, or 1, where that is 0."""
    low, high = np.quantile(values, (0.25, 0.75))
    return float(high - low) or float(values.max() - values.min()) or 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a set of molecules looks: see the head of this file. ``n`` molecules; shares and likeness 0..1."""

    n: int
    sa: float
    alerts: float
    likeness: float
    distance: float


def look(made: Sequence[Made], like: Reference) -> Look:
    """The figures of some molecules (at least one)."""
    columns = dict(zip(PROPERTIES, np.array([m.values for m in made]).T, strict=True))
    return Look(
        n=len(made), sa=statistics.median(columns["SA"].tolist()), alerts=sum(m.alerted for m in made) / len(made),
        likeness=statistics.fmean(1 - kolmogorov_smirnov(columns[name], like[name]) for name in PROPERTIES),
        distance=statistics.fmean(wasserstein(columns[name], like[name]) / spread(like[name]) for name in PROPERTIES))


def looks(made: Sequence[Made], like: Reference) -> dict[str, Look]:
    """The figures of each subtask that is there, of each kind of task, and of all."""
    groups: dict[str, tuple[str, ...]] = {**{task: (task,) for task in official.SUBTASKS}, **KINDS}
    found = {name: [m for m in made if m.subtask in tasks] for name, tasks in groups.items()}
    return {name: look(some, like) for name, some in found.items() if some}


def table(runs: Mapping[str, Sequence[Made]], like: Reference) -> str:
    """Runs side by side, one line a group and run."""
    figures = {run: looks(made, like) for run, made in runs.items()}
    groups = dict.fromkeys(name for found in figures.values() for name in found)
    rows = [("molecules", "of", "n", "SA median", "new alert %", "likeness", "distance IQR")]
    rows += [(group, run, str(f.n), f"{f.sa:.2f}", f"{100 * f.alerts:.1f}", f"{f.likeness:.3f}", f"{f.distance:.3f}")
             for group in groups for run, found in figures.items() if (f := found.get(group))]
    return aligned(rows)


def main(args: list[str]) -> int:
    """``retort bench realism``: 0 when it compared.

    Raises
    ------
    BadFile
        When a report or the reference cannot be read.
    """
    parser = argparse.ArgumentParser(prog="retort bench realism", description="Compare how outputs look.")
    parser.add_argument("reports", nargs="+", type=Path, metavar="REPORT.json", help="of retort bench tomg --json")
    parser.add_argument("--reference", type=Path, metavar="FILE", help="one SMILES a line (default: approved drugs)")
    options = parser.parse_args(args)
    runs = {name: made for path in options.reports for name, made in read_report(path).items()}
    print(table(runs, reference(options.reference)))
    return 0
