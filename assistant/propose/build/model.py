"""What a plan is made of: the dials that steer it, a part as an option, the plan itself, and how much a core bears."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from rdkit import Chem

from assistant.propose.build.needs import Dim
from assistant.propose.build.parts import CARBON, Part

C, SINGLE, HEAVY, ROTOR = ("atom", "C"), ("bond", "single"), ("atom", "*"), ("bond", "rotatable")
METHYL: Dim = ("group", "methyl")


class DeadEnd(Exception):
    """A random choice that cannot be completed; the planner starts again. Never leaves this package."""


@dataclass(slots=True)
class Dials:
    """What the free part of a molecule is steered by: heavy atoms, and log weights of kinds of parts.

    ``dense`` favours parts rich in single bonds for their size, ``rigid`` large cores; ``loose``
    is the greatest share of plain carbons.
    """

    size: float = 22.0
    polar: float = 0.0
    aromatic: float = 0.0
    flexible: float = 0.0
    dense: float = 0.0
    rigid: bool = False
    loose: float = 0.0


@dataclass(frozen=True, slots=True)
class Option:
    """A part that may be used, and what it adds to the bounded counts (zeros left out)."""

    part: Part
    adds: dict[Dim, int]
    size: int
    stars: int
    growth: bool
    usual: bool


@dataclass(slots=True)
class Plan:
    """The parts chosen: cores, links, ends, and a number of plain carbons."""

    cores: list[Part] = field(default_factory=list)
    links: list[Part] = field(default_factory=list)
    ends: list[Part] = field(default_factory=list)
    carbons: int = 0

    def add(self, part: Part) -> None:
        """Sort a part into its role."""
        role = self.cores if part.is_core else self.ends if len(part.stars) == 1 else self.links
        role.append(part)

    @property
    def size(self) -> int:
        """Heavy atoms without the plain carbons."""
        return sum(p.size for p in (*self.cores, *self.links, *self.ends))

    @property
    def caps_needed(self) -> int:
        """Carbon nodes the tree of links still lacks."""
        wanted = 1 + sum(len(p.stars) - 1 for p in self.links)
        return wanted - len(self.cores)

    @property
    def joints(self) -> int:
        """Bonds that cores take part in, but those to plain carbons."""
        return sum(len(p.stars) for p in (*self.links, *self.ends)) + 2 * max(0, -self.caps_needed)

    @property
    def seated(self) -> bool:
        """Whether parts that must stand on an aromatic carbon find enough of them."""
        picky = sum(p.stars.count(1) for p in (*self.links, *self.ends))
        return picky == 0 or picky <= sum(map(aromatic_places, self.cores))

    @property
    def sites_lacking(self) -> int:
        """How many more places for substituents the parts call for than the cores comfortably give."""
        return self.joints - sum(comfortable(p) for p in self.cores)


@lru_cache(maxsize=500)
def comfortable(core: Part) -> int:
    """Substituents a core takes without crowding: half its C-H positions, at least two where it has them."""
    mol = Chem.MolFromSmiles(core.smiles)
    open_sites = sum(a.GetAtomicNum() == 6 and a.GetTotalNumHs() > 0 for a in mol.GetAtoms())
    return min(open_sites, max(2, (open_sites + 1) // 2))


def joins(part: Part, dim: Dim) -> int:
    """Rotatable bonds of a part's place in the tree: one for a core joined directly, less what links took over."""
    if dim != ROTOR or part is CARBON:
        return 0
    return 1 if part.is_core else 1 - len(part.stars)


@lru_cache(maxsize=500)
def aromatic_places(core: Part) -> int:
    """Aromatic C-H positions of a core."""
    mol = Chem.MolFromSmiles(core.smiles)
    return sum(a.GetIsAromatic() and a.GetAtomicNum() == 6 and a.GetTotalNumHs() > 0 for a in mol.GetAtoms())


@lru_cache(maxsize=500)
def places(core: Part) -> int:
    """Hydrogens of a core that can be replaced, methyl groups' left out."""
    mol = Chem.MolFromSmiles(core.smiles)
    return sum(a.GetTotalNumHs() for a in mol.GetAtoms() if a.GetAtomicNum() == 6 and a.GetTotalNumHs() < 3)
