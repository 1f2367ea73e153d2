"""What is known of words: which are the same, which are opposites, and which are real though they look like a typo."""
