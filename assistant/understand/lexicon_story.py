"""Words of the story around a request: people, places, times, papers and feelings. None of them is a requirement.

A word belongs here only where leaving it out cannot change what is asked: never a word that names a kind of molecule,
a use in the body, a place on a molecule, or a degree of exclusion.
"""

from __future__ import annotations

from assistant.understand.lexicon_rows import words

PEOPLE: tuple[str, ...] = words("""
advisor adviser advisors boss bosses boyfriend chap chemie classmate classmates client clients co-worker colleague
colleagues collaborator collaborators coworker coworkers customer customers dad department doctoral girlfriend grad
graduate guys head instructor intern interns labmate labmates lecturer lecturers manager managers medchem mentor mom
mum neighbour newbie nobody oneself others ours partner partners phd pi postdoc postdocs prof professor professors
pupil pupils reviewer reviewers rookie scientist scientists senior students supervisor supervisors tutor undergrad
undergraduate undergrads yourself myself ourselves himself herself themselves bob alice beginner expert experts crew
staff novice
""")
OCCASIONS: tuple[str, ...] = words("""
assignments book books chapter conference coursework deadline deadlines demo docs document documents draft drafts
essay exam exams exercise exercises experiment experiments fig handout hobby homework journal lecture lectures lesson
lessons manuscript meetings monday month months notebook patent patents poster presentation publication quiz seminar
session slide slides spreadsheet sunday saturday friday thursday tuesday wednesday teaching test tests textbook
tutorial tutorials week weekend weeks workshop worksheet year years yesterday day days hour hours lunch minute minutes
moment afternoon coffee earlier lately recently demonstration practice practise
""")
THINKING: tuple[str, ...] = words("""
afraid annoyed annoying asap assured aware bored bothering bothers bug bugging bugs claims complain complained
complains complaining confused convinced dislike disliked dislikes doubt dreadful drives eager enjoy enjoys excited
expect expecting expects favor favour fancied fancy fancies feel feeling feels figured forgot fun glad happy hate
hated hates heard hear honestly imho imo incidentally insist insisted insists learn learning learned likes liked loves
memory mention mentioned mentions notice noticed obliged personally playing pleased pleasure promised proud puzzled
remembered remind reminded said saw saying says sadly seen sorry stuck suggested suggests suspect suspects teach
teaches thinking told tells trouble troubles understand understood unfortunately unhappy unsure wondered worried worry
worries wrote annoyance frankly luckily fortunately btw fyi lol haha hehe hmmm aha ah oh oops ugh er erm eh mmm tbh ty
tysm kudos bravo yay alas alrighty righto aye nah
""")
COURTESY: tuple[str, ...] = words("""
agreeing asked begged begging instructed ordered invited scheduled hired wishing planning hoping once notch smidge
smidgen whisker hair ounce fraction pinch dash bench hand hands fridge freezer shelf flask vial disposal necessary
essential imperative mandatory desirable vital crucial compulsory advisable preferrable requisite adore appreciated
bother chance convenience courtesy delighted gonna gotta grateful gratefully hafta helpful honour honored humble
kindness lemme gimme wanna shoot whip cook conjure whichever whenever obligated permitted thankful trivial welcome
useful handy neat cute swell ur u r ya yall y'all dis dat em 'em cuz coz bc cos tho thru kinda sorta gotcha alright
bud pal dude mate m8 sir/madam tia ta thnx pleeease plse pleas
""")
RESEARCH: tuple[str, ...] = words("""
agreed agree agrees thoughtful close closely tested testing revisit revisiting concerns concerning pursue pursuing
pursued accident aspect aspects attempt attempts awesome benchmark benchmarks briefing chances chat chose
circumstances commit committee considered contest conversation curious customised dataset debate demand demands
discuss discussed discussing drawing easier elegant emergency excellent excuse explained eye eyes fact favourite
favorite finding findings flow format game gap gave glance glimpse guidance habit headache hint hints hunch illustrate
illustration illustrative imagination impression indulge informal insights intuition invitation issue issues item job
jobs joy knowledge latter former luck magic mail email emails mailing matter message messages miracle mission mood
mystery nickname nomination notes occasion occasions offers opportunity opt opted outline overnight pace panel
paragraph patience phase phone pick picks playground pleasant post posted posting preference preferences presume
presumed pretend priority promise proof prospect puzzle query quest quote rant remark remarks reminder respects retry
reviewing routine rush scenario schedule section sense service sheet sketching sketches snag snapshot solution sounds
speed spin sprint spot struggle struggling stuff stupid surprise thorough tour track tricky truth twist typing unclear
undecided usual view views vote walk whim whiteboard win wise witty worth benefit benefits profit profits deserves
deserve merits merit run running runs obeyed violation violations filter filters flag flags approach array backup
backups chemspace curiosity datasets discovery effort efforts evaluating exploration explore exploring followup
followups guide handful hypotheses hypothesis inspiration investigate investigating investigation iteration iterations
literature medicinally mock optimiser portfolio progress prototype rationale round rounds sar scenarios sketchpad
stock strategy strategies study studies studying tool toolbox training trick vendor workflow simulation simulations
toy dummy hypothetically theoretically script pipeline batch sake purposes reasons subject topic matters manner
fashion regards facts ways altogether sized sounding
""")
ADVERBS: tuple[str, ...] = words("""
absolutely accidentally actually additionally alternatively aptly artificially automatically badly brilliantly
casually chiefly cleanly cleverly commonly comfortably concretely consequently considerably conveniently correctly
deeply deliberately desperately differently distinctly easily elegantly enormously equally evidently excellently
explicitly extraordinarily extremely faithfully favorably favourably formally fundamentally generously genuinely
gradually heavily hugely ideally immensely incredibly independently indeed inherently intentionally intelligently
massively meaningfully mildly minutely moderately mostly naturally neatly necessarily nicely noticably officially
oftentimes often otherwise overwhelmingly partly perceptibly permanently pleasantly politely potentially practically
primarily principally promptly purposely radically readily respectfully rigorously safely seriously severely sharply
slickly smartly smoothly sometimes suddenly sufficiently suitably super surprisingly swiftly thereafter thoroughly
tremendously tidily unexpectedly unnecessarily vastly visibly wholly wisely
""")
STORY: tuple[str, ...] = (*PEOPLE, *OCCASIONS, *THINKING, *COURTESY, *RESEARCH, *ADVERBS)
"""All of them."""
