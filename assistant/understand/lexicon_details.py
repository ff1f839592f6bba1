"""The lexicon of questions about one molecule that more than values answer: frames, subjects, rules, and idle words."""

from __future__ import annotations

from assistant.understand.lexicon_rows import phrases, rows, words

FRAMES: dict[str, str] = rows("""
count | how many, number of, count, count up, counts, total number of, how often, tally, no of, # of, what number of, quantity of, counts of, counting,
    count of, how much, amount of, total count of, enumerate, in total how many
where | which atoms, which atom, what atoms, where, highlight, highlights, highlighted, mark, colour, color, locate, point out, point to, indicate,
    which positions, at which atoms, on which atoms, at which position, show where, circle, which bonds, which ones are they, where exactly, which carbons, which carbon
why | why, what makes, what is making, what's making, explain, contribution, contributions, contribute, contributes, contributing, contributed, contributor, contributors,
    breakdown, break down, decompose, decomposition, per atom, atom by atom, by atom, per group, map, heat map, heatmap, responsible for, responsible,
    drives, drive, driving, lowers, raises, hurts, costs, cost, drags down, drag down, dragging down, pulls down, limits, limiting, reduces, come from, comes from, due to, accounts for, account for,
    make, makes, making, gives, spoils, penalises, penalizes, determines, dominates, where does, origin, reason for, reason, what causes, causes, cause, brings down, hurting, limit, holds back, kills
pass | pass, passes, passing, obey, obeys, follow, follows, satisfy, satisfies, meet, meets, comply, complies, comply with, compliant, compliant with, fulfil, fulfill, fulfils, fulfills, conform, conforms,
    adhere, adheres, in line with, fit, fits, clear, clears, free of, clean, within, survive, survives, met, passed, obeyed, satisfied, fulfilled, followed, meeting, satisfying, respect, respects, accordance, agreement, ok by, okay by, consistent
fail | violate, violates, violating, violated, fail, fails, failing, break, breaks, flagged by, flagged, caught by, hit, hits, trip, trips, trigger, triggers, in violation of, violation, violations, breach, breaches, exceed, exceeds, exceeded, exceeding, broken, breaking, violated by, failed, disobey, disobeys, disobeyed, overstep, oversteps, go beyond, goes beyond, overshoot, overshoots, fall outside, falls outside, fall foul of, falls foul of, outside, outside of, out of
list | which functional groups, what functional groups, functional groups, functional group analysis, list the functional groups, what groups, which groups, functional group, groups present, which motifs, what motifs
most | more, most, fewer, fewest, larger, largest, highest, lowest, less, least, bigger, greater, greatest, higher, lower, compare
""")
SUBJECTS: dict[str, str] = rows("""
shape: | 3d shape, three dimensional shape, shape, shape descriptors, molecular shape, overall shape, 3d descriptors, rod like, disc like, disk like, spherical, sphere like, globular, linear in shape, elongated, npr, npr1, npr2,
    normalised principal moments, normalized principal moment ratios, normalised moments of inertia, conformer shape
shape:moments | pmi, principal moments of inertia, moments of inertia, moment of inertia, principal moments, pmi1, pmi2, pmi3
shape:asphericity | asphericity, aspherical
shape:Rg | radius of gyration, gyration radius, rg, rgyr
shape:length | longest distance, length, how long, longest dimension, end to end distance, maximum distance, largest dimension, size in ångström, size in angstrom, maximum interatomic distance, longest interatomic distance, longest axis
shape:flat | flat, planar, coplanar, flat in 3d, flat molecule, planar in 3d, planar molecule
shape:hbonds | intramolecular hydrogen bond, intramolecular hydrogen bonds, intramolecular h bond, intramolecular h bonds, internal hydrogen bond, internal hydrogen bonds, internal h bond, internal h bonds, imhb, hydrogen bond with itself, h bond with itself
shape:dipole | dipole, dipole moment, molecular dipole, dipole in debye, dipole moment in debye
tautomers: | tautomer, tautomers, tautomeric form, tautomeric forms, tautomerism, canonical tautomer, tautomerise, tautomerize, keto enol forms, tautomerisation, tautomerization, tautomerizable, tautomerisable
protonation: | zwitterion, zwitterionic, ph, protonation state, protonation states, protonation, protonated, deprotonated, charge state, charge states, ionised, ionized, ionisation, ionization, ionisation state, ionization state, major species, dominant species, dominant form, major microspecies,
    microspecies, major form, species at, charge at, net charge at, form at, protonated form, ionic form, protomer, protomers, speciation, predominant form, predominant species, charged at, main species, main form
isomers: | stereoisomer, stereoisomers, possible stereoisomers, possible stereoisomer, stereo isomers, number of stereoisomers, all stereoisomers, enantiomers and diastereomers, stereochemical isomers, diastereomers, diastereoisomers, optical isomers
isomers:unset | unspecified stereoisomers, isomers left open, undefined stereoisomers, stereoisomers left open, remaining stereoisomers
scaffold: | scaffold, murcko, bemis murcko, core, ring framework, scaffold of rings, molecular scaffold, skeleton
scaffold:Murcko scaffold | murcko scaffold, bemis murcko scaffold, murcko framework, bemis murcko framework
scaffold:Generic framework | generic framework, generic scaffold, generic murcko scaffold, framework, cyclic skeleton, graph framework, carbon skeleton of the scaffold, generic murcko framework, generic bemis murcko scaffold
mass:average | average molecular mass, average molar mass, average molecular weight
mass:monoisotopic | monoisotopic mass of the molecule, mass of the lightest isotopologue, monoisotopic molecular mass
mass:nominal | nominal mass, nominal molecular mass, integer mass
mass:[M+H]+ | protonated ion, protonated molecule, proton adduct, m z in positive mode, mass of the protonated molecule, m z of the protonated molecule, positive ion, pseudomolecular ion, molecular ion in positive esi
mass:[M-H]- | deprotonated ion, deprotonated molecule, m z in negative mode, mass of the deprotonated molecule, negative ion
mass:[M+Na]+ | sodium adduct, sodiated ion, sodiated adduct, sodiated molecule, na adduct
mass:[M+K]+ | potassium adduct, k adduct
mass:[M+NH4]+ | ammonium adduct, nh4 adduct
mass:[M+Cl]- | chloride adduct
mass:[M+HCOO]- | formate adduct
mass: | m z, mz, masses, mass to charge ratio, adduct, adducts, adduct masses, m z values, ion masses, expected ions, mass spec ions, esi ions
isotopes: | isotope pattern, isotopic pattern, isotope distribution, isotopic distribution, isotope envelope, isotopic envelope, isotope peaks, isotopic peaks, isotope cluster, isotopologue pattern, isotopic cluster, isotope abundances, isotopic abundances, isotope profile, isotopic profile, m+2 peak, m+1 peak, m+2, m+1, isotopic signature
elements: | elemental analysis, elemental analyses, mass percent, percent by mass, percent by weight, composition by mass, chn analysis, chn, weight percent, weight percentage, mass fraction, mass fractions, combustion analysis, mass percentage, percentage by mass, elemental composition by mass, percent composition, percentage composition, mass composition, percentage, percent, % by mass, %, wt %, microanalysis, elemental percentages, mass percentages, weight percentages, elemental composition in percent
unsaturation: | degree of unsaturation, degrees of unsaturation, dbe, dbe value, double bond equivalent, double bond equivalents, index of hydrogen deficiency, ihd, rings plus double bonds, unsaturation number, hydrogen deficiency index, units of unsaturation, hydrogen deficiency, rdbe, dou, sites of unsaturation, elements of unsaturation, unsaturation, unsaturations, unsaturation index, unsaturation degree, degree unsaturation, double bond equivalence, double bond equivalent value, double bond equivalents value, rings plus pi bonds, rings and pi bonds, pi bonds plus rings, rings plus double bond equivalents, rings plus double bonds equivalent, rings + pi bonds, rings plus pi bond, number of rings plus pi bonds, rings plus multiple bonds, sum of rings and pi bonds, pi bonds and rings, hydrogen deficiency value, unsaturated equivalents, equivalents of unsaturation, unsaturation equivalents, dbe count, degrees of hydrogen deficiency, degree of hydrogen deficiency, units of hydrogen deficiency, ring double bond equivalents, rings and double bonds equivalents
oxidation: | oxidation number, oxidation numbers, oxidation state, oxidation states
groups:protecting group | protecting groups, which protecting groups, what protecting groups, protective groups
identifiers:InChI | inchi, standard inchi, inchi string, inchi code, inchi identifier
identifiers:InChIKey | inchikey, inchi key, inchikeys, standard inchikey, inchi hash
identifiers:SELFIES | selfies, selfies string, selfies representation
identifiers:SMILES | canonical smiles, isomeric smiles, canonical isomeric smiles, rdkit smiles
identifiers:empirical formula | empirical formula, simplest formula, simplest ratio formula, empirical formulae, simplest whole number ratio
identifiers:kekule SMILES | kekule smiles, kekulised smiles, kekulized smiles, kekulé smiles
absorption:GI | gi absorption, gastrointestinal absorption, intestinal absorption, human intestinal absorption, hia, gut absorption, gi absorbed, absorbed from the gut, absorbed in the gut, absorbed by the gut, absorbed in the intestine, absorbed from the intestine, gastro intestinal absorption, gastrointestinally absorbed, gi tract absorption, absorption from the gi tract, absorption in the gi tract, gi tract, gut, intestine, well absorbed, orally absorbed
absorption:BBB | bbb, blood brain barrier, bbb permeant, bbb permeability, bbb permeable, bbb penetration, bbb penetrant, bbb permeation, brain penetrant, brain penetration, brain permeant, brain permeable, brain penetrating, cross the bbb, brain, cns penetrant, bbb rule, bbb filter, bbb positive, bbb+, blood brain barrier permeability, blood brain barrier permeant, cns penetration, cns, blood brain barrier penetration
absorption: | boiled egg, boiled egg model, boiled egg plot
""")
LABELS: dict[str, str] = rows("""
RS | r or s, s or r, r s, absolute configuration, configuration, configurations, absolute stereochemistry, cip label, cip labels, cip descriptor, cip descriptors, stereodescriptor, stereodescriptors, r s label, r s labels, r s descriptor, r s configuration, r or s configuration, r s designation, chirality label, r or the s, the r or the s, r or s enantiomer, r or the s enantiomer, the r or the s enantiomer, r or an s, an r or an s, configured, configuration r or s, stereo label, stereo labels, chirality descriptor, cip configuration, cip code, cip assignment, cip designation, r or s label, r or s descriptor
EZ | e or z, z or e, e z geometry, double bond geometry, geometry, geometries, geometry of the double bond, double bond configuration, e z label, e z labels, e z descriptor, e z isomer, e or z isomer, e or the z isomer, e or the z, the e or the z, the e or the z isomer, e z configuration, e z designation, e or z configuration, e or z geometry, cis or trans, trans or cis, cis trans, cis or trans isomer, cis or trans configured, olefin geometry, alkene geometry, configuration of the double bond, stereochemistry of the double bond, double bond stereochemistry, c c geometry, geometric isomer, e configured or z configured, e or z configured, e z stereochemistry, alkene configuration, configuration of the alkene, configuration of the c c double bond, cis or the trans isomer
any | stereo, stereochemistry, stereo labels, stereochemical labels, stereochemical descriptors, stereochemical configuration
chiral | chiral, chirality, optically active, handed, chiral molecule, a chiral molecule, a chiral compound, optical activity
achiral | achiral, optically inactive, not chiral, superimposable on its mirror image, identical to its mirror image
meso | meso, a meso compound, meso compound, meso form, a meso form
""")
RULES: dict[str, str] = rows("""
Lipinski | lipinski, lipinski rule, lipinski rules, rule of five, rule of 5, ro5, lipinski's rule of five, lipinski rule of five, lipinski rule of 5, lipinski's rule, lipinski's rules, lipinski's, lipinski's rule of 5, lipinski criteria, lipinski's criteria, lipinski filter, lipinski's filter, pfizer rule of five
Veber | veber, veber rule, veber rules, veber's rule, veber's rules, veber's, veber criteria, veber filter, veber's filter, veber's criteria
Ghose | ghose, ghose rule, ghose rules, ghose filter, ghose's rule, ghose's filter, ghose criteria, ghose's rules, ghose's, ghose's criteria, ghose limits
Egan | egan, egan rule, egan rules, egan filter, egan's rule, egan criteria, egan's filter, egan's, egan's rules, egan egg
Muegge | muegge, muegge rule, muegge filter, muegge's rule, muegge criteria, muegge rules, muegge's filter, muegge's, muegge's criteria
RuleOfThree | rule of three, rule of 3, ro3, astex rule of three, fragment like, fragmentlike, congreve rule, rule of three criteria, congreve's rule of three
LeadLike | lead like, leadlike, lead likeness, leadlikeness, lead like filter, lead like criteria, leadlike filter, lead like limits
GSK 4/400 | gsk 4 400, gsk 4 400 rule, 4 400 rule, gsk rule, gsk's 4 400 rule
Pfizer 3/75 | pfizer 3 75, pfizer 3 75 rule, 3 75 rule, 3 75
PAINS | pains, pains filter, pains filters, pains alert, pains alerts, pan assay interference, pains substructure, pains substructures, pains screen, pan assay interference filter, pains pattern, pains patterns, pains check, pains test
Brenk | brenk, brenk filter, brenk alert, brenk alerts, brenk filters, brenk's filter, brenk list, brenk substructure, brenk substructures, brenk screen, brenk check, brenk's alerts
NIH | nih filter, nih alert, nih alerts, nih filters, nih
druglike | drug like, druglike, drug likeness rules, druglikeness rules, druglikeness filters, drug likeness filters, drug likeness criteria
""")
ADJECTIVES: dict[str, str] = rows("""
aromatic ring | aromatic
heterocycle | heterocyclic
aromatic heterocycle | heteroaromatic
spiro atom | spirocyclic, spiro, spiro compound
bridged ring system | bridged, bridged compound
macrocycle | macrocyclic
fused ring system | polycyclic, fused
ring | cyclic
halogen | halogenated, organohalogen
fluoro group | fluorinated, organofluorine
chloro group | chlorinated, organochlorine
bromo group | brominated, organobromine
iodo group | iodinated
charged atom | charged
radical centre | a radical
isotope label | isotopically labelled, isotopically labeled, deuterated, labelled, labeled
component ≥ 2 | a salt, a mixture, multi component, multicomponent
ring = 0 | acyclic, open chain
ring = 1 | monocyclic
ring = 2 | bicyclic
ring = 3 | tricyclic
ring = 4 | tetracyclic
""")
"""What a molecule is where "is it ...?" asks for a thing it has."""
BOUNDS: dict[str, str] = rows("""
≥ 0 | at least, no fewer than, no less than, a minimum of, minimum
≥ 1 | more than, over
≤ 0 | at most, no more than, up to, a maximum of
≤ -1 | fewer than, less than, under
= 0 | exactly, precisely
""")
"""What stands before a number, and what is added to the number."""
IDLE: frozenset[str] = frozenset(word for line in """
the a an of in on for to is are was were be been being does do did has have had having there it its it's this that these those them their they
molecule molecules compound compounds structure structures chemical substance smiles me you i we us please can could would will shall should tell show give
what what's whats how which and or but by at from as any given following present contain contains contained containing possess possesses include includes included
bear bears bearing carry carries carrying feature features featuring find found identify determine calculate compute report estimate evaluate get need want know like just
quickly total overall altogether value values here drug moiety moieties unit units function functions functionality functionalities linkage linkages substituent
substituents part parts group groups name named called with respect also together all each every different distinct separate individual
if whether so such too very really actually exactly now then ok okay hi hello hey thanks thank list write print state say display draw see predict
predicted expected calculated computed theoretical possible exist exists existing occurring occur my your our one ones inside within molecule's compound's 's
chemist curious wondering wonder ask asking check verify confirm test question quick let's let please? about into according say says said
high low large small big bit little much many kind type number rule rules filter filters criteria criterion limit's law under standard definition definitions
i'd id like'd i'm im let let's maybe perhaps honestly simply basically only there's theres itself form forms formed per when while at whose
cross crosses penetrate penetrates permeate permeates permeable permeant through reach reaches enter enters pass passes able barrier get gets likely absorbed absorption
well orally human oral based model using use used via method rdkit according it'll
main major dominant biggest most strongly mostly look looks physiological draw pattern spectrum ms mass spectrometry mode esi ion ions seen observed
consider considering considered examine analyse analyze regarding concerning in's terms term limit limits criterion criteria without four anything something assign hold holds lack lacks lacking absent missing devoid vs versus against range ranges g mol da dalton daltons å2 å amu units unit
score total's true correct content got call good bad great think believe suppose reckon likely exactly roughly approximately please kindly someone anyone possibly mean meant has've here's that's convert translate who result results answer question's return output provide
""".splitlines() for word in line.split())
"""Words that ask nothing themselves."""
BOUND_TO_MOLECULE: frozenset[str] = frozenset(words("""
in of for does is about from within on inside has do are was at to with between than
"""))
"""Words after which a name that is also a group means the molecule."""
PICKING: frozenset[str] = frozenset(words("""
with without no not that whose below above over under than greater less more fewer higher lower between ones molecules compounds file
top best bottom
"""))


def table(rows_: dict[str, str]) -> dict[str, str]:
    """Phrase → value."""
    return {phrase: value for value, line in rows_.items() for phrase in phrases(line)}
