"""Scanner guns: what they type or send, made into texts for the one door of scans."""
