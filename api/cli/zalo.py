"""Commands on Zalo: `hoidap zalo simulate | connect | status | key | poll | webhook`."""

import logging
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, NoReturn
from urllib.parse import parse_qs, urlencode, urlsplit

import typer

from api.cli.console import err, fail, out, progress, read_settings

if TYPE_CHECKING:
    from api.dependencies import Services
    from api.settings.settings import Settings
    from api.zalo.config import ZaloConfig
    from api.zalo.messages.bubble import Bubble
    from api.zalo.service import Zalo
    from api.zalo.simulation import Phone

app = typer.Typer(help="Trả lời qua Zalo: Official Account hoặc Zalo Bot.", no_args_is_help=True)

_SENT = ("image", "sticker", "audio", "video", "file", "location")
_VERIFIER = 43  # characters, as Zalo asks for
_OUTCOMES = {
    "": "đang chờ",
    "answered": "đã trả lời",
    "silent": "người dùng đã nhắn dừng",
    "window": "quá hạn được phép trả lời",
    "blocked": "người dùng chặn hoặc không nhận tin",
    "refused": "Zalo từ chối",
    "flood": "bỏ qua vì nhắn quá nhiều",
    "erased": "đã xóa theo yêu cầu",
    "unreadable": "không giải mã được",
}
_TOKENS = {"good": "tốt", "refreshing": "đang làm mới", "lost": "cần kết nối lại"}


@app.command()
def simulate(
    said: Annotated[list[str] | None, typer.Argument(help="Các tin nhắn cần gửi; để trống: nhắn từng tin.")] = None,
) -> None:
    """Nhắn thử như một người dùng Zalo, không cần tài khoản Zalo; không lưu lại gì.

    Bấm nút bằng số của nút, ví dụ “2”; gửi thứ khác chữ bằng “:image”, “:sticker”, “:audio”, “:file”, “:location”.
    """
    from api.zalo.simulation import phone

    with phone(_services()) as held:
        shown = held.follow()
        _show(shown)
        for text in said if said else _typed():
            if said:
                out.print(f"> {text}", style="bold cyan", highlight=False, markup=False)
            reply = _sent(held, text, shown)
            if reply is None:
                continue
            shown = reply
            if not shown:
                out.print("(không có tin trả lời)", style="dim")
            _show(shown)


@app.command()
def key() -> None:
    """Tạo khóa mã hóa cho HOIDAP_ZALO_STORE_KEY."""
    from cryptography.fernet import Fernet

    typer.echo(Fernet.generate_key().decode())


@app.command()
def connect(
    callback: Annotated[str, typer.Option(help="Địa chỉ callback đã khai báo trong ứng dụng Zalo.")],
) -> None:
    """Cấp quyền cho ứng dụng gửi tin thay Official Account; làm một lần, và làm lại khi được báo."""
    from authlib.oauth2.rfc7636 import create_s256_code_challenge

    from api.zalo.channels.access_token import NoTokenError

    with _opened() as zalo:
        if zalo.tokens is None or zalo.config.oa is None:
            fail("Chưa cấu hình Zalo OA; xem docs/zalo.md.")
        verifier = secrets.token_urlsafe(_VERIFIER)[:_VERIFIER].replace("-", "A").replace("_", "B")
        state = secrets.token_urlsafe(16)
        query = {
            "app_id": zalo.config.oa.app_id,
            "redirect_uri": callback,
            "code_challenge": create_s256_code_challenge(verifier),
            "state": state,
        }
        out.print("Quản trị viên của Official Account mở địa chỉ này và đồng ý:")
        out.print(f"{zalo.config.oa.oauth_url}/v4/oa/permission?{urlencode(query)}", highlight=False, markup=False)
        answered = typer.prompt("Dán địa chỉ mà trình duyệt được chuyển đến (có “code=”)").strip()
        given = parse_qs(urlsplit(answered).query)
        code = given.get("code", [""])[0]
        if not code:
            fail("Địa chỉ không có mã “code”.")
        if given.get("state", [state])[0] != state:
            fail("Địa chỉ này thuộc một lần cấp quyền khác. Hãy chạy lại lệnh.")
        try:
            zalo.tokens.connect(code, verifier)
        except NoTokenError:
            fail("Zalo không nhận mã này; mã chỉ dùng được một lần trong 10 phút. Hãy chạy lại lệnh.")
        out.print("Đã kết nối.")


@app.command()
def status() -> None:
    """Xem hàng chờ và mã truy cập."""
    with _opened() as zalo:
        if zalo.tokens:
            found = zalo.tokens.status()
            if found is None:
                out.print("Official Account: chưa kết nối (hoidap zalo connect)")
            else:
                ends = datetime.fromtimestamp(found[1], UTC).astimezone()
                out.print(f"Official Account: mã truy cập {_TOKENS[found[0]]}, dùng được đến {ends:%d/%m/%Y %H:%M}")
        if zalo.bot:
            out.print("Zalo Bot: đã cấu hình")
        for outcome, number in sorted(zalo.queue.counts().items()):
            out.print(f"  {_OUTCOMES.get(outcome, outcome)}: {number}")


@app.command()
def poll() -> None:
    """Nhận tin của Zalo Bot bằng cách hỏi liên tục, khi máy chủ không có địa chỉ công khai."""
    from api.zalo.channels import bot_platform as bot
    from api.zalo.service import zalo_of

    settings = read_settings()
    logging.basicConfig(level=settings.log_level, format="%(levelname)s %(name)s: %(message)s")
    _config(settings)
    zalo = zalo_of(_services(settings))
    if zalo is None or zalo.bot is None:
        fail("Chưa cấu hình Zalo Bot: đặt HOIDAP_ZALO_BOT_TOKEN; xem docs/zalo.md.")
    err.print("Đang nhận tin của Zalo Bot (Ctrl+C để dừng)")
    with zalo.working():
        try:
            bot.poll(zalo.bot, zalo.take, wait=threading.Event().wait)
        except bot.BotError as error:
            fail(str(error))
        except KeyboardInterrupt:
            err.print("Đã dừng.")


@app.command()
def webhook(
    off: Annotated[bool, typer.Option("--off", help="Thôi nhận qua webhook, để dùng “hoidap zalo poll”.")] = False,
) -> None:
    """Đăng ký địa chỉ nhận tin của Zalo Bot với Zalo."""
    from api.zalo.channels.bot_platform import BotError

    with _opened() as zalo:
        if zalo.bot is None or zalo.config.bot is None:
            fail("Chưa cấu hình Zalo Bot: đặt HOIDAP_ZALO_BOT_TOKEN; xem docs/zalo.md.")
        if not off and not (zalo.config.bot.secret and zalo.config.public_url.startswith("https://")):
            fail("Cần HOIDAP_ZALO_BOT_SECRET và HOIDAP_PUBLIC_URL bắt đầu bằng https://.")
        url = "" if off else f"{zalo.config.public_url}/zalo/bot/webhook"
        try:
            zalo.bot.set_webhook(url)
        except BotError as error:
            fail(str(error))
        out.print("Đã tắt webhook." if off else f"Zalo sẽ gửi tin đến {url}", highlight=False)


def check(settings: "Settings") -> None:
    """End the program with one sentence when the doors to Zalo are set up by half."""
    from api.zalo.config import ZaloConfig, ZaloConfigError

    try:
        ZaloConfig.of(settings)
    except ZaloConfigError as error:
        fail(str(error))


def _config(settings: "Settings") -> "ZaloConfig":
    from api.zalo.config import ZaloConfig

    check(settings)
    config = ZaloConfig.of(settings)
    if config is None:
        fail("Chưa cấu hình Zalo; xem docs/zalo.md.")
    return config


@contextmanager
def _opened() -> "Iterator[Zalo]":
    """Open queue and tokens, without what answering needs."""
    from api.library.opening import open_library
    from api.zalo.service import open_zalo

    settings = read_settings()
    zalo = open_zalo(_config(settings), open_library(settings).engine, answer=_no_answer)
    with zalo.http:
        yield zalo


def _no_answer(question: object) -> NoReturn:
    raise NotImplementedError(question)  # the commands that get here start no worker


def _services(settings: "Settings | None" = None) -> "Services":
    from api.dependencies import open_services

    with progress("Lập chỉ mục") as advance:
        return open_services(settings or read_settings(), advance)


def _typed() -> Iterator[str]:
    """Read messages from the terminal, one at a time, until it is closed."""
    while True:
        try:
            yield input("> ")
        except (EOFError, KeyboardInterrupt):
            return


def _sent(held: "Phone", text: str, shown: "list[Bubble]") -> "list[Bubble] | None":
    """Send what was typed, or press the button of that number; None when there was nothing to send."""
    from api.zalo.messages.bubble import ButtonKind

    buttons = [button for bubble in shown for button in bubble.buttons]
    if text.strip().isdecimal() and 0 < int(text) <= len(buttons):
        button = buttons[int(text) - 1]
        if button.kind is ButtonKind.OPEN:
            out.print(f"(mở {button.value})", style="dim", highlight=False)
            return None
        return held.press(button)
    if text.startswith(":") and text[1:] in _SENT:
        return held.send(text[1:])
    return held.say(text)


def _show(shown: "list[Bubble]") -> None:
    from rich.panel import Panel
    from rich.text import Text

    number = 0
    for bubble in shown:
        out.print(Panel(Text(bubble.text), width=min(out.width, 84)), soft_wrap=False)
        for button in bubble.buttons:
            number += 1
            out.print(f"  [{number}] {button.title}", style="cyan", highlight=False, markup=False)
