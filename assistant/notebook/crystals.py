"""A crystal or complex in a notebook: pictures, checks and tables as HTML without a script; shapes of its 3D view."""

from __future__ import annotations

import base64
from html import escape

from assistant import plots
from assistant.answers import Answer, Check, Drawing, Plot, Table

MOST_ROWS = 12
"""Rows of a table that stand open; more are folded away."""
OPEN = frozenset({"crystals", "linkers", "doctor", "interactions", "measures", "complexes"})
"""Tables that stand open; the others are folded."""
SHAPES = (
    "var p=function(q){return{x:q[0],y:q[1],z:q[2]}};"
    "shapes.forEach(function(s){"
    "if(s.kind==='line')v.addCylinder({start:p(s.from),end:p(s.to),radius:0.06,color:'gray'});"
    "if(s.kind==='dash'){v.addCylinder({start:p(s.from),end:p(s.to),radius:0.07,color:s.colour,dashed:true});"
    "if(s.label)v.addLabel(s.label,{position:p(s.from.map(function(x,i){return(x+s.to[i])/2})),fontSize:11,"
    "fontColor:s.colour,backgroundColor:'white',backgroundOpacity:0.7});}"
    "if(s.kind==='label')v.addLabel(s.label,{position:p(s.at),fontSize:12,fontColor:'black',backgroundColor:'white',"
    "backgroundOpacity:0.7});"
    "if(s.kind==='sphere'){v.addSphere({center:p(s.centre),radius:s.radius,color:s.colour,opacity:0.6});"
    "v.addLabel(s.label,{position:p(s.centre),fontSize:12,fontColor:'black',backgroundColor:'white',backgroundOpacity:0.7});}"
    "if(s.kind==='polyhedron'){var c=s.points.map(p),f=[];s.faces.forEach(function(t){f=f.concat(t,[t[0],t[2],t[1]])});"
    "v.addCustom({vertexArr:c,normalArr:[],faceArr:f,color:$3Dmol.elementColors.Jmol[s.element]||'gray',opacity:0.6});}"
    "});"
)
"""Draws the shapes of a Scene (``shapes``) in the viewer ``v`` of 3Dmol.js."""


def shown(answer: Answer) -> str:
    """Plots and drawings side by side, then checks and tables."""
    drawn = "".join(_image(panel) for panel in answer.panels if isinstance(panel, Plot | Drawing))
    tables = "".join(_table(panel) for panel in answer.panels if isinstance(panel, Table) and panel.kind != "checks")
    return f"<div class=row>{drawn}</div>{_checks(answer.checks)}{tables}"


def _image(panel: Plot | Drawing) -> str:
    """As an image element: whatever stands in the SVG, it cannot act."""
    svg = plots.svg(panel).replace("var(--accent, #0b62bd)", "#0b62bd") if isinstance(panel, Plot) else panel.svg
    data = base64.b64encode(svg.encode()).decode()
    wide = 420 if isinstance(panel, Plot) else 220
    return (f"<div><img width={wide} alt='{escape(panel.title)}' src='data:image/svg+xml;base64,{data}'>"
            f"<br><small>{escape(panel.title)}</small></div>")


def _checks(checks: tuple[Check, ...]) -> str:
    rows = "".join(f"<li><span class={'good' if c.passed else 'bad'}>{'✓' if c.passed else '✗'}</span> "
                   f"{escape(_words(c))}</li>" for c in checks)
    passed = sum(c.passed for c in checks)
    head = f"<summary>{passed} of {len(checks)} checks passed</summary>"
    return f"<details>{head}<ul>{rows}</ul></details>" if checks else ""


def _words(check: Check) -> str:
    return f"{check.name}: expected {check.expected}, found {check.found} {check.unit}".strip()


def _table(table: Table) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in table.columns)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    stands = " open" if table.kind in OPEN and len(table.rows) <= MOST_ROWS else ""
    return (f"<details{stands}><summary>{escape(table.title)} ({len(table.rows)})</summary>"
            f"<table><tr>{head}</tr>{rows}</table></details>")
