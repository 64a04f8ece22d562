"""The kinds of growing files."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

PART = ".part"


@dataclass(frozen=True, slots=True)
class Box:
    """How a file is written: readable up to its last quarter of a second at each moment."""

    format: str
    suffix: str  # while it grows
    options: Mapping[str, str]
    titled: bool = False  # time and order go into a subtitle track
    rotate: int = 0  # degrees clockwise, told to the player
    notes: Mapping[str, str] = field(default_factory=dict)  # kept in the file's header


MP4 = Box(
    "mp4",
    f".mp4{PART}",
    # Fragments while it grows; one plain index when it is closed properly.
    {
        "movflags": "frag_keyframe+hybrid_fragmented",
        "frag_duration": "200000",  # microseconds
        "flush_packets": "1",
        "max_interleave_delta": "1",  # the picture never waits for a subtitle
    },
)
# A camera's packets come half a second late already, in bursts: less of them may wait in an open fragment.
PASSED = replace(MP4, options={**MP4.options, "frag_duration": "100000"}, titled=True)
SPOOL = Box("matroska", f".mkv{PART}", {"cluster_time_limit": "100", "flush_packets": "1"})
