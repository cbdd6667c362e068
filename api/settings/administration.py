"""Settings of administration."""

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings

from api.settings.public import Names, listed


class AdminSettings(BaseSettings):
    """The part of Settings for administration."""

    oidc_issuer: str = ""  # URL of the OpenID provider; empty: no sign-in with it
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr = SecretStr("")
    oidc_name: str = "Đăng nhập bằng tài khoản của cơ quan"
    oidc_scopes: str = "openid email profile"
    oidc_emails: Names = []  # who may administer: "lan@so.gov.vn", "*@vanphong.gov.vn"
    oidc_groups: Names = []  # groups whose members may
    oidc_groups_claim: str = "groups"
    names_approver: bool = False  # True: an approved answer names the administrator who approved it
    office_name: str = "cán bộ quản trị thư viện"  # the office that confirms validity, as readers see it

    @field_validator("oidc_emails", "oidc_groups", mode="before")
    @classmethod
    def _names(cls, value: object) -> object:
        return listed(value)
