"""Use cases without a screen: what the app, the plain lines and the commands all do."""
