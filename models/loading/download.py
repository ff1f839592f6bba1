"""Fetch a hub model into the user's folder, only ever when the user said "download": the one place that uses the net.

A download is written to NAME.part and renamed when it is whole and has passed the checks, so a folder with its final
name is complete. What Stop or a lost connection left is taken up again; a full disk leaves nothing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from models import cards
from models.errors import BadModelFiles, ModelError, Stopped
from models.loading import safety
from models.words import Card, Progress, Stop

WANTED = ["*.json", "*.safetensors", "*.model", "merges.txt", "vocab.txt", "*.jinja", "LICENSE*", "README.md"]
"""Files that are fetched; no pickles, no Python."""
SPARE = 512 * 2**20


def fetch(card: Card, tell: Progress, stop: Stop) -> Path:
    """Download a card's model (and its adapter) from the hub; the folder it is in.

    Raises
    ------
    DiskFull, BadModelFiles, Stopped
        With one sentence; a partial download that could be continued is kept, except on a full disk.
    """
    safety.room(cards.user_folder(), 2 * card.parameters + SPARE)
    folder = _one(card.path, card.revision, tell, stop, partial(safety.check, digests=card.sha256, stop=stop))
    if card.adapter:
        _one(card.adapter, "", tell, stop, safety.check_adapter)
    return folder


def _one(name: str, revision: str, tell: Progress, stop: Stop, check: Callable[[Path], Any]) -> Path:
    final = cards.user_folder() / "hub" / name.replace("/", "--")
    if final.is_dir():
        return final
    part = final.with_name(f"{final.name}.part")
    part.mkdir(parents=True, exist_ok=True)
    tell(0.0, f"downloading {name}")
    try:
        _snapshot(name, revision, part, tell, stop)
    except OSError as error:
        raise _worded(name, part, error) from error
    check(part)
    os.replace(part, final)
    return final


def _snapshot(name: str, revision: str, part: Path, tell: Progress, stop: Stop) -> None:
    import huggingface_hub
    from huggingface_hub.errors import HfHubHTTPError
    try:
        huggingface_hub.snapshot_download(name, revision=revision or None, local_dir=part, allow_patterns=WANTED,
                                          tqdm_class=_bar(tell, stop))
    except HfHubHTTPError as error:
        raise BadModelFiles(f"The hub does not hand out {name}: {' '.join(str(error).split())[:200]}.",
                            "Its page may ask you to accept a licence; or download it yourself.") from error


def _worded(name: str, part: Path, error: OSError) -> ModelError:
    """A full disk leaves nothing; a lost connection keeps what came."""
    if safety.is_full(error):
        shutil.rmtree(part, ignore_errors=True)
        return safety.DiskFull(f"The disk ran full while {name} was downloaded; nothing of it was kept.",
                               "Free some space, or set RETORT_HOME to a folder on a larger disk.")
    return BadModelFiles(f"{name} could not be downloaded: {' '.join(str(error).split())[:200]}.",
                         "Try again: what came is kept. Or copy the model into a folder and name it in a card.")


def _bar(tell: Progress, stop: Stop) -> type[Any]:
    """A class of bars for the hub's downloader that tells and asks Stop."""
    from tqdm.auto import tqdm
    base: Any = tqdm

    class Bar(base):  # type: ignore[misc]
        """Draws nothing; bytes done of bytes known."""

        def __init__(self, *said: Any, **named: Any) -> None:
            named.pop("name", None)
            super().__init__(*said, **{**named, "disable": False, "file": open(os.devnull, "w")})  # noqa: SIM115

        def update(self, n: float | None = 1) -> bool | None:
            if stop():
                raise Stopped("The download was stopped.", "What came is kept; the next download goes on from there.")
            drawn: bool | None = super().update(n)
            if self.total and self.unit == "B":
                tell(min(0.99, self.n / self.total), f"{self.n / 2**20:,.0f} of {self.total / 2**20:,.0f} MB")
            return drawn
    return Bar
