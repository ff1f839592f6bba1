"""The answer card: a picture, one sentence, the checks, three numbers, the candidates, and who made it."""

from __future__ import annotations

from assistant.answers import Answer, Check, Molecule, Panel, Plot, Table, Value
from assistant.tasks import DesignMolecule
from ui.desk import Turn, drawing_of
from ui.figures import number, picture, relevant, seconds, signed, tooltip, unit, value_text
from ui.html import Html, button, esc, join, tag

MOST_THUMBNAILS = 9
BENCH_TABLES = frozenset({"properties", "checks", "alerts", "rules"})
"""Tables that the bench shows; a card shows the others."""


def turn_card(turn: Turn) -> Html:
    """One message and its answer, as they stand in the conversation."""
    return tag("article", _asked(turn), _answered(turn), id=turn.id, cls="turn", data_seed=turn.seed)


def _asked(turn: Turn) -> Html:
    files = tag("span", *(tag("span", name, cls="file") for name in turn.files), cls="files") if turn.files else ""
    edit = button("edit", "edit", "Change this message and send it again (↑)")
    return tag("header", tag("span", "you", cls="who"), tag("p", turn.text, cls="said"), files, edit, cls="asked")


def _answered(turn: Turn) -> Html:
    answer = turn.answer
    if answer.partial and not turn.stopped and not answer.molecules:
        return tag("div", tag("p", "Working on it …", cls="sentence"), cls="card working", aria_busy="true")
    if answer.failure is not None:
        return tag("div", *_failure(answer), _foot(turn), cls="card failed", role="alert")
    parts = (_main(turn), _values(answer), _tables(answer), _thumbnails(answer), _notes(turn),
             _suggestions(answer.suggestions), _foot(turn))
    return tag("div", *parts, cls="card working" if answer.partial and not turn.stopped else "card")


def _failure(answer: Answer) -> tuple[Html, ...]:
    assert answer.failure is not None
    kind, message = answer.failure
    sign = tag("span", "✗", cls="sign fail")
    words = tag("p", sign, message or answer.text, cls="sentence", data_kind=kind)
    return (words, _notes_of(answer), _suggestions(answer.suggestions))


def _main(turn: Turn) -> Html:
    answer = turn.answer
    body = tag("div", _sentence(turn), _checks(answer), _numbers(answer), cls="card-body")
    if not answer.molecules:
        return tag("div", body, cls="card-main")
    best = answer.molecules[0]
    drawn = picture(drawing_of(answer, best), f"structure of {best.name or best.smiles}")
    shown = button(drawn, "focus", "Show on the bench", cls="card-picture", data_index=0, data_smiles=best.smiles)
    return tag("div", shown, body, cls="card-main")


def _sentence(turn: Turn) -> Html:
    answer = turn.answer
    read = tag("p", "read as: ", answer.understood, cls="understood") if answer.understood else ""
    state = ""
    if turn.stopped:
        state = tag("span", " Stopped; what was found so far is kept.", cls="warn")
    elif answer.partial:
        state = tag("span", " ", _progress(answer), cls="unit")
    return join((tag("p", answer.text, state, cls="sentence"), read))


def _progress(answer: Answer) -> str:
    wanted = answer.task.n if isinstance(answer.task, DesignMolecule) else 0
    return f"Still looking: {len(answer.molecules)}{f' of {wanted}' if wanted else ''} found."


def check_words(check: Check) -> Html:
    """A check in a few words: its name and the number found, and what was expected where it failed."""
    found = "" if check.found in ("yes", "no", "none", "") else number(check.found)
    shown = "" if check.name.startswith("no ") and check.passed else found
    amount = tag("b", " ", shown) if shown else ""
    missed = "" if check.passed else tag("span", f", expected {number(check.expected)}")
    return join((check.name, amount, missed))


def check_title(check: Check) -> str:
    """What hovering over a check says."""
    parts = (f"expected {check.expected}, found {check.found}", check.unit, check.note, check.source)
    return " · ".join(part for part in parts if part)


def check_item(check: Check) -> Html:
    """A check as one tick or cross with its number."""
    sign = tag("span", "✓" if check.passed else "✗", cls="sign pass" if check.passed else "sign fail")
    return tag("li", sign, tag("span", check_words(check)), title=check_title(check),
               cls="check passed" if check.passed else "check missed")


def _checks(answer: Answer) -> Html:
    checks = answer.checks
    if not checks:
        return Html("")
    shown = [check for check in checks if not check.standing or not check.passed]
    kept = [check for check in checks if check.standing and check.passed]
    return tag("ul", *map(check_item, shown), _standing(kept), cls="checks", aria_label="checks")


def _standing(kept: list[Check]) -> Html:
    if not kept:
        return Html("")
    names = "; ".join(f"{check.name}: {check.found}" for check in kept)
    words = join((tag("b", len(kept)), " standing checks"))
    return tag("li", tag("span", "✓", cls="sign pass"), tag("span", words), cls="check passed standing", title=names)


def _numbers(answer: Answer) -> Html:
    if not answer.molecules or answer.values:
        return Html("")
    best = answer.molecules[0]
    return tag("dl", *(_number(value, best) for value in relevant(answer, best)), cls="numbers")


def _number(value: Value, molecule: Molecule) -> Html:
    change = molecule.deltas.get(value.name)
    delta = ""
    if change is not None and signed(change, value.digits) != "0":
        delta = tag("span", " ", signed(change, value.digits), cls="delta", title="change against the start")
    return tag("div", tag("dt", value.name), tag("dd", value_text(value), delta), title=tooltip(value))


def _values(answer: Answer) -> Html:
    if not answer.values:
        return Html("")
    rows = [tag("tr", tag("th", value.label or value.name, scope="row"),
                tag("td", value_text(value), cls="num"), tag("td", value.kind, cls="kind"),
                tag("td", value.source, cls="source")) for value in answer.values]
    return tag("table", tag("tbody", *rows), cls="values")


def _tables(answer: Answer) -> Html:
    return join(panel_table(panel) for panel in answer.panels if _on_card(panel))


def _on_card(panel: Panel) -> bool:
    return isinstance(panel, Table) and panel.kind not in BENCH_TABLES


def panel_table(panel: Panel) -> Html:
    """A Table panel as it came: every cell is text."""
    if not isinstance(panel, Table):
        return tag("p", f"{panel.title} ({'plot' if isinstance(panel, Plot) else 'picture'})", cls="understood")
    head = tag("tr", *(tag("th", column, scope="col") for column in panel.columns))
    body = [tag("tr", *(tag("td", _cell(cell, column)) for cell, column in zip(row, panel.columns, strict=False)))
            for row in panel.rows]
    return tag("div", tag("table", tag("thead", head), tag("tbody", *body), cls="plain"), cls="scroll")


def _cell(text: str, column: str) -> Html:
    return tag("span", unit(text), cls="unit") if column == "unit" else esc(number(text))


def _thumbnails(answer: Answer) -> Html:
    if len(answer.molecules) < 2:
        return Html("")
    shown = [_thumbnail(answer, i) for i in range(min(len(answer.molecules), MOST_THUMBNAILS))]
    return tag("div", *shown, cls="thumbs", role="group", aria_label="candidates")


def _thumbnail(answer: Answer, index: int) -> Html:
    molecule = answer.molecules[index]
    failed = tag("span", "✗", cls="sign fail") if molecule.verdict.failed else ""
    best = next(iter(relevant(answer, molecule)), None)
    figure = join((best.name, " ", number(best.text()))) if best else Html("")
    caption = tag("span", tag("kbd", index + 1), failed, tag("span", molecule.name or figure), cls="caption")
    drawn = picture(drawing_of(answer, molecule), f"candidate {index + 1}")
    return button(join((drawn, caption)), "focus", f"{molecule.smiles} (key {index + 1})", cls="thumb",
                  data_index=index, data_smiles=molecule.smiles)


def _notes(turn: Turn) -> Html:
    return _notes_of(turn.answer)


def _notes_of(answer: Answer) -> Html:
    notes = [note for note in dict.fromkeys(answer.notes) if note not in answer.text]
    return tag("ul", *(tag("li", note) for note in notes), cls="notes") if notes else Html("")


def _suggestions(lines: tuple[str, ...]) -> Html:
    if not lines:
        return Html("")
    return tag("div", *(button(line, "send", "Send this", cls="suggestion", data_text=line) for line in lines),
               cls="suggestions")


def _foot(turn: Turn) -> Html:
    made, copy = turn.answer.provenance, turn.answer.smiles
    who = turn.answer.molecules[0].proposal.proposer if turn.answer.molecules else ""
    facts = [who or (made.proposer if made else "")]
    if made:
        facts += [f"seed {made.seed}", seconds(made.seconds)]
    words = tag("span", " · ".join(fact for fact in facts if fact), cls="made",
                title=made.command if made and made.command else False,
                data_seconds=f"{made.seconds:.3f}" if made else False)
    again = button("retry", "retry", "Ask again with another seed")
    undo = button("undo", "send", "Back to the molecule before (Ctrl+Z)", cls="quiet undo", data_text="undo")
    smiles = button("copy SMILES", "copy", copy, data_smiles=copy) if copy else ""
    return tag("footer", words, tag("span", smiles, undo if turn.stepped else "", again, cls="acts"), cls="foot")


