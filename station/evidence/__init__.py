"""Evidence at rest: the data folder, the manifest, sealing, verifying, recovering."""
