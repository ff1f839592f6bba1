"""Words of questions about positions, equivalent atoms and chains, beside the names of groups."""

from __future__ import annotations

from assistant.understand.lexicon_rows import rows, words

WORDS: dict[str, str] = rows("""
rel ortho | ortho, o, ortho related, ortho position, ortho relationship, ortho substituted, ortho disubstituted
rel meta | meta, m, meta related, meta position, meta relationship, meta substituted, meta disubstituted
rel para | para, p, para related, para position, para relationship, opposite, opposite to, directly opposite, across from,
    para substituted, para disubstituted
rel vicinal | vicinal, vicinally, vic, vicinal relationship
rel geminal | geminal, geminally, gem, on the same carbon, on the same carbon atom, on the same atom, to the same carbon,
    to the same carbon atom, on one carbon, share a carbon
rel adjacent | adjacent, next to, beside, neighbouring, neighboring, neighbour, neighbor, neighbours, neighbors, right next to,
    directly next to, on adjacent carbons, on neighbouring carbons, on neighboring carbons, on adjacent atoms, adjoining,
    on adjacent ring atoms, on adjacent ring carbons, on neighbouring ring atoms, directly adjacent, side by side
rel cis | cis, on the same side, on the same side of the ring, on the same face, on the same face of the ring, syn
rel trans | trans, on opposite sides, on opposite sides of the ring, on opposite faces, on opposite faces of the ring, anti
rel alpha | alpha, α, in the alpha position, at the alpha position, alpha position, alpha carbon, on the alpha carbon
rel beta | beta, β, in the beta position, at the beta position, beta position, beta carbon, on the beta carbon
rel gamma | gamma, γ, gamma position, gamma carbon, on the gamma carbon
rel delta | delta, δ, delta position, delta carbon, on the delta carbon
rel 1,2 | 1,2, 1,2 related, 1,2 relationship, 1,2 to one another
rel 1,3 | 1,3, 1,3 related, 1,3 relationship
rel 1,4 | 1,4, 1,4 related, 1,4 relationship
sit | sit, sits, situated, positioned, placed
how | relative, relative to, relationship, relation, with respect to, arranged, disposed, oriented, orientation, relationship between, substitution relationship, configuration, geometry, stereochemistry,
    relative configuration, relative orientation, relative stereochemistry, stereochemical relationship, relative position,
    relative positions, how are, related, regiochemical relationship, regiochemistry, what relationship
where | where
at | position, positions, locant, locants, which carbon, which ring atom, ring atom, ring position, ring positions,
    which atom, carbon number, position number, which carbon atom, what carbon, ring carbon, site, number of the carbon,
    number of the ring atom, ring locant, which ring carbon, carbon atom number, which position
atom | atom, atoms
carbon | carbon, carbon atom, c, carbons, carbon atoms
pattern | substitution pattern, pattern of substitution, substituted how, substituent pattern, substitution
env | environments, environment, signals, signal, peaks, resonances, lines, inequivalent, nonequivalent, non equivalent,
    distinct, different, types, type, kinds, kind, unique, chemically distinct, chemically different, chemically inequivalent,
    symmetry distinct, symmetry unique, symmetry inequivalent, magnetically inequivalent, symmetry independent,
    chemically nonequivalent, chemically non equivalent, resonance, distinguishable, sets, sorts, varieties, peak, line,
    nmr signals, nmr peaks, nmr signal, nmr resonances, nmr lines, chemical environments, nmr environments, independent
equal | equivalent, chemically equivalent, symmetry equivalent, identical by symmetry, related by symmetry, symmetry related,
    interchangeable by symmetry, magnetically equivalent, homotopic or enantiotopic
symmetric | symmetric, symmetrical, any symmetry, symmetry, unsymmetric, molecular symmetry
el C | 13c, 13c nmr, 13c{1h}, 13c{1h} nmr, carbon 13, carbon 13 nmr, carbon nmr, 13c spectrum, 13c nmr spectrum, carbon spectrum,
    c 13, c nmr, carbon nmr spectrum, 13carbon, proton decoupled 13c, proton decoupled 13c nmr, c13, c13 nmr,
    proton decoupled carbon, decoupled 13c, broadband decoupled 13c nmr, broadband decoupled 13c, cmr, carbon 13 nmr spectrum
el H | proton, protons, hydrogen, hydrogens, hydrogen atoms, hydrogen atom, 1h, 1h nmr, proton nmr, 1h nmr spectrum, h nmr,
    proton spectrum, proton nmr spectrum, 1h spectrum, h, hs, pmr
el F | 19f, 19f nmr, fluorine nmr, 19f nmr spectrum
el N | 15n, 15n nmr
el P | 31p, 31p nmr
length | longest carbon chain, longest chain, longest continuous carbon chain, longest continuous chain, longest unbranched chain,
    longest acyclic carbon chain, longest carbon carbon chain, longest straight chain, longest linear chain,
    longest continuous chain of carbons, longest continuous chain of carbon atoms, longest chain of carbons, longest aliphatic chain,
    longest chain of carbon atoms, longest run of carbons, longest unbroken carbon chain, longest unbroken chain of carbons,
    longest acyclic chain, longest alkyl chain, longest continuous run of carbons, longest linear carbon chain,
    longest straight carbon chain, longest uninterrupted carbon chain, longest contiguous carbon chain,
    longest open carbon chain, longest open chain, longest aliphatic carbon chain, longest unbroken chain,
    longest unbroken chain of carbon atoms, longest continuous run of carbon atoms, longest run of carbon atoms
branched | branched, branched chain, branching, chain branching, any branching, branched carbon chain, a branch, branch
straight | unbranched, straight chain, straight chained, linear, unbranched chain, straight, straight carbon chain,
    linear carbon chain, unbranched carbon chain
branches | branches, branch points, branching points, side chains, branch point
chain | chain, carbon chain, main chain, parent chain, main carbon chain, backbone, carbon backbone, fatty chain, acyl chain,
    fatty acid chain
each | each other, one another, two, both, mutually, the pair of, pair of, to each other, pair
""")
"""Kind and value → the phrases."""
GROUPS: dict[str, str] = rows("""
chlorine atom | chlorine, chlorines, chloro, cl, chlorine atom, chlorine atoms, chloro group, chloro groups, chloro substituent,
    chlorine substituent, chlorine substituents, chloro substituents
bromine atom | bromine, bromines, bromo, br, bromine atom, bromine atoms, bromo group, bromo groups, bromo substituent, bromine substituent
fluorine atom | fluorine, fluorines, fluoro, fluorine atom, fluorine atoms, fluoro group, fluoro groups, fluoro substituent, fluorine substituent
iodine atom | iodine, iodines, iodo, iodine atom, iodine atoms, iodo group, iodo groups, iodo substituent
halogen | halogen, halogens, halogen atom, halogen atoms, halogen substituent
amino group | amino, amino group, amino groups, amine, amines, amine group, amine groups, amino substituent, amino nitrogen,
    amine nitrogen, aminos, primary amine, primary amino group, aniline nitrogen
hydroxy group | hydroxyl, hydroxyls, hydroxy, hydroxy group, hydroxy groups, hydroxyl group, hydroxyl groups, oh, ohs, oh group,
    oh groups, alcohol, alcohol group, alcohols, hydroxy substituent, phenol oh, phenolic oh, phenolic hydroxyl, alcohol oh,
    phenol hydroxyl, phenolic hydroxy group, phenolic hydroxyl group, phenol group, hydroxyl substituent, free hydroxyl
carboxylic acid | carboxylic acid, carboxylic acids, carboxyl, carboxyls, carboxyl group, carboxyl groups, cooh, cooh group, cooh groups, co2h,
    acid, acid group, carboxy, carboxy group, carboxylic acid group, carboxylic acid groups, acids, carboxylic group, acid groups, carboxylic
    acid function, co2h group, co2h groups
aldehyde | aldehyde, aldehydes, cho, formyl, formyl group, aldehyde group, aldehyde groups, formyl groups, cho group, carbaldehyde, cho groups
nitrile | nitrile, nitriles, cyano, cyano group, cyano groups, nitrile group, cn, cn group, carbonitrile
ring nitrogen | ring nitrogen, ring n, pyridine nitrogen, pyridine n, pyridyl nitrogen, aromatic nitrogen, heterocyclic nitrogen,
    nitrogen of the ring, nitrogen in the ring, ring nitrogen atom, nitrogen of the pyridine ring, nitrogen of the pyridine,
    pyridine ring nitrogen, nitrogen, n, nitrogen atom, nitrogen of the aromatic ring, the heteroatom, heteroatom, n atom,
    ring nitrogens, ring nitrogen atoms, nitrogens, nitrogen atoms, endocyclic nitrogen
ring oxygen | ring oxygen, ring oxygen atom, ring o, endocyclic oxygen, oxygen of the ring
oxygen atom | oxygen, oxygen atom, oxygens, oxygen atoms, o
ring sulfur | sulfur, sulphur, sulfur atom, ring sulfur, ring sulphur, ring s, sulfur of the ring, endocyclic sulfur
carbonyl group | carbonyl, carbonyls, carbonyl group, carbonyl groups, carbonyl carbon, c=o, co, c=o group, ketone carbonyl, carbonyl function
ketone | ketone, ketones, ketone group, keto, keto group, oxo, oxo group
methyl group | methyl, methyls, methyl group, methyl groups, ch3, ch3 group, ch3 groups, methyl substituent, methyl substituents,
    methyl carbons, methyl carbon
methoxy group | methoxy, methoxys, methoxies, methoxy group, methoxy groups, ome, och3, ome group, och3 group, methoxyl, methoxyl group, meo,
    methoxy substituent, ome groups, och3 groups
ethoxy group | ethoxy, ethoxy group, ethoxy groups, oet
nitro group | nitro, nitro group, nitro groups, no2, nitros, no2 group, no2 groups, nitro substituent
trifluoromethyl group | trifluoromethyl, trifluoromethyl group, trifluoromethyl groups, cf3, cf3 group, cf3 groups
trifluoromethoxy group | trifluoromethoxy, trifluoromethoxy group, ocf3
tert-butyl group | tert butyl, tert butyl group, tert butyl groups, t butyl, t bu, tbu, tertiary butyl, t butyl group, t butyl groups
butyl group | butyl, butyl group, n butyl, n butyl group
sulfonyl group | sulfonyl, sulfonyl group, sulfone, so2
acetamido group | acetamido, acetamido group, nhac, nhcoch3, acetylamino, acetamide, acetamide group
alkene | double bond, double bonds, c=c, c=c double bond, alkene, olefin, c=c bond, carbon carbon double bond
thiol | thiol, thiol group, sh, sulfhydryl, mercapto
primary amine | nh2, nh2 group, nh2 groups
""")
"""Row of the counting table, or of `chem.placed` → the phrases that mean it here, before the table's own."""
IDLE: frozenset[str] = frozenset(words("""
the a an of in on for to is are was were be been do does did has have had having there it its it's this that these those them
they molecule compound structure chemical smiles me you i we us please can could would will shall should tell show give
what what's how which and or but by at from as any given following bear bears bearing borne carry carries carrying carried
carrying hold holds attached bonded bound connected found find located sitting group groups substituent substituents
ring rings aromatic system nucleus core benzene many number count expect expected predict predicted would one
chemically total so just only know want like see seen say answer i'm think believe whether if then ok okay hi hello hey thanks
nmr spectrum spectra theory theoretical ideally show shows exhibit exhibits display displays give gives appear appears
observed observe when with between respect if same each other moiety moieties function functional unit its their long length does
how's long big carry numbered numbering iupac using use according standard counting name named called let let's need determine
identify work out chain's contains contain contained containing present also my your our itself about considering based by
due owing consider wonder wondering curious ask asking check verify confirm quick question yes no actually really exactly
here's there's possess possesses include includes make up state report compute calculate list mark highlight point where's
starting counted counting from heteroatom heterocycle derivative side skeleton scaffold respectively substituted relative
another mutually two both three four symmetry due of' decoupled proton-decoupled broadband resolved temperature room
sit sits occupy occupies occupied on's fall falls come comes lie lies lying located located' end overall altogether start starts begin begins take takes taken assigned assign stand stands standing
directly straight away as substituents substituent's across all every
""")) - frozenset(words("two both symmetry relative sit sits"))
"""Words that ask nothing themselves."""
CHANGING = (r"\b(?:add|put|install|introduce|replace|remove|swap|move|convert|make|makes|design|generate|draw|propose|suggest|build|create"
            r"|change|modify|substitute|increase|decrease|raise|reduce|optimi[sz]e|improve|attach|append|insert|delete"
            r"|exchange|place|turn|synthesi[sz]e|react|functionali[sz]e|brominate|chlorinate|nitrate|methylate)\b(?! up)")
"""What asks for another molecule, or for a reaction."""
TRIGGER = (r"\b(?:ortho|meta|para|vicinal|geminal|adjacent|neighbou?r\w*|next to|beside|opposite|across from|cis|trans|syn|anti"
           r"|alpha|beta|gamma|delta|positions?|locants?|where|attached|chain\w*|longest|branch\w*|unbranched|linear|straight"
           r"|environments?|signals?|resonances?|peaks|lines|equivalent|\w*inequivalent|nonequivalent|symmetr\w*|unsymmetric\w*|unique"
           r"|distinct|different|13c|c13|carbon[- ]?\d*|1h|19f|relative|relationship|relation|substitut\w+|arranged|disposed"
           r"|same (?:side|carbon|atom|face)|side by side|on which|which (?:ring )?(?:atom|carbon)|kinds?|types?|sorts|gem|vic|sit|1,[234]|share|(?:at|on|of|to) [CN]-?\d{1,2})\b|[αβγδ]|¹³C")
"""What one of these questions holds; without it a message is not read here."""
