"""Makes a face of the letters' typeface: make-faces.py texgyrebonum-regular.otf balai-bonum-regular.ttf Regular

Needs fonttools. Keeps Latin letters with their extensions, drops layout features and hints, and turns the
cubic outlines into TrueType's quadratic ones. Renamed, as the GUST Font License asks of a changed font.
"""
import sys
import unicodedata
from array import array
from itertools import accumulate

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

source, target, style = sys.argv[1:4]
# Latin with every extension that the source draws (names from Vietnam, Poland or Turkey; Arabic and Javanese in Latin
# letters), and the Greek of formulas. The source has no Arabic, Balinese or Chinese: those are refused when typed.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00), *range(0x391, 0x3CA), 0x259, 0x2BE, 0x2BF]
MARKS = [*range(0x2010, 0x2015), *range(0x2018, 0x201F), 0x2022, 0x2026, 0x2030, 0x20AC, 0x2116, 0x2212, 0x2264, 0x2265]


def contours(glyph):
    """Each closed line of a glyph as a tuple of (x, y, on the curve)."""
    start, found = 0, []
    for end in glyph.endPtsOfContours if glyph.numberOfContours > 0 else []:
        points = zip(glyph.coordinates[start : end + 1], glyph.flags[start : end + 1])
        found.append(tuple((x, y, flag & 1) for (x, y), flag in points))
        start = end + 1
    return found


def outline(lines):
    glyph, points = Glyph(), [point for line in lines for point in line]
    glyph.numberOfContours = len(lines)
    glyph.endPtsOfContours = [end - 1 for end in accumulate(len(line) for line in lines)]
    glyph.coordinates = GlyphCoordinates([(x, y) for x, y, _ in points])
    glyph.flags = array("B", [on for _, _, on in points])
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    return glyph


def share_accents(order, glyphs, characters, metrics):
    """Turns é, ế and the like into their letter and an accent that they share: half the bytes, the same outlines."""
    accents, uses = {}, {}
    for code, name in characters.items():
        letter = unicodedata.normalize("NFD", chr(code))[0]
        base = characters.get(ord(letter))
        rest = contours(glyphs[name])
        if letter == chr(code) or base is None or not contours(glyphs[base]):
            continue
        for line in contours(glyphs[base]):
            if line in rest:
                rest.remove(line)
            else:
                break
        else:
            if not rest:
                continue
            x, y = min(p[0] for line in rest for p in line), min(p[1] for line in rest for p in line)
            shape = tuple(tuple((px - x, py - y, on) for px, py, on in line) for line in rest)
            uses.setdefault(shape, []).append((name, base, x, y))
    for shape, letters in uses.items():
        if len(letters) < 2:
            continue
        accent = f"accent{len(accents)}"
        accents[shape] = accent
        order.append(accent)
        glyphs[accent], metrics[accent] = outline(shape), (0, 0)
        for name, base, x, y in letters:
            whole = TTGlyphPen({base: None, accent: None})
            whole.addComponent(base, (1, 0, 0, 1, 0, 0))
            whole.addComponent(accent, (1, 0, 0, 1, x, y))
            glyphs[name] = whole.glyph()


font = TTFont(source, recalcTimestamp=False)
options = subset.Options(
    layout_features=[], name_IDs=["*"], notdef_outline=True, glyph_names=False, hinting=False, desubroutinize=True
)
options.drop_tables += ["GSUB", "GPOS", "GDEF", "FFTM", "DSIG", "kern"]
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=LETTERS + MARKS)
subsetter.subset(font)

order, outlines, glyphs = font.getGlyphOrder(), font.getGlyphSet(), {}
for name in order:
    pen = TTGlyphPen(outlines)
    outlines[name].draw(Cu2QuPen(pen, max_err=0.6, reverse_direction=True))
    glyphs[name] = pen.glyph()
font["loca"] = newTable("loca")
font["glyf"] = glyf = newTable("glyf")
metrics = font["hmtx"].metrics
share_accents(order, glyphs, font.getBestCmap(), metrics)
font.setGlyphOrder(order)
glyf.glyphOrder, glyf.glyphs = order, glyphs
for name in order:
    glyphs[name].recalcBounds(glyf)
    metrics[name] = (metrics[name][0], getattr(glyphs[name], "xMin", 0))

limits = font["maxp"]
limits.tableVersion = 0x00010000
for limit in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements", "SizeOfInstructions",
              "ComponentElements", "Points", "Contours", "CompositePoints", "CompositeContours", "ComponentDepth"):
    setattr(limits, "max" + limit, 0)
limits.maxZones = 1
font["post"].formatType = 3.0
del font["CFF "]
font.sfntVersion = "\000\001\000\000"

table = font["name"]
copyright = table.getDebugName(0)
table.names = []
version = "Version 1.0; Latin subset of TeX Gyre Bonum 2.004, outlines converted to TrueType"
full = f"BalaiBonum-{style}"
license = "GUST Font License", "http://www.gust.org.pl/fonts/licenses/GUST-FONT-LICENSE.txt"
for number, text in (0, copyright), (1, "Balai Bonum"), (2, style), (3, full), (4, full), (5, version), (6, full), \
        (13, license[0]), (14, license[1]):
    table.setName(text, number, 3, 1, 0x409)
font.save(target)
