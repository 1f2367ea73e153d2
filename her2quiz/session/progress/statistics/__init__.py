"""The statistics: their figures, the same for a program, and what is said of them."""
