"""Base + adapter → one folder, quantised if wanted: `merge(base, adapter, out, "nf4")`.

bitsandbytes lays 4-bit weights out anew at the first forward, after which saving or taking them apart gives wrong
numbers. So nothing here ever runs a forward: a quantised base is taken apart as soon as it is read, and a quantised
folder is saved straight after it was read. The folder appears under its name only when it is whole.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from models.errors import BadModelFiles, DoesNotFit, Stopped
from models.loading import device, is_out_of_memory, release, safety
from models.loading.bars import progress_of
from models.loading.memory import estimate, read_config
from models.words import Fit, Precision, Progress, Stop, never

WORDS = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "tokenizer.model",
         "spiece.model", "vocab.json", "merges.txt", "chat_template.jinja", "preprocessor_config.json",
         "processor_config.json", "video_preprocessor_config.json")
"""Files beside the weights that a model folder carries on."""
WRITTEN: tuple[Precision, ...] = ("fp32", "bf16", "int8", "nf4")
TRACE = "merged.json"


def merge(base: Path, adapter: Path | None, out: Path, precision: Precision = "bf16", progress: Progress | None = None,
          stop: Stop = never) -> Path:
    """Write base and adapter as one model folder.

    Parameters
    ----------
    base, adapter
        Folders; without an adapter the base is only converted.
    out
        The folder to write; it must not exist.
    precision
        ``fp32``, ``bf16``, or quantised ``int8``, ``nf4``.
    progress, stop
        Told how far it is; asked at every tensor.

    Raises
    ------
    BadModelFiles, DoesNotFit, DiskFull, Stopped
        In one sentence; nothing half-written is left.
    """
    tell = progress or (lambda fraction, words: None)
    if precision not in WRITTEN:
        raise BadModelFiles(f"A folder cannot be written in {precision}.", f"It can in {', '.join(WRITTEN)}.")
    if out.exists():
        raise BadModelFiles(f"{out} exists already.", "Name a folder that does not.")
    safety.check(base)
    if adapter is not None:
        safety.check_adapter(adapter)
    exact = _fits(base, precision)
    safety.room(out.parent, estimate(base, "fp32" if exact and precision != "bf16" else "bf16"))
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    shutil.rmtree(part, ignore_errors=True)
    safety.writing(part, lambda: _write(base, adapter, part, (precision, exact), tell, stop))
    os.replace(part, out)
    tell(1.0, f"written to {out}")
    return out


def _write(base: Path, adapter: Path | None, part: Path, how: tuple[Precision, bool], tell: Progress,
           stop: Stop) -> None:
    """All of the new folder; the whole model first, then its quantised form out of that."""
    precision, exact = how
    try:
        with progress_of(lambda fraction, words: tell(0.5 * fraction, words), stop):
            model = _merged(base, adapter, "float32" if exact else "bfloat16")
        _save(model.bfloat16() if precision == "bf16" else model, part)
        del model
        if precision in ("int8", "nf4"):
            whole = part / "whole"
            _quantise(part, whole, precision, lambda fraction, words: tell(0.5 + 0.5 * fraction, words), stop)
        if stop():
            raise Stopped("Merging was stopped.", "Nothing was written.")
        _carry(base, adapter, part, precision)
    except (MemoryError, RuntimeError) as error:
        if is_out_of_memory(error):
            raise DoesNotFit("Memory ran out while the model was merged.", "Close what else holds memory.") from error
        raise _bad(base, error) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _bad(base, error) from error
    finally:
        release()


def _bad(base: Path, error: Exception) -> BadModelFiles:
    said = " ".join(str(error).split())[:300] or type(error).__name__
    return BadModelFiles(f"{base.name} cannot be merged: {said}.", "Take another copy or version of base and adapter.")


def _merged(base: Path, adapter: Path | None, dtype: str) -> Any:
    """The model with the adapter worked into its weights, no forward done."""
    import torch

    from models.loading.reading import network, with_adapter
    plain = Fit("fp32", "cpu", dtype, 0, 0, True, "merging")
    model = network(base, plain)
    if safety.stored_as(read_config(base)):
        model = model.dequantize()
        model._weight_conversions = None    # transformers would quantise back what it saves, and cannot
    model = model.to(getattr(torch, dtype))
    return model if adapter is None else with_adapter(model, adapter).merge_and_unload()


def _quantise(part: Path, whole: Path, precision: Precision, tell: Progress, stop: Stop) -> None:
    """Replace the whole weights in ``part`` by their quantised form, saved before any forward."""
    from models.loading.reading import network
    whole.mkdir()
    for path in [one for one in part.iterdir() if one != whole]:
        os.replace(path, whole / path.name)
    with progress_of(tell, stop):
        model = network(whole, Fit(precision, "cpu", "bfloat16", 0, 0, True, "converting"))
    shutil.rmtree(whole)
    _save(model, part)


def _save(model: Any, folder: Path) -> None:
    model.save_pretrained(folder, safe_serialization=True)


def _carry(base: Path, adapter: Path | None, part: Path, precision: Precision) -> None:
    """Tokenizer and the like (an adapter's own before its base's), and a note on what was merged."""
    for name in WORDS:
        source = next((one / name for one in (adapter, base) if one is not None and (one / name).is_file()), None)
        if source is not None and not (part / name).is_file():
            shutil.copyfile(source, part / name)
    said = {"base": base.name, "adapter": adapter.name if adapter else "", "precision": precision,
            "sha256": {path.name: safety.sha256(path) for path in sorted(part.glob("*.safetensors"))}}
    (part / TRACE).write_text(json.dumps(said, indent=1), encoding="utf-8")
    safety.check(part)


def _fits(base: Path, precision: Precision) -> bool:
    """Whether it can be merged in fp32 (else in bf16); what memory will not hold whole is refused."""
    free = device.processor("merging is done on the processor").free
    if estimate(base, "fp32") <= free:
        return True
    needed = estimate(base, "fp32" if precision == "fp32" else "bf16")
    if needed > free:
        raise DoesNotFit(f"Merging needs {needed / 2**30:.1f} GB of memory; {free / 2**30:.1f} GB are free.",
                         "Close what else holds memory, or merge on a larger machine.")
    return False
