"""Two to four cameras in one session: a writer each, one order, one clock, and one that is lost."""

import itertools
from pathlib import Path

import av
import pytest
from bench_run import Run, run
from PIL import Image
from scenes import Scene

from station import events
from station.app import Station
from station.archive import Archive
from station.cameras.wrappers import Paced
from station.errors import SettingsError
from station.evidence.checking import Level
from station.evidence.paths import DataFolder
from station.evidence.verify import verify_vault
from station.recording.check import decode_whole
from station.settings import load
from station.types import Control, Reason
from tests.fakes import ScriptedCamera, Step

A, B = "SF1690060267735", "YT6680574720737"
NAMES = ("bench", "label", "side", "wide")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Four cameras: one sees the labels, the others the empty bench."""
    data = tmp_path_factory.mktemp("four")
    first = Scene(11).show(A, 1, 3).show(B, 6, 8).write(data / "bench.mp4")
    videos = [first] + [Scene(11).write(data / "blank.mp4")] * 3
    turned = ["", "&rotate=90", "&crop=0,0,50,50", "&rotate=180&crop=25,25,50,50"]
    named = zip(videos, NAMES, turned, strict=False)
    return run(data / "data", *(f"file:{video}?pace=max&name={name}{how}" for video, name, how in named))


def test_each_order_has_a_clip_of_each_camera_on_one_clock(played: Run) -> None:
    played.sound()
    assert [one.order for one in played.sealed] == [A, B]
    for session in played.sealed:
        assert {clip.camera for clip in session.clips} == set(NAMES)
        begun, ended = (
            [clip.started_ms for clip in session.clips],
            [clip.started_ms + clip.duration_s * 1000 for clip in session.clips],
        )
        assert max(begun) - min(begun) <= 70  # one picture of a camera with 15 a second
        assert max(ended) - min(ended) <= 140


def test_clips_and_photos_show_the_picture_turned_and_cropped(played: Run) -> None:
    sizes: dict[str, set[tuple[int, int]]] = {}
    for file in itertools.chain(played.sealed[0].clips, played.sealed[0].photos):
        path = played.folder.root / file.path
        if path.suffix == ".jpg":
            with Image.open(path) as photo:
                size = photo.size
        else:
            with av.open(str(path)) as clip:
                size = (clip.streams.video[0].width, clip.streams.video[0].height)
        sizes.setdefault(file.camera, set()).add(size)
    assert sizes == {
        "bench": {(960, 540)},
        "label": {(540, 960)},
        "side": {(480, 270)},
        "wide": {(480, 270)},
    }


def test_packets_of_a_cropped_camera_are_encoded_anew_and_those_of_a_turned_one_passed(
    tmp_path: Path,
) -> None:
    video = Scene(9).show(A, 1, 4).write(tmp_path / "bench.mp4")
    how = f"file:{video}?pace=max&pass=1"
    done = run(tmp_path / "data", f"{how}&name=turned&rotate=180", f"{how}&name=cropped&crop=0,0,100,100")
    done.sound()
    tracks = {}
    for clip in done.sealed[0].clips:
        with av.open(str(done.folder.root / clip.path)) as container:
            tracks[clip.camera] = len(container.streams.subtitles)
            assert decode_whole(done.folder.root / clip.path) == clip.frames
    assert tracks == {"turned": 1, "cropped": 0}  # passed packets carry their time beside the picture


def test_two_cameras_of_one_name_do_not_start(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="bench"):
        Station(load(tmp_path), tmp_path, ["demo:?name=bench", "demo:?name=bench"])


class Live:
    """A station on real time whose second camera is a script."""

    def __init__(self, data: Path, monkeypatch: pytest.MonkeyPatch, script: list[Step]) -> None:
        from station import rig
        from station.cameras import open_camera

        self.script = ScriptedCamera(script, media_fps=30)
        paced = Paced(self.script)  # as fast as it can it would fill spools that take minutes to develop

        def opened(address: str, *rest: object) -> object:
            return paced if address.startswith("usb:") else open_camera(address, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(rig, "open_camera", opened)
        self.folder = DataFolder(data)
        settings = load(data, min_session_s=0, read_labels=False)
        self.station = Station(settings, data, ["demo:?name=bench&size=640x360", "usb:1?name=label"])
        self.mailbox = self.station.feed.subscribe()

    def await_(self, kind: type[events.Event], camera: str = "") -> events.Event:
        while True:
            event = self.mailbox.get(timeout=30)
            if isinstance(event, kind) and (not camera or getattr(event, "camera", "") == camera):
                return event


def test_one_camera_is_lost_while_the_other_goes_on_and_both_are_evidence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = Live(tmp_path, monkeypatch, [Step.PICTURE] * 20 + [Step.STALL, Step.PICTURE])
    live.station.start()
    try:
        live.await_(events.CameraReady, "bench")
        live.station.command(Control.BEGIN)
        live.await_(events.SessionOpened)
        live.await_(events.CameraLost, "label")
        live.script.released.set()
        live.await_(events.CameraReady, "label")
        live.station.command(Control.STOP)
        sealed = live.await_(events.SessionSealed)
    finally:
        live.script.released.set()
        live.station.stop(Reason.QUIT)
    assert isinstance(sealed, events.SessionSealed)
    (record,) = Archive(live.folder).show(sealed.session)
    assert {clip.camera for clip in record.clips} == {"bench", "label"}
    assert [clip.part for clip in record.clips if clip.camera == "bench"] == [1]
    assert [gap.camera for gap in record.gaps] == ["label"]
    assert record.gaps[0].ended_ms is not None
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
