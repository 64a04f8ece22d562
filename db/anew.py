"""Makes a database that takes its name only once it is whole: a crash before that leaves none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session

from db.engine import open_anew, transaction
from db.migrate import migrate

NEW = ".new"


@contextmanager
def made_anew(path: Path) -> Iterator[Session]:
    """One transaction that fills a new database of this program's schema; `path` is free until its end."""
    new = path.with_name(f"{path.name}{NEW}")
    # What a crash left of another try, and the log of a lost database: the new one would take it for its own.
    for left in (NEW, f"{NEW}-wal", f"{NEW}-shm", "-wal", "-shm"):
        path.with_name(f"{path.name}{left}").unlink(missing_ok=True)
    migrate(new)
    engine = open_anew(new)
    try:
        with transaction(engine) as s:
            yield s
    finally:
        engine.dispose()
    new.replace(path)
