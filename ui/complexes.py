"""The complex on the bench: what was found in it over all questions, as tables and the flat diagram."""

from __future__ import annotations

from assistant import engine
from assistant.answers import Answer, Assembly, Drawing, Panel, Table
from assistant.tasks import AskComplex
from ui.desk import Tab, Turn
from ui.figures import number, picture, unit
from ui.html import Html, button, join, tag

ORDER = ("interactions", "measures", "turned", "clashes", "near", "neighbours", "ligands", "complex", "doctor")
"""Tables below the diagram and the checks, in this order."""
FOLDED = ("states", "criteria", "notes")
"""Tables that are long or seldom looked at: folded below."""
CARD_TABLES = frozenset({*ORDER, *FOLDED, "complexes"})
MOST_ROWS = 8
"""Rows of a table on a card; the bench shows all."""
CARD_COLUMNS: dict[str, tuple[str, ...]] = {
    "interactions": ("kind", "residue", "protein atoms", "ligand atoms", "distance (Å)"),
    "near": ("kind", "residue", "distance (Å)", "criterion missed"),
    "neighbours": ("residue", "atom", "ligand atom", "distance (Å)", "side"),
    "ligands": ("ligand", "SMILES", "bond orders from"),
}
"""Columns that a card shows where it has no room for all."""
_NUMERIC = frozenset({"distance (Å)", "angles (°)", "margin", "value", "surface covered (Å²)", "heavy atoms", "charge",
                      "times", "left over (Å)"})
_FLY = frozenset({"interactions", "clashes"})
"""Tables whose rows take the camera there."""


def assembly(tab: Tab, turn: Turn, index: int = 0) -> Assembly | None:
    """Complex ``index`` of a turn with all that earlier questions found in it; None where there is none."""
    if not 0 <= index < len(turn.answer.assemblies):
        return None
    found = turn.answer.assemblies[index]
    facts, verdict = found.facts, found.verdict
    at = tab.turns.index(turn) if turn in tab.turns else 0
    for earlier in reversed(tab.turns[:at]):
        for one in earlier.answer.assemblies:
            if one.facts.name == facts.name:
                facts = facts.beside(one.facts)
                verdict = verdict if verdict.checks else one.verdict
    return Assembly(facts, verdict)


def latest(tab: Tab) -> Turn | None:
    """The last turn that is about a complex."""
    return next((turn for turn in reversed(tab.turns) if turn.answer.assemblies), None)


# the bench ----------------------------------------------------------------------------------------------------------


def parts(tab: Tab, turn: Turn, index: int = 0) -> dict[str, object]:
    """The complex in the parts that the page's script puts in their places."""
    found = assembly(tab, turn, index)
    assert found is not None
    facts = found.facts
    return {
        "title": _title(found, turn, index),
        "body": _body(engine.complex_panels(found), found, turn.answer),
        "turn": turn.id,
        "index": index,
        "name": facts.name,
        "drawn": f"{facts.name} {facts.ligand} {facts.preset} {bool(facts.picture)} {len(facts.contacts)} "
                 f"{hash(facts.contacts)} {hash(facts.measures)} {hash(facts.clashes)}",
        "framed": f"{facts.name} {facts.ligand} {bool(facts.picture)}",
    }


def _title(found: Assembly, turn: Turn, index: int) -> Html:
    facts = found.facts
    words = " · ".join(part for part in (facts.ligand, facts.title) if part)
    others = [button(join((tag("kbd", i + 1), " ", one.facts.name)), "complex", "Show this complex", data_turn=turn.id,
                     data_index=i, cls="quiet on" if i == index else "quiet")
              for i, one in enumerate(turn.answer.assemblies)]
    more = tag("span", *others, cls="acts") if len(others) > 1 else ""
    now = tag("span", f"{facts.next} …", cls="unit busy", role="status") if facts.next else ""
    return join((tag("h2", facts.name), tag("span", words, cls="unit"), now, more))


def _body(panels: tuple[Panel, ...], found: Assembly, answer: Answer) -> Html:
    tables = {panel.kind: panel for panel in panels if isinstance(panel, Table)}
    compared = [panel for panel in answer.panels if isinstance(panel, Table) and panel.kind == "complexes"]
    sections = [_section(table(panel), panel.title) for panel in compared]
    sections += [_section(tag("div", picture(one, one.title), cls="flat-diagram"), "Flat diagram", one.title)
                 for one in panels if isinstance(one, Drawing)]
    sections += [_section(table(tables[kind]), tables[kind].title) for kind in ORDER[:1] if kind in tables]
    sections += [_checks(tables["checks"], found)] if "checks" in tables else []
    sections += [_section(table(tables[kind]), tables[kind].title) for kind in ORDER[1:] if kind in tables]
    sections += [_folded(tables[kind]) for kind in FOLDED if kind in tables]
    return join(sections)


def _folded(panel: Table) -> Html:
    lines = f"{len(panel.rows)} {'line' if len(panel.rows) == 1 else 'lines'}"
    return _section(tag("details", tag("summary", lines), table(panel), cls="folded"), panel.title)


def _section(content: Html, title: str, note: str = "") -> Html:
    aside = tag("span", note, cls="unit") if note else ""
    return tag("section", tag("h3", title, " ", aside), content, cls="part")


def _checks(checks: Table, found: Assembly) -> Html:
    passed = sum(check.passed for check in found.verdict.checks)
    return _section(table(checks), "Checks",
                    f"{passed} of {len(checks.rows)} passed · each measured again from the coordinates")


def table(panel: Table, most: int = 0) -> Html:
    """A table of a complex; ``most``: rows shown on a card, with fewer columns; 0 for all."""
    kept = [column for column in panel.columns if not most or column in CARD_COLUMNS.get(panel.kind, panel.columns)]
    head = tag("tr", *(tag("th", column, scope="col", cls="num" if column in _NUMERIC else False) for column in kept))
    rows = panel.rows[:most] if most else panel.rows
    body = [_row(panel, row, at, kept, fly=not most and panel.kind in _FLY) for at, row in enumerate(rows)]
    left = len(panel.rows) - len(rows)
    more = tag("p", f"{left} more on the bench", cls="unit") if left else ""
    made = tag("table", tag("thead", head), tag("tbody", *body), cls=f"plain of-{panel.kind}")
    return join((tag("div", made, cls="scroll"), more))


def _row(panel: Table, row: tuple[str, ...], at: int, kept: list[str], fly: bool) -> Html:
    cells = [_cell(text, column) for text, column in zip(row, panel.columns, strict=True) if column in kept]
    if not fly:
        return tag("tr", *cells)
    return tag("tr", *cells, data_act="fly", data_row=at, data_of=panel.kind, tabindex=0, title="Show it in 3D")


def _cell(text: str, column: str) -> Html:
    if column == "unit":
        return tag("td", unit(text), cls="unit")
    if column in ("source", "how"):
        return tag("td", text, cls="source" if column == "source" else "kind", title=text)
    if column == "" and text[:1] in "✓✗":
        return tag("td", tag("span", text, cls="sign pass" if text == "✓" else "sign fail"))
    if column == "SMILES":
        return tag("td", tag("code", text))
    if column == "kind" and text:
        return tag("td", tag("i", cls="line-sign", data_kind=text, aria_hidden=True), text)
    return tag("td", number(text) if column in _NUMERIC else text, cls="num" if column in _NUMERIC else False)


# the card -----------------------------------------------------------------------------------------------------------


def on_card(answer: Answer) -> Html:
    """The tables that belong to what was asked."""
    task = answer.task
    if not isinstance(task, AskComplex):
        return Html("")
    kinds = engine.complex_tables(task)
    shown = (_narrowed(panel, task, answer) for panel in answer.panels
             if isinstance(panel, Table) and panel.kind in kinds)
    return join([table(panel, MOST_ROWS) for panel in shown if panel.rows])


def _narrowed(panel: Table, task: AskComplex, answer: Answer) -> Table:
    """Of the interactions only those asked about."""
    if panel.kind not in ("interactions", "near"):
        return panel
    asked = answer.assemblies[0].facts.asked
    rows = tuple(row for row in panel.rows
                 if (not task.kinds or row[0] in task.kinds) and (not asked or row[1] in asked))
    return Table(panel.title, panel.columns, rows, panel.kind)


def progress(answer: Answer) -> str:
    """What is being computed: "looking for interactions ..."."""
    return f"{answer.assemblies[-1].facts.next} …" if answer.assemblies and answer.assemblies[-1].facts.next else ""
