"""Tests of plans: what comes until a day, and what is known on it."""
