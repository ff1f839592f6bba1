"""Questions about complexes: what is asked and named, and answers whose every number stands in a table."""

from __future__ import annotations

import math
import re
from itertools import combinations

import pytest
from complex_builder import accepting
from hypothesis import given
from hypothesis import strategies as st

from assistant import engine
from assistant.answers import Answer, Table
from assistant.errors import NotSupported, NotUnderstood
from assistant.evidence.complexes.diagram import BOX, _Label, _settled
from assistant.session import Session
from assistant.tasks import AskComplex, Context, MeasureMolecule, Request, Upload
from assistant.understand import understand
from assistant.understand.complex_saying import say
from assistant.understand.spots import mark

PAIR = accepting(2.9, 15.0).pair()
FILES = (PAIR.structure, PAIR.ligand)

SUBJECTS: dict[str, tuple[str, ...]] = {
    "Which residues hydrogen bond with the ligand?": ("interactions",),
    "Is Asp189 in contact?": ("contact",),
    "How far is Asp25 OD1 from ligand N2?": ("distance",),
    "What holds the ligand in the pocket?": ("describe",),
    "What is left of the ligand in this view?": ("where",),
    "Compare the contacts of these two complexes": ("compare",),
    "Suggest a change to the ligand that would keep the hinge hydrogen bonds": ("analogues",),
    "residues within 4 Å of the ligand": ("contacts",),
    "which residue is behind the ligand from here?": ("behind",),
    "what move brings Arg45 NE to the centre?": ("move",),
    "salt bridges with prolif criteria": ("interactions",),
    "angle Asp25 OD1, ligand N2, ligand C3": ("angle",),
    "dihedral Asp25 CB, Asp25 CG, Asp25 OD1, ligand N2": ("dihedral",),
    "protonation state of His57": ("states",),
    "near misses": ("near misses",),
    "what does Thr315 do with the ligand?": ("contact",),
    "how buried is the ligand?": ("buried surface",),
    "list all interactions": ("interactions",),
    "what's above the ligand from the left after roll y 30": ("where",),
    "which waters bridge": ("interactions",),
    "nearest residue to ligand N2": ("nearest",),
    "smiles of the ligand": ("ligand",),
    "does it stack with Trp84?": ("interactions",),
    "how many chains?": ("chains",),
    "what was wrong with the file?": ("doctor",),
    "is there a halogen bond?": ("interactions",),
    "b-factors of the ligand": ("b-factors",),
    "distance between the zinc and His94 NE2": ("distance",),
    "what interactions does the ligand make with Glu81": ("contact",),
    "does Lys45 form a salt bridge with the inhibitor?": ("interactions",),
    "which turn takes the front view to the top view?": ("turn",),
    "are there clashes?": ("clashes",),
    "which ligands are in the file?": ("ligands",),
    "what is this?": ("card",),
    "describe the binding mode": ("describe",),
}
SPOTS: dict[str, list[tuple[str, str, str, str]]] = {
    "Asp25 OD1": [("ASP", "", "25", "OD1")], "OD1 of Asp25": [("ASP", "", "25", "OD1")],
    "A:ASP189": [("ASP", "A", "189", "")], "ASP:A:189 OD2": [("ASP", "A", "189", "OD2")],
    "Asp189 of chain B": [("ASP", "B", "189", "")], "aspartic acid 25": [("ASP", "", "25", "")],
    "D189": [("D", "", "189", "")], "the ligand": [("LIG", "", "", "")], "ligand N2": [("LIG", "", "", "N2")],
    "N2 of the ligand": [("LIG", "", "", "N2")], "the zinc": [("ZN", "", "", "")],
    "water 301": [("HOH", "", "301", "")],
    "E20:A:2001": [("E20", "A", "2001", "")], "STI": [("STI", "", "", "")],
    "the alpha carbon of Gly27": [("GLY", "", "27", "CA")], "HIS440 NE2": [("HIS", "", "440", "NE2")],
    "chain B Leu83": [("LEU", "B", "83", "")], "Tyr70A": [("TYR", "", "70A", "")],
}


@pytest.mark.parametrize("text", sorted(SUBJECTS))
def test_a_question_is_read(text: str) -> None:
    assert say(text).subjects == SUBJECTS[text]


@pytest.mark.parametrize("text", sorted(SPOTS))
def test_what_is_named_is_found(text: str) -> None:
    found = [(spot.residue, spot.chain, spot.number, spot.atom) for spot in mark(f"how far is {text} away").spots]
    assert found == SPOTS[text]


def test_details_of_a_question_are_kept() -> None:
    told = say("what is above the ligand from the left after roll y -30?")
    assert (told.view, told.side, [(step.kind, step.axis, step.by) for step in told.steps]) == (
        "left", "above", [("roll", "y", -30.0)])
    assert say("residues closer than 0.5 nm").within == 5.0
    assert say("hydrogen bonds and salt bridges by prolif").kinds == ("hydrogen bond", "salt bridge")
    assert say("list the interactions with prolif criteria").preset == "prolif"


def asked(text: str, session: Session) -> Answer:
    answer = session.ask(text)
    assert answer.failure is None, answer.text
    return answer


@pytest.fixture(scope="module")
def session() -> Session:
    made = Session()
    first = made.ask("", FILES)  # type: ignore[arg-type]
    assert first.failure is None, first.text
    return made


@pytest.mark.parametrize("text", [
    "which residues hydrogen bond with the ligand?", "what holds the ligand in the pocket?", "is Ser2 in contact?",
    "is Trp4 in contact?", "how far is Ser2 OG from ligand O1?", "what is left of the ligand?", "how buried is it?",
    "residues within 6 Å", "near misses", "what move brings Ser2 to the centre?", "nearest residue",
    "angle Ser2 CB, Ser2 OG, ligand O1", "smiles of the ligand", "what was wrong with the file?", "any clashes?",
    "which turn takes the front view to the top view?", "how many chains?", "b-factors", "which waters bridge?",
    "suggest a change that keeps the hydrogen bonds", "list all interactions with prolif criteria", "metals?",
])
def test_every_number_that_is_said_stands_in_a_table(text: str, session: Session) -> None:
    answer = asked(text, session)
    assert all(check.passed for check in answer.checks)
    tables = " ".join(cell for panel in answer.panels if isinstance(panel, Table) for row in panel.rows for cell in row)
    titles = " ".join(panel.title for panel in answer.panels if isinstance(panel, Table))
    said = re.sub(r"[A-Z][a-z]{2}\d+|LIG \(A 6\)|C\d+|O\d+", " ", answer.text)
    numbers = set(re.findall(r"\d+\.\d+", said))
    missing = {one for one in numbers if one not in f"{tables} {titles}"}
    assert not missing, answer.text


def test_the_bond_that_was_built_is_the_one_that_is_told(session: Session) -> None:
    answer = asked("which residues hydrogen bond with the ligand?", session)
    assert "Ser2 A OG to O1, 2.90 Å" in answer.text
    contact = answer.assemblies[0].facts.contacts[0]
    assert dict(contact.angles)["D-H···A"] == pytest.approx(165.0, abs=0.5)


def test_a_sentence_is_an_answer_also_where_nothing_is_there(session: Session) -> None:
    assert session.ask("is Asp999 in contact?").failure is not None
    assert "Number 2 is SER:A:2" in session.ask("is Asp2 in contact?").text
    assert "does not follow from a structure" in session.ask("how potent is it?").text
    assert "is no neighbourhood" in session.ask("residues within 400 Å").text


def test_a_molecule_can_still_be_asked_about(session: Session) -> None:
    other = Session()
    other.ask("", FILES)  # type: ignore[arg-type]
    assert isinstance(other.ask("LogP of aspirin").task, MeasureMolecule)
    assert isinstance(other.ask("how buried is the ligand?").task, AskComplex)


def test_without_a_complex_it_is_asked_for() -> None:
    answer = engine.ask(Request("which residues hydrogen bond with the ligand?"))
    assert "Drop its .pdb" in answer.text


def test_a_question_that_is_none_is_refused_with_examples() -> None:
    with pytest.raises(NotUnderstood, match="About a complex you can ask"):
        understand(Request("please paint the fence", FILES))  # type: ignore[arg-type]
    with pytest.raises(NotSupported, match="does not follow"):
        understand(Request("what is its affinity?", FILES))  # type: ignore[arg-type]


def test_two_complexes_are_compared() -> None:
    one, two = accepting(2.9).pair("one.pdb"), accepting(4.6).pair("two.pdb")
    task = AskComplex((one, two), ("compare",))
    answer = engine.answer(task, Request("", (one.structure, two.structure)))
    assert "Only in one.pdb: hydrogen bond with Ser2 A" in answer.text
    assert next(panel for panel in answer.panels if isinstance(panel, Table) and panel.kind == "complexes").rows


def test_a_crystal_cif_and_a_protein_cif_are_told_apart() -> None:
    protein = Upload("x.cif", b"data_1ABC\nloop_\n_atom_site.group_PDB\n_atom_site.Cartn_x\n_atom_site.label_comp_id\n")
    assert isinstance(understand(Request("", (protein,), Context())), AskComplex)
    crystal = Upload("y.cif", b"data_y\n_cell_length_a 5\n_atom_site_label\nNa1\n")
    assert not isinstance(understand(Request("", (crystal,), Context())), AskComplex)


def test_files_that_rebuild_the_scene(session: Session) -> None:
    assembly = asked("what holds the ligand?", session).assemblies[0]
    script = engine.complex_export(assembly, "pml")
    assert "distance hydrogen_bond" in script
    assert "load built.pdb" in script
    assert "pbond /A:2@OG/A:6@O1" in engine.complex_export(assembly, "cxc")
    rows = engine.complex_export(assembly, "csv").splitlines()
    assert rows[0].startswith("file,ligand,preset,kind,residue")
    assert engine.complex_picture(assembly)[:4] == b"\x89PNG"
    scene = engine.complex_scene(assembly)
    assert {shape["kind"] for shape in scene.shapes} == {"dash", "label"}
    assert scene.structure.count("HETATM") >= 4


@given(st.lists(st.floats(-math.pi, math.pi), min_size=1, max_size=18))
def test_the_labels_of_the_flat_diagram_lie_over_no_other(angles: list[float]) -> None:
    places = list(_settled([_Label(str(i), angle) for i, angle in enumerate(angles)]).values())
    assert len(places) == len(angles)
    for (x, y), (u, v) in combinations(places, 2):
        assert abs(x - u) >= BOX[0] - 12 or abs(y - v) >= BOX[1] - 2
