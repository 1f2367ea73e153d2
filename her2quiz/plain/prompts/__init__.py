"""What the prompts of several kinds share."""
