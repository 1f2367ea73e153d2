"""Reviews and actions, and what follows from them."""
