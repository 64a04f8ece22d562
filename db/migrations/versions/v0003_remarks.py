"""Remarks about sessions: weak evidence, a clock that jumped."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "remark",
        sa.Column("pk", BIG, nullable=False),
        sa.Column("session", BIG, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at_ms", BIG, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_remark"),
        sa.ForeignKeyConstraint(["session"], ["session.pk"], name="fk_remark_session"),
    )
    op.create_index("ix_remark_session", "remark", ["session"])
