"""Makes .deps/font/kurabe-ja.ttf: BIZ UDPGothic cut down to what the page shows without the system's fonts.

JIS X 0208, half-width katakana, Latin-1 and the characters of assets/font/extra_characters.txt; no
hinting and no layout tables (the page's text engine uses neither). The same input gives the same bytes.
"""

from pathlib import Path

from fontTools import subset

PROJECT = Path(__file__).resolve().parents[2]
SOURCE = next((PROJECT / ".deps/src/bizud-gothic").rglob("BIZUDPGothic-Regular.ttf"))
TARGET = PROJECT / ".deps/font/kurabe-ja.ttf"


def jis_x_0208():
    """EUC-JP encodes the 94 × 94 cells of JIS X 0208 as two bytes from A1 to FE."""
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes((row, cell)).decode("euc_jp"))
            except (UnicodeDecodeError, TypeError):
                continue


def extra_characters():
    for line in (PROJECT / "assets/font/extra_characters.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield from map(ord, line)


def main():
    latin = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
    half_width_katakana = range(0xFF61, 0xFFA0)
    wave_dashes = [0x301C, 0xFF5E, 0x2212, 0xFF0D, 0x2016, 0x2225, 0xA2, 0xA3, 0xAC]
    options = subset.Options(
        hinting=False, layout_features=[], name_IDs=[0, 1, 2, 13, 14], notdef_outline=True,
        recalc_timestamp=False, desubroutinize=True, glyph_names=False,
        drop_tables=["GSUB", "GPOS", "GDEF", "DSIG", "vhea", "vmtx", "VORG", "BASE", "gasp", "fpgm", "prep", "cvt "],
    )
    font = subset.load_font(str(SOURCE), options)
    missing = set(jis_x_0208()) - set(font.getBestCmap())
    if missing:
        raise SystemExit(f"the font lacks characters of JIS X 0208: {''.join(map(chr, sorted(missing)))}")
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes={*jis_x_0208(), *latin, *half_width_katakana, *wave_dashes, *extra_characters()})
    subsetter.subset(font)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    subset.save_font(font, str(TARGET), options)
    print(f"{len(font.getBestCmap())} characters, {TARGET.stat().st_size} bytes")


main()
