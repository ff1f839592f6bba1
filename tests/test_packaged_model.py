"""The model that comes with Retort: its files are those of its card, it loads fast and small, and it proposes well."""

import hashlib
import resource
import time
from pathlib import Path

import pytest
from pace import slower
from rdkit import Chem

from assistant import engine
from assistant.propose.language import compact
from assistant.tasks import Request
from assistant.understand import understand
from models import cards, speaking
from models.words import Sampling

pytestmark = pytest.mark.skipif(cards.default() is None, reason="the packaged weights are not here")
EDITS = (
    "add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O", "add a nitrile to c1ccccc1CC",
    "replace the chloro by a hydroxyl in CCCl", "lower the LogP of CCCCc1ccccc1",
    "raise the molar refractivity of CCOC(C)=O", "remove the nitro group from Cc1ccc(cc1)[N+](=O)[O-]",
)


@pytest.fixture(scope="module", autouse=True)
def unloaded():
    yield
    speaking.unload()


def test_the_files_are_those_of_the_card() -> None:
    card = cards.default()
    assert card is not None
    folder = cards.folder(card)
    assert card.sha256
    for name, digest in card.sha256.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    sizes = [path.stat().st_size for path in Path(folder).iterdir()]
    assert max(sizes) < 45e6
    assert {path.suffix for path in Path(folder).iterdir()} <= {".safetensors", ".json"}


def test_it_loads_in_three_seconds_beside_what_python_takes() -> None:
    import torch  # noqa: F401  # its import is paid once a process, whatever is loaded
    speaking.unload()
    began = time.monotonic()
    speaker = speaking.speaker("retort-small")
    assert time.monotonic() - began < 3 * slower()
    assert speaker.loaded.memory < 200e6


def test_plain_transformers_loads_it_and_says_the_same() -> None:
    from transformers import AutoModelForCausalLM, AutoTokenizer
    card = cards.default()
    assert card is not None
    folder = cards.folder(card)
    model, words = AutoModelForCausalLM.from_pretrained(folder, dtype="float32"), AutoTokenizer.from_pretrained(folder)
    prompt = compact.prompt(understand(Request(EDITS[0])))
    ids = words(prompt, return_tensors="pt", return_token_type_ids=False)
    made = model.generate(**ids, max_new_tokens=40, do_sample=False)[0][ids["input_ids"].shape[1]:]
    ours = speaking.speaker("retort-small", "fp32").samples([prompt], Sampling(temperature=0.0, max_new_tokens=40))
    assert words.decode(made, skip_special_tokens=True) == ours[0][0].text


def test_its_answers_to_edits_are_molecules_often_enough_to_choose_from() -> None:
    tasks = [understand(Request(text)) for text in EDITS]
    answers = speaking.speaker("retort-small", "fp32").samples(
        [compact.prompt(task) for task in tasks], Sampling(n=24, temperature=1.0, top_p=0.95, max_new_tokens=80))
    read = [[compact.read(task, s.text) for s in samples] for task, samples in zip(tasks, answers, strict=True)]
    valid = [[smiles for smiles in one if smiles and Chem.MolFromSmiles(smiles) is not None] for one in read]
    assert sum(map(bool, valid)) >= len(EDITS) - 1  # it is lost with a start of three atoms
    assert sum(map(len, valid)) >= 0.5 * 24 * len(EDITS)


def test_with_the_model_every_answer_is_as_verified_as_without() -> None:
    for text in EDITS:
        answer = engine.ask(Request(text, model="retort-small", n=3))
        assert answer.molecules[0].verdict.passed, text
        assert answer.provenance is not None
        assert "retort-small" in answer.provenance.command


def test_a_first_checked_answer_comes_within_a_second_of_processor_time() -> None:
    engine.ask(Request(EDITS[0], model="retort-small"))
    before = resource.getrusage(resource.RUSAGE_SELF)
    engine.ask(Request(EDITS[1], model="retort-small"))
    after = resource.getrusage(resource.RUSAGE_SELF)
    assert (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime) < 2.5  # of two cores
