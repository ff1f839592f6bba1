"""What a tuning run leaves: the adapter, its card, the curve as JSON and PNG. The base weights are never written."""

from __future__ import annotations

import json
import platform
from pathlib import Path
from typing import Any

from models.loading.memory import config_of, size
from models.train.lora_run import Run, held_loss

HOW = {"nf4": ["nf4", "int8", "bf16"], "bf16": ["bf16", "int8", "nf4", "fp32"], "fp32": ["fp32", "bf16", "int8", "nf4"]}
"""Precision trained in → the precisions the card offers, the best guess first."""


def write(run: Run, out: Path, facts: dict[str, Any]) -> Path:
    """Write adapter, card and curve to ``out``; gives the path of the card.

    Parameters
    ----------
    run
        Trained, or stopped on the way.
    facts
        ``name``, ``base`` (its folder), ``data``, ``rows``, ``skipped``, ``template``, ``precision``, ``device``,
        ``licence``, ``recipe``.
    """
    adapter = out / "adapter"
    for config in run.model.peft_config.values():
        config.base_model_name_or_path = facts["base"].name
    run.model.save_pretrained(adapter, save_embedding_layers=False)
    (adapter / "README.md").unlink(missing_ok=True)  # a form of peft with nothing filled in
    record = {**_record(run, facts), "curve": [_point(one) for one in run.curve]}
    (out / "run.json").write_text(json.dumps(record, indent=1), encoding="utf-8")
    if run.curve:
        from models.train.curve import draw
        draw(out / "run.json", out / "curve.png", ["held-out rows"])
    card = out / f"{facts['name']}.toml"
    card.write_text(card_text(run, out, facts), encoding="utf-8")
    return card


def _record(run: Run, facts: dict[str, Any]) -> dict[str, Any]:
    import peft
    import torch
    import transformers
    versions = {"python": platform.python_version(), "torch": torch.__version__, "peft": peft.__version__,
                "transformers": transformers.__version__}
    told = {name: str(value) if isinstance(value, Path) else value for name, value in facts.items()}
    return {**told, "step": run.step, "steps": run.steps, "tokens": run.tokens, "seconds": round(run.seconds, 1),
            "versions": versions}


def _point(point: dict[str, Any]) -> dict[str, Any]:
    """A point as `models.train.curve` draws it: the held-out loss under its kind."""
    return {**point, "held": {} if point["held"] is None else {"0": point["held"]}}


def card_text(run: Run, out: Path, facts: dict[str, Any]) -> str:
    """The card of base and adapter, a table that `models.cards` reads."""
    config = config_of(facts["base"])
    held = held_loss(run)
    losses = [point["loss"] for point in run.curve]
    notes = (f"LoRA rank {run.recipe.rank} of {facts['rows']} rows of {facts['data'].name}, {run.step} steps, "
             f"{run.tokens} tokens, {run.seconds:.0f} s on {facts['device']} in {facts['precision']}, seed "
             f"{run.recipe.seed}. Loss of an answer token {losses[0] if losses else 0:.3f} to "
             f"{losses[-1] if losses else 0:.3f}" + (f", held out {held:.3f}." if held is not None else "."))
    row: dict[str, Any] = {
        "title": f"{facts['base'].name} tuned on {facts['data'].name}", "purpose": "molecules", "where": "folder",
        "path": str(facts["base"].resolve()), "adapter": str((out / "adapter").resolve()), "base": facts["base"].name,
        "architecture": str(config.get("model_type", "")), "template": facts["template"], "writes": "smiles",
        "precisions": HOW[facts["precision"]], "licence": facts["licence"], "parameters": size(config).parameters,
        "context": int(config.get("max_position_embeddings") or 0), "notes": notes,
        "tested": "trained here; `retort bench tomg` scores it",
    }
    lines = [f"{key} = {json.dumps(value, ensure_ascii=True)}" for key, value in row.items()]
    return f"[{facts['name']}]\n" + "\n".join(lines) + "\n"
