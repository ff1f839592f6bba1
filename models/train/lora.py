"""``python -m models.train.lora BASE DATA OUT``: LoRA or QLoRA of a model of your own on instructions.

BASE is a folder with config.json, safetensors and a tokenizer; DATA a .jsonl, .jsonl.gz or .csv of instructions with
their SMILES (`assistant.corpus.export` writes such files). The recipe is that of OpenMolIns. The base is never
changed; OUT gets ``adapter/``, a card and the learning curve. The same command goes on where a run was stopped.
"""

from __future__ import annotations

import argparse
import re
import shutil
import signal
import sys
import threading
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.errors import BadModelFiles, ModelError
from models.words import Card, Fit, Precision, never

if TYPE_CHECKING:
    from models.train.lora_rows import Example
    from models.train.lora_run import Recipe, Run

RECIPES = Path(__file__).parent / "recipes"
PRECISIONS: tuple[Precision, ...] = ("nf4", "bf16", "fp32")


def main(argv: Sequence[str] | None = None) -> int:
    """Tune; 0 when it went to the end, 1 when it could not, 130 when it was stopped (all is saved)."""
    options = _parser().parse_args(argv)
    options.name = plain_name(options.name or options.out.resolve().name)
    try:
        return tune(options)
    except ModelError as error:
        print(error, file=sys.stderr)
        return 1


def tune(options: argparse.Namespace) -> int:
    """One run from the options of the command line."""
    from models.train import lora_out, lora_rows, lora_run
    recipe = read_recipe(options.recipe, options)
    rows = lora_rows.read(options.data)
    fit = _fit(options)
    network, tokenizer = _base(options.base, fit)
    options.template = options.template or _usual(tokenizer)
    encoder = lora_rows.Encoder(_words(network, tokenizer), tokenizer, options.template)
    encoder.check(rows[0])
    whole = [example for row in rows if len(example := encoder.encode(row)) <= recipe.cutoff]
    if not whole:
        raise lora_rows.BadRows(f"Every row is longer than {recipe.cutoff} tokens.", "Give a larger --cutoff.")
    run = _run(options, network, tokenizer, recipe, whole)
    with _interruptible() as pressed:
        finished = lora_run.train(run, options.out, 60 * options.minutes, pressed)
    card = lora_out.write(run, options.out, {
        "name": options.name, "base": options.base, "data": options.data, "rows": len(whole),
        "skipped": len(rows) - len(whole), "template": options.template, "precision": options.precision,
        "device": fit.device, "licence": options.licence, "recipe": asdict(recipe)})
    return _told(options, card, finished, pressed())


def _run(options: argparse.Namespace, network: Any, tokenizer: Any, recipe: Recipe, whole: list[Example]) -> Run:
    """The run, at its beginning or where its checkpoint is."""
    from models.train import lora_run
    key = lora_run.digest(options.base.name, options.template, options.precision,
                          {**asdict(recipe), "epochs": 0, "save_every": 0}, [e.prompt + e.answer for e in whole])
    pad = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else 0
    run = lora_run.start(with_lora(network, recipe, options.save_memory), recipe, whole, options.steps, pad, key)
    trained = sum(p.numel() for p in run.model.parameters() if p.requires_grad)
    print(f"{len(run.train)} rows, {len(run.held)} held out, {run.steps} steps, {trained / 1e6:.2f} M weights trained")
    if lora_run.resume(run, options.out):
        print(f"going on from step {run.step}")
    return run


def _told(options: argparse.Namespace, card: Path, finished: bool, pressed: bool) -> int:
    if options.register:
        from models import cards
        cards.user_folder().mkdir(parents=True, exist_ok=True)
        shutil.copy(card, cards.user_folder() / card.name)
        print(f"`retort models load {options.name}` loads it")
    else:
        print(f"card: {card} (run again with --register to have it among your models)")
    if not finished:
        why = "stopped" if pressed else f"{options.minutes:g} minutes are over"
        print(f"{why}; all is saved in {options.out}, and the same command goes on")
    return 130 if pressed else 0


# what is trained ------------------------------------------------------------------------------------------------------


def read_recipe(path: Path, options: argparse.Namespace | None = None) -> Recipe:
    """A recipe file, with what the options say instead.

    Raises
    ------
    BadModelFiles
        When it cannot be read, or names what is no setting.
    """
    from models.train.lora_run import Recipe
    known = {one.name: type(one.default) for one in fields(Recipe)}
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadModelFiles(f"The recipe {path} cannot be read: {error}.",
                            "Copy recipes/lora_openmolins.toml.") from error
    wrong = [key for key, value in said.items() if key not in known or not isinstance(value, known[key] | int)]
    if wrong or said.get("schedule", "linear") != "linear":
        raise BadModelFiles(f"The recipe {path.name} has no setting {', '.join(wrong) or 'schedule but linear'}.",
                            f"Settings are {', '.join(known)}.")
    told = {key: getattr(options, key) for key in known if getattr(options, key, None) is not None}
    return replace(Recipe(), **{**said, **told})


def _fit(options: argparse.Namespace) -> Fit:
    """Device and type of numbers, after a look through the files; refused where not even the weights fit."""
    from models.loading import device, memory, safety
    config = safety.check(options.base)
    stored = safety.stored_as(config)
    if stored and stored != options.precision:
        raise BadModelFiles(f"The weights of {options.base.name} are stored in {stored}.",
                            f"Train with --precision {stored}, or take the unquantised model.")
    card = Card(options.base.name, options.base.name, "molecules", "folder", str(options.base.resolve()),
                str(config.get("model_type", "")), options.template, "smiles", PRECISIONS, "",
                parameters=memory.size(config).parameters)
    found = device.fits(card, options.precision)
    if not found.fits:
        raise device.refuse(card, found)
    return found


def _usual(tokenizer: Any) -> str:
    """The template where none was asked for."""
    if getattr(tokenizer, "chat_template", None):
        return "chat"
    return "openmolins" if "openmolins" in _templates() else "plain"


def _base(folder: Path, fit: Fit) -> tuple[Any, Any]:
    from models.loading import reading
    from models.loading.bars import progress_of
    with progress_of(lambda *_: None, never):
        network = reading.network(folder, fit)
    return network, reading.words(folder)


def _words(network: Any, tokenizer: Any) -> Any:
    from models.answering.rendering import plain
    from models.answering.vocabulary import Words
    named = [network.generation_config.eos_token_id, tokenizer.eos_token_id]
    ends = {one for said in named for one in (said if isinstance(said, list) else [said]) if one is not None}
    hidden = {one for one in (tokenizer.pad_token_id, tokenizer.bos_token_id) if one is not None}
    return Words(tokenizer, ends, hidden, 0, lambda turns: plain(tokenizer, turns))


def with_lora(network: Any, recipe: Recipe, save_memory: bool = False) -> Any:
    """The frozen base with fresh adapters on every linear layer but the output; on 4-bit weights that is QLoRA."""
    import torch
    from peft import LoraConfig, get_peft_model
    torch.manual_seed(recipe.seed)
    for weight in network.parameters():
        weight.requires_grad_(False)
    if save_memory:
        network.enable_input_require_grads()
        network.activation_checkpointing_enable(activation_checkpointing_kwargs={"use_reentrant": False})
    kind = "SEQ_2_SEQ_LM" if network.config.is_encoder_decoder else "CAUSAL_LM"
    return get_peft_model(network, LoraConfig(
        r=recipe.rank, lora_alpha=recipe.alpha, lora_dropout=recipe.dropout, bias="none", task_type=kind,
        target_modules=linear_layers(network)))


def linear_layers(network: Any) -> list[str]:
    """The names of all linear layers (4-bit ones too) but the output."""
    import torch
    last = network.get_output_embeddings()
    found = {name.rpartition(".")[2] for name, one in network.named_modules()
             if isinstance(one, torch.nn.Linear) and one is not last}
    return sorted(found)


# the command ----------------------------------------------------------------------------------------------------------


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Within it, a first Ctrl-C (or SIGTERM) only sets a mark, a second one ends at once."""
    pressed: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield lambda: bool(pressed)
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def press(number: int, _: Any) -> None:
        pressed.append(number)
        signal.signal(number, signal.SIG_DFL)
        print("stopping after this step; once more to end at once", file=sys.stderr, flush=True)
    try:
        for number in before:
            signal.signal(number, press)
        yield lambda: bool(pressed)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def plain_name(text: str) -> str:
    """A name for a card: lower case, digits and hyphens."""
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-.") or "tuned"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="retort train lora", description="Tune a model of your own on instructions: "
                                     "LoRA in bf16 or fp32, QLoRA in nf4.",
                                     epilog="example: retort train lora ~/qwen3-4b rows.jsonl.gz out --precision nf4")
    parser.add_argument("base", type=Path, help="folder of the base model (safetensors)")
    parser.add_argument("data", type=Path, help=".jsonl, .jsonl.gz or .csv: Instruction, molecule; or chat messages")
    parser.add_argument("out", type=Path, help="folder for the adapter, its card and the curve")
    parser.add_argument("--precision", choices=PRECISIONS, default="bf16", help="of the frozen base (bf16)")
    parser.add_argument("--template", choices=_templates(), default="", help="how prompts are worded "
                        "(that of the tokenizer, else openmolins or plain)")
    parser.add_argument("--recipe", type=Path, default=RECIPES / "lora_openmolins.toml", help="a file of settings")
    parser.add_argument("--steps", type=int, default=0, help="steps in all (as many as the recipe's epochs have)")
    parser.add_argument("--minutes", type=float, default=0.0, help="stop after so long in all (no bound)")
    parser.add_argument("--name", help="name of the card (that of OUT)")
    parser.add_argument("--licence", default="that of the base model", help="said on the card")
    parser.add_argument("--register", action="store_true", help="put the card among your models")
    parser.add_argument("--save-memory", action="store_true", help="compute activations twice instead of keeping them")
    for name, kind in (("rank", int), ("batch", int), ("micro-batch", int), ("cutoff", int), ("seed", int),
                       ("epochs", float), ("learning-rate", float), ("dropout", float), ("alpha", int)):
        parser.add_argument(f"--{name}", type=kind, help="instead of the recipe's")
    return parser


def _templates() -> tuple[str, ...]:
    """Templates that a card can name, but our own notation."""
    from models import cards, templates
    return tuple(name for name in templates.TEMPLATES if name in cards.CHOICES["template"] and name != "retort")


if __name__ == "__main__":
    sys.exit(main())
