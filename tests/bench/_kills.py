"""Kills at each step of sealing, of recovery and of retention; then a start, and a look at everything."""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from shutil import copytree, rmtree

from station.evidence.checking import Level
from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.owner import owned
from station.types import SessionFacts, Status
from tests.station.vaults import START_MS, facts_of, vault_at, write_clip, write_photo

_TESTS = Path(__file__).parents[1]


@dataclass
class Way:
    """Something that can be cut short, and the folder it begins with."""

    name: str
    ready: Path
    die: Callable[[int, Path], bool]  # (step, data) → False: it has no so many steps
    steps: int = 0
    step: int = field(default=0)


def kills(count: int, seed: int) -> int:
    """Print how many starts found something inconsistent; how many that were."""
    bad, chance = 0, Random(seed)
    with tempfile.TemporaryDirectory() as home:
        ways = _ways(Path(home))
        done = 0
        while done < count:
            way = chance.choice(ways)
            data = Path(copytree(way.ready, Path(home) / "now"))
            if way.die(way.step, data):
                done += 1
                wrong = _after(DataFolder(data))
                bad += bool(wrong)
                for words in wrong:
                    print(f"{way.name}, killed at step {way.step}: {words}")
                way.step += 1
            else:
                way.steps, way.step = way.step, 0
            rmtree(data)
    met = ", ".join(f"{way.name} {way.steps or f'at least {way.step}'}" for way in ways)
    print(f"killed {done} times (steps: {met}): {bad} inconsistent after the next start")
    return bad


def _after(folder: DataFolder) -> list[str]:
    """What is wrong once the next start has done its work."""
    with owned(folder, "bench") as writer:
        recover(folder, writer, START_MS)
        again = recover(folder, writer, START_MS)
    wrong = [f"{one.what} {one.path}: {one.words}" for one in verify_vault(folder, level=Level.FULL).findings]
    if again.sealed or list(folder.incoming.iterdir()):
        wrong.append("something is left in incoming/")
    return wrong


def _ways(home: Path) -> list[Way]:
    for place in (_TESTS / "crash", _TESTS / "station"):
        sys.path.insert(0, str(place))
    import dying

    sealed = dying.an_ended_session(home / "sealed", Status.SEALED)
    cancelled = dying.an_ended_session(home / "cancelled", Status.CANCELLED)
    ended = _one_sealed_one_ended(home / "retire")
    return [
        Way("sealing", home / "sealed", lambda n, d: dying.dies(dying.sealing, n, d, sealed, Status.SEALED)),
        Way(
            "sealing a cancelled one",
            home / "cancelled",
            lambda n, d: dying.dies(dying.sealing, n, d, cancelled, Status.CANCELLED),
        ),
        Way("recovery", home / "sealed", lambda n, d: dying.dies(dying.recovering, n, d, START_MS)),
        Way("sealing and purging", home / "retire", lambda n, d: dying.dies(dying.retiring, n, d, ended)),
    ]


def _one_sealed_one_ended(data: Path) -> SessionFacts:
    with vault_at(data) as vault:
        vault.seal("SF1")
        facts = vault.open(facts_of("SF2", started_ms=START_MS + 60_000))
        home = vault.folder.incoming / facts.session
        home.mkdir()
        write_clip(home / "cam1-1.mp4")
        write_photo(home / "01-scan-cam1.jpg")
        vault.finish(facts)
    return facts
