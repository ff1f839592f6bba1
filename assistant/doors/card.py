"""An Answer as text for the terminal: one sentence, the best molecules with their checks as ticks, provenance."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from assistant.answers import Answer, Assembly, Check, Material, Molecule, Value
from assistant.doors import details
from assistant.facts_complexes import ComplexFacts

SHOWN = ("MW", "LogP", "TPSA", "QED", "SA")
"""Properties shown beside every candidate; what was asked for is in the checks."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a card is written. ``plain`` keeps to ASCII signs; ``colour`` uses terminal colours."""

    width: int = 100
    plain: bool = False
    colour: bool = False
    full: int = 1

    def tick(self, passed: bool) -> str:
        """A sign for passed or failed, always told apart without colour."""
        sign = ("ok" if passed else "FAILED") if self.plain else ("✓" if passed else "✗")
        return self._paint(sign, 32 if passed else 31)

    def bold(self, text: str) -> str:
        return self._paint(text, 1)

    def grey(self, text: str) -> str:
        return self._paint(text, 2)

    def _paint(self, text: str, code: int) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def card(answer: Answer, style: Style) -> str:
    """The whole answer, ready to print. The first ``style.full`` molecules show all their checks."""
    parts = [_wrap(printable(said), style) for said in (answer.understood, answer.text)]
    parts += [_value_lines(answer.values, style)] if answer.values and len(answer.molecules) < 2 else []
    parts += [printable(details.lines(answer))]
    parts += [_linkers(material) for material in answer.materials]
    parts += [_checks(material, style) for material in answer.materials]
    parts += [_contacts(assembly.facts) for assembly in answer.assemblies]
    parts += [_checks(assembly, style) for assembly in answer.assemblies]
    parts += [_molecule(i, molecule, style) for i, molecule in enumerate(answer.molecules, 1)]
    parts += [_wrap(printable(note), style) for note in answer.notes]
    parts += [_suggestions(answer.suggestions, style), _provenance(answer, style)]
    text = "\n\n".join(part for part in parts if part)
    return text.translate(_ASCII).encode("ascii", "replace").decode() if style.plain else text


_ASCII = str.maketrans({"·": "-", "→": "->", "−": "-", "“": '"', "”": '"', "Å": "A", "≥": ">=", "≤": "<=", "±": "+-",
                        "–": "-", "—": "-", "…": "...", "²": "2", "³": "3", "Δ": "change "})


def printable(text: str) -> str:
    """The text without control characters: what a user or a file wrote must not steer the terminal."""
    return "".join(c if c == "\n" or c.isprintable() else "�" for c in text)


def _wrap(text: str, style: Style) -> str:
    lines = [textwrap.wrap(line, style.width, break_long_words=False, break_on_hyphens=False) or [""]
             for line in text.splitlines()]
    return "\n".join(piece for line in lines for piece in line)


def _molecule(index: int, molecule: Molecule, style: Style) -> str:
    name = f"  {printable(molecule.name)}" if molecule.name else ""
    lines = [f"{index:>2}  {style.bold(molecule.smiles)}{style.grey(name)}"]
    checks = molecule.verdict.checks
    if index <= style.full:
        lines += [f"    {style.tick(check.passed)} {_check(check)}" for check in checks]
    elif checks:
        passed = sum(check.passed for check in checks)
        lines += [f"    {style.tick(check.passed)} {_check(check)}" for check in molecule.verdict.failed]
        lines += [f"    {style.tick(passed == len(checks))} {passed} of {len(checks)} checks passed"]
    lines += [f"    {_properties(molecule)}"] if molecule.properties else []
    return "\n".join(lines)


def _linkers(material: Material) -> str:
    return "\n".join(f"    linker  {printable(one.smiles)}  {one.count} in the cell" for one in material.facts.struts)


def _contacts(facts: ComplexFacts) -> str:
    """One interaction a line: kind, residue, atoms of both sides, distance."""
    rows = [(one.kind, one.residue, "/".join(one.atoms), "/".join(one.ligand_atoms), f"{one.distance:.2f} Å")
            for one in facts.contacts]
    if not rows:
        return ""
    wide = [max(len(row[k]) for row in rows) for k in range(3)]
    return "\n".join("    " + printable("  ".join([*(row[k].ljust(min(wide[k], 34)) for k in range(3)), *row[3:]]))
                     for row in rows)


def _checks(material: Material | Assembly, style: Style) -> str:
    """The checks that the numbers of a crystal or complex were put to: the failed ones, and how many passed."""
    checks = material.verdict.checks
    passed = sum(check.passed for check in checks)
    lines = [f"    {style.tick(False)} {_check(check)}" for check in material.verdict.failed]
    lines += [f"    {style.tick(passed == len(checks))} {passed} of {len(checks)} checks passed: "
              + printable(", ".join(check.name for check in checks if check.passed))] if checks else []
    return "\n".join(lines)


def _check(check: Check) -> str:
    unit = f" {check.unit}" if check.unit else ""
    note = f"  ({check.note})" if check.note else ""
    return printable(f"{check.name}: expected {check.expected}, found {check.found}{unit}{note}")


def _properties(molecule: Molecule) -> str:
    """The short list of properties, each with its change against the start."""
    shown = [value for value in molecule.properties if value.name in SHOWN] or list(molecule.properties)
    return "  ".join(_property(value, molecule.deltas.get(value.name)) for value in shown)


def _property(value: Value, delta: float | None) -> str:
    unit = f" {value.unit}" if value.unit else ""
    change = f"{delta or 0.0:+.{value.digits}f}".replace("-", "−")
    shown = f" ({change})" if change.strip("+−0.") else ""
    return f"{value.name} {value.text()}{unit}{shown}"


def _value_lines(values: tuple[Value, ...], style: Style) -> str:
    """One value a line: name, value, unit, how it was come by and from where."""
    names = [printable(value.label or value.name) for value in values]
    wide = max(len(name) for name in names)
    return "\n".join(f"    {name:<{wide}}  {printable(value.text())} {value.unit}".rstrip()
                     + style.grey(f"  {value.kind}{', ' + value.source if value.source else ''}")
                     for name, value in zip(names, values, strict=True))


def _suggestions(lines: tuple[str, ...], style: Style) -> str:
    return "\n".join(style.grey(f"try: {printable(line)}") for line in lines[:3])


def _provenance(answer: Answer, style: Style) -> str:
    made = answer.provenance
    if made is None:
        return ""
    versions = " ".join(f"{name} {version}" for name, version in made.versions.items())
    tally = made.tally
    model = f"{tally.model} {tally.precision}".strip() + f", {tally.words()}" if tally else ""
    pieces = (made.proposer, model, f"seed {made.seed}", f"{made.seconds * 1000:.0f} ms", versions)
    return style.grey(" · ".join(piece for piece in pieces if piece))
