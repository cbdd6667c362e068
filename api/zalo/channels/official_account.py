"""An Official Account: messages of the kind "consultation" (tin tư vấn), which answer what somebody wrote.

Every answer is such a message: Zalo takes it for nothing for 48 hours after the person last wrote (eight of them), for a fee until
seven days, and then not at all. The other kinds, of transactions and of promotion, need templates that Zalo approves, and are
none of our business.
"""

import json
from collections.abc import Callable
from typing import Any

import httpx

from api.zalo.channels.access_token import Access, NoTokenError, Tokens
from api.zalo.channels.channel import call
from api.zalo.channels.errors import Failure, Fault, Sent, fault_of
from api.zalo.config import OaConfig
from api.zalo.messages.bubble import Bubble, Button, ButtonKind
from corpus.vietnamese.text import fold_spaces

_MAY_NOT_LIST = ("-209", "-212", "-223", "-224", "-235")  # permission, or plan, without the list
_LISTED = 10  # messages of a conversation that Zalo lists at most
_SKEW_S = 600  # by which its clock and ours may differ
_FROM_US = 0
_BUTTONS = {ButtonKind.OPEN: "oa.open.url", ButtonKind.SAY: "oa.query.show", ButtonKind.PRESS: "oa.query.hide"}


class OaDoor:
    """Calls to one account, with a fresh token whenever the old one is refused."""

    with_buttons = True

    def __init__(self, config: OaConfig, tokens: Tokens, http: httpx.Client) -> None:
        self._config, self._tokens, self._http = config, tokens, http

    def send(self, who: str, bubble: Bubble) -> Sent | Failure:
        """Send a message; an expired token is renewed and the message sent once more."""
        body = {"recipient": {"user_id": who}, "message": _message(bubble)}
        reply = self._called(
            lambda: self._http.build_request("POST", f"{self._config.api_url}/v3.0/oa/message/cs", json=body)
        )
        if isinstance(reply, Failure):
            return reply
        data = reply.get("data")
        return Sent(str(data.get("message_id", "")) if isinstance(data, dict) else "")

    def find(self, who: str, bubble: Bubble, since: float, known: frozenset[str]) -> Sent | Failure | None:
        """Look for a message among the last ten of the conversation, by its words."""
        wanted = json.dumps({"user_id": who, "offset": 0, "count": _LISTED})
        reply = self._called(
            lambda: self._http.build_request(
                "GET", f"{self._config.api_url}/v2.0/oa/conversation", params={"data": wanted}
            )
        )
        if isinstance(reply, Failure):
            # An app that may not list can only send again; whatever else went wrong, the answer may come later.
            return None if reply.code in _MAY_NOT_LIST else reply
        listed = reply.get("data")
        for message in listed if isinstance(listed, list) else ():
            if isinstance(message, dict) and _is_ours(message, bubble.text, since):
                id_ = str(message.get("message_id") or message.get("msg_id") or "")
                if id_ and id_ not in known:
                    return Sent(id_)
        return None

    def _called(self, request: Callable[[], httpx.Request]) -> dict[str, Any] | Failure:
        refused: Access | None = None
        while True:
            try:
                access = self._tokens.access(refused)
            except NoTokenError as error:
                return Failure(Fault.ACCOUNT if error.lost else Fault.BUSY, "no token")
            made = request()
            made.headers["access_token"] = access.token
            reply = call(self._http, made)
            if isinstance(reply, Failure):
                return reply
            code = reply.get("error", 0)
            if not code:
                return reply
            failure = Failure(fault_of(code) if isinstance(code, int) else Fault.UNKNOWN, str(code))
            if failure.fault is not Fault.TOKEN or refused is not None:
                return Failure(Fault.ACCOUNT, failure.code) if failure.fault is Fault.TOKEN else failure
            refused = access


def _message(bubble: Bubble) -> dict[str, Any]:
    if not bubble.buttons:
        return {"text": bubble.text}
    buttons = [_button(button) for button in bubble.buttons]
    return {"text": bubble.text, "attachment": {"type": "template", "payload": {"buttons": buttons}}}


def _button(button: Button) -> dict[str, Any]:
    payload: object = {"url": button.value} if button.kind is ButtonKind.OPEN else button.value
    return {"title": button.title, "type": _BUTTONS[button.kind], "payload": payload}


def _is_ours(message: dict[str, Any], text: str, since: float) -> bool:
    said, sent_at = message.get("message"), message.get("time")
    late = isinstance(sent_at, int | float) and sent_at / 1000 >= since - _SKEW_S
    return message.get("src") == _FROM_US and late and isinstance(said, str) and fold_spaces(said) == fold_spaces(text)
