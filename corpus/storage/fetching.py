"""Downloads from official sources: only from listed hosts and public addresses, and limited in size and time.

The connection goes to the IP address that was checked, so that the host's name cannot resolve to another one meanwhile (DNS
rebinding). Every redirect is checked like the first address.
"""

import hashlib
import http.client
import ipaddress
import re
import socket
import ssl
import string
import threading
import time
from dataclasses import dataclass
from datetime import date
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

from corpus.reading.extraction.refusal import UnreadableError

# Hosts, with all their subdomains.
OFFICIAL_HOSTS = ("gov.vn", "chinhphu.vn", "vbpl.vn", "quochoi.vn", "dangcongsan.vn", "toaan.gov.vn")
USER_AGENT = "hoidap (+van ban phap luat; tai theo yeu cau nguoi dung)"
# Chosen by hand: official sites redirect once or twice (http to https, with or without "www"), and answer within
# seconds.
MOST_REDIRECTS = 5
READ_TIMEOUT_S = 20.0
CHUNK_BYTES = 65_536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
NAT64 = ipaddress.ip_network("64:ff9b::/96")
GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
# Networks without ordinary hosts that Python's is_global allows: IETF protocol assignments, 6to4 relays, documentation
# (RFC 9637).
SPECIAL_PURPOSE = tuple(ipaddress.ip_network(network) for network in ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20"))
_UNSAFE_IN_NAME = re.compile(r"[^\w.\-]+")


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """From where, how much and how long may be downloaded."""

    hosts: tuple[str, ...] = OFFICIAL_HOSTS
    max_bytes: int = 50_000_000
    seconds: float = 60.0  # for the whole download, redirects with it
    allow_private: bool = False  # addresses and ports of an intranet; never on a server that the public can reach


@dataclass(frozen=True, slots=True)
class Download:
    """A downloaded file; `url` is the address after all redirects."""

    url: str
    name: str
    data: bytes
    sha256: str
    fetched_on: date


def fetch(url: str, policy: FetchPolicy, today: date) -> Download:
    """Download one file; raises UnreadableError with the code url_invalid, host_refused, fetch_failed or file_too_large."""
    deadline = time.monotonic() + policy.seconds
    current = url
    for _ in range(MOST_REDIRECTS + 1):
        parts = _parsed_and_allowed(current, policy)
        status, location, data = _request(parts, policy, deadline)
        if status in _REDIRECTS and location:
            current = urljoin(urlunsplit(parts), location)
            continue
        if status != 200:
            raise UnreadableError("fetch_failed", f"Máy chủ {parts.hostname} trả lời mã {status} cho địa chỉ đã cho.")
        return Download(urlunsplit(parts), _file_name(parts), data, hashlib.sha256(data).hexdigest(), today)
    raise UnreadableError("fetch_failed", "Địa chỉ chuyển hướng quá nhiều lần.")


def is_allowed(url: str, policy: FetchPolicy) -> bool:
    """Tell whether the host of an address, or a domain above it, is on the list."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return False
    return any(host == name or host.endswith(f".{name}") for name in policy.hosts)


def _parsed_and_allowed(url: str, policy: FetchPolicy) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UnreadableError("url_invalid", "Địa chỉ không hợp lệ.") from error
    if parts.scheme not in ("http", "https") or not host or parts.username or parts.password:
        raise UnreadableError("url_invalid", "Địa chỉ phải bắt đầu bằng https:// hoặc http:// và không kèm tài khoản.")
    if any(ord(char) <= 32 or ord(char) > 126 for char in url.strip()):
        parts = urlsplit(_percent_encoded(url.strip()))
    if not is_allowed(url.strip(), policy):
        raise UnreadableError(
            "host_refused", f"Máy chủ {host} không nằm trong danh sách nguồn chính thức (HOIDAP_FETCH_HOSTS)."
        )
    if not policy.allow_private and port not in (None, 80, 443):
        raise UnreadableError("host_refused", f"Không tải từ cổng {port} của máy chủ {host}.")
    return parts._replace(fragment="")


def _percent_encoded(url: str) -> str:
    """Return an address with blanks, control characters and letters outside ASCII percent-encoded, as in names of files."""
    return quote(url, safe=string.punctuation)


def _public_addresses(host: str, port: int, policy: FetchPolicy) -> list[str]:
    """Return the IP addresses of a host; raises UnreadableError unless all of them are public or the policy allows private ones."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadableError("fetch_failed", f"Không tìm thấy máy chủ {host}.") from error
    addresses = [str(info[4][0]) for info in found]
    for address in addresses:
        if not policy.allow_private and not _is_public(address):
            raise UnreadableError("host_refused", f"Máy chủ {host} có địa chỉ nội bộ nên không được phép tải.")
    return addresses


def _is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.split("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is None and parsed in NAT64:
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None:
            return _is_public(str(inner))
        # Addresses outside 2000::/3 are local, used inside one network, or not assigned.
        if parsed not in GLOBAL_UNICAST:
            return False
    return parsed.is_global and not parsed.is_multicast and not any(parsed in network for network in SPECIAL_PURPOSE)


class _PinnedConnection(http.client.HTTPConnection):
    """A connection for `host` to one IP address, without asking the DNS again."""

    def __init__(self, host: str, port: int, address: str, timeout: float, tls: bool) -> None:
        super().__init__(host, port, timeout=timeout)
        self._address, self._tls = address, tls
        self._open: socket.socket | None = None  # the base class gives `sock` to the response and drops it
        if tls:
            self.default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        self._open = self.sock
        if self._tls:
            self._open = self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def cut(self) -> None:
        """Shut the connection down from another thread, so that a blocked read ends."""
        if self._open is not None:
            try:
                self._open.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it is closed already


def _request(parts: SplitResult, policy: FetchPolicy, deadline: float) -> tuple[int, str, bytes]:
    """Return status, Location header and (of status 200 only) body; `deadline` is on the clock of time.monotonic."""
    host, tls = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if tls else 80)
    address = _public_addresses(host, port, policy)[0]
    remaining = deadline - time.monotonic()
    if remaining <= 0:
        raise _too_slow(host)
    connection = _PinnedConnection(host, port, address, min(remaining, READ_TIMEOUT_S), tls)
    # A timeout holds for one read; a server that sends a byte now and then never meets it.
    guard = threading.Timer(remaining, connection.cut)
    guard.daemon = True
    guard.start()
    try:
        connection.request(
            "GET",
            urlunsplit(("", "", parts.path or "/", parts.query, "")),
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "identity", "Connection": "close"},
        )
        with connection.getresponse() as response:
            location = response.getheader("Location", "") or ""
            if response.status != 200:
                return response.status, location, b""
            data = _read_body(response, policy, host)
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= deadline:
            raise _too_slow(host) from error
        raise UnreadableError("fetch_failed", f"Không tải được từ máy chủ {host}.") from error
    finally:
        guard.cancel()
        connection.close()
    if time.monotonic() >= deadline:
        raise _too_slow(host)
    return 200, "", data


def _read_body(response: http.client.HTTPResponse, policy: FetchPolicy, host: str) -> bytes:
    stated = response.getheader("Content-Length") or ""
    chunks: list[bytes] = []
    size = int(stated) if stated.isdecimal() else 0
    if size <= policy.max_bytes:
        size = 0
        while chunk := response.read(CHUNK_BYTES):
            size += len(chunk)
            if size > policy.max_bytes:
                break
            chunks.append(chunk)
    if size > policy.max_bytes:
        raise UnreadableError("file_too_large", f"Tệp trên máy chủ {host} vượt quá {policy.max_bytes // 1_000_000} MB.")
    return b"".join(chunks)


def _too_slow(host: str) -> UnreadableError:
    return UnreadableError("fetch_failed", f"Tải từ máy chủ {host} quá thời gian cho phép.")


def _file_name(parts: SplitResult) -> str:
    name = _UNSAFE_IN_NAME.sub("-", unquote(parts.path.rsplit("/", 1)[-1])).strip("-.")
    return name[-120:] or parts.hostname or "van-ban"
