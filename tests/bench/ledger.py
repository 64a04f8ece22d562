"""`bench ledger`: cost of an entry on the writer, entries verified a second, verify against sha256sum,
frames on their way to the writer with the ledger and without; `--kills 500` instead: kills at each step.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from db import ledger
from station.evidence.hashing import digest
from station.evidence.ledger import Type
from station.evidence.verify import verify_vault
from station.types import CameraName, ClipFile
from tests.bench._delay import Ledger, delays
from tests.bench._kills import kills
from tests.station.vaults import START_MS, Vault, facts_of, vault_at


def main(arguments: Sequence[str]) -> int:
    """Prints ratios; 1 where a good vault was accused."""
    parser = argparse.ArgumentParser(prog="bench ledger")
    parser.add_argument("--entries", type=int, default=5000)
    parser.add_argument("--mb", type=int, default=512)
    parser.add_argument("--delay-s", type=float, default=20.0, help="of recording in each round; 0: none")
    parser.add_argument(
        "--rounds", type=int, default=7, help="with the ledger, tenfold and without, in turns"
    )
    parser.add_argument("--only-delay", action="store_true", help="nothing but that")
    parser.add_argument(
        "--kills", type=int, default=0, help="only this: kills at each step of sealing, purging"
    )
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if options.kills:
        return 1 if kills(options.kills, options.seed) else 0
    if options.only_delay:
        _print_delays(delays(options.delay_s, options.rounds))
        return 0
    with tempfile.TemporaryDirectory() as home, vault_at(Path(home) / "data") as vault:
        writer, scribe = vault.writer, vault.writer.scribe
        body = {"session": "0" * 26, "actor": "bench", "order": "SF1234567890123"}

        def entry(s: Session) -> None:
            scribe.append(s, Type.VIEW, body)

        pairs = [(_ms(lambda: writer.call(_plain)), _ms(lambda: writer.call(entry))) for _ in range(200)]
        without, with_it = (statistics.median(side) for side in zip(*pairs, strict=True))
        print(f"a transaction with an entry {with_it:.2f} ms, with a plain row {without:.2f} ms")

        writer.call(lambda s: [entry(s) for _ in range(options.entries)])
        count = writer.call(ledger.count)
        seconds = min(_ms(lambda: verify_vault(vault.folder)) for _ in range(3)) / 1000
        print(f"verified: {count / seconds:.0f} entries/s: row, form, link, signature, tree and mirror")

        _big(vault, options.mb)
        sums = min(_ms(lambda: _sha256sum(vault.folder.vault)) for _ in range(3))
        ours = min(_ms(lambda: verify_vault(vault.folder)) for _ in range(3)) - seconds * 1000
        print(
            f"verify {ours:.0f} ms without the entries above, sha256sum {sums:.0f} ms, ratio {ours / sums:.2f}"
        )
        findings = verify_vault(vault.folder).findings
    print(f"findings: {len(findings)}")
    if options.delay_s:
        _print_delays(delays(options.delay_s, options.rounds))
    return 1 if findings else 0


def _print_delays(found: dict[Ledger, float]) -> None:
    off = found[Ledger.OFF]
    for kind, p99_ms in found.items():
        print(f"capture to writer {kind.value}: p99 {p99_ms:.2f} ms, {p99_ms / off:.2f} ×")


def _plain(s: Session) -> None:
    s.connection().exec_driver_sql("INSERT INTO entry VALUES (NULL, 1, 'bench', 'bench', NULL, '{}')")


def _big(vault: Vault, megabytes: int) -> None:
    """One parcel with clips of 64 MB of noise: only their hashes matter here."""
    facts = facts_of("SF1")
    home = vault.folder.incoming / facts.session
    home.mkdir()
    clips = []
    for n in range(max(1, megabytes // 64)):
        path = home / f"cam{n}-1.mp4"
        path.write_bytes(os.urandom(64 << 20))
        hashed = digest(path)
        cam, size, chunks = CameraName(f"cam{n}"), 64 << 20, hashed.chunks
        clips.append(ClipFile(path.name, hashed.sha256, size, 1.0, 1, 0, cam, 1, START_MS, 0, chunks=chunks))
    vault.seal(facts=replace(facts, clips=tuple(clips)), clip=False, photo=False)


def _sha256sum(vault: Path) -> None:
    files = sorted(str(path) for path in vault.rglob("*") if path.is_file())
    subprocess.run(["sha256sum", *files], capture_output=True, check=True)


def _ms(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
