"""Settings of the Zalo channels (docs/zalo.md): an Official Account, a bot, or neither."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings


class ZaloSettings(BaseSettings):
    """The part of Settings for Zalo."""

    public_url: str = ""  # URL of our pages, "https://hoidap.tinh.gov.vn", for links in messages and other texts
    zalo_app_id: str = ""
    zalo_app_secret: SecretStr = SecretStr("")
    zalo_oa_secret: SecretStr = SecretStr("")  # of the Official Account: signs its webhook events
    zalo_bot_token: SecretStr = SecretStr("")
    zalo_bot_secret: SecretStr = SecretStr("")  # that Zalo sends with each event of the bot
    zalo_store_key: SecretStr = SecretStr(
        ""
    )  # Fernet keys of stored messages and tokens, the newest first; or in a file
    zalo_store_key_file: Path | None = None
    zalo_paid_replies: bool = False  # answer after 48 hours too, which Zalo charges for
    zalo_workers: int = Field(default=2, ge=1, le=16)  # threads that answer; each waits for Zalo most of the time
    zalo_api_url: str = "https://openapi.zalo.me"
    zalo_oauth_url: str = "https://oauth.zaloapp.com"
    zalo_bot_url: str = "https://bot-api.zaloplatforms.com"
