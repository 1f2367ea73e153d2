"""A study session as plain lines, for screen readers, pipes and simple terminals."""
