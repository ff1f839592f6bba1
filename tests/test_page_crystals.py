"""The page with a crystal: a CIF is dropped, questions are asked, the cell is seen in 3D, files are saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from browser import address, ask, browser, tab
from crystal_cells import IRMOF1, NACL

__all__ = ["address", "browser", "tab"]

DONE = """n => document.querySelectorAll('.turn').length > n
  && document.querySelector('.state').dataset.running === 'false'"""
PATIENCE = 180_000
"""Milliseconds a test waits for an answer about a crystal: the machine may be busy."""


def drop(tab: Any, *files: tuple[str, bytes]) -> None:
    """Choose files as if they had been dropped, and send them without words."""
    before = tab.locator(".turn").count()
    tab.set_input_files(
        "input[type=file]", [{"name": name, "mimeType": "chemical/x-cif", "buffer": data} for name, data in files]
    )
    tab.wait_for_function("n => document.querySelectorAll('.shelf .file').length === n", arg=len(files))
    tab.click(".send")
    tab.wait_for_function(DONE, arg=before, timeout=PATIENCE)


def said(tab: Any) -> str:
    return str(tab.inner_text(".turn:last-child .card"))


def test_a_cif_is_dropped_asked_about_and_seen(tab: Any) -> None:
    drop(tab, ("irmof-1.cif", IRMOF1.data))
    assert "IRMOF-1" in said(tab)
    assert tab.locator(".turn:last-child .suggestion").count() == 3, "the three questions most asked"
    assert tab.locator("[data-tab=crystal][aria-selected=true]").count() == 1
    tab.wait_for_selector(".canvas-crystal[data-shown]", timeout=PATIENCE)
    lit = tab.evaluate("""() => {
      const from = document.querySelector('.canvas-crystal canvas');
      const flat = Object.assign(document.createElement('canvas'), { width: 80, height: 60 }).getContext('2d');
      flat.drawImage(from, 0, 0, 80, 60);
      const seen = flat.getImageData(0, 0, 80, 60).data;
      return new Set(Array.from({ length: seen.length / 4 }, (_, i) => seen.slice(4 * i, 4 * i + 3).join())).size;
    }""")
    assert lit > 20, "colours in the picture"
    assert tab.locator(".plotted svg").count() == 2
    ask(tab, "what is the PLD?")
    assert "7.90 Å" in said(tab) or "7.9" in said(tab)
    ask(tab, "which linker?")
    assert "O=C(O)c1ccc(C(=O)O)cc1" in said(tab)
    ask(tab, "can SF6 get in?")
    assert said(tab).lstrip().startswith("Yes")
    body = tab.inner_text(".crystal-body")
    assert "largest cavity diameter" in body
    assert "✗" not in tab.inner_text(".of-checks"), "all checks passed"
    with tab.expect_download() as saved:
        tab.click("[data-act=save-crystal][data-kind=cif]")
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert text.startswith("data_")
    assert text.count(" Zn ") == 32


def test_two_cifs_are_compared_side_by_side(tab: Any) -> None:
    drop(tab, ("irmof-1.cif", IRMOF1.data), ("rocksalt.cif", NACL.data))
    assert "rocksalt" in said(tab)
    assert tab.locator(".of-crystals").count() >= 1
    tab.click(".crystal-title [data-act=crystal][data-index='1']")
    tab.wait_for_function(
        "document.querySelector('.crystal-title h2').textContent.includes('rocksalt')", timeout=PATIENCE
    )


@pytest.mark.parametrize(
    "data", [b"data_x\n", b"\x00\x01\x02\x03", b"data_x\n_cell_length_a 1e308\nloop_\n_atom_site_label\nC1\n"]
)
def test_a_broken_cif_is_a_card_and_the_page_goes_on(tab: Any, data: bytes) -> None:
    drop(tab, ("broken.cif", data))
    assert tab.locator(".turn:last-child .card.failed").count() == 1
    assert "Traceback" not in tab.content()
    ask(tab, "LogP of CCO?")
    assert tab.locator(".turn:last-child .card.failed").count() == 0


def test_the_example_of_the_empty_page_brings_its_file(tab: Any) -> None:
    tab.click(".example[data-sample='zif-8.cif']")
    tab.wait_for_function(DONE, arg=0, timeout=PATIENCE)
    assert "3.38 Å" in said(tab), "the window of ZIF-8 (doi:10.1073/pnas.0602439103: 3.4 Å)"
    assert "No, xenon does not get in" in said(tab)
