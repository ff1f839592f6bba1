"""The answer card: a picture, one sentence, the checks, three numbers, the candidates, and who made it."""

from __future__ import annotations

import re

from assistant.answers import Answer, Drawing, Molecule, Panel, Plot, Table, Value
from assistant.tasks import DesignMolecule, Recall
from ui import complexes, crystals, made
from ui.claims import legend, prose, spoken
from ui.compare import compared, in_common
from ui.desk import Turn, drawing_of
from ui.figures import formula, number, picture, relevant, signed, tooltip, unit, value_text
from ui.html import Html, button, esc, join, tag
from ui.ticks import ticks

MOST_THUMBNAILS = 9
WORDS = 11
"""Characters from which a value is set as words, with room."""
MOST_SAID = 130
"""Characters said beside the picture; further sentences stand below it."""
SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z“])")
BENCH_TABLES = frozenset({"properties", "checks", "alerts", "rules", "candidates", "compare"})
FILE_TABLES = frozenset({"crystal", "crystals", "peaks", "notes", *crystals.ORDER, *complexes.CARD_TABLES})
"""Tables that the bench shows; a card shows the others, and of a file's those that were asked for."""


def turn_card(turn: Turn) -> Html:
    """One message and its answer, as they stand in the conversation."""
    return tag("article", _asked(turn), _answered(turn), id=turn.id, cls="turn", data_seed=turn.seed)


def _asked(turn: Turn) -> Html:
    files = tag("span", *(tag("span", name, cls="file") for name in turn.files), cls="files") if turn.files else ""
    edit = button("edit", "edit", "Change this message and send it again (↑)")
    return tag("header", tag("span", "you", cls="who"), tag("p", turn.text, cls="said"), files, edit, cls="asked")


def _answered(turn: Turn) -> Html:
    answer = turn.answer
    if turn.rival is not None:
        working = turn.rival.answer.partial
        return tag("div", compared(turn), _foot(turn), cls="card working" if working else "card", aria_busy=working)
    if answer.partial and not answer.molecules and not answer.text:
        words = (crystals.progress(answer) or complexes.progress(answer)).capitalize() or "Working on it …"
        return tag("div", tag("p", words, cls="sentence"), cls="card working", aria_busy="true")
    if answer.failure is not None:
        return tag("div", *_failure(answer), _foot(turn), cls="card failed", role="alert")
    parts = (_main(turn), _more(answer), _values(answer), _figures(answer), _tables(answer), crystals.on_card(answer),
             complexes.on_card(answer), _thumbnails(answer), _suggestions(answer.suggestions), _foot(turn))
    return tag("div", *parts, cls="card working" if answer.partial else "card")


def _failure(answer: Answer) -> tuple[Html, ...]:
    assert answer.failure is not None
    kind, message = answer.failure
    sign = tag("span", "✗", cls="sign fail")
    words = tag("p", sign, message or answer.text, cls="sentence", data_kind=kind)
    notes = [tag("li", note) for note in answer.notes if note not in message]
    return (words, tag("ul", *notes, cls="notes") if notes else Html(""), _suggestions(answer.suggestions))


def _main(turn: Turn) -> Html:
    answer = turn.answer
    body = tag("div", _sentence(answer), ticks(answer.checks), _numbers(answer), cls="card-body")
    if answer.materials:
        show = button("show on the bench", "crystal", "Show this crystal on the bench", cls="quiet show", data_index=0)
        return tag("div", join((body, show)), cls="card-main of-crystal")
    if answer.assemblies:
        show = button("show on the bench", "complex", "Show this complex on the bench", cls="quiet show", data_index=0)
        return tag("div", join((body, show)), cls="card-main of-crystal")
    if not answer.molecules:
        return tag("div", body, cls="card-main")
    best = answer.molecules[0]
    drawn = picture(drawing_of(answer, best), f"structure of {best.name or best.smiles}")
    shown = button(drawn, "focus", "Show on the bench", cls="card-picture", data_index=0, data_smiles=best.smiles)
    return tag("div", shown, body, cls="card-main")


def _sentence(answer: Answer) -> Html:
    read = tag("p", "I understood: ", answer.understood, cls="understood") if answer.understood else ""
    if spoken(answer):
        return join((read, prose(answer), legend(answer)))
    head, _ = _split(answer)
    state = tag("span", " ", _progress(answer), cls="unit") if answer.partial else ""
    return join((tag("p", head, state, cls="sentence"), read))


def _split(answer: Answer) -> tuple[str, str]:
    """The words of an answer without its notes: what is said beside the picture, and what below it."""
    text = answer.text
    for note in answer.notes:
        text = text.replace(note, "")
    end = "\n" if answer.materials else "\n\n"
    if end in text:
        first, _, later = text.partition(end)
        return first, later.strip()
    sentences = [part for part in SENTENCE_END.split(text.strip()) if part]
    head = sentences[:1]
    while len(head) < len(sentences) and len(" ".join(head)) + len(sentences[len(head)]) <= MOST_SAID:
        head.append(sentences[len(head)])
    return " ".join(head), " ".join(sentences[len(head):])


def _progress(answer: Answer) -> str:
    if answer.materials or answer.assemblies:
        return crystals.progress(answer) or complexes.progress(answer)
    if not isinstance(answer.task, DesignMolecule):
        return "The model is wording it."
    wanted = answer.task.n
    return f"Still looking: {len(answer.molecules)}{f' of {wanted}' if wanted else ''} found."


def _numbers(answer: Answer) -> Html:
    if len(answer.molecules) != 1 and not isinstance(answer.task, DesignMolecule):
        return Html("")
    if not answer.molecules or answer.values or any(map(_on_card, answer.panels)):
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
    rows = [tag("tr", tag("th", word, scope="row"),
                tag("td", value_text(value), cls="num words" if len(value.text()) > WORDS else "num"),
                tag("td", value.kind, cls="kind"),
                tag("td", value.source, cls="source"))
            for word, value in zip(_rows_of(answer), answer.values, strict=True)]
    return tag("table", tag("tbody", *rows), cls="values")


def _rows_of(answer: Answer) -> list[str]:
    """What each value is of; where it is the same of several molecules, which of them it is of."""
    words = [value.label or value.name for value in answer.values]
    if len(set(words)) == 1 < len(words) == len(answer.molecules):
        return [f"{word}, {one.name or one.smiles}" for word, one in zip(words, answer.molecules, strict=True)]
    return words


def _tables(answer: Answer) -> Html:
    return join(panel_table(panel) for panel in answer.panels if _on_card(panel))


def _figures(answer: Answer) -> Html:
    """What a question about a molecule brought to look at beside its structure: maps, marked atoms, forms, plots."""
    if not answer.molecules:
        return Html("")
    brought = [panel for panel in answer.panels if isinstance(panel, Drawing)][:-1]
    above = drawing_of(answer, answer.molecules[0])
    drawn = [tag("figure", picture(one, one.title), tag("figcaption", one.title)) for one in brought if one != above]
    plotted = [crystals.plot(panel) for panel in answer.panels if isinstance(panel, Plot)]
    caption = tag("p", f"Drawn: {above.title}.", cls="rest") if above and above in brought else ""
    return join((caption, tag("div", *drawn, *plotted, cls="figures") if drawn or plotted else ""))


def _on_card(panel: Panel) -> bool:
    return isinstance(panel, Table) and panel.kind not in BENCH_TABLES and panel.kind not in FILE_TABLES


def panel_table(panel: Panel) -> Html:
    """A Table panel as it came: every cell is text."""
    if not isinstance(panel, Table):
        return tag("p", f"{panel.title} ({'plot' if isinstance(panel, Plot) else 'picture'})", cls="understood")
    head = tag("tr", *(tag("th", column, scope="col") for column in panel.columns))
    body = [tag("tr", tag("th", row[0], scope="row"), *(
        tag("td", formula(cell) if row[0] == "formula" else _cell(cell, column))
        for cell, column in zip(row[1:], panel.columns[1:], strict=False))) for row in panel.rows]
    return tag("div", tag("table", tag("thead", head), tag("tbody", *body), cls="plain"), cls=f"scroll of-{panel.kind}")


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
    by = tag("span", made.word(molecule), cls="caption by") if made.mixed(answer) else ""
    drawn = picture(drawing_of(answer, molecule), f"candidate {index + 1}")
    said = f"{molecule.smiles} (key {index + 1}), proposed by {made.who(molecule.proposal)}"
    return button(join((drawn, caption, by)), "focus", said, cls="thumb", data_index=index, data_smiles=molecule.smiles)


def _more(answer: Answer) -> Html:
    """What stands below the picture: a proof that something asked is impossible, then definitions and the like."""
    rest = "" if spoken(answer) else _split(answer)[1]
    notes = [tag("li", tag("span", "!", cls="sign warn"), tag("span", note)) for note in dict.fromkeys(answer.notes)]
    return join((tag("ul", *notes, cls="notes") if notes else "", tag("p", rest, cls="rest") if rest else ""))


def _suggestions(lines: tuple[str, ...]) -> Html:
    if not lines:
        return Html("")
    return tag("div", *(button(line, "send", "Send this", cls="suggestion", data_text=line) for line in lines),
               cls="suggestions")


def _foot(turn: Turn) -> Html:
    copy = turn.answer.smiles
    again = button("retry", "retry", "Ask again with another seed")
    stepped = turn.stepped and isinstance(turn.answer.task, DesignMolecule)
    undo = button("undo", "send", "Back to the molecule before (Ctrl+Z)", cls="quiet undo", data_text="undo")
    smiles = button("copy SMILES", "copy", copy, data_smiles=copy) if copy else ""
    acts = tag("span", smiles, undo if stepped else "", _compare(turn), again, cls="acts")
    words = made.made(turn.answer) if turn.rival is None else tag("span", in_common(turn), cls="in-common")
    return tag("footer", words, acts, cls="foot")


def _compare(turn: Turn) -> Html:
    if turn.rival is not None:
        return button("end comparison", "single", "Show the first answer alone again")
    if not turn.answer.ok or turn.answer.partial or turn.asked is None or isinstance(turn.answer.task, Recall):
        return Html("")
    return button("compare …", "compare", "The same message answered by another model, precision, or the search alone",
                  aria_haspopup="menu")
