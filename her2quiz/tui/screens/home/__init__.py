"""The home screen, with what opens over it."""
