"""What Zalo's error numbers mean for us.

Zalo answers with status 200 and a number in the body. The list is put together from public code and third parties' pages, since the
official ones could not be read; a number that is not in it is tried again for a while, then given up.
"""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What to do about a message that was not accepted."""

    TOKEN = "token"  # noqa: S105 - refresh the access token, once
    BUSY = "busy"  # certainly not delivered; later
    UNKNOWN = "unknown"  # may have been delivered; look, then later
    WINDOW = "window"  # the time in which the person may be answered is over
    BLOCKED = "blocked"  # the person cannot or does not want to be written to
    REFUSED = "refused"  # this message will never be accepted
    ACCOUNT = "account"  # the operator has to do something; later


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that Zalo took, with its id there."""

    message_id: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A message that was not accepted; `code` is Zalo's number or the HTTP status, for the log."""

    fault: Fault
    code: str
    retry_after: float = 0  # seconds, when the reply names them


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
    """Tell what a number means."""
    return _CODES.get(code, Fault.UNKNOWN)


def http_fault(status: int) -> Fault:
    """Tell what an HTTP status that is not 200 means."""
    if status in (_TOO_MANY, _UNAVAILABLE):
        return Fault.BUSY
    return Fault.UNKNOWN if status >= _SERVER else Fault.REFUSED
