"""Roles in ChEBI's terms: what people call them, and which entries of ChEBI, the ATC and the USP name them.

One row a role: its name in ChEBI | other words for it | roles of ChEBI besides the name that are or imply it | prefixes of
ATC codes | indication classes of the USP dictionary as ChEMBL gives them. ChEBI's own hierarchy of roles is not at hand;
the third column stands for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Row:
    """A role: its name in ChEBI, other words for it, and what says that a molecule has it."""

    name: str
    words: tuple[str, ...]
    chebi: frozenset[str]
    atc: tuple[str, ...]
    indications: frozenset[str]


_TABLE = """
antibacterial agent | antibacterial, antibacterial drug, antibiotic, antibiotic drug | antibacterial drug; antitubercular agent; leprostatic drug; antimycobacterial drug | J01; J04; D06AX; D06BA; S01AA; S01AB; S01AE | Antibacterial; Antibacterial (veterinary); Antibacterial (tuberculostatic); Antibacterial (leprostatic)
antitubercular agent | antitubercular, tuberculostatic, antituberculosis drug | | J04A | Antibacterial (tuberculostatic)
antifungal agent | antifungal, antifungal drug, antimycotic, fungicide | antifungal drug; antifungal agrochemical; fungicide | J02; D01 | Antifungal
antiviral agent | antiviral, antiviral drug | antiviral drug; anticoronaviral agent; anti-HIV agent | J05; D06BB | Antiviral
antiprotozoal drug | antiprotozoal, antiprotozoal agent | antimalarial; trypanocidal drug; antiplasmodial drug | P01 | Antiprotozoal; Antimalarial; Anti-Amebic; Coccidiostat (for poultry)
antimalarial | antimalarial drug, antimalarial agent | antiplasmodial drug | P01B | Antimalarial
anthelminthic drug | anthelmintic, anthelminthic, dewormer | antinematodal drug | P02 | Anthelmintic; Anthelmintic (veterinary)
antiseptic drug | antiseptic, disinfectant | disinfectant | D08; R02AA | Disinfectant; Anti-Infective, Topical
antineoplastic agent | antineoplastic, anticancer agent, anticancer drug, cytostatic, chemotherapeutic, chemotherapy drug, cancer drug | antimitotic | L01; L02B | Antineoplastic; Antineoplastic (alkylating agent); Antineoplastic Adjunct
antimetabolite | | | L01B | Antineoplastic (antimetabolite)
protein kinase inhibitor | kinase inhibitor, tyrosine kinase inhibitor | tyrosine kinase inhibitor; EC 2.7.10.1 (receptor protein-tyrosine kinase) inhibitor; EC 2.7.11.13 (protein kinase C) inhibitor; mTOR inhibitor | L01E; L01XE |
immunosuppressive agent | immunosuppressant, immunosuppressive | | L04 | Immunosuppressant
glucocorticoid | corticosteroid, corticosteroid drug, glucocorticoids | | D07; H02AB; S01BA; R01AD; R03BA; S02B; S03B | Glucocorticoid; Adrenocortical Steroid
anti-inflammatory agent | antiinflammatory, anti-inflammatory, anti-inflammatory drug, antiinflammatory agent | anti-inflammatory drug; non-steroidal anti-inflammatory drug; glucocorticoid | D07; H02AB; S01B; R01AD; R03BA; S02B; S03B; M01A; M02AA | Anti-Inflammatory; Anti-Inflammatory (topical); Glucocorticoid
non-steroidal anti-inflammatory drug | nsaid, non-steroidal anti-inflammatory, nonsteroidal anti-inflammatory drug, nsaid drug | | M01A; M02AA; S01BC |
analgesic | painkiller, pain killer, pain reliever, analgesic drug | non-narcotic analgesic; opioid analgesic; antipyretic | N02A; N02B | Analgesic; Analgesic (narcotic)
opioid analgesic | opioid, opiate, narcotic analgesic, opioid painkiller, opioid drug | mu-opioid receptor agonist | N02A; R05DA; N07BC | Analgesic (narcotic)
local anaesthetic | local anesthetic, local anaesthetic drug | | N01B; S01H; D04AB | Anesthetic (local); Anesthetic (topical)
general anaesthetic | anaesthetic, anesthetic, general anesthetic | inhalation anaesthetic; intravenous anaesthetic; anaesthetic | N01A | Anesthetic (inhalation); Anesthetic (intravenous); Anesthetic
anticonvulsant | antiepileptic, antiepileptic drug, anticonvulsant drug | | N03 | Anticonvulsant
antiparkinson drug | antiparkinsonian, antiparkinson agent | | N04 | Antiparkinsonian
antipsychotic agent | antipsychotic, neuroleptic, antipsychotic drug | first generation antipsychotic; second generation antipsychotic | N05A | Antipsychotic; Tranquilizer (major)
anxiolytic drug | anxiolytic, tranquilizer, tranquilliser, benzodiazepine tranquilizer | | N05B; N05CD | Anti-Anxiety Agent; Tranquilizer (minor); Anti-Anxiety
sedative | hypnotic, sleeping pill, sedative drug, hypnotic drug | | N05C | Sedative-Hypnotic; Sedative; Hypnotic
antidepressant | antidepressant drug | serotonin uptake inhibitor; adrenergic uptake inhibitor | N06A | Antidepressant
central nervous system stimulant | stimulant, cns stimulant, psychostimulant | | N06B; A08AA | Stimulant (central); Anorexic
muscle relaxant | | neuromuscular agent | M03 | Relaxant (skeletal muscle); Relaxant (muscle); Neuromuscular Blocking Agent
serotonergic agonist | triptan, serotonin agonist | | N02CC | Antimigraine
antiemetic | antiemetic drug | | A04A | Anti-Emetic
H1-receptor antagonist | antihistamine, antihistaminic, h1 antagonist, h1 blocker, histamine antagonist, antiallergic | histamine antagonist; anti-allergic agent | R06A; D04AA; S01GX; R01AC | Antihistaminic
H2-receptor antagonist | h2 blocker, h2 antagonist | | A02BA | Antagonist (to histamine-H2 receptors)
anti-ulcer drug | antiulcer drug, antiulcer agent | proton pump inhibitor; H2-receptor antagonist | A02B | Anti-Ulcerative; Antagonist (to histamine-H2 receptors); Depressant (gastric acid secretory); Gastric Acid Pump Inhibitor
muscarinic antagonist | anticholinergic, antimuscarinic, parasympatholytic | parasympatholytic; cholinergic antagonist | A03AA; A03AB; A03B; R03BB; N04A; S01FA; G04BD | Anticholinergic
beta-adrenergic antagonist | beta blocker, beta-blocker, betablocker, β-blocker | | C07A; S01ED | Anti-Adrenergic (beta-receptor)
beta-adrenergic agonist | beta agonist, beta-agonist | | R03AC; R03CC; R03CB |
bronchodilator agent | bronchodilator, anti-asthmatic drug, antiasthmatic | anti-asthmatic drug | R03A; R03BB; R03C; R03DA | Bronchodilator; Anti-Asthmatic
antihypertensive agent | antihypertensive, antihypertensive drug, blood pressure drug | | C02; C03A; C07; C08C; C09 | Antihypertensive; Enzyme Inhibitor (angiotensin-converting)
EC 3.4.15.1 (peptidyl-dipeptidase A) inhibitor | ace inhibitor, angiotensin converting enzyme inhibitor | | C09A; C09B | Enzyme Inhibitor (angiotensin-converting)
angiotensin receptor antagonist | angiotensin antagonist, sartan, angiotensin ii antagonist | | C09C; C09D | Antihypertensive (angiotensin II receptor antagonist)
calcium channel blocker | calcium antagonist | | C08 |
diuretic | diuretic drug, water pill | | C03 | Diuretic
anti-arrhythmia drug | antiarrhythmic, anti-arrhythmic drug, antiarrhythmic agent | | C01B | Cardiac Depressant (anti-arrhythmic)
cardiotonic drug | cardiotonic, cardiac stimulant, cardiac glycoside | | C01A; C01CE | Cardiotonic
vasodilator agent | vasodilator | | C04; C01D; C02D | Vasodilator; Vasodilator (coronary); Vasodilator (peripheral)
vasoconstrictor agent | vasoconstrictor, decongestant, nasal decongestant | sympathomimetic agent | R01AA; R01BA; S01GA; C01CA | Adrenergic (vasoconstrictor); Adrenergic
antilipemic drug | antilipemic, lipid-lowering drug, cholesterol-lowering drug, antilipemic agent, lipid lowering drug | anticholesteremic drug | C10 | Antihyperlipidemic; Antihyperlipoproteinemic
EC 1.1.1.34/EC 1.1.1.88 (hydroxymethylglutaryl-CoA reductase) inhibitor | statin, hmg-coa reductase inhibitor | | C10AA |
anticoagulant | blood thinner, antithrombotic, platelet aggregation inhibitor | platelet aggregation inhibitor | B01A | Anticoagulant; Antithrombotic; Platelet Aggregation Inhibitor; Inhibitor (platelet)
hypoglycemic agent | antidiabetic, antidiabetic drug, diabetes drug, antidiabetic agent | | A10B | Antidiabetic
progestin | progestogen, progestagen, gestagen | | G03D; G03AC | Progestin
estrogen | oestrogen | phytoestrogen | G03C | Estrogen
androgen | anabolic steroid, anabolic agent | anabolic agent | G03B; A14A | Androgen; Anabolic
bone density conservation agent | bisphosphonate drug, osteoporosis drug | | M05B | Regulator (calcium); Bone Resorption Inhibitor
radioopaque medium | contrast agent, contrast medium, x-ray contrast agent | | V08A | Diagnostic Aid (radiopaque medium)
laxative | laxative drug | | A06A | Laxative
antitussive | cough suppressant | | R05DA; R05DB | Antitussive
ultraviolet filter | sunscreen, uv filter | | D02BA | Ultraviolet Screen
insecticide | acaricide, pesticide | acaricide; phytogenic insecticide; fumigant insecticide; agrochemical insecticide; pyrethroid ester insecticide | P03 | Pediculicide; Scabicide; Ectoparasiticide
herbicide | weedkiller, weed killer | | |
antioxidant | | radical scavenger; food antioxidant | |
cofactor | coenzyme | coenzyme; prosthetic group | |
mycotoxin | | | |
neurotoxin | | | |
carcinogenic agent | carcinogen | | |
mutagen | | genotoxin | |
fragrance | odorant, flavour, flavouring agent, flavoring agent | flavouring agent; volatile oil component | |
pheromone | insect attractant | alarm pheromone; insect attractant; insect sex attractant | |
plant hormone | phytohormone | auxin; cytokinin; jasmonates | |
human metabolite | metabolite in humans | human urinary metabolite; human blood serum metabolite | |
mouse metabolite | | | |
plant metabolite | | Arabidopsis thaliana metabolite; phytoalexin; monolignol | |
bacterial metabolite | | Escherichia coli metabolite; Mycoplasma genitalium metabolite | |
Escherichia coli metabolite | | | |
Saccharomyces cerevisiae metabolite | yeast metabolite | | |
fungal metabolite | | Saccharomyces cerevisiae metabolite; Aspergillus metabolite; Penicillium metabolite | |
algal metabolite | | | |
human xenobiotic metabolite | drug metabolite | | |
"""


@cache
def rows() -> tuple[Row, ...]:
    """The table, in its order."""
    return tuple(_row(line) for line in _TABLE.strip().splitlines())


def _row(line: str) -> Row:
    name, words, chebi, atc, indications = (part.strip() for part in line.split("|"))
    return Row(name, tuple(filter(None, words.split(", "))), frozenset({name, *_cut(chebi)}), tuple(_cut(atc)),
               frozenset(_cut(indications)))


def _cut(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


@cache
def by_word() -> dict[str, str]:
    """The role that a word means, in small letters: "antibiotic" is an antibacterial agent."""
    return {word.lower(): row.name for row in reversed(rows()) for word in (row.name, *row.words)}
