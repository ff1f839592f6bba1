"""Constrained decoding: a model that writes SMILES can write nothing else, and counts atoms as it goes.

Grammars, by the names that `Sampling.constrain` takes:

========== ==============================================================================================
smiles     one connected molecule
pieces     molecules joined by dots, as salts are
ledger     a SMILES whose atoms are followed by how many are still to come (``C<1>C<0>``), forced to be right
json       one JSON object; ``json:FORM`` with the keys and words of a `json_text` form
========== ==============================================================================================
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from models.errors import ModelError
from models.grammar.budget import Budget
from models.grammar.machine import Machine

if TYPE_CHECKING:
    from models.grammar.json_processing import JsonProcessor
    from models.grammar.masks import Masks
    from models.grammar.processing import Processor
    from models.words import Sampling

GRAMMARS: dict[str, dict[str, bool]] = {"smiles": {}, "pieces": {"pieces": True}, "ledger": {"marks": True}}
_vocabularies: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()


class UnknownGrammar(ModelError):
    """A grammar that does not exist."""

    kind = "unknown_grammar"


def machine(name: str, budget: tuple[tuple[str, int], ...] = ()) -> Machine:
    """The machine of a grammar.

    Raises
    ------
    UnknownGrammar
        When there is none of that name.
    """
    if name not in GRAMMARS:
        raise UnknownGrammar(f"There is no grammar {name!r}.", f"Grammars: {', '.join(GRAMMARS)}.")
    return Machine(**GRAMMARS[name], tidy=True, budget=Budget(budget))


def processor(tokenizer: Any, sampling: Sampling, prompt_length: int = 0) -> Processor | JsonProcessor:
    """What holds a model to ``sampling.constrain`` and ``sampling.budget``.

    Parameters
    ----------
    tokenizer
        A tokenizer of `transformers`, or a `vocabulary.Vocabulary`, or a list of token texts whose last is the end.
    prompt_length
        Ids of the prompt at the beginning of every row, where rows come as one tensor (`transformers` does so).

    Returns
    -------
    Processor
        Call ``start(n_rows)``, then the object itself with the rows and the scores before every token is drawn.
    """
    from models.grammar.json_processing import JsonProcessor, form_of, is_json
    if is_json(sampling.constrain):
        return JsonProcessor(_vocabulary(tokenizer), form_of(sampling.constrain), prompt_length)
    from models.grammar.processing import processor_of
    return processor_of(_masks(_vocabulary(tokenizer), sampling.constrain, tuple(sampling.budget)), sampling,
                        prompt_length)


def _vocabulary(tokenizer: Any) -> Any:
    from models.grammar import vocabulary
    try:
        if tokenizer not in _vocabularies:
            _vocabularies[tokenizer] = vocabulary.of(tokenizer)
        return _vocabularies[tokenizer]
    except TypeError:  # a list cannot be remembered
        return vocabulary.of(tokenizer)


@lru_cache(maxsize=16)
def _masks(vocabulary: Any, name: str, budget: tuple[tuple[str, int], ...]) -> Masks:
    from models.grammar.masks import Masks
    return Masks(machine(name, budget), vocabulary)
