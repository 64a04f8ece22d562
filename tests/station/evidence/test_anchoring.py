"""Time stamps from a real authority (`openssl ts`): killed, slow, lying; nothing of it stops the queue."""

import errno
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.engine import transaction
from station import database
from station.archive import Archive
from station.errors import IntegrityError, TimeStampError, VaultAwayError
from station.evidence import anchor_files, anchoring, authority, tokens
from station.evidence.anchor import HOUR_MS, Anchor, Brackets
from station.evidence.anchoring import Anchoring, Asked
from station.evidence.checking import Level, Problem
from station.evidence.ledger import Type
from station.evidence.verify import Report, verify_vault
from station.evidence.verify_ledger import Kept
from station.owner import owned, rebuild_database, take_charge
from station.writer import Writer
from tests.authority import Authority, Issuer, needs_openssl, serving
from tests.station.vaults import Vault, names, on_another_disk, told, vault_at

pytestmark = needs_openssl
START_MS = 1_763_800_000_000


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> Issuer:
    return Issuer(tmp_path_factory.mktemp("issuer") / "home")


@pytest.fixture
def tsa(issuer: Issuer) -> Iterator[Authority]:
    with serving(issuer) as made:
        yield made


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


class Hands:
    """A clock that moves when told, and the anchoring that reads it."""

    def __init__(self, vault: Vault, *urls: str, roots: tokens.Roots = ()) -> None:
        self.ms = 0
        self.vault, self.anchoring = vault, Anchoring(vault.folder, vault.writer, urls, roots, self.now)

    def now(self) -> tuple[int, int]:
        return START_MS + self.ms, self.ms

    def after(self, ms: int) -> list[Asked]:
        self.ms += ms
        return self.anchoring.round()


def heads(vault: Vault) -> int:
    return len(told(vault.folder, Type.HEAD))


def anchors(vault: Vault) -> list[Anchor]:
    return [anchoring.of_entry(entry) for entry in told(vault.folder, Type.ANCHOR)]


def full(vault: Vault, *roots: Path) -> Report:
    given = [one for root in roots for one in tokens.load_roots(root)]
    return verify_vault(vault.folder, level=Level.FULL, kept=Kept(roots=given))


def one(asked: list[Asked]) -> Asked:
    (found,) = asked
    return found


# ---------------------------------------------------------------- when


def test_without_an_authority_nothing_is_queued(vault: Vault) -> None:
    vault.seal("SF1")
    assert Hands(vault).after(0) == []
    assert heads(vault) == 0


def test_a_head_is_stamped_once_an_hour_while_something_was_recorded(vault: Vault, tsa: Authority) -> None:
    hands = Hands(vault, tsa.url)
    assert len(hands.after(0)) == 1
    vault.writer.scribe._now = hands.now
    vault.seal("SF1")
    assert hands.after(0) != []  # the entries above bear the real time: the clock seems to have gone back
    vault.seal("SF2")
    assert hands.after(HOUR_MS - 1) == []
    assert len(hands.after(1)) == 1
    assert hands.after(5 * HOUR_MS) == []  # nothing was recorded since
    assert len(tsa.asked) == heads(vault) == len(anchors(vault)) == 3


def test_an_export_is_stamped_at_once(vault: Vault, tsa: Authority, tmp_path: Path) -> None:
    vault.seal("SF1")
    vault.writer.scribe._now = lambda: (START_MS, 0)
    hands = Hands(vault, tsa.url)
    hands.after(0)
    assert hands.after(1000) == []
    Archive(vault.folder, vault.writer, "li").export(["SF1"], tmp_path / "out")
    assert len(hands.after(1000)) == 1
    exported = told(vault.folder, Type.EXPORT)[-1].seq
    assert anchors(vault)[-1].size >= exported


def test_every_authority_is_asked(vault: Vault, tsa: Authority, issuer: Issuer) -> None:
    vault.seal("SF1")
    with serving(issuer) as second:
        hands = Hands(vault, tsa.url, second.url)
        asked = hands.after(0)
    assert len({found.authority for found in asked}) == 2
    assert {found.anchor.size for found in asked if found.anchor} == {anchors(vault)[0].size}


# ---------------------------------------------------------------- the queue


def test_the_queue_waits_while_the_authority_is_dead_and_drains_when_it_is_back(
    vault: Vault, issuer: Issuer
) -> None:
    with serving(issuer) as first:
        hands = Hands(vault, first.url)
        vault.writer.scribe._now = hands.now
        vault.seal("SF1")
        hands.after(0)
    facts = []
    for n in (2, 3):
        facts.append(vault.seal(f"SF{n}"))
        assert one(hands.after(HOUR_MS)).error is not None
    waiting = vault.writer.call(anchoring.state).waiting
    assert [head.size for head in waiting] == sorted({head.size for head in waiting})
    assert len(waiting) == 2
    with serving(issuer, first.port):
        assert one(hands.after(2 * HOUR_MS)).error is None
    assert vault.writer.call(anchoring.state).waiting == ()
    brackets = Brackets(anchors(vault))
    for entry in told(vault.folder, Type.SEAL):
        if entry.session in {each.session for each in facts}:
            bracket = brackets.of(entry.seq)
            assert bracket.after_ms is not None
            assert bracket.before_ms is not None
            assert bracket.after_ms < bracket.before_ms


def test_pauses_grow_while_nobody_answers(vault: Vault, issuer: Issuer) -> None:
    with serving(issuer) as gone:
        pass
    hands = Hands(vault, gone.url)
    assert one(hands.after(0)).error is not None
    assert hands.after(59_999) == []
    assert one(hands.after(1)).error is not None
    assert hands.after(119_999) == []
    assert one(hands.after(1)).error is not None


def test_an_outage_is_one_line_in_the_log(
    vault: Vault, issuer: Issuer, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(issuer) as gone:
        pass
    hands = Hands(vault, gone.url)
    for _ in range(5):
        hands.after(HOUR_MS)
    assert len(caplog.records) == 1


def test_what_waits_outlives_a_lost_database(tmp_path: Path, issuer: Issuer) -> None:
    with vault_at(tmp_path / "data") as vault, serving(issuer) as tsa:
        vault.seal("SF1")
        Hands(vault, tsa.url).after(0)
        tsa.how = "page"
        vault.seal("SF2")
        Hands(vault, tsa.url).anchoring.now()
        before = vault.writer.call(anchoring.state)
    for path in vault.folder.root.glob("packwitness.db*"):
        path.unlink()
    rebuild_database(vault.folder, "test")
    with owned(vault.folder, "test") as writer:
        assert writer.call(anchoring.state) == before
    assert len(before.waiting) == 1
    assert full(vault, issuer.root).findings == ()


def _die(*_arguments: object, **_more: object) -> Anchor:
    raise KeyboardInterrupt


def test_a_reply_whose_entry_a_crash_prevented_is_entered_at_the_next_start(
    tmp_path: Path, tsa: Authority, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault_at(tmp_path / "data") as vault:
        vault.seal("SF1")
        with monkeypatch.context() as patch:
            patch.setattr(anchoring, "enter", _die)
            with pytest.raises(KeyboardInterrupt):
                Hands(vault, tsa.url).after(0)
        (stray,) = verify_vault(vault.folder).findings
    assert stray.what is Problem.STRAY
    take_charge(vault.folder, "S-01", "test").close()
    report = full(vault, issuer.root)
    assert (report.findings, len(report.stamps.anchors)) == ((), 1)


def test_replies_are_kept_and_set_aside_where_the_vault_lies_on_another_disk(
    vault: Vault, tsa: Authority, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_another_disk(monkeypatch, vault.folder.vault)
    vault.seal("SF1")
    hands = Hands(vault, tsa.url)
    assert one(hands.after(0)).error is None
    tsa.how = "refused"
    vault.seal("SF2")
    assert isinstance(one(hands.anchoring.now()).error, IntegrityError)
    assert (len(anchors(vault)), len(list(vault.folder.quarantine.iterdir()))) == (1, 1)
    assert list(vault.folder.incoming.iterdir()) == []
    assert full(vault, issuer.root).findings == ()


def test_nothing_is_stamped_or_written_while_the_vault_is_away(vault: Vault, tsa: Authority) -> None:
    vault.seal("SF1")
    share = vault.folder.vault.rename(vault.folder.root / "share")
    vault.folder.vault.mkdir()
    hands = Hands(vault, tsa.url)
    assert hands.after(0) == []
    with pytest.raises(VaultAwayError):
        hands.anchoring.now()
    with pytest.raises(VaultAwayError):
        anchor_files.store(vault.folder, 1, b"reply", START_MS)
    assert (names(vault.folder.vault), tsa.asked, heads(vault)) == ([], [], 0)
    vault.folder.vault.rmdir()
    share.rename(vault.folder.vault)
    assert one(hands.after(0)).error is None


def test_a_forged_reply_entered_after_a_crash_claims_nothing_where_the_root_is_known(
    tmp_path: Path, tsa: Authority, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    tsa.how = "forged"
    with vault_at(tmp_path / "data") as vault, monkeypatch.context() as patch:
        patch.setattr(anchoring, "enter", _die)
        with pytest.raises(KeyboardInterrupt):
            Hands(vault, tsa.url).after(0)
    vault.folder.settings.write_text(f"time_roots = {json.dumps(str(issuer.root))}\n")
    take_charge(vault.folder, "S-01", "test").close()
    (anchor,) = anchors(vault)
    assert (anchor.at_ms, bool(anchor.why)) == (None, True)


def test_roots_that_cannot_be_read_stop_no_start(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        pass
    vault.folder.settings.write_text('time_roots = "nowhere.pem"\n')
    take_charge(vault.folder, "S-01", "test").close()


def test_a_reply_that_a_crash_left_half_written_is_taken_away(vault: Vault) -> None:
    path = vault.folder.root / anchor_files.store(vault.folder, 1, b"reply", START_MS)
    path.rename(path.with_name(f"{path.name}.part"))
    anchoring.adopt(vault.folder, vault.writer)
    assert list(path.parent.glob("anchor-*")) == []


def test_a_reply_that_can_neither_be_taken_in_nor_set_aside_keeps_no_start_from_its_work(
    vault: Vault, tsa: Authority, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Hands(vault, tsa.url).after(0)
    anchor_files.store(vault.folder, anchors(vault)[0].size, b"\x30\x00", START_MS)

    def full_disk(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(tokens, "read", full_disk)
    assert anchoring.adopt(vault.folder, vault.writer) == 0
    assert "no space" in caplog.text


def test_a_reply_left_by_a_start_that_found_the_vault_silent_is_entered_when_it_answers(
    tmp_path: Path, tsa: Authority, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault_at(tmp_path / "data") as vault, monkeypatch.context() as patch:
        patch.setattr(anchoring, "enter", _die)
        with pytest.raises(KeyboardInterrupt):
            Hands(vault, tsa.url).after(0)
    with monkeypatch.context() as patch:
        patch.setattr("station.evidence.vault.answers", lambda *_: False)
        writer = take_charge(vault.folder, "S-01", "test")
    Hands(Vault(vault.folder, writer), tsa.url).after(0)
    writer.close()
    assert full(vault, issuer.root).findings == ()


def test_a_reply_that_comes_after_the_end_is_dropped(vault: Vault, tsa: Authority) -> None:
    hands = Hands(vault, tsa.url)

    def slow(url: str, data: bytes) -> bytes:
        hands.anchoring.close()
        return authority.ask(url, data)

    hands.anchoring._ask = slow
    assert one(hands.after(0)).error is not None
    assert anchor_files.kept(vault.folder) == []


# ---------------------------------------------------------------- what comes back


def test_the_raw_reply_is_kept_and_its_hash_entered(vault: Vault, tsa: Authority, issuer: Issuer) -> None:
    vault.seal("SF1")
    Hands(vault, tsa.url).after(0)
    (anchor,) = anchors(vault)
    assert (vault.folder.root / anchor.path).read_bytes() == (issuer.home / "reply.tsr").read_bytes()
    assert anchor.at_ms is not None
    report = full(vault, issuer.root)
    assert (report.findings, report.stamps.unchecked, len(report.stamps.anchors)) == ((), 0, 1)


def test_certificates_in_no_order_lose_no_time_stamp(vault: Vault, tsa: Authority, issuer: Issuer) -> None:
    tsa.how = "chain"
    roots = tokens.load_roots(issuer.root)
    assert one(Hands(vault, tsa.url, roots=roots).after(0)).error is None
    (anchor,) = anchors(vault)
    assert (anchor.at_ms is not None, anchor.why) == (True, "")
    assert full(vault, issuer.root).findings == ()


def test_a_reply_that_cannot_be_read_is_kept_and_claims_nothing(vault: Vault, tsa: Authority) -> None:
    tsa.how = "opaque"
    Hands(vault, tsa.url).after(0)
    (anchor,) = anchors(vault)
    assert (anchor.at_ms, bool(anchor.why)) == (None, True)
    report = full(vault)
    assert (report.findings, report.stamps.unread, report.stamps.anchors) == ((), 1, ())
    assert not Brackets(anchors(vault)).of(1)


@pytest.mark.parametrize("how", ["refused", "other nonce", "other data"])
def test_a_reply_to_something_else_is_set_aside(vault: Vault, tsa: Authority, how: str) -> None:
    tsa.how = how
    hands = Hands(vault, tsa.url)
    wanted = tokens.request

    def remembering(stamped: bytes) -> tokens.Request:
        tsa.stamped = stamped
        return wanted(stamped)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "request", remembering)
        assert isinstance(one(hands.after(0)).error, IntegrityError)
    assert anchors(vault) == []
    assert len(list(vault.folder.quarantine.iterdir())) == 1
    assert full(vault).findings == ()
    assert len(vault.writer.call(anchoring.state).waiting) == 1


def test_a_forged_signature_claims_nothing_where_the_root_is_known(
    vault: Vault, tsa: Authority, issuer: Issuer
) -> None:
    tsa.how = "forged"
    Hands(vault, tsa.url, roots=tokens.load_roots(issuer.root)).after(0)
    (anchor,) = anchors(vault)
    assert (anchor.at_ms, bool(anchor.why)) == (None, True)
    assert full(vault, issuer.root).findings == ()


def test_a_forged_signature_taken_in_without_a_root_is_found_with_it(
    vault: Vault, tsa: Authority, issuer: Issuer
) -> None:
    tsa.how = "forged"
    Hands(vault, tsa.url).after(0)
    unchecked = full(vault)
    assert (unchecked.findings, unchecked.stamps.unchecked) == ((), 1)
    (finding,) = full(vault, issuer.root).findings
    assert finding.what is Problem.UNSIGNED


def test_the_wrong_root_is_a_finding(vault: Vault, tsa: Authority, tmp_path: Path) -> None:
    Hands(vault, tsa.url).after(0)
    (finding,) = full(vault, Issuer(tmp_path / "other").root).findings
    assert finding.what is Problem.UNSIGNED


@pytest.mark.parametrize("how", ["huge", "page", "moved", "drip"])
def test_an_answer_without_end_or_sense_is_refused_at_the_door(tsa: Authority, how: str) -> None:
    tsa.how = how
    with pytest.raises(TimeStampError):
        authority.ask(tsa.url, tokens.request(b"x").data, limit_s=0.5)


# ---------------------------------------------------------------- what verify says


def test_a_removed_or_changed_reply_is_found(vault: Vault, tsa: Authority) -> None:
    Hands(vault, tsa.url).after(0)
    path = vault.folder.root / anchors(vault)[0].path
    reply = path.read_bytes()
    path.write_bytes(reply[:-1] + bytes([reply[-1] ^ 1]))
    assert [each.what for each in verify_vault(vault.folder).findings] == [Problem.ALTERED]
    path.unlink()
    assert [each.what for each in verify_vault(vault.folder).findings] == [Problem.MISSING]


def test_a_reply_that_nobody_entered_is_a_stray(vault: Vault) -> None:
    anchor_files.store(vault.folder, 1, b"\x30\x00", START_MS)
    assert [each.what for each in verify_vault(vault.folder).findings] == [Problem.STRAY]


def _anchored(writer: Writer, body: dict[str, object]) -> None:
    writer.call(lambda s: writer.scribe.append(s, Type.ANCHOR, body))


def test_an_anchor_over_other_entries_is_a_finding(vault: Vault, tsa: Authority) -> None:
    Hands(vault, tsa.url).after(0)
    _anchored(vault.writer, {**anchors(vault)[0].body, "root": "0" * 64})
    assert [each.what for each in verify_vault(vault.folder).findings] == [Problem.ALTERED]


def test_an_anchor_that_gives_itself_another_time_is_a_finding(vault: Vault, tsa: Authority) -> None:
    Hands(vault, tsa.url).after(0)
    _anchored(vault.writer, {**anchors(vault)[0].body, "at_ms": START_MS})
    assert [each.what for each in full(vault).findings] == [Problem.ALTERED]


def test_an_anchor_entry_without_sense_is_a_finding_and_no_crash(vault: Vault) -> None:
    _anchored(vault.writer, {"size": [], "root": {}, "path": "../../x"})
    assert Problem.ALTERED in [each.what for each in verify_vault(vault.folder).findings]


def test_a_finding_says_between_which_time_stamps_its_parcel_was_sealed(vault: Vault, tsa: Authority) -> None:
    hands = Hands(vault, tsa.url)
    hands.after(0)
    facts = vault.seal("SF1")
    hands.anchoring.now()
    (vault.home(facts) / "cam1-scan.jpg").unlink()
    (finding,) = verify_vault(vault.folder).findings
    first, second = (each.at_ms or 0 for each in anchors(vault))
    assert (finding.proven.after_ms, finding.proven.before_ms) == (first, second + 1000)


def test_a_finding_without_a_time_stamp_proves_no_time(vault: Vault) -> None:
    facts = vault.seal("SF1")
    (vault.home(facts) / "cam1-scan.jpg").unlink()
    (finding,) = verify_vault(vault.folder).findings
    assert not finding.proven


def test_the_ledger_can_be_read_while_a_time_stamp_comes_in(vault: Vault, tsa: Authority) -> None:
    engine = database.reader(vault.folder)
    assert engine is not None
    with transaction(engine):
        Hands(vault, tsa.url).after(0)
    engine.dispose()
    assert len(anchors(vault)) == 1
