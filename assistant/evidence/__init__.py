"""Room 4: from a verdict to what is shown: the card of a molecule, panels (data, not widgets) and words."""

from assistant.answers import Molecule, Panel, Table
from assistant.evidence import coloured, complexes, crystals, described, details, naming, tables
from assistant.evidence.checked import checked, reworded
from assistant.evidence.claims import claims
from assistant.evidence.drawings import drawing
from assistant.evidence.export import export
from assistant.evidence.live import live, same
from assistant.evidence.molecules import card, describe
from assistant.evidence.predicted import panels as predicted_panels
from assistant.evidence.scenes import scene
from assistant.evidence.spoken import spoken
from assistant.evidence.tables import candidates
from assistant.evidence.words import words
from assistant.tasks import MeasureMolecule, Task

__all__ = [
    "candidates", "card", "checked", "claims", "compare", "complexes", "crystals", "describe", "drawing", "export",
    "live", "panels", "predictions", "reworded", "same", "scene", "spoken", "words",
]


def predictions(task: Task, molecule: Molecule) -> tuple[Panel, ...]:
    """What is shown of a question about measured properties; nothing for another."""
    if isinstance(task, MeasureMolecule) and task.question == "predict":
        return predicted_panels(task, molecule)
    return ()


def panels(molecule: Molecule, start_smiles: str = "") -> tuple[Panel, ...]:
    """What the bench shows of a molecule: its picture and tables. The 3D `scene` is made only when it is asked for."""
    checks = tables.checks(molecule.verdict.checks)
    if not molecule.properties:
        return (checks,)
    if molecule.proposal.statements:
        return (coloured.drawing(molecule), described.table(molecule), tables.properties(molecule),
                tables.alerts(molecule))
    return (*details.panels(molecule), drawing(molecule, start_smiles), tables.properties(molecule), checks,
            tables.alerts(molecule), tables.rules(molecule))


def compare(molecules: tuple[Molecule, ...]) -> Table:
    """Several molecules side by side: their names where those were asked for, else their properties."""
    return naming.table(molecules) if naming.asked(molecules) else tables.compare(molecules)
