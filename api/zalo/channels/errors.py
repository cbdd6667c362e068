"""Zalo's error numbers, by what to do about them.

Zalo replies with status 200 and a number in the body. The list comes from public code and pages of third parties, since
the official documentation could not be read. A number that is not in it is tried again for a while, then given up.
"""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """Why a message was not accepted, as far as it decides what to do."""

    TOKEN = "token"  # noqa: S105 - access token not accepted: refresh it, once
    BUSY = "busy"  # certainly not delivered: try again later
    UNKNOWN = "unknown"  # may have been delivered: look for it, then try again
    WINDOW = "window"  # the time in which the person may be answered is over: give up
    BLOCKED = "blocked"  # the person cannot receive messages, or does not want to: give up
    REFUSED = "refused"  # this message will never be accepted: give up
    ACCOUNT = "account"  # the operator has to do something: try again later


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that Zalo accepted, with Zalo's id of it."""

    message_id: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A message that was not accepted; `code` is Zalo's number, an HTTP status or the kind of a network error."""

    fault: Fault
    code: str
    retry_after: float = 0  # seconds, where the reply says so


_CODES = {
    -216: Fault.TOKEN,  # access token invalid
    -220: Fault.TOKEN,  # access token expired or withdrawn
    -124: Fault.TOKEN,  # the same, in older interfaces
    -32: Fault.BUSY,  # too many calls
    -200: Fault.BUSY,  # sending failed
    -213: Fault.BLOCKED,  # does not follow the account
    -217: Fault.BLOCKED,  # has blocked invitations
    -227: Fault.BLOCKED,  # banned, or away for 45 days
    -244: Fault.BLOCKED,  # takes no messages of this kind
    -230: Fault.WINDOW,  # has not written for 7 days
    -232: Fault.WINDOW,  # has not written, or too long ago
    -320: Fault.WINDOW,  # past 48 hours and no cloud account to charge
    -321: Fault.WINDOW,  # past 48 hours and the cloud account is empty
    -201: Fault.REFUSED,  # parameters
    -210: Fault.REFUSED,  # a parameter over its limit
    -233: Fault.REFUSED,  # kind of message not allowed
    -248: Fault.REFUSED,  # against the platform's rules
    -204: Fault.ACCOUNT,  # account deleted
    -205: Fault.ACCOUNT,  # account does not exist
    -208: Fault.ACCOUNT,  # account does not exist
    -209: Fault.ACCOUNT,  # app not active
    -211: Fault.ACCOUNT,  # out of quota
    -212: Fault.ACCOUNT,  # permission missing
    -218: Fault.ACCOUNT,  # quota of messages to this person used up
    -219: Fault.ACCOUNT,  # app removed or disabled
    -221: Fault.ACCOUNT,  # account not verified
    -223: Fault.ACCOUNT,  # permission or quota missing
    -224: Fault.ACCOUNT,  # the account's plan does not include this
}
_TOO_MANY, _SERVER, _UNAVAILABLE = 429, 500, 503


def fault_of(code: int) -> Fault:
    """Return the fault of an error number."""
    return _CODES.get(code, Fault.UNKNOWN)


def http_fault(status: int) -> Fault:
    """Return the fault of an HTTP status other than 200."""
    if status in (_TOO_MANY, _UNAVAILABLE):
        return Fault.BUSY
    return Fault.UNKNOWN if status >= _SERVER else Fault.REFUSED
