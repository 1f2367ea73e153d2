"""What Textual does in several steps from a key to the painted screen, done in one where nothing stands against it."""
