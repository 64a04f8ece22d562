"""Code 128 as bars: the table of ISO/IEC 15417, code sets B and C."""

# Widths of bar, space, bar, space, bar, space for the values 0 to 105; each adds up to 11 modules.
TABLE = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132
122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212
322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311
112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321
331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214
112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212
124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113
411311 113141 114131 311141 411131 211412 211214 211232
"""
WIDTHS = tuple(TABLE.split())
STOP = "2331112"
START_B, START_C, TO_C = 104, 105, 99
QUIET = 10  # modules of white that the standard asks for on each side


def modules(text: str) -> list[bool]:
    """One entry a module, True is black, without quiet zones.

    Takes letters, then digits, as waybill numbers are made; raises ValueError for anything else.
    """
    values = _values(text)
    check = (values[0] + sum(place * value for place, value in enumerate(values))) % 103
    bars = "".join(WIDTHS[value] for value in [*values, check]) + STOP
    return [place % 2 == 0 for place, width in enumerate(bars) for _ in range(int(width))]


def _values(text: str) -> list[int]:
    letters = text.rstrip("0123456789")
    digits = text[len(letters) :]
    if not (text and text.isascii() and text.isprintable()):
        raise ValueError(f"not for Code 128 here: {text!r}")
    if not letters and len(digits) % 2 == 0:
        return [START_C, *_pairs(digits)]
    head = letters + digits[: len(digits) % 2]  # set C takes digits by twos: an odd one goes before
    tail = [TO_C, *_pairs(digits[len(digits) % 2 :])] if len(digits) > 1 else []
    return [START_B, *(ord(sign) - 32 for sign in head), *tail]


def _pairs(digits: str) -> list[int]:
    return [int(digits[place : place + 2]) for place in range(0, len(digits), 2)]
