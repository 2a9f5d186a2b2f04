"""The ledger of moves: who tells of which move, when it was, what answers what. `ledger.ledger` is where to begin."""
