"""Every text has its Chinese, nothing stale is left, and the compiled catalogue is the written one."""

from __future__ import annotations

import re

from tests.house.catalogue import MO, compiled, extracted, translated

_HOLE = re.compile(r"\{[^{}]*\}")


def test_every_text_is_translated_and_none_is_stale() -> None:
    source = {message.id for message in extracted() if message.id}
    chinese = {message.id: message.string for message in translated() if message.id}
    assert source - chinese.keys() == set()
    assert chinese.keys() - source == set()
    assert [text for text, string in chinese.items() if not string or string == ("",)] == []


def test_translations_fill_the_same_holes() -> None:
    for message in translated():
        if message.id:
            originals = [message.id] if isinstance(message.id, str) else list(message.id)
            strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
            for string in strings:
                assert set(_HOLE.findall(string)) == set(_HOLE.findall(originals[-1])), message.id


def test_the_compiled_catalogue_is_fresh() -> None:
    assert MO.read_bytes() == compiled(translated())


_HALF_WIDTH = re.compile("[\u3400-\u9fff\u3001-\u303f\uff00-\uffef][,;:!?()]|[,;:!?()][\u3400-\u9fff]")


def test_chinese_has_its_own_brackets_and_stops() -> None:
    """Half-width ones stand only between Latin words, numbers and code."""
    for message in translated():
        strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
        assert [string for string in strings if message.id and _HALF_WIDTH.search(string)] == []
