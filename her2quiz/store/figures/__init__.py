"""What statistics are computed from, kept beside the deck index so that a long log is read only once."""
