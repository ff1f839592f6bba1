"""Groups of carbon and hydrogen: alkyl groups, kinds of carbon, double and triple bonds, benzene rings."""

from __future__ import annotations

from assistant.chem.groups.rows import BLUE_BOOK, CLASSES, Group

ROWS: tuple[Group, ...] = (
    Group("methyl group", "[CX4H3]", "methyl, ch3 group, ch3", "every CH3 on whatever atom; not methane", BLUE_BOOK),
    Group("methylene group", "[CX4H2]", "methylene, ch2 group, ch2, methylene unit, methylene bridge",
          "every sp3 CH2 between two heavy atoms, in chains and rings; not =CH2", BLUE_BOOK),
    Group("methine group", "[CX4H1]", "methine, ch group, methine carbon", "every sp3 CH; not aromatic or olefinic CH", BLUE_BOOK),
    Group("primary carbon", "[CX4;$(C[#6]);!$(C([#6])[#6])]", "primary carbon atom, 1° carbon",
          "sp3 carbon bonded to exactly one carbon", CLASSES),
    Group("secondary carbon", "[CX4;$(C([#6])[#6]);!$(C([#6])([#6])[#6])]", "secondary carbon atom, 2° carbon",
          "sp3 carbon bonded to exactly two carbons", CLASSES),
    Group("tertiary carbon", "[CX4;$(C([#6])([#6])[#6]);!$(C([#6])([#6])([#6])[#6])]", "tertiary carbon atom, 3° carbon",
          "sp3 carbon bonded to exactly three carbons", CLASSES),
    Group("quaternary carbon", "[CX4;$(C([#6])([#6])([#6])[#6])]",
          "quaternary carbon atom, quaternary carbon centre, quaternary centre, quaternary center, 4° carbon",
          "sp3 carbon bonded to four carbons", CLASSES),
    Group("sp3 carbon", "[CX4]", "sp3, sp3 hybridised, sp3 hybridized, sp3 carbon atom, sp3 hybridised carbon, sp3 hybridized carbon, tetrahedral carbon, "
          "saturated carbon, csp3, carbons sp3", "carbon with four single bonds, hydrogens included", CLASSES),
    Group("sp2 carbon", "[#6;^2]", "sp2, sp2 hybridised, sp2 hybridized, sp2 carbon atom, sp2 hybridised carbon, sp2 hybridized carbon, trigonal carbon, csp2, "
          "carbons sp2", "carbon that RDKit sees as sp2: C=C, C=O, C=N and aromatic carbon", CLASSES),
    Group("sp carbon", "[CX2;^1]", "sp hybridised, sp hybridized, sp carbon atom, sp hybridised carbon, sp hybridized carbon, carbons sp",
          "carbon of a triple bond or in the middle of two double bonds", CLASSES),
    Group("aromatic carbon", "c", "aromatic carbon atom, aryl carbon", "carbon in an aromatic ring (RDKit's model)", CLASSES),
    Group("ring carbon", "[#6;R]", "carbon in a ring, carbon atom in a ring, carbon in rings, carbon atom in rings, ring carbon atom, cyclic carbon", "carbon that is in a ring", CLASSES),
    Group("ethyl group", "[CX4H3;$([CX4H3][CX4H2][!#1])][CX4H2]", "ethyl, c2h5", "CH2CH3 whose CH2 goes on to another heavy atom, "
          "the ends of longer chains included", BLUE_BOOK),
    Group("propyl group", "[CX4H3][CX4H2][CX4H2]", "n propyl, n propyl group, propyl", "unbranched end of three carbons", BLUE_BOOK, 3),
    Group("isopropyl group", "[CX4H1]([CX4H3])[CX4H3]", "isopropyl, i propyl, propan 2 yl, isopropyl unit",
          "CH with two methyl groups", BLUE_BOOK),
    Group("isobutyl group", "[CX4H2][CX4H1]([CX4H3])[CX4H3]", "isobutyl, 2 methylpropyl", "CH2-CH(CH3)2", BLUE_BOOK),
    Group("sec-butyl group", "[CX4H1;$(C[!#6]),$(Cc),$(C[CX3,CX2]),$(C[CX4;!H3])]([CX4H3])[CX4H2][CX4H3]",
          "sec butyl, s butyl, butan 2 yl", "CH(CH3)CH2CH3", BLUE_BOOK),
    Group("tert-butyl group", "[CX4H0]([CX4H3])([CX4H3])[CX4H3]", "tert butyl, t butyl, tertiary butyl, tbu",
          "carbon with three methyl groups, on whatever atom", BLUE_BOOK),
    Group("neopentyl group", "[CX4H2][CX4H0]([CX4H3])([CX4H3])[CX4H3]", "neopentyl, 2 2 dimethylpropyl", "CH2-C(CH3)3", BLUE_BOOK),
    Group("gem-dimethyl group", "[CX4;$(C([CH3])([CH3])([!$([CH3])])[!$([CH3])])]([CH3])[CH3]",
          "gem dimethyl, geminal dimethyl, geminal dimethyl group", "quaternary carbon with exactly two methyl groups", BLUE_BOOK),
    Group("alkene", "[CX3]=[CX3]", "olefin, c=c, c=c bond, c=c double bond, carbon carbon double bond, alkene double bond, "
          "olefinic bond, alkenyl group, olefinic double bond",
          "every C=C that is not aromatic; of an allene each double bond is left to “allene”", CLASSES, 2),
    Group("terminal alkene", "[CX3H2]=[CX3]", "terminal olefin, terminal double bond, =ch2 group, methylidene group, methylidene, "
          "alpha olefin", "C=CH2, vinyl groups included", CLASSES),
    Group("vinyl group", "[CX3H1]=[CX3H2]", "vinyl, ethenyl, ethenyl group", "CH=CH2", BLUE_BOOK),
    Group("allyl group", "[CX4H2][CX3H1]=[CX3H2]", "allyl, prop 2 enyl", "CH2-CH=CH2", BLUE_BOOK),
    Group("exocyclic double bond", "[#6;R]=[#6;!R]", "exocyclic alkene, exocyclic c=c, exocyclic olefin",
          "C=C of which one carbon is in a ring and the other is not", CLASSES, 2),
    Group("allene", "[CX2](=[CX3])=[CX3]", "allenyl, cumulated diene, 1 2 diene", "C=C=C", CLASSES),
    Group("conjugated diene", "[CX3]=[CX3]-[CX3]=[CX3]", "1 3 diene, conjugated 1 3 diene", "C=C-C=C, not aromatic", CLASSES, 0),
    Group("alkyne", "[CX2]#[CX2]", "acetylene, c#c, carbon carbon triple bond, c#c bond, alkyne triple bond, alkynyl group",
          "every C≡C; not nitriles", CLASSES, 2),
    Group("terminal alkyne", "[CX2H1]#[CX2]", "terminal acetylene, ethynyl group, ethynyl, terminal triple bond", "C≡CH", CLASSES, 2),
    Group("internal alkyne", "[CX2H0]#[CX2H0]", "internal acetylene, disubstituted alkyne", "C≡C without hydrogen", CLASSES, 2),
    Group("propargyl group", "[CX4H2][CX2]#[CX2H1]", "propargyl, prop 2 ynyl", "CH2-C≡CH", BLUE_BOOK),
    Group("benzene ring", "c1ccccc1", "benzene, phenyl ring, benzenoid ring, benzo ring, six membered carbocyclic aromatic ring, benzene nucleus, "
          "arene ring", "aromatic ring of six carbons, fused ones included", CLASSES, 0),
    Group("phenyl group", "[cH0]1[cH][cH][cH][cH][cH]1", "phenyl, c6h5, ph group, monosubstituted benzene, monosubstituted phenyl",
          "benzene ring with one substituent and five hydrogens", BLUE_BOOK, 0),
    Group("phenylene group", "[cH0]1[cH][cH][cH0][cH][cH]1", "p phenylene, para phenylene, 1 4 phenylene, para disubstituted benzene, "
          "1 4 disubstituted benzene, para substituted benzene ring",
          "benzene ring with two substituents, 1,4", BLUE_BOOK, 0),
    Group("meta-disubstituted benzene", "[cH0]1[cH][cH0][cH][cH][cH]1", "1 3 disubstituted benzene, m phenylene, "
          "1 3 phenylene, meta phenylene", "benzene ring with two substituents, 1,3", BLUE_BOOK, 0),
    Group("ortho-disubstituted benzene", "[cH0]1[cH0][cH][cH][cH][cH]1", "1 2 disubstituted benzene, o phenylene, 1 2 phenylene, "
          "ortho phenylene", "benzene ring with two neighbouring substituents, a fused ring among them", BLUE_BOOK, 0),
    Group("benzyl group", "[CX4H2;$(C-c1ccccc1)]", "benzyl, phenylmethyl, benzyl ch2",
          "CH2 on a benzene ring, whatever else the ring bears", BLUE_BOOK),
    Group("benzylic carbon", "[CX4;$(Cc)]", "benzylic position, benzylic carbon atom, benzylic site",
          "sp3 carbon on an aromatic ring, heteroaromatic ones included", CLASSES),
    Group("allylic carbon", "[CX4;$(C[CX3]=[CX3])]", "allylic position, allylic carbon atom, allylic site",
          "sp3 carbon next to C=C", CLASSES),
    Group("propargylic carbon", "[CX4;$(C[CX2]#[CX2])]", "propargylic position, propargylic carbon atom", "sp3 carbon next to C≡C", CLASSES),
    Group("biphenyl", "c1ccccc1-!@c1ccccc1", "biaryl, biphenyl unit", "two benzene rings joined by a single bond", CLASSES, 0),
    Group("styrene", "[CX3;$(C-c1ccccc1)]=[CX3]", "styryl, styrene unit, styryl group", "C=C on a benzene ring", CLASSES, 2),
    Group("stilbene", "c1ccccc1-[CX3]=[CX3]-c1ccccc1", "stilbene unit", "two benzene rings joined by C=C", CLASSES, 0),
)
