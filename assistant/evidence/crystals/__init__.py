"""Room 4 for crystals: from what was found and checked to words, panels and the 3D scene."""

from assistant.evidence.crystals.export import export
from assistant.evidence.crystals.panels import compared, failed, panels
from assistant.evidence.crystals.scenes import scene
from assistant.evidence.crystals.words import OFTEN, asked, words

__all__ = ["OFTEN", "asked", "compared", "export", "failed", "panels", "scene", "words"]
