"""What the app does while no key comes."""
