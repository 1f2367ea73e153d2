"""The text of text2qti, which makes a quiz for Canvas of it."""
