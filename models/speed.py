"""How fast a small Llama answers here: `python -m models.speed FOLDER` (or ``--random``), one table in one run.

Loading seconds, tokens per second of the own loop and of `transformers` generate for every precision and batch, and
the peak memory of the process that did it. Every engine and precision runs in a process of its own, so that the peaks
are their own; sampling is the paper's (T 0.75, top-p 0.85) and no row ends early.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.words import Card, Loaded, Sample, Sampling, Speaker

ENGINES = {"own": ("fp32", "bf16", "fast-int8"), "generate": ("fp32", "bf16")}
PROMPT = "<edit>add hydroxyl<mol>CC(=O)Oc1ccccc1C(=O)O"
SHAPE: dict[str, Any] = {"vocab_size": 512, "hidden_size": 384, "intermediate_size": 1024, "num_hidden_layers": 7,
                         "num_attention_heads": 3, "num_key_value_heads": 3, "head_dim": 128,
                         "max_position_embeddings": 512, "tie_word_embeddings": True, "pad_token_id": 0,
                         "eos_token_id": 1, "bos_token_id": None}
"""The shape of the packaged model, for ``--random``."""


@dataclass(frozen=True, slots=True)
class Row:
    """One engine and precision: seconds to import and to load, peak MB, tokens per second by batch."""

    engine: str
    precision: str
    imports: float
    load: float
    peak: float
    parameters: int
    speed: dict[str, float]


def main(said: Sequence[str] | None = None) -> int:
    """Measure and print."""
    args = _parser().parse_args(said)
    if args.one:
        engine, precision = args.one
        print(json.dumps(_measured(Path(args.folder), engine, precision, args.batch, args.tokens)))
        return 0
    with tempfile.TemporaryDirectory() as kept:
        folder = random_model(Path(kept)) if args.random else Path(args.folder)
        rows = [_apart(folder, engine, precision, args) for engine, precisions in ENGINES.items()
                for precision in precisions if precision in args.precision]
    print(table(rows, args.batch, args.tokens))
    return 0


def _parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m models.speed", description=__doc__)
    top.add_argument("folder", nargs="?", default="", help="a folder with a small plain Llama")
    top.add_argument("--random", action="store_true", help="measure random weights of the packaged model's shape")
    top.add_argument("--precision", nargs="+", default=list(ENGINES["own"]), choices=ENGINES["own"])
    top.add_argument("--batch", nargs="+", type=int, default=[1, 16])
    top.add_argument("--tokens", type=int, default=96, help="new tokens a row")
    top.add_argument("--one", nargs=2, metavar=("ENGINE", "PRECISION"), help=argparse.SUPPRESS)
    return top


def random_model(folder: Path) -> Path:
    """Random weights of the packaged model's shape, with a tokenizer of characters."""
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM
    LlamaForCausalLM(LlamaConfig(**SHAPE)).save_pretrained(folder)
    names = ["<pad>", "<end>", "<unknown>", *(chr(code) for code in range(32, 127))]
    names += [f"<{number}>" for number in range(SHAPE["vocab_size"] - len(names))]
    made = Tokenizer(models.WordLevel({name: at for at, name in enumerate(names)}, unk_token="<unknown>"))
    made.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\s\S]"), "isolated")
    made.decoder = decoders.Fuse()
    made.save(str(folder / "tokenizer.json"))
    told = {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<pad>", "eos_token": "<end>"}
    (folder / "tokenizer_config.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


def _apart(folder: Path, engine: str, precision: str, args: argparse.Namespace) -> Row:
    """One row, measured in a process of its own."""
    told = [sys.executable, "-m", "models.speed", str(folder), "--one", engine, precision, "--tokens",
            str(args.tokens), "--batch", *map(str, args.batch)]
    ran = subprocess.run(told, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SystemExit(f"{engine} {precision} failed:\n{ran.stderr[-2000:]}")
    return Row(**json.loads(ran.stdout.strip().splitlines()[-1]))


def _measured(folder: Path, engine: str, precision: str, batches: Sequence[int], tokens: int) -> dict[str, Any]:
    """Load, warm up, and the best of three runs for every batch."""
    started = time.perf_counter()
    reader = {"own": _own, "generate": _generate}[engine]()
    imported = time.perf_counter()
    speaker, parameters = reader(folder, precision)
    loaded = time.perf_counter()
    speed = {str(batch): max(_speed(speaker, batch, tokens) for _ in range(3)) for batch in batches}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"engine": engine, "precision": precision, "imports": imported - started, "load": loaded - imported,
            "peak": peak, "parameters": parameters, "speed": speed}


def _speed(speaker: Any, batch: int, tokens: int) -> float:
    """Tokens per second of one batch of samples of one prompt, prefill included."""
    started = time.perf_counter()
    samples: list[Sample] = speaker.samples([PROMPT], Sampling(n=batch, max_new_tokens=tokens, seed=batch))[0]
    return float(sum(sample.tokens for sample in samples)) / (time.perf_counter() - started)


def _own() -> Any:
    from models.answering.fast import FastLlama

    def read(folder: Path, precision: str) -> tuple[Speaker, int]:
        made = FastLlama.read(folder, _loaded(folder, precision))
        made.network.shape = replace(made.network.shape, ends=())
        return made, made.network.parameters
    return read


def _generate() -> Any:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    from models.answering.generation import Generator

    def read(folder: Path, precision: str) -> tuple[Speaker, int]:
        dtype = torch.bfloat16 if precision == "bf16" else torch.float32
        model = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype, local_files_only=True)
        made = Generator(model, AutoTokenizer.from_pretrained(folder, local_files_only=True),
                         _loaded(folder, precision))
        made.endless()
        return made, model.num_parameters()
    return read


def _loaded(folder: Path, precision: Any) -> Loaded:
    card = Card(folder.name, folder.name, "molecules", "folder", str(folder), "llama", "retort", "text", (precision,),
                "unknown")
    return Loaded(card, precision, "cpu", "", "to be measured", 0, 0.0)


def table(rows: Sequence[Row], batches: Sequence[int], tokens: int) -> str:
    """The rows as Markdown, with what the own loop gains over generate in the same precision."""
    known = {(row.engine, row.precision): row for row in rows}
    head = ["loop", "precision", "load s", *(f"tok/s, batch {batch}" for batch in batches), "peak MB"]
    lines = [f"{rows[0].parameters / 1e6:.1f} M parameters, {tokens} new tokens a row; imports take "
             f"{min(row.imports for row in rows):.1f} s (own) to {max(row.imports for row in rows):.1f} s (generate).",
             "", "| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    for row in rows:
        beside = known.get(("generate", row.precision))
        cells = [_cell(row.speed[str(batch)], beside if row.engine == "own" else None, batch) for batch in batches]
        told = [row.engine, row.precision, f"{row.load:.2f}", *cells, f"{row.peak:.0f}"]
        lines.append("| " + " | ".join(told) + " |")
    return "\n".join(lines)


def _cell(speed: float, beside: Row | None, batch: int) -> str:
    return f"{speed:.0f}" + (f" ({speed / beside.speed[str(batch)]:.1f}x)" if beside is not None else "")


if __name__ == "__main__":
    sys.exit(main())
