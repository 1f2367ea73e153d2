"""The commands of authors, each in a module of its name."""
