"""Room 4 for complexes: words, tables, the flat diagram, the 3D scene, files."""

from assistant.evidence.complexes.export import export
from assistant.evidence.complexes.panels import compared, panels
from assistant.evidence.complexes.scenes import scene
from assistant.evidence.complexes.words import OFTEN, TABLES, asked, words
from assistant.facts_complexes import ComplexFacts

__all__ = ["OFTEN", "TABLES", "asked", "compared", "export", "panels", "scene", "still", "words"]


def still(facts: ComplexFacts, dark: bool = False) -> bytes:
    """The surroundings of the ligand as a PNG drawn here; b"" where there is nothing to draw."""
    from assistant.evidence.complexes.still_picture import still as drawn  # waits for scipy, which few answers need

    return drawn(facts, dark=dark)
