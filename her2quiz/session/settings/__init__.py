"""The settings: what they are, and the file in which a learner keeps them."""
