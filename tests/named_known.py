"""What the papers say of the frameworks of `crystal_table` and `named_cells`: typed from them, not from our output.

Counts are those of the conventional cell: the formula of the paper times the formula units in it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """``metals`` and ``linkers`` (abbreviation of `linker_names`, or SMILES of the acid) of one cell; ``open`` sites.

    ``net``: RCSR symbol, "" where the papers name none. ``name``: as in the table of names, "" where it has none.
    ``nets``: how many pass through one another.
    """

    metals: dict[str, int]
    linkers: dict[str, int]
    open: bool
    net: str
    name: str
    nets: int = 1


def _mof74(metal: str) -> Known:
    return Known({metal: 18}, {"DOBDC": 9}, True, "etb", f"{metal}-MOF-74")


def _btt(metal: str, is_open: bool = True) -> Known:
    """Cations in the pores, which the figures lack, left out."""
    return Known({metal: 12}, {"BTT": 8}, is_open, "the", f"{metal}-BTT")


EARLIER: dict[str, Known] = {  # of crystal_table
    "irmof-1": Known({"Zn": 32}, {"BDC": 24}, False, "pcu", "IRMOF-1"),
    "irmof-14": Known({"Zn": 32}, {"PDC": 24}, False, "pcu", "IRMOF-14"),
    "hkust-1": Known({"Cu": 48}, {"BTC": 32}, True, "tbo", "HKUST-1"),
    "zif-8": Known({"Zn": 12}, {"mIm": 24}, False, "sod", "ZIF-8"),
    "zif-1": Known({"Zn": 8}, {"Im": 16}, False, "crb", "ZIF-1"),
    "zif-3": Known({"Zn": 16}, {"Im": 32}, False, "dft", "ZIF-3"),
    "zif-7": Known({"Zn": 18}, {"bIm": 36}, False, "sod", "ZIF-7"),
    "mof-74": _mof74("Zn"),
    "mil-53": Known({"Cr": 4}, {"BDC": 4}, False, "sra", "MIL-53"),
    "mil-88d": Known({"Cr": 6}, {"BPDC": 6}, False, "acs", "MIL-88D"),
    "uio-66": Known({"Zr": 24}, {"BDC": 24}, False, "fcu", "UiO-66"),
    "dmof-1": Known({"Zn": 2}, {"BDC": 2, "dabco": 1}, False, "pcu", "DMOF-1"),
}

CARBOXYLATES: dict[str, Known] = {
    "IRMOF-10": Known({"Zn": 32}, {"BPDC": 24}, False, "pcu", "IRMOF-10"),
    "IRMOF-13": Known({"Zn": 48}, {"PDC": 36}, False, "pcu", "IRMOF-13", 2),
    "MOF-14": Known({"Cu": 24}, {"BTB": 16}, True, "pto", "MOF-14", 2),
    "MOF-505": Known({"Cu": 18}, {"BPTC": 9}, True, "nbo", "MOF-505"),
    "NU-100": Known({"Cu": 96}, {"TTEI": 32}, True, "rht", "NU-100"),
    "PCN-6'": Known({"Cu": 48}, {"TATB": 32}, True, "tbo", "PCN-6'"),
    "mesoMOF-1": Known({"Cu": 48}, {"TATAB": 32}, True, "tbo", "mesoMOF-1"),
    "PCN-10": Known({"Cu": 18}, {"ABTC": 9}, True, "nbo", "PCN-10"),
    "MOF-11": Known({"Cu": 4}, {"ATC": 2}, True, "pts", "MOF-11"),
    "MOF-508": Known({"Zn": 2}, {"BDC": 2, "bpy": 1}, False, "pcu", "MOF-508", 2),
    "MOF-801": Known({"Zr": 24}, {"FUM": 24}, False, "fcu", "MOF-801"),
    "DUT-53": Known({"Hf": 12}, {"2,6-NDC": 8}, True, "bcu", "DUT-53"),  # without the water on its free corners
    "MIL-125": Known({"Ti": 16}, {"BDC": 12}, False, "fcu", "MIL-125"),
    "MIL-88A": Known({"Fe": 6}, {"FUM": 6}, False, "acs", "MIL-88A"),
    "MIL-88B": Known({"Cr": 6}, {"BDC": 6}, True, "acs", "MIL-88B"),
    "MIL-88C": Known({"Fe": 6}, {"2,6-NDC": 6}, True, "acs", "MIL-88C"),
    **{f"{metal}-MOF-74": _mof74(metal) for metal in ("Mg", "Fe", "Co", "Ni", "Cu")},
    "Co2(m-dobdc)": Known({"Co": 18}, {"m-DOBDC": 9}, True, "", "Co2(m-dobdc)"),
    "Ni2(m-dobdc)": Known({"Ni": 18}, {"m-DOBDC": 9}, True, "", "Ni2(m-dobdc)"),
    "IRMOF-74-II": Known({"Mg": 18}, {"DH2PhDC": 9}, True, "etb", "IRMOF-74-II"),
    "IRMOF-74-III": Known({"Mg": 18}, {"DH3PhDC": 9}, True, "etb", "IRMOF-74-III"),
    "MIL-47": Known({"V": 4}, {"BDC": 4}, False, "sra", "MIL-47"),
    "MIL-53(Al)": Known({"Al": 4}, {"BDC": 4}, False, "sra", "MIL-53"),
    "MIL-53(Fe)": Known({"Fe": 4}, {"BDC": 4}, False, "sra", "MIL-53"),
    "MIL-53(Ga)": Known({"Ga": 4}, {"BDC": 4}, False, "sra", "MIL-53"),
    "NH2-MIL-53(Al)": Known({"Al": 2}, {"NH2-BDC": 2}, False, "sra", "NH2-MIL-53"),
    "MIL-68": Known({"Ga": 12}, {"BDC": 12}, False, "rad", "MIL-68"),
}

OTHERS: dict[str, Known] = {
    "DUT-4": Known({"Al": 4}, {"2,6-NDC": 4}, False, "sra", "DUT-4"),
    "aluminium fumarate": Known({"Al": 4}, {"FUM": 4}, False, "sra", "aluminium fumarate"),
    "CAU-10": Known({"Al": 16}, {"IPA": 16}, False, "yfm", "CAU-10"),
    "NOTT-300": Known({"Al": 8}, {"BPTC": 4}, False, "", "NOTT-300"),
    "InOF-1": Known({"In": 8}, {"BPTC": 4}, False, "", "InOF-1"),
    "MIL-120": Known({"Al": 8}, {"BTEC": 2}, False, "", "MIL-120"),
    "MIL-60": Known({"V": 2}, {"BTEC": 1}, False, "", "MIL-60"),
    "MIL-140A": Known({"Zr": 8}, {"BDC": 8}, False, "", "MIL-140A"),
    "Sc2(BDC)3": Known({"Sc": 16}, {"BDC": 24}, False, "", "Sc2(BDC)3"),
    "MOF-72": Known({"Cd": 12}, {"IPA": 16}, False, "", "MOF-72"),
    "ZIF-2": Known({"Zn": 16}, {"Im": 32}, False, "crb", "ZIF-2"),
    "ZIF-4": Known({"Zn": 16}, {"Im": 32}, False, "cag", "ZIF-4"),
    "ZIF-9": Known({"Co": 18}, {"bIm": 36}, False, "sod", "ZIF-9"),
    "ZIF-10": Known({"Zn": 32}, {"Im": 64}, False, "mer", "ZIF-10"),
    "ZIF-67": Known({"Co": 12}, {"mIm": 24}, False, "sod", "ZIF-67"),
    "ZIF-68": Known({"Zn": 24}, {"bIm": 24, "nIm": 24}, False, "gme", "ZIF-68"),
    "ZIF-77": Known({"Zn": 20}, {"nIm": 40}, False, "frl", "ZIF-77"),
    "ZIF-93": Known({"Zn": 48}, {"almeIm": 96}, False, "rho", "ZIF-93"),
    "ZIF-96": Known({"Zn": 48}, {"cyamIm": 96}, False, "rho", "ZIF-96"),
    "CdIF-1": Known({"Cd": 12}, {"mIm": 24}, False, "sod", "CdIF-1"),
    "MFU-4": Known({"Zn": 40}, {"BBTA": 24}, False, "pcu", "MFU-4"),
    "Co(bdp)": Known({"Co": 4}, {"BDP": 4}, False, "", "Co(bdp)"),
    "Cu3(BTP)2": Known({"Cu": 12}, {"BTP": 8}, True, "the", "Cu3(BTP)2"),
    "Fe-BTT": _btt("Fe"),
    "Mn-BTT": _btt("Mn", False),  # with the oxygens of its methanol
    "Cu-BTT": _btt("Cu"),
    "CALF-20": Known({"Zn": 4}, {"trz": 4, "ox": 2}, False, "", "CALF-20"),
    "bio-MOF-12": Known({"Co": 16}, {"ad": 16}, False, "lvt", "bio-MOF-12"),
    "SIFSIX-1-Zn": Known({"Zn": 1}, {"bpy": 2, "SiF6": 1}, False, "pcu", "SIFSIX-1-Zn"),
    "NbOFFIVE-1-Ni": Known({"Nb": 4, "Ni": 4}, {"pyz": 8}, False, "pcu", ""),
    "Fe(pyz)Pt(CN)4": Known({"Fe": 1, "Pt": 1}, {"pyz": 1, "CN": 4}, True, "fsc", "Fe(pyz)Pt(CN)4"),
}
