"""The local models as plain data, for a page: what there is, what fits, what is loaded; load, unload, measure.

`LocalModels` keeps the one model in a process of its own (`host`); nothing here imports torch, and no call waits for a
load unless it says so.
"""

from assistant.local_models.offers import Offer, Row, Score
from assistant.local_models.service import Host, LocalModels
from assistant.local_models.state import IDLE, State

__all__ = ["IDLE", "Host", "LocalModels", "Offer", "Row", "Score", "State"]
