"""An H.264 video as a network camera on loopback: GStreamer's RTSP server, in a process of its own.

Run by the system's python, since only that one has `gi`: `_rtsp.py VIDEO` prints the port. The packets go out as
they are, at the speed at which they were filmed; what that costs is the camera's, nobody's recorder's.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SYSTEM_PYTHON = "/usr/bin/python3"
NEEDS = "gir1.2-gst-rtsp-server-1.0 python3-gi gstreamer1.0-plugins-good gstreamer1.0-plugins-bad"
LAUNCH = "( filesrc location={video} ! qtdemux ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=1 )"


@contextmanager
def network_camera(video: Path) -> Iterator[str]:
    """The address of a camera that shows this video once from its start, to each that connects."""
    command = [SYSTEM_PYTHON, str(Path(__file__)), str(video)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            port = server.stdout.readline().strip()
            if not port:
                sys.exit(f"GStreamer's RTSP server does not start. Please install: {NEEDS}")
            yield f"rtsp://127.0.0.1:{port}/live"
        finally:
            server.kill()


def serve(video: str) -> None:
    import gi

    gi.require_version("Gst", "1.0")
    gi.require_version("GstRtspServer", "1.0")
    from gi.repository import GLib, Gst, GstRtspServer

    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service("0")
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(LAUNCH.format(video=video))
    server.get_mount_points().add_factory("/live", factory)
    server.attach(None)
    print(server.get_bound_port(), flush=True)
    GLib.MainLoop().run()


if __name__ == "__main__":
    serve(sys.argv[1])
