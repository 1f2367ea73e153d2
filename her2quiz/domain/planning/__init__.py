"""Plans: what comes on each day until some day, what will be known on it, and what would help most."""
