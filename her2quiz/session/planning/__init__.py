"""Plans: what probably comes on the next days, and what will be known in an exam."""
