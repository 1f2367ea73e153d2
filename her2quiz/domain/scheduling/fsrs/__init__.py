"""FSRS-6: the forgetting curve, the arithmetic, its parameters, and how they are fitted."""
