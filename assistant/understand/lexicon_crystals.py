"""Words of questions about crystals: one row a subject, unit, radiation, solvent or other thing that can be said."""

from __future__ import annotations

from assistant.understand.lexicon_rows import rows, words

SUBJECTS: dict[str, str] = rows("""
card | in 3d, 3d view, export, download, save, cleaned cif, clean cif, what is this, what is it, what's this, what's it, what do we have, what have we here, card, overview, summary, summarise, summarize, analyse, analyze,
    analyse it, analysis, characterise, characterize, key numbers, main numbers, properties, basic properties, quick look, at a glance, all properties, everything,
    facts, key facts, what can you tell me, look at, numbers
describe | describe, description, tell me about, tell me more, tell me everything, explain, explain the structure, in words, report on, write about, write a
    description, walk me through, paragraph about, structure of, introduce, talk me through, details
name | name, called, known as, common name, which mof, what mof, recognise, recognize, identify, identity, known mof, what material, which material, which framework
    is, trivial name, do you know, nickname, is this a known, have a name, what is it known as, famous
formula | formula, composition, stoichiometry, chemical formula, empirical formula, sum formula, molecular formula, made of, made up of, elements, which elements, contains,
    molar mass, molecular weight, formula weight, formula unit, formula units, z value, what is z, how many formula units, elemental composition
cell | cell, unit cell, cell parameters, lattice, lattice parameters, lattice constants, cell constants, cell lengths, cell angles, cell volume, unit-cell, cell
    dimensions, lattice constant, lattice vectors, unit cell parameters, unit cell volume, crystal system, a b c, axes, metric
space group | space group, spacegroup, symmetry, sg, point group, crystal symmetry, space-group, hermann mauguin, bravais, symmetry group, international number
density | density, crystal density, how dense, dense, crystallographic density, framework density, gravimetric density, mass density, g/cm3 density, heavy is it
atoms | atoms, how many atoms, number of atoms, atom count, atoms per cell, atoms in the cell, how big is the cell
metals | metal, metals, which metal, which metals, what metal, what metals, metal centre, metal center, metal centres, metal centers, metal atoms, metal ions, metal
    ion, metal content, cation, metallic, metal sites
nodes | node, nodes, sbu, sbus, secondary building unit, secondary building units, cluster, clusters, metal node, metal nodes, metal cluster, inorganic building
    unit, inorganic node, building unit, building units, building block, building blocks, paddlewheel, paddle wheel, nuclearity, inorganic part, knots, vertices
coordination | coordination, coordination number, coordination numbers, coordination geometry, coordination environment, coordination sphere, coordinated, geometry of
    the metal, metal geometry, octahedral, tetrahedral, square planar, ligand field, donor atoms, donors, coordinate
linkers | linker, linkers, ligand, ligands, organic linker, organic linkers, strut, struts, organic part, organic ligand, organic ligands, smiles of the linker,
    which linker, which linkers, what linker, organic unit, organic component, organic building block, organics, spacer, spacers, denticity, ditopic, tritopic,
    tetratopic, dicarboxylate, carboxylates, bridging ligand, bridging ligands, organic molecule
groups | functional group, functional groups, functionality, functionalities, functionalised, functionalized, functional, functionalisation, amino groups, amine
    groups, amines, nitro groups, hydroxyl groups, groups on the linker, groups on the linkers, substituents, decorated, side groups, carboxylic acids, amino-functionalised,
    side chains, tagged, amine, amino group, nh2
open metal sites | open metal sites, open metal site, oms, open sites, open site, coordinatively unsaturated, unsaturated metal sites, unsaturated metal, cus,
    unsaturated sites, exposed metal sites, exposed metal, open metal, open metals, accessible metal sites, vacant site, vacant sites, vacant coordination,
    free coordination site, free coordination sites, bare metal sites, lewis acid sites, lewis acidic, lewis acid, undercoordinated, under-coordinated,
    accessible metal, coordinative unsaturation, naked metal, uncoordinated metal
oxidation state | oxidation state, oxidation states, oxidation number, oxidation numbers, valence, valence state, valency, what valence, redox state, ox state, oxidised,
    mixed valence, mixed-valence, metal charge, charge of the metal, charge on the metal, formal charge of the metal
charge | charge, charged, framework charge, net charge, neutral, ionic, cationic, anionic, counter-ion, counter-ions, counterion, counterions, counter ion,
    counter ions, anion, anions, cations, charge balance, charge balanced, charge-balanced, charge neutral, what balances the charge, compensates the charge,
    extra-framework ions, ions, electroneutral
net | net, topology, topological, rcsr, net topology, underlying net, network topology, underlying topology, pcu, fcu, dia, sod, tbo, nbo, topological type,
    network, reo, csq, ftw, she, mtn, rht, three-letter code, three letter code, rcsr symbol, topology code, schlafli, point symbol, vertex symbol,
    coordination sequence, connectivity
catenation | catenated, catenation, interpenetrated, interpenetration, interpenetrating, interwoven, entangled, entanglement, interlocked, twofold, two-fold,
    2-fold, threefold, polycatenated, polycatenation, how many nets, number of nets, intergrown, interpenetrate, interpenetrates
dimensionality | dimensionality of the framework, dimension, framework dimensionality, 3d framework, 2d framework, layered, layers, layer, chains, three-dimensional framework,
    two-dimensional, 2d or 3d, 3d or 2d, is it 3d, is it 2d, is it 1d, dimensional, coordination polymer, sheets, discrete, molecular crystal, is it a mof, really a mof,
    extended structure, periodicity
chirality | chiral, chirality, enantiopure, handed, handedness, centrosymmetric, enantiomorphic, enantiomorph, optically active, achiral, sohncke, homochiral,
    inversion centre, inversion center, racemic, acentric, noncentrosymmetric, non-centrosymmetric, polar axis
flexibility | flexible, flexibility, breathing, breathe, breathes, rigid, soft, gate opening, gate-opening, stimuli-responsive, bend, dynamic, swell, swelling, rigidity,
    wine rack, wine-rack, breathing behaviour, breathing behavior, linker rotation, elastic
lcd | lcd, largest cavity, largest cavity diameter, largest cavities, cavity diameter, cavity size, cavity, cavities, largest sphere, largest included sphere, di,
    cage size, cage diameter, cage, cages, largest pore, biggest pore, biggest cavity, maximum pore diameter, max pore size, pore diameter, biggest sphere,
    d_i, void diameter, pore size, pore sizes, how big are the pores, how large are the pores, how wide are the pores, size of the pores, diameter of the pores,
    biggest cage, biggest hole, largest hole, big are the pores, big is the pore, big the pores are, pore dimensions, largest void, largest included,
    pores, the pores, its pores
pld | pld, pore limiting diameter, pore-limiting diameter, limiting diameter, largest free sphere, free sphere, window, windows, window size, aperture, apertures,
    pore window, bottleneck, bottle neck, narrowest, neck, pore mouth, df, pore opening, aperture size, window diameter, opening, openings, d_f, narrowest point,
    gate size, smallest window, limiting pore diameter, limiting pore, pore limit, pore aperture, choke point, tightest
lfpd | lfpd, dif, d_if, largest free path diameter, largest included sphere along the free path, largest sphere along the free path, along the free path,
    free path, free-path, along the path, along the free sphere path, included sphere along
channels | channel, channels, channel dimensionality, pore dimensionality, dimensionality of the pores, dimensionality of the channels, pore system, dimensionality, channel
    system, 1d channels, 3d channels, 2d channels, channel direction, direction of the channels, tunnels, tunnel, percolate, percolates, percolation, pore network, pore
    connectivity, connected pores, run through, one-dimensional channels, three-dimensional channels, channel directions, direction do the channels, pore space dimensionality
surface | surface area, surface, asa, accessible surface, accessible surface area, surface areas, specific surface, specific surface area, bet, bet area, bet surface
    area, gravimetric surface area, volumetric surface area, sa, internal surface, nitrogen accessible surface, geometric surface area, surface-area, area, vasa, gasa
inaccessible surface | nasa, non-accessible surface, nonaccessible surface area, non accessible surface area, inaccessible surface, inaccessible surface area,
    non-accessible surface area, closed pores, blocked pockets, inaccessible pockets, isolated pockets, pockets, inaccessible pores, blocked surface, inaccessible,
    non-accessible, nonaccessible
void fraction | void fraction, voidage, void, porosity, void space, helium void fraction, fraction of void, empty space, free volume, how porous, porous, void volume, percent
    void, empty, accessible void fraction, void percentage, fractional free volume, solvent accessible void, voids, fraction is empty, vf
pore volume | pore volume, accessible volume, accessible pore volume, specific pore volume, total pore volume, volume of the pores, micropore volume, gravimetric pore volume, free
    pore volume, pore space, cm3/g of pores, av, accessible pore space
pore sizes | pore size distribution, pore size histogram, histogram, pore histogram, psd, pore-size distribution, distribution of pore sizes, histogram of pores, pore distribution, pore sizes distribution, distribution of the
    pores, pore diameters, distribution of pores, size distribution
fits | room for, room, get in, go in, fit, fits, enter, enters, pass, passes, pass through, go through, get through, diffuse, diffuses, penetrate, permeate, squeeze, admit,
    admits, let in, let through, get inside, fit inside, accessible to, reach the pores, adsorb, adsorbs, access, sieve, sieves, separate, separates, separation of,
    block, exclude, excluded, enough for, too big, too large, come in, small enough, wide enough, large enough, big enough, which gases, which molecules, what molecules,
    guests, guest molecules, which guests, molecular sieve, sieving, kinetic diameter, kinetic diameters, accommodate, host, hosts, trap, move through, pores for, let
standing | compared with other mofs, compared to other mofs, compared with others, compare with other mofs, compare to other mofs, percentile, percentiles, relative to other
    mofs, among mofs, other mofs, typical, unusual, usual mof, than most mofs, than other mofs, most mofs, rank among, ranking, how does it rank, how does it compare, core mof,
    core mofs, core mof 2019, average mof, than usual, known mofs, other frameworks, exceptional, ordinary, where does it stand, stand out, among known
uses | used for, good for, use it for, useful for, application, applications, uses, use cases, suitable for, purpose, potential applications, potential uses, what for, do with it,
    could i use, can i use it, what use, use, recommend, recommended for, recommendation, recommendations, promising for, suited for, fit for, be used, use case,
    candidate for, catalysis, gas storage, hydrogen storage, methane storage, carbon capture, co2 capture, drug delivery, water harvesting, sensing, interesting for
compare | compare, compare them, compare these, compare both, comparison, side by side, difference, differences, which of the two, which one, versus, vs, differ, both crystals,
    these two, the two, both, similarities, against each other, which is more, larger of the two, between them, which has
doctor | did you remove, did you change, remove anything, change anything, anything removed, anything changed, wrong with the file, wrong with it, wrong with this, doctor, doctor's report, report, what did you change, what was changed, changed, changes, problems, problem,
    issues, issue, repair, repairs, repaired, fix, fixed, clean, cleaned, warnings, what did you do, what did you remove, disorder, disordered, partial occupancy,
    partial occupancies, occupancy, quality of the file, file quality, errors, error, mistakes, is the file ok, is the cif ok, was removed, removed atoms, missing hydrogens, missing
    hydrogen, hydrogens, was wrong, validity, valid, trust, trustworthy, reliable, caveats, sanity, sane, mended, modified, treated, is the file good, overlapping atoms
solvent | solvent, solvents, solvent molecules, guest, solvated, free solvent, bound solvent, solvent in the pores, water molecules, dmf molecules, desolvated, activated,
    coordinated solvent, guest free, guest-free, residual solvent, trapped solvent, occluded, clathrate
powder | pxrd, xrd, powder pattern, powder diffraction, diffraction pattern, powder xrd, xrpd, simulated pattern, diffractogram, x-ray pattern, diffraction, reflections,
    bragg, peaks, diffraction peaks, powder x-ray diffraction, 2theta, two theta, strongest peak, strongest peaks, first peak, powder, strongest reflection,
    strongest reflections, peak positions, d spacings, d-spacings, hkl, miller, x-ray powder, pattern, strongest line, low angle
""")
"""Subject (of `tasks_crystals.Subject`): what it may be called."""

BEYOND: dict[str, str] = rows("""
uptake | uptake, take up, takes up, taken up, soak up, adsorption capacity, isotherm, isotherms, loading, mmol/g, henry, henry constant, working capacity, heat of adsorption, selectivity, adsorption isotherm,
    adsorption isotherms, how much co2, how much methane, how much hydrogen, capacity, adsorption energy, binding energy, enthalpy of adsorption, qst, gcmc
stability | water stability, water stable, thermal stability, stable in water, stable, stability, decompose, decomposition temperature, hydrolytically stable, moisture stable,
    degrade, heat resistant, decomposes
electronic structure | band gap, bandgap, conductivity, conductive, magnetic, magnetism, semiconductor, dft energy, electronic structure, homo, lumo, luminescent, fluorescent,
    absorption spectrum, colour, color, dielectric
mechanics | bulk modulus, young's modulus, elastic constants, mechanical stability, hardness, thermal expansion, elastic modulus
synthesis | synthesis, synthesise, synthesize, make it, how is it made, how to make, synthesis conditions, precursors, recipe, grow crystals, prepare it, procedure, modulator
""")
"""What is asked of crystals and is not computed here: it is said so, never guessed."""

UNITS: dict[str, str] = rows("""
m2/g | m2/g, m2 per g, m2 per gram, square metres per gram, square meters per gram, m^2/g, m2 g-1, m2g-1, m2.g-1, gravimetric, m^2 g^-1, per gram, per g, per mass
m2/cm3 | m2/cm3, m2 per cm3, m^2/cm^3, m2 cm-3, m2/ml, square metres per cubic centimetre, square meters per cubic centimeter, volumetric, m2cm-3, m2/cc, m^2 cm^-3, per volume,
    per cm3, per cubic centimetre, per cubic centimeter, per unit volume, m2/cubic centimetre, square metres per cm3, m2/m3
cm3/g | cm3/g, cm^3/g, ml/g, cc/g, cm3 per g, cm3 g-1, cubic centimetres per gram, cubic centimeters per gram, cm3 per gram, ml per gram, cc per gram, cm^3 g^-1
Å | å, angstrom, angstroms, ångström, ångstrom, ang, ångströms, angström
nm | nm, nanometre, nanometres, nanometer, nanometers
pm | pm, picometre, picometres, picometer, picometers
g/cm3 | g/cm3, g/cm^3, g cm-3, g/ml, g/cc, grams per cubic centimetre, grams per cubic centimeter, g per cm3, gram per cubic centimetre, gcm-3
kg/m3 | kg/m3, kg/m^3, kg m-3, kg per m3, kilograms per cubic metre, kilograms per cubic meter
% | %, percent, per cent, percentage
""")
"""Unit as it is written in tables: how it may be said."""

RADIATIONS: dict[str, str] = rows("""
CuKa | cu, cuka, cu ka, cu kα, cu k-alpha, cu k alpha, copper, copper radiation, cu k, cu radiation, cu kalpha, cu-kα, cu-ka, cukα
MoKa | mo, moka, mo ka, mo kα, mo k-alpha, mo k alpha, molybdenum, molybdenum radiation, mo radiation, mo kalpha, mo-kα, mo-ka, mokα
CoKa | co kα, coka, co ka, co k-alpha, co k alpha, cobalt radiation, cobalt kα, co radiation, co kalpha, cobalt anode, co anode, co-kα, co-ka, cokα
CrKa | cr kα, crka, cr ka, cr k-alpha, cr k alpha, chromium radiation, cr radiation, cr kalpha, chromium anode, cr anode, cr-kα, cr-ka, crkα
FeKa | fe kα, feka, fe ka, fe k-alpha, fe k alpha, iron radiation, fe radiation, fe kalpha, iron anode, fe anode, fe-kα, fe-ka, fekα
AgKa | ag, agka, ag ka, ag kα, ag k-alpha, ag k alpha, silver, silver radiation, ag radiation, ag kalpha, ag-kα, ag-ka, agkα
""")
"""Anode and line: how it may be said. "Co" and "Fe" alone are metals, not anodes."""

KEEP: str = "keep, keeping, with, include, including, leave, leaving, retain, retaining, preserve, don't remove, do not remove, without removing, leave in, put back, restore, don't strip"
REMOVE: str = """remove, removing, without, strip, stripping, delete, drop, take out, taking out, exclude solvent, excluding, desolvate, evacuate, activate, clear, minus, don't
keep, do not keep, take away, ignore, ignoring, discard, clean out, less"""
SOLVENTS: dict[str, str] = rows("""
free | free solvent, solvent in the pores, unbound solvent, guests, guest molecules, guest, guest solvent, pore solvent, uncoordinated solvent, loose solvent, solvent molecules in the pores,
    lattice solvent, non-coordinated solvent, lattice water, free water
bound | bound solvent, coordinated solvent, coordinating solvent, ligated solvent, terminal water, coordinated water, bound water, terminal ligands, terminal solvent, axial water, aqua ligands,
    metal-bound solvent, solvent on the metal, axial solvent, aqua
both | solvent, solvents, solvent molecules, the solvent, all solvent, any solvent, water molecules
""")
FILLER: str = """
a, an, the, of, in, on, at, for, to, from, by, and, or, is, are, was, were, be, been, it, its, it's, this, that, these, those, there, here, has, have, had, having, does, do, did, what,
what's, whats, which, who, how, how's, where, why, when, can, could, would, will, should, shall, may, might, must, i, you, we, me, us, my, your, our, they, them, their, please, pls, thanks,
thank, give, show, tell, get, find, compute, calculate, determine, estimate, measure, work out, predict, report, list, print, plot, draw, display, see, know, want, need, like, let's, let, also,
too, now, then, so, ok, okay, well, just, only, about, as, with, using, use, probe, probe radius, radius, diameter, size, sphere, ball, value, values, number, mof, mofs, framework, material, crystal,
crystals, structure, structures, compound, cif, cifs, two, three, file, files, upload, uploaded, solid, per, each, one, ones, any, some, all, much, many, big, large, wide, small, high, low, good, exactly, really,
actually, approximately, roughly, quickly, again, more, other, another, instead, still, even, same, total, overall, pore, pores, balances, balance, literature, doubly, centre, center, squeeze, kind, kinds, type, types, sort, present, inside, into, through, think, smiles,
smiles, say, said, expected, expect, unit, units, simulated, simulate, calculated, computed, predicted, geometric, hi, hello, hey, retort, assuming, if, make, made, out, up, than, not, no, yes, most, hmm,
change, switch, convert, express, expressed, give me, could you, can you, would you, i'd, i'm, i'll, curious, wondering, wonder, whether, tell me, question, interested, dropped, attached, above, below,
following, own, likely, probably, possible, possibly, between, both of, rest, part, parts, molecule, molecules, gas, gases, atom, radiation, wavelength, source, anode, x-ray, xray, kα, ka, k-alpha,
angle, bit, little, lot, very, quite, sample, system, form, forms, contain, consist, consists, built, build, hold, holds, look, looks, else, anything, something, nothing, first, second, last, new, old,
mine, fully, precise, default, standard, set, take, taken, run, try, do you, is there, are there, got, comes, come, go, going, help, mean, means, max, maximum, min, minimum, largest, biggest, widest,
enough, available, accessible, expression, quick, full, detail, brief, short, long, nice, sentence, sentences, words, few, text, linked, link, links, joined, join, joins, bound, bonded, connect, connects, connected,
connecting, holding, together, side, sit, sits, corners, corner, structural, chemistry, chemical, physical, real, true, false, correct, right, there's, here's, isn't, aren't, doesn't, don't, pretty, way, case, thing, things
"""
CONTINUING: str = "and, also, now, what about, how about, and what about, and how about, same, same for, ditto, again, then, but, plus, next, instead"
WEAK: str = """report, error, errors, problem, problems, issue, issues, valid, changed, changes, use, let, access, both, guests, guest, structure of, area, host, hosts, what for, fit for,
modified, treated, changes, the two, between them, which has, properties, numbers, network, layers, layer, chains, dimension, elements, contains, cation, cations, axes, vertices, a b c, candidate for,
made of, made up of, clean, functional, known as, donors, peaks, clusters, cluster, fits, pass, trust, interesting for, block, empty, surface, analysis, structure of, details, difference, differences,
pores, the pores, its pores"""
"""Phrases that name their subject only where nothing else does."""
MOLECULAR: frozenset[str] = frozenset({
    "card", "describe", "name", "formula", "density", "atoms", "groups", "charge", "chirality", "uses", "compare", "doctor", "flexibility", "solvent", "oxidation state",
    "fits", "linkers", "dimensionality", "metals", "coordination",
})
"""Subjects that a molecule can have as well: they are taken for the crystal only while it is what is talked about."""
DESIGN: frozenset[str] = frozenset(words("add attach replace substitute swap decorate esterify methylate hydroxylate optimise optimize generate design invent analogue analogues lipophilic soluble"))
"""Verbs and words of a change to a molecule."""
TWICE: dict[str, tuple[str, ...]] = {
    "lcd": ("pores", "the pores", "its pores", "pore size", "pore sizes", "how big are the pores", "how large are the pores", "how wide are the pores", "size of the pores", "big are the pores", "big the pores are", "pore dimensions"),
    "channels": ("dimensionality",),
}
"""Phrases that ask for a second thing as well: pore size means LCD and PLD, dimensionality that of pores and framework."""
AND_ALSO: dict[str, str] = {"lcd": "pld", "channels": "dimensionality"}
METALS: str = """lithium, sodium, magnesium, aluminium, aluminum, potassium, calcium, scandium, titanium, vanadium, chromium, manganese, iron, cobalt, nickel, copper, zinc, gallium, yttrium, zirconium,
niobium, molybdenum, ruthenium, rhodium, palladium, silver, cadmium, indium, tin, barium, strontium, lanthanum, cerium, praseodymium, neodymium, samarium, europium, gadolinium, terbium, dysprosium,
holmium, erbium, thulium, ytterbium, lutetium, hafnium, tantalum, tungsten, rhenium, platinum, gold, mercury, lead, bismuth, thorium, uranium, rare earth, lanthanide, transition metal"""
ASKABLE: str = (
    "About a crystal you can ask, for instance: “describe it”, “PLD and LCD”, “surface area with a 1.2 Å probe in m2/cm3”, “can xenon get in?”, "
    "“which metal, which linker?”, “open metal sites?”, “topology?”, “PXRD for Mo Kα”, “what could it be used for?”, “what was wrong with the file?”."
)
"""What is said where a question about a crystal was not understood."""
