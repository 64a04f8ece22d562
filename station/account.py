"""The system account that owns a data folder: who acts where nobody gave a name and a PIN."""

import getpass

from station.access import Who
from station.evidence.paths import DataFolder

PREFIX = "system:"


def system_account(folder: DataFolder) -> Who:
    """As entries name it. The account's name stays readable: hashed it would be guessed at once."""
    try:
        owner = folder.root.owner()
    except (KeyError, NotImplementedError, OSError):  # an account without a name; Windows
        owner = getpass.getuser()
    return Who(f"{PREFIX}{owner}")
