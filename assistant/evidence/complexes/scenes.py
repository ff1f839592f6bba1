"""The complex in 3D: cartoon, pocket and ligand as sticks, interactions as dashed lines, measures, labels."""

from __future__ import annotations

from assistant.answers import Scene
from assistant.evidence.complexes.colours import CLASH, COLOURS, MEASURE
from assistant.evidence.complexes.phrasing import by_kind, called, residue
from assistant.facts_complexes import Atom3D, ComplexFacts, ComplexPicture, Contact, Measure


def scene(facts: ComplexFacts) -> Scene:
    """Atoms with styles, and a shape for each interaction; without a picture the scene is empty and says so."""
    picture = facts.picture
    if picture is None or not picture.atoms:
        return Scene(called(facts), "", "pdb", note="There are no atoms to draw.")
    shapes = (*_contacts(facts), *_measures(facts.measures), *_labels(facts, picture))
    return Scene(called(facts), pdb(picture), "pdb", _styles(picture), _note(facts, picture), shapes)


def pdb(picture: ComplexPicture) -> str:
    """The atoms as PDB text, numbered from 1 in the order of the picture; the ligand's bonds as CONECT records."""
    lines = [_atom(serial, atom) for serial, atom in enumerate(picture.atoms, start=1)]
    serial_of = {atom.place: serial for serial, atom in enumerate(picture.atoms, start=1)}
    for one, other, order in picture.bonds:
        if one in serial_of and other in serial_of:
            i, j = serial_of[one], serial_of[other]
            lines += [f"CONECT{i:5d}{j:5d}", f"CONECT{j:5d}{i:5d}"] * max(1, order)
    return "\n".join([*lines, "END", ""])


def _atom(serial: int, atom: Atom3D) -> str:
    record = "ATOM  " if atom.part in ("backbone", "pocket") else "HETATM"
    name = atom.name if len(atom.name) >= 4 or len(atom.element) == 2 else f" {atom.name}"
    x, y, z = atom.at
    return (f"{record}{serial:5d} {name:<4.4s} {atom.residue:>3.3s} {atom.chain[:1] or ' '}{atom.number % 10_000:4d}"
            f"{atom.insertion[:1] or ' '}   {x:8.3f}{y:8.3f}{z:8.3f}{1.0:6.2f}{min(atom.b_factor, 999.0):6.2f}"
            f"          {atom.element:>2.2s}")


def _styles(picture: ComplexPicture) -> tuple[dict[str, object], ...]:
    """Cartoon of the protein; sticks of what is near the ligand, of the ligand; small balls of water and metals."""
    serials: dict[str, list[int]] = {}
    for serial, atom in enumerate(picture.atoms, start=1):
        serials.setdefault(atom.part, []).append(serial)
    found: list[dict[str, object]] = []
    if serials.get("backbone"):
        found.append({"select": {"hetflag": False}, "style": {"cartoon": {"colour": "protein", "opacity": 0.75}}})
    for part, style in _PARTS.items():
        if serials.get(part):
            found.append({"select": {"serial": serials[part]}, "style": style})
    return tuple(found)


_PARTS: dict[str, dict[str, object]] = {
    "pocket": {"stick": {"radius": 0.12, "carbon": "pocket"}},
    "ligand": {"stick": {"radius": 0.2, "carbon": "ligand"}},
    "water": {"sphere": {"radius": 0.32}},
    "metal": {"sphere": {"radius": 0.75}},
    "other": {"stick": {"radius": 0.09}},
}


def _contacts(facts: ComplexFacts) -> list[dict[str, object]]:
    """A dashed line for each interaction; its ``row`` is that of the table of interactions."""
    rows = [one for found in by_kind(facts.contacts).values() for one in found]
    lines = [dash for row, one in enumerate(rows)
             for dash in _dash(one, COLOURS.get(one.kind, "#888888"), row, one.kind)]
    return [*lines, *(dash for row, one in enumerate(facts.clashes) for dash in _dash(one, CLASH, row, "clash"))]


def _dash(one: Contact, colour: str, row: int, name: str) -> list[dict[str, object]]:
    """One line, or two by way of a water; the label stands on the first."""
    label = "" if one.kind == "hydrophobic" else f"{one.distance:.2f} Å"
    return [{"kind": "dash", "from": list(start), "to": list(end), "colour": colour, "label": "" if k else label,
             "name": name, "row": row} for k, (start, end) in enumerate(one.lines())]


def _measures(measures: tuple[Measure, ...]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for one in measures:
        for start, end in zip(one.points, one.points[1:], strict=False):
            label = f"{one.value:.2f} Å" if one.kind == "distance" else f"{one.value:.1f}°"
            found.append({"kind": "dash", "from": list(start), "to": list(end), "colour": MEASURE, "label": label,
                          "name": "measure"})
    return found


def _labels(facts: ComplexFacts, picture: ComplexPicture) -> list[dict[str, object]]:
    """The names of the residues that interact, at their alpha carbon (or first atom)."""
    wanted = {one.residue for one in (*facts.contacts, *facts.clashes)}
    found: dict[str, Atom3D] = {}
    for atom in picture.atoms:
        name = f"{atom.residue}:{atom.chain}:{atom.number}{atom.insertion}"
        if name in wanted and (name not in found or atom.name in ("CA", "CB")):
            found[name] = atom
    return [{"kind": "label", "at": list(atom.at), "label": residue(name), "name": name}
            for name, atom in found.items()]


def _note(facts: ComplexFacts, picture: ComplexPicture) -> str:
    drawn = f"{len(picture.atoms):,} atoms drawn"
    return drawn if picture.whole else f"{drawn}: the surroundings of {facts.ligand} only, the file is large"
