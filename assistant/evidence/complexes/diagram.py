"""The flat diagram: the ligand drawn by RDKit, the residues around it, a dashed line for each interaction."""

from __future__ import annotations

import html
import math
from dataclasses import dataclass
from typing import Any

from rdkit import Chem, rdBase
from rdkit.Chem import rdDepictor
from rdkit.Chem.Draw import rdMolDraw2D

from assistant.answers import Drawing
from assistant.evidence.complexes.colours import COLOURS, DASHES
from assistant.evidence.complexes.phrasing import ORDER, residue
from assistant.facts_complexes import ComplexFacts, Contact

WIDTH, HEIGHT = 720, 520
LIGAND = (430, 300)
"""Size of the ligand's own drawing, in the middle of the whole."""
RING = (300, 215)
"""Half axes of the ellipse on which the residues stand."""
BOX = (84, 24)
MOST = 24
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Label:
    residue: str
    angle: float


def diagram(facts: ComplexFacts) -> Drawing | None:
    """The picture, light and dark; None where there is nothing to draw."""
    mol = Chem.MolFromMolBlock(facts.block, removeHs=False) if facts.block else None
    if mol is None or not facts.contacts:
        return None
    title = f"{facts.ligand} and the residues it interacts with"
    with rdBase.BlockLogs():
        return Drawing(title, _svg(mol, facts, dark=False), _svg(mol, facts, dark=True))


def _svg(mol: Chem.Mol, facts: ComplexFacts, dark: bool) -> str:
    inner, places = _ligand(mol, dark)
    shown = _shown(facts)
    at = {place: places[i] for i, place in enumerate(facts.block_places) if i < len(places)}
    labels = _settled([_Label(name, _angle(rows, at)) for name, rows in shown.items()])
    ink = "#e8e8e8" if dark else "#222222"
    lines = [line for name, where in labels.items() for one in _kinds(shown[name]) for line in _line(one, where, at)]
    boxes = [_box(name, where, shown[name], dark) for name, where in labels.items()]
    moved = f"translate({(WIDTH - LIGAND[0]) / 2} {(HEIGHT - LIGAND[1]) / 2})"
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            f'font-family="system-ui, sans-serif" font-size="13" fill="{ink}">{"".join(lines)}'
            f'<g transform="{moved}">{inner}</g>{"".join(boxes)}{_legend(facts)}</svg>')


def _ligand(mol: Chem.Mol, dark: bool) -> tuple[str, list[Place]]:
    """The ligand's drawing without its outer element, and where each atom is in the whole picture."""
    flat = Chem.RemoveHs(Chem.Mol(mol), sanitize=False)
    rdDepictor.Compute2DCoords(flat)
    drawer = rdMolDraw2D.MolDraw2DSVG(*LIGAND)
    options: Any = drawer.drawOptions()
    options.clearBackground = False
    options.padding = 0.12
    if dark:
        rdMolDraw2D.SetDarkMode(options)
        options.clearBackground = False
    rdMolDraw2D.PrepareAndDrawMolecule(drawer, flat)
    drawer.FinishDrawing()
    text = drawer.GetDrawingText()
    points = [drawer.GetDrawCoords(i) for i in range(flat.GetNumAtoms())]
    shift = ((WIDTH - LIGAND[0]) / 2, (HEIGHT - LIGAND[1]) / 2)
    body = text[text.index(">", text.index("<svg")) + 1: text.rindex("</svg>")]
    return body, [(point.x + shift[0], point.y + shift[1]) for point in points]


def _shown(facts: ComplexFacts) -> dict[str, list[Contact]]:
    """The interactions of each residue; where there are too many residues, those of the most telling kinds."""
    found: dict[str, list[Contact]] = {}
    for one in sorted(facts.contacts, key=lambda c: (ORDER.index(c.kind) if c.kind in ORDER else 9, c.distance)):
        if one.residue in found or len(found) < MOST:
            found.setdefault(one.residue, []).append(one)
    return found


def _kinds(rows: list[Contact]) -> list[Contact]:
    """The shortest of each kind and ligand atom: a residue's ten hydrophobic contacts are one line."""
    best: dict[tuple[str, tuple[int, ...]], Contact] = {}
    for one in rows:
        key = (one.kind, () if one.kind == "hydrophobic" else one.ligand_places)
        if key not in best or one.distance < best[key].distance:
            best[key] = one
    return list(best.values())


def _middle(one: Contact, at: dict[int, Place]) -> Place | None:
    points = [at[place] for place in one.ligand_places if place in at]
    return (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)) if points else None


def _angle(rows: list[Contact], at: dict[int, Place]) -> float:
    """The direction from the middle of the picture in which a residue's ligand atoms lie."""
    points = [point for one in rows if (point := _middle(one, at))]
    if not points:
        return 0.0
    x = sum(px for px, _ in points) / len(points) - WIDTH / 2
    y = sum(py for _, py in points) / len(points) - HEIGHT / 2
    return math.atan2(y / RING[1], x / RING[0])


def _settled(labels: list[_Label]) -> dict[str, Place]:
    """A place on the ellipse for each label, as near to its direction as the others allow, none over another."""
    ordered = sorted(labels, key=lambda one: one.angle)
    return {one.residue: (WIDTH / 2 + RING[0] * math.cos(angle), HEIGHT / 2 + RING[1] * math.sin(angle))
            for one, angle in zip(ordered, _spread([one.angle for one in ordered]), strict=True)}


def _spread(angles: list[float]) -> list[float]:
    """Sorted angles (rad) moved as little as may be until each is a label's width from the next, all round."""
    n = len(angles)
    if n < 2:
        return angles
    gap = min(0.36, 2 * math.pi / n * 0.98)
    free = [(angles[(i + 1) % n] - angles[i]) % (2 * math.pi) for i in range(n)]
    cut = max(range(n), key=free.__getitem__) + 1  # the circle is opened where most room is
    line = [angles[i % n] + (2 * math.pi if i >= n else 0.0) for i in range(cut, cut + n)]
    blocks: list[list[float]] = []  # neighbours that touch, as what is left of their angles without the gaps
    for i, angle in enumerate(line):
        blocks.append([angle - i * gap])
        while len(blocks) > 1 and sum(blocks[-2]) / len(blocks[-2]) > sum(blocks[-1]) / len(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    level = [sum(block) / len(block) for block in blocks for _ in block]
    if level[-1] - level[0] > 2 * math.pi - n * gap:  # the ends would meet: all evenly
        level = [sum(level) / n] * n
    placed = [value + i * gap for i, value in enumerate(level)]
    return [placed[(i - cut) % n] for i in range(n)]


def _line(one: Contact, where: Place, at: dict[int, Place]) -> list[str]:
    start = _middle(one, at)
    if start is None:
        return []
    colour, dash = COLOURS.get(one.kind, "#888888"), DASHES.get(one.kind, "")
    told = html.escape(f"{one.kind}, {one.distance:.2f} Å")
    x, y = start[0] + 0.55 * (where[0] - start[0]), start[1] + 0.55 * (where[1] - start[1])
    length = "" if one.kind == "hydrophobic" else (
        f'<text x="{x:.1f}" y="{y - 3:.1f}" font-size="11" text-anchor="middle" fill="{colour}">'
        f"{one.distance:.2f}</text>")
    return [f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{where[0]:.1f}" y2="{where[1]:.1f}" stroke="{colour}" '
            f'stroke-width="1.6" stroke-dasharray="{dash}"><title>{told}</title></line>{length}']


def _box(name: str, where: Place, rows: list[Contact], dark: bool) -> str:
    colour = COLOURS.get(rows[0].kind, "#888888")
    ground = "#1d2126" if dark else "#ffffff"
    words = html.escape(residue(name))
    x, y = where[0] - BOX[0] / 2, where[1] - BOX[1] / 2
    return (f'<g><rect x="{x:.1f}" y="{y:.1f}" width="{BOX[0]}" height="{BOX[1]}" '
            f'rx="6" fill="{ground}" stroke="{colour}" stroke-width="1.4"/>'
            f'<text x="{where[0]:.1f}" y="{where[1] + 4.5:.1f}" text-anchor="middle">{words}</text></g>')


def _legend(facts: ComplexFacts) -> str:
    """The kinds that occur, each with its line."""
    kinds = [kind for kind in ORDER if facts.of_kind(kind)]
    parts, x = [], 8.0
    for kind in kinds:
        parts.append(f'<line x1="{x}" y1="{HEIGHT - 10}" x2="{x + 22}" y2="{HEIGHT - 10}" stroke="{COLOURS[kind]}" '
                     f'stroke-width="1.8" stroke-dasharray="{DASHES[kind]}"/>'
                     f'<text x="{x + 26}" y="{HEIGHT - 6}" font-size="11">{kind}</text>')
        x += 34 + 6.2 * len(kind)
    return "".join(parts)
