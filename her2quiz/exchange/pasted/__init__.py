"""Lists of questions as people type and paste them: Aiken, lettered options from a word processor, keys at the end."""
