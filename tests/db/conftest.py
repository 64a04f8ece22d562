"""A migrated database, made once and copied: migrating costs a quarter of a second."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from db.engine import open_writer, transaction
from db.migrate import migrate


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "packwitness.db"
    migrate(path)
    return path


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Path:
    """A file of its own with today's schema."""
    return Path(shutil.copy(empty_database, tmp_path / "packwitness.db"))


@pytest.fixture
def s(database: Path) -> Iterator[Session]:
    """A writing transaction in it."""
    engine = open_writer(database)
    with transaction(engine) as session:
        yield session
    engine.dispose()
