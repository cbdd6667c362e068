"""Client of an Official Account. It sends consultation messages (tin tư vấn), which reply to what a person wrote.

Zalo delivers up to eight of them free of charge within 48 hours after the person last wrote, then for a fee until seven
days, then not at all. Transaction and promotion messages need templates that Zalo approves; we send none.
"""

import json
from collections.abc import Callable
from typing import Any

import httpx

from api.zalo.channels.access_token import AccessToken, NoTokenError, TokenStore
from api.zalo.channels.channel import call
from api.zalo.channels.errors import Failure, Fault, Sent, fault_of
from api.zalo.config import OaConfig
from api.zalo.messages.message import Button, ButtonKind, Message
from corpus.vietnamese.text import fold_spaces

# The app lacks the permission or the plan to list a conversation.
_MAY_NOT_LIST = ("-209", "-212", "-223", "-224", "-235")
_LISTED = 10  # messages of a conversation; Zalo lists no more in one call
_CLOCK_SKEW_S = 600  # by which Zalo's clock and ours may differ
_FROM_US = 0  # "src" of a message that the account sent
_BUTTONS = {ButtonKind.OPEN: "oa.open.url", ButtonKind.SAY: "oa.query.show", ButtonKind.PRESS: "oa.query.hide"}


class OfficialAccountClient:
    """Calls one account; gets a new access token when the old one is refused."""

    with_buttons = True

    def __init__(self, config: OaConfig, tokens: TokenStore, http: httpx.Client) -> None:
        self._config, self._tokens, self._http = config, tokens, http

    def send(self, who: str, message: Message) -> Sent | Failure:
        """Send a message; when the token has expired, refresh it and send the message once more."""
        body = {"recipient": {"user_id": who}, "message": _json(message)}
        reply = self._call(
            lambda: self._http.build_request("POST", f"{self._config.api_url}/v3.0/oa/message/cs", json=body)
        )
        if isinstance(reply, Failure):
            return reply
        data = reply.get("data")
        return Sent(str(data.get("message_id", "")) if isinstance(data, dict) else "")

    def find(self, who: str, message: Message, since: float, known: frozenset[str]) -> Sent | Failure | None:
        """Look for a message among the last ten of the conversation, by its text."""
        wanted = json.dumps({"user_id": who, "offset": 0, "count": _LISTED})
        reply = self._call(
            lambda: self._http.build_request(
                "GET", f"{self._config.api_url}/v2.0/oa/conversation", params={"data": wanted}
            )
        )
        if isinstance(reply, Failure):
            # An app that may not list can only send again. After any other failure the list may work later.
            return None if reply.code in _MAY_NOT_LIST else reply
        listed = reply.get("data")
        for entry in listed if isinstance(listed, list) else ():
            if isinstance(entry, dict) and _is_same(entry, message.text, since):
                id_ = str(entry.get("message_id") or entry.get("msg_id") or "")
                if id_ and id_ not in known:
                    return Sent(id_)
        return None

    def _call(self, request: Callable[[], httpx.Request]) -> dict[str, Any] | Failure:
        """Send a request with the access token, once more with a new one; `request` builds it anew each time."""
        refused: AccessToken | None = None
        while True:
            try:
                access = self._tokens.access(refused)
            except NoTokenError as error:
                return Failure(Fault.ACCOUNT if error.lost else Fault.BUSY, "no token")
            sent = request()
            sent.headers["access_token"] = access.token
            reply = call(self._http, sent)
            if isinstance(reply, Failure):
                return reply
            code = reply.get("error", 0)
            if not code:
                return reply
            failure = Failure(fault_of(code) if isinstance(code, int) else Fault.UNKNOWN, str(code))
            if failure.fault is not Fault.TOKEN or refused is not None:
                return Failure(Fault.ACCOUNT, failure.code) if failure.fault is Fault.TOKEN else failure
            refused = access


def _json(message: Message) -> dict[str, Any]:
    if not message.buttons:
        return {"text": message.text}
    buttons = [_button(button) for button in message.buttons]
    return {"text": message.text, "attachment": {"type": "template", "payload": {"buttons": buttons}}}


def _button(button: Button) -> dict[str, Any]:
    payload: object = {"url": button.value} if button.kind is ButtonKind.OPEN else button.value
    return {"title": button.title, "type": _BUTTONS[button.kind], "payload": payload}


def _is_same(entry: dict[str, Any], text: str, since: float) -> bool:
    """Return whether an entry of a conversation is a message of the account with this text, sent after `since`."""
    found, sent_at = entry.get("message"), entry.get("time")
    late = isinstance(sent_at, int | float) and sent_at / 1000 >= since - _CLOCK_SKEW_S
    return entry.get("src") == _FROM_US and late and isinstance(found, str) and fold_spaces(found) == fold_spaces(text)
