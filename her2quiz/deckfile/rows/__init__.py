"""`[[table]]`: rows that become cards."""
