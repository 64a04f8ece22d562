"""The command line as a person or a script meets it: a process, its output, its exit code."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import forked
from typer.testing import CliRunner

from station.cli import app, main
from station.commands.common import exit_code
from station.errors import StationError

ROOT = Path(__file__).parents[3]


@dataclass
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on its one line."""
        (line,) = self.out.splitlines()
        return json.loads(line)

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def of(self, name: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event["event"] == name]


def packwitness(*arguments: str | Path, typed: str = "", **environment: str) -> Done:
    """One command in a process of its own, with `typed` on its standard input."""
    if sys.platform == "win32":
        return anew(*arguments, typed=typed, **environment)
    with tempfile.TemporaryDirectory() as folder:
        streams = [Path(folder) / name for name in ("in", "out", "err")]
        for stream in streams:
            stream.write_text(typed if stream.name == "in" else "", "utf-8")
        process = forked.process(_be_packwitness, _words(arguments), _settings(environment), streams)
        process.join(60)
        assert process.exitcode is not None, f"a minute was not enough for {arguments}"
        return Done(process.exitcode, *(stream.read_text("utf-8") for stream in streams[1:]))


def anew(*arguments: str | Path, typed: str = "", **environment: str) -> Done:
    """The same, and Python is started for it as a person or a script starts it."""
    done = subprocess.run(
        [sys.executable, "-m", "station", *_words(arguments)],
        cwd=ROOT,
        env=_settings(environment),
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def _be_packwitness(words: list[str], settings: dict[str, str], streams: list[Path]) -> None:
    for number, (stream, how) in enumerate(
        zip(streams, (os.O_RDONLY, os.O_WRONLY, os.O_WRONLY), strict=True)
    ):
        os.dup2(os.open(stream, how), number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the process
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(settings)
    sys.argv = ["packwitness", *words]
    main()


def _words(arguments: tuple[str | Path, ...]) -> list[str]:
    return [str(one) for one in arguments]


def _settings(more: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "COLUMNS": "120", **more}


def inside(*arguments: str | Path) -> Done:
    """The same without a process of its own, which on a busy machine takes seconds."""
    runner = CliRunner()
    done = runner.invoke(app, [str(one) for one in arguments])
    if isinstance(done.exception, StationError):
        return Done(exit_code(done.exception), done.stdout, str(done.exception))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)


def start(*arguments: str | Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "station", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def wait_for(process: "subprocess.Popen[str]", name: str) -> dict[str, Any]:
    """Read events until the one of this name comes."""
    assert process.stdout is not None
    for line in process.stdout:
        event = json.loads(line)
        if event["event"] == name:
            return event
    raise AssertionError(f"no {name}: {process.stderr.read() if process.stderr else ''}")
