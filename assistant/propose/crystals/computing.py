"""The way to the chemistry of crystals: each computation behind one function, loaded on first use and remembered.

What one question computed the next one finds, as long as the process lives: questions about a crystal come in rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.chem import guests
from assistant.tasks import Upload
from assistant.tasks_crystals import Treatment

if TYPE_CHECKING:
    from assistant.chem.crystals import Bonds, Crystal
    from assistant.chem.frameworks.words import CommonName, Framework, Pattern
    from assistant.chem.nets.words import NetResult
    from assistant.chem.pores.words import Diameters, Distribution, PoreGeometry, Probe

REMEMBERED = 8
"""Crystals whose results are kept in this process."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A file and what is done to its solvent: what every computation starts from."""

    upload: Upload
    treatment: Treatment


@lru_cache(maxsize=REMEMBERED)
def crystal(subject: Subject) -> Crystal:
    """The atoms of the file, mended."""
    from assistant.chem.crystals import read

    keep = subject.treatment
    return read(
        subject.upload.data, subject.upload.name, free_solvent=keep.free_solvent, bound_solvent=keep.bound_solvent
    )


@lru_cache(maxsize=REMEMBERED)
def bonds(subject: Subject) -> Bonds:
    """The bonds between them."""
    from assistant.chem.crystals import bonds as found

    return found(crystal(subject))


@lru_cache(maxsize=REMEMBERED)
def framework(subject: Subject) -> Framework:
    """Nodes, linkers, metal sites, symmetry."""
    from assistant.chem.frameworks import analyse

    return analyse(crystal(subject), bonds(subject))


@lru_cache(maxsize=REMEMBERED)
def net(subject: Subject) -> NetResult:
    """The underlying net."""
    from assistant.chem.nets import net_of

    return net_of(crystal(subject), bonds(subject))


def common_name(subject: Subject) -> CommonName | None:
    """The name under which the framework is known, None where it is in no row of the table."""
    from assistant.chem.frameworks import common_name as found

    known = net(subject)
    return found(framework(subject), *(symbol for symbol in (known.symbol, known.branched, known.cages) if symbol))


@lru_cache(maxsize=REMEMBERED)
def diameters(subject: Subject) -> Diameters:
    """LCD, PLD, LFPD."""
    from assistant.chem.pores import diameters as found

    return found(crystal(subject))


@lru_cache(maxsize=2 * REMEMBERED)
def pores(subject: Subject, probe: str, radius: float) -> PoreGeometry:
    """Surface, volume and channels for a probe; the diameters come with them."""
    from assistant.chem.pores import measure

    return measure(crystal(subject), probe_of(probe, radius), known=diameters(subject), with_distribution=False)


@lru_cache(maxsize=REMEMBERED)
def sizes(subject: Subject) -> Distribution:
    """The pore size distribution."""
    from assistant.chem.pores import distribution as found

    return found(crystal(subject))


@lru_cache(maxsize=REMEMBERED)
def powder(subject: Subject, radiation: str) -> Pattern:
    """The simulated powder pattern."""
    from assistant.chem.frameworks import pxrd

    return pxrd(crystal(subject), radiation)


def cif(subject: Subject) -> str:
    """The crystal as a CIF."""
    from assistant.chem.crystals import write

    return write(crystal(subject))


def probe_of(name: str, radius: float) -> Probe:
    """The probe of a task: a row of the probes, a guest of the table with half its diameter, or a bare radius in Å."""
    from assistant.chem.pores import Probe
    from assistant.chem.pores import probe_of as tabled

    if radius:
        return tabled(radius)
    if name in guests.PROBED:
        return tabled(name)
    row = guests.guest(name)
    return Probe(row.formula, guests.radius(row), f"half the kinetic diameter; {row.source}")
