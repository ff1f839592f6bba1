"""Crystals before the judge: numbers held against a field of spheres sampled anew, one another, and laws.

What was found comes with the atoms it was computed on. From these the judge makes a field of its own (the distance to
the nearest atom's surface, by neighbour search on a grid): no triangulation, nothing of `chem.pores` but the radii.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rdkit import Chem

from assistant.answers import Check, Verdict
from assistant.chem import molecules
from assistant.errors import BadStructure, TooLarge
from assistant.facts_crystals import Ball, CrystalFacts
from assistant.verify.field import Field

AVOGADRO = 0.602214076
"""1e24 cm3 in Å3 over Avogadro's number: g/mol per Å3 to g/cm3 is 1 / this."""
TOUCHING = 0.01
"""Å by which a sphere may miss the atoms it is said to touch."""
SHARE = 0.015
"""How far a share of the cell may be from that of the sampled field."""


def verify(facts: CrystalFacts) -> Verdict:
    """The checks of what was found; none while it is still being computed."""
    if facts.next or facts.picture is None:
        return Verdict()
    checks = [check for rule in _RULES for check in rule(facts)]
    return Verdict(tuple(replace(check, standing=True) for check in (*checks, *_spheres(facts))))


def _number(facts: CrystalFacts, name: str) -> float:
    return float(facts.value(name).value)


def _in_angstrom(facts: CrystalFacts, name: str) -> float:
    """A length as computed, whatever unit it is shown in."""
    return _number(facts, name) / {"nm": 0.1, "pm": 100.0}.get(facts.value(name).unit, 1.0)


# laws ---------------------------------------------------------------------------------------------------------------


def _order(facts: CrystalFacts) -> list[Check]:
    if not facts.has("pld", "lfpd", "lcd"):
        return []
    pld, lfpd, lcd = (_in_angstrom(facts, name) for name in ("pld", "lfpd", "lcd"))
    found = f"{pld:.2f} ≤ {lfpd:.2f} ≤ {lcd:.2f}"
    return [
        Check(
            "order of the diameters",
            "PLD ≤ LFPD ≤ LCD",
            found,
            pld <= lfpd + 1e-6 <= lcd + 2e-6,
            "Å",
            "their definition",
        )
    ]


def _mass(facts: CrystalFacts) -> list[Check]:
    """Density from the elements drawn and the volume of the cell drawn, by other hands than the framework's."""
    if not facts.has("density") or facts.picture is None:
        return []
    table = Chem.GetPeriodicTable()
    mass = sum(table.GetAtomicWeight(symbol) for symbol in facts.picture.symbols)
    density = mass / _volume(facts) / AVOGADRO
    unit = facts.value("density").unit
    found = _number(facts, "density") / (1000 if unit == "kg/m3" else 1)
    return [
        Check(
            "density",
            f"{density:.3f}",
            f"{found:.3f}",
            math.isclose(density, found, rel_tol=2e-3),
            "g/cm3",
            "atomic weights of RDKit over the volume of the cell",
        )
    ]


def _volume(facts: CrystalFacts) -> float:
    assert facts.picture is not None
    a, b, c = facts.picture.lattice
    return abs(
        a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
    )


def _charge(facts: CrystalFacts) -> list[Check]:
    if not facts.has("charge"):
        return []
    framework = int(_number(facts, "charge"))
    ions = sum(one.count * one.charge for one in facts.company if one.role == "counter-ion")
    note = "" if framework + ions == 0 else "a counter-ion or hydrogens may be missing from the file"
    return [
        Check(
            "charge balance",
            "0",
            str(framework + ions),
            framework + ions == 0,
            "e",
            "framework and counter-ions of the cell",
            note=note,
        )
    ]


def _linkers(facts: CrystalFacts) -> list[Check]:
    if not facts.struts:
        return []
    bad = [strut.smiles for strut in facts.struts if not _sane(strut.smiles)]
    return [
        Check(
            "linkers have sane valences",
            "all",
            "all" if not bad else ", ".join(map(molecules.shorten, bad)),
            not bad,
            "",
            "RDKit",
        )
    ]


def _sane(smiles: str) -> bool:
    try:
        mol = molecules.read(smiles)
    except (BadStructure, TooLarge):
        return False
    return all(atom.GetNumRadicalElectrons() == 0 for atom in mol.GetAtoms())


def _bragg(facts: CrystalFacts) -> list[Check]:
    if not facts.lines or not facts.has("wavelength"):
        return []
    wave = _number(facts, "wavelength")
    off = max(abs(2 * one.d * math.sin(math.radians(one.two_theta / 2)) - wave) for one in facts.lines)
    return [
        Check(
            "Bragg's law",
            "λ = 2d sin θ on every line",
            f"off by at most {off:.4f}",
            off < 2e-3,
            "Å",
            "W. L. Bragg 1913",
        )
    ]


def _reach(facts: CrystalFacts) -> list[Check]:
    """A probe reaches surface only where it passes the window."""
    if not facts.has("pld", "probe", "asa_g"):
        return []
    wide = _in_angstrom(facts, "pld") >= 2 * _in_angstrom(facts, "probe") - 1e-6
    area = _number(facts, "asa_g")
    expected = "some, the probe passes the window" if wide else "none, the probe does not pass the window"
    return [
        Check(
            "accessible surface and window agree",
            expected,
            f"{area:.0f}",
            wide == (area > 0),
            "m2/g",
            "PLD against twice the probe radius",
        )
    ]


def _distribution(facts: CrystalFacts) -> list[Check]:
    if not facts.sizes or not facts.has("lcd"):
        return []
    widest = max(width for width, share in facts.sizes if share > 0)
    step = facts.sizes[1][0] - facts.sizes[0][0] if len(facts.sizes) > 1 else 0.5
    total = sum(share for _, share in facts.sizes)
    lcd = _in_angstrom(facts, "lcd")
    good = widest <= lcd + step and abs(total - 1) < 1e-3
    return [
        Check(
            "pore sizes",
            f"at most the LCD, {lcd:.2f}; sum 1",
            f"{widest:.2f}; sum {total:.3f}",
            good,
            "Å",
            "their definition",
        )
    ]


_RULES: tuple[Callable[[CrystalFacts], list[Check]], ...] = (
    _order,
    _mass,
    _charge,
    _linkers,
    _bragg,
    _reach,
    _distribution,
)


# the field ------------------------------------------------------------------------------------------------------------


def _spheres(facts: CrystalFacts) -> list[Check]:
    assert facts.picture is not None
    if not facts.has("lcd") and not facts.has("void_fraction"):
        return []
    field = Field.of(facts.picture)
    checks = [_touching(field, ball) for ball in facts.picture.balls if ball.radius > 0]
    if facts.has("lcd"):
        checks.append(_bound(field, _in_angstrom(facts, "lcd") / 2))
    if facts.has("void_fraction", "void_closed", "probe"):
        scale = 100 if facts.value("void_fraction").unit == "%" else 1
        found = (_number(facts, "void_fraction") + _number(facts, "void_closed")) / scale
        checks.append(_share("void for the probe's centre", field, _in_angstrom(facts, "probe"), found))
        checks.append(_share("void outside the atoms", field, 0.0, _number(facts, "void_geometric") / scale))
    return checks


def _touching(field: Field, ball: Ball) -> Check:
    name = {"lcd": "largest cavity", "pld": "bottleneck"}[ball.kind]
    found = field.at(ball.centre)
    return Check(
        f"sphere of the {name} touches atoms",
        f"{ball.radius:.3f}",
        f"{found:.3f}",
        abs(found - ball.radius) <= TOUCHING,
        "Å",
        "radius at its centre, by neighbour search",
    )


def _bound(field: Field, radius: float) -> Check:
    """No point of the grid may be freer than the largest sphere, nor that much freer than the grid can miss."""
    best, gap = field.largest, field.gap
    return Check(
        "no larger sphere on a grid",
        f"{best:.3f} to {best + gap:.3f}",
        f"{radius:.3f}",
        best - 1e-3 <= radius <= best + gap + 1e-3,
        "Å",
        f"{field.points} points; the bound is the half diagonal of their boxes",
    )


def _share(name: str, field: Field, radius: float, found: float) -> Check:
    sampled = field.share(radius)
    return Check(
        name,
        f"{sampled:.3f} ± {SHARE}",
        f"{found:.3f}",
        abs(sampled - found) <= SHARE,
        "",
        f"{field.points} points of a grid",
    )
