"""What chemists know of named frameworks: metals and linkers of one cell, open sites, the usual name. Typed by hand.

The files are those of the RASPA collection (`mof/raspa2_named_mof_cifs_dev.tar.xz`); counts follow from the formula in
the paper of the table of names and the number of formula units in the file's cell.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """``metals``: of one cell. ``linkers``: abbreviation (or SMILES) and count. ``net``: RCSR symbol to tell by."""

    file: str
    metals: dict[str, int]
    linkers: dict[str, int]
    open: bool
    name: str
    net: str = ""


ROWS: tuple[Named, ...] = (
    Named("IRMOF-2", {"Zn": 32}, {"Br-BDC": 24}, False, "IRMOF-2"),
    Named("IRMOF-3", {"Zn": 32}, {"NH2-BDC": 24}, False, "IRMOF-3"),
    Named("IRMOF-6", {"Zn": 32}, {"CBBDC": 24}, False, "IRMOF-6"),
    Named("IRMOF-8", {"Zn": 32}, {"2,6-NDC": 24}, False, "IRMOF-8"),
    Named("IRMOF-10", {"Zn": 32}, {"BPDC": 24}, False, "IRMOF-10"),
    Named("IRMOF-12", {"Zn": 32}, {"HPDC": 24}, False, "IRMOF-12"),
    Named("IRMOF-13", {"Zn": 48}, {"PDC": 36}, False, "IRMOF-13"),
    Named("IRMOF-14", {"Zn": 32}, {"PDC": 24}, False, "IRMOF-14"),
    Named("IRMOF-15", {"Zn": 8}, {"TPDC": 6}, False, "IRMOF-15"),
    Named("MOF-200", {"Zn": 32}, {"BBC": 16}, False, "MOF-200"),
    Named("MOF-205", {"Zn": 24}, {"BTB": 8, "2,6-NDC": 6}, False, "DUT-6"),
    Named("MOF-210-primitive", {"Zn": 72}, {"BTE": 24, "BPDC": 18}, False, "MOF-210"),
    Named("MIL-53(Cr)ht", {"Cr": 4}, {"BDC": 4}, False, "MIL-53"),
    Named("MIL-88A-dry", {"Fe": 6}, {"FUM": 6}, False, "MIL-88A"),
    Named("MIL-88D-dry", {"Cr": 6}, {"BPDC": 6}, False, "MIL-88D"),
    Named("MIL-88D-open", {"Cr": 6}, {"BPDC": 6}, False, "MIL-88D"),
    Named("MOF-1-Dybtsev-dmol", {"Zn": 2}, {"BDC": 2, "dabco": 1}, False, "DMOF-1"),
    Named("ZnBDCdabco", {"Zn": 2}, {"BDC": 2, "dabco": 1}, False, "DMOF-1"),
    Named("MgMOF-74", {"Mg": 18}, {"DOBDC": 9}, True, "Mg-MOF-74"),
    Named("MgMOF-74-VASP", {"Mg": 18}, {"DOBDC": 9}, True, "Mg-MOF-74"),
    Named("Zn-DOBDC", {"Zn": 18}, {"DOBDC": 9}, True, "Zn-MOF-74"),
    Named("NU-100SP-primitive", {"Cu": 24}, {"TTEI": 8}, True, "NU-100"),
    Named("Zr-TPDC", {"Zr": 24}, {"TPDC": 24}, False, "UiO-68"),
    Named("ZIF-1", {"Zn": 8}, {"Im": 16}, False, "ZIF-1", "crb"),
    Named("ZIF-2", {"Zn": 16}, {"Im": 32}, False, "ZIF-2", "crb"),
    Named("ZIF-3", {"Zn": 16}, {"Im": 32}, False, "ZIF-3", "dft"),
    Named("ZIF-7", {"Zn": 18}, {"bIm": 36}, False, "ZIF-7", "sod"),
    Named("ZIF-8", {"Zn": 12}, {"mIm": 24}, False, "ZIF-8"),
    Named("ZIF-9", {"Co": 18}, {"bIm": 36}, False, "ZIF-9", "sod"),
    Named("ZIF-11", {"Zn": 48}, {"bIm": 96}, False, "ZIF-11", "rho"),
    Named("ZIF-68", {"Zn": 24}, {"bIm": 24, "nIm": 24}, False, "ZIF-68"),
    Named("ZIF-69", {"Zn": 24}, {"cbIm": 24, "nIm": 24}, False, "ZIF-69"),
    Named("ZIF-69-crystal", {"Zn": 24}, {"cbIm": 24, "nIm": 24}, False, "ZIF-69"),
    Named("ZIF-77", {"Zn": 20}, {"nIm": 40}, False, "ZIF-77", "frl"),
    Named("ZIF-90", {"Zn": 12}, {"ICA": 24}, False, "ZIF-90"),
    Named("ZIF-93", {"Zn": 48}, {"almeIm": 96}, False, "ZIF-93"),
    Named("ZIF-96", {"Zn": 48}, {"cyamIm": 96}, False, "ZIF-96"),
    Named("ZIF-97", {"Zn": 48}, {"hymeIm": 96}, False, "ZIF-97"),
    Named("Cd3BTB2", {"Cd": 3}, {"BTB": 2}, True, ""),
    Named("Co(2,6-NDP)", {"Co": 4}, {"2,6-NDP": 4}, False, ""),
    Named("MOF-72", {"Cd": 12}, {"IPA": 16}, False, "MOF-72"),
)
