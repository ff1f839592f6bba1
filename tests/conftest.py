"""What all tests share: no way out of this machine, a home of their own, and the data sets where they are."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

LOCAL = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None}
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
attempts: list[str] = []
"""Addresses outside this machine that something tried to reach."""


@pytest.fixture(scope="session", autouse=True)
def offline() -> Iterator[None]:
    """Refuse every connection and name look-up that leaves this machine."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def check(host: Any) -> None:
        name = host.decode() if isinstance(host, bytes) else host
        if name not in LOCAL:
            attempts.append(str(name))
            raise OSError(f"a test tried to reach {name}")

    def guarded(real: Any) -> Any:
        def call(self: socket.socket, address: Any, *rest: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                check(address[0])
            return real(self, address, *rest)
        return call

    def guarded_look_up(host: Any, *rest: Any, **named: Any) -> Any:
        check(host)
        return look_up(host, *rest, **named)

    with mock.patch.object(socket.socket, "connect", guarded(connect)), \
            mock.patch.object(socket.socket, "connect_ex", guarded(connect_ex)), \
            mock.patch.object(socket, "getaddrinfo", guarded_look_up):
        yield


@pytest.fixture(autouse=True)
def nothing_went_out() -> Iterator[None]:
    """Fail a test that tried to leave the machine, even where the attempt was caught and swallowed."""
    attempts.clear()
    yield
    assert not attempts, f"tried to reach {attempts}"


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the conversations of whoever runs it."""
    monkeypatch.setenv("RETORT_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of public data sets; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the public data sets are not beside this project (../shared/data)")
    return SHARED
