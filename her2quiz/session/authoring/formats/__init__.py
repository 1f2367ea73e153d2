"""How problems are told: one format in each module, each a function from problems to lines."""
