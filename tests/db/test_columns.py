import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine.default import DefaultDialect

from db.columns import CleanText, Id, RawText, UtcMs
from tests.hostile import TEXTS

DIALECT = DefaultDialect()


@pytest.fixture
def sqlite() -> Connection:
    return create_engine("sqlite://").connect()


@pytest.mark.parametrize("good", [None, 0, 1_763_800_000_000])
def test_whole_milliseconds_are_a_time(good: int | None) -> None:
    assert UtcMs().process_bind_param(good, DIALECT) == good


@pytest.mark.parametrize("bad", [-1, 1.5, True, "1", 10**15])
def test_anything_else_is_no_time(bad: object) -> None:
    with pytest.raises(ValueError, match="not UTC"):
        UtcMs().process_bind_param(bad, DIALECT)  # type: ignore[arg-type]


@pytest.mark.parametrize("bad", ["", "0" * 25, "0" * 27, "i" * 26, "U" * 26, "../" + "0" * 23])
def test_only_26_characters_of_base32_are_an_id(bad: str) -> None:
    with pytest.raises(ValueError, match="not an id"):
        Id().process_bind_param(bad, DIALECT)


@pytest.mark.parametrize("raw", TEXTS)
def test_raw_text_comes_back_as_it_was_read(sqlite: Connection, raw: str) -> None:
    bound = RawText().process_bind_param(raw, DIALECT)
    stored = sqlite.scalar(text("SELECT :raw"), {"raw": bound})
    assert stored is not None
    assert stored.isascii()
    assert "\0" not in stored
    assert RawText().process_result_value(stored, DIALECT) == raw


@pytest.mark.parametrize("raw", TEXTS)
def test_every_text_for_people_can_be_stored(sqlite: Connection, raw: str) -> None:
    bound = CleanText().process_bind_param(raw, DIALECT)
    assert sqlite.scalar(text("SELECT :raw"), {"raw": bound}) == bound
    assert len(bound or "") == len(raw)
