"""Other ways to write a molecule: InChI, InChIKey, SELFIES, canonical SMILES; each read back where it can be."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import gcd

from rdkit import Chem, rdBase
from rdkit.Chem.rdMolDescriptors import CalcMolFormula

from assistant.errors import NotSupported

KINDS = ("SMILES", "InChI", "InChIKey", "SELFIES", "kekule SMILES", "empirical formula")


def write(mol: Chem.Mol, kind: str) -> str:
    """A molecule in one of `KINDS`.

    Raises
    ------
    NotSupported
        When the notation cannot hold it.
    """
    with rdBase.BlockLogs():
        text = _WRITERS[kind](mol)
    if not text:
        raise NotSupported(f"No {kind} can be written for this molecule.")
    return text


def same_again(mol: Chem.Mol, kind: str, text: str) -> bool | None:
    """Whether the notation, read back, is the molecule (compared as standard InChI); None where it cannot be read."""
    if kind in ("InChIKey", "empirical formula"):
        return None
    with rdBase.BlockLogs():
        back = Chem.MolFromInchi(text) if kind == "InChI" else Chem.MolFromSmiles(_plain(kind, text))  # type: ignore[no-untyped-call]
        return back is not None and _inchi(back) == _inchi(mol)


def _plain(kind: str, text: str) -> str:
    if kind != "SELFIES":
        return text
    import selfies

    return str(selfies.decoder(text))


def _empirical(mol: Chem.Mol) -> str:
    """The formula with its smallest whole numbers, Hill order: CH2O of glucose."""
    parts = re.findall(r"([A-Z][a-z]?)(\d*)", re.sub(r"[+-]\d*$", "", CalcMolFormula(mol)))
    numbers = [int(n or 1) for _, n in parts]
    shared = gcd(*numbers)
    pairs = zip(parts, numbers, strict=True)
    return "".join(f"{symbol}{n // shared if n > shared else ''}" for (symbol, _), n in pairs)


def _inchi(mol: Chem.Mol) -> str:
    return str(Chem.MolToInchi(mol))  # type: ignore[no-untyped-call]


def _key(mol: Chem.Mol) -> str:
    return str(Chem.MolToInchiKey(mol))  # type: ignore[no-untyped-call]


def _selfies(mol: Chem.Mol) -> str:
    import selfies

    try:
        return str(selfies.encoder(Chem.MolToSmiles(mol)))
    except selfies.EncoderError:
        return ""


def _kekule(mol: Chem.Mol) -> str:
    copy = Chem.Mol(mol)
    Chem.Kekulize(copy, clearAromaticFlags=True)
    return str(Chem.MolToSmiles(copy, kekuleSmiles=True))


_WRITERS: dict[str, Callable[[Chem.Mol], str]] = {
    "SMILES": Chem.MolToSmiles,
    "InChI": _inchi,
    "InChIKey": _key,
    "SELFIES": _selfies,
    "kekule SMILES": _kekule,
    "empirical formula": _empirical,
}
