"""Benchmarks; apart from the tests, because a time proves nothing on another machine. Ratios within one run do."""
