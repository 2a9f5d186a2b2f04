"""Writes trained weights as the program runs them: int8 ONNX, the tokenizer, and the sums of both."""

import json
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.annotate.tagger import MODEL, TOKENIZER
from onrecord.weights.files import write_sums
from training.attribution.model import Tagger

OPSET = 17
# Products that stay float: the heads, which are small, and where int8 loses the most.
KEPT = ("roles/", "asks/", "answers/")


class Scored(nn.Module):
    """The tagger with probabilities for scores."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, numbers: Tensor, forms: Tensor) -> tuple[Tensor, Tensor]:
        """Return log-probabilities of the roles and probabilities of the anchors."""
        roles, anchors = self.tagger(numbers, forms, padded=False)
        return roles.log_softmax(-1), anchors.softmax(-1)


def export_float(tagger: Tagger, file: Path) -> None:
    """Write a model as float ONNX: one window at a time, so that nothing is padded; its pieces are a free dimension."""
    numbers = torch.ones((1, 16), dtype=torch.long)
    free = {1: "pieces"}
    torch.onnx.export(
        Scored(tagger.eval()),
        (numbers, numbers),
        str(file),
        dynamo=False,
        opset_version=OPSET,
        input_names=["numbers", "forms"],
        output_names=["roles", "anchors"],
        dynamic_axes={"numbers": free, "forms": free, "roles": free, "anchors": {**free, 2: "pieces"}},
    )


def export(tagger: Tagger, tokenizer: Path, folder: Path) -> None:
    """Write model, tokenizer and sums into a folder; the float model goes beside it and is not shipped."""
    folder.mkdir(parents=True, exist_ok=True)
    plain = folder.parent / "float.onnx"
    export_float(tagger, plain)
    kept = [n.name for n in onnx.load(plain).graph.node if any(name in n.name for name in KEPT)]
    quantize_dynamic(plain, folder / MODEL, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=kept)
    onnx.checker.check_model(folder / MODEL)
    given = json.loads(tokenizer.read_text(encoding="utf-8"))
    given.update(padding=None, truncation=None)
    (folder / TOKENIZER).write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
    write_sums(folder, (MODEL, TOKENIZER))
