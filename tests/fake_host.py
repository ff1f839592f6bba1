"""Models without a model, for tests of the page: loads take as long as they are told, and can fail or be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from assistant import engine
from assistant.answers import LANGUAGE_MODEL, Answer, Claim, Provenance, Tally
from assistant.errors import DoesNotFit, ModelStopped
from assistant.local_models.offers import Offer, offer
from assistant.tasks import Converse, Request
from models.words import Card, Fit, Loaded, Precision, Progress, Score, Stop

SMALL = Card("retort-small", "Retort small", "molecules", "packaged", "retort-small", "llama", "retort", "patch",
             ("fast-int8", "fp32", "bf16"), "MIT", 15_200_000, tested="tested with these weights",
             memory={"fast-int8": 41_000_000},
             scores={"fp32": Score(61.2, 41.3, 90, 690.0, "probe, cpu", "2026-11-20"),
                     "fast-int8": Score(59.9, 40.2, 90, 1480.0, "probe, cpu", "2026-11-20")})
OTHER = Card("qwen2.5-7b", "Qwen2.5 7B Instruct", "chat", "folder", "qwen2.5-7b", "qwen2", "chat", "json",
             ("bf16", "int8", "nf4"), "Apache-2.0", 7_615_000_000,
             tested="tested on a tiny model of the same architecture")
AWAY = replace(OTHER, name="chemdfm-8b", title="ChemDFM 8B", where="hub", licence="AGPL-3.0", parameters=8_030_000_000)
NEEDED: dict[str, float] = {"fp32": 4.4, "bf16": 2.3, "int8": 1.3, "nf4": 0.75, "fast-int8": 1.5}
FREE = 8_000_000_000


def fitting(card: Card, precision: Precision) -> Fit:
    """As if this machine had 8 GB."""
    needed = int(card.parameters * NEEDED[precision])
    fits = needed < FREE
    why = "no CUDA device here, so it runs on the processor" if fits else \
        f"needs {needed / 1e9:.1f} GB, 8.0 GB are free"
    return Fit(precision, "cpu", "float32", needed, FREE, fits, why)


@dataclass
class FakeHost:
    """A host whose loads take ``seconds``; a precision of ``broken`` fails."""

    seconds: float = 0.3
    broken: tuple[str, ...] = ()
    there: bool = True
    asked: list[str] = field(default_factory=list)
    closed: bool = False

    def packaged(self) -> str:
        return SMALL.name if self.there else ""

    def offers(self) -> tuple[Offer, ...]:
        absent = "Its files are not on this machine: type retort models load chemdfm-8b to see how to bring them."
        return (offer(SMALL, "", fitting), offer(OTHER, "", fitting), offer(AWAY, absent, fitting))

    def load(self, name: str, precision: str, progress: Progress, stop: Stop) -> Loaded:
        self.asked.append(f"load {name} {precision}".strip())
        card = OTHER if name == OTHER.name else SMALL
        chosen: Precision = next(p for p in card.precisions if not precision or p == precision)
        if chosen in self.broken:
            raise DoesNotFit(f"{card.title} in {chosen} needs 33.5 GB, and 8.0 GB are free.", "Try nf4: 5.7 GB.")
        self._wait(progress, stop, "reading weights")
        return Loaded(card, chosen, "cpu", "int8 weights, fp32 activations",
                      "This machine has no NVIDIA GPU, so it runs on the processor, fastest in fast-int8.",
                      41_000_000, self.seconds)

    def unload(self) -> None:
        self.asked.append("unload")

    def probe(self, name: str, precision: str, progress: Progress, stop: Stop) -> None:
        self.asked.append(f"probe {name} {precision}")
        self._wait(progress, stop, "72 of 180 rows")

    def environment(self) -> dict[str, str]:
        return {}

    def close(self) -> None:
        self.closed = True

    def _wait(self, progress: Progress, stop: Stop, words: str) -> None:
        for step in range(20):
            if stop():
                raise ModelStopped("The load was stopped; nothing is loaded.")
            progress(step / 20, words)
            time.sleep(self.seconds / 20)


def answering(request: Request, cancelled: Callable[[], bool] = engine.never) -> Iterator[Answer]:
    """The engine's answer, dressed as a model would have it: its molecules are the model's where one was asked."""
    if request.text.startswith("tell me"):
        yield from chatting(request)
        return
    for answer in engine.stream(replace(request, model="", precision="", seed=request.seed + len(request.precision))):
        yield as_model(answer, request) if request.model and answer.molecules else answer


def as_model(answer: Answer, request: Request) -> Answer:
    """The first three molecules of an answer as a model's."""
    tally = Tally(request.model, request.precision, 16, 3, 3, tokens=355, seconds=0.24)
    made = tuple(replace(one, proposal=replace(one.proposal, proposer=LANGUAGE_MODEL, model=request.model,
                                               precision=request.precision, tally=tally) if n < 3 else one.proposal)
                 for n, one in enumerate(answer.molecules))
    assert answer.provenance is not None
    return replace(answer, molecules=made, provenance=replace(answer.provenance, tally=tally))


TOLD = ("Aspirin is CC(=O)Oc1ccccc1C(=O)O, of formula C9H8O4 and molecular weight 175.2 g/mol.\n"
        "Its polar surface area is 63.6 Å2 & it has <b>one ester</b>. It was first sold in 1899.")
CHECKED = (("CC(=O)Oc1ccccc1C(=O)O", "smiles", "verified", "aspirin", "names of Retort"),
           ("C9H8O4", "formula", "verified", "C9H8O4", "RDKit"), ("175.2 g/mol", "property", "wrong", "180.16 g/mol",
                                                                  "IUPAC 2021 atomic weights"),
           ("63.6 Å2", "property", "verified", "63.60 Å2", "Ertl 2000"), ("1899", "count", "opinion", "", ""))


def chatting(request: Request) -> Iterator[Answer]:
    """A free text whose claims were checked."""
    claims = tuple(Claim((TOLD.index(said), TOLD.index(said) + len(said)), said, kind, standing, real, source)
                   for said, kind, standing, real, source in CHECKED)
    tally = Tally(request.model, request.precision, 1, 0, 0, tokens=88, seconds=4.1)
    yield Answer(TOLD, Converse(request.text), understood="a question about aspirin, nothing to make", claims=claims,
                 provenance=Provenance(request.seed, 4.2, {"retort": "0"}, "", "language model", request.model,
                                       request.precision, tally))
