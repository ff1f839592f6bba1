"""A ligand as RDKit's graph, and the rings in it that matter for bond orders: flat ones, macrocycles, all of them."""

from __future__ import annotations

from collections.abc import Iterable

from rdkit import Chem

RING_FLAT = 0.2  # Å: an aromatic ring's atoms are no farther from the plane of their neighbours
# two nitrogens of the four inside a porphyrin, phthalocyanine or the like carry hydrogens in the free base
MACROCYCLE = "N1~[#6]~[#6,#7]~[#6]~N~[#6]~[#6,#7]~[#6]~N~[#6]~[#6,#7]~[#6]~N~[#6]~[#6,#7]~[#6]~1"


def assembled(symbols: Iterable[str], bonds: Iterable[tuple[int, int]], orders: Iterable[int],
              charges: Iterable[int], hydrogens: Iterable[int]) -> Chem.RWMol:
    """The molecule of these atoms and bonds, not sanitised."""
    mol = Chem.RWMol()
    for symbol, charge, count in zip(symbols, charges, hydrogens, strict=True):
        atom = Chem.Atom(symbol)
        atom.SetFormalCharge(charge)
        atom.SetNumExplicitHs(count)
        atom.SetNoImplicit(True)
        mol.AddAtom(atom)
    kinds = {1: Chem.BondType.SINGLE, 2: Chem.BondType.DOUBLE, 3: Chem.BondType.TRIPLE}
    for (i, j), order in zip(bonds, orders, strict=True):
        mol.AddBond(i, j, kinds[order])
    mol.UpdatePropertyCache(strict=False)
    return mol


def porphyrins(symbols: tuple[str, ...], bonds: tuple[tuple[int, int], ...],
               hydrogens: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """The four inner nitrogens of each porphyrin or the like that has no hydrogen there."""
    if sum(s == "N" for s in symbols) < 4 or len(symbols) < 20:
        return ()
    mol = assembled(symbols, bonds, [1] * len(bonds), [0] * len(symbols), [0] * len(symbols))
    hits = {tuple(sorted(k for k in hit if symbols[k] == "N" and _inner(k, hit, bonds)))
            for hit in mol.GetSubstructMatches(Chem.MolFromSmarts(MACROCYCLE), maxMatches=200)}
    return tuple(sorted(four for four in hits if len(four) == 4 and not any(hydrogens[k] for k in four)))


def flat_rings(symbols: tuple[str, ...], bonds: tuple[tuple[int, int], ...],
               flat: tuple[float, ...]) -> dict[str, tuple[tuple[int, ...], ...]]:
    """Six-membered rings of carbon and nitrogen, and five-membered ones with nitrogen, whose atoms are flat."""
    fitting = [s in ("C", "N", "O", "S") and not RING_FLAT < f < 1.0 for s, f in zip(symbols, flat, strict=True)]
    rings = [ring for ring in all_rings(symbols, bonds) if all(fitting[k] for k in ring)]
    return {"six_rings": tuple(r for r in rings if len(r) == 6 and all(symbols[k] in ("C", "N") for k in r)),
            "five_rings": tuple(r for r in rings if len(r) == 5 and any(symbols[k] == "N" for k in r))}


def all_rings(symbols: tuple[str, ...], bonds: tuple[tuple[int, int], ...]) -> list[tuple[int, ...]]:
    """The smallest rings, each its atoms ascending."""
    mol = assembled(symbols, bonds, [1] * len(bonds), [0] * len(symbols), [0] * len(symbols))
    return sorted(tuple(sorted(ring)) for ring in Chem.GetSymmSSSR(mol))


def _inner(k: int, ring: tuple[int, ...], bonds: tuple[tuple[int, int], ...]) -> bool:
    """Whether a ring atom has its ring neighbours only, as the inner nitrogens have, and stands at a pyrrole's head."""
    near = [j if i == k else i for i, j in bonds if k in (i, j)]
    return len(near) == 2 and ring.index(k) % 4 == 0
