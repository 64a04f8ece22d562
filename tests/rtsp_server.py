"""An RTSP server on loopback, run by the system's python (only that one has `gi`); prints its port.

Arguments: port (0: any), then `user:password` or nothing. `/live` shows a moving test picture,
`/short` two seconds of it, `/sound` has a tone, too, `/udp` gives it over UDP only.
"""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

LAUNCH = (
    "( videotestsrc is-live=true pattern=ball {more} ! video/x-raw,width=640,height=360,framerate=30/1 ! "
    "x264enc tune=zerolatency speed-preset=ultrafast key-int-max=10 ! h264parse ! "
    "rtph264pay name=pay0 pt=96 config-interval=1 {beside} )"
)
SOUND = "audiotestsrc is-live=true ! alawenc ! rtppcmapay name=pay1 pt=8"


def protect(server: GstRtspServer.RTSPServer, login: str) -> None:
    """Ask each client for this user and password."""
    auth = GstRtspServer.RTSPAuth()
    token = GstRtspServer.RTSPToken()
    token.set_string("media.factory.role", "user")
    auth.add_basic(GstRtspServer.RTSPAuth.make_basic(*login.split(":")), token)
    server.set_auth(auth)


def main(port: str, login: str = "") -> None:
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(port)
    for path, more, beside in (
        ("/live", "", ""),
        ("/short", "num-buffers=60", ""),
        ("/sound", "", SOUND),
        ("/udp", "", ""),
    ):
        factory = GstRtspServer.RTSPMediaFactory()
        factory.set_launch(LAUNCH.format(more=more, beside=beside))
        if path == "/udp":
            factory.set_protocols(GstRtsp.RTSPLowerTrans.UDP)
        if login:
            permissions = GstRtspServer.RTSPPermissions()
            permissions.add_permission_for_role("user", "media.factory.access", True)
            permissions.add_permission_for_role("user", "media.factory.construct", True)
            factory.set_permissions(permissions)
        server.get_mount_points().add_factory(path, factory)
    if login:
        protect(server, login)
    server.attach(None)
    print(server.get_bound_port(), flush=True)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main(*sys.argv[1:])
