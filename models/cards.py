"""The registry of models: packaged cards, the user's own, and what was measured on this machine. No torch.

    card("retort-small")                 the packaged molecules model
    cards()                              all of them by name; `problems()` says which user cards could not be read

A user card is a table of a TOML file in `user_folder()`; ``path`` is all it must say:

    [my-model]
    path = "/data/models/my-model"       # config.json, *.safetensors, tokenizer.json
    template = "chat"
    writes = "smiles"
"""

from __future__ import annotations

import difflib
import json
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any, get_args

from models.errors import BadModelFiles, ModelError, UnknownModel
from models.words import PRECISIONS, Card, Precision, Purpose, Score, Where, Writes

HERE = Path(__file__).parent
PACKAGED = HERE / "packaged"
DEFAULT = "retort-small"
TESTED = "loads here: tested on a tiny model of the same architecture"
CHOICES: dict[str, tuple[str, ...]] = {
    "purpose": get_args(Purpose), "where": get_args(Where), "writes": get_args(Writes),
    "template": ("retort", "chat", "galactica", "openmolins", "llasmol", "chemdfm", "drugassist", "biot5", "molt5",
                 "plain"),
}
PLAIN: dict[str, Any] = {
    "purpose": "molecules", "where": "folder", "architecture": "", "template": "plain", "writes": "smiles",
    "precisions": ("fp32", "bf16", "int8", "nf4"), "licence": "not stated",
}
"""What a user card that does not say so means."""
TABLES = ("sha256", "memory", "scores", "shape")
NUMBERS = ("parameters", "context")


class BadCard(ModelError):
    """A card that cannot be read; the message names file and key."""

    kind = "bad_card"


def user_folder() -> Path:
    """Where the user's cards, models and measurements are: $RETORT_HOME/models, else ~/.retort/models."""
    return Path(os.environ.get("RETORT_HOME") or Path.home() / ".retort") / "models"


def cards() -> dict[str, Card]:
    """Every card that can be read, by name; a user card stands in for a packaged one of the same name."""
    found = {card.name: card for card in _packaged()}
    found.update({one.name: one for one in _user() if isinstance(one, Card)})
    measured = _measured()
    return {name: _with(card, measured.get(name)) for name, card in found.items()}


def problems() -> tuple[str, ...]:
    """A sentence for each user card that could not be read."""
    return tuple(str(one) for one in _user() if isinstance(one, BadCard))


def card(name: str) -> Card:
    """The card of that name (case and spaces do not matter).

    Raises
    ------
    UnknownModel
        With the nearest names.
    """
    known = cards()
    for spelt in (name, name.strip().lower().replace(" ", "-")):
        if spelt in known:
            return known[spelt]
    near = difflib.get_close_matches(name.lower(), known, n=3, cutoff=0.4) or sorted(known)[:3]
    raise UnknownModel(f"There is no model called {name!r}.", f"Perhaps {' or '.join(near)}; `retort models list` "
                       "shows all.")


def default() -> Card | None:
    """The packaged molecules model, where its weights are present."""
    found = cards().get(DEFAULT)
    return found if found is not None and present(found) else None


def folder(card: Card) -> Path:
    """The folder the files of a card are in, or would be put in."""
    if card.where == "packaged":
        return PACKAGED / card.path
    if card.where == "folder":
        return user_folder() / Path(card.path).expanduser()
    return hub_folder(card.path, card.revision)


def adapter_folder(card: Card) -> Path | None:
    """The folder of a card's adapter, None where it has none."""
    if not card.adapter:
        return None
    if card.where == "packaged":
        return PACKAGED / card.adapter
    local = user_folder() / Path(card.adapter).expanduser()
    return local if local.exists() or card.where == "folder" else hub_folder(card.adapter, "")


def hub_folder(name: str, revision: str) -> Path:
    """Where a hub model is on this machine: our own folder, else a snapshot the hub's own tools left; never the net."""
    own = user_folder() / "hub" / name.replace("/", "--")
    cached = Path(os.environ.get("HF_HUB_CACHE") or Path(os.environ.get("HF_HOME") or Path.home() / ".cache"
                  / "huggingface") / "hub") / f"models--{name.replace('/', '--')}"
    said = cached / "refs" / (revision or "main")
    at = said.read_text().strip() if said.is_file() else revision
    snapshot = cached / "snapshots" / at
    return own if (own / "config.json").is_file() or not at or not snapshot.is_dir() else snapshot


def present(card: Card) -> bool:
    """Whether config and weights of a card are on this machine (they are checked when it is loaded)."""
    at = folder(card)
    return (at / "config.json").is_file() and any(at.glob("*.safetensors"))


def record(name: str, precision: Precision, measured: Score | int) -> None:
    """Keep a measured score, or measured bytes of memory, beside the user's cards; the package is not written to."""
    path = user_folder() / "measured.json"
    kept = _measured()
    row = kept.setdefault(name, {}).setdefault(precision, {})
    if isinstance(measured, Score):
        row["score"] = {one.name: getattr(measured, one.name) for one in fields(Score)}
    else:
        row["memory"] = int(measured)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}.tmp")
    fresh.write_text(json.dumps(kept, indent=1, sort_keys=True), encoding="utf-8")
    os.replace(fresh, path)


def _measured() -> dict[str, dict[str, dict[str, Any]]]:
    """What `record` kept; a file that cannot be read counts as empty, for it can be measured again."""
    try:
        found = json.loads((user_folder() / "measured.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _with(card: Card, rows: Mapping[str, Mapping[str, Any]] | None) -> Card:
    """The card with what was measured here; rows that do not fit (an older version's) are left out."""
    scores, memory = dict(card.scores), dict(card.memory)
    for precision, row in (rows or {}).items():
        try:
            if "score" in row:
                scores[precision] = Score(**row["score"])
            if "memory" in row:
                memory[precision] = int(row["memory"])
        except (TypeError, ValueError):
            continue
    return replace(card, scores=scores, memory=memory)


def _packaged() -> list[Card]:
    found = []
    for path in sorted((HERE / "cards").glob("*.toml")):
        for one in read(path):
            if isinstance(one, BadCard):
                raise one
            found.append(one)
    return found


def _user() -> list[Card | BadCard]:
    return [one for path in sorted(user_folder().glob("*.toml")) for one in read(path)]


def read(path: Path) -> Iterator[Card | BadCard]:
    """The cards of one TOML file; in place of one that is wrong, what is wrong with it."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        yield BadCard(f"{path.name} is not a TOML file: {error}.", 'Each model is a table: [name], then path = "...".')
        return
    for name, row in tables.items():
        try:
            yield _card(name, row, path.name)
        except BadCard as error:
            yield error


def _card(name: str, row: Any, file: str) -> Card:
    if not isinstance(row, dict):
        raise BadCard(f"{file}: {name} stands outside a table.", "Begin the file with [name-of-the-model].")
    known = {one.name: one for one in fields(Card) if one.name != "name"}
    for key in row:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            raise BadCard(f"{file}: [{name}] has an unknown key {key!r}.", f"Perhaps {near[0]!r}." if near else "")
    values = {**PLAIN, "title": name, "tested": TESTED, **row}
    for key, one in known.items():
        if key not in values and one.default is MISSING and one.default_factory is MISSING:
            raise BadCard(f"{file}: [{name}] has no {key!r}.", f"Add {key} = ...")
    return Card(name=name, **{key: _value(key, said, f"{file}: [{name}] {key}") for key, said in values.items()})


def _value(key: str, said: Any, where: str) -> Any:
    """A value of a card in its type, or BadCard."""
    if key in CHOICES and said not in CHOICES[key]:
        raise BadCard(f"{where} is {said!r}.", f"It is one of {', '.join(CHOICES[key])}.")
    if key == "precisions":
        if not isinstance(said, list | tuple) or not said or not set(said) <= set(PRECISIONS):
            raise BadCard(f"{where} is {said!r}.", f"It is a list of {', '.join(PRECISIONS)}.")
        return tuple(said)
    if key in NUMBERS:
        if not isinstance(said, int) or said < 0:
            raise BadCard(f"{where} is {said!r}.", "It is a whole number.")
        return said
    if key in TABLES:
        return _table(key, said, where)
    if not isinstance(said, str):
        raise BadCard(f"{where} is {said!r}.", "It is a text in quotes.")
    return said


def _table(key: str, said: Any, where: str) -> Any:
    kinds: dict[str, type] = {"sha256": str, "memory": int, "scores": dict, "shape": int}
    if not isinstance(said, dict) or not all(isinstance(one, kinds[key]) for one in said.values()):
        raise BadCard(f"{where} is {said!r}.", f"It is a table of {kinds[key].__name__} values.")
    if key != "scores":
        return said
    try:
        return {precision: Score(**row) for precision, row in said.items()}
    except TypeError as error:
        raise BadCard(f"{where}: {error}.", "A score has sr, wsr and rows.") from error


__all__ = ["BadCard", "BadModelFiles", "adapter_folder", "card", "cards", "default", "folder", "present", "problems",
           "record", "user_folder"]
