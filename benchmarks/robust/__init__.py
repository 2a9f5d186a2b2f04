"""What does it take to break the program? Killed runs and damaged inputs, seeded and counted."""
