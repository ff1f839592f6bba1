"""The bench: everything known about the molecule in focus, each number with its unit, its standing and its source."""

from __future__ import annotations

from assistant.answers import Alert, Check, Molecule, Value
from assistant.tasks import DesignMolecule
from ui.desk import Focus
from ui.figures import number, picture, share, signed, tooltip, unit, value_text
from ui.html import Html, button, join, tag
from ui.several import heading, several
from ui.ticks import absences, check_title, counts


def bench_parts(focus: Focus) -> dict[str, str | int]:
    """The bench in the parts that the page's script puts in their places."""
    molecule = focus.molecule
    return {
        "smiles": molecule.smiles,
        "title": _title(focus),
        "picture": picture(focus.drawing, f"structure of {molecule.name or molecule.smiles}"),
        "line": _smiles_line(molecule.smiles),
        "body": join((_checks(molecule), _properties(molecule), _alerts(molecule), _rules(molecule), _origin(focus))),
        "candidates": several(focus),
        "count": len(focus.answer.molecules),
        "many": heading(focus),
        "turn": focus.turn,
        "index": focus.index,
    }


def _title(focus: Focus) -> Html:
    molecule, many = focus.molecule, len(focus.answer.molecules)
    known = {value.name: value for value in molecule.properties}
    name = molecule.name or (value_text(known["Formula"]) if "Formula" in known else "Molecule")
    place = f"{_one(focus)} {focus.index + 1} of {many}" if focus.turn and many > 1 else ""
    alike = f"similarity to the start {molecule.similarity:.2f}" if molecule.similarity is not None else ""
    words = " · ".join(part for part in (place, alike) if part)
    return join((tag("h2", name), tag("span", words, cls="unit"), tag("p", cls="name-line", aria_live="polite")))


def _one(focus: Focus) -> str:
    return "candidate" if isinstance(focus.answer.task, DesignMolecule) else "molecule"


def _smiles_line(smiles: str) -> Html:
    downloads = (button(kind.upper(), "save", f"Download as {kind.upper()}", data_kind=kind) for kind in
                 ("sdf", "csv", "svg"))
    return join((tag("code", smiles, cls="smiles", tabindex=0, aria_label="SMILES"),
                 tag("span", button("copy", "copy", "Copy this SMILES", data_smiles=smiles),
                     button("edit ✎", "sketch", "Change it in the sketcher"), *downloads, cls="acts")))


def _section(title: str, *content: object, note: str = "") -> Html:
    aside = tag("span", note, cls="unit") if note else ""
    return tag("section", tag("h3", title, " ", aside), *content, cls="part")


def _properties(molecule: Molecule) -> Html:
    if not molecule.properties:
        return Html("")
    changed = bool(molecule.deltas)
    heads = ("property", "value", "unit", "Δ start", "drugs below", "source")
    columns = [tag("th", head, scope="col", title=_head_title(head)) for head in heads if changed or head != "Δ start"]
    rows = [_property(value, molecule, changed) for value in molecule.properties]
    table = tag("table", tag("thead", tag("tr", *columns)), tag("tbody", *rows), cls="properties")
    return _section("Properties", tag("div", table, cls="scroll"))


def _head_title(head: str) -> str | bool:
    return {"drugs below": "Share of approved drugs whose value is below this one",
            "Δ start": "Change against the molecule it was made from"}.get(head, False)


def _property(value: Value, molecule: Molecule, changed: bool) -> Html:
    text = value_text(Value(value.name, value.value, digits=value.digits))
    cells = [tag("th", value.label or value.name, scope="row"), tag("td", text, cls="num"),
             tag("td", unit(value.unit), cls="unit")]
    if changed:
        cells.append(_delta(molecule.deltas.get(value.name), value.digits))
    cells += [_standing(molecule.quantiles.get(value.name)), tag("td", value.source, cls="source", title=value.source)]
    return tag("tr", *cells, title=tooltip(value), data_name=value.name)


def _delta(change: float | None, digits: int) -> Html:
    text = "" if change is None else signed(change, digits)
    return tag("td", text, cls="num delta zero" if text == "0" else "num delta")


def _standing(fraction: float | None) -> Html:
    if fraction is None:
        return tag("td", cls="standing")
    mark = tag("span", tag("i", style=f"left:{100 * fraction:.0f}%"), cls="track", aria_hidden="true")
    return tag("td", tag("span", mark, tag("span", share(fraction), cls="num"), cls="pair"), cls="standing")


def _checks(molecule: Molecule) -> Html:
    checks = molecule.verdict.checks
    if not checks:
        return Html("")
    passed = sum(check.passed for check in checks)
    shown, absent = absences(checks)
    none = tag("li", tag("span", "✓", cls="sign pass"), tag("span", tag("b", 0), " of each: ", join(
        (check.name for check in absent), ", ")), cls="wide") if absent else ""
    return _section("Checks", tag("ul", *map(_check, shown), none, cls="check-grid"),
                    note=f"{passed} of {len(checks)} passed · {molecule.verdict.kind}")


def _check(check: Check) -> Html:
    sign = tag("span", "✓" if check.passed else "✗", cls="sign pass" if check.passed else "sign fail",
               aria_label="passed" if check.passed else "failed")
    measure = tag("span", " ", unit(check.unit), cls="unit") if check.unit else ""
    found = tag("b", number(check.found), measure) if counts(check) else ""
    asked = bool(found) or check.expected != check.found
    expected = tag("span", "expected " if found else "", number(check.expected), cls="unit") if asked else ""
    return tag("li", sign, tag("span", check.name, cls="name"), found, expected, title=check_title(check),
               cls="passed" if check.passed else "missed")


def _alerts(molecule: Molecule) -> Html:
    if not molecule.properties:
        return Html("")
    if not molecule.alerts:
        none = tag("p", tag("span", "✓", cls="sign pass"), "none found", cls="quiet-line")
        return _section("Structural alerts", none)
    return _section("Structural alerts", tag("ul", *map(_alert, molecule.alerts), cls="plain-list"),
                    note="a reason to look, not a verdict")


def _alert(alert: Alert) -> Html:
    often = f"{share(alert.base_rate)} of approved drugs have at least one {alert.catalogue} alert"
    return tag("li", tag("span", "!", cls="sign warn"), tag("span", alert.catalogue, ": ", tag("b", alert.name)),
               tag("span", " ", often, cls="unit"), title=alert.source)


def _rules(molecule: Molecule) -> Html:
    if not molecule.rules:
        return Html("")
    rows = [tag("li", tag("span", "✓" if rule.passed else "✗", cls="sign pass" if rule.passed else "sign fail"),
                tag("span", tag("b", rule.name)), tag("span", " ", number(rule.note or rule.found), cls="unit"),
                title=f"{check_title(rule)}") for rule in molecule.rules]
    return _section("Rules of thumb", tag("ul", *rows, cls="plain-list"))


def _origin(focus: Focus) -> Html:
    made, proposal = focus.answer.provenance, focus.molecule.proposal
    facts = [("made by", proposal.proposer), ("steps", "; ".join(proposal.steps)), ("model", proposal.model),
             ("precision", proposal.precision)]
    if made:
        facts += [("seed", str(made.seed)), ("seconds", f"{made.seconds:.3f}"),
                  ("versions", ", ".join(f"{k} {v}" for k, v in made.versions.items())), ("repeat", made.command)]
    rows = [tag("div", tag("dt", name), tag("dd", tag("code", text) if name == "repeat" else text))
            for name, text in facts if text]
    return _section("Provenance", tag("dl", *rows, cls="origin"))
