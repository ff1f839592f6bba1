"""Tiny random models with their tokenizers, written to a folder as safetensors: one for each architecture of a card.

They know no chemistry; they load, generate, stream and stop as the real ones do. Byte-level BPE reads any text.

    folder = write(tmp_path / "llama", "llama")
    adapter = write_adapter(tmp_path / "lora", folder)
    card = card_of(folder)
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from models.words import PRECISIONS, Card

KINDS = ("llama", "qwen2", "qwen3", "mistral", "opt", "t5", "qwen2_5_vl")
VOCAB = 320
SPECIAL = ["<pad>", "<s>", "</s>", "<unk>", "<|im_start|>", "<|im_end|>", "[START_I_SMILES]", "[END_I_SMILES]",
           "<|vision_start|>", "<|vision_end|>", "<|image_pad|>", "<|video_pad|>"]
PAD, BOS, EOS, IMAGE, VIDEO = (SPECIAL.index(one) for one in ("<pad>", "<s>", "</s>", "<|image_pad|>", "<|video_pad|>"))
TEXT = ["add a hydroxyl group to the molecule CC(=O)Oc1ccccc1C(=O)O", "lower the logP of CN1C=NC2=C1C(=O)N(C(=O)N2C)C",
        "remove the chloro group from Clc1ccccc1", "write a molecule with 3 carbon atoms and 1 oxygen atom: CCCO"]
TEMPLATE = ("{% for m in messages %}<|im_start|>{{ m['role'] }}\n{% if m['content'] is string %}{{ m['content'] }}"
            "{% else %}{% for part in m['content'] %}{% if part['type'] == 'image' %}<|vision_start|><|image_pad|>"
            "<|vision_end|>{% else %}{{ part['text'] }}{% endif %}{% endfor %}{% endif %}<|im_end|>\n{% endfor %}"
            "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}")
CHATTERS = ("llama", "qwen2", "qwen3", "mistral", "qwen2_5_vl")
"""Architectures whose tiny tokenizer carries a chat template."""
LLAMA_LIKE: dict[str, Any] = {
    "vocab_size": VOCAB, "hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 2, "num_attention_heads": 4,
    "num_key_value_heads": 2, "max_position_embeddings": 512, "bos_token_id": BOS, "eos_token_id": EOS,
    "pad_token_id": PAD,
}
OPT: dict[str, Any] = {
    "vocab_size": VOCAB, "hidden_size": 64, "ffn_dim": 128, "num_hidden_layers": 2, "num_attention_heads": 4,
    "max_position_embeddings": 512, "word_embed_proj_dim": 64, "bos_token_id": BOS, "eos_token_id": EOS,
    "pad_token_id": PAD, "dropout": 0.0,
}
T5: dict[str, Any] = {
    "vocab_size": VOCAB, "d_model": 64, "d_kv": 16, "d_ff": 128, "num_layers": 2, "num_decoder_layers": 2,
    "num_heads": 4, "eos_token_id": EOS, "pad_token_id": PAD, "decoder_start_token_id": PAD, "dropout_rate": 0.0,
}
TARGETS = {"opt": ["q_proj", "v_proj"], "t5": ["q", "v"]}


def tokenizer(kind: str) -> Any:
    """A fast tokenizer of transformers over bytes; reads and writes any text without loss."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast
    inner = Tokenizer(models.BPE(unk_token="<unk>"))
    inner.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    inner.decoder = decoders.ByteLevel()
    inner.train_from_iterator(TEXT, trainers.BpeTrainer(
        vocab_size=VOCAB, special_tokens=SPECIAL, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False))
    if kind == "t5":
        inner.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", EOS)])
    found = PreTrainedTokenizerFast(tokenizer_object=inner, pad_token="<pad>", bos_token="<s>", eos_token="</s>",
                                    unk_token="<unk>", padding_side="right" if kind == "t5" else "left")
    if kind in CHATTERS:
        found.chat_template = TEMPLATE
    return found


def config(kind: str, **changes: Any) -> Any:
    """The configuration of a tiny model: 2 layers, 64 wide."""
    import transformers as t
    if kind == "opt":
        return t.OPTConfig(**{**OPT, **changes})
    if kind == "t5":
        return t.T5Config(**{**T5, **changes})
    if kind == "qwen2_5_vl":
        return _vision(t, changes)
    kinds = {"llama": t.LlamaConfig, "qwen2": t.Qwen2Config, "qwen3": t.Qwen3Config, "mistral": t.MistralConfig}
    more: dict[str, Any] = {"head_dim": 16} if kind == "qwen3" else {}
    return kinds[kind](**{**LLAMA_LIKE, "tie_word_embeddings": kind == "llama", **more, **changes})


def _vision(t: Any, changes: dict[str, Any]) -> Any:
    return t.Qwen2_5_VLConfig(
        text_config={**LLAMA_LIKE, "rope_parameters": {"rope_type": "default", "rope_theta": 1e6,
                                                       "mrope_section": [2, 3, 3]}, **changes},
        vision_config={"depth": 2, "hidden_size": 64, "intermediate_size": 128, "num_heads": 4, "out_hidden_size": 64,
                       "patch_size": 14, "spatial_merge_size": 2, "window_size": 56, "fullatt_block_indexes": [1],
                       "tokens_per_second": 2},
        image_token_id=IMAGE, video_token_id=VIDEO, vision_start_token_id=SPECIAL.index("<|vision_start|>"),
        vision_end_token_id=SPECIAL.index("<|vision_end|>"), bos_token_id=BOS, eos_token_id=EOS, pad_token_id=PAD,
        tie_word_embeddings=False)


def auto(kind: str) -> Any:
    """The Auto class of transformers for an architecture."""
    import transformers as t
    special = {"t5": t.AutoModelForSeq2SeqLM, "qwen2_5_vl": t.AutoModelForImageTextToText}
    return special.get(kind, t.AutoModelForCausalLM)


def model(kind: str, seed: int = 0, **changes: Any) -> Any:
    """A tiny random model in fp32, the same for the same seed."""
    import torch
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        made = auto(kind).from_config(config(kind, **changes))
    return made.float().eval()


def write(folder: Path, kind: str, seed: int = 0, **changes: Any) -> Path:
    """Write a tiny model, its tokenizer and configs to ``folder``; ``changes`` go into its configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    made = model(kind, seed, **changes)
    made.save_pretrained(folder)
    tokenizer(kind).save_pretrained(folder)
    if kind == "qwen2_5_vl":
        _write_processor(folder)
    return folder


def _write_processor(folder: Path) -> None:
    import json
    (folder / "preprocessor_config.json").write_text(json.dumps({
        "image_processor_type": "Qwen2VLImageProcessor", "processor_class": "Qwen2_5_VLProcessor", "patch_size": 14,
        "merge_size": 2, "temporal_patch_size": 2, "min_pixels": 784, "max_pixels": 50176,
        "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}))


def write_adapter(folder: Path, base: Path, rank: int = 4, seed: int = 1) -> Path:
    """A random LoRA adapter (safetensors) for the model in ``base``, strong enough to change its answers."""
    import torch
    import transformers as t
    from peft import LoraConfig, get_peft_model
    kind = t.AutoConfig.from_pretrained(base).model_type
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        made = get_peft_model(auto(kind).from_pretrained(base), LoraConfig(
            r=rank, lora_alpha=8, target_modules=TARGETS.get(kind, ["q_proj", "v_proj"]), lora_dropout=0.0,
            task_type="SEQ_2_SEQ_LM" if kind == "t5" else "CAUSAL_LM"))
        for name, weights in made.named_parameters():
            if "lora_B" in name:
                torch.nn.init.normal_(weights, std=0.2)
    made.save_pretrained(folder)
    return folder


def card_of(folder: Path, **changes: Any) -> Card:
    """A card for a tiny model written to ``folder``."""
    import json
    kind = json.loads((folder / "config.json").read_text())["model_type"]
    kept = tuple(one for one in PRECISIONS if one != "fast-int8" or kind == "llama")
    row: dict[str, Any] = {
        "name": f"tiny-{kind}", "title": f"Tiny {kind}", "purpose": "vision" if "vl" in kind else "molecules",
        "where": "folder", "path": str(folder), "architecture": kind, "template": "plain", "writes": "text",
        "precisions": kept, "licence": "MIT"}
    return Card(**{**row, **changes})
