"""The visitor of a request: the address of its connection, or what a trusted proxy says of it.

X-Forwarded-For is read from its right end, where our own proxies wrote; the first address that is none of them is the
visitor. Whatever stands left of it was sent by the visitor and is not believed.
"""

import ipaddress
from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.types import Scope

_MAX_HOPS = 20  # entries of X-Forwarded-For that are read; no installation has as many proxies
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Networks:
    """A set of addresses and networks, "10.0.0.0/8"."""

    def __init__(self, networks: Sequence[str]) -> None:
        self._networks = [ipaddress.ip_network(network, strict=False) for network in networks]

    def has(self, address: _Address | None) -> bool:
        """Return whether an address is in one of them."""
        return address is not None and any(address in network for network in self._networks)


def peer(scope: Scope) -> _Address | None:
    """Return the address of the connection; None when it is not an IP address, as in tests."""
    return _address(str((scope.get("client") or ("",))[0]))


def visitor(scope: Scope, proxies: Networks) -> str:
    """Return the address of the visitor; of IPv6 the /64 network, which one household or office has."""
    found = peer(scope)
    if found is None:
        return str((scope.get("client") or ("",))[0])
    if proxies.has(found):
        hops = ",".join(Headers(scope=scope).getlist("x-forwarded-for")).split(",")
        for hop in reversed(hops[-_MAX_HOPS:]):
            address = _address(hop)
            if address is None:  # no address: not written by a trusted proxy
                break
            found = address
            if not proxies.has(address):
                break
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((found, 64), strict=False))


def is_secure(scope: Scope, proxies: Networks) -> bool:
    """Return whether the visitor's browser uses HTTPS, to us or to a trusted proxy."""
    if proxies.has(peer(scope)):
        forwarded = Headers(scope=scope).get("x-forwarded-proto", "")
        return forwarded.rpartition(",")[2].strip().lower() == "https"
    return bool(scope.get("scheme") == "https")


def _address(text: str) -> _Address | None:
    """Read an address as proxies write it, with a port or brackets; IPv4 mapped into IPv6 becomes IPv4."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
