"""What several kinds of question have in common: options, accepted answers, variables."""
