"""Whether this machine can encode at all: the trial of `selftest`."""

import numpy as np

from station import pixels
from station.recording.encoder import ENCODER, FALLBACK_FPS, Encoder


def probe_encoder() -> str:
    """Encode five small frames; returns the encoder's name. Raises RecordingError."""
    encoder = Encoder(320, 240, FALLBACK_FPS)
    grey = pixels.from_bgr(np.full((240, 320, 3), 128, np.uint8))
    for index in range(5):
        encoder.encode(grey, index * encoder.frame_ns)
    return ENCODER
