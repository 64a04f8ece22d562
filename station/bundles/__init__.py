"""What is taken out of the vault for somebody else: evidence with its manifest and its hashes."""
