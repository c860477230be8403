"""Makes a face of the letters' typeface: make-faces.py texgyrebonum-regular.otf balai-bonum-regular.ttf Regular

Needs fonttools. Keeps the Latin letters that Indonesian letters use, drops layout features and hints, and turns the
cubic outlines into TrueType's quadratic ones. Renamed, as the GUST Font License asks of a changed font.
"""
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

source, target, style = sys.argv[1:4]
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
LETTERS += [0x131, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E]
MARKS = [0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x20AC, 0x2212]

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
glyf.glyphOrder, glyf.glyphs = order, glyphs
metrics = font["hmtx"].metrics
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
