"""The page in a real browser: commands (Ctrl+K), comparing, files dropped on it, and stopping."""

from __future__ import annotations

import os
from typing import Any

import pytest
from browser import ANSWERED, address, ask, browser, smiles, tab

from ui import page
from ui.components.palette import COMMANDS

__all__ = ["address", "browser", "tab"]

DROP = """([name, text]) => {
  const carried = new DataTransfer();
  carried.items.add(new File([text], name));
  document.querySelector('#right').dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
}"""
THREE = {"mine.smi": "CCO ethanol\nCCN ethylamine\nc1ccccc1 benzene\n",
         "mine.csv": "name,smiles\nethanol,CCO\nethylamine,CCN\nbenzene,c1ccccc1\n"}


def command(tab: Any, words: str) -> None:
    """Open the commands, type, and take the first that is left."""
    tab.keyboard.press("Control+k")
    tab.wait_for_selector(".palette input:focus")
    tab.keyboard.type(words)
    tab.keyboard.press("Enter")


def drop(tab: Any, name: str, text: str) -> None:
    """Drop a file on the bench, and wait until its name stands over the input."""
    tab.evaluate(DROP, [name, text])
    tab.wait_for_selector(".shelf .file")


def test_undo_and_redo_step_through_the_molecules(tab: Any) -> None:
    ask(tab, "add a hydroxyl to benzene")
    ask(tab, "now add a fluorine")
    after = smiles(tab)
    for words, expected in (("undo", "Oc1ccccc1"), ("redo", after)):
        turns = tab.locator(".turn").count()
        command(tab, words)
        tab.wait_for_function(ANSWERED, arg=turns)
        tab.wait_for_function("s => document.querySelector('.smiles').textContent === s", arg=expected)
    tab.evaluate("document.activeElement.blur()")
    tab.keyboard.press("Control+z")
    tab.wait_for_function("document.querySelector('.smiles').textContent === 'Oc1ccccc1'")
    tab.keyboard.press("Control+Shift+Z")
    tab.wait_for_function("s => document.querySelector('.smiles').textContent === s", arg=after)


def test_a_new_conversation_knows_nothing_of_the_last(tab: Any) -> None:
    ask(tab, "add a hydroxyl to benzene")
    command(tab, "new conv")
    tab.wait_for_selector(".empty:visible")
    assert tab.locator(".turn").count() == 0
    assert tab.locator(".bench.bare").count() == 1
    ask(tab, "now add a fluorine")
    assert tab.locator(".turn").count() == 1
    assert tab.locator(".turn .card.failed").count() == 1, "there is no molecule to follow"
    tab.reload()
    tab.wait_for_selector(".turn")
    assert tab.inner_text(".turn .said") == "now add a fluorine", "the new conversation is the one that comes back"


def test_the_commands_are_chosen_with_the_keys_alone(tab: Any) -> None:
    tab.keyboard.press("Control+k")
    offered = tab.locator(".palette [role=option]:visible")
    assert offered.count() == sum(not row.clicks or row.clicks == ".theme" for row in COMMANDS), "no molecule yet"
    for _ in range(2):
        tab.keyboard.press("ArrowDown")
    marked = tab.get_attribute(".palette input", "aria-activedescendant")
    assert tab.get_attribute(f"#{marked}", "aria-selected") == "true"
    assert tab.inner_text(f"#{marked}").startswith("new conversation")
    tab.keyboard.press("Escape")
    assert tab.locator(".palette:visible").count() == 0
    assert tab.evaluate("document.activeElement.tagName") == "TEXTAREA"
    command(tab, "light or dark")
    assert tab.evaluate("document.body.classList.contains('dark')")
    before = tab.locator(".turn").count()
    command(tab, "compare aspirin")
    tab.wait_for_function(ANSWERED, arg=before)
    tab.keyboard.press("Control+k")
    tab.keyboard.type("no such thing")
    assert tab.locator(".palette .none:visible").count() == 1


def test_commands_copy_save_and_sketch_the_molecule_on_the_bench(tab: Any) -> None:
    ask(tab, "what is caffeine?")
    shown = smiles(tab)
    command(tab, "copy")
    tab.wait_for_function("async shown => await navigator.clipboard.readText() === shown", arg=shown)
    with tab.expect_download() as waiting:
        command(tab, "sdf")
    assert waiting.value.suggested_filename == "molecule.sdf"
    command(tab, "sketcher")
    tab.wait_for_selector(".sketch:not([hidden])")


def test_two_molecules_stand_side_by_side(tab: Any) -> None:
    ask(tab, "compare aspirin and ibuprofen")
    table = tab.locator(".compared:visible")
    assert table.locator("thead th").all_inner_texts()[1:3] == ["1 aspirin", "2 ibuprofen"]
    weight = table.locator("tbody tr", has_text="molecular weight").inner_text().split("\t")
    assert [cell.strip() for cell in weight] == ["molecular weight", "180.16", "206.28", "g/mol"]
    assert table.locator("thead .picture svg:visible").count() == 2
    assert table.bounding_box()["width"] <= tab.locator("#right").bounding_box()["width"]
    tab.click(".compared .thumb[data-index='1']")
    tab.wait_for_function("document.querySelector('.bench-title h2').textContent === 'ibuprofen'")
    assert tab.locator(".drawn:visible").count() == 1


@pytest.mark.parametrize("name", sorted(THREE))
def test_three_molecules_dropped_as_a_file_are_all_shown(tab: Any, name: str) -> None:
    drop(tab, name, THREE[name])
    ask(tab, "MW of these?")
    assert name in tab.inner_text(".turn:last-child .asked")
    assert tab.locator(".turn:last-child .thumb").count() == 3
    weights = tab.locator(".compared:visible tbody tr", has_text="molecular weight").inner_text().split("\t")
    assert [cell.strip() for cell in weights[1:4]] == ["46.07", "45.08", "78.11"], "IUPAC atomic weights"


def test_a_cif_without_atoms_is_declined_calmly(tab: Any) -> None:
    drop(tab, "nacl.cif", "data_NaCl\n_cell_length_a 5.64\n")
    before = tab.locator(".turn").count()
    tab.click(".send")
    tab.wait_for_function(ANSWERED, arg=before)
    said = tab.inner_text(".turn:last-child .card.failed")
    assert "atoms" in said
    assert "_atom_site_fract_x" in said, "what would work"
    assert "Traceback" not in tab.content()


def test_retry_asks_again_with_another_seed(tab: Any) -> None:
    ask(tab, "5 drug-like amides with LogP between 2 and 3")
    tab.click(".turn:last-child [data-act=retry]")
    tab.wait_for_function("document.querySelector('.turn:last-child .made')?.textContent.includes('seed 8')")
    assert tab.locator(".turn").count() == 1


def test_no_process_outlives_the_page() -> None:
    served = page.serve(port=17960)
    pids = {served.workers.submit(os.getpid).result() for _ in range(6)}
    served.close()
    assert pids
    assert not [pid for pid in pids if os.path.exists(f"/proc/{pid}")]
