"""Of groups found under several words the narrowest word for each: an epoxide is not told as an ether again."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.chem.groups import Match, group


def uncovered(found: Mapping[str, tuple[Match, ...]]) -> dict[str, tuple[Match, ...]]:
    """The groups of each name that no other name says more narrowly: inside a larger group, or by a longer pattern.

    Names keep their order; one whose groups are all told by others is left out.
    """
    held = {name: [frozenset(match) for match in matches] for name, matches in found.items()}
    kept = {
        name: tuple(match for match in matches if not _covered(name, frozenset(match), held))
        for name, matches in found.items()
    }
    return {name: matches for name, matches in kept.items() if matches}


def _covered(name: str, atoms: frozenset[int], held: Mapping[str, list[frozenset[int]]]) -> bool:
    return any(
        atoms < other or (atoms == other and _rank(word) > _rank(name))
        for word, groups in held.items() if word != name
        for other in groups
    )


def _rank(name: str) -> tuple[int, int]:
    """Of two names for the same atoms the longer pattern says more."""
    return len(group(name).smarts), -len(name)
