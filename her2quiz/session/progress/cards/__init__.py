"""Cards as the learner looks them up: searched, listed, described, changed, and chosen for practice."""
