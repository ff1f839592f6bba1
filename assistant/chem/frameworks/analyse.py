"""The chemistry of a framework, whole: one function from a crystal to what it is made of."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from assistant.chem.crystals.structure import Bonds, Crystal
from assistant.chem.frameworks.build import Built, build
from assistant.chem.frameworks.describe import counted, linker_kinds, node_kinds, small_kinds, unit
from assistant.chem.frameworks.oxidation import Balance, balance
from assistant.chem.frameworks.sites import metal_sites
from assistant.chem.frameworks.symmetry import cell, density, mass, reduced, symmetry
from assistant.chem.frameworks.words import Framework, MetalSite
from assistant.errors import TooLarge

ATOMS_MAX = 20_000


def analyse(crystal: Crystal, found: Bonds | None = None) -> Framework:
    """What a crystal is made of: metals, nodes, linkers, open sites, charge, symmetry.

    Parameters
    ----------
    crystal
        Atoms of one cell.
    found
        Its bonds, where they are known already; `assistant.chem.crystals.bonds.bonds` otherwise.

    Raises
    ------
    BadFile
        When the cell has no volume.
    TooLarge
        When the cell has more than 20,000 atoms.
    """
    if len(crystal) > ATOMS_MAX:
        raise TooLarge(f"The cell has {len(crystal)} atoms; the analysis takes {ATOMS_MAX} at most.",
                       "A primitive cell often has a quarter of the atoms.")
    built = build(crystal, found)
    group, same = symmetry(crystal)
    guests = frozenset(a for k in built.ligands_of("guest") for a in built.graph.ligands[k].atoms)
    charges = _balance(built)
    words, z = unit(built)
    dimension, nets = _dimensionality(built)
    return Framework(
        kind=_kind(built, dimension), formula=reduced(Counter(crystal.symbols)), unit=words, z=z,
        density=density(crystal), mass=mass(crystal), cell=cell(crystal), symmetry=group,
        metals=counted(Counter(crystal.symbols[m] for m in built.graph.metals)),
        sites=tuple(_with_state(site, charges) for site in metal_sites(built.graph, same, guests)),
        nodes=node_kinds(built), linkers=linker_kinds(built), small=small_kinds(built),
        charge=_framework_charge(built, charges), dimensionality=dimension, catenation=nets,
        decomposition=built.decomposition, notes=charges.notes)


def _with_state(site: MetalSite, charges: Balance) -> MetalSite:
    return replace(site, oxidation=charges.states.get(site.symbol))


def _balance(built: Built) -> Balance:
    """Oxidation states from the charges of all ligands and guests."""
    metals = counted(Counter(built.graph.crystal.symbols[m] for m in built.graph.metals))
    if any(ligand.periodicity for ligand in built.graph.ligands):
        return Balance({symbol: None for symbol, _ in metals}, None, ())
    bare = [k for k, said in enumerate(built.known) if said.bare]
    bridges = sum(len(built.graph.ligands[k].contacts) > 1 for k in bare)
    return balance(metals, sum(said.charge for said in built.known), bridges, len(bare) - bridges)


def _framework_charge(built: Built, charges: Balance) -> int | None:
    """Charge per cell of all that is not a guest."""
    if charges.charge is None:
        return None
    return charges.charge - sum(built.known[k].charge for k in built.ligands_of("guest"))


def _dimensionality(built: Built) -> tuple[int, int]:
    """Dimension of the framework, and how many separate nets of three dimensions interpenetrate.

    Layers and chains count as one, for how many the cell holds depends on the choice of the cell.
    """
    pieces = built.graph.pieces
    dimension = max((piece.dimension for piece in pieces), default=0)
    nets = sum(piece.copies for piece in pieces if piece.dimension == dimension)
    return dimension, nets if dimension == 3 else min(dimension, 1)


def _kind(built: Built, dimension: int) -> str:
    if dimension == 0:
        return "molecular"
    organic = any(ligand.organic and ligand.contacts for ligand in built.graph.ligands)
    if organic and built.graph.metals:
        return "metal-organic"
    return "covalent organic" if any(x.organic and x.periodicity for x in built.graph.ligands) else "inorganic"
