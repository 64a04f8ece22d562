"""The camera's setup: what the camera makes of a label, live, and what to change."""
