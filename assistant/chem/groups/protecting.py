"""Protecting groups, as synthetic chemists call them."""

from __future__ import annotations

from assistant.chem.groups.rows import GREENE, Group

ROWS: tuple[Group, ...] = (
    Group("Boc group", "[CX3;$(C[#7])](=[OX1])[OX2][CX4]([CH3])([CH3])[CH3]", "boc, tert butoxycarbonyl group, tert butoxycarbonyl, n boc group, boc protecting group, t boc, boc carbamate",
          "(CH3)3COC(=O) on nitrogen", GREENE),
    Group("Cbz group", "[CX3;$(C[#7])](=[OX1])[OX2][CX4H2]c1ccccc1", "cbz, benzyloxycarbonyl group, benzyloxycarbonyl, carboxybenzyl, z group, cbz protecting group", "C6H5CH2OC(=O) on nitrogen", GREENE),
    Group("Fmoc group", "[CX3;$(C[#7])](=[OX1])[OX2][CX4H2][CX4]1c2ccccc2c2ccccc12", "fmoc, fluorenylmethoxycarbonyl, 9 fluorenylmethoxycarbonyl, fmoc protecting group", "fluorenyl-CH2OC(=O) on nitrogen", GREENE),
    Group("Alloc group", "[CX3;$(C[#7])](=[OX1])[OX2][CX4H2][CX3H]=[CX3H2]", "alloc, allyloxycarbonyl, allyloxycarbonyl group", "CH2=CHCH2OC(=O) on nitrogen", GREENE),
    Group("Troc group", "[CX3;$(C[#7])](=[OX1])[OX2][CX4H2][CX4](Cl)(Cl)Cl", "troc, trichloroethoxycarbonyl", "Cl3CCH2OC(=O) on nitrogen", GREENE),
    Group("Teoc group", "[CX3;$(C[#7])](=[OX1])[OX2][CX4H2][CX4H2][Si]", "teoc, trimethylsilylethoxycarbonyl", "R3SiCH2CH2OC(=O) on nitrogen", GREENE),
    Group("trifluoroacetyl group", "[CX3;$(C[#7,#8])](=[OX1])[CX4](F)(F)F", "trifluoroacetamide, trifluoroacetyl, tfa group, cf3co group", "CF3C(=O) on nitrogen or oxygen", GREENE),
    Group("pivaloyl group", "[CX3](=[OX1])[CX4]([CH3])([CH3])[CH3]", "pivaloyl, piv, pivalate, pivalate ester", "(CH3)3CC(=O)", GREENE),
    Group("benzyl ether protecting group", "[OX2;$(O[CX4H2]c1[cH][cH][cH][cH][cH]1);$(O[CX4,c;!$([CX4H2]c1[cH][cH][cH][cH][cH]1)])]", "bn ether, bn protecting group, obn protecting group", "unsubstituted C6H5CH2O on carbon", GREENE),
    Group("N-benzyl group", "[#7;$([#7][CX4H2]c1[cH][cH][cH][cH][cH]1)]", "n benzyl, n bn, nbn", "unsubstituted C6H5CH2 on nitrogen", GREENE),
    Group("PMB group", "[CX4H2;$(C[#7,#8]);$(Cc1ccc([OX2][CH3])cc1)]", "pmb, p methoxybenzyl group, para methoxybenzyl, 4 methoxybenzyl group, mpm group", "4-CH3OC6H4CH2 on nitrogen or oxygen", GREENE),
    Group("trityl group", "[CX4;$(C(c1ccccc1)(c1ccccc1)c1ccccc1)]", "trityl, triphenylmethyl, triphenylmethyl group, trt", "carbon with three benzene rings", GREENE),
    Group("benzhydryl group", "[CX4H1;$(C(c1ccccc1)c1ccccc1)]", "benzhydryl, diphenylmethyl, diphenylmethyl group", "CH with two benzene rings", GREENE),
    Group("THP ether", "[CX4]1([OX2;!R;$(O[#6])])[OX2][CX4H2][CX4H2][CX4H2][CX4H2]1", "tetrahydropyranyl ether, thp protecting group", "unsubstituted 2-alkoxytetrahydropyran", GREENE),
    Group("MOM group", "[OX2;$(O[#6;!$([CX4H2][OX2][CH3])])][CX4H2][OX2][CH3]", "mom, mom ether, methoxymethyl ether, methoxymethyl group", "CH3OCH2O on carbon", GREENE),
    Group("MEM group", "[OX2][CX4H2][OX2][CX4H2][CX4H2][OX2][CH3]", "mem, mem ether, methoxyethoxymethyl ether", "CH3OCH2CH2OCH2O", GREENE),
    Group("SEM group", "[#7,#8;$([#7,#8][#6])][CX4H2][OX2][CX4H2][CX4H2][Si]([CH3])([CH3])[CH3]", "sem, sem ether, trimethylsilylethoxymethyl", "(CH3)3SiCH2CH2OCH2 on N or O", GREENE),
    Group("TMS ether", "[SiX4;$([Si]([CH3])([CH3])([CH3])[OX2][#6])]([CH3])([CH3])[CH3]", "trimethylsilyl ether, otms", "(CH3)3Si on oxygen", GREENE),
    Group("TES ether", "[SiX4;$([Si]([CX4H2][CH3])([CX4H2][CH3])([CX4H2][CH3])[OX2])]", "triethylsilyl ether, tes, tes group, triethylsilyl group", "(C2H5)3Si on oxygen", GREENE),
    Group("TBS group", "[SiX4]([CH3])([CH3])[CX4]([CH3])([CH3])[CH3]", "tbs, tbdms, tbs ether, tert butyldimethylsilyl group, tbdms group, tert butyldimethylsilyl ether, tert butyldimethylsilyl", "t-BuMe2Si on anything", GREENE),
    Group("TIPS group", "[SiX4]([CX4H]([CH3])[CH3])([CX4H]([CH3])[CH3])[CX4H]([CH3])[CH3]", "tips, tips ether, triisopropylsilyl group, triisopropylsilyl", "i-Pr3Si on anything", GREENE),
    Group("TBDPS group", "[SiX4](c1ccccc1)(c1ccccc1)[CX4]([CH3])([CH3])[CH3]", "tbdps, tbdps ether, tert butyldiphenylsilyl group, tert butyldiphenylsilyl", "t-BuPh2Si on anything", GREENE),
    Group("tosyl group", "[#16X4](=[OX1])(=[OX1])c1ccc([CH3])cc1", "tosyl, ts group, toluenesulfonyl, p toluenesulfonyl, 4 toluenesulfonyl", "4-CH3C6H4S(=O)2 on anything", GREENE),
    Group("nosyl group", "[#16X4](=[OX1])(=[OX1])c1ccccc1[NX3+](=[OX1])[OX1-]", "nosyl, ns group, nitrobenzenesulfonyl, 2 nitrobenzenesulfonyl", "2- or 4-nitrobenzenesulfonyl", GREENE, 1,
          ("[#16X4](=[OX1])(=[OX1])c1ccc([NX3+](=[OX1])[OX1-])cc1",)),
    Group("acetonide", "[CX4;R;$(C([CH3])([CH3])([OX2;R])[OX2;R])]([CH3])[CH3]", "isopropylidene acetal, isopropylidene ketal, isopropylidene group, acetonide group", "C(CH3)2 between two ring oxygens", GREENE),
    Group("benzylidene acetal", "[CX4H1;R;$(C([OX2;R])([OX2;R])c1ccccc1)]", "benzylidene acetal group", "CH on a benzene ring between two ring oxygens", GREENE),
)
