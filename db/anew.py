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
    for suffix in ("", "-wal", "-shm"):  # what a crash left of another try
        new.with_name(f"{new.name}{suffix}").unlink(missing_ok=True)
    migrate(new)
    engine = open_anew(new)
    try:
        with transaction(engine) as s:
            yield s
    finally:
        engine.dispose()
    new.replace(path)
