"""Groups of phosphorus, boron, silicon, tin, and metals on carbon."""

from __future__ import annotations

from assistant.chem.groups.rows import BLUE_BOOK, CLASSES, Group

ROWS: tuple[Group, ...] = (
    Group("phosphine", "[PX3;!$(P[!#6;!#1])]", "phosphane, phosphine group, organophosphine, tertiary phosphine", "trivalent P on carbons or hydrogens only", CLASSES),
    Group("phosphine oxide", "[PX4;$(P(=[OX1])([#6])([#6])[#6])]=[OX1]", "phosphane oxide, phosphine oxide group", "P=O with three carbons", CLASSES),
    Group("phosphonium", "[PX4+;$(P([#6])([#6])([#6])[#6])]", "phosphonium ion, phosphonium group, phosphonium salt", "P+ with four carbons", CLASSES),
    Group("phosphorus ylide", "[PX4]=[CX3]", "phosphorane ylide, wittig ylide, phosphonium ylide", "P=C", CLASSES, 1, ("[PX4+]-[#6-]",)),
    Group("phosphate", "[PX4](=[OX1])([#8])([#8])[#8]", "phosphate group, phosphate ester, phosphoric acid ester, phosphoryl group, organophosphate, phosphoric ester",
          "P(=O) with three further oxygens, acids, anions and esters alike; each P of a diphosphate counts", CLASSES),
    Group("phosphate monoester", "[PX4;$(P(=[OX1])([OX2H,OX1-])([OX2H,OX1-])[OX2][#6])](=[OX1])", "phosphomonoester, monophosphate", "phosphate with one O-C", CLASSES),
    Group("phosphate diester", "[PX4;$(P(=[OX1])([OX2H,OX1-])([OX2][#6])[OX2][#6])](=[OX1])", "phosphodiester, phosphodiester bond, phosphodiester linkage", "phosphate with two O-C", CLASSES),
    Group("phosphate triester", "[PX4;$(P(=[OX1])([OX2][#6])([OX2][#6])[OX2][#6])](=[OX1])", "phosphotriester, trialkyl phosphate", "phosphate with three O-C", CLASSES),
    Group("diphosphate", "[PX4](=[OX1])[OX2][PX4]=[OX1]", "pyrophosphate, diphosphate group, pyrophosphate group, phosphoanhydride, p o p linkage", "P-O-P; a triphosphate has two", CLASSES, 0),
    Group("phosphonic acid", "[PX4;$(P[#6])](=[OX1])([OX2H])[OX2H]", "phosphonic acid group, phosphono group, po3h2", "P(=O)(OH)2 on carbon", CLASSES),
    Group("phosphonate", "[PX4;$(P([#6])(=[OX1])([#8])[#8])]=[OX1]", "phosphonate group, phosphonate ester, phosphonic ester, phosphonic acid derivative", "P(=O)O2 on carbon, acids, anions and esters alike", CLASSES),
    Group("phosphinic acid", "[PX4;$(P([#6])[#6,#1]),$([PH1]([#6]))](=[OX1])[OX2H]", "phosphinic acid group", "P(=O)OH with two carbons or hydrogens", CLASSES),
    Group("phosphinate", "[PX4;$(P([#6])([#6])(=[OX1])[#8])]=[OX1]", "phosphinate ester, phosphinate group", "P(=O)O with two carbons", CLASSES),
    Group("phosphoramide", "[PX4;$(P(=[OX1])[NX3])](=[OX1])[NX3]", "phosphoramidate, phosphoric amide, phosphoramide group, p n bond", "P(=O) with nitrogen; each P counts once", CLASSES),
    Group("phosphite", "[PX3;$(P([OX2])([OX2])[OX2])]", "phosphite ester, phosphite group", "trivalent P with three oxygens", CLASSES),
    Group("phosphorothioate", "[PX4;$(P(=[SX1])[#8]),$(P([SX2,SX1-])(=[OX1])[#8])]", "thiophosphate, phosphorothioate group, thiophosphate ester", "phosphate with an oxygen replaced by sulfur", CLASSES),
    Group("boronic acid", "[BX3;$(B[#6])]([OX2H])[OX2H]", "boronic acid group, borono group, b(oh)2", "B(OH)2 on carbon", CLASSES),
    Group("boronic ester", "[BX3;$(B[#6])]([OX2;$(O[#6])])[OX2;$(O[#6])]", "boronate ester, boronate, boronic acid ester, boronate group", "B(OC)2 on carbon", CLASSES),
    Group("pinacol boronate", "[BX3]1[OX2][CX4]([CH3])([CH3])[CX4]([CH3])([CH3])[OX2]1", "bpin, bpin group, pinacol boronic ester, pinacolborane, pinacol boronate ester, boronic acid pinacol ester", "4,4,5,5-tetramethyl-1,3,2-dioxaborolane", BLUE_BOOK),
    Group("trifluoroborate", "[BX4-](F)(F)F", "trifluoroborate group, potassium trifluoroborate, bf3k", "BF3- on carbon", BLUE_BOOK),
    Group("borane", "[BX3;!$(B[!#6;!#1])]", "organoborane, trialkylborane, borane group", "trivalent B on carbons or hydrogens only", CLASSES),
    Group("silyl ether", "[SiX4;$([Si][OX2][#6])]", "silyl ether group, siloxy group, silyloxy group, silyl protecting group", "Si-O-C; one a silicon", CLASSES),
    Group("silane", "[SiX4;!$([Si]~[!#6;!#1])]", "organosilane, tetraalkylsilane, silane group", "Si on carbons or hydrogens only", CLASSES),
    Group("trimethylsilyl group", "[SiX4]([CH3])([CH3])[CH3]", "trimethylsilyl, tms, tms group", "Si(CH3)3 on anything", BLUE_BOOK),
    Group("silanol", "[SiX4][OX2H]", "silanol group", "Si-OH", CLASSES, 2),
    Group("siloxane", "[OX2;$(O([Si])[Si])]", "siloxane linkage, disiloxane, si o si linkage", "Si-O-Si", CLASSES),
    Group("stannane", "[SnX4]", "organotin, stannyl group, tributyltin group, trialkyltin", "tetravalent tin", CLASSES),
    Group("organomagnesium", "[Mg][#6]", "grignard reagent, grignard group, c mg bond", "C-Mg", CLASSES),
    Group("organolithium", "[Li][#6]", "c li bond, organolithium group", "C-Li", CLASSES),
    Group("organozinc", "[Zn][#6]", "c zn bond, organozinc group", "C-Zn", CLASSES),
    Group("organomercury", "[Hg][#6]", "c hg bond, organomercury group", "C-Hg", CLASSES),
)
