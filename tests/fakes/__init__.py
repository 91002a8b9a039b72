"""What stands in for real parts in tests. Not for parts that run in a test themselves (databases)."""
