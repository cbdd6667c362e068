"""Settings of administration."""

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings

from api.settings.public import Names, listed


class AdminSettings(BaseSettings):
    """What Settings has of it."""

    oidc_issuer: str = ""  # address under which the provider tells of itself; empty: nobody signs in so
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr = SecretStr("")
    oidc_name: str = "Đăng nhập bằng tài khoản của cơ quan"
    oidc_scopes: str = "openid email profile"
    oidc_emails: Names = []  # "lan@so.gov.vn", "*@vanphong.gov.vn"
    oidc_groups: Names = []
    oidc_groups_claim: str = "groups"
    names_approver: bool = False  # True: readers of an approved answer are told the name of who approved it
    office_name: str = "cán bộ quản trị thư viện"  # who confirms validity, as readers are told

    @field_validator("oidc_emails", "oidc_groups", mode="before")
    @classmethod
    def _names(cls, value: object) -> object:
        return listed(value)
