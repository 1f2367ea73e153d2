"""What several kinds of prompt have in common."""
