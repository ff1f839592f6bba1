"""Openings, politeness, and where the molecule stands: the frames that orders and descriptions are put into.

``{do}`` is an order, ``{doing}`` its gerund, ``{is}`` a statement, ``{product}`` a noun phrase; each holds the
molecule, or a pronoun where the frame names the molecule itself.
"""

from __future__ import annotations

TABLES = {
    "mol": "(the molecule |the compound |the structure |molecule |compound |this molecule |this compound |||||)",
    "noun": "(molecule|molecule|compound|structure)",
    "greet": "(Hi! |Hello, |Hey, |Hi, |Good morning. |Hello! |Dear Retort, )",
    "thanks": "( Thanks!| Thank you.| Many thanks.| Thanks in advance.)",
    "ask": "(Could|Can|Would|Will) you",
    "want": "(I want|I need|I would like|I'd like|We need|We want)",
    "iwant": "(I want|I would like|I'd like|we need|we want|I am trying|I am going|I need)",
    "task": "(The task is|Your task is|The goal is|The aim is|My aim is|Our goal is|The job is|The idea is)",
    "hint": "( Give the SMILES of the product.| Answer with a SMILES.| Return a SMILES string.| "
            "Reply with the SMILES only."
            "| What is the product?| Please give the SMILES.| Show the result as SMILES.)",
    "tool": "(show me|make|draw|design|generate)",
}
ORDERS = (
    "{do}.", "{do}.", "{do}.", "Please {do}.", "Please {do}.", "{do}, please.", "Kindly {do}.",
    "[ask] (please |){do}?", "[ask] {do}, please?", "[want] you to {do}.", "[iwant] to {do}.", "[task] to {do}.",
    "Task: {do}.", "Now {do}.", "Next, {do}.", "(Help me|Try to|We have to|You should|You need to) {do}.",
    "(How|In what way) (can|could|would|should|do) (I|you|we) {do}?", "Is it possible to {do}?",
    "(Would you mind|I am thinking of|I am interested in|Try|Consider) {doing}.", "Would you mind {doing}?",
    "What (do you get|do I get|comes out) (by|on|when|after) {doing}?", "First, {do}.", "In this exercise, {do}.",
    "As a medicinal chemist, {do}.", "Quick request: {do}.", "It would be great if you could {do}.",
    "If possible, {do}.",
)
STATEMENTS = (
    "{is}.", "{is}.", "{is}, please.", "I think {is}.", "In the next step, {is}.", "What I want: {is}.",
    "Please note: {is}.",
)
PRODUCTS = (
    "[want] {product}.", "[tool] {product}.", "[ask] (please |)[tool] {product}?", "Please [tool] {product}.",
    "Generate {product}.", "Make {product}.", "What (is|would be) the SMILES of {product}?",
    "What does {product} look like?", "Propose {product}.", "Design {product}, please.", "{product}, please.",
    "I am looking for {product}.", "Write the SMILES of {product}.",
)
FRONTS = (
    "For [mol]{m}, {do}.", "(Take|Consider|Given|Start with|Start from) [mol]{m} and {do}.", "Given [mol]{m}, {do}.",
    "(Starting|Working) from [mol]{m}, {do}.", "Here is (my|a|the|our) [noun]: {m}. {Do}.",
    "I have (the|a|this) [noun] {m}. {Do}.", "{m}: {do}.", "{m} - {do}.", "{m}\n{Do}.", "SMILES: {m}\n{Do}.",
    "Molecule: {m}\nTask: {do}.", "Input: {m}. {Do}.",
    "My (starting molecule|starting compound|lead|lead compound) is {m}. {Do}.",
    "{m} is (my|the|our) [noun]. Please {do}.", "In the case of {m}, {do}.", "Based on {m}, {do}.",
    "{m} [greet]please {do}.", "I'm working on {m}. How (could|can) (I|we) {do}?", "Compound: {m}. {Do}.",
    "With {m} as the starting point, {do}.", "{m}; {do}.", "This is the [noun] I have: {m}. [iwant] to {do}.",
)
"""Frames that name the molecule first; the order speaks of "it"."""
ENDS = (
    "{Do}: {m}", "{Do}:\n{m}", "{Do}. (Molecule|SMILES|Compound|Input|Structure): {m}", "Please {do}: {m}",
    "[ask] {do}: {m}?", "{Do}. The [noun] is {m}.", "{Do}, where the [noun] is {m}.", "{Do} ({m}).",
    "{Do}. Here is the SMILES: {m}",
)
"""Frames that name the molecule last; the order speaks of "this molecule"."""
NOTES = (
    "{m}: {note}", "{m}, {note}", "{m} - {note}", "{note}: {m}", "{note}, {m}", "{m}\n{note}", "{note} in {m}",
    "for {m}: {note}",
)
PRONOUNS = (
    "it", "it", "it", "this molecule", "this compound", "that molecule",
)
HERE = (
    "this molecule", "this compound", "the following molecule", "the following compound", "the molecule below",
    "this structure",
)
GENERATE = (
    "{make} {what}.", "{make} {what}.", "Please {make} {what}.", "Please {make} {what}.", "{make} {what}, please.",
    "[ask] {make} {what}?", "[ask] (please |){make} {what}?", "[iwant] to {make} {what}.", "[want] {what}.",
    "I am looking for {what}.", "{What}.", "Kindly {make} {what}.", "[task] to {make} {what}.",
    "(Help me|Let's|Try to) {make} {what}.", "What I need is {what}.", "I wonder if you could {make} {what}.",
    "Task: {make} {what}.", "(Search|Look) for {what}.", "Show me {what}.", "I'd be glad of {what}.",
    "Any idea for {what}?",
)
MAKES = (
    "(generate|generate|design|create|build|propose|suggest|produce|construct|come up with|find|give me|make|"
    "invent|draw|sketch|write|think of|devise|assemble|compose|formulate|provide)"
)
NOUNS = (
    "molecule", "molecule", "molecule", "compound", "structure", "chemical structure", "organic molecule",
    "small molecule", "chemical compound", "molecular structure",
)
WITH = (
    "with", "with", "with", "containing", "that contains", "that has", "having", "which has", "composed of",
    "consisting of", "made up of", "featuring", "comprising", "that consists of", "that possesses", "bearing",
    "made of", "built from", "which contains", "that comprises", "possessing", "carrying", "that is composed of",
    "including", "that includes",
)
OF = frozenset({"composed of", "consisting of", "made up of", "that consists of", "made of", "built from", "comprising",
                "that comprises", "that is composed of"})
"""Verbs for what a molecule consists of: atoms, bonds and groups, no property."""
SENTENCES = (
    "The (molecule|compound|structure) (has|contains|is composed of|consists of|is made up of|possesses|features|"
    "comprises) {list}.",
    "There is a (molecule|compound) (with|containing|that has|composed of|consisting of) {list}.",
    "A (molecule|compound|structure) (with|containing|of|made of) {list}.",
    "{list}: (generate|design|draw|propose) (such a|a) molecule.", "{list}", "Molecule: {list}",
    "Composition: {list}.",
)
LISTS = (
    "{make} {a} that (meets|satisfies|fulfils) (these|the following) (criteria|requirements|conditions):\n{lines}",
    "{make} {a} with:\n{lines}", "Requirements for {a}:\n{lines}", "{make} {a}. Requirements: {semi}.",
    "{make} {a} with {semi}.", "{make} {a}; conditions: {semi}.",
)
CHANGES = (
    "(modify|change|alter|adjust|tweak|edit|adapt|redesign|rework) {m} so that {clauses}",
    "(modify|change|alter|adjust|tweak|edit|adapt) {m} such that {clauses}",
    "(modify|change|alter|edit|adjust) {m} to (have|obtain|get|give it) {having}",
    "make {m} (have|show) {having}",
    "(make|design|find|propose) a (version|variant|modification) of {m} with {having}",
)
OPTIMISE = ("(optimise|optimize|tune|refine) {m} to (have|obtain|get|give it) {having}",
            "(optimise|optimize) {m} so that {clauses}")
"""Only where every requirement is a change: to optimise towards a limit would also mean "higher"."""
REST = (
    ". {Clauses}", "; {clauses}", ", and {doing}", ". Also, {doing}", ". {Doing}", ", but {doing}",
    ". At the same time, {doing}", ", such that {clauses}", ". Note that {clauses}", "; at the same time, {doing}",
)
"""How what is left over is joined to an order."""
