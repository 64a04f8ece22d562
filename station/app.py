"""Builds the parts of a station from its settings and stops them in order; the only place that picks them."""

import errno
import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from db import room
from db import sessions as rows
from station import configured, expiry, heap, packing
from station.access import Right, Who
from station.account import system_account
from station.archive import Archive
from station.archiving import Archiver
from station.barcodes.labels import Rules, classify
from station.cameras import find_cameras, names_of_bench, pace_of
from station.cameras.address import Pace, parse
from station.chores import Chores
from station.clock import NS, Clock, MediaClock, SystemClock, Timeline
from station.conductor import Conductor
from station.errors import CameraError, SettingsError, StationError
from station.events import Feed, Stopped, Weakness
from station.evidence.anchoring import EVERY_S as ANCHORS_EVERY_S
from station.evidence.anchoring import Anchoring
from station.evidence.disk import DiskWatch, Reserve, Volumes
from station.evidence.growth import Growth
from station.evidence.paths import DataFolder
from station.evidence.recover import Leftovers, Recovered
from station.evidence.scribe import system_now
from station.evidence.sealer import Sealer
from station.expiry import Expiry
from station.login import Logins
from station.owner import known_roots, take_charge
from station.people import People
from station.performer import BenchFacts, Performer
from station.proof import weakness
from station.recording.encoder import ENCODER
from station.recording.probe import best_encoder
from station.recording.worker import Recorder
from station.reels import Reels
from station.refit import Refit
from station.rig import Rig, RigOptions
from station.scanners.serial import SerialScanner
from station.settings import Settings
from station.settings_file import save
from station.types import (
    Accept,
    CameraName,
    Control,
    Kind,
    Label,
    Reason,
    Scan,
    SessionFacts,
    SessionId,
    Source,
    Status,
)
from station.upkeep import Upkeep

log = logging.getLogger(__name__)

GB = 1_000_000_000
PACE_MS = 300_000
VAULT_PATIENCE_S = 10.0


class Station:
    """A running packing bench. `start` owns the data folder, `stop` seals all and lets it go."""

    def __init__(
        self,
        settings: Settings,
        data: Path,
        cameras: Sequence[str] | None = None,
        seconds: float | None = None,
        program: str = "packwitness",
    ) -> None:
        self.settings = settings
        self.folder = DataFolder(data)
        self.feed = Feed()
        self._addresses = tuple(settings.cameras if cameras is None else cameras)
        self._seconds = seconds
        self._program = program
        names_of_bench(self._addresses)  # refused before anything is opened
        self._lockstep = _lockstep(self._addresses)
        self.clock: Clock = MediaClock() if self._lockstep else SystemClock()
        self.timeline = Timeline(self.clock)
        self.failures: list[CameraError] = []
        self._recorders: dict[CameraName, Recorder] = {}
        self.use_rules(settings)
        self._scanner: SerialScanner | None = None
        self.pace_bytes_a_day = 0.0  # how fast evidence grew in the last week; looked at now and then
        self._pace_ms = 0
        self._held = ExitStack()
        self.volumes = Volumes(self.folder)
        self._reserve = Reserve(self.folder.root / "reserve")

    # ------------------------------------------------------------ starting and stopping

    def start(self) -> Recovered:
        """Own the data folder, finish what a crash left, open the cameras."""
        heap.keep_together()
        self.folder.create()
        self._held.enter_context(self.folder.own(self._program))
        try:
            return self._start()
        except BaseException:
            self._held.close()
            raise

    def _start(self) -> Recovered:
        self.writer = take_charge(self.folder, self.settings.station, self._program)
        self._held.callback(self.writer.close)
        self._upkeep = Upkeep(
            self.folder, self.writer, self.settings.backups, busy=lambda: self.conductor.recording
        )
        self.tell_settings(self.settings).result()
        self.sealer = self._sealer()
        self._held.callback(self.sealer.stop)
        recovered = self.sealer.start(Leftovers(self.folder, self.writer))
        self._reserve.hold()
        self._look_at_pace()
        self._build()
        names = [self.rig.add(self._timed(address)) for address in self._addresses]
        self.conductor.start()
        self.disk.start()
        self.chores.start()
        self.retention.start()
        if self.settings.archive_days and not self._lockstep:
            self.archiver.start()
        self.anchors.start()
        for name in names:
            self.rig.start(name)
        self._refit.start()
        if self._scanner is not None:
            self._scanner.start()
        return recovered

    def _build(self) -> None:
        settings = self.settings
        self.rig = self._rig()
        self.conductor = Conductor(
            policy_of(settings),
            self._performer(),
            self.writer,
            self.feed,
            self.clock,
            self.timeline,
            self.meaning,
            self.rig.set_own,
            settings.operator,
            self._ended_lately(),
        )
        self._refit = Refit(self.rig, self.conductor, lambda: tuple(find_cameras())[:1])
        self._scanner = self._serial_scanner()
        self.chores = Chores(*self._upkeep.steps, self._look_at_pace)
        self.archiver = Archiver(self.folder, self.writer, lambda: self.conductor.idle, settings.archive_days)
        self.expiry = Expiry(
            self.folder,
            self.writer,
            lambda: self._policy,
            busy=lambda: self.conductor.recording,
            stopped=lambda: self.retention.stopping,
        )
        # Of its own: a vault that hangs holds up neither notes nor copies of the database.
        self.retention = Chores(self._expire, name="retention", patience_s=VAULT_PATIENCE_S)
        self._anchoring = Anchoring(
            self.folder, self.writer, settings.time_authorities, known_roots(self.folder, settings)
        )
        self.anchors = Chores(self._anchoring.round, every_s=ANCHORS_EVERY_S, name="anchors", patience_s=1.0)
        self.disk = DiskWatch(
            self.volumes.look,
            reserve_bytes=int(settings.disk_reserve_gb * GB),
            warn_bytes=int(settings.disk_warn_gb * GB),
            on_state=self.conductor.disk,
            on_look=self._reserve.tend,
        )

    def _sealer(self) -> Sealer:
        return Sealer(
            self.folder,
            self.writer,
            self.feed,
            self.clock,
            self._database_fault,
            self._weakness,
            self._weak,
        )

    def _performer(self) -> Performer:
        settings = self.settings
        return Performer(
            BenchFacts(settings.station, settings.keep, settings.post_roll_s, self._lockstep),
            self.writer,
            Reels(self.folder, self._recorders),
            self.sealer.submit,
            self.feed,
            self.timeline,
            self._database_fault,
        )

    def _rig(self) -> Rig:
        settings = self.settings
        options = RigOptions(
            settings.station,
            settings.keep,
            settings.pre_roll_s,
            self._lockstep,
            read_labels=settings.read_labels,
            idle_limit=settings.idle_limit_s > 0,
            encoder=best_encoder() if settings.encoder == "auto" else ENCODER,
            seconds=self._seconds,
            watch=Growth(self.writer).watch,
        )
        return Rig(
            options,
            self.clock,
            self.timeline,
            lambda: self.conductor,
            self._number_of,
            self._recorders,
            self._camera_failed,
            self._recorder_fault,
        )

    def stop(self, reason: Reason = Reason.QUIT) -> int:
        """Finish and seal what runs, then readers, writers, sealer, cameras, database, in this order.

        A vault that hangs is waited for, but not for ever; how many sessions wait for the next start.
        """
        self._refit.stop()
        self.rig.stop_readers()
        if self._scanner is not None:
            self._scanner.stop()
        self.disk.stop()
        self.chores.stop()
        self.retention.stop()
        self.archiver.stop()
        self.expiry.end()
        self._anchoring.close()
        self.anchors.stop()
        self.conductor.stop(reason)
        self.rig.stop_recorders()
        unsealed = self.sealer.stop()
        self.rig.stop_captures()
        self.writer.close()
        self._let_go()
        if unsealed:
            log.warning("%d sessions are not sealed yet: the next start does it", unsealed)
        self.feed.publish(Stopped(at_ms=self.clock.wall_ms(), reason=reason))
        return unsealed

    def _let_go(self) -> None:
        """Not while a thread may still write into the vault: the process's end then frees the folder."""
        in_the_vault = (self.sealer, self.writer.mirror, self.retention, self.archiver)
        if any(one.hangs for one in in_the_vault):
            log.warning("the vault does not answer: nobody else may own the data folder before it does")
        else:
            self._held.close()

    # ------------------------------------------------------------ the bench's own doors

    def scan(self, text: str, source: Source) -> None:
        """A code from a gun or typed by hand."""
        self.conductor.scan(Scan(text, "Wedge", source, self.clock.mono_ns()))

    def command(self, control: Control) -> None:
        """A function key or a button."""
        self.conductor.command(control, Source.KEY)

    def use_rules(self, settings: Settings) -> None:
        """Take the owner's couriers, forms, control cards and retention from here on; what runs goes on."""
        self._rules = Rules(settings.couriers, settings.own_codes, control_codes=settings.control_codes)
        self._policy = expiry.policy_of(settings)

    def tell_settings(self, settings: Settings, actor: str | None = None) -> "Future[int]":
        """What has another value now than the ledger knows becomes an entry; how many settings that are."""
        done = self.writer.submit(
            lambda s: configured.tell(s, self.writer.scribe, settings, actor or self._program)
        )
        done.add_done_callback(_settings_told)
        return done

    def meaning(self, text: str, symbology: str) -> Label:
        """What a code means by the rules in force."""
        return classify(text, symbology, rules=self._rules)

    def can_use_cameras(self, addresses: Sequence[str]) -> bool:
        """Whether these may take the place of the ones that run: on media time none may."""
        return not self._lockstep and all(pace_of(address) is not Pace.MAX for address in addresses)

    def use_cameras(self, addresses: Sequence[str]) -> None:
        """Bring the cameras to this list, one at a time: at once where nothing is recorded, else after it.

        What was saved last wins, also over cameras that the command line named. SettingsError: one makes
        no sense.
        """
        names_of_bench(addresses)
        if not self.can_use_cameras(addresses):
            raise SettingsError("A camera at pace=max cannot join a running station.", "Leave pace=max away.")
        self._refit.want(addresses)

    @property
    def changing_cameras(self) -> bool:
        """Whether cameras that were saved do not run yet."""
        return self._refit.pending

    def add_camera(self, address: str) -> CameraName:
        """Open one more camera while the station runs; never one at `pace=max`, nor a fifth. SettingsError."""
        if pace_of(address) is Pace.MAX:
            raise SettingsError("A camera at pace=max cannot join a running station.", "Leave pace=max away.")
        name = self.rig.add(address)
        self.rig.start(name)
        return name

    def archive(self, actor: Who | str) -> Archive:
        """The supervisor's door to this data folder."""
        return Archive(self.folder, self.writer, actor, lambda: self._rules)

    @property
    def people(self) -> People:
        """Who works here."""
        return People(self.folder, self.writer)

    @property
    def logins(self) -> Logins:
        """Where a PIN is shown."""
        return Logins(self.folder, self.writer)

    def nobody(self) -> Who | None:
        """Who opens the supervisor's door without a PIN: the system account, until there is an admin."""
        return None if self.people.has_admin() else system_account(self.folder)

    def save_settings(self, who: Who, changes: Mapping[str, Any]) -> Settings:
        """Write settings, if this person may. SettingsError: one makes no sense."""
        who = self.people.require(Right.SETTINGS, who)
        saved = save(self.folder.root, changes)
        self.tell_settings(saved, who.name)
        return saved

    # ------------------------------------------------------------ helpers

    def _serial_scanner(self) -> SerialScanner | None:
        settings = self.settings
        if not settings.scanner_port:
            return None
        return SerialScanner(
            settings.scanner_port,
            lambda text: self.scan(text, Source.GUN),
            self.conductor.scanner_lost,
            baud=settings.scanner_baud,
        )

    def _expire(self) -> None:
        self.expiry.round(system_now()[0])

    def _look_at_pace(self) -> None:
        now_ms, _ = system_now()
        if now_ms >= self._pace_ms:
            self._pace_ms = now_ms + PACE_MS
            self.pace_bytes_a_day = self.writer.call(lambda s: room.bytes_a_day(s, now_ms))

    def _timed(self, address: str) -> str:
        """The demo is told how long it will run, so that no label begins too near the end."""
        parsed = parse(address)
        if parsed.scheme == "demo" and self._seconds is not None:
            return str(parsed.adding(seconds=f"{self._seconds:g}"))
        return address

    def _number_of(self, text: str, symbology: str) -> tuple[str, str] | None:
        label = self.meaning(text, symbology)
        if label.kind in (Kind.ORDER, Kind.WAYBILL) and label.accept is Accept.YES:
            return label.kind, label.canonical
        return None

    def _ended_lately(self) -> tuple[packing.Ended, ...]:
        """Numbers whose labels may still lie on the bench, from before the program was started."""
        now_ms, now_ns = self.clock.wall_ms(), self.clock.mono_ns()
        since_ms = now_ms - int(self.settings.left_label_min * 60_000)
        recent = self.writer.call(lambda s: rows.recent_values(s, since_ms))
        return tuple(
            packing.Ended(
                SessionId(one.session), frozenset({one.value}), now_ns - (now_ms - one.ended_ms) * 1_000_000
            )
            for one in recent
        )

    def _database_fault(self, error: BaseException) -> None:
        self.conductor.database_fault(error)

    def _camera_failed(self, camera: CameraName, error: CameraError) -> None:
        log.error("camera %s: %s", camera, error)
        self.failures.append(error)

    def _weak(self, facts: SessionFacts, why: Weakness) -> None:
        self.conductor.weak(facts, why)

    def _weakness(self, facts: SessionFacts, status: Status, home: Path) -> Weakness | None:
        return weakness(facts, status, home, self.meaning)

    def _recorder_fault(self, camera: CameraName, error: StationError) -> None:
        if isinstance(error.__cause__, OSError) and error.__cause__.errno == errno.ENOSPC:
            self._reserve.release()
        self.conductor.recorder_fault(camera, error)


def _settings_told(done: "Future[int]") -> None:
    if (error := done.exception()) is not None:
        log.error("changed settings could not be recorded; the next start does it: %s", error)


def policy_of(settings: Settings) -> packing.Policy:
    """The rules' choices, from the settings."""
    return packing.Policy(
        min_session_ns=int(settings.min_session_s * NS),
        max_session_ns=int(settings.max_session_s * NS),
        idle_limit_ns=int(settings.idle_limit_s * NS),
        left_label_ns=int(settings.left_label_min * 60 * NS),
        own_number=settings.own_number,
        many_waybills=settings.many_waybills,
        keep=settings.keep,
        shots=settings.shots,
        show_again_ns=int(settings.show_again_s * NS),
    )


def _lockstep(addresses: Sequence[str]) -> bool:
    """Whether the run goes on media time; all cameras or none must."""
    paces = {pace_of(address) is Pace.MAX for address in addresses}
    if len(paces) > 1:
        raise SettingsError(
            "Cameras at pace=max and others cannot run together.", "Give all of them pace=max, or none."
        )
    return paces == {True}
