"""How two molecules are related: by their graphs, from "the same" to "different compounds"."""

from assistant.chem.relations.compare import relate
from assistant.chem.relations.kinds import KINDS, WORDS, Relation, several
from assistant.chem.relations.parents import ring_beside_chain

__all__ = ["KINDS", "WORDS", "Relation", "relate", "ring_beside_chain", "several"]
