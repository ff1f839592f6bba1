"""Crystals for the tests, built from published space group, cell and coordinates; and facts made by hand."""

from __future__ import annotations

from assistant.tasks import Upload

ZIF8_DOI = "10.1073/pnas.0602439103"
NACL = Upload("rocksalt.cif", b"""data_rocksalt
_cell_length_a 5.6402
_cell_length_b 5.6402
_cell_length_c 5.6402
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_symmetry_space_group_name_H-M 'F m -3 m'
_symmetry_Int_Tables_number 225
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Na1 Na 0 0 0
Cl1 Cl 0.5 0.5 0.5
""")
"""Rock salt: no pore, no linker; cell from doi:10.1107/S0365110X53001599 (NBS, 5.6402 Å)."""
IRMOF1 = Upload("irmof-1.cif", b"""data_irmof1
_cell_length_a 25.832
_cell_length_b 25.832
_cell_length_c 25.832
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_symmetry_space_group_name_H-M 'F m -3 m'
_symmetry_Int_Tables_number 225
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Zn1 Zn 0.2934 0.2066 0.2066
O1 O 0.25 0.25 0.25
O2 O 0.2819 0.2181 0.1340
C1 C 0.25 0.25 0.1113
C2 C 0.25 0.25 0.0538
C3 C 0.2829 0.2171 0.0269
H1 H 0.3063 0.1937 0.0469
""")
"""IRMOF-1 (MOF-5): Fm-3m, a 25.832 Å, coordinates after doi:10.1126/science.1067208."""
