"""Tuning a model of one's own: LoRA and QLoRA learn, stop, go on, and leave an adapter that loads like any other."""

from __future__ import annotations

import gzip
import json
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import tiny_models

from models import cards
from models.train import lora, lora_rows
from models.words import Fit, Sampling

torch = pytest.importorskip("torch")
pytest.importorskip("peft")
LOUD: dict[str, dict[str, float]] = {"opt": {"init_std": 0.25}, "t5": {"initializer_factor": 2.0}}
"""Weights large enough for a frozen, random output layer to say anything."""
SMALL = ["--rank", "8", "--alpha", "32", "--batch", "4", "--micro-batch", "2", "--learning-rate", "0.02",
         "--dropout", "0"]


@pytest.fixture(autouse=True, scope="module")
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.write(tmp_path_factory.mktemp("base") / "llama", "llama")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty rows with few answers, so that a tiny random model can learn them in seconds."""
    rng = random.Random(1)
    made = [{"Instruction": f"Add a {g} to the molecule {'C' * n}O.", "molecule": f"{s}{'C' * n}O"}
            for n in range(1, 16) for g, s in (("hydroxyl", "O"), ("amine", "N"), ("halo", "F"), ("thiol", "S"))]
    rng.shuffle(made)
    path = tmp_path_factory.mktemp("data") / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in made))
    return path


def tuned(base: Path, data: Path, out: Path, *more: str, template: str = "plain", precision: str = "fp32") -> int:
    return lora.main([str(base), str(data), str(out), "--precision", precision, "--template", template, *SMALL, *more])


def curve(out: Path) -> list[dict[str, float]]:
    return list(json.loads((out / "run.json").read_text())["curve"])


# learning -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "precision", "template"), [
    ("llama", "nf4", "plain"), ("llama", "fp32", "chat"), ("qwen3", "bf16", "chat"),
    ("opt", "fp32", "galactica"), ("t5", "fp32", "molt5")])
def test_the_loss_of_answers_falls(kind: str, precision: str, template: str, rows: Path, tmp_path: Path) -> None:
    base = tiny_models.write(tmp_path / "base", kind, **LOUD.get(kind, {"initializer_range": 0.25}))
    assert tuned(base, rows, tmp_path / "out", "--steps", "16", template=template, precision=precision) == 0
    points = curve(tmp_path / "out")
    first, last = points[0], points[-1]
    assert last["loss"] < 0.7 * first["loss"]
    assert last["held"]["0"] < 0.8 * first["held"]["0"]  # type: ignore[index]


def test_a_tuned_model_loads_through_its_card_and_answers_otherwise(llama: Path, rows: Path, tmp_path: Path,
                                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    from models import loading
    monkeypatch.setenv("RETORT_HOME", str(tmp_path / "home"))
    assert tuned(llama, rows, tmp_path / "My Tune", "--steps", "8", "--register") == 0
    card = cards.card("my-tune")
    assert (card.template, card.writes, card.architecture, card.purpose) == ("plain", "smiles", "llama", "molecules")
    asked = Sampling(n=1, temperature=0.0, max_new_tokens=12)
    from models.templates import template
    prompts = [template("plain").prompt("Add a hydroxyl to the molecule CCCO.")]
    speaker = loading.load(card, "fp32")
    plain = loading.load(tiny_models.card_of(llama), "fp32")
    assert speaker.samples(prompts, asked)[0][0].text != plain.samples(prompts, asked)[0][0].text


def test_the_adapter_changes_the_scores_and_the_base_stays_as_it_was(llama: Path, rows: Path, tmp_path: Path) -> None:
    from peft import PeftModel
    from transformers import AutoModelForCausalLM
    before = {path.name: path.read_bytes() for path in llama.iterdir()}
    tuned(llama, rows, tmp_path / "out", "--steps", "2")
    assert {path.name: path.read_bytes() for path in llama.iterdir()} == before
    base = AutoModelForCausalLM.from_pretrained(llama).eval()
    ids = torch.arange(5, 25)[None]
    with torch.no_grad():
        plain = base(ids).logits.clone()
        laid = PeftModel.from_pretrained(base, tmp_path / "out" / "adapter").eval()(ids).logits
    assert (laid - plain).abs().max() > 1e-3


def test_what_is_left_is_an_adapter_a_card_and_a_curve(llama: Path, rows: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    tuned(llama, rows, out, "--steps", "2")
    assert {p.name for p in out.iterdir()} == {"adapter", "checkpoint.safetensors", "curve.png", "out.toml", "run.json"}
    assert {p.name for p in (out / "adapter").iterdir()} == {"adapter_config.json", "adapter_model.safetensors"}
    config = json.loads((out / "adapter" / "adapter_config.json").read_text())
    assert config["r"] == 8
    assert set(config["target_modules"]) == {f"{one}_proj" for one in ("q", "k", "v", "o", "gate", "up", "down")}
    assert (out / "curve.png").read_bytes().startswith(b"\x89PNG")
    assert (out / "adapter" / "adapter_model.safetensors").stat().st_size < 300_000


# stopping and going on ------------------------------------------------------------------------------------------------


def weights(out: Path) -> dict[str, torch.Tensor]:
    from safetensors.torch import load_file
    return load_file(out / "adapter" / "adapter_model.safetensors")


def test_a_run_stopped_by_ctrl_c_goes_on_exactly(llama: Path, rows: Path, tmp_path: Path,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    from models.train import lora_run
    dropped = ("--steps", "6", "--dropout", "0.1")
    assert tuned(llama, rows, tmp_path / "whole", *dropped) == 0
    step = lora_run._step

    def pressed(run: lora_run.Run, rate: float) -> float:
        if run.step == 2:
            signal.raise_signal(signal.SIGINT)
        return step(run, rate)
    with monkeypatch.context() as patch:
        patch.setattr(lora_run, "_step", pressed)
        assert tuned(llama, rows, tmp_path / "cut", *dropped) == 130
    assert json.loads((tmp_path / "cut" / "run.json").read_text())["step"] == 3
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert tuned(llama, rows, tmp_path / "cut", *dropped) == 0
    whole, cut = weights(tmp_path / "whole"), weights(tmp_path / "cut")
    assert all(torch.equal(whole[name], cut[name]) for name in whole)


def test_saving_memory_changes_nothing_else(llama: Path, rows: Path, tmp_path: Path) -> None:
    assert tuned(llama, rows, tmp_path / "a", "--steps", "2") == tuned(llama, rows, tmp_path / "b", "--steps", "2",
                                                                       "--save-memory") == 0
    first, second = weights(tmp_path / "a"), weights(tmp_path / "b")
    assert all(torch.allclose(first[name], second[name], atol=1e-5) for name in first)


def test_a_run_ends_when_its_minutes_are_over(llama: Path, rows: Path, tmp_path: Path,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    assert tuned(llama, rows, tmp_path / "out", "--steps", "100000", "--minutes", "0.02") == 0
    assert 0 < json.loads((tmp_path / "out" / "run.json").read_text())["step"] < 100000
    assert "0.02 minutes are over" in capsys.readouterr().out


def test_a_checkpoint_of_other_rows_is_not_gone_on_from(llama: Path, rows: Path, tmp_path: Path,
                                                        capsys: pytest.CaptureFixture[str]) -> None:
    assert tuned(llama, rows, tmp_path / "out", "--steps", "1") == 0
    assert tuned(llama, rows, tmp_path / "out", "--steps", "2", "--rank", "4") == 1
    assert "other settings" in capsys.readouterr().err


# the parts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["llama", "opt", "qwen2", "t5"])
def test_padding_changes_no_loss(kind: str) -> None:
    from models.train.lora_rows import Example
    from models.train.lora_run import losses
    model = tiny_models.model(kind)
    some = [Example([20, 21, 22], [30, 31, 2]), Example(list(range(40, 60)), [33, 2]),
            Example([25] * 9, [34, 35, 36, 37, 2])]
    with torch.no_grad():
        together = losses(model, some, 0)
        alone = sum(losses(model, [one], 0) for one in some)
    assert torch.allclose(together, alone, rtol=1e-4)


def test_measuring_leaves_four_bit_weights_trainable(llama: Path) -> None:
    """After a forward in `eval`, 4-bit weights on a processor are repacked and no longer what training reads."""
    from models.train.lora_rows import Example
    from models.train.lora_run import Recipe, losses, without_dropout
    base = lora._base(llama, Fit("nf4", "cpu", "bfloat16", 0, 0, True, ""))[0]
    model = lora.with_lora(base, Recipe(rank=4)).train()
    packed = [one for one in model.modules() if hasattr(getattr(one, "weight", None), "quant_state")]
    before = [one.weight.data.clone() for one in packed]
    with torch.no_grad(), without_dropout(model):
        first, second = (losses(model, [Example(list(range(9, 30)), [40, 41, 2])], 0) for _ in range(2))
    assert packed
    assert first == second
    assert all(torch.equal(one.weight.data, was) for one, was in zip(packed, before, strict=True))
    assert {one.p for one in model.modules() if isinstance(one, torch.nn.Dropout)} == {0.1}


def test_only_the_answer_counts() -> None:
    """The loss agrees with the one transformers computes from labels that mask the prompt."""
    from models.train.lora_rows import Example
    from models.train.lora_run import losses
    model = tiny_models.model("llama")
    one = Example(list(range(20, 40)), [50, 51, 52, 2])
    ids = torch.tensor([one.prompt + one.answer])
    labels = torch.tensor([[-100] * len(one.prompt) + one.answer])
    with torch.no_grad():
        assert torch.allclose(losses(model, [one], 0), 4 * model(input_ids=ids, labels=labels).loss, rtol=1e-5)


def test_the_rate_warms_up_and_falls_straight_to_nothing() -> None:
    from models.train.lora_run import Recipe, share
    recipe = Recipe()
    rates = [share(recipe, step, 20000) for step in range(20001)]
    assert rates[499] == pytest.approx(0.5)
    assert max(rates) == rates[999] == rates[1000] == 1.0
    assert rates[10500] == pytest.approx(0.5)
    assert rates[-1] == 0
    assert share(recipe, 5, 10, spent=0.9) == pytest.approx(0.1)
    assert max(share(recipe, step, 50) for step in range(50)) == 1.0


def test_the_recipe_is_that_of_the_paper() -> None:
    """arXiv:2412.14642, table 9."""
    made = lora.read_recipe(lora.RECIPES / "lora_openmolins.toml")
    assert (made.rank, made.alpha, made.dropout, made.learning_rate) == (64, 128, 0.1, 3e-4)
    assert (made.batch, made.micro_batch, made.cutoff, made.warm_up, made.schedule) == (32, 4, 1024, 1000, "linear")


@pytest.mark.parametrize("template", lora._templates())
def test_every_template_reads_back_what_it_is_trained_on(template: str, llama: Path) -> None:
    from transformers import AutoTokenizer
    tokenizer = AutoTokenizer.from_pretrained(llama)
    words = lora._words(tiny_models.model("llama"), tokenizer)
    row = lora_rows.Row("Add a hydroxyl to the molecule C/C=C\\C.", "C/C=C\\CO", "C/C=C\\C")
    encoder = lora_rows.Encoder(words, tokenizer, template)
    encoder.check(row)
    assert encoder.encode(row).answer[-1] in {tokenizer.eos_token_id, tokenizer.convert_tokens_to_ids("<|im_end|>")}


@pytest.mark.parametrize("template", ["chat", "galactica", "llasmol", "plain"])
def test_prompts_are_worded_as_the_corridor_asks(template: str, llama: Path) -> None:
    from assistant.propose.language import wording
    from assistant.tasks import DesignMolecule, Named, PropertyChange
    task = DesignMolecule(Named("CCOC(=O)C"), (PropertyChange("LogP", "up"),))
    words, tokenizer = lora._base(llama, Fit("fp32", "cpu", "float32", 0, 0, True, ""))
    encoder = lora_rows.Encoder(lora._words(words, tokenizer), tokenizer, template)
    asked = encoder.prompt(lora_rows.Row(wording.sentence(task), "CCO", "CCOC(=O)C"))
    assert wording.prompts(tiny_models.card_of(llama, template=template), task) == {asked: 0}


@pytest.mark.parametrize(("said", "start"), [
    ("Please add a nitro to the molecule CC(=O)[O-].", "CC(=O)[O-]"), ("The molecule contains 33 carbon atoms.", ""),
    ("Modify the molecule C/C=C/C by adding a halo.", "C/C=C/C"), ("Please generate a molecule with 2 esters.", "")])
def test_the_molecule_of_a_published_instruction_is_found(said: str, start: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"Instruction": said, "molecule": "CCO"}))
    assert lora_rows.read(tmp_path / "a.jsonl")[0].start == start


@pytest.mark.parametrize("written", [
    '{"Instruction": "do", "molecule": "CCO"}\n',
    '{"messages": [{"role": "user", "content": "do"}, {"role": "assistant", "content": "CCO"}]}\n',
    '{"instruction": "do", "input": "", "output": "CCO"}\n\n'])
def test_common_shapes_of_rows_are_read(written: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(written)
    with gzip.open(tmp_path / "a.jsonl.gz", "wt") as file:
        file.write(written)
    expected = [lora_rows.Row("do", "CCO")]
    assert lora_rows.read(tmp_path / "a.jsonl") == lora_rows.read(tmp_path / "a.jsonl.gz") == expected


def test_the_published_csv_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('SubTask,Instruction,molecule\nAdd,"Add a nitro, please.",CC[N+](=O)[O-]\n')
    assert lora_rows.read(tmp_path / "a.csv") == [lora_rows.Row("Add a nitro, please.", "CC[N+](=O)[O-]")]


@pytest.mark.parametrize(("text", "said"), [("", "no rows"), ("{", "not JSON"), ('{"Instruction": "x"}', "Line 1"),
                                            ('[1, 2]', "Line 1"), ('{"messages": [3, 4]}', "Line 1")])
def test_bad_rows_are_named(text: str, said: str, llama: Path, tmp_path: Path,
                           capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.jsonl").write_text(text)
    assert tuned(llama, tmp_path / "bad.jsonl", tmp_path / "out") == 1
    assert said in capsys.readouterr().err


def test_bad_bases_and_recipes_are_refused_in_a_sentence(rows: Path, tmp_path: Path, llama: Path,
                                                         capsys: pytest.CaptureFixture[str]) -> None:
    assert tuned(tmp_path / "nowhere", rows, tmp_path / "out") == 1
    assert "There is no folder" in capsys.readouterr().err
    (tmp_path / "r.toml").write_text("rnak = 3")
    assert tuned(llama, rows, tmp_path / "out", "--recipe", str(tmp_path / "r.toml")) == 1
    assert "rnak" in capsys.readouterr().err
    assert tuned(llama, rows, tmp_path / "out", "--cutoff", "3") == 1
    assert "longer than 3 tokens" in capsys.readouterr().err
