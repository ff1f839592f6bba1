"""Words of questions about protein-ligand complexes: one row a subject, kind of interaction, direction, preset, view."""

from __future__ import annotations

from assistant.understand.lexicon_rows import rows

SUBJECTS: dict[str, str] = rows("""
card | what is this, what is it, what's this, what have we here, card, overview, summary, summarise, summarize, analyse, analyze, analysis, quick look, at a glance, everything, key facts, look at, in 3d, 3d view, download, export
describe | what holds, holds, hold, held, keeps, anchors, anchored, describe, description, describe the binding, tell me about, explain, how does it bind, how does, bind, binds, binding mode, mode of binding, binding pose, walk me through, in words, what makes, recognised,
    recognized, recognition, interact with the protein, sits in, key residues, important residues, most important
interactions | interactions, interaction, interact, interacts, interacting, contacts by kind, protein-ligand interactions, noncovalent interactions, non-covalent interactions, list the interactions, plip, prolif, fingerprint, interaction fingerprint, what does, does to, doing with
contact | in contact, contact with, touch, touches, touching, make contact, makes contact, in touch, part of the pocket, in the pocket, involved, bind to, engage, engages, near the ligand, near
contacts | contacts, contact residues, residues in contact, which residues contact, residues within, within, closer than, neighbours, neighbors, neighbouring residues, neighboring residues, surround, surrounds, surrounding, line the pocket, lining, lines, around
near misses | near misses, near miss, almost, nearly, just missed, not quite, close to being, borderline, just outside, missed
distance | distance, distances, how far, how close, far, far apart, separation, apart, å between, length, how long is, gap, gap between
angle | angle, bond angle, angle between, angle of, angle at
dihedral | dihedral, torsion, dihedral angle, torsion angle, torsional angle
nearest | nearest, closest, nearest residue, nearest residues, closest residue, closest residues, nearest atom, closest atom, next to
pocket | pocket, binding site, active site, binding pocket, cavity, site, pocket residues, residues of the pocket, residues in the pocket, pocket made of, which residues form, pocket lined
buried surface | buried, buried surface, buried surface area, buried area, buriedness, sasa, solvent accessible, solvent-accessible surface, exposed, exposure, solvent exposed, solvent exposure, how deep, how buried, interface area, contact area, desolvated
ligand | ligand smiles, smiles of, smiles, bond orders, structure of, formula, formula of, which ligand, what ligand, which molecule, molecular weight, what is the ligand, who is the ligand, identify, charge of, protonation of, drawn
ligands | ligands, which ligands, other ligands, hetero groups, heterogens, small molecules, cofactors, copies, list the ligands, other molecules, het codes, hetatms, additives, ions
chains | chains, chain, how many chains, subunits, protomers, monomers, sequence, biological unit, assembly
residues | residues, how many residues, how large, how many atoms, size of, number of residues, number of atoms
waters | waters, water molecules, water, how many waters, solvent, crystal waters, bridging waters, conserved water
metals | metals, metal, metal ions, metal ion, which metal, coordinated metal, coordination, coordinates
states | protonation, protonation states, protonation state, protonated, charged residues, charge states, states, histidine states, histidines, ph, ionised, ionized, tautomer, tautomers, hydrogens, have hydrogens
clashes | clash, clashes, steric clash, steric clashes, overlap, overlaps, bump, bumps, too close, strain, bad contacts
b-factors | b-factor, b-factors, b factor, b factors, temperature factors, temperature factor, occupancy, disorder, disordered, how well ordered, well defined, well resolved, flexible, mobile, mobility
doctor | doctor, what was wrong, wrong with the file, what did you change, changed, changes, problems, problem, issues, repairs, missing atoms, missing residues, alternate locations, altlocs, alternate conformations, file ok, warnings, report, quality of the file
where | left of, to the left of, right of, to the right of, above, below, in front of, under, on top of, left, right, over, beneath, to the left, to the right, on the left, on the right, where is, where are, position of, lies
behind | behind, at the back of, in back of, at the rear of, hidden by, hidden behind, occluded
move | what move, which move, move brings, to the centre, to the center, centre, center, bring, brings, centre on, center on, middle of the screen, centre of the screen, center of the screen
turn | which turn, what turn, takes the front view, from the front view, from front, which transformation, what transformation, what turn, which rotation, what rotation, takes the view, view to, from the front view to, turn from
compare | compare, compare them, compare these, comparison, side by side, difference, differences, versus, vs, differ, both complexes, these two, similarities, compare the contacts, in common, common to, shared, conserved
analogues | suggest a change, suggest changes, suggest, suggest an analogue, analogue, analogues, analog, analogs, modify, improve, optimise, optimize, redesign, better ligand, vary, what could be changed, change the ligand, design, changes to the ligand
""")
"""Subject (of `tasks_complexes.ComplexSubject`): what it may be called."""

KINDS: dict[str, str] = rows("""
hydrogen bond | hydrogen bond, hydrogen bonds, h-bond, h-bonds, hbond, hbonds, h bond, h bonds, hydrogen-bond, hydrogen-bonds, hydrogen bonded, hydrogen-bonded, hydrogen bonding, hydrogen-bonding, h-bonding, h-bonded, donates, accepts, hinge, hydrogen bonds to
salt bridge | salt bridge, salt bridges, saltbridge, ionic, ionic interaction, ionic interactions, electrostatic, ion pair, ion pairs, salt-bridge, salt-bridges, charge-charge
pi-stacking | pi-stacking, pi stacking, stacking, stack, stacks, stacked, π-stacking, π stacking, pi-pi, π-π, pi-stacks, pi stacks, aromatic stacking, t-shaped, edge-to-face, face-to-face, parallel stacking, aromatic, pi pi, stacks on, stacks with
pi-cation | pi-cation, cation-pi, pi cation, cation pi, π-cation, cation-π, π cation
halogen bond | halogen bond, halogen bonds, halogen-bond, halogen bonding, sigma hole, σ-hole
hydrophobic | hydrophobic, hydrophobic contacts, hydrophobic contact, hydrophobic interactions, lipophilic contacts, van der waals, vdw, apolar, greasy, lipophilic
water bridge | water bridge, water-bridge, water-bridges, water-mediated, water mediated, bridging water, bridging waters, waters bridge, water bridges, through water, via water, water-bridged
metal complex | metal complex, metal coordination, metal complexes, coordinates the metal, metal bond, metal binding, chelate, chelates, bound to the metal, coordinated to, metal contact
""")
"""Kind of interaction: how it may be said."""

PRESETS: dict[str, str] = rows("""
plip | plip criteria, plip rules, like plip, by plip, with plip, plip's criteria, plip preset, plip-like
prolif | prolif criteria, prolif rules, like prolif, by prolif, with prolif, prolif preset, prolif-like
chimerax | chimerax criteria, chimerax rules, chimerax, like chimerax, by chimerax, with chimerax, chimera, mills and dean, chimerax preset
""")
"""Criteria by name."""

SIDES: dict[str, str] = rows("""
left | left of, to the left of, left, to the left, on the left, leftmost, left-hand
right | right of, to the right of, right, to the right, on the right, rightmost, right-hand
above | above, on top of, over, higher than, topmost, upper
below | below, under, beneath, underneath, lower than, lower
in front | in front of, in front, before, nearer to the viewer, closer to the viewer, nearest to the viewer
behind | behind, at the back of, in back of, at the rear of, hidden by, hidden behind, farther from the viewer
""")
"""Direction on the screen: how it may be said."""

VIEWS: dict[str, str] = rows("""
front | front view, from the front, in the front view, this view, in this view, from here, here, current view
left | left view, from the left, from the left side, in the left view, left side view
top | top view, from the top, from above, in the top view
back | back view, from the back, from behind, in the back view, rear view
right | right view, from the right, from the right side, in the right view, right side view
bottom | bottom view, from the bottom, from below, in the bottom view, from underneath
""")
"""Preset view: how it may be said. What was turned since is in the answer's own words."""

BEYOND: dict[str, str] = rows("""
affinity | affinity, binding affinity, ic50, kd, ki, pic50, potency, potent, how strong, how strongly, how tightly, tightly, binding energy, binding free energy, free energy, docking score, score, delta g, dissociation constant, active, activity
dynamics | molecular dynamics, simulate, simulation, md, residence time, entropy, kinetics, off-rate, on-rate
sequence search | homologues, homologs, blast, evolution, conserved in, mutation effect, mutations, resistance, selectivity, off-target, off-targets
docking | dock, docking, redock, pose prediction, predict the pose, dock another
""")
"""What is asked of complexes and is not computed here: it is said so, never guessed."""

FILLER: str = """
take, takes, took, after, then, a, an, the, of, in, on, at, for, to, from, by, and, or, is, are, was, were, be, been, it, its, it's, this, that, these, those, there, here, has, have, had, having, does, do, did, what, what's, which, who, how, where, why,
when, can, could, would, will, should, shall, may, might, must, i, you, we, me, us, my, your, our, they, them, their, please, thanks, give, show, tell, get, find, compute, calculate, determine, measure, list, print, draw,
display, see, know, want, need, like, let's, also, too, now, then, so, ok, okay, well, just, only, about, as, with, using, use, value, values, number, complex, complexes, protein, structure, structures, file, files, pdb, mmcif,
ligand, atom, atoms, side, side chain, side-chain, backbone, main chain, any, some, all, much, many, big, good, exactly, really, roughly, again, more, other, another, instead, still, even, same, total, make, makes, made, form,
forms, formed, forming, out, up, than, not, no, yes, most, criteria, criterion, rule, rules, å, angstrom, angstroms, ångström, ångströms, nm, degrees, degree, deg, °, view, views, screen, picture, viewer, move, roll, turn, axis,
residue, amino acid, amino acids, each other, between, two, three, one, ones, into, through, if, keep, keeps, keeping, would keep, kept, that would, there's, they're, isn't, does it, is it, what about, by how much, margin, margins,
bound, bond, bonds, bonded, with the protein, to the protein, of the protein, from the protein, protein's, the protein, hetero, given, look, looks, looking, away, direction, kind, kinds, type, types, name, names, called, both,
them, happens, happen, say, said, hi, hello, hey, retort, hmm, x-ray, crystal, crystallographic, cocrystal, co-crystal, please, quickly, angles, å?, undo, displacement, displaced, shift, shifted
"""
CONTINUING: str = "and, also, now, what about, how about, and what about, and how about, same for, then, but, plus, next, instead, and with, and for"
WEAK: str = """near, contacts, far, length, site, centre, center, bind, binds, hold, holds, keeps, interact, interacts, interaction, left, right, over, under, structure of, residues, water, waters, chain, chains, ligands, metal, metals,
before, here, from here, changed, changes, within, around, contact with, charge of, size of, suggest, solvent, ions, involved, coordination, coordinates, coordinated to, what does, holds the ligand, aromatic, smiles, lies, bring, brings,
surround, surrounds, lines, lining, in the pocket, pocket, how does, cavity, how large, buried, exposed, ph, everything, report, look at, held, problem, problems, apart, above, below, hydrogens, what makes, export, download"""
"""Phrases that name their subject only where nothing else does."""
OF_MOLECULES: frozenset[str] = frozenset({
    "card", "describe", "ligand", "compare", "analogues", "states", "where", "contacts", "move", "doctor", "distance", "angle", "residues", "nearest",
})
"""Subjects that a molecule can have as well: taken for the complex only while it is what is talked about."""
ASKABLE: str = (
    "About a complex you can ask, for instance: “which residues hydrogen bond with the ligand?”, “what holds the ligand in the pocket?”, “is Asp189 in contact?”, “how far is Asp25 OD1 from ligand N2?”, "
    "“what is left of the ligand?”, “residues within 4 Å”, “buried surface”, “protonation states”, “what was wrong with the file?”."
)
"""What is said where a question about a complex was not understood."""
