"""The import picture of docs/design.md, held by a test: an edge that it does not have fails here."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "onrecord"
# Who may import whom. "values ← records ← decisions": a step knows records, never another step or the store.
ALLOWED = {
    "errors": set(),
    "text": set(),
    "records": {"errors"},
    "lexicon": {"errors", "records"},
    "ingest": {"errors", "records", "text"},
    "read": {"errors", "records", "text", "lexicon"},
    "weights": {"errors"},
    "annotate": {"errors", "records", "text", "lexicon", "weights"},
    "extract": {"errors", "records", "text", "lexicon", "weights"},
    "resolve": {"errors", "records", "text", "lexicon"},
    "lineage": {"errors", "records", "text", "lexicon", "weights"},
    "lineages": {"errors", "records", "lineage", "stories", "store"},
    "stories": {"errors", "records", "decide", "lineage", "store", "weights"},
    "identities": {"errors", "records", "text", "lexicon", "resolve", "decide", "store"},
    "judging": {"errors", "records", "text", "decide", "identities", "store"},
    "review": {"errors", "records", "lexicon", "resolve", "decide", "identities", "judging", "store"},
    "decide": {"errors", "records", "text"},
    "store": {"errors", "records", "text", "decide"},
    "export": {"errors", "records", "text"},
    "settings": {"errors", "ingest", "read", "annotate", "extract"},
    "pipeline": {"errors", "records", "lexicon", "settings", "read", "annotate", "extract", "lineage"},
    "run": {"errors", "records", "pipeline", "store"},
    "cli": {
        *(
            "errors",
            "records",
            "text",
            "lexicon",
            "settings",
            "ingest",
            "annotate",
            "store",
            "export",
            "pipeline",
            "run",
        ),
        *(
            "decide",
            "extract",
            "identities",
            "judging",
            "lineage",
            "lineages",
            "review",
            "stories",
            "weights",
            "__init__",
        ),
    },
    "__init__": {"cli", "errors", "records", "pipeline", "run", "store", "settings", "export"},
    "__main__": {"cli"},
}
# Who may import whom inside the extract step: each group knows the grammar, and statements know stances.
EXTRACT = {
    "grammar": set(),
    "stances": {"grammar"},
    "statements": {"grammar", "stances"},
    "narration": {"grammar"},
    "dates": {"grammar"},
    "events": {"dates", "grammar"},
    "options": set(),
    "step": {"options", "statements", "narration", "events"},
}
# Who may import whom inside lineage: all build on how rare words are, and what is worked out on what was compared.
LINEAGE = {
    "terms": set(),
    "linear": set(),
    "alignment": {"terms"},
    "fingerprints": {"terms"},
    "credits": set(),
    "kinship": {"alignment", "credits", "linear"},
    "edits": {"alignment"},
    "derivations": {"credits", "terms"},
    "origins": {"credits", "derivations", "terms"},
    "stories": {"linear", "terms"},
    "step": {"credits", "fingerprints", "terms"},
    "compare": {"fingerprints", "kinship"},
    "difference": {"alignment", "edits", "kinship"},
}
GROUPS = {"extract": EXTRACT, "lineage": LINEAGE}
# The ledger knows what a page shows of an answer, and nothing else of the other formats.
LEDGER = {"context", "ledger", "replies"}
MODULES = sorted(p for p in SOURCE.rglob("*.py"))
# One heavy dependency, one file that imports it.
HEAVY = {
    "spacy": "annotate/parser.py",
    "trafilatura": "read/article.py",
    "pypdfium2": "read/pdfium.py",
    "docx": "read/docx.py",
    "py3langid": "read/language.py",
    "charset_normalizer": "read/decode.py",
    "htmldate": "read/facts.py",
    "edtf": "text/edtf.py",
    "rapidfuzz": "resolve/spelling.py",
    "anyascii": "resolve/spelling.py",
    "jinja2": "export/dossier.py",
    "onnxruntime": "annotate/tagger.py",
    "tokenizers": "annotate/tagger.py",
}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc"}
# Longer than the house's measure, each with its reason.
LONG_MODULES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}


def room(path: Path) -> str:
    """Return the part of the house that a module belongs to: its first folder, or its own name."""
    parts = path.relative_to(SOURCE).parts
    return parts[0] if len(parts) > 1 else path.stem


def imports(path: Path) -> list[tuple[str, bool]]:
    """Return what a module imports of ours, and whether it does so inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {n for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) for n in ast.walk(f)}
    found = []
    for node in ast.walk(tree):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else names
        found += [(name, node in inner) for name in names]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_module_imports_only_what_the_picture_allows(path: Path) -> None:
    here = room(path)
    for name, inside in imports(path):
        if name == "onrecord" or name.startswith("onrecord."):
            there = name.split(".")[1] if "." in name else "__init__"
            assert there == here or there in ALLOWED[here], f"{path.name} imports {name}"
            # The command line loads its verbs as they are called, so that `--help` is quick.
            assert not inside or here in {"cli", "__init__"}, f"{path.name} imports {name} inside a function"


@pytest.mark.parametrize(
    "path",
    sorted(p for room in GROUPS for p in (SOURCE / room).rglob("*.py")),
    ids=lambda p: str(p.relative_to(SOURCE)),
)
def test_a_group_imports_only_what_it_builds_on(path: Path) -> None:
    room, *parts = path.relative_to(SOURCE).parts
    here, allowed = parts[0] if len(parts) > 1 else path.stem, GROUPS[room]
    for name, _ in imports(path):
        if name.startswith(f"onrecord.{room}."):
            there = name.split(".")[2]
            assert there == here or there in allowed[here], f"{path.name} imports {name}"


@pytest.mark.parametrize("path", sorted((SOURCE / "export" / "ledger").glob("*.py")), ids=lambda p: p.name)
def test_the_ledger_stands_below_the_dossier(path: Path) -> None:
    assert {name.split(".")[2] for name, _ in imports(path) if name.startswith("onrecord.export.")} <= LEDGER


@pytest.mark.parametrize(("library", "only"), HEAVY.items())
def test_a_heavy_library_is_imported_by_one_file(library: str, only: str) -> None:
    importers = {str(p.relative_to(SOURCE)) for p in MODULES for name, _ in imports(p) if name.split(".")[0] == library}
    assert importers == {only}


def test_every_room_of_the_house_is_in_the_picture() -> None:
    assert {room(p) for p in MODULES} == set(ALLOWED)


def test_the_package_holds_nothing_but_code_tables_and_templates() -> None:
    known = {".py", ".toml", ".html", ".css"}
    strays = [p for p in SOURCE.rglob("*") if p.is_file() and "__pycache__" not in p.parts and p.suffix not in known]
    weights = {
        "model.onnx",
        "kinship.json",
        "stories.json",
        "tokenizer.json",
        "types.npz",
        "frequencies.npz",
        "common.npz",
        "SHA256SUMS",
        "figures.json",
    }  # the card is a README.md
    left = {p.relative_to(SOURCE).as_posix() for p in strays if p.parent.parent.name != "weights"}
    assert left == {"py.typed", "cli/help.txt"}
    assert {p.name for p in strays if p.parent.parent.name == "weights"} <= weights | {"README.md"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_are_written_out(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.level]


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [p for p in MODULES if p.stem in SAYS_NOTHING]


def test_modules_and_functions_keep_their_measure() -> None:
    long = []
    for path in MODULES:
        text, name = path.read_text(encoding="utf-8"), str(path.relative_to(SOURCE))
        if text.count("\n") > 250 and name not in LONG_MODULES:
            long.append(f"{name}: {text.count(chr(10))} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > 40 and f"{name}:{node.name}" not in LONG_FUNCTIONS:
                    long.append(f"{name}:{node.name}: {lines} lines")
    assert not long
