"""Packets and pictures of an open video, with all memory given back wherever a reader leaves.

A `demux` of PyAV 18 that is left before its end keeps what it reads into unless it is closed, and the one within a
container's `decode` cannot be: some 600 bytes of each parcel, and a hole in the heap beside each. A generator of
Python's own is closed when it is dropped, and closes what it yields from.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

import av
from av.container import InputContainer
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

AnyPacket: TypeAlias = "av.Packet[Any]"  # generic for the type checker only


def packets(container: InputContainer, *streams: Stream) -> Iterator[AnyPacket]:
    """Packets of these streams in the order of the file; the last of each is empty and flushes its decoder."""
    yield from container.demux(*streams)


def frames(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    """Pictures of this stream, in the order in which they are shown."""
    for packet in packets(container, stream):
        yield from packet.decode()
