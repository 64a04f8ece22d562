from pathlib import Path

from station.evidence.patience import LEAST_S, Patience, size_of


class Now:
    def __init__(self) -> None:
        self.s = 100.0

    def __call__(self) -> float:
        return self.s


def test_a_step_that_takes_longer_than_a_poor_share_would_is_over_time() -> None:
    now = Now()
    patience = Patience(now)
    with patience.step(50_000_000):
        now.s += LEAST_S + 49
        assert not patience.over
        now.s += 2
        assert patience.over


def test_between_steps_nothing_is_over_time() -> None:
    now = Now()
    patience = Patience(now)
    with patience.step():
        pass
    now.s += 1e6
    assert not patience.over


def test_a_folder_that_is_not_there_has_no_size(tmp_path: Path) -> None:
    assert size_of(tmp_path / "none") == 0
    (tmp_path / "x").write_bytes(b"123")
    assert size_of(tmp_path) == 3
