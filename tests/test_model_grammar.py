"""A model held to the grammar writes molecules: real SMILES pass, what cannot be one is stopped, atoms are counted."""

from __future__ import annotations

import lzma
import random
import re
import time
from collections import Counter
from collections.abc import Sequence

import pytest
from conftest import SHARED
from rdkit import Chem, RDLogger

from models import grammar
from models.errors import ModelError
from models.grammar.elements import SYMBOLS, VALENCE, kind_of
from models.grammar.lexing import moves
from models.grammar.machine import Machine
from models.grammar.vocabulary import Vocabulary
from models.words import Sampling

RDLogger.DisableLog("rdApp.*")  # type: ignore[attr-defined]
torch = pytest.importorskip("torch")
ATOMS = ["[nH]", "[C@@H]", "[C@H]", "[N+]", "[O-]", "[n+]", "[NH+]", "[nH+]", "[N-]", "[S+]", "[C@]", "[C@@]",
          "[Si]", "[Se]", "[se]", "[P+]", "[NH2+]", "[NH3+]", "[B-]", "[S-]", "[n-]", "[13CH3]", "[2H]",
          "[o+]", "[s+]", "[S@]"]
OWN = [*(f"<{n}>" for n in range(64)), "<double>", *"BCNOPSFIbcnops()=#-/\\:.123456789", "Cl", "Br", "%10", *ATOMS,
       "<end>"]
"""Tokens like those of our own model; the last is its end."""
PIECES = ["C", "l", "B", "r", "c", "n", "O", "N", "(", ")", "=", "1", "2", "3", "[", "]", "H", "@", "+", "-", "nH",
          "cc",
          "CC",
          "(=O)", "c1", "ccc", ")C", "[C@", "@H]", "Ġthe", "▁", "%1", "0", "1)", "O)", "NC", "Ġ", "</s>"]
"""Tokens that are pieces of SMILES, as those of a large model are."""


def accepted(smiles: str, machine: Machine) -> bool:
    read = moves(smiles, False)
    if read is None or read[1]:
        return False
    state = machine.start()
    for move in read[0]:
        after = machine.step(state, move)
        if after is None:
            return False
        state = after
    return machine.complete(state)


READING = Machine(pieces=True, wildcard=True)

RIGHT = ["C", "CCO", "c1ccccc1", "C1CC1", "c1cc[nH]c1", "c1ccoc1", "c1ccc2ccccc2c1", "O=c1cc[nH]cc1",
          "c1ccc(-c2ccccc2)cc1",
         "C[N+](=O)[O-]", "CS(=O)(=O)C", "F[P-](F)(F)(F)(F)F", "[Na+].[Cl-]", "C[C@@H](N)C(=O)O", "F/C=C\\F",
         "C%10CCCC%10",
         "c1ccc2c(c1)[nH]c1ccccc12", "C1=CC=CC=C1", "c1ccc[n+](C)c1", "[O-][n+]1ccccc1", "C[Si](C)(C)C", "c1cc[se]c1",
         "C1CC=1",
         "Cn1c(=O)c2c(ncn2C)n(C)c1=O", "C(Cl)(Cl)Cl", "[13CH4]", "c1ccc2c(c1)Oc1ccccc1O2", "N#Cc1ccccc1",
         "[cH-]1cccc1"]
WRONG = ["", "(", "C(", "C)", "C1CC", "C=", "C(C)(C)(C)(C)C", "F(C)C", "C#C#C", "c1cccc1", "n1cccc1", "cc", "Cc",
          "C1C1",
         "C11",
         "C12CC12", "c1cccc1-c1cccc1", "C==C", "C()C", "=C", "CO(C)C", "[NH5]", "C[nH]", "c1ccccc1=O", "C.(C)", "[C",
         "X",
         "[Xx]", "CCl(C)", "c1ccccc1(C)(C)"]


@pytest.mark.parametrize("smiles", RIGHT)
def test_a_right_smiles_passes_and_rdkit_agrees(smiles: str) -> None:
    assert Chem.MolFromSmiles(smiles) is not None
    assert accepted(smiles, READING)


@pytest.mark.parametrize("smiles", WRONG)
def test_a_wrong_smiles_is_stopped_and_rdkit_agrees(smiles: str) -> None:
    assert not smiles or Chem.MolFromSmiles(smiles) is None
    assert not accepted(smiles, READING)


def test_valences_are_those_of_rdkit() -> None:
    table = Chem.GetPeriodicTable()
    listed = [s for s in SYMBOLS if s in VALENCE and s != "Xe"]
    assert len(listed) > 20
    assert {s: VALENCE[s] for s in listed} == {s: max(table.GetValenceList(s)) for s in listed}


@pytest.fixture(scope="module")
def corpus() -> list[str]:
    path = SHARED / "smiles" / "corpus_unique.tsv.xz"
    if not path.exists():
        pytest.skip("the corpus of real SMILES is not on this machine")
    rng, rows = random.Random(11), []
    with lzma.open(path, "rt") as lines:
        for i, line in enumerate(lines):
            if i > 400_000:
                break
            if rng.random() < 0.004:
                rows.append(line.partition("\t")[0])
    return rows


def test_real_molecules_pass(corpus: list[str]) -> None:
    refused = [smiles for smiles in corpus if not accepted(smiles, READING)]
    assert len(corpus) > 1000
    assert len(refused) <= 0.005 * len(corpus), refused[:5]


def test_real_molecules_pass_in_any_order_of_their_atoms(corpus: list[str]) -> None:
    """Aromatic rings closed across several branches are refused: 7 of 700 texts of other molecules."""
    some = [Chem.MolFromSmiles(s) for s in random.Random(5).sample(corpus, 200)]
    written = [Chem.MolToRandomSmilesVect(mol, 1, randomSeed=5)[0] for mol in some]
    assert sum(not accepted(s, READING) for s in written) <= 0.02 * len(written)


# sampling from a model that knows nothing -----------------------------------------------------------------------------


def sampled(tokens: Sequence[str], sampling: Sampling, rows: int = 48, seed: int = 1) -> list[tuple[str, bool]]:
    """Texts of a model for which every token is as likely, held to a grammar; and whether they ended."""
    torch.set_num_threads(1)
    process = grammar.processor(Vocabulary(tokens, [len(tokens) - 1]), sampling)
    process.start(rows)
    end, draw = len(tokens) - 1, torch.Generator().manual_seed(seed)
    ids: list[list[int]] = [[] for _ in range(rows)]
    done = [False] * rows
    for _ in range(sampling.max_new_tokens):
        scores = process(ids, torch.zeros(rows, len(tokens)))
        drawn = torch.multinomial(torch.softmax(scores, -1), 1, generator=draw)[:, 0].tolist()
        for i, token in enumerate(drawn):
            done[i] = done[i] or token == end
            if not done[i]:
                ids[i].append(token)
        if all(done):
            break
    plain = [re.sub("[▁Ġ]", " ", "".join(tokens[i] for i in row)).strip() for row in ids]
    return list(zip(plain, done, strict=True))


@pytest.mark.parametrize("tokens", [OWN, PIECES], ids=["atoms", "pieces"])
def test_whatever_the_model_the_text_is_a_molecule(tokens: list[str]) -> None:
    found = sampled(tokens, Sampling(max_new_tokens=48, constrain="smiles"), rows=160)
    good = [s for s, ended in found if ended and s and Chem.MolFromSmiles(s) is not None]
    assert len(good) >= 0.97 * len(found), [row for row in found if row[0] not in good][:5]
    assert all("." not in s for s in good)
    assert len(set(good)) > 60


BUDGETS = [(("C", 6), ("O", 2)), (("C", 2), ("As", 3)), (("C", 12), ("N", 3), ("F", 2)), (("C", 33),), (("halogen",
          2), ("C", 5)),
           (("*", 9), ("N", 2))]


@pytest.mark.parametrize("budget", BUDGETS, ids=str)
def test_atoms_come_out_as_asked(budget: tuple[tuple[str, int], ...]) -> None:
    tokens = [*"CcNnOoFS()=123#", "[nH]", "[As]", "Cl", "Br", "<end>"]
    found = sampled(tokens, Sampling(max_new_tokens=120, constrain="smiles", budget=budget), rows=32)
    assert sum(counted(s, budget) for s, _ in found) >= (0.65 if budget == (("C", 33),) else 0.9) * len(found)


def counted(smiles: str, budget: tuple[tuple[str, int], ...]) -> bool:
    mol = Chem.MolFromSmiles(smiles)
    if mol is None or not mol.GetNumAtoms():
        return False
    atoms = Counter(a.GetSymbol() for a in mol.GetAtoms())
    groups = {"halogen": sum(atoms[x] for x in ("F", "Cl", "Br", "I")), "*": mol.GetNumAtoms()}
    listed = sum(n for name, n in budget if name != "*")
    return all(groups.get(name, atoms[name]) == n for name, n in budget) and (
        any(name == "*" for name, _ in budget) or mol.GetNumAtoms() == listed)


def test_a_ledger_counts_down_rightly() -> None:
    found = sampled(OWN, Sampling(max_new_tokens=90, constrain="ledger", budget=(("C", 5), ("O", 2))), rows=32)
    good = [text for text, _ in found if counted(re.sub(r"<[^<>]*>", "", text), (("C", 5), ("O", 2)))]
    assert len(good) >= 0.9 * len(found)
    for text in good:
        told: dict[str, list[int]] = {"C": [], "O": []}
        for token, number in re.findall(r"(\[[^\]]*\]|[A-Za-z])[^<A-Za-z\[]*<(\d+)>", text):
            kind = kind_of(token)
            assert kind is not None
            told[kind.element].append(int(number))
        assert told == {"C": [4, 3, 2, 1, 0], "O": [1, 0]}, text


def test_a_wrong_number_in_a_ledger_is_not_allowed() -> None:
    held = grammar.machine("ledger", (("C", 2),))
    assert accepted("C<1>C<0>", held)
    assert not accepted("C<2>C<1>", held)
    assert not accepted("C<1>C", held)
    assert not accepted("C<1>C<0>C<0>", held)
    assert accepted("C1<3>CC<0>", held) is False


def test_no_ring_is_begun_that_cannot_be_closed_in_time() -> None:
    found = sampled(OWN, Sampling(max_new_tokens=16, constrain="smiles"), rows=64, seed=3)
    assert sum(ended and Chem.MolFromSmiles(s) is not None for s, ended in found) >= 61


# as the two loops call it ---------------------------------------------------------------------------------------------


def test_transformers_and_our_own_loop_see_the_same() -> None:
    sampling = Sampling(max_new_tokens=20, constrain="smiles")
    words = Vocabulary(OWN, [len(OWN) - 1])
    ids = [OWN.index(t) for t in ("C", "(", "=")]
    own = grammar.processor(words, sampling)
    own.start(1)
    prompted = grammar.processor(words, sampling, prompt_length=4)
    ours = own([ids], torch.zeros(1, len(OWN)))
    theirs = prompted(torch.tensor([[9, 9, 9, 9, *ids]]), torch.zeros(1, len(OWN)))
    assert torch.equal(ours, theirs)
    allowed = {OWN[i] for i in range(len(OWN)) if not torch.isneginf(ours[0, i])}
    assert {"O", "N", "C", "S"} <= allowed
    assert allowed.isdisjoint({"F", "Cl", ")", "(", "=", "<end>", "1", "."})


def test_rows_that_change_places_are_read_again_and_padded_scores_are_cut() -> None:
    process = grammar.processor(Vocabulary(OWN, [len(OWN) - 1]), Sampling(max_new_tokens=20, constrain="smiles"))
    a, b = [OWN.index("C")], [OWN.index("F")]
    process.start(2)
    first = process([a, b], torch.zeros(2, len(OWN) + 7))
    second = process([b, a], torch.zeros(2, len(OWN) + 7))
    assert torch.equal(first, second.flip(0))
    assert torch.isneginf(first[:, len(OWN):]).all()


def test_a_tokenizer_of_transformers_is_understood() -> None:
    tokenizers = pytest.importorskip("tokenizers")
    transformers = pytest.importorskip("transformers")
    made = tokenizers.Tokenizer(tokenizers.models.WordLevel({t: i for i, t in enumerate(OWN)}, unk_token="C"))
    fast = transformers.PreTrainedTokenizerFast(tokenizer_object=made, eos_token="<end>")
    scores = grammar.processor(fast, Sampling(constrain="smiles"))([[]], torch.zeros(1, len(OWN)))
    assert torch.isneginf(scores[0, OWN.index(")")])
    assert torch.isneginf(scores[0, OWN.index("<end>")])
    assert not torch.isneginf(scores[0, OWN.index("c")])


def test_an_unknown_grammar_says_which_there_are() -> None:
    with pytest.raises(ModelError, match="smiles"):
        grammar.processor(OWN, Sampling(constrain="haiku"))


def test_states_met_before_cost_hardly_anything(corpus: list[str]) -> None:
    """16 rows of real molecules, a second time: what is remembered is looked up."""
    words = Vocabulary(OWN, [len(OWN) - 1])
    known = [read[0] for s in corpus if accepted(s, grammar.machine("smiles")) and (read := moves(s, False))]
    rows = [[OWN.index(m.text) for m in steps] for steps in known if all(m.text in OWN for m in steps)][:16]
    assert len(rows) == 16
    for _ in range(2):
        process = grammar.processor(words, Sampling(max_new_tokens=400, constrain="smiles"))
        process.start(16)
        began, steps = time.process_time(), 0
        for n in range(40):
            process([row[:n] for row in rows], torch.zeros(16, len(OWN)))
            steps += 1
        spent = (time.process_time() - began) / steps
    assert spent < 0.02
    print(f"{spent * 1e3:.2f} ms a step of 16 rows")
