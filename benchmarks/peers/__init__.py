"""How well and how fast does somebody else's tool read the same articles? It is measured beside our own."""
