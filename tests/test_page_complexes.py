"""The page with a complex: a structure and its ligand are dropped, questions asked, a row flown to, files saved."""

from __future__ import annotations

from typing import Any

from browser import address, ask, browser, tab
from complex_builder import accepting

__all__ = ["address", "browser", "tab"]

DONE = """n => document.querySelectorAll('.turn').length > n
  && document.querySelector('.state').dataset.running === 'false'"""
PATIENCE = 180_000
"""Milliseconds a test waits for an answer: the machine may be busy."""
LIT = """() => {
  const from = document.querySelector('.canvas-complex canvas');
  const flat = Object.assign(document.createElement('canvas'), { width: 80, height: 60 }).getContext('2d');
  flat.drawImage(from, 0, 0, 80, 60);
  const seen = flat.getImageData(0, 0, 80, 60).data;
  return new Set(Array.from({ length: seen.length / 4 }, (_, i) => seen.slice(4 * i, 4 * i + 3).join())).size;
}"""


def drop(tab: Any, *files: tuple[str, str]) -> None:
    """Choose files as if they had been dropped, and send them without words."""
    before = tab.locator(".turn").count()
    tab.set_input_files("input[type=file]", [{"name": name, "mimeType": "text/plain", "buffer": text.encode()}
                                             for name, text in files])
    tab.wait_for_function("n => document.querySelectorAll('.shelf .file').length === n", arg=len(files))
    tab.click(".send")
    tab.wait_for_function(DONE, arg=before, timeout=PATIENCE)


def said(tab: Any) -> str:
    return str(tab.inner_text(".turn:last-child .card"))


def test_a_complex_is_dropped_asked_about_and_seen(tab: Any) -> None:
    built = accepting(2.9)
    drop(tab, ("built.pdb", built.pdb), ("ligand.sdf", built.sdf))
    assert "LIG (A 6) as its ligand" in said(tab)
    assert tab.locator(".turn:last-child .suggestion").count() == 3, "the three questions most asked"
    tab.wait_for_selector(".canvas-complex[data-shown]", timeout=PATIENCE)
    assert tab.locator("[data-tab=complex][aria-selected=true]").count() == 1
    assert tab.evaluate(LIT) > 20, "colours in the picture"
    ask(tab, "which residues hydrogen bond with the ligand?")
    assert "Ser2 A OG to O1, 2.90 Å" in said(tab)
    ask(tab, "how far is Ser2 OG from ligand C2?")
    assert "Ser2 A OG is" in said(tab)
    before = tab.input_value(".view-text")
    tab.click("tr[data-act=fly]")
    tab.wait_for_function("v => document.querySelector('.view-text').value !== v", arg=before)
    assert tab.locator("tr.flown").count() == 1
    assert "✗" not in tab.inner_text(".of-checks"), "all checks passed"
    with tab.expect_download() as saved:
        tab.click("[data-act=save-complex][data-kind=pml]")
    assert saved.value.suggested_filename == "built.pml"
    tab.click("[data-act=view][data-view=left]")
    assert tab.input_value(".view-text").split()[4:] == ["0.000", "0.707", "0.000", "0.707"]
    tab.fill(".view-text", "0 0 0 -50 0 0 0 1")
    tab.keyboard.press("Enter")
    assert tab.inner_text(".said-of-complex") == ""


def test_a_broken_structure_is_a_card_and_the_page_goes_on(tab: Any) -> None:
    drop(tab, ("broken.pdb", "ATOM  no atoms at all\n"))
    assert "✗" in said(tab)
    ask(tab, "LogP of aspirin")
    assert "1.31" in said(tab)


def test_the_example_of_the_empty_page_brings_its_file(tab: Any) -> None:
    tab.click(".example[data-sample='1hpv.pdb.gz']")
    tab.wait_for_function(DONE, arg=0, timeout=PATIENCE)
    assert "Asp25" in said(tab), "the catalytic aspartate holds amprenavir (J. Am. Chem. Soc. 117, 1181)"
