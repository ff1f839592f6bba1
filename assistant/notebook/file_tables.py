"""Tables of files in Python: crystals and complexes, as the command line writes them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas


def mof_table(paths: str | Path | Iterable[str | Path], out: str | Path | None = None, probe: str | float = "N2",
              jobs: int = 1, seconds: float = 120.0) -> pandas.DataFrame:
    """A table of crystals, one row a CIF, as `retort mof` writes it; a bad file has its reason in ``error``.

    Parameters
    ----------
    paths
        A folder, a file, or several of them.
    out
        Where to write the table as CSV as well; run again, it goes on where it stopped. Needed for ``jobs`` above 1.
    probe
        "N2", "He", "CO2", "CH4", "H2O", a guest, or a radius in Å.
    jobs
        Worker processes. With ``out`` each file has a process with a deadline; without, all run in this one.

    Raises
    ------
    BadFile
        When there is no CIF, or the table cannot be written.
    NotUnderstood
        When the probe is none.
    """
    import pandas

    from assistant.doors import file_tables, mof, mof_rows

    files = file_tables.found(mof.MOF, [paths] if isinstance(paths, (str, Path)) else paths)
    asked = file_tables.Run(str(probe), jobs, seconds)
    mof_rows.probe_of(asked.setting)
    if out is not None:
        rows = list(file_tables.table(mof.MOF, files, Path(out), asked))
    else:
        rows = [mof_rows.measure(file.as_posix(), asked.setting, seconds) for file in files]
    frame = pandas.DataFrame(rows, columns=list(mof_rows.COLUMNS))
    frame["ok"] = frame["ok"] == "True"
    numbers = [name for name in mof_rows.NUMBERS if name not in ("net", "space_group", "name", "formula")]
    return frame.assign(**{name: pandas.to_numeric(frame[name], errors="coerce") for name in (*numbers, "seconds")})


def complex_table(paths: str | Path | Iterable[str | Path], out: str | Path | None = None, preset: str = "plip",
                  jobs: int = 1, seconds: float = 120.0) -> pandas.DataFrame:
    """A table of complexes, one row an interaction, as `retort complex` writes it; a bad file has its reason.

    Parameters
    ----------
    paths
        A folder, a file, or several of them; a .sdf or .mol2 of the same name beside one is its ligand.
    out
        Where to write the table as CSV as well; run again, it goes on where it stopped. Needed for ``jobs`` above 1.
    preset
        Criteria: "plip", "prolif" or "chimerax".
    jobs
        Worker processes. With ``out`` each file has a process with a deadline; without, all run in this one.

    Raises
    ------
    BadFile
        When there is no structure, or the table cannot be written.
    """
    import pandas

    from assistant.doors import complex as door
    from assistant.doors import complex_rows, file_tables

    files = file_tables.found(door.COMPLEX, [paths] if isinstance(paths, (str, Path)) else paths)
    asked = file_tables.Run(preset, jobs, seconds)
    if out is not None:
        rows = list(file_tables.table(door.COMPLEX, files, Path(out), asked))
    else:
        rows = [row for file in files for row in complex_rows.measure(file.as_posix(), preset, seconds)]
    frame = pandas.DataFrame(rows, columns=list(complex_rows.COLUMNS))
    frame["ok"] = frame["ok"] == "True"
    numbers = ("distance_A", "margin", "seconds")
    return frame.assign(**{name: pandas.to_numeric(frame[name], errors="coerce") for name in numbers})
