"""Which report comes from which, and where do they start: fingerprints, aligned passages, directions, origins."""
