"""The signed ledger, and holds. What stands in `entry` is taken into it by the first start: only that has the key."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "ledger",
        sa.Column("seq", BIG, nullable=False),
        sa.Column("at_ms", BIG, nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("session", sa.Text(), nullable=True),
        sa.Column("line", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_ledger"),
    )
    op.create_index("ix_ledger_session", "ledger", ["session", "seq"])
    op.create_index("ix_ledger_type", "ledger", ["type", "seq"])
    op.add_column("session", sa.Column("hold", sa.Text(), nullable=True))
