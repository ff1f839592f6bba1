"""What `bench speed` asks: sentences written for it, not from any benchmark, over molecules everybody knows."""

from __future__ import annotations

MOLECULES: tuple[str, ...] = (
    "CC(C)Cc1ccc(cc1)C(C)C(=O)O",  # ibuprofen
    "CC(=O)Oc1ccccc1C(=O)O",  # aspirin
    "CC(=O)Nc1ccc(O)cc1",  # paracetamol
    "Cn1cnc2c1c(=O)n(C)c(=O)n2C",  # caffeine
    "CN1CCC[C@H]1c1cccnc1",  # nicotine
    "CCN(CC)CCOC(=O)c1ccc(N)cc1",  # procaine
    "CC(C)NCC(O)COc1cccc2ccccc12",  # propranolol
    "CNCCC(Oc1ccc(cc1)C(F)(F)F)c1ccccc1",  # fluoxetine
    "O=C(O)Cc1ccccc1Nc1c(Cl)cccc1Cl",  # diclofenac
    "COc1ccc2cc(ccc2c1)[C@H](C)C(=O)O",  # naproxen
    "CC(C)(C)NCC(O)c1ccc(O)c(CO)c1",  # salbutamol
    "CN1C(=O)CN=C(c2ccccc2)c2cc(Cl)ccc21",  # diazepam
    "Nc1ccc(cc1)S(=O)(=O)Nc1ncccn1",  # sulfadiazine
    "O=C1CN(N=Cc2ccc(o2)[N+](=O)[O-])C(=O)N1",  # nitrofurantoin
    "CCOC(=O)N1CCC(=C2c3ccc(Cl)cc3CCc3cccnc32)CC1",  # loratadine
    "Cc1ccc(cc1Nc1nccc(n1)-c1cccnc1)NC(=O)c1ccc(CN2CCN(C)CC2)cc1",  # imatinib
    "OC(Cn1cncn1)(Cn1cncn1)c1ccc(F)cc1F",  # fluconazole
    "CN(C)CCCN1c2ccccc2CCc2ccccc21",  # imipramine
    "NC(Cc1ccc(O)c(O)c1)C(=O)O",  # dopa
    "N#Cc1ccc(cc1)C(c1ccc(C#N)cc1)n1cncn1",  # letrozole
)
"""SMILES of twenty drugs."""

CARDS: tuple[str, ...] = (
    "COc1ccc(CCN(C)CCCC(C#N)(C(C)C)c2ccc(OC)c(OC)c2)cc1OC",  # verapamil
    "CC1(C)SC2C(NC(=O)Cc3ccccc3)C(=O)N2C1C(=O)O",  # benzylpenicillin
    "CN1CCC23c4c5ccc(O)c4OC2C(O)C=CC3C1C5",  # morphine
    "C[C@]12CC[C@H]3[C@@H](CCC4=CC(=O)CC[C@]34C)[C@@H]1CC[C@@H]2O",  # testosterone
    "Clc1ccc(cc1)C(c1ccccc1)N1CCN(CCOCC(=O)O)CC1",  # cetirizine
    "COc1ccc2[nH]c(nc2c1)S(=O)Cc1ncc(C)c(OC)c1C",  # omeprazole
    "CCCc1nn(C)c2c1nc([nH]c2=O)-c1cc(ccc1OCC)S(=O)(=O)N1CCN(C)CC1",  # sildenafil
    "OC(=O)c1cn(C2CC2)c2cc(N3CCNCC3)c(F)cc2c1=O",  # ciprofloxacin
    "CN(C)C(=N)NC(N)=N",  # metformin
    "COc1cc(Cc2cnc(N)nc2N)cc(OC)c1OC",  # trimethoprim
    "CC(=O)CC(c1ccccc1)c1c(O)c2ccccc2oc1=O",  # warfarin
    "NS(=O)(=O)c1cc(C(=O)O)c(NCc2ccco2)cc1Cl",  # furosemide
    "CCCCc1nc(Cl)c(CO)n1Cc1ccc(cc1)-c1ccccc1-c1nnn[nH]1",  # losartan
    "CC(Cc1ccccc1)NC",  # methamphetamine
    "Cc1ccc(cc1)-c1cc(nn1-c1ccc(cc1)S(N)(=O)=O)C(F)(F)F",  # celecoxib
    "CNC1CCC(c2ccc(Cl)c(Cl)c2)c2ccccc12",  # sertraline
    "Nc1nc2c(ncn2COCCO)c(=O)[nH]1",  # aciclovir
    "CCOC(=O)C1=C(COCCN)NC(C)=C(C(=O)OC)C1c1ccccc1Cl",  # amlodipine
    "CC(C)(C)NC(=O)C1CCC2C3CCC4NC(=O)C=CC4(C)C3CCC12C",  # finasteride
    "O=C(CCCN1CCC(O)(CC1)c1ccc(Cl)cc1)c1ccc(F)cc1",  # haloperidol
)
"""SMILES of twenty further drugs, none of them in a sentence here, so that no card is one computed before."""

_EDITS = (
    "add a hydroxyl to {}", "put a fluorine on {}", "attach an amide to {}", "please add a nitro group to {}",
    "add a benzene ring to {}", "methylate {}", "introduce a nitrile into {}", "add a carboxyl to {}",
)
_EDITS_OF = (
    ("remove the carboxyl from {}", 0), ("swap the carboxyl in {} for a nitrile", 1),
    ("remove the hydroxyl from {}", 2), ("replace a methyl of {} by ethyl", 3), ("take the amine out of {}", 5),
    ("replace the hydroxyl in {} with a thiol", 6), ("replace every F by H in {}", 7),
    ("swap one Cl for a nitrile in {}", 8), ("delete the carboxyl of {}", 9), ("remove a hydroxyl from {}", 10),
    ("replace the chlorine in {} with fluorine", 11), ("remove the amine from {}", 12),
    ("remove the nitro group from {}", 13), ("replace the halogen of {} with a hydroxyl", 14),
    ("remove a benzene ring from {}", 15), ("substitute a halo in {} by an aldehyde", 16),
    ("remove a benzene ring from {}", 7), ("replace a hydroxyl in {} by halo", 18),
    ("swap a nitrile in {} for a carboxyl", 19), ("remove a nitrile from {}", 19), ("remove the amide from {}", 2),
    ("replace the nitro in {} with nitrile", 13), ("remove a halo from {}", 16), ("remove the amide of {}", 15),
)
_OPTIMISE = (
    "make {} less lipophilic", "raise the QED of {}", "lower LogP of {} by at least 0.5, keep the scaffold",
    "give me a more soluble analogue of {}", "increase the molar refractivity of {}",
    "lower the QED of {}", "an analogue of {} with a higher LogP", "decrease the molar refractivity of {}",
    "lower the TPSA of {} below 90", "make {} smaller",
)
GENERATE: tuple[str, ...] = (
    "a molecule with 8 carbons, 1 nitrogen and 3 oxygens", "C9H8O4", "2 benzene rings, one amide and no halogen",
    "a drug-like amide with LogP 2-3", "12 single bonds and 2 double bonds", "a molecule with 6 carbon atoms",
    "a molecule with 20 carbons, 2 sulfurs and 1 fluorine", "C12H22O11", "C6H6", "C10H15N",
    "one nitrile and two hydroxyls", "3 aromatic rings and no nitrogen", "a molecule with 1 boron and 9 carbons",
    "17 single bonds, 1 triple bond and 6 aromatic bonds", "10 aromatic bonds and 2 double bonds", "5 rotatable bonds",
    "a primary amine with MW below 200", "a carboxylic acid with TPSA under 60", "C17H19NO3", "C8H10N4O2",
    "a molecule with 1 silicon, 5 carbons and 2 oxygens", "two esters and one ketone", "a sulfone and an ether",
    "one aldehyde and one benzene ring", "a molecule with 30 carbon atoms and 4 oxygen atoms", "C13H18O2",
    "1 thiol and 1 nitro", "4 halogens", "a molecule with 3 chlorines and 7 carbons", "40 single bonds",
    "25 single bonds, 3 double bonds and 1 triple bond", "a molecule with QED above 0.8", "MW 300-320 and LogP 1-2",
    "1 sulfoxide, 1 amine and 2 benzene rings", "a molecule with 12 carbons and 2 phosphorus atoms", "C5H5N5",
    "6 aromatic bonds, 9 single bonds and 1 rotatable bond", "one disulfide", "one anhydride and one ketone",
    "a molecule with 15 carbons, 3 nitrogens, 2 oxygens and 1 bromine",
)
"""Generation requests."""


def edits() -> list[str]:
    """Forty edit requests."""
    added = [_EDITS[i % len(_EDITS)].format(MOLECULES[(3 * i) % len(MOLECULES)]) for i in range(16)]
    return added + [text.format(MOLECULES[i]) for text, i in _EDITS_OF]


def more_edits() -> list[str]:
    """Forty further edit requests, none of them among `edits`."""
    return [_EDITS[i % len(_EDITS)].format(MOLECULES[(3 * i + 1 + i // 20) % len(MOLECULES)]) for i in range(40)]


def optimisations() -> list[str]:
    """Forty optimisation requests."""
    return [text.format(MOLECULES[(i + 5 * k) % len(MOLECULES)]) for k in range(4) for i, text in enumerate(_OPTIMISE)]


def typed() -> list[str]:
    """Forty sentences half typed: every one stops inside or after its molecule."""
    return [text[:len(text) - 3 * (i % 7)] for i, text in enumerate(edits())]
