"""The page: three parts side by side, and what happens when one of them is used."""

from __future__ import annotations

import os
import socket
import threading
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
os.environ.setdefault("HF_HUB_OFFLINE", "1")

import gradio as gr

from assistant import errors, pooled
from assistant.local_models import LocalModels
from assistant.local_models.host import ProcessHost
from assistant.workers import Workers
from ui import assets, complexes, components, crystals, doors, messages
from ui.comparing import Comparing
from ui.desk import Desk, Focus, Tab, focus, look
from ui.examples import AT_LEISURE, sample
from ui.model_doors import ModelDoors

PORTS_TRIED = 20
NOTHING = ""
"""A message that the scripts pass over."""
SETTLING = 8.0
"""Seconds that a kept conversation waits for the model it was had with, before it is asked again."""
MOST_AT_ONCE = 4
"""Messages worked on at the same time, over all tabs."""


def _head() -> str:
    style = "".join(assets.text(name) for name in ("style.css", "models.css", "crystals.css", "complexes.css"))
    script = assets.text("shell.js")
    return f"<style>{style}</style><script>{script}</script>"


HEADER = """
<header class="top"><h1>Retort</h1><button type="button" class="model" aria-expanded="false" aria-haspopup="true"
title="Local models: what is loaded, what fits here">model: <b>search only</b> <i></i></button>
<span class="state" data-state="ready" role="status"><i></i><span class="words">ready</span></span>
<button type="button" class="theme" title="Light or dark" aria-label="Light or dark">☾</button></header>
"""


class Page:
    """What happens on the page; one object serves every tab."""

    def __init__(self, desk: Desk, models: LocalModels) -> None:
        self.desk = desk
        self.models = models

    def submit(self, event: gr.EventData) -> Iterator[tuple[str, str]]:
        """A message was sent: the card grows, then the bench shows the best molecule."""
        sent = event._data
        name = str(sent.get("tab", ""))
        tab = self.desk.tab(name)
        again = bool(sent.get("again"))
        replaces = tab.turns[-1].id if again and tab.turns else ""
        uploads = doors.uploads(sent.get("files", []))
        uploads += (sample(str(sent["sample"])),) if sent.get("sample") else ()
        for turn in tab.ask(str(sent.get("text", "")), uploads, int(sent.get("seed", 7)), again):
            yield messages.card(turn, name, replaces), messages.studied(tab, turn)
        if turn.answer.materials or turn.answer.assemblies:
            yield messages.card(turn, name, replaces, done=True), messages.studied(tab, turn)
            return
        shown = focus(turn) if turn.answer.molecules else None
        yield messages.card(turn, name, replaces, done=True), messages.answered(shown, name) if shown else NOTHING

    def compare(self, event: gr.EventData) -> Iterator[str]:
        """The same message is answered by another too: the card grows a second side, or loses it."""
        name, turn = str(event._data.get("tab", "")), str(event._data.get("turn", ""))
        rival = None if event._data.get("end") else (str(event._data.get("model")), str(event._data.get("precision")))
        for shown in Comparing(self.desk.tab(name), self.models).run(turn, rival):
            yield messages.card(shown, name)
        last = self.desk.tab(name).turn(turn)
        yield messages.card(last, name, done=True) if last else NOTHING

    def hello(self, event: gr.EventData) -> tuple[str, str]:
        """The page was opened, or loaded again: put back what this tab had."""
        name = str(event._data.get("tab", ""))
        tab = self.desk.tab(name)
        shown = tab.latest()
        studied = max((one for one in (crystals.latest(tab), complexes.latest(tab)) if one), key=tab.turns.index,
                      default=None)
        if studied and (shown is None or studied is tab.turns[-1]):
            return messages.history(tab), messages.studied(tab, studied)
        return messages.history(tab), messages.answered(shown, name) if shown else NOTHING

    def select(self, event: gr.EventData) -> str:
        """A candidate was picked."""
        picked = event._data
        tab = self.desk.tab(str(picked.get("tab", "")))
        if picked.get("crystal"):
            turn = tab.turn(str(picked.get("turn", "")))
            index = int(picked.get("index", 0))
            return messages.crystal(tab, turn, index) if turn and turn.answer.materials[index:index + 1] else NOTHING
        if picked.get("complex"):
            turn, index = tab.turn(str(picked.get("turn", ""))), int(picked.get("index", 0))
            return messages.complex_(tab, turn, index) if turn and turn.answer.assemblies[index:index + 1] else NOTHING
        shown = tab.pick(str(picked.get("turn", "")), int(picked.get("index", 0)))
        return messages.bench(shown) if shown else NOTHING

    def focus(self, event: gr.EventData) -> str:
        """A molecule was picked on the bench, or a sketch was accepted."""
        if "smiles" not in event._data:
            return self.select(event)
        shown, typed = look(str(event._data["smiles"])), bool(event._data.get("typed"))
        if not isinstance(shown, Focus):
            return NOTHING if typed else messages.refused(shown)
        if typed:
            return messages.bench(shown, typed=True)
        self.desk.tab(str(event._data.get("tab", ""))).session.focus(shown.molecule.smiles)
        return messages.bench(shown)

    def sketched(self, event: gr.EventData) -> str:
        """A sketch changed: the bench follows, the sketcher stays open."""
        shown = look(str(event._data.get("smiles", "")))
        return messages.bench(shown, sketched=True) if isinstance(shown, Focus) else messages.refused(shown)


def build(workers: Workers, models: LocalModels, home: Path | None = None) -> gr.Blocks:
    """The page, not yet served. ``home``: a folder in which each tab's conversation is kept."""
    gr.set_static_paths([assets.STATIC])
    desk = Desk(home, pooled.asker(workers, models=models), models.choice, models.patience,
                lambda: models.settle(SETTLING))
    page, server, local = Page(desk, models), doors.Doors(desk, workers), ModelDoors(desk, models)
    blocks: gr.Blocks = gr.Blocks(title="Retort", analytics_enabled=False, fill_width=True)
    with blocks:
        gr.HTML(HEADER, apply_default_css=False, elem_id="header")
        components.models([doors.plain(local.models), doors.plain(local.model)])
        with gr.Row(elem_id="columns"):
            with gr.Column(elem_id="left", scale=2, min_width=0):
                conversation = components.conversation([doors.plain(local.rivals)])
                composer = components.composer([doors.plain(server.live), doors.plain(server.stop)])
                components.palette()
            with gr.Column(elem_id="right", scale=3, min_width=0):
                bench = components.bench([doors.plain(one) for one in (
                    server.scene, server.export, server.same, server.crystal, server.crystal_file, server.complex,
                    server.complex_file, server.complex_picture, server.name)])
        _wire(page, conversation, composer, bench)
    blocks.queue(default_concurrency_limit=MOST_AT_ONCE, api_open=False)
    return blocks


def _wire(page: Page, conversation: gr.HTML, composer: gr.HTML, bench: gr.HTML) -> None:
    sent = composer.submit(page.submit, None, [conversation, bench], show_progress="hidden", api_visibility="private",
                           trigger_mode="multiple")
    sent.failure(None, js="() => window.retort.send('failed')", api_visibility="private")
    both = conversation.compare(page.compare, None, [conversation], show_progress="hidden", api_visibility="private")
    both.failure(None, js="() => window.retort.send('failed')", api_visibility="private")
    at_once = (
        (conversation.hello, page.hello, [conversation, bench]), (conversation.select, page.select, [bench]),
        (bench.focus, page.focus, [bench]), (bench.sketched, page.sketched, [bench]),
    )
    for event, act, outputs in at_once:
        event(act, None, outputs, queue=False, show_progress="hidden", api_visibility="private",
              trigger_mode="always_last")


def free_port(host: str, port: int) -> int:
    """The port, or the next free one.

    Raises
    ------
    RetortError
        When none of the next twenty is free.
    """
    for candidate in range(port, port + PORTS_TRIED):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, candidate))
            except OSError:
                continue
            return candidate
    raise errors.RetortError(f"Ports {port} to {port + PORTS_TRIED - 1} of {host} are all in use.",
                             "Close a program, or try: retort --port 9000")


@dataclass(frozen=True, slots=True)
class Served:
    """A page that is being served, with the processes that answer its questions."""

    blocks: gr.Blocks
    address: str
    workers: Workers
    models: LocalModels

    def close(self) -> None:
        """End the page, and every process of it."""
        self.blocks.close()
        self.models.close()
        self.workers.stop()


def serve(host: str = "127.0.0.1", port: int = 7860, home: Path | None = None,
          models: LocalModels | None = None) -> Served:
    """Serve the page in the background; the packaged model is loaded meanwhile, unless ``models`` are given."""
    chosen = free_port(host, port)
    workers = pooled.pool(leisure=AT_LEISURE)
    local = models or LocalModels(ProcessHost())
    blocks = build(workers, local, home)
    blocks.launch(server_name=host, server_port=chosen, share=False, prevent_thread_lock=True, quiet=True,
                  inbrowser=False, ssr_mode=False, show_error=False, footer_links=[], max_file_size="20mb",
                  head=_head(), theme=gr.themes.Base(font=["system-ui"], font_mono=["monospace"]))
    threading.Thread(target=warm, daemon=True).start()
    if models is None:
        local.begin()
    return Served(blocks, f"http://{host}:{chosen}", workers, local)


def warm() -> None:
    """Draw one of everything, so that the first card is shown as fast as the next, then write what complexes need."""
    shown = focus(next(reversed(list(Tab().ask("add a hydroxyl to toluene")))))
    messages.bench(shown)
    pooled.prepare()


def launch(host: str = "127.0.0.1", port: int = 7860, open_browser: bool = True, home: Path | None = None) -> None:
    """Serve the page until interrupted (Ctrl+C).

    Raises
    ------
    RetortError
        When no port is free.
    """
    served = serve(host, port, home)
    print(f"Retort is at {served.address}  (Ctrl+C ends it)", flush=True)
    absent = assets.missing()
    if absent:
        print(f"Without {', '.join(absent)}: no 3D or sketcher. Type: make assets", flush=True)
    if open_browser:
        webbrowser.open(served.address)
    try:
        served.blocks.block_thread()
    finally:
        served.close()
