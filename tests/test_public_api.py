"""The public names: what `import onrecord` gives, and nothing else by accident."""

import onrecord


def test_the_public_names_are_sorted_and_exist() -> None:
    assert list(onrecord.__all__) == sorted(onrecord.__all__)
    for name in onrecord.__all__:
        assert getattr(onrecord, name) is not None


def test_nothing_public_is_left_out_of_all() -> None:
    public = {name for name in dir(onrecord) if not name.startswith("_")}
    modules = {name for name in public if type(getattr(onrecord, name)).__name__ == "module"}
    assert public - modules == set(onrecord.__all__) - {"__version__"}


def test_an_unknown_name_is_an_attribute_error() -> None:
    try:
        onrecord.nothing_of_the_kind  # noqa: B018
    except AttributeError as error:
        assert "nothing_of_the_kind" in str(error)
    else:
        raise AssertionError("an unknown name was found")
