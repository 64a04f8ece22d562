"""record → search → show → export → verify, through the real command line on the drawn bench."""

import json
import re
import signal
import sys
from datetime import datetime
from pathlib import Path

import pytest
from command_line import Done, anew, packwitness, start, wait_for

ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
FINAL = {
    "session",
    "order",
    "codes",
    "status",
    "take",
    "started_at",
    "ended_at",
    "demo",
    "media_time",
    "clips",
    "photos",
}


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Done, list[dict]]:
    """A data folder with the parcels of 34 drawn seconds."""
    home = tmp_path_factory.mktemp("recorded")
    truth = home / "truth.json"
    camera = f"demo:?pace=max&seed=3&size=960x540&truth={truth}"
    arguments = ("--camera", camera, "--seconds", "34", "--data", home / "data", "--json")
    # A disk with little room would be told before all else.
    done = anew("record", *arguments, PACKWITNESS_DISK_WARN_GB="2")
    assert done.code == 0, done.err
    return home / "data", done, json.loads(truth.read_text())


def test_record_prints_one_line_an_event_with_its_time(recorded: tuple) -> None:
    _, done, _ = recorded
    assert done.events[0]["event"] == "camera_ready"
    assert done.events[-1]["event"] == "stopped"
    assert all(ISO.fullmatch(event["at"]) for event in done.events)
    assert all("media_s" in event for event in done.of("scan") + done.of("session_opened"))


def test_every_order_of_the_truth_is_sealed_and_none_other(recorded: tuple) -> None:
    _, done, truth = recorded
    assert [event["order"] for event in done.of("session_sealed")] == [one["text"] for one in truth]
    for event, one in zip(done.of("session_opened"), truth, strict=True):
        assert one["t_in"] <= event["media_s"] <= one["t_out"]


def test_a_sealed_event_tells_all_that_is_promised(recorded: tuple) -> None:
    data, done, _ = recorded
    for event in done.of("session_sealed"):
        assert event.keys() >= FINAL
        assert {"path", "sha256", "bytes", "duration_s", "frames", "dropped", "camera"} <= event["clips"][
            0
        ].keys()
        assert {"path", "sha256", "bytes", "moment"} <= event["photos"][0].keys()
        assert all(
            (data / one["path"]).stat().st_size == one["bytes"] for one in event["clips"] + event["photos"]
        )


def test_search_finds_by_the_last_four_digits(recorded: tuple) -> None:
    data, _, truth = recorded
    found = packwitness("search", truth[0]["text"][-4:], "--data", data, "--json")
    assert found.code == 0
    assert [one["order"] for one in found.json] == [truth[0]["text"]]
    fields = {"session", "order", "codes", "status", "take", "started_at", "station", "operator", "path"}
    assert found.json[0].keys() >= fields


def test_a_search_without_a_hit_is_fine(recorded: tuple) -> None:
    nothing = packwitness("search", "0000000000", "--data", recorded[0], "--json")
    assert (nothing.code, nothing.json) == (0, [])
    assert "last four digits" in packwitness("search", "0000000000", "--data", recorded[0]).out


def test_show_gives_the_fields_of_the_sealed_event(recorded: tuple) -> None:
    data, done, truth = recorded
    sealed = done.of("session_sealed")[0]
    (shown,) = packwitness("show", truth[0]["text"], "--data", data, "--json").json
    for field in FINAL - {"clips", "photos"}:
        assert shown[field] == sealed[field], field
    assert [one["sha256"] for one in shown["clips"]] == [one["sha256"] for one in sealed["clips"]]


def test_export_then_verify_each_bundle_and_a_second_export_gets_a_number(
    recorded: tuple, tmp_path: Path
) -> None:
    data, _, truth = recorded
    orders = [one["text"] for one in truth]
    for _ in range(2):
        assert packwitness("export", *orders, "--to", tmp_path / "stick", "--data", data).code == 0
    folders = sorted(path.name for path in (tmp_path / "stick").iterdir())
    assert folders == sorted([*orders, *(f"{order}-2" for order in orders)])
    checked = packwitness("verify", tmp_path / "stick", "--json")
    assert (checked.code, checked.json["ok"]) == (0, True)


def test_verify_of_the_vault_is_clean_and_finds_a_changed_byte(recorded: tuple) -> None:
    data, done, _ = recorded
    assert packwitness("verify", "--data", data).code == 0
    clip = data / done.of("session_sealed")[0]["clips"][0]["path"]
    whole = clip.read_bytes()
    clip.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    try:
        found = packwitness("verify", "--data", data, "--json")
        assert found.code == 1
        assert [one["what"] for one in found.json["findings"]] == ["altered"]
    finally:
        clip.write_bytes(whole)


def test_doctor_names_what_is_in_quarantine_and_verify_does_not(recorded: tuple) -> None:
    data = recorded[0]
    (data / "quarantine" / "odd.mp4").write_bytes(b"x")
    try:
        assert "odd.mp4" in packwitness("doctor", "--data", data).out
        assert packwitness("verify", "--data", data).code == 0
    finally:
        (data / "quarantine" / "odd.mp4").unlink()


def test_recover_with_nothing_left_is_fine(recorded: tuple) -> None:
    done = packwitness("recover", "--data", recorded[0], "--json")
    assert (done.code, done.json) == (0, {"sealed": [], "set_aside": []})


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_finishes_and_seals_first(tmp_path: Path, number: signal.Signals) -> None:
    process = start("record", "--camera", "demo:?size=640x360", "--data", tmp_path / "d", "--json")
    wait_for(process, "session_opened")
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    names = [json.loads(line)["event"] for line in out.splitlines()]
    assert names[-2:] == ["session_sealed", "stopped"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interrupt_ends_it_where_a_script_began_it_in_the_background(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell does for what runs behind it
    try:
        process = start("record", "--camera", "demo:?size=640x360", "--data", tmp_path / "d", "--json")
    finally:
        signal.signal(signal.SIGINT, before)
    try:
        wait_for(process, "camera_ready")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        assert process.returncode == 0
    finally:
        process.kill()


def test_times_are_utc_and_count_from_the_runs_start(recorded: tuple) -> None:
    _, done, _ = recorded
    ready, opened = done.of("camera_ready")[0], done.of("session_opened")[0]
    apart = datetime.fromisoformat(opened["at"]) - datetime.fromisoformat(ready["at"])
    assert abs(apart.total_seconds() - opened["media_s"]) < 0.2
