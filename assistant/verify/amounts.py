"""The checks of amounts, of ions and of comparisons within one molecule, each by another way than the answer's.

Molar masses are summed over the formula from a table of their own; an amount is reached from every quantity of the
answer, and all of them have to agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdkit import Chem

from assistant.answers import Check, Proposal, Value
from assistant.chem import atomic_weights
from assistant.facts_details import Details

ROOM = 3e-4
"""Relative difference that two tables of atomic weights may make."""
_TIMES = {"k": 1e3, "m": 1e-3, "µ": 1e-6, "n": 1e-9, "p": 1e-12}
_PER_MOLE = 602_214_076_000_000_000_000_000
"""Molecules in a mole."""


def _check(name: str, expected: str, found: str, passed: bool, source: str = "", note: str = "") -> Check:
    return Check(name, expected, found, passed, source=source, standing=True, note=note)


def weight(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The molar mass against the sum of standard atomic weights over the formula."""
    value = next((one for one in proposal.values if one.name in ("Molar mass", "Average mass")), None)
    summed = atomic_weights.weight(mol)
    if value is None or summed is None:
        return
    yield _check(f"{value.name.lower()} from the formula", f"{summed:.2f}", value.text(),
                 abs(summed - float(value.value)) < ROOM * summed, atomic_weights.SOURCE)


def moles(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The amount of substance reached from every quantity of the answer; all ways give the same."""
    known = {value.name: _plain(value) for value in proposal.values}
    summed = atomic_weights.weight(mol) or known["Molar mass"]
    ways = dict(_ways(known, summed, details))
    first = next(iter(ways.values()))
    if len(ways) < 2:
        yield _check("another way to the answer", "one at least", "none", False)
    for way, found in list(ways.items())[1:]:
        yield _check(f"back by {way}", f"{first:.5g}", f"{found:.5g}", abs(found / first - 1) < ROOM,
                     f"{atomic_weights.SOURCE}, taken backwards")


def _ways(known: dict[str, float], weight: float, details: Details) -> Iterator[tuple[str, float]]:
    """Each way to the amount of substance in mol (of concentrations alone: to mol in one litre)."""
    litres = known.get("Volume", 1.0)
    alone = "Volume" not in known and not {"Mass", "Amount of substance", "Number of molecules"} & set(known)
    if "Mass" in known:
        yield "the mass", known["Mass"] / weight
    if "Amount of substance" in known:
        yield "the amount", known["Amount of substance"]
    if "Number of molecules" in known:
        yield "the number of molecules", known["Number of molecules"] / _PER_MOLE
    if "Concentration" in known and ("Volume" in known or alone):
        yield "the concentration", known["Concentration"] * litres
    if "Mass concentration" in known and ("Volume" in known or alone):
        yield "the mass concentration", known["Mass concentration"] * litres / weight
    if "Equivalents" in known:
        yield "the equivalents", known["Equivalents"] * _reference(known, details)


def _reference(known: dict[str, float], details: Details) -> float:
    """Moles that equivalents refer to; of a compound that was weighed by its own formula."""
    said = re.search(r", ([\d.e-]+) ([kmµnp]?)g$", details.forms[0].note) if details.forms else None
    summed = atomic_weights.weight(Chem.MolFromSmiles(details.forms[0].smiles)) if said else None
    if said is None or summed is None:
        return known["Amount of reference"]
    return float(said[1]) * _TIMES.get(said[2], 1.0) / summed


def _plain(value: Value) -> float:
    """In g, mol, L, mol/L, g/L: prefixes above and below the line taken apart."""
    above, _, below = value.unit.partition("/")
    return float(value.value) * _times(above) / _times(below)


def _times(unit: str) -> float:
    return _TIMES.get(unit[0], 1.0) if unit not in ("", "g", "mol", "L", "M", "equiv") else 1.0


_ION = re.compile(r"\[(?P<times>\d?)M(?P<changes>(?:[+-][A-Z0-9a-z]+)*)\](?P<charge>\d?)(?P<sign>[+-])")
_ADDED = {"ACN": "C2H3N", "HCOO": "CHO2", "CH3COO": "C2H3O2"}


def ions(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Each m/z again from the formula, the ion's own name and masses typed in from AME2020."""
    own = atomic_weights.light(mol)
    for value in proposal.values if own is not None else ():
        found = _ION.fullmatch(value.name.removeprefix("m/z of "))
        if found and own is not None:
            again = _mz(own, found)
            yield _check(f"{value.name} from the formula", f"{again:.4f}", value.text(),
                         abs(again - float(value.value)) < 2e-4, atomic_weights.MASS_SOURCE)


def _mz(own: float, ion: re.Match[str]) -> float:
    mass = own * int(ion["times"] or 1)
    for sign, number, what in re.findall(r"([+-])(\d?)([A-Z][A-Za-z0-9]*)", ion["changes"]):
        mass += (1 if sign == "+" else -1) * int(number or 1) * _group(_ADDED.get(what, what))
    charge = int(ion["charge"] or 1) * (1 if ion["sign"] == "+" else -1)
    return (mass - charge * atomic_weights.ELECTRON) / abs(charge)


def _group(formula: str) -> float:
    return sum(int(n or 1) * atomic_weights.LIGHT[symbol] for symbol, n in re.findall(r"([A-Z][a-z]?)(\d*)", formula))


_CHARGE = re.compile(r"\[\d*[A-Za-z][^\]+-]*(?P<sign>\++|-+)(?P<n>\d*)(?::\d+)?\]")


def charges(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """Charges and parts counted in the text of the SMILES; metals in the formula; parts weigh what the whole does."""
    text = proposal.smiles
    net = sum((1 if found["sign"][0] == "+" else -1) * int(found["n"] or len(found["sign"]))
              for found in _CHARGE.finditer(text))
    charge = Chem.GetFormalCharge(mol)
    yield _check("charges written in the SMILES", f"{net:+d}" if net else "0", f"{charge:+d}" if charge else "0",
                 net == charge)
    shown = [mark.label for mark in details.marks if mark.label in ("positive", "negative")]
    if shown:
        signs = {found["sign"][0] for found in _CHARGE.finditer(text)}
        yield _check("both signs are written", "+ and -", " and ".join(sorted(signs)), signs == {"+", "-"})
    if details.rows:
        alone = [atomic_weights.weight(Chem.MolFromSmiles(row[0])) or 0.0 for row in details.rows]
        whole = atomic_weights.weight(mol) or sum(alone)
        yield _check("parts weigh what the whole does", f"{whole:.3f}", f"{sum(alone):.3f}",
                     abs(whole - sum(alone)) < 1e-3, atomic_weights.SOURCE)
    for value in proposal.values:
        if value.name == "Metal" and value.value != "none":
            symbols = {part.split(" ")[0] for part in str(value.value).split(", ")}
            formula = {symbol for _, symbol in atomic_weights.parts(mol)}
            yield _check("in the formula", ", ".join(sorted(symbols)), ", ".join(sorted(symbols & formula)),
                         symbols <= formula)
