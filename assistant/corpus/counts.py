"""What requests that count are drawn from: how often the benchmark asks for what, and pieces that hold it."""

ELEMENTS = {"O": 5, "N": 3, "S": 3, "F": 2, "Cl": 2, "Br": 2, "I": 2, "P": 1, "B": 1, "Si": 1, "Se": 1, "Te": 1,
            "As": 1, "Sb": 1, "Bi": 1, "Po": 1}
COUNTS = ((1, 2, 3, 4, 5), (10, 5, 2, 1, 1))
KINDS = (1, 2, 3, 4), (10, 9, 5, 4)
"""How many kinds at once; as released, after its duplicates were taken out (arXiv:2412.14642, files)."""
BONDS = {"single": 5, "double": 4, "triple": 3, "rotatable": 1, "aromatic": 1}
AROMATIC = (5, 6, 9, 10, 11, 12, 15, 16, 17, 18), (5, 20, 2, 6, 3, 6, 2, 2, 2, 2)
GROUPS = {"benzene ring": 15, "hydroxyl": 15, "anhydride": 2, "aldehyde": 5, "ketone": 5, "carboxyl": 10, "ester": 5,
          "amide": 5, "amine": 5, "nitro": 2, "halo": 2, "nitrile": 1, "thiol": 1, "sulfide": 1, "disulfide": 1,
          "sulfoxide": 1, "sulfone": 1, "borane": 1}
FORMS: dict[str, tuple[str, ...]] = {
    "benzene ring": ("c1ccccc1", "c1ccccc1", "Cc1ccccc1", "C1=CC=CC=C1"), "hydroxyl": ("*CO", "*O", "*C(C)O", "CC(O)C"),
    "anhydride": ("CC(=O)OC(C)=O", "O=C1CCC(=O)O1", "*C(=O)OC(C)=O"), "aldehyde": ("*C=O", "CC=O"),
    "ketone": ("CC(C)=O", "O=C1CCCCC1", "*C(C)=O", "O=C1CCCC1"), "carboxyl": ("*C(=O)O", "*CC(=O)O"),
    "ester": ("*C(=O)OC", "COC(C)=O", "*OC(C)=O", "*C(=O)OCC"),
    "amide": ("*C(N)=O", "*NC(C)=O", "CN(C)C(C)=O", "*C(=O)N(C)C"),
    "amine": ("*N", "*CN", "CNC", "C1CCNCC1"), "nitro": ("*[N+](=O)[O-]",), "halo": ("*F", "*Cl", "*Br"),
    "nitrile": ("*C#N",), "thiol": ("*CS", "*S"), "sulfide": ("CSC", "*SC", "C1CCSC1"),
    "disulfide": ("CSSC", "C1CSSC1"),
    "sulfoxide": ("CS(C)=O", "CCS(C)=O"), "sulfone": ("CS(C)(=O)=O", "CCS(C)(=O)=O"), "borane": ("CB(C)C", "CB1OCCO1"),
}
INERT = ("C", "CC", "CCC", "C1CCCCC1", "C1CCCC1", "c1ccncc1", "COC", "C1CCOCC1", "CN(C)C", "c1ccoc1", "C1CC1", "CC(C)C",
         "CN1CCOCC1", "c1cnccn1", "c1cncnc1", "Cn1cccn1", "c1ccc2ccccc2c1", "C1CCC2CCCCC2C1")
"""Pieces that hold none of the groups counted."""
REAL = 0.15
"""Share of requests that describe a real molecule instead."""
CHOSEN_FROM = 2
"""Molecules assembled for one request; the best by ease of synthesis and alerts is kept."""
