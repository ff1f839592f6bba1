"""``python -m models.gpu_check``: random weights of a 0.5 B model in every precision on a device, beside the CPU.

For each precision one row: seconds to load, bytes held, tokens per second alone and in a batch of 16, bytes given back
by unloading, and how far the logits of one text are from those of fp32 on the CPU (relative, as a share of their
spread). Without a GPU it measures the CPU. The weights are random: speed, memory and arithmetic do not care.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

SIZES: dict[str, dict[str, int]] = {
    "tiny": {"hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 2, "num_attention_heads": 4,
             "num_key_value_heads": 2, "vocab_size": 512},
    "0.5b": {"hidden_size": 896, "intermediate_size": 4864, "num_hidden_layers": 24, "num_attention_heads": 14,
             "num_key_value_heads": 2, "vocab_size": 151936},
    "1b": {"hidden_size": 2048, "intermediate_size": 8192, "num_hidden_layers": 16, "num_attention_heads": 32,
           "num_key_value_heads": 8, "vocab_size": 128256},
}
"""Shapes of Qwen2.5-0.5B and Llama-3.2-1B, from their config.json, and one for a quick look."""
TEXT = list(range(5, 69))


def write(folder: Path, size: str) -> None:
    """Random weights of a size, as safetensors."""
    import torch
    from transformers import Qwen2Config, Qwen2ForCausalLM
    torch.manual_seed(7)
    sizes: dict[str, Any] = dict(SIZES[size])
    config = Qwen2Config(**sizes, tie_word_embeddings=True, eos_token_id=None, bos_token_id=None, pad_token_id=0)
    model: Any = Qwen2ForCausalLM(config)
    model.to(torch.bfloat16).save_pretrained(folder)


def load(folder: Path, precision: str, device: str) -> Any:
    """The model in a precision on a device."""
    import torch
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig
    settings: Any = BitsAndBytesConfig
    quantised = {"int8": settings(load_in_8bit=True),
                 "nf4": settings(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=torch.bfloat16)}
    model: Any = AutoModelForCausalLM.from_pretrained(
        folder, dtype=torch.float32 if precision == "fp32" else torch.bfloat16, device_map={"": device},
        quantization_config=quantised.get(precision), use_safetensors=True, local_files_only=True)
    return model.eval()


def held(device: str) -> int:
    """Bytes in use on the device, or resident in this process."""
    import torch
    if device != "cpu":
        torch.cuda.synchronize()
        return int(torch.cuda.memory_allocated())
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) * 1024


def speed(model: Any, rows: int, tokens: int) -> float:
    """New tokens per second."""
    import torch
    ids = torch.tensor([TEXT[:16]] * rows, device=model.device)
    began = time.perf_counter()
    with torch.inference_mode():
        model.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=tokens, min_new_tokens=tokens,
                       do_sample=True, top_k=50, pad_token_id=0)
    return rows * tokens / (time.perf_counter() - began)


def logits(model: Any) -> Any:
    """The scores after a fixed text, on the CPU."""
    import torch
    with torch.inference_mode():
        return model(torch.tensor([TEXT], device=model.device)).logits.float().cpu()


def measured(folder: Path, precision: str, device: str, tokens: int, reference: Any) -> dict[str, Any]:
    """One row of the table."""
    import torch
    before, began = held(device), time.perf_counter()
    model = load(folder, precision, device)
    row: dict[str, Any] = {"device": device, "precision": precision, "load_s": round(time.perf_counter() - began, 2),
                           "held_mb": (held(device) - before) // 2**20}
    error = (logits(model) - reference).abs().mean() / reference.std()
    speed(model, 1, 8)
    row |= {"tokens_s_1": round(speed(model, 1, tokens), 1), "tokens_s_16": round(speed(model, 16, tokens), 1),
            "logit_error": round(float(error), 4)}
    del model
    gc.collect()
    if device != "cpu":
        torch.cuda.empty_cache()
    return row | {"left_mb": (held(device) - before) // 2**20}


def main(args: list[str]) -> int:
    """Measure, print, and write the JSON."""
    parser = argparse.ArgumentParser(prog="python -m models.gpu_check", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="0.5b")
    parser.add_argument("--tokens", type=int, default=64)
    parser.add_argument("--precisions", nargs="+", default=["fp32", "bf16", "int8", "nf4"])
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(args)
    import torch
    device = "cuda:0" if torch.cuda.is_available() else "cpu"
    with tempfile.TemporaryDirectory() as kept:
        write(Path(kept), options.size)
        reference = logits(load(Path(kept), "fp32", "cpu"))
        rows = [measured(Path(kept), p, device, options.tokens, reference) for p in options.precisions]
    for row in rows:
        print(row, flush=True)
    if options.out:
        options.out.write_text(json.dumps({"size": options.size, "torch": torch.__version__, "rows": rows}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
