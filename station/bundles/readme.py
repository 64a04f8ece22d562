"""The note in a bundle for whoever opens it: what lies here, how to check it, what that shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from station import __version__
from station.types import Status

NAME = "README-请先读.txt"


@dataclass(frozen=True, slots=True)
class TakeNote:
    """What the note says of one take."""

    folder: str
    started_ms: int
    utc_offset_min: int
    station: str
    status: Status
    demo: bool
    damaged: bool
    purged: int  # files that retention removed before
    copies: bool = False  # smaller copies that were made later; no manifest
    captioned: bool = False  # viewing copies with time and order in the picture; no manifest
    part: int = 1  # 2, 3 …: shown again after the sealing


_ZH = """打包证据（订单/运单：{order}）

这是什么
  由“打包见证”{version} 导出。每个 take-… 文件夹是一次打包：
{takes}
  *.mp4 是打包视频，*.jpg 是照片，均为封存时的原始文件，未经剪辑或转码（注明为副本的文件夹除外）。
  manifest.json 记录时间、单号、工位和每个文件的 SHA-256 值。
  proof.json（如有）证明 manifest.json 的封存记录在该工位签名的账本里。
  SHA256SUMS 列出本文件夹内所有文件的 SHA-256 值。

如何核对
  Linux：        sha256sum -c SHA256SUMS
  macOS：        shasum -a 256 -c SHA256SUMS
  Windows：      certutil -hashfile 文件名 SHA256
  PowerShell：   Get-FileHash 文件名 -Algorithm SHA256
  将结果与 SHA256SUMS 中的值比较；装有本软件的电脑可运行：packwitness verify 本文件夹
  有该工位的密钥卡时：packwitness verify 本文件夹 --pin 卡上的指纹

说明了什么，没有说明什么
  数值一致，说明该文件自 SHA256SUMS 写成之后没有改变。
  它不能单独说明：由谁拍摄、电脑时钟是否准确、SHA256SUMS 是否被人连同文件一起替换、画面之外发生了什么。
  如有疑问，可请商家将 manifest.json 的 SHA-256 值与其工位中的记录核对。
"""

_EN = """Packing evidence (order / waybill: {order})

What this is
  Taken out by Packwitness {version}. Each folder take-… is one packing:
{takes}
  *.mp4 are the packing videos, *.jpg the photos: the files as they were sealed, not cut, not re-encoded
  (but in folders that say they are copies).
  manifest.json holds times, numbers, the station, and the SHA-256 of each file.
  proof.json, where there is one, shows that its sealing stands in the ledger that the station signs.
  SHA256SUMS lists the SHA-256 of every file in this folder.

How to check it
  Linux:       sha256sum -c SHA256SUMS
  macOS:       shasum -a 256 -c SHA256SUMS
  Windows:     certutil -hashfile FILE SHA256
  PowerShell:  Get-FileHash FILE -Algorithm SHA256
  Compare with the value in SHA256SUMS. With this program installed: packwitness verify THIS-FOLDER
  With the station's key card: packwitness verify THIS-FOLDER --pin FINGERPRINT-ON-THE-CARD

What that shows, and what it does not
  Equal values show that the file has not changed since SHA256SUMS was written.
  They do not show by themselves who filmed it, whether the computer's clock was right, whether SHA256SUMS
  was replaced together with the files, or what happened outside the picture.
  In doubt, ask the merchant to compare the SHA-256 of manifest.json with the record kept at the station.
"""

_MARKS_ZH = {
    Status.CANCELLED: "已取消",
    Status.INCOMPLETE: "不完整（摄像头中断）",
    Status.RECOVERED: "程序意外中断后恢复",
}
_MARKS_EN = {
    Status.CANCELLED: "cancelled",
    Status.INCOMPLETE: "incomplete (no camera at its end)",
    Status.RECOVERED: "recovered after an interruption",
}


def text(order: str, takes: Sequence[TakeNote]) -> bytes:
    """Chinese, then English; a mark for UTF-8 and CRLF, for the oldest Notepad."""
    shown = printable(order)
    zh = _ZH.format(order=shown, version=__version__, takes=_lines(takes, chinese=True))
    en = _EN.format(order=shown, version=__version__, takes=_lines(takes, chinese=False))
    return f"{zh}\n{'-' * 60}\n\n{en}".replace("\n", "\r\n").encode("utf-8-sig")


def printable(raw: str, most: int = 64) -> str:
    """A stranger's text on one line, without characters that hide, turn or break it."""
    return "".join(c if c.isprintable() else "\ufffd" for c in raw[:most])


def _lines(takes: Sequence[TakeNote], *, chinese: bool) -> str:
    return "\n".join(f"  - {_line(take, chinese=chinese)}" for take in takes)


def _line(take: TakeNote, *, chinese: bool) -> str:
    zone = timezone(timedelta(minutes=take.utc_offset_min))
    at = datetime.fromtimestamp(take.started_ms / 1000, UTC).astimezone(zone)
    words = [f"{take.folder}: {at:%Y-%m-%d %H:%M:%S %z}", printable(take.station)]
    words += [(_MARKS_ZH if chinese else _MARKS_EN).get(take.status, "")]
    if take.copies:
        made = "后来压缩的副本，原始文件已按规定删除"
        words.append(made if chinese else "smaller copies made later; their originals were retired by policy")
    if take.captioned:
        made = "便于观看的副本，时间和单号已写入画面；原始文件在同名的 take 文件夹中"
        words.append(
            made if chinese else "copies to look at, time and number in the picture; the originals lie beside"
        )
    if take.part > 1:
        words.append("封存后补拍" if chinese else "shown again after the sealing")
    if take.damaged:
        words.append("包裹有破损" if chinese else "parcel marked as damaged")
    if take.demo:
        words.append("演示画面，非真实包裹" if chinese else "DEMO: drawn pictures, no real parcel")
    if take.purged:
        gone = f"{take.purged} 个文件已按保存期限删除"
        words.append(gone if chinese else f"{take.purged} files were removed earlier by retention")
    return ", ".join(word for word in words if word)
