"""One JSON object, character by character: which text may still become one, with the keys and words that it may use.

No chemistry and no torch; a state is a value, so that states may be compared and remembered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

DEEPEST = 6
LONGEST = 200
"""Characters of a string that is free."""
LITERALS = ("true", "false", "null")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,5})(?:\.\d{1,4})?")
_NUMBER_BEGUN = re.compile(r"-?(?:0|[1-9]\d{0,5})?(?:(?<=\d)\.\d{0,4})?")


@dataclass(frozen=True)
class Form:
    """What an object may hold: ``keys`` it may use (none given: any), and the ``words`` that a string at a key may be.

    Words are as JSON writes them, without their quotes. A key whose words are none at all takes numbers and literals.
    """

    keys: frozenset[str] = frozenset()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> Form:
        """The form that `write` wrote; "" is that of any object (raises ValueError)."""
        found = json.loads(text) if text else {"keys": [], "words": {}}
        return cls(frozenset(found["keys"]), {key: tuple(words) for key, words in found["words"].items()})


def write(keys: tuple[str, ...], words: Mapping[str, tuple[str, ...]]) -> str:
    """A form as text that can travel in `Sampling.constrain`, after "json:"."""
    inner = {key: [json.dumps(word)[1:-1] for word in told] for key, told in words.items()}
    return json.dumps({"keys": list(keys), "words": inner})


class State(NamedTuple):
    """Where a text stands: what is open (each with the keys it has used), what comes next, and what has begun."""

    stack: tuple[tuple[str, frozenset[str]], ...] = ()
    mode: str = "start"
    key: str = ""
    text: str = ""
    spaced: bool = True


def advanced(state: State | None, text: str, form: Form) -> State | None:
    """The state after more text, None where it can no longer become an object of that form."""
    for sign in text:
        if state is None:
            return None
        state = _step(state, sign, form)
    return state


def done(state: State) -> bool:
    """Whether the object is closed."""
    return state.mode == "done"


def _step(state: State, sign: str, form: Form) -> State | None:
    if state.mode in ("string", "name"):
        return _in_string(state, sign, form)
    if state.mode in ("number", "literal"):
        grown = state._replace(text=state.text + sign)
        if _begun(grown):
            return grown
        return _step(_closed(state), sign, form) if _whole(state) else None
    if sign in " \n":
        return None if state.spaced or done(state) else state._replace(spaced=True)
    return _between(state._replace(spaced=False), sign, form)


def _begun(state: State) -> bool:
    if state.mode == "literal":
        return any(word.startswith(state.text) for word in LITERALS)
    return bool(_NUMBER_BEGUN.fullmatch(state.text))


def _whole(state: State) -> bool:
    return state.text in LITERALS if state.mode == "literal" else bool(_NUMBER.fullmatch(state.text))


def _between(state: State, sign: str, form: Form) -> State | None:
    """A sign where no string, number or literal is being written."""
    inside = state.stack[-1][0] if state.stack else ""
    if state.mode == "start":
        return _opened(state, "{") if sign == "{" else None
    if state.mode == "colon":
        return state._replace(mode="value") if sign == ":" else None
    if state.mode in ("first key", "key") and sign == '"':
        return state._replace(mode="name", text="")
    if sign in "}]":
        closes = {"}": ("{", ("first key", "after")), "]": ("[", ("first value", "after"))}[sign]
        return _shut(state) if inside == closes[0] and state.mode in closes[1] else None
    if state.mode == "after":
        return state._replace(mode="key" if inside == "{" else "value") if sign == "," else None
    return _value(state, sign, form) if state.mode in ("value", "first value") else None


def _value(state: State, sign: str, form: Form) -> State | None:
    if sign == '"':
        return state._replace(mode="string", text="") if form.words.get(state.key, ("",)) else None
    words = form.words.get(state.key)
    if sign in "{[":
        listed = bool(words) and sign == "[" and state.stack[-1][0] == "{"
        return _opened(state, sign) if len(state.stack) < DEEPEST and (words is None or listed) else None
    grown = state._replace(mode="number" if sign in "-0123456789" else "literal", text=sign)
    return grown if _begun(grown) and (not words or sign == "n") else None


def _opened(state: State, sign: str) -> State:
    mode = "first key" if sign == "{" else "first value"
    return state._replace(stack=(*state.stack, (sign, frozenset())), mode=mode, spaced=False, text="")


def _shut(state: State) -> State:
    stack = state.stack[:-1]
    return State(stack, "after" if stack else "done", "", "", False)


def _closed(state: State) -> State:
    return state._replace(mode="after", text="", spaced=False)


def _in_string(state: State, sign: str, form: Form) -> State | None:
    """Inside quotes: a key that is known and new, one of the words of a key, or free text."""
    used = state.stack[-1][1]
    known = tuple(form.keys - used) if state.mode == "name" else form.words.get(state.key, ())
    escaped = (len(state.text) - len(state.text.rstrip("\\"))) % 2 == 1
    if sign == '"' and not escaped:
        if known and state.text not in known:
            return None
        return _named(state) if state.mode == "name" else _closed(state)
    text = state.text + sign
    if known:
        return state._replace(text=text) if any(word.startswith(text) for word in known) else None
    fine = " " <= sign <= "~" and (not escaped or sign in '"\\/bfnrt') and len(text) <= LONGEST
    return state._replace(text=text) if fine and (state.mode == "string" or not form.keys) else None


def _named(state: State) -> State | None:
    opened, used = state.stack[-1]
    if state.text in used:
        return None
    stack = (*state.stack[:-1], (opened, used | {state.text}))
    return State(stack, "colon", state.text, "", False)
