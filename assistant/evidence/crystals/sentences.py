"""One sentence or two for each subject, composed of nothing but what was found. A number here stands in a table too."""

from __future__ import annotations

from collections.abc import Callable

from assistant.evidence.crystals import building
from assistant.evidence.crystals.phrasing import called, figure
from assistant.evidence.crystals.pores import (
    channels,
    fits,
    inaccessible,
    lcd,
    lfpd,
    pld,
    pore_sizes,
    pore_volume,
    standing,
    surface,
    void_fraction,
)
from assistant.facts_crystals import CrystalFacts
from assistant.tasks import AskCrystal
from assistant.tasks_crystals import Subject
from assistant.wording import listed

Sentence = Callable[[CrystalFacts, AskCrystal], str]
STRONGEST = 5
"""Lines of a powder pattern that are told in words; the table has all."""


def _name(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.has("name"):
        return f"{called(facts)} is none of the frameworks known here by node, linker and net."
    value = facts.value("name")
    return f"This is {value.text()} ({value.source})."


def _formula(facts: CrystalFacts, task: AskCrystal) -> str:
    told = f"The cell of {called(facts)} holds {figure(facts, 'formula')}, {figure(facts, 'mass')}."
    if facts.has("unit", "z"):
        told += f" As chemists write it: {figure(facts, 'unit')}, Z = {figure(facts, 'z')}."
    return told


def _cell(facts: CrystalFacts, task: AskCrystal) -> str:
    sides = ", ".join(f"{name} = {figure(facts, name)}" for name in "abc")
    angles = ", ".join(
        f"{facts.value(name).label} = {facts.value(name).text()}°" for name in ("alpha", "beta", "gamma")
    )
    return f"The cell of {called(facts)}: {sides}; {angles}; {figure(facts, 'volume')}."


def _space_group(facts: CrystalFacts, task: AskCrystal) -> str:
    return (
        f"The atoms of {called(facts)} have the symmetry of {figure(facts, 'space_group')} "
        f"(number {figure(facts, 'space_group_number')}, {figure(facts, 'crystal_system')}), found in the atoms "
        "themselves."
    )


def _density(facts: CrystalFacts, task: AskCrystal) -> str:
    return (
        f"The density of {called(facts)} is {figure(facts, 'density')}, from {figure(facts, 'mass')} in "
        f"{figure(facts, 'volume')}."
    )


def _atoms(facts: CrystalFacts, task: AskCrystal) -> str:
    return f"The cell of {called(facts)} holds {figure(facts, 'atoms')} atoms: {figure(facts, 'formula')}."


def _chirality(facts: CrystalFacts, task: AskCrystal) -> str:
    group = f"{figure(facts, 'space_group')}, number {figure(facts, 'space_group_number')}"
    if facts.value("chiral").value:
        return (
            f"Perhaps: the space group of {called(facts)} ({group}) allows a chiral structure; whether a sample "
            "is of one hand only "
            "does not follow from it."
        )
    return f"No: the space group of {called(facts)} ({group}) has mirrors, glides or inversions."


def _flexibility(facts: CrystalFacts, task: AskCrystal) -> str:
    rods = any(knot.periodicity == 1 for knot in facts.knots)
    layered = facts.has("dimension") and facts.value("dimension").value != 3
    many = max((knot.connectivity for knot in facts.knots), default=0)
    if layered:
        why = f"layers or chains (dimensionality {figure(facts, 'dimension')}) can slide or swell"
    elif rods:
        why = "rods joined by linkers can fold like a wine rack, as in MIL-53"
    elif many >= 8:
        why = f"nodes joined to {many} donor groups usually make rigid frameworks"
    else:
        why = "nodes of few linkers leave some room for turning linkers, and large breathing is rare"
    return (
        f"One structure does not show it. By rule, not fact: {why}. Linkers may turn in any case, so windows are "
        "wider than the PLD at times."
    )


def _doctor(facts: CrystalFacts, task: AskCrystal) -> str:
    changed = [one.said for one in facts.repairs if one.changed]
    seen = [one.said for one in facts.repairs if not one.changed]
    if not facts.repairs:
        return f"Nothing was wrong with {facts.name}, and nothing was changed."
    told = [f"Changed: {' '.join(_stop(one) for one in changed)}"] if changed else ["Nothing was changed."]
    return " ".join([*told, *([f"Seen and left as it is: {' '.join(_stop(one) for one in seen)}"] if seen else [])])


def _stop(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def _solvent(facts: CrystalFacts, task: AskCrystal) -> str:
    about = [_stop(one.said) for one in facts.repairs if "solvent" in one.kind or "solvent" in one.said.lower()]
    told = [f"{one.count} {one.species} ({one.role})" for one in facts.company]
    now = (
        f"In what was computed on: {listed(told)}."
        if told
        else "What was computed on holds no solvent and no small ligand."
    )
    return " ".join([*about, now])


def _powder(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.lines:
        return f"No powder line of {called(facts)} lies in the range."
    strongest = sorted(facts.lines, key=lambda one: -one.intensity)[:STRONGEST]
    told = ", ".join(f"{one.two_theta:.2f}° ({one.hkl})" for one in sorted(strongest, key=lambda one: one.two_theta))
    wave = facts.value("wavelength")
    return (
        f"Simulated powder pattern of {called(facts)} for {wave.label} ({wave.text()} Å); the strongest lines: {told}."
    )


def _uses(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.uses:
        return f"No rule of the table is met by {called(facts)}."
    told = "; ".join(f"{one.use} ({one.numbers})" for one in facts.uses)
    return (
        f"By rule, not fact, {called(facts)} is worth a look for {told}. Each rule stands in the table with its source."
    )


SENTENCES: dict[Subject, Sentence] = {
    "name": _name,
    "formula": _formula,
    "cell": _cell,
    "space group": _space_group,
    "density": _density,
    "atoms": _atoms,
    "metals": building.metals,
    "nodes": building.nodes,
    "coordination": building.metals,
    "linkers": building.linkers,
    "groups": building.groups,
    "open metal sites": building.open,
    "oxidation state": building.oxidation,
    "charge": building.charge,
    "net": building.net,
    "catenation": building.catenation,
    "dimensionality": building.dimensionality,
    "chirality": _chirality,
    "flexibility": _flexibility,
    "doctor": _doctor,
    "solvent": _solvent,
    "powder": _powder,
    "uses": _uses,
    "lcd": lcd,
    "pld": pld,
    "lfpd": lfpd,
    "channels": channels,
    "surface": surface,
    "inaccessible surface": inaccessible,
    "void fraction": void_fraction,
    "pore volume": pore_volume,
    "pore sizes": pore_sizes,
    "fits": fits,
    "standing": standing,
}
"""What is said of each subject ("card", "describe" and "compare" have a text of their own)."""
NEEDS: dict[Subject, tuple[str, ...]] = {
    "formula": ("formula", "mass"),
    "cell": ("a", "volume"),
    "space group": ("space_group",),
    "density": ("density", "mass"),
    "atoms": ("atoms",),
    "open metal sites": ("open_sites",),
    "catenation": ("catenation",),
    "dimensionality": ("dimension",),
    "chirality": ("chiral",),
    "powder": ("wavelength",),
    "lcd": ("lcd",),
    "pld": ("pld",),
    "lfpd": ("lfpd",),
    "channels": ("pore_dimension",),
    "surface": ("asa_g",),
    "inaccessible surface": ("nasa_g",),
    "void fraction": ("void_fraction",),
    "pore volume": ("pore_volume",),
    "pore sizes": ("pore_mean", "lcd"),
    "fits": ("pld",),
    "standing": ("pld",),
}
"""Values without which nothing can be said of a subject yet."""
