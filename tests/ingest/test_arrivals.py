"""What comes in from files, folders and standard input, and what is refused."""

import os
import sys
import tracemalloc
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.errors import SettingsError
from onrecord.ingest import IngestOptions, arrivals, count
from onrecord.records.document import Arrival, Giver, Location, Medium, Reason, Refusal

TEXT = "Brenik denies it.\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def grow(root: Path, **files: str | bytes) -> Path:
    """Write files; in their names "__" is a slash and the last "_" the dot."""
    for name, held in files.items():
        path = root / ".".join(name.replace("__", "/").rsplit("_", 1))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held.encode() if isinstance(held, str) else held)
    return root


def came(*paths: Path | str, **options: object) -> list[Arrival]:
    return [found for found in arrivals(paths, **options) if isinstance(found, Arrival)]  # type: ignore[arg-type]


def refused(*paths: Path | str, **options: object) -> list[tuple[str, Reason]]:
    found = arrivals(paths, **options)  # type: ignore[arg-type]
    return [(str(each.location), each.reason) for each in found if isinstance(each, Refusal)]


def test_a_folder_gives_its_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    grow(tmp_path, b_txt="b", a__z_html="<p>z", a__b__c_md="c", A_txt="A")
    assert [str(each.location) for each in came(tmp_path)] == ["A.txt", "a/b/c.md", "a/z.html", "b.txt"]


def test_a_document_is_its_bytes(tmp_path: Path) -> None:
    (arrival,) = came(grow(tmp_path, a_txt="\ufeffa\r\nb"))
    assert arrival.data == "\ufeffa\r\nb".encode()
    assert arrival.document.sha256 == sha256(arrival.data).hexdigest()
    assert (arrival.document.size, arrival.document.medium) == (len(arrival.data), Medium.PLAIN)
    assert arrival.given.by == {}


def test_a_file_may_be_named_outright(tmp_path: Path) -> None:
    assert [str(each.location) for each in came(grow(tmp_path, a_TXT=TEXT) / "a.TXT")] == ["a.TXT"]


def test_two_folders_are_told_apart(tmp_path: Path) -> None:
    grow(tmp_path, one__a_txt="1", two__a_txt="2")
    assert [each.location.path for each in came(tmp_path / "one", tmp_path / "two" / "a.txt")] == [
        "one/a.txt",
        "two/a.txt",
    ]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", Reason.EMPTY),
        ("a.html", b" \n\t\n", Reason.EMPTY),
        ("a.txt", b"\xef\xbb\xbf\n", Reason.EMPTY),
        ("a.txt", b"text \0 text", Reason.BINARY),
        ("a.html", bytes(range(1, 90)), Reason.BINARY),
        ("a.txt", b"%PDF-1.4 rest", Reason.BINARY),
        ("a.md", b"PK\x03\x04rest", Reason.BINARY),
        ("a.txt", b"{\\rtf1 words}", Reason.BINARY),
        ("a.pdf", b"plain text", Reason.MALFORMED),
        ("a.docx", b"plain text", Reason.MALFORMED),
        ("a.docx", b"%PDF-1.4 rest", Reason.MALFORMED),
        ("a.png", b"text", Reason.FORMAT),
        ("a", b"text", Reason.FORMAT),
        ("a.txt", b"x" * 101, Reason.TOO_LARGE),
        ("a.json", b'{"text": ', Reason.MALFORMED),
        ("a.json", b"[]", Reason.EMPTY),
        ("a.jsonl", b"\n\n", Reason.EMPTY),
        ("a.jsonl", '{"text": "a"}'.encode("utf-16"), Reason.BINARY),
    ],
)
def test_a_file_that_is_no_report_is_refused_with_its_reason(
    tmp_path: Path, name: str, data: bytes, reason: Reason
) -> None:
    (tmp_path / name).write_bytes(data)
    options = IngestOptions(max_bytes=100)
    assert refused(tmp_path, options=options) == [(name, reason)]
    assert refused(tmp_path / name, options=options) == [(name, reason)]


def test_a_file_under_a_wrong_name_is_told_its_right_one(tmp_path: Path) -> None:
    found = list(arrivals([grow(tmp_path, a_txt="%PDF-1.4 x", b_pdf="words")]))
    assert "rename it to end in .pdf" in getattr(found[0], "detail", "")
    assert "rename it to end in .txt" in getattr(found[1], "detail", "")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "cp1251", "iso2022_jp"])
def test_text_in_any_encoding_is_no_binary_file(tmp_path: Path, encoding: str) -> None:
    text = "外務省は発表した。" if encoding == "iso2022_jp" else "Посол покинул страну.\n" * 5
    assert len(came(grow(tmp_path, a_txt=text.encode(encoding)))) == 1


def test_pages_pdfs_and_word_documents_keep_their_bytes(tmp_path: Path) -> None:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    grow(tmp_path, a_htm="<p>a", b_pdf=b"%PDF-1.4\x00\x01", c_docx=held.getvalue())
    assert [each.document.medium for each in came(tmp_path)] == [Medium.HTML, Medium.PDF, Medium.DOCX]


def test_hidden_files_and_litter_are_passed_over_and_nothing_else_is(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("x")
    for name in (".DS_Store", "Thumbs.db", "~$a.docx", "notes", "logo.png"):
        (tmp_path / name).write_text("x")
    assert list(map(str, (each.location for each in arrivals([tmp_path])))) == ["logo.png", "notes"]


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    assert refused(missing) == [(missing.as_posix(), Reason.UNREADABLE)]
    assert refused("a\0b") == [("a\0b", Reason.UNREADABLE)]
    assert refused(tmp_path / ("x" * 5000)) == [((tmp_path / ("x" * 5000)).as_posix(), Reason.UNREADABLE)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_and_a_folder_without_permission_are_refused(tmp_path: Path) -> None:
    grow(tmp_path, a_txt="a", sub__b_txt="b")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "sub").chmod(0)
    try:
        assert refused(tmp_path) == [("a.txt", Reason.UNREADABLE), ("sub", Reason.UNREADABLE)]
    finally:
        (tmp_path / "sub").chmod(0o700)


@posix
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert refused(tmp_path) == [("a.txt", Reason.UNREADABLE)]
    assert refused(Path("/dev/zero")) == [("/dev/zero", Reason.UNREADABLE)]


@posix
def test_links_are_followed_but_never_in_circles(tmp_path: Path) -> None:
    grow(tmp_path, sub__a_txt="a", z_txt="z")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "b.txt").symlink_to(tmp_path / "z.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert [each.location.path for each in came(tmp_path)] == ["b.txt", "sub/a.txt", "z.txt"]
    assert refused(tmp_path) == [
        ("gone.txt", Reason.UNREADABLE),
        ("self.txt", Reason.LINK_LOOP),
        ("sub/up", Reason.LINK_LOOP),
    ]


@posix
def test_folders_that_all_link_to_each_other_are_entered_once(tmp_path: Path) -> None:
    for name in "abcdefghijkl":
        grow(tmp_path, **{f"{name}__{name}_txt": name})
        for other in "abcdefghijkl":
            (tmp_path / name / f"to-{other}").symlink_to(tmp_path / other)
    assert sorted(each.data.decode() for each in came(tmp_path)) == list("abcdefghijkl")


@posix
def test_a_name_that_is_not_utf8_is_shown_so_that_it_can_be_stored(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("x")
    except OSError:
        pytest.skip("the file system takes no such name")
    assert [each.location.path for each in came(tmp_path)] == ["caf\\xe9.txt"]


def test_a_desk_is_refused_wherever_it_stands(tmp_path: Path) -> None:
    grow(tmp_path, a_txt="a", sub__onrecord_sqlite="x", sub__a_txt="x", **{"onrecord.desk__a_txt": "x"})
    (tmp_path / "onrecord.desk").mkdir(exist_ok=True)
    assert ("sub", Reason.DESK) in refused(tmp_path)
    assert [reason for _, reason in refused(tmp_path / "sub")] == [Reason.DESK]
    held = tmp_path / "onrecord.desk" / "documents"
    held.mkdir()
    (held / "a.txt").write_text("x")
    assert ("onrecord.desk", Reason.DESK) in refused(tmp_path)
    assert [reason for _, reason in refused(held)] == [Reason.DESK]
    assert [reason for _, reason in refused(held / "a.txt")] == [Reason.DESK]
    assert [each.location.path for each in came(tmp_path)] == ["a.txt"]


def test_a_very_deep_folder_does_not_stop_the_rest(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 400)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("deep")
    assert [each.data for each in came(grow(tmp_path, z_txt="z"))] == [b"deep", b"z"]


def test_options_fill_what_nobody_else_says(tmp_path: Path) -> None:
    (arrival,) = came(grow(tmp_path, a_txt=TEXT), outlet=" Osterhal Post ", published="2021-06")
    assert (arrival.given.outlet, arrival.given.published) == ("Osterhal Post", "2021-06")
    assert arrival.given.by == {"outlet": Giver.OPTION, "published": Giver.OPTION}


def test_a_date_that_is_none_is_refused_before_anything_is_read() -> None:
    with pytest.raises(SettingsError, match="2021-06-08"):
        arrivals(["nowhere"], published="June 8")


def test_a_limit_below_one_is_refused() -> None:
    with pytest.raises(SettingsError, match="max_bytes"):
        IngestOptions(max_bytes=0)


def test_standard_input_is_one_document() -> None:
    (arrival,) = came("-", stdin=BytesIO(TEXT.encode()))
    assert (arrival.location, arrival.document.medium, arrival.data) == (Location("-"), Medium.PLAIN, TEXT.encode())


@pytest.mark.parametrize(
    ("data", "medium"),
    [
        (b"\n<!DOCTYPE html><p>a", Medium.HTML),
        (b"%PDF-1.4\n", Medium.PDF),
        (b"PK\x03\x04", Medium.DOCX),
        (b"[Brenik, June 8] The envoy left.", Medium.PLAIN),
        (b"{The envoy} left.", Medium.PLAIN),
    ],
)
def test_standard_input_is_known_by_its_bytes(data: bytes, medium: Medium) -> None:
    assert [each.document.medium for each in came("-", stdin=BytesIO(data))] == [medium]


@pytest.mark.parametrize(
    "data",
    [b'{"text": "a"}\n{"text": "b"}\n', b'[{"text": "a"}, {"text": "b"}]', b'[\n{"text": "a"},\n{"text": "b"}\n]'],
)
def test_records_on_standard_input_are_a_document_each(data: bytes) -> None:
    assert [str(each.location) for each in came("-", stdin=BytesIO(data))] == ["-:1", "-:2"]


def test_standard_input_has_the_same_limits() -> None:
    options = IngestOptions(max_bytes=10)
    assert refused("-", stdin=BytesIO(b"x" * 1000), options=options) == [("-", Reason.TOO_LARGE)]
    assert refused("-", stdin=BytesIO(b"short\n" * 1000), options=options) == [("-", Reason.TOO_LARGE)]
    assert refused("-", stdin=BytesIO(b"")) == [("-", Reason.EMPTY)]


def test_the_count_is_what_will_come(tmp_path: Path) -> None:
    grow(tmp_path, a_txt="a", b_png="x", c_jsonl='{"text": "a"}\n{"text": "b"}', d_json='{"text": "a"}')
    assert count([tmp_path]) == len(list(arrivals([tmp_path]))) == 5
    assert count([tmp_path, "-"]) is None


def test_one_document_is_held_at_a_time(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_bytes(b"x" * 1_000_000)
    tracemalloc.start()
    try:
        for found in arrivals([tmp_path]):
            del found
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
