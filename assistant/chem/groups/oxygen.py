"""Groups of oxygen: hydroxy groups, ethers, peroxides, acetals."""

from __future__ import annotations

from assistant.chem.groups.rows import BLUE_BOOK, CLASSES, Group

ROWS: tuple[Group, ...] = (
    Group("hydroxy group", "[OX2H;$(O[#6])]", "hydroxy, hydroxyl, hydroxyl group, oh group, oh, free hydroxy, free oh",
          "every O-H on carbon, those of acids, phenols and hemiacetals included", BLUE_BOOK),
    Group("alcohol", "[OX2H;$(O[CX4])]", "alcohol group, aliphatic alcohol, aliphatic hydroxyl, alkyl hydroxyl, alcoholic hydroxyl, "
          "alcohol oh, aliphatic oh, alcoholic oh, alcohol function",
          "OH on an sp3 carbon, hemiacetals included; not phenols, enols or acids", "IUPAC Gold Book, doi:10.1351/goldbook.A00204"),
    Group("primary alcohol", "[OX2H;$(O[CX4;H2,H3])]", "1° alcohol, primary hydroxyl, primary hydroxyl group, primary hydroxy group",
          "OH on CH2 or CH3", CLASSES),
    Group("secondary alcohol", "[OX2H;$(O[CX4H1]([#6])[#6])]", "2° alcohol, secondary hydroxyl, secondary hydroxyl group, "
          "secondary hydroxy group", "OH on a CH with two carbons; not hemiacetals", CLASSES),
    Group("tertiary alcohol", "[OX2H;$(O[CX4]([#6])([#6])[#6])]", "3° alcohol, tertiary hydroxyl, tertiary hydroxyl group, "
          "tertiary hydroxy group", "OH on a carbon with three carbons", CLASSES),
    Group("benzylic alcohol", "[OX2H;$(O[CX4]c)]", "benzyl alcohol group, benzylic hydroxyl", "alcohol whose carbon is on an aromatic ring", CLASSES),
    Group("allylic alcohol", "[OX2H;$(O[CX4][CX3]=[CX3])]", "allyl alcohol group, allylic hydroxyl", "alcohol whose carbon is next to C=C", CLASSES),
    Group("phenol", "[OX2H;$(Oc1ccccc1)]", "phenol group, phenolic hydroxyl, phenolic oh, phenolic group, phenolic hydroxy group, "
          "phenolic hydroxyl group, phenol oh", "OH on a benzene ring; not on heteroaromatic rings", CLASSES),
    Group("aromatic hydroxy group", "[OX2H;$(Oc)]", "aromatic hydroxyl, aryl hydroxyl, aromatic oh, aromatic hydroxyl group",
          "OH on any aromatic ring, heteroaromatic ones included", CLASSES),
    Group("enol", "[OX2H;$(O[CX3]=[CX3]);!$(O[CX3]=[O,N])]", "enol group", "OH on a C=C that is not aromatic", CLASSES),
    Group("catechol", "c1([OX2H])c([OX2H])cccc1", "catechol unit, catechol group, 1 2 dihydroxybenzene", "benzene ring with two neighbouring OH", CLASSES, 0),
    Group("resorcinol", "c1([OX2H])cc([OX2H])ccc1", "resorcinol unit, 1 3 dihydroxybenzene", "benzene ring with OH in 1 and 3", CLASSES, 0),
    Group("hydroquinone", "c1([OX2H])ccc([OX2H])cc1", "hydroquinone unit, 1 4 dihydroxybenzene", "benzene ring with OH in 1 and 4", CLASSES, 0),
    Group("vicinal diol", "[CX4]([OX2H])[CX4][OX2H]", "1 2 diol, glycol, glycol unit, vic diol", "two alcohols on neighbouring carbons; each pair counts", CLASSES, 0),
    Group("geminal diol", "[CX4]([OX2H])[OX2H]", "gem diol, 1 1 diol, carbonyl hydrate", "two OH on one carbon", CLASSES),
    Group("ether", "[OX2;$(O([#6;!$([#6]=[O,N,S])])[#6;!$([#6]=[O,N,S])])]", "ether group, ether linkage, ether oxygen, ether bond, c o c linkage, "
          "alkoxy group", "C-O-C, cyclic ones, epoxides and the oxygens of acetals included; not esters, anhydrides, furans", CLASSES),
    Group("dialkyl ether", "[OX2;$(O([CX4])[CX4])]", "aliphatic ether, alkyl ether", "oxygen between two sp3 carbons, rings and acetals included", CLASSES),
    Group("alkyl aryl ether", "[OX2;$(O([CX4])c)]", "aryl alkyl ether, aryl ether, aromatic ether", "oxygen between an sp3 carbon and an aromatic ring", CLASSES),
    Group("diaryl ether", "[OX2;$(O(c)c)]", "biaryl ether, diaryl ether linkage", "oxygen between two aromatic rings", CLASSES),
    Group("cyclic ether", "[OX2;R;$(O([#6;!$([#6]=[O,N,S])])[#6;!$([#6]=[O,N,S])])]", "cyclic ether oxygen, ring ether",
          "ether oxygen in a ring", CLASSES),
    Group("enol ether", "[OX2;$(O([CX3]=[CX3])[CX4,c]);!$(O[#6]=[O,N,S])]", "vinyl ether, alkenyl ether", "ether oxygen on C=C", CLASSES),
    Group("methoxy group", "[OX2H0;$(O[CH3])][CH3]", "methoxy, och3, ome group, methyl ether, methoxyl, ome", "O-CH3 on anything, methyl esters included", BLUE_BOOK),
    Group("aromatic methoxy group", "[OX2H0;$(O[CH3]);$(Oc)][CH3]", "aryl methoxy, aryl methyl ether, methoxy on an aromatic ring, anisole unit, anisole",
          "O-CH3 on an aromatic ring", BLUE_BOOK),
    Group("ethoxy group", "[OX2H0;$(O[CX4H2][CH3])]", "ethoxy, oet group, ethyl ether, oet", "O-CH2CH3, ethyl esters included", BLUE_BOOK),
    Group("isopropoxy group", "[OX2H0;$(O[CX4H1]([CH3])[CH3])]", "isopropoxy, isopropyloxy", "O-CH(CH3)2, esters included", BLUE_BOOK),
    Group("tert-butoxy group", "[OX2H0;$(O[CX4]([CH3])([CH3])[CH3])]", "tert butoxy, t butoxy, tert butyloxy", "O-C(CH3)3, esters and Boc included", BLUE_BOOK),
    Group("phenoxy group", "[OX2H0;$(Oc1ccccc1)]", "phenoxy, aryloxy group, aryloxy", "oxygen without hydrogen on a benzene ring; esters included", BLUE_BOOK),
    Group("benzyloxy group", "[OX2H0;$(O[CX4H2]c1ccccc1)]", "benzyloxy, obn, benzyl ether", "O-CH2 on a benzene ring, benzyl esters included", BLUE_BOOK),
    Group("methylenedioxy group", "[CX4H2]1[OX2]c:c[OX2]1", "methylenedioxy, methylenedioxyphenyl, 1 3 benzodioxole, benzodioxole",
          "O-CH2-O closing a ring on an aromatic ring", BLUE_BOOK),
    Group("epoxide", "[OX2]1[CX4][CX4]1", "oxirane, epoxy group, epoxide ring, oxirane ring, epoxy ring", "three-membered ring of two sp3 carbons and oxygen", CLASSES),
    Group("acetal", "[CX4;$(C([OX2;$(O([#6])[#6;!$([#6]=O)])])[OX2;$(O([#6])[#6;!$([#6]=O)])]);!$(C([OX2])([OX2])[OX2])]",
          "acetal group, ketal or acetal, acetal carbon", "sp3 carbon with two OR, ketals and glycosides included; not hemiacetals or orthoesters", CLASSES),
    Group("ketal", "[CX4;H0;$(C([#6])[#6]);$(C([OX2;$(O([#6])[#6])])[OX2;$(O([#6])[#6])])]", "ketal group", "acetal of a ketone: the carbon bears no hydrogen", CLASSES),
    Group("hemiacetal", "[CX4;$(C[OX2H]);$(C[OX2;$(O([#6])[#6;!$([#6]=O)])])]", "hemiacetal group, hemiketal, lactol", "sp3 carbon with one OH and one OR", CLASSES),
    Group("orthoester", "[CX4;$(C([OX2])([OX2])[OX2])]", "ortho ester", "carbon with three oxygens", CLASSES),
    Group("peroxide", "[OX2;$(O[#6])][OX2;$(O[#6])]", "peroxide group, o o bond, peroxide linkage, peroxy linkage, dialkyl peroxide, endoperoxide",
          "C-O-O-C, endoperoxides and peroxyesters included; not hydroperoxides", CLASSES, 2),
    Group("hydroperoxide", "[OX2H][OX2;$(O[#6;!$([#6]=O)])]", "hydroperoxide group, hydroperoxy group, ooh group", "C-O-O-H; not peroxy acids", CLASSES),
    Group("alkoxide", "[OX1-;$(O[CX4])]", "alkoxide ion, alkoxide anion, alcoholate", "O- on an sp3 carbon", CLASSES),
    Group("phenolate", "[OX1-;$(O-c)]", "phenoxide, phenoxide ion, phenolate ion", "O- on an aromatic ring", CLASSES),
    Group("oxonium ion", "[OX3+,oX2+]", "oxonium", "trivalent positive oxygen, pyrylium included", CLASSES),
)
