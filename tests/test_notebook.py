"""Python and notebooks: the conversation is remembered, the table has units, the pictures need no network."""

from __future__ import annotations

from pathlib import Path

import nbclient
import nbformat
import pytest
from terminal import ROOT

from assistant import Assistant
from assistant.errors import BadFile, NothingInFocus
from assistant.notebook import html as notebook_html


def test_python_remembers_and_gives_a_table() -> None:
    chat = Assistant(seed=3)
    first = chat.ask("5 analogues of aspirin with TPSA under 60")
    table = first.table()
    assert first.ok
    assert list(table["smiles"]) == [molecule.smiles for molecule in first.molecules]
    assert (table["TPSA"] < 60).all()
    assert table.attrs["units"]["MW"] == "g/mol"
    assert chat.ask("use the second one").smiles == first.molecules[1].smiles
    assert Assistant(seed=3).ask("5 analogues of aspirin with TPSA under 60").smiles == first.smiles


def test_a_failed_request_is_false_and_says_why() -> None:
    result = Assistant().ask("add a hydroxyl to C1CC(")
    assert not result
    assert result.text
    assert result.smiles == ""
    assert len(result.table()) == 0


def test_the_notebook_card_needs_no_network_and_no_script() -> None:
    shown = Assistant().ask("add a fluorine to C[C@@H](O)CC")._repr_html_()
    assert "<script" not in shown
    assert "http://" not in shown
    assert "https://" not in shown
    assert "C[C@" in shown
    hostile = Assistant().ask("what is <img src=x onerror=alert(1)>?")._repr_html_()
    assert "<img src=x" not in hostile


def test_the_3d_view_carries_its_viewer_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    result = Assistant().ask("add a fluorine to benzene")
    with pytest.raises(NothingInFocus):
        result.view3d(99)
    (tmp_path / "3Dmol-min.js").write_text("var marker = '</script>';")
    monkeypatch.setattr(notebook_html, "THREED", tmp_path / "3Dmol-min.js")
    page = result.view3d()._repr_html_()
    assert "var marker" in page
    assert "V2000" in page
    assert page.count("&lt;/script&gt;") == 2, "the library cannot end its own element"
    assert "src=&" not in page
    monkeypatch.setattr(notebook_html, "THREED", tmp_path / "absent.js")
    with pytest.raises(BadFile, match="npm ci"):
        result.view3d()


def test_the_example_notebook_runs(tmp_path: Path) -> None:
    notebook = nbformat.read(ROOT / "docs" / "example.ipynb", as_version=4)
    kept = [said(cell) for cell in notebook.cells]
    assert any(kept), "the notebook is kept with its outputs"
    here = {"metadata": {"path": str(tmp_path)}}
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", resources=here).execute()
    assert [said(cell) for cell in notebook.cells] == kept


def said(cell: dict[str, object]) -> str:
    """What a cell printed, as text (times differ from run to run and are left out by the notebook itself)."""
    outputs = cell.get("outputs", [])
    assert isinstance(outputs, list)
    return "".join(o.get("text", "") for o in outputs if o.get("output_type") == "stream")
