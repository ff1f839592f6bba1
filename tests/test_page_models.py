"""The page in a real browser, with models: loading, stopping, choosing who answers, comparing, and what a card says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import ANSWERED, CHROMIUM, ask, browser, tab
from fake_host import OTHER, SMALL, TOLD, FakeHost, answering

from assistant import pooled
from assistant.local_models import LocalModels
from assistant.local_models.host import ProcessHost
from ui import assets, page

__all__ = ["browser", "tab"]

EDIT = "add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O"
HOST = FakeHost()
HEADER = "words => document.querySelector('.top .model b').textContent === words"


def served(models: LocalModels, port: int) -> page.Served:
    """The page, or a skip where it cannot be shown."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    if assets.missing():
        pytest.skip(f"{', '.join(assets.missing())} not in place: make assets")
    return page.serve(port=port, models=models)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The page with models that are none; their answers are the engine's, dressed as a model's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pooled, "asker", lambda workers, models=None: answering)
        shown = served(LocalModels(HOST), 17990)
    yield shown.address
    shown.close()
    assert HOST.closed


@pytest.fixture(autouse=True)
def afresh(address: str, request: pytest.FixtureRequest) -> None:
    """Nothing loaded, nothing broken, every load quick."""
    HOST.seconds, HOST.broken = 0.3, ()
    HOST.asked.clear()


def panel(tab: Any) -> None:
    """Open the panel, and wait until its cards are there."""
    if not tab.locator(".models-at:visible").count():
        tab.click(".top .model")
    tab.wait_for_selector(".models details.model")


def press(tab: Any, name: str, precision: str, act: str = "load") -> None:
    """Press a button of one precision of one card, which may have to be opened."""
    panel(tab)
    card = tab.locator(f"details[data-name='{name}']")
    if card.get_attribute("open") is None:
        card.locator("summary").click()
    card.locator(f"[data-act={act}][data-precision='{precision}']").click()


def load(tab: Any, precision: str = "fast-int8") -> None:
    """Load the small model and close the panel; where it is in already, nothing."""
    panel(tab)
    if tab.locator(f"tr.on th:text-is('{precision}')").count() == 0:
        press(tab, SMALL.name, precision)
    tab.wait_for_function(HEADER, arg=f"{SMALL.name} · {precision}")
    tab.locator(".radio[data-act=use]").click()
    tab.keyboard.press("Escape")
    tab.wait_for_selector(".models-at", state="hidden")


def unload(tab: Any) -> None:
    panel(tab)
    if tab.locator(".model-now [data-act=unload]").count():
        tab.click(".model-now [data-act=unload]")
    tab.wait_for_function(HEADER, arg="search only")


def test_the_panel_says_what_fits_and_how_it_scored(tab: Any) -> None:
    panel(tab)
    small = tab.locator(f"details[data-name='{SMALL.name}']")
    assert "15.2 M · MIT" in small.inner_text()
    rows = [row.inner_text() for row in small.locator("tbody tr").all()]
    assert "59.9 %" in rows[0]
    assert "costs 1.3 points" in rows[0], "61.2 in fp32, measured alike"
    assert "1,480" in rows[0]
    assert "not measured" in rows[2]
    other = tab.locator(f"details[data-name='{OTHER.name}']").inner_text()
    assert "✗ 8.0 GB free" in other
    assert "tiny model of the same architecture" in other
    away = tab.locator("details[data-name='chemdfm-8b']")
    away.locator("summary").click()
    assert "not on this machine" in away.inner_text()
    assert away.locator("[data-act=load]").count() == 0


def test_a_question_asked_while_a_model_loads_is_answered_by_the_search(tab: Any) -> None:
    unload(tab)
    HOST.seconds = 6.0
    press(tab, SMALL.name, "fp32")
    tab.wait_for_function("document.querySelector('.top .model b').textContent.startsWith('loading')")
    tab.keyboard.press("Escape")
    ask(tab, EDIT)
    assert tab.inner_text(".turn:last-child .made").startswith("graph search")
    assert tab.inner_text(".top .model b").startswith("loading")
    tab.wait_for_function(HEADER, arg=f"{SMALL.name} · fp32", timeout=20_000)


def test_a_load_can_be_stopped_and_says_so(tab: Any) -> None:
    unload(tab)
    HOST.seconds = 20.0
    press(tab, OTHER.name, "nf4")
    tab.wait_for_selector(".under-way .bar")
    tab.click("[data-act=stop-model]")
    tab.wait_for_selector(".model-now .trouble")
    assert "stopped" in tab.inner_text(".trouble")
    assert tab.inner_text(".top .model b") == "search only"


def test_a_load_that_fails_says_what_would_work(tab: Any) -> None:
    HOST.broken = ("nf4",)
    press(tab, OTHER.name, "nf4")
    tab.wait_for_selector(".model-now .trouble:has-text('Try nf4: 5.7 GB.')")  # what an earlier load said goes first
    tab.keyboard.press("Escape")
    ask(tab, EDIT)
    assert tab.locator(".turn:last-child .card.failed").count() == 0, "the search answers"


def test_the_card_says_who_proposed_each_molecule(tab: Any) -> None:
    load(tab)
    ask(tab, EDIT)
    made = tab.inner_text(".turn:last-child .made")
    assert made.startswith("retort-small · fast-int8 · seed ")
    assert "3 of 16 samples passed" in made
    words = [one.inner_text() for one in tab.locator(".turn:last-child .thumb .by").all()]
    assert words == ["model", "model", "model", "search", "search"]
    tab.click(".turn:last-child .how-made summary")
    shown = tab.inner_text(".turn:last-child .how-made dl")
    assert "3 by retort-small · fast-int8, 2 by graph search" in shown
    assert "355 tokens · 1,479 tokens/s" in shown, "355 in 0.24 s"


def test_search_only_is_a_choice_of_this_tab(tab: Any) -> None:
    load(tab)
    panel(tab)
    tab.click(".radio[data-act=search]")
    tab.wait_for_function(HEADER, arg="search only")
    tab.keyboard.press("Escape")
    ask(tab, EDIT)
    assert tab.inner_text(".turn:last-child .made").startswith("graph search")
    assert HOST.asked.count("unload") == 0, "the model stays for the other tabs"
    panel(tab)
    tab.click(".radio[data-act=use]")
    tab.wait_for_function(HEADER, arg="retort-small · fast-int8")


def test_the_same_message_is_answered_by_two_side_by_side(tab: Any) -> None:
    load(tab)
    ask(tab, EDIT)
    tab.click(".turn:last-child [data-act=compare]")
    tab.wait_for_selector(".rivals .item")
    offered = tab.locator(".rivals .item").all_inner_texts()
    assert offered[0] == "search only"
    assert "retort-small · fast-int8" not in offered, "it has answered already"
    tab.click(".rivals .item:has-text('retort-small · fp32')")
    tab.wait_for_selector(".versus .side + .side .card-picture", timeout=20_000)
    heads = tab.locator(".versus h4").all_inner_texts()
    assert heads == ["retort-small · fast-int8", "retort-small · fp32"]
    assert tab.locator(".versus .total:has-text('checks passed')").count() == 2
    assert tab.locator(".versus header:has-text('tokens/s')").count() == 2
    assert "in common" in tab.inner_text(".turn:last-child .in-common")
    tab.wait_for_function(HEADER, arg="retort-small · fast-int8")
    assert HOST.asked[-2:] == ["load retort-small fp32", "load retort-small fast-int8"], "the one before comes back"
    tab.wait_for_function("document.querySelector('.state').dataset.running === 'false'")
    tab.click(".turn:last-child [data-act=single]")
    tab.wait_for_selector(".versus", state="detached")
    assert tab.locator(".turn").count() == 1


def test_a_rival_that_cannot_be_loaded_leaves_the_first_answer(tab: Any) -> None:
    load(tab)
    HOST.broken = ("bf16",)
    ask(tab, EDIT)
    tab.click(".turn:last-child [data-act=compare]")
    tab.click(".rivals .item:has-text('retort-small · bf16')")
    tab.wait_for_selector(".versus .side + .side .sign.fail")
    assert "33.5 GB" in tab.inner_text(".versus .side + .side")
    assert tab.locator(".versus .side:first-child .card-picture").count() == 1


def test_what_a_chat_model_says_is_marked_and_escaped(tab: Any) -> None:
    load(tab)
    ask(tab, "tell me about aspirin")
    card = tab.locator(".turn:last-child .card")
    assert "<b>one ester</b>" in card.locator(".prose").inner_text(), "text, not markup"
    plain = tab.evaluate("""() => { const copy = document.querySelector('.prose').cloneNode(true);
      copy.querySelectorAll('.sign, .real').forEach(one => one.remove()); return copy.textContent; }""")
    assert plain == TOLD, "letter for letter"
    assert [one.inner_text() for one in card.locator(".claim.wrong").all()] == ["175.2 g/mol✗ 180.16 g/mol"]
    assert "IUPAC 2021 atomic weights" in str(card.locator(".claim.wrong").get_attribute("title"))
    legend = card.locator(".legend summary").inner_text()
    assert [words in legend for words in ("3 verified", "1 wrong", "1 unchecked")] == [True] * 3
    assert "I understood: a question about aspirin" in card.inner_text()


def test_the_panel_is_reached_and_left_with_the_keys(tab: Any) -> None:
    tab.keyboard.press("Control+k")
    tab.wait_for_selector(".palette input:focus")
    tab.keyboard.type("models")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".models-at:visible")
    tab.wait_for_selector(".models details.model")
    tab.keyboard.press("Escape")
    tab.wait_for_selector(".models-at", state="hidden")
    assert tab.evaluate("document.activeElement.matches('.top .model')")
    tab.click(".top .model")
    tab.mouse.click(1200, 800)
    assert tab.locator(".models-at:visible").count() == 0


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 720)])
def test_panel_and_comparison_overflow_nothing(tab: Any, scheme: str, width: int, tmp_path: Path) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 900})
    load(tab)
    ask(tab, EDIT)
    tab.click(".turn:last-child [data-act=compare]")
    tab.click(".rivals .item >> nth=0")
    tab.wait_for_function(ANSWERED, arg=0)
    tab.wait_for_selector(".versus .side + .side .card-picture")
    sides = [tab.locator(".versus .side").nth(n).bounding_box() for n in (0, 1)]
    assert abs(sides[0]["width"] - sides[1]["width"]) < 2, "side by side, alike"
    panel(tab)
    box = tab.locator(".models").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= 900
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.evaluate("""[...document.querySelectorAll('.models .scroll')].every(
      one => one.scrollWidth <= one.clientWidth + 1)""")
    tab.screenshot(path=tmp_path / f"models-{scheme}-{width}.png")


def test_a_tiny_model_is_loaded_asked_and_let_go(browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A random model of Llama shape, in its own process, from the button to the answer; nothing of it outlives it."""
    tiny_models = pytest.importorskip("tiny_models")
    for library in ("torch", "transformers"):
        pytest.importorskip(library)
    folder = tiny_models.write(tmp_path / "models" / "tiny", "llama")
    (tmp_path / "models" / "tiny.toml").write_text(
        f'[tiny]\ntitle = "Tiny"\npath = "{folder}"\narchitecture = "llama"\nprecisions = ["fp32"]\n')
    monkeypatch.setenv("RETORT_HOME", str(tmp_path))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    host = ProcessHost()
    shown = served(LocalModels(host), 18030)
    tab = browser.new_page()
    try:
        tab.goto(shown.address)
        press(tab, "tiny", "fp32")
        tab.wait_for_function(HEADER, arg="tiny · fp32", timeout=90_000)
        assert "Tiny is loaded on CPU" in tab.inner_text(".model-now")
        tab.keyboard.press("Escape")
        ask(tab, "add a hydroxyl to toluene")
        tab.click(".turn:last-child .how-made summary")
        made = tab.inner_text(".turn:last-child .how-made")
        assert "tiny · fp32" in made, "it was asked"
        assert "graph search" in made, "random weights know no chemistry: the search answers"
        assert host._process is not None
        pid = host._process.pid
    finally:
        tab.close()
        shown.close()
    assert pid
    assert not os.path.exists(f"/proc/{pid}")
