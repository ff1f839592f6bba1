"""Where substituents stand on a ring within a molecule: groups by name, the ring numbered as the name by rule does.

What is told is written as a name as well ("3-bromo-6-fluoro-1,2-dimethyl-1H-indole", the rest of the molecule as a
methyl group), so that OPSIN can say whether such a ring with these groups at these places is in the molecule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rdkit import Chem

from assistant.chem import molecules, ringsystems
from assistant.chem.described.parts import substituent_name
from assistant.chem.described.positions import MOST, Placed, place, written_order
from assistant.chem.names import rules

REST = "methyl"
"""What stands for the rest of the molecule in the name that is read back."""
_MANY = ("", "", "di", "tri", "tetra", "penta", "hexa", "hepta", "octa")


_INDICATED = re.compile(r"^\d+H-")


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring system with its groups by place; ``rest`` are the places where more hangs than has a name here.

    ``atoms`` are those of ring and groups (0-based), ``name`` what ring and groups make together.
    """

    ring: str
    placed: tuple[Placed, ...]
    rest: tuple[str, ...]
    atoms: tuple[int, ...]
    name: str
    fused: bool


def rings(mol: Chem.Mol) -> list[Ring]:
    """The rings of a connected molecule on which every double bond is the ring's own, in the order of its name."""
    found = rules.parted(molecules.write(mol)) if len(Chem.GetMolFrags(mol)) == 1 else None
    if not found:
        return []
    order = written_order(mol)
    sugars = {atom for one in ringsystems.sugars(mol) for atom in one}
    placed = [(one.hydride or one.name, {locant: order[at] for locant, at in one.locants.items()})
              for one in found.parents if one.ring and (one.hydride or one.name)]
    told = [_ring(mol, name, locants) for name, locants in placed if not sugars & set(locants.values())]
    return [one for one in told if one]


def _ring(mol: Chem.Mol, name: str, locants: dict[str, int]) -> Ring | None:
    ring, atoms = set(locants.values()), set(locants.values())
    groups: dict[str, list[str]] = {}
    rest: list[str] = []
    for locant in sorted(locants, key=place):
        for near in mol.GetAtomWithIdx(locants[locant]).GetNeighbors():
            if near.GetIdx() in ring:
                continue
            group, held = substituent_name(mol, locants[locant], near.GetIdx())
            if group:
                atoms |= set(held)
                groups.setdefault(group, []).append(locant)
            else:
                rest.append(locant)
    if not groups or len(groups) > MOST:
        return None
    placed = tuple(Placed(group, tuple(at)) for group, at in sorted(groups.items(), key=lambda pair: place(pair[1][0])))
    fused = sum(set(one) <= ring for one in mol.GetRingInfo().AtomRings()) > 1
    whole = composed(name, groups, rest)
    return Ring(_INDICATED.sub("", name), placed, tuple(rest), tuple(sorted(atoms)), whole, fused)


def composed(ring: str, groups: dict[str, list[str]], rest: list[str]) -> str:
    """The name that ring and groups make: "3-bromo-6-fluoro-1,2-dimethyl-1H-indole"."""
    all_ = {group: list(at) for group, at in groups.items()}
    if rest:
        all_[REST] = sorted([*all_.get(REST, []), *rest], key=place)
    said = []
    for group in sorted(all_, key=lambda one: re.sub(r"[^a-z]", "", one)):
        at = all_[group]
        plain = group.isalpha()
        said.append(f"{','.join(at)}-{_MANY[min(len(at), 8)]}{group if plain else f'({group})'}")
    return f"{'-'.join(said)}{'-' if ring[0].isdigit() else ''}{ring}"

