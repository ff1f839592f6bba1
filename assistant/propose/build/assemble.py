"""Joining the parts of a plan into one molecule: a random tree that avoids crowding and unstable neighbours.

Atoms are kept in Kekulé form until the whole is sanitised by RDKit.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem

from assistant.propose.build.model import DeadEnd, Plan
from assistant.propose.build.parts import CARBON, Part

HALOGENS = frozenset({"F", "Cl", "Br", "I"})


@dataclass(frozen=True, slots=True)
class Star:
    """Where a part is bonded: its atom, the star's label, and its role.

    The role is what stands there: "x" heteroatom, "h" halogen, "a" acyl, "c" other carbon.
    """

    atom: int
    label: int
    role: str


@dataclass(frozen=True, slots=True)
class Template:
    """A part taken apart once: atoms (symbol, charge), bonds (i, j, order), stars, open sites (atom, kind, free)."""

    atoms: tuple[tuple[str, int], ...]
    bonds: tuple[tuple[int, int, Chem.BondType], ...]
    stars: tuple[Star, ...]
    sites: tuple[tuple[int, str, int], ...]


@lru_cache(maxsize=2000)
def template(part: Part) -> Template:
    """The template of a part."""
    mol = Chem.MolFromSmiles(part.smiles)
    aromatic = [a.GetIsAromatic() for a in mol.GetAtoms()]
    kinds = [_kind(a) for a in mol.GetAtoms()]
    roles = {a.GetIdx(): _role(a) for a in mol.GetAtoms()}
    Chem.Kekulize(mol, clearAromaticFlags=True)
    keep = [a.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum()]
    new = {old: i for i, old in enumerate(keep)}
    stars = []
    for atom in mol.GetAtoms():
        if not atom.GetAtomicNum():
            neighbour = atom.GetNeighbors()[0].GetIdx()
            stars.append(Star(new[neighbour], atom.GetIsotope(), roles[neighbour]))
    atoms = tuple((mol.GetAtomWithIdx(i).GetSymbol(), mol.GetAtomWithIdx(i).GetFormalCharge()) for i in keep)
    bonds = tuple((new[b.GetBeginAtomIdx()], new[b.GetEndAtomIdx()], b.GetBondType()) for b in mol.GetBonds()
                  if b.GetBeginAtomIdx() in new and b.GetEndAtomIdx() in new)
    sites = tuple((new[i], kinds[i], mol.GetAtomWithIdx(i).GetTotalNumHs()) for i in keep
                  if not stars and kinds[i] and (aromatic[i] or mol.GetAtomWithIdx(i).GetTotalNumHs()))
    return Template(atoms, bonds, tuple(stars), sites)


def _kind(atom: Chem.Atom) -> str:
    """What sort of C-H site an atom is: "ar", "sp3", "vi" (alkene) or "" (none)."""
    if atom.GetAtomicNum() != 6 or atom.GetTotalNumHs() == 0:
        return ""
    if atom.GetTotalNumHs() == 3:
        return ""
    if atom.GetIsAromatic():
        return "ar"
    beside = any(n.GetAtomicNum() != 6 for n in atom.GetNeighbors())
    if atom.GetHybridization() == Chem.HybridizationType.SP3:
        return "sp3x" if beside else "sp3"
    return "vi" if not beside else ""


def _role(atom: Chem.Atom) -> str:
    if atom.GetSymbol() in HALOGENS:
        return "h"
    if atom.GetAtomicNum() != 6:
        return "x"
    double = [b.GetOtherAtom(atom).GetSymbol() for b in atom.GetBonds() if b.GetBondTypeAsDouble() == 2]
    return "a" if {"O", "N", "S"} & set(double) else "c"


@dataclass(slots=True)
class Site:
    """A C-H position: its atom, kind, free hydrogens, the node it belongs to, and the roles bonded there."""

    atom: int
    kind: str
    free: int
    node: int
    roles: str = ""


class Sketch:
    """A molecule being put together. A node is a core or a chain of plain carbons."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.atoms: list[tuple[str, int]] = []
        self.bonds: list[tuple[int, int, Chem.BondType]] = []
        self.sites: list[Site] = []
        self.hooks: dict[int, int] = {}

    def place(self, part: Part, node: int = -1) -> list[int]:
        """Add a part's atoms; its stars' atom numbers come back. A core's sites belong to ``node``."""
        shape, base = template(part), len(self.atoms)
        self.atoms += shape.atoms
        self.bonds += [(i + base, j + base, order) for i, j, order in shape.bonds]
        self.sites += [Site(atom + base, kind[:3], free, node, kind[3:]) for atom, kind, free in shape.sites]
        return [star.atom + base for star in shape.stars]

    def chain(self, length: int, node: int) -> None:
        """Add a chain of plain carbons (branched now and then where it is four or longer)."""
        first = len(self.sites)
        for i in range(length):
            self.place(CARBON, node)
            if i:
                back = 2 if i >= 3 and self.rng.random() < 0.25 else 1
                self.bond(self.sites[first + i - back], self.sites[first + i])

    def bond(self, a: Site, b: Site) -> None:
        """A single bond between two sites."""
        self.bonds.append((a.atom, b.atom, Chem.BondType.SINGLE))
        a.free -= 1
        b.free -= 1

    def hang(self, atom: int, star: Star, site: Site) -> None:
        """A single bond between a star's atom and a site."""
        double = star.label == 4
        self.bonds.append((atom, site.atom, Chem.BondType.DOUBLE if double else Chem.BondType.SINGLE))
        site.free -= 2 if double else 1
        site.roles += star.role
        self.hooks[site.node] = self.hooks.get(site.node, 0) + 1

    def join(self, node: int, others: set[int]) -> None:
        """A single bond from a new node to one of the others."""
        here, there = self.find("c", 0, others), self.find("c", 0, {node})
        self.bond(here, there)
        self.hooks[here.node] = self.hooks.get(here.node, 0) + 1

    def find(self, role: str, label: int, nodes: set[int]) -> Site:
        """A site among the nodes that takes a role, chosen by how little crowded it is.

        Raises
        ------
        DeadEnd
            When there is none.
        """
        pool = [s for s in self.sites if s.node in nodes and s.free > 0 and suits(s, role, label)]
        if not pool:
            raise DeadEnd
        return self.rng.choices(pool, [self.ease(s, role) for s in pool])[0]

    def ease(self, site: Site, role: str) -> float:
        """How readily a site is chosen (a weight)."""
        crowd = self.hooks.get(site.node, 0)
        kind = {"ar": 2.0, "sp3": 1.0, "vi": 0.15}[site.kind]
        return kind * (0.15 if site.roles else 1.0) * (1.0 if site.free < 3 else 4.0) / float((1 + crowd) ** 1.5)

    def mol(self) -> Chem.Mol:
        """The molecule, sanitised (raises RDKit's sanitisation error where a valence is exceeded)."""
        whole = Chem.RWMol()
        for symbol, charge in self.atoms:
            atom = Chem.Atom(symbol)
            atom.SetFormalCharge(charge)
            whole.AddAtom(atom)
        for i, j, order in self.bonds:
            whole.AddBond(i, j, order)
        Chem.SanitizeMol(whole)
        return whole.GetMol()


def suits(site: Site, role: str, label: int) -> bool:
    """Whether a site may bear a role: one heteroatom and one acyl group a carbon, none of the first on an alkene."""
    if (label == 1 and site.kind != "ar") or (label == 2 and site.kind != "sp3") or (label == 3 and site.kind == "vi"):
        return False
    if label == 4:
        return site.kind == "sp3" and site.free == 2 and not site.roles
    if site.kind == "ar":
        return True
    if role in "xh":
        return site.kind == "sp3" and not set(site.roles) & {"x", "h"}
    return role not in site.roles or role == "c"


def assemble(plan: Plan, rng: random.Random, leafy: bool = False) -> Chem.Mol:
    """One molecule of a plan. ``leafy``: plain carbons become methyl groups, not chains.

    Raises
    ------
    DeadEnd
        When the random tree cannot be completed.
    """
    sketch = Sketch(rng)
    nodes = _nodes(sketch, plan, leafy)
    leaves = set(nodes[len(plan.cores):]) if leafy and plan.cores else set()
    joined = _link_up(sketch, plan, nodes, leaves)
    bearing = joined - leaves
    for part in sorted(plan.ends, key=lambda p: (p.stars[0] not in (1, 2), rng.random())):
        star = template(part).stars[0]
        site = sketch.find(star.role, star.label, bearing)
        sketch.hang(sketch.place(part)[0], star, site)
    for node in sorted(leaves - joined):
        sketch.join(node, bearing)
    return sketch.mol()


def _nodes(sketch: Sketch, plan: Plan, leafy: bool) -> list[int]:
    """Place cores and chains; node numbers, in the order they are joined."""
    for node, core in enumerate(plan.cores):
        sketch.place(core, node)
    lengths = chain_lengths(plan, sketch.rng, leafy)
    for i, length in enumerate(lengths):
        sketch.chain(length, len(plan.cores) + i)
    cores = list(range(len(plan.cores)))
    sketch.rng.shuffle(cores)
    chains = sorted(range(len(lengths)), key=lambda i: -lengths[i])
    return cores + [len(plan.cores) + i for i in chains]


def chain_lengths(plan: Plan, rng: random.Random, leafy: bool) -> list[int]:
    """How the plain carbons are split into chains: at least as many as the links need."""
    left = plan.carbons
    least = min(left, max(0, plan.caps_needed))
    if leafy and plan.cores:
        return [1] * left
    lengths = [1] * least
    left -= least
    while left > 0:
        if lengths and rng.random() < 0.55:
            lengths[rng.randrange(len(lengths))] += 1
            left -= 1
        else:
            length = min(left, rng.choice((1, 1, 1, 2, 2, 3, 4)) if plan.cores else left)
            lengths.append(length)
            left -= length
    return lengths


def _link_up(sketch: Sketch, plan: Plan, nodes: list[int], leaves: set[int]) -> set[int]:
    """Join the nodes, through the links first, but leave the leaves that no link needs; the nodes joined."""
    rng, waiting = sketch.rng, list(nodes)
    joined = {waiting.pop(0)} if waiting else set()
    links = sorted(plan.links, key=lambda p: (-len(set(p.stars) & {1, 2}), rng.random()))
    for link in links:
        _insert(sketch, link, joined - leaves, waiting, joined)
    rng.shuffle(waiting)
    for node in waiting:
        if node not in leaves:
            sketch.join(node, joined - leaves)
            joined.add(node)
    return joined


def _insert(sketch: Sketch, link: Part, bearing: set[int], waiting: list[int], joined: set[int]) -> None:
    """Put a link between what bears and as many new nodes as it has further stars."""
    stars = list(zip(sketch.place(link), template(link).stars, strict=True))
    sketch.rng.shuffle(stars)
    stars.sort(key=lambda pair: not _possible(sketch, pair[1], bearing))
    atom, star = stars[0]
    sketch.hang(atom, star, sketch.find(star.role, star.label, bearing))
    for atom, star in stars[1:]:
        node = next((n for n in waiting if _possible(sketch, star, {n})), None)
        if node is None:
            raise DeadEnd
        sketch.hang(atom, star, sketch.find(star.role, star.label, {node}))
        waiting.remove(node)
        joined.add(node)


def _possible(sketch: Sketch, star: Star, nodes: set[int]) -> bool:
    return any(s.node in nodes and s.free > 0 and suits(s, star.role, star.label) for s in sketch.sites)
