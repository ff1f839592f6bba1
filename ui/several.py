"""Several molecules on the bench: candidates row by row, or a few molecules side by side."""

from __future__ import annotations

from assistant.answers import Table
from assistant.tasks import DesignMolecule
from ui.desk import Focus, drawing_of
from ui.figures import formula, number, picture, unit
from ui.html import Html, button, join, tag
from ui.ticks import check_words

COLUMNS = ("MW", "LogP", "TPSA", "QED", "SA")
"""The properties in the table of candidates."""
MOST_SIDE_BY_SIDE = 5
"""Molecules that are compared column by column; more are shown row by row."""


def side_by_side(focus: Focus) -> Table | None:
    """The comparison of an answer that has one and is narrow enough; None where molecules are shown row by row."""
    tables = (panel for panel in focus.answer.panels if isinstance(panel, Table) and panel.kind == "compare")
    return next(tables, None) if len(focus.answer.molecules) <= MOST_SIDE_BY_SIDE else None


def heading(focus: Focus) -> str:
    """What the tab of these molecules is called."""
    if isinstance(focus.answer.task, DesignMolecule):
        return "Candidates"
    return "Compare" if side_by_side(focus) else "All"


def several(focus: Focus) -> Html:
    """The table of the molecules of an answer, with their downloads; empty where there is only one."""
    if len(focus.answer.molecules) < 2:
        return Html("")
    compared = side_by_side(focus)
    saves = (button(f"all as {kind.upper()}", "save-all", data_kind=kind) for kind in ("sdf", "csv"))
    return join((_compared(focus, compared) if compared else _listed(focus), tag("p", *saves, cls="acts")))


def _thumb(focus: Focus, index: int) -> Html:
    molecule = focus.answer.molecules[index]
    drawn = picture(drawing_of(focus.answer, molecule), f"molecule {index + 1}")
    return button(drawn, "focus", molecule.smiles, cls="thumb", data_index=index, data_turn=focus.turn,
                  data_smiles=molecule.smiles)


# side by side -------------------------------------------------------------------------------------------------------


def _compared(focus: Focus, table: Table) -> Html:
    names, last = table.columns[1:-1], table.columns[-1]
    heads = (tag("th", _thumb(focus, index), tag("span", tag("kbd", index + 1), " ", name, cls="named"), scope="col")
             for index, name in enumerate(names))
    head = tag("tr", tag("th", table.columns[0], scope="col"), *heads, tag("th", last, scope="col"))
    rows = (tag("tr", tag("th", row[0], scope="row"), *(_cell(row[0], text) for text in row[1:-1]),
                tag("td", unit(row[-1]), cls="unit")) for row in table.rows)
    drawn = tag("table", tag("thead", head), tag("tbody", *rows), cls="plain compared")
    return tag("div", drawn, cls="scroll")


def _cell(name: str, text: str) -> Html:
    return tag("td", formula(text) if name == "formula" else number(text), cls="num")


# row by row ---------------------------------------------------------------------------------------------------------


def _listed(focus: Focus) -> Html:
    molecules = focus.answer.molecules
    units = {value.name: value.unit for value in molecules[0].properties}
    heads = ["", "", "how" if any(m.proposal.steps for m in molecules) else ""]
    numbers = [join((name, tag("span", " ", unit(units.get(name, "")), cls="unit"))) for name in COLUMNS]
    heads += [*numbers, "similar" if molecules[0].similarity is not None else "", "checks"]
    head = tag("tr", *(tag("th", text, scope="col") for text in heads))
    rows = [_row(focus, index) for index in range(len(molecules))]
    return tag("div", tag("table", tag("thead", head), tag("tbody", *rows), cls="plain candidates"), cls="scroll")


def _row(focus: Focus, index: int) -> Html:
    molecule = focus.answer.molecules[index]
    known = {value.name: value for value in molecule.properties}
    numbers = [tag("td", number(known[name].text()) if name in known else "", cls="num") for name in COLUMNS]
    alike = "" if molecule.similarity is None else f"{molecule.similarity:.2f}"
    made = molecule.name or "; ".join(molecule.proposal.steps)
    cells = (tag("td", tag("kbd", index + 1)), tag("td", _thumb(focus, index)), tag("td", made, cls="how"), *numbers,
             tag("td", alike, cls="num"), _verdict(focus, index))
    return tag("tr", *cells, cls="on" if index == focus.index else False)


def _verdict(focus: Focus, index: int) -> Html:
    verdict = focus.answer.molecules[index].verdict
    checks, failed = verdict.checks, verdict.failed
    if not checks:
        return tag("td")
    sign = tag("span", "✗" if failed else "✓", cls=f"sign {'fail' if failed else 'pass'}")
    return tag("td", sign, f"{len(checks) - len(failed)} of {len(checks)}", cls="num",
               title="; ".join(join((check_words(check),)) for check in failed) or False)
