"""From the bytes of a file to the text of a CIF: encodings mended and said, other kinds of file refused by name."""

from __future__ import annotations

import re

from assistant.chem.crystals.structure import Finding
from assistant.errors import BadFile, TooLarge

MAX_BYTES = 32_000_000      # the largest CIFs with reflections inside are about 20 MB
WORKS = "A CIF of one crystal works: cell, symmetry and atom positions as text."

# First bytes of files that people send by mistake, and what to say of them.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip archive"), (b"\x1f\x8b", "a gzip archive"), (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"), (b"7z\xbc\xaf", "a 7-Zip archive"), (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"), (b"%PDF", "a PDF document"), (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x89HDF", "an HDF5 file"), (b"\x93NUMPY", "a numpy file"), (b"SQLite format", "a database"),
)
# What the text of other kinds of file begins with (in the first lines), and what to say of them.
_OTHER: tuple[tuple[str, str], ...] = (
    (r"(?i)^\s*<(!doctype|html|\?xml)", "a page in HTML or XML"),
    (r"^(HEADER|ATOM  |HETATM|CRYST1|REMARK) ", "a PDB file"),
    (r"^TITL .*\n(.*\n){0,3}?CELL\s", "a SHELX file"),
    (r"^[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*V[23]000", "a mol file"),
    (r"^\s*\d+\s*\n[^\n]*\n\s*[A-Z][a-z]?\s+-?\d", "an XYZ file"),
    (r"^@<TRIPOS>", "a MOL2 file"),
    (r"^\s*[{\[]", "JSON"),
)


def decoded(data: bytes) -> tuple[str, list[Finding]]:
    """The text of a file and what had to be mended to read it.

    Raises
    ------
    BadFile
        When the file is empty, packed, binary or of another kind.
    TooLarge
        When it is larger than any CIF.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge(f"The file has {len(data) / 1e6:,.0f} MB; a CIF of one crystal has less than "
                       f"{MAX_BYTES // 1_000_000} MB.", "Please send the structure without its reflections.")
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise BadFile("The file is empty.", WORKS)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            unpack = "Please unpack it and send the CIF itself." if "archive" in kind else WORKS
            raise BadFile(f"The file is {kind}, not a CIF.", unpack)
    text, findings = _text(data)
    _refuse_other_kinds(text)
    return text, findings


def _text(data: bytes) -> tuple[str, list[Finding]]:
    findings = []
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or (b"\0" in data[:64] and _wide(data)):
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else _wide(data), errors="replace")
        findings.append(Finding("encoding", "The text is UTF-16; it was read as such."))
    else:
        text, said = _narrow(data)
        findings += said
    strange = len(re.findall(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]", text))
    if strange > 0.05 * len(text):
        raise BadFile("The file is binary, not text.", WORKS)
    if strange:
        text = re.sub(r"[\x00-\x08\x0e-\x1f\x7f]", "", text)
        findings.append(Finding("encoding", f"{strange:,} control characters were left out."))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.lstrip("\ufeff"), findings


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: zeros at every other byte."""
    even, odd = data[0:400:2].count(0), data[1:400:2].count(0)
    half = len(data[:400]) // 2
    return "utf-16-le" if odd > 0.8 * half else "utf-16-be" if even > 0.8 * half else ""


def _narrow(data: bytes) -> tuple[str, list[Finding]]:
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return data.decode("latin-1"), [Finding("encoding", "The text is not UTF-8; it was read as Latin-1.")]


def _refuse_other_kinds(text: str) -> None:
    head = text[:4000]
    if re.search(r"(?im)^\s*(data_|_cell|loop_|_atom_site)", text[:200_000]):
        return
    for pattern, kind in _OTHER:
        if re.search(pattern, head):
            raise BadFile(f"The file is {kind}, not a CIF.", WORKS)
    if not re.search(r"(?im)^\s*_(cell|atom_site)", text):
        raise BadFile("The text is not a CIF: it has no data block, no cell and no atom positions.", WORKS)
