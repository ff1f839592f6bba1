"""What can be said of one molecule: classes, core, substituents, stereo, charge, salts, kin. One file a kind.

Everything is derived from the structure; who says it, and whether it is shown, is decided elsewhere.
"""

from __future__ import annotations

from assistant.chem.described.charges import charges
from assistant.chem.described.cores import core, substituents
from assistant.chem.described.grouped import Held, held
from assistant.chem.described.kinship import kin
from assistant.chem.described.pathway import pathway
from assistant.chem.described.positions import Placed, Substituted, capped, substituted
from assistant.chem.described.ranked import ranked
from assistant.chem.described.ring_positions import Ring, rings
from assistant.chem.described.roles import roles
from assistant.chem.described.stereo import stereo

__all__ = [
    "Held", "Placed", "Ring", "Substituted", "capped", "charges", "core", "held", "kin", "pathway", "ranked", "rings",
    "roles", "stereo", "substituents", "substituted",
]
