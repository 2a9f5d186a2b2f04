"""What the report asserts in its own voice."""
