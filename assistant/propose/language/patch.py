"""An edit as a patch: which lines of the start change, and into what. The answer a small model gives to an edit.

A patch says no more than what changes, so the rest of the molecule is left alone by construction: ``<6>(O)`` puts a
hydroxyl on the atom of line 6, ``<3>N`` makes the atom of line 3 a nitrogen, ``<3>`` takes it away. Ring digits and
parentheses need not be said again. Copying a molecule token by token is what small models fail at: sampled with a
nucleus, they hardly ever leave the copy.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from assistant.propose.language.lines import LINE, Change, changed, left_open, rewritten, split, without_empty

TO = "<to>"
PIECE = re.compile(r"<(\d+)>(?:<to><(\d+)>)?([^<>]*)")
MOST_LINES = 96
"""Lines of a start that can be pointed at."""


def numbered(smiles: str) -> str:
    """A SMILES with every line followed by its number, "" where it has too many lines or none."""
    lines = split(smiles)
    if not 0 < len(lines) <= MOST_LINES:
        return ""
    return "".join(f"{line}<{number}>" for number, line in enumerate(lines, start=1))


def between(start: str, target: str, most: int = 4) -> str:
    """The patch from one SMILES to another, "" where it would need more than ``most`` changes or there is none."""
    old, new = split(start), split(target)
    apart = _changes(old, new)
    wider = [_wider(old, change) for change in apart]
    ways = [way for way in (apart, _joined(old, apart), wider, _joined(old, wider)) if way]
    texts = [text for way in ways if (text := _in_words(old, way, target, most))]
    return min(texts, key=len, default="")


def _in_words(old: list[str], changes: list[Change], target: str, most: int) -> str:
    said = [_said(old, change) for change in changes]
    return written(said) if len(said) <= most and changed(old, said) == target else ""


def _joined(old: list[str], changes: list[Change]) -> list[Change]:
    """Several changes as one, the lines between them said again."""
    made, at = "", changes[0].first - 1 if changes else 0
    for change in changes:
        made += "".join(old[at : change.first - 1]) + change.text
        at = change.last
    return [Change(changes[0].first, at, made)] if len(changes) > 1 else []


def _wider(old: list[str], change: Change) -> Change:
    """A change that takes the next line in: the end of a branch moves with what is put before it."""
    return Change(change.first, change.last + 1, change.text + old[change.last]) if change.last < len(old) else change


def _said(old: list[str], change: Change) -> Change:
    """A change of whole lines in the fewest words: what `rewritten` keeps by itself is left out."""
    before = "".join(old[change.first - 1 : change.last])
    atom = before.rstrip("()")
    digits, parentheses = left_open(before)
    texts = [change.text]
    if change.first == change.last and change.text.startswith(f"{atom}("):
        branch = change.text[len(atom):]
        texts = [branch.removesuffix(before[len(atom):]), *texts]
    bare = change.text.removesuffix(parentheses)
    head = LINE.match(bare)
    first = head.group(0).rstrip("()") if head else ""
    texts.append(first.removesuffix(digits) + bare[len(first):])
    for text in sorted(set(texts), key=len):
        if without_empty(rewritten(before, text)) == without_empty(change.text):
            return Change(change.first, change.last, text)
    return Change(change.first, change.last, texts[-1])


def written(changes: list[Change]) -> str:
    """Changes as text."""
    return "".join(f"<{c.first}>{f'{TO}<{c.last}>' if c.last > c.first else ''}{c.text}" for c in changes)


def _changes(old: list[str], new: list[str]) -> list[Change]:
    found: list[Change] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if kind == "insert":  # written on the line before; before the first line, on that
            i, j, text = (i - 1, i, old[i - 1] + "".join(new[k:m])) if i else (0, 1, "".join(new[k:m]) + old[0])
        else:
            text = "".join(new[k:m])
        if found and found[-1].last == i + 1:  # an insertion on a line that has changed already
            found[-1] = Change(found[-1].first, j, found[-1].text + text[len(old[i]):])
        else:
            found.append(Change(i + 1, j, text))
    return found


def read(text: str) -> list[Change]:
    """The changes that a text says, empty where it is no patch."""
    pieces = list(PIECE.finditer(text))
    if not pieces or "".join(p.group(0) for p in pieces) != text:
        return []
    return [Change(int(p.group(1)), int(p.group(2) or p.group(1)), p.group(3)) for p in pieces]


def applied(start: str, text: str) -> str:
    """The SMILES that a patch makes of a start, "" where it cannot be read or applied."""
    changes = read(text)
    return changed(split(start), changes) if changes else ""
