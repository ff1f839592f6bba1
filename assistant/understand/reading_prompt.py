"""What a chat model is told so that it reads a sentence as a task: the form, and six worked examples."""

from __future__ import annotations

from assistant.chem.motifs import TOMG_NAMES
from assistant.chem.properties import PROPERTIES
from models.words import Turn

_OTHER_GROUPS = "methyl, ethyl, methoxy, ether, phenol, fluoro, chloro, bromo, trifluoromethyl, pyridine, piperazine"

SYSTEM = f"""You turn one message of a chemist into one JSON object. Write the JSON and nothing else.
Kinds:
{{"kind": "design", "start": MOLECULE or null, "requirements": [NEED, ...], "n": 5}}
  change a molecule (start is it) or make a new one (start is null)
{{"kind": "measure", "question": QUESTION, "molecules": [MOLECULE], "what": [PROPERTY, ...], "counts": [NEED]}}
{{"kind": "chat"}}
  anything else: general questions, reasons, advice, or when you are not sure
MOLECULE: a SMILES or name exactly as it stands in the message, or "focus" for the molecule talked about before. Never \
write a SMILES that is not in the message.
NEED, one of:
{{"need": "edit", "kind": "add", "new": GROUP, "count": 1}} \
(or "remove" with "old", or "replace" with "old" and "new"; count 0: every one)
{{"need": "group", "motif": GROUP, "op": OP, "n": 2}}
{{"need": "atoms", "element": "F", "op": OP, "n": 1}}
{{"need": "bonds", "bond": "single"|"double"|"triple"|"aromatic"|"rotatable", "op": OP, "n": 1}}
{{"need": "rings", "kind": "any"|"aromatic"|"aliphatic"|"hetero", "size": 6, "op": OP, "n": 1}}
{{"need": "range", "name": PROPERTY, "low": 1.0 or null, "high": 3.0 or null}}
{{"need": "change", "name": PROPERTY, "direction": "up"|"down"}}
{{"need": "keep", "query": "scaffold" or GROUP}}
{{"need": "similar", "at_least": 0.5}}
{{"need": "formula", "formula": "C9H8O4"}}
OP: "==", ">=", "<=", ">", "<". Add "relative": true where a count is a change against the start.
PROPERTY: {", ".join(PROPERTIES)}.
GROUP: {", ".join(TOMG_NAMES)}, {_OTHER_GROUPS}, or any other common group.
QUESTION: card, values, validity, rules, alerts, count, compare, rank, stereo, formula.
Numbers must be those of the message."""

EXAMPLES: tuple[tuple[str, str], ...] = (
    ("stick an extra OH somewhere on CCc1ccccc1 would you",
     '{"kind": "design", "start": "CCc1ccccc1", "requirements": [{"need": "edit", "kind": "add", "new": "hydroxyl", '
     '"count": 1}]}'),
    ("paracetamol is too polar for my taste, and please stay south of 300 daltons",
     '{"kind": "design", "start": "paracetamol", "requirements": [{"need": "change", "name": "TPSA", "direction": '
     '"down"}, {"need": "range", "name": "MW", "low": null, "high": 300}]}'),
    ("dream up something bearing a pair of amides whose logP sits between 1 and 2",
     '{"kind": "design", "start": null, "requirements": [{"need": "group", "motif": "amide", "op": "==", "n": 2}, '
     '{"need": "range", "name": "LogP", "low": 1, "high": 2}]}'),
    ("swap its bromine out in favour of a cyano",
     '{"kind": "design", "start": "focus", "requirements": [{"need": "edit", "kind": "replace", "old": "bromo", "new": '
     '"nitrile", "count": 1}]}'),
    ("what am I looking at weight-wise and polarity-wise with caffeine",
     '{"kind": "measure", "question": "values", "molecules": ["caffeine"], "what": ["MW", "TPSA"], "counts": []}'),
    ("why do amides resist hydrolysis better than esters", '{"kind": "chat"}'),
)
"""A message, and the JSON that it is; each JSON is one that `json_task.decode` accepts."""

AGAIN = "That JSON is not accepted: {why} Write the corrected JSON object for the same message, and nothing else."


def turns(focus: str) -> tuple[Turn, ...]:
    """The examples as turns of a conversation, and what is in focus."""
    told = [turn for asked, said in EXAMPLES for turn in (Turn("user", asked), Turn("assistant", said))]
    return (Turn("system", SYSTEM + (f"\nThe molecule in focus is {focus}." if focus else "")), *told)
