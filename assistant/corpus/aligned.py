"""A start and what was made of it, both written in the order of its atoms, so that the patch is small."""

from __future__ import annotations

from collections.abc import Iterable

from rdkit import Chem

from assistant.propose.language import compact, patch

MARK = "_at"


def marked(smiles: str, variant: int) -> tuple[str, Chem.Mol] | None:
    """A start as the model is shown it, its atoms marked with their place; None where it has no settled order."""
    shown = compact.start(smiles, variant)
    if not shown or compact.in_order(shown) != shown:
        return None
    mol = Chem.MolFromSmiles(shown)
    for atom in mol.GetAtoms():
        atom.SetIntProp(MARK, atom.GetIdx())
    return shown, mol


def between(shown: str, product: Chem.Mol) -> str:
    """The patch from a start to a product of its marked molecule, "" where there is no small one."""
    ordered = Chem.RenumberAtoms(product, _order(product))
    text = patch.between(shown, Chem.MolToSmiles(ordered, canonical=False))
    made = Chem.MolFromSmiles(patch.applied(shown, text)) if text else None
    meant = Chem.MolFromSmiles(Chem.MolToSmiles(product))
    return text if made is not None and Chem.MolToSmiles(made) == Chem.MolToSmiles(meant) else ""


def _order(product: Chem.Mol) -> list[int]:
    """Atoms of the start in their order, new ones right behind the first atom of the start that bears them."""
    old = sorted((a.GetIdx() for a in product.GetAtoms() if a.HasProp(MARK)),
                 key=lambda i: product.GetAtomWithIdx(i).GetIntProp(MARK))
    order, placed = [], set()
    for atom in old:
        order.append(atom)
        placed.add(atom)
        todo = _new(product, atom, placed)
        while todo:
            new = todo.pop(0)
            if new not in placed:
                order.append(new)
                placed.add(new)
                todo = [*_new(product, new, placed), *todo]
    return order + [a.GetIdx() for a in product.GetAtoms() if a.GetIdx() not in placed]


def _new(product: Chem.Mol, atom: int, placed: Iterable[int]) -> list[int]:
    return [n.GetIdx() for n in product.GetAtomWithIdx(atom).GetNeighbors()
            if not n.HasProp(MARK) and n.GetIdx() not in placed]
