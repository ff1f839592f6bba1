"""``retort train small PACK OUT``: train the small molecule model on shards of pairs; stops by itself, resumes.

The run keeps ``checkpoint.safetensors`` (weights, moving average, optimiser) and ``run.json`` (settings and curve) in
OUT, and at the end writes OUT/final, a folder that transformers loads.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from models.loading.device import has_bf16
from models.train import data, tokenizer
from models.train.network import Decoder, Shape, described, export

HELD = 1200
"""Pairs of the first shard that are never trained on: the validation loss is theirs."""
LOG_EVERY = 150.0
"""Seconds between two points of the curve."""
AVERAGE = 0.998
"""Weight of the past in the moving average of the weights, per step."""


@dataclass
class Run:
    """A training run: what is trained, and how far it is."""

    model: Decoder
    average: dict[str, Tensor]
    optimisers: list[torch.optim.Optimizer]
    rates: list[float]
    device: str = "cpu"
    step: int = 0
    seconds: float = 0.0
    tokens: int = 0
    curve: list[dict[str, Any]] = field(default_factory=list)


def optimisers(model: Decoder, muon: float, adam: float,
               device: str) -> tuple[list[torch.optim.Optimizer], list[float]]:
    """Muon (kellerjordan.github.io/posts/muon, 2024) for the matrices of the layers, AdamW for the rest.

    Muon works in bf16; where the processor cannot, AdamW takes the matrices too.
    """
    if not shortened(device):
        return [torch.optim.AdamW(model.parameters(), lr=adam, betas=(0.9, 0.95), weight_decay=0.0)], [adam]
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "embed" not in n]
    rest = [p for n, p in model.named_parameters() if p.ndim != 2 or "embed" in n]
    made = [torch.optim.Muon(matrices, lr=muon, weight_decay=0.01, momentum=0.95),
            torch.optim.AdamW(rest, lr=adam, betas=(0.9, 0.95), weight_decay=0.0)]
    return made, [muon, adam]


def share(done: float, warm: float = 0.015) -> float:
    """The learning rate as a share of its height: up over ``warm`` of the run, then down a half cosine."""
    if done < warm:
        return done / warm
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (done - warm) / (1 - warm))))


def train(run: Run, pack: Path, out: Path, seconds: float, batch: int, save_every: float, compiled: bool,
          seed: int) -> None:
    """Train until the run has taken ``seconds`` in all; checkpoints on the way, and when it is interrupted."""
    forward = _compiled(run.model) if compiled else run.model
    stopped = _on_signal()
    shown = saved = time.monotonic()
    loss_sum = answered = 0.0
    for pairs, rows in _endless(pack, batch, seed + run.step):
        begun = time.monotonic()
        done = run.seconds / seconds
        if done >= 1 or stopped:
            break
        loss, count = _step(run, forward, pairs, rows, share(done))
        loss_sum, answered = loss_sum + loss, answered + count
        run.seconds += time.monotonic() - begun
        if time.monotonic() - shown > LOG_EVERY:
            shown = time.monotonic()
            _log(run, pack, loss_sum / answered, done)
            _heed(out / "threads")
            loss_sum = answered = 0.0
        if time.monotonic() - saved > save_every:
            saved = time.monotonic()
            save(run, out)
    save(run, out)


def _compiled(model: Decoder) -> Any:
    """Each of the few lengths is compiled once; the number of threads stays free."""
    import torch._dynamo
    import torch._inductor.config as inductor
    torch._dynamo.config.recompile_limit = 64
    inductor.cpp.dynamic_threads = True
    return torch.compile(model, dynamic=False)


def _step(run: Run, forward: Any, pairs: data.Pairs, rows: NDArray[np.int64], rate: float) -> tuple[float, int]:
    ids, target = (t.to(run.device) for t in data.tensors(pairs, rows))
    count = int((target != data.IGNORED).sum())
    with torch.autocast(run.device, torch.bfloat16, enabled=shortened(run.device)):
        loss = forward(ids, target)
    (loss / count).backward()
    torch.nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
    for optimiser, height in zip(run.optimisers, run.rates, strict=True):
        for group in optimiser.param_groups:
            group["lr"] = height * rate
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
    run.step += 1
    run.tokens += ids.numel()
    past = min(AVERAGE, run.step / (run.step + 10))
    torch._foreach_lerp_(list(run.average.values()), [p.detach() for p in run.model.parameters()], 1 - past)
    return loss.item(), count


def shortened(device: str) -> bool:
    """Whether products are made in bf16: a processor that cannot do it itself would take a hundred times as long."""
    return device != "cpu" or has_bf16()


def _endless(pack: Path, batch: int, seed: int) -> Iterator[tuple[data.Pairs, NDArray[np.int64]]]:
    """Batches for ever; shards that have come meanwhile are taken up."""
    rng, known = np.random.default_rng(seed), 0
    while True:
        pairs = data.read(shards(pack))
        known = len(shards(pack))
        for rows in data.batches(pairs, batch, rng, np.arange(HELD, len(pairs))):
            yield pairs, rows
            if len(shards(pack)) != known:
                break


def shards(pack: Path) -> list[Path]:
    """The finished shards of a folder, in order."""
    return sorted(pack.glob("pairs-*.safetensors"))


@torch.no_grad()
def losses(model: Decoder, pack: Path, device: str = "cpu") -> dict[int, float]:
    """The mean loss of an answer token of the held-out pairs, by kind."""
    pairs = data.read(shards(pack)[:1])
    totals: dict[int, list[float]] = {}
    for kind in np.unique(pairs.kinds[:HELD]):
        rows = np.flatnonzero(pairs.kinds[:HELD] == kind)[:48]
        ids, target = (t.to(device) for t in data.tensors(pairs, rows))
        with torch.autocast(device, torch.bfloat16, enabled=shortened(device)):
            totals[int(kind)] = [float(model(ids, target)), int((target != data.IGNORED).sum())]
    return {kind: loss / count for kind, (loss, count) in totals.items()}


def _log(run: Run, pack: Path, loss: float, done: float) -> None:
    held = losses(run.model, pack, run.device)
    run.curve.append({"step": run.step, "tokens": run.tokens, "seconds": round(run.seconds), "loss": round(loss, 4),
                      "held": {str(k): round(v, 4) for k, v in held.items()}})
    words = " ".join(f"{k}:{v:.3f}" for k, v in held.items())
    print(f"{done:6.1%} step {run.step} tokens {run.tokens / 1e6:.2f}M {run.tokens / run.seconds:.0f}/s "
          f"loss {loss:.4f} held {words}", flush=True)


def _heed(wish: Path) -> None:
    """Give cores back, or take more, while it runs: a number in OUT/threads says how many."""
    if wish.is_file() and (said := wish.read_text(encoding="utf-8").strip()).isdigit():
        torch.set_num_threads(max(1, int(said)))


def _on_signal() -> list[int]:
    caught: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda n, _: caught.append(n))
    return caught


# keeping --------------------------------------------------------------------------------------------------------------


def save(run: Run, out: Path) -> None:
    """Write the checkpoint and the record, each in one go."""
    tensors = {f"model.{n}": p.detach() for n, p in run.model.named_parameters()}
    tensors |= {f"average.{n}": t for n, t in run.average.items()}
    for i, optimiser in enumerate(run.optimisers):
        for j, state in optimiser.state_dict()["state"].items():
            tensors |= {f"optimiser.{i}.{j}.{k}": torch.as_tensor(v) for k, v in state.items()}
    save_file({n: t.cpu().contiguous().clone() for n, t in tensors.items()}, out / "checkpoint.part")
    (out / "checkpoint.part").rename(out / "checkpoint.safetensors")
    record = {"shape": described(run.model.shape), "step": run.step, "seconds": run.seconds, "tokens": run.tokens,
              "rates": run.rates, "torch": torch.__version__, "threads": torch.get_num_threads(), "curve": run.curve}
    (out / "run.json").write_text(json.dumps(record, indent=1), encoding="utf-8")


def restore(run: Run, out: Path) -> None:
    """Go on from a checkpoint."""
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    run.step, run.seconds, run.tokens, run.curve = (record[k] for k in ("step", "seconds", "tokens", "curve"))
    tensors = load_file(out / "checkpoint.safetensors")
    run.model.load_state_dict(_under("model.", tensors), strict=False)
    run.average.update({n: t.to(run.device) for n, t in _under("average.", tensors).items()})
    for i, optimiser in enumerate(run.optimisers):
        whole = optimiser.state_dict()
        state: dict[int, dict[str, Tensor]] = {}
        for name, tensor in tensors.items():
            if name.startswith(f"optimiser.{i}."):
                _, _, j, key = name.split(".", 3)
                state.setdefault(int(j), {})[key] = tensor
        optimiser.load_state_dict({**whole, "state": state})


def _under(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}


def finish(run: Run, pack: Path, out: Path) -> None:
    """Write the folder that transformers loads: the average or the last weights, whichever lose less."""
    last, encoder = losses(run.model, pack, run.device), tokenizer.load(pack)
    trained = {n: p.detach().clone() for n, p in run.model.named_parameters()}
    run.model.load_state_dict(run.average, strict=False)
    averaged = losses(run.model, pack, run.device)
    better = run.average if sum(averaged.values()) < sum(last.values()) else trained
    print("held-out loss, mean of the kinds: "
          f"last {sum(last.values()) / len(last):.4f}, average {sum(averaged.values()) / len(averaged):.4f}")
    end, pad = (encoder.tokens.index(token) for token in (tokenizer.END, tokenizer.PAD))
    export(better, run.model.shape, out / "final", end, pad)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(pack / name, out / "final" / name)


def start(options: argparse.Namespace) -> Run:
    """A run from nothing, from the weights of a model, or from its own checkpoint."""
    torch.manual_seed(options.seed)
    vocabulary = len(tokenizer.load(options.pack).tokens)
    device = "cuda" if torch.cuda.is_available() and not options.cpu else "cpu"
    model = Decoder(Shape(vocabulary, options.hidden, options.layers, options.heads, options.inner)).to(device)
    if options.init:
        with safe_open(options.init / "model.safetensors", "pt") as held:
            model.load_state_dict({n: held.get_tensor(n).float() for n in list(held.keys())}, strict=False)
    made, rates = optimisers(model, options.muon, options.adam, device)
    run = Run(model, {n: p.detach().clone() for n, p in model.named_parameters()}, made, rates, device)
    if (options.out / "checkpoint.safetensors").is_file():
        restore(run, options.out)
    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="retort train small", description="Train the small molecule model.")
    parser.add_argument("pack", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--batch", type=int, default=4096, help="tokens of a batch")
    parser.add_argument("--hidden", type=int, default=384)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--heads", type=int, default=3)
    parser.add_argument("--inner", type=int, default=1024)
    parser.add_argument("--muon", type=float, default=0.02)
    parser.add_argument("--adam", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--save-every", type=float, default=300, help="seconds between checkpoints")
    parser.add_argument("--init", type=Path, help="folder of a model to start from")
    parser.add_argument("--no-compile", action="store_true")
    parser.add_argument("--cpu", action="store_true", help="leave a GPU alone")
    return parser


def main(args: list[str]) -> int:
    """Train, and write what came of it."""
    options = _parser().parse_args(args)
    if options.threads:
        torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    run = start(options)
    print(f"{sum(p.numel() for p in run.model.parameters()) / 1e6:.2f} M parameters", flush=True)
    train(run, options.pack, options.out, options.minutes * 60, options.batch, options.save_every,
          not options.no_compile, options.seed)
    finish(run, options.pack, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
