"""The deck language as a JSON Schema, which lets editors complete and check keys."""
