"""Other structures of a molecule: tautomers, charge states, stereoisomers, scaffold, and other ways to write it."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import identifiers as writing
from assistant.chem import isomers as enumerating
from assistant.chem import protonation as charging
from assistant.chem import scaffolds
from assistant.chem.molecules import canonical
from assistant.facts_details import Details, Form, Marked
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]
PH = 7.4
"""The pH of blood, where none is given."""


def tautomers(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Tautomers by RDKit's rules, the canonical one first."""
    found = enumerating.tautomers(mol)
    order = (found.canonical, *(one for one in found.smiles if one != found.canonical))
    own = Chem.MolToSmiles(mol)
    forms = tuple(
        Form(
            one,
            ", ".join(word for word, is_ in (("canonical", one == found.canonical), ("as given", one == own)) if is_),
        )
        for one in order
    )
    values = (
        Value("Tautomers", len(order), "", enumerating.TAUTOMER_SOURCE, "rule", 0),
        Value("Canonical tautomer", found.canonical, "", enumerating.TAUTOMER_SOURCE, "rule"),
    )
    return values, Details(
        "tautomers",
        forms=forms,
        more=found.more,
        notes=(
            "Enumerated by rules; energies are not compared. The canonical form is a convention, not the stablest.",
        ),
    )


def protonation(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Candidate charge states at a pH, by the rule table."""
    ph = float(task.what[0]) if task.what else PH
    states = charging.states(mol, ph)
    sites = charging.sites(charging.neutral(mol), ph)
    told = "charge {}, {:.0f} % by the rule"
    forms = tuple(Form(one.smiles, told.format(_signed(one.charge), 100 * one.share)) for one in states)
    rows = tuple(
        (
            one.site.name,
            "acid" if one.site.acid else "base",
            f"{one.site.pka:g}",
            one.site.parent,
            f"{100 * one.charged:.0f} %",
        )
        for one in sites
    )
    best = states[0]
    values = (
        Value("Charge state", best.smiles, "", charging.SOURCE, "rule"),
        Value("Net charge", best.charge, "e", charging.SOURCE, "rule", 0),
        Value("pH", ph, "", "", "rule", 1),
    )
    return values, Details(
        "protonation",
        forms=forms,
        columns=("site", "kind", "typical pKa", "parent", "charged"),
        rows=rows,
        notes=(
            "By rule: each group has the pKa of its simplest compound and stands alone; the surroundings move a pKa by "
            "a unit or more. Candidates, not a prediction.",
        ),
    )


def _signed(charge: int) -> str:
    return f"{charge:+d}" if charge else "0"


def isomers(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Stereoisomers: all of them, or those that the structure leaves open."""
    open_only = "unset" in task.what
    found = enumerating.stereo(mol, open_only)
    own = canonical(Chem.MolToSmiles(mol))
    forms = tuple(Form(one, "as given" if one == own else "") for one in found.smiles)
    values = (
        Value("Stereoisomers", len(found.smiles), "", enumerating.STEREO_SOURCE, digits=0),
        Value("At most", found.most, "", "2 to the number of stereo elements", digits=0),
    )
    what = "centres and double bonds that are not set" if open_only else "all tetrahedral centres and double bonds"
    return values, Details(
        "isomers",
        forms=forms,
        more=found.more,
        notes=(f"Distinct stereoisomers by varying {what}; meso forms count once, "
            "and in bridged molecules only what can be built in 3D.",),
    )


def scaffold(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Murcko scaffold and generic framework."""
    murcko, generic = scaffolds.murcko(mol), scaffolds.generic(mol)
    values = (
        Value("Murcko scaffold", murcko or "none", "", scaffolds.SOURCE),
        Value("Generic framework", generic or "none", "", scaffolds.SOURCE),
    )
    wanted = values if not task.what else tuple(v for v in values if v.name in task.what)
    marks = (Marked("Murcko scaffold", scaffolds.atoms(mol)),) if murcko and scaffolds.atoms(mol) else ()
    forms = tuple(
        Form(smiles, word) for smiles, word in ((murcko, "Murcko scaffold"), (generic, "generic framework")) if smiles
    )
    return wanted, Details("scaffold", marks=marks, forms=forms)


def identifiers(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Other notations, each read back where it can be."""
    kinds = task.what or ("SMILES", "InChI", "InChIKey")
    texts = {kind: writing.write(mol, kind) for kind in kinds}
    values = tuple(Value(kind, text, "", "RDKit" if kind != "SELFIES" else "selfies") for kind, text in texts.items())
    return values, Details("identifiers")
