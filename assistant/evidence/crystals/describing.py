"""Longer texts about a crystal: its card in two sentences, its description, two crystals side by side."""

from __future__ import annotations

from assistant.answers import Material
from assistant.evidence.crystals.phrasing import called, figure, linker, linkers, plural, probe, signed
from assistant.evidence.crystals.pores import share
from assistant.evidence.phrases import capital
from assistant.facts_crystals import CrystalFacts, Knot
from assistant.wording import listed

SIDE_BY_SIDE: tuple[tuple[str, str], ...] = (
    ("pld", "window (PLD)"),
    ("lcd", "largest cavity (LCD)"),
    ("asa_g", "accessible surface"),
    ("void_fraction", "void fraction"),
    ("density", "density"),
)
"""What is told of crystals side by side."""
NARROW = 3.3
"""Å: a window below the kinetic diameter of CO2 is called narrow."""


def card(facts: CrystalFacts) -> str:
    """Who it is and the numbers most asked for."""
    return " ".join(part for part in (_who(facts), _numbers(facts), _changed(facts)) if part)


def _who(facts: CrystalFacts) -> str:
    unit = figure(facts, "unit") if facts.has("unit") and facts.value("unit").value else figure(facts, "formula")
    name = f"{facts.name} is {called(facts)}, {unit}" if facts.has("name") else f"{facts.name}: {unit}"
    parts = [f"linked by {linkers(facts)}"] if facts.struts else []
    parts += [f"{figure(facts, 'net')} net"] if facts.has("net") and facts.value("net").value else []
    return f"{', '.join([name, *parts])}."


def _numbers(facts: CrystalFacts) -> str:
    told = [f"LCD {figure(facts, 'lcd')}, PLD {figure(facts, 'pld')}"] if facts.has("lcd", "pld") else []
    if facts.has("asa_g", "probe"):
        told.append(f"accessible surface {figure(facts, 'asa_g')} ({probe(facts)})")
    if facts.has("void_fraction"):
        told.append(f"void fraction {figure(facts, 'void_fraction')}")
    told += [f"density {figure(facts, 'density')}"] if facts.has("density") else []
    return f"{capital(', '.join(told))}." if told else ""


def _changed(facts: CrystalFacts) -> str:
    changed = [one.said.rstrip(".") for one in facts.repairs if one.changed]
    return f"Changed in the file: {'; '.join(changed)}." if changed else ""


# description --------------------------------------------------------------------------------------------------------


def describe(facts: CrystalFacts) -> str:
    """Identity, node, linker, net, pores, chemistry, caveats: a paragraph each where there is something to say."""
    parts = (_identity(facts), _build(facts), _pores(facts), _chemistry(facts), _caveats(facts))
    return "\n".join(part for part in parts if part)


def _identity(facts: CrystalFacts) -> str:
    kind = figure(facts, "kind") if facts.has("kind") else "crystal"
    noun = kind if kind.startswith("crystal") else f"{kind} {'crystal' if kind == 'molecular' else 'framework'}"
    name = f"{facts.name} is {called(facts)}, a {noun}" if facts.has("name") else f"{facts.name} is a {noun}"
    unit = (
        f" of composition {figure(facts, 'unit')} (Z = {figure(facts, 'z')})"
        if facts.has("unit") and facts.value("unit").value
        else f" with {figure(facts, 'formula')} in the cell"
    )
    cell = ""
    if facts.has("space_group", "a"):
        cell = (
            f" Its cell is {figure(facts, 'crystal_system')} ({figure(facts, 'space_group')}), "
            f"a = {figure(facts, 'a')}, b = {figure(facts, 'b')}, c = {figure(facts, 'c')}, with "
            f"{figure(facts, 'atoms')} atoms; "
            f"its density is {figure(facts, 'density')}."
        )
    return f"{name}{unit}.{cell}"


def _build(facts: CrystalFacts) -> str:
    told = []
    if facts.knots:
        told.append(f"The nodes are {listed(_knot(one) for one in facts.knots)}.")
    for one in facts.struts:
        smiles = f" ({one.smiles} as the acid)" if one.name or one.abbreviation else " (as the acid)"
        told.append(
            f"{capital(linker(one))}{smiles} joins {one.connectivity} {plural('node', one.connectivity)} through "
            f"{one.donors}."
        )
    if facts.has("net") and facts.value("net").value:
        n = facts.value("catenation").value if facts.has("catenation") else 1
        woven = f"; {figure(facts, 'catenation')} such nets interpenetrate" if isinstance(n, int) and n > 1 else ""
        told.append(f"Together they make the {figure(facts, 'net')} net{woven}.")
    elif facts.has("dimension") and facts.value("dimension").value:
        told.append(
            f"The bonds extend in {figure(facts, 'dimension')} "
            f"{plural('dimension', float(facts.value('dimension').value))}; the net was not recognised."
        )
    return " ".join(told)


def _knot(knot: Knot) -> str:
    """A kind of node: "Cu2 clusters (paddlewheel), each with 4 donor groups of linkers"."""
    noun = {1: "rods", 2: "layers"}.get(knot.periodicity, "clusters" if knot.nuclearity > 1 else "centres")
    label = f" ({knot.label})" if knot.label not in ("", "rod", "layer", "single metal") else ""
    each = "with" if knot.periodicity else "each with"
    per = " per repeat" if knot.periodicity else ""
    return f"{knot.composition} {noun}{label}, {each} {knot.connectivity} donor groups of linkers{per}"


def _pores(facts: CrystalFacts) -> str:
    if not facts.has("lcd", "pld"):
        return ""
    told = [
        f"Its largest cavity is {figure(facts, 'lcd')} wide and the narrowest window on the way through "
        f"{figure(facts, 'pld')}."
    ]
    if facts.has("pore_dimension", "asa_g", "probe"):
        if facts.value("pore_dimension").value:
            told.append(
                f"For the {probe(facts)}: the channels run in {figure(facts, 'pore_dimension')} "
                f"{plural('dimension', float(facts.value('pore_dimension').value))}, the accessible surface is "
                f"{figure(facts, 'asa_g')} "
                f"({figure(facts, 'asa_cm3')}), and the centre of the probe can be in "
                f"{figure(facts, 'void_fraction')} of the cell."
            )
        else:
            told.append(f"No channel is open to the {probe(facts)}.")
    if "lcd" in facts.standings and "pld" in facts.standings:
        told.append(
            f"Cavity and window are above those of {share(facts, 'lcd')} and {share(facts, 'pld')} of the MOFs in "
            "CoRE MOF 2019."
        )
    return " ".join(told)


def _chemistry(facts: CrystalFacts) -> str:
    told = []
    sites = [one for one in facts.sites if one.open]
    if sites:
        told.append(
            f"{listed(f'{one.symbol} ({one.geometry})' for one in sites)} {'has' if len(sites) == 1 else 'have'} "
            f"an open site: {sites[0].reason}."
        )
    elif facts.sites:
        told.append(
            f"No open metal site: {listed(dict.fromkeys(f'{one.symbol} is {one.geometry}' for one in facts.sites))}."
        )
    if facts.has("charge") and facts.value("charge").value:
        ions = listed(f"{one.count} {one.species}" for one in facts.company if one.role == "counter-ion")
        told.append(
            f"The framework carries {signed(int(facts.value('charge').value))} per "
            f"cell{f', balanced by {ions}' if ions else ''}."
        )
    elif facts.has("charge"):
        told.append("The framework is neutral.")
    if facts.uses:
        told.append(f"By rule, not fact, it may be of use for {listed(one.use for one in facts.uses)}.")
    return " ".join(told)


def _caveats(facts: CrystalFacts) -> str:
    changed = [one.said.rstrip(".") for one in facts.repairs if one.changed]
    told = [f"Read with this in mind: {'; '.join(changed)}."] if changed else []
    return " ".join([*told, *(f"{trouble.rstrip('.')}." for trouble in facts.troubles)])


# side by side -------------------------------------------------------------------------------------------------------


def compare(materials: tuple[Material, ...]) -> str:
    """Each quantity for every crystal, then what they are made of."""
    found = [material.facts for material in materials]
    told = []
    for name, label in SIDE_BY_SIDE:
        if all(facts.has(name) for facts in found):
            told.append(f"{capital(label)}: {', '.join(f'{called(facts)} {figure(facts, name)}' for facts in found)}.")
    made = [
        f"{called(facts)}: "
        f"{listed(dict.fromkeys(knot.composition for knot in facts.knots)) or figure(facts, 'formula')}"
        f"{f' with {linkers(facts)}' if facts.struts else ''}"
        for facts in found
        if facts.has("formula")
    ]
    return " ".join([*told, *([f"{'; '.join(made)}."] if made else [])])
