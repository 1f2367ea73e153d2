"""Pictures of fields: what a model looks like, at any size. Only `canvas` knows Pillow."""
