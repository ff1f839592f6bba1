"""The card of an Answer and its 3D view as HTML for a notebook: offline, no address in it, every string escaped."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from html import escape
from pathlib import Path

from assistant.answers import Answer, Check, Drawing, Molecule, Scene, Value
from assistant.errors import BadFile
from assistant.notebook import crystals

THREED = Path(__file__).resolve().parents[2] / "ui" / "web" / "static" / "3Dmol-min.js"
SHOWN = ("MW", "LogP", "TPSA", "HBD", "HBA", "QED", "SA")
"""Properties in the card; `Result.table` has them all."""
STYLE = (
    ".retort{font:15px system-ui,sans-serif;max-width:880px}.retort code{overflow-wrap:anywhere}"
    ".retort .row{display:flex;flex-wrap:wrap;gap:16px}.retort img{background:#fff;border-radius:6px}"
    ".retort ul{list-style:none;padding:0;margin:4px 0}.retort .good{color:#1a7f37}.retort .bad{color:#b42318}"
    ".retort small{opacity:.7}.retort td,.retort th{text-align:left;padding:1px 10px 1px 0}"
)


@dataclass(frozen=True, slots=True)
class Page:
    """A piece of HTML that a notebook shows."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def card(answer: Answer) -> str:
    """Picture, words, checks, properties and provenance of an answer; no script in it."""
    best = answer.molecules[0] if answer.molecules else None
    parts = [f"<p style='white-space:pre-line'>{escape(answer.text)}</p>", _picture(answer, best)]
    parts += [_values(answer.values)] if answer.values and len(answer.molecules) < 2 else []
    parts += [crystals.shown(answer)] if answer.materials or answer.assemblies else []
    parts += [_others(answer.molecules)] if len(answer.molecules) > 1 else []
    parts += [f"<p><small>{escape(note)}</small></p>" for note in answer.notes if note not in answer.text]
    return f"<div class=retort><style>{STYLE}</style>{''.join(parts)}{_provenance(answer)}</div>"


def _picture(answer: Answer, best: Molecule | None) -> str:
    if best is None:
        return ""
    svg = next((_inline(panel) for panel in answer.panels if isinstance(panel, Drawing)), "")
    checks = "".join(_check(check) for check in best.verdict.checks)
    facts = f"<code>{escape(best.smiles)}</code><ul>{checks}</ul>{_properties(best)}"
    return f"<div class=row><div>{svg}</div><div style='flex:1;min-width:280px'>{facts}</div></div>"


def _inline(drawing: Drawing) -> str:
    """The drawing as an image element: whatever stands in the SVG, it cannot act."""
    data = base64.b64encode(drawing.svg.encode()).decode()
    return f"<img width=320 alt='{escape(drawing.smiles)}' src='data:image/svg+xml;base64,{data}'>"


def _check(check: Check) -> str:
    sign, kind = ("✓", "good") if check.passed else ("✗", "bad")
    words = f"{check.name}: expected {check.expected}, found {check.found} {check.unit}".strip()
    note = f" <small>{escape(check.note)}</small>" if check.note else ""
    return f"<li><span class={kind}>{sign}</span> {escape(words)}{note}</li>"


def _properties(molecule: Molecule) -> str:
    shown = [value for value in molecule.properties if value.name in SHOWN]
    rows = "".join(_property(value, molecule.deltas.get(value.name)) for value in shown)
    return f"<table>{rows}</table>" if rows else ""


def _property(value: Value, delta: float | None) -> str:
    change = f"{delta or 0.0:+.{value.digits}f}".replace("-", "−")
    cells = (value.label or value.name, value.text(), value.unit, change if change.strip("+−0.") else "")
    return f"<tr title='{escape(value.source)}'>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def _values(values: tuple[Value, ...]) -> str:
    rows = "".join(f"<tr><td>{escape(v.label or v.name)}</td><td>{escape(v.text())} {escape(v.unit)}</td>"
                   f"<td><small>{escape(v.kind)}: {escape(v.source)}</small></td></tr>" for v in values)
    return f"<table>{rows}</table>"


def _others(molecules: tuple[Molecule, ...]) -> str:
    """Every candidate in one line, with the number that `view3d` takes."""
    rows = "".join(f"<tr><td>{i}</td><td><code>{escape(m.smiles)}</code></td><td>{_passed(m)}</td></tr>"
                   for i, m in enumerate(molecules, 1))
    return f"<table>{rows}</table>"


def _passed(molecule: Molecule) -> str:
    checks = molecule.verdict.checks
    return f"{sum(check.passed for check in checks)} of {len(checks)} checks passed" if checks else ""


def _provenance(answer: Answer) -> str:
    made = answer.provenance
    if made is None:
        return ""
    versions = ", ".join(f"{name} {version}" for name, version in made.versions.items())
    pieces = (made.proposer, f"seed {made.seed}", f"{1000 * made.seconds:.0f} ms", versions)
    words = " · ".join(piece for piece in pieces if piece)
    return f"<p><small title='{escape(made.command)}'>{escape(words)}</small></p>"


def viewer(scene: Scene, width: int = 520, height: int = 380) -> Page:
    """The scene in a frame of its own with 3Dmol.js inside it.

    Raises
    ------
    BadFile
        When 3Dmol.js has not been installed.
    """
    try:
        library = THREED.read_text(encoding="utf-8")
    except OSError as error:
        raise BadFile("3Dmol.js is not installed, so there is no 3D view.",
                      "Type: npm ci --ignore-scripts --prefix ui/web && python -m ui.assets") from error
    box = f"width:{width}px;height:{height}px;position:relative"
    page = (f"<!doctype html><body style='margin:0'><div id=v style='{box}'></div>"
            f"<script>{library.replace('</script', _CLOSED)}</script><script>{_drawn(scene)}</script></body>")
    frame = f"<iframe style='border:0' width={width} height={height} sandbox=allow-scripts srcdoc='{escape(page)}'>"
    return Page(f"{frame}</iframe><p><small>{escape(scene.note)}</small></p>")


_CLOSED = "<\\/script"
"""How a script says ``</script`` without ending its element."""


_FORMATS = {"mol": "sdf"}
"""Formats that 3Dmol.js calls by another name."""


def _drawn(scene: Scene) -> str:
    styles = "".join(f"v.addStyle({_script(style.get('select', {}))},{_script(style.get('style', style))});"
                     for style in scene.styles)
    kind = _FORMATS.get(scene.format, scene.format)
    shapes = f"var shapes={_script(scene.shapes)};{crystals.SHAPES}" if scene.shapes else ""
    return (f"var v=$3Dmol.createViewer('v',{{backgroundColor:'white'}});"
            f"v.addModel({_script(scene.structure)},{_script(kind)});{styles}{shapes}v.zoomTo({_focus(scene)});"
            "v.render();")


def _focus(scene: Scene) -> str:
    """What the camera looks at: the ligand where there is one, else everything."""
    for style in scene.styles:
        stick = dict(style.get("style", {})).get("stick", {})  # type: ignore[call-overload]
        if isinstance(stick, dict) and stick.get("carbon") == "ligand":
            return _script(style.get("select", {}))
    return ""


def _script(value: object) -> str:
    """The value as a JavaScript literal that cannot end the script element."""
    return json.dumps(value).replace("<", "\\u003c")
