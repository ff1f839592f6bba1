"""A network and its words out of a folder through transformers: the one place that calls `from_pretrained`."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from models.errors import BadModelFiles
from models.loading.memory import read_config
from models.words import Fit

SAFE: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
"""What every call here says: nothing from the network, no code of the model's own."""
CASTING = "bitsandbytes.autograd._functions"
"""Warns at every product of an int8 layer that its input is cast to float16; that is how LLM.int8 works."""


def network(folder: Path, fit: Fit, adapter: Path | None = None) -> Any:
    """The network in the precision of ``fit`` on its device, with its adapter; in evaluation mode, no forward done."""
    import torch
    config = read_config(folder)
    model = auto_class(config).from_pretrained(
        folder, dtype=getattr(torch, fit.dtype), device_map={"": fit.device}, use_safetensors=True,
        **quantisation(config, fit), **SAFE)
    if adapter is not None:
        model = with_adapter(model, adapter)
    return model.eval()


def auto_class(config: dict[str, Any]) -> Any:
    """The Auto class for a configuration: picture and text, text to text, or plain continuing."""
    import transformers as t
    kind = str(config.get("model_type", ""))
    if "vision_config" in config or kind in ("qwen2_5_vl", "qwen2_vl"):
        return t.AutoModelForImageTextToText
    if config.get("is_encoder_decoder") or kind == "t5":
        return t.AutoModelForSeq2SeqLM
    if kind not in t.CONFIG_MAPPING:
        raise BadModelFiles(f"The architecture {kind or '(none named)'} is not known to transformers {t.__version__}.",
                            "Take a model of a known architecture, or a newer transformers.")
    return t.AutoModelForCausalLM


def quantisation(config: dict[str, Any], fit: Fit) -> dict[str, Any]:
    """How bitsandbytes is to quantise while loading; nothing for weights that are stored quantised."""
    if fit.precision not in ("int8", "nf4") or config.get("quantization_config"):
        return {}
    return {"quantization_config": bits(fit.precision, fit.dtype)}


def bits(precision: str, dtype: str = "bfloat16") -> Any:
    """The settings of bitsandbytes: LLM.int8, or NF4 with its scales quantised too."""
    import torch
    from transformers import BitsAndBytesConfig
    make: Any = BitsAndBytesConfig
    if precision == "int8":
        logging.getLogger(CASTING).setLevel(logging.ERROR)
        return make(load_in_8bit=True)
    return make(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True,
                bnb_4bit_compute_dtype=getattr(torch, dtype))


def with_adapter(model: Any, adapter: Path) -> Any:
    """The model with a LoRA adapter laid over it, not merged."""
    from peft import PeftModel
    missing = model_lacks(model, adapter)
    if missing:
        raise BadModelFiles(f"The adapter {adapter.name} changes {missing}, which this model does not have.",
                            "Use it with the base model it was trained on.")
    return PeftModel.from_pretrained(model, adapter, is_trainable=False, local_files_only=True)


def model_lacks(model: Any, adapter: Path) -> str:
    """The first module an adapter changes that the model does not have; "" when all are there."""
    said = json.loads((adapter / "adapter_config.json").read_text(encoding="utf-8")).get("target_modules")
    if not isinstance(said, list):
        return ""
    names = [name for name, _ in model.named_modules()]
    return next((one for one in sorted(said) if not any(name == one or name.endswith(f".{one}") for name in names)), "")


def words(folder: Path) -> Any:
    """The tokenizer of a folder."""
    from transformers import AutoTokenizer
    return AutoTokenizer.from_pretrained(folder, **SAFE)
