#!/usr/bin/env python3
"""Sets up whatever is missing, then starts the program. Standard library only.

    python3 run.py                 open the program
    python3 run.py test [ARGS…]    lint, types and tests
    python3 run.py bench NAME …    a benchmark of tests/bench/
    python3 run.py COMMAND …       the command line: search, record, export, verify, doctor …

What it sets up: system libraries (through apt where it may, else it prints the one line to run), a
`.venv` beside this file, the locked dependencies, the project itself.
"""

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
CANNOT_RUN = 3

# Library that must be found → Debian package.
LIBRARIES = {
    "GL": "libgl1",
    "EGL": "libegl1",
    "glib-2.0": "libglib2.0-0",
    "xkbcommon": "libxkbcommon0",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
    "zbar": "libzbar0",
    "pulse": "libpulse0",
    "Xrandr": "libxrandr2",
    "drm": "libdrm2",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-randr": "libxcb-randr0",
    "xcb-shape": "libxcb-shape0",
}
# Program that the tests drive → Debian package.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "import": "imagemagick",
    "chromium": "chromium",
    "openssl": "openssl",
}
# File that the tests' network camera needs → Debian package; the system's own Python runs it.
TEST_CAMERA = {
    "lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "lib/*/girepository-1.0/GstRtspServer-1.0.typelib": "gir1.2-gst-rtsp-server-1.0",
    "lib/*/gstreamer-1.0/libgstvideotestsrc.so": "gstreamer1.0-plugins-base",
    "lib/*/gstreamer-1.0/libgstrtp.so": "gstreamer1.0-plugins-good",
    "lib/*/gstreamer-1.0/libgstvideoparsersbad.so": "gstreamer1.0-plugins-bad",
    "lib/*/gstreamer-1.0/libgstx264.so": "gstreamer1.0-plugins-ugly",
}


def main(arguments: Sequence[str]) -> int:
    """Set up, then run what was asked for; returns its exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file meets whatever Python is there
        print("Packwitness needs Python 3.11 or newer.", file=sys.stderr)
        return CANNOT_RUN
    testing = arguments[:1] == ["test"]
    try:
        system_libraries(testing=testing)
        python = environment(testing=testing or arguments[:1] == ["bench"])
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"The set-up stopped: {error}", file=sys.stderr)
        print("Nothing was recorded or changed. Mend that and run the same command again.", file=sys.stderr)
        return CANNOT_RUN
    if testing:
        return test(python, arguments[1:])
    if arguments[:1] == ["bench"]:
        return bench(python, arguments[1:])
    if arguments:
        return call([python, "-m", "station", *arguments])
    return call([python, "-m", "ui"])


# ---------------------------------------------------------------- what must be there


def system_libraries(*, testing: bool) -> None:
    """Install what is missing through apt where that is allowed, else say how. Linux only."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for name, package in LIBRARIES.items() if ctypes.util.find_library(name) is None]
    if testing:
        missing += [package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None]
        missing += [package for name, package in TEST_CAMERA.items() if not any(Path("/usr").glob(name))]
    if not missing:
        return
    apt = _apt()
    if apt is None:
        print(f"Please run once:  sudo apt-get install -y {' '.join(missing)}", file=sys.stderr)
        return
    print(f"Installing {' '.join(missing)} …", file=sys.stderr)
    try:
        _quietly([*apt, "update", "-q"])
        _quietly([*apt, "install", "-y", "-q", "--no-install-recommends", *_renamed(missing)])
    except subprocess.CalledProcessError:
        print("apt could not install all of it. Please run:", file=sys.stderr)
        print(f"  sudo apt-get install -y {' '.join(missing)}", file=sys.stderr)


def _quietly(command: Sequence[str]) -> None:
    environment_ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, env=environment_, stdout=subprocess.DEVNULL, check=True)


def _apt() -> list[str] | None:
    apt = shutil.which("apt-get")
    if apt is None:
        return None
    if os.geteuid() == 0:
        return [apt]
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n", apt]
    return None


def _renamed(packages: Sequence[str]) -> list[str]:
    """Ubuntu 24.04 renamed glib, and calls its browser otherwise: leave out what it does not know."""
    known = []
    for package in packages:
        for name in (package, f"{package}t64", f"{package}-browser"):
            shown = subprocess.run(
                ["apt-cache", "policy", name], capture_output=True, text=True, check=False
            ).stdout
            if "Candidate:" in shown and "Candidate: (none)" not in shown:
                known.append(name)
                break
    return known


def environment(*, testing: bool) -> str:
    """The interpreter of `.venv` with everything the lock file names; made or brought up to date if needed."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    lock = ROOT / ("requirements-test.lock" if testing else "requirements.lock")
    stamps = VENV / "stamps"
    if not python.exists():
        print("Making .venv …", file=sys.stderr)
        venv.create(VENV, with_pip=True, clear=True)
    complete = ROOT / "requirements-test.lock"  # holds the other one
    done = [each for each in (lock, complete) if _stamped(stamps / each.name, _digest(each))]
    if lock in done or (done and not testing):
        return str(python)
    print("Installing the locked dependencies …", file=sys.stderr)
    pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(lock)], check=True)
    # Hashes cannot be required of the project itself, so it comes apart and without dependencies.
    subprocess.run([*pip, "--no-deps", "-e", str(ROOT)], check=True)
    stamps.mkdir(exist_ok=True)
    (stamps / lock.name).write_text(_digest(lock))
    return str(python)


def _digest(lock: Path) -> str:
    digest = hashlib.sha256(lock.read_bytes())
    digest.update((ROOT / "pyproject.toml").read_bytes())
    return digest.hexdigest()


def _stamped(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text() == wanted


# ---------------------------------------------------------------- what was asked for


def test(python: str, arguments: Sequence[str]) -> int:
    """Lint, format, types, tests; the first that fails ends it."""
    # Some hundred tests start the program: without its bytecode each would compile all of it anew.
    environment_ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    # One more than there are cores: half of the time a test waits for a timer, a disk or another program.
    workers = str(min(8, (os.cpu_count() or 1) + 1))
    steps = (
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [python, "-m", "pytest", "-n", workers, "--dist", "loadfile", *arguments],
    )
    for step in steps:
        print(f"— {' '.join(step[2:])}", flush=True)
        code = call(step, environment_)
        if code:
            return code
    return 0


def bench(python: str, arguments: Sequence[str]) -> int:
    """A benchmark by its name; without one, their names."""
    names = sorted(path.stem.replace("_", "-") for path in (ROOT / "tests" / "bench").glob("[a-z]*.py"))
    if not arguments or arguments[0] not in names:
        print(f"Benchmarks: {', '.join(names)}", file=sys.stderr)
        return 2
    environment_ = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # as where the program is used
    module = f"tests.bench.{arguments[0].replace('-', '_')}"
    return call([python, "-m", module, *arguments[1:]], environment_)


def call(command: Sequence[str], environment_: dict[str, str] | None = None) -> int:
    """Run it; the command line stays in the caller's folder, so that relative paths mean what was typed."""
    typed = command[2] == "station"
    if typed and os.name == "posix":
        os.execv(command[0], list(command))  # noqa: S606 - signals must reach the program itself
    return subprocess.run(command, env=environment_, cwd=None if typed else ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
