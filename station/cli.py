"""The command line: every command, its exit codes, and the one place where its errors become words.

0 fine · 1 something is wrong with the evidence · 2 wrong use · 3 cannot run here · 4 not allowed
· 130 stopped by Ctrl-C.
"""

import logging
import sys
from typing import Annotated

import typer

from station import __version__
from station.commands import (
    binding,
    cameras,
    care,
    finding,
    keeping,
    people,
    printing,
    proving,
    record,
    stamping,
    taking_out,
)
from station.commands.common import EXIT_CANNOT_RUN, complain, exit_code
from station.errors import StationError

app = typer.Typer(
    name="packwitness",
    help="Packwitness films each parcel while it is packed, and proves it later.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (
    record.record,
    finding.search,
    finding.show,
    finding.filmed,
    binding.bind,
    binding.wrong,
    keeping.hold,
    keeping.release,
    keeping.purge,
    binding.uncancel,
    taking_out.export,
    proving.verify,
    proving.head,
    proving.key,
    printing.card,
    stamping.anchor,
    stamping.cosign,
    care.recover,
    care.rebuild,
    care.backup,
    care.restore,
    care.doctor,
    care.selftest,
    cameras.cameras,
):
    app.command()(command)
app.add_typer(people.app, name="people")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"packwitness {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # noqa: ARG001 - the callback prints it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    logging.basicConfig(
        level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr
    )


def main() -> None:
    """Run a command; a StationError becomes its sentence and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except StationError as error:
        complain(error)
        sys.exit(exit_code(error))
    except BrokenPipeError:
        sys.exit(EXIT_CANNOT_RUN)
