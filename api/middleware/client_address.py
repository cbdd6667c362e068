"""Who asks: the address of the connection, or what a trusted proxy says of it.

Only the hops that our own proxies wrote are believed: X-Forwarded-For is read from its right end, and the first address
that is none of our proxies is the visitor. What stands left of it was written by the visitor and means nothing.
"""

import ipaddress
from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.types import Scope

_MOST_HOPS = 20
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Networks:
    """Addresses and networks, "10.0.0.0/8"."""

    def __init__(self, networks: Sequence[str]) -> None:
        self._networks = [ipaddress.ip_network(network, strict=False) for network in networks]

    def has(self, address: _Address | None) -> bool:
        """Tell whether an address is one of them."""
        return address is not None and any(address in network for network in self._networks)


def peer(scope: Scope) -> _Address | None:
    """Return the address that the connection comes from; None when it has none."""
    return _address(str((scope.get("client") or ("",))[0]))


def visitor(scope: Scope, proxies: Networks) -> str:
    """Return who asks; of IPv6 the network that one household or office has."""
    found = peer(scope)
    if found is None:
        return str((scope.get("client") or ("",))[0])
    if proxies.has(found):
        hops = ",".join(Headers(scope=scope).getlist("x-forwarded-for")).split(",")
        for hop in reversed(hops[-_MOST_HOPS:]):
            address = _address(hop)
            if address is None:  # not written by a proxy of ours
                break
            found = address
            if not proxies.has(address):
                break
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((found, 64), strict=False))


def is_secure(scope: Scope, proxies: Networks) -> bool:
    """Tell whether the visitor's browser speaks HTTPS with us or our proxy."""
    if proxies.has(peer(scope)):
        said = Headers(scope=scope).get("x-forwarded-proto", "")
        return said.rpartition(",")[2].strip().lower() == "https"
    return bool(scope.get("scheme") == "https")


def _address(text: str) -> _Address | None:
    """Read an address as proxies write it, with a port or brackets; IPv4 inside of IPv6 is IPv4."""
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
