"""A complex as it was read: atoms and bonds, what each residue is, and the ligands with their bond orders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import numpy as np
from rdkit import Chem

if TYPE_CHECKING:
    from biotite.structure import AtomArray

Kind = Literal["protein", "nucleic", "water", "metal", "ion", "glycan", "ligand", "additive"]
"""What a residue is. ``additive``: buffer, cryoprotectant, detergent; ``ligand``: any other small molecule."""
OrdersFrom = Literal["given file", "given SMILES", "chemical component dictionary", "CONECT and geometry", "geometry"]
"""Where the bond orders of a ligand come from, best first."""


@dataclass(frozen=True, slots=True, eq=False)
class Residue:
    """One residue: a run of atoms that share chain, number, insertion code and name.

    Attributes
    ----------
    first, last
        Its atoms are ``first`` to ``last - 1`` of the complex.
    """

    name: str
    chain: str
    number: int
    insertion: str
    kind: Kind
    first: int
    last: int
    copy: int = 0

    @property
    def id(self) -> str:
        """``NAME:CHAIN:NUMBER`` with the insertion code behind the number, as PLIP writes it."""
        return f"{self.name}:{self.chain}:{self.number}{self.insertion}"

    @property
    def atoms(self) -> np.ndarray:
        """Indices of its atoms."""
        return np.arange(self.first, self.last)


@dataclass(frozen=True, slots=True, eq=False)
class Ligand:
    """A small molecule in a complex, which may span several residues (a peptide, a glycan).

    Attributes
    ----------
    id
        ``HETID:CHAIN:NUMBER`` of its first residue.
    atoms
        Indices into the complex, shape (n,).
    mol
        The molecule with bond orders, charges and one conformer; atom i is ``atoms[i]``. Sanitised.
    orders
        Where its bond orders come from.
    doubt
        One sentence where perception is in doubt (a SMILES should be asked for), else "".
    covalent
        Whether it is bonded to protein or nucleic acid.
    rules
        The groups that were charged as is usual at pH 7.4; empty where the file's hydrogens say the charges.
    lacking
        Heavy atoms that the dictionary has for it and the file has not.
    """

    id: str
    atoms: np.ndarray
    mol: Chem.Mol
    orders: OrdersFrom
    doubt: str = ""
    covalent: bool = False
    rules: tuple[str, ...] = ()
    lacking: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the doctor's report: what was found, what was done, and how many times."""

    found: str
    done: str
    count: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Complex:
    """A structure with everything decided: one model, one place for each atom.

    Attributes
    ----------
    atoms
        biotite's AtomArray in file order: coord in Å (n, 3) float32, element, atom_name, res_name, chain_id, res_id,
        ins_code, hetero, b_factor, occupancy, charge (formal, as the states chosen say), and ``bonds``: a BondList over
        all atoms with orders (aromatic ones marked), metals unbonded.
    residues
        In file order, covering every atom.
    residue_of
        Index of each atom's residue, shape (n,).
    ligands
        The ones worth asking about, the most drug-like first.
    hydrogens
        Whether the file has hydrogens on its protein and nucleic acid, polar ones at least.
    notes
        The doctor's report.
    """

    name: str
    atoms: AtomArray
    residues: tuple[Residue, ...]
    residue_of: np.ndarray
    ligands: tuple[Ligand, ...]
    hydrogens: bool
    notes: tuple[Note, ...] = ()
    title: str = ""
    states: tuple[tuple[str, str], ...] = ()
    """Protonation states that were assumed: (residue id, words), for instance ("HIS:A:57", "neutral, H on NE2")."""
    source: bytes = field(default=b"", repr=False)

    def ligand(self, name: str = "") -> Ligand | None:
        """The ligand of that id (or three-letter name), else one with such a residue in it, or the first one.

        None where there is none.
        """
        wanted = name.upper()
        found = [x for x in self.ligands if wanted in ("", x.id.upper(), x.id.split(":")[0].upper())]
        return next((x for x in (found or self.ligands) if found or wanted in self._parts(x)), None)

    def _parts(self, ligand: Ligand) -> set[str]:
        """Ids of a ligand's residues, and names of those that are no amino acids."""
        rows = [self.residues[k] for k in set(self.residue_of[ligand.atoms].tolist())]
        return {one.id.upper() for one in rows} | {one.name for one in rows if one.kind != "protein"}
