"""The tuning loop: gradient accumulation, linear schedule, held-out loss, checkpoints a run goes on from exactly."""

from __future__ import annotations

import hashlib
import inspect
import json
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional

from models.errors import ModelError
from models.loading.safety import DiskFull
from models.train.lora_rows import Example
from models.words import Stop, never

HELD, HELD_FROM = 64, 40
"""Rows held out at most (a twentieth of the file), and from how many rows on some are."""
POINTS = 200
"""Points of the curve, about."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The settings of a run; see recipes/lora_openmolins.toml for what each is."""

    rank: int = 64
    alpha: int = 128
    dropout: float = 0.1
    learning_rate: float = 3e-4
    schedule: str = "linear"
    warm_up: int = 1000
    warm_up_most: float = 0.1
    batch: int = 32
    micro_batch: int = 4
    cutoff: int = 1024
    epochs: float = 2.0
    weight_decay: float = 0.0
    clip: float = 1.0
    save_every: float = 10.0
    seed: int = 42


@dataclass
class Run:
    """A run and how far it is."""

    model: Any
    recipe: Recipe
    train: list[Example]
    held: list[Example]
    steps: int
    pad: int
    key: str = ""
    optimiser: Any = None
    step: int = 0
    tokens: int = 0
    seconds: float = 0.0
    curve: list[dict[str, Any]] = field(default_factory=list)


def start(model: Any, recipe: Recipe, examples: Sequence[Example], steps: int, pad: int, key: str = "") -> Run:
    """A run from its first step. ``steps`` 0: the recipe's epochs; ``key`` marks what its checkpoints belong to."""
    order = list(examples)
    random.Random(recipe.seed).shuffle(order)
    held = min(HELD, len(order) // 20) if len(order) >= HELD_FROM else 0
    run = Run(model, recipe, order[held:], order[:held], 0, pad, key)
    run.steps = steps or max(1, round(recipe.epochs * len(run.train) / recipe.batch))
    trained = [p for p in model.parameters() if p.requires_grad]
    run.optimiser = torch.optim.AdamW(trained, lr=recipe.learning_rate, weight_decay=recipe.weight_decay)
    return run


def share(recipe: Recipe, step: int, steps: int, spent: float = 0.0) -> float:
    """The learning rate as a share of its height before a step; ``spent`` is the share of the time that is over."""
    warm = max(1, min(recipe.warm_up, round(recipe.warm_up_most * steps)))
    if step < warm:
        return (step + 1) / warm
    left = min(1 - (step - warm) / max(1, steps - warm), 1 - spent)
    return max(0.0, left)


def train(run: Run, out: Path, seconds: float = 0.0, stop: Stop = never) -> bool:
    """Train to the last step; False where ``seconds`` (0: no bound) were over or ``stop`` said so before.

    Raises
    ------
    ModelError
        When the loss is no number any more.
    """
    saved = time.monotonic()
    run.model.train()
    while run.step < run.steps:
        begun = time.monotonic()
        if stop() or (seconds and run.seconds >= seconds):
            save(run, out)
            return False
        loss = _step(run, share(run.recipe, run.step, run.steps, run.seconds / seconds if seconds else 0.0))
        if loss != loss or loss == float("inf"):
            raise ModelError(f"The loss became {loss} at step {run.step}.", "Take bf16 or fp32, or a lower learning "
                             "rate; the last checkpoint is kept.")
        run.seconds += time.monotonic() - begun
        _note(run, loss)
        if time.monotonic() - saved > 60 * run.recipe.save_every:
            saved = time.monotonic()
            save(run, out)
    save(run, out)
    return True


def _step(run: Run, rate: float) -> float:
    """One step of the optimiser; gives the mean loss of an answer token."""
    torch.manual_seed(run.recipe.seed * 1_000_003 + run.step)  # dropout: the same after a resume
    rows = _rows(run)
    count = sum(len(one.answer) for one in rows)
    total = 0.0
    for at in range(0, len(rows), run.recipe.micro_batch):
        loss = losses(run.model, rows[at:at + run.recipe.micro_batch], run.pad)
        torch.autograd.backward(loss / count)
        total += loss.item()
    trained = [p for p in run.model.parameters() if p.requires_grad]
    torch.nn.utils.clip_grad_norm_(trained, run.recipe.clip)
    for group in run.optimiser.param_groups:
        group["lr"] = run.recipe.learning_rate * rate
    run.optimiser.step()
    run.optimiser.zero_grad(set_to_none=True)
    run.step += 1
    run.tokens += sum(map(len, rows))
    return total / count


def _rows(run: Run) -> list[Example]:
    """The rows of the next step: every epoch in an order of its own; rows of like length side by side."""
    size = len(run.train)
    places = range(run.step * run.recipe.batch, (run.step + 1) * run.recipe.batch)
    orders: dict[int, list[int]] = {}
    chosen = []
    for place in places:
        epoch, at = divmod(place, size)
        if epoch not in orders:
            orders[epoch] = random.Random(f"{run.recipe.seed} {epoch}").sample(range(size), size)
        chosen.append(run.train[orders[epoch][at]])
    return sorted(chosen, key=len)


def losses(model: Any, rows: Sequence[Example], pad: int) -> Tensor:
    """The summed loss of all answer tokens of some rows."""
    if model.config.is_encoder_decoder:
        return _paired(model, rows, pad)
    width = max(map(len, rows))
    device = next(model.parameters()).device
    ids = torch.tensor([[pad] * (width - len(r)) + r.prompt + r.answer for r in rows], device=device)
    seen = torch.tensor([[0] * (width - len(r)) + [1] * len(r) for r in rows], device=device)
    kept = max(len(r.answer) for r in rows)
    extra: dict[str, Any] = {}
    knows = inspect.signature(model.get_base_model().forward if hasattr(model, "get_base_model") else model.forward)
    if "position_ids" in knows.parameters:
        extra["position_ids"] = (seen.cumsum(1) - 1).clamp(min=0)
    if "logits_to_keep" in knows.parameters:  # the answers stand at the right edge: no other scores are needed
        extra["logits_to_keep"] = kept + 1
    scores = model(input_ids=ids, attention_mask=seen, use_cache=False, **extra).logits[:, -kept - 1:-1]
    target = torch.tensor([[-100] * (kept - len(r.answer)) + r.answer for r in rows], device=device)
    return functional.cross_entropy(scores.float().flatten(0, 1), target.flatten(), ignore_index=-100, reduction="sum")


def _paired(model: Any, rows: Sequence[Example], pad: int) -> Tensor:
    """The same for models that read the prompt and write the answer in two networks (T5)."""
    device = next(model.parameters()).device
    wide, long = max(len(r.prompt) for r in rows), max(len(r.answer) for r in rows)
    ids = torch.tensor([r.prompt + [pad] * (wide - len(r.prompt)) for r in rows], device=device)
    seen = torch.tensor([[1] * len(r.prompt) + [0] * (wide - len(r.prompt)) for r in rows], device=device)
    target = torch.tensor([r.answer + [-100] * (long - len(r.answer)) for r in rows], device=device)
    scores = model(input_ids=ids, attention_mask=seen, labels=target).logits
    return functional.cross_entropy(scores.float().flatten(0, 1), target.flatten(), ignore_index=-100, reduction="sum")


@contextmanager
def without_dropout(model: Any) -> Iterator[None]:
    """No dropout, yet not `eval`, in which bitsandbytes repacks 4-bit weights so that they cannot be trained on."""
    layers = [one for one in model.modules() if isinstance(one, torch.nn.Dropout)]
    chances = [layer.p for layer in layers]
    try:
        for layer in layers:
            layer.p = 0.0
        yield
    finally:
        for layer, chance in zip(layers, chances, strict=True):
            layer.p = chance


def held_loss(run: Run) -> float | None:
    """The mean loss of an answer token of the held-out rows; None where none are held out."""
    if not run.held:
        return None
    size = run.recipe.micro_batch
    with torch.no_grad(), without_dropout(run.model):
        total = sum(losses(run.model, run.held[at:at + size], run.pad).item() for at in range(0, len(run.held), size))
    return total / sum(len(one.answer) for one in run.held)


def _note(run: Run, loss: float) -> None:
    if run.step % max(1, run.steps // POINTS) and run.step != run.steps:
        return
    measure = run.step % max(10, run.steps // 20) == 0 or run.step in (1, run.steps)
    held = held_loss(run) if measure else None
    run.curve.append({"step": run.step, "tokens": run.tokens, "seconds": round(run.seconds, 1), "loss": round(loss, 4),
                      "held": None if held is None else round(held, 4)})
    shown = "" if held is None else f"  held-out {held:.4f}"
    print(f"step {run.step}/{run.steps}  {run.seconds:.0f} s  loss {loss:.4f}{shown}", flush=True)


# checkpoints ----------------------------------------------------------------------------------------------------------


def save(run: Run, out: Path) -> None:
    """Write adapter weights, optimiser and curve; what was there stays until the new files are whole."""
    tensors = {f"weight.{name}": p.detach() for name, p in run.model.named_parameters() if p.requires_grad}
    for index, state in run.optimiser.state_dict()["state"].items():
        tensors |= {f"optimiser.{index}.{name}": torch.as_tensor(value) for name, value in state.items()}
    record = {name: getattr(run, name) for name in ("key", "step", "steps", "tokens", "seconds", "curve")}
    ready = {name: tensor.cpu().contiguous().clone() for name, tensor in tensors.items()}

    out.mkdir(parents=True, exist_ok=True)
    part = out / "checkpoint.part"
    try:
        save_file(ready, part, metadata={"run": json.dumps(record)})
        part.replace(out / "checkpoint.safetensors")
    except (OSError, SafetensorError) as error:
        part.unlink(missing_ok=True)
        raise DiskFull(f"The checkpoint could not be written to {out}: {error}.", "Free some space; the same command "
                       "goes on from the checkpoint before.") from error


def resume(run: Run, out: Path) -> bool:
    """Go on from the checkpoint of the same run; False where there is none.

    Raises
    ------
    ModelError
        When the checkpoint belongs to other data, another model or other settings.
    """
    path = out / "checkpoint.safetensors"
    if not path.is_file():
        return False
    with safe_open(path, "pt") as file:
        record = json.loads((file.metadata() or {}).get("run", "{}"))
    if record.get("key") != run.key:
        raise ModelError(f"{out} holds a run of another model, other rows or other settings.",
                         "Give another folder, or the settings of that run.")
    tensors = load_file(path)
    own = dict(run.model.named_parameters())
    with torch.no_grad():
        for name, tensor in tensors.items():
            if name.startswith("weight."):
                own[name.removeprefix("weight.")].copy_(tensor)
    state: dict[int, dict[str, Tensor]] = {}
    for name, tensor in tensors.items():
        if name.startswith("optimiser."):
            _, index, key = name.split(".", 2)
            state.setdefault(int(index), {})[key] = tensor
    run.optimiser.load_state_dict({**run.optimiser.state_dict(), "state": state})
    run.step, run.tokens, run.seconds, run.curve = (record[k] for k in ("step", "tokens", "seconds", "curve"))
    return True


def digest(*parts: object) -> str:
    """A short mark of settings and data."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()[:16]
