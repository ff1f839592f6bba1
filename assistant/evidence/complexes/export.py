"""A complex as files: its interactions as CSV, all that was found as JSON, scripts that rebuild the scene."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import Literal

from assistant.answers import Assembly
from assistant.evidence.complexes import panels
from assistant.evidence.complexes.colours import COLOURS
from assistant.evidence.complexes.scenes import pdb
from assistant.facts_complexes import ComplexFacts, Contact

Kind = Literal["csv", "json", "pml", "cxc", "pdb"]


def export(assembly: Assembly, kind: Kind) -> str:
    """The text of the file."""
    facts = assembly.facts
    if kind == "csv":
        return _csv(facts)
    if kind == "json":
        return _json(assembly)
    if kind == "pdb":
        return pdb(facts.picture) if facts.picture else ""
    return pymol(facts) if kind == "pml" else chimerax(facts)


def _csv(facts: ComplexFacts) -> str:
    table = panels.interactions(facts)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("file", "ligand", "preset", *table.columns))
    writer.writerows((facts.name, facts.ligand, facts.preset, *row) for row in table.rows)
    return out.getvalue()


def _json(assembly: Assembly) -> str:
    """Everything but the atoms, which the PDB file holds."""
    found = asdict(assembly.facts)
    for name in ("picture", "next", "block", "block_places"):
        del found[name]
    found["checks"] = [asdict(check) for check in assembly.verdict.checks]
    return json.dumps(found, ensure_ascii=False, indent=1)


def pymol(facts: ComplexFacts) -> str:
    """A PyMOL script: load the file beside it, show pocket and ligand, draw every interaction as a distance."""
    het, chain, number = _parts(facts.ligand)
    lines = [f"# {facts.name}: interactions of {facts.ligand}, {facts.preset} criteria (Retort)",
             f"load {facts.name}, complex", "hide everything", "show cartoon, complex",
             f"select ligand, resn {het} and chain {chain} and resi {number}", "show sticks, ligand",
             "util.cbay ligand"]
    for kind, colour in COLOURS.items():
        rows = facts.of_kind(kind)
        for one in rows:
            where = " or ".join(f"({_pymol(one.residue)} and name {name})" for name in one.atoms)
            mine = " or ".join(f"(ligand and name {name})" for name in one.ligand_atoms)
            lines.append(f"distance {kind.replace(' ', '_').replace('-', '_')}, complex and ({where}), {mine}")
            lines.append(f"show sticks, complex and {_pymol(one.residue)}")
        if rows:
            lines.append(f"color 0x{colour[1:]}, {kind.replace(' ', '_').replace('-', '_')}")
    return "\n".join([*lines, "zoom ligand, 6", ""])


def _pymol(residue: str) -> str:
    name, chain, number = _parts(residue)
    return f"(resn {name} and chain {chain} and resi {number})"


def chimerax(facts: ComplexFacts) -> str:
    """A ChimeraX script that does the same."""
    _, chain, number = _parts(facts.ligand)
    ligand = f"/{chain}:{number}"
    lines = [f"# {facts.name}: interactions of {facts.ligand}, {facts.preset} criteria (Retort)",
             f"open {facts.name}", "hide atoms", "cartoon", f"show {ligand} atoms", f"color {ligand} yellow",
             "color byhetero"]
    for one in facts.contacts:
        if len(one.atoms) == 1 and len(one.ligand_atoms) == 1:
            lines.append(f"pbond {_chimerax(one, ligand)} color {COLOURS.get(one.kind, '#888888')} radius 0.08 "
                         f'name "{one.kind}"')
        _, c, n = _parts(one.residue)
        lines.append(f"show /{c}:{n} atoms")
    return "\n".join([*lines, f"view {ligand}", ""])


def _chimerax(one: Contact, ligand: str) -> str:
    _, chain, number = _parts(one.residue)
    return f"/{chain}:{number}@{one.atoms[0]}{ligand}@{one.ligand_atoms[0]}"


def _parts(name: str) -> tuple[str, str, str]:
    het, chain, number = (*name.split(":"), "", "")[:3]
    return het, chain, number
