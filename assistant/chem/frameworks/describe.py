"""Kinds of nodes, linkers and small ligands: like with like, each with its count and its properties."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache, reduce
from math import gcd

from rdkit import Chem

from assistant.chem import motifs
from assistant.chem.frameworks.build import Built
from assistant.chem.frameworks.linker_names import linker_name, usual_smiles
from assistant.chem.frameworks.species import ligand_formula
from assistant.chem.frameworks.symmetry import hill
from assistant.chem.frameworks.words import Counts, Linker, Node, Small


def counted(names: Counter[str]) -> Counts:
    """Names with their counts, by alphabet."""
    return tuple(sorted(names.items()))


def node_kinds(built: Built) -> tuple[Node, ...]:
    """Kinds of nodes; those of rods and layers per shortest repeat."""
    linkers = set(built.decomposition.of("linker"))
    on_node = Counter(link.node for link in built.decomposition.links if link.part in linkers)
    groups: dict[int, Counter[str]] = defaultdict(Counter)
    for link in built.decomposition.links:
        groups[link.node][link.group] += 1
    kinds: dict[Node, list[int]] = defaultdict(list)
    for cluster, part in built.cut.node_of.items():
        metals = Counter(built.graph.crystal.symbols[m] for m in built.where.clusters[cluster].metals)
        inner = Counter(_inner_name(built, k) for k in built.cut.inside.get(cluster, []))
        periodicity = built.decomposition.parts[part].periodicity
        shared = reduce(gcd, [*metals.values(), *inner.values(), on_node[part]], 0) if periodicity else 1
        metals, inner = (Counter({s: n // shared for s, n in one.items()}) for one in (metals, inner))
        label = _label(metals, inner, groups[part], periodicity, on_node[part])
        kinds[Node(_composition(metals, inner), counted(metals), metals.total(), on_node[part] // shared, periodicity,
                   label, ())].append(part)
    rows = [Node(k.composition, k.metals, k.nuclearity, k.connectivity, k.periodicity, k.label, tuple(parts))
            for k, parts in kinds.items()]
    return tuple(sorted(rows, key=lambda row: (-row.nuclearity, row.composition, -row.connectivity, -row.count)))


def _inner_name(built: Built, k: int) -> str:
    """A bridging atom as it is written in a node: O, OH, H2O, Cl, ..."""
    ligand = built.graph.ligands[k]
    heavy = next((s for s in ligand.symbols if s != "H"), "H")
    hydrogens = sum(s == "H" for s in ligand.symbols)
    if heavy == "O":
        return ("O", "OH", "H2O", "H3O")[min(hydrogens, 3)]
    return heavy if heavy == "H" or not hydrogens else f"{heavy}H{hydrogens if hydrogens > 1 else ''}"


def _composition(metals: Counter[str], inner: Counter[str]) -> str:
    words = [f"{s}{n if n > 1 else ''}" for s, n in sorted(metals.items())]
    for name, n in sorted(inner.items(), key=lambda item: (len(item[0]) > 1, item[0])):
        bracket = f"({name})" if sum(c.isupper() for c in name) > 1 and (n > 1 or name == "H2O") else name
        words.append(f"{bracket}{n if n > 1 else ''}")
    return "".join(words)


def _label(metals: Counter[str], inner: Counter[str], groups: Counter[str], periodicity: int, links: int) -> str:
    """The usual word for a node."""
    n, bare = metals.total(), inner["O"] + inner["OH"] + inner["H2O"]
    if periodicity:
        return ("", "rod", "layer", "inorganic framework")[periodicity]
    if n == 1:
        return "single metal"
    if n == 2 and not inner and groups["carboxylate"] == 4:
        return "paddlewheel"
    if n == 3 and bare == 1 and groups["carboxylate"] == 6:
        return "oxo-centred trimer"
    if n == 4 and inner["O"] == 1 and bare == 1 and links == 6:
        return "basic zinc acetate type (M4O)"
    if n == 6 and bare >= 6 and groups["carboxylate"]:
        return "hexanuclear M6O8 cluster"
    return f"cluster of {n} metals"


def linker_kinds(built: Built) -> tuple[Linker, ...]:
    """Kinds of linkers: same drawing, same charge, same metal inside. Modes of binding are those of most copies."""
    kinds: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    metal_in = {k: built.graph.crystal.symbols[built.where.clusters[c].metals[0]] for c, k in built.cut.held.items()}
    for k in built.ligands_of("linker"):
        said = built.known[k]
        kinds[said.smiles or ligand_formula(built.graph.ligands[k]), said.charge, metal_in.get(k, "")].append(k)
    rows = [_linker(built, members, metal) for (_, _, metal), members in kinds.items()]
    return tuple(sorted(rows, key=lambda row: (not row.organic, -row.count, row.smiles, row.charge)))


def _linker(built: Built, members: list[int], metal: str) -> Linker:
    modes = Counter(_mode(built, k) for k in members)
    (donors, denticity, bound, connectivity), _ = min(modes.items(), key=lambda item: (-item[1], item[0]))
    first = members[0]
    said, ligand = built.known[first], built.graph.ligands[first]
    notes = list(said.notes)
    if len(modes) > 1:
        notes.append("Copies of this linker bind in more than one way; the commonest is given.")
    if built.molecules[first].overlaid:
        notes.append("Orientations of this linker lie over one another in the file; one of them is drawn.")
    if not built.molecules[first].sure:
        notes.append("Not every valence of this linker came right: atoms may be missing or disordered in the file.")
    row = linker_name(said.smiles)
    parts = tuple(built.cut.ligand_part[k] for k in members)
    return Linker(usual_smiles(said.smiles), parts, said.charge, donors, denticity, bound, connectivity,
                  functional_groups(said.smiles), row[0], row[1], ligand_formula(ligand),
                  ligand.organic, metal, tuple(notes))


def _mode(built: Built, k: int) -> tuple[Counts, int, int, int]:
    """Donor groups, donor atoms, metal atoms and nodes of one linker, without a metal it encloses."""
    ligand, held = built.graph.ligands[k], built.cut.held
    outer = [c for c in ligand.contacts if built.where.cluster_of[c.metal] not in held]
    bound = {c.donor for c in outer}
    names = Counter(group.name for group in built.groups[k] if set(group.positions) & bound)
    return (counted(names), len(bound), len({(c.metal, c.image) for c in outer}),
            len({built.where.instance(c) for c in outer}))


@lru_cache(maxsize=512)
def functional_groups(smiles: str) -> Counts:
    """Groups of the motif table that a molecule has, as a chemist counts them."""
    mol = Chem.MolFromSmiles(smiles) if smiles else None
    if mol is None:
        return ()
    found = {name: motifs.count_as_chemist(mol, name) for name in sorted(motifs.MOTIFS)}
    return tuple((name, n) for name, n in found.items() if n > 0)


def small_kinds(built: Built) -> tuple[Small, ...]:
    """Kinds of bridging atoms, terminal ligands, guests and counter-ions."""
    kinds: Counter[tuple[str, str, str, int, int, str]] = Counter()
    roles = [("bridging", k) for members in built.cut.inside.values() for k in members]
    roles += [("terminal", k) for k in built.ligands_of("terminal")]
    roles += [("counter-ion" if built.known[k].charge else "guest", k) for k in built.ligands_of("guest")]
    for role, k in roles:
        ligand, said = built.graph.ligands[k], built.known[k]
        bound = len({(c.metal, c.image) for c in ligand.contacts})
        kinds[role, said.said, ligand_formula(ligand), said.charge, bound, said.smiles] += 1
    rows = [Small(role, said, formula, charge, n, bound, smiles)
            for (role, said, formula, charge, bound, smiles), n in kinds.items()]
    return tuple(sorted(rows, key=lambda row: (row.role, -row.count, row.species, row.atoms_bound)))


def unit(built: Built) -> tuple[str, int]:
    """The formula as chemists write it, and how many such units the cell holds."""
    metals = Counter(built.graph.crystal.symbols[m] for m in built.graph.metals)
    inner = Counter(_inner_name(built, k) for members in built.cut.inside.values() for k in members)
    bound = [Counter(ligand_formula(built.graph.ligands[k]) for k in built.ligands_of(kind))
             for kind in ("linker", "terminal")]
    guests = Counter(ligand_formula(built.graph.ligands[k]) for k in built.ligands_of("guest"))
    z = reduce(gcd, [n for one in (metals, inner, *bound, guests) for n in one.values()], 0) or 1
    metals, inner, guests, linkers, ends = (Counter({s: n // z for s, n in one.items()}) for one in
                                            (metals, inner, guests, *bound))
    words = _composition(metals, inner)
    words += "".join(f"({s}){n if n > 1 else ''}" for s, n in [*sorted(linkers.items()), *sorted(ends.items())])
    words += "".join(f"·{n if n > 1 else ''}{s}" for s, n in sorted(guests.items()))
    return words or hill(Counter(built.graph.crystal.symbols)), z
