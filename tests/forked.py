"""Processes that begin with everything imported: a fork of a server instead of a start of Python, which takes
longer than most of what they are for. The server has one thread, so no lock is held by one that a fork leaves.
"""

import functools
import multiprocessing
import os
import sys
from collections.abc import Callable
from multiprocessing.process import BaseProcess

import pytest

PREPARED = ["dying", "command_line"]


@functools.cache
def _serve() -> None:
    """One for each test process; it knows nothing but PYTHONPATH."""
    if sys.platform != "win32":
        from multiprocessing import forkserver

        forkserver.set_forkserver_preload(PREPARED)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
            forkserver.ensure_running()


def process(work: Callable[..., None], *arguments: object) -> BaseProcess:
    """Started, where there is a fork server; Windows has none."""
    _serve()
    made = multiprocessing.get_context("forkserver").Process(target=work, args=arguments)
    made.start()
    return made
