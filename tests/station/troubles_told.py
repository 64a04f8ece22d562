"""What a feed told of troubles, in order."""

from queue import SimpleQueue

from station.events import Event, Trouble, TroubleBegan, TroubleEnded


def troubles_told(news: "SimpleQueue[Event]") -> list[tuple[str, Trouble]]:
    """("began" or "ended", which) of all that is waiting; other events are passed over."""
    found = []
    while not news.empty():
        event = news.get()
        if isinstance(event, TroubleBegan | TroubleEnded):
            found.append(("began" if isinstance(event, TroubleBegan) else "ended", event.trouble))
    return found
