"""The address of a visitor comes from trusted proxies only; forwarded headers of others are ignored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Scope

from api.middleware.client_address import Networks, is_secure, visitor

PROXIES = Networks(["10.0.0.0/8", "2001:db8:aaaa::/48"])


def scope(peer: str, *forwarded: str, proto: str = "") -> Scope:
    headers = [(b"x-forwarded-for", value.encode("latin-1")) for value in forwarded]
    headers += [(b"x-forwarded-proto", proto.encode())] if proto else []
    return {"type": "http", "client": (peer, 1234), "headers": headers, "scheme": "http"}


@pytest.mark.parametrize(
    ("peer", "forwarded", "who"),
    [
        ("203.0.113.9", [], "203.0.113.9"),
        ("203.0.113.9", ["1.1.1.1"], "203.0.113.9"),  # the peer is no trusted proxy
        ("10.0.0.1", ["198.51.100.7"], "198.51.100.7"),
        ("10.0.0.1", ["1.1.1.1, 198.51.100.7"], "198.51.100.7"),  # the left entry was sent by the visitor
        ("10.0.0.1", ["1.1.1.1", "198.51.100.7"], "198.51.100.7"),  # the same in two headers
        ("10.0.0.1", ["1.1.1.1, 198.51.100.7, 10.0.0.2"], "198.51.100.7"),  # two trusted proxies
        ("10.0.0.1", ["10.9.9.9, 198.51.100.7"], "198.51.100.7"),  # claims a private address
        ("10.0.0.1", ["unknown"], "10.0.0.1"),
        ("10.0.0.1", ["1.1.1.1, evil"], "10.0.0.1"),
        ("10.0.0.1", [""], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.7:51234"], "198.51.100.7"),
        ("10.0.0.1", ["[2001:db8:1::5]:443"], "2001:db8:1::/64"),
        ("10.0.0.1", ["::ffff:198.51.100.7"], "198.51.100.7"),
        ("::ffff:10.0.0.1", ["198.51.100.7"], "198.51.100.7"),
        ("2001:db8:aaaa::1", ["2001:db8:5:6:7::8"], "2001:db8:5:6::/64"),
        ("2001:db8:5:6:1::1", [], "2001:db8:5:6::/64"),
        ("testclient", ["1.1.1.1"], "testclient"),
    ],
)
def test_only_the_hops_of_our_proxies_are_believed(peer: str, forwarded: list[str], who: str) -> None:
    assert visitor(scope(peer, *forwarded), PROXIES) == who


@given(st.lists(st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=20), max_size=4))
def test_nothing_that_stands_left_of_the_visitor_counts(sent: list[str]) -> None:
    assert visitor(scope("10.0.0.1", *sent, "198.51.100.7"), PROXIES) == "198.51.100.7"
    assert visitor(scope("198.51.100.7", *sent), PROXIES) == "198.51.100.7"


def test_only_our_proxy_says_that_a_connection_is_secure() -> None:
    assert is_secure(scope("10.0.0.1", proto="https"), PROXIES)
    assert not is_secure(scope("10.0.0.1", proto="https, http"), PROXIES)
    assert not is_secure(scope("203.0.113.9", proto="https"), PROXIES)
