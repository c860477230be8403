import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { group, n, path } from './shapes.ts';

const face = fontkit.create(
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
    ),
  ),
);

export interface Letters {
  x: number;
  y: number;
  size: number;
  colour: string;
  /** Extra space between letters, in parts of the size. */
  spacing?: number;
  /** Stroke that makes the letters bolder, in parts of the size. */
  weight?: number;
}

/** A line of text as outlines, centred on x with its baseline on y: it looks the same on a machine without fonts. */
export function lettering(text: string, { x, y, size, colour, spacing = 0.08, weight = 0.04 }: Letters): string {
  const scale = size / face.unitsPerEm;
  const glyphs = face.layout(text).glyphs;
  const advance = (width: number) => width * scale + spacing * size;
  const total = glyphs.reduce((sum, glyph) => sum + advance(glyph.advanceWidth), -spacing * size);
  let left = x - total / 2;
  const outlines = glyphs.map((glyph) => {
    const at = left;
    left += advance(glyph.advanceWidth);
    return path(glyph.path.toSVG(), {
      transform: `translate(${n(at)} ${n(y)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`,
    });
  });
  return group(
    { fill: colour, stroke: colour, 'stroke-width': n((weight * size) / scale), 'stroke-linejoin': 'round' },
    ...outlines,
  );
}
