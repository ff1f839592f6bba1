"""What is looked at before a model's files are opened: no pickles, no code of its own, nothing missing or cut short.

Only lengths and headers are read (and digests where the card names them), so a 16 GB model takes milliseconds.
"""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from models.errors import BadModelFiles, ModelError, Stopped
from models.loading.memory import read_config, tensors
from models.words import Stop, never

PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
CONFIGS = ("config.json", "generation_config.json", "tokenizer_config.json", "processor_config.json",
           "preprocessor_config.json", "video_preprocessor_config.json", "adapter_config.json")
"""Files that could name code to run."""
TOKENIZERS = (("tokenizer.json",), ("tokenizer.model",), ("spiece.model",), ("vocab.json", "merges.txt"))
"""Sets of files of which one is enough."""
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
CONVERT = ("Only safetensors are opened, for a pickle can run any code. Convert it where you trust it: "
           "`AutoModelForCausalLM.from_pretrained(OLD).save_pretrained(NEW)` in transformers (for an adapter "
           "`PeftModel.from_pretrained(BASE, OLD).save_pretrained(NEW)`), and use the folder NEW.")
AGAIN = "Copy or download it again."


class DiskFull(ModelError):
    """A disk with no room for a model; nothing half-written is left."""

    kind = "disk_full"


def check(folder: Path, digests: Mapping[str, str] | None = None, stop: Stop = never) -> dict[str, Any]:
    """Look through a model folder before it is loaded; gives its config.

    Raises
    ------
    BadModelFiles
        With one sentence on what is wrong and what would help.
    Stopped
        When ``stop`` said so while digests were computed.
    """
    if not folder.is_dir():
        raise BadModelFiles(f"There is no folder {folder}.", "Put config.json, *.safetensors and the tokenizer there, "
                            "or download the model.")
    config = read_config(folder)
    no_code(folder)
    check_weights(folder, "model")
    check_tokenizer(folder)
    check_digests(folder, digests or {}, stop)
    stored_as(config)
    return config


def check_adapter(folder: Path) -> None:
    """The same for a LoRA adapter."""
    if not (folder / "adapter_config.json").is_file():
        raise BadModelFiles(f"{folder} has no adapter_config.json.", "A PEFT adapter is a folder with "
                            "adapter_config.json and adapter_model.safetensors.")
    no_code(folder)
    check_weights(folder, "adapter_model")


def no_code(folder: Path) -> None:
    """Refuse files that ask for Python of their own to be run."""
    for name in CONFIGS:
        found = _json(folder / name) if (folder / name).is_file() else {}
        if not isinstance(found, dict):
            raise BadModelFiles(f"{name} of {folder} is not a JSON object.", AGAIN)
        asks = next((key for key in ("auto_map", "custom_pipelines", "megatron_config") if found.get(key)), "")
        if asks:
            raise BadModelFiles(f"{name} of {folder.name} asks for code of its own to be run ({asks}): not loaded.",
                                "Take a version of the model whose architecture transformers knows.")


def check_weights(folder: Path, stem: str) -> None:
    """Refuse missing, pickled or cut-off weights; ``stem`` is "model" or "adapter_model"."""
    files = _listed(folder, stem)
    if not files:
        pickled = sorted(path.name for path in folder.iterdir() if path.suffix in PICKLES)
        if pickled:
            raise BadModelFiles(f"The weights of {folder.name} are pickles ({pickled[0]}).", CONVERT)
        raise BadModelFiles(f"{folder} has no {stem}.safetensors.", AGAIN)
    for path in files:
        check_safetensors(path)


def _listed(folder: Path, stem: str) -> list[Path]:
    """The weight files a folder says it has: its index's, else the single one."""
    index = folder / f"{stem}.safetensors.index.json"
    if not index.is_file():
        return sorted(folder.glob(f"{stem}.safetensors"))
    try:
        names = sorted(set(_json(index)["weight_map"].values()))
    except (KeyError, TypeError, AttributeError) as error:
        raise BadModelFiles(f"{index.name} has no weight_map.", AGAIN) from error
    if any(not isinstance(name, str) or "/" in name or "\\" in name for name in names):
        raise BadModelFiles(f"{index.name} names files outside its folder.", AGAIN)
    return [folder / name for name in names]


def check_safetensors(path: Path) -> None:
    """Compare a file's length and header; a file cut short, damaged or missing each has its sentence."""
    try:
        length = path.stat().st_size
        with path.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
        end = max((int(row["data_offsets"][1]) for row in tensors(path).values()), default=0)
    except FileNotFoundError:
        raise BadModelFiles(f"{path.name} is missing.", AGAIN) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise BadModelFiles(f"{path.name} is damaged: its header cannot be read.", AGAIN) from error
    if 8 + size + end != length:
        how = "cut short" if length < 8 + size + end else "too long"
        raise BadModelFiles(f"{path.name} is {how}: {length:,} bytes, its header says {8 + size + end:,}.", AGAIN)


def check_tokenizer(folder: Path) -> None:
    """Refuse a folder without a tokenizer, or with one that is no JSON."""
    if not any(all((folder / name).is_file() for name in names) for names in TOKENIZERS):
        raise BadModelFiles(f"{folder.name} has no tokenizer (tokenizer.json or tokenizer.model).",
                            "Copy the tokenizer files of its base model into the folder.")
    if (folder / "tokenizer.json").is_file():
        _json(folder / "tokenizer.json")


def check_digests(folder: Path, digests: Mapping[str, str], stop: Stop = never) -> None:
    """Compare files with the SHA-256 sums the card names."""
    for name, said in digests.items():
        if Path(name).name != name or not (folder / name).is_file():
            raise BadModelFiles(f"{folder.name} has no {name}, which its card names.", AGAIN)
        found = sha256(folder / name, stop)
        if found != said.lower():
            raise BadModelFiles(f"{name} of {folder.name} is not the file its card names (SHA-256 {found[:12]}..., not "
                                f"{said[:12].lower()}...).", AGAIN)


def sha256(path: Path, stop: Stop = never) -> str:
    """The digest of a file, read in parts."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(2**22):
            if stop():
                raise Stopped("The check of the weights was stopped.", "Nothing was loaded.")
            digest.update(part)
    return digest.hexdigest()


def stored_as(config: Mapping[str, Any]) -> str:
    """The precision a folder's weights are stored in if quantised ("int8", "nf4"), else ""."""
    said = config.get("quantization_config")
    if not said:
        return ""
    method = said.get("quant_method", "") if isinstance(said, dict) else str(said)
    if method != "bitsandbytes":
        raise BadModelFiles(f"Its weights are quantised by {method or 'an unknown method'}, which is not read here.",
                            "Take the unquantised model: it is quantised while it is loaded.")
    return "int8" if said.get("load_in_8bit") else "nf4"


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadModelFiles(f"{path.name} of {path.parent.name} cannot be read: {error}.", AGAIN) from error


def room(folder: Path, needed: int) -> None:
    """Refuse to begin writing what will not fit on the disk."""
    at = next(one for one in (folder, *folder.parents) if one.exists())
    free = shutil.disk_usage(at).free
    if free < needed:
        raise DiskFull(f"The disk of {folder} has {free / 2**30:.1f} GB free; {needed / 2**30:.1f} GB are needed.",
                       "Free some space, or set RETORT_HOME to a folder on a larger disk.")


def writing(folder: Path, work: Callable[[], None]) -> None:
    """Do what writes into ``folder``; where the disk is full, the folder is removed and one sentence says so."""
    from safetensors import SafetensorError
    try:
        work()
    except (OSError, SafetensorError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        if is_full(error):
            raise DiskFull(f"The disk ran full while {folder.parent} was written; nothing of it was kept.",
                           "Free some space, or write to a larger disk.") from error
        raise BadModelFiles(f"Writing to {folder.parent} failed: {error}.", "Nothing of it was kept.") from error
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def is_full(error: BaseException) -> bool:
    """Whether an error of Python, or of the safetensors writer (which keeps only the text), says the disk is full."""
    return getattr(error, "errno", None) in FULL or any(f"os error {number}" in str(error) for number in FULL)
