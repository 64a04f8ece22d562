"""The settings window: couriers and own number forms with a field to try a code, scanner, station, recording."""
