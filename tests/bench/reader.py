"""The reader against the best libraries alone: read rates on a labelled corpus, and the cost of a scan.

python3 run.py bench reader [--corpus DIR] [--skip-rotated]
"""

import argparse
import importlib.util
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import cv2
import numpy as np

from station.barcodes.cascade import Cascade
from station.barcodes.readers import LABELS
from station.barcodes.readers.zxing import Zxing
from station.barcodes.stills import decode, decode_orders
from station.types import Image

DEFAULT = Path(__file__).resolve().parents[2] / ".." / "shared" / "corpus" / "barcodes"
FRAMES = 24
ROUNDS = 5
FRAME_NS = 1_000_000_000 // 15  # the rate after movement: slow passes come at their true share


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench reader", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=DEFAULT, help="folder with manifest.csv and img/")
    parser.add_argument("--skip-rotated", action="store_true")
    options = parser.parse_args(argv)
    bench = scorer(options.corpus)
    if bench is None:
        print(f"No corpus at {options.corpus}: expected manifest.csv there and barcode_bench.py above it.")
        return 1
    readers = {"ours": decode, **bench.BASELINES}
    print("== photos as they are")
    bench.show(bench.run(readers, options.corpus))
    if not options.skip_rotated:
        print("\n== photos turned by 30 degrees")
        bench.show(bench.run(readers, options.corpus, rotate=30))
    print("\n== settings for order labels (two passes must agree)")
    orders = bench.run({"ours, orders": decode_orders}, options.corpus)
    bench.show(orders, verbose=True)
    cost(bench, options.corpus)
    result = orders["ours, orders"]
    return int(bool(result["misreads"] or result["false"]))


def scorer(corpus: Path) -> ModuleType | None:
    """The corpus's own scoring script."""
    script = corpus.resolve().parent / "barcode_bench.py"
    if not (script.is_file() and (corpus / "manifest.csv").is_file()):
        return None
    spec = importlib.util.spec_from_file_location("barcode_bench", script)
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cost(bench: Any, corpus: Path) -> None:
    """Time of one look at a 1080p frame, ours and zxing-cpp's fastest useful setting in turn."""
    frames = list(full_frames(bench, corpus))
    ours, fast = Cascade(), Zxing(LABELS)
    ratios, own_ms, fast_ms = [], [], []
    for turn, frame in enumerate(frames * ROUNDS):
        a = timed(ours.read, frame, turn * FRAME_NS)
        b = timed(fast.read, frame)
        own_ms.append(a)
        fast_ms.append(b)
        ratios.append(a / b)
    print(f"\n== one 1080p scan, {len(ratios)} interleaved pairs")
    print(f"ours        median {np.median(own_ms):6.1f} ms   p95 {np.percentile(own_ms, 95):6.1f} ms")
    print(f"zxing fast  median {np.median(fast_ms):6.1f} ms   p95 {np.percentile(fast_ms, 95):6.1f} ms")
    print(f"ratio       median {np.median(ratios):6.2f}      of sums {sum(own_ms) / sum(fast_ms):6.2f}")


def full_frames(bench: Any, corpus: Path) -> list[Image]:
    """Photos and negatives spread over the corpus, each on a bench of 1920×1080."""
    files = [entry[0] for entry in bench.load(corpus, ("photo", "synthetic", "negative"))]
    rng = np.random.default_rng(11)
    chosen = files[:: max(1, len(files) // FRAMES)][:FRAMES]
    return [
        np.asarray(
            cv2.cvtColor(bench.place(cv2.imread(str(corpus / file)), (1920, 1080), rng), cv2.COLOR_BGR2GRAY),
            np.uint8,
        )
        for file in chosen
    ]


def timed(work: Callable[..., object], *arguments: object) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    work(*arguments)
    return (time.perf_counter() - began) * 1e3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
