"""People, and apart from them the hashes of their PINs: those stand in no entry and are made anew, not rebuilt."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("pk", BIG, nullable=False),
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("badge", sa.String(16), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_person"),
        sa.UniqueConstraint("id", name="uq_person_id"),
    )
    op.create_table(
        "pin",
        sa.Column("person", sa.String(26), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("locked_until_ms", BIG, nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_pin"),
    )
