"""How diagnostics are shown: one format in each module, each a function from diagnostics to styled lines."""
