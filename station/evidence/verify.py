"""Is the vault still what was sealed? Rows against files, manifests against rows, strays.

What grows in `incoming/`, what a crash left unsealed, and what sits in quarantine is no finding.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from db import sessions as rows
from db.engine import transaction
from db.views import ClipView, PhotoView, SessionView
from station import database
from station.errors import IntegrityError
from station.evidence import manifest
from station.evidence.checking import Check, Finding, Problem, Report
from station.evidence.paths import DataFolder
from station.types import Progress, Status

__all__ = ["Finding", "Problem", "Report", "verify_vault"]

_PAGE = 200
_UNSEALED = (Status.RECORDING, Status.FINISHING)
_ID_LENGTH = 26


@dataclass(frozen=True, slots=True)
class _Sealed:
    """A session with its folder in the vault."""

    view: SessionView
    home: Path
    path: str


def verify_vault(
    folder: DataFolder,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    full: bool = False,
) -> Report:
    """Check everything that is sealed; `full` decodes every clip too.

    Findings are in the report; StorageError only where the data folder or its database cannot be read.
    """
    folder.require()
    engine = database.reader(folder)
    views = _Views(engine)
    check = Check(views.total_bytes(), progress, cancelled, full=full)
    for view in views.sealed():
        if check.stopped:
            break
        _session(folder, view, check)
        check.sessions += 1
    if not check.stopped:
        _strays(folder, views, check)
    return check.report()
