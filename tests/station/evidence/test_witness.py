import json

import pytest

from station.errors import IntegrityError
from station.evidence import heads, witness
from station.evidence.keys import new_key

OURS, THEIRS = new_key(), new_key()
HEAD = heads.sign(OURS, "S-01", 7, bytes(32), 1_763_800_000_000)
SEEN = witness.countersign(HEAD, THEIRS, "S-02", 40, 1_763_800_001_000)


def test_a_countersigned_head_gives_head_and_witness_back() -> None:
    head, seen = witness.parse(SEEN)
    assert (head, seen and (seen.station, seen.seq)) == (HEAD, ("S-02", 40))


def test_a_bare_head_has_no_witness() -> None:
    assert witness.parse(HEAD.text) == (HEAD, None)


@pytest.mark.parametrize(
    ("part", "name", "value"),
    [
        ("cosign", "wall_ms", 1),
        ("cosign", "station", "S-03"),
        ("cosign", "head_sha256", "0" * 64),
        ("cosign", "public", "!"),
        ("cosign", "extra", 1),
        ("cosign", "seq", 1 << 53),
        ("head", "sig", "AAAA"),
    ],
)
def test_a_changed_countersignature_is_refused(part: str, name: str, value: object) -> None:
    changed = json.loads(SEEN)
    changed[part][name] = value
    with pytest.raises(IntegrityError):
        witness.parse(json.dumps(changed))


def test_another_head_under_the_same_countersignature_is_refused() -> None:
    changed = json.loads(SEEN)
    changed["head"] = json.loads(heads.sign(OURS, "S-01", 8, bytes(32), 1).text)
    with pytest.raises(IntegrityError, match="another head"):
        witness.parse(json.dumps(changed))


@pytest.mark.parametrize("text", ["", "[]", "{}", "7", '{"cosign":1}', '{"cosign":{},"head":{},"sig":""}'])
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(IntegrityError):
        witness.parse(text)
