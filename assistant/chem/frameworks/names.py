"""Common names of frameworks, recognised by metals, node, linkers and, where that is not enough, by more."""

from __future__ import annotations

from collections import Counter

from assistant.chem.frameworks.linker_names import linker_row, tautomer_key
from assistant.chem.frameworks.named_table import ROWS, NameRow
from assistant.chem.frameworks.packing import rods_in_triangles
from assistant.chem.frameworks.words import CommonName, Framework, Node


def common_name(framework: Framework, *nets: str) -> CommonName | None:
    """The usual name of a framework, or None where the table has none.

    Parameters
    ----------
    framework
        What `analyse` found.
    nets
        RCSR symbols of its net, where they are known (one net may be described in more than one way). A row that names
        nets then asks for one of them. Without, a row that needs its net to be told from another framework is no match.
    """
    known = {net for net in nets if net}
    fitting = [row for row in ROWS if _fits(row, framework) and _net_fits(row, known)]
    if len({row.name for row in fitting}) != 1:
        return None
    row = fitting[0]
    return CommonName(row.name, row.aliases, row.doi, _reason(row, framework, known))


def _net_fits(row: NameRow, known: set[str]) -> bool:
    return bool(known & set(row.nets)) if row.nets and known else not row.net_needed


def _fits(row: NameRow, framework: Framework) -> bool:
    metals = dict(framework.metals)
    if set(metals) != set(row.metals) or framework.dimensionality != row.dimension:
        return False
    if row.catenation and framework.catenation != row.catenation:
        return False
    return (_linkers_fit(row, framework) and _node_fits(row, framework) and _terminals_fit(row, framework)
            and _volume_fits(row, framework) and _packing_fits(row, framework))


def _linkers_fit(row: NameRow, framework: Framework) -> bool:
    """The linkers of the row, no other, in the row's number for its number of metals."""
    found: Counter[str] = Counter()
    for linker in framework.linkers:
        found[tautomer_key(linker.smiles) or linker.formula] += linker.count
    asked = {tautomer_key(linker_row(name).smiles): n for name, n in row.linkers}
    metals = sum(n for _, n in framework.metals) - sum(linker.count for linker in framework.linkers if linker.metal)
    return set(found) == set(asked) and all(found[key] * row.per == n * metals for key, n in asked.items())


def _node_fits(row: NameRow, framework: Framework) -> bool:
    nodes = [node for node in framework.nodes if node.connectivity]
    return len(nodes) > 0 and all(_node_is(row, node) for node in nodes)


def _node_is(row: NameRow, node: Node) -> bool:
    """Nuclearity (0 for a rod), and oxygens (with or without hydrogen) and halides in it."""
    if row.nuclearity == 0:
        return node.periodicity == 1 and _oxygens(node.composition) == row.oxygens[0] * node.nuclearity
    low, high = row.oxygens
    return node.periodicity == 0 and node.nuclearity == row.nuclearity and low <= _oxygens(node.composition) <= high


def _oxygens(composition: str) -> int:
    import re

    total = 0
    for token, inner, n in re.findall(r"(\((OH|H2O|O)\)|OH|H2O|O(?![a-z]))(\d*)", composition):
        total += int(n or 1) if token or inner else 0
    return total


def _terminals_fit(row: NameRow, framework: Framework) -> bool:
    """A row may ask for a terminal atom on the metal (the oxygen of V=O, the chloride of MFU-4)."""
    ends = {small.species for small in framework.small if small.role == "terminal"}
    return not row.terminal or row.terminal in ends


def _volume_fits(row: NameRow, framework: Framework) -> bool:
    """Volume of the cell for each metal, Å3, where it tells two frameworks of one composition apart."""
    low, high = row.volume
    return low <= framework.cell.volume / sum(n for _, n in framework.metals) <= high


def _packing_fits(row: NameRow, framework: Framework) -> bool:
    return row.triangles is None or row.triangles == rods_in_triangles(framework.decomposition)


def _reason(row: NameRow, framework: Framework, known: set[str]) -> str:
    linkers = ", ".join(name for name, _ in row.linkers)
    parts = [f"metal {', '.join(row.metals)}", f"node {framework.nodes[0].composition}", f"linker {linkers}"]
    parts += [f"net {net}" for net in row.nets if net in known]
    return "; ".join(parts)
