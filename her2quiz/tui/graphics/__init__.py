"""Pictures dot by dot, for terminals that can draw more than characters."""
