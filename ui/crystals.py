"""The crystal on the bench: what was found in it over all questions, as tables, plots and drawings."""

from __future__ import annotations

from assistant import engine, plots
from assistant.answers import Answer, Drawing, Material, Panel, Plot, Table
from assistant.tasks import AskCrystal
from ui.desk import Tab, Turn
from ui.figures import formula, number, picture, unit
from ui.html import Html, button, join, svg, tag

ORDER = ("guests", "uses", "nodes", "linkers", "sites", "company", "doctor", "notes")
"""Tables below checks and properties, in this order; powder lines come last, folded."""
CARD_TABLES: dict[str, str] = {
    "fits": "guests",
    "uses": "uses",
    "doctor": "doctor",
    "nodes": "nodes",
    "coordination": "sites",
    "metals": "sites",
    "oxidation state": "sites",
    "open metal sites": "sites",
    "linkers": "linkers",
    "groups": "linkers",
    "solvent": "company",
    "compare": "crystals",
}
"""The table that a card shows, by what was asked."""
CARD_PLOTS = {"powder": "sticks", "pore sizes": "bars"}
CARD_COLUMNS: dict[str, tuple[str, ...]] = {
    "sites": ("metal", "in the cell", "oxidation state", "coordination", "donors", "geometry", "site"),
    "linkers": ("linker", "SMILES (acid form)", "in the cell", "charge"),
    "uses": ("use", "found", "how"),
    "guests": ("guest", "formula", "kinetic diameter (Å)", "margin (Å)", "passes a rigid window"),
}
"""Columns that a card shows where it has no room for all."""
MOST_ROWS = 8
"""Rows of a table on a card; the bench shows all."""


def material(tab: Tab, turn: Turn, index: int = 0) -> Material | None:
    """Crystal ``index`` of a turn with all that earlier questions found in it; None where there is none."""
    if not 0 <= index < len(turn.answer.materials):
        return None
    found = turn.answer.materials[index]
    facts, verdict = found.facts, found.verdict
    at = tab.turns.index(turn) if turn in tab.turns else 0
    for earlier in reversed(tab.turns[:at]):
        for one in earlier.answer.materials:
            if one.facts.name == facts.name and one.facts.cif == facts.cif:
                facts = facts.beside(one.facts)
                verdict = verdict if verdict.checks else one.verdict
    return Material(facts, verdict)


def latest(tab: Tab) -> Turn | None:
    """The last turn that is about a crystal."""
    return next((turn for turn in reversed(tab.turns) if turn.answer.materials), None)


# the bench ----------------------------------------------------------------------------------------------------------


def parts(tab: Tab, turn: Turn, index: int = 0) -> dict[str, object]:
    """The crystal in the parts that the page's script puts in their places."""
    found = material(tab, turn, index)
    assert found is not None
    panels = engine.crystal_panels(found)
    facts = found.facts
    return {
        "title": _title(found, turn, index),
        "body": _body(panels, found, turn.answer),
        "turn": turn.id,
        "index": index,
        "name": facts.name,
        "drawn": f"{facts.name} {len(facts.cif)} {hash(facts.cif)} {bool(facts.picture and facts.picture.balls)} "
        f"{bool(facts.picture and facts.picture.ways)} "
        f"{bool(facts.picture and facts.picture.roles)}",
    }


def _title(found: Material, turn: Turn, index: int) -> Html:
    known = {value.name: value.text() for value in found.facts.values}
    name = known.get("name") or found.facts.name
    words = " · ".join(
        part
        for part in (
            found.facts.name if "name" in known else "",
            known.get("unit") or known.get("formula", ""),
            known.get("space_group", ""),
        )
        if part
    )
    others = [
        button(
            join((tag("kbd", i + 1), " ", one.facts.name)),
            "crystal",
            "Show this crystal",
            data_turn=turn.id,
            data_index=i,
            cls="quiet on" if i == index else "quiet",
        )
        for i, one in enumerate(turn.answer.materials)
    ]
    more = tag("span", *others, cls="acts") if len(others) > 1 else ""
    now = tag("span", f"{found.facts.next} …", cls="unit busy", role="status") if found.facts.next else ""
    return join((tag("h2", name), tag("span", words, cls="unit"), now, more))


def _body(panels: tuple[Panel, ...], found: Material, answer: Answer) -> Html:
    tables = {panel.kind: panel for panel in panels if isinstance(panel, Table)}
    compared = [panel for panel in answer.panels if isinstance(panel, Table) and panel.kind == "crystals"]
    sections = [_section(table(panel), panel.title) for panel in compared]
    sections += [_plots([panel for panel in panels if isinstance(panel, Plot)])]
    sections += [_checks(tables["checks"], found)] if "checks" in tables else []
    sections += [_section(table(tables["crystal"]), "Properties")]
    sections += [_drawn([panel for panel in panels if isinstance(panel, Drawing)])]
    sections += [_section(table(tables[kind]), tables[kind].title) for kind in ORDER if kind in tables]
    if "peaks" in tables:
        lines = tag(
            "details", tag("summary", f"{len(tables['peaks'].rows)} lines"), table(tables["peaks"]), cls="folded"
        )
        sections.append(_section(lines, "Powder lines"))
    return join(sections)


def _section(content: Html, title: str, note: str = "") -> Html:
    aside = tag("span", note, cls="unit") if note else ""
    return tag("section", tag("h3", title, " ", aside), content, cls="part")


def _checks(checks: Table, found: Material) -> Html:
    passed = sum(check.passed for check in found.verdict.checks)
    return _section(
        table(checks), "Checks", f"{passed} of {len(checks.rows)} passed · each against something computed apart"
    )


def _plots(found: list[Plot]) -> Html:
    return tag("div", *map(plot, found), cls="plots") if found else Html("")


def _drawn(found: list[Drawing]) -> Html:
    if not found:
        return Html("")
    shown = [
        tag(
            "figure",
            picture(one, f"structure of {one.title}"),
            tag("figcaption", tag("b", one.title) if one.title != one.smiles else "", tag("code", one.smiles)),
            cls="linker",
        )
        for one in found
    ]
    return _section(tag("div", *shown, cls="linkers"), "Linkers drawn", "as the acid")


def plot(panel: Plot) -> Html:
    """A plot with its title."""
    return tag("figure", tag("figcaption", panel.title), tag("span", svg(plots.svg(panel)), cls="plot"), cls="plotted")


_NUMERIC = frozenset(
    {
        "value",
        "in the cell",
        "metals",
        "charge",
        "nodes",
        "coordination",
        "d (Å)",
        "2θ (°)",
        "intensity (%)",
        "margin (Å)",
        "kinetic diameter (Å)",
        "known MOFs below",
        "oxidation state",
        "linker groups on it",
    }
)


def table(panel: Table, most: int = 0) -> Html:
    """A table of a crystal; ``most``: rows shown on a card, with fewer columns; 0 for all."""
    kept = [column for column in panel.columns if not most or column in CARD_COLUMNS.get(panel.kind, panel.columns)]
    head = tag("tr", *(tag("th", column, scope="col", cls="num" if column in _NUMERIC else False) for column in kept))
    rows = panel.rows[:most] if most else panel.rows
    body = [
        tag(
            "tr",
            *(_cell(text, column, row[0]) for text, column in zip(row, panel.columns, strict=True) if column in kept),
        )
        for row in rows
    ]
    more = (
        tag("p", f"{len(panel.rows) - len(rows)} more on the bench", cls="unit") if len(rows) < len(panel.rows) else ""
    )
    return join(
        (
            tag(
                "div", tag("table", tag("thead", head), tag("tbody", *body), cls=f"plain of-{panel.kind}"), cls="scroll"
            ),
            more,
        )
    )


def _cell(text: str, column: str, name: str) -> Html:
    if column == "formula" or (column == "value" and name in ("formula", "formula unit")):
        return tag("td", formula(text), cls="num" if column == "value" else False)
    if column == "unit":
        return tag("td", unit(text), cls="unit")
    if column in ("source", "how"):
        return tag("td", text, cls="source" if column == "source" else "kind", title=text)
    if column == "" and text[:1] in "✓✗":
        return tag("td", tag("span", text, cls="sign pass" if text == "✓" else "sign fail"))
    if column.startswith("SMILES"):
        return tag("td", tag("code", text))
    return tag("td", number(text), cls="num" if column in _NUMERIC else False)


# the card -----------------------------------------------------------------------------------------------------------


def on_card(answer: Answer) -> Html:
    """The tables, drawings and plots that belong to what was asked."""
    task = answer.task
    if not isinstance(task, AskCrystal):
        return Html("")
    kinds = [CARD_TABLES[subject] for subject in task.what if subject in CARD_TABLES]
    shapes = [CARD_PLOTS[subject] for subject in task.what if subject in CARD_PLOTS]
    shown: list[Html] = []
    for panel in answer.panels:
        if isinstance(panel, Table) and panel.kind in kinds and (panel.kind != "guests" or task.guests):
            shown.append(table(panel, MOST_ROWS))
        elif isinstance(panel, Plot) and panel.kind in shapes:
            shown.append(plot(panel))
        elif isinstance(panel, Drawing) and "linkers" in kinds:
            shown.append(tag("span", picture(panel, f"structure of {panel.title}"), cls="card-linker"))
    return join(shown)


def progress(answer: Answer) -> str:
    """What is being computed: "fitting spheres into the pores ..."."""
    return f"{answer.materials[-1].facts.next} …" if answer.materials and answer.materials[-1].facts.next else ""
