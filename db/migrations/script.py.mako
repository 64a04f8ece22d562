"""${message}."""

import sqlalchemy as sa
from alembic import op

from db import columns

revision = "${up_revision}"
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
