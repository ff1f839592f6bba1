"""Words for a question about molecules as they are: values, validity, rules, alerts, counts, comparisons."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answers import Alert, Check, Molecule, Value
from assistant.chem import quantiles
from assistant.chem.doctor import diagnose
from assistant.evidence import described, details, naming, predicted, roles
from assistant.evidence.designed import readings
from assistant.evidence.phrases import capital, named, origin, percent, some, with_unit
from assistant.tasks import GroupCount, MeasureMolecule, Question
from assistant.wording import listed, number

CARD = ("MW", "LogP", "TPSA", "QED")
"""Properties that the sentence of a card names."""
COMPARED = ("MW", "LogP", "TPSA", "QED")
COUNTED = {"RotatableBonds": "rotatable bond", "HBA": "H-bond acceptor", "HBD": "H-bond donor", "Rings": "ring",
           "AromaticRings": "aromatic ring", "HeavyAtoms": "heavy atom", "Stereocentres": "stereocentre",
           "UnsetStereocentres": "unset stereocentre"}
"""Properties that a molecule has so many of, in the singular."""
LISTS = ("PAINS", "Brenk", "NIH")
MANY = 6
"""Molecules told one by one; of more, the table tells."""


def words(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    """A sentence or two for each molecule, or one for all where they are compared."""
    if not molecules:
        return details.none(task) if task.question == "picked" else "There is no molecule to measure."
    if all(molecule.proposal.details for molecule in molecules):
        return details.told(task, molecules)
    if task.question == "predict" and all(m.properties for m in molecules):
        return predicted.words(task, molecules)
    if task.question in ("compare", "rank") or (task.question in ("values", "card") and len(molecules) > 1):
        return _side_by_side(task, molecules)
    if task.question == "describe" and len(molecules) > 1:
        return "\n\n".join(described.titled(one) if one.properties else _unread(one) for one in molecules)
    told = [_one(task, molecule) for molecule in molecules[:MANY]]
    more = len(molecules) - MANY
    return " ".join(told) + (f" {capital(number(more))} more in the table." if more > 0 else "")


def _one(task: MeasureMolecule, molecule: Molecule) -> str:
    if not molecule.properties:
        return _unread(molecule)
    return _SENTENCES[task.question](task, molecule)


def _unread(molecule: Molecule) -> str:
    """Why a structure is none, in plain words, and what one change would make of it."""
    found = diagnose(molecule.smiles)
    told = f"{named(molecule)} is not a valid structure: {found.reason or _verdict(molecule)}".rstrip(".: ")
    return f"{told}. {found.repair} would be one." if found.repair else f"{told}."


def _verdict(molecule: Molecule) -> str:
    return " ".join(check.found for check in molecule.verdict.failed)


def _begin(molecule: Molecule) -> str:
    return capital(molecule.name) if molecule.name else named(molecule)


def _card(task: MeasureMolecule, molecule: Molecule) -> str:
    numbers = listed(f"{name} {with_unit(molecule.value(name))}" for name in CARD)
    opening = f"{_begin(molecule)}, {molecule.value('Formula').text()}: {numbers}."
    return f"{opening} {_rules_in_short(molecule)} {_alerts(molecule)}"


def _rules_in_short(molecule: Molecule) -> str:
    shown = [rule for rule in molecule.rules if rule.name in ("Lipinski", "Veber")]
    good, bad = [r.name for r in shown if r.passed], [r.name for r in shown if not r.passed]
    told = ([f"passes {listed(good)}"] if good else []) + ([f"fails {listed(bad)}"] if bad else [])
    return f"{capital(' but '.join(told))}."


def _values(task: MeasureMolecule, molecule: Molecule) -> str:
    values = _asked(task, molecule)
    if len(values) == 1:
        value = values[0]
        if value.name in COUNTED:
            return f"{_begin(molecule)} has {value.text()} {_thing(value)} ({origin(value)})."
        return f"{_title(value)} of {named(molecule)} is {with_unit(value)} ({origin(value)})."
    return f"{_begin(molecule)}: {some([f'{_title(v)} {with_unit(v)}' for v in values], 8)}."


def _asked(task: MeasureMolecule, molecule: Molecule) -> tuple[Value, ...]:
    """The values a question is about: those the calculation brought, else rows of the card."""
    if molecule.proposal.values:
        return molecule.proposal.values
    known = {value.name for value in molecule.properties}
    return tuple(molecule.value(name) for name in (task.what or CARD) if name in known)


def _title(value: Value) -> str:
    """The name a value has in a sentence: a symbol as it is (LogP, QED), other rows by their label."""
    if value.name.isupper() or value.name in ("LogP", value.label):
        return value.name
    return capital(value.label or value.name)


def _formula(task: MeasureMolecule, molecule: Molecule) -> str:
    weight = molecule.value("MW")
    return f"{_begin(molecule)} is {molecule.value('Formula').text()}, {with_unit(weight)}."


def _validity(task: MeasureMolecule, molecule: Molecule) -> str:
    atoms = molecule.value("HeavyAtoms")
    what = f"{molecule.value('Formula').text()}, {atoms.text()} {_thing(atoms)}"
    return f"{_begin(molecule)} is valid: {what}."


def _rules(task: MeasureMolecule, molecule: Molecule) -> str:
    asked = {name.casefold() for name in task.what}
    chosen = [rule for rule in molecule.rules if not asked or rule.name.casefold() in asked]
    return _rule(molecule, chosen[0]) if len(chosen) == 1 else _several_rules(molecule, chosen)


def _rule(molecule: Molecule, rule: Check) -> str:
    share = percent(quantiles.reference().rule_shares[rule.name])
    told = f"{_begin(molecule)} {'passes' if rule.passed else 'fails'} {rule.name}"
    why = f", with {rule.note}" if rule.note and rule.passed else f": {rule.note}" if rule.note else f": {rule.found}"
    return f"{told}{why}. {share} of approved drugs pass it."


def _several_rules(molecule: Molecule, chosen: list[Check]) -> str:
    good = [rule.name for rule in chosen if rule.passed]
    bad = [f"{rule.name} ({rule.note})" for rule in chosen if not rule.passed]
    told = ([f"passes {listed(good)}"] if good else []) + ([f"fails {listed(bad)}"] if bad else [])
    return f"{_begin(molecule)} {'; it '.join(told)}." if told else f"{_begin(molecule)}: no such rule is known here."


def _alert_sentence(task: MeasureMolecule, molecule: Molecule) -> str:
    return f"{_begin(molecule)}: {_lower(_alerts(molecule))}"


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _alerts(molecule: Molecule) -> str:
    """Alerts list by list, each list with its base rate."""
    if not molecule.alerts:
        return f"No {listed(LISTS, 'or')} alert."
    told = [part for part in (_of_list(name, molecule.alerts) for name in LISTS) if part]
    count = len(molecule.alerts)
    clean = [name for name in LISTS if not _of_list(name, molecule.alerts)]
    rest = f" No {listed(clean, 'or')} alert." if clean else ""
    return f"{capital(number(count))} structural alert{'' if count == 1 else 's'}: {'; '.join(told)}.{rest}"


def _of_list(name: str, alerts: tuple[Alert, ...]) -> str:
    hits = [alert for alert in alerts if alert.catalogue == name]
    if not hits:
        return ""
    return (f"{name} {some([hit.name for hit in hits], 4)} "
            f"({percent(hits[0].base_rate)} of approved drugs have at least one {name} alert)")


def _count(task: MeasureMolecule, molecule: Molecule) -> str:
    values = [v for v in _asked(task, molecule) if "chemist's reading" not in v.name]
    told = listed(f"{v.text()} {_thing(v)}" for v in values)
    motifs = tuple(what.motif for what in task.counts if isinstance(what, GroupCount))
    return f"{_begin(molecule)} has {told}. {readings(molecule.smiles, motifs)}".strip()


def _thing(value: Value) -> str:
    """What is counted, in the singular or plural."""
    one = value.value == 1
    if value.name in COUNTED:
        return COUNTED[value.name] + ("" if one else "s")
    if one:
        return value.name.removesuffix("s") if value.name.endswith(("bonds", "rings", "atoms")) else value.name
    plural = value.label or value.name
    return plural if plural.endswith("s") else f"{plural}s"


def _stereo(task: MeasureMolecule, molecule: Molecule) -> str:
    centres, unset = molecule.value("Stereocentres"), molecule.value("UnsetStereocentres")
    if not centres.value:
        told = "no tetrahedral stereocentre"
    else:
        state = f"{unset.text()} of them unset" if unset.value else "all set"
        told = f"{centres.text()} {_thing(centres)}, {state}"
    others = [f"{_title(v)} {with_unit(v)}" for v in molecule.proposal.values
              if v.name not in ("Stereocentres", "UnsetStereocentres")]
    return f"{_begin(molecule)} has {told}." + (f" {some(others)}." if others else "")


def _side_by_side(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    """Each property with its value for every molecule: "LogP: aspirin 1.31, ibuprofen 3.07."."""
    read = [molecule for molecule in molecules if molecule.properties]
    unread = [_unread(molecule) for molecule in molecules if not molecule.properties]
    known = {value.name for molecule in read[:1] for value in molecule.properties}
    names = [name for name in (task.what or COMPARED) if name in known]
    told = [_across(name, _ranked(read, name) if task.question == "rank" else read) for name in names]
    return " ".join([*told, *_alike(read), *unread])


def _alike(molecules: list[Molecule]) -> list[str]:
    """How like the first the others are, where that was measured: "Similarity to aspirin: ibuprofen 0.23."."""
    pairs = [(value, molecule) for molecule in molecules for value in molecule.proposal.values
             if value.name == "Similarity"]
    if not pairs:
        return []
    told = ", ".join(f"{named(molecule)} {value.text()}" for value, molecule in pairs)
    return [f"{capital(pairs[0][0].label)}: {told}."]


def _ranked(molecules: list[Molecule], name: str) -> list[Molecule]:
    """Highest first; formulas by their text."""
    return sorted(molecules, key=lambda m: _order(m.value(name)), reverse=True)


def _order(value: Value) -> tuple[float, str]:
    return (0.0, value.value) if isinstance(value.value, str) else (float(value.value), "")


def _across(name: str, molecules: list[Molecule]) -> str:
    values = [f"{named(m)} {m.value(name).text()}" for m in molecules]
    unit = molecules[0].value(name).unit
    return f"{_title(molecules[0].value(name))}{f' ({unit})' if unit else ''}: {some(values, MANY)}."


_SENTENCES: dict[Question, Callable[[MeasureMolecule, Molecule], str]] = {
    "card": _card, "values": _values, "validity": _validity, "rules": _rules, "alerts": _alert_sentence,
    "count": _count, "stereo": _stereo, "formula": _formula, "compare": _card, "rank": _values,
    "describe": lambda task, molecule: described.words(molecule), "text": lambda task, molecule: molecule.proposal.text,
    "class": lambda task, molecule: described.of_class(molecule), "name": naming.sentence, "predict": _values,
    "role": roles.sentence,
}
