"""Names read by OPSIN: the one door to it. A Java process is kept alive; a batch of names is one call.

OPSIN 2.9.0, MIT: D. M. Lowe et al., J. Chem. Inf. Model. 2011, 51, 739, doi:10.1021/ci100384d.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.chem.names import java
from assistant.chem.names.lines import LONGEST, Lines, Reply
from assistant.errors import NotSupported

SECONDS = 6.0
"""How long one name may take; a usual one takes a few milliseconds."""
MEMORY = ("-Xmx384m", "-XX:CompressedClassSpaceSize=64m", "-XX:ReservedCodeCacheSize=64m", "-XX:+UseSerialGC")
"""Bounds of the Java: it lives inside the address space that a worker process may use."""
QUICK = ("-XX:TieredStopAtLevel=1", "-Xshare:auto")
"""Half the start of a full compiler; names are short work."""

_PART = re.compile(r"following section of the name: (?P<part>.*?)(?:  The following was|$)")
GROUP = "it names a group, not a whole molecule"
_HINTS = (
    ("just a substituent", GROUP),
    ("not found after", "a word such as “acid” is missing at its end"),
    ("unable to assign all stereo", "its stereo descriptors fit no centre of the structure it names"),
    ("stereochemistry", "its stereo descriptors do not fit the structure it names"),
    ("out of range", "a locant is beyond the atoms that there are"),
    ("valency", "an atom would have more bonds than it can"),
)
"""What OPSIN says, and the same for a chemist."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A name and the SMILES it means as OPSIN writes it; "" with the reason where it means none."""

    name: str
    smiles: str = ""
    problem: str = ""


def _command() -> list[str]:
    return [java.java(), *MEMORY, *QUICK, "-jar", java.jar(), "-osmi", "-n", "-f"]


_PROGRAM = Lines(_command, SECONDS)


def warm() -> None:
    """Start OPSIN in the background, where there is a Java."""
    if java.available():
        _PROGRAM.start()


def parse(names: Sequence[str]) -> list[Parsed]:
    """What each name means, in order, by OPSIN alone.

    Raises
    ------
    NotSupported
        Where there is no Java; see `assistant.chem.names.java`.
    """
    if not java.available():
        raise NotSupported(java.why_not(), java.INSTALL)
    known = {name: _KNOWN[name] for name in names if name in _KNOWN}
    new = [name for name in dict.fromkeys(names) if name not in known]
    for name, reply in zip(new, _PROGRAM.ask(new), strict=True):
        known[name] = _remember(_parsed(name, reply), bool(reply.trouble))
    return [known[name] for name in names]


_KNOWN: dict[str, Parsed] = {}
_MOST_KNOWN = 4096


def _remember(parsed: Parsed, passing: bool) -> Parsed:
    """Keep what a name means; a stall may be the machine's and is asked again."""
    if not passing:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        _KNOWN[parsed.name] = parsed
    return parsed


def _parsed(name: str, reply: Reply) -> Parsed:
    if len(name.encode()) >= LONGEST:
        return Parsed(name, problem="it is longer than a name that is read")
    if reply.trouble:
        return Parsed(name, problem=f"reading it {reply.trouble}")
    return Parsed(name, reply.text) if reply.text else Parsed(name, problem=_reason(reply.remarks))


@lru_cache(maxsize=512)
def _reason(remarks: str) -> str:
    """OPSIN's own message in a chemist's words: the part that it does not know, or what is wrong."""
    part = _PART.search(remarks)
    if part and part["part"].strip():
        return f"“{part['part'].strip()}” in it is not known"
    lowered = remarks.lower()
    return next((told for sign, told in _HINTS if sign in lowered), remarks.strip().rstrip(".") or "it is not a name")
