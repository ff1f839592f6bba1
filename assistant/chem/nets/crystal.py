"""The net of a crystal: its dimension, its RCSR symbol, and how many nets pass through one another."""

from __future__ import annotations

from dataclasses import replace
from math import gcd

from assistant.chem.crystals.structure import Bonds, Crystal
from assistant.chem.frameworks.graph import Graph, graph
from assistant.chem.nets.cages import with_cages
from assistant.chem.nets.cut import NODE, Cut, by_atoms, by_branches, by_ligands
from assistant.chem.nets.graph import Piece, Rows, determinant, pieces
from assistant.chem.nets.naming import named
from assistant.chem.nets.rods import by_extension
from assistant.chem.nets.words import Net, NetName, NetResult

ROD_NOTE = "The metals form endless rods: the net's vertices are the single metals and the points where linkers leave."
POINTS_NOTE = ("The metals form endless rods: the net's vertices are the carboxylate carbons along them (points of "
               "extension), each joined to its nearest on the rod.")
ATOMS_NOTE = "No carbon: every atom is a vertex, those with two bonds are edges."
RINGS_NOTE = "No metal: ring systems and branching atoms are the vertices."
CONTACT_NOTE = "Without metal-metal contacts the dimension would be {}, not {}."
CAGES_NOTE = "Finite cages of nodes are the vertices of this net; that of single nodes and whole ligands has no symbol."
BRANCHES_NOTE = "Branching points of ligands are vertices of this net; that of whole ligands has no symbol."
LAYERS_NOTE = "Whether parallel layers are threaded through one another was not looked at."
NO_NET = "The bonded pieces are molecules or ions; there is no net."
LOST = "Nodes and linkers do not make a net of the same dimension as the bonds do."


def net_of(crystal: Crystal, bonds: Bonds | None = None) -> NetResult:
    """The underlying net of a crystal, computed from its bonds (the doctor's, unless others are given).

    Metals and their bridging groups are nodes, ligands with three or more nodes are vertices, ligands with two are
    edges. Rods are drawn by the carboxylate carbons on them (points of extension, doi:10.1021/acs.chemrev.6b00346) or,
    where that has no symbol, are cut into their metals and points of extension ("PE&M"). Without metals, ring systems
    and branching atoms are vertices; without carbon, all atoms are.

    Raises
    ------
    BadFile, TooLarge
        When the cell cannot hold bonds (`assistant.chem.crystals.bonds.bonds`).
    """
    whole = graph(crystal, bonds)
    dimension = max((piece.dimension for piece in whole.pieces), default=0)
    if not dimension:
        return NetResult("", 0, 0, True, (), reason=NO_NET)
    cut, notes = _chosen(whole)
    joined = max((piece.dimension for piece in pieces(cut.net)), default=0)
    notes += (CONTACT_NOTE.format(dimension, joined),) if joined > dimension else ()
    dimension = max(dimension, joined)
    notes += (LAYERS_NOTE,) if dimension == 2 else ()
    result = _result(cut, dimension, notes)
    if cut.rods:
        return _by_points(whole, result)
    return _with_others(whole, result) if whole.metals else result


def _chosen(whole: Graph) -> tuple[Cut, tuple[str, ...]]:
    """Which way of cutting fits: by ligands where there are metals and carbon, else by rings or by atoms."""
    if "C" not in whole.crystal.symbols:
        return by_atoms(whole), (ATOMS_NOTE,)
    if not whole.metals:
        return by_branches(whole), (RINGS_NOTE,)
    cut = by_ligands(whole)
    return (by_branches(whole), (ROD_NOTE,)) if cut.rods else (cut, ())


def _result(cut: Cut, dimension: int, notes: tuple[str, ...]) -> NetResult:
    found = [piece for piece in pieces(cut.net) if piece.dimension == dimension]
    names = _names(found)
    symbol = names[0].symbol if len(names) == 1 else ""
    reasons = dict.fromkeys(name.reason or f"One of the nets is {name.symbol}." for name in names)
    return NetResult(symbol, dimension, _catenation(found), len(names) == 1, names, cut.rods,
                     reason="" if symbol else " ".join(reasons) or LOST, notes=notes)


def _by_points(whole: Graph, result: NetResult) -> NetResult:
    """The net of points of extension where it has a symbol; with its metals (as given) where it has none."""
    net = by_extension(whole)
    if net is None:
        return result
    notes = (POINTS_NOTE, *(note for note in result.notes if note != ROD_NOTE))
    points = _result(Cut(net, True), result.dimension, notes)
    return replace(points, with_metals=result.symbol) if points.symbol else result


def _names(found: list[Piece]) -> tuple[NetName, ...]:
    """The different nets among some pieces."""
    names = [named(piece) for piece in found]
    return tuple({(name.key or name.vertices): name for name in names}.values())


def _catenation(found: list[Piece]) -> int:
    """Separate nets in three dimensions; of layers and chains, the number of directions they run in."""
    if all(piece.dimension == 3 for piece in found):
        return sum(piece.copies for piece in found)
    return len({_direction(piece.repeats) for piece in found})


def _direction(rows: Rows) -> tuple[int, ...]:
    """The direction of a chain, or the normal of a layer, in whole numbers without a common divisor or sign."""
    if len(rows) == 2:
        minors = [determinant([[row[at] for at in axes] for row in rows]) for axes in ((1, 2), (2, 0), (0, 1))]
    else:
        minors = list(rows[0])
    common = gcd(*minors)
    vector = tuple(x // common for x in minors)
    return max(vector, tuple(-x for x in vector))


def _with_others(whole: Graph, result: NetResult) -> NetResult:
    """The result with the symbols of its net of branching points and of its net of cages, where those are known.

    Where the net of whole ligands has no symbol, one of these is the symbol (that of NU-100 is rht, by its cages).
    """
    net = by_branches(whole).net
    coarse = with_cages(net, NODE)
    result = replace(result, branched=_other(net, result), cages=_other(coarse, result) if coarse else "")
    usual = result.cages or result.branched
    if result.symbol or not usual:
        return result
    note = CAGES_NOTE if result.cages else BRANCHES_NOTE
    return replace(result, symbol=usual, reason="", notes=(*result.notes, note))


def _other(net: Net, result: NetResult) -> str:
    """The symbol of another net of the same crystal, "" where it is the same or unknown."""
    names = _names([piece for piece in pieces(net) if piece.dimension == result.dimension])
    return names[0].symbol if len(names) == 1 and names[0].symbol != result.symbol else ""
