"""One widget per file: it says what the learner did, never what that means."""
