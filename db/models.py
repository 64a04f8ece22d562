"""The tables. `_ms` UTC milliseconds, `_ns` nanoseconds on the station's monotonic clock.

A `pk` is local to this file and never leaves it; between stations only ids and hashes mean something.
"""

from sqlalchemy import ForeignKey, Index, MetaData, String, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from db.columns import BIG, CleanText, Id, RawText, UtcMs

UNSEALED = ("recording", "finishing")
"""The two states of a session that are not final."""

NOT_FINAL = text("status IN ('recording', 'finishing')")
"""The same, word for word as in the partial index: only then SQLite uses it."""

NO_PATH = text("path IS NULL")
"""A part that is not sealed yet, word for word as in its partial index."""


class Base(DeclarativeBase):
    """All tables of the program."""

    # A constraint without a name cannot be changed by a later migration.
    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
        }
    )


class SessionRow(Base):
    """The packing of one order, from the scan to the finish. Never deleted."""

    __tablename__ = "session"
    __table_args__ = (
        Index("ix_session_started", "started_ms", "pk"),
        Index("ix_session_station", "station", "started_ms", "pk"),
        Index("ix_session_operator", "operator", "started_ms", "pk"),
        # Start-up asks for the handful that are not sealed among millions that are.
        Index("ix_session_unsealed", "status", sqlite_where=NOT_FINAL),
    )

    pk: Mapped[int] = mapped_column(BIG, primary_key=True, comment="row id, local to this file")
    id: Mapped[str] = mapped_column(Id, unique=True, comment="UUIDv7, 26 characters base32; never sort by it")
    station: Mapped[str] = mapped_column(CleanText, comment="name of the bench")
    operator: Mapped[str] = mapped_column(CleanText, comment="who packed; empty: nobody named")
    opened_with: Mapped[str] = mapped_column(
        CleanText, comment="number it was opened with, or bound first; empty: unbound"
    )
    take: Mapped[int] = mapped_column(comment="1, 2 … when the same number is packed again")
    keep: Mapped[str] = mapped_column(String(16), comment="video+photos, video or photos")
    status: Mapped[str] = mapped_column(
        String(16), comment="recording, finishing, sealed, cancelled, incomplete, recovered"
    )
    outcome: Mapped[str | None] = mapped_column(
        String(16), comment="final status it gets once sealed; empty until its recording ended"
    )
    reason: Mapped[str | None] = mapped_column(String(16), comment="why its recording ended")
    started_ms: Mapped[int] = mapped_column(UtcMs, comment="start, wall clock")
    started_ns: Mapped[int] = mapped_column(BIG, comment="start, monotonic clock, read together with it")
    ended_ms: Mapped[int | None] = mapped_column(UtcMs, comment="end, counted on from the start")
    ended_ns: Mapped[int | None] = mapped_column(BIG, comment="end, monotonic clock")
    utc_offset_min: Mapped[int] = mapped_column(comment="minutes east of UTC at the start")
    damaged: Mapped[bool] = mapped_column(comment="marked as a damaged parcel")
    demo: Mapped[bool] = mapped_column(comment="drawn by the program, no real parcel")
    media_time: Mapped[bool] = mapped_column(comment="times count on from the run's start on media time")
    path: Mapped[str | None] = mapped_column(Text, comment="folder, relative to the data folder, once sealed")
    manifest_sha256: Mapped[str | None] = mapped_column(String(64), comment="of manifest.json, hex")
    size_bytes: Mapped[int | None] = mapped_column(BIG, comment="clips and photos together")
    hold: Mapped[str | None] = mapped_column(
        CleanText, comment="why retention must not touch it; empty: it may"
    )

    codes: Mapped[list["CodeRow"]] = relationship(order_by="CodeRow.pk")
    clips: Mapped[list["ClipRow"]] = relationship(order_by="ClipRow.pk")
    photos: Mapped[list["PhotoRow"]] = relationship(order_by="PhotoRow.pk")
    gaps: Mapped[list["GapRow"]] = relationship(order_by="GapRow.pk")
    remarks: Mapped[list["RemarkRow"]] = relationship(order_by="RemarkRow.pk")
    parts: Mapped[list["PartRow"]] = relationship(order_by="PartRow.pk")


class CodeRow(Base):
    """An order or waybill number of a session."""

    __tablename__ = "code"
    __table_args__ = (
        Index("ix_code_value", "value", "session"),
        Index("ix_code_value_rev", "value_rev", "session"),
        Index("ix_code_session", "session"),
    )

    pk: Mapped[int] = mapped_column(BIG, primary_key=True, comment="row id, local to this file")
    session: Mapped[int] = mapped_column(ForeignKey("session.pk"), comment="session.pk")
    kind: Mapped[str] = mapped_column(String(16), comment="order or waybill")
    value: Mapped[str] = mapped_column(CleanText, comment="canonical form, which is searched")
    value_rev: Mapped[str] = mapped_column(CleanText, comment="value backwards: last digits are a range")
    raw: Mapped[str] = mapped_column(RawText, comment="text as read, escaped")
    symbology: Mapped[str] = mapped_column(String(32), comment="Code128, QRCode, Wedge …")
    source: Mapped[str] = mapped_column(String(16), comment="camera, gun, typed, key, supervisor")
    carrier: Mapped[str] = mapped_column(String(32), comment="carrier or platform; empty: unknown")
    at_ms: Mapped[int] = mapped_column(UtcMs, comment="when it was bound")


class ClipRow(Base):
    """One video file of one camera."""

    __tablename__ = "clip"
    __table_args__ = (Index("ix_clip_session", "session"),)

    pk: Mapped[int] = mapped_column(BIG, primary_key=True, comment="row id, local to this file")
    session: Mapped[int] = mapped_column(ForeignKey("session.pk"), comment="session.pk")
    path: Mapped[str] = mapped_column(Text, unique=True, comment="relative to the data folder")
    sha256: Mapped[str] = mapped_column(String(64), comment="of the whole file, hex")
    size_bytes: Mapped[int] = mapped_column(BIG, comment="length of the file")
    duration_ms: Mapped[int] = mapped_column(BIG, comment="length of the video")
    frames: Mapped[int] = mapped_column(comment="pictures in it")
    dropped: Mapped[int] = mapped_column(comment="pictures that were lost while it was written")
    camera: Mapped[str] = mapped_column(String(64), comment="name of the camera")
    part: Mapped[int] = mapped_column(comment="1, 2 … a new part begins after a gap")
    started_ms: Mapped[int] = mapped_column(UtcMs, comment="first picture, pre-roll included")
    started_ns: Mapped[int] = mapped_column(BIG, comment="first picture, monotonic clock")
    parent: Mapped[str | None] = mapped_column(Text, comment="path of the original it was made from")
    purged_ms: Mapped[int | None] = mapped_column(UtcMs, comment="when retention removed the file")


class PhotoRow(Base):
    """One still picture."""

    __tablename__ = "photo"
    __table_args__ = (Index("ix_photo_session", "session"),)

    pk: Mapped[int] = mapped_column(BIG, primary_key=True, comment="row id, local to this file")
    session: Mapped[int] = mapped_column(ForeignKey("session.pk"), comment="session.pk")
    path: Mapped[str] = mapped_column(Text, unique=True, comment="relative to the data folder")
    sha256: Mapped[str] = mapped_column(String(64), comment="of the whole file, hex")
    size_bytes: Mapped[int] = mapped_column(BIG, comment="length of the file")
    moment: Mapped[str] = mapped_column(String(16), comment="scan, finish, photo, damaged")
    camera: Mapped[str] = mapped_column(String(64), comment="name of the camera")
    at_ms: Mapped[int] = mapped_column(UtcMs, comment="when the picture was seen")
    shot: Mapped[str | None] = mapped_column(
        CleanText, comment="which one of the shop's shot list; empty: none"
    )
    purged_ms: Mapped[int | None] = mapped_column(UtcMs, comment="when retention removed the file")


class GapRow(Base):
    """Time a camera missed inside a session."""

    __tablename__ = "gap"
    __table_args__ = (Index("ix_gap_session", "session"),)

    pk: Mapped[int] = mapped_column(BIG, primary_key=True, comment="row id, local to this file")
    session: Mapped[int] = mapped_column(ForeignKey("session.pk"), comment="session.pk")
    camera: Mapped[str] = mapped_column(String(64), comment="name of the camera")
    started_ms: Mapped[int] = mapped_column(UtcMs, comment="last picture before it")
    ended_ms: Mapped[int | None] = mapped_column(UtcMs, comment="first picture after it; empty: none came")


class LedgerRow(Base):
    """One signed line of the ledger; written once, never changed."""

    __tablename__ = "ledger"
    __table_args__ = (
        Index("ix_ledger_session", "session", "seq"),
        Index("ix_ledger_type", "type", "seq"),
    )

    seq: Mapped[int] = mapped_column(BIG, primary_key=True, comment="1, 2 … in the order written")
    at_ms: Mapped[int] = mapped_column(UtcMs, comment="when it was written, wall clock")
    type: Mapped[str] = mapped_column(String(32), comment="what it speaks of: session.open, export …")
    session: Mapped[str | None] = mapped_column(Text, comment="session.id it speaks of, if one")
    line: Mapped[str] = mapped_column(Text, comment="entry and signature, JSON, byte for byte as mirrored")


class RemarkRow(Base):
    """What the program noticed about a session."""

    __tablename__ = "remark"
    __table_args__ = (Index("ix_remark_session", "session"),)

    pk: Mapped[int] = mapped_column(BIG, primary_key=True, comment="row id, local to this file")
    session: Mapped[int] = mapped_column(ForeignKey("session.pk"), comment="session.pk")
    kind: Mapped[str] = mapped_column(String(16), comment="weak, mended, shots, clock, wrong")
    text: Mapped[str] = mapped_column(
        Text, comment="weak: why; shots: those left out; clock: seconds it jumped; wrong: the number"
    )
    at_ms: Mapped[int] = mapped_column(UtcMs, comment="when it was noticed")


class PartRow(Base):
    """What was shown again after the sealing: a folder of its own beside the session's."""

    __tablename__ = "part"
    __table_args__ = (
        Index("ix_part_session", "session"),
        Index("ix_part_unsealed", "pk", sqlite_where=NO_PATH),
    )

    pk: Mapped[int] = mapped_column(BIG, primary_key=True, comment="row id, local to this file")
    session: Mapped[int] = mapped_column(ForeignKey("session.pk"), comment="session.pk")
    part: Mapped[int] = mapped_column(comment="2, 3 … its clips bear the same number")
    started_ms: Mapped[int] = mapped_column(UtcMs, comment="start, wall clock")
    started_ns: Mapped[int] = mapped_column(BIG, comment="start, monotonic clock, read together with it")
    ended_ms: Mapped[int | None] = mapped_column(UtcMs, comment="end, once sealed")
    reason: Mapped[str | None] = mapped_column(String(16), comment="why it ended, once sealed")
    path: Mapped[str | None] = mapped_column(Text, comment="folder, relative to the data folder, once sealed")
    manifest_sha256: Mapped[str | None] = mapped_column(String(64), comment="of its manifest.json, hex")
    size_bytes: Mapped[int | None] = mapped_column(BIG, comment="its clips and photos together")


class EntryRow(Base):
    """Unsigned notes from before there was a ledger; the next start takes them into it."""

    __tablename__ = "entry"
    __table_args__ = (Index("ix_entry_session", "session"),)

    seq: Mapped[int] = mapped_column(BIG, primary_key=True, comment="1, 2 … in the order written")
    at_ms: Mapped[int] = mapped_column(UtcMs, comment="when")
    actor: Mapped[str] = mapped_column(CleanText, comment="who: operator, account or the program")
    action: Mapped[str] = mapped_column(String(32), comment="what: export, take_back_cancel …")
    session: Mapped[str | None] = mapped_column(Id, comment="session.id it speaks of, if one")
    body: Mapped[str] = mapped_column(Text, comment="details, JSON; no buyer's data")


class PersonRow(Base):
    """Somebody who packs, or opens the supervisor's door; retired, never deleted."""

    __tablename__ = "person"

    pk: Mapped[int] = mapped_column(BIG, primary_key=True, comment="row id, local to this file")
    id: Mapped[str] = mapped_column(Id, unique=True, comment="UUIDv7; what entries call the person")
    badge: Mapped[str | None] = mapped_column(String(16), comment="code of the badge: an identifier")
    name: Mapped[str] = mapped_column(CleanText, comment="short code that is shown, like A-07")
    role: Mapped[str] = mapped_column(String(16), comment="packer, supervisor, admin")
    retired: Mapped[bool] = mapped_column(comment="works here no more; name and badge stay taken")


class PinRow(Base):
    """A PIN's hash and the wrong tries at it; in no entry, so a rebuild does not bring it back."""

    __tablename__ = "pin"

    person: Mapped[str] = mapped_column(Id, primary_key=True, comment="person.id")
    hash: Mapped[str] = mapped_column(Text, comment="argon2id over the peppered PIN, PHC text")
    tries: Mapped[int] = mapped_column(comment="wrong ones since the last right one")
    locked_until_ms: Mapped[int] = mapped_column(UtcMs, comment="no PIN is looked at before; 0: now")
