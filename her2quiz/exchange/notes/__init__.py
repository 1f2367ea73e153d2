"""Cards in Markdown notes: hashcards, and the plugin Spaced Repetition of Obsidian."""
