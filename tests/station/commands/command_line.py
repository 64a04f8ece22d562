"""The command line as a person or a script meets it: a process, its output, its exit code."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from station.cli import app
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


def packwitness(*arguments: str | Path, **environment: str) -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "station", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "120", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


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
