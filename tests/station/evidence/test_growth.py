"""A clip is proven while it grows; after a crash it is known how much of it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import pytest
from bench_parts import Parts

from station.evidence.checking import Level, Problem
from station.evidence.growth import HEAD_BYTES, Growth, Part, hash_of, proven, unlike
from station.evidence.ledger import Type
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.owner import rebuild_database
from station.packing import Policy
from station.recording.box import MP4, SPOOL
from station.types import SessionFacts
from tests.station.vaults import CAM, START_MS, Vault, facts_of, told, vault_at, write_clip


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


def incoming(vault: Vault, name: str = "cam1-1.mp4.part") -> tuple[SessionFacts, Path]:
    facts = vault.open(facts_of("SF1"))
    home = vault.folder.incoming / facts.session
    home.mkdir()
    path = home / name
    write_clip(home / "made.mp4").rename(path)
    return facts, path


def settled(vault: Vault) -> None:
    """Notes go with the next transaction."""
    vault.writer.call(lambda _: None)


def grown(vault: Vault, path: Path, *sizes: int) -> None:
    """Synced at these sizes, each more than ten seconds after the one before."""
    hours = iter(range(0, 36_000_000, 3600))
    synced = Growth(vault.writer, lambda: float(next(hours))).watch(path, CAM, 1)
    for size in sizes:
        synced(size)
    settled(vault)


def test_a_clip_is_told_of_at_its_first_byte_and_every_ten_seconds(vault: Vault) -> None:
    facts, path = incoming(vault)
    now = [0.0]
    synced = Growth(vault.writer, lambda: now[0]).watch(path, CAM, 1)
    for second in range(25):
        now[0] = float(second)
        synced(100 + second)
    settled(vault)
    (opened,) = told(vault.folder, Type.CLIP_OPEN)
    assert opened.body == {"session": facts.session, "file": "cam1-1.mp4", "camera": CAM, "part": 1}
    parts = [(entry.body["from"], entry.body["to"]) for entry in told(vault.folder, Type.SEGMENT)]
    assert parts == [(HEAD_BYTES, 110), (110, 120)]


def test_a_part_holds_the_hash_of_its_bytes(vault: Vault) -> None:
    facts, path = incoming(vault)
    grown(vault, path, 500)
    (entry,) = told(vault.folder, Type.SEGMENT)
    assert entry.session == facts.session
    assert entry.body["sha256"] == hash_of(path, HEAD_BYTES, 500)


def test_a_spool_is_told_of_under_the_name_of_the_clip_that_it_becomes(vault: Vault) -> None:
    _, path = incoming(vault, f"cam1-1{SPOOL.suffix}")
    grown(vault, path, 500)
    assert [entry.body["file"] for entry in told(vault.folder, Type.CLIP_OPEN)] == ["cam1-1.mp4"]
    assert told(vault.folder, Type.SEGMENT) == []


def test_closing_the_container_leaves_every_part_as_it_was_noted(tmp_path: Path) -> None:
    path, source = tmp_path / "a.mp4", write_clip(tmp_path / "source.mp4", frames=29)
    with av.open(str(source)) as given:
        out = av.open(str(path), "w", format=MP4.format, options=dict(MP4.options))
        stream = out.add_stream_from_template(given.streams.video[0], opaque=True)
        for packet in given.demux(video=0):
            if packet.size:
                packet.stream = stream
                out.mux(packet)
        size = path.stat().st_size
        before = path.read_bytes(), hash_of(path, HEAD_BYTES, size)
        out.close()
    assert path.read_bytes()[:size] != before[0]  # it does change some bytes
    assert hash_of(path, HEAD_BYTES, size) == before[1]


def test_what_is_proven_ends_where_a_part_is_missing_or_differs(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(range(200)) * 2)
    one, two = (
        Part(start, end, hash_of(path, start, end), at_ms)
        for start, end, at_ms in ((HEAD_BYTES, 150, 1), (150, 300, 2))
    )
    assert proven(path, [one, two]) == two
    assert proven(path, [two]) is None
    assert proven(path, [one, replace(two, start=160)]) == one
    path.write_bytes(path.read_bytes()[:250])
    assert (proven(path, [one, two]), unlike(path, [one, two])) == (one, two)


def test_a_recovered_clip_says_up_to_which_byte_and_when_it_was_known(vault: Vault) -> None:
    facts, path = incoming(vault)
    grown(vault, path, 300, 700)
    (sealed,) = recover(vault.folder, vault.writer, START_MS).sealed
    original, copy = sealed.clips
    last = told(vault.folder, Type.SEGMENT)[-1]
    assert (original.proven_bytes, original.proven_ms) == (700, last.wall_ms)
    assert copy.proven_bytes is None
    (seal,) = told(vault.folder, Type.SEAL)
    assert seal.body["clips"][0]["proven_bytes"] == 700
    assert verify_vault(vault.folder, level=Level.FULL).findings == ()
    assert facts.session == sealed.session


def test_a_crash_before_the_first_part_proves_nothing_of_the_clip(vault: Vault) -> None:
    incoming(vault)
    (sealed,) = recover(vault.folder, vault.writer, START_MS).sealed
    assert (sealed.clips[0].proven_bytes, sealed.clips[0].proven_ms) == (0, None)
    assert verify_vault(vault.folder, level=Level.FULL).findings == ()


def test_a_clip_changed_between_the_crash_and_the_next_start_is_found(vault: Vault) -> None:
    facts, path = incoming(vault)
    grown(vault, path, 700)
    data = bytearray(path.read_bytes())
    data[650] ^= 1
    path.write_bytes(data)
    recover(vault.folder, vault.writer, START_MS)
    findings = verify_vault(vault.folder).findings
    noted_ms = told(vault.folder, Type.SEGMENT)[0].wall_ms
    assert [(one.session, one.what, one.since_ms) for one in findings] == [
        (facts.session, Problem.ALTERED, noted_ms)
    ]


def test_a_clip_that_was_never_sealed_is_counted_and_no_finding(vault: Vault) -> None:
    facts = vault.seal("SF1")
    vault.writer.note(Type.CLIP_OPEN, {"session": facts.session, "file": "cam2-1.mp4"})
    settled(vault)
    report = verify_vault(vault.folder)
    assert (report.findings, report.unfinished) == ((), 1)


def test_a_derived_clip_is_checked_and_comes_back_from_the_vault(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        facts = vault.seal("SF1")
        made = vault.derive(facts)
        assert verify_vault(vault.folder, level=Level.FULL).findings == ()
    (entry,) = told(vault.folder, Type.DERIVED)
    assert entry.body["parent_sha256"] == facts.clips[0].sha256
    assert entry.body["operation"] == "copy"
    rebuild_database(vault.folder, "test")
    report = verify_vault(vault.folder, level=Level.FULL)
    assert (report.findings, report.files) == ((), 4)
    (vault.home(facts) / made.path).unlink()
    (finding,) = verify_vault(vault.folder).findings
    assert (finding.what, Path(finding.path).name) == (Problem.MISSING, made.path)


def test_a_derived_clip_needs_a_parent_with_that_hash(vault: Vault) -> None:
    facts = vault.seal("SF1")
    with pytest.raises(LookupError):
        vault.derive(replace(facts, clips=(replace(facts.clips[0], sha256="0" * 64),)))
    assert told(vault.folder, Type.DERIVED) == []


def test_retention_removes_a_derived_clip_too(vault: Vault) -> None:
    facts = vault.seal("SF1")
    vault.derive(facts)
    vault.retire(facts)
    report = verify_vault(vault.folder)
    assert (report.findings, report.retired, dict(report.parcels)) == ((), 3, {"retired": 1})


def test_the_real_recorder_tells_of_each_clip(tmp_path: Path) -> None:
    bench = Parts(tmp_path / "d", Policy())
    bench.watch = Growth(bench.writer).watch
    bench.sealer.start()
    bench.conductor.start()
    try:
        bench.camera()
        bench.film(0.5)
        bench.scan("SF1690060267735")
        bench.film(4.0)
    finally:
        bench.stop()
    (opened,) = told(bench.folder, Type.CLIP_OPEN)
    (seal,) = told(bench.folder, Type.SEAL)
    assert (opened.session, opened.body["file"]) == (seal.session, seal.body["clips"][0]["file"])
    assert opened.seq < seal.seq
