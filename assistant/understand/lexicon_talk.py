"""The lexicon of conversation: questions, follow-ups, greetings, and subjects out of reach."""

from __future__ import annotations

from assistant.understand.lexicon_rows import phrases, rows, words

ASKS: dict[str, str] = rows("""
validity | rdkit read, rdkit parse, rdkit accept, valid, validity, invalid, legal, parse, parses, parseable, parsable, correct smiles, well formed,
    wellformed, a real molecule, real molecule, validate, valid smiles, readable, makes sense, make sense, chemically
    valid, smiles ok, ok smiles, smiles okay, smiles correct, chemically reasonable, syntactically correct, possible
    structure, correct, legit, sanitise, sanitize, wrong with, a correct smiles
alerts | alert, alerts, pains, brenk, structural alert, structural alerts, red flag, red flags, toxicophore,
    toxicophores, pains alert, pains alerts, problematic group, problematic groups, nih alert, nih alerts, liability,
    liabilities, reactive group, reactive groups, pan assay interference, brenk alerts, flagged, undesirable group,
    undesirable groups, problematic substructure, problematic substructures, undesirable substructures, medchem
    alerts, pains filter, brenk filter, alert filter, pains filters, alert filters, structural filters, clean of, clean from, clean regarding, clean with respect to, frequent hitter, frequent hitters, promiscuous,
    assay interference, interference compound, reactive functionality, reactive functionalities, warning, warnings,
    suspicious, suspicious group, suspicious groups, nasty groups, ugly groups, nuisance compound, toxicophoric group
rules | druglikeness rule, druglikeness rules, drug likeness rules, rules
stereo | chiral, chirality, stereochemistry, stereo, achiral, racemic, enantiomer, enantiomers, cip labels, r or s,
    stereoisomer, stereoisomers, handedness, e or z, cis or trans, stereodescriptors, stereochemical, cip, absolute
    configuration, configuration, r s configuration, meso
formula | molecular formula, formula, sum formula, chemical formula, elemental composition, brutto
    formula, hill formula, mol formula
compare | compare, different between, different about, distinguishes, sets apart, differing, differs, discriminates, comparison, comparing, difference between, differences between, versus, vs, side by side, differ,
    differ from, contrast, difference, differences, compared
rank | rank, sort, order, order by, ranking, sort by, rank by, order them, order these
count | how many, number of, count, count of, the number of, counting, total number of, counts of, what number of,
    count up, no of, quantity of, how much
groups | which functional groups, what functional groups, functional groups are, functional groups does, list the
    functional groups, functional groups present, what groups, which groups, identify the functional groups,
    functional group analysis, list functional groups, find the functional groups, the functional groups in, the
    functional groups of, functional groups in, functional groups of, name the functional groups, show the functional
    groups, what functionality
card | properties, property, profile, descriptors, everything about, all properties, tell me about, information, info,
    details, data, card, overview, summary, summarise, summarize, describe, draw, show, depict, display, visualise,
    visualize, smiles of, smiles for, structure of, report, analyse, analyze, characterise, characterize,
    physicochemical properties, look up, profile of, properties of, all descriptors, render, plot
""")
QUESTION_HEADS: tuple[str, ...] = words("""
what which how is are does do was were has tell calculate compute determine estimate predict evaluate measure report
show list count compare rank sort check validate describe draw display print who when why whats what's analyse analyze
quantify work state verify assess examine inspect name summarise summarize depict visualise visualize characterise
characterize order tabulate screen look profile contrast confirm isn't aren't doesn't did
""")
YES_NO: tuple[str, ...] = (
    "is",
    "are",
    "does",
    "do",
    "has",
    "was",
    "were",
    "did",
    "isn't",
    "aren't",
    "doesn't",
)
RECALLS: dict[str, str] = rows("""
undo | undo, revert, go back, step back, roll back, rollback, take that back, undo that, back, back up, unmake,
    previous one, previous, revert that, go back one step, one step back, cancel that, undo last step, undo the last
    step, back to the previous molecule, go back to the previous one, reverse that, undo it, return to the previous
    molecule, undo the last change, undo the last edit, the step before, scrap that, never mind that, one back, put it
    back, put that back
redo | redo, redo that, reapply, bring it back, forward, step forward, redo it, redo the last step, restore it
reset | start over, reset, start again, start anew, new session, clear, forget everything, begin again, start afresh,
    from scratch, clear everything, fresh start, new conversation, start from scratch, forget all, wipe
again | again, once more, do it again, try again, repeat, same again, repeat that, one more time, retry, rerun
more | more, give me more, show more, more please, more of them, some more, a few more, more options, more candidates,
    more of these, more like that, more like these, more suggestions, more molecules, others, other ones, more
    examples, different ones, any others, any more, more ideas, something else, other options, other candidates, other
    suggestions, show me others, more structures, more compounds, additional ones, further ones, more of those, other
    examples, alternatives
use | use, take, pick, choose, select, go with, continue with, keep going with, work with, prefer, go for, like, focus
    on, switch to, proceed with, carry on with, i like, let's use, let's take, make current, open, let us use, set
    current, go on with, move on with, adopt
also | what about, how about, same for, do the same for, do the same with, the same for, the same with, same with, and
    for, repeat for, repeat with, now for, do the same to, same thing for, same question for, likewise for, do that
    for, do that to, repeat it for, repeat that for, now do, apply the same to, same thing with
""")
ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "last": -1,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "5th": 5,
    "6th": 6,
    "7th": 7,
    "8th": 8,
    "9th": 9,
    "10th": 10,
    "top": 1,
    "best": 1,
    "final": -1,
}
TALK: dict[str, str] = rows("""
hello | hello, hi, hey, good morning, good afternoon, good evening, greetings, howdy, hi there, hello there, hey
    there, good day, yo, hiya
thanks | thanks, thank you, cheers, thx, ta, many thanks, much appreciated, great, perfect, nice, awesome, cool,
    excellent, brilliant, wonderful, well done, good job, ok thanks, bye, goodbye, see you, lovely, ok, okay, that's
    great, super, amazing, thank you very much, thanks a lot, fantastic, looks good, good work
help | help, what can you do, how does this work, how do i use this, what can i ask, examples, usage, commands,
    instructions, how do i use you, what do you do, help me, what are you able to do, manual, tutorial, how do you
    work, what can i do here, what can i do, what should i type, show me examples, capabilities, what kind of
    questions, getting started, what can i say, what can you help with, what can you help me with
about | who are you, what are you, what is retort, who made you, which model are you, what model are you, are you an
    ai, are you a bot, are you chatgpt, what version, version, about you, tell me about yourself, introduce yourself,
    what's your name, what is your name, are you human, about yourself, about retort
""")
BEYOND: dict[str, str] = rows("""
toxicity | toxicity, toxic, hepatotoxicity, cardiotoxicity, ld50, mutagenic, carcinogenic, poisonous, mutagenicity,
    less toxic, genotoxic, safe, safety, carcinogenicity, hazard, hazards, harmful, ames
activity | potency, potent, activity, active, affinity, binding, binding affinity, ic50, ki, efficacy, selectivity,
    selective, inhibition, inhibits, agonist, antagonist, docking, dock, drd2, egfr, jak2, bioactivity, kd, ec50,
    bind, binds, pic50, gsk3b, jnk3
ADME | herg, bbb, blood brain barrier, bioavailability, bioavailable, orally bioavailable, half life, clearance,
    metabolic stability, metabolically stable, metabolism, cyp, cyp3a4, pharmacokinetics, adme, admet, plasma protein
    binding, cns penetrant, brain penetrant, brain penetration, cns, bbb permeability, oral absorption, absorption,
    metabolites, plasma stability, excretion
physical measurements | pka, logd, log d, melting point, boiling point, density, vapour pressure, vapor pressure,
    viscosity, refractive index, flash point, nmr, ir spectrum, mass spectrum, uv spectrum, spectrum, spectra, homo,
    lumo, homo lumo gap, dipole moment, energy, reactivity, colour, color, smell, odour, odor, taste, price, cost,
    pkb, heat of formation, dft, band gap, retention time, absorbance, fluorescence, conductivity, thermal stability,
    pkas, acidity, basicity, acidic, basic, logd7.4, penalized logp, penalised logp, plogp
synthesis | synthesis route, retrosynthesis, synthetic route, how to synthesise, how to synthesize, synthesis of,
    reaction conditions, yield, protocol, reagents, reaction, reactions, route to, procedure, synthesis plan,
    mechanism, retrosynthetic, catalyst, how do i synthesise, how do i synthesize, how can i synthesise, how can i
    synthesize, synthesis for
crystals and complexes | mof, mofs, metal organic framework, crystal, crystals, cif, unit cell, pdb, protein,
    proteins, zeolite, perovskite, pocket, binding site, ligand interactions, enzyme, receptor, polymer, polymers,
    peptide sequence, dna, rna, antibody, pore, pores, surface area of
identifiers | inchi, inchikey, inchi key, cas number, cas, cas registry number, iupac name, iupac, chembl id, pubchem
    cid, selfies, pubchem, chembl, systematic name, trade name, brand name, smarts of
positions | carbons away, carbon away, atoms away, atom away, bonds away, bond away, positions away, carbons apart, atoms
    apart, ortho, meta, para, carbon number, regioselectively, position number, adjacent, terminal, next to,
    neighbouring, neighboring, vicinal, geminal, alpha, beta, axial, equatorial, bridgehead, benzylic, allylic,
    propargylic, ipso
""")
"""Subjects the grammar recognises only to say clearly that this version does not answer them."""
REASONS: tuple[str, ...] = (
    "because",
    "since",
    "for my",
    "for our",
    "for a class",
    "for the class",
    "as part of",
)
"""A reason is not a requirement: words from here to the end of the clause are not read."""
POLITE_HEADS: tuple[str, ...] = words("""
please hi hello hey and so ok okay then now can could would will you kindly i want to know me tell like just the also dear
retort need wonder if whether wondering let us let's quickly we good morning may do
""")
"""Words before the one that shows whether a sentence asks or commands."""
POLITE: tuple[str, ...] = words("""
please now then ok okay and so just retort the a can could you we let's me i want to would that it hi hello hey there again
this well oh no wait do with one ones for us thanks those these
""")
"""Words that may surround a bare "undo" or "more"."""
MORE: tuple[str, ...] = words("more another others other additional further different alternatives")
AROUND_MORE: tuple[str, ...] = words("""
show give find get generate make see need suggest propose molecules molecule candidates candidate options option compounds of
them suggestions examples example structures analogues ideas like few some any are is have got same kind please results set
batch try new proposals variants
""")
ASIDES: frozenset[str] = frozenset(phrases("""never mind, nevermind, forget it, forget that, not good, i don't like it,
i don't like that, i didn't like that, not what i wanted, that's not what i wanted, that was wrong, wrong, that's wrong,
bad, bad idea, hmm, hm, my mistake, my bad, sorry, oops, mistake, that was a mistake, i changed my mind, changed my mind,
nope, nah, actually, scratch that, that didn't work, that's bad, that's worse, worse, not like that""".replace("\n", " ")))
"""What may be said beside "undo that"."""
CONTINUING: tuple[str, ...] = words("now and but same try without with also then next so again plus minus")
"""First words that carry on with the molecule in focus."""
ASIDE_PHRASES: tuple[str, ...] = tuple(phrases("""in silico, in hand, at hand, on hand, at my disposal, in my hands, on the table, on my bench,
on the bench, in front of me, on the side, at the moment, right now, in mind, in stock, in the fridge, in our lab, in the lab,
in my lab, on paper, a bit, a touch, a tad, a little, a notch, a smidge, a hair, a fair bit, a good bit, a whole lot, by a
bit, by a little, a little bit, for once, for now, for me, for us, for a start, to start with, to begin with, all in all, by
hand, by the way, on second thought, in my opinion, if possible, if you can, if you could, if you would, if you will, if you
like, if you please, as you like, no worries, no problem, no rush, no hurry, no pressure, never mind that, of course, at least
a bit, at will, that is, in general, in particular, in other words, as well, as follows, such as, so far, at this point, no
idea, no doubt, no matter what, whatever else, once done, and so on, or so, or something, or whatever, or similar, one day,
one thing, quick one, one more thing, another thing, first of all, last but not least, second of all, in addition""".replace("\n", " ")))
"""Turns of phrase that ask nothing, some made of words that would."""
