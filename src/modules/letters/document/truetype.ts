import type { PDFDocument } from 'pdf-lib';
import { asDrawn } from './as-drawn.ts';

/** What pdf-lib asks of a font library; its own one weighs 380 KB for features that our prepared faces do not have. */
type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** Reads a TrueType face: the tables that embedding and measuring need. For our own prepared files, not for any font. */
export function readFace(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + i * 16;
    tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`the face has no ${tag} table`);
    return offset;
  };
  const [head, hhea, os2] = [at('head'), at('hhea'), at('OS/2')];
  const widths = advances(view, at('hmtx'), view.getUint16(hhea + 34), view.getUint16(at('maxp') + 4));
  const glyphs = new Map<number, Glyph>();
  for (const [codePoint, id] of characterMap(view, at('cmap'))) {
    glyphs.set(codePoint, { id, advanceWidth: widths[id] ?? 0, codePoints: [codePoint] });
  }
  const glyphFor = (codePoint: number): Glyph => {
    const glyph = glyphs.get(codePoint);
    // Whoever prints asks `undrawable` first and refuses: no letter shows a question mark in somebody's name.
    if (!glyph) throw new Error(`the face cannot draw U+${codePoint.toString(16)}`);
    return glyph;
  };
  const glyphsOf = (text: string): Glyph[] => [...asDrawn(text)].map((c) => glyphFor(c.codePointAt(0) ?? 0));
  return {
    postscriptName: null,
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    xHeight: view.getInt16(os2 + 86),
    capHeight: view.getInt16(os2 + 88),
    italicAngle: 0,
    bbox: {
      minX: view.getInt16(head + 36),
      minY: view.getInt16(head + 38),
      maxX: view.getInt16(head + 40),
      maxY: view.getInt16(head + 42),
    },
    cff: undefined,
    'OS/2': { sFamilyClass: view.getInt16(os2 + 30) },
    head: { macStyle: { italic: false } },
    post: { isFixedPitch: false },
    characterSet: [...glyphs.keys()],
    glyphForCodePoint: glyphFor,
    layout: (text: string) => ({ glyphs: glyphsOf(text) }),
  };
}

/** The faces' reader in the shape pdf-lib registers. It calls no more of the interface than {@link readFace} gives. */
export const faceReader = { create: readFace } as unknown as Fontkit;

function advances(view: DataView, hmtx: number, full: number, count: number): number[] {
  return Array.from({ length: count }, (_, id) => view.getUint16(hmtx + Math.min(id, full - 1) * 4));
}

/** Format 4, the one every face for the basic plane has. */
function* characterMap(view: DataView, cmap: number): Generator<[codePoint: number, glyph: number]> {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
  const table = subtables.find((offset) => view.getUint16(offset) === 4);
  if (table === undefined) throw new Error('the face has no character map of format 4');
  const doubled = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  for (let i = 0; i < doubled; i += 2) {
    const [end, start] = [view.getUint16(ends + i), view.getUint16(starts + i)];
    const delta = view.getUint16(starts + doubled + i);
    const offsetAt = starts + 2 * doubled + i;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - start) * 2);
      const glyph = found === 0 && offset !== 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}
