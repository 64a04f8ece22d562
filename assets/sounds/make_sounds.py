# ruff: noqa: INP001 - a script among data, no package
"""Makes the five signals beside it: `python assets/sounds/make_sounds.py`. 44.1 kHz, mono, 16 bit.

A fundamental with its second and third harmonic lies between 0.5 and 4 kHz and carries through a hall;
each signal has its own rhythm, so that it is known without hearing the pitch.
"""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 44_100
TOP_HZ = 4_000
Samples = NDArray[np.float64]


def tone(hertz: tuple[int, ...], length_ms: int) -> Samples:
    """One sound of some fundamentals, with soft edges so that it does not click."""
    time_s = np.arange(RATE * length_ms // 1000) / RATE
    parts = [
        np.sin(2 * np.pi * base * n * time_s) / n**1.5
        for base in hertz
        for n in (1, 2, 3)
        if base * n <= TOP_HZ
    ]
    sound = np.sum(parts, axis=0)
    edge = min(len(sound) // 2, RATE * 6 // 1000)
    sound[:edge] *= np.linspace(0, 1, edge)
    sound[-edge:] *= np.linspace(1, 0, edge)
    return np.asarray(sound / np.abs(sound).max())


def rest(length_ms: int) -> Samples:
    """Silence."""
    return np.zeros(RATE * length_ms // 1000)


def signals() -> dict[str, Samples]:
    """Name → samples between -1 and 1."""
    pulse = tone((800, 1200), 150)
    high_low = [tone((1000,), 200), tone((2500,), 200)]  # 2.5 Hz
    return {
        "start": np.concatenate([tone((1000,), 90), rest(20), tone((1500,), 90)]),
        "saved": np.concatenate([tone((1500,), 90), rest(20), tone((1000,), 90)]),
        "photo": tone((2000,), 40),
        "warn": np.concatenate([pulse, rest(100), pulse, rest(100), pulse]),
        "fault": np.concatenate(high_low * 5),
    }


def main() -> None:
    """Write the WAV files beside this script."""
    for name, samples in signals().items():
        with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes((samples * 0.8 * 32767).astype("<i2").tobytes())


if __name__ == "__main__":
    main()
