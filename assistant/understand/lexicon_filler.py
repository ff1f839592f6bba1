"""Words that carry no requirement: a sentence means the same without them."""

from __future__ import annotations

from assistant.understand.lexicon_rows import words

FILLER: tuple[str, ...] = words("""
able about above acceptable accepted accomplish accordingly account accounts achieve achieved achieving across
actually adding additionally adjustment after afterward afterwards again aim aimed aiming aims allow allowing allows
along already alright also alteration altered although altogether am amid among amongst amount amounts and/or answer
anyhow anyway anywhere apart apiece appear appears appreciably appreciate appropriate arbitrary are aren't arrive
arrives arriving as asap aside assignment assistant assume assuming assure attached attain attaining attempt attempted
attempting attempts attention attribute away back background base based basically be because become becomes becoming
been before being believe belong belonging belongs below besides bit bond bonded bonds bot both bound break breaks
brief broadly buddy calculated called can carefully case cause causes causing chain change changed changes changing
characteristic characteristics cheers chemical chemically chemist chemistry chemists clearly combined come comes
coming commonly comparatively compared comparison complete completely complies comply complying compound's computed
computer concurrently condition conditions connected connectivity consequence conservative conservatively consider
considerably considering constraint constraints content context contribute contributes correct corresponding could
count counts course crippen criteria criterion curious currently d dear decide decided deciding define defined defines
defining denote denoted denotes depicted described desired did different direction directly display displaying
displays distinct do does doesn't doesn’t don't done don’t dramatically drastically drawn due during e.g each edit
edited edits effect effectively efficiently eg either elsewhere enable enables encoded end ending ends ensure entail
entails enter entered entire entirely especially essentially estimate etc even evening ever everyone exact except
exist existing exists explain expressed fail failing fails fairly far fewest fictional figure figures final finally
fine finish first firstly fix fixed folks follow following follows form formatted found friend fulfil fulfill fulfills
fulfils fully further furthermore gave generally gently get gets getting give given gives giving go goal goals goes
going good got grateful greatly group's guarantee guess had happen happening happens has have having he hello help
hence her here here's hereafter hereby herein hey hi his hit hmm hope hoped hoping how how's however hypothetical i
i'd i'll i'm i've i.e id idea ideally ideas ie if imaginary imagine immediately implicit in individually initial
initially input instantly intend intending intends intention interest interested interesting into involve involves
involving is isn't it's its itself it’s job just kind kindest kindly know known lab labeled labelled land lands lastly
later lead leading leads least leave leaving lecture left let let's lets letting let’s level levels lie lies like
likewise listed literally little ll located location look looking looks lot lots love lying m machine madam made
magnitude make makes making marginally markedly match matches matching mate may maybe me mean means meanwhile meet
meeting meets mentioned might mind minimal minimally minor model moderately modestly modification modifications
modified molecular molecule's moreover morning most much must my named namely need needs new newly next nice normally
notably notation note noticeably novel now number numbers obey obeying obeys objective occur occurring occurs off ok
okay once one ones onto optimised optimized order organic original otherwise our out outcome output over overall own
paper parent part particular particularly parts pass passed passes passing pattern per performing perhaps piece place
plain plan planned planning plans plausible please please! pls plus plz portion possible possibly preferably presence
present presently pretty problem project prompt proper properties property provided pure purpose quantitative quantity
question quick quickly quite random rather raw rdkit re reach reaches reaching read reads realistic really reasonable
reasonably receive received receives receiving reference regard regarding regards reimagine relative relatively remain
remained remaining remains remember render rendering renders represent represented representing represents requested
require requirement requirements requires research respect respective respectively respects response result result's
resulting retort return returned rewrite right ring's s satisfies satisfy satisfying say scaled score scores second
secondly see seed seem seems sensible separately shall shaped she short should show shown shows side significantly
similarly simply simultaneously since sincerely sir sit site sites sits sitting situated skeletal slightly slot smiles
so somehow someone something somewhat somewhere soon sort speaking specifically specification specifications specified
specifies specify specifying specs spelled spelt starting stated stay staying stays still straightaway straightforward
string strongly structural structurally structure's student subsequently substantially substituted successful
successfully such suggest suggestion suitable supplied suppose sure synthetic system's t tad target target's targeted
targeting targets task tasked tasks team tell term termed terms thank thanks that that's their them themselves then
theoretical there there's thereby therefore therefrom therein thereof these thesis they thing things think third this
those though thus till time today together tomorrow tonight too total totally touch toward towards trial trigger
triggering triggers truly try trying tune turns tweak tweaks type typed typically um undergo undergoes undergoing
undergone undertake unique unless unsubstituted until updated uploaded upon urgent us use used uses using usually
utilising utilizing valid value values ve version very via violate violates violating virtual viz want wanted wants
was way we we'd well were what what's whatever whats whatsoever what’s when where where's whereas whereby wherein
wherever whether which whichever while whilst who who's whole whom whose why will wish wonder wondering work would
write written x yeah yep yes yet you you'd your yours
""")
