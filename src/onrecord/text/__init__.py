"""Values: pure functions over strings and numbers that know nothing of reports."""
