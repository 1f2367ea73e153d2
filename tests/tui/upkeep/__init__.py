"""Tests of what the app does while no key comes."""
