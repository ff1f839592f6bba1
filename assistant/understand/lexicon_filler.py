"""Words that carry no requirement: a sentence means the same without them."""

from __future__ import annotations

from assistant.understand.lexicon_rows import words

FILLER: tuple[str, ...] = words("""
able about above absolutely acceptable accepted accomplish accordingly account accounts achieve achieved achieving
across actually adding additionally adjustment advice advise after afterward afterwards again aim aimed aiming aims
allow allowing allows along already alright also alteration altered although altogether am amid among amongst amount
amounts and/or answer answered answers anybody anyhow anyway anywhere apart apiece apparently appear appears
appreciably appreciate appropriate approximate arbitrary are aren't arrive arrives arriving as asap aside ask asked
asking asks assess assessed assessment assignment assistant assume assuming assure attached attain attaining attempt
attempted attempting attempts attention attribute away back background base based basically batch be because become
becomes becoming been before began begin beginning begins being believe belong belonging belongs below besides bit
bond bonded bonds bot both bound break breaks brief broadly buddy built bunch calc calculated calculation calculations
called campaign can carefully case cause causes causing central certain certainly chain change changed changes
changing characteristic characteristics chart check checked checking cheers chemical chemically chemist chemistry
chemists chief choose chosen classic classical clearly code collection column columns combined come comes coming
common commonly comparatively compared comparison complete completely complies comply complying computation computed
computer concurrently condition conditions connected connectivity consequence conservative conservatively consider
considerably considering constraint constraints constructed content context contribute contributes correct
corresponding could count counts course create created crippen criteria criterion curious currently d dear decide
decided deciding define defined defines defining definitely denote denoted denotes depicted described desire desired
desires determine determined diagram did different direction directly display displaying displays distinct do does
doesn't doesn’t don't done don’t dramatically drastically drawn due during e.g each earlier edit edited edits effect
effectively efficiently eg either elsewhere enable enables encoded end ending ends ensure entail entails enter entered
entire entirely entries entry especially essentially estimate estimated etc eval evaluate evaluated evaluation even
evening eventually ever everybody everyone exact examine except exist existing exists explain expressed fail failing
fails fairly far fast faster fewest fictional figure figures file final finally fine finish first firstly fix fixed
folks follow following follows form formatted found friend fulfil fulfill fulfills fulfils fully further furthermore
gave general generally generate generated gently get gets getting give given gives giving gladly go goal goals goes
going good got graph grateful greatly guarantee guess had happen happening happens happily has have having he hello
help hence her here hereafter hereby herein hey hi his hit hmm hope hoped hopefully hopes hoping how however
hypothetical i i'd i'll i'm i've i.e id idea ideally ideas identifier ids ie if image imaginary imagine immediately
implicit important in individually initial initially input inquiry inspect inspected instantly intend intending
intends intention interest interested interesting into involve involves involving is isn't it's item items its itself
it’s job just key kind kindest kindly know known lab label labeled labelled land lands lastly later lead leading leads
least leave leaving lecture left let lets letting let’s level levels library lie lies like likewise list listed
literally little ll located location look looking looks lot lots love lying m machine madam made magnitude main make
makes making marginally markedly match matches matching mate material materials may maybe me mean means meanwhile
measure measured measurement measurements medicinal meet meeting meets mentioned message might mind minimal minimally
minor model moderately modestly modification modifications modified molecular moreover morning most much must my name
named namely names need needs new newly next nice normal normally notably notation note noticeably novel now nowadays
number numbers obey obeying obeys objective obviously occur occurring occurs off ok okay once one ones onto opinion
optimised optimized order ordinary organic original otherwise ought our out outcome output over overall own page paper
parent part particular particularly parts pass passed passes passing pattern per performing perhaps pharma
pharmaceutical phase pick picked picture piece place plain plan planned planning plans plausible please please! plot
pls plus plz point points portion possible possibly precursor predict predicted prefer preferable preferably preferred
prefers presence present presently presumably pretty previous problem produce produced program programme project
prompt proper properties property provide provided pure purpose quantitative quantity queries query question questions
quick quickly quite random rapidly rather raw rdkit re reach reaches reaching read reads reagent realistic really
reasonable reasonably receive received receives receiving reckon reckoned recommend recommended reference regard
regarding regards regular reimagine relative relatively remain remained remaining remains remember render rendering
renders reply represent represented representing represents request requested requests require requirement
requirements requires research respect respective respectively respects respond response result resulting retort
return returned rewrite right row rows s sample satisfies satisfy satisfying say scaled scan scanning score scores
screen screening second secondly see seed seem seems select selected selection sensible sentence separately series set
shall shaped she short should show shown shows side significantly similarly simply simultaneously since sincerely sir
sit site sites sits sitting situated skeletal slightly slot slow slowly smiles so somehow someone something somewhat
somewhere soon sort speaking specific specifically specification specifications specified specifies specify specifying
specimen specs spelled spelt stage stages standard started starting starts stated stay staying stays step steps still
straightaway straightforward string strongly structural structurally student subsequently substantially substituted
substrate successful successfully such suggest suggestion suitable supplied suppose supposedly sure surely synthetic t
table tad tag target targeted targeting targets task tasked tasks team tell term termed terms text thank thanks
thankyou that their them themselves then theoretical there thereby therefore therefrom therein thereof these thesis
they thing things think third this those though thought thoughts thus till time title today together tomorrow tonight
too total totally touch toward towards trial trigger triggering triggers truly try trying tune turns tweak tweaks type
typed typical typically ultimately um undergo undergoes undergoing undergone undertake unique unless unsubstituted
until updated uploaded upon urgent us use used uses using usual usually utilising utilizing valid value values various
ve verified verify version very via violate violates violating virtual viz want wanted wants was way we we'd well were
what whatever whats whatsoever what’s when where whereas whereby wherein wherever whether which whichever while whilst
who whole whom whose why will wish wished wishes wonder wondering word words work would write written x yeah yep yes
yet you you'd your yours
""")
