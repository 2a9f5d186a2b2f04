"""Draws a reliability diagram: how often is right what is said to be so sure?"""

from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT, LEFT, TOP, SIDE = 460, 400, 60, 20, 320
LEAST = 0.5  # of two directions one is right half the time
_TEXT = 'font-family="sans-serif" font-size="12"'

Step = tuple[str, int, float, float]


def draw(steps: Sequence[Step], title: str) -> str:
    """Return the diagram as SVG.

    Args:
        steps: for each step of sureness its name, the number of pairs, how sure they are and how many are right.
    """
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#888"/>',
        f'<path d="M{_x(LEAST)} {_y(LEAST)}L{_x(1)} {_y(1)}" stroke="#888" stroke-dasharray="4 4"/>',
    ]
    for share in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        parts.append(f'<text x="{_x(share)}" y="{TOP + SIDE + 18}" text-anchor="middle" {_TEXT}>{share:.1f}</text>')
        parts.append(f'<text x="{LEFT - 8}" y="{_y(share) + 4}" text-anchor="end" {_TEXT}>{share:.1f}</text>')
    line = " ".join(f"{_x(sure)},{_y(right)}" for _, _, sure, right in steps)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#14477a" stroke-width="2"/>')
    for _, number, sure, right in steps:
        parts.append(f'<circle cx="{_x(sure)}" cy="{_y(right)}" r="4" fill="#14477a"/>')
        parts.append(f'<text x="{_x(sure) + 8}" y="{_y(right) + 14}" {_TEXT}>n = {number}</text>')
    parts.append(f'<text x="{LEFT + SIDE / 2}" y="{TOP + SIDE + 40}" text-anchor="middle" {_TEXT}>said</text>')
    parts.append(f'<text x="16" y="{TOP + SIDE / 2}" {_TEXT}>right</text></svg>')
    return "\n".join(parts) + "\n"


def _x(share: float) -> float:
    return round(LEFT + SIDE * (max(share, 0.45) - 0.45) / 0.55, 1)


def _y(share: float) -> float:
    return round(TOP + SIDE - SIDE * (max(share, 0.45) - 0.45) / 0.55, 1)
