"""The lexicon of requests: verbs of change, amounts, and the small words that hold a request together."""

from __future__ import annotations

from assistant.understand.lexicon_rows import rows

VERBS: dict[str, str] = rows("""
add | add, attach, append, put, introduce, install, insert, place, tack, stick, graft, incorporate, affix, hang,
    decorate, functionalise, functionalize, equip, furnish, endow, bolt, mount, adorn, tether, embed, couple, connect,
    link, join, slap, plus, addition, introduction, installation, incorporation, insertion, attachment, bring in, put
    in, put on, supplement, augment, fit, plug, pop, glue, impose, stitch, bestow, grow, augmented, enrich,
    derivatise, derivatize, instal, fuse, fuse on, extend, weld, anchor, pin, hook, nail, staple, throw in, throw on, chuck
    in, chuck on, whack on, smack on, hook up, integrate, build in, build on, inject, clip on, swap in, drop in, dope,
    paste, implant, transplant, annex, confer, throw, chuck, toss in, toss on, slip in, slip on, slot in, slide in, tie on, tie,
    stitch on, sew, sew on, screw on, lay, lay on, load, deposit, establish, arm, dress, decorate up, adjoin,
    append on, hitch, whack, smack, drop on, drop onto, press on, push on, push onto, grow on, latch, latch on, bring on,
    concatenate, conjugate, splice, splice in, tag on, trim with, garnish, spike, plant, work in, look like with, looks like with, look with
remove | remove, delete, strip, eliminate, excise, cleave, detach, get rid of, getting rid of, got rid of, erase,
    knock out, clip, subtract, omit, discard, ditch, scrap, minus, chop, snip, lose, extract, deleting, dispense with,
    do away with, doing away with, take off, take out, take away, taking off, taking out, taking away, taken off,
    taken out, taken away, let's take out, let's take off, let's take away, let us take out, let us take off, takes out, takes off, took off, throw out, throw away, removal, deletion, elimination,
    excision, cleavage, detachment, shed, prune, cut off, cut out, cutting out, cutting off, lop off, amputate, leave
    out, leaving out, be rid of, drop off, abolish, purge, withdraw, weed out, exclude, kick out, pull off, knock off,
    eject, dislodge, drop out, peel, pluck, evict, banish, expel, scrub, shave off, trim off, crop, wipe out, wipe off, nix,
    axe, kill, kill off, toss, toss out, oust, cast off, rip off, rip out, tear off, break off, split off, rid, relieve,
    deprive, divest, denude, kick, kick off, jettison, dump, exterminate, liquidate, dismiss, retract, unload, sack, banish,
    extirpate, obliterate, pull out, pull away, lift off, lift out, carve out, carve off, saw off, scratch, shuck, slough
    off, do without, forgo, forego, waive, abandon, clear off, clear out, take apart from, peel off, peel away, break
    away, split out, spit out, sweep off, sweep out, hack off, slice off, slice out, scrape off, zap, nuke, remove off, clean off, be gone with
replace | replace, swap, exchange, switch, transform, convert, turn, interchange, trade, mutate, replacement,
    conversion, interconvert, supplant, transmute, morph, trade in, swop, replacing out, transformation, displace,
    supersede, flip, sub, sub out, subbing, repl, subst, rotate out, convert over, exchange out, trade out, trade off, reconvert,
    rewrite, shuffle, alternate, reassign, substitute out, commute, permute, metamorphose, switch over, change out, swap out, switch out, swapping out, change over
substitute | substitute, substitution
drop | drop, cut, trim
up | pump, pump up, turn up, turning up, dial up, nudge up, beef up, tick up, inch up, uplift, amp up, ratchet up, improve
    upon, upregulate, notch up, pull up, beef, up the, upping the, raise up, fatten, swell, expand, inflate,
    send up, shift up, shift upward, shift upwards, drag up, bring back up, max out, maximalise, maximalize, go up with,
    increase, raise, boost, elevate, heighten, maximise, maximize, push up, bring up, bump up, bump, lift, gain, ramp
    up, step up, scale up, rise, climb, jack up, crank up, amplify, hike, hike up, upped, upping, move up, drive up,
    driving up, pushing up, bringing up, increment, augmentation, elevation, enlarge, strengthen, magnify, grow the,
    escalate
down | turn down, turning down, dial back, ease, ease off, take down, wind down, tame, rein in, slash, soften, ratchet down,
    tick down, nudge down, shift down, shift downward, shift downwards, drag down, trim down, cut into, bring back
    down, shave, relax, deflate, downsize, abate, deplete, drain, compress, clip back, damp, damp down, weaken,
    dull, contain the, keep a lid on, send down, lowering of, decrease, lower, diminish, minimise, minimize, bring down, push down, bringing down, brought down, pushing
    down, lessen, shrink, tone down, cut down, cut back, depress, decline, fall, knock down, drive down, driving down,
    suppress, dial down, dialing down, lessening, curtail, attenuate, pull down, scale down, reduction, moderate, go
    lower, scale back, weaken, dampen, mitigate, taper, curb, pare
reduce | reduce
enhance | enhance, enhancement
improve | improve, optimise, optimize, better, ameliorate, improvement, optimisation, optimization, tune,
    fine tune, refine, polish, upgrade
worsen | ruin, wreck, tank, worsen, deteriorate, degrade, spoil, impair, sacrifice
keep | hold on to, hang on to, hang onto, hold onto, stick with, protect, freeze, lock, keep hold of, guard, shield, respect,
    honour, honor, carry over, sustain, uphold, keep up, hold fixed, hold constant, keep, retain, preserve, maintain, conserve, leave, save, spare, remain, stay, without changing,
    without touching, without losing, without altering, without affecting, without removing, without disturbing,
    without modifying, without breaking, without destroying, without hurting, without disrupting, not change, not
    touch, not lose, not alter, not remove, not modify, not affect, not break, not disturb, don't change, don't touch,
    don't lose, don't alter, don't remove, don't modify, don't break, don't affect, do not change, do not touch, do
    not lose, do not alter, do not remove, do not modify, do not break, do not affect, do not disturb, never touch,
    safeguard, kept, unchanged for
notup | without increasing, without raising, do not increase, do not raise, not increase, not raise, don't increase,
    don't raise, without gaining, without boosting
notdown | without decreasing, without lowering, without reducing, do not decrease, do not lower, do not reduce, not
    decrease, not lower, not reduce, don't decrease, don't lower, don't reduce, without sacrificing, without
    compromising, without worsening, without hurting, without dropping, without harming
notadd | no new, no extra, no additional, no further, without adding, do not add, don't add, not add, without introducing, do not introduce, don't introduce,
    without new
oxidise | oxidise, oxidize, oxidation
hydrolyse | hydrolyse, hydrolyze, hydrolysis, saponify
esterify | esterify, esterification
amidate | amidate, amidation
""")
PARTICIPLES: dict[str, str] = rows("""
add | put on, stuck, hung, built in, fitted, fit, appended
remove | taken off, taken out, taken away, lost, cut out, cut off, gone, gotten rid of, deleted, thrown out, left out,
    missing, has to go, have to go, must go, needs to go, need to go, ought to leave, got to go, gotta go, have to leave, need to leave, have to disappear, is out, come off, comes off, come out
    of, has to come out, must come out, needs to come out, have to come out, go away, goes away, should
    come off, must come off, has to come off, needs to come off, can come off, should be gone, should go, is to go, ought to go, can go, may go, unwanted,
    undesired, unneeded, superfluous, redundant, not needed, not wanted, not required, disappear, disappears, vanish,
    vanishes, vanished, must leave, has to leave, should leave, needs to leave
keep | kept, held, left
down | brought down, lowered
up | brought up, risen
drop | cut
""")
"""Irregular participles: they also govern what stands before them ("with the nitro taken off")."""
WORDS: dict[str, str] = rows("""
make | put together, put down, brainstorm, throw together, cook up, whip up, knock together, come forward with, drum up, lay out,
    sketch out, draw up, map out, scribble, spit out a, serve, present, hand me, fetch, search, seek, hunt for, chase, make, generate, design, create, build, propose, suggest, produce, invent, devise, construct, draft, synthesise,
    synthesize, come up with, assemble, think of, compose, dream up, sketch, enumerate, find, generation, provide,
    supply, deliver, offer, output, conceive, formulate, engineer, develop, craft, coming up with, want, need, look
    for, looking for, search for, imagine, give, get, obtain, yield, return, require, needed, wanted, prepare,
    concoct, recommend, picture, write, try, identify
modify | modify, change, edit, alter, adjust, tweak, adapt, mutate it, rework, revise, redesign, manipulate, transform
    it, vary, take, begin with, start from, start with, starting from, starting with, beginning with, begin from, work
    from, working from, based on, modification, perform, carry out, apply, derive, edited, use as a start, given,
    consider, variation, tinker with, restructure, amend, help, shift, move, push, nudge, bring, drive, taking,
    working on, work on, tailor, pull, steer, go, ensure, act on, carry out a modification
has | combine, combines, combining, unite, unites, uniting, merging, sport, sports, sporting, pack, packs, packing, bring
    together, brings together, bringing together, mixes, combined with, married to, endowed, fitted with, uses up, used up,
    using up, uses, using, furnished with, adorned with, outfitted with, complete with, armed with, loaded with, blessed
    with, made up from, wearing, wears, got, has got, have got, consist out of, consisting out of, consists out
    of, with, containing, contain, contains, that has, that have, having, bearing, bears, bear, featuring, features,
    feature, comprising, comprises, comprise, comprised of, comprised, makeup, make up, atomic makeup, composed of,
    consisting of, consists of, consist of, consisting, made up of, made of, made from, built from, possessing,
    possesses, possess, carrying, carries, carry, including, includes, include, incorporating, which has, whose, has,
    have, exhibiting, exhibits, exhibit, displaying, displays, presenting, presents, formed of, formed from, formed
    by, built of, holding, holds, showing, constituted of, constituted by, assembled from, made out of, built out of,
    constructed from, equipped with, endowed with, decorated with, total of, tally, composition, contained, where,
    hosts, hosting, harbouring, harboring, harbours, harbors, encompassing, encompasses, totalling, totaling, composed
    from, made with, made only of, that bears, counts, boasting, boasts, it has, owning, composing, composed,
    possessed of, consists in, constructed of, constructed out of, built up from, built up of, built with, composed
    by, is home to, include exactly, accommodating, accommodates, amounting to, incorporates
neg | no, without, free of, free from, lacking, lacks, lack, devoid of, not any, zero, not contain, not have, not
    containing, not having, avoid, avoiding, exclude any, excluding, absent, absence of, never, none of, does not
    contain, do not contain, don't contain, doesn't contain, should not contain, must not contain, not include, do not
    include, don't include, don't use, do not use, nor, neither, with no, not a, not
negpost | free
every | every, all, each, every one of, each of, all of, every single, all the, all of the, each and every, all its,
    any and all, all occurrences of, every occurrence of, all instances of
both | both, both of, both the
a | a, an, any, some, 1 x, any one of, one of, one of the, one of the two, one of the three, one of its, either
the | the, this, that, these, those
extra | extra, additional, another, further, one more, an extra, an additional, more extra, one extra, one additional,
    a further, supplementary
more | more, most, highest, greatest, increased, elevated, higher, greater, improved, raised, better, enhanced,
    superior, bigger value of, boosted, stronger, increasing, larger value of
less | less, least, lowest, decreased, lower, reduced, fewer, lesser, diminished, weaker, lowered, smaller value of,
    worse, poorer, decreasing, inferior
too | too, overly, excessively, far too, way too, much too
high | high, large value of, good, excellent, considerable, decent, favourable, favorable, strong, great
low | low, poor, small value of, bad, terrible, awful, lousy, horrible, dreadful, abysmal, miserable, insufficient,
    disappointing, mediocre, unsatisfactory, unsatisfying, inadequate, unimpressive, subpar, unacceptable, unacceptably low
rise | up, upward, upwards, goes up, go up, going up, rises, climbs, ↑
sink | down, downward, downwards, goes down, go down, going down, falls, ↓
approx | around, about, approximately, roughly, circa, ca, close to, near, nearly, ~, ≈, in the region of, in the
    vicinity of, somewhere around, of the order of, approx
between | between, ranging from, within, in the range of, in the range, in range, in between, range, from between,
    ranging between, in the window, window, inside, within the range
equal | =, ==, equal to, equals, equalling, equal, set to, exactly equal to, :
only | no elements other than, no atoms other than, no element other than, only the elements, no elements besides,
    nothing besides, nothing other than, no elements except, no atoms except, no heavy atoms other than, nothing
    except, restricted to, limited to the elements, no other elements than, no elements apart from, only, solely,
    exclusively, just, purely, merely, nothing but, entirely, strictly
nothingelse | no more no less, no more and no less, nothing more nothing less, nothing more and nothing less, nothing more,
    and nothing more, nothing further, and that's it, and that is it, that's it, and that's all, that is all, that's
    all, and that is all, and none other, full stop, period, end of story, no further atoms, and no others, and zero else,
    and nothing else at all, and not a single other atom, nothing apart from that, and nothing besides, and nothing else, nothing else, no other atoms, no other elements, no other element, no other heavy
    atoms, no other heavy atom, no other kinds of atoms, no other atom, no other atom types, no additional elements,
    no other groups, no other functional groups, no other functional group, no others, no other bonds, no
    other bond types, no other group, no further elements, no additional atoms, no other functionality, no other kind
    of atom, no other types of atoms, no other type of atom, no extra atoms, no additional heavy atoms, no other
    functionalities, no further groups, no further functional groups
scaffold | scaffold, core, core structure, framework, skeleton, backbone, murcko scaffold, ring system intact, bemis
    murcko scaffold, core scaffold, central core, ring skeleton, central scaffold, carbon skeleton, parent scaffold,
    ring framework, ring systems
similar | similarity, tanimoto, tanimoto similarity, similar, resemblance, resembling, close analogue, structural
    similarity, tanimoto coefficient, morgan similarity, structurally similar, resembles, resemble
variants | variants, versions, variations
analogue | analogue, analog, analogues, analogs, derivative, derivatives, variant, variants, relative, relatives,
    congener, congeners, version, versions, cousin, cousins, alternative, alternatives, structural analogue,
    structural analogues, close analogues, follow ups, follow up compounds, ideas for
isomer | isomer, isomers, constitutional isomer, constitutional isomers, structural isomer, structural isomers,
    regioisomers, isomeric
molnoun | cmpd, cmpds, cpd, cpds, molec, molecs, mol, mols, struct, structs, ways, molecule, molecules, compound, compounds, structure, structures, candidate, candidates, example, examples,
    option, options, suggestions, suggestion, species, chemical, chemicals, ideas, idea, hits, hit, organic molecule,
    organic molecules, chemical structure, chemical structures, chemical compound, chemical compounds, organic
    compound, organic compounds, small molecule, small molecules, drug, drugs, ligand, ligands, fragment, fragments,
    chemical entity, chemical entities, proposals, proposal, molecular structure, molecular structures, building
    block, building blocks, substance, substances, smiles string, smiles strings, smiles, something, anything, one
    that, entity, entities, product, derivative structure, organics, inhibitors, inhibitor, agents, agent, lead,
    leads, organic
ref | it, its, them, their, this one, that one, same molecule, same compound, current molecule, current one, current
    compound, this molecule, this compound, this structure, that molecule, that compound, that structure, these
    molecules, these compounds, those molecules, the last molecule, last molecule, previous molecule, the result,
    result, last result, latest molecule, that result, these, current structure, uploaded molecule, uploaded file,
    attached file, attached molecule, my file, the file, file, this file, upload, the upload, attachment, attached
    structure, my molecule, my compound, molecule above, above molecule, compound above, above compound, my upload,
    our molecule, our compound, following molecule, this drug, that drug, given molecule, these two, them all, they,
    aforementioned molecule
candidate | candidate number, candidate no, candidate #, option number, number, molecule number, #, no.
scale | value, values, score, scores, level, levels, figure
atleastas | at least as high as, not lower than it, no lower than now, at least as high, at least as good
same | same, constant, unchanged, intact, untouched, as is, as it is, where it is, similar level, unaltered,
    unmodified, stable, fixed, steady, alone, in place, unaffected, as they are, roughly constant, about the same, in
    one piece, the way it is, preserved, conserved, retained, maintained
rest | rest, everything else, remainder, other parts, anything else, all else, remaining molecule, remaining
    structure, other atoms, rest of the molecule, rest of it, rest of the structure, remaining part, remaining atoms,
    remaining parts, nothing else changes, other things, other groups, nothing else is changed, nothing else should
    change, rest of the scaffold, other positions
instead | instead of, in place of, in lieu of, in exchange for, rather than, in the place of, in stead of, at the
    position of, in the position of, where the, at the site of, as a replacement for, as replacement for, to replace,
    as a substitute for, in return for, in favour of, in favor of
place | position, positions, spot
inplace | in its place, in their place, instead, there instead, at the same position, at the same site, in its stead,
    at that position, in that position, at its position, in the same position, in the same place
shallbe | should be, ought to be, must be, needs to be, need to be, has to be, have to be, shall be, could be, would be,
    might be, to be, should rather be, should now be, should instead be, should really be
becomes | were a, were an, becomes, become, ->, →, =>, is now, in favour of, gives way to, giving way to, makes way for
unit | da, dalton, daltons, g/mol, gmol, g mol, kda, amu, g per mol, grams per mole, å2, a2, å², å^2, a^2, square
    angstrom, square angstroms, log units, log unit, units, unit, angstrom squared, points, point
mwunit | da, dalton, daltons, g/mol, g per mol, amu, grams per mole
tail | group, groups, moiety, moieties, unit of, substituent, substituents, functionality, functionalities, functional
    group, functional groups, function, functions, residue, residues, atom, atoms, ring, rings, fragment thereof,
    linkage, linkages, motif, motifs, group s, substitution, substitutions, subunit, subunits, centre, center, linker,
    linkers, side chain, side group, units, component, components, functions each, tag, tags, handle, handles,
    radical, radicals, nucleus, nuclei
hydrocarbon | hydrocarbon, hydrocarbons, alkane, alkanes
cyclic | acyclic, monocyclic, bicyclic, tricyclic, tetracyclic, pentacyclic, bicycle, tricycle, noncyclic
heteroatom | heteroatom, heteroatoms, hetero atom, hetero atoms, hetero elements
""")
"""Kind of token → phrases."""
HARMS = """change, touch, lose, alter, affect, disturb, modify, break, destroy, hurt, disrupt, mess with, mess up, damage,
kill, delete, sacrifice, tamper with, mangle, cleave, cut, strip, remove, interfere with, fiddle with, compromise, harm, ruin,
tinker with, meddle with, play with, attack, give up, drop, throw away, discard, eliminate, eat into""".replace("\n", " ")
"""Verbs that "without" and "don't" turn into keeping."""
LINKS: tuple[str, ...] = (
    "to",
    "from",
    "on",
    "onto",
    "at",
    "in",
    "into",
    "by",
    "with",
    "for",
    "than",
    "as",
    "of",
    "against",
    "upon",
    "out of",
)
