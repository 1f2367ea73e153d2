"""What is known of words: which are the same, and which are opposites."""
