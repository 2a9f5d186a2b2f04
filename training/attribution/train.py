"""Trains one seed, and goes on from the last epoch that it finished."""

import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.annotate.pieces import Cutter, Piece
from training.attribution.corpus import Article
from training.attribution.examples import NOT_LEARNED, Example, Marks, examples
from training.attribution.model import Tagger


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train.

    Args:
        pieces: word pieces in a step, padding included.
        rate: highest learning rate of the encoder; the heads take `heads` times as much.
        links: weight of the loss of the anchors beside that of the roles.
    """

    seed: int
    epochs: int = 6
    pieces: int = 4096
    rate: float = 3e-4
    heads: float = 3.0
    warm_up: float = 0.1
    decay: float = 0.01
    dropout: float = 0.1
    smoothing: float = 0.05
    links: float = 0.5


class Training:
    """One seed's training: model, optimiser and schedule, kept on disk after each epoch."""

    def __init__(self, plan: Plan, encoder: Path, cutter: Cutter, marks: Marks, folder: Path) -> None:
        self.plan, self._cutter, self._marks = plan, cutter, marks
        self._file = folder / f"seed{plan.seed}.pt"
        self._log = folder / f"seed{plan.seed}.log.jsonl"
        folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(0)  # heads start alike in every seed, so that seeds can be averaged
        self.model = Tagger(plan.dropout)
        self.model.load_encoder(encoder)
        heads = [p for n, p in self.model.named_parameters() if n.startswith(("roles", "asks", "answers", "forms"))]
        taken = {id(p) for p in heads}
        rest = [p for p in self.model.parameters() if id(p) not in taken]
        groups = [{"params": rest, "lr": plan.rate}, {"params": heads, "lr": plan.rate * plan.heads}]
        self._optimiser = torch.optim.AdamW(groups, weight_decay=plan.decay, fused=True)
        self.epoch = 0
        if self._file.exists():
            self._resume()

    def run(self, articles: Sequence[tuple[Article, list[tuple[Piece, ...]]]]) -> Iterator[Tagger]:
        """Train to the last epoch; yield the model after each."""
        steps = self._steps(articles)
        scheduler = torch.optim.lr_scheduler.LambdaLR(self._optimiser, lambda n: _slope(n, steps, self.plan.warm_up))
        scheduler.last_epoch = self.epoch * (steps // self.plan.epochs)
        while self.epoch < self.plan.epochs:
            started, losses = time.monotonic(), []
            torch.manual_seed(self.plan.seed * 1000 + self.epoch)
            self.model.train()
            for batch in self._batches(articles):
                loss = self._loss(batch)
                self._optimiser.zero_grad(set_to_none=True)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
                self._optimiser.step()
                scheduler.step()
                losses.append(loss.item())
                if len(losses) % 20 == 0:
                    self.tell(step=len(losses), loss=round(sum(losses[-20:]) / 20, 4))
            self.epoch += 1
            mean = sum(losses) / len(losses)
            self.tell(epoch=self.epoch, loss=round(mean, 4), seconds=round(time.monotonic() - started))
            self._keep()
            self.model.eval()
            yield self.model

    def _steps(self, articles: Sequence[tuple[Article, list[tuple[Piece, ...]]]]) -> int:
        """Return about how many steps the whole training takes."""
        pieces = sum(len(block) + 1 for _, blocks in articles for block in blocks)
        return self.plan.epochs * math.ceil(1.08 * pieces / self.plan.pieces)

    def _batches(self, articles: Sequence[tuple[Article, list[tuple[Piece, ...]]]]) -> list[list[Example]]:
        """Return an epoch's windows in batches of like length, in random order."""
        chance = random.Random(f"{self.plan.seed} {self.epoch}")
        made = [e for a, blocks in articles for e in examples(a, blocks, self._cutter, self._marks, chance)]
        chance.shuffle(made)
        made.sort(key=lambda e: len(e.numbers) // 32)
        batches: list[list[Example]] = [[]]
        for one in made:
            if batches[-1] and (len(batches[-1]) + 1) * len(one.numbers) > self.plan.pieces:
                batches.append([])
            batches[-1].append(one)
        chance.shuffle(batches)
        return batches

    def _loss(self, batch: Sequence[Example]) -> Tensor:
        longest = max(len(e.numbers) for e in batch)
        numbers, forms = (_padded([getattr(e, n) for e in batch], longest, 0) for n in ("numbers", "forms"))
        labels = _padded([e.labels for e in batch], longest, NOT_LEARNED)
        anchors = _padded([e.anchors for e in batch], longest, NOT_LEARNED)
        with torch.autocast("cpu", torch.bfloat16):
            roles, links = self.model(numbers, forms)
        learned = labels.flatten() != NOT_LEARNED
        loss = functional.cross_entropy(
            roles.float().flatten(0, 1)[learned], labels.flatten()[learned], label_smoothing=self.plan.smoothing
        )
        linked = anchors.flatten() != NOT_LEARNED
        if linked.any():
            loss = loss + self.plan.links * functional.cross_entropy(
                links.float().flatten(0, 1)[linked], anchors.flatten()[linked]
            )
        return loss

    def _keep(self) -> None:
        state = {"model": self.model.state_dict(), "optimiser": self._optimiser.state_dict(), "epoch": self.epoch}
        made = self._file.with_suffix(".part")
        torch.save({**state, "plan": asdict(self.plan)}, made)
        made.replace(self._file)

    def _resume(self) -> None:
        state = torch.load(self._file, weights_only=True)
        if state["plan"] != asdict(self.plan):
            raise SystemExit(f"{self._file} was trained by another plan: move it away, or give --out another folder")
        self.model.load_state_dict(state["model"])
        self._optimiser.load_state_dict(state["optimiser"])
        self.epoch = state["epoch"]
        self.tell(resumed=self.epoch)

    def tell(self, **what: object) -> None:
        """Print a line of the log and append it to the seed's file."""
        line = json.dumps({"seed": self.plan.seed, **what})
        print(line, flush=True)
        with self._log.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def _padded(rows: Sequence[Sequence[int]], longest: int, filling: int) -> Tensor:
    return torch.tensor([[*row, *[filling] * (longest - len(row))] for row in rows])


def _slope(step: int, steps: int, warm_up: float) -> float:
    """Return the share of the highest rate: up over the first steps, then down to nothing."""
    first = max(1, round(steps * warm_up))
    return step / first if step < first else max(0.0, (steps - step) / (steps - first))
