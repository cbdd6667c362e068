"""The configuration of the Zalo channels, checked; without settings there are no channels."""

from dataclasses import dataclass
from typing import Self

from cryptography.fernet import Fernet

from api.settings.errors import ConfigurationError
from api.settings.zalo import ZaloSettings

_MIN_BOT_SECRET = 8  # characters, required by the Bot Platform


class ZaloConfigError(ConfigurationError):
    """Zalo settings that contradict each other or are incomplete."""


@dataclass(frozen=True, slots=True)
class OaConfig:
    """An Official Account."""

    app_id: str
    app_secret: str  # of the app, for OAuth
    oa_secret: str  # of the account, which signs events
    api_url: str
    oauth_url: str
    paid_replies: bool  # answer after 48 hours too, which Zalo charges for

    @property
    def signing_secrets(self) -> tuple[str, ...]:
        """The secrets that may sign an event: sources disagree which one does, and only Zalo and the operator know either."""
        return tuple(secret for secret in (self.oa_secret, self.app_secret) if secret)


@dataclass(frozen=True, slots=True)
class BotConfig:
    """A bot of the Bot Platform."""

    token: str
    secret: str  # that Zalo sends with each event; "": no webhook, only polling
    api_url: str


@dataclass(frozen=True, slots=True)
class ZaloConfig:
    """The channels; at least one is configured."""

    keys: tuple[str, ...]  # Fernet keys, the newest first
    oa: OaConfig | None
    bot: BotConfig | None
    public_url: str  # of our pages, "https://hoidap.tinh.gov.vn"; "": no links to the reader
    workers: int

    @classmethod
    def of(cls, settings: ZaloSettings) -> Self | None:
        """Read the settings; None when no channel is configured. Raises ZaloConfigError when one is only half configured."""
        app_secret, oa_secret = settings.zalo_app_secret.get_secret_value(), settings.zalo_oa_secret.get_secret_value()
        token, secret = settings.zalo_bot_token.get_secret_value(), settings.zalo_bot_secret.get_secret_value()
        if not any((settings.zalo_app_id, app_secret, oa_secret, token, secret)):
            return None
        oa = None
        if settings.zalo_app_id or app_secret or oa_secret:
            if not (settings.zalo_app_id and app_secret and oa_secret):
                raise ZaloConfigError(
                    "Cấu hình Zalo OA chưa đủ: cần cả HOIDAP_ZALO_APP_ID, HOIDAP_ZALO_APP_SECRET và HOIDAP_ZALO_OA_SECRET."
                )
            oa = OaConfig(
                app_id=settings.zalo_app_id,
                app_secret=app_secret,
                oa_secret=oa_secret,
                api_url=settings.zalo_api_url.rstrip("/"),
                oauth_url=settings.zalo_oauth_url.rstrip("/"),
                paid_replies=settings.zalo_paid_replies,
            )
        if secret and not token:
            raise ZaloConfigError(
                "Cấu hình Zalo Bot chưa đủ: có HOIDAP_ZALO_BOT_SECRET nhưng thiếu HOIDAP_ZALO_BOT_TOKEN."
            )
        if secret and len(secret) < _MIN_BOT_SECRET:
            raise ZaloConfigError("HOIDAP_ZALO_BOT_SECRET phải có ít nhất 8 ký tự.")
        bot = BotConfig(token, secret, settings.zalo_bot_url.rstrip("/")) if token else None
        return cls(_keys(settings), oa, bot, settings.public_url.rstrip("/"), settings.zalo_workers)


def _keys(settings: ZaloSettings) -> tuple[str, ...]:
    """Return the Fernet keys: comma-separated in the environment, or one a line in a file. Raises ZaloConfigError."""
    written = settings.zalo_store_key.get_secret_value()
    if not written and settings.zalo_store_key_file:
        try:
            written = settings.zalo_store_key_file.read_text("utf-8")
        except OSError as error:
            raise ZaloConfigError("Không đọc được tệp khóa HOIDAP_ZALO_STORE_KEY_FILE.") from error
    keys = tuple(key.strip() for key in written.replace("\n", ",").split(",") if key.strip())
    if not keys:
        raise ZaloConfigError("Thiếu khóa mã hóa HOIDAP_ZALO_STORE_KEY; tạo khóa bằng: hoidap zalo key")
    for key in keys:
        try:
            Fernet(key)
        except ValueError as error:
            raise ZaloConfigError("HOIDAP_ZALO_STORE_KEY không đúng dạng; tạo khóa bằng: hoidap zalo key") from error
    return keys
