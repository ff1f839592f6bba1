"""Ask a language model for molecules: prompts, one batch of samples, candidates; once more where none passes.

The model decides nothing: each distinct SMILES is measured with the ruler of the task, and `verify` judges it anew.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answers import Tally
from assistant.checks import Ruler
from assistant.chem import molecules
from assistant.errors import BadStructure, ModelBusy, ModelEnded, ModelStopped, ModelTrouble, TooLarge
from assistant.propose.language import border, retrying, wording
from assistant.propose.language.holding import held
from assistant.propose.ranking import measured
from assistant.propose.search import Candidate
from assistant.tasks import DesignMolecule
from models.words import Card, Loaded, Sample, Sampling, Speaker, Turn

VARIANTS = (0, 1, 2, 3)
"""Ways in which a start is written for one batch, for models that read `compact`: other orders, other answers."""
MOST_SAMPLES = 64
LARGE = 2_000_000_000
"""Parameters from which a processor is slow: two samples of such a model, not a batch."""
LEAST_SECONDS = 0.15
"""Below this no second batch is begun."""
MOST_HELD = 30
"""Atoms and groups of a task up to which a batch held to them is done in a second or two."""
MOST_ATOMS = 200
"""Heavy atoms of an answer that is measured at all."""
SILENT = "its notation has no words for this request"


@dataclass(frozen=True, slots=True)
class Plan:
    """How a model is asked: samples, how freely, for how long (``share`` of the time there is, at most ``seconds``).

    ``freer`` is the temperature of a second batch.
    """

    samples: int
    temperature: float
    top_p: float
    freer: float
    seconds: float
    share: float = 0.6


EDIT = Plan(16, 1.0, 0.95, 1.3, seconds=0.7)
"""Our own small model, about a start: an answer must not take longer than a second."""
GENERATE = Plan(16, 0.8, 0.95, 1.0, seconds=1.2)
"""Our own small model, from nothing: its answers are longer, and end as molecules more often when drawn less freely."""
OTHERS = Plan(8, 0.8, 0.95, 1.0, seconds=60.0)
"""Models that read sentences: as long as the request allows."""


def plan_of(loaded: Loaded, task: DesignMolecule) -> Plan:
    """The plan for a model and a task: more samples for more candidates, few of a large model on a processor."""
    if loaded.card.writes != "patch":
        heavy = loaded.device == "cpu" and loaded.card.parameters > LARGE
        return replace(OTHERS, samples=2) if heavy else OTHERS
    plan = EDIT if task.start else GENERATE
    return replace(plan, samples=min(MOST_SAMPLES, max(plan.samples, 2 * task.n)))


class Asking:
    """One model asked for one task.

    Attributes
    ----------
    tally
        What was asked and what came of it, up to now.
    waited
        Seconds the model took to load; they are not taken from the time the request allows.
    """

    def __init__(self, task: DesignMolecule, seed: int, deadline: float, cancelled: Callable[[], bool], model: str,
                 precision: str = "") -> None:
        self.task, self.seed, self.deadline, self.cancelled = task, seed, deadline, cancelled
        self.model, self.precision = model, precision
        self.ruler = Ruler.of(task)
        self.tally = Tally(model, precision)
        self.waited = 0.0
        self._start = molecules.canonical(task.start.smiles) if task.start else ""
        self._seen: set[str] = set()
        self._near: tuple[Candidate | None, str] = (None, "")

    def run(self) -> Iterator[Candidate]:
        """Candidates as they are measured, misses among them; a second batch where nothing passed.

        Raises
        ------
        ModelTrouble
            When the model cannot be loaded. One that is busy, is stopped, or fails while it answers brings no
            candidate and says so in `tally`.
        """
        try:
            speaker = self._loaded()
        except (ModelBusy, ModelEnded, ModelStopped) as trouble:
            self.tally = replace(self.tally, trouble=f"it gave no answer: {trouble}")
            return
        try:
            plan, began = plan_of(speaker.loaded, self.task), time.monotonic()
            until = began + min(plan.seconds, plan.share * max(0.0, self.deadline + self.waited - began))
            yield from self._batch(speaker, plan, until)
            if not self.tally.passed and self.tally.samples and until - time.monotonic() > LEAST_SECONDS:
                self.tally = replace(self.tally, retried=True)
                yield from self._batch(speaker, plan, until)
        except ModelTrouble as trouble:
            self.tally = replace(self.tally, trouble=f"it gave no answer: {trouble}")

    def _loaded(self) -> Speaker:
        began = time.monotonic()
        speaker = border.speaker(self.model, self.precision, stop=self.cancelled)
        self.waited = time.monotonic() - began
        self.tally = Tally(speaker.loaded.card.name, speaker.loaded.precision)
        return speaker

    # one batch --------------------------------------------------------------------------------------------------------

    def _batch(self, speaker: Speaker, plan: Plan, until: float) -> Iterator[Candidate]:
        card, began = speaker.loaded.card, time.monotonic()
        prompts = wording.prompts(card, self.task, self._variants(), self._turns(card))
        if not prompts:
            self.tally = replace(self.tally, trouble=SILENT)
            return
        with border.mapped():
            sampling = self._sampling(plan, len(prompts), until, card)
            answers = speaker.samples(list(prompts), sampling, self._over(until))
        self.tally = replace(self.tally, grammar=sampling.constrain or self.tally.grammar)
        self._count(answers, time.monotonic() - began)
        for variant, samples in zip(prompts.values(), answers, strict=False):
            for sample in samples:
                yield from self._candidate(card, sample.text, variant)

    def _variants(self) -> tuple[int, ...]:
        return tuple(v + len(VARIANTS) for v in VARIANTS) if self.tally.retried else VARIANTS

    def _turns(self, card: Card) -> Sequence[Turn]:
        near, said = self._near
        return retrying.told(card, self.task, self.ruler, said, near) if self.tally.retried else ()

    def _sampling(self, plan: Plan, prompts: int, until: float, card: Card) -> Sampling:
        """The dice of a batch; the second is held to the counts of the task where the model can be."""
        again = self.tally.retried
        grammar, budget = held(card, self.task) if again else ("", ())
        if sum(n for _, n in budget) > MOST_HELD:
            grammar, budget = "", ()
        return Sampling(n=max(1, plan.samples // prompts), temperature=plan.freer if again else plan.temperature,
                        top_p=0.98 if again else plan.top_p, seed=self.seed + 7919 * again,
                        constrain=grammar, budget=budget,
                        seconds=max(LEAST_SECONDS, until - time.monotonic()))

    def _over(self, until: float) -> Callable[[], bool]:
        return lambda: self.cancelled() or time.monotonic() > until

    def _count(self, answers: Sequence[Sequence[Sample]], seconds: float) -> None:
        drawn = [sample for samples in answers for sample in samples]
        self.tally = replace(self.tally, samples=self.tally.samples + len(drawn),
                             tokens=self.tally.tokens + sum(s.tokens for s in drawn),
                             seconds=self.tally.seconds + seconds)

    # one answer -------------------------------------------------------------------------------------------------------

    def _candidate(self, card: Card, text: str, variant: int) -> Iterator[Candidate]:
        """The candidate of one answer: none for what is no molecule, the start itself, or one that came before."""
        made = candidate(card, self.task, self.ruler, text, variant)
        if made is None:
            self._near = (self._near[0], self._near[1] or text.strip())
            return
        if self._near[0] is None or made.shortfall < self._near[0].shortfall:
            self._near = (made, made.smiles)
        if made.smiles == self._start:
            return
        fresh, passed = made.smiles not in self._seen, made.shortfall == 0.0 and made.sound
        self.tally = replace(self.tally, passed=self.tally.passed + passed, distinct=self.tally.distinct + fresh)
        if fresh:
            self._seen.add(made.smiles)
            yield made


def candidate(card: Card, task: DesignMolecule, ruler: Ruler, text: str, variant: int = 0) -> Candidate | None:
    """One answer of a model as a measured candidate; None where it holds no molecule that can be worked on."""
    try:
        smiles = molecules.canonical(wording.read(card, task, text, variant))
        mol = molecules.read(smiles)
    except (BadStructure, TooLarge):
        return None
    if mol.GetNumHeavyAtoms() > MOST_ATOMS:
        return None
    return measured(mol, smiles, (f"written by {card.title or card.name}",), ruler, by=card.name)
