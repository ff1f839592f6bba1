"""What the sentence decides: whether "phenol" or "CN" is a molecule or a group, compound numbers, fillers dropped."""

from __future__ import annotations

from dataclasses import replace

from assistant.errors import TooLarge
from assistant.tasks import Named
from assistant.understand.background import with_positions, without_background, without_reasons
from assistant.understand.lexicon_groups import ELEMENTS
from assistant.understand.lexicon_rows import words
from assistant.understand.rephrasing import normalise
from assistant.understand.spelling import mended
from assistant.understand.tokens import Reading, Token, raw_tokens

MAX_TEXT = 20_000
"""Longest message read, characters."""

_BEFORE_GROUP = {
    "a",
    "num",
    "neg",
    "every",
    "both",
    "cmp",
    "extra",
    "verb",
    "approx",
    "instead",
    "post",
    "more",
    "less",
    "bondword",
}
_BEFORE_MOLECULE = {"molnoun", "modify", "analogue", "isomer", "also", "use", "equal", "prop", "rule", "ask"}
_MOLECULE_LINKS = {"to", "from", "in", "of", "on", "onto", "for", "at", "into", "than", "upon", "out of"}
_DRESSERS = words("""
decorate functionalise functionalize equip furnish endow adorn supplement augment enrich derivatise derivatize fit
""")
"""Verbs whose object is the molecule: "decorate benzene with a thiol"."""
_AFTER_GROUP = {"tail", "bond"}
_GROUPS = {"group", "groups", "element", "ring"}
_SILENT = {"filler", "dash"}


def read(text: str) -> Reading:
    """A message as tokens that mean something, and the molecules among them.

    Raises
    ------
    TooLarge
        Over `MAX_TEXT` characters.
    """
    no_longer(text)
    plain = mended(normalise(text))
    return sorted_out(plain, raw_tokens(plain))


def no_longer(text: str) -> None:
    """Refuse a message of more than `MAX_TEXT` characters (`TooLarge`)."""
    if len(text) > MAX_TEXT:
        raise TooLarge(
            f"This message has {len(text):,} characters; up to {MAX_TEXT:,} are read.",
            "Put long lists of molecules into a .smi or .csv file.",
        )


def sorted_out(plain: str, raw: list[Token]) -> Reading:
    """Tokens with both-ways words decided, numbers joined and silent words gone."""
    tokens = _numbers(without_reasons(with_positions(raw)))
    tokens = _decided([token for token in tokens if token.kind not in _SILENT or token.text in "-I"])
    tokens = _becoming(_multiplied(tokens))
    tokens = _formulas(_azide_or_atoms([token for token in tokens if token.kind not in _SILENT]))
    tokens = without_background(_merged(plain, tokens))
    return Reading(plain, tuple(tokens), tuple(_molecule(token) for token in tokens if token.kind == "molecule"))


def _molecule(token: Token) -> Named:
    return Named(token.value, token.text if token.number else "")


def _multiplied(tokens: list[Token]) -> list[Token]:
    """A diol as two hydroxyls."""
    out: list[Token] = []
    for token in tokens:
        if token.kind == "multiple":
            name, _, n = token.value.partition("*")
            if out and out[-1].kind == "a":
                out.pop()
            out.append(replace(token, kind="num", value=n, number=float(n), end=token.start))
            token = replace(token, kind="groups", value=name)
        out.append(token)
    return out


def _becoming(tokens: list[Token]) -> list[Token]:
    """ "The chlorine of it should be a nitrile": said of a group and followed by one, "should be" is a change."""
    out: list[Token] = []
    for place, token in enumerate(tokens):
        if token.kind != "shallbe":
            out.append(token)
            continue
        ahead = tokens[place + 1 : place + 3]
        named = bool(ahead) and (ahead[0].kind in _GROUPS or (ahead[0].kind == "a" and ahead[-1].kind in _GROUPS))
        clause = [one.kind for one in out]
        clause = clause[max((i for i, kind in enumerate(clause) if kind in ("stop", "comma", "but")), default=-1) + 1 :]
        if named and "the" in clause and set(clause) & _GROUPS and not set(clause) & {"verb", "make", "ask", "num"}:
            out.append(replace(token, kind="becomes"))
    return out


def _numbers(tokens: list[Token]) -> list[Token]:
    """Join "thirty" "-" "three" and "two" "dozen"; join digits and "thousand,separators"."""
    out: list[Token] = []
    for token in tokens:
        if token.kind == "num" and _joins(out, token):
            left = out.pop() if out[-1].kind == "num" else (out.pop(), out.pop())[1]
            total = left.number * 12 if token.number == 12 else left.number + token.number
            token = replace(left, end=token.end, number=total, value=f"{total:g}", text=f"{left.text} {token.text}")
        elif token.text.lower() == "hundred" and out and out[-1].kind in ("num", "a"):
            base = out.pop()
            total = 100 * (base.number or 1)
            token = replace(base, kind="num", end=token.end, number=total, value=f"{total:g}")
        out.append(token)
    return out


def _joins(out: list[Token], token: Token) -> bool:
    """Whether this number word completes the one before it."""
    if token.text[0].isdigit() or token.text[0] == "-":
        return False
    back = 2 if len(out) > 1 and out[-1].kind == "dash" else 1
    left = out[-back] if len(out) >= back else None
    if left is None or left.kind != "num" or left.text[0].isdigit():
        return False
    tens = left.number % 10 == 0 and left.number >= 20 and 0 < token.number < 10
    return tens or (token.number == 12 and left.number < 12)


def _decided(tokens: list[Token]) -> list[Token]:
    """Each word that may be a molecule or a group becomes one of them."""
    out: list[Token] = []
    sure = any(token.kind == "molecule" for token in tokens)
    for place, token in enumerate(tokens):
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.text.lower() in ("one", "ones") and out and _stands_for_a_molecule(out[-1], after):
            token = replace(token, kind="molnoun")
        if token.text == "I" and token.kind == "filler" and _is_iodine(out, token, after):
            token = replace(token, kind="element", value="I")
        elif token.also and _is_molecule(out, token, after, sure):
            token = Token(
                "molecule", token.also, token.text, token.start, token.end, 0.0 if token.also == token.text else 1
            )
            sure = True
        out.append(token)
    return out


def _is_iodine(before: list[Token], token: Token, after: Token | None) -> bool:
    """Whether "I" stands where only a thing can: "the I", "replace I by", "OH to I"."""
    if before and before[-1].kind in ("a", "the", "extra", "every", "both", "neg", "num", "verb"):
        return True
    named = bool(before) and before[-1].kind in ("link", "becomes") and token.start - before[-1].end < 2
    closed = after is None or after.kind in ("stop", "link", "becomes", "molecule", "equal", "comma")
    arrow = (
        after is not None and (after.kind == "becomes" or after.value in ("to", "into")) and after.start - token.end < 2
    )
    return (named and closed) or (arrow and not any(one.kind in ("make", "verb", "modify") for one in before))


def _stands_for_a_molecule(before: Token, after: Token | None) -> bool:
    """ "the second one", "the lighter one", "write one." """
    closed = after is None or after.kind in ("stop", "comma")
    return before.kind in ("ordinal", "trend") or (before.kind in ("make", "ask") and closed)


def _is_molecule(before: list[Token], token: Token, after: Token | None, sure: bool) -> bool:
    """Reads the words around; see `_BEFORE_GROUP` and `_BEFORE_MOLECULE`."""
    last = before[-1] if before else None
    if after and after.kind == "num" and token.kind == "element":
        return False  # "C 14, N 2"
    if after and (after.kind in _AFTER_GROUP or (after.kind == "equal" and token.kind == "element")):
        return False
    if last and last.text.lower() in _DRESSERS and token.also != token.text and after and after.value == "with":
        return not sure
    if token.kind in ("groups", "ring") or (last and last.kind in _BEFORE_GROUP):
        return False
    if last and last.kind in ("dress", "unmake"):
        return not sure and not last.value.endswith("!")
    if last is None or last.kind in _BEFORE_MOLECULE:
        return not sure or (last is not None and last.kind == "molnoun")
    if last.kind == "link":
        return last.value in _MOLECULE_LINKS and not sure and not _replacing(before)
    if last.kind in ("and", "comma"):
        return _like_sibling(before, token)
    return (
        not sure and last.kind not in ("has", "the", "element", "group", "atomcount") and _named_or_alone(before, token)
    )


def _named_or_alone(before: list[Token], token: Token) -> bool:
    return token.also != token.text or all(
        one.kind in ("ask", "stop", "comma", "make", "ref", "post") for one in before
    )


def _replacing(before: list[Token]) -> bool:
    """Inside "convert Cl to ...": what follows the link is the new group."""
    verbs = [one for one in before if one.kind in ("verb", "modify")]
    objects = [one for one in before if one.kind in ("group", "groups", "element", "ring")]
    return bool(
        verbs
        and objects
        and verbs[-1].value.rstrip("!") in ("replace", "substitute")
        and before[-1].value in ("to", "into", "for", "with", "by")
    )


def _like_sibling(before: list[Token], token: Token) -> bool:
    siblings = [one for one in before if one.kind in ("molecule", "group", "groups", "element")]
    return (
        bool(siblings)
        and siblings[-1].kind == "molecule"
        and token.also != ""
        and not any(one.kind in ("verb", "dress", "has") for one in before)
    )


def _azide_or_atoms(tokens: list[Token]) -> list[Token]:
    """N3 is an azide, but three nitrogens in "C20, N3, O2"."""
    if not any(token.kind == "atomcount" for token in tokens):
        return tokens
    return [
        replace(token, kind="atomcount", value="N", number=3.0) if token.text == "N3" else token for token in tokens
    ]


def _formulas(tokens: list[Token]) -> list[Token]:
    """C8 H10 N4 O2 with blanks is one formula."""
    out: list[Token] = []
    for token in tokens:
        part = token.kind == "atomcount" or (token.kind == "element" and token.text in ELEMENTS)
        if part and out and out[-1].kind in ("atomcount", "formula") and token.start - out[-1].end <= 1:
            left = out.pop()
            joined = (left.value if left.kind == "formula" else left.text) + token.text
            token = replace(left, kind="formula", end=token.end, value=joined, text=joined)
        out.append(token)
    return out


def _merged(plain: str, tokens: list[Token]) -> list[Token]:
    """ "aniline (c1ccccc1N)" names one molecule twice: the SMILES as written, under its name."""
    out: list[Token] = []
    for token in tokens:
        last = out[-1] if out else None
        if last and _said_twice(plain, out, token):
            continue
        if (
            last
            and token.kind == "molecule" == last.kind
            and bool(token.number) != bool(last.number)
            and plain[last.end : token.start].strip(" ,:=") in ("(", "", "[")
            and "," not in plain[last.end : token.start]
        ):
            name, smiles = (token, last) if token.number else (last, token)
            token = replace(smiles, text=name.text, number=1, start=last.start, end=token.end)
            out.pop()
        out.append(token)
    return out


def _said_twice(plain: str, out: list[Token], token: Token) -> bool:
    """ "a hydroxyl group (-OH)": the sign in brackets names the group again."""
    named = out[-2] if out[-1].kind == "tail" and len(out) > 1 else out[-1]
    same = named.value == token.value and {named.kind, token.kind} <= {"group", "groups", "element"}
    return same and plain[out[-1].end : token.start].strip() in ("(", "(-", "[", "[-", "i.e.", "(i.e.", "=")
