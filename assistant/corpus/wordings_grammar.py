"""A small grammar of phrases: choices ``(a|b|)``, references ``[table]`` and slots ``{name}``, drawn at random.

A slot's value is put in after all choices are made, so that SMILES, which are full of brackets, pass unharmed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

MOLECULE = "\x00"
"""Stands for the SMILES until the sentence is finished: neither capitals nor spacing may touch it."""
_SIGN = re.compile(r"\(|\)|\||\[\w+\]|\{\w+\}|[^()|\[{]+")

Node = str | tuple[str, str] | list["Sequence[Node]"]
"""Plain text, a reference ("[", name) or slot ("{", name), or the alternatives of a choice."""


@lru_cache(maxsize=8192)
def parsed(template: str) -> Sequence[Node]:
    """A template as nodes.

    Raises
    ------
    ValueError
        Brackets that do not match.
    """
    tokens = _SIGN.findall(template)
    if "".join(tokens) != template:
        raise ValueError(f"not a template: {template!r}")
    nodes, rest = _choice([*tokens, ")"])
    if rest:
        raise ValueError(f"brackets do not match: {template!r}")
    return nodes[0] if len(nodes) == 1 else [nodes]


def _choice(tokens: list[str]) -> tuple[list[Sequence[Node]], list[str]]:
    """The alternatives up to a closing bracket, and the tokens after it."""
    options: list[list[Node]] = [[]]
    while tokens:
        token, tokens = tokens[0], tokens[1:]
        if token == ")":
            return list(options), tokens
        if token == "|":
            options.append([])
        elif token == "(":
            inner, tokens = _choice(tokens)
            options[-1].append(inner)
        elif token[0] in "[{" and len(token) > 1:
            options[-1].append((token[0], token[1:-1]))
        else:
            options[-1].append(token)
    raise ValueError("brackets do not match")


def say(template: str, rng: random.Random, tables: Mapping[str, str], slots: Mapping[str, str]) -> str:
    """One way to say a template; a reference names a template of ``tables``."""
    return "".join(_said(node, rng, tables, slots) for node in parsed(template))


def _said(node: Node, rng: random.Random, tables: Mapping[str, str], slots: Mapping[str, str]) -> str:
    if isinstance(node, str):
        return node
    if isinstance(node, list):
        return "".join(_said(part, rng, tables, slots) for part in rng.choice(node))
    sign, name = node
    return slots[name] if sign == "{" else say(tables[name], rng, tables, slots)


def listed(parts: Sequence[str], rng: random.Random, clauses: bool = False) -> str:
    """Parts as an English list, with or without the last comma; clauses are joined by "and" alone."""
    if len(parts) < 2:
        return "".join(parts)
    joints: tuple[str, ...] = (" and ", " and ", ", and ")
    if not clauses:
        joints += (" as well as ",) if len(parts) == 2 else (", as well as ",)
    joint = rng.choice(joints)
    return ", ".join(parts[:-1]) + joint + parts[-1]


def article(phrase: str) -> str:
    """ "a" or "an" before a phrase, by its sound ("an NH2", "a hydroxyl", "an SH", "a urea")."""
    first = phrase.split()[0]
    if re.match(r"[A-Z][A-Z0-9]|[A-Z]$|[A-Z][a-z]?\d", first):  # spelled out letter by letter
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if re.match(r"(uni|ure|eu|one)", first.lower()):
        return "a"
    return "an" if first[0].lower() in "aeiou" else "a"


def tidy(text: str) -> str:
    """Single blanks, no blank before punctuation, no doubled stop."""
    text = re.sub(r"[ ]{2,}", " ", text)
    text = re.sub(r" +([,.;:?!])(?=\s|$)", r"\1", text)
    text = re.sub(r"([.?!:;,])\.(?=\s|$)", r"\1", text)
    return re.sub(r" *\n *", "\n", text).strip()
