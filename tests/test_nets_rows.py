"""Nets from their published embeddings: each is built anew and must be the row of the table with its symbol.

The embeddings are those of the Reticular Chemistry Structure Resource (doi:10.1021/ar800124u): space group; then for
each vertex its coordination number and place; then for each edge its two ends; fractions of the cell edges.
"""

from __future__ import annotations

from functools import cache

import pytest

from assistant.chem.nets import Net, NetName, named, pieces, table
from assistant.chem.nets.make_rcsr import expanded

EMBEDDINGS = """
pcu Pm-3m; 6 0 0 0; 0 0 0 0 0 1
fcu Fm-3m; 12 0 0 0; 0 0 0 0 .5 .5
bcu Im-3m; 8 0 0 0; 0 0 0 .5 .5 .5
dia Fd-3m:2; 4 .125 .125 .625; .125 .125 .625 .375 .375 .375
sod Im-3m; 4 0 .25 .5; 0 .25 .5 0 .5 .25
nbo Im-3m; 4 0 0 .5; 0 0 .5 0 .5 .5
pts P42/mmc; 4 .5 0 0; 4 0 0 .25; 0 0 .25 .5 0 0
tbo Fm-3m; 3 .16667 .16667 .16667; 4 .25 .25 0; .25 .25 0 .16667 .16667 .16667
pto Pm-3n; 3 .25 .25 .25; 4 0 .5 .25; 0 .5 .25 .25 .25 .25
rht Fm-3m; 24 0 0 0; 3 .16667 .16667 .33333; 0 0 0 .16667 .16667 .33333
acs P63/mmc; 6 .66667 .33333 .25; .66667 .33333 .25 .33333 -.33333 -.25
ftw Pm-3m; 4 0 .5 .5; 12 0 0 0; 0 0 0 0 .5 .5
csq P6/mmm; 4 .25 .5 0; 8 0 .5 .5; .25 .5 0 0 .5 .5
scu P4/mmm; 8 0 0 0; 4 0 .5 .5; 0 0 0 0 .5 .5
she Im-3m; 4 0 .25 .5; 6 .25 .25 .25; 0 .25 .5 .25 .25 .25
shp P6/mmm; 4 0 .5 0; 12 0 0 .5; 0 0 .5 0 .5 0
spn Fd-3m:2; 3 .08333 .08333 .16667; 6 0 1 0; 0 1 0 .08333 1.08333 .16667
mtn Fd-3m:2; 4 .125 .125 .625; 4 .28196 .28196 .28196; 4 .06803 .18197 .3791;
  .06803 .18197 .3791 .03196 .21804 .53196; .06803 .18197 .3791 .18197 .06803 .3791;
  .06803 .18197 .3791 .1291 .31803 .31803; .28196 .28196 .28196 .375 .375 .375
lcs Ia-3d; 4 0 .25 .375; 0 .25 .375 .125 .5 .25
ana Ia-3d; 4 .125 .16667 .41667; .125 .16667 .41667 .08333 .375 .33333
rho Im-3m; 4 .10355 .25 .39645; .10355 .25 .39645 .10355 .39645 .25; .10355 .25 .39645 .10355 .25 .60355
gis I41/amd:2; 4 .15001 .59999 .125; .15001 .59999 .125 .15001 .90001 .125; .15001 .59999 .125 .15001 .40001 -.125
gme P63/mmc; 4 .43746 .10412 .09541; .43746 .10412 .09541 .43746 .10412 .40459;
  .43746 .10412 .09541 .43746 .33333 .09541; .43746 .10412 .09541 .33333 -.10412 -.09541;
  .43746 .10412 .09541 .66667 .10412 .09541
mer I4/mmm; 4 .11245 .27147 .35149; .11245 .27147 .35149 .27147 .11245 .35149;
  .11245 .27147 .35149 -.11245 .27147 .35149; .11245 .27147 .35149 .11245 .27147 .64851;
  .11245 .27147 .35149 .22853 .38755 .14851
lta Pm-3m; 4 .1306 .3153 .5; .1306 .3153 .5 .1306 .5 .3153; .1306 .3153 .5 -.1306 .3153 .5;
  .1306 .3153 .5 .3153 .1306 .5
srs I4132; 3 .125 .125 .125; .125 .125 .125 .125 -.125 .375
ths I41/amd:2; 3 0 .75 .03118; 0 .75 .03118 0 .25 -.03118; 0 .75 .03118 0 .75 .21882
qtz P6222; 4 0 .5 .16667; 0 .5 .16667 .5 .5 -.16667
lvt I41/amd:2; 4 0 0 .5; 0 0 .5 .25 .25 .25
cds P42/mmc; 4 0 0 0; 0 0 0 0 0 .5; 0 0 0 1 0 0
hex P6/mmm; 8 0 0 0; 0 0 0 0 1 0; 0 0 0 0 0 1
reo Pm-3m; 8 0 0 .5; 0 0 .5 0 .5 0
flu Fm-3m; 4 .25 .25 .25; 8 0 0 .5; 0 0 .5 .25 .25 .25
the Pm-3m; 3 .33333 .33333 .33333; 8 0 .5 .5; 0 .5 .5 .33333 .33333 .33333
soc Im-3m; 4 0 0 .25; 6 .25 .25 .25; 0 0 .25 .25 .25 .25
etb R-3m:H; 3 .40693 0 0; .40693 0 0 .59307 0 0; .40693 0 0 .25974 -.07359 .33333
sra Imma; 4 0 .09577 .14877; 0 .09577 .14877 0 .40423 .14877; 0 .09577 .14877 .5 .09577 .35123;
  0 .09577 .14877 0 -.09577 -.14877
rna Imma; 6 0 0 0; 3 .15844 .75 .15855; 0 0 0 0 .5 0; 0 0 0 .15844 .25 -.15855; .15844 .75 .15855 .34156 .75 .34145
rtl P42/mnm; 3 .20009 .79991 0; 6 0 0 .5; 0 0 .5 .29991 .29991 .5; 0 0 .5 .20009 -.20009 0
fof R-3m:H; 3 .12621 .25242 .25233; 4 .5 0 .5; .12621 .25242 .25233 .20712 .41424 .41434;
  .5 0 .5 .20712 -.20712 .41434
ctn I-43d; 3 .04171 .04171 .04171; 4 .25 .875 0; .25 .875 0 .20829 .70829 -.20829
bor P-43m; 3 .33333 .33333 .66667; 4 0 .5 .5; 0 .5 .5 .33333 .33333 .66667
pyr Pa-3; 3 .16667 .16667 .16667; 6 0 0 .5; 0 0 .5 .16667 .16667 .16667
ant I41/amd:2; 3 0 .25 .06261; 6 0 .75 .125; 0 .25 .06261 0 .75 .125; 0 .25 .06261 0 .25 -.125
crb I4/mmm; 4 .32557 .32557 0; .32557 .32557 0 .32557 .67443 0; .32557 .32557 0 .17443 .17443 .5
sqc I41/amd:2; 4 0 0 .5; 8 0 .75 .125; 0 0 .5 .5 -.25 .375
stp P6/mmm; 4 0 .5 0; 6 .33333 .66667 .5; 0 .5 0 .33333 .66667 .5
tfi P42/mmc; 4 0 0 .25; 3 0 .5 .13391; 0 0 .25 0 .5 .13391; 0 .5 .13391 0 .5 -.13391
unc P4122; 4 0 .67025 0; 0 .67025 0 0 .32975 .5; 0 .67025 0 .32975 1 .25
fsc P4/mmm; 4 0 0 0; 6 .5 .5 0; 0 0 0 .5 .5 0; .5 .5 0 .5 .5 1
mtn-e Fd-3m:2; 6 .07907 .07907 .17093; 6 .125 .125 .3733; 6 .04956 .04956 .29393; 6 0 .09333 .40667;
  0 .09333 .40667 .09333 0 .40667; .07907 .07907 .17093 .07907 .17093 .07907; 0 .09333 .40667 .04956 .04956 .29393;
  .04956 .04956 .29393 .04956 -.04393 .20044; 0 .09333 .40667 .125 .125 .3733; .04956 .04956 .29393 .125 .125 .3733;
  .07907 .07907 .17093 .04956 -.04393 .20044
moo Fd-3m:2; 3 .04874 .04874 .36535; 3 .0197 .0197 .2303; 3 .0231 .0231 .15855; 3 .0526 .09734 .35463;
  3 .10564 .10564 .10564; 3 .07617 .07617 .39994; 6 .07736 .07736 .17264; 6 .125 .125 .36363; 6 .05672 .05672 .28815;
  6 0 .08844 .41156; .125 .125 .36363 .07617 .07617 .39994; .05672 .05672 .28815 .0526 .09734 .35463;
  0 .08844 .41156 .04874 .04874 .36535; .0231 .0231 .15855 .05672 -.03815 .19328;
  0 .08844 .41156 .07617 .07617 .39994; .05672 .05672 .28815 .04874 .04874 .36535;
  .0197 .0197 .2303 .05672 -.03815 .19328; .0526 .09734 .35463 .125 .125 .36363;
  .10564 .10564 .10564 .07736 .07736 .17264; 0 .08844 .41156 .0526 .09734 .35463;
  .0231 .0231 .15855 .07736 .07736 .17264
xmz R-3c:H; 3 0 .60005 .25; 9 0 0 .25; 0 0 .25 .39995 .39995 .25; 0 0 .25 .26672 -.06662 .08333
lcy P4132; 6 .375 .375 .375; .375 .375 .375 .125 .625 -.125
nia P63/mmc; 6 0 0 0; 6 .33333 .66667 .25; 0 0 0 .33333 -.33333 .25
ith Pm-3n; 4 0 .25 .5; 12 0 0 0; 0 0 0 0 .25 .5
pth P6222; 4 0 0 0; 4 0 .5 .16667; 0 0 0 0 .5 .16667
bcs Ia-3d; 6 0 0 0; 0 0 0 .25 .25 -.25
bnn P6/mmm; 5 .33333 .66667 0; .33333 .66667 0 .66667 .33333 0; .33333 .66667 0 .33333 .66667 1
utp Pnna; 3 .09999 .0939 .12491; .09999 .0939 .12491 .09999 .4061 .37509; .09999 .0939 .12491 .40001 -.0939 .12491;
  .09999 .0939 .12491 -.09999 -.0939 -.12491
dmp Pnna; 4 .08314 .25 .25; .08314 .25 .25 .41686 -.25 .25; .08314 .25 .25 -.08314 -.25 -.25
"""
# Layers as quotient graphs: vertices, then edges i j and the cell of j (M. O'Keeffe, B. G. Hyde, Phil. Trans. A 1980).
LAYERS = {
    "sql": (1, [(0, 0, 1, 0), (0, 0, 0, 1)]),
    "hcb": (2, [(0, 1, 0, 0), (0, 1, -1, 0), (0, 1, 0, -1)]),
    "hxl": (1, [(0, 0, 1, 0), (0, 0, 0, 1), (0, 0, 1, 1)]),
    "kgm": (3, [(0, 1, 0, 0), (0, 1, -1, 0), (0, 2, 0, 0), (0, 2, 0, -1), (1, 2, 0, 0), (1, 2, 1, -1)]),
    "kgd": (3, [(0, 1, 0, 0), (0, 1, -1, 0), (0, 1, 0, -1), (0, 2, -1, 0), (0, 2, 0, -1), (0, 2, -1, -1)]),
    "fes": (4, [(0, 1, 0, 0), (1, 2, 0, 0), (2, 3, 0, 0), (3, 0, 0, 0), (0, 2, -1, 0), (1, 3, 0, -1)]),
}
# Coordination sequences of the first ten shells as published. J. H. Conway, N. J. A. Sloane, Proc. R. Soc. A 1997, 453,
# 2369 (doi:10.1098/rspa.1997.0126) and R. W. Grosse-Kunstleve, G. O. Brunner, N. J. A. Sloane, Acta Cryst. A 1996, 52,
# 879 (doi:10.1107/S0108767396007519) give them as polynomials in n; MTN's are those of the zeolite atlas.
POLYNOMIALS = {
    "pcu": lambda n: 4 * n * n + 2, "fcu": lambda n: 10 * n * n + 2, "bcu": lambda n: 6 * n * n + 2,
    "dia": lambda n: (5 * n * n + 4) // 2, "sod": lambda n: 2 * n * n + 2, "hex": lambda n: 6 * n * n + 2,
    "hcb": lambda n: 3 * n, "sql": lambda n: 4 * n, "hxl": lambda n: 6 * n,
}
SEQUENCES = {
    "nbo": [(4, 12, 28, 50, 76, 110, 148, 194, 244, 302)],
    "srs": [(3, 6, 12, 24, 35, 48, 69, 86, 108, 138)],
    "kgm": [(4, 8, 14, 18, 22, 28, 30, 38, 38, 48)],
    "mtn": [(4, 12, 24, 36, 64, 112, 132, 156, 222, 264), (4, 12, 24, 39, 66, 103, 130, 168, 216, 274),
            (4, 12, 25, 43, 68, 95, 133, 177, 223, 274)],
}
POINT_SYMBOLS = {  # V. A. Blatov, M. O'Keeffe, D. M. Proserpio, CrystEngComm 2010, 12, 44 (doi:10.1039/b910671e)
    "pcu": "4^12.6^3", "dia": "6^6", "nbo": "6^4.8^2", "sod": "4^2.6^4", "fcu": "3^24.4^36.5^6", "bcu": "4^24.6^4",
    "srs": "10^3", "acs": "4^9.6^6", "pts": "4^2.8^4", "cds": "6^5.8", "qtz": "6^4.8^2", "lvt": "4^2.8^4",
}


def _embedded() -> dict[str, Net]:
    found: dict[str, Net] = {}
    lines: list[str] = []
    for line in EMBEDDINGS.strip().splitlines():
        if line.startswith("  "):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line)
    for line in lines:
        head, *rest = line.split(";")
        symbol, group = head.split()
        figures = [[float(x) for x in part.split()] for part in rest]
        found[symbol] = expanded(group, [(int(row[0]), row[1:]) for row in figures if len(row) == 4],
                                 [row for row in figures if len(row) == 6])
    return found


NETS = _embedded() | {symbol: Net(("",) * n, tuple((i, j, (a, b, 0)) for i, j, a, b in edges))
                      for symbol, (n, edges) in LAYERS.items()}


@cache
def name(symbol: str) -> NetName:
    """What the net built from its published embedding is called."""
    (whole,) = pieces(NETS[symbol])
    return named(whole)


@pytest.mark.parametrize("symbol", sorted(NETS))
def test_a_net_built_from_its_published_embedding_is_its_row(symbol: str) -> None:
    assert name(symbol).symbol == symbol


@pytest.mark.parametrize("symbol", sorted(POLYNOMIALS))
def test_coordination_sequences_follow_the_published_polynomials(symbol: str) -> None:
    (kind,) = name(symbol).vertices
    assert kind.sequence == tuple(POLYNOMIALS[symbol](n) for n in range(1, 11))


@pytest.mark.parametrize("symbol", sorted(SEQUENCES))
def test_coordination_sequences_are_the_published_ones(symbol: str) -> None:
    assert sorted(kind.sequence for kind in name(symbol).vertices) == SEQUENCES[symbol]


@pytest.mark.parametrize("symbol", sorted(POINT_SYMBOLS))
def test_point_symbols_are_the_published_ones(symbol: str) -> None:
    assert {kind.point_symbol for kind in name(symbol).vertices} == {POINT_SYMBOLS[symbol]}


def test_every_fingerprint_of_the_table_belongs_to_one_symbol() -> None:
    assert len(set(table().values())) == len(table()) > 2000


@pytest.mark.parametrize(("symbol", "coordination", "dimension"), [
    ("tbo", (3, 4), 3), ("rht", (3, 24), 3), ("ftw", (4, 12), 3), ("csq", (4, 8), 3), ("scu", (4, 8), 3),
    ("she", (4, 6), 3), ("shp", (4, 12), 3), ("spn", (3, 6), 3), ("kgd", (3, 6), 2), ("mtn-e", (6,), 3)])
def test_coordination_and_dimension(symbol: str, coordination: tuple[int, ...], dimension: int) -> None:
    found = name(symbol)
    assert (found.coordination, found.dimension) == (coordination, dimension)
