"""Asks a time stamp authority over HTTP: one request, a limit of time and of length, no way round."""

import socket
import ssl
import threading
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import urlsplit

from station.errors import TimeStampError
from station.evidence import der

LIMIT_S = 20.0
MOST_BYTES = 64 << 10
_OK = 200


def ask(url: str, request: bytes, limit_s: float = LIMIT_S) -> bytes:
    """The raw reply, one DER sequence; TimeStampError where none came in time.

    The limit holds for the whole exchange: a server that sends a byte now and then is cut off.
    """
    parts = urlsplit(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=limit_s)
    late = threading.Event()
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    try:
        connection.connect()
        clock = threading.Timer(limit_s, _cut, [connection.sock, late])
        clock.daemon = True
        clock.start()
        try:
            connection.request("POST", path, request, headers)
            with connection.getresponse() as response:
                return _read(response)
        finally:
            clock.cancel()
    except (OSError, HTTPException, ValueError, ssl.SSLError) as error:
        why = f"no answer within {limit_s:g} s" if late.is_set() else str(error) or type(error).__name__
        raise _failed(why) from error
    finally:
        connection.close()


def _read(response: HTTPResponse) -> bytes:
    if response.status != _OK:  # a redirection too: who answers is what the owner chose
        raise _failed(f"it answered {response.status}")
    data = response.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _failed(f"the reply is longer than {MOST_BYTES} bytes")
    if not der.whole(data):
        raise _failed("what came is no time stamp")
    return data


def _cut(sock: socket.socket, late: threading.Event) -> None:
    """From the clock's thread; past TLS, which only the other thread may touch."""
    late.set()
    with suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)


def _failed(why: str) -> TimeStampError:
    return TimeStampError(
        f"The time authority gave no time stamp: {why}. Nothing is lost; it is asked again later.",
        "Check the network and the address in the settings.",
    )
