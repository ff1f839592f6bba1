"""The benchmark asked of a language model: alone, best of many by our checks, or in the corridor with the search.

model         one sample, no constraint, no checker, no search; what was written is scored as it is
model+verify  the best of ``samples`` by the task's own checks, no search
all           the whole corridor: the model proposes, checks decide, the search stands behind it

What the model reads is the task that `understand` makes of the official instruction, worded for that model.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rdkit import rdBase

from assistant import engine
from assistant.benchmarks import tomg_rows
from assistant.benchmarks.tomg_rows import Outcome, Prompt, Reply
from assistant.checks import Ruler
from assistant.errors import NotSupported, RetortError
from assistant.feasibility.settle import settle
from assistant.propose import language
from assistant.propose.language import border
from assistant.propose.ranking import ranked
from assistant.tasks import DesignMolecule, Request
from assistant.understand import understand
from models.words import Loaded, Sample, Sampling, Speaker

Mode = Literal["search", "model", "model+verify", "all"]
MODES: tuple[Mode, ...] = ("search", "model", "model+verify", "all")
PAPER = (0.75, 0.85)
"""Temperature and top-p of the paper (arXiv:2412.14642)."""
WIDE = (1.0, 0.95)
"""The same where many samples are drawn about a start, and checked."""
WIDE_ALONE = (0.8, 0.95)
"""The same without a start: longer answers, which more often end as molecules when they are drawn less freely."""
VARIANTS = 4
"""Ways in which a start is written where many samples are drawn."""
MOST_AT_ONCE = 128
"""Sequences of one batch."""
Told = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Setting:
    """How the model is asked. ``temperature`` and ``top_p`` of 0: those of the mode; ``rows``: prompts of one batch.

    ``grammar``: in model+verify, tasks that count are held to the grammar of a ledger (`propose.language.holding`).
    """

    mode: Mode
    model: str
    precision: str = ""
    samples: int = 16
    temperature: float = 0.0
    top_p: float = 0.0
    rows: int = 32
    seed: int = 7
    grammar: bool = False

    @property
    def drawn(self) -> int:
        """Samples of one row."""
        return 1 if self.mode == "model" else self.samples

    def sampling(self, prompts: int, batch: int, start: bool = True) -> Sampling:
        """The sampling of one batch, in which each row has so many prompts; its seed depends on its number."""
        warmth, top_p = self.dice(start)
        return Sampling(n=max(1, self.drawn // prompts), temperature=warmth, top_p=top_p, seed=self.seed + batch,
                        seconds=3600.0)

    def dice(self, start: bool = True) -> tuple[float, float]:
        """Temperature and top-p, for tasks with a start or without."""
        warmth, top_p = PAPER if self.mode == "model" else WIDE if start else WIDE_ALONE
        return self.temperature or warmth, self.top_p or top_p

    def words(self) -> str:
        """One line for the report."""
        dice = f"T {self.dice()[0]:g}, top-p {self.dice()[1]:g}"
        if self.dice(False) != self.dice():
            dice += f" (without a start T {self.dice(False)[0]:g})"
        how = {"model": f"one sample, {dice}, no constraint, no checker, no search",
               "model+verify": f"best of {self.samples} by the checks, {dice}, "
                               + ("counts held to a grammar, no search" if self.grammar else "no search"),
               "all": "the whole corridor: model, checks, search"}[self.mode]
        return f"{self.mode}: {how}; the prompt is the task read from the official instruction, worded for the model"


@dataclass(slots=True)
class Spoken:
    """What a run brought: outcomes in the order of the rows, and what the model did for them (seconds: its own)."""

    outcomes: list[Outcome]
    loaded: Loaded
    tokens: int = 0
    seconds: float = 0.0

    @property
    def tokens_per_second(self) -> float:
        return self.tokens / self.seconds if self.seconds else 0.0


def run(prompts: Sequence[Prompt], setting: Setting, told: Told = lambda done: None) -> Spoken:
    """All rows, in order.

    Raises
    ------
    ModelTrouble
        When the model cannot be loaded or answers no more.
    """
    return spoken_by(border.speaker(setting.model, setting.precision), prompts, setting, told)


def spoken_by(speaker: Speaker, prompts: Sequence[Prompt], setting: Setting,
              told: Told = lambda done: None) -> Spoken:
    """The same of a model that is loaded."""
    spoken = Spoken([], speaker.loaded)
    asked = replace(setting, precision=speaker.loaded.precision)
    maker = _corridor if setting.mode == "all" else _sampled
    for outcome in maker(prompts, asked, speaker, spoken):
        spoken.outcomes.append(outcome)
        told(len(spoken.outcomes))
    return spoken


# the whole corridor ---------------------------------------------------------------------------------------------------


def _corridor(prompts: Sequence[Prompt], setting: Setting, speaker: Speaker, spoken: Spoken) -> Iterator[Outcome]:
    for prompt in prompts:
        began = time.perf_counter()
        answer = engine.ask(Request(prompt.text, seed=setting.seed, n=1, model=setting.model,
                                    precision=setting.precision))
        given = tomg_rows.taken(answer, time.perf_counter() - began)
        tally = answer.provenance.tally if answer.provenance else None
        if tally is not None:
            spoken.tokens += tally.tokens
            spoken.seconds += tally.seconds
        yield Outcome(prompt, given, tomg_rows.score(prompt, given))


# the model without the search -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Row:
    """A row and what is asked for it: its task and prompts with their variants; ``failure`` where it has none."""

    prompt: Prompt
    task: DesignMolecule | None
    worded: dict[str, int]
    failure: tuple[str, str] = ("", "")


def _sampled(prompts: Sequence[Prompt], setting: Setting, speaker: Speaker, spoken: Spoken) -> Iterator[Outcome]:
    rows = min(setting.rows, max(1, MOST_AT_ONCE // setting.drawn))
    for number, at in enumerate(range(0, len(prompts), rows)):
        chunk = [_row(prompt, setting, speaker) for prompt in prompts[at:at + rows]]
        began = time.perf_counter()
        drawn = _drawn(chunk, setting, speaker, number)
        seconds = time.perf_counter() - began
        spoken.tokens += sum(s.tokens for row in drawn for _, s in row)
        spoken.seconds += seconds
        for row, samples in zip(chunk, drawn, strict=True):
            given = _reply(row, samples, setting, speaker, seconds / len(chunk))
            yield Outcome(row.prompt, given, tomg_rows.score(row.prompt, given))


def _row(prompt: Prompt, setting: Setting, speaker: Speaker) -> _Row:
    try:
        task = understand(Request(prompt.text))
        if setting.mode == "model+verify":
            task, _ = settle(task)
    except RetortError as error:
        return _Row(prompt, None, {}, (error.kind, str(error)))
    if not isinstance(task, DesignMolecule):
        return _Row(prompt, None, {}, (NotSupported.kind, "not read as a design task"))
    variants = range(min(VARIANTS, setting.drawn))
    worded = language.prompts(speaker.loaded.card, task, variants)
    return _Row(prompt, task, worded, ("", "") if worded else (NotSupported.kind, "the model has no words for this"))


def _drawn(chunk: Sequence[_Row], setting: Setting, speaker: Speaker, number: int) -> list[list[tuple[int, Sample]]]:
    """The samples of every row, each with the variant of its prompt; rows with equally many prompts are one batch."""
    found: list[list[tuple[int, Sample]]] = [[] for _ in chunk]
    counting = [i for i, row in enumerate(chunk) if setting.grammar and row.task and row.worded
                and language.held(speaker.loaded.card, row.task)[0]]
    for i in counting:
        found[i] = _held(chunk[i], setting, speaker, number)
    free = [i for i in range(len(chunk)) if i not in counting]
    for many, start in sorted({(len(chunk[i].worded), _has_start(chunk[i])) for i in free} - {(0, False), (0, True)}):
        mine = [i for i in free if (len(chunk[i].worded), _has_start(chunk[i])) == (many, start)]
        asked = [(i, text, variant) for i in mine for text, variant in chunk[i].worded.items()]
        with border.mapped():
            answers = speaker.samples([text for _, text, _ in asked], setting.sampling(many, number, start))
        for (i, _, variant), samples in zip(asked, answers, strict=True):
            found[i] += [(variant, sample) for sample in samples]
    return found


def _has_start(row: _Row) -> bool:
    return row.task is not None and row.task.start is not None


def _held(row: _Row, setting: Setting, speaker: Speaker, number: int) -> list[tuple[int, Sample]]:
    """The samples of one row, held to its own counts."""
    assert row.task is not None
    grammar, budget = language.held(speaker.loaded.card, row.task)
    sampling = replace(setting.sampling(len(row.worded), number, False), constrain=grammar, budget=budget)
    with border.mapped():
        answers = speaker.samples(list(row.worded), sampling)
    return [(variant, sample) for variant, samples in zip(row.worded.values(), answers, strict=True)
            for sample in samples]


def _reply(row: _Row, samples: Sequence[tuple[int, Sample]], setting: Setting, speaker: Speaker,
           seconds: float) -> Reply:
    if row.task is None or not samples:
        return Reply("", seconds, *row.failure)
    if setting.mode == "model":
        variant, sample = samples[0]
        smiles = language.read(speaker.loaded.card, row.task, sample.text, variant)
        return Reply(smiles, seconds, proposer="language model", samples=1)
    return _best(row.task, samples, speaker, seconds)


def _best(task: DesignMolecule, samples: Sequence[tuple[int, Sample]], speaker: Speaker, seconds: float) -> Reply:
    """The best of the samples by the checks; the nearest miss where none passes."""
    card = speaker.loaded.card
    with rdBase.BlockLogs():
        ruler = Ruler.of(task)
        made = [language.candidate(card, task, ruler, s.text, variant) for variant, s in samples]
        found = [c for c in made if c is not None]
        passed = sum(c.shortfall == 0.0 and c.sound for c in found)
        first = next(iter(ranked(found)), None)
    if first is None:
        return Reply("", seconds, "nothing_found", "no sample is a molecule", samples=len(samples))
    return Reply(first.smiles, seconds, claimed=first.shortfall == 0.0 and first.sound, proposer="language model",
                 samples=len(samples), passed=passed)
