"""The models: what answers now, and each card with what it needs, whether it fits here, and how it was measured."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.local_models import Offer, Row, State
from ui.compare import SEARCH, name
from ui.figures import seconds
from ui.html import Html, button, join, tag

PURPOSES = {"molecules": "proposes molecules", "chat": "chat", "vision": "reads pictures"}
COLUMNS = ("precision", "memory", "fits here", "chemistry score", "tokens/s", "")


def size(count: float) -> str:
    """Bytes as a person reads them: "45 MB", "5.6 GB"."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def many(count: float) -> str:
    """A number of parameters: "15.2 M", "7.6 B"."""
    figure, word = (count / 1e9, "B") if count >= 1e9 else (count / 1e6, "M")
    return f"{figure:.{1 if figure < 100 else 0}f} {word}"


# the header ---------------------------------------------------------------------------------------------------------


def header(state: State, used: bool) -> str:
    """What the header says after "model:"."""
    if state.stage == "loading":
        return f"loading {state.model} {100 * state.fraction:.0f} %" if state.model else "loading"
    if not used or not state.answers:
        return SEARCH
    return name(state.model, state.precision)


# what answers now ---------------------------------------------------------------------------------------------------


def standing(state: State, used: bool) -> Html:
    """The upper part of the panel: what is loaded, what is under way, and who answers."""
    return join((_choices(state, used), tag("div", _now(state), cls="model-now")))


def _choices(state: State, used: bool) -> Html:
    there = state.answers
    words = name(state.model, state.precision) if there else "a model, beside the search"
    model = _radio(words, "use", there and used, not there)
    search = _radio(SEARCH, "search", not (there and used), False)
    return tag("div", tag("span", "answers come from", cls="unit"), search, model, cls="choices", role="radiogroup",
               aria_label="answers come from")


def _radio(words: str, act: str, on: bool, off: bool) -> Html:
    return button(join((tag("i"), words)), act, cls="radio", role="radio", aria_checked="true" if on else "false",
                  disabled=off)


def _now(state: State) -> Html:
    if state.busy:
        return _under_way(state)
    if state.stage == "ready":
        facts = (f"is loaded on {device(state.device)}", state.dtype, size(state.memory) if state.memory else "",
                 f"in {seconds(state.seconds)}" if state.seconds else "")
        words = tag("p", tag("b", state.title), " ", " · ".join(fact for fact in facts if fact))
        return tag("div", words, tag("p", state.why, cls="unit") if state.why else "",
                   _trouble(state.trouble) if state.trouble else "",
                   button("unload", "unload", "Give its memory back", cls="suggestion"), cls="is-loaded")
    if state.stage == "failed":
        return _trouble(state.trouble)
    return tag("p", state.words, cls="unit")


def _trouble(words: str) -> Html:
    return tag("p", tag("span", "✗", cls="sign fail"), " ", words, cls="trouble", role="alert")


def _under_way(state: State) -> Html:
    what = "measuring" if state.stage == "measuring" else "loading"
    percent = f"{100 * state.fraction:.0f}"
    bar = tag("span", tag("i", style=f"width:{percent}%"), cls="bar", role="progressbar", aria_valuenow=percent,
              aria_valuemin=0, aria_valuemax=100, aria_label=what)
    title = name(state.model, state.precision) if state.model else ""
    words = " · ".join(part for part in (f"{percent} %", state.words) if part)
    return tag("div", tag("p", what, " ", tag("b", title), " ", tag("span", words, cls="unit")), bar,
               button("Stop", "stop-model", "End this (what was loaded is let go)", cls="suggestion"), cls="under-way")


def device(text: str) -> str:
    """ "CPU" for "cpu", "GPU 0" for "cuda:0"."""
    return text.replace("cuda:", "GPU ").replace("cpu", "CPU") or "this machine"


# the cards ----------------------------------------------------------------------------------------------------------


def offered(offers: Sequence[Offer], state: State) -> Html:
    """All cards: those that can be loaded first."""
    offers = sorted(offers, key=lambda one: list(PURPOSES).index(one.purpose))
    here, absent = [one for one in offers if not one.absent], [one for one in offers if one.absent]
    opened = [one.name for one in here if len(here) < 3 or one.name == state.model]
    parts = [tag("h3", "On this machine"), *(_card(one, state, one.name in opened) for one in here)]
    if not here:
        parts.append(tag("p", "No model's files are on this machine.", cls="unit"))
    if absent:
        parts += [tag("h3", "Known, not here"), *(_card(one, state, False) for one in absent)]
    return join(parts)


def _card(one: Offer, state: State, opened: bool) -> Html:
    facts = (PURPOSES.get(one.purpose, one.purpose), many(one.parameters) if one.parameters else "", one.licence)
    head = tag("summary", tag("b", one.title), tag("span", " · ".join(fact for fact in facts if fact), cls="unit"),
               tag("span", _gist(one, state), cls="gist"))
    words = [tag("p", text, cls="unit") for text in (one.absent, one.notes) if text]
    loaded = tag("p", one.tested, cls="unit") if one.tested else ""
    table = _table(one, state) if any(row.needed for row in one.rows) else ""
    return tag("details", head, *words, table, loaded, cls="model", data_name=one.name, open=opened)


def _gist(one: Offer, state: State) -> Html:
    if state.model == one.name and state.answers:
        return tag("span", tag("span", "✓", cls="sign pass"), f" loaded, {state.precision}")
    fits = [row for row in one.rows if row.fits]
    if not fits:
        return tag("span", "fits in no precision here" if any(row.needed for row in one.rows) else "", cls="unit")
    least = min(fits, key=lambda row: row.needed)
    if one.absent:
        return tag("span", f"would fit, from {size(least.needed)}", cls="unit")
    return tag("span", f"fits: {', '.join(row.precision for row in fits)} · from {size(least.needed)}", cls="unit")


def _table(one: Offer, state: State) -> Html:
    head = tag("tr", *(tag("th", column, scope="col") for column in COLUMNS))
    return tag("div", tag("table", tag("thead", head), tag("tbody", *(_row(one, row, state) for row in one.rows)),
                          cls="plain precisions"), cls="scroll")


def _row(one: Offer, row: Row, state: State) -> Html:
    loaded = state.answers and (state.model, state.precision) == (one.name, row.precision)
    memory = tag("td", size(row.needed) if row.needed else "", cls="num",
                 title="measured after loading" if row.measured else "estimated before loading")
    sign = tag("span", "✓" if row.fits else "✗", cls="sign pass" if row.fits else "sign fail")
    fits = tag("td", sign, " ", _fits(row), title=row.why, cls="fits")
    return tag("tr", tag("th", row.precision, scope="row"), memory, fits, _score(row), _speed(row),
               tag("td", _acts(one, row, state, loaded), cls="row-acts"), cls="on" if loaded else False)


def _fits(row: Row) -> str:
    if row.fits:
        return f"on {device(row.device)}"
    return f"{size(row.free)} free" if row.needed > row.free > 0 else row.why


def _score(row: Row) -> Html:
    score = row.score
    if score is None:
        return tag("td", "not measured", cls="unit")
    cost = tag("span", f" · {'costs' if score.cost > 0 else 'gains'} {abs(score.cost):.1f} points", cls="unit") \
        if score.cost and abs(score.cost) >= 0.05 else ""
    said = (f"TOMG-Bench success rate {score.sr:.1f} %, weighted {score.wsr:.1f} %, {score.rows} rows"
            f"{', ' + score.where if score.where else ''}{', ' + score.measured if score.measured else ''}")
    words = tag("span", f" weighted {score.wsr:.1f}", cls="unit")
    return tag("td", tag("b", f"{score.sr:.1f} %"), words, cost, title=said)


def _speed(row: Row) -> Html:
    known = row.score.tokens_per_second if row.score else 0.0
    return tag("td", f"{known:,.0f}" if known else "", cls="num")


def _acts(one: Offer, row: Row, state: State, loaded: bool) -> Html:
    if one.absent or not row.fits:
        return Html("")
    def act(words: object, does: str, title: str) -> Html:
        return button(words, does, title, data_model=one.name, data_precision=row.precision, disabled=state.busy)

    first = (act("unload", "unload", "Give its memory back") if loaded
             else act("load", "load", f"Load {one.title} as {row.precision}"))
    measured = act(join(("measure", tag("span", " here"))), "probe",
                   "Two minutes: the score and speed of this precision on this machine")
    return tag("span", first, measured if one.purpose == "molecules" else "", cls="acts")


def rivals(options: Sequence[tuple[str, str]]) -> Html:
    """The menu of those who could answer the same message."""
    if not options:
        return tag("p", "Nothing else can answer here: load a model first.", cls="unit")
    return join(button(name(model, precision), "rival", role="menuitem", cls="item", data_model=model,
                       data_precision=precision) for model, precision in options)
