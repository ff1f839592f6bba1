"""What is said of pores: diameters, channels, surface, volume, which guests get in, and how that compares."""

from __future__ import annotations

from assistant.evidence.crystals.phrasing import called, figure, plural, probe
from assistant.evidence.phrases import capital, percent
from assistant.facts_crystals import CrystalFacts, Entry
from assistant.tasks import AskCrystal
from assistant.wording import listed

COMPARED: dict[str, str] = {
    "lcd": "largest cavity",
    "pld": "window",
    "density": "density",
    "asa_g": "accessible surface (m2/g)",
    "pore_volume": "pore volume",
    "void_fraction": "void fraction",
}
"""Quantities that are held against other MOFs, and how they are called there."""


def lcd(facts: CrystalFacts, task: AskCrystal) -> str:
    return f"The largest cavity of {called(facts)} (LCD) is {figure(facts, 'lcd')} wide."


def pld(facts: CrystalFacts, task: AskCrystal) -> str:
    return (
        f"The pore limiting diameter (PLD) of {called(facts)} is {figure(facts, 'pld')}: the widest sphere that "
        "can travel "
        "through it."
    )


def lfpd(facts: CrystalFacts, task: AskCrystal) -> str:
    return (
        f"The largest sphere along the free path of {called(facts)} (LFPD) is {figure(facts, 'lfpd')} wide, where "
        "the window "
        f"is {figure(facts, 'pld')}."
    )


def channels(facts: CrystalFacts, task: AskCrystal) -> str:
    if not facts.value("pore_dimension").value:
        return (
            f"No channel of {called(facts)} is open to this probe ({probe(facts)}); the window is "
            f"{figure(facts, 'pld')}."
        )
    n = facts.value("channels").value
    where = next((note.removeprefix("channels: ") for note in facts.notes if note.startswith("channels: ")), "")
    return (
        f"{called(facts)} has {figure(facts, 'channels')} {plural('channel', float(n))} open to this probe "
        f"({probe(facts)}), "
        f"running in {figure(facts, 'pore_dimension')} "
        f"{plural('dimension', float(facts.value('pore_dimension').value))}"
        f"{f' ({where})' if where else ''}."
    )


def surface(facts: CrystalFacts, task: AskCrystal) -> str:
    first, second = (
        ("asa_cm3", "asa_g") if "m2/cm3" in task.units and "m2/g" not in task.units else ("asa_g", "asa_cm3")
    )
    told = (
        f"The accessible surface of {called(facts)} is {figure(facts, first)} ({figure(facts, second)}; "
        f"{probe(facts)})."
    )
    if not facts.value("asa_g").value and facts.value("nasa_g").value:
        told += f" All of its {figure(facts, 'nasa_g')} lies in pockets that the probe cannot reach."
    bet = "bet" in task.unread or not facts.value("asa_g").value
    return told if bet else f"{told} It is geometric; a measured BET area may differ."


def inaccessible(facts: CrystalFacts, task: AskCrystal) -> str:
    return (
        f"The non-accessible surface of {called(facts)} is {figure(facts, 'nasa_g')} "
        f"({figure(facts, 'nasa_cm3')}; {probe(facts)}): "
        "pockets that the probe fits in but cannot reach."
    )


def void_fraction(facts: CrystalFacts, task: AskCrystal) -> str:
    return (
        f"The void fraction of {called(facts)} is {figure(facts, 'void_fraction')} for the centre of the probe "
        f"({probe(facts)}); "
        f"{figure(facts, 'void_geometric')} of the cell lies outside the atoms."
    )


def pore_volume(facts: CrystalFacts, task: AskCrystal) -> str:
    return (
        f"The pore volume of {called(facts)} is {figure(facts, 'pore_volume')} for the centre of the probe "
        f"({probe(facts)}); "
        f"{figure(facts, 'pore_volume_geometric')} lie outside the atoms."
    )


def pore_sizes(facts: CrystalFacts, task: AskCrystal) -> str:
    return (
        f"The pores of {called(facts)} are {figure(facts, 'pore_mean')} wide in the mean, {figure(facts, 'lcd')} "
        "at most; the "
        "distribution is in the plot."
    )


# guests -------------------------------------------------------------------------------------------------------------


def fits(facts: CrystalFacts, task: AskCrystal) -> str:
    window = f"the narrowest window on the way through {called(facts)} is {figure(facts, 'pld')}"
    if not task.guests:
        yes = [entry.guest for entry in facts.entries if entry.passes == "yes"]
        perhaps = [entry.guest for entry in facts.entries if entry.passes == "perhaps"]
        told = f"passing it as rigid spheres: {listed(yes)}" if yes else "no guest of the table passes it"
        maybe = f"; only if the window gives way: {listed(perhaps)}" if perhaps else ""
        return f"{capital(window)}; {told}{maybe}."
    told = " ".join(_one(entry) for entry in facts.entries)
    return f"{told} ({capital(window)}; atoms taken as hard and still.)"


def _one(entry: Entry) -> str:
    size = f"{entry.high:g} Å" if entry.low == entry.high else f"{entry.low:g} to {entry.high:g} Å"
    margin = f"margin {'+' if entry.margin >= 0 else '−'}{abs(entry.margin):.2f} Å"
    answer = {
        "yes": f"Yes, {entry.guest} gets in",
        "perhaps": f"{capital(entry.guest)} gets in only if the window gives way",
        "no": f"No, {entry.guest} does not get in while the window is rigid",
    }[entry.passes]
    return f"{answer}: kinetic diameter {size}, {margin}."


# among others -------------------------------------------------------------------------------------------------------


def share(facts: CrystalFacts, name: str) -> str:
    """What share of known MOFs lies below: "96 %"."""
    return percent(facts.standings[name])


def standing(facts: CrystalFacts, task: AskCrystal) -> str:
    told = [
        f"{label} {figure(facts, name)}, above {share(facts, name)}"
        for name, label in COMPARED.items()
        if name in facts.standings and facts.has(name)
    ]
    if not told:
        return f"There are no figures to compare {called(facts)} with."
    return f"Among the MOFs of CoRE MOF 2019, {called(facts)} has: {'; '.join(told)} of them."
