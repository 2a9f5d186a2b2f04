"""The cosine of each two reports is the same whether a term is rare or common, and whatever order they come in."""

import numpy as np

from onrecord.lineage.stories.cosines import COMMON, Terms, cosines


def made(draw: np.random.Generator, of: int) -> Terms:
    hashed = sorted(draw.choice(of, 12, replace=False).tolist())
    weights = draw.random(12)
    return tuple(zip(hashed, (weights / np.linalg.norm(weights)).tolist(), strict=True))


def test_rare_and_common_terms_give_the_cosine_of_the_reports() -> None:
    draw = np.random.default_rng(1)
    reports = [made(draw, 30) for _ in range(2 * COMMON)] + [made(draw, 5_000) for _ in range(20)]
    dense = np.zeros((len(reports), 5_000))
    for row, terms in enumerate(reports):
        for hashed, weight in terms:
            dense[row, hashed] = weight
    assert np.allclose(cosines(reports), dense @ dense.T)


def test_a_report_without_terms_is_like_none_but_itself() -> None:
    assert cosines([((7, 1.0),), (), ((7, 1.0),)]).tolist() == [[1, 0, 1], [0, 1, 0], [1, 0, 1]]
