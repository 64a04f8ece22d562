"""Check digits of parcel and goods numbers; every function takes the text with its check digit."""

from collections.abc import Iterable
from itertools import cycle


def _weighted(digits: str, weights: Iterable[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def mod10(digits: str) -> bool:
    """GS1: weights 3 1 3 … from the right, of EAN, UPC, GTIN, SSCC, USPS."""
    total = _weighted(digits[-2::-1], cycle((3, 1)))
    return -total % 10 == int(digits[-1])


def luhn(digits: str) -> bool:
    """Every second digit doubled, its digits added: IMEI, bank cards."""
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in digits[-2::-2])
    return (sum(doubled) + sum(map(int, digits[::-2]))) % 10 == 0


def s10(number: str) -> bool:
    """UPU S10: two letters, eight digits, check digit, country."""
    rest = 11 - _weighted(number[2:10], (8, 6, 4, 2, 3, 5, 9, 7)) % 11
    return {10: 0, 11: 5}.get(rest, rest) == int(number[10])


def ups(number: str) -> bool:
    """UPS: `1Z`, 15 letters and digits, check digit; letters count (ASCII − 3) mod 10."""
    values = [int(sign) if sign.isdigit() else (ord(sign) - 3) % 10 for sign in number[2:-1]]
    return -(sum(values[::2]) + 2 * sum(values[1::2])) % 10 == int(number[-1])


def fedex(digits: str) -> bool:
    """FedEx: the last of 34 digits checks the 13 before it, weights 1 7 3, mod 11 mod 10."""
    return _weighted(digits[-14:-1], cycle((1, 7, 3))) % 11 % 10 == int(digits[-1])


def mod7(digits: str) -> bool:
    """Yamato, Sagawa: all digits before the last, mod 7."""
    return int(digits[:-1]) % 7 == int(digits[-1])


def mod37_36(text: str) -> bool:
    """ISO 7064 MOD 37,36 over capital letters and digits: DPD."""
    product = 36
    for sign in text[:-1]:
        product = ((product + int(sign, 36)) % 36 or 36) * 2 % 37
    return (product + int(text[-1], 36)) % 36 == 1
