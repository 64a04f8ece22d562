"""The first schema: sessions with their codes, clips, photos and gaps, and entries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NOT_FINAL = sa.text("status IN ('recording', 'finishing')")


def upgrade() -> None:
    _session()
    _code()
    _clip()
    _photo()
    _gap()
    _entry()


def _need(name: str, kind: sa.types.TypeEngine[int] | sa.types.TypeEngine[str]) -> sa.Column[object]:
    return sa.Column(name, kind, nullable=False)


def _may(name: str, kind: sa.types.TypeEngine[int] | sa.types.TypeEngine[str]) -> sa.Column[object]:
    return sa.Column(name, kind, nullable=True)


def _session() -> None:
    op.create_table(
        "session",
        _need("pk", BIG),
        _need("id", sa.String(26)),
        _need("station", sa.Text()),
        _need("operator", sa.Text()),
        _need("opened_with", sa.Text()),
        _need("take", sa.Integer()),
        _need("keep", sa.String(16)),
        _need("status", sa.String(16)),
        _may("outcome", sa.String(16)),
        _may("reason", sa.String(16)),
        _need("started_ms", BIG),
        _need("started_ns", BIG),
        _may("ended_ms", BIG),
        _may("ended_ns", BIG),
        _need("utc_offset_min", sa.Integer()),
        sa.Column("damaged", sa.Boolean(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("media_time", sa.Boolean(), nullable=False),
        _may("path", sa.Text()),
        _may("manifest_sha256", sa.String(64)),
        _may("size_bytes", BIG),
        sa.PrimaryKeyConstraint("pk", name="pk_session"),
        sa.UniqueConstraint("id", name="uq_session_id"),
    )
    op.create_index("ix_session_started", "session", ["started_ms", "pk"])
    op.create_index("ix_session_station", "session", ["station", "started_ms", "pk"])
    op.create_index("ix_session_operator", "session", ["operator", "started_ms", "pk"])
    op.create_index(
        "ix_session_unsealed", "session", ["status"], sqlite_where=NOT_FINAL, postgresql_where=NOT_FINAL
    )


def _code() -> None:
    op.create_table(
        "code",
        _need("pk", BIG),
        _need("session", BIG),
        _need("kind", sa.String(16)),
        _need("value", sa.Text()),
        _need("value_rev", sa.Text()),
        _need("raw", sa.Text()),
        _need("symbology", sa.String(32)),
        _need("source", sa.String(16)),
        _need("carrier", sa.String(32)),
        _need("at_ms", BIG),
        *_of_a_session("code"),
    )
    op.create_index("ix_code_value", "code", ["value", "session"])
    op.create_index("ix_code_value_rev", "code", ["value_rev", "session"])
    op.create_index("ix_code_session", "code", ["session"])


def _clip() -> None:
    op.create_table(
        "clip",
        _need("pk", BIG),
        _need("session", BIG),
        *_file(),
        _need("duration_ms", BIG),
        _need("frames", sa.Integer()),
        _need("dropped", sa.Integer()),
        _need("camera", sa.String(64)),
        _need("part", sa.Integer()),
        _need("started_ms", BIG),
        _need("started_ns", BIG),
        _may("parent", sa.Text()),
        _may("purged_ms", BIG),
        *_of_a_session("clip"),
        sa.UniqueConstraint("path", name="uq_clip_path"),
    )
    op.create_index("ix_clip_session", "clip", ["session"])


def _photo() -> None:
    op.create_table(
        "photo",
        _need("pk", BIG),
        _need("session", BIG),
        *_file(),
        _need("moment", sa.String(16)),
        _need("camera", sa.String(64)),
        _need("at_ms", BIG),
        _may("purged_ms", BIG),
        *_of_a_session("photo"),
        sa.UniqueConstraint("path", name="uq_photo_path"),
    )
    op.create_index("ix_photo_session", "photo", ["session"])


def _gap() -> None:
    op.create_table(
        "gap",
        _need("pk", BIG),
        _need("session", BIG),
        _need("camera", sa.String(64)),
        _need("started_ms", BIG),
        _may("ended_ms", BIG),
        *_of_a_session("gap"),
    )
    op.create_index("ix_gap_session", "gap", ["session"])


def _entry() -> None:
    op.create_table(
        "entry",
        _need("seq", BIG),
        _need("at_ms", BIG),
        _need("actor", sa.Text()),
        _need("action", sa.String(32)),
        _may("session", sa.String(26)),
        _need("body", sa.Text()),
        sa.PrimaryKeyConstraint("seq", name="pk_entry"),
    )
    op.create_index("ix_entry_session", "entry", ["session"])


def _file() -> tuple[sa.Column[object], ...]:
    return _need("path", sa.Text()), _need("sha256", sa.String(64)), _need("size_bytes", BIG)


def _of_a_session(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.PrimaryKeyConstraint("pk", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["session"], ["session.pk"], name=f"fk_{table}_session"),
    )
