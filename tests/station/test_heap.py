"""Memory that threads give back."""

import subprocess
import sys

import pytest

COUNT = """
import ctypes, threading
from station.heap import keep_together
if {together}:
    keep_together()
held = []
gate = threading.Barrier(4)
def work():
    held.append(bytes(100_000))
    gate.wait()
threads = [threading.Thread(target=work) for _ in range(4)]
for one in threads:
    one.start()
for one in threads:
    one.join()
libc = ctypes.CDLL("libc.so.6")
libc.fdopen.restype = ctypes.c_void_p
out = libc.fdopen(1, b"w")
libc.malloc_info(0, ctypes.c_void_p(out))
libc.fflush(ctypes.c_void_p(out))
"""


def heaps(*, together: bool) -> int:
    code = COUNT.format(together=together)
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return said.count("<heap nr=")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc only")
def test_all_threads_share_one_heap() -> None:
    assert heaps(together=False) > 1
    assert heaps(together=True) == 1
