"""The words of a question: Request, Task and Requirement. Standard library only, nothing measured here.

A Requirement is the common coin: the same object steers the search, words the prompt for a model, decides the verdict
(`assistant.checks`) and fills the evidence table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from assistant.tasks_complexes import AskComplex as AskComplex
from assistant.tasks_complexes import Pair as Pair
from assistant.tasks_crystals import AskCrystal as AskCrystal
from assistant.tasks_crystals import Upload as Upload
from assistant.tasks_details import Detail as Detail

Op = Literal["==", ">=", "<=", ">", "<", "!="]
OP_WORDS: dict[str, str] = {
    "==": "exactly", ">=": "at least", "<=": "at most", ">": "more than", "<": "fewer than", "!=": "not",
}
BondKind = Literal["single", "double", "triple", "aromatic", "rotatable"]
Direction = Literal["up", "down"]


def _amount(op: Op, n: int) -> str:
    return "no" if (op, n) == ("==", 0) else f"{OP_WORDS[op]} {n}"


@dataclass(frozen=True, slots=True)
class GroupCount:
    """So many of one motif (a row name of `chem.motifs`). ``relative``: ``n`` is the change against the start.

    ``implied`` marks what was not said but follows from a closed list ("consists of 2 amides": no other listed group).
    """

    motif: str
    op: Op
    n: int
    relative: bool = False
    implied: bool = False

    def words(self) -> str:
        if self.relative:
            return f"{self.n:+d} {self.motif}"
        return f"{_amount(self.op, self.n)} {self.motif}"


@dataclass(frozen=True, slots=True)
class AtomCount:
    """So many heavy atoms of one element (symbol, "H" counts hydrogens), or of all ("*")."""

    element: str
    op: Op
    n: int
    relative: bool = False
    implied: bool = False

    def words(self) -> str:
        what = "heavy" if self.element == "*" else self.element
        return f"{self.n:+d} {what} atoms" if self.relative else f"{_amount(self.op, self.n)} {what} atoms"


@dataclass(frozen=True, slots=True)
class OnlyElements:
    """No heavy element outside the list, e.g. ("C", "N", "O")."""

    elements: tuple[str, ...]

    def words(self) -> str:
        return "no element but " + ", ".join(self.elements)


@dataclass(frozen=True, slots=True)
class BondCount:
    """So many bonds of a kind between heavy atoms; "rotatable" is RDKit's strict NumRotatableBonds."""

    bond: BondKind
    op: Op
    n: int
    relative: bool = False

    def words(self) -> str:
        amount = f"{self.n:+d}" if self.relative else _amount(self.op, self.n)
        return f"{amount} {self.bond} bonds"


@dataclass(frozen=True, slots=True)
class RingCount:
    """So many rings (SSSR): of any kind, "aromatic", "aliphatic" or "hetero", of one size (0: any size)."""

    op: Op
    n: int
    kind: Literal["any", "aromatic", "aliphatic", "hetero"] = "any"
    size: int = 0
    relative: bool = False

    def words(self) -> str:
        size = f"{self.size}-membered " if self.size else ""
        kind = "" if self.kind == "any" else f"{self.kind} "
        return f"{f'{self.n:+d}' if self.relative else _amount(self.op, self.n)} {size}{kind}rings"


@dataclass(frozen=True, slots=True)
class Formula:
    """The molecular formula in Hill order, hydrogens included, e.g. "C9H8O4"."""

    formula: str

    def words(self) -> str:
        return f"formula {self.formula}"


@dataclass(frozen=True, slots=True)
class PropertyRange:
    """A property (a row name of `chem.properties`) between two bounds, each inclusive unless ``strict``; None: open."""

    name: str
    low: float | None = None
    high: float | None = None
    strict: bool = False

    def words(self) -> str:
        if self.low is not None and self.high is not None:
            return f"{self.name} {self.low:g} to {self.high:g}"
        if self.low is not None:
            return f"{self.name} {'above' if self.strict else 'at least'} {self.low:g}"
        return f"{self.name} {'below' if self.strict else 'at most'} {self.high:g}"


@dataclass(frozen=True, slots=True)
class PropertyChange:
    """A property that must rise or fall against the start, by at least ``by`` (0: by any amount)."""

    name: str
    direction: Direction
    by: float = 0.0

    def words(self) -> str:
        verb = "higher" if self.direction == "up" else "lower"
        return f"{verb} {self.name}" + (f" by at least {self.by:g}" if self.by else "")


@dataclass(frozen=True, slots=True)
class KeepPart:
    """A part of the start that must stay: ``query`` is SMARTS, or "scaffold" for the Bemis-Murcko framework."""

    query: str
    label: str = ""

    def words(self) -> str:
        return f"keep the {self.label or self.query}"


@dataclass(frozen=True, slots=True)
class Similar:
    """Morgan (radius 2, 2048 bit) Tanimoto to the start of at least this."""

    at_least: float

    def words(self) -> str:
        return f"similarity at least {self.at_least:g}"


EditKind = Literal["add", "remove", "replace"]


@dataclass(frozen=True, slots=True)
class FaithfulEdit:
    """An edit touches only what was asked.

    ``old`` / ``new`` are motif row names ("" where there is none). ``where`` restricts the site: a motif row name
    ("put an aldehyde on the phenyl"), or "" for anywhere. ``count``: how many; 0 means every one. Either side may be
    an element symbol written as "atom:F" ("replace every F by H": old "atom:F", new "atom:H").
    """

    kind: EditKind
    old: str = ""
    new: str = ""
    count: int = 1
    where: str = ""

    def words(self) -> str:
        how_many = "every" if self.count == 0 else str(self.count)
        site = f" on the {self.where}" if self.where else ""
        if self.kind == "add":
            return f"add {how_many} {self.new}{site}, the rest untouched"
        if self.kind == "remove":
            return f"remove {how_many} {self.old}{site}, the rest untouched"
        return f"replace {how_many} {self.old} by {self.new}{site}, the rest untouched"


Counting = GroupCount | AtomCount | BondCount | RingCount
Requirement = (
    Counting | OnlyElements | Formula | PropertyRange | PropertyChange
    | KeepPart | Similar | FaithfulEdit
)


@dataclass(frozen=True, slots=True)
class Named:
    """A molecule as the user gave it: SMILES as written (perhaps broken), and the name it came under."""

    smiles: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class DesignMolecule:
    """Edit (a start and a FaithfulEdit), optimise (a start) or generate (no start): one kind of task."""

    start: Named | None
    requirements: tuple[Requirement, ...]
    n: int = 5

    @property
    def kind(self) -> Literal["edit", "optimise", "generate"]:
        if self.start is None:
            return "generate"
        return "edit" if any(isinstance(r, FaithfulEdit) for r in self.requirements) else "optimise"


PlainQuestion = Literal["card", "values", "validity", "rules", "alerts", "count", "compare", "rank", "stereo",
                        "formula", "name", "predict", "describe", "text", "class", "role"]
Question = Literal[PlainQuestion, Detail]


@dataclass(frozen=True, slots=True)
class MeasureMolecule:
    """Questions answered by calculation.

    ``what`` are property row names ("values", "compare", "rank"), motif row names or ring/bond/atom words ("count"),
    or rule names ("rules": "Lipinski", "Veber"), or a name that is to be tested ("name"); empty means all. Of a
    `Detail` they are what `tasks_details` says.
    """

    molecules: tuple[Named, ...]
    question: Question = "card"
    what: tuple[str, ...] = ()
    counts: tuple[Counting, ...] = ()


@dataclass(frozen=True, slots=True)
class Recall:
    """Move in what was said before: undo or redo a molecule step, take candidate ``index`` (from 1), start anew."""

    action: Literal["undo", "redo", "use", "reset"]
    index: int = 0


@dataclass(frozen=True, slots=True)
class Converse:
    """Words that ask nothing of a molecule (a greeting, thanks, "what can you do?").

    With the topic "chat" they are put to a chat model, whose answer is an opinion; ``about`` is what is in focus then,
    ``before`` what was asked and answered in such talk, oldest first.
    """

    text: str
    topic: Literal["hello", "thanks", "help", "about", "chat"] = "help"
    about: Named | None = None
    before: tuple[tuple[str, str], ...] = ()


Task = DesignMolecule | MeasureMolecule | AskCrystal | AskComplex | Recall | Converse


@dataclass(frozen=True, slots=True)
class Context:
    """What was said before, as far as a follow-up needs it: ``current`` is in focus, ``said`` the talk in words.

    ``crystals``, ``complexes``: the files of each that came so far, the one in focus last.
    """

    current: Named | None = None
    candidates: tuple[str, ...] = ()
    last: Task | None = None
    molecules: tuple[Named, ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    crystals: tuple[Upload, ...] = ()
    complexes: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """One message: text, files and what was said before.

    ``seconds`` bounds the work; ``n`` is how many candidates (0: as the text says). ``model`` names the card of a
    local model that proposes beside the search ("": the search alone), ``precision`` how it is loaded ("": the best
    that fits).
    """

    text: str
    files: tuple[Upload, ...] = ()
    context: Context = field(default_factory=Context)
    seed: int = 7
    seconds: float = 10.0
    n: int = 0
    model: str = ""
    precision: str = ""
