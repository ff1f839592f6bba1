"""A Plot panel as SVG, drawn here: axes, ticks, a line, bars or sticks. Colours come from the page (currentColor)."""

from __future__ import annotations

import itertools
import math
from html import escape

from assistant.panels import Plot

WIDTH, HEIGHT = 560, 260
LEFT, RIGHT, TOP, BOTTOM = 58, 14, 16, 44
ACCENT = "var(--accent, #0b62bd)"


def svg(plot: Plot) -> str:
    """The picture of a plot; an empty one says so."""
    if not plot.x:
        return _frame(plot, f'<text x="{WIDTH / 2}" y="{HEIGHT / 2}" text-anchor="middle">nothing to draw</text>')
    low, high = _range(plot.x, plot.kind)
    top = max(max(plot.y), 0.0) or 1.0
    xs = [_across(x, low, high) for x in plot.x]
    ys = [_up(y, top) for y in plot.y]
    inside = {"line": _line, "bars": _bars, "sticks": _sticks}[plot.kind](xs, ys)
    marks = "".join(_mark(_across(x, low, high), words, i) for i, (x, words) in enumerate(plot.marks))
    return _frame(plot, _axes(plot, low, high, top) + inside + marks)


def ticks(low: float, high: float, most: int = 7) -> list[float]:
    """Round numbers between two bounds, at most so many and one more."""
    span = high - low
    if not span > 0:
        return [low]
    rough = span / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * n for n in (1, 2, 2.5, 5, 10) if power * n >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [round((first + i) * step, 10) for i in range(int((high - first * step) / step + 1e-9) + 1)]


def _range(x: tuple[float, ...], kind: str) -> tuple[float, float]:
    low, high = min(x), max(x)
    pad = 0.02 * (high - low) or 0.5
    return (max(0.0, low - pad) if low >= 0 else low - pad), high + pad


def _across(x: float, low: float, high: float) -> float:
    return LEFT + (x - low) / (high - low) * (WIDTH - LEFT - RIGHT)


def _up(y: float, top: float) -> float:
    return HEIGHT - BOTTOM - y / top * (HEIGHT - TOP - BOTTOM) * 0.95


def _frame(plot: Plot, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-label="{escape(plot.title)}" font-family="system-ui, sans-serif" font-size="12.5" '
        f'fill="currentColor">{inside}</svg>'
    )


def _axes(plot: Plot, low: float, high: float, top: float) -> str:
    base = HEIGHT - BOTTOM
    across = "".join(
        f'<line x1="{_across(t, low, high):.1f}" y1="{base}" x2="{_across(t, low, high):.1f}" y2="{base + 4}"/>'
        for t in ticks(low, high)
    )
    upward = "".join(
        f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{_up(t, top):.1f}" y2="{_up(t, top):.1f}" opacity="0.16"/>'
        for t in ticks(0, top, 4)
        if t
    )
    labels = "".join(
        f'<text x="{_across(t, low, high):.1f}" y="{base + 17}" text-anchor="middle">{t:g}</text>'
        for t in ticks(low, high)
    )
    labels += "".join(
        f'<text x="{LEFT - 6}" y="{_up(t, top) + 4:.1f}" text-anchor="end">{t:g}</text>' for t in ticks(0, top, 4)
    )
    middle = (TOP + base) / 2
    names = (
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">{escape(plot.x_label)}</text>'
        f'<text x="13" y="{middle}" text-anchor="middle" '
        f'transform="rotate(-90 13 {middle})">{escape(plot.y_label)}</text>'
    )
    return (
        f'<g stroke="currentColor" stroke-width="1">{upward}'
        f'<line x1="{LEFT}" y1="{base}" x2="{WIDTH - RIGHT}" y2="{base}"/>'
        f'{across}</g><g opacity="0.8">{labels}{names}</g>'
    )


def _line(xs: list[float], ys: list[float]) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(xs, ys, strict=True))
    return f'<polyline points="{points}" fill="none" stroke="{ACCENT}" stroke-width="1.6"/>'


def _bars(xs: list[float], ys: list[float]) -> str:
    wide = max(1.0, (min((b - a for a, b in itertools.pairwise(xs)), default=12.0)) * 0.88)
    base = HEIGHT - BOTTOM
    return "".join(
        f'<rect x="{x - wide / 2:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{max(0.0, base - y):.1f}" '
        f'fill="{ACCENT}"/>'
        for x, y in zip(xs, ys, strict=True)
        if y < base
    )


def _sticks(xs: list[float], ys: list[float]) -> str:
    base = HEIGHT - BOTTOM
    lines = "".join(f'<line x1="{x:.1f}" y1="{base}" x2="{x:.1f}" y2="{y:.1f}"/>' for x, y in zip(xs, ys, strict=True))
    return f'<g stroke="{ACCENT}" stroke-width="1.5">{lines}</g>'


def _mark(x: float, words: str, row: int) -> str:
    """A dashed line with a word beside it; each on a line of its own."""
    side = ("end", -5) if x > WIDTH * 0.75 else ("start", 5)
    return (
        f'<line x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{HEIGHT - BOTTOM}" stroke="currentColor" '
        f'stroke-dasharray="3 3" '
        f'opacity="0.6"/><text x="{x + side[1]:.1f}" y="{TOP + 2 + 15 * row}" text-anchor="{side[0]}">'
        f'{escape(words)}</text>'
    )
