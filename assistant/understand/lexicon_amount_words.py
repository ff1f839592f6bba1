"""The words of questions about amounts of substance and about ions: units, what is asked, and words that ask nothing."""

from __future__ import annotations

from assistant.understand.lexicon_rows import rows, words

_UNIT_WORDS: dict[str, str] = rows("""
kg | kg, kilogram, kilograms, kilo, kilos
g | g, gram, grams, gramme, grammes, gm
mg | mg, milligram, milligrams, milligramme, milligrammes, mgs
µg | µg, μg, ug, mcg, microgram, micrograms, microgramme, microgrammes
ng | ng, nanogram, nanograms
mol | mol, mole, moles, mols
mmol | mmol, millimole, millimoles, mmole, mmoles, mmols
µmol | µmol, μmol, umol, micromole, micromoles
nmol | nmol, nanomole, nanomoles
kmol | kmol, kilomole, kilomoles
L | L, l, litre, litres, liter, liters
mL | mL, ml, millilitre, millilitres, milliliter, milliliters, cm3, cc
µL | µL, μL, uL, µl, μl, ul, microlitre, microlitres, microliter, microliters
M | M, mol/L, mol/l, mol L-1, mol/dm3, molar, moles per litre, moles per liter, mol per litre, mol per liter
mM | mM, mmol/L, mmol/l, mmol L-1, millimolar, mmol per litre, mmol per liter
µM | µM, μM, uM, µmol/L, umol/L, micromolar
nM | nM, nmol/L, nanomolar
mg/mL | mg/mL, mg/ml, mg per mL, mg per ml, mg mL-1, g/L, g/l, g per L, grams per litre, grams per liter, milligrams per millilitre, milligrams per milliliter
g/mL | g/mL, g/ml, g/cm3, g per mL, g mL-1
µg/mL | µg/mL, μg/mL, ug/mL, µg/ml, ug/ml, mg/L, mg/l, mg per litre, mg per liter
ng/mL | ng/mL, ng/ml, µg/L, ug/L
equiv | equiv, equivs, equivalent, equivalents, eq, eqs, molar equivalents, molar equivalent
""")
UNITS: dict[str, str] = {said: unit for unit, line in _UNIT_WORDS.items() for said in (one.strip() for one in line.split(","))}
UNITS |= dict.fromkeys(("molecules", "formula units"), "")
"""What is written → the unit; letters as written, for M is not m."""
_LONG = "|".join(sorted((one.replace(" ", r"\s+").replace("/", r"\s?/\s?") for one in UNITS), key=len, reverse=True))
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?[x×*·]\s?10\^?[-−–]?\d+|[eE][-+]?\d+)?"
_SAID = r"half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred"
QUANTITY = (rf"(?<![\w.,=#@+\-\[(/])(?P<number>{_NUMBER}(?=[\s-]*\S)|(?i:{_SAID})(?=\s))(?:\s?-\s?|\s*)(?P<unit>{_LONG})\.?"
            r"(?![\w/=#@\]\[(+]|[-−](?!\s)|\s?/)")
"""A number with its unit; the number may be a word."""
NUMBERS: dict[str, str] = {word: str(n) for n, word in enumerate(words(
    "zero one two three four five six seven eight nine ten eleven twelve"))} | {
        "a": "1", "an": "1", "half a": "0.5", "half an": "0.5", "twenty": "20", "fifty": "50", "hundred": "100"}
IONS = (r"\[\s?\d?M(?:\s?[+\-−–]\s?\d?[A-Za-z][A-Za-z0-9]*)*\s?(?:[+•·.*]{0,2})\](?:\s?[\d⁺⁻+\-−–•·.*^{}]{1,6})?(?![\w(=#])"
        r"|(?<![\w\[])\(M(?:\s?[+\-−–]\s?\d?[A-Z][A-Za-z0-9]*)+\)[\d+\-−–]{1,2}"
        r"|(?<![\w\[])\d?M\s?[+\-−–]\s?\d?(?:H|Na|K|Li|NH4|Cl|HCOO|ACN)(?![a-z])[+\-−–]{0,2}"
        r"|(?<![\w\[])M(?:\+[•·.*]|[•·*]\+|\+(?=[\s,?)]|$))|(?<![\w\[])MH\+|(?<![\w\[])MNa\+")
"""Ions as mass spectroscopists write them."""
SHOWING = frozenset(words("smiles drawn written shown given depicted as in its the structure i.e ie"))
"""Words between a name and the SMILES given for it."""
ASKED: dict[str, str] = rows("""
mass | mass, masses, weight, weigh, weighs, weighing, heavy, weighed, how much, what quantity, quantity
amount | amount of substance, substance amount, molar amount, mole amount
volume | volume, what volume
molarity | concentration, molarity, conc, molar concentration, how concentrated, strength
molecules | how many molecules, number of molecules, how many individual molecules, count of molecules, how many formula units, number of formula units, molecules are there, many molecules, formula units
equivalents | how many equivalents, how many equiv, number of equivalents
""")
IDLE = frozenset(words("""
how many much what what's whats which is are was were be being been the a an of in for to and on at from by with into out do does did i
we you one it its it's this that these those there here my our me us would will could can should shall must may might need needs needed want
wanted require requires required have has had having get got make makes made making prepare prepared preparing preparation up use used
using take takes taken weigh weighed weighing out off corresponds correspond corresponding equal equals equivalent equate equates amount
amounts number please tell give calculate compute find determine work convert conversion express expressed know say show me contains contain contained
containing present presents represent represents solution solutions stock aqueous solute dissolved dissolve dissolving final conc sample
portion batch pure sample solid compound compounds substance molecule chemical reagent material if then so when per each total get reach
obtain achieve give gives yields quickly just exactly precisely about approximately roughly ca as unit units value terms mass weight
molar that's let let's say suppose set run reaction scale go goes measured measure charge added bench balance scales
molecular be come comes volume concentration answer figure result correspondingly having strong flask vial tube filled fill diluted dilute
hi hello hey ok okay thanks thank quick question substrate = with weigh-in read reads reading there equates dissolving water-free sit sits starting relative versus vs against based relation limiting respect
density dense liquid neat order purposes laboratory lab today now dose tablet dry
"""))
"""Words that ask nothing themselves in a question about amounts."""
SOLVENTS = frozenset(words("""
O CS(C)=O CO CCO CC#N CN(C)C=O C1CCOC1 ClCCl ClC(Cl)Cl Cc1ccccc1 CC(C)=O CCOC(C)=O CC(C)O CCOCC C1COCCO1 CN1CCCC1=O c1ccccc1
[2H]C(Cl)(Cl)Cl [2H]O[2H] CCCCCC
"""))
"""Solvents of the laboratory as RDKit writes them: "in 10 mL of water" asks nothing of water."""
NOT_HERE = frozenset(words("""
less than below above under over more fewer at least most between add remove replace design lighter heavier percent % ppm pka ph
kcal yield price cost boil boils boiling melting solubility soluble lethal toxic ld50 ic50 ki affinity binder potency half-life clearance
"""))
"""Words of other questions that have quantities in them."""
ION_WORDS: dict[str, str] = {said.strip(): ion for ion, line in rows("""
[M+2H]2+ | doubly protonated, twice protonated, doubly charged protonated, diprotonated
[2M+H]+ | protonated dimer, proton bound dimer, protonated dimeric
[2M+Na]+ | sodiated dimer, sodium bound dimer
[2M-H]- | deprotonated dimer
[M-2H]2- | doubly deprotonated, dideprotonated
[M+H-H2O]+ | protonated minus water, water loss from the protonated
[M-H]- | deprotonated, minus a proton, proton loss, loss of a proton, having lost a proton, after losing a proton, deprotonation
[M+Na]+ | sodium adduct, sodiated, sodium adducts, na adduct, sodium ion adduct, adduct with sodium, sodium cation adduct, sodium cationised, sodium cationized, sodium complex
[M+K]+ | potassium adduct, k adduct, adduct with potassium, potassiated, potassium cationised
[M+Li]+ | lithium adduct, lithiated ion, adduct with lithium
[M+NH4]+ | ammonium adduct, nh4 adduct, ammoniated, adduct with ammonium
[M+Cl]- | chloride adduct, cl adduct, adduct with chloride
[M+HCOO]- | formate adduct, adduct with formate
[M+CH3COO]- | acetate adduct, adduct with acetate
[M+ACN+H]+ | acetonitrile adduct, protonated acetonitrile adduct
[M]+ | molecular ion, radical cation, molecular radical cation, parent radical cation, molecular ion peak, molecular cation
[M+H]+ | protonated, pseudomolecular ion, quasimolecular ion, quasi molecular ion, pseudo molecular ion, proton adduct, protonation
""").items() for said in line.split(",")}
"""Ions in words; of several that fit the longest is meant."""
ION_IDLE = frozenset(words("""
where should would will could can do does did i we you one see find expect look looking appear appears show shows observe observed seen detect
detected sit sits lie lies fall falls turn turns the a an of in for at on to by with from as is are was be what what's which m/z mz mass masses peak peaks signal signals ion ions species
value values position positions esi esi-ms esi+ esi- ei ei-ms gc-ms gc/ms apci maldi ms lc-ms lcms lc/ms hrms hr-ms hresims hr-esi-ms tof q-tof orbitrap spectrum spectra spectrometry
mass-spec spec mode positive negative pos neg polarity ionisation ionization electrospray electron impact accurate exact calcd calc calculated theoretical
theory monoisotopic mono isotopic high resolution high-resolution and its it it's this molecule compound tell me please give calculate compute number form forms singly
charged adduct base line there its my need want i'd like report molecular drug intact when under conditions run running under - + –
answer quick hi question how heavy found come comes up so then that would-be cation anion i'm that's expected simply just main formed form forming fully
"""))
"""Words that ask nothing themselves in a question about ions."""
ELEMENT_SYMBOLS: dict[str, str] = {
    "carbon": "C", "hydrogen": "H", "nitrogen": "N", "oxygen": "O", "sulfur": "S", "sulphur": "S", "chlorine": "Cl",
    "fluorine": "F", "bromine": "Br", "iodine": "I", "phosphorus": "P", "silicon": "Si", "boron": "B", "selenium": "Se",
    "sodium": "Na", "potassium": "K", "lithium": "Li", "iron": "Fe", "zinc": "Zn", "platinum": "Pt", "copper": "Cu",
    "calcium": "Ca", "magnesium": "Mg", "cobalt": "Co", "tin": "Sn", "silver": "Ag", "mercury": "Hg"}
SHARE = frozenset(words("""
% wt% wt wt.% wt-% %w/w w/w w/w% percent percentage percentages mass% weight% weight-% mass-% per-cent fraction proportion elemental analysis microanalysis combustion chn
"""))
"""Words for a share by mass."""
SHARE_IDLE = frozenset(words("""
how much what what's which is are was the a an of in for by to does do have has contain contains containing made up molecule compound mass weight molecular molar total
its it it's this content composition only just alone calc calcd calculated theoretical theory found expected value values give tell me please i need want as report
compute calculate there present consists due comes from accounts account weight's mass's my sample pure would be should get with and on basis number terms expressed sheet
relative ea
"""))
"""Words that ask nothing themselves in a question about shares by mass."""
SP3_IDLE = frozenset(words("""
what which how much many is are of the a an in do does all its it's it for has have being that hybridised hybridized sp3-hybridised
sp3-hybridized carbon carbons c atoms atom centres sp3 csp3 fraction proportion share percentage percent % part molecule value tell me give please as
"""))
"""Words of a question about the share of sp3 carbons."""
