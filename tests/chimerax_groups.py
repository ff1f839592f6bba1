"""Which row of ChimeraX's rule an atom falls under: groups by the types of atoms around, the first that fits.

Facts from RBVI/ChimeraX, src/bundles/hbonds/src/hbond.py and src/bundles/chem_group. Hydrogens that a group names may
be absent from the file. The order is that of the rows there: groups before rings, rings before "any".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import numpy as np

from assistant.chem.complexes import Complex, Ligand
from tests.chimerax_rule import Rule
from tests.chimerax_types import FULL, SHAPE, Graph, graph

Taker = tuple[str, list[int]]
"""The row, and the atoms it is measured from."""


def sp3(g: Graph, i: int) -> bool:
    return SHAPE.get(g.types[i]) == 4


def single(g: Graph, atoms: Sequence[int], lacking: int = 0) -> bool:
    """Whether all are sp3 or hydrogens; ``lacking``: and there are so many of them that none or one may be undrawn."""
    return len(atoms) <= max(lacking, 1) and all(SHAPE.get(g.types[i]) in (4, 1) for i in atoms)


def heavy_are(g: Graph, i: int, kinds: Sequence[str]) -> bool:
    """Whether its heavy neighbours are just these kinds, in any order: a type, or an element and *."""
    near = g.heavy(i)
    return len(near) == len(kinds) and any(
        all(g.symbol[j] + "*" == kind or g.types[j] == kind for j, kind in zip(near, order, strict=True))
        for order in permutations(kinds))


def taker(g: Graph, i: int) -> Taker | None:
    """The row an acceptor falls under; None where it takes nothing."""
    if i in g.open or g.symbol[i] not in "ONS":
        return None
    if g.symbol[i] == "O":
        return _oxygen(g, i)
    if g.symbol[i] == "N":
        return _nitrogen(g, i)
    kind = g.types[i]
    if kind == "S2":
        return ("thiocarbonyl" if heavy_are(g, i, ["C*"]) else "any S2"), g.near(i)[:2]
    return ("any S", []) if kind in ("Sar", "S3-") else None


def _oxygen(g: Graph, i: int) -> Taker | None:
    kind, near, heavy = g.types[i], g.near(i), g.heavy(i)
    if not heavy:
        return ("water", near[:2]) if len(near) in (0, 2) else ("any O", [])
    root = heavy[0]
    if len(heavy) == 1 and (found := _on_root(g, i, root)):
        return found
    if kind == "O3" and len(heavy) == 1:
        if sp3(g, root) and g.types[root] not in ("Sac", "Pac"):
            return "hydroxyl", [root]
        if g.types[root] == "Car":
            return "phenol", [root]
    if kind == "O3" and len(near) == 2 and not g.rings[i] and heavy_are(g, i, ["C*", "C*"]):
        return "ether", heavy
    if any(len(r) == 5 for r in g.rings[i]):
        return "oxygen in 5", heavy
    return _any_oxygen(g, i, kind, near)


def _on_root(g: Graph, i: int, root: int) -> Taker | None:
    """Oxygens that one atom bears with others."""
    kind, base, rest = g.types[i], g.types[root], g.others(root, i)
    twins = [j for j in rest if g.types[j] == kind]
    if base == "Pac" and len(g.near(root)) == 4:
        ends = sum(g.types[j] == "O3-" for j in g.near(root))
        if kind == "O3-" and (ends == 3 or ends == 2) and all(sp3(g, j) for j in rest):
            return "phosphate", [twins[0], root]
        if kind == "O3" and ends == 2 and all(sp3(g, j) or g.types[j] == "O3-" for j in rest):
            return "phosphate OH", [root]
    if (base, kind) in (("Cac", "O2-"), ("Ntr", "O2-"), ("Son", "O2")) and len(twins) == 1:
        plain = [j for j in rest if j != twins[0]]
        if single(g, plain, lacking=2 if base == "Son" else 1) and len(plain) == (2 if base == "Son" else 1):
            return {"Cac": "carboxylate", "Ntr": "nitro", "Son": "sulfone"}[base], [twins[0], root]
    if (base, kind) in (("Pox", "O2"), ("Sxd", "O2")):
        return ("P oxide" if base == "Pox" else "sulfoxide"), [root]
    return _carbonyl(g, i, root, rest) if kind == "O2" and g.symbol[root] == "C" else None


def _carbonyl(g: Graph, i: int, root: int, rest: list[int]) -> Taker | None:
    def apart(j: int) -> list[int]:
        return [k for k in rest if k != j]

    for j in rest:
        if (g.types[j] == "O3" and not g.others(j, root) and single(g, apart(j))) or (
                g.types[j] == "O3" and g.light(j) and len(g.heavy(j)) == 1 and single(g, apart(j))):
            return "acid", [j, root]
        if g.types[root] == "C2" and g.types[j] == "Npl" and single(g, apart(j)):
            return "amide", [j, root]
    if g.types[root] != "C2":
        return None
    if rest and all(g.symbol[j] in "CH" for j in rest) and any(g.symbol[j] == "C" for j in rest):
        return "ketone", [root]
    for j in rest:
        ends = g.others(j, root)
        carbons = all(g.symbol[k] == "C" for k in apart(j))
        if g.types[j] == "O3" and len(ends) == 1 and sp3(g, ends[0]) and carbons and len(rest) == 2:
            return "ester", [root]
    return None


def _any_oxygen(g: Graph, i: int, kind: str, near: list[int]) -> Taker:
    shape = SHAPE.get(g.types[near[0]], 1)
    if kind in ("O2-", "O3-"):
        return ("any O2-", near[:2]) if shape == 3 else ("any O", [])
    if kind == "O2":
        return (("any O2", near[:2]) if shape == 3 else ("any O2 on sp3", near[:1]) if shape == 4 else ("any O", []))
    if kind == "O3":
        return ("any O3, 1 bond", near[:1]) if len(near) == 1 else ("any O3, 2 bonds", near[:2])
    return "any O", []


def _nitrogen(g: Graph, i: int) -> Taker | None:
    kind, near, heavy = g.types[i], g.near(i), g.heavy(i)
    if kind == "N3" and heavy and all(sp3(g, j) for j in heavy):
        return [("primary amine", heavy), ("secondary amine", [] if len(near) > 1 else heavy),
                ("tertiary amine", [])][len(heavy) - 1]
    if kind in ("Npl", "N3") and heavy_are(g, i, ["Car"]):
        return "aniline", heavy
    if kind == "N1" and heavy_are(g, i, ["C1"]):
        return "nitrile", heavy
    if kind == "N2" and not g.rings[i] and len(near) == 2 and heavy_are(g, i, ["C*", "C*"]):
        return "imine", heavy
    if kind in ("N2", "Npl", "N2+") and len(near) == 2 and len(g.rings[i]) == 1 and (found := _ring(g, i, kind)):
        return found, near
    if kind == "N2":
        return "any N2", near[:2]
    if kind == "N3":
        return [("any N3", []), ("any N3, 1 heavy", heavy[:1] if len(near) == 1 else []), ("any N3, more", []),
                ("any N3, more", [])][len(heavy)]
    return ("any N1", near[:1]) if kind == "N1" else None


def _ring(g: Graph, i: int, kind: str) -> str:
    """Nitrogens of rings of 5 and 6; even where neighbours and their neighbours are alike on both sides."""
    ring = g.rings[i][0]
    if len(ring) not in (5, 6) or (kind != "N2" and (len(ring) == 6 or sum(g.symbol[j] == "N" for j in ring) < 2)):
        return ""
    first = g.near(i)
    second = [next((k for k in g.others(j, i) if k in ring), j) for j in first]
    even = g.symbol[first[0]] == g.symbol[first[1]] and g.symbol[second[0]] == g.symbol[second[1]]
    return f"{'even' if even else 'uneven'} {len(ring)}"


def giver(g: Graph, i: int) -> str:
    """The row a donor falls under; "" where it gives nothing."""
    if i in g.open or g.symbol[i] not in "ONS":
        return ""
    found = _oxygen_gives(g, i) if g.symbol[i] == "O" else _nitrogen_gives(g, i) if g.symbol[i] == "N" else ""
    if found:
        return found
    kind, near = g.types[i], g.near(i)
    if kind == "Npl" and len(near) == 2 and g.light(i):
        return ""
    if len(near) >= FULL.get(kind, 0) and not g.light(i):
        return ""
    if kind in ("Npl", "N2+"):
        return "any NH" if len(g.heavy(i)) > 1 else "any NH2"
    return f"any {g.symbol[i]}"


def _oxygen_gives(g: Graph, i: int) -> str:
    heavy = g.heavy(i)
    if not heavy:
        return "water"
    if g.types[i] != "O3" or len(heavy) != 1:
        return ""
    if g.types[heavy[0]] == "Cac":
        return "acid"
    return "hydroxyl" if sp3(g, heavy[0]) else "phenol" if g.types[heavy[0]] == "Car" else ""


def _acyl(g: Graph, i: int, j: int) -> bool:
    """Whether j is the carbon of an amide with a single bond besides, of the nitrogen i."""
    rest = g.others(j, i)
    acid = [k for k in rest if g.types[k] == "O2"]
    return g.types[j] == "C2" and len(acid) == 1 and single(g, [k for k in rest if k != acid[0]])


def _nitrogen_gives(g: Graph, i: int) -> str:
    kind, heavy = g.types[i], g.heavy(i)
    count = len(heavy)
    alone = heavy[0] if count == 1 else -1
    if kind == "Ng+" and count == 1 and g.types[alone] == "C2":
        return "guanidinium"
    if kind == "Npl" and count == 1 and g.types[alone] == "C2" and single(g, g.others(alone, i), lacking=2):
        return "iminium"
    if kind in ("N3+", "N3") and count <= 3 and heavy and all(sp3(g, j) for j in heavy):
        if kind == "N3+":
            return ("ammonium", "secondary ammonium", "tertiary ammonium")[count - 1]
        return ("primary amine", "secondary amine", "")[count - 1]
    if count == 1 and _acyl(g, i, alone):
        return "amide NH2"
    if kind == "Npl" and count == 1 and g.types[alone] == "Car":
        return "aniline"
    return _with_one_hydrogen(g, i, kind, heavy)


def _with_one_hydrogen(g: Graph, i: int, kind: str, heavy: list[int]) -> str:
    if len(heavy) == 2 and kind == "Npl" and len(g.light(i)) <= 1:
        for a, b in (heavy, heavy[::-1]):
            if sp3(g, a) and SHAPE.get(g.types[b]) == 3 and single(g, g.others(b, i), lacking=2):
                return "planar cation"
    if len(heavy) == 2 and any(_acyl(g, i, j) and all(sp3(g, k) for k in heavy if k != j) for j in heavy):
        return "amide NH"
    if kind == "N2" and len(heavy) == 1 and SHAPE.get(g.types[heavy[0]]) == 3:
        return "imine"
    if kind in ("Npl", "N2+") and len(g.rings[i]) == 1 and (len(g.near(i)) < 3 or g.light(i)):
        ring = g.rings[i][0]
        if len(ring) == 5 or (len(ring) == 6 and g.aromatic(ring)):
            return f"NH in {len(ring)}"
    return ""


def bonds(complex_: Complex, ligand: Ligand, hydrogens: bool = True, perceive: bool = False) -> set[tuple[int, int]]:
    """Hydrogen bonds of a ligand with protein and nucleic acid by the rule: (atom there, atom of the ligand)."""
    atoms = complex_.atoms
    away = np.min(np.linalg.norm(atoms.coord[:, None] - atoms.coord[ligand.atoms][None], axis=2), axis=1)
    mine = set(ligand.atoms.tolist())
    wanted = [r for r in complex_.residues if r.kind in ("protein", "nucleic") or mine & set(r.atoms.tolist())]
    around = [r for r in wanted if away[r.first:r.last].min() < 12]
    keep = np.unique(np.concatenate([r.atoms for r in around] + [ligand.atoms]))
    g = graph(complex_, ligand, keep, hydrogens, perceive)
    one = {int(n) for n, k in enumerate(keep) if int(k) in mine}
    near = [n for n, k in enumerate(keep) if away[k] < 6 or n in one]
    metals = atoms.coord[[r.first for r in complex_.residues if r.kind == "metal"]].astype(float)
    takers = {i: t for i in near if (t := taker(g, i))}
    givers = {i: t for i in near if (t := giver(g, i))}
    found = Rule(g, metals).bonds(one, givers, takers)
    return {(int(keep[b]), int(keep[a])) if a in one else (int(keep[a]), int(keep[b])) for a, b in found}
