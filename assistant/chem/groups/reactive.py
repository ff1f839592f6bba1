"""Groups named by how they react: Michael acceptors, warheads, leaving groups, handles of click chemistry."""

from __future__ import annotations

from assistant.chem.groups.rows import CLASSES, COVALENT, Group

ROWS: tuple[Group, ...] = (
    Group("Michael acceptor", "[CX3;$(C=[CX3][CX3]=[OX1]),$(C=[CX3][CX2]#[NX1]),$(C=[CX3][SX4](=[OX1])=[OX1]),$(C=[CX3][NX3+](=[OX1])[OX1-])]=[CX3]",
          "michael acceptor group, conjugate acceptor, electrophilic alkene, michael acceptor site", "C=C on C=O, C≡N, SO2 or NO2; one a double bond, quinones included", COVALENT, 2),
    Group("acrylamide", "[CX3H2]=[CX3H1][CX3](=[OX1])[NX3]", "acrylamide warhead, acrylamide group, acryloyl amide", "unsubstituted CH2=CH-C(=O)N", COVALENT),
    Group("acrylate", "[CX3H2]=[CX3H1][CX3](=[OX1])[OX2H0]", "acrylate ester, acryloyl ester, acrylate group", "CH2=CH-C(=O)OC", COVALENT),
    Group("methacrylate", "[CX3H2]=[CX3]([CH3])[CX3](=[OX1])[OX2H0]", "methacrylate ester, methacrylate group", "CH2=C(CH3)-C(=O)OC", CLASSES),
    Group("propiolamide", "[CX2]#[CX2][CX3](=[OX1])[NX3]", "propynamide, alkynamide, butynamide", "C≡C-C(=O)N", COVALENT, 2),
    Group("vinyl sulfone", "[CX3]=[CX3][SX4;$(S[#6])](=[OX1])=[OX1]", "vinyl sulfone group, vinylsulfone", "C=C-S(=O)2-C", COVALENT, 2),
    Group("maleimide", "[#7]1[#6](=[OX1])[CX3]=[CX3][#6]1=[OX1]", "maleimide ring, maleimide group", "pyrrole-2,5-dione", COVALENT, 0),
    Group("chloroacetamide", "[CX4H2;$(CCl)][CX3](=[OX1])[NX3]", "chloroacetamide warhead, alpha chloroacetamide, 2 chloroacetamide", "ClCH2-C(=O)N", COVALENT),
    Group("nitroalkene", "[CX3]=[CX3][NX3+](=[OX1])[OX1-]", "nitroolefin, nitrovinyl group", "C=C-NO2", CLASSES, 2),
    Group("NHS ester", "[CX3](=[OX1])[OX2][NX3]1[CX3](=[OX1])[CX4][CX4][CX3]1=[OX1]", "n hydroxysuccinimide ester, osu ester, succinimidyl ester, activated ester", "C(=O)O-N-succinimide", COVALENT),
    Group("diazirine", "[CX4]1[NX2]=[NX2]1", "diazirine ring, photoaffinity label", "three-membered C(N=N)", COVALENT),
    Group("fluorosulfate", "[SX4](=[OX1])(=[OX1])([OX2])F", "fluorosulfate group, aryl fluorosulfate", "O-S(=O)2-F", COVALENT),
    Group("cyanoacrylamide", "[CX3]=[CX3](C#N)[CX3](=[OX1])[NX3]", "2 cyanoacrylamide, alpha cyanoacrylamide", "C=C(CN)-C(=O)N", COVALENT, 2),
    Group("benzophenone", "[CX3;$(C(=[OX1])(c1ccccc1)c1ccccc1)]=[OX1]", "benzophenone unit, diaryl ketone, diphenyl ketone", "C=O between two benzene rings", CLASSES),
    Group("sulfonate leaving group", "[SX4;$(S[#6])](=[OX1])(=[OX1])[OX2;$(O[CX4])]", "sulfonate of an alcohol", "S(=O)2O on an sp3 carbon", CLASSES),
    Group("trans-cyclooctene", "[CX3;r8]=[CX3;r8]", "tco, cyclooctene, cyclooctene ring", "C=C in an eight-membered ring", CLASSES, 2),
    Group("cyclooctyne", "[CX2;r8]#[CX2;r8]", "strained alkyne, dbco, bcn", "C≡C in an eight-membered ring", CLASSES, 2),
    Group("tetrazine", "n1ncnnc1", "1 2 4 5 tetrazine, tetrazine ring, s tetrazine", "1,2,4,5-tetrazine ring", CLASSES, 0),
    Group("α-diazo carbonyl", "[#6;$([#6]=[NX2+]=[NX1-]);$([#6][CX3]=[OX1])]=[NX2+]=[NX1-]", "alpha diazo ketone, diazoketone, diazo carbonyl", "C=N2 next to C=O", CLASSES),
)
