"""What the first screen shows of a learner's habit: how much is known, what comes, and what was studied."""
