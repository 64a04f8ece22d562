"""Opens the SQLite file, for the one writer or for readers, and gives transactions.

One engine writes, and it alone checkpoints: a checkpoint that races another connection's commit can
lose it in many SQLite versions (`sqlite_warning`). Readers open with `mode=ro`, which cannot.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, ExceptionContext, NullPool, QueuePool, create_engine, event
from sqlalchemy.orm import Session

from db import errors
from db.errors import CorruptError, NewerSchemaError
from db.header import refuse_foreign_schema, refuse_newer

BUSY_MS = 5000
WRITER_CACHE_KIB = 4_000
"""Most that SQLite keeps of the database in memory for as long as the program runs; it fills as the database grows.

More than its size of the PC's memory goes with it: its pages come to lie scattered among pictures that come and go.
"""
_READER_CACHE_KIB = 64_000  # for as long as one question is asked
_KEPT_CACHE_KIB = 2_000
_ANEW_CACHE_KIB = 64_000  # once, and given back; more of it costs more than it saves
_FIXED = (3, 51, 3)
_BACKPORTS = {(3, 44): 6, (3, 50): 7}


def open_writer(path: Path) -> Engine:
    """For the one thread that writes; a newer or older schema is refused, the file untouched."""
    refuse_foreign_schema(path)
    return _engine(_writer_connection(path), begin="BEGIN IMMEDIATE", pooled=True)


def open_reader(path: Path, *, kept: bool = False) -> Engine:
    """Any thread, beside the writer; each use opens its own connection, which costs under a millisecond.

    `kept`: one thread that asks again and again keeps its connection.
    """
    refuse_foreign_schema(path)
    cache_kib = _KEPT_CACHE_KIB if kept else _READER_CACHE_KIB
    return _engine(lambda: connect_reader(path, cache_kib), begin="BEGIN", pooled=kept)


def open_for_migration(path: Path) -> Engine:
    """Like the writer, but foreign keys are off: rebuilding a table would delete its children."""
    return _engine(_writer_connection(path, foreign_keys=False), begin="BEGIN IMMEDIATE", pooled=False)


def open_anew(path: Path) -> Engine:
    """For a file that nobody knows yet: synced at the commit, but without a journal there is no way back.

    Whoever fills it gives each child the key of the parent that was written just before: that is not looked up.
    """
    return _engine(
        _writer_connection(path, foreign_keys=False, journal="OFF", cache_kib=_ANEW_CACHE_KIB),
        begin="BEGIN IMMEDIATE",
        pooled=True,
    )


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """One transaction: committed at the end, rolled back on any error."""
    with Session(engine, expire_on_commit=False) as session, session.begin():
        yield session


@contextmanager
def translated() -> Iterator[None]:
    """Driver errors of a bare connection in our words."""
    try:
        yield
    except sqlite3.Error as error:
        ours = errors.ours(error)
        if ours is None:
            raise
        raise ours from error


def checkpoint(engine: Engine) -> None:
    """Bring the whole write-ahead log into the file and empty it; only the writer may."""
    _outside_transactions(engine, "PRAGMA wal_checkpoint(TRUNCATE)")


def optimise(engine: Engine) -> None:
    """Let SQLite renew its statistics where it finds them stale."""
    _outside_transactions(engine, "PRAGMA optimize")


def sqlite_warning(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> str | None:
    """One sentence if this SQLite has the WAL-reset fault (3.7.0 to 3.51.2, backports excepted)."""
    mended = version >= _FIXED or version[2] >= _BACKPORTS.get(version[:2], 1_000_000)
    if mended or version < (3, 7, 0):
        return None
    spelled = ".".join(map(str, version))
    return (
        f"SQLite {spelled} has a fault that can lose a commit when checkpoints race; "
        "only one thread checkpoints here, which avoids it. Fixed in 3.51.3."
    )


def connect_reader(path: Path, cache_kib: int = _READER_CACHE_KIB) -> sqlite3.Connection:
    """A connection that cannot write; where not even the `-shm` file can be made, an immutable one."""
    try:
        connection = _connect(f"{_uri(path)}?mode=ro", cache_kib)
    except sqlite3.OperationalError:
        wal = path.with_name(f"{path.name}-wal")
        if wal.exists() and wal.stat().st_size:
            raise  # what stands in the log would be passed over in silence
        connection = _connect(f"{_uri(path)}?mode=ro&immutable=1", cache_kib)
    # Bytes that are no text make a finding of verify, not an error of the driver.
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    connection.execute("PRAGMA query_only=ON")
    return _not_newer(connection, path)


def _writer_connection(
    path: Path, *, foreign_keys: bool = True, journal: str = "WAL", cache_kib: int = WRITER_CACHE_KIB
) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        connection = _not_newer(_connect(f"{_uri(path)}?mode=rwc", cache_kib), path)
        connection.execute(f"PRAGMA journal_mode={journal}")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA journal_size_limit=67108864")
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        return connection

    return connect


def _not_newer(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Ask again: the header lags behind the log of a newer program that died before its checkpoint."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    try:
        refuse_newer(path, version)
    except NewerSchemaError:
        connection.close()
        raise
    return connection


def _connect(uri: str, cache_kib: int = _READER_CACHE_KIB) -> sqlite3.Connection:
    # No isolation level: the module's own BEGIN comes too late for DDL and for IMMEDIATE.
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        connection.execute(f"PRAGMA cache_size=-{cache_kib}")  # the first to read the file
        connection.execute("PRAGMA temp_store=MEMORY")
    except sqlite3.Error:
        connection.close()
        raise
    except UnicodeDecodeError as error:  # a flipped bit in the schema
        connection.close()
        raise CorruptError(f"the file holds text that is none: {error.reason}") from error
    return connection


def _uri(path: Path) -> str:
    """With an empty host before the path: a drive letter or a Windows share would be taken for one."""
    absolute = path.resolve().as_posix()
    return f"file://{'' if absolute.startswith('/') else '/'}{quote(absolute)}"


def _engine(connect: Callable[[], sqlite3.Connection], *, begin: str, pooled: bool) -> Engine:
    pool = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0} if pooled else {"poolclass": NullPool}
    engine = create_engine("sqlite+pysqlite://", creator=connect, **pool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _in_our_words(context: ExceptionContext) -> None:
        if (ours := errors.ours(context.original_exception)) is not None:
            raise ours from context.original_exception

    return engine


def _outside_transactions(engine: Engine, statement: str) -> None:
    with translated():
        connection = engine.raw_connection()
        try:
            with closing(connection.cursor()) as cursor:  # one left open would keep the file open
                cursor.execute(statement)
        finally:
            connection.close()
