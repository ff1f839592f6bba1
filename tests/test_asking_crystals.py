"""What a chemist asks about a crystal: how it is read, what is answered; every number said stands in a table."""

from __future__ import annotations

import re

import pytest
from crystal_cells import IRMOF1, NACL

from assistant.answers import Answer, Table
from assistant.chem import guests, mof_standing, uses
from assistant.errors import NotSupported, NotUnderstood, RetortError, TooLarge
from assistant.session import Session
from assistant.tasks import AskCrystal, Context, Request, Upload
from assistant.tasks_crystals import Treatment
from assistant.understand import understand

SUBJECTS = {
    "what is the PLD?": ("pld",),
    "pore limiting diameter please": ("pld",),
    "How wide is the narrowest window?": ("pld",),
    "largest cavity diameter?": ("lcd",),
    "Give me LCD and PLD": ("lcd", "pld"),
    "pore size?": ("lcd", "pld"),
    "largest free path diameter": ("lfpd",),
    "Which metal, which linker?": ("metals", "linkers"),
    "how many Zn atoms?": ("metals",),
    "Does it have open metal sites?": ("open metal sites",),
    "are there coordinatively unsaturated sites": ("open metal sites",),
    "Is it chiral?": ("chirality",),
    "is it flexible": ("flexibility",),
    "is the framework charged?": ("charge",),
    "Describe this MOF": ("describe",),
    "tell me about this structure": ("describe",),
    "What could it be used for?": ("uses",),
    "surface area?": ("surface",),
    "BET area": ("surface",),
    "non-accessible surface area": ("inaccessible surface",),
    "void fraction": ("void fraction",),
    "how porous is it?": ("void fraction",),
    "pore volume in cm³/g": ("pore volume",),
    "pore size distribution": ("pore sizes",),
    "plot the PSD": ("pore sizes",),
    "what is the topology?": ("net",),
    "RCSR symbol?": ("net",),
    "is it interpenetrated?": ("catenation",),
    "space group and cell": ("space group", "cell"),
    "density": ("density",),
    "what's the formula": ("formula",),
    "oxidation state of the copper": ("oxidation state",),
    "what is the SBU?": ("nodes",),
    "which functional groups are on the linker": ("groups", "linkers"),
    "give the simulated PXRD for Mo Kα": ("powder",),
    "powder pattern": ("powder",),
    "what was wrong with the file?": ("doctor",),
    "How porous is it compared with other MOFs?": ("void fraction", "standing"),
    "can CO2 get in?": ("fits",),
    "Would p-xylene fit through the pores?": ("fits",),
    "what is this MOF called?": ("name",),
    "which gases fit?": ("fits",),
    "does it have 1D channels?": ("channels",),
    "what is it": ("card",),
    "pores?": ("lcd", "pld"),
    "can xenon get in? and describe it": ("fits", "describe"),
    "describe the linker": ("linkers",),
    "is there solvent in the pores?": ("solvent",),
    "coordination number of the metal": ("coordination", "metals"),
}


def read(text: str, context: Context | None = None, *files: Upload) -> AskCrystal:
    task = understand(Request(text, files, context or Context()))
    assert isinstance(task, AskCrystal)
    return task


@pytest.mark.parametrize("text", sorted(SUBJECTS))
def test_a_question_about_a_crystal_is_read(text: str) -> None:
    assert set(read(text, None, IRMOF1).what) == set(SUBJECTS[text])


def test_a_cif_alone_is_looked_at_and_two_are_compared() -> None:
    assert read("", None, IRMOF1).what == ("card",)
    assert read("", None, IRMOF1, NACL).what == ("compare",)


def test_probe_unit_radiation_and_solvent_are_read() -> None:
    asked = read("surface area with a 1.2 Å probe in m2/cm3", None, IRMOF1)
    assert (asked.radius, asked.probe, asked.units) == (1.2, "", ("m2/cm3",))
    assert read("ASA for a probe of 3.64 Å diameter", None, IRMOF1).radius == 1.82
    assert read("surface with a 0.12 nm probe", None, IRMOF1).radius == 1.2
    assert read("void fraction with a He probe", None, IRMOF1).probe == "He"
    assert read("PXRD with Mo Kα", None, IRMOF1).radiation == "MoKa"
    assert read("PXRD, cobalt radiation", None, IRMOF1).radiation == "CoKa"
    assert read("keep the solvent", None, IRMOF1).treatment == Treatment("keep", "keep")
    assert read("surface without the bound solvent", None, IRMOF1).treatment == Treatment("remove", "remove")
    assert read("PLD in nm", None, IRMOF1).units == ("nm",)
    assert read("can xenon or krypton get in?", None, IRMOF1).guests == ("xenon", "krypton")
    with pytest.raises(TooLarge):
        read("surface with a 300 Å probe", None, IRMOF1)


def test_follow_ups_keep_the_crystal_and_change_what_is_said() -> None:
    first = read("surface area?", None, IRMOF1)
    context = Context(crystals=(IRMOF1,), last=first)
    assert read("and the PLD?", context).what == ("pld",)
    assert read("what about CO2?", context).probe == "CO2"
    assert read("in m2/cm3", context).units == ("m2/cm3",)
    assert read("with a 1.4 Å probe", context).radius == 1.4
    kept = read("keep the solvent", context)
    assert (kept.what, kept.treatment.free_solvent) == (("surface",), "keep")
    assert read("PLD?", Context(crystals=(IRMOF1,), last=kept)).treatment.free_solvent == "keep", "until it is changed"
    fits = Context(crystals=(IRMOF1,), last=read("can N2 get in?", None, IRMOF1))
    assert read("what about benzene?", fits).guests == ("benzene",)
    both = Context(crystals=(IRMOF1, NACL), last=first)
    assert read("compare them", both).crystals == (IRMOF1, NACL)
    assert read("density of irmof-1.cif", both).crystals == (IRMOF1,)


def test_molecules_are_still_understood_beside_a_crystal() -> None:
    context = Context(crystals=(IRMOF1,), last=read("PLD?", None, IRMOF1))
    for text in ("LogP of aspirin", "add a hydroxyl to benzene", "5 drug-like amides with LogP 2-3", "thanks"):
        assert not isinstance(understand(Request(text, context=context)), AskCrystal)


def test_what_does_not_follow_from_a_crystal_is_said_so() -> None:
    for text in ("how much CO2 does it take up?", "is it water stable?", "band gap?", "how is it made?"):
        with pytest.raises(NotSupported):
            read(text, None, IRMOF1)
    with pytest.raises(NotUnderstood, match="you can ask"):
        read("frobnicate the wug", None, IRMOF1)
    with pytest.raises(NotUnderstood, match="two are needed"):
        read("compare these two", None, IRMOF1)
    with pytest.raises(RetortError, match=r"\.cif"):
        understand(Request("what is the PLD?"))


# answers ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def session() -> Session:
    talk = Session()
    talk.ask("describe it", files=(IRMOF1,))
    return talk


NUMBER = re.compile(r"\d+(?:\.\d+)?")
QUESTIONS = (
    "describe it",
    "what is it",
    "LCD, PLD and LFPD",
    "surface and pore volume",
    "void fraction in %",
    "PLD in pm",
    "can xenon get in?",
    "which gases fit?",
    "metals, nodes and linkers",
    "open metal sites?",
    "oxidation state",
    "formula and density",
    "cell and space group",
    "topology and catenation",
    "PXRD for Mo Kα",
    "uses",
    "how does it compare with other MOFs?",
    "PSD",
    "is it chiral?",
    "charge",
    "channels",
    "surface area with a 1.2 Å probe in m2/cm3",
    "what was wrong with the file?",
    "is it flexible?",
)


def cells(answer: Answer) -> str:
    """Every cell of every table, and what the words may quote: names of files and plots' titles."""
    tables = [panel for panel in answer.panels if isinstance(panel, Table)]
    return " ".join(
        [*(cell for table in tables for row in table.rows for cell in row), *(m.facts.name for m in answer.materials)]
    )


@pytest.mark.parametrize("text", QUESTIONS)
def test_every_number_that_is_said_stands_in_a_table(session: Session, text: str) -> None:
    answer = session.ask(text)
    assert answer.ok, answer.text
    assert answer.text
    known = set(NUMBER.findall(cells(answer)))
    quoted = re.sub(r"MIL-53|CoRE MOF 2019", "", answer.text)
    assert [said for said in NUMBER.findall(quoted) if said not in known] == []
    assert [check for check in answer.checks if not check.passed] == []


def test_irmof_1_is_found_as_published(session: Session) -> None:
    """doi:10.1126/science.1067208; LCD by brute force over the same radii 15.076 Å; density by cell content 0.593."""
    facts = session.ask("describe it").materials[0].facts
    found = {value.name: value.value for value in facts.values}
    assert found["lcd"] == pytest.approx(15.076, abs=0.03)
    assert found["density"] == pytest.approx(0.593, abs=0.002)
    assert found["net"] == "pcu"
    assert found["name"] == "IRMOF-1"
    assert [strut.smiles for strut in facts.struts] == ["O=C(O)c1ccc(C(=O)O)cc1"]
    assert facts.knots[0].composition == "Zn4O"
    assert facts.lines[0].d == pytest.approx(25.832 / 2, abs=0.01) or facts.lines[0].d == pytest.approx(
        25.832 / 3**0.5, abs=0.01
    )


def test_another_unit_is_the_same_length(session: Session) -> None:
    angstrom = session.ask("PLD?").values[0]
    picometre = session.ask("and in pm?").values[0]
    assert (angstrom.unit, picometre.unit) == ("Å", "pm")
    assert float(picometre.value) == pytest.approx(100 * float(angstrom.value))


def test_a_salt_has_no_pores_and_says_so() -> None:
    answer = Session().ask("can helium get in?", files=(NACL,))
    assert answer.ok
    assert answer.text.startswith("No, helium does not get in")


@pytest.mark.parametrize(
    "data",
    [b"", b"data_x", b"\x00\x01\x02", b"data_x\n_cell_length_a 1e99\n", b"data_protein\n_atom_site.Cartn_x\n1.0\n"],
)
def test_a_file_that_is_no_crystal_is_one_sentence(data: bytes) -> None:
    answer = Session().ask("PLD?", files=(Upload("broken.cif", data),))
    assert not answer.ok
    assert "Traceback" not in answer.text
    assert answer.text


def test_several_questions_do_not_mix_up_two_crystals() -> None:
    talk = Session()
    talk.ask("density?", files=(IRMOF1,))
    second = talk.ask("", files=(NACL,))
    assert second.materials[0].facts.name == "rocksalt.cif"
    both = talk.ask("compare them")
    assert [material.facts.name for material in both.materials] == ["irmof-1.cif", "rocksalt.cif"]
    assert any(isinstance(panel, Table) and panel.kind == "crystals" for panel in both.panels)


# tables -------------------------------------------------------------------------------------------------------------


def test_guests_are_unique_ordered_and_sourced() -> None:
    names = [name.casefold() for row in guests.ROWS for name in (row.name, row.formula, *row.aliases)]
    assert len(names) == len(set(names))
    assert all(0 < row.low <= row.high < 8 and "doi:" in row.source for row in guests.ROWS)
    assert guests.guest("para-xylene").name == "p-xylene"
    assert guests.guest("water").high < guests.guest("CO2").high < guests.guest("N2").high < guests.guest("SF6").high
    assert [guests.passes(guests.guest("N2"), pld) for pld in (3.9, 3.4, 2.9)] == ["yes", "perhaps", "no"]


def test_the_named_probes_are_those_of_the_pores() -> None:
    probes = pytest.importorskip("assistant.chem.pores.probes")
    assert {probe.name for probe in probes.PROBES} == set(guests.PROBED)


def test_standing_among_known_mofs_rises_with_the_number() -> None:
    for name, levels in mof_standing.reference().quantiles.items():
        assert list(levels) == sorted(levels)
        assert len(levels) == 101
        shares = [mof_standing.share_below(name, level) for level in levels]
        assert shares == sorted(shares)
        assert mof_standing.share_below(name, levels[-1] + 1) == 1.0
        assert mof_standing.share_below(name, levels[50]) == pytest.approx(0.5, abs=0.02) or levels[50] == levels[40]


def test_each_use_is_met_by_its_own_numbers_and_no_other() -> None:
    assert len({rule.use for rule in uses.ROWS}) == len(uses.ROWS)
    assert all("doi:" in rule.source for rule in uses.ROWS)
    sieve = {met.rule.use for met in uses.met({"pld": 3.4, "lcd": 5.0})}
    assert {"sieving CO2 from N2", "sieving CO2 from CH4"} <= sieve
    assert "sieving H2 from CO2" not in sieve
    assert "CO2 capture from dry gas" not in {met.rule.use for met in uses.met({"pld": 9.0, "open": False})}
    assert "CO2 capture from dry gas" in {met.rule.use for met in uses.met({"pld": 9.0, "open": True})}
