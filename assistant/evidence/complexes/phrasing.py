"""How the parts of a complex are written: residues, atoms, kinds of interaction, lists."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.facts_complexes import ComplexFacts, Contact, Measure

ORDER = ("hydrogen bond", "salt bridge", "water bridge", "metal complex", "halogen bond", "pi-stacking", "pi-cation",
         "hydrophobic")
"""Kinds of interaction, the most telling first."""
PLURAL = {"hydrogen bond": "hydrogen bonds", "salt bridge": "salt bridges", "pi-stacking": "pi-stackings",
          "pi-cation": "pi-cation interactions", "halogen bond": "halogen bonds",
          "hydrophobic": "hydrophobic contacts", "water bridge": "water bridges", "metal complex": "metal contacts"}
SINGULAR = {"pi-cation": "pi-cation interaction", "hydrophobic": "hydrophobic contact",
            "metal complex": "metal contact"}
PRESETS = {"plip": "PLIP-like", "prolif": "ProLIF-like", "chimerax": "ChimeraX-like"}


def residue(name: str) -> str:
    """ "ASP:A:189" as it is said: "Asp189 A"; hetero groups stay in capitals."""
    parts = name.split(":")
    if len(parts) != 3:
        return name
    kind, chain, number = parts
    said = kind.capitalize() if len(kind) == 3 and kind.isalpha() and kind in _AMINO else f"{kind} "
    return f"{said}{number}{f' {chain}' if chain.strip() else ''}"


_AMINO = frozenset(["ALA", "ARG", "ASN", "ASP", "CYS", "GLN", "GLU", "GLY", "HIS", "HID", "HIE", "HIP", "ILE", "LEU",
                    "LYS", "MET", "MSE", "PHE", "PRO", "SER", "THR", "TRP", "TYR", "VAL", "CYX", "SEP", "PTR", "TPO"])


def place(words: str) -> str:
    """ "TYR:A:121 OH" as it is said: "Tyr121 A OH"."""
    first, _, rest = words.partition(" ")
    return f"{residue(first)} {rest}".strip() if ":" in first else words


def number(n: int, kind: str) -> str:
    """ "3 hydrogen bonds", "1 salt bridge"."""
    return f"{n} {SINGULAR.get(kind, kind) if n == 1 else PLURAL.get(kind, f'{kind}s')}"


def ends(contact: Contact) -> str:
    """The atoms on both sides: "Asp189 A OD1 to N2"; a ring is a ring."""
    return (f"{residue(contact.residue)} {group(contact.atoms, contact.kind)} to "
            f"{group(contact.ligand_atoms, contact.kind)}").strip()


def group(atoms: tuple[str, ...], kind: str = "") -> str:
    """Atoms of one end: their names, or the ring or (of a salt bridge) the charged group they make."""
    if len(atoms) <= 4:
        return "/".join(atoms)
    return f"charged group of {atoms[0]}" if kind == "salt bridge" else f"ring of {atoms[0]}"


def counted(n: int, word: str) -> str:
    """ "1 chain", "3 chains"."""
    return f"{n} {word}{'' if n == 1 else 's'}"


def length(contact: Contact) -> str:
    """ "2.85 Å"."""
    return f"{contact.distance:.2f} Å"


def measured(one: Measure) -> str:
    """A measure with its unit: "3.12 Å", "112.4°"."""
    return f"{one.value:.2f} Å" if one.kind == "distance" else f"{one.value:.1f}°"


def by_kind(contacts: Iterable[Contact]) -> dict[str, list[Contact]]:
    """Interactions by kind, in `ORDER`, the shortest first."""
    found: dict[str, list[Contact]] = {kind: [] for kind in ORDER}
    for contact in sorted(contacts, key=lambda one: one.distance):
        found.setdefault(contact.kind, []).append(contact)
    return {kind: rows for kind, rows in found.items() if rows}


def called(facts: ComplexFacts) -> str:
    """The complex as it is called in a sentence."""
    return facts.name


def ligand(facts: ComplexFacts) -> str:
    """The ligand in focus: "E20 (A 2001)"."""
    parts = facts.ligand.split(":")
    return f"{parts[0]} ({f'{parts[1]} {parts[2]}'.strip()})" if len(parts) == 3 else facts.ligand or "the ligand"
