"""What is trained: MiniLM's encoder, a head that gives each word piece its role, one that says what it belongs to.

The encoder is BERT as published (Devlin et al. 2019, post-norm), with the weights of all-MiniLM-L6-v2 (Wang et al.
2020; Apache-2.0) and one embedding more: how a piece is written. The second head is a scaled dot product between a
piece and the first piece of an attribution's cue (Dozat & Manning 2017 use the same for dependency arcs).
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.annotate.pieces import FORMS
from onrecord.annotate.tags import LABELS

HIDDEN, HEADS, LAYERS, INNER, LONGEST, VOCABULARY = 384, 12, 6, 1536, 512, 30522
ARC = 128


class Dropout(nn.Module):
    """Leaves out features, the same for all pieces of a window (Gal & Ghahramani 2016): less to draw than per piece."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """Return x with some features at 0 and the rest scaled up, (windows, pieces, features)."""
        if not self.training or not self.share:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.share
        return x * (kept / (1 - self.share)).to(x.dtype)


class Layer(nn.Module):
    """One layer of the encoder: attention, then a feed-forward network, each with a residual and a norm."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.join = nn.Linear(HIDDEN, HIDDEN)
        self.first_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.widen = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.second_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return the layer's output, (windows, pieces, HIDDEN); mask is 0 for pieces and very negative for padding."""
        windows, pieces, _ = x.shape
        parts = self.attend(x).view(windows, pieces, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        heard = functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=mask)
        x = self.first_norm(x + self.dropout(self.join(heard.transpose(1, 2).reshape(windows, pieces, HIDDEN))))
        return self.second_norm(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))


class Tagger(nn.Module):
    """Word pieces in; for each of them the scores of the roles, and of every piece as the anchor of its attribution."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN, padding_idx=0)
        self.places = nn.Embedding(LONGEST, HIDDEN)
        self.forms = nn.Embedding(FORMS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = Dropout(dropout)
        self.roles = nn.Linear(HIDDEN, LABELS)
        self.asks, self.answers = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        nn.init.zeros_(self.forms.weight)

    def forward(self, numbers: Tensor, forms: Tensor, *, padded: bool = True) -> tuple[Tensor, Tensor]:
        """Return role scores (windows, pieces, LABELS) and anchor scores (windows, pieces, pieces), both logits.

        Args:
            numbers, forms: (windows, pieces), integers; 0 is padding.
            padded: whether some windows may be shorter than others; without padding no mask is needed.
        """
        mask = _mask(numbers) if padded else None
        place = torch.arange(numbers.shape[1], device=numbers.device)
        x = self.dropout(self.norm(self.words(numbers) + self.places(place)[None] + self.forms(forms)))
        for layer in self.layers:
            x = layer(x, mask)
        anchors = self.asks(x) @ self.answers(x).transpose(1, 2) / ARC**0.5
        return self.roles(x), anchors if mask is None else anchors + mask[:, 0]

    def load_encoder(self, file: Path) -> None:
        """Take the encoder's weights from a safetensors file of all-MiniLM-L6-v2."""
        given = load_file(file)
        front = "embeddings."
        kind = given[front + "token_type_embeddings.weight"][0]  # every piece is of the first kind
        state = self.state_dict()
        state["words.weight"] = given[front + "word_embeddings.weight"]
        state["places.weight"] = given[front + "position_embeddings.weight"] + kind
        _take(state, "norm", given, front + "LayerNorm")
        for n in range(LAYERS):
            ours, theirs = f"layers.{n}.", f"encoder.layer.{n}."
            for part in ("weight", "bias"):
                names = (f"{theirs}attention.self.{name}.{part}" for name in ("query", "key", "value"))
                state[f"{ours}attend.{part}"] = torch.cat([given[name] for name in names])
            _take(state, ours + "join", given, theirs + "attention.output.dense")
            _take(state, ours + "first_norm", given, theirs + "attention.output.LayerNorm")
            _take(state, ours + "widen", given, theirs + "intermediate.dense")
            _take(state, ours + "narrow", given, theirs + "output.dense")
            _take(state, ours + "second_norm", given, theirs + "output.LayerNorm")
        self.load_state_dict(state)


def _mask(numbers: Tensor) -> Tensor:
    """Return (windows, 1, 1, pieces): 0 for pieces and very negative for padding, of the type that is computed in."""
    kind = torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32
    return torch.zeros_like(numbers, dtype=kind).masked_fill(numbers == 0, -1e4)[:, None, None, :]


def averaged(models: Sequence[Tagger]) -> Tagger:
    """Return a model whose weights are the mean of others' (a "soup", Wortsman et al. 2022): they began alike."""
    states = [model.state_dict() for model in models]
    made = Tagger(0.0)
    made.load_state_dict({name: torch.stack([s[name] for s in states]).mean(dim=0) for name in states[0]})
    return made.eval()


def _take(state: dict[str, Tensor], ours: str, given: dict[str, Tensor], theirs: str) -> None:
    for part in ("weight", "bias"):
        state[f"{ours}.{part}"] = given[f"{theirs}.{part}"]
