"""Tasks as JSON: they come back as they were, and hostile JSON costs one clear sentence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.chem.motifs import MOTIFS
from assistant.chem.properties import PROPERTIES
from assistant.errors import NotUnderstood
from assistant.tasks import (
    AtomCount,
    BondCount,
    Converse,
    DesignMolecule,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    MeasureMolecule,
    Named,
    OnlyElements,
    PropertyChange,
    PropertyRange,
    Recall,
    RingCount,
    Similar,
    Task,
)
from assistant.understand.json_task import decode, encode
from assistant.understand.reading import json_of
from assistant.understand.reading_prompt import EXAMPLES

# tasks as JSON --------------------------------------------------------------------------------------------------------

motif = st.sampled_from(sorted(MOTIFS))
prop = st.sampled_from(sorted(PROPERTIES))
op = st.sampled_from(["==", ">=", "<=", ">", "<", "!="])
some = st.integers(0, 40)
real = st.floats(-1e5, 1e5, allow_nan=False)
flag = st.booleans()
element = st.sampled_from(["C", "N", "O", "F", "Cl", "Si", "*", "H"])
relative = st.tuples(st.integers(-9, 9), st.just(True)) | st.tuples(some, st.just(False))
side = motif | st.sampled_from(["atom:F", "atom:H", "atom:Cl"])
counting = (
    st.builds(lambda m, o, n, i: GroupCount(m, o, n[0], n[1], i), motif, op, relative, flag)
    | st.builds(lambda e, o, n, i: AtomCount(e, o, n[0], n[1], i), element, op, relative, flag)
    | st.builds(lambda b, o, n: BondCount(b, o, *n), st.sampled_from(["single", "double", "rotatable"]), op, relative)
    | st.builds(lambda o, n, k, s: RingCount(o, n[0], k, s, n[1]), op, relative,
                st.sampled_from(["any", "aromatic", "hetero"]), st.sampled_from([0, 5, 6])))
edit = (
    st.builds(lambda new, n, w: FaithfulEdit("add", "", new, n, w), side, st.integers(0, 9), st.just("") | motif)
    | st.builds(lambda old, n: FaithfulEdit("remove", old, "", n), side, st.integers(0, 9))
    | st.builds(lambda old, new, n: FaithfulEdit("replace", old, new, n), side, side, st.integers(0, 9)))
need = (
    counting | edit
    | st.builds(OnlyElements, st.lists(element, min_size=1, max_size=4).map(tuple))
    | st.sampled_from(["C9H8O4", "H2O", "C6H6"]).map(Formula)
    | st.builds(lambda p, a, b, s: PropertyRange(p, min(a, b), max(a, b), s), prop, real, real, flag)
    | st.builds(lambda p, a, s: PropertyRange(p, a, None, s), prop, real, flag)
    | st.builds(PropertyChange, prop, st.sampled_from(["up", "down"]), st.floats(0, 100))
    | st.builds(KeepPart, st.sampled_from(["scaffold", "c1ccccc1", "[OX2H]"]), st.text(max_size=20))
    | st.builds(Similar, st.floats(0, 1)))
named = st.builds(Named, st.text(min_size=1, max_size=40), st.text(max_size=20))
task = (
    st.builds(DesignMolecule, named, st.lists(need, min_size=1, max_size=5).map(tuple), st.integers(1, 100))
    | st.builds(DesignMolecule, st.none(), st.lists(st.builds(Formula, st.just("CH4")), min_size=1, max_size=2).map(
        tuple), st.integers(1, 100))
    | st.builds(MeasureMolecule, st.lists(named, min_size=1, max_size=3).map(tuple),
                st.sampled_from(["card", "values", "rules", "count", "compare", "stereo"]),
                st.lists(prop | st.sampled_from(["Lipinski", "Veber", "Formula"]), max_size=3).map(tuple),
                st.lists(counting, max_size=3).map(tuple))
    | st.builds(Recall, st.sampled_from(["undo", "redo", "use", "reset"]), st.integers(0, 50))
    | st.builds(Converse, st.text(max_size=60), st.sampled_from(["hello", "chat", "help"]), st.none() | named,
                st.lists(st.tuples(st.text(max_size=9), st.text(max_size=9)), max_size=2).map(tuple)))


@settings(max_examples=300, deadline=None)
@given(task)
def test_a_task_comes_back_from_its_json(one: Task) -> None:
    assert decode(encode(one)) == one


word = st.sampled_from(["design", "measure", "chat", "group", "edit", "LogP"])
field = st.sampled_from(["kind", "need", "start", "requirements", "molecules", "n", "motif", "what", "x"])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | word,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(field, inner, max_size=5), max_leaves=12)


@settings(max_examples=300, deadline=None)
@given(anything.map(json.dumps) | st.text(max_size=200) | st.binary(max_size=80).map(lambda b: b.decode("latin-1")))
def test_hostile_json_is_a_task_or_one_clear_error(text: str) -> None:
    said = "a task"
    try:
        decode(text)
    except NotUnderstood as error:
        said = str(error)
    assert 0 < len(said) < 400


@pytest.mark.parametrize(("text", "says"), [
    ("[" * 9_000, "nested too deeply"),
    ('{"kind": "design", "requirements": [], "requirements": []}', "twice"),
    ('{"kind": "design", "requirements": [{"need": "group", "motif": "hidroxyl", "op": "==", "n": 1}]}', "hydroxyl"),
    ('{"kind": "design", "requirements": [{"need": "range", "name": "LogP", "low": 3, "high": 1}]}', "above the high"),
    ('{"kind": "design", "requirements": [{"need": "range", "name": "LogP", "high": Infinity}]}', "not a number"),
    ('{"kind": "design", "requirements": [{"need": "edit", "kind": "add", "new": "nitro"}]}', "start"),
    ('{"kind": "design", "start": "C", "requirements": [{"need": "edit", "kind": "replace", "new": "nitro"}]}', "old"),
    ('{"kind": "measure", "molecules": ["CCO"], "what": ["pKa"]}', "what[0]"),
    ('{"kind": "design", "requirements": [{"need": "group", "motif": "nitro", "op": "==", "n": true}]}', "a whole"),
    ('{"kind": "launch"}', "launch"),
    ('{"kind": "chat", "x": 1}', "no field"),
    ('{"kind": "measure", "molecules": ' + "9" * 5_000 + "}", "JSON"),
])
def test_an_error_names_the_place_and_what_would_work(text: str, says: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        decode(text)
    assert says in str(caught.value)


@pytest.mark.parametrize(("message", "said"), EXAMPLES)
def test_the_examples_of_the_prompt_are_tasks(message: str, said: str) -> None:
    assert decode(said, lambda smiles, name, place: Named(smiles, name)) is not None
    assert message


@pytest.mark.parametrize("written", [
    '{"kind": "chat"}', 'Sure!\n```json\n{"kind": "chat"}\n```\nHope it helps {x}',
    '<think>maybe {"kind": "design"}</think> {"kind": "chat"}',
])
def test_the_json_is_found_in_what_a_model_writes(written: str) -> None:
    assert decode(json_of(written)) == Converse("", "chat")


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='{}[]"\\,:ab', max_size=60))
def test_looking_for_json_never_fails(text: str) -> None:
    assert isinstance(json_of(text), str)
