"""Room 4 for complexes: words, tables, the flat diagram, the 3D scene, files."""

from assistant.evidence.complexes.export import export
from assistant.evidence.complexes.panels import compared, panels
from assistant.evidence.complexes.scenes import scene
from assistant.evidence.complexes.still import still
from assistant.evidence.complexes.words import OFTEN, TABLES, asked, words

__all__ = ["OFTEN", "TABLES", "asked", "compared", "export", "panels", "scene", "still", "words"]
