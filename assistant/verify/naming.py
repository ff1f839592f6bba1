"""Names before the judge: each is read anew, and its structure compared with the molecule that it is said to name."""

from __future__ import annotations

from assistant.answers import Check, Proposal
from assistant.chem import names as words
from assistant.chem.molecules import shorten
from assistant.chem.names import java, opsin, reading
from assistant.chem.names.identity import Likeness, compare, inchi
from assistant.chem.names.naming import READER
from assistant.errors import NotSupported, NotUnderstood
from assistant.tasks import MeasureMolecule

FORM = "the same standard InChI, which takes tautomers and moved protons for one substance; the name draws another form"


def checks(proposal: Proposal, task: MeasureMolecule) -> tuple[Check, ...]:
    """Whether the name by rule, and a name that was given, read back as the molecule. None without a Java."""
    said = {value.name: str(value.value) for value in proposal.values}
    found = [] if not java.available() else [_by_rule(proposal.smiles, said)]
    return (*found, *(_given(proposal.smiles, claim) for claim in task.what))


def _by_rule(smiles: str, said: dict[str, str]) -> Check:
    name = said.get(words.IUPAC, "")
    if not name:
        expected = inchi(smiles) or "a structure with an InChI"
        none = f"no verified name ({said.get(words.MISSING, '')})"
        return Check("IUPAC name", f"one that reads back as {expected}", none, False, source=READER)
    parsed = opsin.parse([name])[0]
    return _check("IUPAC name read back", compare(smiles, parsed.smiles), said.get(words.MISSING, ""))


def _given(smiles: str, claim: str) -> Check:
    called = f"“{shorten(claim)}” read"
    try:
        meant = reading.meaning(claim)
    except (NotUnderstood, NotSupported) as error:
        return Check(called, inchi(smiles), str(error), False, source=READER)
    return _check(called, compare(smiles, meant.smiles), "")


def _check(name: str, alike: Likeness, missing: str) -> Check:
    note = missing or alike.told or (FORM if alike.same and not alike.exact else "")
    return Check(name, alike.expected or "an InChI", alike.found or "none", alike.same, source=READER, note=note)
