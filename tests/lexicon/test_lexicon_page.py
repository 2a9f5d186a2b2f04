import re
from collections.abc import Callable
from pathlib import Path

from onrecord.lexicon import TABLES, Lexicon

Overlay = Callable[..., Lexicon]

PAGE = (Path(__file__).parents[2] / "docs" / "lexicon.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml (\w+)\n(.*?)```", PAGE, re.DOTALL)


def test_the_page_names_every_table() -> None:
    assert [name for name in TABLES if f"{name}.toml" not in PAGE] == []


def test_the_examples_of_the_page_do_what_it_says(lexicon: Lexicon, overlay: Overlay) -> None:
    tables: dict[str, str] = {}
    for name, text in EXAMPLES:
        tables[name] = tables.get(name, "") + text
    desk = overlay(**tables).check()
    assert lexicon.cues.of("warble") == ()
    assert [cue.stance for cue in desk.cues.of("warble")] == ["promises"]
    assert lexicon.cues.of("sniff") != ()
    assert desk.cues.of("sniff") == ()
    assert [row.stance for row in desk.stances.starting("gull-talk")] == ["denies"]
    (trigger,) = desk.triggers.starting("defrock", "verb")
    assert (trigger.type, trigger.mode, trigger.move) == ("SANCTION", "expel", "loss of rank")
    assert "priest" not in trigger.objects
    outlet = desk.outlets.of("the Osterhal Lantern")
    assert outlet is not None
    assert outlet.kind == "newspaper"
