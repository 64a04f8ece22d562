"""`bind` and `wrong`, as a person or a script meets them."""

from pathlib import Path

import pytest
from command_line import packwitness

from tests.station.vaults import vault_at

LATE = "SF1234567890123"


@pytest.fixture
def unbound(tmp_path: Path) -> tuple[Path, str]:
    """A data folder with one parcel that never got a number, and its id."""
    with vault_at(tmp_path / "data") as vault:
        return vault.folder.root, vault.seal().session


def test_a_parcel_gets_its_number_later_and_verify_finds_nothing(unbound: tuple[Path, str]) -> None:
    data, session = unbound
    done = packwitness("bind", session, LATE.lower(), "--data", data, "--json")
    assert (done.code, done.json) == (0, {"session": session, "number": LATE, "done": "bound"})
    (shown,) = packwitness("show", LATE, "--data", data, "--json").json
    assert shown["session"] == session
    assert packwitness("verify", "--data", data).code == 0


def test_a_wrong_number_is_said_in_show(unbound: tuple[Path, str]) -> None:
    data, session = unbound
    assert packwitness("bind", session, LATE, "--data", data).code == 0
    done = packwitness("wrong", session, LATE, "--data", data)
    assert (done.code, done.out) == (0, f"{session}  {LATE}  wrong\n")
    assert f"wrong: {LATE}" in packwitness("show", LATE, "--data", data).out


@pytest.mark.parametrize("command", ["bind", "wrong"])
def test_an_unknown_session_is_wrong_use(unbound: tuple[Path, str], command: str) -> None:
    done = packwitness(command, "nobody", LATE, "--data", unbound[0])
    assert (done.code, done.out) == (2, "")
    assert "No session 'nobody'" in done.err


def test_what_is_no_number_is_wrong_use(unbound: tuple[Path, str]) -> None:
    data, session = unbound
    done = packwitness("bind", session, "hello", "--data", data)
    assert (done.code, done.out) == (2, "")
    assert "nothing was bound" in done.err
