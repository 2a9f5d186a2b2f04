"""What were we told about a report, by whom, and who outranks whom?

An entry of reports.toml that names the file outranks a field of the record that carried the text, because somebody
wrote it to put that right; then the record, then the folder's defaults (the entry "*"), then the options of the
command, which fill what is still missing. It refuses the mistake of letting a value in without its giver.
"""

from collections.abc import Mapping

from onrecord.errors import SettingsError
from onrecord.records.document import Given, Giver
from onrecord.text.edtf import as_edtf

FIELDS = ("outlet", "url", "title", "published")
DATE_ADVICE = "write it as 2021-06-08, 2021-06, XXXX-06-08 or 2021-06-01/2021-06-30"

Told = Mapping[str, str]


def from_options(outlet: str | None, published: str | None) -> dict[str, str]:
    """Return what the options say; raise SettingsError where the date is none."""
    told = {}
    if outlet and outlet.strip():
        told["outlet"] = outlet.strip()
    if published is not None:
        date = as_edtf(published)
        if date is None:
            raise SettingsError(f'published "{published}" is not a date; {DATE_ADVICE}')
        told["published"] = date
    return told


def given(named: Told, record: Told, defaults: Told, options: Told) -> Given:
    """Return the first value of each field, and its giver."""
    fields: dict[str, str] = {}
    by: dict[str, Giver] = {}
    ranked = ((Giver.TABLE, named), (Giver.RECORD, record), (Giver.TABLE, defaults), (Giver.OPTION, options))
    for giver, told in ranked:
        for name in FIELDS:
            if name in told and name not in fields:
                fields[name], by[name] = told[name], giver
    return Given(**fields, by=by)
