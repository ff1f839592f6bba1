"""How fast this machine is just now, so that limits in seconds mean the same work everywhere."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable

from rdkit import Chem
from rdkit.Chem import Descriptors

IMATINIB = "CN1CCN(CC1)Cc1ccc(cc1)C(=O)Nc1ccc(C)c(c1)Nc1nccc(n1)-c1cccnc1"
PANEL = 0.0073
"""Seconds that RDKit's descriptors of imatinib took on the machine the limits were set on."""


def _panel() -> float:
    began = time.process_time()
    Descriptors.CalcMolDescriptors(Chem.MolFromSmiles(IMATINIB))
    return time.process_time() - began


def slower() -> float:
    """How many times longer the same work takes here and now, at least 1."""
    _panel()
    return max(1.0, statistics.median(_panel() for _ in range(7)) / PANEL)


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """Processor seconds of the work, a time; the collector of garbage (all tests' garbage) waits meanwhile."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        for _ in range(times):
            work()
        return (time.process_time() - began) / times
    finally:
        gc.enable()
