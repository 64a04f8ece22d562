"""Packwitness: the program. Headless, without Qt; `ui` shows it, `db` keeps its rows."""

__version__ = "0.1.0"
