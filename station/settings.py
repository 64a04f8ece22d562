"""Every setting, declared once: type, default, limits, one sentence, former names.

Order of precedence: command line > environment (`PACKWITNESS_…`) > `settings.toml` in the data folder
> default. Unknown names are refused with the nearest known one; an old and a new name of one setting
together are refused.
"""

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from station.barcodes.rules.own import DOMESTIC, OwnForm
from station.cameras import MOST
from station.errors import SettingsError
from station.types import Keep

PREFIX = "PACKWITNESS_"


ShotName = Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[^\s,]([^\n\r\t,]*[^\s,])?$")]
"""`item`, `filled_box`, `sealed_box`, `label`, or a name of the shop's own."""


def _restart(**more: Any) -> dict[str, Any]:
    return {"needs_restart": True, **more}


class Settings(BaseSettings):
    """The station's settings."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True, validate_default=True)
    toml_file: ClassVar[Path | None] = None

    station: Annotated[
        str,
        Field(
            "S-01",
            min_length=1,
            max_length=12,
            pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$",
            description="Name of this bench, burned into the picture and kept with each parcel.",
            json_schema_extra=_restart(),
        ),
    ]
    operator: Annotated[str, Field("", max_length=32, description="Who packs until a badge is scanned.")]
    cameras: Annotated[
        tuple[str, ...],
        Field(
            (),
            max_length=MOST,
            description="Camera addresses, the first one is the main picture.",
        ),
    ]
    keep: Annotated[
        Keep,
        Field(
            Keep.BOTH,
            description="What a session keeps: video and photos, video, or photos only.",
            json_schema_extra=_restart(),
        ),
    ]
    pre_roll_s: Annotated[
        float,
        Field(
            5.0,
            ge=0,
            le=30,
            description="Seconds of video kept from before the scan.",
            json_schema_extra=_restart(),
        ),
    ]
    post_roll_s: Annotated[
        float,
        Field(1.0, ge=0, le=10, description="Seconds of video kept after STOP, while nothing else begins."),
    ]
    min_session_s: Annotated[
        float,
        Field(3.0, ge=0, le=30, description="A shorter session counts as cancelled; its files are kept."),
    ]
    max_session_s: Annotated[
        float, Field(1800.0, ge=60, le=14400, description="A longer session is finished by itself.")
    ]
    idle_limit_s: Annotated[
        float,
        Field(
            60.0,
            ge=0,
            le=3600,
            description="Seconds without movement after which a session is finished; 0: never.",
        ),
    ]
    own_number: Annotated[
        str,
        Field(
            "ignore",
            pattern="^(ignore|photo|finish)$",
            description="What a scanner shot at the running parcel's own label does.",
        ),
    ]
    many_waybills: Annotated[
        bool, Field(False, description="One order may carry several waybills (split parcels).")
    ]
    left_label_min: Annotated[
        float,
        Field(
            30.0,
            ge=0,
            le=240,
            description="Minutes for which a finished label seen by the camera only warns.",
        ),
    ]
    read_labels: Annotated[
        bool,
        Field(
            True,
            description="Read labels by camera; off: by scanner only, which saves most of the processor.",
            json_schema_extra=_restart(),
        ),
    ]
    encoder: Annotated[
        str,
        Field(
            "software",
            pattern="^(software|auto)$",
            description="What makes the video; auto: the graphics chip, where it passes a trial at the start.",
            json_schema_extra=_restart(),
        ),
    ]
    shots: Annotated[
        tuple[ShotName, ...],
        Field(
            (),
            max_length=8,
            description="Photos asked for while a parcel is packed, in this order: item, filled_box, sealed_box, "
            "label, or names of your own; empty: none.",
            json_schema_extra=_restart(),
        ),
    ]
    show_again_s: Annotated[
        float,
        Field(
            60.0,
            ge=0,
            le=600,
            description="Seconds in which a parcel with weak evidence may be shown again; 0: it is only marked.",
        ),
    ]
    archive_days: Annotated[
        int,
        Field(
            0,
            ge=0,
            le=3650,
            description="Days after which videos are made smaller while nothing is packed; 0: never.",
            json_schema_extra=_restart(),
        ),
    ]
    control_codes: Annotated[bool, Field(True, description="Obey the printed control cards.")]
    disk_warn_gb: Annotated[float, Field(20.0, ge=0.1, description="Warn when less is free.")]
    disk_reserve_gb: Annotated[float, Field(2.0, ge=0.05, description="Stop cleanly when less is free.")]
    couriers: Annotated[
        frozenset[str],
        Field(DOMESTIC, description="Couriers and platforms whose numbers are taken without asking."),
    ]
    own_codes: Annotated[
        tuple[OwnForm, ...],
        Field((), max_length=20, description="The owner's own number forms: name, pattern, kind."),
    ]
    scanner_port: Annotated[
        str,
        Field(
            "",
            max_length=128,
            description="Serial port of a scanner gun; empty: none.",
            json_schema_extra=_restart(),
        ),
    ]
    scanner_baud: Annotated[
        int, Field(9600, ge=300, le=921_600, description="Its speed.", json_schema_extra=_restart())
    ]
    scanner_prefix: Annotated[
        str,
        Field(
            "", max_length=4, description="What the gun types before a code.", json_schema_extra=_restart()
        ),
    ]
    scanner_suffix: Annotated[
        str,
        Field("", max_length=4, description="What the gun types after a code.", json_schema_extra=_restart()),
    ]
    keep_days: Annotated[
        int,
        Field(
            180,
            ge=0,
            le=3650,
            description="Days after which video is removed that nobody keeps, 7 at least; 0: never.",
        ),
    ]
    keep_photos_days: Annotated[
        int, Field(365, ge=0, le=3650, description="The same for photos, which need little room; 0: never.")
    ]
    keep_unbound_days: Annotated[
        int,
        Field(
            0,
            ge=0,
            le=3650,
            description="Another age for parcels without a number, video and photos alike; 0: like the others.",
        ),
    ]
    keep_cancelled_days: Annotated[
        int, Field(0, ge=0, le=3650, description="Another age for cancelled parcels; 0: like the others.")
    ]
    keep_order_days: Annotated[
        int,
        Field(
            0,
            ge=0,
            le=3650,
            description="Another age for parcels with an order number; 0: like the others.",
        ),
    ]
    keep_waybill_days: Annotated[
        int,
        Field(
            0,
            ge=0,
            le=3650,
            description="Another age for parcels with a waybill number; with both, the longer counts.",
        ),
    ]
    disk_floor_gb: Annotated[
        float,
        Field(
            10.0,
            ge=0,
            description="When less is free, the oldest recordings that nobody keeps go sooner; 0: never.",
        ),
    ]
    keep_at_least_days: Annotated[
        int, Field(30, ge=7, le=3650, description="But never those younger than so many days.")
    ]
    backups: Annotated[
        int, Field(7, ge=1, le=365, description="How many daily copies of the database are kept.")
    ]
    lock_min: Annotated[
        float,
        Field(
            5.0,
            ge=0,
            le=240,
            description="Minutes without input after which the supervisor's windows lock; 0: never.",
        ),
    ]
    time_authorities: Annotated[
        tuple[str, ...],
        Field(
            (),
            max_length=8,
            description="Addresses (http, https) of time stamp authorities that are asked once an hour.",
            json_schema_extra=_restart(),
        ),
    ]
    time_roots: Annotated[
        str,
        Field(
            "",
            max_length=1024,
            description="File or folder with the root certificates of those authorities.",
            json_schema_extra=_restart(),
        ),
    ]
    language: Annotated[str, Field("auto", pattern="^(auto|zh|en)$", description="Language of the windows.")]
    volume: Annotated[int, Field(80, ge=0, le=100, description="Loudness of the signals, in percent.")]

    @field_validator("time_authorities")
    @classmethod
    def _plain_addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for address in value:
            parts = urlsplit(address)  # ValueError where it is none
            if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
                raise ValueError(f"“{address}” is no address of the form http://host/path")
            _ = parts.port
        return tuple(dict.fromkeys(value))

    @field_validator("cameras", "time_authorities", mode="before")
    @classmethod
    def _one_or_many(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Command line, environment, file; nothing else."""
        sources: list[PydanticBaseSettingsSource] = [init_settings, env_settings]
        if cls.toml_file is not None and cls.toml_file.is_file():
            sources.append(TomlConfigSettingsSource(settings_cls, cls.toml_file))
        return tuple(sources)


def default_data_folder() -> Path:
    """Where a station keeps its evidence when nothing else is said."""
    named = os.environ.get(f"{PREFIX}DATA")
    return Path(named) if named else user_data_path("Packwitness", appauthor=False)


def load(data: Path, **given: Any) -> Settings:
    """Settings of a data folder; `given` comes from the command line, None means not given."""
    _refuse_unknown_environment()
    chosen = {name: value for name, value in given.items() if value is not None}

    class Here(Settings):
        toml_file = data / "settings.toml"

    try:
        return Here(**chosen)
    except ValidationError as error:
        raise _explained(error) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"settings.toml cannot be read: {error}.",
            "Mend that line or remove the file; no recording was touched.",
        ) from error


def checked(values: Mapping[str, Any]) -> Settings:
    """Settings of these values, whatever the file says. Raises SettingsError where one makes no sense."""
    try:
        return Settings(**values)
    except ValidationError as error:
        raise _explained(error) from error


def _known() -> list[str]:
    return list(Settings.model_fields)


def _nearest(name: str) -> str:
    close = difflib.get_close_matches(name, _known(), n=1)
    return f"Did you mean “{close[0]}”?" if close else f"Known settings: {', '.join(_known())}."


def _refuse_unknown_environment() -> None:
    for key in os.environ:
        if key.startswith(PREFIX) and (name := key.removeprefix(PREFIX).lower()) not in {*_known(), "data"}:
            raise SettingsError(f"Unknown setting in the environment: {key}.", _nearest(name))


def _explained(error: ValidationError) -> SettingsError:
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return SettingsError(f"Unknown setting: {name}.", _nearest(name))
    return SettingsError(f"Setting “{name}”: {first['msg']}.", "Correct it and start again.")
