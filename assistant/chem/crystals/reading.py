"""A CIF from bytes to one clean cell: block chosen, symmetry applied, one arrangement kept, all of it said."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from assistant.chem.crystals.alternatives import chosen
from assistant.chem.crystals.atom_table import has_atoms
from assistant.chem.crystals.cell import LENGTHS, cell_of
from assistant.chem.crystals.decoding import WORKS, decoded
from assistant.chem.crystals.filling import images_of
from assistant.chem.crystals.guests import settled
from assistant.chem.crystals.noticing import close_atoms, formula_differs, missing_hydrogens, nets
from assistant.chem.crystals.parsing import Block, blocks_of
from assistant.chem.crystals.reshaping import inside
from assistant.chem.crystals.sites import sites_of
from assistant.chem.crystals.structure import Crystal, Finding
from assistant.chem.crystals.symmetry import symmetry_of
from assistant.errors import BadFile

_MMCIF = ("_entry_id", "_atom_site_label_comp_id", "_atom_site_auth_asym_id", "_entity_poly_type", "_struct_asym_id",
          "_chem_comp_id")


LEAST_VOLUME = 4.0      # Å3 for each atom that is not hydrogen; diamond has 5.7


def read(data: bytes, name: str = "", *, free_solvent: Literal["remove", "keep"] = "remove",
         bound_solvent: Literal["keep", "remove"] = "keep", block: str | None = None) -> Crystal:
    """A CIF as one clean cell in P1, with every finding and change said in ``findings``.

    Parameters
    ----------
    data
        The bytes of the file.
    name
        Its name, for the report.
    free_solvent
        Whether molecules loose in the pores are removed; ions never are.
    bound_solvent
        Whether molecules that end a metal's coordination are removed.
    block
        The data block to read, where the file has several.

    Raises
    ------
    BadFile, TooLarge
        With one sentence on what came and what would work.
    """
    crystal, source = cell_contents(data, name, block)
    _check_room(crystal)
    said = tuple(formula_differs(crystal, source))
    crystal, found, pieces = settled(crystal, free_solvent == "remove", bound_solvent == "remove")
    said += (*nets(pieces), *missing_hydrogens(crystal, found), *close_atoms(crystal))
    return replace(crystal, findings=crystal.findings + said)


def _check_room(crystal: Crystal) -> None:
    heavy = sum(symbol != "H" for symbol in crystal.symbols)
    if heavy and crystal.volume / heavy < LEAST_VOLUME:
        raise BadFile(f"The cell of {crystal.volume:,.1f} Å3 is too small for its {heavy:,} atoms.",
                      "Please check the cell lengths (in Å), the coordinates and the symmetry.")


def cell_contents(data: bytes, name: str = "", block: str | None = None) -> tuple[Crystal, Block]:
    """The atoms of one cell as the file means them, solvent and all, and the block they come from.

    Raises
    ------
    BadFile, TooLarge
        With one sentence on what came and what would work.
    """
    text, findings = decoded(data)
    chosen_block, said = _block(blocks_of(text), block)
    findings += said
    lattice, said = cell_of(chosen_block)
    findings += said
    sites, said = sites_of(chosen_block, lattice)
    findings += said
    symmetry, said = symmetry_of(chosen_block, lattice)
    findings += said
    images, said = images_of(lattice, sites, symmetry)
    findings += said
    kept, said = chosen(lattice, sites, images)
    images = images.take(kept)
    symbols = tuple(sites.symbols[at] for at in images.site)
    crystal = Crystal(lattice, symbols, inside(images.frac), (name or chosen_block.name)[:200], tuple(findings + said))
    return crystal, chosen_block


def _block(blocks: list[Block], wanted: str | None) -> tuple[Block, list[Finding]]:
    """The block that is asked for, or the first that has a cell and atoms."""
    whole = [one for one in blocks if has_atoms(one) and any(one.value(tag) for tag in LENGTHS)]
    if any(one.single.get(tag) or one.columns.get(tag) for one in blocks for tag in _MMCIF[:3]) and not _crystal(whole):
        raise BadFile("The file is an mmCIF of a protein or another large molecule (PDBx), not the CIF of a crystal.",
                      "Send it as a complex; for a MOF send a CIF with _atom_site_fract_x.")
    if not whole:
        _say_what_is_missing(blocks)
    if wanted is not None:
        whole = [one for one in whole if one.name.lower() == wanted.lower()]
        if not whole:
            raise BadFile(f"The file has no data block {wanted!r} with atoms.", "Please name one that it has.")
    first, rest = whole[0], whole[1:]
    others = ", ".join(one.name[:30] for one in rest[:6])
    findings = [Finding("several blocks", f"The file holds {len(whole)} structures; {first.name[:40]!r} was read. "
                                          f"Others: {others}.")] if rest else []
    if first.spare:
        findings.append(Finding("stray values", f"{first.spare} values belong to no tag and were passed over."))
    return first, findings


def _crystal(blocks: list[Block]) -> bool:
    return any(one.column("_atom_site_fract_x") for one in blocks)


def _say_what_is_missing(blocks: list[Block]) -> None:
    """Raise with what a file without a whole structure lacks."""
    if not blocks:
        raise BadFile("The file has no data block with values.", WORKS)
    if not any(has_atoms(one) for one in blocks):
        named = " (perhaps it was cut off)" if any(one.value(*LENGTHS) for one in blocks) else ""
        raise BadFile(f"The file lists no atoms with coordinates{named}.",
                      "A CIF needs _atom_site_fract_x, _y and _z, and three cell lengths.")
    raise BadFile("The file lists atoms but gives no cell.", "A CIF needs three cell lengths in Å.")
