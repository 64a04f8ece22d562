"""Bar patterns of Code 128 and EAN/UPC as the standards print them: widths in modules, bar first."""

_CODE128 = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132
122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212
322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311
112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321
331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214
112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212
124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113
411311 113141 114131 311141 411131 211412 211214 211232
"""
CODE128 = tuple(_CODE128.split())
"""By value 0 … 105; each 11 modules, begins with a bar and ends with a space."""

CODE128_STOP = "2331112"
SHIFT, TO_C, TO_B, TO_A, FNC1, START_A, START_B, START_C = 98, 99, 100, 101, 102, 103, 104, 105

EAN_RIGHT = ("3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112")
"""By digit, bar first; the left half's L has the same widths, space first, and G the reversed ones."""

EAN_PARITY = [
    "LLLLLL",
    "LLGLGG",
    "LLGGLG",
    "LLGGGL",
    "LGLLGG",
    "LGGLLG",
    "LGGGLL",
    "LGLGLG",
    "LGLGGL",
    "LGGLGL",
]
"""By first digit: which set each digit of the left half uses."""


def code128_text(values: list[int]) -> str | None:
    """Text of start, data … values without check and stop; GS for FNC1; None where it makes no sense."""
    sets = {START_A: "A", START_B: "B", START_C: "C"}
    current, out, shifted = sets[values[0]], [], False
    for value in values[1:]:
        used = {"A": "B", "B": "A"}.get(current, "C") if shifted else current
        shifted = False
        if value == FNC1:
            out.append("\x1d")
        elif used == "C":
            if value < 100:
                out.append(f"{value:02d}")
            else:
                current = "B" if value == TO_B else "A"
        elif value < 96:
            out.append(chr(value + 32) if used == "B" or value < 64 else chr(value - 64))
        elif value == SHIFT:
            shifted = True
        elif value == TO_C:
            current = "C"
        elif (value, used) in {(TO_B, "A"), (TO_A, "B")}:
            current = "B" if used == "A" else "A"
        else:
            return None  # FNC2, FNC3, FNC4: not on labels
    return "".join(out)


def ean_valid(digits: str) -> bool:
    """Is the check digit right?"""
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[::-1])) % 10 == 0


def code128_valid(values: list[int]) -> bool:
    """Is the last value the check of start and data?"""
    *data, check = values
    return (data[0] + sum(place * value for place, value in enumerate(data))) % 103 == check
