"""The words of an answer: Proposal, Check, Verdict, Panel, Answer. Standard library only; data, not widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from assistant.facts_complexes import ComplexFacts
from assistant.facts_crystals import CrystalFacts
from assistant.facts_details import Details
from assistant.panels import Drawing as Drawing
from assistant.panels import Panel as Panel
from assistant.panels import Plot as Plot
from assistant.panels import Scene as Scene
from assistant.panels import Table as Table
from assistant.statements import Statement as Statement
from assistant.tasks import Task
from assistant.values import Standing as Standing
from assistant.values import Value as Value


@dataclass(frozen=True, slots=True)
class Check:
    """One thing asked (or always asked: ``standing``), what was expected, what was found."""

    name: str
    expected: str
    found: str
    passed: bool
    unit: str = ""
    source: str = ""
    standing: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a language model was asked for one answer, and what came of it.

    ``passed`` of ``samples`` met every check, ``distinct`` different molecules among them; ``retried``: a second batch
    was drawn. ``grammar`` names what its answers were held to while it wrote ("" for nothing). ``trouble`` says why the
    model did not answer, "" where it did.
    """

    model: str
    precision: str = ""
    samples: int = 0
    passed: int = 0
    distinct: int = 0
    retried: bool = False
    tokens: int = 0
    seconds: float = 0.0
    trouble: str = ""
    grammar: str = ""

    def words(self) -> str:
        """ "3 of 16 samples passed"; why there are none where there are none."""
        if self.trouble:
            return self.trouble
        if not self.samples:
            return "no sample"
        how = f", held to the grammar of a {self.grammar}" if self.grammar else ""
        return f"{self.passed or 'none'} of {self.samples} {'sample' if self.samples == 1 else 'samples'} passed{how}"


LANGUAGE_MODEL = "language model"
"""The proposer of what a model wrote."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A candidate and who made it. ``steps`` are the edits in words, ``values`` what a calculation brought.

    ``tally`` is that of the model asked for the same answer, whoever made this candidate; None: none was asked.
    ``text`` is what a chat model said where no molecule was asked for, ``crystal`` or ``complex`` what was found in one
    (perhaps not yet all of it); ``smiles`` is "" then. ``statements`` are what a description says.
    """

    smiles: str
    proposer: str = "graph search"
    steps: tuple[str, ...] = ()
    model: str = ""
    precision: str = ""
    seed: int = 0
    rank: int = 0
    values: tuple[Value, ...] = ()
    name: str = ""
    tally: Tally | None = None
    text: str = ""
    statements: tuple[Statement, ...] = ()
    crystal: CrystalFacts | None = None
    complex: ComplexFacts | None = None
    details: Details | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The checks of one proposal. ``notes`` are sentences about the request itself (say, why part is impossible)."""

    checks: tuple[Check, ...] = ()
    kind: Standing = "computed"
    notes: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return all(check.passed for check in self.checks)

    @property
    def failed(self) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if not check.passed)


@dataclass(frozen=True, slots=True)
class Alert:
    """A structural alert with its atoms (0-based) and how often approved drugs carry one of that catalogue."""

    catalogue: str
    name: str
    atoms: tuple[int, ...]
    base_rate: float
    source: str


@dataclass(frozen=True, slots=True)
class Molecule:
    """One molecule of an answer. ``changed`` are the atom indices that the start does not have.

    ``properties`` are in table order; ``deltas`` (by name) are against the start; ``quantiles`` (by name) say what
    share of approved drugs lies below, 0..1.
    """

    smiles: str
    proposal: Proposal
    verdict: Verdict
    properties: tuple[Value, ...] = ()
    deltas: dict[str, float] = field(default_factory=dict)
    quantiles: dict[str, float] = field(default_factory=dict)
    alerts: tuple[Alert, ...] = ()
    rules: tuple[Check, ...] = ()
    changed: tuple[int, ...] = ()
    similarity: float | None = None
    name: str = ""

    def value(self, name: str) -> Value:
        """The property of that name; KeyError where there is none."""
        return {value.name: value for value in self.properties}[name]


@dataclass(frozen=True, slots=True)
class Material:
    """One crystal of an answer: what was found in it, and the checks that its numbers were put to."""

    facts: CrystalFacts
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Assembly:
    """One complex of an answer: what was found in it, and the checks that its numbers were put to."""

    facts: ComplexFacts
    verdict: Verdict


ClaimKind = Literal["smiles", "name", "formula", "property", "count", "class", "charge", "stereo", "relation"]
Mark = Literal["verified", "wrong", "opinion"]
"""How a claim stands: it was checked and holds, it was checked and does not, or nothing here can check it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something a free text says of a molecule: ``text[span[0]:span[1]]`` is ``said``.

    ``real`` is what was found instead (or, of a structure and a name, what it is); ``about`` the SMILES of the
    molecule it was held against, "" where there is none.
    """

    span: tuple[int, int]
    said: str
    kind: ClaimKind
    standing: Mark
    real: str = ""
    source: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What it takes to get the same answer again. ``tally``: what a language model was asked, None where none was."""

    seed: int
    seconds: float
    versions: dict[str, str] = field(default_factory=dict)
    command: str = ""
    proposer: str = ""
    model: str = ""
    precision: str = ""
    tally: Tally | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Words composed from the verdict, the molecules (best first) or materials, the panels of the first, provenance.

    ``partial`` marks an answer still being worked on (streaming). ``suggestions`` are lines the user may send next.
    ``failure`` is (kind, message) when the request ended in a RetortError. ``claims`` are those of a ``text`` that a
    chat model wrote, in order, by place in it.
    """

    text: str
    task: Task | None = None
    understood: str = ""
    molecules: tuple[Molecule, ...] = ()
    values: tuple[Value, ...] = ()
    panels: tuple[Panel, ...] = ()
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    provenance: Provenance | None = None
    partial: bool = False
    failure: tuple[str, str] | None = None
    claims: tuple[Claim, ...] = ()
    materials: tuple[Material, ...] = ()
    assemblies: tuple[Assembly, ...] = ()

    @property
    def ok(self) -> bool:
        return self.failure is None

    @property
    def smiles(self) -> str:
        """SMILES of the best molecule, "" where there is none."""
        return self.molecules[0].smiles if self.molecules else ""

    @property
    def checks(self) -> tuple[Check, ...]:
        first = self.molecules[:1] or self.materials[:1] or self.assemblies[:1]
        return first[0].verdict.checks if first else ()


@dataclass(frozen=True, slots=True)
class Live:
    """What is being typed, looked at before it is sent: the molecule it holds, or where that breaks.

    ``smiles`` is the piece as it was typed where it is broken. ``position`` is the 0-based character of it at which
    reading stopped, or -1; ``repair`` one that reads. All empty: there is nothing to say yet.
    """

    smiles: str = ""
    valid: bool = False
    message: str = ""
    position: int = -1
    repair: str = ""
    formula: str = ""
    name: str = ""
    values: tuple[Value, ...] = ()
