"""HTML made of escaped parts: a string becomes markup only through `tag`, so no text can become markup by accident."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

VOID = frozenset({"br", "hr", "img", "input"})


class Html(str):
    """Text that is already markup, and may stand on the page as it is."""

    __slots__ = ()


def esc(text: object) -> Html:
    """The text with every character that HTML reads as markup escaped; `Html` passes unchanged."""
    return text if isinstance(text, Html) else Html(html.escape(str(text), quote=True))


def join(parts: Iterable[object], between: str = "") -> Html:
    """Parts side by side, each escaped."""
    return Html(esc(between).join(esc(part) for part in parts))


def tag(name: str, *children: object, **attributes: str | int | bool) -> Html:
    """An element. ``cls`` is the class; ``data_smiles`` becomes ``data-smiles``; False leaves an attribute out."""
    inside = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{name}{inside}>")
    return Html(f"<{name}{inside}>{join(children)}</{name}>")


def _attribute(key: str, value: str | int | bool) -> str:
    if value is False:
        return ""
    name = "class" if key == "cls" else key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{esc(value)}"'


def button(label: object, act: str, title: str = "", cls: str = "quiet", **attributes: str | int | bool) -> Html:
    """A button that carries what it does in ``data-act``; the page's scripts listen for it."""
    return tag("button", label, type="button", cls=cls, data_act=act, title=title or False, **attributes)


def svg(text: str) -> Html:
    """A drawing made by this program: its XML header is left out, and a text that is no drawing is escaped."""
    start = text.find("<svg")
    safe = start >= 0 and not re.search(r"<script|\son\w+\s*=|javascript:", text, re.IGNORECASE)
    return Html(text[start:]) if safe else esc(text)
