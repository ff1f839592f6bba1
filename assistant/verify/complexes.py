"""Complexes before the judge: each number measured again from the atoms drawn, by arithmetic of its own.

What was found comes with the atoms it was found on. The judge measures every distance and angle from these anew (plain
sums over coordinates; nothing of `chem.interactions`) and holds the ligand's SMILES against the atoms drawn.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from rdkit.Chem.rdMolDescriptors import CalcMolFormula

from assistant.answers import Check, Verdict
from assistant.chem import molecules
from assistant.errors import BadStructure, TooLarge
from assistant.facts_complexes import Atom3D, ComplexFacts, Contact, Measure, Point

EXACT = 0.01
"""Å by which a distance measured anew may differ: coordinates of a PDB file have three decimals."""
DEGREES = 0.5
WITHIN = 0.3
"""Å from the middle of a guanidine's nitrogens to its carbon, at most."""
BETWEEN_ATOMS = frozenset({"hydrogen bond", "halogen bond", "hydrophobic", "metal complex"})
"""Kinds whose distance is one between two atoms; the others' are between centres."""


def verify(facts: ComplexFacts) -> Verdict:
    """The checks of what was found; none while it is still being computed."""
    if facts.next or facts.picture is None:
        return Verdict()
    atoms = {atom.place: atom for atom in facts.picture.atoms}
    checks = [check for rule in _RULES for check in rule(facts, atoms)]
    return Verdict(tuple(replace(check, standing=True) for check in checks))


Atoms = dict[int, Atom3D]


def _distances(facts: ComplexFacts, atoms: Atoms) -> list[Check]:
    """The distance of every interaction, from the atoms it names."""
    rows = [(one, _again(one, atoms)) for one in (*facts.contacts, *facts.clashes)]
    known = [(one, found) for one, found in rows if found is not None]
    if not known:
        return []
    worst, found = max(known, key=lambda pair: abs(pair[0].distance - pair[1]))
    off = abs(worst.distance - found)
    where = f" ({worst.kind} with {worst.residue})" if off > EXACT else ""
    return [Check("distances measured again", f"{len(known)} within {EXACT} Å", f"off by at most {off:.3f}{where}",
                  off <= EXACT, "Å", "coordinates of the atoms named")]


def _again(one: Contact, atoms: Atoms) -> float | None:
    """The distance of an interaction: of two atoms, or of the centres of two groups."""
    mine = [atoms[place] for place in one.ligand_places if place in atoms]
    other = [atoms[place] for place in one.via or one.places if place in atoms]
    if len(mine) != len(one.ligand_places) or len(other) != len(one.via or one.places) or not mine or not other:
        return None
    if one.kind in BETWEEN_ATOMS and (len(mine), len(other)) != (1, 1):
        return None
    charged = one.kind in ("salt bridge", "pi-cation")
    return math.dist(*(_charge(rows, atoms) if charged else _centre(row.at for row in rows) for rows in (mine, other)))


def _charge(rows: list[Atom3D], atoms: Atoms) -> Point:
    """Where a group's charge is: its phosphorus or sulfur, the carbon in a ligand's guanidine, or the middle."""
    heart = [row.at for row in rows if row.element in ("P", "S")]
    middle = _centre(row.at for row in rows)
    if [(row.element, row.part) for row in rows] == [("N", "ligand")] * 3:
        heart = [row.at for row in atoms.values() if row.element == "C" and row.part == "ligand"
                 and math.dist(row.at, middle) < WITHIN]
    return heart[0] if len(heart) == 1 and not _ring(rows) else middle


def _ring(rows: list[Atom3D]) -> bool:
    """Whether a group has carbons, as rings and no charged groups of these kinds have."""
    return any(row.element == "C" for row in rows)


def _centre(points: Iterable[Point]) -> Point:
    rows = list(points)
    x, y, z = (sum(row[axis] for row in rows) / len(rows) for axis in range(3))
    return x, y, z


def _measures(facts: ComplexFacts, atoms: Atoms) -> list[Check]:
    if not facts.measures:
        return []
    off = max(abs(one.value - _measured(one)) for one in facts.measures)
    limit = EXACT if all(one.kind == "distance" for one in facts.measures) else DEGREES
    return [Check("measured again by another formula", f"{len(facts.measures)} within {limit}",
                  f"off by at most {off:.3f}", off <= limit, "", "law of cosines; signed volume for dihedrals")]


def _measured(one: Measure) -> float:
    points = one.points
    if one.kind == "distance":
        return math.dist(points[0], points[1])
    if one.kind == "angle":
        return _by_cosines(math.dist(points[0], points[1]), math.dist(points[1], points[2]),
                           math.dist(points[0], points[2]))
    return _dihedral(points)


def _by_cosines(a: float, b: float, opposite: float) -> float:
    """The angle (degrees) between sides a and b of a triangle, from its three lengths."""
    if a * b == 0:
        return 0.0
    return math.degrees(math.acos(max(-1.0, min(1.0, (a * a + b * b - opposite * opposite) / (2 * a * b)))))


def _dihedral(points: tuple[Point, ...]) -> float:
    """The dihedral (degrees) of four points: its size from the six lengths, its sign from the volume they span."""
    a, b, c, d = points
    at_b, at_c = math.radians(_angle(a, b, c)), math.radians(_angle(b, c, d))
    ab, bc, cd, ad = math.dist(a, b), math.dist(b, c), math.dist(c, d), math.dist(a, d)
    along = bc - ab * math.cos(at_b) - cd * math.cos(at_c)
    wide, other = ab * math.sin(at_b), cd * math.sin(at_c)
    if wide * other == 0:
        return 0.0
    cosine = (wide * wide + other * other + along * along - ad * ad) / (2 * wide * other)
    size = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    return size if _volume(a, b, c, d) >= 0 else -size


def _angle(a: Point, b: Point, c: Point) -> float:
    return _by_cosines(math.dist(a, b), math.dist(b, c), math.dist(a, c))


def _volume(a: Point, b: Point, c: Point, d: Point) -> float:
    """Six times the signed volume of a tetrahedron; positive for a right-handed (IUPAC positive) dihedral."""
    u, v, w = ([q - p for p, q in zip(one, other, strict=True)] for one, other in ((b, a), (b, c), (c, d)))
    return (u[0] * (v[1] * w[2] - v[2] * w[1]) - u[1] * (v[0] * w[2] - v[2] * w[0])
            + u[2] * (v[0] * w[1] - v[1] * w[0]))


def _criteria(facts: ComplexFacts, atoms: Atoms) -> list[Check]:
    """No interaction has a criterion that it does not meet."""
    if not facts.contacts:
        return []
    worst = min(facts.contacts, key=lambda one: one.margin)
    return [Check("every interaction meets its criteria", "margins of 0 or more", f"least margin {worst.margin:.2f}",
                  worst.margin >= -1e-6 and not any(one.failed for one in facts.contacts), "",
                  f"the {facts.preset} criteria")]


def _formula(facts: ComplexFacts, atoms: Atoms) -> list[Check]:
    """The heavy atoms drawn as the ligand are those of its SMILES."""
    found = next((one for one in facts.ligands if one.id == facts.ligand), None)
    drawn = Counter(atom.element.capitalize() for atom in atoms.values()
                    if atom.part == "ligand" and atom.element != "H")
    if found is None or not drawn:
        return []
    try:
        mol = molecules.read(found.smiles)
    except (BadStructure, TooLarge):
        return [Check("ligand reads as a molecule", "yes", f"no: {found.smiles}", False, "", "RDKit")]
    wanted = Counter(atom.GetSymbol() for atom in mol.GetAtoms())
    return [Check("ligand's atoms are those of its SMILES", _counted(wanted), _counted(drawn), wanted == drawn, "",
                  f"RDKit reads {CalcMolFormula(mol)}")]


def _counted(atoms: Counter[str]) -> str:
    return " ".join(f"{symbol}{n}" for symbol, n in sorted(atoms.items()))


def _surface(facts: ComplexFacts, atoms: Atoms) -> list[Check]:
    if not facts.has("sasa_free", "sasa_bound", "buried"):
        return []
    free, bound, buried = (float(facts.value(name).value) for name in ("sasa_free", "sasa_bound", "buried"))
    return [Check("buried surface", "what is lost in the pocket", f"{free:.1f} − {bound:.1f} = {buried:.1f}",
                  0 <= bound <= free + 0.5 and abs(free - bound - buried) < 0.2, "Å²", "its definition")]


_RULES: tuple[Callable[[ComplexFacts, Atoms], list[Check]], ...] = (
    _distances, _criteria, _measures, _formula, _surface,
)
