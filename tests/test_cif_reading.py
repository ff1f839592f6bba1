"""A chemist drops a CIF as labs and databases write them: built from published figures, spoilt in every usual way."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest
from crystal_builder import TABLE, built, cif, published, same_atoms

from assistant.chem.crystals import Crystal, bonds, components, is_metal, read, shifted, write
from assistant.errors import BadFile

ORDERED = tuple(name for name in TABLE if name not in ("zif-8", "dmof-1"))
MASS = {"H": 1.008, "B": 10.81, "C": 12.011, "N": 14.007, "O": 15.999, "Si": 28.085, "Cr": 51.996, "Cu": 63.546,
        "Zn": 65.38, "Zr": 91.224}  # g/mol, IUPAC 2021


def said(crystal: Crystal, kind: str) -> str:
    return " ".join(finding.said for finding in crystal.findings if finding.kind == kind)


def density(crystal: Crystal) -> float:
    return sum(MASS[symbol] for symbol in crystal.symbols) / crystal.volume / 0.602214


@pytest.mark.parametrize("name", ORDERED)
@pytest.mark.parametrize("symmetry", ["operators", "name", "hall", "number"])
def test_a_published_structure_has_its_published_atoms(name: str, symmetry: str) -> None:
    """Operators, or only a name, Hall symbol or number: the atoms are those of the independent expansion."""
    crystal = read(cif(name, symmetry).encode(), name)
    assert dict(Counter(crystal.symbols)) == TABLE[name].formula
    assert same_atoms(crystal, built(name))
    assert ("lists no operators" in said(crystal, "symmetry")) == (symmetry != "operators")
    assert not any(finding.changed for finding in crystal.findings)


def test_densities_are_the_published_ones() -> None:
    for name, row in TABLE.items():
        if row.density and name != "dmof-1":
            assert density(read(published(name))) == pytest.approx(row.density, abs=0.01), name


def test_metals_have_the_coordination_of_the_papers() -> None:
    expected = {"irmof-1": 4, "irmof-14": 4, "hkust-1": 4, "zif-8": 4, "zif-1": 4, "zif-3": 4, "zif-7": 4, "mof-74": 5,
                "mil-53": 6, "mil-88d": 6, "uio-66": 8, "dmof-1": 5}
    for name, number in expected.items():
        crystal = read(published(name))
        found = bonds(crystal)
        ends = Counter(np.concatenate([found.i, found.j]).tolist())
        metals = [at for at, symbol in enumerate(crystal.symbols) if is_metal(symbol)]
        assert {ends[at] for at in metals} == {number}, name
        assert {piece.dimension for piece in components(crystal, found)} == {3}, name


def test_methyl_hydrogens_over_two_places_become_one_methyl() -> None:
    crystal = read(published("zif-8"))
    assert dict(Counter(crystal.symbols)) == TABLE["zif-8"].formula
    found = bonds(crystal)
    hydrogens = Counter(int(i if crystal.symbols[int(j)] == "H" else j) for i, j in zip(found.i, found.j, strict=True)
                        if "H" in (crystal.symbols[int(i)], crystal.symbols[int(j)]))
    assert Counter(hydrogens.values()) == {1: 48, 3: 24}  # two CH and one CH3 a linker, none with two or four
    assert "72 atoms left out" in said(crystal, "partial occupancy")


def test_dabco_over_two_orientations_keeps_three_arms_and_one_carboxylate() -> None:
    """Dybtsev 2004: each oxygen over two places 0.35 Å apart, each dabco over places of a fourfold axis."""
    crystal = read(published("dmof-1"))
    counts = Counter(crystal.symbols)
    assert {symbol: counts[symbol] for symbol in ("Zn", "N", "O", "C")} == {"Zn": 2, "N": 2, "O": 8, "C": 22}
    assert "major one was kept" in said(crystal, "disorder")
    found = bonds(crystal)
    arms = Counter(int(i if crystal.symbols[int(i)] == "N" else j) for i, j in zip(found.i, found.j, strict=True)
                   if {crystal.symbols[int(i)], crystal.symbols[int(j)]} == {"N", "C"})
    assert set(arms.values()) == {3}


@pytest.mark.parametrize("name", TABLE)
def test_what_is_written_reads_back_the_same(name: str) -> None:
    crystal = read(published(name), name)
    again = read(write(crystal).encode(), name)
    assert same_atoms(crystal, again, 1e-4)
    assert not any(finding.changed for finding in again.findings)


@pytest.mark.parametrize("name", ["mof-74", "mil-53", "hkust-1"])
def test_pymatgen_reads_what_is_written(name: str) -> None:
    from pymatgen.io.cif import CifParser

    crystal = read(published(name))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = CifParser.from_str(write(crystal)).parse_structures(primitive=False)[0]
    assert same_atoms(crystal, Crystal(theirs.lattice.matrix, tuple(str(site.specie) for site in theirs),
                                       theirs.frac_coords % 1.0))


SPOILT: dict[str, Callable[[str], bytes]] = {
    "DOS line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "Macintosh line ends": lambda text: text.replace("\n", "\r").encode(),
    "byte order mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "Latin-1": lambda text: ("# 100 °C, a in Å\n" + text).encode("latin-1"),
    "capitals": lambda text: re.sub(r"(?m)^(_\w+|loop_)", lambda found: found[0].upper(), text).encode(),
    "atoms before the cell": lambda text: ("data_x\n" + text[text.rindex("loop_"):] + text[text.index("\n") + 1:
                                                                                         text.rindex("loop_")]).encode(),
    "uncertainties": lambda text: re.sub(r"(?m)^(_cell_length_.*)$", r"\1(13)", text).encode(),
    "operators without quotes": lambda text: text.replace("'", "").replace(",", ", ").encode(),
    "operators with half a quote": lambda text: re.sub(r"(?m)^('[^']*)'$", r"\1", text).encode(),
    "an operator lost": lambda text: re.sub(r"(?m)^'-x,-y.*\n", "", text, count=1).encode(),
    "labels only": lambda text: re.sub(r"(?m)^(\S+) [A-Z][a-z]? (?=[-\d])", r"\1 ", text.replace(
        "_atom_site_type_symbol\n", "")).encode(),
    "charges in the symbols": lambda text: re.sub(r"(?m)^(Zn\d*) Zn", r"\1 Zn2+", text).encode(),
    "comments and blank lines": lambda text: text.replace("\n", "   # note\n\n").encode(),
    "a duplicate of every atom": lambda text: (text + text[text.index("_disorder_group\n") + 16:]).encode(),
    "an atom 0.1 Å off its twin": lambda text: (text + "Zn9 Zn 0.28008 0.98224 0.7017 1.0 .\n").encode(),
    "dummy tags": lambda text: text.replace("loop_", "_x ?\n_y .\n_z 'a b'\n;\nloop_ of words\n;\nloop_", 1).encode(),
    "deuterium": lambda text: text.replace("H1 H ", "D1 D ").encode(),
    "a second block": lambda text: (text + "data_other\n_cell_length_a 5\n").encode(),
    "no end quote in a title": lambda text: text.replace("\n", "\n_title 'by O'Keeffe',\n", 1).encode(),
    "a null byte": lambda text: text.replace("loop_", "\0loop_", 1).encode(),
    "CIF 2 names": lambda text: text.replace("_cell_", "_cell.").replace("_atom_site_", "_atom_site.").encode(),
}


@pytest.mark.parametrize("way", SPOILT)
def test_a_spoilt_file_gives_the_same_atoms(way: str) -> None:
    crystal = read(SPOILT[way](cif("mof-74")), "mof-74")
    assert same_atoms(crystal, built("mof-74"), 0.06)


def test_what_was_mended_is_said() -> None:
    kinds = {"Latin-1": "encoding", "UTF-16": "encoding", "labels only": "element from label", "deuterium": "deuterium",
             "a duplicate of every atom": "duplicate atoms", "an operator lost": "symmetry", "a null byte": "encoding"}
    for way, kind in kinds.items():
        assert said(read(SPOILT[way](cif("mof-74"))), kind), way


def test_atoms_without_symmetry_are_taken_as_listed() -> None:
    crystal = read(cif("mof-74", "none").encode())
    assert len(crystal) == len(TABLE["mof-74"].rows())
    assert "no symmetry" in said(crystal, "symmetry")


def test_a_whole_cell_that_still_names_its_group_is_not_multiplied() -> None:
    moved = write(shifted(built("zif-3"), (0.1, 0.2, 0.3)))
    named = moved.replace("'P 1'", "'P 42/m n m'").replace("Tables_number 1\n", "Tables_number 136\n")
    crystal = read(named.encode())
    assert len(crystal) == len(built("zif-3"))
    assert "taken as listed" in said(crystal, "symmetry")


def test_a_cut_file_says_so() -> None:
    text = cif("zif-1")
    crystal = read(text[:text.index("N6 N") + 20].encode())
    assert "cut off" in said(crystal, "truncated")


def test_rows_that_cannot_be_read_are_counted_and_named() -> None:
    text = cif("zif-1").replace("H7 H 0.3974 0.6661 1.0654", "H7 H ? ? ?").replace("H8 H 0.1929", "H8 H NaN")
    crystal = read(text.encode())
    assert "2 atoms without three coordinates" in said(crystal, "missing values")
    assert "H7, H8" in said(crystal, "missing values")
    assert len(crystal) == 136 - 8


def test_several_blocks_the_first_with_atoms_and_any_by_name() -> None:
    data = ("data_journal\n_publ_author ?\n" + cif("mof-74") + cif("mil-53")).encode()
    crystal = read(data)
    assert len(crystal) == 162
    assert "mil-53" in said(crystal, "several blocks")
    assert len(read(data, block="mil-53")) == 76
    with pytest.raises(BadFile, match="no data block 'uio'"):
        read(data, block="uio")


def test_the_missing_hydrogens_are_noticed_and_not_invented() -> None:
    bare = re.sub(r"(?m)^H.*\n", "", cif("mof-74"))
    crystal = read(bare.encode())
    assert Counter(crystal.symbols)["H"] == 0
    assert "at least 18 carbon atoms" in said(crystal, "missing hydrogens")
    assert not said(read(published("mof-74")), "missing hydrogens")


def test_a_formula_that_the_atoms_do_not_give_is_said() -> None:
    text = cif("mof-74").replace("\n", "\n_chemical_formula_sum 'C4 H9 O7 Zn'\n", 1)
    assert "its atoms give C72 H18 O54 Zn18" in said(read(text.encode()), "formula")
    right = cif("mof-74").replace("\n", "\n_chemical_formula_sum 'C4 H O3 Zn'\n", 1)
    assert not said(read(right.encode()), "formula")


REFUSED: dict[str, tuple[Callable[[str], bytes], str]] = {
    "empty": (lambda _: b"", "empty"), "zip": (lambda _: b"PK\x03\x04rest", "zip archive"),
    "binary": (lambda _: bytes(range(256)) * 20, "binary"),
    "a protein": (lambda _: b"data_1ABC\n_entry.id 1ABC\n_cell.length_a 60\nloop_\n_atom_site.label_comp_id\n"
                            b"_atom_site.Cartn_x\n_atom_site.Cartn_y\n_atom_site.Cartn_z\nALA 1 2 3\n", "mmCIF"),
    "no cell": (lambda text: re.sub("_cell.*\n", "", text).encode(), "gives no cell"),
    "no atoms": (lambda text: text[:text.rindex("loop_")].encode(), "lists no atoms"),
    "a flat cell": (lambda text: text.replace("gamma 120.0", "gamma 0.0").encode(), "span no box"),
    "a length in words": (lambda text: text.replace("25.9322", "long").encode(), "written 'long'"),
    "another shape": (lambda text: text.replace("gamma 120.0", "gamma 90.0").encode(), "another shape"),
    "lengths in nanometres": (lambda text: text.replace("25.9322", "2.59322").replace("6.8365", "1.1").encode(),
                              "small"),
    "a web page": (lambda _: b"<!DOCTYPE html><html></html>", "HTML"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_mended_is_refused_in_one_sentence(what: str) -> None:
    make, word = REFUSED[what]
    with pytest.raises(BadFile, match=word) as refused:
        read(make(cif("mof-74")))
    assert refused.value.works
    assert len(str(refused.value)) < 260
