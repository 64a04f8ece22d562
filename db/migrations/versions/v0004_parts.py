"""Parts that were recorded again after the sealing, and which shot of the shop's list a photo is."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("photo", sa.Column("shot", sa.Text(), nullable=True))
    op.create_table(
        "part",
        sa.Column("pk", BIG, nullable=False),
        sa.Column("session", BIG, nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("started_ms", BIG, nullable=False),
        sa.Column("started_ns", BIG, nullable=False),
        sa.Column("ended_ms", BIG, nullable=True),
        sa.Column("reason", sa.String(16), nullable=True),
        sa.Column("path", sa.Text(), nullable=True),
        sa.Column("manifest_sha256", sa.String(64), nullable=True),
        sa.Column("size_bytes", BIG, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="pk_part"),
        sa.ForeignKeyConstraint(["session"], ["session.pk"], name="fk_part_session"),
    )
    op.create_index("ix_part_session", "part", ["session"])
    unsealed = sa.text("path IS NULL")
    op.create_index("ix_part_unsealed", "part", ["pk"], sqlite_where=unsealed, postgresql_where=unsealed)
