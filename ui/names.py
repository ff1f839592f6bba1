"""The line under the title of a molecule: its IUPAC name with the tick of its check, and its common name."""

from __future__ import annotations

from assistant.answers import Answer
from ui.figures import tooltip
from ui.html import Html, button, join, tag
from ui.ticks import check_title

IUPAC, COMMON = "IUPAC name", "common name"


def name_line(answer: Answer) -> Html:
    """Markup of the line: a name only with its tick, or why there is none."""
    said = {value.name: value for value in answer.values}
    check = next((one for one in answer.checks if one.name.startswith(IUPAC)), None)
    parts: list[object] = []
    if IUPAC in said and (check is None or check.passed):
        sign, word = ("?", "unchecked") if check is None else ("✓", "pass")
        title = "not verified here: OPSIN needs a Java" if check is None else check_title(check)
        parts += [tag("span", sign, cls=f"sign {word}", title=title), " ",
                  tag("span", str(said[IUPAC].value), cls="iupac", title=tooltip(said[IUPAC])), " ",
                  button("copy", "copy", "Copy this name", data_smiles=str(said[IUPAC].value))]
    elif answer.failure or check is not None:
        why = check.note or check.found if check else answer.text
        parts += [tag("span", "no verified IUPAC name", cls="unit", title=why)]
    if COMMON in said:
        parts += [" ", tag("span", str(said[COMMON].value), " (", said[COMMON].source, ")", cls="unit")]
    return join(parts)
