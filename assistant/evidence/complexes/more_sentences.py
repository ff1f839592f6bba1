"""Sentences about the file and the space of a complex: surface, ligands, states, clashes, directions, movements."""

from __future__ import annotations

from assistant.evidence.complexes.phrasing import called, counted, ends, length, ligand, residue
from assistant.evidence.complexes.sentences import MOST, Sentence
from assistant.evidence.phrases import capital
from assistant.facts_complexes import ComplexFacts
from assistant.tasks import AskComplex
from assistant.tasks_complexes import ComplexSubject
from assistant.wording import listed


def buried(facts: ComplexFacts, task: AskComplex) -> str:
    if not facts.has("sasa_free", "sasa_bound", "buried", "buried_share"):
        return "The surface could not be computed."
    figures = {name: f"{facts.value(name).text()} Å²" for name in ("sasa_free", "sasa_bound", "buried")}
    return (f"Alone, {ligand(facts)} has {figures['sasa_free']} of solvent-accessible surface; in the pocket "
            f"{figures['sasa_bound']} stays open: {figures['buried']} "
            f"({facts.value('buried_share').text()} %) is buried.")


def the_ligand(facts: ComplexFacts, task: AskComplex) -> str:
    found = next((one for one in facts.ligands if one.id == facts.ligand), None)
    if found is None:
        return f"{called(facts)} has no small molecule that could be a ligand."
    name = f" ({found.name})" if found.name else ""
    doubt = f" {found.doubt}" if found.doubt else ""
    return (f"{ligand(facts)}{name} is {found.smiles}, {found.formula}; its bond orders come from "
            f"{_ORDERS.get(found.orders, found.orders)}.{doubt}")


_ORDERS = {"given file": "the file that was given", "given SMILES": "the SMILES that was given",
           "chemical component dictionary": "the chemical component dictionary of the PDB",
           "CONECT and geometry": "CONECT records and geometry", "geometry": "geometry alone"}


def ligands(facts: ComplexFacts, task: AskComplex) -> str:
    ids = [one.id for one in facts.ligands]
    if not ids:
        return f"{called(facts)} has no small molecule that could be a ligand."
    first = f"in focus is {facts.ligand}"
    return f"{len(ids)} {'ligand' if len(ids) == 1 else 'ligands'}: {listed(ids[:2 * MOST])}; {first}."


def chains(facts: ComplexFacts, task: AskComplex) -> str:
    if not facts.has("chains", "chain_names"):
        return ""
    return f"{counted(int(facts.value('chains').value), 'chain')}: {facts.value('chain_names').text()}."


def residues(facts: ComplexFacts, task: AskComplex) -> str:
    figures = {name: facts.value(name).text() for name in ("atoms", "residues", "chains") if facts.has(name)}
    return f"{called(facts)} has {listed(f'{text} {name}' for name, text in figures.items())}."


def waters(facts: ComplexFacts, task: AskComplex) -> str:
    if not facts.has("waters"):
        return ""
    bridges = facts.of_kind("water bridge")
    near = f"; {facts.value('waters_near').text()} within 4 Å of {ligand(facts)}" if facts.has("waters_near") else ""
    said = f" Bridging: {'; '.join(f'{ends(one)}' for one in bridges[:MOST])}." if bridges else ""
    return f"{facts.value('waters').text()} water molecules{near}.{said}"


def metals(facts: ComplexFacts, task: AskComplex) -> str:
    if not facts.has("metals") or not facts.value("metals").value:
        return "No metal ion is in the file."
    bound = facts.of_kind("metal complex")
    rows = listed(f"{residue(one.residue)} with {length(one)}" for one in bound)
    held = f" {ligand(facts)} coordinates {rows}." if bound else ""
    return f"Metals: {facts.value('metals').text()}.{held}"


def states(facts: ComplexFacts, task: AskComplex) -> str:
    wanted = [one for one in facts.states if not facts.asked or one.residue in facts.asked]
    if not wanted:
        return "No state of these had to be chosen." if facts.asked else "No protonation state had to be chosen."
    told = [f"{residue(one.residue)}: {one.words}" for one in wanted[:MOST]]
    more = f" The table has all {len(wanted)}." if len(wanted) > MOST else ""
    return f"{'; '.join(told)}.{more}"


def clashes(facts: ComplexFacts, task: AskComplex) -> str:
    if not facts.clashes:
        return f"No atom of {ligand(facts)} is closer to the protein than van der Waals radii allow (0.5 Å of overlap)."
    told = [f"{ends(one)}, {length(one)}" for one in facts.clashes[:MOST]]
    return f"{len(facts.clashes)} {'clash' if len(facts.clashes) == 1 else 'clashes'}: {'; '.join(told)}."


def b_factors(facts: ComplexFacts, task: AskComplex) -> str:
    if not facts.has("b_ligand", "b_pocket", "b_protein"):
        return "The file has no B-factors that say anything (all alike)."
    figures = {name: f"{facts.value(name).text()} Å²" for name in ("b_ligand", "b_pocket", "b_protein")}
    return (f"Mean B-factors: ligand {figures['b_ligand']}, pocket {figures['b_pocket']}, protein "
            f"{figures['b_protein']}.")


def doctor(facts: ComplexFacts, task: AskComplex) -> str:
    if not facts.mends:
        return f"Nothing had to be chosen or left out in {called(facts)}."
    told = [f"{one.found.rstrip('.')}: {one.done.rstrip('.')}" if one.done else one.found for one in facts.mends[:MOST]]
    return f"{'. '.join(told)}."


def where(facts: ComplexFacts, task: AskComplex) -> str:
    """Which residues lie on that side in the view, or on which side the residues named lie."""
    view = f"in the {task.view} view" + ("" if not task.steps else " after the turns said")
    rows = [one for one in facts.neighbours if one.side]
    if facts.asked:
        told = [f"{residue(one.residue)} is {_SIDE[one.side]} {ligand(facts)}" for one in rows
                if one.residue in facts.asked]
        return f"{capital(listed(told))}, {view}." if told else f"What was named is not near {ligand(facts)}."
    rows = [one for one in rows if one.side == task.side]
    side = _SIDE.get(task.side, task.side)
    if not rows:
        return f"No residue of the pocket is {side} {ligand(facts)} {view}."
    return f"{capital(side)} {ligand(facts)} {view}: {', '.join(residue(one.residue) for one in rows[:MOST])}."


_SIDE = {"left": "left of", "right": "right of", "above": "above", "below": "below", "in front": "in front of",
         "behind": "behind"}


def moves(facts: ComplexFacts, task: AskComplex) -> str:
    told = [f"{', '.join(one.commands)} {_said(one.does)}" for one in facts.turned]
    return f"{'; '.join(told)}." if told else "No movement is needed."


def _said(does: str) -> str:
    return " ".join(residue(word) if word.count(":") == 2 else word for word in does.split(" "))


def analogues(facts: ComplexFacts, task: AskComplex) -> str:
    """What has to stay, and the message that asks for molecules."""
    rows = facts.of_kind(*(task.kinds or ("hydrogen bond",)))
    if not facts.offers:
        return facts.notes[-1] if facts.notes else "There is nothing to keep."
    held = listed(f"{ends(one)}, {length(one)}" for one in rows[:MOST])
    return (f"To be kept: {held}. These atoms are in {facts.kept}. Ask for molecules that hold it with the line below; "
            "how well they bind is not predicted.")


MORE: dict[ComplexSubject, Sentence] = {
    "buried surface": buried, "ligand": the_ligand, "ligands": ligands, "chains": chains, "residues": residues,
    "waters": waters, "metals": metals, "states": states, "clashes": clashes, "b-factors": b_factors,
    "doctor": doctor, "where": where, "behind": where, "move": moves, "turn": moves, "analogues": analogues,
}
