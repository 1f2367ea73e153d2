"""Reviews and actions, and what is computed from them."""
