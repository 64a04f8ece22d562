"""Whether this machine can encode at all, and whether its graphics chip can: five pictures tell."""

import logging

import av
import numpy as np

from station import pixels
from station.errors import RecordingError
from station.recording.encoder import ENCODER, FALLBACK_FPS, Encoder

log = logging.getLogger(__name__)

HARDWARE = ("h264_nvenc", "h264_qsv", "h264_amf", "h264_videotoolbox", "h264_mf", "h264_v4l2m2m")
_PICTURES = 5
_SIZE = (640, 480)


def probe_encoder(name: str = ENCODER) -> str:
    """Encode five pictures and decode them; returns the encoder's name. Raises RecordingError."""
    encoder = Encoder(*_SIZE, FALLBACK_FPS, name)
    shown = []
    decoder = av.CodecContext.create("h264", "r")
    decoder.extradata = encoder.stream.codec_context.extradata
    for index in range(_PICTURES):
        grey = pixels.from_bgr(np.full((_SIZE[1], _SIZE[0], 3), 60 + 20 * index, np.uint8))
        packet = encoder.encode(grey, index * encoder.frame_ns, key=index == _PICTURES - 1)
        if packet.key is not (index in (0, _PICTURES - 1)):
            raise RecordingError(f"The encoder {name} makes no key frame where one is asked for.")
        try:
            shown += decoder.decode(av.Packet(packet.data))
        except av.FFmpegError as error:
            raise RecordingError(f"What the encoder {name} makes does not decode ({error}).") from error
    shown += decoder.decode(None)
    if len(shown) != _PICTURES:
        raise RecordingError(f"The encoder {name} made {len(shown)} of {_PICTURES} pictures.")
    return name


def best_encoder() -> str:
    """The first hardware encoder that works here, else the one in software."""
    for name in HARDWARE:
        try:
            return probe_encoder(name)
        except (RecordingError, ValueError) as error:  # ValueError: not in this build
            log.debug("encoder %s: %s", name, error)
    return ENCODER
