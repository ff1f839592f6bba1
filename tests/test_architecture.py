"""The house stays as designed: light imports, who knows whom, short files, tables without doubles, a true tree."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from rdkit import Chem
from terminal import ROOT

from assistant.chem import motifs, properties, stability

PACKAGES = ("assistant", "models", "ui")
SOURCES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py") if "node_modules" not in path.parts)
SOURCES.append(ROOT / "launch.py")
TESTS = sorted((ROOT / "tests").glob("*.py"))
HEAVY = ("torch", "transformers", "gradio", "pymatgen", "pandas", "matplotlib", "scipy")


def loaded_by(statement: str) -> set[str]:
    """Top-level packages in memory after a statement, in a fresh process."""
    code = f"import sys; {statement}; print(*{{m.partition('.')[0] for m in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports_of(path: Path, everywhere: bool = True) -> set[str]:
    """Modules a file imports; with ``everywhere`` false only where they run on import of the file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = ast.walk(tree) if everywhere else iter(tree.body)
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_importing_the_assistant_loads_nothing_heavy() -> None:
    assert loaded_by("import assistant").isdisjoint((*HEAVY, "rdkit", "numpy"))
    assert loaded_by("from assistant import Assistant").isdisjoint(HEAVY)


def test_a_question_in_the_terminal_loads_nothing_heavy() -> None:
    assert "rdkit" in (found := loaded_by("import launch; launch.main(['ask', 'LogP of CCO?'])"))
    assert found.isdisjoint(HEAVY)


def test_opening_the_command_line_does_not_load_the_chemistry() -> None:
    assert loaded_by("import launch; launch.parser()").isdisjoint((*HEAVY, "rdkit", "numpy"))


# package or module: what it must not name, wherever in the file
FORBIDDEN = {
    "assistant/errors.py": ("rdkit", "numpy", "gradio", "torch", "assistant"),
    "assistant/tasks.py": ("rdkit", "numpy", "gradio", "torch", "assistant.chem", "assistant.answers",
                           "assistant.engine"),
    "assistant/tasks_crystals.py": ("rdkit", "numpy", "gradio", "torch", "assistant"),
    "assistant/answers.py": ("rdkit", "numpy", "gradio", "torch", "assistant.chem", "assistant.engine"),
    "assistant/chem": ("assistant.tasks", "assistant.answers", "assistant.checks", "assistant.understand",
                       "assistant.propose", "assistant.verify", "assistant.evidence", "assistant.engine", "ui",
                       "models", "torch", "gradio", "pandas"),
    "assistant/checks.py": ("assistant.understand", "assistant.propose", "assistant.verify", "assistant.evidence",
                            "assistant.engine", "ui", "models"),
    "assistant/understand": ("assistant.propose", "assistant.verify", "assistant.evidence", "assistant.engine", "ui"),
    "assistant/propose": ("assistant.understand", "assistant.verify", "assistant.evidence", "assistant.engine", "ui"),
    "assistant/facts_crystals.py": ("rdkit", "numpy", "gradio", "assistant.chem", "assistant.engine"),
    "assistant/verify": ("assistant.understand", "assistant.propose", "assistant.evidence", "assistant.engine",
                            "models"),
    "assistant/evidence": ("assistant.understand", "assistant.propose", "assistant.verify", "assistant.engine", "ui",
                           "models"),
    "assistant/engine.py": ("ui", "gradio", "models", "assistant.doors", "assistant.notebook"),
    "assistant/session.py": ("ui", "gradio", "models", "assistant.doors", "assistant.notebook"),
    "ui": ("assistant.chem", "rdkit", "torch", "assistant.understand", "assistant.propose", "assistant.verify"),
    "models": ("assistant", "ui"),
}


@pytest.mark.parametrize("room", sorted(FORBIDDEN))
def test_each_room_knows_only_what_it_may(room: str) -> None:
    files = [path for path in SOURCES if name_of(path) == room or name_of(path).startswith(f"{room}/")]
    assert files, f"{room} is not there"
    known = {(name_of(path), module) for path in files for module in imports_of(path)}
    assert not {(path, module) for path, module in known for no in FORBIDDEN[room]
                if module == no or module.startswith(f"{no}.")}


# The one door of each heavy library; elsewhere it is not imported when the file is.
DOORS: dict[str, tuple[str, ...]] = {
    "pandas": (), "torch": ("models/",), "transformers": ("models/",), "peft": (), "bitsandbytes": (), "accelerate": (),
    "pymatgen": (), "distributed": (), "gradio": ("ui/",), "matplotlib": (), "selfies": (),
}


@pytest.mark.parametrize("library", sorted(DOORS))
def test_heavy_libraries_are_imported_only_behind_their_door(library: str) -> None:
    found = [name_of(path) for path in SOURCES for module in imports_of(path, everywhere=False)
             if module.partition(".")[0] == library]
    assert not [path for path in found if not path.startswith(DOORS[library] or ("nowhere",))]


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in [*SOURCES, *TESTS]}
    assert not {name: lines for name, lines in lengths.items() if lines > 300}


def test_every_file_says_what_it_is_for() -> None:
    assert not [name_of(path) for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]


def test_nothing_is_unpickled_or_run_from_data() -> None:
    """A pickle executes what it holds, and so do `eval` and remote code; only pipes between our processes use one."""
    words = re.compile(r"\bpickle\.(load|loads|dump)\b|\bjoblib\.|trust_remote_code\s*=\s*True|"
                       r"(?<![.\w])(eval|exec)\(|os\.system\(")
    assert not [f"{name_of(path)}: {found.group()}" for path in SOURCES
                for found in words.finditer(path.read_text(encoding="utf-8"))]


def test_no_path_of_one_machine_and_no_foreign_address() -> None:
    places = re.compile(r"/(?:home|root|work|Users|opt|mnt|tmp)/|\bcdn\b|index-url|jsdelivr|unpkg", re.IGNORECASE)
    texts = [*SOURCES, ROOT / "Makefile", ROOT / "pyproject.toml", ROOT / "constraints.txt", ROOT / ".ci" / "run",
             *(ROOT / "ui").glob("*.css"), *(ROOT / "ui" / "web").glob("*.js*")]
    assert not [f"{name_of(path)}: {found.group()}" for path in texts
                for found in places.finditer(path.read_text(encoding="utf-8"))]


def test_the_npm_lock_names_no_registry() -> None:
    lock = (ROOT / "ui" / "web" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert '"integrity"' in lock


def doubles(names: list[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def test_names_in_the_tables_are_unique() -> None:
    assert not doubles([row.name for row in motifs.ROWS])
    assert not doubles([row.name for row in properties.ROWS])
    assert not doubles([row.name for row in stability.ROWS])


def test_every_property_has_a_source_and_is_in_the_table_once() -> None:
    assert all(row.source and row.label for row in properties.ROWS)
    assert list(properties.PROPERTIES) == [row.name for row in properties.ROWS]


def rows_of(module: ModuleType) -> list[object]:
    """Rows of the tables (tuples, lists or mappings of objects) at the top of a module."""
    tables = [value for value in vars(module).values() if isinstance(value, (tuple, list, dict))]
    return [row for table in tables for row in (table.values() if isinstance(table, dict) else table)]


def smarts_in(path: Path) -> list[str]:
    """SMARTS of a file: literals handed to RDKit, and fields called ``smarts`` in the rows of its tables."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    literals = [arg.value for call in calls if call.func.attr == "MolFromSmarts"  # type: ignore[attr-defined]
                for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    module = import_module(name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    return literals + [row.smarts for row in rows_of(module) if isinstance(getattr(row, "smarts", None), str)]


def test_every_smarts_compiles() -> None:
    chemistry = [path for path in SOURCES if name_of(path).startswith(("assistant/chem/", "assistant/propose/"))]
    patterns = [text for path in chemistry for text in smarts_in(path) if text]
    assert len(patterns) > 60
    assert not [text for text in patterns if Chem.MolFromSmarts(text) is None]


def test_the_tree_names_every_file() -> None:
    """`make tree` writes the tree anew."""
    command = [sys.executable, "docs/tree.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
