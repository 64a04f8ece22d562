"""Labels as a packer holds them: turned any way, moving; and what is no label."""

import random
from pathlib import Path

from bench_run import run
from scenes import Scene, Shown

from station import events
from station.types import Status

APART_S = 4.0


def waybills(count: int, rng: random.Random) -> list[str]:
    return [f"{rng.choice(('SF', 'YT', 'JT'))}{rng.randrange(10**12, 10**13)}" for _ in range(count)]


def test_labels_at_any_angle_and_in_motion_are_sealed_with_their_own_numbers_and_no_other(
    tmp_path: Path,
) -> None:
    rng = random.Random(11)
    wanted = waybills(10, rng)
    scene = Scene(APART_S * len(wanted) + 4, size=(1280, 720))
    for place, text in enumerate(wanted):
        begins = 2 + place * APART_S
        speed = rng.uniform(0, 30)
        moves = (speed * rng.choice((-1, 1)), speed * rng.choice((-1, 1)))
        at = (rng.randrange(500, 780), rng.randrange(300, 420))
        scene.labels.append(Shown(text, begins, begins + 2.5, at, rng.uniform(-180, 180), moves))
    played = run(tmp_path / "data", f"file:{scene.write(tmp_path / 'bench.mp4')}?pace=max")
    played.sound()
    assert [one.order for one in played.sealed] == wanted
    assert {one.status for one in played.sealed} == {Status.SEALED}


def test_a_shuffled_hostile_set_opens_nothing(tmp_path: Path) -> None:
    """Goods, foreign and cut numbers, the rival's command cards, two labels at once."""
    rng = random.Random(3)
    texts = ["6901234567892", "SHIP", "STOP", "XXPAUSEXX", "SKU-A1024-RED-XL", "SF123456789012", "4210193912",
             "YT12345678901234", "BOX0001", "12687422799"]  # fmt: skip
    rng.shuffle(texts)
    scene = Scene(len(texts) * 2.5 + 6)
    for place, text in enumerate(texts):
        scene.show(text, 1 + place * 2.5, 2.5 + place * 2.5, angle=rng.uniform(-60, 60))
    late = 2 + len(texts) * 2.5
    scene.show("SF1690060267735", late, late + 2, at=(250, 140)).show(
        "YT6680574720737", late, late + 2, at=(650, 400)
    )
    played = run(tmp_path / "data", f"file:{scene.write(tmp_path / 'bench.mp4')}?pace=max")
    played.sound()
    assert played.of(events.SessionOpened) == []
    assert len(played.of(events.Refused)) >= 5  # shown on purpose, answered aloud
