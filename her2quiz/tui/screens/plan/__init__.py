"""The screen on which an exam is planned for."""
