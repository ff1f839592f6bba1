"""Three hundred damaged CIFs, the same on every machine: cut, shuffled, of wrong types, out of step, hostile."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from collections.abc import Callable, Iterator

from crystal_builder import TABLE, cif

NAMES = ("hkust-1", "zif-8", "mof-74", "mil-53", "dmof-1", "zif-1")
WRONG = ("abc", "?", ".", "--", "1.2.3", "0x1F", "'", '"', "NaN")
Damage = Callable[[str, random.Random], bytes]


def _cut(text: str, dice: random.Random) -> bytes:
    return text[:dice.randrange(len(text))].encode()


def _shuffled_lines(text: str, dice: random.Random) -> bytes:
    lines = text.splitlines()
    start = dice.randrange(len(lines))
    part = lines[start:start + dice.randrange(2, 30)]
    dice.shuffle(part)
    return "\n".join([*lines[:start], *part, *lines[start + len(part):]]).encode()


def _lines_lost(text: str, dice: random.Random) -> bytes:
    return "\n".join(line for line in text.splitlines() if dice.random() > 0.08).encode()


def _values_lost(text: str, dice: random.Random) -> bytes:
    words = [word for word in text.split(" ") if dice.random() > 0.02]
    return " ".join(words).encode()


def _wrong_types(text: str, dice: random.Random) -> bytes:
    lines = text.splitlines()
    for at in dice.sample(range(len(lines)), min(6, len(lines))):
        words = lines[at].split()
        if len(words) > 1:
            words[dice.randrange(1, len(words))] = dice.choice(WRONG)
        lines[at] = " ".join(words)
    return "\n".join(lines).encode()


def _huge_numbers(text: str, dice: random.Random) -> bytes:
    huge = dice.choice(["1e308", "-1e308", "1e999", "9" * 400, "inf", "-inf", "nan", "1e-320", "0", "-5", "1000000"])
    lines = text.splitlines()
    places = [at for at, line in enumerate(lines) if line.startswith("_cell") or line[:1].isalpha()]
    for at in dice.sample(places, min(3, len(places))):
        words = lines[at].split()
        words[-1 if lines[at].startswith("_cell") else min(3, len(words) - 1)] = huge
        lines[at] = " ".join(words)
    return "\n".join(lines).encode()


def _bytes_flipped(text: str, dice: random.Random) -> bytes:
    data = bytearray(text.encode())
    for _ in range(dice.choice([1, 10, 200])):
        data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data)


def _null_bytes(text: str, dice: random.Random) -> bytes:
    data = text.encode()
    at = dice.randrange(len(data))
    return data[:at] + b"\0" * dice.choice([1, 50, 5000]) + data[at:]


def _other_encoding(text: str, dice: random.Random) -> bytes:
    noted = text.replace("loop_", "# Å °C é ü 结构\nloop_", 1)
    code = dice.choice(["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1", "shift-jis"])
    return noted.replace("\n", dice.choice(["\n", "\r\n", "\r"])).encode(code, errors="replace")


def _quotes(text: str, dice: random.Random) -> bytes:
    data = list(text)
    for _ in range(dice.choice([1, 3, 20])):
        data.insert(dice.randrange(len(data)), dice.choice(["'", '"', "\n;", "\n;\n", "#", "loop_ ", "data_x "]))
    return "".join(data).encode()


def _out_of_step(text: str, dice: random.Random) -> bytes:
    lines = text.splitlines()
    heads = [at for at, line in enumerate(lines) if line.startswith("_atom_site")]
    at = dice.choice(heads)
    if dice.random() < 0.5:
        del lines[at]
    else:
        lines.insert(at, "_atom_site_extra")
    return "\n".join(lines).encode()


RUBBISH = (
    b"", b"   \n", b"hello", b"data_", b"data_x\nloop_\n", bytes(range(256)) * 40, b"%PDF-1.4 x",
    b"\x89PNG\r\n\x1a\n", b"<html><body>not found</body></html>", b'{"cell": 1}',
    b"3\nxyz\nC 0 0 0\nC 1 0 0\nO 0 1 0\n", b"_cell_length_a 5\n" * 2000,
    b"HEADER    HYDROLASE\nATOM      1  N   MET A   1      27.340  24.430   2.614\n",
    b"data_1ABC\n_entry.id 1ABC\nloop_\n_atom_site.group_PDB\n_atom_site.Cartn_x\nATOM 1.0\n",
)


def _rubbish(text: str, dice: random.Random) -> bytes:
    changed = (text.encode()[::-1], b"\xff\xfe" + text.encode(), text.upper().encode(), text.replace(" ", "").encode(),
               text.replace("\n", " ").encode())
    return dice.choice([*RUBBISH, *changed])


DAMAGES: tuple[Damage, ...] = (_cut, _shuffled_lines, _lines_lost, _values_lost, _wrong_types, _huge_numbers,
                               _bytes_flipped, _null_bytes, _other_encoding, _quotes, _out_of_step, _rubbish)


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.cif", b"\0" * 5_000_000)
    return packed.getvalue()


HEAD = "data_b\n" + "".join(f"_cell_length_{axis} 20\n" for axis in "abc")
ATOMS = "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
TURNS = "loop_\n_symmetry_equiv_pos_as_xyz\n"
FREE = "\n".join(["x,y,z", "x,y+1/7,z", "x+1/11,y,z", "x,y,z+1/13\n"])
BOMBS: dict[str, Callable[[], bytes]] = {
    "zip bomb": _zip,
    "gzip bomb": lambda: gzip.compress(b" " * 5_000_000),
    "a million atoms": lambda: (HEAD + ATOMS + "C1 0.1 0.2 0.3\n" * 1_000_000).encode(),
    "five thousand operators": lambda: (HEAD + TURNS + "\n".join(f"'x+{at}/9973,y,z'" for at in range(5000)) + "\n"
                                        + ATOMS + "C1 0.1 0.2 0.3\n" * 50).encode(),
    "a thousand kilometres": lambda: cif("zif-8").replace("_cell_length_a", "_cell_length_a 1000000 #").encode(),
    "operators without end": lambda: (HEAD + TURNS + FREE + ATOMS + "C1 .1 .2 .3\n" * 900).encode(),
    "fifteen thousand atoms on a line": lambda: (HEAD + ATOMS + "".join(
        f"C{at} {at % 97 / 1e4:.5f} 0.5 0.5\n" for at in range(15_000))).encode(),
    "a hundred thousand tags": lambda: (HEAD + "loop_\n" + "".join(f"_tag{at}\n" for at in range(100_000))).encode(),
    "a text field without end": lambda: (HEAD + "_text\n;" + "x" * 3_000_000).encode(),
    "a name of a million letters": lambda: ("data_" + "a" * 1_000_000 + "\n" + "loop_ " * 200_000).encode(),
    "fifteen thousand half atoms": lambda: (
        HEAD.replace("20", "60") + ATOMS.replace("label", "occupancy\n_atom_site_label") + "".join(
            f"0.5 C{at} {at * 7 % 997 / 997:.4f} {at * 11 % 499 / 499:.4f} {at / 15_000:.4f}\n"
            for at in range(15_000))).encode(),
    "quotes without end": lambda: (HEAD + "_text " + "'" * 500_000 + "\n" + '" ' * 300_000).encode(),
}


def damaged(each: int = 24, seed: int = 4) -> Iterator[tuple[str, bytes]]:
    """The name of a damage with its number, and the bytes: ``each`` of every kind, then every bomb."""
    dice = random.Random(seed)
    texts = {name: cif(name) for name in NAMES if name in TABLE}
    for damage in DAMAGES:
        for at in range(each):
            yield f"{damage.__name__.strip('_')} {at}", damage(texts[NAMES[at % len(NAMES)]], dice)
    for name, bomb in BOMBS.items():
        yield name, bomb()
