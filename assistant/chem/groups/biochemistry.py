"""Parts of the molecules of life: amino acids, sugars, nucleobases, steroids, alkaloid parts."""

from __future__ import annotations

from assistant.chem.groups.rows import AMINO_ACIDS, CLASSES, FUSED, STEROIDS, SUGARS, Group

ROWS: tuple[Group, ...] = (
    Group("peptide bond", "[CX3;$(C([CX4])(=[OX1])[NX3][CX4][CX3]=[OX1])](=[OX1])[NX3]", "peptide linkage, amino acid linkage",
          "amide whose nitrogen goes on to a carbon with another C=O: the link of two α-amino acids", AMINO_ACIDS),
    Group("α-amino acid", "[CX4;$(C[NX3,NX4+;!$(N[#6]=[O,S,N])]);$(C[CX3](=[OX1])[OX2H,OX1-])]", "alpha amino acid, amino acid, amino acid unit, α amino acid unit, free amino acid",
          "amine and C(=O)OH (or C(=O)O-) on one sp3 carbon, proline and zwitterions included", AMINO_ACIDS),
    Group("amino acid residue", "[CX4;$(C[NX3,NX4+]);$(C[CX3](=[OX1])[#7,#8])]", "α amino acid residue, alpha amino acid residue, amino acyl residue, peptide residue",
          "N and C(=O)N or C(=O)O on one sp3 carbon, inside a peptide or at its ends", AMINO_ACIDS),
    Group("β-amino acid", "[CX4;$(C[NX3,NX4+;!$(N[#6]=[O,S,N])])][CX4][CX3](=[OX1])[OX2H,OX1-]", "beta amino acid", "amine two carbons from C(=O)OH", AMINO_ACIDS),
    Group("zwitterion pair", "[NX4+;!H0]", "ammonium carboxylate", "ammonium nitrogen of a zwitterion", AMINO_ACIDS),
    Group("pyranose ring", "[OX2;R]1[CX4;$(C([OX2])[OX2]),$(C([NX3])[OX2]),$(C([SX2])[OX2]),$(C[OX2])][CX4;$(C[OX2,NX3])][CX4;$(C[OX2,NX3])][CX4;$(C[OX2,NX3,CX4])][CX4]1",
          "pyranose, six membered sugar ring, hexopyranose, pyranose sugar, pyranoside", "six-membered ring of one O and five sp3 C, oxygen or nitrogen on three of them", SUGARS, 0),
    Group("furanose ring", "[OX2;R]1[CX4;$(C([OX2])[OX2]),$(C([#7])[OX2])][CX4][CX4;$(C[OX2,NX3])][CX4]1",
          "furanose, five membered sugar ring, ribofuranose, furanose sugar, furanoside, ribose ring", "five-membered ring of one O and four sp3 C, an anomeric carbon and an OH or OR among them", SUGARS, 0),
    Group("glycosidic bond", "[CX4;R;$(C1([OX2;!R])[OX2;R][CX4;R][CX4;R][CX4;R]1),$(C1([OX2;!R])[OX2;R][CX4;R][CX4;R][CX4;R][CX4;R]1)][OX2;!R;$(O([#6])[#6])]", "glycosidic linkage, o glycosidic bond, glycoside, o glycoside, glycosidic link",
          "anomeric carbon of a five- or six-membered ring with an OR outside the ring", SUGARS),
    Group("N-glycosidic bond", "[CX4;R;$(C1([#7])[OX2;R][CX4;R][CX4;R][CX4;R]1),$(C1([#7])[OX2;R][CX4;R][CX4;R][CX4;R][CX4;R]1)][#7]", "n glycoside, n glycosidic bond, n glycosidic linkage, nucleoside bond",
          "anomeric carbon with a nitrogen, as in nucleosides", SUGARS),
    Group("adenine", "c1nc2c([NX3])ncnc2n1", "adenine base, adeninyl", "6-aminopurine", FUSED, 0),
    Group("guanine", "O=c1[nX3]c([NX3])nc2[nX3]cnc12", "guanine base", "2-amino-6-oxopurine", FUSED, 0, ("O=c1nc([NX3])[nX3]c2ncnc12",)),
    Group("cytosine", "O=c1nc([NX3])cc[nX3]1", "cytosine base", "4-aminopyrimidin-2-one", FUSED, 0),
    Group("uracil", "O=c1[nX3]c(=O)cc[nX3]1", "uracil base, uracil ring, pyrimidine 2 4 dione", "pyrimidine-2,4-dione, thymine included", FUSED, 0),
    Group("thymine", "O=c1[nX3]c(=O)c([CH3])c[nX3]1", "thymine base", "5-methyluracil", FUSED, 0),
    Group("xanthine", "O=c1[nX3]c(=O)c2ncnc2[nX3]1", "xanthine core, xanthine ring system", "purine-2,6-dione, caffeine's", FUSED, 0, ("O=c1[nX3]c(=O)c2[nX3]cnc2[nX3]1",)),
    Group("steroid nucleus", "[#6]1~[#6]~[#6]~[#6]2~[#6](~[#6]~1)~[#6]~[#6]~[#6]1~[#6]~2~[#6]~[#6]~[#6]2~[#6]~[#6]~[#6]~[#6]~1~2",
          "steroid skeleton, steroid, gonane skeleton, steroid ring system, steroid core, sterane", "the four fused carbon rings of gonane, any bond orders", STEROIDS, 0),
    Group("tryptamine", "c1ccc2c(c1)c([CX4][CX4][NX3])c[nX3]2", "tryptamine unit, tryptamine skeleton", "indole with C-C-N in 3", CLASSES, 0),
    Group("phenethylamine", "c1ccccc1[CX4][CX4][NX3;!$(N[#6]=[O,S,N])]", "phenethylamine unit, phenylethylamine, phenethylamine skeleton", "benzene ring with C-C-N", CLASSES, 0),
    Group("catecholamine", "c1([OX2H])c([OX2H])cc([CX4][CX4][NX3])cc1", "catecholamine unit", "catechol with C-C-N in 4", CLASSES, 0),
    Group("penam", "[CX3](=[OX1])1[NX3]2[CX4][CX4]([SX2][CX4]2)[CX4]1", "penicillin core, penam core, penam nucleus", "β-lactam fused to a thiazolidine", CLASSES, 0,
          ("[CX3](=[OX1])1[NX3]2[CX4][CX4][SX2][CX4]2[CX4]1",)),
    Group("cephem", "[CX3](=[OX1])1[NX3]2[#6]=[#6][CX4][SX2][CX4]2[CX4]1", "cephalosporin core, cephem core, cephem nucleus", "β-lactam fused to a dihydrothiazine", CLASSES, 0),
    Group("prenyl group", "[CX4H2][CX3H1]=[CX3]([CH3])[CH3]", "prenyl, isoprenyl group, 3 methylbut 2 enyl", "CH2-CH=C(CH3)2", CLASSES),
    Group("flavan", "c1ccc2c(c1)[CX4][CX4][CX4](-c1ccccc1)[OX2]2", "flavan core, flavan 3 ol, catechin core", "2-phenylchromane", CLASSES, 0),
    Group("chalcone", "c1ccccc1[CX3](=[OX1])[CX3]=[CX3]c1ccccc1", "chalcone unit, chalcone core", "1,3-diphenylpropenone", CLASSES, 0),
    Group("cinnamic acid unit", "c1ccccc1[CX3]=[CX3][CX3](=[OX1])[#8,#7]", "cinnamate, cinnamoyl group, cinnamic acid", "3-phenylpropenoic acid, its esters and amides", CLASSES, 0),
    Group("salicylic acid unit", "c1([OX2H])ccccc1[CX3](=[OX1])[#8,#7]", "salicylate, salicylic acid, salicylamide, salicyl group", "benzoic acid, ester or amide with OH in 2", CLASSES, 0),
    Group("hexose carbon chain", "[CX4;$(C[OX2])][CX4;$(C[OX2])][CX4;$(C[OX2])][CX4;$(C[OX2])][CX4;$(C[OX2])][CX4;$(C[OX2])]", "hexitol chain, sugar alcohol chain", "six neighbouring sp3 carbons with an oxygen each", SUGARS, 0),
)
