"""What several kinds of question read alike: options, accepted answers, variables."""
