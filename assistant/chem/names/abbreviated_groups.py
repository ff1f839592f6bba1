"""Abbreviations of groups, line by line as `assistant.chem.names.abbreviations` reads them: the star is the place of attachment."""

GROUPS = r"""
Me | methyl | *C | CH3
Et | ethyl | *CC | C2H5
Pr; nPr; n-Pr | propyl | *CCC | C3H7
iPr; i-Pr; Pri | propan-2-yl (isopropyl) | *C(C)C | C3H7
Bu; nBu; n-Bu | butyl | *CCCC | C4H9
iBu; i-Bu | 2-methylpropyl (isobutyl) | *CC(C)C | C4H9
sBu; s-Bu; sec-Bu | butan-2-yl (sec-butyl) | *C(C)CC | C4H9
tBu; t-Bu; But | tert-butyl | *C(C)(C)C | C4H9
Cy; cHex | cyclohexyl | *C1CCCCC1 | C6H11
cPr; c-Pr | cyclopropyl | *C1CC1 | C3H5
Ph | phenyl | *c1ccccc1 | C6H5
Bn | benzyl | *Cc1ccccc1 | C7H7
Bz | benzoyl | *C(=O)c1ccccc1 | C7H5O
Ac | acetyl | *C(C)=O | C2H3O
Piv | 2,2-dimethylpropanoyl (pivaloyl) | *C(=O)C(C)(C)C | C5H9O
Tfa; TFAc | trifluoroacetyl | *C(=O)C(F)(F)F | C2F3O
Boc; BOC; t-Boc | tert-butoxycarbonyl | *C(=O)OC(C)(C)C | C5H9O2
Cbz; CBZ | benzyloxycarbonyl | *C(=O)OCc1ccccc1 | C8H7O2
Fmoc; FMOC | (9H-fluoren-9-yl)methoxycarbonyl | *C(=O)OCC1c2ccccc2-c2ccccc21 | C15H11O2
Alloc | allyloxycarbonyl | *C(=O)OCC=C | C4H5O2
Teoc | 2-(trimethylsilyl)ethoxycarbonyl | *C(=O)OCC[Si](C)(C)C | C6H13O2Si
Troc | 2,2,2-trichloroethoxycarbonyl | *C(=O)OCC(Cl)(Cl)Cl | C3H2Cl3O2
Ms | methanesulfonyl (mesyl) | *S(C)(=O)=O | CH3O2S
Ts; Tos | 4-methylbenzenesulfonyl (tosyl) | *S(=O)(=O)c1ccc(C)cc1 | C7H7O2S
Ns | 2-nitrobenzenesulfonyl (nosyl) | *S(=O)(=O)c1ccccc1[N+](=O)[O-] | C6H4NO4S
Tf | trifluoromethanesulfonyl (triflyl) | *S(=O)(=O)C(F)(F)F | CF3O2S
TMS | trimethylsilyl | *[Si](C)(C)C | C3H9Si
TES | triethylsilyl | *[Si](CC)(CC)CC | C6H15Si
TBS; TBDMS | tert-butyl(dimethyl)silyl | *[Si](C)(C)C(C)(C)C | C6H15Si
TIPS | tri(propan-2-yl)silyl | *[Si](C(C)C)(C(C)C)C(C)C | C9H21Si
TBDPS | tert-butyl(diphenyl)silyl | *[Si](c1ccccc1)(c1ccccc1)C(C)(C)C | C16H19Si
MOM | methoxymethyl | *COC | C2H5O
MEM | (2-methoxyethoxy)methyl | *COCCOC | C4H9O2
SEM | [2-(trimethylsilyl)ethoxy]methyl | *COCC[Si](C)(C)C | C6H15OSi
PMB; MPM | 4-methoxybenzyl | *Cc1ccc(OC)cc1 | C8H9O
DMB | 2,4-dimethoxybenzyl | *Cc1ccc(OC)cc1OC | C9H11O2
PMP | 4-methoxyphenyl | *c1ccc(OC)cc1 | C7H7O
Tr; Trt | triphenylmethyl (trityl) | *C(c1ccccc1)(c1ccccc1)c1ccccc1 | C19H15
DMT; DMTr | bis(4-methoxyphenyl)phenylmethyl (dimethoxytrityl) | *C(c1ccccc1)(c1ccc(OC)cc1)c1ccc(OC)cc1 | C21H19O2
Mes | 2,4,6-trimethylphenyl (mesityl) | *c1c(C)cc(C)cc1C | C9H11
Tol | 4-methylphenyl (tolyl) | *c1ccc(C)cc1 | C7H7
Bpin; pinB | 4,4,5,5-tetramethyl-1,3,2-dioxaborolan-2-yl | *B1OC(C)(C)C(C)(C)O1 | C6H12BO2
Pht; Phth | phthaloyl (on nitrogen) | *N1C(=O)c2ccccc2C1=O | C8H4NO2
OMe; MeO | methoxy | *OC | CH3O
OEt; EtO | ethoxy | *OCC | C2H5O
OAc; AcO | acetyloxy | *OC(C)=O | C2H3O2
OTf | trifluoromethanesulfonyloxy (triflate) | *OS(=O)(=O)C(F)(F)F | CF3O3S
OTs | 4-methylbenzenesulfonyloxy (tosylate) | *OS(=O)(=O)c1ccc(C)cc1 | C7H7O3S
OMs | methanesulfonyloxy (mesylate) | *OS(C)(=O)=O | CH3O3S
OBn; BnO | benzyloxy | *OCc1ccccc1 | C7H7O
NMe2; Me2N | dimethylamino | *N(C)C | C2H6N
NHAc; AcNH | acetamido | *NC(C)=O | C2H4NO
CO2Me; COOMe | methoxycarbonyl | *C(=O)OC | C2H3O2
CO2Et; COOEt | ethoxycarbonyl | *C(=O)OCC | C3H5O2
"""
