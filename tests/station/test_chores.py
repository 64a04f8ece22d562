import threading

from station.chores import Chores


def test_a_failed_round_is_followed_by_the_next_one() -> None:
    rounds: list[int] = []
    enough = threading.Event()

    def work() -> None:
        rounds.append(1)
        if len(rounds) == 3:
            enough.set()
        raise ZeroDivisionError

    chores = Chores(work, every_s=0.001)
    chores.start()
    assert enough.wait(10)
    chores.stop()


def test_a_step_that_fails_keeps_none_from_its_turn() -> None:
    done = threading.Event()

    def fail() -> None:
        raise RecursionError

    chores = Chores(fail, done.set, every_s=0.001)
    chores.start()
    assert done.wait(10)
    chores.stop()


def test_stopping_before_the_start_is_fine() -> None:
    Chores(lambda: None).stop()


def test_an_end_does_not_wait_for_a_round_that_hangs() -> None:
    inside, free = threading.Event(), threading.Event()

    def work() -> None:
        inside.set()
        free.wait(30)

    chores = Chores(work, every_s=0.001, patience_s=0.01)
    chores.start()
    assert inside.wait(10)
    chores.stop()
    assert not free.is_set()
    free.set()
