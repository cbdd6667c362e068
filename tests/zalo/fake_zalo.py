"""A fake Zalo server: the OpenAPI of Official Accounts, OAuth v4, the Bot Platform. See docs/decisions/0008-zalo.md.

It stores what a person would see on the phone, makes signed events, and fails as Zalo may: expired access tokens,
refresh tokens that work once, rate limits, error numbers, connections that break after the message went through.
"""

import hashlib
import json
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

FREE_S, PAID_S, TOKEN_S, REFRESH_S = 48 * 3600, 7 * 86_400, 90_000, 90 * 86_400
LISTED = 10
LIMIT, TITLE, PAYLOAD, BUTTONS = 2000, 100, 1000, 5


@dataclass
class Shown:
    """A message on a user's phone, sent by the account or the bot."""

    who: str
    text: str
    buttons: list[dict[str, Any]]
    message_id: str
    at: float


@dataclass
class FakeZalo:
    """The state of the platform; every thread may read and change it."""

    clock: Callable[[], float] = time.time
    app_id: str = "1234567890"
    app_secret: str = "app-secret-of-the-app"
    oa_secret: str = "oa-secret-of-the-account"
    oa_id: str = "3662729599332560487"
    bot_token: str = "1:abcdef"
    bot_secret: str = "secret-of-the-bot"
    token_s: float = TOKEN_S
    paying: bool = False
    lists: bool = True  # the app may list conversations
    shown: list[Shown] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    # Faults of the next messages: an error number, "429", "500", "cut" (shown, then the connection breaks), "drop" (not shown).
    faults: deque[str] = field(default_factory=deque)
    # Faults of the next refreshes: "cut" (a pair is issued, the reply is lost), "500" (nothing happens).
    oauth_faults: deque[str] = field(default_factory=deque)
    blocked: set[str] = field(default_factory=set)
    webhook: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        self.lock = threading.Condition()
        self.access: dict[str, float] = {}
        self.refresh: dict[str, float] = {}
        self.last_inbound: dict[str, float] = {}
        self.updates: deque[dict[str, Any]] = deque()
        self.codes: dict[str, str] = {}  # authorization code -> PKCE challenge
        self.refreshed = 0

    # Actions of the operator and of users

    def issue(self) -> tuple[str, str]:
        """Issue a pair of tokens; older access tokens become invalid."""
        access, refresh = secrets.token_hex(16), secrets.token_hex(16)
        with self.lock:
            self.access = {access: self.clock() + self.token_s}
            self.refresh[refresh] = self.clock() + REFRESH_S
        return access, refresh

    def expire(self) -> None:
        """Make all access tokens invalid."""
        with self.lock:
            self.access = {}

    def consent(self, challenge: str) -> str:
        """Grant access as an administrator of the account; returns the authorization code."""
        code = secrets.token_hex(8)
        self.codes[code] = challenge
        return code

    def event(self, who: str, name: str = "user_send_text", *, old_stamp: bool = False, **message: Any) -> "Delivery":
        """Return a signed event; `old_stamp` signs with the timestamp of the header instead of that in the body."""
        now = int(self.clock() * 1000)
        with self.lock:
            self.last_inbound[who] = self.clock()
        body: dict[str, Any] = {"app_id": self.app_id, "event_name": name, "timestamp": str(now)}
        if name == "follow":
            body |= {"oa_id": self.oa_id, "follower": {"id": who}, "source": "oa_profile"}
        else:
            body |= {
                "user_id_by_app": f"9{who}",
                "sender": {"id": who},
                "recipient": {"id": self.oa_id},
                "message": {"msg_id": secrets.token_hex(10), **message},
            }
        raw = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        stamp = str(now + 7) if old_stamp else str(now)
        mac = hashlib.sha256(self.app_id.encode() + raw + stamp.encode() + self.oa_secret.encode()).hexdigest()
        headers = {"Content-Type": "application/json", "X-ZEvent-Signature": f"mac={mac}", "X-ZEvent-Timestamp": stamp}
        return Delivery("/zalo/oa/webhook", raw, headers)

    def says(self, who: str, text: str, **options: Any) -> "Delivery":
        """Return the event of a text message."""
        return self.event(who, text=text, **options)

    def bot_update(self, who: str, name: str = "message.text.received", **message: Any) -> dict[str, Any]:
        """Return an update of the bot platform, as it stands under "result"."""
        return {
            "event_name": name,
            "message": {
                "message_id": secrets.token_hex(10),
                "date": int(self.clock() * 1000),
                "from": {"id": who, "display_name": "Người dùng", "is_bot": False},
                "chat": {"id": who, "chat_type": "PRIVATE"},
                **message,
            },
        }

    def bot_event(self, update: dict[str, Any], *, bare: bool = False) -> "Delivery":
        """Return the webhook request of an update; Zalo's documentation shows it both bare and under "result"."""
        body = update if bare else {"ok": True, "result": update}
        headers = {"Content-Type": "application/json", "X-Bot-Api-Secret-Token": self.bot_secret}
        return Delivery("/zalo/bot/webhook", json.dumps(body, ensure_ascii=False).encode(), headers)

    def set_webhook(self, webhook: tuple[str, str] | None) -> None:
        """Deliver the bot's events to this (address, secret); with None, keep them for polling."""
        self.webhook = webhook

    def seen_by(self, who: str) -> list[Shown]:
        """Return the messages on a user's phone."""
        with self.lock:
            return [shown for shown in self.shown if shown.who == who]

    def wait_for(self, true: Callable[[], bool], timeout_s: float = 60) -> bool:
        """Wait until a condition that depends on messages holds."""
        with self.lock:
            return self.lock.wait_for(true, timeout_s)

    # Actions of the platform

    def show(self, who: str, text: str, buttons: list[dict[str, Any]]) -> Shown:
        """Put a message on a phone."""
        with self.lock:
            shown = Shown(who, text, buttons, secrets.token_hex(10), self.clock())
            self.shown.append(shown)
            self.lock.notify_all()
        return shown

    def fault(self) -> str:
        """Take the next planned fault of a message; "" for none."""
        with self.lock:
            return self.faults.popleft() if self.faults else ""

    def knows(self, access: str) -> bool:
        """Return whether an access token is valid."""
        return self.access.get(access, 0) > self.clock()

    def window_error(self, who: str) -> tuple[int, str] | None:
        """Return (error number, message) if the account may not write to this user now, else None."""
        silent = self.clock() - self.last_inbound.get(who, float("-inf"))
        if who in self.blocked:
            return -213, "User has not followed OA"
        if silent > PAID_S:
            return -230, "User has not interacted with the OA in the past 7 days"
        if silent > FREE_S and not self.paying:
            return -320, "App needs to link Zalo Cloud Account"
        return None

    def pair(self, form: dict[str, str]) -> dict[str, Any]:
        """Exchange a code or a refresh token for a pair of tokens."""
        if form.get("grant_type") == "authorization_code":
            challenge = self.codes.pop(form.get("code", ""), None)
            if challenge is None or challenge != challenge_of(form.get("code_verifier", "")):
                return {"error": -14003, "error_name": "invalid code"}
        elif self.refresh.pop(form.get("refresh_token", ""), 0) <= self.clock():
            return {"error": -14014, "error_name": "Invalid refresh token"}
        access, refresh = self.issue()
        self.refreshed += 1
        return {"access_token": access, "refresh_token": refresh, "expires_in": str(int(self.token_s))}


@dataclass(frozen=True)
class Delivery:
    """A webhook request: path, body and headers."""

    path: str
    raw: bytes
    headers: dict[str, str]


def challenge_of(verifier: str) -> str:
    """Return the S256 challenge of a PKCE verifier."""
    import base64

    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


class BrokenLine(Response):
    """Closes the connection without a reply."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})
        await send({"type": "http.response.body", "body": b"{", "more_body": True})
        transport_gone = ConnectionResetError("the line broke")
        raise transport_gone


class Platform:
    """Holds the current fake: it can be exchanged while it is served, so that each test has its own."""

    zalo: FakeZalo

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["zalo"], name)


def create_fake(zalo: FakeZalo | Platform) -> FastAPI:
    """Return the platform as an application."""
    app = FastAPI()

    def error(code: int, message: str) -> JSONResponse:
        return JSONResponse({"error": code, "message": message})  # with status 200, as Zalo does

    @app.post("/v4/oa/access_token")
    async def access_token(request: Request) -> Response:
        zalo.calls.append("access_token")
        fault = zalo.oauth_faults.popleft() if zalo.oauth_faults else ""
        if fault == "500":
            return Response(status_code=500)
        form = dict(parse_qsl((await request.body()).decode()))
        if request.headers.get("secret_key") != zalo.app_secret or form.get("app_id") != zalo.app_id:
            return JSONResponse({"error": -14002, "error_name": "invalid secret"})
        with zalo.lock:
            pair = zalo.pair(form)
        return BrokenLine() if fault == "cut" else JSONResponse(pair)

    @app.post("/v3.0/oa/message/cs")
    async def send(request: Request) -> Response:
        zalo.calls.append("send")
        if not zalo.knows(request.headers.get("access_token", "")):
            return error(-216, "Access token is invalid")
        body = await request.json()
        who, message = body.get("recipient", {}).get("user_id"), body.get("message", {})
        text, buttons = message.get("text", ""), message.get("attachment", {}).get("payload", {}).get("buttons", [])
        if not who or not text or not all(_is_button(button) for button in buttons):
            return error(-201, "Params is invalid")
        if len(text.encode("utf-16-le")) > 2 * LIMIT or len(buttons) > BUTTONS:
            return error(-210, "Param over limit")
        if refused := zalo.window_error(who):
            return error(*refused)
        fault = zalo.fault()
        if fault.startswith("-"):
            return error(int(fault), "fault")
        if fault in ("429", "500", "503"):
            return Response(status_code=int(fault), headers={"Retry-After": "1"} if fault == "429" else {})
        if fault == "drop":
            return BrokenLine()
        shown = zalo.show(who, text, buttons)
        if fault == "cut":
            return BrokenLine()
        data = {"message_id": shown.message_id, "user_id": who, "sent_time": str(int(shown.at * 1000))}
        return JSONResponse({"data": data | {"quota": {"quota_type": "reply"}}, "error": 0, "message": "Success"})

    @app.get("/v2.0/oa/conversation")
    async def conversation(request: Request, data: str) -> Response:
        zalo.calls.append("conversation")
        if not zalo.knows(request.headers.get("access_token", "")):
            return error(-216, "Access token is invalid")
        if not zalo.lists:
            return error(-212, "OA has not registered this API")
        asked = json.loads(data)
        if asked["count"] > LISTED:
            return error(-210, "Param over limit")
        last = zalo.seen_by(str(asked["user_id"]))[::-1][asked["offset"] : asked["offset"] + asked["count"]]
        listed = [
            {
                "src": 0,
                "time": int(s.at * 1000),
                "type": "text",
                "message": s.text,
                "message_id": s.message_id,
                "to_id": s.who,
            }
            for s in last
        ]
        return JSONResponse({"data": listed, "error": 0, "message": "Success"})

    @app.post("/bot{token}/{method}")
    async def bot(token: str, method: str, request: Request) -> Response:
        zalo.calls.append(method)
        body = json.loads(await request.body() or b"{}")

        def no(code: int, description: str) -> JSONResponse:
            return JSONResponse({"ok": False, "error_code": code, "description": description})

        def yes(result: object) -> JSONResponse:
            return JSONResponse({"ok": True, "result": result})

        if token != zalo.bot_token:
            return no(401, "Unauthorized")
        now = int(zalo.clock() * 1000)
        if method == "setWebhook":
            url, secret = body.get("url", ""), body.get("secret_token", "")
            if not url.startswith("https://") or not 8 <= len(secret) <= 256:
                return no(400, "Bad Request")
            zalo.set_webhook((url, secret))
            return yes({"url": url, "updated_at": now})
        if method == "deleteWebhook":
            zalo.set_webhook(None)
            return yes({"url": "", "updated_at": now})
        if method == "sendMessage":
            if not 1 <= len(body.get("text", "").encode("utf-16-le")) // 2 <= LIMIT:
                return no(400, "Bad Request: text")
            fault = zalo.fault()
            if fault == "429":
                return no(429, "Too Many Requests")
            if fault == "drop":
                return BrokenLine()
            shown = zalo.show(body["chat_id"], body["text"], [])
            return BrokenLine() if fault == "cut" else yes({"message_id": shown.message_id, "date": now})
        if method == "getUpdates":
            if zalo.webhook:
                return no(409, "Conflict")
            if not zalo.updates:
                return no(408, "Request timeout")
            return yes(zalo.updates.popleft())  # one object, not a list
        return no(404, "Not Found")

    return app


def _is_button(button: dict[str, Any]) -> bool:
    if not 0 < len(button.get("title", "").encode("utf-16-le")) // 2 <= TITLE:
        return False
    payload = button.get("payload")
    if button.get("type") == "oa.open.url":
        return isinstance(payload, dict) and str(payload.get("url", "")).startswith(("http://", "https://"))
    return (
        button.get("type") in ("oa.query.show", "oa.query.hide")
        and isinstance(payload, str)
        and 0 < len(payload) <= PAYLOAD
    )
