"""`retort models list | show NAME | load NAME | check NAME`: what there is, what fits, how well and fast it does."""

from __future__ import annotations

import json
import sys
import textwrap
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import import_module

from assistant.benchmarks import probe
from assistant.doors import local
from assistant.errors import ModelTrouble, NotUnderstood
from assistant.propose import language
from assistant.propose.language import border
from assistant.tasks import DesignMolecule, Request
from assistant.understand import understand
from models import cards
from models.errors import ModelError
from models.loading import device, safety
from models.words import Card, Fit, Loaded, Precision, Sampling, Score, Speaker, never

TRIAL = "add a hydroxyl to Cc1ccccc1"
"""What a model is asked when it is tried."""
TRIAL_SAMPLES = 4
ORDER = ("molecules", "chat", "vision")


def run(args: Namespace) -> int:
    """Carry out one of the four; 0 where all is well, 1 where something about the model is not.

    Raises
    ------
    NotUnderstood
        When no model is named.
    ModelTrouble
        When there is no such model, or it cannot be loaded.
    """
    with border.mapped():
        if args.what == "list":
            return listed(args)
        if not args.name:
            raise NotUnderstood(f"`retort models {args.what}` needs the name of a model.",
                                f"One of {', '.join(sorted(cards.cards()))}.")
        doors: dict[str, Callable[[Card, Namespace], int]] = {"show": shown, "load": tried, "check": checked}
        return doors[args.what](cards.card(args.name), args)


# list -----------------------------------------------------------------------------------------------------------------


def listed(args: Namespace) -> int:
    """One line a model: what it is for, how large, which precisions fit here, its best score."""
    known = cards.cards()
    if args.json:
        print(json.dumps([record(card) for card in known.values()], ensure_ascii=False))
        return 0
    rows = [("model", "for", "size", "fits here", "SR %", "files")]
    order = sorted(known.values(), key=lambda card: (not cards.present(card), ORDER.index(card.purpose),
                                                     card.parameters))
    rows += [(card.name, card.purpose, size(card.parameters), ", ".join(fitting(card)) or "nothing", best(card),
              "here" if cards.present(card) else "not here") for card in order]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    print("\n".join("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows))
    for problem in cards.problems():
        print(f"not read: {problem}", file=sys.stderr)
    return 0


def size(parameters: int) -> str:
    """A number of weights as a person writes it."""
    if not parameters:
        return "?"
    return f"{parameters / 1e9:.1f} B" if parameters >= 1e9 else f"{parameters / 1e6:.0f} M"


def fits(card: Card) -> Iterator[Fit]:
    """What each precision needs here; a precision whose need cannot be estimated is left out."""
    for precision in card.precisions:
        try:
            yield device.fits(card, precision)
        except ModelError:
            continue


def fitting(card: Card) -> list[Precision]:
    """The precisions that fit."""
    return [fit.precision for fit in fits(card) if fit.fits]


def best(card: Card) -> str:
    """The best success rate measured, and in which precision."""
    if not card.scores:
        return "-"
    precision, score = max(card.scores.items(), key=lambda row: (row[1].rows, row[1].sr))
    return f"{score.sr:.1f} ({precision})"


# show -----------------------------------------------------------------------------------------------------------------


def shown(card: Card, args: Namespace) -> int:
    """The whole card: what it is, then each precision with its need, fit, speed and scores."""
    if args.json:
        print(json.dumps(record(card), ensure_ascii=False))
        return 0
    facts = [("title", card.title), ("for", card.purpose), ("architecture", card.architecture), ("base", card.base),
             ("adapter", card.adapter), ("size", size(card.parameters)), ("prompts", card.template),
             ("answers with", card.writes), ("licence", card.licence), ("source", card.source),
             ("files", f"{cards.folder(card)} ({'here' if cards.present(card) else 'not here'})"),
             ("tested", card.tested), ("notes", card.notes)]
    print(f"{card.name}")
    for name, text in facts:
        if text:
            print(textwrap.fill(text, 100, initial_indent=f"  {name:<13}", subsequent_indent=" " * 15,
                                break_long_words=False, break_on_hyphens=False))
    print("\n".join(f"  {line}" for line in precision_lines(card)))
    return 0


def precision_lines(card: Card) -> list[str]:
    """One line a precision: what it needs, whether it fits and why, what was measured, what it costs."""
    needs, costs = {fit.precision: fit for fit in fits(card)}, probe.costs(card.scores)
    lines = []
    for precision in card.precisions:
        parts = [_need(needs.get(precision))]
        if precision in card.memory:
            parts.append(f"measured {card.memory[precision] / 1e6:.0f} MB")
        if precision in card.scores:
            parts.append(score_words(card.scores[precision]))
        parts += [costs[precision]] if precision in costs else []
        lines.append(f"{precision:<10} {'; '.join(parts)}")
    return lines


def _need(fit: Fit | None) -> str:
    if fit is None:
        return "need unknown: its files are not here"
    verb = "fits" if fit.fits else "does not fit"
    return f"{verb} on {fit.device}: needs {fit.needed / 1e6:.0f} of {fit.free / 1e6:.0f} MB free"


def score_words(score: Score) -> str:
    """A score in words."""
    speed = f", {score.tokens_per_second:.0f} tokens/s" if score.tokens_per_second else ""
    where = f" ({', '.join(part for part in (score.where, score.measured) if part)})" if score.where else ""
    return f"SR {score.sr:.1f} %, WSR {score.wsr:.1f} % over {score.rows} rows{speed}{where}"


def record(card: Card) -> dict[str, object]:
    """A card as JSON, with what fits here."""
    return asdict(card) | {"here": cards.present(card), "folder": str(cards.folder(card)),
                           "fits": [asdict(fit) for fit in fits(card)], "costs": probe.costs(card.scores)}


# load and check -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Trial:
    """A load and a few samples: what was loaded, tokens a second, the first answer as it came."""

    loaded: Loaded
    tokens_per_second: float
    text: str

    def words(self) -> str:
        one = self.loaded
        text = " ".join(self.text.split())[:60]
        return (f"{one.precision} on {one.device} ({one.dtype}): {one.memory / 1e6:.0f} MB, "
                f"loaded in {one.seconds:.1f} s, {self.tokens_per_second:.0f} tokens/s; it says “{text}”")


def tried(card: Card, args: Namespace) -> int:
    """Load it (the best precision that fits, or the one asked for) and say what that took."""
    if args.download and card.where == "hub" and not cards.present(card):
        import_module("models.loading.download").fetch(card, local.told, never)
    made = trial(loaded(card, args.precision))
    print(json.dumps(asdict(made), ensure_ascii=False) if args.json else f"{made.loaded.why}\n{made.words()}")
    return 0


def loaded(card: Card, precision: str) -> Speaker:
    """The model, its progress told on a terminal."""
    telling = local.told if sys.stderr.isatty() else None
    speaker = border.speaker(card.name, precision, progress=telling)
    if telling:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    return speaker


def trial(speaker: Speaker) -> Trial:
    """A few samples of a loaded model, timed."""
    task = understand(Request(TRIAL))
    assert isinstance(task, DesignMolecule)
    prompts = list(language.prompts(speaker.loaded.card, task))
    began = time.perf_counter()
    answers = speaker.samples(prompts, Sampling(n=TRIAL_SAMPLES, max_new_tokens=64))
    seconds = time.perf_counter() - began
    samples = [sample for row in answers for sample in row]
    tokens = sum(sample.tokens for sample in samples)
    return Trial(speaker.loaded, tokens / seconds, samples[0].text if samples else "")


def checked(card: Card, args: Namespace) -> int:
    """Files, then each precision that fits: load, sample, probe. 1 where anything was not as it should be."""
    good = _files(card)
    precisions: list[Precision] = [args.precision] if args.precision else fitting(card)
    if not precisions:
        print("no precision of it fits here")
        return 1
    for precision in precisions if good else ():
        good = _one(card, precision, args.seconds) and good
    for name, told in probe.costs(cards.card(card.name).scores).items():
        print(f"{name} {told}")
    return 0 if good else 1


def _files(card: Card) -> bool:
    """Whether the files are safe to load and, where the card knows their digests, the ones it means."""
    folder, adapter = cards.folder(card), cards.adapter_folder(card)
    try:
        safety.check(folder, card.sha256)
        if adapter is not None:
            safety.check_adapter(adapter)
    except ModelError as error:
        print(f"files: {error}")
        return False
    digests = f"{len(card.sha256)} digests as the card says" if card.sha256 else "the card names no digests"
    print(f"files: safetensors only, no code of their own, nothing missing or cut short; {digests}")
    return True


def _one(card: Card, precision: Precision, seconds: float) -> bool:
    try:
        speaker = loaded(card, precision)
        print(trial(speaker).words(), flush=True)
        if card.purpose != "molecules":
            return True
        found = probe.probe(speaker, seconds)
    except (ModelTrouble, ModelError) as error:
        print(f"{precision}: {error}", flush=True)
        return False
    probe.record(card.name, found)
    print(probe.words(found), flush=True)
    return True
