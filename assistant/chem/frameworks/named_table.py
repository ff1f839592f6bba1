"""The table of frameworks with common names: what each is made of, and a paper (doi, or journal and page)."""

from __future__ import annotations

from dataclasses import dataclass

ANY = (0.0, 1e9)


@dataclass(frozen=True, slots=True)
class NameRow:
    """One framework.

    ``per`` metals go with ``linkers`` (abbreviations of `linker_names`, and how many). ``nuclearity``: metals of one
    node, 0 for rods. ``oxygens``: least and most bridging O / OH / H2O of one node (per metal for a rod), so that
    files without hydrogens and dehydrated ones are known too. ``nets``: RCSR symbols; ``net_needed``: other frameworks
    share all the rest. ``catenation``: 0 any. ``volume``: Å3 for each metal. ``triangles``: of rods, None any.
    """

    name: str
    metals: tuple[str, ...]
    per: int
    linkers: tuple[tuple[str, int], ...]
    nuclearity: int
    doi: str
    oxygens: tuple[int, int] = (0, 0)
    nets: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    net_needed: bool = False
    catenation: int = 0
    terminal: str = ""
    volume: tuple[float, float] = ANY
    triangles: bool | None = None
    dimension: int = 3


IRMOF, ZIF2006, ZIF2008 = "10.1126/science.1067208", "10.1073/pnas.0602439103", "10.1126/science.1152516"
ZIF2010, UIO, POROSITY = "10.1021/ja104035j", "10.1021/ja8057953", "10.1126/science.1192160"
ZR2014, MIL88, MILKAGOME = "10.1021/ja500330a", "10.1039/b512169h", "10.1021/ic801624v"
RODS = "10.1021/ja045123o"
ONE = (1, 1)
ZR6 = (6, 16)  # μ3-O / OH, with the terminal ones of defects never counted


def _irmof(number: int, linker: str, catenation: int, aliases: tuple[str, ...] = (), doi: str = IRMOF) -> NameRow:
    return NameRow(f"IRMOF-{number}", ("Zn",), 4, ((linker, 3),), 4, doi, ONE, ("pcu",), aliases, catenation=catenation)


def _zif(number: int, metal: str, linkers: tuple[tuple[str, int], ...], doi: str, nets: tuple[str, ...],
         needed: bool = True, volume: tuple[float, float] = ANY) -> NameRow:
    return NameRow(f"ZIF-{number}", (metal,), 1, linkers, 1, doi, nets=nets, net_needed=needed, volume=volume)


def _mof74(metal: str, doi: str, *aliases: str) -> NameRow:
    return NameRow(f"{metal}-MOF-74", (metal,), 2, (("DOBDC", 1),), 0, doi,
                   aliases=(f"{metal}2(dobdc)", f"CPO-27-{metal}", *aliases))


def _rod(name: str, metals: tuple[str, ...], linker: str, doi: str, aliases: tuple[str, ...] = (),
         triangles: bool | None = None) -> NameRow:
    """One hydroxide (or oxide) and one linker a metal: Al(OH)(BDC) and the like."""
    return NameRow(name, metals, 1, ((linker, 1),), 0, doi, ONE, (), aliases, triangles=triangles)


ROWS: tuple[NameRow, ...] = (
    _irmof(1, "BDC", 1, ("MOF-5",), "10.1038/46248"), _irmof(2, "Br-BDC", 1), _irmof(3, "NH2-BDC", 1),
    _irmof(6, "CBBDC", 1), _irmof(8, "2,6-NDC", 1), _irmof(9, "BPDC", 2), _irmof(10, "BPDC", 1), _irmof(11, "HPDC", 2),
    _irmof(12, "HPDC", 1), _irmof(13, "PDC", 2), _irmof(14, "PDC", 1), _irmof(15, "TPDC", 2), _irmof(16, "TPDC", 1),
    NameRow("MOF-177", ("Zn",), 4, (("BTB", 2),), 4, "10.1038/nature02311", ONE, ("qom",)),
    NameRow("MOF-180", ("Zn",), 4, (("BTE", 2),), 4, POROSITY, ONE, ("qom",)),
    NameRow("MOF-200", ("Zn",), 4, (("BBC", 2),), 4, POROSITY, ONE, ("qom",)),
    NameRow("DUT-6", ("Zn",), 12, (("BTB", 4), ("2,6-NDC", 3)), 4, POROSITY, ONE, ("ith-d",), ("MOF-205",)),
    NameRow("MOF-210", ("Zn",), 12, (("BTE", 4), ("BPDC", 3)), 4, POROSITY, ONE, ("toz",)),
    NameRow("UMCM-1", ("Zn",), 4, (("BTB", 1), ("BDC", 1)), 4, "10.1002/anie.200705020", ONE, ("muo",)),
    NameRow("HKUST-1", ("Cu",), 3, (("BTC", 2),), 2, "10.1126/science.283.5405.1148", nets=("tbo",),
            aliases=("Cu-BTC", "MOF-199")),
    NameRow("MOF-14", ("Cu",), 3, (("BTB", 2),), 2, "10.1126/science.1056598", nets=("pto",), catenation=2),
    NameRow("PCN-6", ("Cu",), 3, (("TATB", 2),), 2, "10.1021/ja058777l", nets=("tbo",), catenation=2),
    NameRow("PCN-6'", ("Cu",), 3, (("TATB", 2),), 2, "10.1021/ja067435s", nets=("tbo",), catenation=1),
    NameRow("mesoMOF-1", ("Cu",), 3, (("TATAB", 2),), 2, "J. Am. Chem. Soc. 2006, 128, 16474", nets=("tbo",)),
    NameRow("MOF-505", ("Cu",), 2, (("BPTC", 1),), 2, "10.1002/anie.200462787", nets=("nbo",), aliases=("NOTT-100",)),
    NameRow("NOTT-101", ("Cu",), 2, (("TPTC", 1),), 2, "10.1002/anie.200601991", nets=("nbo",)),
    NameRow("NOTT-102", ("Cu",), 2, (("QPTC", 1),), 2, "10.1002/anie.200601991", nets=("nbo",)),
    NameRow("NU-100", ("Cu",), 6, (("TTEI", 2),), 2, "10.1038/nchem.834", nets=("rht", "ntt"), aliases=("PCN-610",)),
    NameRow("PCN-10", ("Cu",), 2, (("ABTC", 1),), 2, "Inorg. Chem. 2009, 48, 7519", nets=("nbo",), aliases=("JUC-62",)),
    NameRow("MOF-11", ("Cu",), 2, (("ATC", 1),), 2, "J. Am. Chem. Soc. 2000, 122, 11559", nets=("pts",)),
    NameRow("MOF-508", ("Zn",), 2, (("BDC", 2), ("bpy", 1)), 2, "10.1002/anie.200502844", nets=("pcu",), catenation=2),
    NameRow("DMOF-1", ("Zn",), 2, (("BDC", 2), ("dabco", 1)), 2, "10.1002/anie.200460712", nets=("pcu",),
            aliases=("Zn2(bdc)2(dabco)",), catenation=1),
    NameRow("UiO-66", ("Zr",), 6, (("BDC", 6),), 6, UIO, ZR6, ("fcu",)),
    NameRow("UiO-66-NH2", ("Zr",), 6, (("NH2-BDC", 6),), 6, "10.1021/cm102601v", ZR6, ("fcu",)),
    NameRow("UiO-67", ("Zr",), 6, (("BPDC", 6),), 6, UIO, ZR6, ("fcu",), catenation=1),
    NameRow("UiO-68", ("Zr",), 6, (("TPDC", 6),), 6, UIO, ZR6, ("fcu",), catenation=1),
    NameRow("DUT-53", ("Hf",), 6, (("2,6-NDC", 4),), 6, "10.1021/cg301691d", ZR6, ("bcu",)),
    NameRow("MIL-125", ("Ti",), 8, (("BDC", 6),), 8, "10.1021/ja903726m", (12, 12), ("fcu",)),
    NameRow("MIL-140A", ("Zr",), 1, (("BDC", 1),), 0, "10.1002/anie.201204806", ONE),
    NameRow("MOF-801", ("Zr",), 6, (("FUM", 6),), 6, ZR2014, ZR6, ("fcu",)),
    NameRow("MOF-806", ("Zr",), 6, (("DH2PhDC", 6),), 6, ZR2014, ZR6, ("fcu",)),
    NameRow("MOF-841", ("Zr",), 6, (("MTB", 2),), 6, ZR2014, ZR6, ("flu",)),
    NameRow("MOF-808", ("Zr",), 6, (("BTC", 2),), 6, ZR2014, ZR6, ("spn",)),
    NameRow("NU-1000", ("Zr",), 6, (("TBAPy", 2),), 6, "10.1021/ja4050828", ZR6, ("csq",), net_needed=True),
    NameRow("PCN-222", ("Zr",), 6, (("TCPP", 2),), 6, "10.1002/anie.201204475", ZR6, ("csq",), ("MOF-545",), True),
    NameRow("PCN-224", ("Zr",), 4, (("TCPP", 1),), 6, "10.1021/ja408084j", ZR6, ("she",)),
    NameRow("MOF-525", ("Zr",), 2, (("TCPP", 1),), 6, "10.1021/ic300825s", ZR6, ("ftw",)),
    _rod("MIL-53", ("Al",), "BDC", "10.1002/chem.200305413", ("MIL-53(Al)",), False),
    _rod("MIL-53", ("Cr",), "BDC", "10.1021/ja0276974", ("MIL-53(Cr)",), False),
    _rod("MIL-53", ("Fe",), "BDC", "10.1021/cm1008587", ("MIL-53(Fe)",), False),
    _rod("MIL-53", ("Ga",), "BDC", "Inorg. Chem. 2008, 47, 11535", ("MIL-53(Ga)",), False),
    _rod("NH2-MIL-53", ("Al",), "NH2-BDC", "J. Am. Chem. Soc. 2009, 131, 6326", ("NH2-MIL-53(Al)",), False),
    _rod("MIL-47", ("V",), "BDC", "10.1002/1521-3773(20020118)41:2<281::AID-ANIE281>3.0.CO;2-Y", ("MIL-47(V)",), False),
    _rod("MIL-68", ("In",), "BDC", MILKAGOME, ("MIL-68(In)",), True),
    _rod("MIL-68", ("Ga",), "BDC", MILKAGOME, ("MIL-68(Ga)",), True),
    _rod("DUT-4", ("Al",), "2,6-NDC", "10.1016/j.micromeso.2008.11.020"),
    _rod("aluminium fumarate", ("Al",), "FUM", "10.1002/anie.201410459", ("A520", "MIL-53(Al)-FA")),
    _rod("MIL-160", ("Al",), "FDC", "10.1002/adma.201502418"),
    _rod("CAU-10", ("Al",), "IPA", "10.1021/cm3025445", ("CAU-10-H",)),
    _rod("MOF-303", ("Al",), "PZDC", "10.1126/sciadv.aat3198"),
    NameRow("NOTT-300", ("Al",), 2, (("BPTC", 1),), 0, "10.1038/nchem.1457", ONE, aliases=("MFM-300(Al)",)),
    NameRow("InOF-1", ("In",), 2, (("BPTC", 1),), 0, "Chem. Commun. 2012, 48, 9696", ONE, aliases=("MFM-300(In)",)),
    NameRow("MIL-120", ("Al",), 4, (("BTEC", 1),), 0, "Chem. Mater. 2009, 21, 5783", (2, 2)),
    NameRow("MIL-60", ("V",), 2, (("BTEC", 1),), 0, "Inorg. Chem. 2003, 42, 1739", ONE),
    NameRow("Sc2(BDC)3", ("Sc",), 2, (("BDC", 3),), 0, "Chem. Mater. 2005, 17, 5837"),
    NameRow("MOF-72", ("Cd",), 3, (("IPA", 4),), 0, RODS),
    *(NameRow("MIL-88A", (m,), 1, (("FUM", 1),), 3, "10.1126/science.1137975", ONE, ("acs",), (f"MIL-88A({m})",))
      for m in ("Fe", "Cr")),
    *(NameRow("MIL-88B", (m,), 1, (("BDC", 1),), 3, MIL88, ONE, ("acs",), (f"MIL-88B({m})",), volume=(0, 500))
      for m in ("Fe", "Cr")),
    *(NameRow("MIL-88C", (m,), 1, (("2,6-NDC", 1),), 3, MIL88, ONE, ("acs",), (f"MIL-88C({m})",))
      for m in ("Fe", "Cr")),
    *(NameRow("MIL-88D", (m,), 1, (("BPDC", 1),), 3, MIL88, ONE, ("acs",), (f"MIL-88D({m})",))
      for m in ("Fe", "Cr")),
    NameRow("MIL-100", ("Cr",), 3, (("BTC", 2),), 3, "10.1002/anie.200460592", ONE, ("moo", "mtn"), ("MIL-100(Cr)",)),
    NameRow("MIL-100", ("Fe",), 3, (("BTC", 2),), 3, "10.1039/b704325b", ONE, ("moo", "mtn"), ("MIL-100(Fe)",)),
    NameRow("MIL-101", ("Cr",), 1, (("BDC", 1),), 3, "10.1126/science.1116275", ONE, ("mtn", "mtn-e"),
            ("MIL-101(Cr)",), volume=(700, 1e9)),
    _mof74("Zn", "10.1021/ja045123o", "MOF-74"), _mof74("Co", "10.1002/anie.200501508"),
    _mof74("Ni", "10.1039/b515434k"),
    _mof74("Mg", "10.1002/ejic.200701284"), _mof74("Fe", "10.1021/ja205976v"),
    _mof74("Cu", "10.1039/c4sc02064b"),
    NameRow("IRMOF-74-II", ("Mg",), 2, (("DH2PhDC", 1),), 0, "Science 2012, 336, 1018"),
    NameRow("IRMOF-74-III", ("Mg",), 2, (("DH3PhDC", 1),), 0, "Science 2012, 336, 1018"),
    NameRow("Mg2(dobpdc)", ("Mg",), 2, (("DOBPDC", 1),), 0, "10.1021/ja300034j"),
    *(NameRow(f"{m}2(m-dobdc)", (m,), 2, (("m-DOBDC", 1),), 0, "10.1021/ja506230r")
      for m in ("Mg", "Mn", "Fe", "Co", "Ni")),
    _zif(1, "Zn", (("Im", 2),), ZIF2006, ("crb",), volume=(0, 315)),
    _zif(2, "Zn", (("Im", 2),), ZIF2006, ("crb",), volume=(315, 1e9)), _zif(3, "Zn", (("Im", 2),), ZIF2006, ("dft",)),
    _zif(4, "Zn", (("Im", 2),), ZIF2006, ("cag",)), _zif(6, "Zn", (("Im", 2),), ZIF2006, ("gis",)),
    _zif(10, "Zn", (("Im", 2),), ZIF2006, ("mer",)), _zif(7, "Zn", (("bIm", 2),), ZIF2006, ("sod",)),
    _zif(8, "Zn", (("mIm", 2),), ZIF2006, ("sod",), False), _zif(9, "Co", (("bIm", 2),), ZIF2006, ("sod",)),
    _zif(11, "Zn", (("bIm", 2),), ZIF2006, ("rho",)), _zif(12, "Co", (("bIm", 2),), ZIF2006, ("rho",)),
    _zif(67, "Co", (("mIm", 2),), ZIF2008, ("sod",), False), _zif(71, "Zn", (("dcIm", 2),), ZIF2008, ("rho",)),
    _zif(68, "Zn", (("bIm", 1), ("nIm", 1)), ZIF2008, ("gme",), False),
    _zif(69, "Zn", (("cbIm", 1), ("nIm", 1)), ZIF2008, ("gme",), False),
    _zif(77, "Zn", (("nIm", 2),), ZIF2008, ("frl",)), _zif(20, "Zn", (("Pur", 2),), "10.1038/nmat1927", ("lta",)),
    _zif(90, "Zn", (("ICA", 2),), "10.1021/ja805222x", ("sod",), False),
    _zif(93, "Zn", (("almeIm", 2),), ZIF2010, ("rho",), False),
    _zif(96, "Zn", (("cyamIm", 2),), ZIF2010, ("rho",), False),
    _zif(97, "Zn", (("hymeIm", 2),), ZIF2010, ("rho",), False),
    NameRow("CdIF-1", ("Cd",), 1, (("mIm", 2),), 1, "Chem. Eur. J. 2010, 16, 1137", nets=("sod",), net_needed=True),
    NameRow("MFU-4", ("Zn",), 5, (("BBTA", 3),), 5, "10.1039/b904280f", nets=("pcu",), terminal="Cl-"),
    NameRow("MFU-4l", ("Zn",), 5, (("BTDD", 3),), 5, "10.1002/chem.201001872", nets=("pcu",), terminal="Cl-"),
    NameRow("Co(bdp)", ("Co",), 1, (("BDP", 1),), 0, "10.1021/ja8024092"),
    NameRow("Cu3(BTP)2", ("Cu",), 3, (("BTP", 2),), 4, "Chem. Sci. 2011, 2, 1311", nets=("the",)),
    *(NameRow(f"{metal}-BTT", (metal,), 3, (("BTT", 2),), 4, paper, nets=("the",)) for metal, paper in (
        ("Mn", "10.1021/ja0656853"), ("Fe", "Chem. Sci. 2010, 1, 184"),
        ("Cu", "Angew. Chem. Int. Ed. 2007, 46, 1419"))),
    NameRow("CALF-20", ("Zn",), 2, (("trz", 2), ("ox", 1)), 2, "10.1126/science.abi7281"),
    NameRow("bio-MOF-12", ("Co",), 1, (("ad", 1),), 2, "Chem. Sci. 2013, 4, 1746", nets=("lvt",),
            terminal="propionate"),
    NameRow("SIFSIX-1-Zn", ("Zn",), 1, (("bpy", 2), ("SiF6", 1)), 1, "Angew. Chem. Int. Ed. Engl. 1995, 34, 2127",
            nets=("pcu",)),
    NameRow("SIFSIX-1-Cu", ("Cu",), 1, (("bpy", 2), ("SiF6", 1)), 1, "10.1021/ja211340t", nets=("pcu",)),
    NameRow("SIFSIX-3-Ni", ("Ni",), 1, (("pyz", 2), ("SiF6", 1)), 1, "10.1039/c6sc05012c", nets=("pcu",)),
    NameRow("Fe(pyz)Pt(CN)4", ("Fe", "Pt"), 2, (("pyz", 1), ("CN", 4)), 1, "Inorg. Chem. 2001, 40, 3838",
            nets=("fsc",)),
)
