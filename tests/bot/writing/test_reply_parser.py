import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.writing.chat_model import NoReplyError
from bot.writing.reply_parser import MAX_STATEMENTS, ReplyStatement, parse_reply

ONE = {"text": "Một câu.", "markers": [1], "quotes": ["câu"]}
TWO = {"text": 'Hai câu {["]}.', "markers": [2, 1], "quotes": []}
REPLY = json.dumps({"note": {"a": [1]}, "n": 12, "statements": [ONE, TWO]}, ensure_ascii=False)
SAID = [ReplyStatement("Một câu.", (1,), ("câu",)), ReplyStatement('Hai câu {["]}.', (2, 1), ())]


def read(*pieces: str) -> tuple[list[ReplyStatement], str]:
    """Return what was read and why reading ended, "" for the end of the list."""
    found: list[ReplyStatement] = []
    try:
        for said in parse_reply(pieces):
            found.append(said)
    except NoReplyError as failure:
        return found, failure.reason
    return found, ""


@given(st.lists(st.integers(0, len(REPLY)), max_size=8).map(sorted))
def test_it_does_not_matter_where_the_pieces_are_cut(cuts: list[int]) -> None:
    ends = [*cuts, len(REPLY)]
    assert read(*(REPLY[start:end] for start, end in zip([0, *cuts], ends, strict=True))) == (SAID, "")


@given(st.integers(0, len(REPLY)))
def test_what_was_whole_when_the_reply_broke_off_stays(length: int) -> None:
    found, reason = read(REPLY[:length])
    whole = [said for said, entry in zip(SAID, (ONE, TWO), strict=True) if _end(entry) <= length]
    assert found == whole
    assert reason == ("" if length >= REPLY.rindex("]") + 1 else "malformed")


def _end(entry: Mapping[str, object]) -> int:
    text = json.dumps(entry, ensure_ascii=False)
    return REPLY.index(text) + len(text)


def test_each_character_at_a_time() -> None:
    assert read(*REPLY) == (SAID, "")


def test_nothing_is_asked_for_behind_the_last_statement() -> None:
    def pieces() -> object:
        yield REPLY
        pytest.fail("the list had ended")

    assert list(parse_reply(pieces())) == SAID  # type: ignore[arg-type]


def test_enough_is_enough() -> None:
    found, reason = read(json.dumps({"statements": [ONE] * (MAX_STATEMENTS + 2)}))
    assert (len(found), reason) == (MAX_STATEMENTS, "")


def test_words_are_tidied_and_markers_stand_once() -> None:
    reply = '{"statements": [{"text": "Một  câu\n dài.", "markers": [1, 1, 2], "note": 1}]}'
    assert read(reply) == ([ReplyStatement("Một câu dài.", (1, 2), ())], "")


@pytest.mark.parametrize(
    "around", ["Đây là câu trả lời:\n{}", "```json\n{}\n```", '<think>{{"a": [</think>{}', "\ufeff{}"]
)
def test_words_around_the_json_do_not_matter(around: str) -> None:
    reply = around.format(REPLY)
    assert read(reply) == (SAID, "")
    assert read(*reply) == (SAID, "")


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ("", "malformed"),
        ("[]", "malformed"),
        ("{", "malformed"),
        ("{}", "malformed"),
        ("{1: 2}", "malformed"),
        ('{"a"}', "malformed"),
        ('{"a": 1', "malformed"),
        ('{"a": {"statements": []}}', "malformed"),
        ('{"statements": {}}', "malformed"),
        ('{"statements": "a"}', "malformed"),
        ('{"statements": ["a"]}', "malformed"),
        ('{"statements": [[{}]]}', "malformed"),
        ('{"statements": [{"text": oops}]}', "malformed"),
        ('{"statements": [{"text": "a"}]}', "malformed"),
        ('{"statements": [{"text": 1, "markers": [1]}]}', "malformed"),
        ('{"statements": [{"text": "a", "markers": [1.0]}]}', "malformed"),
        ('{"statements": [{"text": "a", "markers": [true]}]}', "malformed"),
        ('{"statements": [{"text": "a", "markers": [1], "quotes": [2]}]}', "malformed"),
        ('{"statements": [{"text": ' + "[" * 100_000, "malformed"),
        ("<think>vẫn đang nghĩ {", "malformed"),
        ('{"statements": []}', "refusal"),
        ('{"statements": [], "note": ', "refusal"),
        ("Xin lỗi, tôi không thể trả lời.", "refusal"),
    ],
)
def test_what_has_another_form_gives_nothing(reply: str, reason: str) -> None:
    assert read(reply) == ([], reason)


def test_a_wrong_statement_takes_back_nothing() -> None:
    assert read(json.dumps({"statements": [ONE, {"text": 1}, TWO]})) == (SAID[:1], "malformed")
