"""Questions about salts, charges, isotopes, thresholds and single limits of one molecule, form by form.

The whole line has to match a form of the table: a word too many, and the question is left to the other grammars.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import cast

from assistant.chem import counting_table
from assistant.chem.counting_table import squeezed
from assistant.chem.rulebook import RULES as RULEBOOK
from assistant.errors import NotUnderstood
from assistant.tasks import Detail, MeasureMolecule, Named, Request
from assistant.understand import lexicon_asked_forms as lex
from assistant.understand import token_line
from assistant.understand.lexicon_amount_words import NUMBERS
from assistant.understand.lexicon_asked_rows import OTHERS, PIECES
from assistant.understand.token_line import Line, Token

Found = re.Match[str]
Reader = Callable[[Found], MeasureMolecule | None]


def speaks(text: str) -> bool:
    """Whether a message has a word in it that is read here."""
    return bool(lex.SPEAKS.search(text))


def task(line: Line, request: Request) -> MeasureMolecule | None:
    """The question that the line is; None where it is of no form.

    Raises
    ------
    NotUnderstood, NothingInFocus
        Where it is of one, and something in it contradicts itself or is missing.
    """
    if sum(token.named is not None for token in line) > 1 or any(token.ion for token in line):
        return None
    said = _said(line)
    open_ = request.text.rstrip(" \"'”").endswith("?")
    for pattern, reader in _forms():
        found = pattern.fullmatch(said)
        asked = reader(found) if found else None
        if asked is not None and (open_ or asked.question != "whether" or not _could_be_a_wish(said)):
            _refuse_form_in_water(line, said, asked)
            return MeasureMolecule(token_line.about(line, request), asked.question, asked.what)
    _refuse_unknown_name(line, request)
    return None


def _refuse_unknown_name(line: Line, request: Request) -> None:
    """A question that is of a form but for one strange word where the molecule stands: that name is not known."""
    if any(token.named for token in line):
        return
    for at, token in enumerate(line):
        if token_line.strange(token) and task((*line[:at], Token("§", Named("C")), *line[at + 1 :]), request):
            token_line.refuse_unknown_name(line, {token.word})


def _refuse_form_in_water(line: Line, said: str, asked: MeasureMolecule) -> None:
    """Whether a compound is a zwitterion depends on the pH; of a structure it can be seen."""
    called = next((token.named.name for token in line if token.named), "")
    shown = any(re.search(r"[()=#\[]", token.text) for token in line if token.named)
    if asked.what == ("zwitterion",) and called and not shown and not re.search(lex.DRAWN, said):
        raise NotUnderstood(f"Whether {called} is a zwitterion depends on the pH.",
                            f"Ask for “charge state of {called} at pH 7”, or whether a SMILES is drawn as one.")


def _said(line: Line) -> str:
    """The line as it is matched: small words, no punctuation, no hyphens but those of "h-bond"."""
    words = [part for token in line if not token.mark
             for part in ([token.word] if token.named else token.text.lower().replace("-", " ").split())]
    kept = [_WHOLE.get(word, word) for word in words if word not in lex.DROPPED]
    return re.sub(lex.POLITE, "", " ".join(kept))


_WHOLE = {"what's": "what is", "whats": "what is", "isn't": "is", "doesn't": "does"}


def _could_be_a_wish(said: str) -> bool:
    """Without a question mark "at least two esters in ..." asks for a change; what begins as a question does not."""
    heads = r"(?:how|which|what|is|are|does|do|has|have|can|could|would|number|count|into|in|where|name|inchi)\b"
    return not re.match(heads, said)


def _thing(said: str) -> str:
    """The row of the counting table that a word names, "" for none; "donors" are those of hydrogen bonds."""
    known = counting_table.words()
    bare = re.sub(r"^(?:of |its )", "", said.strip())
    found = known.get(squeezed(bare), "")
    return found or known.get(squeezed(f"h bond {bare}"), "")


def _number(said: str) -> int:
    return int(NUMBERS.get(said, "0") if not said.isdigit() else said)


def _bounded(found: Found) -> MeasureMolecule | None:
    """ "Fewer than four H-bond donors in ...?": yes or no, the bound inclusive."""
    thing, n = _thing(found["thing"]), _number(found["n"])
    if not thing:
        return None
    bound = (f"≤ {n - 1}" if found["below"] else f"≥ {n + 1}" if found["above"] else f"≤ {n}" if found["most"]
             else f"≥ {n}" if found["least"] else f"= {n}")
    return MeasureMolecule((), "whether", (f"{thing} {bound}",))


def _weighed(found: Found) -> MeasureMolecule:
    signs = (("below", "<"), ("above", ">"), ("most", "<="), ("least", ">="))
    sign = next((sign for side, sign in signs if found[side]), "=")
    return MeasureMolecule((), "bound", ("MW", sign, found["limit"].replace(",", "")))


def _bare(found: Found) -> MeasureMolecule:
    """ "Is it below 200?": of what, a number without its unit does not say."""
    raise NotUnderstood(f"{found['limit']} of what? A number alone does not say what is compared with it.",
                        f"Write the unit or the property, e.g. “below {found['limit']} g/mol” or “logP below 3”.")


def _compared(found: Found) -> MeasureMolecule | None:
    """ "More donors than acceptors": two rows of the counting table; "H-bond" may stand before the first alone."""
    one, other = _thing(found["one"]), _thing(found["other"])
    if not one or not other or one == other:
        return None
    sign = {"more": ">", "fewer": "<", "less": "<"}.get(found["how"].split()[0], "=")
    return MeasureMolecule((), "balance", (one, sign, other))


def _term(found: Found) -> MeasureMolecule | None:
    """One measure of a rule: kept or broken; a limit that the question names has to be that of the rule."""
    groups = found.groupdict()
    rule = next(name for name, said in lex.RULES.items() if re.fullmatch(said, found["rule"]))
    measure = next((name for name, said in lex.TERMS[rule].items() if re.fullmatch(said, found["term"])), "")
    if not measure:
        return None
    limit = next(term.limit for term in RULEBOOK[rule].terms if term.measure == measure)
    if groups.get("limit") and float(found["limit"]) != limit:
        raise NotUnderstood(f"The limit of {rule} for {measure} is {limit:g}, not {found['limit']}.",
                            f"Ask for “{measure} at most {found['limit']}” without the rule.")
    broken = bool(re.fullmatch(lex.BREAKS, found["verb"]))
    return MeasureMolecule((), "limits", ("broken term" if broken else "term", rule, measure))


def _labelled(found: Found) -> MeasureMolecule | None:
    n, label = found.groupdict().get("n"), found["label"].upper()
    if n:
        return MeasureMolecule((), "whether", (f"stereocentre = {_number(n)}", f"{label} stereocentre = {_number(n)}"))
    other = {"R": "S", "S": "R"}[label]
    what = (f"{label} stereocentre", f"{other} stereocentre = 0", "unset stereocentre = 0")
    return MeasureMolecule((), "whether", what)


def _isotope(question: Detail, found: Found) -> MeasureMolecule:
    row = next(name for name, said in lex.ISOTOPES.items() if re.fullmatch(said, found["isotope"]))
    return MeasureMolecule((), question, (row,))


def _geometry(found: Found) -> MeasureMolecule:
    return MeasureMolecule((), "tally", ("Z double bond" if found["label"][0] in "cz" else "E double bond",))


def _broken(found: Found) -> MeasureMolecule:
    rule = next(name for name, said in lex.RULES.items() if re.fullmatch(said, found["rule"]))
    return MeasureMolecule((), "limits", ("which", rule))


_READERS: dict[str, Reader] = {
    "!bounded": _bounded, "!weighed": _weighed, "!bare": _bare, "!compared": _compared, "!term": _term,
    "!labelled": _labelled, "!geometry": _geometry, "!broken": _broken, "!tally isotope": partial(_isotope, "tally"),
    "!whether isotope": partial(_isotope, "whether"),
}


def _plain(asked: str) -> Reader:
    """A reader that brings always the same: "whether: aromatic atom; aromatic ring; or"."""
    question, _, what = asked.partition(":")
    task_ = MeasureMolecule((), cast(Detail, question), tuple(filter(None, what.strip().split("; "))))
    return lambda found: task_


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((re.compile(said), _READERS.get(asked) or _plain(asked)) for said, asked in (*PIECES, *OTHERS))
