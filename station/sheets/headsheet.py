"""The head of the day for the hand-over sheet: signed by two people, it shows every later roll-back. A5, standing."""

from dataclasses import dataclass
from pathlib import Path

from station.clock import local
from station.evidence.heads import Head
from station.sheets.paper import SOFT, Paper

_WHAT_ZH = "本页记下账本此刻的状态。签字后由收件方带走或拍照：之后若有人回退或改写这些记录，凭本页即可发现。"
_WHAT_EN = (
    "This page holds the state of the ledger. Signed, and kept or photographed by the carrier, it shows every "
    "later roll-back or rewriting of these entries."
)
_NOT_ZH = "本页不证明画面内容属实，也不证明时钟准确。"
_NOT_EN = "It does not prove that a picture shows the truth, nor that the clock was right."


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What the sheet says; `stamped_ms`: newest time stamp from outside, None: none."""

    head: Head
    parcels: int
    stamped_ms: int | None


def draw(path: Path, facts: DayFacts) -> None:
    """Write it."""
    head, paper = facts.head, Paper("Packwitness head of the day")
    at = local(head.wall_ms)
    paper.icon(12, 11, 13, "shield")
    paper.text(29, 18.5, "今日账本头", "zh", 20)
    paper.text(29.3, 24, "Head of the day · Packwitness", "en", 10)
    paper.right(136, 18.5, head.station, "en", 20)
    paper.right(136, 24, "工位 Station", "zh-text", 9, SOFT)
    paper.rule(12, 30, 136, 30)
    _facts(paper, facts, f"{at:%Y-%m-%d}", f"{at:%H:%M:%S}")
    paper.rule(12, 66, 136, 66)
    paper.text(12, 73, "根哈希  Root", "zh-text", 9, SOFT)
    paper.digits(12, 82.5, head.root, 15, step=17, down=10.5)
    paper.qr(84, 71, 52, head.text)
    paper.text(12, 123, f"密钥  Key  {head.kid}", "zh-text", 8, SOFT)
    paper.rule(12, 128, 136, 128)
    _signatures(paper)
    y = 174.0
    for zh, en in ((_WHAT_ZH, _WHAT_EN), (_NOT_ZH, _NOT_EN)):
        y = paper.block(12, y, 124, zh, "zh-text", 8.5, SOFT) + 0.6
        y = paper.block(12, y, 124, en, "en-text", 7.5, SOFT) + 0.6
    paper.save(path)


def _facts(paper: Paper, facts: DayFacts, date: str, time: str) -> None:
    stamped = "无  none" if facts.stamped_ms is None else f"{local(facts.stamped_ms):%Y-%m-%d %H:%M:%S}"
    rows = (
        (12, 37, "日期  Date", date, 17),
        (60, 37, "时间  Time", time, 17),
        (99, 37, "今日包裹  Parcels today", str(facts.parcels), 17),
        (12, 53, "账本记录  Ledger entries", str(facts.head.size), 13),
        (60, 53, "最近外部时间戳  Newest time stamp from outside", stamped, 13),
    )
    for x, y, name, value, size in rows:
        paper.text(x, y, name, "zh-text", 8, SOFT)
        paper.text(x, y + 7.5, value, "zh" if "无" in value else "en", size)


def _signatures(paper: Paper) -> None:
    for row, name in enumerate(("交件人  Handed over by", "收件人（快递员）  Taken by (carrier)")):
        y = 143 + row * 17
        paper.rule(12, y, 88, y)
        paper.rule(96, y, 136, y)
        paper.text(12, y + 4.5, name, "zh-text", 8, SOFT)
        paper.text(96, y + 4.5, "时间  Time", "zh-text", 8, SOFT)
