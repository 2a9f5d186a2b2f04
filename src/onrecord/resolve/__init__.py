"""Who is who across reports: candidate pairs, scores with reasons, judgements, and the linker that applies them."""
