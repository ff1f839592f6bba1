"""Groups of the halogens."""

from __future__ import annotations

from assistant.chem.groups.rows import BLUE_BOOK, CLASSES, Group

ROWS: tuple[Group, ...] = (
    Group("halogen", "[F,Cl,Br,I;X1]", "halogen atom, halo group, halogeno group, halogen substituent, halide substituent, halo substituent", "every covalently bound F, Cl, Br or I; not halide ions", CLASSES),
    Group("fluoro group", "[F;X1]", "fluoro, fluoro substituent, fluorine substituent, c f bond", "every bound fluorine", BLUE_BOOK),
    Group("chloro group", "[Cl;X1]", "chloro, chloro substituent, chlorine substituent, c cl bond", "every bound chlorine", BLUE_BOOK),
    Group("bromo group", "[Br;X1]", "bromo, bromo substituent, bromine substituent, c br bond", "every bound bromine", BLUE_BOOK),
    Group("iodo group", "[I;X1]", "iodo, iodo substituent, iodine substituent, c i bond", "every bound iodine of valence one", BLUE_BOOK),
    Group("alkyl halide", "[F,Cl,Br,I;$(*[CX4])]", "haloalkane, aliphatic halide, alkyl halogen, aliphatic halogen", "halogen on an sp3 carbon; each halogen counts", CLASSES),
    Group("alkyl fluoride", "[F;$(F[CX4])]", "fluoroalkane, aliphatic fluorine, aliphatic fluoride", "F on an sp3 carbon", CLASSES),
    Group("alkyl chloride", "[Cl;$(Cl[CX4])]", "chloroalkane, aliphatic chloride, aliphatic chlorine", "Cl on an sp3 carbon", CLASSES),
    Group("alkyl bromide", "[Br;$(Br[CX4])]", "bromoalkane, aliphatic bromide, aliphatic bromine", "Br on an sp3 carbon", CLASSES),
    Group("alkyl iodide", "[I;$(I[CX4])]", "iodoalkane, aliphatic iodide, aliphatic iodine", "I on an sp3 carbon", CLASSES),
    Group("aryl halide", "[F,Cl,Br,I;$(*c)]", "haloarene, aromatic halide, aryl halogen, aromatic halogen, halogen on an aromatic ring", "halogen on an aromatic ring; each halogen counts", CLASSES),
    Group("aryl fluoride", "[F;$(F-c)]", "fluoroarene, aromatic fluorine, aromatic fluoride, fluorobenzene unit", "F on an aromatic ring", CLASSES),
    Group("aryl chloride", "[Cl;$(Cl-c)]", "chloroarene, aromatic chlorine, aromatic chloride, chlorobenzene unit", "Cl on an aromatic ring", CLASSES),
    Group("aryl bromide", "[Br;$(Br-c)]", "bromoarene, aromatic bromine, aromatic bromide, bromobenzene unit", "Br on an aromatic ring", CLASSES),
    Group("aryl iodide", "[I;$(I-c)]", "iodoarene, aromatic iodine, aromatic iodide, iodobenzene unit", "I on an aromatic ring", CLASSES),
    Group("vinyl halide", "[F,Cl,Br,I;$(*[CX3]=[CX3])]", "alkenyl halide, vinylic halide, haloalkene", "halogen on C=C", CLASSES),
    Group("alkynyl halide", "[F,Cl,Br,I;$(*[CX2]#[CX2])]", "haloalkyne", "halogen on C≡C", CLASSES),
    Group("acyl halide", "[CX3;$(C[#6]),H1](=[OX1])[F,Cl,Br,I]", "acid halide, acyl halide group, acid chloride, acyl chloride, acid fluoride, acid bromide", "C(=O)X on carbon or hydrogen", CLASSES),
    Group("chloroformate", "[CX3](=[OX1])([OX2])[Cl]", "carbonochloridate, chloroformic ester", "O-C(=O)-Cl", CLASSES),
    Group("trifluoromethyl group", "[CX4;$(C([F])([F])[F])](F)(F)F", "trifluoromethyl, cf3, cf3 group", "CF3 on anything", BLUE_BOOK),
    Group("aromatic trifluoromethyl group", "[CX4;$(C(F)(F)(F)c)](F)(F)F", "aryl trifluoromethyl, benzotrifluoride", "CF3 on an aromatic ring", BLUE_BOOK),
    Group("difluoromethyl group", "[CX4H1](F)F", "difluoromethyl, chf2, chf2 group", "CHF2", BLUE_BOOK),
    Group("monofluoromethyl group", "[CX4H2]F", "monofluoromethyl, fluoromethyl, fluoromethyl group, ch2f", "CH2F", BLUE_BOOK),
    Group("difluoromethylene group", "[CX4H0;$(C(F)F);!$(C(F)(F)F)](F)F", "difluoromethylene, cf2 group, cf2, gem difluoro group, geminal difluoride", "CF2 between two other atoms", BLUE_BOOK),
    Group("trifluoromethoxy group", "[OX2;$(O[CX4](F)(F)F)][CX4](F)(F)F", "trifluoromethoxy, ocf3, ocf3 group", "OCF3", BLUE_BOOK),
    Group("difluoromethoxy group", "[OX2;$(O[CX4H1](F)F)][CX4H1](F)F", "difluoromethoxy, ochf2", "OCHF2", BLUE_BOOK),
    Group("trichloromethyl group", "[CX4;$(C(Cl)(Cl)Cl)](Cl)(Cl)Cl", "trichloromethyl, ccl3, ccl3 group", "CCl3", BLUE_BOOK),
    Group("gem-dihalide", "[CX4;$(C([F,Cl,Br,I])[F,Cl,Br,I]);!$(C([F,Cl,Br,I])([F,Cl,Br,I])[F,Cl,Br,I])]", "geminal dihalide, 1 1 dihalide", "sp3 carbon with exactly two halogens", CLASSES),
    Group("vicinal dihalide", "[CX4;$(C[F,Cl,Br,I])][CX4;$(C[F,Cl,Br,I])]", "vic dihalide, 1 2 dihalide", "halogens on two neighbouring sp3 carbons", CLASSES, 2),
    Group("α-halo carbonyl", "[CX4;$(C[F,Cl,Br,I]);$(C[CX3]=[OX1])]", "alpha halo carbonyl, alpha haloketone, alpha halo ketone, α haloketone, haloacetyl", "halogen on the sp3 carbon next to C=O", CLASSES),
    Group("halohydrin", "[CX4;$(C[OX2H])][CX4;$(C[F,Cl,Br,I])]", "chlorohydrin, bromohydrin, halohydrin group", "OH and halogen on neighbouring carbons", CLASSES, 2),
    Group("N-halo group", "[#7][F,Cl,Br,I]", "n halogen bond, n halo, n chloro group, haloamine", "halogen on nitrogen", CLASSES),
    Group("hypervalent iodine", "[I;X2,X3,X4,X5;!-]", "iodane, iodonium, hypervalent iodine centre", "iodine with more than one bond", CLASSES),
    Group("halide ion", "[F-,Cl-,Br-,I-;X0]", "halide anion, halide counterion, chloride ion, bromide ion, iodide ion, fluoride ion", "free F-, Cl-, Br- or I-", CLASSES),
)
