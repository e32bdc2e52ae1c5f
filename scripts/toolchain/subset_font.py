"""Makes .deps/font/kurabe-ja.ttf: BIZ UDPGothic cut down to what the page shows without the system's fonts,
with Latin letters and figures of Inter, which is made for screens.

JIS X 0208, half-width katakana, Latin-1 and the characters of assets/font/extra_characters.txt; no
hinting and no layout tables (the page's text engine uses neither). The same input gives the same bytes.
"""

from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

PROJECT = Path(__file__).resolve().parents[2]
SOURCE = next((PROJECT / ".deps/src/bizud-gothic").rglob("BIZUDPGothic-Regular.ttf"))
LATIN_SOURCE = next((PROJECT / ".deps/src/inter").rglob("Inter-Regular.otf"))
# Inter beside kanji: capitals as high as is usual there (0.76 of the type size), on a baseline that
# suits both, its stems as heavy as BIZ UDPGothic's.
LATIN_SCALE = 1.04
LATIN_SHIFT = -0.015  # of the type size
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


LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100)]


def take_latin(font):
    """Puts Inter's outlines in the place of the font's own Latin. What JIS X 0208 has as well (× § °) stays, but for
    quotation marks and the en dash, which English texts have more often."""
    latin = TTFont(str(LATIN_SOURCE))
    names = latin.getBestCmap()
    outlines = latin.getGlyphSet()
    scale = LATIN_SCALE * font["head"].unitsPerEm / latin["head"].unitsPerEm
    shift = LATIN_SHIFT * font["head"].unitsPerEm
    japanese = {*jis_x_0208()} - set(range(0x20, 0x7F))
    wanted = {*LATIN} - japanese | {0x2018, 0x2019, 0x201C, 0x201D, 0x2013}
    order = list(font.getGlyphOrder())
    taken = {}
    for character in sorted(wanted & set(names)):
        glyph = outlines[names[character]]
        pen = TTGlyphPen(None)
        glyph.draw(TransformPen(Cu2QuPen(pen, max_err=1, reverse_direction=True), (scale, 0, 0, scale, 0, shift)))
        name = f"latin{character:04X}"
        order.append(name)
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (round(glyph.width * scale), 0)
        taken[character] = name
    font.setGlyphOrder(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(taken)
    for name in taken.values():
        glyph = font["glyf"][name]
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))


def main():
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
    take_latin(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes={*jis_x_0208(), *LATIN, *half_width_katakana, *wave_dashes, *extra_characters()})
    subsetter.subset(font)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    subset.save_font(font, str(TARGET), options)
    print(f"{len(font.getBestCmap())} characters, {TARGET.stat().st_size} bytes")


main()
