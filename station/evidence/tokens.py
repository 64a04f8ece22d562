"""The reply of a time stamp authority (RFC 3161): what it says, and whether a root given stands behind it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.x509 import Certificate, load_der_x509_certificate, load_pem_x509_certificates
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from station.errors import SettingsError
from station.evidence import der

Roots = Sequence[Certificate]

_GRANTED = 0
_SHA256 = "2.16.840.1.101.3.4.2.1"


class UnreadableError(ValueError):
    """A reply that this program cannot read; another one may (SM2, a form of its own)."""


class NotOursError(ValueError):
    """A reply that holds no time stamp of what was sent."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent, and the number that must come back with it."""

    data: bytes
    nonce: int


@dataclass(frozen=True, slots=True)
class Token:
    """A time stamp that was read. Its signature is another question: `distrusted`."""

    at_ms: int  # UTC, by the authority's clock
    nonce: int | None
    response: TimeStampResponse


def request(stamped: bytes) -> Request:
    """A request for a time stamp over the SHA-256 of these bytes."""
    built = TimestampRequestBuilder().data(stamped).hash_algorithm(HashAlgorithm.SHA256).build()
    return Request(built.as_bytes(), built.nonce or 0)


def read(reply: bytes, stamped: bytes, nonce: int | None = None) -> Token:
    """The time stamp over these bytes; UnreadableError, or NotOursError where it is surely none."""
    try:
        response = decode_timestamp_response(der.with_sorted_certificates(reply))
        granted = response.status == _GRANTED
        info = response.tst_info if granted else None
    except ValueError as error:
        raise UnreadableError(f"it cannot be read here: {str(error)[:120]}") from error
    if info is None:
        raise NotOursError(f"the authority refused (status {response.status})")
    imprint = info.message_imprint
    if imprint.hash_algorithm.dotted_string != _SHA256 or imprint.message != hashlib.sha256(stamped).digest():
        raise NotOursError("it is a time stamp of something else")
    if nonce is not None and info.nonce != nonce:
        raise NotOursError("it answers another request")
    return Token(round(info.gen_time.timestamp() * 1000), info.nonce, response)


def distrusted(token: Token, stamped: bytes, roots: Roots) -> str:
    """Why none of these roots stands behind its signature; empty: one does."""
    builder = VerifierBuilder()
    for root in roots:
        builder = builder.add_root_certificate(root)
    try:
        builder.build().verify_message(token.response, stamped)
    except (VerificationError, ValueError) as error:
        return str(error).partition(": ErrorStack")[0] or "its signature is wrong"
    return ""


def load_roots(place: Path) -> list[Certificate]:
    """Certificates of a file (PEM, several in one, or DER) or of all files in a folder."""
    try:
        files = sorted(path for path in place.iterdir() if path.is_file()) if place.is_dir() else [place]
        found = [one for path in files for one in _certificates(path.read_bytes())]
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"The roots of the time authorities cannot be read: {place}.",
            "Name a file with certificates (PEM), or a folder of such files.",
        ) from error
    return list(dict.fromkeys(found))


def _certificates(data: bytes) -> list[Certificate]:
    if b"-----BEGIN" in data:
        return load_pem_x509_certificates(data)
    return [load_der_x509_certificate(data)]
