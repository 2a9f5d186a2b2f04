"""How are the numbers of a fingerprint written down, and read back exactly as they were?

Bare little-endian columns behind their lengths: hashes do not compress, and a desk has many.
"""

import struct

import numpy as np

from onrecord.records.fingerprint import Fingerprint

_HEAD = struct.Struct("<5I")
_COLUMNS = ("<u4", "<u8", "<u4", "<f8", "<u8")  # minima, passages, hashes and weights of terms, keys


def pack_fingerprint(fingerprint: Fingerprint) -> bytes:
    """Return the body of a fingerprint, without the id of its report."""
    terms, weights = zip(*fingerprint.terms, strict=True) if fingerprint.terms else ((), ())
    columns = (fingerprint.minima, fingerprint.passages, terms, weights, fingerprint.keys)
    lengths = (len(fingerprint.minima), len(fingerprint.passages), len(terms), len(fingerprint.keys))
    parts = (np.array(column, kind).tobytes() for column, kind in zip(columns, _COLUMNS, strict=True))
    return _HEAD.pack(fingerprint.size, *lengths) + b"".join(parts)


def unpack_fingerprint(body: bytes, report: str) -> Fingerprint:
    """Return the fingerprint that `pack_fingerprint` made the body of; raise ValueError where it is not one."""
    if len(body) < _HEAD.size:
        raise ValueError("a fingerprint begins with its lengths")
    size, minima, passages, terms, keys = _HEAD.unpack_from(body)
    at, columns = _HEAD.size, []
    for count, kind in zip((minima, passages, terms, terms, keys), _COLUMNS, strict=True):
        columns.append(np.frombuffer(body, kind, count, at).tolist())
        at += count * np.dtype(kind).itemsize
    smallest, sampled, hashes, weights, looked_up = columns
    weighed = tuple(zip(hashes, weights, strict=True))
    return Fingerprint(report, tuple(smallest), tuple(sampled), weighed, size, tuple(looked_up))
