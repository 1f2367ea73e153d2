"""The screen of statistics: what is drawn, what stands beside it, and the screen itself."""
