"""Load a card's model in a precision as a Speaker, and give its memory back.

Always through the Auto classes of transformers or the own Llama loop, from safetensors, never with code of the model's
own, never over the network (`models.loading.download` does that, when the user says so).

    speaker = load(card("qwen3-4b"), "nf4", progress=print)
    unload(speaker)
"""

from __future__ import annotations

import ctypes
import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Lock

from models import cards
from models.errors import BadModelFiles, DoesNotFit, ModelError, Stopped
from models.loading import device, safety
from models.words import Card, Fit, Loaded, Precision, Progress, Speaker, Stop, never

FAST = 200_000_000
"""Parameters up to which a plain Llama runs in the own loop on a processor, in fp32 and bf16 too."""
NO_MEMORY = ("out of memory", "can't allocate memory", "cannot allocate memory", "not enough memory", "alloc_failed")
"""What a RuntimeError says when memory ran out (CUDA's own error is told by its class)."""
M_MMAP_THRESHOLD = -3
_one_load = Lock()
"""The progress hook of transformers is one for the process, so loads go one after the other."""


def load(card: Card, precision: Precision, progress: Progress | None = None, stop: Stop = never,
         download: bool = False) -> Speaker:
    """Load a model.

    Parameters
    ----------
    card, precision
        What, and how its weights are held; `models.loading.device.choose` says which precision is best.
    progress, stop
        Told how far it is; asked at every tensor whether to go on.
    download
        Fetch a hub model that is not here. Nothing touches the network without it.

    Raises
    ------
    BadModelFiles
        Files that are missing, damaged, pickled or ask for code of their own.
    DoesNotFit
        Said before loading where it can be foreseen; everything is freed where memory ran out.
    Stopped
        When ``stop`` said so; nothing is kept.
    """
    tell = progress or _silent
    tell(0.0, f"looking through {card.name}")
    folder = _folder(card, tell, stop, download)
    config = safety.check(folder, card.sha256, stop)
    adapter = cards.adapter_folder(card)
    if adapter is not None:
        safety.check_adapter(adapter)
    fit = _fit(card, precision, safety.stored_as(config))
    if stop():
        raise Stopped(f"Loading {card.name} was stopped.", "Nothing was kept in memory.")
    from models.loading.footprint import footprint
    started = time.monotonic()
    speaker = _guarded(card, fit, lambda: _read(card, fit, folder, adapter, tell, stop))
    took = round(time.monotonic() - started, 3)
    speaker.loaded = replace(speaker.loaded, memory=footprint(speaker), seconds=took)
    tell(1.0, "ready")
    return speaker


def unload(speaker: Speaker) -> None:
    """Drop a model and give its memory back to the system; the speaker answers no more."""
    for name in [one for one in vars(speaker) if one != "loaded"]:
        delattr(speaker, name)
    release()


def release() -> None:
    """Collect what is dropped, and hand freed memory back to the system and the GPU."""
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available() and torch.cuda.is_initialized():
        torch.cuda.empty_cache()
        torch.cuda.ipc_collect()
    if torch is not None and hasattr(torch, "mps") and torch.backends.mps.is_available():
        torch.mps.empty_cache()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)


@contextmanager
def _blocks_of_their_own() -> Iterator[None]:
    """Within it glibc maps each weight by itself, so that it goes back to the system when it is dropped.

    Weights are read by several threads, and what lies at the end of a thread's own heap `malloc_trim` does not return.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is None:
        yield
        return
    mallopt(M_MMAP_THRESHOLD, 64 * 2**10)
    try:
        yield
    finally:
        mallopt(M_MMAP_THRESHOLD, 32 * 2**20)


def _folder(card: Card, tell: Progress, stop: Stop, download: bool) -> Path:
    """The card's folder; a hub model that is not here is fetched only where that was asked for."""
    folder = cards.folder(card)
    if cards.present(card) or card.where != "hub" or folder.is_dir():
        return folder
    if not download:
        raise BadModelFiles(f"{card.title} is not on this machine.",
                            f"`retort models load {card.name} --download` fetches it once ({card.path}); nothing else "
                            f"uses the network. Or put its files into {folder}.")
    from models.loading.download import fetch
    return fetch(card, tell, stop)


def _fit(card: Card, precision: Precision, stored: str) -> Fit:
    """Whether it fits, else the error that says what would; stored quantised weights have one precision only."""
    if stored and stored != precision:
        raise BadModelFiles(f"The weights of {card.name} are stored in {stored}, so {precision} is lost.",
                            f"Load it in {stored}, or take the unquantised model.")
    fit = device.fits(card, precision)
    if precision not in card.precisions:
        raise BadModelFiles(f"{fit.why}.", f"Load it in {card.precisions[0]}.")
    if not fit.fits:
        raise device.refuse(card, fit)
    return fit


def _guarded(card: Card, fit: Fit, read: Callable[[], Speaker]) -> Speaker:
    """Read; whatever stops it (no memory, Stop, Ctrl-C, damaged files), all that was read is freed."""
    failed: ModelError
    try:
        with _one_load, _blocks_of_their_own():
            return read()
    except ModelError as error:
        failed = type(error)(error.message, error.works)
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            failed = _bad(card, error)
        else:
            why = f"memory ran out while it was loaded in {fit.precision} on {fit.device}"
            failed = device.refuse(card, replace(fit, fits=False, why=why))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ImportError) as error:
        failed = _bad(card, error)
    except BaseException:
        release()
        raise
    release()
    raise failed


def _bad(card: Card, error: Exception) -> BadModelFiles:
    said = " ".join(str(error).split())
    return BadModelFiles(f"{card.title} cannot be loaded: {said[:300] or type(error).__name__}.",
                         "Its files and this version of transformers do not agree: take another copy or version of it.")


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory (the processor's or a GPU's) ran out."""
    if isinstance(error, MemoryError | DoesNotFit) or type(error).__name__ in ("OutOfMemoryError", "AcceleratorError"):
        return type(error).__name__ != "AcceleratorError" or "out of memory" in str(error)
    return isinstance(error, RuntimeError) and any(words in str(error).lower() for words in NO_MEMORY)


def _read(card: Card, fit: Fit, folder: Path, adapter: Path | None, tell: Progress, stop: Stop) -> Speaker:
    loaded = Loaded(card, fit.precision, fit.device, fit.dtype, fit.why, 0, 0.0)
    if own_loop(card, fit, folder, adapter):
        from models.answering.fast import FastLlama
        return FastLlama.read(folder, loaded, tell, stop)
    from models.answering.generation import Generator
    from models.loading.bars import progress_of
    from models.loading.reading import network, words
    with progress_of(tell, stop):
        model = network(folder, fit, adapter)
    return Generator(model, words(folder), loaded)


def own_loop(card: Card, fit: Fit, folder: Path, adapter: Path | None = None) -> bool:
    """Whether the own Llama loop takes it: always for fast-int8, else for small plain Llamas on a processor."""
    if fit.precision == "fast-int8":
        if adapter is not None:
            raise BadModelFiles(f"{card.name} has an adapter, which the own int8 loop does not apply.",
                                "Merge it first (`retort models merge`), or load it in bf16.")
        return True
    if fit.precision not in ("fp32", "bf16") or fit.device != "cpu" or adapter is not None:
        return False
    from models.answering.llama import why_not
    from models.loading.memory import size_of
    return not why_not(folder) and size_of(folder).parameters <= FAST


def _silent(_: float, __: str) -> None:
    return None
