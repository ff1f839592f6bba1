"""Start the model's process, watch it, end it: `ModelProcess`. It is started anew when it dies, at the same address."""

from __future__ import annotations

import atexit
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import RLock, Thread

from models.errors import ModelError
from models.serving.client import Client
from models.serving.frames import FOLDER, KEY, SOCKET

MOST_RESTARTS, WITHIN = 5, 60.0
"""A process that dies more often than this in so many seconds stays dead until it is started by hand."""
GRACE = 3.0
LONGEST_ADDRESS = 100
"""Bytes; a socket's path may have 107."""


class ModelProcess:
    """The model's own process, its private folder (mode 0700), its socket and its key.

    `environment` holds what an asker in another process needs; set it before such processes are started.
    """

    def __init__(self) -> None:
        self._folder = Path(_private())
        self.address, self._key = str(self._folder / "socket"), secrets.token_hex(32)
        self._process: subprocess.Popen[bytes] | None = None
        self._told = {**os.environ, "PYTHONPATH": _path()}
        self._lock, self._closed = RLock(), False
        self._restarts: list[float] = []
        atexit.register(self.close)

    def __enter__(self) -> ModelProcess:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def environment(self) -> dict[str, str]:
        """The variables that lead `models.speaking` to this process."""
        return {SOCKET: self.address, KEY: self._key}

    @property
    def pid(self) -> int:
        """Its process number; 0 when it is not running."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else 0

    def client(self, who: str = "") -> Client:
        """An asker."""
        return Client(self.address, self._key, who)

    def start(self) -> None:
        """Start it, unless it runs."""
        with self._lock:
            if self._closed:
                raise ModelError("The model's process was closed.", "Start Retort again.")
            if self.pid:
                return
            Path(self.address).unlink(missing_ok=True)
            told = {**self._told, **self.environment}
            with open(self._folder / "log", "ab") as log:
                process = subprocess.Popen([sys.executable, "-m", "models.serving.server", self.address], env=told,
                                           stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            self._process = process
            Thread(target=self._watch, args=(process,), daemon=True, name="model-watch").start()

    def restart(self) -> None:
        """Kill it, whatever it does (even mid-load), and start an empty one: all memory comes back."""
        with self._lock:
            self._kill()
            self.start()

    def close(self) -> None:
        """End it for good and remove its folder."""
        with self._lock:
            self._closed = True
            self._kill(gently=True)
            shutil.rmtree(self._folder, ignore_errors=True)
            atexit.unregister(self.close)

    def log(self) -> str:
        """The end of what it wrote to its standard error, for a report of a fault."""
        try:
            return (self._folder / "log").read_text(encoding="utf-8", errors="replace")[-4000:]
        except OSError:
            return ""

    def _kill(self, gently: bool = False) -> None:
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        if gently:
            process.terminate()
            try:
                process.wait(GRACE)
                return
            except subprocess.TimeoutExpired:
                pass
        process.kill()
        process.wait()

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        """Start it anew when it died by itself (a clean end, as on Ctrl-C, is left alone)."""
        code = process.wait()
        with self._lock:
            now = time.monotonic()
            self._restarts = [one for one in self._restarts if now - one < WITHIN]
            if code == 0 or self._closed or self._process is not process or len(self._restarts) >= MOST_RESTARTS:
                return
            self._restarts.append(now)
            self.start()


def _private() -> str:
    """A folder only this user may enter, at a path short enough for a socket."""
    folder = tempfile.mkdtemp(prefix=FOLDER)
    if len(folder) + len("/socket") <= LONGEST_ADDRESS:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    return tempfile.mkdtemp(prefix=FOLDER, dir="/tmp")


def _path() -> str:
    """The module path with this package on it, so that the process finds the same one."""
    here = str(Path(__file__).resolve().parents[2])
    return os.pathsep.join([here, *filter(None, [os.environ.get("PYTHONPATH", "")])])
