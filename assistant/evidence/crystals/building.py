"""What is said of how a crystal is built: metals, nodes, linkers, charge, net."""

from __future__ import annotations

from assistant.evidence.crystals.phrasing import called, figure, linker, plural, signed
from assistant.evidence.phrases import capital
from assistant.facts_crystals import CrystalFacts, Site, Strut
from assistant.tasks import AskCrystal
from assistant.wording import listed


def site(one: Site) -> str:
    """A kind of metal atom: "Zn(II), tetrahedral, bound to O4"."""
    state = f"({'+' if one.oxidation > 0 else ''}{one.oxidation})" if one.oxidation is not None else ""
    return f"{one.symbol}{state}, {one.geometry}, coordination {one.coordination} ({one.donors})"


def metals(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.sites:
        return f"{called(facts)} holds no metal."
    return f"Metal of {called(facts)}: {'; '.join(f'{one.count} {site(one)}' for one in facts.sites)}."


def nodes(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.knots:
        return f"{called(facts)} has no metal node."
    told = [
        f"{knot.count} {knot.composition}{f' ({knot.label})' if knot.label else ''}, "
        f"{knot.nuclearity} {plural('metal', knot.nuclearity)} each, joined to {knot.connectivity} donor groups "
        "of linkers"
        f"{' per repeat of the rod' if knot.periodicity else ''}"
        for knot in facts.knots
    ]
    return f"Nodes of {called(facts)}, per cell: {'; '.join(told)}."


def strut(one: Strut) -> str:
    """A linker with how it is bound: name, SMILES, charge, donors."""
    smiles = f", {one.smiles}" if one.name or one.abbreviation else ""
    return (
        f"{one.count} {linker(one)}{smiles} (acid form; charge in the framework {signed(one.charge)}), "
        f"bound to {one.connectivity} {plural('node', one.connectivity)} through {one.donors}"
    )


def linkers(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.struts:
        return f"No organic linker was found in {called(facts)}."
    word = plural("Linker", len(facts.struts))
    return f"{word} of {called(facts)}, per cell: {'; '.join(strut(one) for one in facts.struts)}."


def groups(facts: CrystalFacts, task: AskCrystal) -> str:
    told = [
        f"{linker(one)} carries {listed(f'{n} {name}' for name, n in one.groups)}" for one in facts.struts if one.groups
    ]
    if not told:
        return f"No functional group of the table stands on the linkers of {called(facts)}."
    return f"In their acid form: {'; '.join(told)}."


def open(facts: CrystalFacts, task: AskCrystal) -> str:
    sites = [one for one in facts.sites if one.open]
    if not facts.sites:
        return f"{called(facts)} holds no metal, so no open metal site."
    if not sites:
        return (
            f"No open metal site in {called(facts)}: {'; '.join(f'{one.symbol}, {one.reason}' for one in facts.sites)}."
        )
    return (
        f"Yes: {figure(facts, 'open_sites')} open metal sites in the cell of {called(facts)}, "
        f"{'; '.join(f'{one.count} {one.symbol}, {one.reason}' for one in sites)}."
    )


def oxidation(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.sites:
        return f"{called(facts)} holds no metal."
    told = "; ".join(
        f"{one.count} {one.symbol}: {'+' if (one.oxidation or 0) > 0 else ''}{one.oxidation}"
        if one.oxidation is not None
        else f"{one.count} {one.symbol}: it cannot be told"
        for one in facts.sites
    )
    return f"Likely oxidation states in {called(facts)}, by charge balance: {told}."


def charge(facts: CrystalFacts, task: AskCrystal) -> str:
    ions = [
        f"{one.count} {one.species} ({signed(one.charge)} each)" for one in facts.company if one.role == "counter-ion"
    ]
    if not facts.has("charge"):
        return f"The charge of the framework of {called(facts)} cannot be told from the file."
    charge = int(facts.value("charge").value)
    if charge == 0:
        beside = f" {capital(listed(ions))} beside it." if ions else ""
        return f"The framework of {called(facts)} is neutral (charge {figure(facts, 'charge')} per cell).{beside}"
    balance = f"balanced by {listed(ions)}" if ions else "and the file holds nothing that balances it"
    return f"The framework of {called(facts)} carries {signed(charge)} per cell, {balance}."


def net(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.has("net") or not facts.value("net").value:
        why = next((note for note in facts.notes if note.startswith("net: ")), "net: it is in no row of the table")
        return f"The net of {called(facts)} was not recognised ({why.removeprefix('net: ').rstrip('.')})."
    return f"The underlying net of {called(facts)} is {figure(facts, 'net')} (RCSR symbol)."


def catenation(facts: CrystalFacts, task: AskCrystal) -> str:
    n = int(facts.value("catenation").value)
    if n > 1:
        return f"Yes: {figure(facts, 'catenation')} nets interpenetrate in {called(facts)}."
    return f"No: {called(facts)} is not interpenetrated ({figure(facts, 'catenation')} net)."


def dimensionality(facts: CrystalFacts, task: AskCrystal) -> str:
    n = int(facts.value("dimension").value)
    words = {0: "molecules", 1: "chains", 2: "layers", 3: "a framework that extends in three directions"}[n]
    kind = f", {figure(facts, 'kind')}" if facts.has("kind") else ""
    return f"The bonds of {called(facts)} make {words} (dimensionality {figure(facts, 'dimension')}{kind})."
