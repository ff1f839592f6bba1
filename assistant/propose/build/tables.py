"""Rows of the parts table: SMILES and how often a row is chosen among its like (a plain weight, no unit).

Weights follow how common a part is among drugs and reagents: phenyl, amide, piperazine often; peroxides never.
Stars are explained in `parts`.
"""

from __future__ import annotations

Row = tuple[str, float]

CORES: tuple[Row, ...] = (
    # six aromatic bonds
    ("c1ccccc1", 10), ("c1ccncc1", 5), ("c1ncncc1", 2), ("c1nccnc1", 1), ("c1ccnnc1", 0.5),
    # five
    ("c1ccsc1", 1.5), ("c1ccoc1", 1), ("c1cnoc1C", 0.6), ("c1cocn1", 0.7), ("c1cscn1", 1.5), ("Cn1cccn1", 1.5),
    ("Cn1ccnc1", 1.2), ("Cn1cccc1", 0.5),
    # seven, eight, nine aromatic bonds: tropone, dithiolium-type and dithiin rings, thienothiophenes
    ("O=c1cccccc1", 0.3), ("c1cssccs1", 0.02), ("c1cc2cssc-2c1", 0.1), ("CN1C=CN(C)C=CC=C1", 0.05),
    ("O=c1ccccc(=O)cc1", 0.05), ("c1cc2sccc2s1", 0.5), ("c1cc2occc2s1", 0.1), ("Cn1ccc2sccc21", 0.2),
    # ten and eleven
    ("Cn1ccc2ccccc21", 1.5), ("Cn1cnc2ccccc21", 1.2), ("c1ccc2occc2c1", 1), ("c1ccc2sccc2c1", 1),
    ("c1ccc2scnc2c1", 0.8), ("c1ccn2ccnc2c1", 0.8), ("c1cnn2ccnc2c1", 0.3), ("Cn1ncc2ccccc21", 0.8),
    ("c1ccc2ccccc2c1", 2), ("c1ccc2ncccc2c1", 2), ("c1ccc2cnccc2c1", 1.2), ("c1ccc2nccnc2c1", 0.8),
    ("c1ccc2ncncc2c1", 0.8), ("O=c1ccc2ccccc2o1", 0.5), ("O=c1ccoc2ccccc12", 0.4), ("Cn1c(=O)ccc2ccccc21", 0.4),
    # three rings
    ("c1ccc2c(c1)oc1ccccc12", 0.4), ("c1ccc2c(c1)sc1ccccc12", 0.4), ("Cn1c2ccccc2c2ccccc21", 0.4),
    ("c1ccc2cc3ccccc3cc2c1", 0.2), ("c1ccc2c(c1)ccc1ccccc12", 0.2), ("c1ccc2nc3ccccc3cc2c1", 0.3),
    # C=O in or on an aromatic ring
    ("Cn1ccccc1=O", 0.6), ("Cn1c(=O)ccn(C)c1=O", 0.4), ("Cn1cnc2c1c(=O)n(C)c(=O)n2C", 0.3),
    ("O=c1cc[nH]c(=O)[nH]1", 0.02), ("O=c1[nH]c(=O)c2c(=O)cc[nH]c2[nH]1", 0.02), ("O=c1[nH]c(=O)c2nccnc2[nH]1", 0.02),
    ("O=c1cc1", 0.01), ("O=c1ccc1=O", 0.03),
    # saturated rings
    ("C1CCCCC1", 3), ("C1CCCC1", 2), ("C1CC1", 1.5), ("C1CCC1", 0.8), ("C1CCCCCC1", 0.3), ("C1CCOC1", 0.6),
    ("C1CCOCC1", 1), ("C1COCCO1", 0.3), ("CN1CCCCC1", 1.2), ("CN1CCCC1", 0.8), ("C1CC2CCC1C2", 0.3),
    ("C1CCC2CCCCC2C1", 0.4), ("C1CC2CC1CCC2", 0.02), ("C1C2CC3CC1CC(C2)C3", 0.5), ("C1CCC2(CC1)CCCC2", 0.2),
    ("C1CCC2(CC1)CCCCC2", 0.2), ("C1CCC2C(C1)CCC1CCCCC12", 0.15), ("C1CCC2C(C1)CCC1C3CCCC3CCC12", 0.15),
    ("C1CC2CCC1CC2", 0.2), ("C1CC2CC2C1", 0.1), ("C1C2CC1C2", 0.1),
    # fused and caged saturated rings: many single bonds, none that rotates
    ("C1CCC2CC3CC4CCCCC4CC3CC2C1", 0.02), ("C1CCC2CC3CC4CC5CCCCC5CC4CC3CC2C1", 0.01),
    ("C1CCC2C(C1)CCC1C2CCC2C3CCCC3CCC21", 0.02), ("c1ccc2c(c1)C1c3ccccc3C2c2ccccc21", 0.03),
    ("c1ccc2c(c1)CCC1C2CCC2CCCC21", 0.1), ("c1ccc2c(c1)Cc1ccccc1C2", 0.1), ("c1ccc2c(c1)Cc1ccccc12", 0.2),
    ("CC12CCCC1C1CCC3CCCCC3(C)C1CC2", 0.15), ("CC12CCCC1C1CCc3ccccc3C1CC2", 0.15),
    ("CC1(C)CCC2(C)CCC3(C)C(CCC4C5(C)CCCC(C)(C)C5CCC34C)C2C1", 0.05),
    ("CC1(C)CCC2(C)CCC3(C)C(=CCC4C5(C)CCCC(C)(C)C5CCC34C)C2C1", 0.05),
    ("CC1(C)C2CCC1(C)CC2", 0.2),
    # half and half
    ("c1ccc2c(c1)CCC2", 0.8), ("c1ccc2c(c1)CCCC2", 0.8), ("c1ccc2c(c1)OCO2", 0.8), ("c1ccc2c(c1)OCCO2", 0.6),
    ("c1ccc2c(c1)CCO2", 0.4),
    # unsaturated, few atoms
    ("C=C", 0.15), ("C1=CCCCC1", 0.15), ("C1=CCCC1", 0.1),
    ("O=C1CCCCC1", 0.4), ("O=C1CCCC1", 0.3), ("O=C1CCCO1", 0.3), ("O=C1CCCCO1", 0.2), ("CN1CCCC1=O", 0.5),
    ("O=C1CCC(=O)O1", 0.3), ("O=C1C=CC(=O)C=C1", 0.1), ("O=C1c2ccccc2C(=O)c2ccccc21", 0.1),
)

LINKS: tuple[Row, ...] = (
    ("*C(=O)N*", 6), ("*C(=O)N(*)C", 2), ("*C(=O)N1CCN(*)CC1", 2), ("*C(=O)N(*)*", 0.2),
    ("*C(=O)O*", 2.5), ("*C(*)=O", 1.5), ("*O*", 3), ("*N*", 1.5), ("*N(*)C", 1.5), ("*N(*)*", 0.4),
    ("*N1CCN(*)CC1", 2.5), ("*N1CCC(*)CC1", 0.01), ("*NC(=O)N*", 0.8), ("*NC(=O)O*", 0.6),
    ("*S(=O)(=O)N*", 1.2), ("*S(=O)(=O)N(*)C", 0.8), ("*S(*)(=O)=O", 0.8), ("*S(*)=O", 0.8),
    ("[1*]S[1*]", 0.7), ("[1*]S[2*]", 1.2), ("[2*]S[2*]", 0.5), ("[1*]SS[1*]", 0.7), ("[2*]SS[2*]", 0.5),
    ("[1*]SSS[1*]", 0.2), ("[2*]SSS[2*]", 0.1), ("[1*]SSSS[1*]", 0.05), ("[2*]SSSS[2*]", 0.05),
    ("*C(=O)OC(=O)*", 0.7), ("*OC(=O)OC(=O)*", 0.15), ("*OC(=O)OC(=O)O*", 0.2), ("*C#C*", 0.5),
    ("*C(=O)C(=O)N*", 0.05), ("*C(=O)NC(*)=O", 0.1), ("*OC(=O)O*", 0.2), ("*C=C*", 0.15), ("[1*]N=N[1*]", 0.05),
    ("[3*]B([3*])O[2*]", 0.05), ("[3*]B([3*])[3*]", 0.1), ("*P(*)(*)=O", 0.4), ("*P(*)*", 0.4), ("*P(*)C", 0.1),
    ("*[Si](*)(C)C", 0.5), ("*[Si](*)(*)*", 0.05), ("[3*][Se][3*]", 1), ("[3*][Se][Se][3*]", 0.1), ("[3*][Te][3*]", 1),
    ("[3*][Te][Te][3*]", 0.1), ("*[As](*)*", 1), ("*[Sb](*)*", 1), ("*[Bi](*)*", 1), ("*[Po]*", 1),
)

ENDS: tuple[Row, ...] = (
    ("O=[4*]", 0.5), ("C=[4*]", 0.06),
    ("[1*]O", 2), ("[2*]O", 2), ("*N", 2), ("*NC", 1), ("*N(C)C", 1.5), ("*C=O", 1), ("*C(=O)O", 2), ("*C(N)=O", 1.2),
    ("*NC(C)=O", 1.5), ("*C(C)=O", 1), ("*C(=O)OC", 1.2), ("*C(=O)OCC", 0.8), ("*OC(C)=O", 0.6), ("*OC", 3),
    ("*C#N", 1.5), ("*C#C", 0.4), ("*C=C", 0.25), ("*[N+](=O)[O-]", 0.7),
    ("[3*]F", 3), ("[3*]Cl", 2.5), ("[3*]Br", 1), ("[3*]I", 0.5), ("*C(F)(F)F", 1.5), ("*OC(F)(F)F", 0.5),
    ("*C(F)F", 0.3), ("*C(C)(C)C", 0.8), ("*C(C)C", 0.5), ("*OC(C)C", 0.3), ("*OC(C)(C)C", 0.15),
    ("*N1CCOCC1", 1.5), ("*N1CCCCC1", 1), ("*N1CCCC1", 1), ("*N1CCN(C)CC1", 1.2), ("*N1CCSCC1", 0.2),
    ("*C(=O)N1CCOCC1", 1), ("*C(=O)N1CCCC1", 0.6), ("*C(=O)N(C)C", 0.8), ("*N(C)C(C)=O", 0.4),
    ("*NC(=O)OC(C)(C)C", 0.5),
    ("*N1CCN(C(C)=O)CC1", 0.6), ("*N1CCN(C(=O)OC(C)(C)C)CC1", 0.4),
    ("[1*]S", 1), ("[2*]S", 1), ("[1*]SC", 1), ("[2*]SC", 0.5), ("[2*]SSC", 0.2), ("[1*]SSC", 0.2),
    ("*S(C)(=O)=O", 1), ("*S(C)=O", 0.6), ("*S(N)(=O)=O", 0.8), ("*S(=O)(=O)N(C)C", 0.5), ("*S(=O)(=O)N1CCOCC1", 0.5),
    ("[3*]B(O)O", 0.6), ("[3*]B1OCCO1", 0.5), ("[3*]B1OC(C)(C)C(C)(C)O1", 1), ("[3*]B(C)C", 0.1), ("[3*]B(OC)OC", 0.2),
    ("*P(=O)(O)O", 0.2), ("*P(=O)(OC)OC", 0.3), ("*P(=O)(OCC)OCC", 0.4), ("*P(C)(C)=O", 0.5), ("*P(C)C", 0.3),
    ("*[Si](C)(C)C", 1), ("*OC(=O)OC(=O)OC(C)(C)C", 0.2), ("*C(=O)OC(C)=O", 0.3), ("*OC(=O)OC(=O)OC", 0.1),
    ("*N1C(=O)CCC1=O", 0.3), ("*OCC", 0.8), ("*NC(N)=O", 0.4), ("*C(=O)NC", 0.8), ("*C(=O)CC", 0.3),
)

ODD: tuple[Row, ...] = (
    # few-carbon forms of the heavier elements, used where atoms are counted
    ("*P", 0.02), ("*P*", 0.02), ("*[SiH3]", 0.05), ("*[SiH2]*", 0.05), ("*[SeH]", 0.05), ("[3*][Se]C", 0.5),
    ("*[TeH]", 0.05), ("[3*][Te]C", 0.5), ("*[AsH2]", 0.02), ("*[AsH]*", 0.02), ("*[As](C)C", 0.6), ("*[SbH2]", 0.02),
    ("*[Sb](C)C", 0.6), ("*[BiH2]", 0.02), ("*[Bi](C)C", 0.6), ("*[PoH]", 0.05), ("*[Po]C", 0.6), ("*B*", 0.01),
    ("*OB(O*)O*", 0.05), ("*O[Si](C)(C)C", 0.2), ("*OP(=O)(O*)O*", 0.05), ("*OP(=O)(OC)OC", 0.1),
    ("*C(Cl)(Cl)Cl", 0.05), ("*C(Br)(Br)Br", 0.01), ("*C(F)(F)C(F)(F)F", 0.05), ("*S(=O)(=O)O*", 0.02),
    ("*S(=O)(=O)C(F)(F)F", 0.1),
    ("*S(=O)(=O)O", 0.05), ("*OP(=O)(O)O", 0.05), ("*OS(=O)(=O)O", 0.005),
    ("*N=C=O", 0.02), ("*N=C=S", 0.02), ("*C(*)=C", 0.02), ("*C(=O)S*", 0.02),
)
