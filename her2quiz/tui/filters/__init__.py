"""What every painted line passes: no control characters, pale text that can be read, and what a poor terminal can show."""
