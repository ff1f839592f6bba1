"""Answers to figures, figures to a table beside the published rows, and to JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from assistant.benchmarks import misi_published as published
from assistant.benchmarks.misi_official import Score
from assistant.benchmarks.misi_words import Question
from assistant.benchmarks.tomg_report import aligned, versions

PEOPLE, TUNED = "people (50 questions a task)", "Qwen2.5-VL-7B, fine-tuned"
SOURCE = "published: arXiv:2512.10867v2, tables 1 and 2 (other complexes: PDBbind refined)"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question answered. ``trouble``: why there is no answer."""

    question: Question
    given: str
    score: Score
    seconds: float
    trouble: str = ""

    @property
    def column(self) -> str:
        """The column of the paper's tables it counts in."""
        task = self.question.task
        return f"{task} {'-' if self.question.answer == 'No' else '+'}" if task == "residue-ligand" else task


@dataclass(frozen=True, slots=True)
class Figures:
    """One column: percent of the weighted and of the exact score, questions, and seconds for each."""

    questions: int
    weighted: float
    exact: float
    seconds: float


def figures(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """The figures of each column that has questions, in the paper's order."""
    found = {}
    for column in published.COLUMNS:
        mine = [one for one in outcomes if one.column == column]
        if mine:
            n = len(mine)
            found[column] = Figures(n, 100 * sum(one.score.weighted for one in mine) / n,
                                    100 * sum(one.score.exact for one in mine) / n,
                                    sum(one.seconds for one in mine) / n)
    return found


def average(found: Mapping[str, Figures]) -> float | None:
    """The paper's average of the weighted scores; None where a column it counts is missing."""
    return published.average(tuple(found[name].weighted if name in found else None for name in published.COLUMNS))


def table(found: Mapping[str, Figures]) -> str:
    """The report for a terminal, Markdown too."""
    rows: list[tuple[str, ...]] = [("task", "questions", "weighted %", "exact %", "ms", "people %", "fine-tuned 7B %",
                                    "best other model %")]
    others = [row for name, row in published.WEIGHTED.items() if name not in (PEOPLE, TUNED)]
    for i, column in enumerate(published.COLUMNS):
        if column in found:
            one = found[column]
            rows.append((column, str(one.questions), f"{one.weighted:.2f}", f"{one.exact:.2f}",
                         f"{1000 * one.seconds:.1f}", f"{published.WEIGHTED[PEOPLE][i]:.2f}",
                         f"{published.WEIGHTED[TUNED][i]:.2f}", f"{max(row[i] for row in others):.2f}"))
    whole = average(found)
    means = [published.average(published.WEIGHTED[name]) or 0.0 for name in (PEOPLE, TUNED)]
    best = max(published.average(row) or 0.0 for row in others)
    rows.append(("average", str(sum(one.questions for one in found.values())), "n/a" if whole is None else
                 f"{whole:.2f}", "", "", *(f"{one:.2f}" for one in means), f"{best:.2f}"))
    return "\n".join([aligned(rows), "", "The average leaves out translation-rotation and rotation-rotation, as the "
                      "paper's does.", SOURCE])


def as_json(found: Mapping[str, Figures], outcomes: Sequence[Outcome], **more: object) -> dict[str, object]:
    """Everything, for a file: figures, average, the published rows, provenance, and every row."""
    return {
        "benchmark": "MiSI-Bench by its recipe, arXiv:2512.10867v2", **more, "versions": versions(("biotite",)),
        "average": average(found), "tasks": {name: asdict(one) for name, one in found.items()},
        "published": {name: dict(zip(published.COLUMNS, row, strict=True)) for name, row in
                      published.WEIGHTED.items()},
        "rows": [{"id": one.question.id, "task": one.question.task, "truth": one.question.answer, "given": one.given,
                  "weighted": one.score.weighted, "exact": one.score.exact, "seconds": one.seconds,
                  "trouble": one.trouble} for one in outcomes],
    }
