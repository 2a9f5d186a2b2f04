"""What a desk holds on disk: one writer puts it there, any number of views read it."""
