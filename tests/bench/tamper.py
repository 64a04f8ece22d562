"""`bench tamper --changes 10000 --seed S`: how many changes behind the program's back verify finds."""

import argparse
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from station.errors import StorageError
from station.evidence.heads import Head
from station.evidence.paths import DataFolder
from station.evidence.verify import Kept, verify_vault
from tests.tamper import Tamper, filled


def main(arguments: Sequence[str]) -> int:
    """Prints counts; 1 where a change was missed or a good vault accused."""
    options = _options(arguments)
    memory = Path("/dev/shm")  # where there is one, no disk wears out
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as home:
        folder, head = filled(Path(home) / "data")
        kept = Path(home) / "head.txt"
        kept.write_text(head.text)
        missed = _changes(folder, head, options.changes, options.seed)
        told = _told(folder, kept, options.command_line, options.seed + 1)
        flips = _flips(folder, head, options.flips, options.seed)
        alarms = sum(_good(Path(home) / "good", sessions) for sessions in range(options.good))
        agreed = _second(folder, options.second, options.seed + 2)
    for words in (*missed, *told):
        print(f"missed: {words}")
    print(f"changes found: {options.changes - len(missed)} of {options.changes} (seed {options.seed})")
    print(f"through the command line: {options.command_line - len(told)} of {options.command_line}")
    print(f"false alarms: {alarms} of {options.good}")
    print(f"second verifier agrees: {agreed} of {options.second} altered ones, and on the good ones above")
    print(f"bit flips of the database file: {dict(flips)}")
    return 1 if missed or told or alarms or agreed < options.second else 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench tamper")
    for name, usual in (
        ("changes", 10000),
        ("seed", 1),
        ("command-line", 200),
        ("good", 200),
        ("second", 200),
        ("flips", 200),
    ):
        parser.add_argument(f"--{name}", type=int, default=usual)
    return parser.parse_args(arguments)


def _found(folder: DataFolder, head: Head) -> bool:
    try:
        return bool(verify_vault(folder, kept=Kept(head)).findings)
    except StorageError:
        return True


def _good(root: Path, number: int) -> bool:
    """A vault of its own, against a head kept from it: whether one of the verifiers accuses it."""
    folder, head = filled(root, sessions=number % 5)
    try:
        return _found(folder, head) or not second_says(folder)
    finally:
        shutil.rmtree(root)


def _second(folder: DataFolder, changes: int, seed: int) -> int:
    """Changes of the vault alone, which is all that it looks at: both must find them."""
    tamper, agreed = Tamper(folder, seed, vault_only=True), 0
    for _ in range(changes):
        with tamper.change() as words:
            same = second_says(folder) == (not verify_vault(folder).findings)
            agreed += same
            if not same:
                print(f"the second verifier disagrees: {words}")
    return agreed


def second_says(folder: DataFolder) -> bool:
    """Whether the shell script finds nothing."""
    script = Path(__file__).parents[1] / "second_verifier.sh"
    return subprocess.run(["bash", script, folder.vault], capture_output=True, check=False).returncode == 0


def _changes(folder: DataFolder, head: Head, changes: int, seed: int) -> list[str]:
    tamper, missed = Tamper(folder, seed), []
    for number in range(1, changes + 1):
        with tamper.change() as words:
            if not _found(folder, head):
                missed.append(words)
        if number % 1000 == 0:
            print(f"… {number - len(missed)} of {number}", file=sys.stderr, flush=True)
    return missed


def _told(folder: DataFolder, head: Path, changes: int, seed: int) -> list[str]:
    """The same through the command line: exit code 1, or 3 where the database cannot be read."""
    tamper, missed = Tamper(folder, seed), []
    verify = [sys.executable, "-m", "station", "verify", "--data", str(folder.root), "--head", str(head)]
    for _ in range(changes):
        with tamper.change() as words:
            if subprocess.run(verify, capture_output=True, check=False).returncode not in (1, 3):
                missed.append(words)
    return missed


def _flips(folder: DataFolder, head: Head, flips: int, seed: int) -> Counter[str]:
    """One bit of the database's file: most of it is free room and indexes, where no row changes."""
    random, counts = Random(seed), Counter[str]()
    whole = folder.db.read_bytes()
    before = _rows(folder)
    for _ in range(flips):
        data = bytearray(whole)
        bit = random.randrange(len(data) * 8)
        data[bit // 8] ^= 1 << bit % 8
        folder.db.write_bytes(data)
        changed = _rows(folder) != before
        counts[
            "found" if _found(folder, head) else "row changed, missed" if changed else "no row changed"
        ] += 1
        for suffix in ("-wal", "-shm"):
            folder.db.with_name(f"{folder.db.name}{suffix}").unlink(missing_ok=True)
    folder.db.write_bytes(whole)
    return counts


def _rows(folder: DataFolder) -> object:
    copy = folder.root / "copy.db"
    shutil.copy(folder.db, copy)
    try:
        with closing(sqlite3.connect(copy)) as db:
            tables = ("session", "code", "clip", "photo", "gap", "ledger")
            return [db.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall() for table in tables]  # noqa: S608
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return str(error)
    finally:
        copy.unlink()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
