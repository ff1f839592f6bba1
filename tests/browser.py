"""The page in a browser for the tests: served once per file, a fresh window per test, skipped without a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("gradio", reason="the page needs gradio")

from assistant.local_models import LocalModels
from assistant.local_models.host import ProcessHost
from ui import assets, page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-background-networking", "--use-gl=angle", "--use-angle=swiftshader",
         "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
ANSWERED = """n => document.querySelectorAll('.turn').length > n
  && document.querySelector('.state').dataset.running === 'false'"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    if assets.missing():
        pytest.skip(f"{', '.join(assets.missing())} not in place: make assets")
    served = page.serve(port=17860, models=LocalModels(ProcessHost()))  # no model is loaded unless a test asks
    yield served.address
    served.close()


@pytest.fixture(scope="module")
def browser(address: str) -> Iterator[Any]:
    sync = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright")
    with sync.sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def tab(browser: Any, address: str) -> Iterator[Any]:
    """A fresh page. At its end: nothing was asked of another machine, and nothing failed in the console."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light",
                                  permissions=["clipboard-read", "clipboard-write"])
    shown = context.new_page()
    asked: list[str] = []
    wrong: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    shown.on("pageerror", lambda error: wrong.append(str(error)))
    shown.goto(address)
    shown.wait_for_selector(".empty, .turn")
    yield shown
    context.close()
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert wrong == []


def ask(tab: Any, text: str) -> None:
    """Type a message, send it with Enter, wait for its answer."""
    before = tab.locator(".turn").count()
    tab.fill("textarea", text)
    tab.keyboard.press("Enter")
    tab.wait_for_function(ANSWERED, arg=before)
    tab.wait_for_timeout(60)


def smiles(tab: Any) -> str:
    """The SMILES on the bench."""
    return str(tab.inner_text(".smiles-line .smiles"))
