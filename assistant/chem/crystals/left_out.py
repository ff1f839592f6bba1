"""What is said of the atoms that were left out of a disordered crystal, and of those kept though partly occupied."""

from __future__ import annotations

import numpy as np

from assistant.chem.crystals.bonds import take
from assistant.chem.crystals.rivals import SAME, WHOLE, Atoms, Bools
from assistant.chem.crystals.sites import Sites
from assistant.chem.crystals.structure import Finding


def said_of_left(atoms: Atoms, kept: Bools, sites: Sites) -> list[Finding]:
    """One finding for each reason to leave atoms out: listed twice, overlapping, shared by elements, disordered."""
    pairs = take(atoms.pairs, atoms.excluding)
    reason: dict[int, str] = {}
    for i, j, d in zip(pairs.i.tolist(), pairs.j.tolist(), pairs.length.tolist(), strict=True):
        for at, other in ((i, j), (j, i)):
            if not kept[at] and kept[other]:
                reason.setdefault(at, _reason(atoms, at, other, d))
    labels: dict[str, list[str]] = {}
    for at in np.flatnonzero(~kept).tolist():
        other = "partial occupancy" if atoms.partial[at] else "overlapping atoms"
        labels.setdefault(reason.get(at, other), []).append(sites.labels[int(atoms.site[at])])
    return [Finding(kind, _SAID[kind].format(n=len(names), labels=_few(names)), changed=True)
            for kind, names in sorted(labels.items())]


_SAID = {
    "duplicate atoms": "{n} atoms are listed twice (within 0.3 Å); each was kept once ({labels}).",
    "overlapping atoms": "Some atoms stand closer to another than any bond; one arrangement was kept, {n} atoms left "
                         "out ({labels}).",
    "mixed sites": "Some places are shared by different elements; the more frequent one was kept, {n} atoms of the "
                   "other left out ({labels}).",
    "disorder": "The crystal is disordered: of its groups the major one was kept, {n} atoms of the others left out "
                "({labels}).",
    "partial occupancy": "Some places exclude each other and are occupied in part; one arrangement was kept, {n} atoms "
                         "left out ({labels}).",
}


def _reason(atoms: Atoms, at: int, other: int, distance: float) -> str:
    both = bool(atoms.partial[at] and atoms.partial[other])
    if distance < SAME and atoms.symbols[at] == atoms.symbols[other] and not both:
        return "duplicate atoms"
    if not both:
        return "overlapping atoms"
    if distance < SAME and atoms.symbols[at] != atoms.symbols[other] and "H" not in (atoms.symbols[at],
                                                                                     atoms.symbols[other]):
        return "mixed sites"
    return "disorder" if atoms.group[at] and atoms.group[at] != atoms.group[other] else "partial occupancy"


def _few(labels: list[str]) -> str:
    unique = list(dict.fromkeys(label[:12] for label in labels))
    return ", ".join(unique[:6]) + (", ..." if len(unique) > 6 else "")


def said_of_whole(atoms: Atoms, kept: Bools) -> list[Finding]:
    """Places that are occupied in part and have no alternative: they were kept as if full."""
    rivalled = np.zeros(len(kept), dtype=bool)
    rivalled[atoms.pairs.i[atoms.excluding]] = True
    rivalled[atoms.pairs.j[atoms.excluding]] = True
    alone = kept & (atoms.occupancy < WHOLE) & ~rivalled & (atoms.symbols != "H")
    if not alone.any():
        return []
    low = float(atoms.occupancy[alone].min())
    return [Finding("partial occupancy", f"{int(alone.sum())} atoms are occupied in part (down to {low:.2f}) and have "
                                         f"no alternative; they were kept as whole atoms.", changed=True)]
