"""Questions about one molecule that are read from a line of tokens, before any other grammar sees them."""

from __future__ import annotations

from assistant.tasks import MeasureMolecule, Request
from assistant.understand import asking_amounts, asking_forms, asking_ions, token_line
from assistant.understand.uploads import is_crystal, is_structure


def task(request: Request) -> MeasureMolecule | None:
    """The question, where one of the grammars here knows every word of it; None otherwise.

    Raises
    ------
    NotUnderstood, NotSupported, NothingInFocus
        Where it is such a question, and something that it needs is missing.
    """
    text = request.text if len(request.text) <= token_line.LONGEST else ""
    if not text.strip() or any(is_crystal(one) or is_structure(one) for one in request.files):
        return None
    asking_amounts.refuse_negative(text)
    amount, form = asking_amounts.speaks(text), asking_forms.speaks(text)
    if not amount and not form:
        return None
    line = token_line.tokens(text)
    if line is None or (_of_something_else(request) and not any(token.named for token in line)):
        return None
    return (asking_amounts.task(line, request) if amount else None) or (
        asking_ions.ions(line, request) or asking_ions.shares(line, request)
        or asking_forms.task(line, request) if form else None)


def _of_something_else(request: Request) -> bool:
    """Whether a crystal or a complex is in focus, that a question without a molecule may mean."""
    return bool(request.context.crystals or request.context.complexes)
