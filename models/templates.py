"""How each family of models wants to be asked, and how its answer is read: a table.

Where the wording is not the tokenizer's own business it is spelt here, as the model's authors publish it. For models
with a chat template the prompt is a marked JSON of turns (`chat_prompt`), which the Speaker renders with the template
of the tokenizer (`as_turns`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models import extraction
from models.errors import ModelError
from models.words import Turn

MARK = "\x02turns:"
"""Begins a prompt that is a JSON of turns. The character is control text that nobody types."""
ROLES = ("system", "user", "assistant")
SMILES_ONLY = ("Your final response should be a JSON object with the key 'molecule' and the value as a SMILES string. "
               'For example, {"molecule": "CCO"}.')
"""The form of an answer that chat models keep to best, as TOMG-Bench asks for it (utils/dataset.py)."""
CHEMIST = f"You are working as an assistant of a chemist. Follow the instruction of the chemist. {SMILES_ONLY}"
DRUGASSIST = "You are now working as an excellent expert in chemistry and molecule discovery. "
"""DrugAssist's own system message, with its trailing space (gradio_service.py)."""


class UnknownTemplate(ModelError):
    """A template that is not in the table."""

    kind = "unknown_template"


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked: an instruction, which part of it is the ``molecule``, and what was said before."""

    instruction: str
    molecule: str
    system: str
    turns: tuple[Turn, ...]

    def wrapped(self, wrap: Callable[[str], str]) -> str:
        """The instruction with its molecule wrapped; at its end where the instruction does not name it."""
        if not self.molecule:
            return self.instruction
        whole = re.compile(rf"(?<![^\s\"'(,:]){re.escape(self.molecule)}(?![^\s\"'),.;:?!])")
        made, times = whole.subn(lambda _: wrap(self.molecule), self.instruction)
        return made if times else f"{self.instruction} {wrap(self.molecule)}"


@dataclass(frozen=True, slots=True)
class Template:
    """A row of the table.

    Attributes
    ----------
    words
        Makes the prompt.
    reader
        A row of `extraction.READERS`.
    source
        Where the wording comes from.
    ends
        Texts after which the answer is over, though the model may go on.
    """

    name: str
    words: Callable[[Ask], str]
    reader: str
    source: str
    ends: tuple[str, ...] = ()

    def prompt(self, instruction: str, molecule: str = "", system: str = "", turns: Sequence[Turn] = ()) -> str:
        """The prompt for an instruction.

        Parameters
        ----------
        molecule
            The SMILES that the instruction is about; it is tagged or translated where the model wants that.
        system
            What the model is told to be, where the template has a place for it.
        turns
            What was said before.
        """
        return self.words(Ask(instruction, molecule, system, tuple(turns)))

    def read(self, text: str) -> str:
        """The SMILES answered, "" if none. Never raises."""
        for end in self.ends:
            text = text.partition(end)[0]
        return extraction.READERS[self.reader](text)


# chat -----------------------------------------------------------------------------------------------------------------


def chat_prompt(turns: Sequence[Turn]) -> str:
    """Turns as one prompt, for a Speaker to render with the chat template of its tokenizer."""
    return MARK + json.dumps([{"role": t.role, "text": t.text} for t in turns], ensure_ascii=False)


def as_turns(prompt: str) -> list[Turn] | None:
    """The turns of a prompt made by `chat_prompt`; None for a prompt that is plain text."""
    if not prompt.startswith(MARK):
        return None
    try:
        rows = json.loads(prompt[len(MARK):])
    except ValueError:
        return None
    if not isinstance(rows, list) or not all(isinstance(r, dict) and r.get("role") in ROLES for r in rows):
        return None
    return [Turn(r["role"], str(r.get("text", ""))) for r in rows]


def as_messages(prompt: str) -> list[dict[str, str]] | None:
    """The turns of a prompt as ``tokenizer.apply_chat_template`` takes them; None for plain text."""
    turns = as_turns(prompt)
    return None if turns is None else [{"role": t.role, "content": t.text} for t in turns]


def plain_text(prompt: str) -> str:
    """A chat prompt for a tokenizer without a chat template: each turn under its role."""
    turns = as_turns(prompt)
    if turns is None:
        return prompt
    return "".join(f"{t.role.capitalize()}: {t.text}\n" for t in turns) + "Assistant:"


# the wordings ---------------------------------------------------------------------------------------------------------


def _chat(ask: Ask) -> str:
    system = [Turn("system", ask.system or CHEMIST)]
    return chat_prompt([*system, *ask.turns, Turn("user", ask.wrapped(str))])


def _plain(ask: Ask) -> str:
    said = "".join(f"{t.text}\n" for t in ask.turns)
    return f"{ask.system}\n{said}{ask.wrapped(str)}".lstrip("\n")


def _user_assistant(ask: Ask, wrap: Callable[[str], str]) -> str:
    names = {"user": "## User: ", "assistant": "## Assistant: ", "system": "## User: "}
    said = "".join(f"{names[t.role]}{t.text}\n" for t in ask.turns)
    return f"{said}## User: {ask.wrapped(wrap)}\n## Assistant: "


def _galactica_tags(smiles: str) -> str:
    return f"[START_I_SMILES]{smiles}[END_I_SMILES]"


def _llasmol(ask: Ask) -> str:
    """The first ``<s>`` is left to the tokenizer, which puts it there itself."""
    earlier = "".join(f"[INST] {t.text} [/INST]" if t.role == "user" else f" {t.text}</s><s>"
                      for t in ask.turns if t.role != "system")
    return f"{earlier}[INST] {ask.wrapped(lambda s: f'<SMILES> {s} </SMILES>')} [/INST]"


def _rounds(ask: Ask) -> str:
    made, rounds = "", 0
    for turn in ask.turns:
        if turn.role == "user":
            made += f"[Round {rounds}]\nHuman: {turn.text}\n"
        elif turn.role == "assistant":
            made += f"Assistant: {turn.text}\n"
            rounds += 1
    return f"{made}[Round {rounds}]\nHuman: {ask.wrapped(str)}\nAssistant:"


def _drugassist(ask: Ask) -> str:
    head = f"<<SYS>>\n{ask.system or DRUGASSIST}\n<</SYS>>\n\n"
    said = [*(t for t in ask.turns if t.role != "system"), Turn("user", ask.wrapped(str))]
    made = ""
    for i, turn in enumerate(said):
        if turn.role == "user":
            made += f"{'<s>' if i else ''}[INST] {head if i == 0 else ''}{turn.text} [/INST]"
        else:
            made += f" {turn.text}</s>"
    return made


def _biot5(ask: Ask) -> str:
    definition = ("You are given a molecule description in English. Your job is to generate the molecule SELFIES that "
                  "fits the description.")
    return (f"Definition: {ask.system or definition}\n\nNow complete the following example -\n"
            f"Input: {ask.wrapped(lambda s: f'<bom>{as_selfies(s)}<eom>')}\nOutput: ")


def as_selfies(smiles: str) -> str:
    """A SMILES in SELFIES; the SMILES itself where it has none."""
    import selfies
    try:
        made: str = selfies.encoder(smiles)
    except (selfies.EncoderError, ValueError, KeyError, IndexError, RecursionError):
        return smiles
    return made


ROWS = (
    Template("retort", lambda ask: ask.instruction, "text", "our own notation: text passes unchanged both ways"),
    Template("plain", _plain, "molecule", "no wording: for models that go on from what they read"),
    Template("chat", _chat, "molecule", "the tokenizer's own chat template; phenixace/TOMG-Bench utils/dataset.py"),
    Template("openmolins", lambda ask: _user_assistant(ask, str), "molecule",
             "phenixace/TOMG-Bench utils/dataset.py: '## User: ...\\n## Assistant: '",
             ("## User", "<|end_of_text|>")),
    Template("galactica", lambda ask: _user_assistant(ask, _galactica_tags), "molecule",
             "phenixace/TOMG-Bench instruction_tuning.py; paperswithcode/galai docs/PROMPTBOOK.md",
             ("## User", "</s>")),
    Template("llasmol", _llasmol, "molecule", "OSU-NLP-Group/LLM4Chem generation.py, utils/general_prompter.py",
             ("</s>", "[INST]")),
    Template("chemdfm", _rounds, "molecule", "OpenDFM/ChemDFM README.md, 'input format'", ("[Round", "\nHuman:")),
    Template("drugassist", _drugassist, "molecule", "blazerye/DrugAssist gradio_service.py", ("</s>", "[INST]")),
    Template("biot5", _biot5, "selfies", "QizhiPei/BioT5 README.md, 'Text-based Molecule Generation'"),
    Template("molt5", lambda ask: ask.wrapped(str), "molecule", "blender-nlp/MolT5 README.md: the description itself"),
)
TEMPLATES = {row.name: row for row in ROWS}


def template(name: str) -> Template:
    """A row of the table.

    Raises
    ------
    UnknownTemplate
        When there is none of that name.
    """
    try:
        return TEMPLATES[name]
    except KeyError:
        raise UnknownTemplate(f"There is no prompt template {name!r}.", f"Templates: {', '.join(TEMPLATES)}.") from None
