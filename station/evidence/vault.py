"""Whether the vault is there at all: it may lie on a disk or share that goes away and comes back.

What is left of a mount then is an empty folder, or none, or one that answers with errors. A vault that was
ever written to is not empty: it holds the ledger's mirror. So an empty one is never taken for one whose
evidence was deleted, and nothing is written into it.
"""

import errno
import os
from pathlib import Path


class VaultGoneError(OSError):
    """Its disk or share is not connected."""


def require_vault(vault: Path) -> None:
    """VaultGoneError where a vault that was written to before is not there now."""
    if not is_there(vault):
        raise VaultGoneError(errno.ENODEV, "the vault is not there", str(vault))


def is_there(vault: Path) -> bool:
    """Whether it holds anything."""
    try:
        with os.scandir(vault) as found:
            return next(found, None) is not None
    except OSError:
        return False
