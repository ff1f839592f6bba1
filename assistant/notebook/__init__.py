"""Retort in Python and notebooks: `Assistant` asks, `Result` is an Answer with a table and a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import engine
from assistant.answers import Answer, Check, Claim, Molecule, Value
from assistant.doors.questions import read_upload
from assistant.errors import NothingInFocus
from assistant.facts_complexes import ComplexFacts
from assistant.facts_crystals import CrystalFacts
from assistant.notebook import html as pages
from assistant.notebook.file_tables import complex_table, mof_table
from assistant.session import Session
from assistant.tasks import Upload

if TYPE_CHECKING:
    import pandas

__all__ = ["Assistant", "Result", "complex_table", "mof_table"]
File = str | Path | Upload


class Result:
    """An answer at hand: text, molecules (best first), checks and values, a table, and pictures in a notebook."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    @property
    def ok(self) -> bool:
        """Whether there is an answer; where not, `text` says why and what would work."""
        return self.answer.ok

    @property
    def text(self) -> str:
        """The answer in words."""
        return self.answer.text

    @property
    def smiles(self) -> str:
        """SMILES of the best molecule, "" where there is none."""
        return self.answer.smiles

    @property
    def molecules(self) -> tuple[Molecule, ...]:
        """All candidates, best first."""
        return self.answer.molecules

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checks of the best molecule."""
        return self.answer.checks

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What a text that was checked (or a chat model's answer) says of molecules, and whether it is so."""
        return self.answer.claims

    @property
    def values(self) -> dict[str, Value]:
        """What was calculated, by name; where a name comes twice (a comparison) the first: use `table` then."""
        return {value.name: value for value in reversed(self.answer.values)}

    def table(self) -> pandas.DataFrame:
        """One row a molecule: SMILES, name, whether all checks passed, and every property in its table's unit.

        The units are in ``table().attrs["units"]``.
        """
        import pandas

        frame = pandas.DataFrame([_row(molecule) for molecule in self.molecules])
        frame.index += 1
        frame.attrs["units"] = {value.name: value.unit for molecule in self.molecules for value in molecule.properties}
        return frame

    def view3d(self, index: int = 1) -> pages.Page:
        """A 3D conformer of candidate ``index`` (from 1), drawn by 3Dmol.js inside the cell; needs no network.

        Raises
        ------
        NothingInFocus
            When the answer has no such molecule.
        BadFile
            When 3Dmol.js is not installed; the message says what to type.
        """
        if not 1 <= index <= len(self.molecules):
            raise NothingInFocus(f"There is no molecule {index} in this answer; it has {len(self.molecules)}.")
        return pages.viewer(engine.scene(self.molecules[index - 1].smiles))

    @property
    def crystals(self) -> tuple[CrystalFacts, ...]:
        """What was found in each crystal: values, nodes, linkers, powder lines, pore sizes, the doctor's report."""
        return tuple(material.facts for material in self.answer.materials)

    def view_crystal(self, index: int = 1, cells: tuple[int, int, int] = (1, 1, 1)) -> pages.Page:
        """Crystal ``index`` (from 1) in 3D: cell, nodes as polyhedra, linkers, largest cavity, bottleneck.

        Raises
        ------
        NothingInFocus
            When the answer has no such crystal.
        BadFile
            When 3Dmol.js is not installed; the message says what to type.
        """
        found = self.answer.materials
        if not 1 <= index <= len(found):
            raise NothingInFocus(f"There is no crystal {index} in this answer; it has {len(found)}.")
        return pages.viewer(engine.crystal_scene(found[index - 1], cells))

    @property
    def complexes(self) -> tuple[ComplexFacts, ...]:
        """What was found in each complex: interactions, near misses, residues, ligands, states, the doctor's report."""
        return tuple(assembly.facts for assembly in self.answer.assemblies)

    def view_complex(self, index: int = 1) -> pages.Page:
        """Complex ``index`` (from 1) in 3D: cartoon, pocket and ligand, interactions as dashed lines.

        Raises
        ------
        NothingInFocus
            When the answer has no such complex.
        BadFile
            When 3Dmol.js is not installed; the message says what to type.
        """
        found = self.answer.assemblies
        if not 1 <= index <= len(found):
            raise NothingInFocus(f"There is no complex {index} in this answer; it has {len(found)}.")
        return pages.viewer(engine.complex_scene(found[index - 1]))

    def __iter__(self) -> Iterator[Molecule]:
        return iter(self.molecules)

    def __len__(self) -> int:
        return len(self.molecules)

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        return f"<Result {'ok' if self.ok else 'failed'}: {self.text}>"

    def _repr_html_(self) -> str:
        return pages.card(self.answer)


class Assistant:
    """A conversation with Retort in this process.

    Parameters
    ----------
    path
        Where to keep the conversation (JSON lines, appended); by default it is not kept.
    seed
        The same seed gives the same answers.
    seconds
        Bound on the work of one answer.
    """

    def __init__(self, path: str | Path | None = None, seed: int = 7, seconds: float = 10.0) -> None:
        self.session = Session(Path(path) if path is not None else None)
        self.seed = seed
        self.seconds = seconds

    def ask(self, text: str, files: Iterable[File] = (), n: int = 0, seed: int | None = None) -> Result:
        """Ask; what was said before is remembered ("now add a fluorine"). ``n``: how many candidates (0: as said).

        A request that cannot be met gives a Result whose ``ok`` is False and whose ``text`` says why.

        Raises
        ------
        BadFile, TooLarge
            When a file cannot be read from disk.
        """
        uploads = tuple(file if isinstance(file, Upload) else read_upload(Path(file)) for file in files)
        seed = self.seed if seed is None else seed
        return Result(self.session.ask(text, files=uploads, seed=seed, seconds=self.seconds, n=n))

    def __repr__(self) -> str:
        return f"Assistant(seed={self.seed}, seconds={self.seconds:g})"


def _row(molecule: Molecule) -> dict[str, object]:
    return {"smiles": molecule.smiles, "name": molecule.name, "passed": molecule.verdict.passed,
            **{value.name: value.value for value in molecule.properties}}
