"""The key card: the station's fingerprint, to be kept where the computer is not. A5, lying."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from station.clock import local
from station.evidence.keys import kid_of
from station.sheets.paper import SOFT, Paper

_WHAT_ZH = (
    "这是本工位签名密钥的指纹。请把卡片放在电脑以外的地方；核对证据时与程序显示的指纹逐组比较，或扫描二维码。"
)
_WHAT_EN = (
    "The fingerprint of this station's signing key. Keep the card away from the computer. When evidence is checked, "
    "compare it group by group, or scan the code."
)


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """What the card says; `printed_ms` UTC."""

    station: str
    public: bytes
    printed_ms: int


def draw(path: Path, facts: KeyFacts) -> None:
    """Write it."""
    paper = Paper("Packwitness key card", lying=True)
    digits = hashlib.sha256(facts.public).hexdigest()
    paper.icon(12, 11, 13, "shield-check")
    paper.text(29, 18.5, "密钥卡", "zh", 22)
    paper.text(29.3, 24, "Key card · Packwitness", "en", 10)
    paper.right(198, 18.5, facts.station, "en", 24)
    paper.right(198, 24, "工位 Station", "zh-text", 9, SOFT)
    paper.rule(12, 30, 198, 30)
    paper.text(12, 39, "指纹  Fingerprint", "zh-text", 10, SOFT)
    paper.digits(12, 53, digits, 27, step=30, down=14.5)
    paper.qr(146, 37, 52, digits)
    paper.rule(12, 104, 198, 104)
    printed = f"{local(facts.printed_ms):%Y-%m-%d %H:%M}"
    for x, name, value in ((12, "密钥编号  Key", kid_of(facts.public)), (78, "打印  Printed", printed)):
        paper.text(x, 110.5, name, "zh-text", 8, SOFT)
        paper.text(x, 116, value, "en", 11)
    paper.text(128, 110.5, "保管人  Kept by", "zh-text", 8, SOFT)
    paper.rule(128, 117.5, 198, 117.5)
    end = paper.block(12, 121.5, 186, _WHAT_ZH, "zh-text", 9)
    end = paper.block(12, end + 0.5, 186, _WHAT_EN, "en-text", 8, SOFT)
    paper.text(12, end + 4, f"packwitness verify --pin {digits}", "en-text", 7.5, SOFT)
    paper.save(path)
