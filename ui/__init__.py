"""Qt windows over the station: they show and ask, and decide nothing."""
